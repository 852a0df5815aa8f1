use super::*;
use crate::{
    form::CsrfToken,
    prompt::{ClientName, Destination},
};

const NAME: &str = "Trip Planner";

fn request() -> RequestId {
    "AAAAAAAAAAAAAAAAAAAAAA".parse().expect("22 characters")
}

fn every_problem() -> Vec<Problem> {
    let request = Some(request());
    vec![
        Problem::MalformedRequest,
        Problem::UnknownClient,
        Problem::RedirectNotRegistered,
        Problem::OwedToClient {
            client: ClientName { name: NAME.to_owned(), developer: None, mixed_scripts: false },
            destination: Destination::Web { host: "trips.example".to_owned() },
            request: self::request(),
            csrf: CsrfToken("token".to_owned()),
        },
        Problem::Expired { start_again: None },
        Problem::AlreadyAnswered { decision: Some(Decision::Deny), minutes_ago: Some(3) },
        Problem::OtherBrowser { start_again: None },
        Problem::CookiesBlocked,
        Problem::ForeignForm { request: None },
        Problem::ChangedForm,
        Problem::UnreadableForm,
        Problem::GatewayDown { request: request.clone() },
        Problem::GatewayFault { request: request.clone() },
        Problem::UnknownOutcome { request: None },
        Problem::Misconfigured { request },
        Problem::NothingChosen { request: self::request() },
        Problem::Busy { seconds: 30 },
        Problem::NotFound,
        Problem::MethodNotAllowed,
        Problem::TooLarge,
        Problem::WrongHost,
        Problem::Internal,
    ]
}

#[test]
fn every_problem_says_what_happened_what_was_shared_and_what_to_do() {
    for problem in every_problem() {
        let Words { heading, happened, next } = words(&problem, "Acme Cloud");
        assert!(!heading.ends_with('.'), "{heading}");
        assert!(happened.contains("shared") || happened.contains("Access may"), "{happened}");
        assert!(next.ends_with('.'), "{next}");
    }
}

#[test]
fn no_words_hold_the_name_of_a_client() {
    for problem in every_problem() {
        let Words { heading, happened, next } = words(&problem, "Acme Cloud");
        assert!(![heading, happened, next].concat().contains(NAME), "{problem:?}");
    }
}

#[test]
fn only_a_request_that_waits_can_be_tried_again() {
    assert_eq!(request_that_waits(&Problem::Expired { start_again: None }), None);
    let down = Problem::GatewayDown { request: Some(request()) };
    assert_eq!(request_that_waits(&down), Some(&request()));
}
