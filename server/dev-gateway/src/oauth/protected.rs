//! Any other path below a guarded service: a bearer token is wanted (RFC 6750).

use http::StatusCode;
use serde_json::Value;

use super::{Conf, Refusal};
use crate::answer::Answer;
use crate::params;
use crate::proxy::Forwarded;
use crate::request::Request;
use crate::schema::Kind;
use crate::state::{Row, State};

/// Why somebody is not let through.
struct Denied {
    refusal: Refusal,
    /// What the challenge says, which may be less.
    challenge: Option<Refusal>,
}

impl Denied {
    fn missing() -> Self {
        Self {
            refusal: Refusal::new("invalid_request", "The access token is missing"),
            challenge: None,
        }
    }

    fn invalid() -> Self {
        let refusal = Refusal::new("invalid_token", "The access token is invalid or has expired");
        Self { challenge: Some(refusal.clone()), refusal }
    }

    fn global() -> Self {
        let description = "The access token is global, but the current plugin is configured without 'global_credentials'";
        Self { refusal: Refusal::new("invalid_token", description), ..Self::invalid() }
    }
}

/// Lets a request through to the upstream, with what is known of its sender, or not.
pub(crate) fn admit(
    state: &State,
    request: &Request,
    conf: &Conf,
    forwarded: &mut Forwarded,
) -> Result<(), Answer> {
    let denied = match authenticate(state, request, conf, forwarded) {
        Ok(token) => {
            let credential =
                token.reference("credential").and_then(|id| state.find(Kind::Credential, id));
            let consumer = credential.and_then(|it| it.reference("consumer"));
            identify(
                forwarded,
                consumer.and_then(|id| state.find(Kind::Consumer, id)),
                credential,
                Some(token),
            );
            return Ok(());
        }
        Err(denied) => denied,
    };
    if let Some(anonymous) = &conf.anonymous {
        identify(forwarded, state.find(Kind::Consumer, anonymous), None, None);
        return Ok(());
    }
    let challenge = conf.challenge(denied.challenge.as_ref());
    Err(Answer::json(StatusCode::UNAUTHORIZED, &Value::Object(denied.refusal.fields()))
        .challenging(&challenge))
}

fn authenticate<'a>(
    state: &'a State,
    request: &Request,
    conf: &Conf,
    forwarded: &mut Forwarded,
) -> Result<&'a Row, Denied> {
    let (text, by_header) = bearer(request, conf).ok_or_else(Denied::missing)?;
    if conf.hide_credentials {
        hide(request, conf, by_header, forwarded);
    }
    if text.is_empty() {
        return Err(Denied::missing());
    }
    let token = state.find_by(Kind::Token, "access_token", &text).ok_or_else(Denied::invalid)?;
    match (token.reference("service"), conf.bound_to()) {
        (None, Some(_)) => return Err(Denied::global()),
        (Some(service), _) if service != conf.service => return Err(Denied::invalid()),
        _ => {}
    }
    let lifetime = token.fields.get("expires_in").and_then(Value::as_f64).unwrap_or_default();
    let age = state.clock.now().saturating_sub(token.born);
    if lifetime > 0.0 && age.as_secs_f64() > lifetime {
        return Err(Denied::invalid());
    }
    Ok(token)
}

/// The token, and whether it stood behind `Bearer` in the header.
fn bearer(request: &Request, conf: &Conf) -> Option<(String, bool)> {
    let Some(header) = request.header(&conf.auth_header_name) else {
        let text = params::of(request).remove("access_token")?;
        return text.as_str().map(|text| (text.to_owned(), false));
    };
    let words: Vec<_> = super::scope::words(&header).collect();
    match words.as_slice() {
        [scheme, token] if ["bearer", "token"].contains(&scheme.to_ascii_lowercase().as_str()) => {
            Some(((*token).to_owned(), true))
        }
        _ => Some((header, false)),
    }
}

/// Keeps the token from the upstream.
fn hide(request: &Request, conf: &Conf, by_header: bool, forwarded: &mut Forwarded) {
    if by_header {
        forwarded.set(&conf.auth_header_name, None);
        return;
    }
    let mut query = params::query(request);
    query.remove("access_token");
    forwarded.query = Some(params::encode_upstream(&query)).filter(|query| !query.is_empty());
    if request.method != http::Method::GET && request.has_content_type(params::FORM) {
        let mut body = params::body(request).unwrap_or_default();
        body.remove("access_token");
        forwarded.body = params::encode_upstream(&body);
    }
}

/// The headers that tell the upstream who is calling; the sender's own of these names go.
fn identify(
    forwarded: &mut Forwarded,
    consumer: Option<&Row>,
    credential: Option<&Row>,
    token: Option<&Row>,
) {
    fn field(row: Option<&Row>, name: &str) -> Option<String> {
        row.and_then(|row| row.text(name)).map(str::to_owned)
    }
    forwarded.set("x-consumer-id", field(consumer, "id"));
    forwarded.set("x-consumer-custom-id", field(consumer, "custom_id"));
    forwarded.set("x-consumer-username", field(consumer, "username"));
    forwarded.set("x-credential-identifier", field(credential, "client_id"));
    forwarded.set("x-anonymous-consumer", credential.is_none().then(|| "true".to_owned()));
    forwarded.set("x-authenticated-scope", field(token, "scope"));
    forwarded.set("x-authenticated-userid", field(token, "authenticated_userid"));
}
