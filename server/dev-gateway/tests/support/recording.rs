//! Recordings of a real Kong, and the comparison of an answer with one (see `kong/README.md`).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use base64::Engine;
use dev_gateway::{Gateway, Listener};
use serde::Deserialize;
use serde_json::{Value, json};

use super::wire::{Ask, Client, Reply};

/// Headers that say how an answer travelled, or when.
const IGNORED: [&str; 13] = [
    "date",
    "server",
    "connection",
    "content-length",
    "transfer-encoding",
    "keep-alive",
    "via",
    "x-kong-request-id",
    "x-kong-proxy-latency",
    "x-kong-upstream-latency",
    "x-kong-response-latency",
    "x-kong-admin-latency",
    "x-kong-admin-request-id",
];

#[derive(Debug, Deserialize)]
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) core: bool,
    pub(crate) note: String,
    #[serde(flatten)]
    first: Step,
    #[serde(default)]
    then: Vec<Step>,
}

#[derive(Debug, Deserialize)]
struct Step {
    request: Value,
    response: Value,
    #[serde(default)]
    vary: Vec<String>,
    #[serde(default)]
    save: BTreeMap<String, String>,
    #[serde(default)]
    wait: f64,
}

/// All of them, in the order in which they were made.
pub(crate) fn all() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("kong/recordings");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the recordings are there")
        .map(|file| file.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|it| it == "jsonl"))
        .collect();
    files.sort();
    let texts = files.iter().map(|path| fs::read_to_string(path).expect("a recording is text"));
    texts.flat_map(|text| text.lines().map(case).collect::<Vec<_>>()).collect()
}

fn case(line: &str) -> Case {
    serde_json::from_str(line).expect("a line is a case")
}

impl Case {
    /// Plays the case; what differs, one line each.
    pub(crate) fn differences(&self, gateway: &Gateway, client: &Client) -> Vec<String> {
        let mut saved = BTreeMap::new();
        let mut found = Vec::new();
        for (number, step) in [&self.first].into_iter().chain(&self.then).enumerate() {
            // Where the recorder waited, the gateway's clock is moved.
            gateway.advance(Duration::from_secs_f64(step.wait));
            let mut request = step.request.clone();
            fill(&mut request, &saved);
            let got = match client.send(&ask(&request)) {
                Ok(reply) => answer(&reply),
                Err(error) => json!({ "status": 0, "headers": {}, "body": error.to_string() }),
            };
            for (name, path) in &step.save {
                if let Some(value) = get(&got, path) {
                    saved.insert(name.clone(), value);
                }
            }
            let (mut want, mut got) = (step.response.clone(), got);
            for path in &step.vary {
                mask(&mut want, path);
                mask(&mut got, path);
            }
            compare(&format!("step {number} "), &want, &got, &mut found);
        }
        found
    }
}

/// Puts saved values in the place of `${name}`.
fn fill(value: &mut Value, saved: &BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            for (name, value) in saved {
                *text = text.replace(&format!("${{{name}}}"), value);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| fill(item, saved)),
        Value::Object(members) => members.values_mut().for_each(|member| fill(member, saved)),
        _ => {}
    }
}

fn ask(request: &Value) -> Ask {
    let text = |name: &str| request[name].as_str().expect("a request has a method and a path");
    let listener: Listener =
        serde_json::from_value(request["listener"].clone()).expect("one of the three");
    let mut ask = Ask::new(listener, text("method"), text("path"));
    for (name, value) in request["headers"].as_object().into_iter().flatten() {
        let once = std::slice::from_ref(value);
        for value in value.as_array().map_or(once, Vec::as_slice) {
            ask.headers.push((name.clone(), value.as_str().unwrap_or_default().to_owned()));
        }
    }
    ask.body = match &request["body"] {
        Value::String(text) => Some(text.clone().into_bytes()),
        Value::Object(coded) => coded["base64"].as_str().map(|text| {
            base64::engine::general_purpose::STANDARD.decode(text).expect("it is Base64")
        }),
        _ => None,
    };
    ask
}

/// A reply in the form of a recording's `response`.
fn answer(reply: &Reply) -> Value {
    let mut headers = BTreeMap::<&str, String>::new();
    for (name, value) in reply.headers.iter().filter(|(name, _)| !IGNORED.contains(&name.as_str()))
    {
        headers
            .entry(name)
            .and_modify(|it| it.extend([", ", value]))
            .or_insert_with(|| value.clone());
    }
    let is_json = headers.get("content-type").is_some_and(|it| it.starts_with("application/json"));
    let parsed = is_json.then(|| serde_json::from_str::<Value>(&reply.body).ok()).flatten();
    let mut body = parsed.unwrap_or_else(|| json!(reply.body));
    if let Value::Object(echo) = &mut body
        && echo.keys().all(|key| ["method", "path", "headers", "body"].contains(&key.as_str()))
        && let Some(Value::Object(headers)) = echo.get_mut("headers")
    {
        headers.retain(|name, _| !IGNORED.contains(&name.as_str()));
    }
    json!({ "status": reply.status, "headers": headers, "body": body })
}

/// A path such as `body.data.0.id`, and the name behind `?` or `#` at its end.
fn split(path: &str) -> (String, Option<(char, &str)>) {
    let at = path.find(['?', '#']);
    let (keys, parameter) = at.map_or((path, None), |at| (&path[..at], Some(&path[at..])));
    let pointer = format!("/{}", keys.replace('.', "/"));
    (pointer, parameter.and_then(|it| Some((it.chars().next()?, &it[1..]))))
}

/// Where the value of a URL's parameter stands.
fn parameter(url: &str, mark: char, name: &str) -> Option<(usize, usize)> {
    let lead = |at: usize| at > 0 && [mark, '&'].contains(&char::from(url.as_bytes()[at - 1]));
    let wanted = format!("{name}=");
    let (at, _) = url.match_indices(&wanted).find(|(at, _)| lead(*at))?;
    let start = at + wanted.len();
    Some((start, url[start..].find(['&', '#']).map_or(url.len(), |length| start + length)))
}

fn get(answer: &Value, path: &str) -> Option<String> {
    let (pointer, within) = split(path);
    let text = answer.pointer(&pointer)?.as_str()?;
    let Some((mark, name)) = within else { return Some(text.to_owned()) };
    parameter(text, mark, name).map(|(start, end)| text[start..end].to_owned())
}

/// Puts its shape in the place of the value at a path.
fn mask(answer: &mut Value, path: &str) {
    let (pointer, within) = split(path);
    let Some(value) = answer.pointer_mut(&pointer) else { return };
    match (within, &mut *value) {
        (None, value) => *value = json!(shape(value)),
        (Some((mark, name)), Value::String(url)) => {
            if let Some((start, end)) = parameter(url, mark, name) {
                let shape = shape(&json!(url[start..end]));
                url.replace_range(start..end, shape);
            }
        }
        (Some(_), _) => {}
    }
}

fn shape(value: &Value) -> &'static str {
    match value {
        Value::String(text) => {
            let uuid = text.len() == 36 && text.split('-').map(str::len).eq([8, 4, 4, 4, 12]);
            if uuid && text.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f' | b'-')) {
                "<uuid>"
            } else if !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit()) {
                "<digits>"
            } else if text.len() == 32 && text.bytes().all(|it| it.is_ascii_alphanumeric()) {
                "<random32>"
            } else {
                "<text>"
            }
        }
        Value::Number(_) => "<number>",
        Value::Bool(_) => "<bool>",
        Value::Null => "<NoneType>",
        Value::Array(_) => "<list>",
        Value::Object(_) => "<dict>",
    }
}

fn compare(at: &str, want: &Value, got: &Value, found: &mut Vec<String>) {
    match (want, got) {
        (Value::Object(wanted), Value::Object(given)) => {
            let absent = json!("<absent>");
            let keys: std::collections::BTreeSet<_> = wanted.keys().chain(given.keys()).collect();
            for key in keys {
                let (want, got) =
                    (wanted.get(key).unwrap_or(&absent), given.get(key).unwrap_or(&absent));
                compare(&format!("{at}.{key}"), want, got, found);
            }
        }
        (Value::Array(wanted), Value::Array(given)) if wanted.len() == given.len() => {
            for (index, (want, got)) in wanted.iter().zip(given).enumerate() {
                compare(&format!("{at}.{index}"), want, got, found);
            }
        }
        _ if want == got => {}
        _ => found.push(format!("{at}\n      Kong: {want}\n      here: {got}")),
    }
}
