//! `/trip`: what came of the latest request for access, and every message that led to it.

use super::html::{Html, tame};
use super::messages;
use super::pages::{SENTENCE, frame};
use super::permission;
use super::session::Session;
use super::story::{Connection, Failure, Notice, Stage};

/// The page, unless nothing has happened yet.
pub(super) fn trip(session: &Session, account_url: &str) -> Option<Html> {
    let (title, main) = match &session.stage {
        Stage::Stranger => return None,
        Stage::Connected(connection) => connected(connection, session.notice.as_ref()),
        Stage::Refused { error, description } => refused(error, description.as_deref()),
        Stage::Failed(failure) => ("Not connected", failed(failure)),
        Stage::Ended(failure) => ("Connection ended", ended(failure)),
        Stage::Disconnected => ("Disconnected", disconnected(account_url)),
    };
    let (frame_class, panel) = if session.steps.is_empty() {
        ("<div>", "<section class=\"panel panel--narrow\">")
    } else {
        ("<div class=\"split\">", "<section class=\"panel\">")
    };
    let latest = session.notice.as_ref().map_or(&[][..], |notice| &notice.steps);
    let content = Html::new()
        .raw(frame_class)
        .raw(panel)
        .add(&main)
        .raw("</section>")
        .add(&messages::story(latest, &session.steps))
        .raw("</div>");
    Some(frame(title, &content))
}

fn connected(connection: &Connection, notice: Option<&Notice>) -> (&'static str, Html) {
    let (title, head) = match notice {
        Some(notice) if !notice.good => (notice.heading, bad_news(notice)),
        Some(_) | None => ("Connected", good_news(notice)),
    };
    let html = head
        .add(&permissions(connection))
        .add(&lasting(connection))
        .raw("<div class=\"row row--three\">")
        .raw("<form method=\"post\" action=\"/call\"><button class=\"button button--main\">Call the API</button></form>")
        .raw("<form method=\"post\" action=\"/refresh\"><button class=\"button\">Refresh the token</button></form>")
        .raw("<form method=\"post\" action=\"/disconnect\"><button class=\"button\">Disconnect</button></form></div>");
    (title, html)
}

fn good_news(notice: Option<&Notice>) -> Html {
    Html::new()
        .raw("<p class=\"mark mark--good\" aria-hidden=\"true\">✓</p><h1>You are connected</h1>")
        .raw("<p class=\"lead\">Trip Planner may use your Acme Cloud account, as far as you allowed it to.</p>")
        .each(notice, |notice| {
            Html::new()
                .raw("<section class=\"notice\"><h2>")
                .raw(notice.heading)
                .raw("</h2><p>")
                .raw(notice.text)
                .raw("</p>")
                .add(&facts(&notice.facts))
                .raw("</section>")
        })
}

fn bad_news(notice: &Notice) -> Html {
    Html::new()
        .raw("<p class=\"mark mark--bad\" aria-hidden=\"true\">!</p><h1>")
        .raw(notice.heading)
        .raw("</h1><p class=\"lead\">")
        .raw(notice.text)
        .raw("</p>")
        .each(&notice.failure, said)
        .raw("<p><a href=\"/connect\">Connect again</a></p>")
}

fn permissions(connection: &Connection) -> Html {
    let asked = connection.asked.iter();
    let unasked = connection.given.iter().filter(|scope| !connection.asked.contains(scope));
    Html::new()
        .raw("<h2>What you allowed</h2><ul class=\"permissions\">")
        .each(asked.chain(unasked), |scope| permission(scope, connection.given.contains(scope)))
        .raw("</ul>")
}

fn permission(scope: &str, given: bool) -> Html {
    let item = Html::new().raw(if given {
        "<li class=\"permission\"><span class=\"tick\" aria-hidden=\"true\">✓</span><div><p class=\"permission__name\">"
    } else {
        "<li class=\"permission permission--off\"><span class=\"tick\" aria-hidden=\"true\">–</span><div><p class=\"permission__name\">"
    });
    let item = match permission::words(scope) {
        Some(words) => {
            let what = if given { words.with } else { words.without };
            item.raw(words.name).raw("</p><p class=\"muted\">").raw(what)
        }
        None => item.raw("<bdi>").text(&tame(scope, SENTENCE)).raw("</bdi>"),
    };
    let state = if given {
        "</p></div><span class=\"pill pill--good\">Allowed</span></li>"
    } else {
        "</p></div><span class=\"pill\">Not allowed</span></li>"
    };
    item.raw(state)
}

fn lasting(connection: &Connection) -> Html {
    let html = Html::new().raw("<p class=\"muted\">");
    let html = match connection.lasts.map(|time| time.as_secs()) {
        None => html.raw("Access does not run out by itself. "),
        Some(seconds) if seconds > 3_600 && seconds.is_multiple_of(3_600) => {
            html.raw("Access runs out after ").number(seconds / 3_600).raw(" hours. ")
        }
        Some(seconds) => html.raw("Access runs out after ").number(seconds).raw(" seconds. "),
    };
    match connection.renewals {
        0 => html,
        1 => html.raw("Refreshed once."),
        times => html.raw("Refreshed ").number(times).raw(" times."),
    }
    .raw("</p>")
}

fn facts(facts: &[(&'static str, Option<String>)]) -> Html {
    if facts.is_empty() {
        return Html::new();
    }
    Html::new()
        .raw("<dl class=\"fields\">")
        .each(facts, |(name, value)| {
            let html = Html::new().raw("<dt>").raw(name).raw("</dt><dd>");
            match value {
                Some(value) => html.raw("<bdi>").text(&tame(value, SENTENCE)).raw("</bdi></dd>"),
                None => html.raw("<em>not sent</em></dd>"),
            }
        })
        .raw("</dl>")
}

fn refused(error: &str, description: Option<&str>) -> (&'static str, Html) {
    if error == "access_denied" {
        let html = Html::new()
            .raw("<p class=\"mark\" aria-hidden=\"true\">–</p><h1>You said no</h1>")
            .raw("<p class=\"lead\">That is fine. Acme Cloud has shared nothing, and Trip Planner works ")
            .raw("without it: you type in your days and your airport yourself.</p>")
            .raw(CHANGE_OF_MIND);
        return ("You said no", html);
    }
    let html = Html::new()
        .raw("<p class=\"mark mark--bad\" aria-hidden=\"true\">!</p><h1>Acme Cloud did not connect us</h1>")
        .raw("<p class=\"lead\">It refused the request that Trip Planner made. Nothing was shared.</p>")
        .add(&words_of_refusal(error, description))
        .raw(TRY_AGAIN);
    ("Not connected", html)
}

const CHANGE_OF_MIND: &str = "<p class=\"row\"><a class=\"button button--main\" href=\"/\">Go on without</a> \
    <a class=\"button\" href=\"/connect\">Ask me again</a></p>";

const TRY_AGAIN: &str = "<p class=\"row\"><a class=\"button button--main\" href=\"/connect\">Connect again</a> \
    <a class=\"button\" href=\"/\">Back to the start</a></p>";

fn failed(failure: &Failure) -> Html {
    Html::new()
        .raw("<p class=\"mark mark--bad\" aria-hidden=\"true\">!</p><h1>The connection did not come about</h1>")
        .raw("<p class=\"lead\">You said yes, but Acme Cloud would not trade its code for access.</p>")
        .add(&said(failure))
        .raw(TRY_AGAIN)
}

fn ended(failure: &Failure) -> Html {
    Html::new()
        .raw("<p class=\"mark\" aria-hidden=\"true\">–</p><h1>Acme Cloud has ended the connection</h1>")
        .raw("<p class=\"lead\">It would not renew our access: it was unused for too long, or you removed ")
        .raw("it in your account. Trip Planner has thrown its tokens away.</p>")
        .add(&said(failure))
        .raw(TRY_AGAIN)
}

fn disconnected(account_url: &str) -> Html {
    Html::new()
        .raw("<p class=\"mark\" aria-hidden=\"true\">–</p><h1>Disconnected</h1>")
        .raw("<p class=\"lead\">Trip Planner has thrown its tokens away. Acme Cloud does not know that: ")
        .raw("in <a href=\"")
        .text(account_url)
        .raw("\">your account</a> there you can remove the access itself.</p>")
        .raw(TRY_AGAIN)
}

fn said(failure: &Failure) -> Html {
    match failure {
        Failure::Refused { status, error, description } => Html::new()
            .add(&status_line(*status))
            .add(&words_of_refusal(error, description.as_deref())),
        Failure::Unreadable { status } => {
            status_line(*status).raw("<p>The answer was not one that we understand.</p>")
        }
        Failure::Unreachable => {
            Html::new().raw("<p><span class=\"pill pill--bad\">No answer</span></p>")
        }
    }
}

fn status_line(status: u16) -> Html {
    Html::new().raw("<p><span class=\"pill pill--bad\">Status ").number(status).raw("</span></p>")
}

fn words_of_refusal(error: &str, description: Option<&str>) -> Html {
    Html::new()
        .raw("<dl class=\"fields\"><dt>error</dt><dd><bdi>")
        .text(&tame(error, SENTENCE))
        .raw("</bdi></dd>")
        .each(description, |text| {
            Html::new()
                .raw("<dt>error_description</dt><dd><bdi>")
                .text(&tame(text, SENTENCE))
                .raw("</bdi></dd>")
        })
        .raw("</dl>")
}
