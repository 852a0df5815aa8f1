use std::net::Ipv4Addr;

use proptest::prelude::*;

use super::*;
use crate::{clock::ManualClock, store::Store};

const HOME: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));

struct House {
    clock: Arc<ManualClock>,
    limiter: RateLimiter,
}

async fn house() -> House {
    house_at("sqlite::memory:").await
}

async fn house_at(url: &str) -> House {
    let store = Store::open(url).await.unwrap();
    let clock = Arc::new(ManualClock::at(Timestamp(1_700_000_000)));
    let limiter = RateLimiter::new(store.pool().clone(), Arc::<ManualClock>::clone(&clock));
    House { clock, limiter }
}

impl House {
    async fn begin(&self, username: &str, address: IpAddr) -> Result<Attempt, u32> {
        let username = Username::parse(username).unwrap();
        let begun = self.limiter.begin(&username, address).await.unwrap();
        begun.map_err(|limited| limited.retry_after_seconds)
    }

    /// A wrong password; how long to wait where it was not looked at.
    async fn fail(&self, username: &str, address: IpAddr) -> Option<u32> {
        self.begin(username, address).await.err()
    }

    async fn succeed(&self, username: &str, address: IpAddr) -> Option<u32> {
        match self.begin(username, address).await {
            Ok(attempt) => {
                attempt.succeeded().await.unwrap();
                None
            }
            Err(seconds) => Some(seconds),
        }
    }
}

/// An address that nobody was seen at.
fn address(number: u32) -> IpAddr {
    Ipv4Addr::from(0x0a00_0000 + number).into()
}

/// Security requirement 46.
#[tokio::test]
async fn five_failures_are_free_and_then_each_doubles_the_wait() {
    let house = house().await;
    for _ in 0..5 {
        assert_eq!(house.fail("alice", HOME).await, None);
    }
    for wait in [5, 10, 20, 40, 80, 160, 300, 300] {
        assert_eq!(house.fail("alice", HOME).await, Some(wait));
        house.clock.advance(i64::from(wait) - 1);
        assert_eq!(house.fail("alice", HOME).await, Some(1), "one that waits does not count");
        house.clock.advance(1);
        assert_eq!(house.fail("alice", HOME).await, None);
    }
    assert_eq!(house.fail("bob", HOME).await, None, "another account");
}

/// Security requirement 46.
#[tokio::test]
async fn spellings_of_a_name_and_of_an_address_are_counted_together() {
    let house = house().await;
    for spelling in ["alice", "ALICE", " Alice", "ａｌｉｃｅ", "aLiCe"] {
        assert_eq!(house.fail(spelling, HOME).await, None);
    }
    assert_eq!(house.fail("alice", "::ffff:192.0.2.1".parse().unwrap()).await, Some(5));
    let key = |text: &str| address_key(text.parse().unwrap());
    assert_eq!(key("2001:db8::1"), key("2001:db8::ffff:1:2:3"));
    assert_ne!(key("2001:db8::1"), key("2001:db8:0:1::1"));
    assert_ne!(key("192.0.2.1"), key("192.0.2.2"));
}

/// Security requirement 46: the keys say nothing about what was typed.
#[test]
fn a_key_is_a_digest() {
    let key = account_key(&Username::parse("my password, by mistake").unwrap());
    assert!(key.len() == 64 && key.bytes().all(|byte| byte.is_ascii_hexdigit()));
}

#[tokio::test]
async fn a_success_clears_the_account_and_not_the_address() {
    let house = house().await;
    for turn in 0..4 {
        for _ in 0..4 {
            assert_eq!(house.fail("alice", HOME).await, None, "{turn}");
        }
        assert_eq!(house.succeed("alice", HOME).await, None, "{turn}");
    }
    for other in ["b", "c", "d", "e"] {
        assert_eq!(house.fail(other, HOME).await, None);
    }
    assert_eq!(house.fail("f", HOME).await, Some(5), "twenty in all");
    assert_eq!(house.fail("f", address(1)).await, None);
}

/// Many people behind one address mistype, too: it is forgiven one failure in five minutes.
#[tokio::test]
async fn an_office_that_mistypes_now_and_then_does_not_wait() {
    let house = house().await;
    for number in 0..200 {
        assert_eq!(house.fail(&format!("user-{number}"), HOME).await, None, "{number}");
        house.clock.advance(ADDRESS_FORGIVES);
    }
}

#[tokio::test]
async fn an_account_is_forgotten_after_a_day_without_failure() {
    let house = house().await;
    for _ in 0..5 {
        house.fail("alice", HOME).await;
    }
    house.clock.advance(MEMORY);
    for _ in 0..5 {
        assert_eq!(house.fail("alice", HOME).await, None);
    }
    assert_eq!(house.fail("alice", HOME).await, Some(5));
}

/// Security requirement 47: ten thousand failures an hour from many addresses, and the owner at
/// another one, once every minute.
#[tokio::test]
async fn an_owner_at_a_fresh_address_is_not_kept_out_by_those_who_guess() {
    let house = house().await;
    let mut let_in = 0;
    for second in 0..600 {
        for guesser in 0..3 {
            house.fail("alice", address(second * 3 + guesser)).await;
        }
        if second % 60 == 59 {
            let_in +=
                u32::from(house.succeed("alice", address(1_000_000 + second)).await.is_none());
        }
        house.clock.advance(1);
    }
    assert_eq!(let_in, 10);
}

/// But a fresh address has one try, not as many as it likes.
#[tokio::test]
async fn an_address_is_fresh_until_its_first_failure() {
    let house = house().await;
    for _ in 0..5 {
        house.fail("alice", HOME).await;
    }
    assert_eq!(house.fail("alice", address(1)).await, None);
    assert_eq!(house.fail("alice", address(1)).await, Some(10));
    assert_eq!(house.succeed("alice", address(2)).await, None);
}

/// Security requirement 46: no burst gets further than the same tries one after another.
async fn burst(house: House, username: impl Fn(u32) -> String) -> usize {
    let house = Arc::new(house);
    let tries: Vec<_> = (0..50)
        .map(|number| {
            let (house, username) = (Arc::clone(&house), username(number));
            tokio::spawn(async move { house.begin(&username, HOME).await.is_ok() })
        })
        .collect();
    let mut begun = 0;
    for one in tries {
        begun += usize::from(one.await.unwrap());
    }
    begun
}

#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_tries_at_once_five_are_looked_at() {
    assert_eq!(burst(house().await, |_| "alice".to_owned()).await, 5);
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}/grantway.db", folder.path().display());
    assert_eq!(burst(house_at(&url).await, |_| "alice".to_owned()).await, 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_accounts_tried_at_once_twenty_are_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}/grantway.db", folder.path().display());
    assert_eq!(burst(house_at(&url).await, |number| format!("user-{number}")).await, 20);
}

/// Security requirement 46.
#[tokio::test]
async fn a_restart_forgets_nothing_and_nodes_count_together() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}/grantway.db", folder.path().display());
    {
        let (one, two) = (house_at(&url).await, house_at(&url).await);
        for _ in 0..2 {
            assert_eq!(one.fail("alice", HOME).await, None);
            assert_eq!(two.fail("alice", HOME).await, None);
        }
        assert_eq!(one.fail("alice", HOME).await, None);
        assert_eq!(two.fail("alice", HOME).await, Some(5));
    }
    assert_eq!(house_at(&url).await.fail("alice", HOME).await, Some(5));
}

#[tokio::test]
async fn a_cancelled_try_leaves_no_trace() {
    let house = house().await;
    for _ in 0..30 {
        house.begin("alice", HOME).await.unwrap().cancel().await.unwrap();
    }
    for _ in 0..4 {
        assert_eq!(house.fail("alice", HOME).await, None);
    }
    // The fifth would make the next one wait; cancelled, it does not.
    house.begin("alice", HOME).await.unwrap().cancel().await.unwrap();
    assert_eq!(house.fail("alice", HOME).await, None);
    assert_eq!(house.fail("alice", HOME).await, Some(5));
}

/// A try that is cancelled does not lift the wait that another one at the same time led to.
#[tokio::test]
async fn a_cancelled_try_lifts_no_other_ones_wait() {
    let house = house().await;
    for _ in 0..3 {
        house.fail("alice", HOME).await;
    }
    let one = house.begin("alice", HOME).await.unwrap();
    house.fail("alice", HOME).await;
    one.cancel().await.unwrap();
    assert_eq!(house.fail("alice", HOME).await, Some(5));
}

/// Reliability, F18: a wait ends early by no more than the clock jumped, and never lasts for ever.
#[tokio::test]
async fn a_clock_that_goes_back_locks_nobody_out() {
    let house = house().await;
    for _ in 0..5 {
        house.fail("alice", HOME).await;
    }
    house.clock.advance(-3600);
    assert_eq!(house.succeed("alice", HOME).await, None);
    for _ in 0..5 {
        assert_eq!(house.fail("alice", HOME).await, None);
    }
    house.clock.advance(-10);
    assert_eq!(house.fail("alice", HOME).await, Some(15));
}

proptest! {
    /// Security requirement 46.
    #[test]
    fn a_wait_grows_with_the_failures_and_is_bounded(failures in 0_i64..1_000_000, free in 1_i64..100) {
        let wait = delay(failures, free);
        prop_assert_eq!(wait == 0, failures < free);
        prop_assert!(wait <= 300 && wait <= delay(failures + 1, free));
    }
}
