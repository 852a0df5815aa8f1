// [dependencies]
// reqwest = { version = "0.13", default-features = false, features = ["blocking", "rustls-no-provider"] }
// rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"] }
use std::{env, error::Error, fs, time::Duration};

use reqwest::{Certificate, blocking::Client};

fn main() -> Result<(), Box<dyn Error>> {
    let bearer = format!("Bearer {}", env::var("ACCESS_TOKEN")?);
    let request = client()?.get({{api_url}});
    let request = request.header("Host", {{host}});
    let response = request.header({{auth_header}}, bearer).send()?;
    let (status, body) = (response.status(), response.text()?);
    // 401: refresh once, then try again.
    if !status.is_success() {
        return Err(format!("{status}: {body}").into());
    }
    println!("{body}");
    Ok(())
}

/// Trusts the authority in `$KONG_CA_FILE` as well, where that is set.
fn client() -> Result<Client, Box<dyn Error>> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut builder = Client::builder().timeout(Duration::from_secs(10));
    if let Ok(file) = env::var("KONG_CA_FILE") {
        builder = builder.tls_certs_merge(Certificate::from_pem_bundle(&fs::read(file)?)?);
    }
    Ok(builder.build()?)
}
