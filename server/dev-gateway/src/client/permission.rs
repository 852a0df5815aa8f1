//! Permissions in Trip Planner's own words: what each is good for, and how it copes without.

use crate::world::{SCOPE_CALENDAR, SCOPE_HOME_ADDRESS, SCOPE_PROFILE};

/// What Trip Planner makes of one permission.
pub(super) struct Words {
    pub(super) name: &'static str,
    pub(super) with: &'static str,
    pub(super) without: &'static str,
}

/// The words for a permission that Trip Planner knows.
pub(super) fn words(scope: &str) -> Option<Words> {
    let (name, with, without) = match scope {
        SCOPE_PROFILE => {
            ("Your profile", "Your name goes on your bookings.", "You type your name yourself.")
        }
        SCOPE_CALENDAR => {
            ("Your calendar", "Trips are matched to your free days.", "You pick the days yourself.")
        }
        SCOPE_HOME_ADDRESS => (
            "Your home address",
            "Trips start at the airport nearest to you.",
            "You choose the airport yourself.",
        ),
        _ => return None,
    };
    Some(Words { name, with, without })
}
