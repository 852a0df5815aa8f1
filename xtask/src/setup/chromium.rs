//! A Chromium for the browser tests: the one that is there, Playwright's own, or Debian's.

use std::{env, path::Path, process::Command};

use super::debian;
use crate::command::{Outcome, answer, end2end, find, program, run, say};

/// Names under which people install it.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// The path of a Chromium; fetches one where there is none.
pub(crate) fn ensure() -> Outcome<String> {
    if let Some(found) = find_one()? {
        return Ok(found);
    }
    say("set-up: there is no Chromium; fetching Playwright's own");
    let mut fetch = playwright(&["install", "chromium"]);
    if debian::is_root() {
        fetch.arg("--with-deps");
    }
    // Where nothing can be downloaded that should be known soon.
    let fetched = run(fetch.env("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", "10000"));
    if fetched.is_ok()
        && let Some(found) = find_one()?
    {
        return Ok(found);
    }
    if debian::can_install() {
        say("set-up: that did not work; installing Debian's chromium");
        debian::install("chromium")?;
        if let Some(found) = find_one()? {
            return Ok(found);
        }
    }
    Err("The browser tests need a Chromium, and none could be fetched. Install one (its package \
         is called chromium or google-chrome), or name its program in CHROMIUM_PATH."
        .into())
}

/// The path of a Chromium that is there.
fn find_one() -> Outcome<Option<String>> {
    if let Ok(named) = env::var("CHROMIUM_PATH") {
        return if Path::new(&named).is_file() {
            Ok(Some(named))
        } else {
            Err(format!("CHROMIUM_PATH names {named}, which is no file"))
        };
    }
    let installed = NAMES.iter().find_map(|name| find(name));
    if let Some(file) = installed.or_else(|| Path::new(MAC).is_file().then(|| MAC.into())) {
        return Ok(Some(file.to_string_lossy().into_owned()));
    }
    let ask = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
    let own = answer(program("node", &["-e", ask]).current_dir(end2end()));
    Ok(own.filter(|file| Path::new(file).is_file()))
}

/// Playwright, in its folder, with the browser that was found.
pub(crate) fn playwright(arguments: &[&str]) -> Command {
    let program_file = "node_modules/@playwright/test/cli.js";
    let mut command = program("node", &[&[program_file], arguments].concat());
    command.current_dir(end2end());
    if let Ok(Some(found)) = find_one() {
        command.env("CHROMIUM_PATH", found);
    }
    command
}
