//! The binary itself, in a process of its own: with an environment and a log that are its alone.

use std::{
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::Duration,
};

use super::{Browser, House};

/// A running `grantway serve` over the settings and the database of a house.
pub struct Binary {
    pub url: String,
    log: PathBuf,
    child: Child,
}

impl Binary {
    /// Starts it with these environment variables, and waits until it answers.
    pub async fn of(house: &House, environment: &[(&str, &str)]) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = free.local_addr().expect("bound");
        drop(free);
        let url = format!("http://{address}");
        let log = house.folder.path().join(format!("{}.log", address.port()));
        let child = Command::new(env!("CARGO_BIN_EXE_grantway"))
            .arg("serve")
            .arg("--config")
            .arg(house.folder.path().join("grantway.toml"))
            .env("GRANTWAY__LISTEN", address.to_string())
            .env("GRANTWAY__PUBLIC_URL", &url)
            .env("NO_COLOR", "1")
            .env_remove("NO_PROXY")
            .env_remove("no_proxy")
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(std::fs::File::create(&log).expect("a log"))
            .spawn()
            .expect("starts");
        let binary = Self { url, log, child };
        for _ in 0..200 {
            if std::net::TcpStream::connect(address).is_ok() {
                return binary;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("it does not answer: {}", binary.log());
    }

    /// A browser without cookies.
    pub fn browser(&self) -> Browser {
        let host = self.url.trim_start_matches("http://").to_owned();
        Browser::new(&self.url, host, self.url.clone())
    }

    /// All that it has logged.
    pub fn log(&self) -> String {
        let bytes = std::fs::read(&self.log).expect("a log");
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Drop for Binary {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
