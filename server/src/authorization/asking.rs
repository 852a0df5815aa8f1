//! How the client wants the person to be asked: `prompt`, `max_age`, `login_hint` and `ui_locales`, with the meaning
//! that `OpenID` Connect gives them (Core 1.0 §3.1.2.1). Kong knows none of them.

use app::Language;

use super::{request::RawRequest, response::ErrorResponse};

/// The longest name that a client may suggest, in characters.
const MAX_HINT: usize = 128;

/// What a request says of how the person is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asking {
    /// `prompt=none`: no page at all; what would need one is an error for the client.
    pub nothing: bool,
    /// `prompt=login`: the person signs in, even if they are.
    pub to_sign_in: bool,
    /// `prompt=consent`: the person decides, even if they have.
    pub for_consent: bool,
    /// The person signs in again where that is longer ago, in seconds.
    pub max_age: Option<i64>,
    /// The name that the client thinks they sign in with: it is suggested, nothing more.
    pub login_hint: Option<String>,
    /// The first of `ui_locales` that is spoken here.
    pub language: Option<Language>,
}

impl Asking {
    /// Reads it. Values of `prompt` that we don't know are left out, as those of other profiles should be.
    ///
    /// # Errors
    /// `invalid_request`, for the client: `none` beside another value, or a `max_age` that is no number.
    pub fn read(raw: &RawRequest) -> Result<Self, ErrorResponse> {
        let words: Vec<&str> =
            raw.prompt.as_deref().unwrap_or_default().split_ascii_whitespace().collect();
        let has = |word| words.contains(&word);
        if has("none") && words.iter().any(|word| *word != "none") {
            return Err(ErrorResponse::new(
                "invalid_request",
                "prompt=none can't stand beside another value",
            ));
        }
        let max_age = match raw.max_age.as_deref() {
            None | Some("") => None,
            Some(text) => Some(text.parse::<u32>().map(i64::from).map_err(|_| {
                ErrorResponse::new("invalid_request", "max_age must be a number of seconds")
            })?),
        };
        let hint = raw.login_hint.as_deref().unwrap_or_default();
        let hint: String = hint.chars().filter(|c| !c.is_control()).take(MAX_HINT).collect();
        Ok(Self {
            nothing: has("none"),
            to_sign_in: has("login"),
            for_consent: has("consent"),
            max_age,
            language: raw.ui_locales.as_deref().and_then(Language::of_list),
            login_hint: (!hint.is_empty()).then_some(hint),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Result<Asking, String> {
        let raw = RawRequest::from_query(query).expect("readable");
        Asking::read(&raw).map_err(|error| error.error)
    }

    #[test]
    fn each_word_of_prompt_has_its_meaning() {
        assert_eq!(read(""), Ok(Asking::default()));
        assert_eq!(read("prompt=none"), Ok(Asking { nothing: true, ..Asking::default() }));
        let both = Asking { to_sign_in: true, for_consent: true, ..Asking::default() };
        assert_eq!(read("prompt=login+consent"), Ok(both));
        assert_eq!(read("prompt=select_account+x"), Ok(Asking::default()));
        assert_eq!(read("prompt=none+login"), Err("invalid_request".to_owned()));
    }

    #[test]
    fn max_age_is_a_number_of_seconds() {
        assert_eq!(read("max_age=0").expect("valid").max_age, Some(0));
        assert_eq!(read("max_age=3600").expect("valid").max_age, Some(3600));
        for wrong in ["max_age=-1", "max_age=soon", "max_age=1.5", "max_age=99999999999"] {
            assert_eq!(read(wrong), Err("invalid_request".to_owned()), "{wrong}");
        }
    }

    #[test]
    fn a_hint_is_short_and_plain() {
        assert_eq!(read("login_hint=alice").expect("valid").login_hint.as_deref(), Some("alice"));
        assert_eq!(read("login_hint=%0a").expect("valid").login_hint, None);
        let long = format!("login_hint={}", "x".repeat(200));
        assert_eq!(read(&long).expect("valid").login_hint.map(|it| it.len()), Some(128));
    }
}
