//! What the person's own pages show.

use serde::{Deserialize, Serialize};

use super::Brand;
use crate::form::CsrfToken;

/// The person's own page: `/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomePrompt {
    /// Whose pages these are.
    pub brand: Brand,
    /// Ties the forms to this browser.
    pub csrf: CsrfToken,
    /// The name they sign in with.
    pub username: String,
}
