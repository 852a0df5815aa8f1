//! Everything that the gateway remembers: Kong's tables, and the authorization codes beside them.

mod write;

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};

pub(crate) use self::write::{WriteError, is_hash_of};
use crate::clock::Clock;
use crate::schema::{Fields, KINDS, Kind, is_uuid};
use crate::seed::{Seed, SeedError};

/// An entity, and what its fields do not tell of its times.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) fields: Fields,
    /// When it came about, finer than `created_at`.
    pub(crate) born: Duration,
    /// When it goes by itself.
    pub(crate) gone: Option<Duration>,
}

impl Row {
    /// A field's text; none when it is null.
    pub(crate) fn text(&self, field: &str) -> Option<&str> {
        self.fields.get(field).and_then(Value::as_str)
    }

    /// The id of the entity that a field refers to.
    pub(crate) fn reference(&self, field: &str) -> Option<&str> {
        self.fields.get(field).and_then(|it| it["id"].as_str())
    }

    pub(crate) fn id(&self) -> &str {
        self.text("id").unwrap_or_default()
    }
}

/// An authorization code (RFC 6749 §1.3.1).
#[derive(Clone, Debug)]
pub(crate) struct Code {
    pub(crate) service: Option<String>,
    pub(crate) credential: String,
    pub(crate) plugin: String,
    pub(crate) user: Value,
    pub(crate) scope: Option<String>,
    pub(crate) challenge: Option<String>,
    pub(crate) gone: Duration,
}

#[derive(Debug, Default)]
pub(crate) struct State {
    tables: BTreeMap<Kind, BTreeMap<String, Row>>,
    pub(crate) codes: BTreeMap<String, Code>,
    pub(crate) clock: Clock,
}

impl State {
    pub(crate) fn from_seed(seed: &Seed) -> Result<Self, SeedError> {
        let mut state = Self::default();
        for (kind, list) in seed.lists() {
            for (index, fields) in list.iter().enumerate() {
                state.insert(*kind, fields.clone(), None).map_err(|error| SeedError::Refused {
                    table: kind.table(),
                    number: index + 1,
                    reason: error.to_string(),
                })?;
            }
        }
        Ok(state)
    }

    /// The entities of a kind, in the order of their ids.
    pub(crate) fn all(&self, kind: Kind) -> impl Iterator<Item = &Row> {
        self.tables.get(&kind).into_iter().flat_map(BTreeMap::values)
    }

    /// By its id or, where it is no UUID, by the field that stands for it.
    pub(crate) fn find(&self, kind: Kind, key: &str) -> Option<&Row> {
        if is_uuid(key) {
            return self.tables.get(&kind)?.get(key);
        }
        self.find_by(kind, kind.unique().first()?, key)
    }

    pub(crate) fn find_by(&self, kind: Kind, field: &str, value: &str) -> Option<&Row> {
        self.all(kind).find(|row| row.text(field) == Some(value))
    }

    /// An entity as the Admin API shows it.
    pub(crate) fn show(&self, kind: Kind, row: &Row) -> Value {
        let mut fields = row.fields.clone();
        if kind == Kind::Token {
            let left = row.gone.map(|gone| gone.saturating_sub(self.clock.now()).as_secs());
            fields.insert("ttl".to_owned(), json!(left));
        }
        Value::Object(fields)
    }

    /// Takes an entity away, and what refers to it.
    pub(crate) fn remove(&mut self, kind: Kind, id: &str) {
        let Some(row) = self.tables.get_mut(&kind).and_then(|table| table.remove(id)) else {
            return;
        };
        for child in KINDS {
            let Some(field) = child.reference_to(kind) else { continue };
            let orphans = self.all(child).filter(|it| it.reference(field) == Some(row.id()));
            let orphans: Vec<_> = orphans.map(|it| it.id().to_owned()).collect();
            for orphan in orphans {
                self.remove(child, &orphan);
            }
        }
        self.codes.retain(|_, code| code.credential != id && code.plugin != id);
    }

    /// Forgets what has gone by itself.
    pub(crate) fn sweep(&mut self) {
        let now = self.clock.now();
        self.codes.retain(|_, code| code.gone > now);
        if let Some(tokens) = self.tables.get_mut(&Kind::Token) {
            tokens.retain(|_, row| row.gone.is_none_or(|gone| gone > now));
        }
    }
}
