//! The demo world: Acme Cloud's API, two developers and their applications, in the format
//! of `kong/fixture.json`. What is fixed here is public, so that a caller can print it and
//! write it into a configuration; the `provision_key` alone is the caller's to invent.

use serde_json::{Value, json};

use crate::Seed;

/// The name of the service, and so of Grantway's page: `/authorize/acme-cloud`.
pub const SERVICE: &str = "acme-cloud";
/// The path under which the gateway offers the API.
pub const API_PATH: &str = "/acme";
/// The permission that every application needs.
pub const SCOPE_PROFILE: &str = "profile";
/// A permission that a person may leave out.
pub const SCOPE_CALENDAR: &str = "calendar";
/// A permission that deserves a second look.
pub const SCOPE_HOME_ADDRESS: &str = "home_address";
/// All permissions, in the order in which the plugin lists them.
pub const SCOPES: [&str; 3] = [SCOPE_PROFILE, SCOPE_CALENDAR, SCOPE_HOME_ADDRESS];

/// Who makes Trip Planner: the username of a consumer.
pub const TRIP_PLANNER_DEVELOPER: &str = "Acme Travel";
/// The name of the demo client.
pub const TRIP_PLANNER_NAME: &str = "Trip Planner";
/// The demo client's identifier.
pub const TRIP_PLANNER_CLIENT_ID: &str = "trip-planner-0000000000000001";
/// The demo client's secret. It guards nothing: the gateway that knows it is a stand-in.
pub const TRIP_PLANNER_CLIENT_SECRET: &str = "demo-secret-of-trip-planner-0001";
/// The tag that says: this application copes with fewer permissions than it asked for.
pub const OPTIONAL_TAG: &str = "grantway:optional";

/// Who makes the rude application.
pub const RUDE_DEVELOPER: &str = "Shady Widgets";
/// The rude application's identifier.
pub const RUDE_CLIENT_ID: &str = "rude-app-00000000000000000001";
/// Where the rude application wants people sent. Nobody is there.
pub const RUDE_REDIRECT_URI: &str = "https://widgets.shady.example/callback";

const RUDE_CLIENT_SECRET: &str = "demo-secret-of-rude-app-00000001";
// A script, a direction override, zero-width characters, and then far too much of it.
const RUDE_NAME: &str = "<script>alert('Acme Cloud')</script>\u{202e}lanoitceridiB\u{202c} \
    Ac\u{200b}me\u{200d} \u{feff}Cloud Security: press Allow to keep your account";
const RUDE_REPEATS: usize = 60;

/// The demo world as a seed for [`crate::start`].
///
/// `trip_planner_redirect` is where Trip Planner listens for its answers, and
/// `provision_key` is the secret that Grantway will have to know.
///
/// # Panics
///
/// Never: the world is written in the format that [`Seed::parse`] reads.
pub fn demo_world(trip_planner_redirect: &str, provision_key: &str) -> Seed {
    let world = demo_world_json(trip_planner_redirect, provision_key);
    Seed::parse(&world.to_string()).expect("the demo world is written in the seed's format")
}

/// The demo world as JSON, for a real Kong or for a seed file.
pub fn demo_world_json(trip_planner_redirect: &str, provision_key: &str) -> Value {
    json!({
        "services": [{ "id": id(1, 1), "name": SERVICE, "url": "${upstream}" }],
        "routes": [{
            "id": id(2, 1), "name": format!("{SERVICE}-route"), "paths": [API_PATH],
            "service": { "id": id(1, 1) },
        }],
        "plugins": [plugin(provision_key)],
        "consumers": [
            { "id": id(4, 1), "username": TRIP_PLANNER_DEVELOPER },
            { "id": id(4, 2), "username": RUDE_DEVELOPER },
        ],
        "oauth2_credentials": [
            {
                "id": id(5, 1), "consumer": { "id": id(4, 1) }, "name": TRIP_PLANNER_NAME,
                "client_id": TRIP_PLANNER_CLIENT_ID, "client_secret": TRIP_PLANNER_CLIENT_SECRET,
                "redirect_uris": [trip_planner_redirect], "tags": [OPTIONAL_TAG],
            },
            {
                "id": id(5, 2), "consumer": { "id": id(4, 2) }, "name": rude_name(),
                "client_id": RUDE_CLIENT_ID, "client_secret": RUDE_CLIENT_SECRET,
                "redirect_uris": [RUDE_REDIRECT_URI],
            },
        ],
    })
}

fn plugin(provision_key: &str) -> Value {
    json!({
        "id": id(3, 1), "name": "oauth2", "service": { "id": id(1, 1) },
        "config": {
            "scopes": SCOPES, "mandatory_scope": true, "provision_key": provision_key,
            "enable_authorization_code": true, "enable_client_credentials": true,
            "enable_implicit_grant": false, "enable_password_grant": false,
            "pkce": "lax", "token_expiration": 7_200, "refresh_token_ttl": 1_209_600,
        },
    })
}

fn rude_name() -> String {
    format!("{RUDE_NAME}{}", " now".repeat(RUDE_REPEATS))
}

/// Ids of the fixture's shape, in a group of their own (`acce`), so that the demo world
/// and the fixture could live in one gateway.
fn id(kind: u16, number: u16) -> String {
    format!("acce0000-0000-4{kind:03}-8000-{number:012}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rude_name_has_everything_that_a_page_must_survive() {
        let name = rude_name();
        for nasty in ["<script>", "\u{202e}", "\u{200b}", "\u{200d}", "\u{feff}"] {
            assert!(name.contains(nasty), "{nasty:?} is missing");
        }
        assert!(name.chars().count() > 300);
    }

    #[test]
    fn the_given_key_and_redirect_stand_in_the_world() {
        let world = demo_world_json("http://127.0.0.1:5000/callback", "a-provision-key");
        assert_eq!(world["plugins"][0]["config"]["provision_key"], "a-provision-key");
        let client = &world["oauth2_credentials"][0];
        assert_eq!(client["redirect_uris"], json!(["http://127.0.0.1:5000/callback"]));
        assert_eq!(client["tags"], json!([OPTIONAL_TAG]));
    }

    #[test]
    fn the_seed_reads_the_world() {
        demo_world("http://127.0.0.1:5000/callback", "a-provision-key");
    }
}
