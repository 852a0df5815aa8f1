//! The server's stories, told over HTTP before the stand-in or a real Kong: one file for each subject,
//! one binary for all, so that they are linked once.

mod authorization_code;
mod brand;
mod decisions;
mod endurance;
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
