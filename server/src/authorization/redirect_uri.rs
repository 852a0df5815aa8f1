//! Redirection URIs (RFC 6749 §3.1.2): which of the registered ones we follow, and what to call them.
//!
//! Kong lets developers register `javascript://…`, user names and worse (`kong/README.md`, 9), so
//! being registered is necessary, not sufficient.

use app::prompt::Destination;
use url::{Host, Url};

/// What the operator allows beyond `https` and plain http on the loopback addresses.
#[derive(Clone, Debug, Default)]
pub struct RedirectRules {
    /// Private-use schemes (RFC 8252 §7.1), each with a dot in it.
    pub private_use_schemes: Vec<String>,
    /// `http://localhost` as well, which RFC 8252 §8.3 advises against.
    pub allow_localhost: bool,
}

/// A redirection URI that may be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedirectUri {
    text: String,
    url: Url,
}

/// Why a URI is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnsafeRedirectUri {
    /// Not an absolute URI, or longer than [`RedirectUri::MAX`] bytes.
    #[error("not an absolute URI of at most 2048 bytes")]
    Malformed,
    /// A scheme, or plain http to a host, that the rules do not allow.
    #[error("its scheme is not allowed")]
    Scheme,
    /// User information, a fragment, a backslash, a control character or a space.
    #[error("it holds something that no redirect URI may hold")]
    Forbidden,
    /// Two readers would see two hosts.
    #[error("its host can be read in more than one way")]
    Host,
}

impl RedirectUri {
    /// The longest URI, in bytes.
    pub const MAX: usize = 2048;

    /// Takes a URI that is safe to send a person to.
    pub fn parse(text: &str, rules: &RedirectRules) -> Result<Self, UnsafeRedirectUri> {
        if text.len() > Self::MAX {
            return Err(UnsafeRedirectUri::Malformed);
        }
        if text.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\\' || c == '#') {
            return Err(UnsafeRedirectUri::Forbidden);
        }
        let url = Url::parse(text).map_err(|_| UnsafeRedirectUri::Malformed)?;
        let (scheme, rest) = text.split_once(':').ok_or(UnsafeRedirectUri::Malformed)?;
        if !scheme.eq_ignore_ascii_case(url.scheme()) {
            return Err(UnsafeRedirectUri::Malformed);
        }
        match url.scheme() {
            "https" | "http" => {
                let authority = authority(rest).ok_or(UnsafeRedirectUri::Malformed)?;
                check_authority(authority, &url)?;
                if url.scheme() == "http" && !is_loopback(&url, rules) {
                    return Err(UnsafeRedirectUri::Scheme);
                }
            }
            private
                if is_private_use(private)
                    && rules.private_use_schemes.iter().any(|it| it == private) =>
            {
                if url.username() != "" || url.password().is_some() {
                    return Err(UnsafeRedirectUri::Forbidden);
                }
            }
            _ => return Err(UnsafeRedirectUri::Scheme),
        }
        Ok(Self { text: text.to_owned(), url })
    }

    /// The URI as it is registered.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The URI, parsed.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// Whether it leads to a host on the web: what is on this device can be claimed by any program.
    pub fn is_on_the_web(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// Where it leads, in words that a person can judge.
    pub fn destination(&self) -> Destination {
        let host = self.url.host_str().unwrap_or_default().to_owned();
        match self.url.scheme() {
            "https" => Destination::Web {
                host: self.url.port().map_or_else(|| host.clone(), |port| format!("{host}:{port}")),
            },
            "http" => {
                Destination::Loopback { host, port: self.url.port_or_known_default().unwrap_or(80) }
            }
            scheme => Destination::App { scheme: scheme.to_owned() },
        }
    }

    /// The source expression that lets a form lead here (CSP `form-action`): an origin or a scheme.
    pub fn csp_source(&self) -> String {
        match self.url.scheme() {
            "https" | "http" => self.url.origin().ascii_serialization(),
            scheme => format!("{scheme}:"),
        }
    }
}

/// What stands between `//` and the path (RFC 3986 §3.2); `None` where there are not exactly two slashes.
fn authority(rest: &str) -> Option<&str> {
    let rest = rest.strip_prefix("//")?;
    rest.split(['/', '?']).next().filter(|authority| !authority.is_empty())
}

/// Compares the authority as RFC 3986 reads it with the host that browsers see (WHATWG `url`).
fn check_authority(authority: &str, url: &Url) -> Result<(), UnsafeRedirectUri> {
    if authority.contains('@') {
        return Err(UnsafeRedirectUri::Forbidden);
    }
    let host_end = match authority.rfind(']') {
        Some(bracket) => bracket + 1,
        None => authority.find(':').unwrap_or(authority.len()),
    };
    let (host, port) = authority.split_at(host_end);
    let same_host = url.host_str().is_some_and(|seen| seen.eq_ignore_ascii_case(host));
    let port_is_number = port.is_empty()
        || port[1..].bytes().all(|byte| byte.is_ascii_digit()) && port.starts_with(':');
    if same_host && port_is_number { Ok(()) } else { Err(UnsafeRedirectUri::Host) }
}

fn is_loopback(url: &Url, rules: &RedirectRules) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.octets() == [127, 0, 0, 1],
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => rules.allow_localhost && name == "localhost",
        None => false,
    }
}

/// A scheme that an app may own: the reverse of a domain name, so it has a dot (RFC 8252 §7.1).
pub fn is_private_use(scheme: &str) -> bool {
    scheme.contains('.')
        && Url::parse(&format!("{scheme}:/")).is_ok_and(|url| url.scheme() == scheme)
}

#[cfg(test)]
#[path = "redirect_uri_tests.rs"]
mod tests;
