//! `cargo xtask bench`: what the release does, on one machine and from one command.
//!
//! - the consent page: requests per second, and the median and 99th percentile of its time, at 1,
//!   16 and 64 connections;
//! - the relay: what Allow takes longer than the same POST sent to the gateway directly.
//!
//! Both run against `grantway dev` from `target/dist`. All that is asked goes over plain HTTP/1.1,
//! so the standard library is the client, and nothing is compiled for this that `run` has no use
//! for. Nothing here passes or fails by its time.

use std::fs;

use self::{machine::Machine, server::Server};
use crate::{
    command::{Outcome, root, say},
    dist,
};

mod browser;
mod consent;
mod form;
mod http;
mod machine;
mod relay;
mod report;
mod server;
mod stats;

/// Where the results are kept.
const FILE: &str = "docs/benchmarks.md";

/// Measures, prints, and writes the results down where that is asked for.
pub(crate) fn bench(options: &[&str]) -> Outcome {
    if let Some(unknown) = options.iter().find(|it| !["--anyway", "--write"].contains(it)) {
        return Err(format!("bench has no option {unknown}; it has --anyway and --write"));
    }
    if !dist::binary().is_file() {
        dist::dist(dist::Edition::Trial)?;
    }
    let load = machine::load();
    if !options.contains(&"--anyway") {
        machine::must_be_idle(load)?;
    }

    let server = Server::start()?;
    say("bench: the consent page");
    let consent = consent::measure(server.world())?;
    say("bench: the relay");
    let relay = relay::measure(server.world())?;
    drop(server);

    let report = report::text(&Machine::here(load), &consent, &relay);
    say(&format!("\n{}", report.trim_end()));
    if options.contains(&"--write") {
        fs::write(root().join(FILE), report).map_err(|error| format!("{FILE}: {error}"))?;
        say(&format!("\nbench: written to {FILE}"));
    }
    Ok(())
}
