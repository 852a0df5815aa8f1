//! `grantway serve`: before a real Kong.

use std::sync::Arc;

use tokio::net::TcpListener;

use super::{ConfigArgs, Failure, stop_signal};
use crate::{clock::SystemClock, house};

/// Serves until told to stop.
pub async fn run(config: &ConfigArgs) -> Result<(), Failure> {
    let config = config.load()?;
    let (listen, public) = (config.listen, config.public_url.origin());
    let state = house::build(config, Arc::new(SystemClock)).await?;
    let listener =
        TcpListener::bind(listen).await.map_err(|error| format!("listen = {listen}: {error}"))?;
    tracing::info!(%listen, public_url = public, "grantway serves");
    house::serve(state, listener, stop_signal()).await?;
    Ok(())
}
