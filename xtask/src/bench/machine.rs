//! What was measured on what, and whether it had nothing else to do.

use std::{
    env::consts,
    fs, thread,
    time::{Duration, UNIX_EPOCH},
};

use crate::{
    command::{Outcome, answer, program},
    dist,
};

/// The load average up to which a machine counts as idle.
pub(super) const IDLE: f64 = 0.5;

/// The circumstances of a run.
pub(super) struct Machine {
    pub(super) processor: String,
    pub(super) cores: usize,
    pub(super) system: String,
    pub(super) rustc: String,
    pub(super) grantway: String,
    pub(super) checkout: String,
    pub(super) date: String,
    /// The load average before the run, where the system tells it.
    pub(super) load: Option<f64>,
}

impl Machine {
    /// This machine, which had this load.
    pub(super) fn here(load: Option<f64>) -> Self {
        let ask = |name: &str, arguments: &[&str]| {
            answer(&mut program(name, arguments)).unwrap_or_else(|| "unknown".into())
        };
        Self {
            processor: processor().unwrap_or_else(|| consts::ARCH.into()),
            cores: thread::available_parallelism().map_or(0, usize::from),
            system: ask("uname", &["-srm"]),
            rustc: ask("rustc", &["--version"]),
            grantway: ask(&dist::binary().to_string_lossy(), &["--version"]),
            checkout: ask("git", &["describe", "--always", "--dirty"]) + doubt(),
            date: ask("date", &["-u", "+%Y-%m-%d"]),
            load,
        }
    }
}

/// What is to be said where the release is not of the checkout's last commit.
fn doubt() -> &'static str {
    let built = fs::metadata(dist::binary()).and_then(|file| file.modified()).ok();
    let committed = answer(&mut program("git", &["log", "-1", "--format=%ct"]))
        .and_then(|seconds| Some(UNIX_EPOCH + Duration::from_secs(seconds.parse().ok()?)));
    match built.zip(committed) {
        Some((built, committed)) if built < committed => "; the release was built before",
        _ => "",
    }
}

/// Linux and macOS tell the processor's name, each in its way.
fn processor() -> Option<String> {
    let linux = fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| {
        let line = text.lines().find(|line| line.starts_with("model name"))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    });
    linux.or_else(|| answer(&mut program("sysctl", &["-n", "machdep.cpu.brand_string"])))
}

/// The load average of the last minute, where the system tells it.
pub(super) fn load() -> Option<f64> {
    let text = fs::read_to_string("/proc/loadavg").ok();
    // `{ 1.25 1.50 1.75 }`
    let text = text.or_else(|| answer(&mut program("sysctl", &["-n", "vm.loadavg"])))?;
    text.split_whitespace().find_map(|word| word.parse().ok())
}

/// Refuses a machine that has other work, this bench's own release build included.
pub(super) fn must_be_idle(load: Option<f64>) -> Outcome {
    match load {
        Some(load) if load > IDLE => Err(format!(
            "the load average is {load:.2}, and above {IDLE} the figures would tell of the other \
             work. Wait until it falls (a minute or two after a build), or say --anyway."
        )),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_machine_that_is_known_to_be_busy_is_refused() {
        for (load, idle) in
            [(None, true), (Some(0.0), true), (Some(0.5), true), (Some(0.51), false)]
        {
            assert_eq!(must_be_idle(load).is_ok(), idle, "{load:?}");
        }
    }
}
