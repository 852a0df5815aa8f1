//! What a gateway knows from the start, in the format of `kong/fixture.json`.

use serde_json::Value;
use thiserror::Error;

use crate::schema::{Fields, KINDS, Kind};

/// What `${upstream}` in a seed becomes. Nothing listens there: the echo is built in.
const UPSTREAM: &str = "http://127.0.0.1:9100";

/// Services, routes, plugins, consumers and credentials.
#[derive(Clone, Debug)]
pub struct Seed(Vec<(Kind, Vec<Fields>)>);

/// Why a text is no seed.
#[derive(Debug, Error)]
pub enum SeedError {
    /// It is no JSON, or not an object of lists of objects.
    #[error("the seed is not an object of lists of objects")]
    Json(#[from] serde_json::Error),
    /// It has a list of something that Kong does not have.
    #[error("the seed has `{0}`, which is no list of Kong's entities")]
    UnknownList(String),
    /// Kong would refuse one of its entities.
    #[error("the seed's {table} number {number} is refused: {reason}")]
    Refused {
        /// The list that it stands in.
        table: &'static str,
        /// Its place in the list, from 1.
        number: usize,
        /// What Kong would say.
        reason: String,
    },
}

impl Seed {
    /// Reads a seed. `${upstream}` stands for the built-in echo.
    ///
    /// # Errors
    /// When the text is no JSON object of lists of entities.
    pub fn parse(json: &str) -> Result<Self, SeedError> {
        let text = json.replace("${upstream}", UPSTREAM);
        let mut lists: serde_json::Map<String, Value> = serde_json::from_str(&text)?;
        let mut seed = Vec::new();
        for kind in KINDS {
            if let Some(list) = lists.remove(kind.table()) {
                seed.push((kind, serde_json::from_value(list)?));
            }
        }
        lists
            .into_iter()
            .next()
            .map_or(Ok(Self(seed)), |(name, _)| Err(SeedError::UnknownList(name)))
    }

    /// The fixture that the recordings of the real Kong were made with.
    ///
    /// # Panics
    /// Never: the fixture is part of this crate, and a test reads it.
    pub fn kong_fixture() -> Self {
        Self::parse(include_str!("../kong/fixture.json")).expect("the fixture is a seed")
    }

    pub(crate) fn lists(&self) -> &[(Kind, Vec<Fields>)] {
        &self.0
    }
}
