//! The command line: one binary, named roles.

pub mod check;
#[cfg(feature = "dev")]
pub mod dev;
#[cfg(feature = "dev")]
pub mod env_file;
pub mod explain;
#[cfg(feature = "dev")]
pub mod gateway;
pub mod preview;
pub mod serve;
pub mod user;

use std::{
    io::{self, IsTerminal},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Args, Parser, Subcommand};

use crate::config::{self, Config, ConfigError};

/// The login and consent front door for Kong Gateway's OAuth 2.0 plugin.
///
/// Kong issues codes and tokens; Grantway is the page that knows who the user is: it signs people in,
/// shows them who asks for what, and tells Kong what they decided.
#[derive(Debug, Parser)]
#[command(name = "grantway", version, after_help = HELP)]
pub struct Cli {
    /// What to do; `serve` where nothing is named.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The settings, for all commands.
    #[command(flatten)]
    pub config: ConfigArgs,
}

const HELP: &str = "\
To try it, with nothing installed and nothing configured:
  grantway dev                               a gateway, a demo application and a demo account, all embedded

To run it before a real Kong:
  grantway check --config grantway.toml      says what is wrong with the settings, if anything
  grantway check --probe --config grantway.toml   does the API keep what the consent page promises?
  grantway user add alice --config grantway.toml
  grantway preview --client ID --scope email --out page.html --config grantway.toml
  grantway serve --config grantway.toml
  grantway explain 1f0a-93bc-07de --config grantway.toml   the story behind a problem page

Every key of the file can be set by the environment: GRANTWAY__KONG__ADMIN_URL=http://127.0.0.1:8001
The log goes to standard error; RUST_LOG=debug shows more of it.";

/// Where the settings are.
#[derive(Clone, Debug, Args)]
pub struct ConfigArgs {
    /// The configuration file (TOML)
    #[arg(long = "config", value_name = "FILE", env = "GRANTWAY_CONFIG", global = true)]
    pub file: Option<PathBuf>,
}

impl ConfigArgs {
    /// Reads them.
    pub fn load(&self) -> Result<Config, ConfigError> {
        config::load(self.file.as_deref().ok_or(ConfigError::NoFile)?)
    }
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the login and consent pages before a real Kong
    Serve,
    /// Everything embedded, for trying and for development: a gateway, a demo application, a demo account
    #[cfg(feature = "dev")]
    Dev(dev::DevArgs),
    /// The stand-in for Kong alone, from a seed file
    #[cfg(feature = "dev")]
    Gateway(gateway::GatewayArgs),
    /// Check the settings and say what is wrong, without serving
    Check(check::CheckArgs),
    /// The real consent page of a request, for reviewers: in one file, without signing in
    Preview(preview::PreviewArgs),
    /// Tell the story behind a problem page, without secrets; works beside a running server
    Explain {
        /// The request id at the end of the page: 1f0a-93bc-07de
        #[arg(value_name = "REQUEST-ID")]
        id: String,
    },
    /// The accounts that can sign in
    #[command(subcommand)]
    User(user::UserCommand),
}

/// Runs a command; what goes wrong is said on standard error.
pub async fn run(cli: Cli) -> ExitCode {
    start_logging();
    let done = match cli.command {
        None => default_command(&cli.config).await,
        Some(Command::Serve) => serve::run(&cli.config).await,
        #[cfg(feature = "dev")]
        Some(Command::Dev(args)) => dev::run(args).await,
        #[cfg(feature = "dev")]
        Some(Command::Gateway(args)) => gateway::run(args).await,
        Some(Command::Check(args)) => check::run(&args, &cli.config).await,
        Some(Command::Preview(args)) => preview::run(args, &cli.config).await,
        Some(Command::Explain { id }) => explain::run(&id, &cli.config).await,
        Some(Command::User(command)) => run_user(command, &cli.config).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("grantway: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What a command may fail with: its text is for the operator.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

async fn run_user(command: user::UserCommand, config: &ConfigArgs) -> Result<(), Failure> {
    let config = config.load()?;
    user::run(command, &config.database_url).await.map_err(Into::into)
}

/// `cargo leptos watch` runs the binary without a word: there, everything is embedded.
async fn default_command(config: &ConfigArgs) -> Result<(), Failure> {
    #[cfg(feature = "dev")]
    if std::env::var_os("LEPTOS_WATCH").is_some() && config.file.is_none() {
        return dev::run(dev::DevArgs::default()).await;
    }
    serve::run(config).await
}

fn start_logging() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,leptos=warn"));
    // A second start in one process (tests) finds the first one's logging in place.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(io::stderr().is_terminal())
        .with_writer(io::stderr)
        .with_target(false)
        .try_init();
}

/// Resolves when the process is told to end.
pub async fn stop_signal() {
    let interrupt = async { tokio::signal::ctrl_c().await.unwrap_or(()) };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminate) => {
                tokio::select! { () = interrupt => {}, _ = terminate.recv() => {} }
            }
            Err(_) => interrupt.await,
        }
    }
    #[cfg(not(unix))]
    interrupt.await;
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed_and_its_help_names_every_command() {
        Cli::command().debug_assert();
        let help = Cli::command().render_long_help().to_string();
        for command in ["serve", "dev", "gateway", "check", "preview", "explain", "user"] {
            assert!(help.contains(command) || cfg!(not(feature = "dev")), "{command}: {help}");
        }
    }
}
