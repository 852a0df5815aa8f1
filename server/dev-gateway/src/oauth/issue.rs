//! Making access tokens, refresh tokens and codes.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::{Client, Conf, Stop};
use crate::schema::{Fields, Kind, random_text};
use crate::state::{Code, Row, State};

const CODE_LIFETIME: Duration = Duration::from_mins(5);

/// For whom and for what.
pub(super) struct Grant<'a> {
    pub(super) conf: &'a Conf,
    pub(super) client: &'a Client,
    pub(super) user: Value,
    pub(super) scope: Option<String>,
}

impl Grant<'_> {
    /// An authorization code.
    pub(super) fn code(self, state: &mut State, challenge: Option<String>) -> Map<String, Value> {
        let code = random_text();
        let kept = Code {
            service: self.conf.bound_to().map(str::to_owned),
            credential: self.client.id.clone(),
            plugin: self.conf.plugin.clone(),
            user: self.user,
            scope: self.scope,
            challenge,
            gone: state.clock.now().saturating_add(CODE_LIFETIME),
        };
        state.codes.insert(code.clone(), kept);
        Map::from_iter([("code".to_owned(), json!(code))])
    }

    /// An access token and, if it expires at all, a refresh token: what the client is told.
    pub(super) fn token(
        self,
        state: &mut State,
        refreshable: bool,
    ) -> Result<Map<String, Value>, Stop> {
        let conf = self.conf;
        let refresh_token = (refreshable && conf.token_expiration > 0.0).then(random_text);
        let given = json!({
            "service": conf.bound_to().map(|id| json!({ "id": id })),
            "credential": { "id": self.client.id },
            "authenticated_userid": self.user,
            "expires_in": seconds(conf),
            "refresh_token": refresh_token,
            "scope": self.scope,
        });
        let given: Fields = serde_json::from_value(given).unwrap_or_default();
        let row = state.insert(Kind::Token, given, ttl(conf)).map_err(|_| Stop::Unexpected)?;
        Ok(told(&row))
    }
}

/// A new access token in the place of another, beside the same refresh token.
pub(super) fn renew(state: &mut State, conf: &Conf, old: &Row) -> Result<Map<String, Value>, Stop> {
    let now = state.clock.now();
    let mut row = Row {
        fields: old.fields.clone(),
        born: now,
        gone: ttl(conf).map(|ttl| now.saturating_add(ttl)),
    };
    row.fields.insert("access_token".to_owned(), json!(random_text()));
    row.fields.insert("expires_in".to_owned(), json!(seconds(conf)));
    row.fields.insert("created_at".to_owned(), json!(now.as_secs()));
    let row = state.put(Kind::Token, row).map_err(|_| Stop::Unexpected)?;
    Ok(told(&row))
}

/// RFC 6749 §5.1, without the scope.
fn told(row: &Row) -> Map<String, Value> {
    let mut fields = Map::new();
    for name in ["access_token", "token_type", "refresh_token", "expires_in"] {
        if let Some(value) = row.fields.get(name).filter(|it| !it.is_null() && **it != json!(0)) {
            fields.insert(name.to_owned(), value.clone());
        }
    }
    fields
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of seconds; the cast saturates"
)]
fn seconds(conf: &Conf) -> u64 {
    conf.token_expiration as u64
}

/// A token that expires is forgotten when its refresh token may not be used any more.
fn ttl(conf: &Conf) -> Option<Duration> {
    let ttl = (conf.token_expiration > 0.0 && conf.refresh_token_ttl > 0.0)
        .then_some(conf.refresh_token_ttl)?;
    Duration::try_from_secs_f64(ttl).ok()
}
