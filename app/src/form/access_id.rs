//! The handle of something that a person has allowed.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{InvalidRequestId, RequestId};

/// The handle of an application's access, and of its removal: of the same form as a [`RequestId`].
///
/// It names the access, it does not authorise anything: the server compares the person too.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccessId(RequestId);

impl AccessId {
    /// The id as it stands in a URL.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl FromStr for AccessId {
    type Err = InvalidRequestId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl TryFrom<String> for AccessId {
    type Error = InvalidRequestId;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<AccessId> for String {
    fn from(id: AccessId) -> Self {
        id.0.into()
    }
}

impl fmt::Display for AccessId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
