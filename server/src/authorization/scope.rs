//! Scopes (RFC 6749 §3.3): one token, and the set of them that a request asks for.

use std::fmt;

/// One scope token: printable ASCII without space, `"` and `\`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Deserialize)]
#[serde(try_from = "String")]
pub struct Scope(String);

/// A text that is no scope token.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a scope is printable ASCII without spaces, quotes and backslashes, at most 256 characters"
)]
pub struct InvalidScope;

impl Scope {
    /// The token.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Scope {
    type Error = InvalidScope;

    fn try_from(text: String) -> Result<Self, InvalidScope> {
        let allowed = |byte: u8| matches!(byte, 0x21 | 0x23..=0x5b | 0x5d..=0x7e);
        if (1..=256).contains(&text.len()) && text.bytes().all(allowed) {
            Ok(Self(text))
        } else {
            Err(InvalidScope)
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Scopes in the order in which they were asked for, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScopeSet(Vec<Scope>);

/// Why a `scope` parameter is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScopeError {
    /// More than [`ScopeSet::MAX_BYTES`] or [`ScopeSet::MAX_ITEMS`].
    #[error("scope is longer than 2048 bytes or 64 items")]
    TooLong,
    /// An item is no scope token.
    #[error("scope holds a character that no scope may have")]
    Malformed,
}

impl ScopeSet {
    /// The longest `scope` parameter, in bytes.
    pub const MAX_BYTES: usize = 2048;
    /// The most scopes that a request may ask for.
    pub const MAX_ITEMS: usize = 64;

    /// Reads a `scope` parameter: tokens separated by spaces.
    pub fn parse(text: &str) -> Result<Self, ScopeError> {
        if text.len() > Self::MAX_BYTES {
            return Err(ScopeError::TooLong);
        }
        let mut scopes = Vec::new();
        for item in text.split(' ').filter(|item| !item.is_empty()) {
            let scope =
                Scope::try_from(item.to_owned()).map_err(|InvalidScope| ScopeError::Malformed)?;
            if !scopes.contains(&scope) {
                scopes.push(scope);
            }
        }
        if scopes.len() > Self::MAX_ITEMS { Err(ScopeError::TooLong) } else { Ok(Self(scopes)) }
    }

    /// The scopes, in the order in which they were asked for.
    pub fn iter(&self) -> impl Iterator<Item = &Scope> {
        self.0.iter()
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These scopes and then those of the other that are not among them, however many that are.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        self.iter().chain(other.iter()).cloned().collect()
    }

    /// Those scopes of the set that pass.
    #[must_use]
    pub fn filtered(&self, pass: impl Fn(&Scope) -> bool) -> Self {
        Self(self.0.iter().filter(|scope| pass(scope)).cloned().collect())
    }
}

/// For what was parsed before: without the bounds of a request's parameter.
impl FromIterator<Scope> for ScopeSet {
    fn from_iter<T: IntoIterator<Item = Scope>>(scopes: T) -> Self {
        let mut set = Self::default();
        for scope in scopes {
            if !set.0.contains(&scope) {
                set.0.push(scope);
            }
        }
        set
    }
}

impl fmt::Display for ScopeSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, scope) in self.0.iter().enumerate() {
            write!(f, "{}{scope}", if index == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn order_is_kept_and_repetition_is_not() {
        assert_eq!(
            ScopeSet::parse(" phone email  phone ").map(|set| set.to_string()),
            Ok("phone email".to_owned())
        );
        assert!(ScopeSet::parse("").is_ok_and(|set| set.is_empty()));
    }

    /// Security requirement 2.
    #[test]
    fn size_and_characters_are_bounded() {
        assert_eq!(ScopeSet::parse(&"a".repeat(2049)), Err(ScopeError::TooLong));
        let many = |n: usize| (0..n).map(|i| format!("s{i}")).collect::<Vec<_>>().join(" ");
        assert_eq!(ScopeSet::parse(&many(65)), Err(ScopeError::TooLong));
        assert!(ScopeSet::parse(&many(64)).is_ok());
        for wrong in ["a\tb", "a\"b", "a\\b", "é", "a\nb", "a\0"] {
            assert_eq!(ScopeSet::parse(wrong), Err(ScopeError::Malformed), "{wrong:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_the_same(text in "[a-z:. ]{0,200}") {
            let set = ScopeSet::parse(&text).expect("only scope characters");
            prop_assert_eq!(ScopeSet::parse(&set.to_string()), Ok(set));
        }
    }
}
