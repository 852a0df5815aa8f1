//! The languages that the pages speak.

use serde::{Deserialize, Serialize};

/// A language that the pages speak.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
    /// German.
    De,
    /// French.
    Fr,
    /// Japanese.
    Ja,
    /// Arabic.
    Ar,
}

impl Language {
    /// All of them, as people are offered them.
    pub const ALL: [Self; 6] = [Self::En, Self::Es, Self::De, Self::Fr, Self::Ja, Self::Ar];

    /// Its tag (BCP 47), for `lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Ja => "ja",
            Self::Ar => "ar",
        }
    }

    /// What its speakers call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
            Self::De => "Deutsch",
            Self::Fr => "Français",
            Self::Ja => "日本語",
            Self::Ar => "العربية",
        }
    }

    /// Which way it is written, for `dir`.
    pub fn direction(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            _ => "ltr",
        }
    }

    /// The language of a tag, whatever its region: `de` and `de-AT` are German.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The first of a list as `ui_locales` has it, with spaces between.
    pub fn of_list(tags: &str) -> Option<Self> {
        Self::first_of(tags.split_ascii_whitespace())
    }

    /// The first of these tags that is spoken here (RFC 4647 §3.4, lookup).
    pub fn first_of<'a>(tags: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        tags.into_iter().find_map(Self::of_tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_that_is_spoken_here_counts_whatever_its_region() {
        assert_eq!(Language::first_of(["pt-BR", "de-AT", "en"]), Some(Language::De));
        assert_eq!(Language::first_of(["EN_gb"]), Some(Language::En));
        assert_eq!(Language::first_of(["pt", "*", "", "deu"]), None);
    }
}
