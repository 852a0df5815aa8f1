//! What the forms send: values that a browser carries back to us, parsed at the door.

mod access_id;
mod device_id;

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

pub use self::access_id::AccessId;
pub use self::device_id::{DeviceId, InvalidDeviceId};

/// The handle of a pending request: 128 random bits as 22 characters of base64url.
///
/// It names the request, it does not authorise anything: the server compares the browser session too.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RequestId(String);

/// A text that is no [`RequestId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a request id is 22 characters of base64url")]
pub struct InvalidRequestId;

impl RequestId {
    /// The id as it stands in a URL.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for RequestId {
    type Err = InvalidRequestId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let base64url = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if text.len() == 22 && text.bytes().all(base64url) {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidRequestId)
        }
    }
}

impl TryFrom<String> for RequestId {
    type Error = InvalidRequestId;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<RequestId> for String {
    fn from(id: RequestId) -> Self {
        id.0
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What the person chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Decision {
    /// Give the client what it asked for, or the chosen part of it.
    Allow,
    /// Give it nothing, and tell it so.
    Deny,
}

/// The token that ties a form to the browser session that it was shown to.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CsrfToken(pub String);

impl fmt::Debug for CsrfToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CsrfToken([redacted])")
    }
}

/// The consent form's other fields: `client_id`, `response_type` and `scope` stand in it as Kong's
/// guide describes, and are compared with the pending request, never used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The client's identifier.
    pub client_id: String,
    /// `code` or `token`.
    pub response_type: String,
    /// All scopes that were asked for, separated by spaces.
    pub scope: String,
}

/// What the person chose beside Allow.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// The optional scopes that they ticked.
    pub optional: Vec<String>,
    /// After how many days the access is to end; none: not before they remove it.
    pub ends: Option<u32>,
    /// Whether the same request is to be answered at once next time.
    pub remember: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_id_is_22_characters_of_base64url() {
        assert!("AAAAAAAAAAAAAAAAAAAA-_".parse::<RequestId>().is_ok());
        for wrong in
            ["", "short", "AAAAAAAAAAAAAAAAAAAA/+", "AAAAAAAAAAAAAAAAAAAAAAA", "ééééééééééé"]
        {
            assert_eq!(wrong.parse::<RequestId>(), Err(InvalidRequestId), "{wrong}");
        }
    }
}
