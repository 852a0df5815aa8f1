//! What happened to a person's account, for the person: `/account/activity`.

use std::sync::Arc;

use app::prompt::{Act, ActivityLine};

use crate::{
    account::{UserId, Username},
    authorization::client::ClientId,
    clock::Clock,
    journal::{Journal, Line},
    store::events::{Events, NewEvent, WrongPassword},
};

/// Notes and tells what happened. Noting never fails and never waits: see [`Journal`].
#[derive(Clone)]
pub struct Activity {
    journal: Journal,
    events: Events,
    clock: Arc<dyn Clock>,
}

impl Activity {
    /// The activity in this journal and this table.
    pub fn new(journal: Journal, events: Events, clock: Arc<dyn Clock>) -> Self {
        Self { journal, events, clock }
    }

    /// Notes what a person did. `log_id` is the request id under which the log has more of it.
    pub fn note(&self, user: &UserId, client: Option<&ClientId>, act: Act, log_id: &str) {
        self.journal.note(Line::Event(NewEvent {
            user: user.clone(),
            client_id: client.map(ToString::to_string),
            act,
            log_id: log_id.to_owned(),
            at: self.clock.now(),
        }));
    }

    /// Counts a try to sign in with a wrong password. Whether the name is somebody's is looked up
    /// later, so that nothing here takes longer for one that is.
    pub fn note_wrong_password(&self, username: &Username, log_id: &str) {
        self.journal.note(Line::WrongPassword(WrongPassword {
            canonical: username.canonical().to_owned(),
            log_id: log_id.to_owned(),
            at: self.clock.now(),
        }));
    }

    /// What happened, newest first, by pages of [`crate::store::events::PAGE`] from 1 on; and whether
    /// there are older ones.
    pub async fn page(
        &self,
        user: &UserId,
        page: u32,
    ) -> Result<(Vec<ActivityLine>, bool), sqlx::Error> {
        self.events.page(user, page).await
    }
}

impl std::fmt::Debug for Activity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Activity").finish_non_exhaustive()
    }
}
