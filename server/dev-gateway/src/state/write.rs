//! Adding and changing entities, with Kong's refusals.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest, Sha512};
use thiserror::Error;

use super::{Row, State};
use crate::schema::{Fields, Kind, Violations, check_given, fill, random_text};

/// Why an entity was not written.
#[derive(Debug, Error)]
pub(crate) enum WriteError {
    #[error("{}", .0.message())]
    Schema(Violations),
    #[error("primary key violation on key '{{id=\"{0}\"}}'")]
    SameId(String),
    #[error("the foreign key '{{id=\"{id}\"}}' does not reference an existing '{table}' entity.")]
    NoSuch { field: &'static str, id: String, table: &'static str },
    #[error("could not find the entity with {}'{{{field}=\"{value}\"}}'", if *field == "id" { "primary key " } else { "" })]
    Missing { field: &'static str, value: String },
    #[error("UNIQUE violation detected on '{{{field}=\"{value}\"}}'")]
    Taken { field: &'static str, value: String },
}

impl State {
    /// Adds an entity; `ttl` lets it go by itself.
    pub(crate) fn insert(
        &mut self,
        kind: Kind,
        given: Fields,
        ttl: Option<Duration>,
    ) -> Result<Row, WriteError> {
        let now = self.clock.now();
        let mut wrong = Violations::default();
        let mut fields = fill(kind.fields(), unfolded(kind, given), now, &mut wrong);
        let nameless =
            ["username", "custom_id"].iter().all(|it| fields.get(*it).is_none_or(Value::is_null));
        if kind == Kind::Consumer && nameless {
            wrong.add_to_entity(
                "at least one of these fields must be non-empty: 'custom_id', 'username'",
            );
        }
        if kind == Kind::Plugin && fields.get("consumer").is_some_and(|it| !it.is_null()) {
            wrong.add("consumer", "value must be null");
        }
        if !wrong.is_empty() {
            return Err(WriteError::Schema(wrong));
        }
        hash_secret(kind, &mut fields);
        let given_ttl = fields.remove("ttl").and_then(|it| it.as_u64()).map(Duration::from_secs);
        let gone = ttl.or(given_ttl).map(|ttl| now.saturating_add(ttl));
        let row = Row { born: born(&fields, now), fields, gone };
        if self.find(kind, row.id()).is_some() {
            return Err(WriteError::SameId(row.id().to_owned()));
        }
        self.put(kind, row)
    }

    /// Puts a whole new entity in the place of another.
    pub(crate) fn replace(
        &mut self,
        kind: Kind,
        old: &Row,
        given: Fields,
    ) -> Result<Row, WriteError> {
        let now = self.clock.now();
        let mut wrong = Violations::default();
        let mut fields = fill(kind.fields(), unfolded(kind, given), now, &mut wrong);
        if !wrong.is_empty() {
            return Err(WriteError::Schema(wrong));
        }
        hash_secret(kind, &mut fields);
        self.put(kind, Row { fields, born: now, gone: old.gone })
    }

    /// Changes some fields of an entity.
    pub(crate) fn update(
        &mut self,
        kind: Kind,
        row: &Row,
        given: Fields,
    ) -> Result<Row, WriteError> {
        let now = self.clock.now();
        let mut wrong = Violations::default();
        let mut given = check_given(kind.fields(), unfolded(kind, given), now, &mut wrong);
        if given.contains_key("client_secret") != given.contains_key("hash_secret")
            && kind == Kind::Credential
        {
            wrong.add_to_entity(
                "all or none of these fields must be set: 'hash_secret', 'client_secret'",
            );
        }
        if !wrong.is_empty() {
            return Err(WriteError::Schema(wrong));
        }
        if given.get("id").is_some_and(|id| id != row.id()) {
            return Err(WriteError::Missing { field: "id", value: row.id().to_owned() });
        }
        hash_secret(kind, &mut given);
        let mut row = row.clone();
        if given.contains_key("created_at") {
            row.born = born(&given, now);
        }
        row.fields.extend(given);
        if let Some(updated) = row.fields.get_mut("updated_at") {
            *updated = json!(now.as_secs());
        }
        self.put(kind, row)
    }

    /// Stores a row as it is, under its id.
    pub(crate) fn put(&mut self, kind: Kind, row: Row) -> Result<Row, WriteError> {
        for (field, parent) in kind.references() {
            if let Some(id) = row.reference(field)
                && self.find(parent, id).is_none()
            {
                return Err(WriteError::NoSuch { field, id: id.to_owned(), table: parent.table() });
            }
        }
        for field in kind.unique() {
            if let Some(value) = row.text(field)
                && self.find_by(kind, field, value).is_some_and(|other| other.id() != row.id())
            {
                return Err(WriteError::Taken { field, value: value.to_owned() });
            }
        }
        self.tables.entry(kind).or_default().insert(row.id().to_owned(), row.clone());
        Ok(row)
    }
}

/// The moment in `created_at`, to the fraction of a second if that is now.
fn born(fields: &Fields, now: Duration) -> Duration {
    let told = fields.get("created_at").and_then(Value::as_u64).map(Duration::from_secs);
    told.filter(|told| told.as_secs() != now.as_secs()).unwrap_or(now)
}

/// A service's `url` is short for four fields.
fn unfolded(kind: Kind, mut given: Fields) -> Fields {
    if kind == Kind::Service
        && let Some(Value::String(url)) = given.remove("url")
        && let Ok(url) = url::Url::parse(&url)
    {
        given.insert("protocol".to_owned(), json!(url.scheme()));
        given.insert("host".to_owned(), json!(url.host_str()));
        given.insert("port".to_owned(), json!(url.port_or_known_default()));
        given.insert("path".to_owned(), json!((url.path() != "/").then_some(url.path())));
    }
    given
}

fn hash_secret(kind: Kind, fields: &mut Fields) {
    if kind == Kind::Credential
        && fields.get("hash_secret") == Some(&Value::Bool(true))
        && let Some(Value::String(secret)) = fields.get_mut("client_secret")
    {
        *secret = hashed(&random_text(), secret);
    }
}

/// In the form of Kong's hashes, but without the stretching: these secrets are made up.
fn hashed(salt: &str, secret: &str) -> String {
    let hash = Sha512::new().chain_update(salt).chain_update(secret).finalize();
    format!("$pbkdf2-sha512$i=1,l=64${salt}${}", STANDARD_NO_PAD.encode(hash))
}

/// Whether a secret is the one that was hashed.
pub(crate) fn is_hash_of(hash: &str, secret: &str) -> bool {
    hash.split('$').nth(3).is_some_and(|salt| hashed(salt, secret) == hash)
}
