//! A stand-in for Kong Gateway 3.9.1 with its OAuth 2.0 plugin, for development and tests.
//!
//! It speaks Kong's Admin API and Kong's proxy over real sockets on the loopback interface,
//! with its state in memory. What it answers is held to recordings of a real Kong
//! (`kong/recordings`): a quirk of Kong's is a quirk here. Behind every route stands one
//! upstream, a JSON echo of the request that reached it.
//!
//! Tests script it through [`Faults`] (slow, closed, cut and nonsensical answers), read its log,
//! and move its clock with [`Gateway::advance`]. It knows nothing of the server that it stands
//! in for Kong to: a misunderstanding shared by both would hide.

mod admin;
mod answer;
mod client;
mod clock;
mod fault;
mod gateway;
mod oauth;
mod params;
mod proxy;
mod request;
mod schema;
mod seed;
mod serve;
mod state;
mod tls;
pub mod world;

pub use client::{DemoClient, DemoClientOptions, DemoListener};
pub use clock::Clock;
pub use fault::{Fault, Faults, LoggedRequest, Match};
pub use gateway::{Gateway, Options, StartError, start};
pub use request::Listener;
pub use seed::{Seed, SeedError};
pub use world::demo_world;
