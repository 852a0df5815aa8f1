//! Running other programs: where they are, what they may see, and what they told.

use std::{
    env,
    ffi::OsString,
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What an act of xtask yields; the error is for the person at the terminal.
pub(crate) type Outcome<T = ()> = Result<T, String>;

/// How many checks passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Counts {
    /// A step that is one check by itself.
    pub(crate) const ONE: Self = Self { passed: 1, failed: 0 };

    /// Both together.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// Prints a line.
pub(crate) fn say(text: &str) {
    // A closed pipe is no reason to stop building.
    let _ = writeln!(io::stdout(), "{text}");
}

/// The workspace's folder.
pub(crate) fn root() -> PathBuf {
    // As Cargo says now: a target folder that two checkouts share may hold the other one's build.
    let here =
        env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&here).parent().map_or_else(|| ".".into(), Path::to_path_buf)
}

/// Cargo's target folder, wherever the person wants it: xtask itself was built in its `debug`.
pub(crate) fn target() -> PathBuf {
    env::current_exe()
        .ok()
        .and_then(|program| Some(program.parent()?.parent()?.to_path_buf()))
        .unwrap_or_else(|| root().join("target"))
}

/// The folder of the browser tests and of the packages from npm.
pub(crate) fn end2end() -> PathBuf {
    root().join("end2end")
}

/// `PATH` with the tools that belong to this workspace in front: cargo-leptos looks nowhere else
/// for sass, wasm-opt and wasm-bindgen.
pub(crate) fn path() -> OsString {
    let own = [end2end().join("node_modules/.bin"), root().join("target/tools/bin")];
    let theirs = env::var_os("PATH").unwrap_or_default();
    let cargo = cargo_home().map(|home| home.join("bin"));
    env::join_paths(own.into_iter().chain(env::split_paths(&theirs)).chain(cargo)).unwrap_or(theirs)
}

fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")))
}

/// The first program of this name on [`path`].
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&path())
        .map(|folder| folder.join(format!("{program}{}", env::consts::EXE_SUFFIX)))
        .find(|file| file.is_file())
}

/// A program to be run in the workspace's folder.
pub(crate) fn program(name: impl Into<OsString>, arguments: &[&str]) -> Command {
    let mut command = Command::new(name.into());
    command.args(arguments).current_dir(root()).env("PATH", path());
    command
}

/// The Cargo that runs us.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), arguments)
}

/// Runs it to its end, in sight.
pub(crate) fn run(command: &mut Command) -> Outcome {
    announce(command);
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", line(command))) }
}

/// Runs it to its end, in sight, and counts the tests that it reports.
pub(crate) fn run_counting(command: &mut Command) -> Outcome<Counts> {
    announce(command);
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|error| cannot_start(command, &error))?;
    let mut counts = Counts::default();
    if let Some(output) = child.stdout.take() {
        let mut output = BufReader::new(output);
        let mut bytes = Vec::new();
        while output.read_until(b'\n', &mut bytes).is_ok_and(|read| read > 0) {
            let text = String::from_utf8_lossy(&bytes);
            say(text.trim_end());
            counts = counts.plus(reported(&text));
            bytes.clear();
        }
    }
    let status = child.wait().map_err(|error| error.to_string())?;
    match (status.success(), counts) {
        (true, Counts { passed: 0, failed: 0 }) => Ok(Counts::ONE),
        // It did not get as far as a test, or something beside the tests went wrong.
        (false, Counts { failed: 0, .. }) => Ok(Counts { failed: 1, ..counts }),
        (_, counts) => Ok(counts),
    }
}

/// What it prints on standard output, trimmed; none where it can't be started or fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The counts in a line of libtest's or of Playwright's summary.
fn reported(line: &str) -> Counts {
    let mut counts = Counts::default();
    let (text, libtest) = match line.trim().strip_prefix("test result: ") {
        Some(rest) => (rest.split_once(". ").map_or("", |(_, counts)| counts), true),
        None if line.starts_with("  ") => (line.trim(), false),
        None => return counts,
    };
    for part in text.split("; ") {
        let mut words = part.split(' ');
        let number = words.next().and_then(|word| word.parse::<usize>().ok());
        match (number, words.next(), words.next()) {
            (Some(number), Some("passed"), after) if libtest || duration(after) => {
                counts.passed += number;
            }
            (Some(number), Some("failed"), after) if libtest || after.is_none() => {
                counts.failed += number;
            }
            _ => {}
        }
    }
    counts
}

/// Playwright's summary of what passed ends with how long it took: `(3.4s)`.
fn duration(word: Option<&str>) -> bool {
    word.is_none_or(|word| word.starts_with('('))
}

fn announce(command: &Command) {
    say(&format!("$ {}", line(command)));
}

/// The command as one would type it; only the names of programs, not where they are.
fn line(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy();
    let arguments = command.get_args().map(|argument| argument.to_string_lossy());
    std::iter::once(name).chain(arguments).collect::<Vec<_>>().join(" ")
}

fn cannot_start(command: &Command, error: &io::Error) -> String {
    format!("can't start {}: {error}", line(command))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summaries_of_both_test_runners_are_counted() {
        for (line, passed, failed) in [
            ("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out", 12, 0),
            ("test result: FAILED. 3 passed; 2 failed; 0 ignored; finished in 0.01s\n", 3, 2),
            ("  41 passed (1.2m)\n", 41, 0),
            ("  2 failed\n", 0, 2),
            ("  3 skipped\n", 0, 0),
            ("test a_code_is_issued_once ... ok\n", 0, 0),
            ("      2 failed logins are told apart (12ms)\n", 0, 0),
            ("2 passed to the next", 0, 0),
            ("", 0, 0),
        ] {
            assert_eq!(reported(line), Counts { passed, failed }, "{line}");
        }
    }
}
