//! The steps of `cargo xtask test`, in their order.

use std::env;

use crate::{
    bundle,
    command::{Counts, Outcome, answer, cargo, end2end, program, run, run_counting, say},
    dist,
    setup::{self, chromium},
};

/// One step.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    /// Steps whose failure makes this one pointless.
    pub(crate) needs: &'static [&'static str],
    pub(crate) act: fn() -> Outcome<Verdict>,
}

/// How a step ended that could run.
pub(crate) enum Verdict {
    /// It ran; its checks passed or failed.
    Ran(Counts),
    /// It had no occasion, for this reason.
    Skipped(String),
}

/// All steps. Those after a failed one run too, unless they need it.
pub(crate) const STEPS: [Step; 14] = [
    Step { name: "setup", about: "the tools are there", needs: &[], act: set_up },
    Step { name: "format", about: "cargo fmt --check", needs: &[], act: formatting },
    Step { name: "lint", about: "clippy, native, warnings denied", needs: &[], act: lint },
    Step {
        name: "lint-wasm",
        about: "clippy for the browser, warnings denied",
        needs: &["setup"],
        act: lint_wasm,
    },
    Step { name: "arrows", about: "which crate may depend on which", needs: &[], act: arrows },
    Step { name: "deny", about: "licences, bans, sources, advisories", needs: &[], act: deny },
    Step { name: "tests", about: "cargo test", needs: &[], act: tests },
    Step { name: "dist", about: "the release build", needs: &["setup"], act: release },
    Step {
        name: "bundle",
        about: "what the browser downloads: size and content",
        needs: &["dist"],
        act: || bundle::check().map(Verdict::Ran),
    },
    Step { name: "types", about: "tsc over the browser tests", needs: &["setup"], act: types },
    Step {
        name: "browser-setup",
        about: "a Chromium is there",
        needs: &["setup"],
        act: browser_set_up,
    },
    Step {
        name: "browser",
        about: "Playwright against the release",
        needs: &["browser-setup", "dist"],
        act: browser,
    },
    Step {
        name: "kong-tests",
        about: "the HTTP-level tests against a real Kong",
        needs: &[],
        act: kong_tests,
    },
    Step {
        name: "kong-browser",
        about: "the main browser flows against a real Kong",
        needs: &["browser-setup", "dist"],
        act: kong_browser,
    },
];

/// What a real Kong is told by; either of the proxies is enough.
pub(crate) fn kong() -> Result<String, String> {
    let set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let admin = set("KONG_ADMIN_URL").ok_or("KONG_ADMIN_URL is not set")?;
    let https = set("KONG_PROXY_HTTPS").zip(set("KONG_CA_FILE")).is_some();
    if https || set("KONG_PROXY_HTTP").is_some() {
        Ok(admin)
    } else {
        Err("neither KONG_PROXY_HTTPS with KONG_CA_FILE nor KONG_PROXY_HTTP is set".into())
    }
}

fn one(outcome: Outcome) -> Outcome<Verdict> {
    outcome.map(|()| Verdict::Ran(Counts::ONE))
}

fn set_up() -> Outcome<Verdict> {
    setup::go::ensure_if_possible();
    one(setup::for_building())
}

fn browser_set_up() -> Outcome<Verdict> {
    chromium::ensure()?;
    Ok(Verdict::Ran(Counts::ONE))
}

fn formatting() -> Outcome<Verdict> {
    one(run(&mut cargo(&["fmt", "--all", "--check"])))
}

fn lint() -> Outcome<Verdict> {
    let all = ["clippy", "--all-targets", "--features", "server/dev", "--", "-D", "warnings"];
    run(&mut cargo(&all))?;
    // As it is built for production: what only `dev` uses must not be dead there.
    one(run(&mut cargo(&["clippy", "--package", "server", "--", "-D", "warnings"])))
}

fn lint_wasm() -> Outcome<Verdict> {
    let front = ["clippy", "--package", "frontend", "--target", "wasm32-unknown-unknown"];
    let deny = ["--", "-D", "warnings"];
    run(&mut cargo(&[&front[..], &deny].concat()))?;
    // The screens alone, as Trunk builds them.
    let csr = ["--no-default-features", "--features", "csr"];
    one(run(&mut cargo(&[&front[..], &csr, &deny].concat())))
}

/// What must never be compiled for the browser.
const NATIVE_ONLY: [&str; 9] = [
    "server",
    "dev-gateway",
    "leptos_axum",
    "axum",
    "tokio",
    "reqwest",
    "sqlx",
    "argon2",
    "secrecy",
];

fn arrows() -> Outcome<Verdict> {
    let arguments = ["tree", "--package", "frontend", "--target", "wasm32-unknown-unknown"];
    let shape = ["--edges", "normal", "--prefix", "none", "--format", "{p}"];
    let tree = answer(&mut cargo(&[&arguments[..], &shape].concat()))
        .ok_or("cargo tree does not answer for the frontend")?;
    let found: Vec<&str> = tree
        .lines()
        .filter_map(|line| line.split(' ').next())
        .filter(|name| NATIVE_ONLY.contains(name))
        .collect();
    match found.as_slice() {
        [] => Ok(Verdict::Ran(Counts::ONE)),
        names => Err(format!("the frontend depends on {}", names.join(", "))),
    }
}

fn deny() -> Outcome<Verdict> {
    if !setup::deny()? {
        return Ok(Verdict::Skipped("cargo-deny is not installed, and this is no CI run".into()));
    }
    let check = ["deny", "check", "--hide-inclusion-graph"];
    run(&mut program("cargo-deny", &[&check[..], &["licenses", "bans", "sources"]].concat()))?;
    let reachable = answer(&mut program("cargo-deny", &["deny", "fetch", "db"])).is_some();
    if !reachable {
        say("The database of advisories can't be reached from here: not checked.");
        return Ok(Verdict::Ran(Counts::ONE));
    }
    run(&mut program("cargo-deny", &[&check[..], &["advisories"]].concat()))?;
    Ok(Verdict::Ran(Counts::ONE.plus(Counts::ONE)))
}

fn tests() -> Outcome<Verdict> {
    let tests = ["test", "--features", "server/dev", "--no-fail-fast"];
    run_counting(&mut cargo(&tests)).map(Verdict::Ran)
}

fn release() -> Outcome<Verdict> {
    one(dist::build(dist::Edition::Trial))
}

fn types() -> Outcome<Verdict> {
    let compiler = "node_modules/typescript/bin/tsc";
    one(run(program("node", &[compiler, "--noEmit", "--project", "."]).current_dir(end2end())))
}

fn browser() -> Outcome<Verdict> {
    let mut tests = chromium::playwright(&["test"]);
    tests.env("GRANTWAY_BIN", dist::binary());
    run_counting(tests.env_remove("GRANTWAY_TEST_GATEWAY")).map(Verdict::Ran)
}

fn kong_tests() -> Outcome<Verdict> {
    if let Err(reason) = kong() {
        return Ok(Verdict::Skipped(reason));
    }
    let tests = ["test", "--package", "server", "--features", "dev", "--no-fail-fast"];
    let mut tests = cargo(&[&tests[..], &["--test", "*"]].concat());
    run_counting(tests.env("GRANTWAY_TEST_GATEWAY", "kong")).map(Verdict::Ran)
}

fn kong_browser() -> Outcome<Verdict> {
    if let Err(reason) = kong() {
        return Ok(Verdict::Skipped(reason));
    }
    let mut tests = chromium::playwright(&["test"]);
    tests.env("GRANTWAY_BIN", dist::binary());
    run_counting(tests.env("GRANTWAY_TEST_GATEWAY", "kong")).map(Verdict::Ran)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_needs_only_what_comes_before_it() {
        for (place, step) in STEPS.iter().enumerate() {
            let before = &STEPS[..place];
            assert!(before.iter().all(|other| other.name != step.name), "{} twice", step.name);
            for needed in step.needs {
                assert!(
                    before.iter().any(|other| other.name == *needed),
                    "{}: {needed}",
                    step.name
                );
            }
        }
    }
}
