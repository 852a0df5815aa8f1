//! What may be shown of a secret: its first four characters. Every text that the pages
//! show about an exchange passes through here before it is kept.

use serde_json::Value;

/// The names under which OAuth's secrets travel, in forms and in JSON.
const SECRET_NAMES: [&str; 6] =
    ["access_token", "client_secret", "code", "code_verifier", "refresh_token", "state"];

/// A secret too short for this is not shown at all: four characters would be most of it.
const SHORTEST_SHOWN: usize = 12;

/// The beginning of a secret.
pub(super) fn mask(secret: &str) -> String {
    let shown = if secret.chars().count() < SHORTEST_SHOWN { 0 } else { 4 };
    secret.chars().take(shown).chain(['…']).collect()
}

/// A parameter's value, masked if its name says that it is a secret.
pub(super) fn mask_parameter(name: &str, value: &str) -> String {
    if SECRET_NAMES.contains(&name) { mask(value) } else { value.to_owned() }
}

/// An answer's body for showing: JSON is laid out, and what is secret is masked, be it by
/// its name or because it is one of `known` (an echo shows our own request back to us).
pub(super) fn mask_body(body: &[u8], known: &[&str]) -> String {
    match serde_json::from_slice::<Value>(body) {
        Ok(mut json) => {
            mask_json(&mut json, known);
            // A `Value` always serialises: its keys are strings.
            serde_json::to_string_pretty(&json).unwrap_or_default()
        }
        Err(_) => mask_known(&String::from_utf8_lossy(body), known),
    }
}

fn mask_json(json: &mut Value, known: &[&str]) {
    match json {
        Value::String(text) => *text = mask_known(text, known),
        Value::Array(items) => items.iter_mut().for_each(|item| mask_json(item, known)),
        Value::Object(members) => {
            for (name, value) in members {
                match value {
                    Value::String(text) if SECRET_NAMES.contains(&name.as_str()) => {
                        *text = mask(text);
                    }
                    other => mask_json(other, known),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn mask_known(text: &str, known: &[&str]) -> String {
    known
        .iter()
        .filter(|secret| !secret.is_empty())
        .fold(text.to_owned(), |text, secret| text.replace(secret, &mask(secret)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_characters_are_shown_unless_the_secret_is_short() {
        assert_eq!(mask("abcdefghijklmnop"), "abcd…");
        assert_eq!(mask("abcdefgh"), "…");
        assert_eq!(mask("éééééééééééé"), "éééé…");
    }

    #[test]
    fn a_secret_is_masked_by_its_name_and_by_its_value() {
        let body = br#"{"access_token":"AAAABBBBCCCCDDDD","headers":{"authorization":"Bearer TTTTUUUUVVVVWWWW"},"n":[1,null]}"#;
        let shown = mask_body(body, &["TTTTUUUUVVVVWWWW"]);
        assert!(shown.contains("AAAA…") && shown.contains("Bearer TTTT…"));
        assert!(!shown.contains("BBBB") && !shown.contains("UUUU"));
    }

    #[test]
    fn a_body_that_is_not_json_is_masked_too() {
        assert_eq!(mask_body(b"<p>TTTTUUUUVVVVWWWW</p>", &["TTTTUUUUVVVVWWWW"]), "<p>TTTT…</p>");
    }
}
