//! Telling a story: plain lines for a terminal.

use std::fmt::Write;

use app::{
    form::{Decision, RequestId},
    problem_heading,
};

use super::advice::advice;
use crate::{
    clock::Timestamp,
    store::problems::{Incident, Problems, Steps},
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
    let mut text = Text::default();
    text.line(&format!("Request {} at {}", incident.log_id, second(incident.at)));
    text.heading("What happened");
    if let Some(steps) = &incident.steps {
        tell_steps(&mut text, steps, incident);
    } else {
        match (&incident.client_id, &incident.service) {
            (Some(client), Some(service)) => {
                text.line(&format!("Client {client} asked for service {service}."));
            }
            (Some(client), None) => text.line(&format!("Client {client} asked for access.")),
            (None, Some(service)) => text.line(&format!("Service {service} was asked for.")),
            (None, None) => {}
        }
    }
    for earlier in all.iter().take_while(|it| it.log_id != incident.log_id) {
        text.at(
            earlier.at,
            &format!("problem page {}: {}", earlier.log_id, seen(earlier, operator)),
        );
    }
    text.at(
        incident.at,
        &format!("{} {} ended in a problem page.", incident.method, incident.path),
    );
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
    let later: Vec<&Incident> =
        all.iter().skip_while(|it| it.log_id != incident.log_id).skip(1).collect();
    if !later.is_empty() {
        text.heading("Afterwards");
        for later in later {
            text.at(later.at, &format!("problem page {}: {}", later.log_id, seen(later, operator)));
        }
    }
    text.0
}

/// The steps before the problem, as the pending request had them.
fn tell_steps(text: &mut Text, steps: &Steps, incident: &Incident) {
    let unknown = "(unknown)".to_owned();
    let client = incident.client_id.as_ref().unwrap_or(&unknown);
    let service = incident.service.as_ref().unwrap_or(&unknown);
    let handle = incident.request.as_ref().map_or("(unknown)", RequestId::as_str);
    text.line(&format!("Pending request {handle}:"));
    let opened = format!("client {client} asked for service {service}.");
    text.at(Timestamp(steps.opened), &opened);
    if let Some(shown) = steps.shown {
        let user = steps.user.as_ref().unwrap_or(&unknown);
        text.at(Timestamp(shown), &format!("the consent page was shown to user {user}."));
    }
    if let Some(sent) = steps.sent {
        text.at(Timestamp(sent), "they chose Allow, and it was sent to the gateway.");
    }
    match (steps.answered, steps.decision) {
        (Some(at), Some(Decision::Allow)) => {
            text.at(Timestamp(at), "the gateway answered, and they were sent back.");
        }
        (Some(at), Some(Decision::Deny)) => {
            text.at(Timestamp(at), "they chose Deny, and were sent back with that.");
        }
        (Some(at), None) => text.at(Timestamp(at), "they were sent back with the client's error."),
        (None, _) if steps.expires <= incident.at.0 => {
            text.at(Timestamp(steps.expires), "the request expired without an answer.");
        }
        (None, _) => {}
    }
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

    fn at(&mut self, at: Timestamp, words: &str) {
        self.line(&format!("{}  {words}", second(at)));
    }
}
