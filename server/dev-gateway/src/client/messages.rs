//! The messages of an exchange, for those who write such a client themselves.

use super::html::{Html, tame};
use super::pages::SENTENCE;
use super::story::Step;

/// The longest body that a page shows.
const BODY: usize = 4_000;

const NOTE: &str =
    "<p class=\"muted\">For developers. Of every secret only the beginning is shown.</p>";

/// Everything that led to where the browser stands, the latest first.
pub(super) fn story(latest: &[Step], connecting: &[Step]) -> Html {
    if latest.is_empty() && connecting.is_empty() {
        return Html::new();
    }
    Html::new()
        .raw("<div class=\"story\">")
        .add(&chapter("What happened just now", true, latest))
        .add(&chapter("What happened, step by step", latest.is_empty(), connecting))
        .raw("</div>")
}

fn chapter(title: &'static str, is_first: bool, steps: &[Step]) -> Html {
    if steps.is_empty() {
        return Html::new();
    }
    Html::new()
        .raw("<section><h2>")
        .raw(title)
        .raw("</h2>")
        .raw(if is_first { NOTE } else { "" })
        .raw("<ol class=\"steps\">")
        .each(steps, |step| Html::new().raw("<li class=\"step\">").add(&message(step)).raw("</li>"))
        .raw("</ol></section>")
}

fn message(step: &Step) -> Html {
    let html = Html::new()
        .raw("<h3>")
        .raw(step.title)
        .raw("</h3><p class=\"line\">")
        .raw(match step.body {
            Some(_) if step.line.starts_with('2') => "<code class=\"pill pill--good\">",
            Some(_) => "<code class=\"pill pill--bad\">",
            None => "<code>",
        })
        .text(&tame(&step.line, SENTENCE))
        .raw("</code></p>");
    let html = if step.fields.is_empty() {
        html
    } else {
        html.raw("<dl class=\"fields\">")
            .each(&step.fields, |(name, value)| {
                Html::new()
                    .raw("<dt>")
                    .text(&tame(name, 60))
                    .raw("</dt><dd><bdi>")
                    .text(&tame(value, SENTENCE))
                    .raw("</bdi></dd>")
            })
            .raw("</dl>")
    };
    html.each(&step.body, |body| {
        Html::new().raw("<pre tabindex=\"0\"><code>").text(&tame(body, BODY)).raw("</code></pre>")
    })
}
