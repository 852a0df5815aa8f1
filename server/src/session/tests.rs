use proptest::prelude::*;
use sqlx::Row;

use super::*;
use crate::{account::Username, clock::ManualClock, store::Store};

const MINUTE: i64 = 60;
const HOUR: i64 = 3600;

struct House {
    store: Store,
    clock: Arc<ManualClock>,
    sessions: Sessions,
    alice: User,
}

async fn house() -> House {
    let store = Store::open("sqlite::memory:").await.unwrap();
    let clock = Arc::new(ManualClock::at(Timestamp(1_700_000_000)));
    let sessions = Sessions::new(
        store.pool().clone(),
        Arc::<ManualClock>::clone(&clock),
        SessionTimeouts::default(),
    );
    let username = Username::parse("Alice").unwrap();
    let alice = User { id: UserId::generate(), username, generation: 0 };
    store.users.insert(&alice, None, clock.now()).await.unwrap();
    House { store, clock, sessions, alice }
}

impl House {
    async fn find(&self, token: &SessionToken) -> Option<BrowserSession> {
        self.sessions.find(token).await.unwrap()
    }

    /// A browser that Alice is signed in on.
    async fn signed_in(&self) -> (SessionToken, BrowserSession) {
        let (_, anonymous) = self.sessions.open().await.unwrap();
        self.sessions.sign_in(&anonymous, &self.alice, &Place::default()).await.unwrap()
    }

    async fn is_signed_in(&self, token: &SessionToken) -> bool {
        self.find(token).await.is_some_and(|session| session.user.is_some())
    }
}

/// Security requirement 30.
#[tokio::test]
async fn a_session_is_made_here_and_nowhere_else() {
    let house = house().await;
    assert!(house.find(&SessionToken::generate()).await.is_none());
    let (token, opened) = house.sessions.open().await.unwrap();
    let found = house.find(&token).await.unwrap();
    assert_eq!((&found.hash, &found.browser), (&opened.hash, &opened.browser));
    assert!(found.user.is_none() && !found.signed_out_by_timeout && found.notice.is_none());
}

/// Security requirement 30.
#[tokio::test]
async fn the_table_does_not_hold_what_opens_a_session() {
    let house = house().await;
    let (token, session) = house.signed_in().await;
    let row = sqlx::query("SELECT * FROM sessions").fetch_one(house.store.pool()).await.unwrap();
    for column in ["hash", "browser", "user_id"] {
        let text: String = row.get(column);
        assert!(!text.contains(token.expose()) && !text.contains(&session.csrf.0), "{column}");
    }
}

/// Security requirements 12, 25 and 30.
#[tokio::test]
async fn signing_in_and_out_changes_the_token_and_not_the_browser() {
    let house = house().await;
    let (first, anonymous) = house.sessions.open().await.unwrap();
    let (second, signed_in) =
        house.sessions.sign_in(&anonymous, &house.alice, &Place::default()).await.unwrap();
    assert!(house.find(&first).await.is_none(), "dead at once");
    assert_eq!(house.find(&second).await.unwrap().user.as_ref(), Some(&house.alice));
    let (third, signed_out) = house.sessions.sign_out(&signed_in).await.unwrap();
    assert!(house.find(&second).await.is_none(), "dead at once");
    assert!(house.find(&third).await.unwrap().user.is_none());
    for other in [&signed_in, &signed_out] {
        assert_eq!(other.browser, anonymous.browser);
    }
    assert!(!signed_in.owns_form(&anonymous.csrf) && !signed_out.owns_form(&signed_in.csrf));
}

/// Security requirement 31.
#[tokio::test]
async fn signing_out_ends_what_other_tabs_of_the_browser_made_and_no_other_browser() {
    let house = house().await;
    let (_, anonymous) = house.sessions.open().await.unwrap();
    let (one, session) =
        house.sessions.sign_in(&anonymous, &house.alice, &Place::default()).await.unwrap();
    let (two, _) =
        house.sessions.sign_in(&anonymous, &house.alice, &Place::default()).await.unwrap();
    let (elsewhere, _) = house.signed_in().await;
    house.sessions.sign_out(&session).await.unwrap();
    assert!(house.find(&one).await.is_none() && house.find(&two).await.is_none());
    assert!(house.is_signed_in(&elsewhere).await);
}

/// Security requirement 31.
#[tokio::test]
async fn an_idle_person_is_signed_out_and_told_so() {
    let house = house().await;
    let (token, session) = house.signed_in().await;
    house.clock.advance(30 * MINUTE - 1);
    assert!(house.is_signed_in(&token).await);
    house.clock.advance(30 * MINUTE - 1);
    assert!(house.is_signed_in(&token).await, "the request before counts");
    house.clock.advance(30 * MINUTE);
    for _ in 0..2 {
        let found = house.find(&token).await.unwrap();
        assert!(found.user.is_none() && found.signed_out_by_timeout);
        assert_eq!(found.browser, session.browser);
    }
    let (fresh, again) =
        house.sessions.sign_in(&session, &house.alice, &Place::default()).await.unwrap();
    assert!(house.is_signed_in(&fresh).await && !again.signed_out_by_timeout);
}

/// Security requirement 31.
#[tokio::test]
async fn twelve_hours_are_the_end_however_busy_a_person_is() {
    let house = house().await;
    let (token, _) = house.signed_in().await;
    for _ in 0..12 * 4 - 1 {
        house.clock.advance(15 * MINUTE);
        assert!(house.is_signed_in(&token).await);
    }
    house.clock.advance(15 * MINUTE);
    let found = house.find(&token).await.unwrap();
    assert!(found.user.is_none() && found.signed_out_by_timeout);
}

#[tokio::test]
async fn a_browser_is_remembered_for_two_hours_after_it_was_seen() {
    let house = house().await;
    let (anonymous, _) = house.sessions.open().await.unwrap();
    let (idle, _) = house.signed_in().await;
    house.clock.advance(2 * HOUR - 1);
    assert!(house.find(&anonymous).await.is_some() && house.find(&idle).await.is_some());
    house.clock.advance(2 * HOUR);
    assert!(house.find(&anonymous).await.is_none() && house.find(&idle).await.is_none());
    let (unseen, _) = house.signed_in().await;
    house.clock.advance(2 * HOUR + 29 * MINUTE);
    let found = house.find(&unseen).await.expect("two hours after it ended");
    assert!(found.signed_out_by_timeout);
    assert_eq!(house.store.purge(house.clock.now()).await.unwrap().sessions, 2);
}

/// Reliability, R5 and F14: a look-up is a read; it is written once a minute, and does without.
#[tokio::test]
async fn a_session_is_written_once_a_minute_at_most() {
    let house = house().await;
    let (token, _) = house.signed_in().await;
    let last_seen = async || {
        let row = sqlx::query("SELECT last_seen_at FROM sessions WHERE user_id IS NOT NULL");
        row.fetch_one(house.store.pool()).await.unwrap().get::<i64, _>(0)
    };
    let before = last_seen().await;
    house.clock.advance(59);
    assert!(house.is_signed_in(&token).await);
    assert_eq!(last_seen().await, before);
    house.clock.advance(1);
    assert!(house.is_signed_in(&token).await);
    assert_eq!(last_seen().await, before + 60);
    sqlx::query("PRAGMA query_only = ON").execute(house.store.pool()).await.unwrap();
    house.clock.advance(29 * MINUTE);
    assert!(house.is_signed_in(&token).await, "read although it can't be written");
    house.clock.advance(MINUTE);
    assert!(!house.is_signed_in(&token).await, "ended although it can't be written");
}

/// Security requirement 31.
#[tokio::test]
async fn all_sessions_of_a_user_end_together() {
    let house = house().await;
    let (one, _) = house.signed_in().await;
    let (two, _) = house.signed_in().await;
    let (_, under_way) = house.sessions.open().await.unwrap();
    house.sessions.end_all(&house.alice.id).await.unwrap();
    assert!(house.find(&one).await.is_none() && house.find(&two).await.is_none());
    // Somebody whose password was right a moment before that, and whose session is made after it.
    let (late, _) =
        house.sessions.sign_in(&under_way, &house.alice, &Place::default()).await.unwrap();
    assert!(!house.is_signed_in(&late).await);
    let fresh = house.store.users.find(&house.alice.username).await.unwrap().unwrap().user;
    let (token, _) = house.sessions.sign_in(&under_way, &fresh, &Place::default()).await.unwrap();
    assert!(house.is_signed_in(&token).await);
}

/// Security requirement 31.
#[tokio::test]
async fn a_disabled_user_is_signed_out_and_stays_so() {
    let house = house().await;
    let (_, anonymous) = house.sessions.open().await.unwrap();
    let (token, _) = house.signed_in().await;
    house.store.users.disable(&house.alice.id, house.clock.now()).await.unwrap();
    assert!(!house.is_signed_in(&token).await);
    let (late, _) =
        house.sessions.sign_in(&anonymous, &house.alice, &Place::default()).await.unwrap();
    let found = house.find(&late).await.unwrap();
    assert!(found.user.is_none() && !found.signed_out_by_timeout);
    house.store.users.enable(&house.alice.id).await.unwrap();
    assert!(!house.is_signed_in(&late).await);
}

#[tokio::test]
async fn a_notice_is_kept_until_it_is_dropped_or_the_person_is_in() {
    let house = house().await;
    let (token, session) = house.sessions.open().await.unwrap();
    let notice = SignInNotice {
        problem: SignInProblem::Throttled { seconds: 5 },
        username: "x".repeat(1000),
    };
    house.sessions.set_notice(&session, Some(&notice)).await.unwrap();
    let found = house.find(&token).await.unwrap().notice.unwrap();
    assert_eq!(found, SignInNotice { username: "x".repeat(128), ..notice.clone() });
    house.sessions.set_notice(&session, None).await.unwrap();
    assert!(house.find(&token).await.unwrap().notice.is_none());
    house.sessions.set_notice(&session, Some(&notice)).await.unwrap();
    let (token, _) =
        house.sessions.sign_in(&session, &house.alice, &Place::default()).await.unwrap();
    assert!(house.find(&token).await.unwrap().notice.is_none());
}

/// Reliability, F20: a newer version may have written it.
#[tokio::test]
async fn a_notice_of_an_unknown_kind_is_none() {
    let house = house().await;
    let (token, _) = house.sessions.open().await.unwrap();
    let newer = r#"{"problem":"SecondFactor","username":"alice","more":1}"#;
    sqlx::query("UPDATE sessions SET notice = $1")
        .bind(newer)
        .execute(house.store.pool())
        .await
        .unwrap();
    assert!(house.find(&token).await.unwrap().notice.is_none());
}

/// Security requirement 50.
#[tokio::test]
async fn a_form_belongs_to_the_session_that_it_was_made_for() {
    let house = house().await;
    let (token, session) = house.sessions.open().await.unwrap();
    let (_, other) = house.sessions.open().await.unwrap();
    assert!(house.find(&token).await.unwrap().owns_form(&session.csrf));
    assert!(!session.owns_form(&other.csrf));
    for wrong in ["", &session.csrf.0[..42], &format!("{}A", session.csrf.0)] {
        assert!(!session.owns_form(&CsrfToken(wrong.to_owned())));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Security requirement 31 and reliability, F18: whatever the clock does, nobody is signed in for
    /// longer than the timeouts and the jump.
    #[test]
    fn no_session_outlives_its_time(steps in prop::collection::vec(-10 * MINUTE..45 * MINUTE, 1..60)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let house = house().await;
            let (token, _) = house.signed_in().await;
            let start = house.clock.now();
            let mut last_seen = start;
            let mut ended = false;
            for step in steps {
                house.clock.advance(step);
                let now = house.clock.now();
                let is_in = house.is_signed_in(&token).await;
                if now.since(start) >= 12 * HOUR || now.since(last_seen) >= 30 * MINUTE {
                    prop_assert!(!is_in);
                } else if !ended && now.since(last_seen) < 29 * MINUTE {
                    // Seen is what was seen up to a minute ago: then the half hour is a minute shorter.
                    prop_assert!(is_in, "signed out early");
                }
                prop_assert!(!(ended && is_in), "came back");
                ended |= !is_in;
                last_seen = last_seen.max(now);
            }
            Ok(())
        })?;
    }
}
