//! The id under which the gateway knows a person: `authenticated_userid` (security requirement 51).

use std::fmt;

use crate::random;

/// A person's id. It never changes, it is never given to somebody else, and every client's server
/// sees it: it should say nothing about the person.
///
/// Kong keeps users' and clients' ids in one place where a consumer's own credentials are concerned,
/// so an id must not equal a client's id either. The form can't tell: whoever adds an account while
/// the gateway is at hand asks it. A generated id can't be met by chance.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UserId(String);

/// A text that is no [`UserId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a user id is 1 to 128 characters out of A-Z a-z 0-9 _ . : @ -")]
pub struct InvalidUserId;

impl UserId {
    /// The most characters of an id.
    pub const MAX: usize = 128;

    /// A new id: 128 random bits, 22 characters.
    pub fn generate() -> Self {
        Self(random::base64url::<16>())
    }

    /// Reads an id that an operator chose, or a stored one.
    pub fn parse(text: &str) -> Result<Self, InvalidUserId> {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"_.:@-".contains(&byte);
        if (1..=Self::MAX).contains(&text.len()) && text.bytes().all(allowed) {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidUserId)
        }
    }

    /// The id, as the gateway gets it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    /// Security requirement 51.
    #[test]
    fn a_generated_id_is_random_and_of_the_narrow_form() {
        let ids: HashSet<_> = (0..1000).map(|_| UserId::generate()).collect();
        assert_eq!(ids.len(), 1000);
        for id in ids {
            assert_eq!(id.as_str().len(), 22);
            assert!(
                id.as_str()
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte)),
                "{id}"
            );
            assert_eq!(UserId::parse(id.as_str()), Ok(id));
        }
    }

    /// Security requirement 51.
    #[test]
    fn an_operators_id_keeps_to_its_alphabet() {
        for good in ["1", "alice-1001", "urn:user:7", "a@b.example", &"x".repeat(128)] {
            assert!(UserId::parse(good).is_ok(), "{good}");
        }
        for bad in ["", " ", "a b", "a/b", "a\n", "é", "a\0", "a&b", &"x".repeat(129)] {
            assert_eq!(UserId::parse(bad), Err(InvalidUserId), "{bad}");
        }
    }

    proptest! {
        /// Security requirement 51.
        #[test]
        fn what_parses_is_of_the_form_and_unchanged(text in "\\PC{0,140}|[A-Za-z0-9_.:@-]{0,140}") {
            let formed = (1..=128).contains(&text.len())
                && text.chars().all(|c| c.is_ascii_alphanumeric() || "_.:@-".contains(c));
            prop_assert_eq!(UserId::parse(&text).ok().map(|id| id.0), formed.then_some(text));
        }
    }
}
