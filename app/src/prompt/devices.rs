//! What `/account/devices` shows.

use serde::{Deserialize, Serialize};

use super::{Brand, Moment};
use crate::form::{CsrfToken, DeviceId};

/// The page with the devices that a person is signed in on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DevicesPrompt {
    /// Whose pages these are.
    pub brand: Brand,
    /// Ties the forms to this browser.
    pub csrf: CsrfToken,
    /// This one first, then by when they were last seen.
    pub devices: Vec<DeviceLine>,
    /// How many were signed out just now.
    pub signed_out: Option<u32>,
}

/// One device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceLine {
    /// Its name in forms; none for a session of an older version.
    pub id: Option<DeviceId>,
    /// What it is.
    pub device: Device,
    /// The network that it signed in from: `203.0.113.0/24`.
    pub network: Option<String>,
    /// When it signed in, in seconds since 1970.
    pub signed_in_at: Moment,
    /// When it was last seen, in seconds since 1970.
    pub last_seen_at: Moment,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

/// A device, as far as its browser says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// `Firefox`; none where we do not know it.
    pub browser: Option<String>,
    /// `Windows`; none where we do not know it.
    pub system: Option<String>,
}
