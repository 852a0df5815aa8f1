//! The authorization response: the redirects that we make ourselves (RFC 6749 §4.1.2.1), and the
//! check that the gateway's own redirect goes where the person was told.

use url::Url;

use super::{
    client_state::escape,
    redirect_uri::RedirectUri,
    request::{AuthorizationRequest, ResponseType},
};

/// An error that is owed to the client.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ErrorResponse {
    /// One of RFC 6749 §4.1.2.1.
    pub error: String,
    /// One sentence for the client's developer, in ASCII.
    pub description: String,
}

impl ErrorResponse {
    /// An error with its description.
    pub fn new(error: &str, description: impl Into<String>) -> Self {
        Self { error: error.to_owned(), description: description.into() }
    }

    /// What a client is told when the person said no.
    pub fn access_denied() -> Self {
        Self::new("access_denied", "The resource owner denied the request")
    }

    /// What a client is told when the person said yes, and nobody knows what became of it.
    pub fn outcome_unknown() -> Self {
        Self::new("server_error", "The answer of the gateway was lost; access may have been given")
    }

    /// The redirect that takes the error to the client, with its `state`: in the query, or in the
    /// fragment for an implicit request (RFC 6749 §4.2.2.1). The registered URI's own query stays as it is.
    pub fn redirect(
        &self,
        to: &RedirectUri,
        response_type: ResponseType,
        client_state: Option<&super::client_state::ClientState>,
    ) -> Url {
        let mut answer = format!(
            "error={}&error_description={}",
            escape(self.error.as_bytes()),
            escape(self.description.as_bytes())
        );
        if let Some(state) = client_state {
            answer.push_str("&state=");
            answer.push_str(&state.escaped());
        }
        let mut url = to.url().clone();
        match response_type {
            ResponseType::Token => url.set_fragment(Some(&answer)),
            ResponseType::Code => {
                // As the gateway does: our parameters in the place of those of the same name.
                let ours = |pair: &str| {
                    let name = pair.split('=').next().unwrap_or_default();
                    matches!(name, "error" | "error_description" | "error_uri" | "code")
                        || name == "state" && client_state.is_some()
                };
                let own = url
                    .query()
                    .unwrap_or_default()
                    .split('&')
                    .filter(|pair| !pair.is_empty() && !ours(pair));
                let query: Vec<&str> = own.chain([answer.as_str()]).collect();
                let query = query.join("&");
                url.set_query(Some(&query));
            }
        }
        url
    }
}

/// Adds a parameter of ours to a checked redirect, exactly once and beside the answer: in the fragment
/// where that is, else in the query. `iss` (RFC 9207 §2) and `scope` (RFC 6749 §5.1) are added so.
pub fn with_parameter(mut url: Url, name: &str, value: &str) -> Url {
    let add = |part: &str| {
        let others =
            part.split('&').filter(|pair| !pair.is_empty() && pair.split('=').next() != Some(name));
        let ours = format!("{name}={}", escape(value.as_bytes()));
        let all: Vec<&str> = others.chain([ours.as_str()]).collect();
        all.join("&")
    };
    match url.fragment().map(add) {
        Some(fragment) => url.set_fragment(Some(&fragment)),
        None => url.set_query(Some(&add(url.query().unwrap_or_default()))),
    }
    url
}

/// What the gateway said with the redirect that it wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// 200: a code, or a token.
    Granted,
    /// 400: an error for the client.
    Refused,
}

/// A redirect that does not go where the person was told; it is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AlienRedirect {
    /// No absolute URL.
    #[error("the gateway's redirect_uri is not a URL")]
    Unreadable,
    /// Another scheme, host, port or path, or user information.
    #[error("the gateway's redirect_uri leads somewhere else")]
    Elsewhere,
    /// The registered parameters are not all there, or there are others than the gateway adds.
    #[error("the gateway's redirect_uri has other parameters than it should")]
    Parameters,
    /// `state` is not the client's.
    #[error("the gateway's redirect_uri has another state")]
    State,
}

type Pairs = Vec<(Vec<u8>, Vec<u8>)>;

/// Checks the gateway's redirect against the request that it answers (security requirement 20).
///
/// Kong writes the registered URI's query anew: sorted, decoded and escaped again, and with its own
/// parameters in the place of those of the same name (`kong/README.md`, 6 to 8). So parameters are
/// compared decoded and in any order.
pub fn check_redirect(
    request: &AuthorizationRequest,
    verdict: Verdict,
    answer: &str,
) -> Result<Url, AlienRedirect> {
    let url = Url::parse(answer).map_err(|_| AlienRedirect::Unreadable)?;
    let own = request.redirect_uri.url();
    if !same_place(own, &url) {
        return Err(AlienRedirect::Elsewhere);
    }
    let in_fragment = verdict == Verdict::Granted && request.response_type == ResponseType::Token;
    let (required, optional): (&[&str], &[&str]) = match (verdict, request.response_type) {
        (Verdict::Granted, ResponseType::Code) => (&["code"], &[]),
        (Verdict::Granted, ResponseType::Token) => {
            (&["access_token", "token_type"], &["expires_in"])
        }
        (Verdict::Refused, _) => (&["error"], &["error_description"]),
    };
    let own_query = pairs(own.query());
    let mut query = pairs(url.query());
    let mut added = if in_fragment { pairs(url.fragment()) } else { std::mem::take(&mut query) };
    if !in_fragment && url.fragment().is_some() {
        return Err(AlienRedirect::Parameters);
    }
    for name in required {
        take_one(&mut added, name)
            .filter(|value| !value.is_empty())
            .ok_or(AlienRedirect::Parameters)?;
    }
    for name in optional {
        take_one(&mut added, name);
    }
    if let Some(state) = &request.client_state
        && take_one(&mut added, "state").is_none_or(|value| value != state.as_bytes())
    {
        return Err(AlienRedirect::State);
    }
    // What is left must be the registered URI's own query, but for what the gateway overwrote.
    let overwritten = |name: &[u8]| {
        required.iter().chain(optional).any(|added| added.as_bytes() == name)
            || request.client_state.is_some() && name == b"state"
    };
    let (left, expected): (Pairs, Pairs) = if in_fragment {
        if !added.is_empty() {
            return Err(AlienRedirect::Parameters);
        }
        (query, own_query)
    } else {
        (added, own_query.into_iter().filter(|(name, _)| !overwritten(name)).collect())
    };
    if sorted(left) == sorted(expected) { Ok(url) } else { Err(AlienRedirect::Parameters) }
}

fn same_place(own: &Url, other: &Url) -> bool {
    own.scheme() == other.scheme()
        && own.host_str() == other.host_str()
        && own.port_or_known_default() == other.port_or_known_default()
        && with_upper_case_escapes(own.path()) == with_upper_case_escapes(other.path())
        && other.username().is_empty()
        && other.password().is_none()
}

/// `%c3` and `%C3` are the same (RFC 3986 §6.2.2.1); Kong writes the first, `url` the second.
fn with_upper_case_escapes(path: &str) -> String {
    let mut digits_left = 0;
    let upper = path.chars().map(|c| {
        if c == '%' {
            digits_left = 2;
        } else if digits_left > 0 {
            digits_left -= 1;
            return c.to_ascii_uppercase();
        }
        c
    });
    let upper: String = upper.collect();
    // A URI without a path and one with `/` are the same for the web's schemes.
    if upper.is_empty() { "/".to_owned() } else { upper }
}

fn pairs(query: Option<&str>) -> Pairs {
    let decode =
        |text: &str| percent_encoding::percent_decode(text.replace('+', " ").as_bytes()).collect();
    query
        .unwrap_or_default()
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect()
}

/// Takes the parameter out, if it is there exactly once.
fn take_one(pairs: &mut Pairs, name: &str) -> Option<Vec<u8>> {
    let at = pairs.iter().position(|(it, _)| it == name.as_bytes())?;
    Some(pairs.swap_remove(at).1)
}

fn sorted(mut pairs: Pairs) -> Pairs {
    pairs.sort();
    pairs
}

#[cfg(test)]
#[path = "response_tests.rs"]
mod tests;
