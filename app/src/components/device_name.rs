//! A device in words.

use crate::{prompt::Device, words::t};

/// Names a device as far as its browser said what it is.
pub(crate) fn device_name(device: &Device) -> String {
    match (&device.browser, &device.system) {
        (Some(browser), Some(system)) => t!("device-known", browser = browser, system = system),
        (Some(browser), None) => browser.clone(),
        (None, Some(system)) => t!("device-of-system", system = system),
        (None, None) => t!("device-unknown"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_named_by_what_is_known_of_it() {
        let name = |browser: Option<&str>, system: Option<&str>| {
            let (browser, system) = (browser.map(str::to_owned), system.map(str::to_owned));
            device_name(&Device { browser, system })
        };
        assert_eq!(name(Some("Firefox"), Some("Windows")), "Firefox on Windows");
        assert_eq!(name(Some("Firefox"), None), "Firefox");
        assert_eq!(name(None, Some("Linux")), "A browser on Linux");
        assert_eq!(name(None, None), "An unknown device");
    }
}
