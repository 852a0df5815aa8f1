//! The routes of a service: whether the gateway leads requests to it where the settings say.
//!
//! No part of the breaker of [`super::cache`]: where routes may not be read, sign-ins go on.

use percent_encoding::utf8_percent_encode;

use super::{
    admin::{AdminError, KongAdmin, SEGMENT, in_time},
    wire::{Page, Route},
};

/// How many routes a page has: an answer may be no longer than 256 KiB.
const PAGE: u16 = 200;

impl KongAdmin {
    /// Reads the routes of a service; one that is not there has none.
    pub(super) async fn routes(&self, service: &str) -> Result<Vec<Route>, AdminError> {
        let service = utf8_percent_encode(service, SEGMENT);
        let path = format!("/services/{service}/routes?size={PAGE}");
        in_time(async {
            let (mut routes, mut from) = (Vec::new(), String::new());
            loop {
                let page = self.get::<Page<Route>>(&format!("{path}{from}")).await?;
                let Some(page) = page else { return Ok(routes) };
                routes.extend(page.data);
                match page.offset {
                    Some(offset) => {
                        from = format!("&offset={}", utf8_percent_encode(&offset, SEGMENT));
                    }
                    None => return Ok(routes),
                }
            }
        })
        .await
    }
}

impl Route {
    /// Whether a POST to this path of this host goes its way. A regular expression may well fit.
    pub(super) fn leads(&self, host: &str, path: &str) -> bool {
        fits(self.methods.as_ref(), |method| method == "POST")
            && fits(self.protocols.as_ref(), |protocol| protocol.starts_with("http"))
            && fits(self.hosts.as_ref(), |pattern| is_host(pattern, host))
            && fits(self.paths.as_ref(), |prefix| is_expression(prefix) || path.starts_with(prefix))
            && self.headers.as_ref().is_none_or(serde_json::Map::is_empty)
    }
}

/// Whether one of a list fits; a list that is not there or empty asks for nothing.
fn fits(list: Option<&Vec<String>>, fit: impl Fn(&str) -> bool) -> bool {
    list.is_none_or(|list| list.is_empty() || list.iter().any(|it| fit(it)))
}

/// Kong 3 marks regular expressions with `~`; before, any other character than these made one.
fn is_expression(path: &str) -> bool {
    !path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._/%".contains(&byte))
}

/// Whether a route's host, which may begin or end with `*` or name a port, is this one.
fn is_host(pattern: &str, host: &str) -> bool {
    let (pattern, host) = (pattern.to_ascii_lowercase(), host.to_ascii_lowercase());
    let name = host.rsplit_once(':').map_or(host.as_str(), |(name, _)| name);
    [host.as_str(), name].into_iter().any(|host| {
        match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
            (Some(end), _) => host.ends_with(end),
            (_, Some(start)) => host.starts_with(start),
            (None, None) => host == pattern,
        }
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn leads(route: Value, host: &str, path: &str) -> bool {
        serde_json::from_value::<Route>(route).expect("a route").leads(host, path)
    }

    #[test]
    fn a_route_leads_where_each_of_its_rules_fits() {
        let host = "api.example:8443";
        for (route, expected) in [
            (json!({ "paths": ["/mock"], "hosts": null }), true),
            (json!({ "paths": ["/else", "/mock/"], "hosts": [] }), true),
            (json!({ "paths": ["/mocks"] }), false),
            (json!({ "paths": ["~/mo.k"] }), true),
            (json!({ "paths": ["/mo(c)k"] }), true),
            (json!({ "hosts": ["API.example"] }), true),
            (json!({ "hosts": ["api.example:8443"] }), true),
            (json!({ "hosts": ["*.example", "x.test"] }), true),
            (json!({ "hosts": ["api.*"] }), true),
            (json!({ "hosts": ["other.example"], "paths": ["/mock"] }), false),
            (json!({ "paths": ["/mock"], "methods": ["GET"] }), false),
            (json!({ "paths": ["/mock"], "methods": ["GET", "POST"] }), true),
            (json!({ "paths": ["/mock"], "protocols": ["grpc", "grpcs"] }), false),
            (json!({ "paths": ["/mock"], "headers": { "x-version": ["2"] } }), false),
            (json!({ "paths": ["/mock"], "headers": {} }), true),
        ] {
            assert_eq!(leads(route.clone(), host, "/mock/oauth2/token"), expected, "{route}");
        }
    }
}
