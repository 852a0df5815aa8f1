//! What the consent page shows.

use serde::{Deserialize, Serialize};

use super::{Brand, ClientName, Destination, Logo, Moment, Waits};
use crate::form::{CsrfToken, RequestId, Shown};

/// The page on which a person decides: `/consent/{request}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentPrompt {
    /// Whose pages these are.
    pub brand: Brand,
    /// The pending request's handle.
    pub request: RequestId,
    /// Ties the form to this browser.
    pub csrf: CsrfToken,
    /// Who asks.
    pub client: ClientName,
    /// The client's logo, where the operator has given one.
    pub client_logo: Option<Logo>,
    /// As whom: the name they sign in with.
    pub username: String,
    /// What is asked for, in the order of the request. Empty: no particular permission.
    pub scopes: Vec<ScopeLine>,
    /// Why the client asks, in words that the operator wrote or checked.
    pub purpose: Option<String>,
    /// What the operator says of who is behind it.
    pub vouched: Vouched,
    /// Another application's name, made safe to show, that this one's can be taken for: of another
    /// developer's. It may be the same name. Never for a client that the operator vouches for.
    pub look_alike: Option<String>,
    /// What the operator promises that it will not be able to do; only what the API enforces.
    pub cannot: Vec<String>,
    /// How long the access lasts.
    pub lasts: Lasts,
    /// Whether an access that is taken back can be ended at the gateway.
    pub can_be_ended: bool,
    /// The ends that the person may choose, in days; empty: they are not asked.
    pub ends: Vec<u32>,
    /// The one of these that they chose before.
    pub end: Option<u32>,
    /// The client's own pages.
    pub links: ClientLinks,
    /// What the person allowed this client before, if anything.
    pub before: Option<Before>,
    /// Whether they may choose to be asked no more for the same.
    pub may_be_remembered: bool,
    /// What the API is told of the person with each call that the client makes.
    pub learns: Learns,
    /// Where the person goes next.
    pub destination: Destination,
    /// Whether what they decide by has changed since they were last shown this request.
    pub changed: bool,
    /// How long the request waits.
    pub waits: Waits,
    /// The hidden fields that Kong's guide describes.
    pub shown: Shown,
}

/// What the operator says of who is behind a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Vouched {
    /// It is the operator's own.
    Own,
    /// They have checked it.
    Checked,
    /// Nothing: its developer chose its names.
    Not,
}

/// What the gateway tells the API of the person, as long as the access lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learns {
    /// Who they are: the id that the API knows them by (`X-Authenticated-Userid`).
    pub user_id: String,
    /// What they are asked for, by its technical names: the API learns what they allow of it
    /// (`X-Authenticated-Scope`). Empty: nothing is said of it.
    pub scopes: Vec<String>,
}

/// One permission, as the person reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopeLine {
    /// The technical name.
    pub name: String,
    /// The operator's words; none where the config has none.
    pub title: Option<String>,
    /// One or two sentences more.
    pub description: Option<String>,
    /// Whether the person may leave it out; such a permission starts off.
    pub optional: bool,
    /// How much it lets the client do.
    pub weight: Weight,
    /// Whether the person has allowed it before.
    pub standing: Standing,
}

/// How a permission stands to what the person has allowed before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// They have allowed this client nothing before.
    #[default]
    First,
    /// They have not allowed this one before.
    New,
    /// They have.
    Already,
}

/// What the person allowed this client before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// When they first did.
    pub since: Moment,
    /// The name and developer that they were told last, where these are others now.
    pub named: Option<ClientName>,
    /// Where the answer led last, where that is another place now.
    pub led_to: Option<Destination>,
    /// The end that they chose last.
    pub until: Option<Moment>,
}

/// How much a permission lets a client do: the groups of the consent page, in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// Read something.
    #[default]
    See,
    /// Change something.
    Change,
    /// Touch what people guard; said in words.
    Sensitive,
}

/// How long an access lasts when nobody ends it. Each refresh begins the time anew, so it is never
/// "for so many days", but "until unused for so many days".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lasts {
    /// It ends when it goes unused for so many seconds.
    UntilUnused {
        /// Seconds, at least 1.
        seconds: u64,
    },
    /// It does not end by itself.
    UntilRemoved,
}

/// Pages of the client's own; https URLs that the operator has entered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientLinks {
    /// Its home page.
    pub homepage: Option<String>,
    /// Its privacy policy.
    pub privacy: Option<String>,
    /// Its terms of service.
    pub terms: Option<String>,
}
