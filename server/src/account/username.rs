//! The name that a person signs in with: shown as they typed it, compared without regard to how.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

/// A username: trimmed and NFC, as it is shown, with its canonical form beside it.
///
/// Two names that differ in case, width or composition are one account and one bucket of failed tries
/// (security requirement 46).
#[derive(Clone, Debug)]
pub struct Username {
    shown: String,
    canonical: String,
}

/// A text that is no [`Username`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a username is 1 to 128 visible characters")]
pub struct InvalidUsername;

impl Username {
    /// The most characters of a name.
    pub const MAX: usize = 128;

    /// Reads a name.
    pub fn parse(text: &str) -> Result<Self, InvalidUsername> {
        let text = text.trim();
        // What no form of 128 characters can need is turned away before work is done on it.
        if text.len() > Self::MAX * 16 {
            return Err(InvalidUsername);
        }
        let shown: String = text.nfc().collect();
        let canonical = canonical(&shown);
        let fits = |name: &str| (1..=Self::MAX).contains(&name.chars().count());
        if fits(&shown)
            && fits(&canonical)
            && !shown.chars().chain(canonical.chars()).any(is_hidden)
        {
            Ok(Self { shown, canonical })
        } else {
            Err(InvalidUsername)
        }
    }

    /// The name, as it is shown.
    pub fn as_str(&self) -> &str {
        &self.shown
    }

    /// The name, as it is compared: NFKC, without case.
    pub fn canonical(&self) -> &str {
        &self.canonical
    }
}

/// Two spellings of one name are equal.
impl PartialEq for Username {
    fn eq(&self, other: &Self) -> bool {
        self.canonical == other.canonical
    }
}

impl Eq for Username {}

impl fmt::Display for Username {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

/// NFKC without case, until nothing changes any more.
fn canonical(name: &str) -> String {
    let mut form: String = name.nfkc().collect();
    // Folding can make room for another composition, and that for another folding. Three rounds are
    // more than any known character takes; the bound is for the unknown ones.
    for _ in 0..8 {
        let next: String = form.chars().flat_map(fold).nfkc().collect();
        let next = next.trim().to_owned();
        if next == form {
            break;
        }
        form = next;
    }
    form
}

/// A character without case. Upper case first: that is where ß meets SS, and ς meets Σ, which lower
/// case alone keeps apart.
fn fold(character: char) -> impl Iterator<Item = char> {
    character.to_uppercase().flat_map(char::to_lowercase)
}

/// Characters that a person can't see in a name, or that reorder it.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn name(text: &str) -> Username {
        Username::parse(text).expect("valid")
    }

    /// Security requirement 46.
    #[test]
    fn spellings_of_one_name_are_one_account() {
        for (one, other) in [
            ("Alice", "alice"),
            (" alice\t", "ALICE"),
            ("Straße", "STRASSE"),
            ("ΟΔΥΣΣΕΥΣ", "οδυσσευς"),
            ("e\u{301}lodie", "Élodie"),
            ("ａｌｉｃｅ", "alice"),
            ("ﬁona", "FIONA"),
            ("\u{212a}arl", "karl"),
        ] {
            assert_eq!(name(one), name(other), "{one} {other}");
        }
        assert_ne!(name("alice"), name("alicе")); // the last letter is Cyrillic
        assert_ne!(name("a b"), name("ab"));
    }

    #[test]
    fn a_name_is_shown_as_it_was_typed() {
        assert_eq!(name("  Élodie K. ").to_string(), "Élodie K.");
        assert_eq!(name("e\u{301}").as_str(), "é");
    }

    #[test]
    fn a_name_is_short_and_visible() {
        assert!(Username::parse(&"x".repeat(128)).is_ok());
        // The Arabic ligature is 18 characters in its canonical form.
        for bad in [
            "",
            "  ",
            "a\nb",
            "a\0",
            "a\u{200b}b",
            "a\u{202e}b",
            "\u{feff}",
            &"x".repeat(129),
            &"\u{fdfa}".repeat(100),
        ] {
            assert_eq!(Username::parse(bad), Err(InvalidUsername), "{bad:?}");
        }
    }

    proptest! {
        /// Security requirement 46.
        #[test]
        fn the_canonical_form_does_not_depend_on_the_spelling(text in "\\PC{1,20}") {
            if let Ok(name) = Username::parse(&text) {
                let again = Username::parse(name.canonical()).expect("a canonical form is a name");
                prop_assert_eq!(again.canonical(), name.canonical());
                for spelling in [
                    name.as_str().to_uppercase(),
                    name.as_str().nfd().collect(),
                    name.as_str().nfkc().collect(),
                ] {
                    if let Ok(other) = Username::parse(&spelling) {
                        prop_assert_eq!(other.canonical(), name.canonical());
                    }
                }
            }
        }
    }
}
