//! What has happened between Trip Planner, a person and Acme Cloud, in the form in which
//! the pages tell it. Nothing in here is secret except what [`Connection`] holds.

use oauth2::{AccessToken, RefreshToken};

use super::mask::{mask_body, mask_parameter};

/// Where a browser stands.
#[derive(Default)]
pub(super) enum Stage {
    /// Nothing has come of anything yet.
    #[default]
    Stranger,
    Connected(Connection),
    /// The authorization page came back with an error.
    Refused {
        error: String,
        description: Option<String>,
    },
    /// The code could not be exchanged.
    Failed(Failure),
    /// The gateway would not renew the access.
    Ended(Failure),
    Disconnected,
}

/// A working connection, with the only secrets that are kept.
pub(super) struct Connection {
    pub(super) access: AccessToken,
    pub(super) refresh: Option<RefreshToken>,
    pub(super) lasts: Option<std::time::Duration>,
    pub(super) asked: Vec<String>,
    pub(super) given: Vec<String>,
    pub(super) renewals: u32,
}

/// Why something that was asked of the gateway did not work.
#[derive(Clone)]
pub(super) enum Failure {
    /// It said no, and in which words.
    Refused { status: u16, error: String, description: Option<String> },
    /// It answered something that makes no sense here.
    Unreadable { status: u16 },
    /// It did not answer.
    Unreachable,
}

/// The outcome of the latest button pressed.
pub(super) struct Notice {
    pub(super) good: bool,
    pub(super) heading: &'static str,
    pub(super) text: &'static str,
    pub(super) failure: Option<Failure>,
    pub(super) facts: Vec<(&'static str, Option<String>)>,
    pub(super) steps: Vec<Step>,
}

/// One message of the exchange, masked.
#[derive(Clone)]
pub(super) struct Step {
    pub(super) title: &'static str,
    pub(super) line: String,
    pub(super) fields: Vec<(String, String)>,
    pub(super) body: Option<String>,
}

impl Step {
    /// A message that consists of parameters: a redirect, or a form.
    pub(super) fn of_parameters<N, V>(
        title: &'static str,
        line: String,
        parameters: impl IntoIterator<Item = (N, V)>,
    ) -> Self
    where
        N: AsRef<str>,
        V: AsRef<str>,
    {
        let fields = parameters
            .into_iter()
            .map(|(n, v)| (n.as_ref().to_owned(), mask_parameter(n.as_ref(), v.as_ref())))
            .collect();
        Self { title, line, fields, body: None }
    }

    /// A message that is a line alone.
    pub(super) fn of_line(title: &'static str, line: String) -> Self {
        Self { title, line, fields: Vec::new(), body: None }
    }

    /// An answer from the gateway, without the secrets `known`.
    pub(super) fn of_answer(
        title: &'static str,
        answer: &axum::http::Response<Vec<u8>>,
        known: &[&str],
    ) -> Self {
        let body = Some(mask_body(answer.body(), known));
        Self { title, line: answer.status().to_string(), fields: Vec::new(), body }
    }
}
