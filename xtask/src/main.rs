//! `cargo xtask`: the workspace's own commands. They fetch what is missing, call the standard tools
//! in the right order and say what they do; nothing else is built here.

use std::{env, process::ExitCode};

use crate::command::{Outcome, say};

mod bench;
mod bundle;
mod command;
mod dist;
mod run;
mod setup;
mod steps;
mod test;

const HELP: &str = "\
cargo xtask <command>

  run [ARGS]              sets up, builds, and starts `grantway dev`: everything embedded
  test [OPTIONS]          sets up and runs every check; the last line counts them
      --only STEP[,STEP]  only these steps
      --list              names the steps
  watch                   sets up and serves the app with live reload, like `run`
  e2e [ARGS]              the browser tests alone, against a development build;
                          ARGS go to Playwright: specs/allow.spec.ts --headed
  dist [--production]     the release: target/dist/grantway and target/dist/site;
                          --production leaves `dev` and `gateway` out
  bench [OPTIONS]         measures the release: the consent page, and what the relay adds
      --anyway            even if the machine is busy
      --write             writes the results to docs/benchmarks.md
  setup                   only the set-up: WASM target, cargo-leptos, Node packages, a Chromium
";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            say(&format!("xtask: {problem}"));
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Outcome {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["run", rest @ ..] => run::run(rest),
        ["watch"] => run::watch(),
        ["e2e", rest @ ..] => run::browser_tests(rest),
        ["test"] => test::test(None),
        ["test", "--list"] => {
            test::list();
            Ok(())
        }
        ["test", "--only", names] => test::test(Some(names)),
        ["dist"] => dist::dist(dist::Edition::Trial),
        ["dist", "--production"] => dist::dist(dist::Edition::Production),
        ["bench", options @ ..] => bench::bench(options),
        ["setup"] => setup::everything(),
        [] | ["help" | "--help" | "-h"] => {
            say(HELP.trim_end());
            Ok(())
        }
        _ => Err(format!("no such command: {}\n\n{}", words.join(" "), HELP.trim_end())),
    }
}
