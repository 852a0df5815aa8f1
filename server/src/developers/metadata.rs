//! Authorization server metadata (RFC 8414), with nothing in it but what is true: there is no
//! revocation, introspection or registration endpoint, because Kong has none, and the password grant is
//! not named, because it takes the provision key.

use app::Language;
use serde::Serialize;

use super::{Known, Places, read};
use crate::{
    clock::Clock,
    config::{Config, ServiceConfig},
    kong::gateway::Gateway,
};

/// The document (RFC 8414 §2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Metadata {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    scopes_supported: Vec<String>,
    response_types_supported: Vec<&'static str>,
    grant_types_supported: Vec<&'static str>,
    token_endpoint_auth_methods_supported: Vec<&'static str>,
    code_challenge_methods_supported: Vec<&'static str>,
    authorization_response_iss_parameter_supported: bool,
    service_documentation: String,
    ui_locales_supported: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    op_policy_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    op_tos_uri: Option<String>,
}

/// The metadata of a service; none where the gateway says nothing and has said nothing.
pub async fn of(
    config: &Config,
    gateway: &Gateway,
    clock: &dyn Clock,
    service: &ServiceConfig,
) -> Option<Metadata> {
    let Known { scopes, reading } = read(gateway, service, clock).await;
    let facts = reading.facts()?;
    let places = Places::of(config, service);
    let brand = config.brand(Some(service), Language::default());
    let only = |pairs: &[(bool, &'static str)]| {
        pairs.iter().filter(|(holds, _)| *holds).map(|(_, name)| *name).collect::<Vec<_>>()
    };
    Some(Metadata {
        issuer: places.issuer,
        authorization_endpoint: places.authorization,
        token_endpoint: places.token,
        scopes_supported: scopes.unwrap_or_default(),
        response_types_supported: only(&[(facts.code, "code"), (facts.implicit, "token")]),
        grant_types_supported: only(&[
            (facts.code, "authorization_code"),
            (facts.refreshes(), "refresh_token"),
            (facts.implicit, "implicit"),
            (facts.client_credentials, "client_credentials"),
        ]),
        token_endpoint_auth_methods_supported: only(&[
            // Kong reads the client's Basic credentials from the header that it is told to read.
            (facts.auth_header == "Authorization", "client_secret_basic"),
            (true, "client_secret_post"),
            (true, "none"),
        ]),
        code_challenge_methods_supported: vec!["S256"],
        authorization_response_iss_parameter_supported: service.iss,
        service_documentation: places.guide,
        ui_locales_supported: Language::ALL.map(Language::tag).to_vec(),
        op_policy_uri: brand.privacy,
        op_tos_uri: brand.terms,
    })
}
