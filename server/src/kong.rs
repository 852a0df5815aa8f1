//! The adapters to Kong Gateway: the only place with Kong's words and the provision key.

pub mod admin;
pub mod cache;
pub mod gateway;
pub mod http;
mod names;
pub mod probe;
pub mod proxy;
mod routes;
pub mod tokens;
pub mod wire;
