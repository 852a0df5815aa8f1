//! Grantway's pages: what a person sees on the way from a client application to the gateway.
//!
//! Rendered on the server and complete without scripts; the [islands](https://book.leptos.dev/islands.html)
//! add comfort. Nothing here can hold a secret, and all it may ask of the server is in `backend`.

// The type of a page is as deep as its markup.
#![recursion_limit = "256"]
#![expect(
    unreachable_pub,
    reason = "`#[component]` makes a `pub` function of every component's body"
)]

pub mod api;
mod app;
#[cfg(feature = "ssr")]
pub mod backend;
mod components;
pub mod error;
pub mod form;
mod islands;
mod pages;
pub mod prompt;
mod shell;
mod words;

pub use app::{App, AppProps};
pub use pages::problem_heading;
pub use shell::shell;
pub use words::{Language, PagePath};
