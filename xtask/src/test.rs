//! `cargo xtask test`: runs the steps and sums them up.

use std::time::{Duration, Instant};

use crate::{
    command::{Counts, Outcome, say},
    steps::{STEPS, Step, Verdict, kong},
};

/// What became of a step.
enum Ending {
    Ran(Counts),
    Skipped(String),
    Broken(String),
    /// Another step, which it needs, failed.
    Held(&'static str),
}

/// Names the steps.
pub(crate) fn list() {
    for step in &STEPS {
        say(&format!("{:<14} {}", step.name, step.about));
    }
}

/// Runs all steps, or those that `only` names, separated by commas.
pub(crate) fn test(only: Option<&str>) -> Outcome {
    let mut endings: Vec<(&'static Step, Duration, Ending)> = Vec::new();
    for step in chosen(only)? {
        say(&format!("\n== {}: {}", step.name, step.about));
        let begun = Instant::now();
        let failed = |name: &&&str| endings.iter().any(|(s, _, e)| s.name == **name && e.failed());
        let ending = match step.needs.iter().find(failed) {
            Some(needed) => Ending::Held(needed),
            None => match (step.act)() {
                Ok(Verdict::Ran(counts)) => Ending::Ran(counts),
                Ok(Verdict::Skipped(reason)) => Ending::Skipped(reason),
                Err(problem) => Ending::Broken(problem),
            },
        };
        if let Ending::Broken(problem) = &ending {
            say(&format!("{}: {problem}", step.name));
        }
        endings.push((step, begun.elapsed(), ending));
    }
    sum_up(&endings)
}

/// The chosen steps, and the set-up that they need.
fn chosen(only: Option<&str>) -> Outcome<Vec<&'static Step>> {
    let Some(names) = only else {
        return Ok(STEPS.iter().collect());
    };
    let names: Vec<&str> = names.split(',').map(str::trim).collect();
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        return Err(format!("no step is called {unknown:?}; `cargo xtask test --list` names them"));
    }
    let wanted = |step: &&Step| names.contains(&step.name);
    let needed = |step: &&Step| {
        step.name.ends_with("setup")
            && STEPS.iter().filter(wanted).any(|other| needs(other, step.name))
    };
    Ok(STEPS.iter().filter(|step| wanted(step) || needed(step)).collect())
}

/// Whether a step needs another, by itself or by what it needs.
fn needs(step: &Step, name: &str) -> bool {
    let direct = |needed: &&'static str| STEPS.iter().find(|step| step.name == *needed);
    step.needs.contains(&name)
        || step.needs.iter().filter_map(direct).any(|needed| needs(needed, name))
}

fn sum_up(endings: &[(&Step, Duration, Ending)]) -> Outcome {
    say("\nSUMMARY");
    let mut all = Counts::default();
    for (step, time, ending) in endings {
        all = all.plus(ending.counts());
        let seconds = time.as_secs_f32();
        say(&format!("{:<14} {seconds:>7.1} s  {}", step.name, ending.words()));
    }
    let used = |(step, _, ending): &&(&Step, Duration, Ending)| {
        step.name.starts_with("kong-") && matches!(ending, Ending::Ran(_))
    };
    match kong() {
        Ok(admin) if endings.iter().any(|ending| used(&ending)) => {
            say(&format!("A real Kong was used: {admin}"));
        }
        Ok(_) => say("A real Kong was not used: its steps did not run."),
        Err(reason) => say(&format!("A real Kong was not used: {reason}.")),
    }
    say(&format!("{} passed, {} failed", all.passed, all.failed));
    if all.failed == 0 { Ok(()) } else { std::process::exit(1) }
}

impl Ending {
    fn failed(&self) -> bool {
        self.counts().failed > 0 || matches!(self, Self::Held(_))
    }

    fn counts(&self) -> Counts {
        match self {
            Self::Ran(counts) => *counts,
            Self::Broken(_) => Counts { passed: 0, failed: 1 },
            Self::Skipped(_) | Self::Held(_) => Counts::default(),
        }
    }

    fn words(&self) -> String {
        match self {
            Self::Ran(Counts { passed: 1, failed: 0 }) => "passed".into(),
            Self::Ran(Counts { passed, failed: 0 }) => format!("passed ({passed})"),
            Self::Ran(Counts { passed, failed }) => {
                format!("FAILED ({passed} passed, {failed} failed)")
            }
            Self::Skipped(reason) => format!("skipped: {reason}"),
            Self::Broken(problem) => {
                format!("FAILED: {}", problem.lines().next().unwrap_or("no reason was given"))
            }
            Self::Held(needed) => format!("not run, because {needed} failed"),
        }
    }
}
