//! `cargo xtask dist`: the release, as it is shipped: one program and its site folder beside it.
//!
//! cargo-leptos and cargo share the target folder without undoing each other's work: the browser's
//! half has `target/front` to itself, `.cargo/config.toml` sets the one variable that both halves
//! are built with, and Cargo keeps what was built with other flags apart.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    command::{Outcome, program, root, run, say, target},
    setup,
};

/// What the program can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edition {
    /// All commands, `dev` and `gateway` too: one file that lets anyone try it.
    Trial,
    /// Only what a server needs.
    Production,
}

/// Whether assets get a hash of their content into their names. The release wants it, so that
/// browsers may keep them; live reload can't have it, because cargo-leptos hashes only once.
pub(crate) const HASH_FILES: &str = "LEPTOS_HASH_FILES";

/// Builds the release into `target/dist`.
pub(crate) fn dist(edition: Edition) -> Outcome {
    setup::for_building()?;
    build(edition)
}

/// As [`dist`], on a machine that is set up.
pub(crate) fn build(edition: Edition) -> Outcome {
    let mut leptos = cargo_leptos(&["build", "--release"]);
    leptos.env(HASH_FILES, "true");
    // Without the types of all that is drawn, the program is smaller by an eighth, and is built sooner.
    leptos.env("RUSTFLAGS", "--cfg erase_components");
    if edition == Edition::Production {
        // An empty list in place of the one in the workspace's metadata.
        leptos.arg("--bin-features=");
    }
    run(&mut leptos)?;

    let site = folder().join("site");
    let copied = empty(&folder())
        .and_then(|()| fs::copy(target().join("release").join(program_name()), binary()))
        // It tells the program which hashes stand in the assets' names.
        .and_then(|_| fs::copy(target().join("release/hash.txt"), folder().join("hash.txt")))
        .and_then(|_| copy_site(&root().join("target/site"), &site));
    copied.map_err(|error| format!("{}: {error}", folder().display()))?;
    run(program("node", &["xtask/precompress.mjs"]).arg(&site))?;
    say(&format!("dist: {}", binary().display()));
    Ok(())
}

/// Where the release lies.
pub(crate) fn folder() -> PathBuf {
    root().join("target/dist")
}

/// The release's program.
pub(crate) fn binary() -> PathBuf {
    folder().join(program_name())
}

/// The program's file name here.
pub(crate) fn program_name() -> String {
    format!("grantway{}", std::env::consts::EXE_SUFFIX)
}

/// cargo-leptos with the arguments given.
pub(crate) fn cargo_leptos(arguments: &[&str]) -> std::process::Command {
    program("cargo-leptos", &[&["leptos"], arguments].concat())
}

fn empty(folder: &Path) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)
}

fn copy_site(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        // Types for JavaScript's compilers: no browser asks for them.
        if name.to_string_lossy().ends_with(".ts") {
            continue;
        }
        let to = to.join(name);
        if entry.file_type()?.is_dir() {
            copy_site(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
