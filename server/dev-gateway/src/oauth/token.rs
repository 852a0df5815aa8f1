//! `/oauth2/token`: codes, refresh tokens and client credentials for access tokens (RFC 6749 §4.1.3, §4.4, §6).

use base64::Engine;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use http::StatusCode;
use serde_json::{Map, Value};

use super::issue::{Grant, renew};
use super::{
    Client, ClientType, Conf, Refusal, Stop, authenticated_userid, check_https,
    check_provision_key, is_space, pkce, scope,
};
use crate::answer::Answer;
use crate::params::{self, Params};
use crate::request::Request;
use crate::schema::Kind;
use crate::state::{State, is_hash_of};

/// nginx reads Base64 with or without its padding.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// How a client says who it is.
#[derive(Debug, Default)]
struct Claim {
    client_id: Option<Value>,
    secret: Option<Value>,
    by_header: bool,
}

pub(crate) fn answer(state: &mut State, request: &Request, conf: &Conf) -> Answer {
    let params = params::of(request);
    let claim = claim(request, conf, &params);
    let (mut fields, refused) = match decide(state, request, conf, &params, &claim) {
        Ok(fields) => (fields, None),
        Err(Stop::Refused(refusal)) => (refusal.fields(), Some(refusal)),
        Err(Stop::Unexpected) => return Answer::unexpected(),
    };
    if let Some(client_state) = params.get("state") {
        fields.insert("state".to_owned(), client_state.clone());
    }
    let body = Value::Object(fields);
    match refused {
        None => Answer::json(StatusCode::OK, &body),
        // RFC 6749 §5.2: a challenge only for those who used the header.
        Some(refusal) if claim.by_header && refusal == Refusal::invalid_client() => {
            Answer::json(StatusCode::UNAUTHORIZED, &body).challenging("Basic realm=\"OAuth2.0\"")
        }
        Some(_) => Answer::json(StatusCode::BAD_REQUEST, &body),
    }
    .uncached()
}

fn claim(request: &Request, conf: &Conf, params: &Params) -> Claim {
    let (client_id, secret) =
        (params.get("client_id").cloned(), params.get("client_secret").cloned());
    if client_id.is_some() && secret.is_some() {
        return Claim { client_id, secret, by_header: false };
    }
    let Some(header) = request.header(&conf.auth_header_name) else {
        return Claim { client_id, secret: None, by_header: false };
    };
    let pair = basic(&header);
    let part = |at: usize| {
        pair.as_ref()
            .and_then(|pair| pair.split(':').nth(at))
            .map(|it| Value::String(it.to_owned()))
    };
    Claim { client_id: part(0), secret: part(1), by_header: true }
}

/// The pair in `Basic …`, wherever that word stands.
fn basic(header: &str) -> Option<String> {
    let at = header.find("Basic").into_iter().chain(header.find("basic")).min()?;
    let bytes = LENIENT.decode(header[at + "Basic".len()..].trim_matches(is_space)).ok()?;
    String::from_utf8(bytes).ok()
}

fn decide(
    state: &mut State,
    request: &Request,
    conf: &Conf,
    params: &Params,
    claim: &Claim,
) -> Result<Map<String, Value>, Stop> {
    check_https(request, conf)?;
    let grant_type = params.get("grant_type").and_then(Value::as_str).unwrap_or_default();
    let client = Client::find(state, claim.client_id.as_ref());
    // Again the last fault wins: grant type < redirection URI or client < secret.
    let mut fault = (!is_enabled(grant_type, conf))
        .then(|| Refusal::new("unsupported_grant_type", "Invalid grant_type"));
    if grant_type != "client_credentials" {
        match client.as_ref().and_then(|client| client.redirect_uris.as_deref()) {
            None => fault = Some(Refusal::invalid_client()),
            Some(uris) => {
                let checked = Client::redirect_uri(uris, params.get("redirect_uri"));
                fault = checked.err().map(|(refusal, _)| refusal).or(fault);
            }
        }
    }
    fault = client.as_ref().and_then(|client| secret_fault(client, claim)).or(fault);
    if let Some(fault) = fault {
        return Err(fault.into());
    }
    let client = || client.as_ref().ok_or_else(Refusal::invalid_client);
    match grant_type {
        "authorization_code" => by_code(state, conf, params, client()?),
        "refresh_token" => by_refresh_token(state, conf, params, client()?),
        "password" => {
            check_provision_key(params, conf)?;
            let user = authenticated_userid(params)?;
            Grant { conf, client: client()?, user, scope: scope::granted(params, conf)? }
                .token(state, true)
        }
        _ => {
            if params.contains_key("authenticated_userid") {
                check_provision_key(params, conf)?;
            }
            let client = client()?;
            let user = params.get("authenticated_userid").cloned().unwrap_or_default();
            Grant { conf, client, user, scope: scope::granted(params, conf)? }.token(state, false)
        }
    }
}

/// Codes and refresh tokens are taken even where no new ones are made.
fn is_enabled(grant_type: &str, conf: &Conf) -> bool {
    match grant_type {
        "authorization_code" | "refresh_token" => true,
        "client_credentials" => conf.enable_client_credentials,
        "password" => conf.enable_password_grant,
        _ => false,
    }
}

fn secret_fault(client: &Client, claim: &Claim) -> Option<Refusal> {
    let secret = claim.secret.as_ref().and_then(Value::as_str);
    match client.client_type {
        ClientType::Confidential => {
            let right = secret.is_some_and(|secret| {
                if client.hash_secret {
                    is_hash_of(&client.client_secret, secret)
                } else {
                    client.client_secret == secret
                }
            });
            (!right).then(Refusal::invalid_client)
        }
        ClientType::Public => {
            let empty = secret.is_none_or(|secret| secret.trim_matches(is_space).is_empty());
            (!empty).then(|| {
                Refusal::new("invalid_request", "client_secret is disallowed for public clients")
            })
        }
    }
}

fn by_code(
    state: &mut State,
    conf: &Conf,
    params: &Params,
    client: &Client,
) -> Result<Map<String, Value>, Stop> {
    let invalid = || Refusal::new("invalid_request", "Invalid code");
    let text = match params.get("code") {
        None => return Err(invalid().into()),
        Some(Value::String(text)) => text,
        Some(_) => return Err(Stop::Unexpected),
    };
    let code = state.codes.get(text).cloned().ok_or_else(invalid)?;
    let elsewhere = conf.bound_to().is_some_and(|service| code.service.as_deref() != Some(service));
    if elsewhere || code.credential != client.id {
        return Err(invalid().into());
    }
    if code.challenge.is_some() || pkce::is_required(conf, client) {
        pkce::verify(params, code.challenge.as_deref())?;
    }
    if conf.global_credentials && code.plugin != conf.plugin {
        return Err(invalid().into());
    }
    let fields = Grant { conf, client, user: code.user, scope: code.scope }.token(state, true)?;
    state.codes.remove(text);
    Ok(fields)
}

fn by_refresh_token(
    state: &mut State,
    conf: &Conf,
    params: &Params,
    client: &Client,
) -> Result<Map<String, Value>, Stop> {
    let invalid = || Refusal::new("invalid_request", "Invalid refresh_token");
    let text = match params.get("refresh_token") {
        None => return Err(invalid().into()),
        Some(Value::String(text)) => text,
        Some(_) => return Err(Stop::Unexpected),
    };
    let old = state.find_by(Kind::Token, "refresh_token", text).cloned().ok_or_else(invalid)?;
    if conf.bound_to().is_some_and(|service| old.reference("service") != Some(service)) {
        return Err(invalid().into());
    }
    if old.reference("credential") != Some(&client.id) {
        return Err(Refusal::invalid_client().into());
    }
    let scope = old.text("scope").map(str::to_owned);
    let known = |word: &str| conf.scopes.iter().flatten().any(|it| it == word);
    if scope.as_deref().is_some_and(|scope| !scope::words(scope).all(known)) {
        return Err(Refusal::new("invalid_scope", "Scope mismatch").into());
    }
    if conf.reuse_refresh_token {
        return renew(state, conf, &old);
    }
    let user = old.fields.get("authenticated_userid").cloned().unwrap_or_default();
    let fields = Grant { conf, client, user, scope }.token(state, true)?;
    state.remove(Kind::Token, old.id());
    Ok(fields)
}
