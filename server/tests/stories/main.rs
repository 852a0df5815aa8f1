//! The server's stories, told over HTTP before the stand-in or a real Kong: one file for each subject,
//! one binary for all, so that they are linked once.

mod account;
mod authorization_code;
mod decisions;
mod endurance;
mod explain;
mod faults;
mod headers;
mod hostile_text;
mod logs;
mod refusals;
mod secrets;
mod sign_in;
mod support;
mod tls;
mod upstream;
