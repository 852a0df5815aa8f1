//! The words of each problem.

use crate::{
    form::{Decision, RequestId},
    prompt::{Moment, Problem},
    words::t,
};

/// A problem in words for the person who met it.
pub(super) struct Words {
    /// What stopped them. Holds no client's name: it is the document's title too.
    pub(super) heading: String,
    /// Why, and whether anything was shared.
    pub(super) happened: String,
    /// What to do now.
    pub(super) next: String,
}

/// What is known beside the problem.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Around {
    /// For how many minutes the request still waits.
    pub(super) minutes_left: Option<u32>,
    /// The page can be asked for again.
    pub(super) can_be_asked_again: bool,
}

/// Puts a problem into words.
pub(super) fn words(problem: &Problem, operator: &str, around: Around) -> Words {
    let (heading, happened) = what_happened(problem, operator, around.minutes_left);
    Words { heading, happened, next: what_next(problem, operator, around.can_be_asked_again) }
}

fn what_happened(problem: &Problem, operator: &str, minutes_left: Option<u32>) -> (String, String) {
    match problem {
        Problem::MalformedRequest => (t!("request-malformed"), t!("request-malformed-why")),
        Problem::UnknownClient => (t!("application-unknown"), t!("nothing-shared")),
        Problem::RedirectNotRegistered => {
            (t!("redirect-unregistered"), t!("redirect-unregistered-why"))
        }
        Problem::OwedToClient { .. } => (t!("request-refused"), t!("request-refused-why")),
        Problem::Expired { .. } => (t!("request-expired"), t!("request-expired-why")),
        Problem::AlreadyAnswered { decision, minutes_ago, at } => {
            (t!("already-answered"), chosen(*decision, *minutes_ago, *at))
        }
        Problem::OtherBrowser { .. } => (t!("other-browser"), t!("other-browser-why")),
        Problem::CookiesBlocked => (t!("cookies-blocked"), t!("cookies-blocked-why")),
        Problem::ForeignForm { .. } => (t!("form-foreign"), t!("form-foreign-why")),
        Problem::ChangedForm { .. } => (t!("form-changed"), t!("form-changed-why")),
        Problem::UnreadableForm => (t!("form-unreadable"), t!("nothing-shared")),
        Problem::GatewayDown { request } => {
            (t!("gateway-down", operator = operator), kept(request.as_ref(), minutes_left))
        }
        Problem::GatewayFault { .. } => (t!("gateway-fault"), t!("gateway-fault-why")),
        Problem::UnknownOutcome { .. } => (t!("outcome-unknown"), t!("outcome-unknown-why")),
        Problem::Misconfigured { .. } => (t!("misconfigured"), t!("misconfigured-why")),
        Problem::NothingChosen { .. } => (t!("nothing-chosen"), t!("nothing-chosen-why")),
        Problem::Busy { .. } => (t!("too-many-people"), t!("nothing-shared")),
        Problem::NotFound => (t!("no-page"), t!("no-page-why")),
        Problem::MethodNotAllowed => (t!("not-like-that"), t!("not-like-that-why")),
        Problem::TooLarge => (t!("request-too-large"), t!("request-too-large-why")),
        Problem::WrongHost => (t!("address-not-ours"), t!("address-not-ours-why")),
        Problem::Internal => (t!("our-fault"), t!("our-fault-why")),
    }
}

/// Within the hour by how long ago that is, for the page knows nobody's time zone; later by the clock.
fn chosen(decision: Option<Decision>, minutes_ago: Option<u32>, at: Option<Moment>) -> String {
    let Some(decision) = decision else { return t!("answered-once") };
    match (decision, minutes_ago, at) {
        (Decision::Allow, Some(0), _) => t!("chose-allow-just-now"),
        (Decision::Deny, Some(0), _) => t!("chose-deny-just-now"),
        (Decision::Allow, Some(60..), Some(at)) => {
            t!("chose-allow-at", day = at.date(), time = at.time())
        }
        (Decision::Deny, Some(60..), Some(at)) => {
            t!("chose-deny-at", day = at.date(), time = at.time())
        }
        (Decision::Allow, Some(minutes), _) => t!("chose-allow-minutes-ago", count = minutes),
        (Decision::Deny, Some(minutes), _) => t!("chose-deny-minutes-ago", count = minutes),
        (Decision::Allow, None, _) => t!("chose-allow"),
        (Decision::Deny, None, _) => t!("chose-deny"),
    }
}

fn kept(request: Option<&RequestId>, minutes_left: Option<u32>) -> String {
    match (request, minutes_left) {
        (None, _) | (_, Some(0)) => t!("nothing-shared"),
        (Some(_), Some(minutes)) => t!("request-kept", count = minutes),
        (Some(_), None) => t!("request-kept-some"),
    }
}

fn what_next(problem: &Problem, operator: &str, can_be_asked_again: bool) -> String {
    match problem {
        Problem::UnknownClient => t!("tell-who-gave-link"),
        Problem::RedirectNotRegistered => t!("tell-developer"),
        Problem::MalformedRequest | Problem::TooLarge => t!("go-back-or-tell-developer"),
        Problem::OwedToClient { .. } => t!("can-take-you-back"),
        Problem::Expired { .. } => t!("go-back-and-start"),
        Problem::AlreadyAnswered { .. } => t!("go-back-or-close"),
        Problem::OtherBrowser { .. } => t!("start-in-this-browser"),
        Problem::CookiesBlocked if can_be_asked_again => t!("allow-cookies-and-try-again"),
        Problem::CookiesBlocked => t!("allow-cookies-and-go-back"),
        Problem::ForeignForm { .. } | Problem::ChangedForm { .. } | Problem::UnreadableForm => {
            t!("load-form-again")
        }
        Problem::GatewayDown { .. } => t!("wait-and-try-again"),
        Problem::UnknownOutcome { .. } => t!("see-whether-it-works"),
        Problem::GatewayFault { .. } | Problem::Misconfigured { .. } | Problem::Internal => {
            t!("tell-operator", operator = operator)
        }
        Problem::NothingChosen { .. } => t!("choose-or-deny"),
        Problem::Busy { seconds } => t!("wait-and-load-again", count = *seconds),
        Problem::NotFound | Problem::MethodNotAllowed => t!("go-back-if-sent"),
        Problem::WrongHost => t!("open-given-link", operator = operator),
    }
}

/// The request that the person can try again.
pub(super) fn request_that_waits(problem: &Problem) -> Option<&RequestId> {
    match problem {
        Problem::GatewayDown { request }
        | Problem::GatewayFault { request }
        | Problem::ForeignForm { request }
        | Problem::Misconfigured { request } => request.as_ref(),
        Problem::UnknownOutcome { request, may_try_again: true, .. }
        | Problem::ChangedForm { request }
        | Problem::NothingChosen { request } => Some(request),
        _ => None,
    }
}

/// Whether the same page may well come when it is asked for again.
pub(super) fn may_pass(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::CookiesBlocked | Problem::Busy { .. } | Problem::GatewayDown { request: None }
    )
}

/// Whether their own page is a way on for who has no better one (consent-ux rule 16). Under an address
/// that is not ours it is not theirs.
pub(super) fn may_lead_home(problem: &Problem) -> bool {
    !matches!(problem, Problem::WrongHost | Problem::OwedToClient { .. })
}

/// Where the application begins anew: its home page, as the operator configured it.
pub(super) fn start_again(problem: &Problem) -> Option<&str> {
    match problem {
        Problem::Expired { start_again } | Problem::OtherBrowser { start_again } => {
            start_again.as_deref()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
