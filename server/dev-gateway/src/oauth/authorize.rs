//! `/oauth2/authorize`: Kong's JSON answer to the page that asked the resource owner (RFC 6749 §4.1.2, §4.2.2).

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::issue::Grant;
use super::uri::Uri;
use super::{
    Client, Conf, Refusal, Stop, authenticated_userid, check_https, check_provision_key, pkce,
    scope,
};
use crate::answer::Answer;
use crate::params::{self, Params};
use crate::request::Request;
use crate::state::State;

/// What is decided, and where the browser is to be sent with it.
struct Outcome {
    fields: Map<String, Value>,
    refused: bool,
    implicit: bool,
    redirect_uri: Option<String>,
}

pub(crate) fn answer(state: &mut State, request: &Request, conf: &Conf) -> Answer {
    let params = params::of(request);
    let mut outcome = match decide(state, request, conf, &params) {
        Ok(outcome) => outcome,
        Err(Stop::Refused(refusal)) => refused(&refusal, None),
        Err(Stop::Unexpected) => return Answer::unexpected(),
    };
    if let Some(client_state) = params.get("state") {
        outcome.fields.insert("state".to_owned(), client_state.clone());
    }
    let status = if outcome.refused { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let body = match &outcome.redirect_uri {
        Some(uri) => json!({ "redirect_uri": redirection(uri, outcome.fields, outcome.implicit) }),
        None => Value::Object(outcome.fields),
    };
    Answer::json(status, &body).uncached()
}

/// HTTPS, provision key and user stop at once; after them the last fault wins.
fn decide(
    state: &mut State,
    request: &Request,
    conf: &Conf,
    params: &Params,
) -> Result<Outcome, Stop> {
    check_https(request, conf)?;
    check_provision_key(params, conf)?;
    let user = authenticated_userid(params)?;

    let response_type = params.get("response_type").and_then(Value::as_str);
    let implicit = response_type == Some("token") && conf.enable_implicit_grant;
    let code = response_type == Some("code") && conf.enable_authorization_code;
    let mut fault = (!implicit && !code)
        .then(|| Refusal::new("unsupported_response_type", "Invalid response_type"));
    let scope = scope::granted(params, conf).unwrap_or_else(|refusal| {
        fault = Some(refusal);
        None
    });
    let client = Client::find(state, params.get("client_id"));
    let mut redirect_uri = None;
    match client.as_ref().and_then(|client| client.redirect_uris.as_deref()) {
        None => fault = Some(Refusal::invalid_client()),
        Some(uris) => match Client::redirect_uri(uris, params.get("redirect_uri")) {
            Ok(uri) => redirect_uri = Some(uri),
            Err((refusal, uri)) => (fault, redirect_uri) = (Some(refusal), uri),
        },
    }
    let challenge = match pkce::challenge(params, conf, client.as_ref()) {
        Ok(challenge) => challenge,
        Err(Stop::Refused(refusal)) => return Ok(refused(&refusal, redirect_uri)),
        Err(Stop::Unexpected) => return Err(Stop::Unexpected),
    };
    let client = match (fault, client) {
        (None, Some(client)) => client,
        (fault, _) => {
            return Ok(refused(&fault.unwrap_or_else(Refusal::invalid_client), redirect_uri));
        }
    };

    let grant = Grant { conf, client: &client, user, scope };
    let fields = if implicit {
        grant.token(state, false)?
    } else if challenge.as_deref() == Some("") {
        // Kong's table does not take an empty challenge.
        return Err(Stop::Unexpected);
    } else {
        grant.code(state, challenge)
    };
    Ok(Outcome { fields, refused: false, implicit, redirect_uri })
}

fn refused(refusal: &Refusal, redirect_uri: Option<String>) -> Outcome {
    Outcome { fields: refusal.fields(), refused: true, implicit: false, redirect_uri }
}

/// The client's URI with the outcome in its query or, if the grant was implicit, in its fragment.
fn redirection(uri: &str, fields: Map<String, Value>, implicit: bool) -> String {
    let mut uri = Uri::parse(uri);
    let given = if implicit { uri.fragment } else { uri.query };
    let mut params = params::decode(given.unwrap_or_default().as_bytes());
    params.extend(fields);
    let text = params::encode(&params);
    if implicit {
        uri.fragment = Some(&text);
    } else {
        uri.query = Some(&text);
    }
    uri.build()
}
