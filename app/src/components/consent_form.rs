//! The consent form: plain HTML, with the buttons as its island.

use leptos::{either::Either, prelude::*};

use super::{ends::Ends, facts::Facts, form_parts::HiddenField, permissions::Permissions};
use crate::{
    islands::DecisionButtons,
    prompt::{ConsentPrompt, ScopeLine},
};

/// Draws what is asked for, where it leads, and the two answers.
#[component]
pub(crate) fn ConsentForm(prompt: ConsentPrompt) -> impl IntoView {
    let ConsentPrompt { brand, request, csrf, client, scopes, destination, shown, .. } = prompt;
    let operator = brand.name;
    let tally = tally(&scopes);
    view! {
        <form class="consent" method="post" action="/api/decide">
            <HiddenField name="request" value=request.into() />
            <HiddenField name="csrf" value=csrf.0 />
            <HiddenField name="client_id" value=shown.client_id />
            <HiddenField name="response_type" value=shown.response_type />
            <HiddenField name="scope" value=shown.scope />
            <Permissions client=client.name operator scopes />
            <Facts destination minutes_left=prompt.minutes_left />
            <Ends days=prompt.ends />
            <div class="consent__answer">
                {tally}
                <DecisionButtons />
            </div>
        </form>
    }
    .into_any()
}

/// The line above the buttons: how much of what is asked for is being allowed.
///
/// `style/components/_tally.scss` counts along with the boxes until the island does, so the number
/// is right without scripts as well.
fn tally(scopes: &[ScopeLine]) -> impl IntoView + use<> {
    let all = scopes.len();
    let needed = scopes.iter().filter(|scope| !scope.optional).count();
    if all == 0 {
        return Either::Left(view! { <p class="tally" role="status"></p> });
    }
    let rest = rest_of_tally(all, all - needed);
    Either::Right(view! {
        <p class="tally" role="status" data-needed=needed.to_string() data-rest=rest>
            "You are allowing "
            <span class="tally__count">{needed.to_string()}</span>
            {rest.clone()}
        </p>
    })
}

fn rest_of_tally(all: usize, optional: usize) -> String {
    match (all, optional) {
        (1, 0) => " permission.".to_owned(),
        (_, 0) => " permissions.".to_owned(),
        (1, _) => " of 1 permission.".to_owned(),
        (all, _) => format!(" of {all} permissions."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tally_names_the_whole_only_where_there_is_a_choice() {
        assert_eq!(rest_of_tally(1, 0), " permission.");
        assert_eq!(rest_of_tally(3, 0), " permissions.");
        assert_eq!(rest_of_tally(1, 1), " of 1 permission.");
        assert_eq!(rest_of_tally(3, 1), " of 3 permissions.");
    }
}
