//! Filling an entity's fields in, and Kong's words about those that are wrong.

use std::time::Duration;

use rand::distr::{Alphanumeric, SampleString};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{CONFIG, Field, Fields, Preset, Type};
use crate::oauth::uri::Uri;

/// One of these must be on.
const GRANTS: [&str; 4] = [
    "enable_authorization_code",
    "enable_implicit_grant",
    "enable_client_credentials",
    "enable_password_grant",
];

/// Stands for a field where several are wrong together.
const ENTITY: &str = "@entity";

/// What is wrong with which field: a text, or a list or an object of them.
#[derive(Debug, Default)]
pub(crate) struct Violations(Fields);

impl Violations {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn add(&mut self, field: &str, what: impl Into<Value>) {
        self.0.insert(field.to_owned(), what.into());
    }

    pub(crate) fn add_to_entity(&mut self, what: &str) {
        self.add(ENTITY, json!([what]));
    }

    pub(crate) fn fields(&self) -> Value {
        Value::Object(self.0.clone())
    }

    /// All of them in one sentence, in the order of the alphabet.
    pub(crate) fn message(&self) -> String {
        let mut all = Vec::new();
        for (field, what) in &self.0 {
            if field == ENTITY {
                all.extend(what[0].as_str().map(str::to_owned));
            } else {
                tell(field, what, &mut all);
            }
        }
        all.sort();
        let count = match all.len() {
            1 => "schema violation".to_owned(),
            count => format!("{count} schema violations"),
        };
        format!("{count} ({})", all.join("; "))
    }
}

fn tell(path: &str, what: &Value, all: &mut Vec<String>) {
    match what {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                tell(&format!("{path}.{}", index + 1), item, all);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                tell(&format!("{path}.{name}"), member, all);
            }
        }
        Value::String(what) => all.push(format!("{path}: {what}")),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Every field of an entity, from what was given and the presets.
pub(crate) fn fill(
    schema: &[Field],
    mut given: Fields,
    now: Duration,
    wrong: &mut Violations,
) -> Fields {
    let mut fields = Fields::new();
    for Field(name, of_type, preset) in schema {
        let value = match (given.remove(*name), preset) {
            (Some(Value::Null), Preset::Json(_)) | (None | Some(Value::Null), Preset::Required) => {
                wrong.add(name, "required field missing");
                continue;
            }
            (None | Some(Value::Null), preset) => preset_value(*preset, now),
            (Some(value), _) => value,
        };
        settle(name, *of_type, value, now, &mut fields, wrong);
    }
    for name in given.keys() {
        wrong.add(name, "unknown field");
    }
    fields
}

/// Checks what a change gives, and leaves out what it does not.
pub(crate) fn check_given(
    schema: &[Field],
    given: Fields,
    now: Duration,
    wrong: &mut Violations,
) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in given {
        match schema.iter().find(|field| field.0 == name) {
            None => wrong.add(&name, "unknown field"),
            Some(Field(_, _, preset)) if value.is_null() && !matches!(preset, Preset::Null) => {
                wrong.add(&name, "required field missing");
            }
            Some(Field(_, of_type, _)) => settle(&name, *of_type, value, now, &mut fields, wrong),
        }
    }
    fields
}

fn preset_value(preset: Preset, now: Duration) -> Value {
    match preset {
        Preset::Null | Preset::Required => Value::Null,
        Preset::Uuid => json!(Uuid::new_v4().to_string()),
        Preset::Random => json!(random_text()),
        Preset::Now => json!(now.as_secs()),
        Preset::Json(text) => serde_json::from_str(text).unwrap_or_default(),
    }
}

/// Kong's random strings: 32 letters and digits.
pub(crate) fn random_text() -> String {
    Alphanumeric.sample_string(&mut rand::rng(), 32)
}

/// Puts a value where it belongs: among the fields, or what is wrong with it among those.
fn settle(
    name: &str,
    of_type: Type,
    value: Value,
    now: Duration,
    fields: &mut Fields,
    wrong: &mut Violations,
) {
    let checked = match (of_type, value) {
        (_, Value::Null) => Ok(Value::Null),
        (Type::Config, Value::Object(config)) => config_of(config, now),
        (_, value) => fault(of_type, &value).map_or(Ok(value), Err),
    };
    match checked {
        Ok(value) => {
            fields.insert(name.to_owned(), value);
        }
        Err(fault) => wrong.add(name, fault),
    }
}

/// The configuration of the oauth2 plugin, or what is wrong with it.
fn config_of(given: Fields, now: Duration) -> Result<Value, Value> {
    let mut wrong = Violations::default();
    let config = fill(CONFIG, given, now, &mut wrong);
    let is_on = |name: &str| config.get(name) == Some(&Value::Bool(true));
    if is_on("mandatory_scope") && config.get("scopes").is_some_and(Value::is_null) {
        wrong.add("scopes", "required field missing");
    }
    if !wrong.is_empty() {
        return Err(wrong.fields());
    }
    if !GRANTS.into_iter().any(is_on) {
        return Err(json!(format!(
            "at least one of these fields must be true: {}",
            GRANTS.join(", ")
        )));
    }
    Ok(Value::Object(config))
}

fn fault(of_type: Type, value: &Value) -> Option<Value> {
    let (right, wanted) = match of_type {
        Type::Any => return None,
        Type::Text => return text_fault(value).map(Value::from),
        Type::List | Type::Set | Type::RedirectUris => return list_fault(of_type, value),
        Type::OneOf(all) => {
            let right = value.as_str().is_some_and(|it| all.contains(&it));
            return (!right).then(|| json!(format!("expected one of: {}", all.join(", "))));
        }
        Type::Uuid => (value.as_str().is_some_and(is_uuid), "expected a valid UUID"),
        Type::Foreign(_) => (value["id"].as_str().is_some_and(is_uuid), "expected a valid UUID"),
        Type::Integer => (value.is_i64() || value.is_u64(), "expected an integer"),
        Type::Number => (value.is_number(), "expected a number"),
        Type::Flag => (value.is_boolean(), "expected a boolean"),
        Type::Config => (false, "expected a record"),
    };
    (!right).then(|| json!(wanted))
}

fn list_fault(of_type: Type, value: &Value) -> Option<Value> {
    let Value::Array(items) = value else {
        return Some(json!(if matches!(of_type, Type::Set) {
            "expected a set"
        } else {
            "expected an array"
        }));
    };
    let is_uris = matches!(of_type, Type::RedirectUris);
    let fault = |item: &Value| {
        let text = text_fault(item).map(str::to_owned);
        text.or_else(|| item.as_str().filter(|_| is_uris).and_then(uri_fault))
    };
    let faults: Vec<_> = items.iter().map(fault).collect();
    let last = faults.iter().rposition(Option::is_some)?;
    Some(json!(faults[..=last]))
}

fn uri_fault(text: &str) -> Option<String> {
    let uri = Uri::parse(text);
    if uri.host().is_none() || uri.scheme.is_none() {
        return Some(format!("cannot parse '{text}'"));
    }
    uri.fragment.is_some().then(|| format!("fragment not allowed in '{text}'"))
}

fn text_fault(value: &Value) -> Option<&'static str> {
    match value.as_str() {
        None => Some("expected a string"),
        Some("") => Some("length must be at least 1"),
        Some(_) => None,
    }
}

/// Whether a text is a UUID in the form that Kong takes for one.
pub(crate) fn is_uuid(text: &str) -> bool {
    text.len() == 36 && Uuid::try_parse(text).is_ok()
}
