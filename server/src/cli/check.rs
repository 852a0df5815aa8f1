//! `grantway check`: the settings, without serving, and whether the gateway leads to each service; and with
//! `--probe`, whether the API keeps what the consent page promises of it.

use clap::Args;

use super::{ConfigArgs, Failure};
use crate::{
    config::{Config, ServiceConfig, probe::SECRET_VARIABLE},
    kong::{
        gateway::Gateway,
        probe::{Finding, ProbeClient},
    },
};

/// The options of `grantway check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Call the API with too few permissions, as [[services.probes]] say, and expect to be refused
    #[arg(long)]
    probe: bool,
}

/// Reads the settings and the files that they name.
#[expect(clippy::print_stdout, reason = "the answer of a command")]
pub async fn run(args: &CheckArgs, config: &ConfigArgs) -> Result<(), Failure> {
    let config = config.load()?;
    let gateway = Gateway::new(&config)?;
    println!(
        "The settings are good: {} at {}, {} service(s).",
        config.public_url.origin(),
        config.listen,
        config.services.len()
    );
    let served = find_all(&config, &gateway).await;
    if args.probe {
        probe_all(&config, &gateway).await?;
    }
    served
}

/// Looks for a way to each service; a line of the answer for each that has none.
#[expect(clippy::print_stdout, reason = "the answer of a command")]
async fn find_all(config: &Config, gateway: &Gateway) -> Result<(), Failure> {
    let mut unserved = 0;
    for service in &config.services {
        let (name, path) = (&service.name, service.path.as_str());
        match gateway.serves(service).await {
            Ok(true) => {}
            Ok(false) => {
                unserved += 1;
                println!("{name}: NOT SERVED: no route of it leads to POST {path}/oauth2/token");
            }
            // The settings can be good before the gateway is up.
            Err(error) => {
                println!("The gateway's routes are not known: {error}");
                break;
            }
        }
    }
    match unserved {
        0 => Ok(()),
        _ => Err("the gateway does not lead to every service: compare their path and host".into()),
    }
}

/// Tries every promise; each is a line of the answer.
#[expect(clippy::print_stdout, reason = "the answer of a command")]
async fn probe_all(config: &Config, gateway: &Gateway) -> Result<(), Failure> {
    let client = client(config)?;
    let (mut kept, mut broken, mut unknown, mut untried) = (0, 0, 0, 0);
    for service in &config.services {
        for promise in config.promises(service) {
            let lines = probe(gateway, service, promise, client.as_ref()).await;
            if lines.is_empty() {
                untried += 1;
                println!("{}: {promise:?}: not tried: no [[services.probes]] does", service.name);
            }
            for (call, finding) in lines {
                let (count, said) = match finding {
                    Finding::Kept(status) => (&mut kept, format!("kept: {call} answers {status}")),
                    Finding::Broken(status) => {
                        (&mut broken, format!("NOT KEPT: {call} answers {status}"))
                    }
                    Finding::Unknown(why) => (&mut unknown, format!("not known: {call}: {why}")),
                };
                *count += 1;
                println!("{}: {promise:?}: {said}", service.name);
            }
        }
    }
    println!("Promises: {kept} kept, {broken} not kept, {unknown} not known, {untried} not tried.");
    match broken + unknown {
        0 => Ok(()),
        _ => Err("not every promise of the consent page is kept".into()),
    }
}

/// The calls that try a promise, and what they found.
async fn probe(
    gateway: &Gateway,
    service: &ServiceConfig,
    promise: &str,
    client: Option<&ProbeClient>,
) -> Vec<(String, Finding)> {
    let mut found = Vec::new();
    for probe in service.probes.iter().filter(|probe| probe.promise == promise) {
        let Some(client) = client else { continue };
        let call = format!("{} {}{}", probe.method.0, service.path.as_str(), probe.path.as_str());
        found.push((call, gateway.probe(service, probe, client).await));
    }
    found
}

/// The client that calls, where the settings name one.
fn client(config: &Config) -> Result<Option<ProbeClient>, Failure> {
    let Some(client) = &config.probe else { return Ok(None) };
    let secret = match &client.client_secret_file {
        Some(path) => std::fs::read_to_string(path)
            .map_err(|error| format!("probe.client_secret_file {}: {error}", path.display()))?,
        None => std::env::var(SECRET_VARIABLE).unwrap_or_default(),
    };
    if secret.trim().is_empty() {
        return Err(format!(
            "the probe needs its client's secret: probe.client_secret_file or {SECRET_VARIABLE}"
        )
        .into());
    }
    Ok(Some(ProbeClient { id: client.client_id.clone(), secret: secret.trim().to_owned().into() }))
}
