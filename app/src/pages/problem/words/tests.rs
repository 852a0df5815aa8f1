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
        Problem::AlreadyAnswered { decision: Some(Decision::Deny), minutes_ago: Some(3), at: None },
        Problem::OtherBrowser { start_again: None },
        Problem::CookiesBlocked,
        Problem::ForeignForm { request: None },
        Problem::ChangedForm { request: self::request() },
        Problem::UnreadableForm,
        Problem::GatewayDown { request: request.clone() },
        Problem::GatewayFault { request: request.clone() },
        Problem::UnknownOutcome {
            request: self::request(),
            may_try_again: true,
            destination: Destination::Web { host: "trips.example".to_owned() },
            csrf: CsrfToken("token".to_owned()),
            access: None,
        },
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
        let Words { heading, happened, next } = words(&problem, "Acme Cloud", Around::default());
        assert!(!heading.ends_with('.'), "{heading}");
        assert!(happened.contains("shared") || happened.contains("Access may"), "{happened}");
        assert!(next.ends_with('.'), "{next}");
    }
}

#[test]
fn no_words_hold_the_name_of_a_client() {
    for problem in every_problem() {
        let Words { heading, happened, next } = words(&problem, "Acme Cloud", Around::default());
        assert!(![heading, happened, next].concat().contains(NAME), "{problem:?}");
    }
}

#[test]
fn only_a_request_that_waits_can_be_tried_again() {
    assert_eq!(request_that_waits(&Problem::Expired { start_again: None }), None);
    let down = Problem::GatewayDown { request: Some(request()) };
    assert_eq!(request_that_waits(&down), Some(&request()));
}

#[test]
fn an_answer_is_told_by_how_long_ago_and_after_an_hour_by_the_clock() {
    let at = Some(Moment { year: 2026, month: 5, day: 3, hour: 14, minute: 5 });
    let said = |decision, minutes_ago| chosen(Some(decision), minutes_ago, at);
    assert_eq!(said(Decision::Allow, Some(0)), "You chose Allow just now.");
    assert_eq!(said(Decision::Allow, Some(1)), "You chose Allow a minute ago.");
    assert_eq!(said(Decision::Allow, Some(59)), "You chose Allow 59 minutes ago.");
    assert_eq!(said(Decision::Allow, Some(60)), "You chose Allow on 3 May 2026 at 14:05 UTC.");
    let denied = said(Decision::Deny, Some(61));
    assert_eq!(denied, "You chose Deny on 3 May 2026 at 14:05 UTC. Nothing was shared.");
    assert_eq!(chosen(None, Some(1), at), "Each request can be answered once.");
}

#[test]
fn a_request_is_kept_for_as_long_as_it_still_waits() {
    let said = |minutes| kept(Some(&request()), minutes);
    assert_eq!(said(Some(9)), "Nothing was shared. Your request is kept for 9 minutes.");
    assert_eq!(said(Some(1)), "Nothing was shared. Your request is kept for 1 minute.");
    assert_eq!(said(Some(0)), "Nothing was shared.");
    assert_eq!(kept(None, Some(9)), "Nothing was shared.");
}
