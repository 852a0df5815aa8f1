//! The consent form: plain HTML, with the buttons as its island.

use leptos::{either::Either, prelude::*};

use super::{
    ends::Ends,
    facts::{Facts, OutOfReach, TimeToAnswer, client_pages},
    form_parts::HiddenField,
    permissions::Permissions,
};
use crate::{
    islands::DecisionButtons,
    prompt::{ConsentPrompt, ScopeLine, Standing},
};

/// Draws what is asked for, where it leads, and the two answers.
#[component]
pub(crate) fn ConsentForm(prompt: ConsentPrompt) -> impl IntoView {
    let ConsentPrompt { brand, request, csrf, client, scopes, purpose, cannot, lasts, .. } = prompt;
    let (shown, destination, links) = (prompt.shown, prompt.destination, prompt.links);
    let operator = brand.name;
    let tally = tally(&scopes);
    view! {
        <form class="consent" method="post" action="/api/decide">
            <HiddenField name="request" value=request.into() />
            <HiddenField name="csrf" value=csrf.0 />
            <HiddenField name="client_id" value=shown.client_id />
            <HiddenField name="response_type" value=shown.response_type />
            <HiddenField name="scope" value=shown.scope />
            <Permissions client=client.name.clone() operator purpose scopes />
            <OutOfReach cannot />
            <Facts destination lasts />
            <Ends days=prompt.ends />
            {prompt.may_be_remembered.then(|| view! { <Remember /> })}
            <div class="consent__answer">
                {tally}
                <DecisionButtons />
                <TimeToAnswer minutes_left=prompt.minutes_left />
                {client_pages(&client.name, links)}
            </div>
        </form>
    }
    .into_any()
}

/// Draws the choice to be asked no more for the same; it begins off.
#[component]
fn Remember() -> impl IntoView {
    view! {
        <div class="permission permission--optional section">
            <input
                class="permission__box"
                type="checkbox"
                id="remember"
                name="remember"
                value="true"
                autocomplete="off"
            />
            <label class="permission__label" for="remember">
                <span class="permission__title">"Remember my choice"</span>
                <span class="permission__description">
                    "You are not asked again when it asks for the same, from the same place."
                </span>
            </label>
        </div>
    }
}

/// The line above the buttons: how much of what is asked for is being allowed.
///
/// `style/components/_tally.scss` counts along with the boxes until the island does, so the number
/// is right without scripts as well.
fn tally(scopes: &[ScopeLine]) -> impl IntoView + use<> {
    let all = scopes.len();
    // What was allowed before stays on (consent-ux rule 11).
    let on = |scope: &&ScopeLine| !scope.optional || scope.standing == Standing::Already;
    let needed = scopes.iter().filter(|scope| !scope.optional).count();
    let shown = scopes.iter().filter(on).count();
    if all == 0 {
        return Either::Left(view! { <p class="tally" role="status"></p> });
    }
    let rest = rest_of_tally(all, all - needed);
    Either::Right(view! {
        <p class="tally" role="status" data-needed=needed.to_string() data-rest=rest>
            "You are allowing "
            <span class="tally__count">{shown.to_string()}</span>
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
