//! The relay: Allow through Grantway and the same POST to the gateway, one after the other.
//!
//! Grantway sends its own over TLS, on a connection that it keeps. Ours goes to the gateway's plain
//! listener, as from a proxy that ended TLS: so the difference is Grantway's work and one TLS hop.

use std::time::Instant;

use super::{
    browser::{Browser, SCOPE, STATE, led_to},
    form::encode,
    http::{Connection, FORM},
    server::World,
    stats::{Spread, milliseconds, percentile},
};
use crate::command::Outcome;

pub(super) const ROUNDS: usize = 5;
/// Pairs of a round that count, after some that do not.
pub(super) const PAIRS: usize = 200;
const WARM_UP: usize = 20;

/// Whom the direct POST names; any name does.
const USER_ID: &str = "acme-user-1001";

/// The figures, in milliseconds: of each round's median.
pub(super) struct Relay {
    pub(super) direct: Spread,
    pub(super) relayed: Spread,
    /// Of the differences within the pairs.
    pub(super) added: Spread,
}

/// Measures both, alternating.
pub(super) fn measure(world: &World) -> Outcome<Relay> {
    let key = prepare_gateway(world)?;
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        rounds.push(round(world, &key)?);
    }
    let of = |figure: usize| Spread::of(rounds.iter().map(|round: &[f64; 3]| round[figure]));
    Ok(Relay { direct: of(0), relayed: of(1), added: of(2) })
}

/// The medians of the direct times, the relayed ones, and their differences.
fn round(world: &World, key: &str) -> Outcome<[f64; 3]> {
    let redirect_uri = world.get("REDIRECT_URI")?;
    let mut browser = Browser::sign_in(world)?;
    let mut gateway = Connection::open(world.get("KONG_PROXY_HTTP")?)?;
    let path = format!("{}/oauth2/authorize", world.get("SERVICE_PATH")?);
    let body = encode(&[
        ("provision_key", key),
        ("authenticated_userid", USER_ID),
        ("client_id", world.get("CLIENT_ID")?),
        ("response_type", "code"),
        ("scope", SCOPE),
        ("redirect_uri", redirect_uri),
        ("state", STATE),
    ]);
    let headers = [FORM, ("x-forwarded-proto", "https")];
    let direct = gateway.request(("POST", &path), &headers, &body);
    let code = format!("{redirect_uri}?code=");

    let mut times = [const { Vec::new() }; 3];
    for pair in 0..WARM_UP + PAIRS {
        let consent = browser.open_request()?;
        let allow = browser.allow(&consent)?;
        let begun = Instant::now();
        let answer = browser.exchange(&allow)?;
        let relayed = milliseconds(begun.elapsed());
        led_to(&answer, &code)?;

        let begun = Instant::now();
        let answer = gateway.exchange(&direct)?;
        let direct = milliseconds(begun.elapsed());
        let text = answer.text();
        if answer.status != 200 || !text.contains("code=") {
            return Err(format!("the gateway answered HTTP {}: {text}", answer.status));
        }
        if pair >= WARM_UP {
            for (times, time) in times.iter_mut().zip([direct, relayed, relayed - direct]) {
                times.push(time);
            }
        }
    }
    Ok(times.map(|mut times| percentile(&mut times, 50)))
}

/// Reads the provision key, and lets the plugin take plain HTTP from whom the gateway trusts.
fn prepare_gateway(world: &World) -> Outcome<String> {
    let mut admin = Connection::open(world.get("KONG_ADMIN_URL")?)?;
    let list = format!("/services/{}/plugins", world.get("SERVICE_NAME")?);
    let request = admin.request(("GET", &list), &[], "");
    let plugins = admin.exchange(&request)?.text();
    let (config, id, key) =
        plugin(&plugins).ok_or("the gateway's Admin API shows no plugin with a provision key")?;
    let switch = |to: bool| format!("\"accept_http_if_already_terminated\":{to}");
    let body = format!("{{\"config\":{}}}", config.replace(&switch(false), &switch(true)));
    let path = format!("/plugins/{id}");
    let request = admin.request(("PATCH", &path), &[("content-type", "application/json")], &body);
    match admin.exchange(&request)?.status {
        200 => Ok(key.to_owned()),
        status => Err(format!("the gateway does not change its plugin: HTTP {status}")),
    }
}

/// The settings, the id and the provision key of the only plugin in the stand-in's list, where the
/// plugin's own id is the first.
fn plugin(list: &str) -> Option<(&str, &str, &str)> {
    let (_, config) = list.split_once("\"config\":")?;
    let config = config.split_inclusive('}').next()?;
    let text = |before: &str| list.split_once(before)?.1.split('"').next();
    Some((config, text("\"id\":\"")?, text("\"provision_key\":\"")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plugin_is_found_in_the_list() {
        let list = r#"{"data":[{"config":{"provision_key":"k-1","scopes":["a"]},"consumer":null,
            "id":"p1","name":"oauth2","service":{"id":"s1"}}],"next":null}"#;
        let config = r#"{"provision_key":"k-1","scopes":["a"]}"#;
        assert_eq!(plugin(list), Some((config, "p1", "k-1")));
        assert_eq!(plugin(r#"{"data":[],"next":null}"#), None);
    }
}
