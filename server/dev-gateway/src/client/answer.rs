//! What the authorization page sends back to `/callback` (RFC 6749 §4.1.2 and §4.1.2.1),
//! read strictly: an answer with a parameter twice, or with a code and an error, is none.

use oauth2::AuthorizationCode;

/// An answer to an authorization request.
pub(super) struct Answer {
    /// Tells which request this answers.
    pub(super) state: String,
    pub(super) said: Said,
    /// Who answers (RFC 9207), if it says so.
    pub(super) issuer: Option<String>,
}

/// Yes or no.
pub(super) enum Said {
    Yes {
        code: AuthorizationCode,
        /// The permissions given, when the page names them; else all that were asked for.
        scopes: Option<Vec<String>>,
    },
    No {
        error: String,
        description: Option<String>,
    },
}

/// The answer could not be understood.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("the answer is not an authorization response")]
pub(super) struct NotAnAnswer;

impl Answer {
    /// Reads the query of a call to `/callback`.
    pub(super) fn parse(query: &str) -> Result<Self, NotAnAnswer> {
        let pairs: Vec<(String, String)> =
            form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let once = |name: &str| {
            let mut values =
                pairs.iter().filter(|(n, _)| n == name).map(|(_, value)| value.clone());
            match (values.next(), values.next()) {
                (value, None) => Ok(value),
                (_, Some(_)) => Err(NotAnAnswer),
            }
        };
        let said = match (once("code")?, once("error")?) {
            (Some(code), None) => Said::Yes {
                code: AuthorizationCode::new(code),
                scopes: once("scope")?.map(|s| s.split_whitespace().map(str::to_owned).collect()),
            },
            (None, Some(error)) => Said::No { error, description: once("error_description")? },
            (Some(_), Some(_)) | (None, None) => return Err(NotAnAnswer),
        };
        Ok(Self { state: once("state")?.ok_or(NotAnAnswer)?, said, issuer: once("iss")? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_without_a_state_or_with_two_of_anything_is_none() {
        for query in [
            "",
            "code=a",
            "state=s",
            "code=a&error=b&state=s",
            "code=a&code=b&state=s",
            "code=a&state=s&state=s",
        ] {
            assert_eq!(Answer::parse(query).err(), Some(NotAnAnswer), "{query}");
        }
    }

    #[test]
    fn an_empty_scope_means_that_nothing_was_given() {
        let answer = Answer::parse("code=a&state=s&scope=").expect("an answer");
        assert!(matches!(answer.said, Said::Yes { scopes: Some(scopes), .. } if scopes.is_empty()));
    }
}
