//! The heart: what an authorization request is, when it is refused, and how it is answered
//! (RFC 6749 §4.1 and §4.2, RFC 7636, RFC 9700). Knows no HTTP, no Kong and no Leptos.

pub mod asking;
pub mod client;
pub mod client_state;
pub mod look_alike;
pub mod name;
pub mod pending;
pub mod pkce;
pub mod redirect_uri;
pub mod request;
pub mod response;
pub mod rules;
pub mod scope;
