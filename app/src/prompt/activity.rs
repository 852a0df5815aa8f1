//! What `/account/activity` shows.

use serde::{Deserialize, Serialize};

use super::{Brand, Device, Moment};
use crate::form::AccessId;

/// The page with what happened to a person's account, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityPrompt {
    /// Whose pages these are.
    pub brand: Brand,
    /// What happened.
    pub lines: Vec<ActivityLine>,
    /// Which page this is, from 1.
    pub page: u32,
    /// Whether another page follows, with what happened before.
    pub more: bool,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityLine {
    /// When, in seconds since 1970.
    pub at: Moment,
    /// What.
    pub act: Act,
}

/// What can happen to an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Act {
    /// The person signed in.
    SignedIn {
        /// Where.
        device: Device,
    },
    /// Somebody tried to, with a wrong password.
    WrongPassword {
        /// How often within an hour.
        times: u32,
    },
    /// The person signed out.
    SignedOut,
    /// They chose a new password.
    PasswordChanged,
    /// They gave an application access.
    Allowed {
        /// Its name, as it was shown.
        application: String,
        /// What it may do, in the words that were shown.
        permissions: Vec<String>,
        /// The end that they chose; none: until they remove it, or where an older version wrote it down.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
    },
    /// It got access without a question: the operator or the person had answered before.
    WithoutAsking {
        /// Its name, as it would have been shown.
        application: String,
        /// What it may do, in the operator's words.
        permissions: Vec<String>,
    },
    /// They gave it none.
    Denied {
        /// Its name, as it was shown.
        application: String,
    },
    /// They took its access away.
    Removed {
        /// Its name, as it was shown.
        application: String,
        /// The handle of the removal's receipt; none where an older version wrote it down.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        receipt: Option<AccessId>,
    },
    /// Its access came to the end that they had chosen.
    Ended {
        /// Its name, as it was shown.
        application: String,
        /// The handle of the receipt.
        receipt: AccessId,
    },
    /// They signed another device out.
    SignedOutDevice {
        /// Which.
        device: Device,
    },
    /// They signed all others out.
    SignedOutOthers {
        /// How many.
        devices: u32,
    },
}

impl Act {
    /// Its name, where it is stored.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::SignedIn { .. } => "signed_in",
            Self::WrongPassword { .. } => "wrong_password",
            Self::SignedOut => "signed_out",
            Self::PasswordChanged => "password_changed",
            Self::Allowed { .. } => "allowed",
            Self::WithoutAsking { .. } => "without_asking",
            Self::Denied { .. } => "denied",
            Self::Removed { .. } => "removed",
            Self::Ended { .. } => "ended",
            Self::SignedOutDevice { .. } => "signed_out_device",
            Self::SignedOutOthers { .. } => "signed_out_others",
        }
    }
}
