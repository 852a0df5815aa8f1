// [dependencies]
// base64 = "0.23"
// rand = "0.10"
// sha2 = "0.11"
// url = "2"
use std::{env, error::Error};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use url::Url;

fn main() -> Result<(), Box<dyn Error>> {
    // New ones for each attempt. Keep both in the person's session.
    let verifier = URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>());
    let state = URL_SAFE_NO_PAD.encode(rand::random::<[u8; 16]>());

    let mut url = Url::parse({{authorization_url}})?;
    url.query_pairs_mut()
        .append_pair("response_type", "code")
        .append_pair("client_id", &env::var("CLIENT_ID")?)
        .append_pair("redirect_uri", &env::var("REDIRECT_URI")?)
        .append_pair("scope", {{scope}})
        .append_pair("state", &state)
        .append_pair("code_challenge", &URL_SAFE_NO_PAD.encode(Sha256::digest(&verifier)))
        .append_pair("code_challenge_method", "S256");
    println!("CODE_VERIFIER={verifier}\nSTATE={state}\n{url}");
    Ok(())
}
