//! The server's stories, told over HTTP before the stand-in or a real Kong: one file for each subject,
//! one binary for all, so that they are linked once.

mod account;
mod activity;
mod asking;
mod authorization_code;
mod brand;
mod changed_client;
mod consent_page;
mod consents;
mod decisions;
mod developer_errors;
mod developer_samples;
mod developers;
mod earlier_choices;
mod endurance;
mod explain;
mod faults;
mod first_party;
mod headers;
mod hostile_text;
mod languages;
mod logs;
mod look_alike;
mod probe;
mod problems;
mod refusals;
mod removal;
mod routers;
mod secrets;
mod sign_in;
mod sizes;
mod support;
mod tls;
mod upstream;
