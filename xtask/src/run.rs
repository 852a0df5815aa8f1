//! `cargo xtask run`, `watch` and `e2e`: the development build at work.

use std::{fs, path::PathBuf, process::Command};

use crate::{
    command::{Outcome, program, root, run as run_to_its_end, target},
    dist::{HASH_FILES, cargo_leptos, program_name},
    setup::{self, chromium},
};

/// Builds and starts `grantway dev`; Ctrl-C ends it.
pub(crate) fn run(arguments: &[&str]) -> Outcome {
    setup::for_building()?;
    run_to_its_end(&mut development(&["build"]))?;
    let arguments = arguments.strip_prefix(&["--"]).unwrap_or(arguments);
    become_it(at_home(&mut program(binary(), &[&["dev"], arguments].concat())))
}

/// Serves the app and reloads it at each change.
pub(crate) fn watch() -> Outcome {
    setup::for_building()?;
    become_it(&mut development(&["watch"]))
}

/// Runs the browser tests, or some of them, against the development build.
pub(crate) fn browser_tests(arguments: &[&str]) -> Outcome {
    setup::everything()?;
    run_to_its_end(&mut development(&["build"]))?;
    let mut tests = chromium::playwright(&[&["test"], arguments].concat());
    run_to_its_end(at_home(tests.env("GRANTWAY_BIN", binary())))
}

/// cargo-leptos with the arguments given, for a build whose assets keep their names.
fn development(arguments: &[&str]) -> Command {
    // Hashes of an earlier build would send the program to assets that are not there.
    let _ = fs::remove_file(target().join("debug/hash.txt"));
    let mut leptos = cargo_leptos(arguments);
    leptos.env(HASH_FILES, "false");
    leptos
}

fn binary() -> PathBuf {
    target().join("debug").join(program_name())
}

/// Names the site folder of the development build, which does not lie beside the program.
fn at_home(command: &mut Command) -> &mut Command {
    command.env("LEPTOS_SITE_ROOT", root().join("target/site"))
}

/// Goes on as the other program, so that Ctrl-C and signals reach it alone and it can say goodbye.
#[cfg(unix)]
fn become_it(command: &mut Command) -> Outcome {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(format!("can't start {}: {error}", command.get_program().to_string_lossy()))
}

/// Elsewhere, waits for it.
#[cfg(not(unix))]
fn become_it(command: &mut Command) -> Outcome {
    run_to_its_end(command)
}
