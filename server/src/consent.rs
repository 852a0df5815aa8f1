//! What people have allowed, as the ledger keeps it (RFC 6749 §10.2; consent-ux rules 9 to 13).
//!
//! Kong forgets who allowed what: it knows tokens. The ledger remembers it, from the moment at which
//! Kong said yes until the person takes it back or an end that they chose has come.

use app::{
    form::AccessId,
    prompt::{ClientName, Destination},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use crate::{
    account::UserId,
    authorization::{client::ClientId, scope::ScopeSet},
    clock::Timestamp,
};

/// What a person has allowed a client at a service, and not taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Its handle. A consent that was removed and given again has another one.
    pub id: AccessId,
    /// Who gave it.
    pub user: UserId,
    /// To whom.
    pub client_id: ClientId,
    /// For which service.
    pub service: String,
    /// All that was given since it began.
    pub scopes: ScopeSet,
    /// Where the last answer led: its [`Destination::short`] is the redirect host.
    pub destination: Destination,
    /// The client's name and developer, as they were last shown.
    pub client: ClientName,
    /// The [`digest_of_redirects`] at that time.
    pub redirects: String,
    /// When it was first given.
    pub since: Timestamp,
    /// When it was last given.
    pub last_allowed_at: Timestamp,
    /// The end that the person chose; none: until they remove it.
    pub until: Option<Timestamp>,
    /// Whether the person wants the same request answered at once next time.
    pub remembered: bool,
}

/// One yes that the gateway took: what the ledger is told.
#[derive(Clone, Debug)]
pub struct Allowed {
    /// Who said it.
    pub user: UserId,
    /// To whom.
    pub client_id: ClientId,
    /// For which service.
    pub service: String,
    /// What was given.
    pub scopes: ScopeSet,
    /// Where the answer leads.
    pub destination: Destination,
    /// The client's name and developer, as shown.
    pub client: ClientName,
    /// The [`digest_of_redirects`].
    pub redirects: String,
    /// When: before the gateway was asked, so that no token of it is older.
    pub at: Timestamp,
    /// The end that the person chose.
    pub until: Option<Timestamp>,
    /// Whether they want the same request answered at once next time.
    pub remembered: bool,
}

impl Consent {
    /// The end that the person chose last, in days from then.
    pub fn days(&self) -> Option<u32> {
        let seconds = self.until?.since(self.last_allowed_at);
        // Nearly: the two were read from the clock one after the other.
        u32::try_from((seconds + 43_200) / 86_400).ok()
    }

    /// Whether the person was told other names than these when they last allowed it.
    pub fn was_named_otherwise(&self, client: &ClientName) -> bool {
        (&self.client.name, &self.client.developer) != (&client.name, &client.developer)
    }
}

/// A digest of a client's registered redirect URIs, in whatever order: to notice a change of them.
pub fn digest_of_redirects(uris: &[String]) -> String {
    let mut uris: Vec<&str> = uris.iter().map(String::as_str).collect();
    uris.sort_unstable();
    let mut hash = Sha256::new();
    for uri in uris {
        hash.update(uri.len().to_be_bytes());
        hash.update(uri);
    }
    URL_SAFE_NO_PAD.encode(hash.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirects_are_the_same_in_any_order_and_no_others() {
        let digest = |uris: &[&str]| {
            digest_of_redirects(&uris.iter().map(|&uri| uri.to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(digest(&["https://a/", "https://b/"]), digest(&["https://b/", "https://a/"]));
        assert_ne!(digest(&["https://a/", "https://b/"]), digest(&["https://a/"]));
        assert_ne!(digest(&["ab", "c"]), digest(&["a", "bc"]));
    }
}
