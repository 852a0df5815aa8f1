//! What the browser downloads: small enough, complete, and without a server's secret.

use std::fs;

use crate::{
    command::{Counts, Outcome, say},
    dist,
};

/// WASM and its JS glue together, compressed by brotli, in bytes.
const BUDGET: usize = 50_000;

/// What reacts in the browser; each is exported by its name and a hash.
const ISLANDS: [&str; 5] =
    ["SignInWatcher_", "PasswordWatcher_", "DecisionWatcher_", "SessionWatcher_", "TimeWatcher_"];

/// Words that only the server may know.
const SERVER_ONLY: [&str; 4] = ["provision", "authenticated_userid", "kong-admin-token", "argon2"];

/// Checks the release's bundle.
pub(crate) fn check() -> Outcome<Counts> {
    let wasm = read(".wasm")?;
    let glue = read(".js")?;
    let css = String::from_utf8_lossy(&read(".css")?).into_owned();
    let size = read(".wasm.br")?.len() + read(".js.br")?.len();

    let mut counts = Counts::default();
    let mut check = |holds: bool, what: &str| {
        say(&format!("{} {what}", if holds { "ok    " } else { "FAILED" }));
        counts = counts.plus(Counts { passed: holds.into(), failed: (!holds).into() });
    };
    check(size <= BUDGET, &format!("WASM and JS are {size} bytes of brotli, of {BUDGET} allowed"));
    // An island that nobody refers to is dropped as dead code, and its page stays silently plain.
    for island in ISLANDS {
        check(contains(&glue, island.as_bytes()), &format!("the island {island} is in the bundle"));
    }
    for word in SERVER_ONLY {
        check(!contains(&wasm, word.as_bytes()), &format!("the WASM does not say {word:?}"));
    }
    // A style sheet that can't be parsed, or an @import, is no error to cargo-leptos.
    check(css.contains("@layer") && css.contains("--text-muted"), "the styles are all there");
    check(!css.contains("@import") && !css.contains("@use"), "the style sheet is one file");
    check(!css.contains("http:") && !css.contains("https:"), "the styles load nothing from afar");
    Ok(counts)
}

/// Reads the asset whose name ends so; a hash of its content stands before that.
fn read(ending: &str) -> Outcome<Vec<u8>> {
    let folder = dist::folder().join("site/pkg");
    let hint = "`cargo xtask dist` builds it";
    let entries =
        fs::read_dir(&folder).map_err(|error| format!("{}: {error}; {hint}", folder.display()))?;
    let file = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|file| file.to_string_lossy().ends_with(ending))
        .ok_or_else(|| format!("{} holds no *{ending}; {hint}", folder.display()))?;
    fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window.eq_ignore_ascii_case(part))
}
