//! Everything HTTP: the doors, what guards them, and what every answer carries.

pub mod api;
pub mod authorize;
pub mod client_address;
pub mod cookies;
pub mod developers;
pub mod exchange;
pub mod guard;
pub mod health;
pub mod language;
pub mod listener;
pub mod own_files;
pub mod pages;
pub mod problem;
pub mod request_backend;
pub mod router;
pub mod security_headers;
pub mod state;
pub mod strangers;
