//! A password, as it is hashed (security requirement 44).
//!
//! The Unicode rule: NFKC (NIST SP 800-63B-4 §3.1.1.2), so that a password typed on another keyboard
//! is the same password; nothing else about it is changed, case, spaces and line ends included.

use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;

/// The most characters of a password. A longer one is refused, never cut.
pub const MAX_PASSWORD: usize = 256;

/// The most bytes that are looked at: more than 256 characters take in any spelling that people use.
const MAX_BYTES: usize = 8 * 1024;

/// A normalized password of bearable length.
#[derive(Clone, Debug)]
pub(crate) struct Password(SecretString);

/// A password of more than [`MAX_PASSWORD`] characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooLong;

impl Password {
    /// Reads what a person typed.
    pub(crate) fn new(typed: &SecretString) -> Result<Self, TooLong> {
        let typed = typed.expose_secret();
        if typed.len() > MAX_BYTES {
            return Err(TooLong);
        }
        let normal: String = typed.nfkc().take(MAX_PASSWORD + 1).collect();
        if normal.chars().count() > MAX_PASSWORD {
            return Err(TooLong);
        }
        Ok(Self(normal.into()))
    }

    /// Its length in characters (Unicode code points).
    pub(crate) fn length(&self) -> usize {
        self.expose().chars().count()
    }

    /// The text, for the line that hashes or judges it.
    pub(crate) fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn password(text: &str) -> Result<Password, TooLong> {
        Password::new(&text.to_owned().into())
    }

    /// Security requirement 44.
    #[test]
    fn one_password_on_two_keyboards_is_one_password() {
        for (one, other) in
            [("cafe\u{301}", "caf\u{e9}"), ("ｐａｓｓ", "pass"), ("\u{1100}\u{1161}", "\u{ac00}")]
        {
            assert_eq!(password(one).unwrap().expose(), password(other).unwrap().expose());
        }
        for kept in [" two  spaces ", "CaSe", "new\nline", "\u{1f511}"] {
            assert_eq!(password(kept).unwrap().expose(), kept);
        }
    }

    /// Security requirement 44.
    #[test]
    fn a_long_password_is_refused_not_cut() {
        assert_eq!(password(&"é".repeat(256)).unwrap().length(), 256);
        assert_eq!(password(&"e\u{301}".repeat(256)).unwrap().length(), 256);
        assert_eq!(password(&"e".repeat(257)).unwrap_err(), TooLong);
        assert_eq!(password(&"\u{301}".repeat(100_000)).unwrap_err(), TooLong);
    }

    /// Security requirement 53.
    #[test]
    fn a_password_does_not_show_itself() {
        assert!(!format!("{:?}", password("canary")).contains("canary"));
    }
}
