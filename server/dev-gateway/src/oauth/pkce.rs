//! Proof Key for Code Exchange (RFC 7636), `S256` alone.

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, URL_SAFE_NO_PAD};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{Client, ClientType, Conf, Pkce, Refusal, Stop};
use crate::params::Params;

/// As lenient as nginx: trailing bits are dropped.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::RequireNone),
);

/// Whether a client must send a challenge, or the verifier of one.
pub(super) fn is_required(conf: &Conf, client: &Client) -> bool {
    match client.client_type {
        ClientType::Public => conf.pkce != Pkce::None,
        ClientType::Confidential => conf.pkce == Pkce::Strict,
    }
}

/// The challenge to keep with the code, without its padding.
pub(super) fn challenge(
    params: &Params,
    conf: &Conf,
    client: Option<&Client>,
) -> Result<Option<String>, Stop> {
    let invalid = |description: String| Err(Refusal::new("invalid_request", description).into());
    let method = params.get("code_challenge_method");
    let challenge = match params.get("code_challenge") {
        None if method.is_some() => {
            return invalid("code_challenge is required when code_method is present".to_owned());
        }
        None => {
            return match client.filter(|client| is_required(conf, client)) {
                Some(client) => invalid(format!(
                    "code_challenge is required for {} clients",
                    client.client_type.name()
                )),
                None => Ok(None),
            };
        }
        Some(Value::String(challenge)) => normal(challenge),
        Some(_) => return Err(Stop::Unexpected),
    };
    match method {
        None => Ok(Some(challenge)),
        Some(Value::String(method)) if matches!(method.as_str(), "S256" | "s256") => {
            Ok(Some(challenge))
        }
        Some(_) => invalid("code_challenge_method is not supported, must be S256".to_owned()),
    }
}

/// Decoded and encoded again, where it can be.
fn normal(challenge: &str) -> String {
    let plain: String =
        challenge.split('=').next().unwrap_or_default().replace('+', "-").replace('/', "_");
    LENIENT
        .decode(&plain)
        .map_or_else(|_| challenge.to_owned(), |bytes| URL_SAFE_NO_PAD.encode(bytes))
}

/// Checks the verifier at the token endpoint.
pub(super) fn verify(params: &Params, challenge: Option<&str>) -> Result<(), Refusal> {
    let invalid = |description: &str| Err(Refusal::new("invalid_request", description));
    let verifier = match params.get("code_verifier") {
        None => return invalid("code_verifier is required for PKCE authorization requests"),
        Some(Value::String(verifier)) => verifier,
        Some(_) => return invalid("code_verifier is not a string"),
    };
    if !(43..=128).contains(&verifier.len()) {
        return invalid("code_verifier must be between 43 and 128 characters");
    }
    if challenge == Some(&URL_SAFE_NO_PAD.encode(Sha256::digest(verifier))) {
        Ok(())
    } else {
        Err(Refusal::new("invalid_grant", "Invalid code"))
    }
}
