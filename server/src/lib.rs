//! Grantway's server: it keeps the secrets, decides, and speaks to the gateway.
//!
//! [`authorization`] is the heart and knows only the protocol; [`flow`] leads one request through it;
//! [`kong`] and [`store`] are the adapters; [`web`] is everything HTTP.

pub mod account;
pub mod activity;
pub mod authorization;
pub mod cli;
pub mod clock;
pub mod config;
pub mod consent;
pub mod developers;
pub mod explain;
pub mod flow;
pub mod house;
pub mod journal;
pub mod kong;
pub mod random;
pub mod rate_limit;
pub mod removal;
pub mod secret;
pub mod session;
pub mod store;
pub mod web;
