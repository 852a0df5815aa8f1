use std::time::{Duration, Instant};

use super::*;
use crate::{account::password_hash::Cost, store::Store};

const NOW: Timestamp = Timestamp(1_700_000_000);
const PASSWORD: &str = "tidal-lantern-orchard-9";

async fn accounts() -> LocalAccounts {
    let store = Store::open("sqlite::memory:").await.unwrap();
    let hasher = Arc::new(Hasher::for_tests(4, Cost::TEST));
    LocalAccounts { users: store.users, hasher }
}

fn name(text: &str) -> Username {
    Username::parse(text).unwrap()
}

fn secret(text: &str) -> SecretString {
    text.to_owned().into()
}

async fn try_sign_in(
    accounts: &LocalAccounts,
    username: &str,
    password: &str,
) -> Result<User, AuthenticateError> {
    let credentials = Credentials { username: username.to_owned(), password: secret(password) };
    accounts.authenticate(&credentials).await
}

/// Alice, who can; Bob, who is disabled; Carol, who has no password.
async fn three_accounts() -> LocalAccounts {
    let accounts = accounts().await;
    accounts.add(&name("Alice"), None, &secret(PASSWORD), NOW).await.unwrap();
    accounts.add(&name("Bob"), None, &secret(PASSWORD), NOW).await.unwrap();
    accounts.disable(&name("bob"), NOW).await.unwrap();
    let carol = User { id: UserId::generate(), username: name("Carol"), generation: 0 };
    accounts.users.insert(&carol, None, NOW).await.unwrap();
    accounts
}

/// Pairs that belong to nobody, each for another reason.
const WRONG: [(&str, &str); 7] = [
    ("alice", "tidal-lantern-orchard-8"),
    ("alice", ""),
    ("nobody", PASSWORD),
    ("", PASSWORD),
    ("al\u{0}ice", PASSWORD),
    ("bob", PASSWORD),
    ("carol", PASSWORD),
];

#[tokio::test]
async fn a_person_signs_in_with_any_spelling_of_their_name() {
    let accounts = accounts().await;
    let id = UserId::parse("alice-1001").unwrap();
    accounts.add(&name("Älice"), Some(id.clone()), &secret(PASSWORD), NOW).await.unwrap();
    for spelling in ["Älice", " ÄLICE ", "a\u{308}lice"] {
        let user = try_sign_in(&accounts, spelling, PASSWORD).await.unwrap();
        assert_eq!((&user.id, user.username.as_str()), (&id, "Älice"));
    }
}

/// Security requirement 44.
#[tokio::test]
async fn a_password_is_the_same_on_every_keyboard_and_never_cut() {
    let accounts = accounts().await;
    let long = format!("{PASSWORD} é {}", "wide-open ".repeat(23));
    assert!(long.chars().count() > 250);
    accounts.add(&name("alice"), None, &secret(&long), NOW).await.unwrap();
    assert!(try_sign_in(&accounts, "alice", &long.replace('é', "e\u{301}")).await.is_ok());
    for other in [&long[..long.len() - 1], &format!("{long}x"), &long.to_uppercase(), long.trim()] {
        assert!(try_sign_in(&accounts, "alice", other).await.is_err());
    }
}

/// Security requirement 45: one answer.
#[tokio::test]
async fn every_wrong_pair_gets_the_same_answer() {
    let accounts = three_accounts().await;
    let too_long = "x".repeat(257);
    for (username, password) in
        WRONG.into_iter().chain([("alice", &*too_long), ("nobody", &*too_long)])
    {
        let answer = try_sign_in(&accounts, username, password).await;
        assert!(matches!(answer, Err(AuthenticateError::InvalidCredentials)), "{username}");
    }
    assert!(try_sign_in(&accounts, "alice", PASSWORD).await.is_ok());
}

/// Security requirement 45: the same work. With every slot taken, whoever would hash is turned away.
#[tokio::test]
async fn every_wrong_pair_is_hashed() {
    let mut accounts = three_accounts().await;
    accounts.hasher = Arc::new(Hasher::for_tests(0, Cost::TEST));
    for (username, password) in WRONG {
        let answer = try_sign_in(&accounts, username, password).await;
        assert!(matches!(answer, Err(AuthenticateError::Busy)), "{username}");
    }
    // But not a password that no account can have (security requirement 44): its length is no work.
    let answer = try_sign_in(&accounts, "alice", &"x".repeat(257)).await;
    assert!(matches!(answer, Err(AuthenticateError::InvalidCredentials)));
}

/// Security requirement 45, as it is measured: 2,000 interleaved pairs, and how well their times tell
/// an account from none. 0.5 is not at all.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes minutes, and means something on an idle machine in a release build only"]
async fn time_does_not_tell_whether_there_is_an_account() {
    let mut accounts = three_accounts().await;
    accounts.hasher = Arc::new(Hasher::for_tests(1, Cost::OWASP));
    accounts.set_password(&name("alice"), &secret(PASSWORD)).await.unwrap();
    let mut times: Vec<(Duration, bool)> = Vec::new();
    for turn in 0..2000 {
        // Now one first, now the other: what the machine does in between takes no side.
        let known_first = turn % 2 == 0;
        for known in [known_first, !known_first] {
            let username = if known { "alice" } else { "alicf" };
            let start = Instant::now();
            assert!(try_sign_in(&accounts, username, "tidal-lantern-orchard-8").await.is_err());
            times.push((start.elapsed(), known));
        }
    }
    times.sort();
    // The area under the curve: how often a known account took longer than an unknown one.
    let (mut unknown, mut longer) = (0_u32, 0_u32);
    for (_, known) in times {
        if known {
            longer += unknown;
        } else {
            unknown += 1;
        }
    }
    let auc = f64::from(longer) / (2000.0 * 2000.0);
    assert!((auc - 0.5).abs() <= 0.05, "AUC {auc}");
    println!("AUC {auc}");
}

/// Security requirement 48.
#[tokio::test]
async fn a_taken_slot_is_waited_for_and_not_for_ever() {
    let mut accounts = three_accounts().await;
    accounts.hasher = Arc::new(Hasher::for_tests(0, Cost::TEST));
    let start = Instant::now();
    assert!(matches!(
        try_sign_in(&accounts, "alice", PASSWORD).await,
        Err(AuthenticateError::Busy)
    ));
    assert!(start.elapsed() < Duration::from_secs(2));
}

/// Security requirement 43.
#[tokio::test]
async fn a_hash_grows_when_its_owner_signs_in() {
    let mut accounts = three_accounts().await;
    let hash = async |accounts: &LocalAccounts| {
        accounts
            .users
            .find(&name("alice"))
            .await
            .unwrap()
            .unwrap()
            .hash
            .unwrap()
            .expose()
            .to_owned()
    };
    let weak = hash(&accounts).await;
    accounts.hasher = Arc::new(Hasher::for_tests(1, Cost::OWASP));
    assert!(try_sign_in(&accounts, "alice", "tidal-lantern-orchard-8").await.is_err());
    assert_eq!(hash(&accounts).await, weak);
    assert!(try_sign_in(&accounts, "alice", PASSWORD).await.is_ok());
    let strong = hash(&accounts).await;
    assert!(strong.contains("m=19456,t=2,p=1"), "{strong}");
    assert!(try_sign_in(&accounts, "alice", PASSWORD).await.is_ok());
    assert_eq!(hash(&accounts).await, strong, "once is enough");
}

/// Security requirement 43: a password that was set meanwhile is not undone by the old one's new hash.
#[tokio::test]
async fn a_hash_grows_only_out_of_itself() {
    let accounts = three_accounts().await;
    let before = accounts.users.find(&name("alice")).await.unwrap().unwrap();
    accounts.set_password(&name("alice"), &secret("granite-window-pelican-4")).await.unwrap();
    let old = before.hash.unwrap();
    accounts.users.replace_hash(&before.user.id, &old, &old).await.unwrap();
    assert!(try_sign_in(&accounts, "alice", PASSWORD).await.is_err());
    assert!(try_sign_in(&accounts, "alice", "granite-window-pelican-4").await.is_ok());
}

/// Security requirements 31, 44 and 45.
#[tokio::test]
async fn who_knows_the_current_password_gets_a_new_one() {
    let accounts = three_accounts().await;
    let change = async |username: &str, current: &str, new: &str| {
        accounts.change_password(&name(username), &secret(current), &secret(new)).await
    };
    let new = "granite-window-pelican-4";
    for (username, current) in WRONG.into_iter().filter(|(it, _)| Username::parse(it).is_ok()) {
        let answer = change(username, current, new).await;
        assert!(matches!(answer, Err(ChangePasswordError::Wrong)), "{username} {current}");
    }
    assert!(matches!(change("alice", PASSWORD, "short").await, Err(ChangePasswordError::Weak(_))));
    let before = try_sign_in(&accounts, "alice", PASSWORD).await.unwrap();
    let after = change("alice", PASSWORD, new).await.unwrap();
    assert_eq!((&after.id, after.generation), (&before.id, before.generation + 1));
    assert!(try_sign_in(&accounts, "alice", PASSWORD).await.is_err());
    assert_eq!(try_sign_in(&accounts, "alice", new).await.unwrap(), after);
}

/// Of two new passwords at one moment, the one whose current password is still current counts.
#[tokio::test]
async fn a_new_password_takes_the_place_of_the_one_that_was_checked() {
    let accounts = three_accounts().await;
    let before = accounts.users.find(&name("alice")).await.unwrap().unwrap();
    let old = before.hash.unwrap();
    accounts.set_password(&name("alice"), &secret("granite-window-pelican-4")).await.unwrap();
    let changed = accounts.users.change_password(&before.user.id, &old, &old).await.unwrap();
    assert_eq!(changed, None);
    assert!(try_sign_in(&accounts, "alice", "granite-window-pelican-4").await.is_ok());
}

/// Security requirement 51.
#[tokio::test]
async fn names_and_ids_are_given_once() {
    let accounts = accounts().await;
    let add = async |username: &str, id: &str| {
        let id = Some(UserId::parse(id).unwrap());
        accounts
            .add(&name(username), id, &secret(PASSWORD), NOW)
            .await
            .map(|user| user.id.to_string())
    };
    assert_eq!(add("alice", "1").await.unwrap(), "1");
    assert!(matches!(add("ALICE", "2").await, Err(ChangeAccountError::UsernameTaken)));
    assert!(matches!(add("bob", "1").await, Err(ChangeAccountError::UserIdTaken)));
    accounts.disable(&name("alice"), NOW).await.unwrap();
    assert!(matches!(add("bob", "1").await, Err(ChangeAccountError::UserIdTaken)), "not even then");
    assert_eq!(add("bob", "2").await.unwrap(), "2");
}

/// Security requirement 44.
#[tokio::test]
async fn a_weak_password_is_not_set() {
    let accounts = accounts().await;
    let weak = accounts.add(&name("alice"), None, &secret("short"), NOW).await;
    assert!(matches!(weak, Err(ChangeAccountError::Password(WeakPassword::TooShort(5)))));
    assert!(accounts.users.list().await.unwrap().is_empty());
    accounts.add(&name("alice"), None, &secret(PASSWORD), NOW).await.unwrap();
    let weak = accounts.set_password(&name("alice"), &secret("passwordpassword")).await;
    assert!(matches!(weak, Err(ChangeAccountError::Password(WeakPassword::Guessable { .. }))));
    assert!(try_sign_in(&accounts, "alice", PASSWORD).await.is_ok());
    let unknown = accounts.set_password(&name("bob"), &secret(PASSWORD)).await;
    assert!(matches!(unknown, Err(ChangeAccountError::NoSuchUser)));
}

#[tokio::test]
async fn an_account_can_be_enabled_again() {
    let accounts = three_accounts().await;
    let user = accounts.enable(&name("bob")).await.unwrap();
    assert_eq!(try_sign_in(&accounts, "bob", PASSWORD).await.unwrap().id, user.id);
}

/// Security requirement 53.
#[tokio::test]
async fn credentials_do_not_show_themselves() {
    let credentials = Credentials { username: "alice".to_owned(), password: secret("canary-1") };
    let accounts = three_accounts().await;
    let account = accounts.users.find(&name("alice")).await.unwrap();
    let text = format!("{credentials:?} {accounts:?} {account:?}");
    assert!(!text.contains("canary") && !text.contains("argon2id"), "{text}");
}
