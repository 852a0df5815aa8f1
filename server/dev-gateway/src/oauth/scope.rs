//! Scopes (RFC 6749 §3.3), where the first unknown one decides.

use serde_json::Value;

use super::{Conf, Refusal, is_space};
use crate::params::Params;

/// The scopes granted, in the order asked for; none when there is nothing to grant.
pub(super) fn granted(params: &Params, conf: &Conf) -> Result<Option<String>, Refusal> {
    let invalid = |description: String| Err(Refusal::new("invalid_scope", description));
    let (asked, known) = match (params.get("scope"), &conf.scopes) {
        (Some(asked), Some(known)) => (asked, known),
        (None, _) if conf.mandatory_scope => return invalid("You must specify a scope".to_owned()),
        _ => return Ok(None),
    };
    let Value::String(asked) = asked else { return invalid("scope must be a string".to_owned()) };
    let words: Vec<_> = words(asked).collect();
    match words.iter().find(|word| !known.iter().any(|it| it == *word)) {
        Some(unknown) => invalid(format!("\"{unknown}\" is an invalid scope")),
        None => Ok((!words.is_empty()).then(|| words.join(" "))),
    }
}

pub(super) fn words(scope: &str) -> impl Iterator<Item = &str> {
    scope.split(is_space).filter(|word| !word.is_empty())
}
