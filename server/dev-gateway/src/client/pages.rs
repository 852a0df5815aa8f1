//! The frame around every page, the front page, and the pages for what went wrong.

use axum::http::StatusCode;

use super::html::{Html, tame};
use super::permission;

/// The longest text from outside that a page shows in a sentence.
pub(super) const SENTENCE: usize = 300;

/// A page around `content`. The title never holds text from outside: nothing isolates it there.
pub(super) fn frame(title: &'static str, content: &Html) -> Html {
    Html::new()
        .raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .raw(title)
        .raw(" – Trip Planner</title>")
        .raw(HEAD)
        .add(content)
        .raw(FOOT)
}

const HEAD: &str = "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
    <meta name=\"color-scheme\" content=\"light dark\">\
    <link rel=\"icon\" href=\"/icon.svg\"><link rel=\"stylesheet\" href=\"/style.css\"></head><body>\
    <header class=\"top\"><a class=\"brand\" href=\"/\"><span class=\"logo\" aria-hidden=\"true\">TP</span>\
    <span class=\"brand__name\">Trip Planner <span class=\"brand__by\">by Acme Travel</span></span></a>\
    <span class=\"pill\">Demo</span></header><main>";

const FOOT: &str = "</main><footer class=\"foot\"><p>Trip Planner is a demo application. It keeps what \
    Acme Cloud gives it in memory, and forgets it when it stops.</p></footer></body></html>";

/// The front page.
pub(super) fn home(scopes: &[String], connected: bool) -> Html {
    let content = Html::new()
        .raw("<section class=\"hero\"><div class=\"hero__text\">")
        .raw("<h1>Trips that fit around your life</h1>")
        .raw("<p class=\"lead\">Trip Planner finds the free days, the nearest airport and the way ")
        .raw("there. For that it asks Acme Cloud, and Acme Cloud asks you.</p>")
        .raw(if connected { CONNECTED } else { CONNECT })
        .raw("</div>")
        .raw(include_str!("scene.svg"))
        .raw("</section><section aria-labelledby=\"asks\"><h2 id=\"asks\">What Trip Planner asks for</h2>")
        .raw("<ul class=\"cards\">")
        .each(scopes, |scope| asks_for(scope))
        .raw("</ul></section>")
        .raw(THINGS_THAT_GO_WRONG);
    frame("Plan a trip", &content)
}

const CONNECT: &str = "<p class=\"row\"><a class=\"button button--main\" href=\"/connect\">Connect to Acme Cloud</a></p>\
    <p class=\"muted\">You sign in at Acme Cloud. Trip Planner never sees your password.</p>";

const CONNECTED: &str = "<p class=\"row\"><a class=\"button button--main\" href=\"/trip\">See your connection</a> \
    <a class=\"button\" href=\"/connect\">Connect again</a></p>\
    <p class=\"muted\">You are connected to Acme Cloud.</p>";

const THINGS_THAT_GO_WRONG: &str = "<section aria-labelledby=\"wrong\"><h2 id=\"wrong\">Things that go wrong</h2>\
    <p class=\"muted\">Requests that a person should be protected from. See what Acme Cloud makes of them.</p>\
    <ul class=\"cards\">\
    <li class=\"card\"><h3><a href=\"/connect?try=unknown-permission\">An unknown permission</a></h3>\
    <p>Trip Planner asks for something that Acme Cloud does not have: reading minds.</p></li>\
    <li class=\"card\"><h3><a href=\"/connect?try=unregistered-redirect\">An unregistered address</a></h3>\
    <p>The answer would go to a website that Acme Travel never registered.</p></li>\
    <li class=\"card\"><h3><a href=\"/connect?try=rude-application\">A rude application</a></h3>\
    <p>Another developer’s application, whose name tries to pass for Acme Cloud’s own.</p></li></ul></section>";

fn asks_for(scope: &str) -> Html {
    let card = Html::new().raw("<li class=\"card\">");
    let card = match permission::words(scope) {
        Some(words) => card.raw("<h3>").raw(words.name).raw("</h3><p>").raw(words.with).raw("</p>"),
        None => card.raw("<h3><bdi>").text(&tame(scope, SENTENCE)).raw("</bdi></h3>"),
    };
    card.raw("<p><code>").text(&tame(scope, SENTENCE)).raw("</code></p></li>")
}

/// What a page of its own tells about, because there is no connection to tell it of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Problem {
    /// `/callback` was called with something that is no answer.
    NotAnAnswer,
    /// An answer to a question that this browser did not ask, or asked before.
    NotOurs,
    /// A form on somebody else's page.
    ForeignForm,
    NoSuchPage,
    /// The options that the client was started with can't work.
    Setup,
    /// A fault of our own.
    Broken,
}

impl Problem {
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::NotAnAnswer | Self::NotOurs => StatusCode::BAD_REQUEST,
            Self::ForeignForm => StatusCode::FORBIDDEN,
            Self::NoSuchPage => StatusCode::NOT_FOUND,
            Self::Setup | Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::NotAnAnswer => (
                "We don’t understand this answer",
                "Something called Trip Planner with an answer that makes no sense. Nothing was \
                 accepted, and nothing has changed.",
            ),
            Self::NotOurs => (
                "This is no answer to our question",
                "The answer belongs to another browser, was used before, or is not Acme Cloud’s. \
                 Trip Planner has not used it: somebody might want to connect you to their account.",
            ),
            Self::ForeignForm => (
                "This did not come from Trip Planner",
                "Another website tried to press a button for you. Nothing has changed.",
            ),
            Self::NoSuchPage => ("There is no page here", "The address may be mistyped."),
            Self::Setup => (
                "Trip Planner is not set up",
                "One of the addresses or the certificate that it was started with can’t work. \
                 Its log says which.",
            ),
            Self::Broken => ("Something broke", "It is our fault. Nothing was shared."),
        }
    }
}

/// A page about a problem, with a way on.
pub(super) fn problem(problem: Problem) -> Html {
    let (heading, text) = problem.words();
    let content = Html::new()
        .raw("<section class=\"panel panel--narrow\"><h1>")
        .raw(heading)
        .raw("</h1><p class=\"lead\">")
        .raw(text)
        .raw("</p><p class=\"row\"><a class=\"button button--main\" href=\"/\">Back to the start</a></p></section>");
    frame(heading, &content)
}
