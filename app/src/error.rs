//! The one error that crosses to the browser: closed, and only of things that a person can act on.

use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};

use crate::prompt::ProblemPrompt;

/// Why a page can't be shown or an act was not done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum UiError {
    /// There is a problem page for it.
    #[error("a problem that has its own page")]
    Problem(Box<ProblemPrompt>),
    /// The server did not answer, or not with anything that we understand: a fault of the way.
    #[error("the server could not be reached")]
    Unreachable,
}

impl FromServerFnError for UiError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Self::Unreachable
    }
}
