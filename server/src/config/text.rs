//! What the operator says to people: one text, or one for each language.

use std::collections::BTreeMap;

use app::Language;
use serde::Deserialize;

/// `"Read your calendar"`, or `{ en = "Read your calendar", de = "Ihren Kalender lesen" }`. A language
/// without a text of its own gets the English one, or else the first.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Text(BTreeMap<Language, String>);

#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "must be a text, or a table of texts by language: en, es, de, fr, ja, ar"
)]
enum Raw {
    One(String),
    Many(BTreeMap<Language, String>),
}

impl TryFrom<Raw> for Text {
    type Error = &'static str;

    fn try_from(raw: Raw) -> Result<Self, Self::Error> {
        let texts = match raw {
            Raw::One(text) => BTreeMap::from([(Language::En, text)]),
            Raw::Many(texts) => texts,
        };
        if texts.is_empty() {
            Err("must have a text in one language at least")
        } else {
            Ok(Self(texts))
        }
    }
}

impl Text {
    /// The text for who reads this language.
    pub fn in_language(&self, language: Language) -> &str {
        let text = self.0.get(&language).or_else(|| self.0.get(&Language::En));
        text.or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    /// All of it, for who wants to know whether it changed.
    pub fn all(&self) -> String {
        self.each().collect::<Vec<_>>().join("\n")
    }

    /// Its texts.
    pub fn each(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    struct Holder {
        title: Text,
    }

    fn read(text: &str) -> Result<Text, String> {
        let holder = toml::from_str::<Holder>(text).map_err(|error| error.to_string())?;
        Ok(holder.title)
    }

    #[test]
    fn one_text_is_for_everybody_and_a_table_for_each_language() {
        let one = read("title = 'Read'").expect("valid");
        assert_eq!(one.in_language(Language::Ja), "Read");
        let many = read("title = { en = 'Read', de = 'Lesen' }").expect("valid");
        assert_eq!(many.in_language(Language::De), "Lesen");
        assert_eq!(many.in_language(Language::Fr), "Read");
        let without_english = read("title = { fr = 'Lire', de = 'Lesen' }").expect("valid");
        assert_eq!(without_english.in_language(Language::En), "Lesen");
    }

    #[test]
    fn what_is_no_language_is_said() {
        for wrong in ["title = { xx = 'Read' }", "title = {}", "title = 3"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
