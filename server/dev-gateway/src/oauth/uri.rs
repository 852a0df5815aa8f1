//! A URI taken apart and put together again as `LuaSocket` does it, which is not as RFC 3986 does.

use percent_encoding::percent_decode_str;
use std::fmt::Write;

/// What a segment of a path keeps unescaped beside letters and digits.
const SAFE: &str = "-_.!~*'():@&=+$,";

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Uri<'a> {
    pub(crate) scheme: Option<&'a str>,
    pub(crate) authority: Option<&'a str>,
    pub(crate) path: &'a str,
    /// What stands behind the first `;`.
    pub(crate) params: Option<&'a str>,
    pub(crate) query: Option<&'a str>,
    pub(crate) fragment: Option<&'a str>,
}

impl<'a> Uri<'a> {
    pub(crate) fn parse(text: &'a str) -> Self {
        let mut uri = Self::default();
        let (mut rest, fragment) = cut(text, '#');
        uri.fragment = fragment;
        if let Some((scheme, behind)) = rest.split_once(':')
            && is_scheme(scheme)
        {
            (uri.scheme, rest) = (Some(scheme), behind);
        }
        if let Some(behind) = rest.strip_prefix("//") {
            let end = behind.find(['/', '?']).unwrap_or(behind.len());
            (uri.authority, rest) = (Some(&behind[..end]), &behind[end..]);
        }
        (rest, uri.query) = cut(rest, '?');
        (uri.path, uri.params) = cut(rest, ';');
        uri
    }

    /// The host; none when it is empty.
    pub(crate) fn host(&self) -> Option<&'a str> {
        let authority = self.authority?;
        let behind = authority.split_once('@').map_or(authority, |(_, behind)| behind);
        let host = behind
            .rsplit_once(':')
            .filter(|(_, port)| !port.contains(']'))
            .map_or(behind, |(host, _)| host);
        (!host.is_empty()).then_some(host)
    }

    pub(crate) fn build(&self) -> String {
        let mut text = String::new();
        let mut add = |before: &str, part: Option<&str>, behind: &str| {
            if let Some(part) = part {
                text.extend([before, part, behind]);
            }
        };
        add("", self.scheme, ":");
        add("//", self.authority, "");
        add("", Some(&rebuilt(self.path)), "");
        add(";", self.params, "");
        add("?", self.query, "");
        add("#", self.fragment, "");
        text
    }
}

fn cut(text: &str, at: char) -> (&str, Option<&str>) {
    text.split_once(at).map_or((text, None), |(before, behind)| (before, Some(behind)))
}

fn is_scheme(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|first| first.is_ascii_alphanumeric())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// Every segment unescaped and escaped; empty ones fall out.
fn rebuilt(path: &str) -> String {
    let segments: Vec<_> =
        path.split('/').filter(|segment| !segment.is_empty()).map(escaped).collect();
    let start = if path.starts_with('/') { "/" } else { "" };
    let end = if path.ends_with('/') && !segments.is_empty() { "/" } else { "" };
    format!("{start}{}{end}", segments.join("/"))
}

fn escaped(segment: &str) -> String {
    let mut text = String::new();
    for byte in percent_decode_str(segment) {
        if byte.is_ascii_alphanumeric() || SAFE.contains(char::from(byte)) && byte.is_ascii() {
            text.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(text, "%{byte:02x}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uri_comes_back_as_it_was() {
        for text in [
            "https://user:pw@odd.example:8443/p;a=1/cb",
            "com.example.app://cb",
            "http://[::1]:7000/?q=1#f",
        ] {
            assert_eq!(Uri::parse(text).build(), text);
        }
    }

    #[test]
    fn what_is_not_ascii_is_escaped_in_lower_case() {
        assert_eq!(Uri::parse("https://a.example//x/ü/").build(), "https://a.example/x/%c3%bc/");
    }

    #[test]
    fn a_uri_without_a_host_has_none() {
        for text in ["mailto:a@b.example", "https:///cb", "/cb", "https://:80/cb"] {
            assert_eq!(Uri::parse(text).host(), None, "{text}");
        }
    }
}
