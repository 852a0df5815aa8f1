//! `grantway dev` of the release, and what it says about itself.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    path::Path,
    process::{Child, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{
    command::{Outcome, answer, program, target},
    dist,
};

/// How long it may take to start or to end.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(50);

/// A running `grantway dev`; ends when it is dropped.
pub(super) struct Server {
    child: Child,
    world: World,
}

/// Its addresses, accounts and names: the lines of its `--env-file`.
#[derive(Default)]
pub(super) struct World(BTreeMap<String, String>);

impl World {
    /// What it says under this name.
    pub(super) fn get(&self, name: &str) -> Outcome<&str> {
        let value = self.0.get(name).map(String::as_str);
        value.ok_or_else(|| format!("`grantway dev` says no {name}"))
    }

    fn parse(text: &str) -> Self {
        let pair = |line: &str| line.split_once('=').map(|(a, b)| (a.to_owned(), b.to_owned()));
        Self(text.lines().filter_map(pair).collect())
    }
}

impl Server {
    /// Starts it on free ports, and waits until all of it listens.
    pub(super) fn start() -> Outcome<Self> {
        let folder = target().join("bench");
        let (env_file, log) = (folder.join("dev.env"), folder.join("dev.log"));
        let prepared = fs::create_dir_all(&folder)
            .and_then(|()| if env_file.exists() { fs::remove_file(&env_file) } else { Ok(()) })
            .and_then(|()| File::create(&log));
        let log_file = prepared.map_err(|error| format!("{}: {error}", folder.display()))?;
        let mut command = program(dist::binary(), &["dev", "--any-port", "--env-file"]);
        command.arg(&env_file).stdin(Stdio::null()).stdout(Stdio::null()).stderr(log_file);
        let child =
            command.spawn().map_err(|error| format!("{}: {error}", dist::binary().display()))?;
        let mut server = Self { child, world: World::default() };
        server.world = server
            .await_world(&env_file)
            .ok_or_else(|| format!("`grantway dev` did not start; {} tells why", log.display()))?;
        Ok(server)
    }

    /// What it says about itself.
    pub(super) const fn world(&self) -> &World {
        &self.world
    }

    fn await_world(&mut self, file: &Path) -> Option<World> {
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline && self.runs() {
            if let Ok(text) = fs::read_to_string(file) {
                return Some(World::parse(&text));
            }
            thread::sleep(PAUSE);
        }
        None
    }

    fn runs(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Server {
    /// Lets it clear up behind itself, where it can be told to.
    fn drop(&mut self) {
        if cfg!(unix) {
            answer(&mut program("kill", &["-TERM", &self.child.id().to_string()]));
            let deadline = Instant::now() + PATIENCE;
            while Instant::now() < deadline && self.runs() {
                thread::sleep(PAUSE);
            }
        }
        if self.runs() {
            // It may have ended just now.
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}
