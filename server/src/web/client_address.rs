//! Which address a request comes from, for the throttle (security requirement 49).

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::{
    extract::ConnectInfo,
    http::{Extensions, HeaderMap, HeaderName},
};
use ipnet::IpNet;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The address of the peer of this request, as the accept loop noted it.
pub fn peer(extensions: &Extensions) -> SocketAddr {
    extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(SocketAddr::new(Ipv4Addr::UNSPECIFIED.into(), 0), |info| info.0)
}

/// The peer's address; or, where the peer is a trusted proxy, the last address in
/// `X-Forwarded-For` that is not one. A header that can't be read counts as not sent.
pub fn client_address(peer: SocketAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: &IpAddr| trusted.iter().any(|net| net.contains(address));
    let peer = peer.ip().to_canonical();
    if !is_trusted(&peer) {
        return peer;
    }
    let values: Option<Vec<&str>> =
        headers.get_all(FORWARDED_FOR).iter().map(|value| value.to_str().ok()).collect();
    let addresses: Option<Vec<IpAddr>> = values
        .unwrap_or_default()
        .iter()
        .flat_map(|value| value.split(','))
        .map(|text| text.trim().parse::<IpAddr>().ok().map(|it| it.to_canonical()))
        .collect();
    addresses
        .unwrap_or_default()
        .into_iter()
        .rev()
        .find(|address| !is_trusted(address))
        .unwrap_or(peer)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn seen(peer: &str, forwarded: Option<&str>) -> String {
        let mut headers = HeaderMap::new();
        if let Some(forwarded) = forwarded {
            headers.insert(FORWARDED_FOR, HeaderValue::from_str(forwarded).expect("ASCII"));
        }
        let peer = format!("{peer}:1").parse().expect("an address");
        client_address(peer, &headers, &["10.0.0.0/8".parse().expect("a network")]).to_string()
    }

    /// Security requirement 49.
    #[test]
    fn only_a_trusted_proxy_is_believed() {
        assert_eq!(seen("192.0.2.1", Some("198.51.100.9")), "192.0.2.1");
        assert_eq!(seen("10.0.0.1", Some("198.51.100.9")), "198.51.100.9");
        assert_eq!(seen("10.0.0.1", Some("6.6.6.6, 198.51.100.9, 10.0.0.2")), "198.51.100.9");
        assert_eq!(seen("10.0.0.1", Some("garbage")), "10.0.0.1");
        assert_eq!(seen("10.0.0.1", Some("198.51.100.9, evil.example")), "10.0.0.1");
        assert_eq!(seen("10.0.0.1", None), "10.0.0.1");
    }
}
