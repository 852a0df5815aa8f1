//! The set-up: what a fresh machine with rustup, a C compiler and Node.js still lacks.
//!
//! What is there in the right version is used where it is. What is missing is fetched, and said.

use std::{env, fs};

use crate::command::{Outcome, answer, end2end, find, program, root, run, say};

pub(crate) mod chromium;
mod crates;
mod debian;
pub(crate) mod go;

/// Sets up all that any command needs.
pub(crate) fn everything() -> Outcome {
    for_building()?;
    let browser = chromium::ensure()?;
    say(&format!("set-up: complete; the browser is {browser}"));
    Ok(())
}

/// Sets up what building needs: no browser.
pub(crate) fn for_building() -> Outcome {
    wasm_target()?;
    node()?;
    node_packages()?;
    crates::ensure("cargo-leptos", crates::LEPTOS)?;
    crates::ensure("wasm-bindgen", &crates::wasm_bindgen()?)
}

/// Sets up cargo-deny where that is asked for: in CI. Elsewhere it is used if it is installed.
pub(crate) fn deny() -> Outcome<bool> {
    if find("cargo-deny").is_some() {
        return Ok(true);
    }
    if !in_ci() {
        return Ok(false);
    }
    crates::ensure("cargo-deny", crates::DENY)?;
    Ok(true)
}

/// Whether this is a CI run, as every CI service says it.
pub(crate) fn in_ci() -> bool {
    env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false" && value != "0")
}

fn wasm_target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let folder = answer(&mut program("rustc", &["--print", "target-libdir", "--target", TARGET]));
    if folder.is_some_and(|folder| fs::exists(folder).unwrap_or(false)) {
        return Ok(());
    }
    say("set-up: the WASM target is missing; adding it");
    run(&mut program("rustup", &["target", "add", TARGET])).map_err(|problem| {
        format!("{problem}\nThe standard library for {TARGET} is missing, and rustup can't add it.")
    })
}

fn node() -> Outcome {
    const OLDEST: u32 = 20;
    let hint = format!("Node.js {OLDEST} or newer, with npm, is needed: https://nodejs.org");
    let version = answer(&mut program("node", &["--version"]))
        .ok_or_else(|| format!("There is no `node` here. {hint}"))?;
    let major: Option<u32> =
        version.trim_start_matches('v').split('.').next().and_then(|n| n.parse().ok());
    match major {
        Some(major) if major >= OLDEST => Ok(()),
        _ => Err(format!("`node` is {version}. {hint}")),
    }
}

/// sass, binaryen, Playwright and axe, as the lock file says. Installed again only when it changed.
fn node_packages() -> Outcome {
    let wanted = end2end().join("package-lock.json");
    let wanted = fs::read(&wanted).map_err(|error| format!("{}: {error}", wanted.display()))?;
    let installed = end2end().join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|lock| lock == wanted) {
        return Ok(());
    }
    say("set-up: installing sass, wasm-opt and Playwright into end2end/node_modules");
    // No package may run a script of its own, or download a browser: that is chosen later.
    let mut npm = program(npm(), &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    run(npm.current_dir(end2end()).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    fs::write(&installed, wanted).map_err(|error| format!("{}: {error}", installed.display()))
}

/// What npm's programs are called here.
fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// The version that the workspace pins for a crate: `name = "=1.2.3"`.
fn pinned(name: &str) -> Outcome<String> {
    let manifest = root().join("Cargo.toml");
    let text = fs::read_to_string(&manifest).map_err(|error| error.to_string())?;
    text.lines()
        .find_map(|line| line.strip_prefix(name)?.trim_start().strip_prefix("= \"="))
        .and_then(|rest| rest.split('"').next())
        .map(str::to_owned)
        .ok_or_else(|| format!("{} pins no version of {name}", manifest.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_wasm_bindgen_is_the_workspace_s() {
        let version = pinned("wasm-bindgen").unwrap();
        assert!(version.starts_with(|c: char| c.is_ascii_digit()), "{version}");
        assert!(pinned("no-such-crate").is_err());
    }
}
