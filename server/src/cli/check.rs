//! `grantway check`: the settings, without serving.

use super::{ConfigArgs, Failure};
use crate::kong::gateway::Gateway;

/// Reads the settings and the files that they name.
#[expect(clippy::print_stdout, reason = "the answer of a command")]
pub fn run(config: &ConfigArgs) -> Result<(), Failure> {
    let config = config.load()?;
    Gateway::new(&config)?;
    println!(
        "The settings are good: {} at {}, {} service(s).",
        config.public_url.origin(),
        config.listen,
        config.services.len()
    );
    Ok(())
}
