//! The server's stories, told over HTTP before the stand-in or a real Kong: one file for each subject,
//! one binary for all, so that they are linked once.

mod authorization_code;
mod decisions;
mod faults;
mod headers;
mod refusals;
mod sign_in;
mod support;
