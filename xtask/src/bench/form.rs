//! Forms: their fields in a page, and their bytes on the wire.

use crate::command::Outcome;

/// The value of the first input of this name.
pub(super) fn field(page: &str, name: &str) -> Outcome<String> {
    let attribute = format!(" name=\"{name}\"");
    let tag = page
        .split("<input")
        .skip(1)
        .filter_map(|rest| rest.split_once('>'))
        .map(|(tag, _)| tag)
        .find(|tag| tag.contains(&attribute));
    let value = tag
        .and_then(|tag| tag.split_once(" value=\""))
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(value, _)| value.replace("&#x27;", "'").replace("&amp;", "&"));
    value.ok_or_else(|| format!("the page has no field {name:?}"))
}

/// A form's body, or a query.
pub(super) fn encode(fields: &[(&str, &str)]) -> String {
    let pairs: Vec<String> =
        fields.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect();
    pairs.join("&")
}

fn escape(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            char::from(byte).to_string()
        }
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(escape).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_found_by_their_names() {
        let page = r#"<form><input type="hidden" name="request" value="r1"><button>
            <input value="a&amp;b" name="scope"/><input name="bare"></form>"#;
        assert_eq!(field(page, "request"), Ok("r1".into()));
        assert_eq!(field(page, "scope"), Ok("a&b".into()));
        assert!(field(page, "bare").is_err());
        assert!(field(page, "csrf").is_err());
    }

    #[test]
    fn nothing_but_letters_and_digits_goes_bare() {
        assert_eq!(
            encode(&[("optional[]", "a b"), ("c", "é&=")]),
            "optional%5B%5D=a%20b&c=%C3%A9%26%3D"
        );
    }
}
