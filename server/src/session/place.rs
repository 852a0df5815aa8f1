//! Where somebody signs in: what their owner needs to tell one of their devices from another's.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use app::prompt::Device;

use crate::authorization::name::displayable_within;

/// The most characters of a browser's own words that are kept.
const MAX: usize = 256;

/// What a browser said of itself, and from where.
///
/// The address is cut to its network, /24 or /48: enough to notice a foreign one, too little to find
/// a household by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The `User-Agent` header, made safe to show.
    pub user_agent: Option<String>,
    /// `203.0.113.0/24`
    pub network: Option<String>,
}

impl Place {
    /// A place, from a request's header and address.
    pub fn new(user_agent: Option<&[u8]>, address: IpAddr) -> Self {
        let text = user_agent.map(String::from_utf8_lossy).filter(|text| !text.trim().is_empty());
        Self {
            user_agent: text.map(|text| displayable_within(&text, MAX)),
            network: Some(network(address)),
        }
    }

    /// The device, in words.
    pub fn device(&self) -> Device {
        self.user_agent.as_deref().map(read).unwrap_or_default()
    }
}

fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            format!("{}/24", Ipv4Addr::new(a, b, c, 0))
        }
        IpAddr::V6(address) => {
            let [a, b, c, ..] = address.segments();
            format!("{}/48", Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0))
        }
    }
}

/// Browsers by what their header holds. Those that also hold another's name stand before it.
const BROWSERS: [(&str, &str); 16] = [
    ("Edg/", "Edge"),
    ("EdgA/", "Edge"),
    ("EdgiOS/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("YaBrowser/", "Yandex Browser"),
    ("DuckDuckGo/", "DuckDuckGo"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
    ("Trident/", "Internet Explorer"),
    ("curl/", "curl"),
];

/// Systems by what the header holds; Android says Linux too, an iPhone says Mac OS X.
const SYSTEMS: [(&str, &str); 8] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Macintosh", "macOS"),
    ("FreeBSD", "FreeBSD"),
    ("Linux", "Linux"),
];

/// Reads a `User-Agent` header. It is what the browser says, so it proves nothing: a few names that
/// people know their own device by are enough.
fn read(user_agent: &str) -> Device {
    let known = |names: &[(&str, &str)]| {
        let found = names.iter().find(|(part, _)| user_agent.contains(part));
        found.map(|(_, name)| (*name).to_owned())
    };
    Device { browser: known(&BROWSERS), system: known(&SYSTEMS) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_and_systems_are_told_apart() {
        for (header, browser, system) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
                "Chrome",
                "Windows",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
                "Edge",
                "Windows",
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
                "Firefox",
                "Linux",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
                "Safari",
                "macOS",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
                "Safari",
                "iPhone",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0.0.0 Mobile/15E148 Safari/604.1",
                "Chrome",
                "iPhone",
            ),
            (
                "Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/145.0 Mobile/15E148 Safari/605.1.15",
                "Firefox",
                "iPad",
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
                "Samsung Internet",
                "Android",
            ),
            (
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
                "Chrome",
                "ChromeOS",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 OPR/124.0.0.0",
                "Opera",
                "Windows",
            ),
        ] {
            let device = read(header);
            assert_eq!(device.browser.as_deref(), Some(browser), "{header}");
            assert_eq!(device.system.as_deref(), Some(system), "{header}");
        }
        assert_eq!(read("something else"), Device::default());
    }

    /// Security requirement 42: a browser's own words are a stranger's.
    #[test]
    fn what_is_kept_is_short_and_visible() {
        let address = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 77));
        let place = Place::new(Some(b"Fire\xe2\x80\xaefox/1 \x1b[31m\xff"), address);
        assert_eq!(place.user_agent.as_deref(), Some("Firefox/1 [31m\u{fffd}"));
        let long = Place::new(Some("é".repeat(900).as_bytes()), address);
        assert_eq!(long.user_agent.map(|text| text.chars().count()), Some(256));
        assert_eq!(Place::new(Some(b"  "), address).user_agent, None);
        assert_eq!(Place::new(None, address).device(), Device::default());
    }

    #[test]
    fn of_an_address_the_network_is_kept() {
        for (address, expected) in [
            ("203.0.113.77", "203.0.113.0/24"),
            ("::ffff:203.0.113.77", "203.0.113.0/24"),
            ("2001:db8:17:42:1::9", "2001:db8:17::/48"),
        ] {
            assert_eq!(network(address.parse().unwrap()), expected);
        }
    }
}
