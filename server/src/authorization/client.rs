//! A client: the program that asks (RFC 6749 §1.1), as the gateway knows it.

use std::fmt;

use app::prompt::ClientName;

use super::{
    name,
    redirect_uri::{RedirectRules, RedirectUri},
};

/// A client's identifier (RFC 6749 §2.2), in a form that is one path segment of the Admin API:
/// printable ASCII without `/ \ ? # %`, at most 128 bytes, and neither `.` nor `..`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ClientId(String);

/// A text that is no [`ClientId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("client_id must be 1 to 128 characters of printable ASCII without / \\ ? # %")]
pub struct InvalidClientId;

impl ClientId {
    /// Takes the text as it came, or not at all.
    pub fn parse(text: &str) -> Result<Self, InvalidClientId> {
        let allowed = |byte: u8| matches!(byte, 0x20..=0x7e) && !b"/\\?#%".contains(&byte);
        let dots = matches!(text, "." | "..");
        if (1..=128).contains(&text.len()) && text.bytes().all(allowed) && !dots {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidClientId)
        }
    }

    /// The identifier.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ClientId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What the gateway told us about a client. It has no field for the client's secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// Its identifier: compared with the one that was asked for.
    pub client_id: ClientId,
    /// The application's name, as its developer wrote it.
    pub name: String,
    /// The developer's name: the consumer's `username`, else its `custom_id`.
    pub developer: Option<String>,
    /// The developer's id at the gateway: whose clients are the same developer's.
    pub developer_id: Option<String>,
    /// The registered redirection URIs, as written.
    pub redirect_uris: Vec<String>,
    /// Whether it is a public client (RFC 6749 §2.1).
    pub public: bool,
    /// Flags of the operator, from the gateway's tags.
    pub tags: Vec<String>,
}

/// Why a redirection URI is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RedirectRefusal {
    /// It is not one of the registered ones, byte for byte.
    #[error("redirect_uri is not one of the client's registered URIs")]
    NotRegistered,
    /// None was sent, and the client has several.
    #[error("redirect_uri is missing, and the client has more than one registered")]
    Ambiguous,
    /// The client has none.
    #[error("the client has no registered redirect URI")]
    NoneRegistered,
    /// It is registered, but of a kind that we never follow (`javascript:` and its kin).
    #[error("the registered redirect URI is of a kind that is not followed here")]
    Forbidden,
}

impl Client {
    /// Finds the URI to go back to: the one asked for, which must be registered byte for byte, or
    /// the only registered one (RFC 6749 §3.1.2.3, RFC 9700 §2.1).
    pub fn accept_redirect_uri(
        &self,
        asked: Option<&str>,
        rules: &RedirectRules,
    ) -> Result<RedirectUri, RedirectRefusal> {
        let found = match (asked, self.redirect_uris.as_slice()) {
            (_, []) => return Err(RedirectRefusal::NoneRegistered),
            (Some(asked), registered) => {
                registered.iter().find(|uri| *uri == asked).ok_or(RedirectRefusal::NotRegistered)?
            }
            (None, [only]) => only,
            (None, _) => return Err(RedirectRefusal::Ambiguous),
        };
        RedirectUri::parse(found, rules).map_err(|_| RedirectRefusal::Forbidden)
    }

    /// Its names, made safe to show.
    pub fn display_name(&self) -> ClientName {
        let name = name::displayable(&self.name);
        ClientName {
            mixed_scripts: name::mixes_scripts(&name),
            developer: self.developer.as_deref().map(name::displayable),
            name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Security requirement 3.
    #[test]
    fn a_client_id_is_one_plain_path_segment() {
        for good in ["AcMePhotosClientId00000000000001", "a b", "x.y", "..."] {
            assert!(ClientId::parse(good).is_ok(), "{good}");
        }
        for wrong in [
            "",
            ".",
            "..",
            "a/b",
            "../consumers/1",
            "%2e",
            "a%2fb",
            "a?b",
            "a#b",
            "a\0",
            "a\r\nb",
            "é",
            "a\\b",
        ] {
            assert_eq!(ClientId::parse(wrong), Err(InvalidClientId), "{wrong:?}");
        }
        assert!(ClientId::parse(&"x".repeat(128)).is_ok());
        assert!(ClientId::parse(&"x".repeat(129)).is_err());
    }

    fn client(uris: &[&str]) -> Client {
        Client {
            client_id: ClientId::parse("c").expect("valid"),
            name: "C".to_owned(),
            developer: None,
            developer_id: None,
            redirect_uris: uris.iter().map(|&uri| uri.to_owned()).collect(),
            public: false,
            tags: Vec::new(),
        }
    }

    /// Security requirement 4.
    #[test]
    fn a_redirect_uri_is_registered_byte_for_byte() {
        let rules = RedirectRules::default();
        let one = client(&["https://client.example/cb"]);
        let two = client(&["https://client.example/cb", "https://client.example/cb2"]);
        let ask = |client: &Client, uri: Option<&str>| {
            client.accept_redirect_uri(uri, &rules).map(|uri| uri.as_str().to_owned())
        };
        assert_eq!(ask(&one, None).as_deref(), Ok("https://client.example/cb"));
        assert_eq!(ask(&two, None), Err(RedirectRefusal::Ambiguous));
        assert_eq!(
            ask(&two, Some("https://client.example/cb2")).as_deref(),
            Ok("https://client.example/cb2")
        );
        for other in [
            "https://client.example/cb/",
            "https://client.example/cb?",
            "https://CLIENT.example/cb",
            "https://client.example:443/cb",
            "https://client.example/cb#",
            "https://evil.example/cb",
            "",
        ] {
            assert_eq!(ask(&two, Some(other)), Err(RedirectRefusal::NotRegistered), "{other}");
        }
        assert_eq!(ask(&client(&[]), None), Err(RedirectRefusal::NoneRegistered));
        assert_eq!(
            ask(&client(&["javascript://x/%0aalert(1)"]), None),
            Err(RedirectRefusal::Forbidden)
        );
    }
}
