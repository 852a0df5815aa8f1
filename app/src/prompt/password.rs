//! What `/account/password` shows.

use serde::{Deserialize, Serialize};

use super::Brand;
use crate::form::CsrfToken;

/// The page on which a person changes their password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordPrompt {
    /// Whose pages these are.
    pub brand: Brand,
    /// Ties the form to this browser.
    pub csrf: CsrfToken,
    /// The name they sign in with, for password managers.
    pub username: String,
    /// Whether they have a password at all.
    pub has_password: bool,
    /// The fewest characters of a new one.
    pub minimum: usize,
    /// What became of the last try.
    pub notice: Option<PasswordNotice>,
}

/// What became of a try to change the password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PasswordNotice {
    /// It was changed, and all other devices are signed out.
    Changed,
    /// The current password is not right.
    WrongCurrent,
    /// Too many wrong ones; the next try counts after so many seconds.
    Throttled {
        /// Whole seconds, at least 1.
        seconds: u32,
    },
    /// A field was left empty.
    Incomplete,
    /// The new password is too short.
    TooShort {
        /// How many characters it has.
        characters: usize,
    },
    /// The new password is too long.
    TooLong,
    /// The new password is easy to guess.
    Guessable {
        /// Why.
        weakness: Weakness,
    },
}

/// What makes a password easy to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Weakness {
    /// Keys that lie side by side, or a pattern of them.
    Keys,
    /// The same again and again.
    Repeats,
    /// A password that many people have, or one like it.
    Common,
    /// Letters or digits in their order.
    Sequence,
    /// A day or a year.
    Dates,
    /// A word by itself.
    Words,
    /// Names of people.
    Names,
    /// Words behind capitals, digits or the other way around.
    Tricks,
    /// Too little of anything.
    Plain,
}

/// Which field a refusal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordField {
    /// The current password.
    Current,
    /// The new one.
    New,
}

impl PasswordNotice {
    /// The field that it is about, if it is about one.
    pub fn field(self) -> Option<PasswordField> {
        match self {
            Self::WrongCurrent => Some(PasswordField::Current),
            Self::TooShort { .. } | Self::TooLong | Self::Guessable { .. } => {
                Some(PasswordField::New)
            }
            Self::Changed | Self::Throttled { .. } | Self::Incomplete => None,
        }
    }
}
