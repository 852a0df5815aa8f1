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
pub(crate) const ENTITY: &str = "@entity";

/// What is wrong with which field: paths such as `redirect_uris.1`, in the order of the alphabet.
#[derive(Debug, Default)]
pub(crate) struct Violations(Vec<(String, String)>);

impl Violations {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn add(&mut self, path: impl Into<String>, what: impl Into<String>) {
        self.0.push((path.into(), what.into()));
    }

    /// The sentence in an answer's `message`.
    pub(crate) fn message(&self) -> String {
        let told = |(path, what): &(String, String)| {
            if path == ENTITY { what.clone() } else { format!("{path}: {what}") }
        };
        let mut all: Vec<_> = self.0.iter().map(told).collect();
        all.sort();
        let count = if all.len() == 1 {
            "schema violation".to_owned()
        } else {
            format!("{} schema violations", all.len())
        };
        format!("{count} ({})", all.join("; "))
    }

    /// The same as a tree, in its `fields`.
    pub(crate) fn fields(&self) -> Value {
        let mut tree = json!({});
        for (path, what) in &self.0 {
            let mut at = &mut tree;
            for key in path.split('.') {
                at = match key.parse::<usize>() {
                    Ok(index) => element(at, index.saturating_sub(1)),
                    Err(_) => member(at, key),
                };
            }
            *at = if path == ENTITY { json!([what]) } else { json!(what) };
        }
        tree
    }
}

fn member<'a>(at: &'a mut Value, key: &str) -> &'a mut Value {
    if !at.is_object() {
        *at = json!({});
    }
    &mut at[key]
}

fn element(at: &mut Value, index: usize) -> &mut Value {
    if !at.is_array() {
        *at = json!([]);
    }
    if let Value::Array(items) = at {
        items.resize(items.len().max(index + 1), Value::Null);
    }
    &mut at[index]
}

/// Every field of an entity, from what was given and the presets.
pub(crate) fn fill(
    schema: &[Field],
    given: Fields,
    now: Duration,
    wrong: &mut Violations,
) -> Fields {
    fill_at("", schema, given, now, wrong)
}

fn fill_at(
    at: &str,
    schema: &[Field],
    mut given: Fields,
    now: Duration,
    wrong: &mut Violations,
) -> Fields {
    let mut fields = Fields::new();
    for Field(name, of_type, preset) in schema {
        let path = format!("{at}{name}");
        let value = match (given.remove(*name), preset) {
            (Some(Value::Null), Preset::Json(_)) | (None | Some(Value::Null), Preset::Required) => {
                wrong.add(path, "required field missing");
                continue;
            }
            (None | Some(Value::Null), preset) => preset_value(*preset, now),
            (Some(value), _) => value,
        };
        fields.insert((*name).to_owned(), checked(&path, *of_type, value, now, wrong));
    }
    for name in given.keys() {
        wrong.add(format!("{at}{name}"), "unknown field");
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
            None => wrong.add(name, "unknown field"),
            Some(Field(_, _, preset)) if value.is_null() && !matches!(preset, Preset::Null) => {
                wrong.add(name, "required field missing");
            }
            Some(Field(_, of_type, _)) => {
                let value = checked(&name, *of_type, value, now, wrong);
                fields.insert(name, value);
            }
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

fn checked(
    path: &str,
    of_type: Type,
    value: Value,
    now: Duration,
    wrong: &mut Violations,
) -> Value {
    if value.is_null() {
        return value;
    }
    let fault = match of_type {
        Type::Text => text_fault(&value),
        Type::Uuid => (!value.as_str().is_some_and(is_uuid)).then_some("expected a valid UUID"),
        Type::Foreign(_) => {
            (!value["id"].as_str().is_some_and(is_uuid)).then_some("expected a valid UUID")
        }
        Type::Integer => (!value.is_i64() && !value.is_u64()).then_some("expected an integer"),
        Type::Number => (!value.is_number()).then_some("expected a number"),
        Type::Flag => (!value.is_boolean()).then_some("expected a boolean"),
        Type::List | Type::RedirectUris => (!value.is_array()).then_some("expected an array"),
        Type::Set => (!value.is_array()).then_some("expected a set"),
        Type::OneOf(all) => {
            if !value.as_str().is_some_and(|it| all.contains(&it)) {
                wrong.add(path, format!("expected one of: {}", all.join(", ")));
            }
            None
        }
        Type::Any => None,
        Type::Config => match value {
            Value::Object(config) => {
                let config = fill_at(&format!("{path}."), CONFIG, config, now, wrong);
                check_config(path, &config, wrong);
                return Value::Object(config);
            }
            _ => Some("expected a record"),
        },
    };
    if let Some(fault) = fault {
        wrong.add(path, fault);
    } else if let Value::Array(items) = &value {
        for (index, item) in items.iter().enumerate() {
            if let Some(fault) = element_fault(of_type, item) {
                wrong.add(format!("{path}.{}", index + 1), fault);
            }
        }
    }
    value
}

/// What the oauth2 plugin wants beside the types of its fields.
fn check_config(path: &str, config: &Fields, wrong: &mut Violations) {
    let is_on = |name: &str| config.get(name) == Some(&Value::Bool(true));
    if !GRANTS.into_iter().any(is_on) {
        wrong
            .add(path, format!("at least one of these fields must be true: {}", GRANTS.join(", ")));
    }
    if is_on("mandatory_scope") && config.get("scopes").is_none_or(Value::is_null) {
        wrong.add(format!("{path}.scopes"), "required field missing");
    }
}

fn element_fault(of_type: Type, item: &Value) -> Option<String> {
    let text = match (text_fault(item), item.as_str()) {
        (None, Some(text)) => text,
        (fault, _) => return fault.map(str::to_owned),
    };
    if !matches!(of_type, Type::RedirectUris) {
        return None;
    }
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
