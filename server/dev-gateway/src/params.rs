//! The parameters of a request as `OpenResty` and Kong read them, and write them again.
//!
//! A parameter is a text; `true` when it came without `=`; a list when it came more than once.

use std::collections::BTreeMap;
use std::fmt::Write;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode, utf8_percent_encode};
use serde_json::{Value, json};

use crate::request::Request;

pub(crate) type Params = BTreeMap<String, Value>;

pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// RFC 3986 §2.3.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// `OpenResty` reads no more of them.
const MOST: usize = 100;

/// From here on nginx keeps a body on disk, where Kong does not look for it.
const UNREAD_BODY: usize = 10_240;

/// Query and body; the body wins.
pub(crate) fn of(request: &Request) -> Params {
    let mut all = query(request);
    if matches!(request.method.as_str(), "POST" | "PUT" | "PATCH") {
        all.extend(body(request).unwrap_or_default());
    }
    all
}

pub(crate) fn query(request: &Request) -> Params {
    decode(request.query.as_deref().unwrap_or_default().as_bytes())
}

/// The parameters in the body, if it is one that Kong reads.
pub(crate) fn body(request: &Request) -> Option<Params> {
    if request.body.len() >= UNREAD_BODY {
        None
    } else if request.has_content_type(FORM) {
        Some(decode(&request.body))
    } else if request.has_content_type("application/json") {
        serde_json::from_slice(&request.body).ok()
    } else {
        None
    }
}

pub(crate) fn decode(text: &[u8]) -> Params {
    let mut params = Params::new();
    for pair in text.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).take(MOST) {
        let (name, value) = match pair.iter().position(|byte| *byte == b'=') {
            Some(at) => (unescape(&pair[..at]), json!(unescape(&pair[at + 1..]))),
            None => (unescape(pair), json!(true)),
        };
        if name.is_empty() {
            continue;
        }
        match params.get_mut(&name) {
            None => {
                params.insert(name, value);
            }
            Some(Value::Array(values)) => values.push(value),
            Some(first) => *first = json!([first, value]),
        }
    }
    params
}

fn unescape(text: &[u8]) -> String {
    let text: Vec<u8> = text.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    keep_bytes(&percent_decode(&text).collect::<Vec<u8>>())
}

/// The first of 256 private characters, each for a byte that is no UTF-8: Lua's texts are bytes, and a
/// `state` must come back as it was sent.
const STRAY: u32 = 0x10_FF00;

fn keep_bytes(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(
            chunk.invalid().iter().filter_map(|byte| char::from_u32(STRAY + u32::from(*byte))),
        );
    }
    text
}

fn stray_byte(c: char) -> Option<u8> {
    u32::from(c).checked_sub(STRAY).and_then(|byte| u8::try_from(byte).ok())
}

/// Kong's own way to write parameters: sorted, with lists as `name[1]` and no `=` behind what is empty.
pub(crate) fn encode(params: &Params) -> String {
    let mut pairs = Vec::new();
    for (name, value) in params {
        match value {
            Value::String(text) if text.is_empty() => pairs.push(name.clone()),
            _ => encode_value(name, value, &mut pairs),
        }
    }
    pairs.join("&")
}

fn encode_value(name: &str, value: &Value, pairs: &mut Vec<String>) {
    let text = match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                encode_value(&format!("{name}[{}]", index + 1), item, pairs);
            }
            return;
        }
        Value::Object(members) => {
            for (member, item) in members {
                encode_value(&format!("{name}.{member}"), item, pairs);
            }
            return;
        }
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    };
    pairs.push(format!("{}={}", escape(name), escape(&text)));
}

/// `OpenResty`'s way, in which the upstream gets what Kong has rewritten.
pub(crate) fn encode_upstream(params: &Params) -> String {
    let one = |name: &str, value: &Value| {
        let name = utf8_percent_encode(name, UNRESERVED);
        value.as_str().map_or_else(
            || name.to_string(),
            |text| format!("{name}={}", utf8_percent_encode(text, UNRESERVED)),
        )
    };
    let mut pairs: Vec<_> = params
        .iter()
        .map(|(name, value)| match value {
            Value::Array(values) => {
                values.iter().map(|value| one(name, value)).collect::<Vec<_>>().join("&")
            }
            value => one(name, value),
        })
        .collect();
    pairs.sort();
    pairs.join("&")
}

/// Everything but letters, digits and `_`, in lower case.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || c == '_' {
            escaped.push(c);
            continue;
        }
        let stray = stray_byte(c).map(|byte| [byte; 1]);
        let mut buffer = [0; 4];
        let bytes =
            stray.as_ref().map_or_else(|| c.encode_utf8(&mut buffer).as_bytes(), |byte| &byte[..]);
        for byte in bytes {
            // Writing to a string cannot fail.
            let _ = write!(escaped, "%{byte:02x}");
        }
    }
    escaped
}
