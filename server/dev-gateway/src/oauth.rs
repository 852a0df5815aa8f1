//! The rules of Kong's oauth2 plugin, as its source and the recordings have them (RFC 6749 and 7636, loosely).

pub(crate) mod authorize;
mod issue;
mod pkce;
pub(crate) mod protected;
mod scope;
pub(crate) mod token;
pub(crate) mod uri;

use http::StatusCode;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::answer::Answer;
use crate::params::Params;
use crate::request::{Listener, Request};
use crate::schema::Kind;
use crate::state::State;

/// The configuration of one oauth2 plugin. Kong's words.
#[derive(Clone, Debug, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "Kong's configuration has that many switches")]
pub(crate) struct Conf {
    #[serde(skip)]
    pub(crate) plugin: String,
    #[serde(skip)]
    pub(crate) service: String,
    pub(crate) scopes: Option<Vec<String>>,
    pub(crate) mandatory_scope: bool,
    pub(crate) provision_key: String,
    pub(crate) token_expiration: f64,
    pub(crate) enable_authorization_code: bool,
    pub(crate) enable_implicit_grant: bool,
    pub(crate) enable_client_credentials: bool,
    pub(crate) enable_password_grant: bool,
    pub(crate) hide_credentials: bool,
    pub(crate) accept_http_if_already_terminated: bool,
    pub(crate) anonymous: Option<String>,
    pub(crate) global_credentials: bool,
    pub(crate) auth_header_name: String,
    pub(crate) refresh_token_ttl: f64,
    pub(crate) reuse_refresh_token: bool,
    pub(crate) pkce: Pkce,
    pub(crate) realm: Option<String>,
}

/// Of whom a code challenge is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Pkce {
    None,
    Lax,
    Strict,
}

impl Conf {
    /// The plugin that guards a service.
    pub(crate) fn of_service(state: &State, service: &str) -> Option<Self> {
        let on = |row: &&crate::state::Row| {
            row.text("name") == Some("oauth2")
                && row.reference("service") == Some(service)
                && row.fields.get("enabled") == Some(&Value::Bool(true))
        };
        let row = state.all(Kind::Plugin).find(on)?;
        let mut conf: Self = serde_json::from_value(row.fields.get("config")?.clone()).ok()?;
        row.id().clone_into(&mut conf.plugin);
        service.clone_into(&mut conf.service);
        Some(conf)
    }

    /// The service that codes and tokens are bound to; none when they are global.
    pub(crate) fn bound_to(&self) -> Option<&str> {
        (!self.global_credentials).then_some(&self.service)
    }

    /// A challenge for `WWW-Authenticate`.
    pub(crate) fn challenge(&self, refusal: Option<&Refusal>) -> String {
        let realm =
            self.realm.as_ref().map(|realm| format!(" realm=\"{realm}\"")).unwrap_or_default();
        let error = refusal
            .map(|it| format!(" error=\"{}\" error_description=\"{}\"", it.error, it.description));
        format!("Bearer{realm}{}", error.unwrap_or_default())
    }
}

/// A client: Kong's credential.
#[derive(Clone, Debug, Deserialize)]
#[expect(clippy::struct_field_names, reason = "these are the names of Kong's fields")]
pub(crate) struct Client {
    pub(crate) id: String,
    pub(crate) client_secret: String,
    pub(crate) client_type: ClientType,
    pub(crate) hash_secret: bool,
    pub(crate) redirect_uris: Option<Vec<String>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ClientType {
    Confidential,
    Public,
}

impl ClientType {
    fn name(self) -> &'static str {
        match self {
            Self::Confidential => "confidential",
            Self::Public => "public",
        }
    }
}

impl Client {
    fn find(state: &State, client_id: Option<&Value>) -> Option<Self> {
        let row = state.find_by(Kind::Credential, "client_id", client_id?.as_str()?)?;
        serde_json::from_value(Value::Object(row.fields.clone())).ok()
    }

    /// The redirection URI asked for, or else the first one; an error with the one that the error goes to.
    fn redirect_uri(
        uris: &[String],
        asked: Option<&Value>,
    ) -> Result<String, (Refusal, Option<String>)> {
        let first = uris.first().cloned();
        let refusal = || {
            let description = "Invalid redirect_uri that does not match with any redirect_uri created with the application";
            Refusal::new("invalid_request", description)
        };
        match asked {
            None => first.ok_or_else(|| (refusal(), None)),
            Some(Value::String(asked)) if uris.contains(asked) => Ok(asked.clone()),
            Some(_) => Err((refusal(), first)),
        }
    }
}

/// An error of RFC 6749 §4.1.2.1 or §5.2, or one of Kong's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) error: &'static str,
    pub(crate) description: String,
}

impl Refusal {
    pub(crate) fn new(error: &'static str, description: impl Into<String>) -> Self {
        Self { error, description: description.into() }
    }

    fn invalid_client() -> Self {
        Self::new("invalid_client", "Invalid client authentication")
    }

    pub(crate) fn fields(&self) -> Map<String, Value> {
        let mut fields = Map::new();
        fields.insert("error".to_owned(), json!(self.error));
        fields.insert("error_description".to_owned(), json!(self.description));
        fields
    }
}

/// Why an endpoint does not answer as it should.
#[derive(Debug)]
enum Stop {
    Refused(Refusal),
    /// Kong answers 500: a value of a type that its code does not expect.
    Unexpected,
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Both endpoints want HTTPS, or a trusted proxy's word for it (loopback is trusted).
fn check_https(request: &Request, conf: &Conf) -> Result<(), Refusal> {
    let denied = |description: &str| Err(Refusal::new("access_denied", description));
    if request.listener == Listener::Https {
        return Ok(());
    }
    match request.header("x-forwarded-proto").filter(|_| conf.accept_http_if_already_terminated) {
        Some(protocol) if protocol.contains(',') => {
            denied("Only one X-Forwarded-Proto header allowed")
        }
        Some(protocol) if protocol.eq_ignore_ascii_case("https") => Ok(()),
        Some(_) | None => denied("You must use HTTPS"),
    }
}

fn check_provision_key(params: &Params, conf: &Conf) -> Result<(), Refusal> {
    if params.get("provision_key").and_then(Value::as_str) == Some(&conf.provision_key) {
        Ok(())
    } else {
        Err(Refusal::new("invalid_provision_key", "Invalid provision_key"))
    }
}

/// The user on whose behalf: trimmed for the check alone. JSON's null passes, as nobody.
fn authenticated_userid(params: &Params) -> Result<Value, Stop> {
    match params.get("authenticated_userid") {
        None => Err(missing_user().into()),
        Some(Value::String(user)) if user.trim_matches(is_space).is_empty() => {
            Err(missing_user().into())
        }
        Some(user @ (Value::String(_) | Value::Null)) => Ok(user.clone()),
        Some(_) => Err(Stop::Unexpected),
    }
}

fn missing_user() -> Refusal {
    Refusal::new("invalid_authenticated_userid", "Missing authenticated_userid parameter")
}

/// What C and so Lua call white space.
fn is_space(char: char) -> bool {
    matches!(char, ' ' | '\t'..='\r')
}

/// The answer to a method other than POST.
pub(crate) fn wrong_method(request: &Request, conf: &Conf, endpoint: &str) -> Answer {
    let description =
        format!("The HTTP method {} is invalid for the {endpoint} endpoint", request.method);
    let refusal = Refusal::new("invalid_method", description);
    Answer::json(StatusCode::METHOD_NOT_ALLOWED, &Value::Object(refusal.fields()))
        .challenging(&conf.challenge(Some(&refusal)))
}
