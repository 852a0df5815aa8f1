//! Telling a story: plain lines for a terminal.

use std::fmt::Write;

use app::{form::Decision, problem_heading};

use super::advice::advice;
use crate::{
    clock::Timestamp,
    store::problems::{Incident, Problems},
};

/// Tells the story of the problem page with this request id; none is kept under other ids.
pub async fn story(
    problems: &Problems,
    log_id: &str,
    operator: &str,
) -> Result<Option<String>, sqlx::Error> {
    let Some(incident) = problems.find(log_id).await? else { return Ok(None) };
    let others = match &incident.request {
        Some(request) => problems.of_request(request).await?,
        None => Vec::new(),
    };
    Ok(Some(tell(&incident, &others, operator)))
}

fn tell(incident: &Incident, all: &[Incident], operator: &str) -> String {
    let at = all.iter().position(|it| it.log_id == incident.log_id);
    let (before, after) = at.map_or((&[][..], &[][..]), |at| (&all[..at], &all[at + 1..]));
    let page =
        |it: &Incident| (it.at, format!("problem page {}: {}", it.log_id, seen(it, operator)));
    let mut lines = steps(incident);
    lines.extend(before.iter().map(page));
    lines.sort_by_key(|(at, _)| *at);
    lines.push((
        incident.at,
        format!("{} {} ended in this problem page.", incident.method, incident.path),
    ));

    let mut text = Text::default();
    text.line(&format!("Request {} at {}", incident.log_id, second(incident.at)));
    text.heading("What happened");
    if let Some(request) = &incident.request {
        text.line(&format!("Pending request {request}:"));
    }
    text.lines(&lines);
    if let Some(reason) = &incident.reason {
        text.line(&format!("The error: {reason}"));
    }
    text.heading("What the person saw");
    text.line(&format!("{} (HTTP {})", seen(incident, operator), incident.status));
    let (cause, todo) = match &incident.problem {
        Some(problem) => {
            let advice = advice(problem);
            (advice.cause, advice.todo)
        }
        None => ("A newer version of Grantway has kept this.", "Ask that version."),
    };
    text.heading("The likely cause");
    text.line(cause);
    text.heading("What you can do");
    text.line(todo);
    if !after.is_empty() {
        text.heading("Problem pages of the same request afterwards");
        text.lines(&after.iter().map(page).collect::<Vec<_>>());
    }
    text.0
}

/// The steps before the problem, as the pending request had them; without one, what was asked for.
fn steps(incident: &Incident) -> Vec<(Timestamp, String)> {
    let asked = match (&incident.client_id, &incident.service) {
        (Some(client), Some(service)) => {
            Some(format!("client {client} asked for service {service}."))
        }
        (Some(client), None) => Some(format!("client {client} asked for access.")),
        (None, Some(service)) => Some(format!("service {service} was asked for.")),
        (None, None) => None,
    };
    let Some(steps) = &incident.steps else {
        return asked.map(|words| (incident.at, words)).into_iter().collect();
    };
    let answered = match steps.decision {
        Some(Decision::Allow) => "the gateway answered, and they were sent back.",
        Some(Decision::Deny) => "they chose Deny, and were sent back with that.",
        None => "they were sent back with the client's error.",
    };
    let expired = steps.answered.is_none() && steps.expires <= incident.at.0;
    let user = steps.user.as_deref().unwrap_or("(unknown)");
    [
        Some(steps.opened).zip(asked),
        steps.shown.map(|at| (at, format!("the consent page was shown to user {user}."))),
        steps.sent.map(|at| (at, "they chose Allow, and it was sent to the gateway.".to_owned())),
        steps.answered.map(|at| (at, answered.to_owned())),
        expired.then(|| (steps.expires, "the request expired without an answer.".to_owned())),
    ]
    .into_iter()
    .flatten()
    .map(|(at, words)| (Timestamp(at), words))
    .collect()
}

/// What a problem page said first.
fn seen(incident: &Incident, operator: &str) -> String {
    match &incident.problem {
        Some(problem) => format!("\"{}\"", problem_heading(problem, operator)),
        None => "a page that this version does not know".to_owned(),
    }
}

/// `2026-11-24 14:05:07 UTC`
fn second(at: Timestamp) -> String {
    let minute = at.to_string();
    format!("{}:{:02} UTC", minute.trim_end_matches(" UTC"), at.0.rem_euclid(60))
}

/// Lines below headings.
#[derive(Default)]
struct Text(String);

impl Text {
    fn heading(&mut self, words: &str) {
        let _ = writeln!(self.0, "\n{words}");
    }

    fn line(&mut self, words: &str) {
        let indent = if self.0.is_empty() { "" } else { "  " };
        let _ = writeln!(self.0, "{indent}{words}");
    }

    fn lines(&mut self, lines: &[(Timestamp, String)]) {
        for (at, words) in lines {
            self.line(&format!("{}  {words}", second(*at)));
        }
    }
}
