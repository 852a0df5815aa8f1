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
    words::{around, t},
};

/// Draws what is asked for, where it leads, and the two answers.
#[component]
pub(crate) fn ConsentForm(prompt: ConsentPrompt) -> impl IntoView {
    let ConsentPrompt { brand, request, csrf, client, scopes, purpose, cannot, lasts, .. } = prompt;
    let (shown, destination, links) = (prompt.shown, prompt.destination, prompt.links);
    let operator = brand.name;
    let tally = tally(&scopes);
    let until = prompt.before.and_then(|before| before.until);
    // Where no end is offered the earlier one stays.
    let kept = until.filter(|_| prompt.ends.is_empty());
    view! {
        <form class="consent" method="post" action="/api/decide">
            <HiddenField name="request" value=request.into() />
            <HiddenField name="csrf" value=csrf.0 />
            <HiddenField name="client_id" value=shown.client_id />
            <HiddenField name="response_type" value=shown.response_type />
            <HiddenField name="scope" value=shown.scope />
            <Permissions client=client.name.clone() operator purpose scopes />
            <OutOfReach cannot />
            <Facts
                destination
                lasts
                until=kept
                can_be_ended=prompt.can_be_ended
                vouched=prompt.vouched
                learns=prompt.learns
            />
            <Ends days=prompt.ends chosen=prompt.end until />
            {prompt.may_be_remembered.then(|| view! { <Remember /> })}
            <div class="consent__answer">
                {tally}
                <DecisionButtons />
                <TimeToAnswer waits=prompt.waits />
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
                <span class="permission__title">{t!("remember-choice")}</span>
                <span class="permission__description">
                    {t!("remember-means")}
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
    let (before, after) = around_tally(all, all - needed);
    Either::Right(view! {
        <p
            class="tally"
            role="status"
            data-needed=needed.to_string()
            data-before=before.clone()
            data-after=after.clone()
            data-slow=t!("still-working")
        >
            {before.clone()}
            <span class="tally__count">{shown.to_string()}</span>
            {after.clone()}
        </p>
    })
}

/// What stands around the number. It names the whole only where there is a choice.
fn around_tally(all: usize, optional: usize) -> (String, String) {
    let total = [("total", all.into())];
    match optional {
        0 => around("tally-all", &total, "shown"),
        _ => around("tally-some", &total, "shown"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tally_names_the_whole_only_where_there_is_a_choice() {
        for (all, optional, rest) in [
            (1, 0, " permission."),
            (3, 0, " permissions."),
            (1, 1, " of 1 permission."),
            (3, 1, " of 3 permissions."),
        ] {
            let expected = ("You are allowing ".to_owned(), rest.to_owned());
            assert_eq!(around_tally(all, optional), expected);
        }
    }
}
