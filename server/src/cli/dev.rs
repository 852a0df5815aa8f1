//! `grantway dev`: the whole way on one machine, with nothing configured.
//!
//! Its secrets are thrown away with it: the provision key is made anew at each start, and the
//! database lies in a temporary folder.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use clap::Args;
use dev_gateway::{DemoClientOptions, DemoListener, Gateway, Options, world};
use secrecy::SecretString;
use tokio::net::TcpListener;

use super::{Failure, env_file, stop_signal};
use crate::{
    account::{LocalAccounts, UserId, Username},
    clock::{Clock, SystemClock, Timestamp},
    config, house,
};

/// The options of `grantway dev`.
#[derive(Debug, Default, Args)]
pub struct DevArgs {
    /// Take free ports instead of 3000 (Grantway), 4000 (the demo application), 8001, 8000 and 8443 (the gateway)
    #[arg(long)]
    any_port: bool,
    /// Where to write the addresses and the demo account, once all is ready
    #[arg(long, value_name = "FILE")]
    env_file: Option<PathBuf>,
}

const USERNAME: &str = "alice";
const USER_ID: &str = "acme-user-1001";
/// Good on this machine only: `dev` listens on loopback.
const PASSWORD: &str = "sunny-bicycle-harbour";

/// The gateway's time: where a test lets it pass, all grow older together.
struct GatewayClock(dev_gateway::Clock);

impl Clock for GatewayClock {
    fn now(&self) -> Timestamp {
        Timestamp(i64::try_from(self.0.now().as_secs()).unwrap_or(i64::MAX))
    }
}

/// Starts everything and runs it until told to stop.
pub async fn run(args: DevArgs) -> Result<(), Failure> {
    let folder = tempfile::Builder::new().prefix("grantway-dev-").tempdir()?;
    let port = |fixed: u16| if args.any_port { 0 } else { fixed };
    let taken = |what: &str, error: &dyn std::fmt::Display| {
        format!("{what}: {error} (--any-port takes free ports)")
    };
    let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], port(3000))))
        .await
        .map_err(|error| taken("port 3000", &error))?;
    let public_url = format!("http://{}", listener.local_addr()?);
    let demo = DemoListener::bind((!args.any_port).then_some(4000))
        .await
        .map_err(|error| taken("port 4000", &error))?;
    let gateway = start_gateway(&args, folder.path(), &demo.redirect_uri()).await?;

    let config_file = folder.path().join("grantway.toml");
    std::fs::write(&config_file, config_text(&public_url, &gateway, &demo.url()))?;
    let config = config::Config { gallery: true, ..config::load(&config_file)? };
    let state = house::build(config, Arc::new(GatewayClock(gateway.clock()))).await?;
    add_demo_account(&state.store).await?;

    let demo_client = demo
        .serve(DemoClientOptions {
            authorize_url: format!("{public_url}/authorize/{}", world::SERVICE),
            token_url: format!("{}{}/oauth2/token", gateway.proxy_https(), world::API_PATH),
            api_url: format!("{}{}/trips", gateway.proxy_https(), world::API_PATH),
            client_id: world::TRIP_PLANNER_CLIENT_ID.to_owned(),
            client_secret: world::TRIP_PLANNER_CLIENT_SECRET.to_owned(),
            ca_pem: gateway.ca_pem().to_owned(),
            scopes: world::SCOPES.iter().map(|&scope| scope.to_owned()).collect(),
        })
        .await;
    let lines = format!(
        "{gateway}GRANTWAY_URL={public_url}\nDEMO_CLIENT_URL={demo}\nDEMO_USERNAME={USERNAME}\nDEMO_PASSWORD={PASSWORD}\n\
         GRANTWAY_CONFIG={config}\n\
         SERVICE_NAME={service}\nSERVICE_PATH={path}\nCLIENT_ID={id}\nCLIENT_SECRET={secret}\nREDIRECT_URI={redirect}\n",
        gateway = gateway.env_lines(),
        demo = demo_client.url(),
        config = config_file.display(),
        service = world::SERVICE,
        path = world::API_PATH,
        id = world::TRIP_PLANNER_CLIENT_ID,
        secret = world::TRIP_PLANNER_CLIENT_SECRET,
        redirect = demo_client.redirect_uri(),
    );
    greet(&public_url, demo_client.url(), &gateway, &config_file);
    let written = args.env_file.as_ref().map_or(Ok(()), |path| env_file::write(path, &lines));
    written?;
    house::serve(state, listener, stop_signal()).await?;
    demo_client.close().await;
    gateway.close().await;
    Ok(())
}

async fn start_gateway(
    args: &DevArgs,
    folder: &Path,
    redirect_uri: &str,
) -> Result<Gateway, Failure> {
    let provision_key = URL_SAFE_NO_PAD.encode(rand::random::<[u8; 24]>());
    let seed = world::demo_world(redirect_uri, &provision_key);
    let options = Options { seed, any_port: args.any_port, ca_file: folder.join("kong-ca.pem") };
    Ok(dev_gateway::start(options)
        .await
        .map_err(|error| format!("{error} (--any-port takes free ports)"))?)
}

async fn add_demo_account(store: &crate::store::Store) -> Result<(), Failure> {
    let accounts = LocalAccounts::new(store.users.clone());
    let username = Username::parse(USERNAME)?;
    let id = UserId::parse(USER_ID)?;
    accounts.add(&username, Some(id), &SecretString::from(PASSWORD), SystemClock.now()).await?;
    Ok(())
}

/// What an operator would say of the permissions and of Trip Planner.
const WORDS: &str = include_str!("dev.toml");

/// A configuration like an operator's: the same file would do before a real Kong.
fn config_text(public_url: &str, gateway: &Gateway, demo_client_url: &str) -> String {
    format!(
        "public_url = \"{public_url}\"\nlisten = \"{listen}\"\ndatabase_url = \"sqlite:grantway.db\"\n\
         [brand]\nname = \"Acme Cloud\"\n\
         [kong]\nadmin_url = \"{admin}\"\nproxy_url = \"{proxy}\"\nca_file = \"kong-ca.pem\"\n\
         [redirects]\nprivate_use_schemes = [\"com.example.trips\"]\n\
         [[services]]\nname = \"{name}\"\npath = \"{path}\"\ndefault = true\niss = true\n\
         ends_after_days = [30, 1]\ndemo_client_url = \"{demo_client_url}\"\n{words}",
        listen = public_url.trim_start_matches("http://"),
        admin = gateway.admin_url(),
        proxy = gateway.proxy_https(),
        name = world::SERVICE,
        path = world::API_PATH,
        words = WORDS.replace("TRIP_PLANNER_CLIENT_ID", world::TRIP_PLANNER_CLIENT_ID),
    )
}

#[expect(clippy::print_stdout, reason = "the addresses are this command's answer")]
fn greet(public_url: &str, demo_url: &str, gateway: &Gateway, config_file: &Path) {
    println!(
        "\n  Grantway is ready. Begin where a user would, at the demo application:\n\n    \
         {demo_url}   Trip Planner\n\n  \
         Sign in as {USERNAME} with the password {PASSWORD}\n\n    \
         {public_url}   Grantway\n    \
         {admin}   the gateway's Admin API\n    \
         {proxy}   the gateway's proxy\n    \
         {config}   the settings of this run\n\n  \
         Ctrl-C ends it.\n",
        admin = gateway.admin_url(),
        proxy = gateway.proxy_https(),
        config = config_file.display(),
    );
}
