use app::prompt::Destination;

use super::*;
use crate::{
    account::{User, Username},
    clock::ManualClock,
    store::Store,
};

const NOW: Timestamp = Timestamp(1_700_000_000);

struct Rig {
    consents: Consents,
    store: Store,
    clock: Arc<ManualClock>,
    alice: UserId,
}

async fn rig() -> Rig {
    let store = Store::open("sqlite::memory:").await.unwrap();
    let clock = Arc::new(ManualClock::at(NOW));
    let alice = UserId::parse("alice-1001").unwrap();
    let user =
        User { id: alice.clone(), username: Username::parse("alice").unwrap(), generation: 0 };
    store.users.insert(&user, None, NOW).await.unwrap();
    let consents = Consents::new(store.pool().clone(), Arc::<ManualClock>::clone(&clock));
    Rig { consents, store, clock, alice }
}

impl Rig {
    fn allowed(&self, scope: &str, until: Option<i64>) -> Allowed {
        Allowed {
            user: self.alice.clone(),
            client_id: ClientId::parse("c").unwrap(),
            service: "s".to_owned(),
            scopes: ScopeSet::parse(scope).unwrap(),
            destination: Destination::Web { host: "c.example".to_owned() },
            client: client_name("C".to_owned(), None),
            redirects: String::new(),
            at: self.clock.now(),
            until: until.map(|seconds| self.clock.now().plus(seconds)),
            remembered: false,
        }
    }

    async fn find(&self) -> Option<Consent> {
        let client = ClientId::parse("c").unwrap();
        self.consents.find(&self.alice, &client, "s").await.unwrap()
    }

    async fn removals(&self) -> i64 {
        sqlx::query_scalar("SELECT COUNT(*) FROM removals")
            .fetch_one(self.store.pool())
            .await
            .unwrap()
    }
}

/// A yes that is written late does not bring back what was removed meanwhile.
#[tokio::test]
async fn a_late_write_does_not_undo_a_removal() {
    let rig = rig().await;
    let late = rig.allowed("email phone", None);
    rig.consents.record(&rig.allowed("email", None)).await.unwrap();
    rig.clock.advance(5);
    let id = rig.find().await.unwrap().id;
    assert!(rig.consents.end(&rig.alice, id.as_str(), true).await.unwrap());
    rig.consents.record(&late).await.unwrap();
    assert_eq!(rig.find().await, None);
    rig.consents.record(&rig.allowed("email", None)).await.unwrap();
    assert_ne!(rig.find().await.unwrap().id, id, "a new yes is a new consent");
}

/// What was given before a chosen end is not part of what is given after it, and its tokens end.
#[tokio::test]
async fn a_consent_after_the_chosen_end_is_a_new_one() {
    let rig = rig().await;
    rig.consents.record(&rig.allowed("email", Some(60))).await.unwrap();
    let first = rig.find().await.unwrap();
    rig.clock.advance(60);
    assert_eq!(rig.find().await, None, "nobody had to end it");
    rig.consents.record(&rig.allowed("phone", None)).await.unwrap();
    let second = rig.find().await.unwrap();
    assert_eq!((second.scopes.to_string().as_str(), second.since), ("phone", rig.clock.now()));
    assert_ne!(second.id, first.id);
    assert_eq!(rig.removals().await, 1, "the first one's tokens are to be ended");
}

#[tokio::test]
async fn a_consent_is_ended_once_and_by_its_owner() {
    let rig = rig().await;
    rig.consents.record(&rig.allowed("", None)).await.unwrap();
    let id = rig.find().await.unwrap().id;
    let bob = UserId::parse("bob").unwrap();
    assert!(!rig.consents.end(&bob, id.as_str(), true).await.unwrap());
    assert!(rig.consents.end(&rig.alice, id.as_str(), true).await.unwrap());
    assert!(!rig.consents.end(&rig.alice, id.as_str(), true).await.unwrap());
    assert_eq!(rig.removals().await, 1);
}
