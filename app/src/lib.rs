//! Grantway's pages: what a person sees on the way from a client application to the gateway.
//!
//! Rendered on the server and complete without scripts; the islands add comfort. Nothing here can
//! hold a secret, and all it may ask of the server is in [`backend`].

pub mod api;
#[cfg(feature = "ssr")]
pub mod backend;
pub mod error;
pub mod form;
pub mod prompt;
