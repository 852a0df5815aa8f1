//! The words of each problem.

use crate::{
    form::{Decision, RequestId},
    prompt::Problem,
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

/// Puts a problem into words.
pub(super) fn words(problem: &Problem, operator: &str) -> Words {
    let (heading, happened) = what_happened(problem, operator);
    Words { heading, happened, next: what_next(problem, operator) }
}

fn what_happened(problem: &Problem, operator: &str) -> (String, String) {
    let (heading, happened) = match problem {
        Problem::MalformedRequest => (
            "We can't read this request",
            "The link that brought you here is incomplete or damaged. Nothing was shared.",
        ),
        Problem::UnknownClient => ("This application is not known here", "Nothing was shared."),
        Problem::RedirectNotRegistered => (
            "We stopped this request",
            "It would send you somewhere that its developer has not registered. Nothing was shared.",
        ),
        Problem::OwedToClient { .. } => (
            "An application made a request that we can't accept",
            "Something in it is wrong, and only its developer can mend it. Nothing was shared.",
        ),
        Problem::Expired { .. } => {
            ("This request has expired", "A request waits for ten minutes. Nothing was shared.")
        }
        Problem::AlreadyAnswered { decision, minutes_ago } => {
            return ("You have already answered".to_owned(), chosen(*decision, *minutes_ago));
        }
        Problem::OtherBrowser { .. } => (
            "This request belongs to another browser",
            "It was opened in another browser or window, and only that one can answer it. Nothing was shared.",
        ),
        Problem::CookiesBlocked => (
            "Your browser blocks cookies",
            "We need one, for as long as you are signed in, to know that it is you who answers. Nothing was shared.",
        ),
        Problem::ForeignForm { .. } => (
            "We stopped this form",
            "It did not come from our page in this browser. Nothing was shared.",
        ),
        Problem::ChangedForm => (
            "This form was changed on its way",
            "What reached us is not what we showed you. Nothing was shared.",
        ),
        Problem::UnreadableForm => ("We can't read this form", "Nothing was shared."),
        Problem::GatewayDown { request } => {
            let kept =
                if request.is_some() { " Your request is kept for some minutes." } else { "" };
            return (
                format!("We can't reach {operator} right now"),
                format!("Nothing was shared.{kept}"),
            );
        }
        Problem::GatewayFault { .. } => (
            "We got an answer that we can't use",
            "The service behind this page answered in a way that we do not follow. \
             As far as we know, nothing was shared.",
        ),
        Problem::UnknownOutcome { .. } => (
            "We don't know whether this worked",
            "The answer was lost on its way. Access may have been given.",
        ),
        Problem::Misconfigured { .. } => {
            ("This service is not set up right", "You did nothing wrong. Nothing was shared.")
        }
        Problem::NothingChosen { .. } => (
            "You have not chosen any permission",
            "All that this application asks for is optional, and you left all of it out. \
             Nothing was shared.",
        ),
        Problem::Busy { .. } => ("Too many people are signing in", "Nothing was shared."),
        Problem::NotFound => (
            "There is no page here",
            "The address may be mistyped, or the page is gone. Nothing was shared.",
        ),
        Problem::MethodNotAllowed => (
            "This page can't be used like that",
            "It is there, but not for what your browser asked of it. Nothing was shared.",
        ),
        Problem::TooLarge => (
            "This request is too large",
            "It holds more than we are willing to read. Nothing was shared.",
        ),
        Problem::WrongHost => (
            "This address is not ours",
            "You have reached us under a name that we do not use. Nothing was shared.",
        ),
        Problem::Internal => (
            "Something went wrong on our side",
            "You did nothing wrong. As far as we know, nothing was shared.",
        ),
    };
    (heading.to_owned(), happened.to_owned())
}

fn chosen(decision: Option<Decision>, minutes_ago: Option<u32>) -> String {
    let when = match minutes_ago {
        None => String::new(),
        Some(0) => " just now".to_owned(),
        Some(1) => " a minute ago".to_owned(),
        Some(minutes) => format!(" {minutes} minutes ago"),
    };
    match decision {
        Some(Decision::Allow) => format!("You chose Allow{when}."),
        Some(Decision::Deny) => format!("You chose Deny{when}. Nothing was shared."),
        None => "Each request can be answered once.".to_owned(),
    }
}

fn what_next(problem: &Problem, operator: &str) -> String {
    let next = match problem {
        Problem::UnknownClient => "Tell whoever gave you the link.",
        Problem::RedirectNotRegistered => "Tell the application's developer.",
        Problem::MalformedRequest | Problem::TooLarge => {
            "Go back to the application and try again. If it happens again, tell its developer."
        }
        Problem::OwedToClient { .. } => "We can take you back, and tell the application.",
        Problem::Expired { .. } | Problem::ChangedForm => {
            "Go back to the application and start again."
        }
        Problem::AlreadyAnswered { .. } => {
            "You can go back to the application, or close this page."
        }
        Problem::OtherBrowser { .. } => "Go back to the application and start again in this one.",
        Problem::CookiesBlocked => {
            "Allow cookies for this site, then go back to the application and try again."
        }
        Problem::ForeignForm { .. } | Problem::UnreadableForm => {
            "Go back one page, load it again, and try once more."
        }
        Problem::GatewayDown { .. } => "Wait a moment, then try again.",
        Problem::UnknownOutcome { .. } => {
            "Go back to the application and see whether it works. If you did not mean it, remove its \
             access in your account."
        }
        Problem::GatewayFault { .. } | Problem::Misconfigured { .. } | Problem::Internal => {
            return format!("If it happens again, tell {operator}, with the request id below.");
        }
        Problem::NothingChosen { .. } => "Choose at least one permission, or deny the request.",
        Problem::Busy { seconds } => {
            return format!("Wait {seconds} seconds, then load this page again.");
        }
        Problem::NotFound | Problem::MethodNotAllowed => {
            "If an application sent you here, go back to it and start again."
        }
        Problem::WrongHost => {
            return format!("Open the link that {operator} or the application gave you.");
        }
    };
    next.to_owned()
}

/// The request that the person can try again.
pub(super) fn request_that_waits(problem: &Problem) -> Option<&RequestId> {
    match problem {
        Problem::GatewayDown { request }
        | Problem::GatewayFault { request }
        | Problem::UnknownOutcome { request }
        | Problem::ForeignForm { request }
        | Problem::Misconfigured { request } => request.as_ref(),
        Problem::NothingChosen { request } => Some(request),
        _ => None,
    }
}

/// Whether the person's own page is the natural way on.
pub(super) fn leads_home(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::AlreadyAnswered { .. }
            | Problem::UnknownOutcome { .. }
            | Problem::NotFound
            | Problem::MethodNotAllowed
    )
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
