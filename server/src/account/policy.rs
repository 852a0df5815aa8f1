//! Which passwords may be chosen (security requirement 44, NIST SP 800-63B-4 §3.1.1.2): long and hard
//! to guess. No rule about kinds of characters, and no expiry.

use app::prompt::Weakness;
use zxcvbn::{
    Score,
    feedback::{Feedback, Suggestion, Warning},
    zxcvbn,
};

use super::{
    password::{MAX_PASSWORD, Password, TooLong},
    username::Username,
};

/// The fewest characters of a password that is the only proof.
pub const MIN_PASSWORD: usize = 15;

/// A password that passed the policy: the only kind that is hashed for storage.
#[derive(Clone, Debug)]
pub(crate) struct NewPassword(Password);

/// Why a password can't be chosen. The text is for who types it into a terminal; the pages have their own.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WeakPassword {
    /// Shorter than [`MIN_PASSWORD`].
    #[error(
        "a password needs at least {MIN_PASSWORD} characters, and this one has {0}; a few words that do not belong together are easy to remember"
    )]
    TooShort(usize),
    /// Longer than [`MAX_PASSWORD`].
    #[error("a password has at most {MAX_PASSWORD} characters")]
    TooLong,
    /// Among those that are tried first: known passwords, names, patterns, and what is typed here.
    #[error("this password is easy to guess: {advice}")]
    Guessable {
        /// What makes it so.
        weakness: Weakness,
        /// What to do about it, in a sentence.
        advice: String,
    },
}

impl From<TooLong> for WeakPassword {
    fn from(TooLong: TooLong) -> Self {
        Self::TooLong
    }
}

impl NewPassword {
    /// Judges a password for this account.
    pub(crate) fn judge(password: Password, username: &Username) -> Result<Self, WeakPassword> {
        if password.length() < MIN_PASSWORD {
            return Err(WeakPassword::TooShort(password.length()));
        }
        let name = username.canonical();
        let mut words = vec!["grantway", "kong", username.as_str(), name];
        words.extend(name.split(|c: char| !c.is_alphanumeric()).filter(|part| part.len() > 2));
        let estimate = zxcvbn(password.expose(), &words);
        if estimate.score() >= Score::Three {
            return Ok(Self(password));
        }
        let (weakness, advice) = estimate.feedback().map_or_else(
            || (Weakness::Plain, "add another word or two.".to_owned()),
            |feedback| (weakness(feedback), feedback.to_string().trim().to_owned()),
        );
        Err(WeakPassword::Guessable { weakness, advice })
    }

    /// The password, for the line that hashes it.
    pub(crate) fn password(&self) -> &Password {
        &self.0
    }
}

/// What the pages have words for, among all that an estimate can say.
fn weakness(feedback: &Feedback) -> Weakness {
    let Some(warning) = feedback.warning() else {
        let tricks = feedback.suggestions().iter().any(|suggestion| is_trick(*suggestion));
        return if tricks { Weakness::Tricks } else { Weakness::Plain };
    };
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess
        | Warning::ShortKeyboardPatternsAreEasyToGuess => Weakness::Keys,
        Warning::RepeatsLikeAaaAreEasyToGuess
        | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => Weakness::Repeats,
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => Weakness::Common,
        Warning::SequencesLikeAbcAreEasyToGuess => Weakness::Sequence,
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => Weakness::Dates,
        Warning::AWordByItselfIsEasyToGuess => Weakness::Words,
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
        | Warning::CommonNamesAndSurnamesAreEasyToGuess => Weakness::Names,
    }
}

/// Whether it is about a word that only looks different.
fn is_trick(suggestion: Suggestion) -> bool {
    matches!(
        suggestion,
        Suggestion::CapitalizationDoesntHelpVeryMuch
            | Suggestion::AllUppercaseIsAlmostAsEasyToGuessAsAllLowercase
            | Suggestion::ReversedWordsArentMuchHarderToGuess
            | Suggestion::PredictableSubstitutionsDontHelpVeryMuch
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(text: &str, username: &str) -> Result<NewPassword, WeakPassword> {
        NewPassword::judge(
            Password::new(&text.to_owned().into())?,
            &Username::parse(username).unwrap(),
        )
    }

    /// Security requirement 44.
    #[test]
    fn long_and_unusual_is_enough() {
        for good in [
            "tidal-lantern-orchard-9",
            "granite-window-pelican-4",
            "correct horse battery staple",
            "møøse bit my sister once",
            "私は毎朝コーヒーを二杯飲んでから走ります",
            &"Zk4#q".repeat(3).chars().rev().chain("vW8!mP2x".chars()).collect::<String>(),
        ] {
            assert!(judge(good, "alice").is_ok(), "{good}: {:?}", judge(good, "alice").err());
        }
    }

    /// Security requirement 44.
    #[test]
    fn short_passwords_are_refused_whatever_they_are_made_of() {
        assert_eq!(judge("aB3$aB3$aB3$aB", "alice").unwrap_err(), WeakPassword::TooShort(14));
        // Fifteen characters as typed, but not as they are compared.
        assert_eq!(
            judge("qwrtzpkm\u{e9}xcvbe\u{301}", "alice").unwrap_err(),
            WeakPassword::TooShort(14)
        );
        assert_eq!(judge(&"x".repeat(257), "alice").unwrap_err(), WeakPassword::TooLong);
    }

    /// Security requirement 44: the blocklist and the context words.
    #[test]
    fn what_is_tried_first_is_refused() {
        for bad in [
            "aaaaaaaaaaaaaaaa",
            "passwordpassword",
            "123456789012345",
            "qwertyuiopasdfgh",
            "grantwaygrantway1",
            "abcabcabcabcabc",
        ] {
            assert!(matches!(judge(bad, "alice"), Err(WeakPassword::Guessable { .. })), "{bad}");
        }
        let own_name = "wolfeschlegelstein";
        assert!(judge(own_name, "alice").is_ok());
        assert!(matches!(
            judge(own_name, "Wolfeschlegelstein@post.example"),
            Err(WeakPassword::Guessable { .. })
        ));
    }

    #[test]
    fn what_makes_it_weak_is_told_apart() {
        for (bad, expected) in [
            ("qwertyuiopqwertyuiop", Weakness::Repeats),
            ("aaaaaaaaaaaaaaaa", Weakness::Repeats),
            ("zxcvbnm,./zxcvbnm", Weakness::Keys),
            ("abcdefghijklmnopq", Weakness::Sequence),
            ("Wolfeschlegelstein", Weakness::Tricks),
            ("wolfeschlegelstein", Weakness::Plain),
        ] {
            let found = judge(bad, "wolfeschlegelstein").unwrap_err();
            let told =
                matches!(found, WeakPassword::Guessable { weakness, .. } if weakness == expected);
            assert!(told, "{bad}: {found:?}");
        }
    }

    #[test]
    fn the_advice_says_what_to_do() {
        let text = judge("aaaaaaaaaaaaaaaa", "alice").unwrap_err().to_string();
        assert!(text.starts_with("this password is easy to guess: Repeats like"), "{text}");
    }
}
