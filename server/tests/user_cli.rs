//! `grantway user`: the operator's accounts, from the command line.

use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

use secrecy::SecretString;
use server::{
    account::{Authenticator, Credentials, LocalAccounts},
    cli::user::{Terminal, UserCommand, UserCommandError, execute},
    clock::Timestamp,
    store::Store,
};

const PASSWORD: &str = "tidal-lantern-orchard-9";

struct Said {
    done: Result<(), UserCommandError>,
    out: String,
    err: String,
    asked: bool,
}

impl Said {
    fn failed(&self) -> String {
        self.done.as_ref().expect_err("it should fail").to_string()
    }
}

async fn run(store: &Store, command: UserCommand, password: &str) -> Said {
    let (mut out, mut err, mut asked) = (Vec::new(), Vec::new(), false);
    let mut ask = || {
        asked = true;
        Ok(SecretString::from(password))
    };
    let terminal = Terminal { password: &mut ask, out: &mut out, err: &mut err };
    let done = execute(command, store, Timestamp(1_763_998_440), terminal).await;
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Said { done, out: text(out), err: text(err), asked }
}

async fn store() -> Store {
    Store::open("sqlite::memory:").await.expect("a database")
}

fn add(username: &str, userid: Option<&str>) -> UserCommand {
    UserCommand::Add { username: username.to_owned(), userid: userid.map(str::to_owned) }
}

async fn can_sign_in(store: &Store, password: &str) -> bool {
    let credentials =
        Credentials { username: "alice".to_owned(), password: SecretString::from(password) };
    LocalAccounts::new(store.users.clone()).authenticate(&credentials).await.is_ok()
}

#[tokio::test]
async fn an_account_is_added_changed_disabled_and_enabled() {
    let store = store().await;
    let username = || "alice".to_owned();
    let added = run(&store, add("Alice", Some("alice-1001")), PASSWORD).await;
    assert_eq!(added.out, "Added Alice with user id alice-1001.\n");
    assert!(added.done.is_ok() && added.err.is_empty());
    assert!(can_sign_in(&store, PASSWORD).await);

    let other = "granite-window-pelican-4";
    let set = run(&store, UserCommand::SetPassword { username: username() }, other).await;
    assert_eq!(set.out, "Alice has a new password and is signed out everywhere.\n");
    assert!(!can_sign_in(&store, PASSWORD).await && can_sign_in(&store, other).await);

    let disabled = run(&store, UserCommand::Disable { username: username() }, "").await;
    assert_eq!(disabled.out, "Alice is disabled and signed out everywhere.\n");
    assert!(disabled.err.contains("tokens") && !disabled.asked);
    assert!(!can_sign_in(&store, other).await);

    let enabled = run(&store, UserCommand::Enable { username: username() }, "").await;
    assert_eq!(enabled.out, "Alice may sign in again.\n");
    assert!(can_sign_in(&store, other).await);
}

#[tokio::test]
async fn the_list_is_a_table() {
    let store = store().await;
    run(&store, add("Élodie", Some("7")), PASSWORD).await.done.expect("added");
    run(&store, add("bob", Some("bob-1002")), PASSWORD).await.done.expect("added");
    run(&store, UserCommand::Disable { username: "BOB".to_owned() }, "")
        .await
        .done
        .expect("disabled");
    let listed = run(&store, UserCommand::List, "").await;
    let expected = "\
USERNAME  USER ID   STATE     CREATED
bob       bob-1002  disabled  2025-11-24 15:34 UTC
Élodie    7         enabled   2025-11-24 15:34 UTC
";
    assert_eq!(listed.out, expected);
}

/// Security requirement 51.
#[tokio::test]
async fn a_taken_name_or_id_is_refused_before_a_password_is_asked_for() {
    let store = store().await;
    run(&store, add("alice", Some("1")), PASSWORD).await.done.expect("added");
    let name = run(&store, add("ALICE", None), PASSWORD).await;
    assert_eq!(name.failed(), "there is an account with this username already");
    let id = run(&store, add("bob", Some("1")), PASSWORD).await;
    assert_eq!(
        id.failed(),
        "there is an account with this user id already, and ids are never given twice"
    );
    assert!(!name.asked && !id.asked);
}

/// Security requirement 51.
#[tokio::test]
async fn an_id_that_says_who_it_is_is_warned_about() {
    let store = store().await;
    let same = run(&store, add("Alice", Some("alice")), PASSWORD).await;
    assert!(same.err.starts_with("Warning: the user id is the username."), "{}", same.err);
    let mail = run(&store, add("bob", Some("bob@example.com")), PASSWORD).await;
    assert!(
        mail.err.starts_with("Warning: the user id looks like an e-mail address."),
        "{}",
        mail.err
    );
    assert!(same.done.is_ok() && mail.done.is_ok());
    let generated = run(&store, add("carol", None), PASSWORD).await;
    assert!(generated.err.is_empty());
}

#[tokio::test]
async fn what_can_not_be_is_said_clearly() {
    let store = store().await;
    let weak = run(&store, add("alice", None), "short").await;
    assert!(
        weak.failed().starts_with("a password needs at least 15 characters, and this one has 5")
    );
    let id = run(&store, add("alice", Some("a b")), PASSWORD).await;
    assert_eq!(id.failed(), "a user id is 1 to 128 characters out of A-Z a-z 0-9 _ . : @ -");
    let name = run(&store, add(" ", None), PASSWORD).await;
    assert_eq!(name.failed(), "a username is 1 to 128 visible characters");
    for command in [
        UserCommand::SetPassword { username: "nobody".to_owned() },
        UserCommand::Disable { username: "nobody".to_owned() },
        UserCommand::Enable { username: "nobody".to_owned() },
    ] {
        let said = run(&store, command, PASSWORD).await;
        assert_eq!(said.failed(), "there is no account with this username");
        assert!(!said.asked);
    }
}

const SETTINGS: &str = r#"
public_url = "http://localhost:8080"
listen = "127.0.0.1:0"
database_url = "sqlite:grantway.db"

[kong]
admin_url = "http://127.0.0.1:8001"
proxy_url = "https://127.0.0.1:8443"

[brand]
name = "Acme Cloud"

[[services]]
name = "mock-service"
path = "/mock"
default = true
"#;

fn grantway(folder: &tempfile::TempDir, arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_grantway"))
        .args(arguments)
        .arg("--config")
        .arg(folder.path().join("grantway.toml"))
        .env("GRANTWAY_PROVISION_KEY__MOCK_SERVICE", "x".repeat(32))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    child.stdin.take().expect("piped").write_all(input).expect("written");
    child.wait_with_output().expect("ends")
}

/// Security requirement 53: the password goes in by a pipe and comes out nowhere.
#[test]
fn the_binary_reads_a_password_from_a_pipe_before_the_first_start() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("grantway.toml"), SETTINGS).expect("written");
    let added = grantway(
        &folder,
        &["user", "add", "alice", "--userid", "a-1"],
        b"tidal-lantern-canary-9\n",
    );
    let (out, err) =
        (String::from_utf8_lossy(&added.stdout), String::from_utf8_lossy(&added.stderr));
    assert!(added.status.success(), "{out}{err}");
    assert_eq!(out, "Added alice with user id a-1.\n");
    assert!(!err.contains("canary"));
    let listed = grantway(&folder, &["user", "list"], b"");
    assert!(String::from_utf8_lossy(&listed.stdout).contains("alice     a-1      enabled"));
    let nothing = grantway(&folder, &["user", "add", "bob"], b"");
    assert_eq!(nothing.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&nothing.stderr).starts_with("grantway: no password was given")
    );
    let as_argument = grantway(&folder, &["user", "add", "bob", "--password", "x"], b"");
    assert_eq!(as_argument.status.code(), Some(2));
}
