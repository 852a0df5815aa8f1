//! What the person's own pages show.

use serde::{Deserialize, Serialize};

use super::{Brand, ClientName, Destination, Lasts, Moment, ScopeLine};
use crate::form::{AccessId, CsrfToken};

/// The person's own page: `/`, and `/applications/{page}` from the second page of its list on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomePrompt {
    /// Whose pages these are.
    pub brand: Brand,
    /// Ties the forms to this browser.
    pub csrf: CsrfToken,
    /// The name they sign in with.
    pub username: String,
    /// The applications that have access, the last allowed first: one page of them.
    pub applications: Vec<Application>,
    /// Which page, from 1.
    pub page: u32,
    /// Whether another one follows.
    pub more: bool,
    /// Whether an access can be ended at the gateway.
    pub can_be_ended: bool,
    /// Whether the gateway could not be asked for all of it.
    pub incomplete: bool,
    /// Removals that are not over, the last asked for first; on the first page only.
    pub removals: Vec<OpenRemoval>,
}

/// A removal that is not over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenRemoval {
    /// The handle of the access.
    pub id: AccessId,
    /// Whose access it was.
    pub client: ClientName,
    /// How far it is.
    pub progress: Progress,
}

/// An application with access to the person's account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// The handle of its access.
    pub id: AccessId,
    /// Its names.
    pub client: ClientName,
    /// Whether it is the operator's own.
    pub first_party: bool,
    /// When it was first allowed.
    pub since: Moment,
    /// When it was last allowed.
    pub last_allowed: Moment,
    /// What it may do.
    pub scopes: Vec<ScopeLine>,
    /// Where the person was sent when they allowed it last.
    pub destination: Destination,
    /// How long its access lasts; none where the gateway could not be asked.
    pub lasts: Option<Lasts>,
    /// The end that the person chose.
    pub until: Option<Moment>,
}

/// The question before an access is removed: `/remove/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemovePrompt {
    /// Whose pages these are.
    pub brand: Brand,
    /// Ties the form to this browser.
    pub csrf: CsrfToken,
    /// The handle of the access.
    pub id: AccessId,
    /// Whose access.
    pub client: ClientName,
    /// Whether it is the operator's own, which need not ask.
    pub first_party: bool,
    /// What removing can do.
    pub reach: Reach,
}

/// What removing an access can do about access that was already given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reach {
    /// End it at the gateway.
    Ends,
    /// Nothing: it goes on for as long as this; none where the gateway could not be asked.
    Forgets(Option<Lasts>),
}

/// What became of a removal: `/removal/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptPrompt {
    /// Whose pages these are.
    pub brand: Brand,
    /// Ties the form to this browser.
    pub csrf: CsrfToken,
    /// The handle of the access.
    pub id: AccessId,
    /// Whose access it was.
    pub client: ClientName,
    /// How far it is.
    pub progress: Progress,
}

/// How far a removal is. A connection is one access of the application's, with all that renews it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Progress {
    /// It is being done.
    Underway {
        /// Connections ended so far.
        ended: u32,
    },
    /// Some of it failed, and is tried again.
    Retrying {
        /// Connections ended so far.
        ended: u32,
        /// Those that could not be; 0 where they could not even be counted.
        failed: u32,
    },
    /// What was there is ended; what a code that was given before may still become is looked for later.
    EndedForNow {
        /// Connections ended.
        ended: u32,
        /// When it is looked for.
        again: Moment,
    },
    /// Nothing is left.
    Done {
        /// Connections ended in all.
        ended: u32,
    },
    /// It is off the person's list, and that is all that could be done.
    Forgotten {
        /// How long access given before lasts; none where the gateway could not be asked.
        lasts: Option<Lasts>,
        /// Whether it was the operator's own, which need not ask next time.
        first_party: bool,
    },
}
