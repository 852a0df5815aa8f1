//! The applications that have access to a person's account.

use leptos::{either::Either, prelude::*};

use super::{
    alert::{Notice, Tone},
    client::ClientNamed,
    destination::DestinationInWords,
    initials::{hue, initials},
    lasts::{lasts_in_words, until_in_words},
    permissions::given,
};
use crate::{
    prompt::{Application, Moment, ScopeLine},
    words::{rich, t},
};

/// Draws one page of the list, with the way to the others.
#[component]
pub(crate) fn Applications(
    /// The applications.
    applications: Vec<Application>,
    /// Whose account it is.
    operator: String,
    /// Which page this is, from 1.
    page: u32,
    /// Whether another one follows.
    more: bool,
    /// Whether an access can be ended at the gateway.
    can_be_ended: bool,
    /// Whether the gateway could not be asked for all of it.
    incomplete: bool,
) -> impl IntoView {
    let missing = incomplete.then(|| {
        view! { <Notice tone=Tone::Warning>{t!("details-missing")}</Notice> }
    });
    let list = if applications.is_empty() {
        Either::Left(view! {
            <p class="applications__none">{t!("no-applications")}</p>
        })
    } else {
        let row = move |application| {
            view! { <Row application operator=operator.clone() can_be_ended /> }
        };
        Either::Right(view! {
            <ul class="applications__list">{applications.into_iter().map(row).collect_view()}</ul>
        })
    };
    view! {
        <section class="applications" aria-labelledby="applications">
            <h2 class="section__heading" id="applications">
                {t!("applications-with-access")}
            </h2>
            {missing}
            {list}
            <Pages page more />
        </section>
    }
    .into_any()
}

#[component]
fn Row(application: Application, operator: String, can_be_ended: bool) -> impl IntoView {
    let Application { client, scopes, destination, .. } = application;
    let by = match (application.first_party, client.developer) {
        (true, _) => Some(Either::Left(t!("part-of", operator = &operator))),
        (false, Some(developer)) => {
            let developer = view! { <ClientNamed name=developer /> };
            Some(Either::Right(rich!("application-by", [developer = developer])))
        }
        (false, None) => None,
    };
    let by = by.map(|by| view! { <span class="application__line">{by}</span> });
    let how_long = match (application.until, application.lasts) {
        (Some(until), lasts) => Some(until_in_words(until, lasts)),
        (None, lasts) => lasts.map(|lasts| lasts_in_words(lasts, can_be_ended)),
    };
    let how_long = how_long.map(|words| view! { <Fact term=t!("access-lasts")>{words}</Fact> });
    let dates = rich!(
        "access-since",
        [
            since = view! { <Day moment=application.since /> },
            last = view! { <Day moment=application.last_allowed /> },
        ]
    );
    let whose = view! { <bdi>{client.name.clone()}</bdi> };
    let remove = format!("/remove/{}", application.id);
    view! {
        <li class="application">
            <details>
                <summary class="application__handle">
                    <span class="application__tile" aria-hidden="true">
                        <bdi class=hue(&client.name)>{initials(&client.name)}</bdi>
                    </span>
                    <span class="application__who">
                        <span class="application__name">
                            <ClientNamed name=client.name />
                        </span>
                        {by}
                        <span class="application__line">
                            {dates}
                        </span>
                    </span>
                </summary>
                <div class="application__details">
                    <Given scopes operator />
                    <dl class="facts">
                        <Fact term=t!("access-leads-to")>
                            <DestinationInWords destination />
                        </Fact>
                        {how_long}
                    </dl>
                    <p class="ways">
                        <a class="button button--compact" href=remove rel="external">
                            {t!("remove-access")}
                            <span class="visually-hidden">
                                {rich!("remove-access-of", [client = whose])}
                            </span>
                        </a>
                    </p>
                </div>
            </details>
        </li>
    }
}

/// Draws what was given, in the words of the consent page.
#[component]
fn Given(scopes: Vec<ScopeLine>, operator: String) -> impl IntoView {
    if scopes.is_empty() {
        return Either::Left(view! {
            <p>{t!("given-nothing-particular", operator = operator)}</p>
        });
    }
    let row = move |scope| given(scope, &operator);
    Either::Right(view! {
        <ul class="permissions" aria-label=t!("permissions-given")>
            {scopes.into_iter().map(row).collect_view()}
        </ul>
    })
}

#[component]
fn Fact(term: String, children: Children) -> impl IntoView {
    view! {
        <div class="facts__row">
            <dt class="facts__term">{term}</dt>
            <dd class="facts__value">{children()}</dd>
        </div>
    }
}

#[component]
fn Day(moment: Moment) -> impl IntoView {
    view! {
        <time class="application__day" datetime=moment.datetime()>
            {moment.date()}
        </time>
    }
}

/// Draws the way to the pages before and after, where there are any.
#[component]
fn Pages(page: u32, more: bool) -> impl IntoView {
    let link = |page: u32, words: String| {
        let href = if page == 1 { "/".to_owned() } else { format!("/applications/{page}") };
        view! {
            <a class="button button--compact" href=href rel="external">
                {words}
            </a>
        }
    };
    (page > 1 || more).then(|| {
        view! {
            <nav class="applications__pages" aria-label=t!("pages-of-list")>
                {(page > 1).then(|| link(page - 1, t!("newer")))}
                {more.then(|| link(page + 1, t!("older")))}
            </nav>
        }
    })
}
