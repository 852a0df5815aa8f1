//! What is to be measured of the release, on one machine and from one command:
//!
//! - the consent page: requests per second, and the median and 99th percentile of its time, at 1,
//!   16 and 64 connections;
//! - the relay: what Allow takes longer than the same POST sent to the gateway directly.
//!
//! Both run against `grantway dev` from `target/dist`, with nothing else on the machine.
