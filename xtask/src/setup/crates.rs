//! The tools that come from crates.io, in the versions that were tried together.

use std::path::PathBuf;

use super::pinned;
use crate::command::{Outcome, answer, cargo, find, program, root, run, say};

/// cargo-leptos builds server and browser parts together.
pub(crate) const LEPTOS: &str = "0.3.11";
/// cargo-deny checks licences, bans, sources and advisories.
pub(crate) const DENY: &str = "0.20.2";

/// wasm-bindgen's program must have the version of the crate. cargo-leptos calls the program: it
/// has no library of its own built in.
pub(crate) fn wasm_bindgen() -> Outcome<String> {
    pinned("wasm-bindgen")
}

/// How one of them is built from source.
struct Recipe {
    /// The crate that holds the program.
    package: &'static str,
    arguments: &'static [&'static str],
    /// About how long two cores take.
    minutes: &'static str,
}

fn recipe(tool: &str) -> Recipe {
    match tool {
        // Its lock file names a dependency that claims to need a newer Rust than it does; and its
        // own downloads are off because what they would fetch is set up here.
        "cargo-leptos" => Recipe {
            package: "cargo-leptos",
            arguments: &["--locked", "--features", "no_downloads", "--ignore-rust-version"],
            minutes: "6 to 12 minutes",
        },
        "wasm-bindgen" => Recipe {
            package: "wasm-bindgen-cli",
            // Not --locked: the lock file that is published with it is out of step.
            arguments: &[],
            minutes: "1 to 2 minutes",
        },
        _ => Recipe { package: "cargo-deny", arguments: &["--locked"], minutes: "2 to 5 minutes" },
    }
}

/// Sees to it that this version of the tool is the first that is found.
pub(crate) fn ensure(tool: &str, version: &str) -> Outcome {
    let other = match installed(tool) {
        Some(found) if found == version => return Ok(()),
        other => other,
    };
    let Recipe { package, arguments, minutes } = recipe(tool);
    let wanted = format!("{package}@{version}");
    // Somebody else's version stays as it is: ours then goes beside the build.
    let own = root().join("target/tools");
    let folder = other.as_ref().map(|_| own.to_string_lossy().into_owned());
    let place = folder.as_deref().map_or(Vec::new(), |folder| vec!["--root", folder]);
    match &other {
        Some(found) => say(&format!("set-up: {tool} is {found}, but {version} is needed")),
        None => say(&format!("set-up: {tool} {version} is missing")),
    }

    if find("cargo-binstall").is_some() {
        say(&format!("set-up: fetching {package} {version} with cargo binstall"));
        let quiet = ["binstall", "--no-confirm", "--disable-strategies", "compile", &wanted];
        if run(&mut cargo(&[&quiet, place.as_slice()].concat())).is_ok() && usable(tool, version) {
            return Ok(());
        }
        say("set-up: that did not work; building it");
    }

    say(&format!("set-up: building {package} {version}, once; on two cores {minutes}"));
    let build = [&["install", &wanted], arguments, place.as_slice()].concat();
    // A tool that runs for seconds need not be optimised for minutes.
    let mut build = cargo(&build);
    build
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    run(&mut build)?;
    if usable(tool, version) {
        Ok(())
    } else {
        Err(format!("{package} {version} was installed, but another {tool} is found first on PATH"))
    }
}

fn usable(tool: &str, version: &str) -> bool {
    installed(tool).is_some_and(|found| found == version)
}

/// The version of the tool that is found first.
fn installed(tool: &str) -> Option<String> {
    let file: PathBuf = find(tool)?;
    // Cargo's subcommands get their own name as the first argument.
    let subcommand = tool.strip_prefix("cargo-");
    let arguments: Vec<&str> = subcommand.into_iter().chain(["--version"]).collect();
    let line = answer(&mut program(file, &arguments))?;
    line.split(' ').nth(1).map(str::to_owned)
}
