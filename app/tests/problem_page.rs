//! A problem page as a browser gets it: whole, and inert whatever a client calls itself.

use app::{
    App, AppProps,
    form::CsrfToken,
    prompt::{Brand, ClientName, Destination, DeveloperNote, Problem, ProblemPrompt},
};
use leptos::prelude::*;

const HOSTILE: &str = "</h1><script>alert(1)</script>\" onclick=\"x";

fn page(problem: Problem) -> String {
    let developer =
        DeveloperNote { error: "invalid_scope".to_owned(), description: HOSTILE.into() };
    let prompt = ProblemPrompt {
        brand: Brand {
            name: "Acme Cloud".to_owned(),
            logo: None,
            style: None,
            help: None,
            privacy: None,
            terms: None,
            support: None,
            footer: None,
        },
        problem,
        minutes_left: None,
        log_id: "7f3c-91ab".to_owned(),
        developer: Some(developer),
    };
    Owner::new().with(|| App(AppProps { problem: Some(prompt) }).to_html())
}

fn owed_to(name: &str) -> Problem {
    Problem::OwedToClient {
        client: ClientName { name: name.to_owned(), developer: None, mixed_scripts: false },
        destination: Destination::Web { host: "trips.example".to_owned() },
        request: "AAAAAAAAAAAAAAAAAAAAAA".parse().expect("22 characters"),
        csrf: CsrfToken("token".to_owned()),
    }
}

#[test]
fn a_hostile_name_stays_text_within_its_own_direction() {
    let html = page(owed_to(HOSTILE));
    assert!(!html.contains("<script"), "{html}");
    assert!(html.contains("&lt;/h1&gt;"), "{html}");
    assert!(html.contains("<bdi class=\"client-name\">"), "{html}");
}

#[test]
fn an_error_goes_back_to_its_client_by_a_plain_form() {
    let html = page(owed_to("Trip Planner"));
    assert!(html.contains("method=\"post\" action=\"/api/return\""), "{html}");
    assert!(html.contains("name=\"request\" value=\"AAAAAAAAAAAAAAAAAAAAAA\""), "{html}");
    assert!(html.contains("name=\"csrf\" value=\"token\""), "{html}");
}

#[test]
fn every_page_has_one_heading_the_id_and_no_inline_style() {
    for problem in
        [Problem::Expired { start_again: None }, Problem::Internal, owed_to("Trip Planner")]
    {
        let html = page(problem);
        assert_eq!(html.matches("<h1").count(), 1, "{html}");
        assert!(html.contains("7f3c-91ab"), "{html}");
        assert!(!html.contains("style="), "{html}");
    }
}
