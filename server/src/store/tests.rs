use std::sync::Arc;

use sqlx::Row;

use super::*;
use crate::{
    account::{User, UserId, Username},
    clock::{Clock, ManualClock},
    rate_limit::RateLimiter,
    session::{Place, SessionTimeouts, Sessions},
};

const NOW: Timestamp = Timestamp(1_700_000_000);

fn url(folder: &tempfile::TempDir) -> String {
    format!("sqlite:{}/grantway.db", folder.path().display())
}

fn user(name: &str) -> User {
    User { id: UserId::generate(), username: Username::parse(name).unwrap(), generation: 0 }
}

/// Reliability, F15 and F16: what a commit says is on the disk.
#[tokio::test]
async fn the_database_is_made_durable_and_private() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&url(&folder)).await.unwrap();
    store.ping().await.unwrap();
    for (pragma, expected) in [
        ("PRAGMA synchronous", 2), // FULL
        ("PRAGMA foreign_keys", 1),
        ("PRAGMA busy_timeout", 1000),
    ] {
        let row = sqlx::query(pragma).fetch_one(store.pool()).await.unwrap();
        assert_eq!(row.get::<i64, _>(0), expected, "{pragma}");
    }
    let row = sqlx::query("PRAGMA journal_mode").fetch_one(store.pool()).await.unwrap();
    assert_eq!(row.get::<String, _>(0), "wal");
    #[cfg(unix)]
    for entry in fs::read_dir(folder.path()).unwrap() {
        use std::os::unix::fs::PermissionsExt;

        let entry = entry.unwrap();
        assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{entry:?}");
    }
}

/// Reliability, F17.
#[tokio::test]
async fn what_was_written_is_there_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(ManualClock::at(NOW));
    let sessions = |store: &Store| {
        Sessions::new(
            store.pool().clone(),
            Arc::<ManualClock>::clone(&clock),
            SessionTimeouts::default(),
        )
    };
    let (token, alice) = {
        let store = Store::open(&url(&folder)).await.unwrap();
        let alice = user("alice");
        store.users.insert(&alice, None, NOW).await.unwrap();
        let (_, anonymous) = sessions(&store).open().await.unwrap();
        let (token, _) =
            sessions(&store).sign_in(&anonymous, &alice, &Place::default()).await.unwrap();
        (token, alice)
    };
    let store = Store::open(&url(&folder)).await.unwrap();
    assert_eq!(sessions(&store).find(&token).await.unwrap().unwrap().user, Some(alice));
}

#[tokio::test]
async fn two_nodes_and_a_command_may_start_at_once() {
    for _ in 0..5 {
        let folder = tempfile::tempdir().unwrap();
        let starts: Vec<_> = (0..6)
            .map(|_| {
                let url = url(&folder);
                tokio::spawn(async move { Store::open(&url).await })
            })
            .collect();
        for start in starts {
            start.await.unwrap().unwrap().ping().await.unwrap();
        }
    }
}

/// Reliability, F12: writers wait for each other instead of failing.
#[tokio::test(flavor = "multi_thread")]
async fn fifty_writers_get_their_turn() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&url(&folder)).await.unwrap();
    let alice = user("alice");
    store.users.insert(&alice, None, NOW).await.unwrap();
    let writers: Vec<_> = (0..50)
        .map(|_| {
            let (store, id) = (store.clone(), alice.id.clone());
            tokio::spawn(async move { store.users.disable(&id, NOW).await })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap().unwrap();
    }
    let generation = store.users.find(&alice.username).await.unwrap().unwrap().user.generation;
    assert_eq!(generation, 50, "none is lost");
}

/// Reliability, F20.
#[tokio::test]
async fn an_older_version_runs_on_a_newer_ones_tables() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&url(&folder)).await.unwrap();
    sqlx::query(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
         VALUES (9999, 'later', 1, x'00', 0)",
    )
    .execute(store.pool())
    .await
    .unwrap();
    assert!(Store::open(&url(&folder)).await.is_ok());
}

/// Security requirement 53: a database URL can hold a password.
#[tokio::test]
async fn what_can_not_be_opened_is_said_without_the_url() {
    for wrong in ["postgres://grantway:canary@db/x", "canary", "sqlite:x?mode=canary"] {
        let error = Store::open(wrong).await.unwrap_err();
        assert!(matches!(error, OpenStoreError::Url), "{wrong}");
        assert!(!format!("{error} {error:?}").contains("canary"), "{error:?}");
    }
    let folder = tempfile::tempdir().unwrap();
    let missing = format!("sqlite:{}/missing/grantway.db", folder.path().display());
    let text = Store::open(&missing).await.unwrap_err().to_string();
    assert!(text.contains("missing/grantway.db can't be opened"), "{text}");
    fs::write(folder.path().join("grantway.db"), "this is no database, whatever it may be called")
        .unwrap();
    assert!(matches!(Store::open(&url(&folder)).await, Err(OpenStoreError::Connect(_))));
}

#[tokio::test]
async fn what_is_over_is_forgotten() {
    let store = Store::open("sqlite::memory:").await.unwrap();
    let clock = Arc::new(ManualClock::at(NOW));
    let sessions = Sessions::new(
        store.pool().clone(),
        Arc::<ManualClock>::clone(&clock),
        SessionTimeouts::default(),
    );
    let limiter = RateLimiter::new(store.pool().clone(), Arc::<ManualClock>::clone(&clock));
    sessions.open().await.unwrap();
    let name = Username::parse("alice").unwrap();
    drop(limiter.begin(&name, "192.0.2.1".parse().unwrap()).await.unwrap().unwrap());
    sqlx::query(
        "INSERT INTO pending (id, service, client_id, redirect_uri, response_type, scope, browser, stage, created_at, expires_at) \
         VALUES ('id', 's', 'c', 'u', 'code', '', 'b', 'waiting', $1, $2)",
    )
    .bind(NOW.0)
    .bind(NOW.0 + 600)
    .execute(store.pool())
    .await
    .unwrap();
    let purge = async || store.purge(clock.now()).await.unwrap();
    clock.advance(600 + REMEMBERED - 1);
    assert_eq!(purge().await, Purged::default(), "a late click is told why");
    clock.advance(1);
    assert_eq!(purge().await, Purged { pending: 1, ..Purged::default() });
    clock.advance(2 * 3600);
    assert_eq!(purge().await, Purged { sessions: 1, ..Purged::default() });
    clock.advance(24 * 3600);
    assert_eq!(purge().await, Purged { throttle: 2, ..Purged::default() });
}
