//! `grantway gateway`: the stand-in for Kong alone.

use std::path::PathBuf;

use clap::Args;
use dev_gateway::{Options, Seed};

use super::{Failure, env_file, stop_signal};

/// The options of `grantway gateway`.
#[derive(Debug, Args)]
pub struct GatewayArgs {
    /// What the gateway holds, in the form of kong/fixture.json
    #[arg(long, value_name = "FILE")]
    seed: PathBuf,
    /// Where to write `KONG_ADMIN_URL`, `KONG_PROXY_HTTP`, `KONG_PROXY_HTTPS` and `KONG_CA_FILE`, once all sockets listen
    #[arg(long, value_name = "FILE")]
    env_file: Option<PathBuf>,
    /// Take free ports instead of 8001, 8000 and 8443
    #[arg(long)]
    any_port: bool,
}

/// Runs the stand-in until told to stop.
#[expect(clippy::print_stdout, reason = "the addresses are this command's answer")]
pub async fn run(args: GatewayArgs) -> Result<(), Failure> {
    let text = std::fs::read_to_string(&args.seed)
        .map_err(|error| format!("{}: {error}", args.seed.display()))?;
    let seed = Seed::parse(&text).map_err(|error| format!("{}: {error}", args.seed.display()))?;
    let folder = tempfile::Builder::new().prefix("grantway-gateway-").tempdir()?;
    let options =
        Options { seed, any_port: args.any_port, ca_file: folder.path().join("kong-ca.pem") };
    let gateway = dev_gateway::start(options)
        .await
        .map_err(|error| format!("{error} (--any-port takes free ports)"))?;
    let lines = gateway.env_lines();
    if let Some(path) = &args.env_file {
        env_file::write(path, &lines)?;
    }
    print!("{lines}");
    stop_signal().await;
    gateway.close().await;
    Ok(())
}
