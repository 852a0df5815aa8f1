//! What for: the permissions, in the operator's words, and none left out.

use leptos::{either::Either, prelude::*};

use super::client::ClientNamed;
use crate::{
    prompt::{ScopeLine, Standing, Weight},
    words::{rich, t},
};

/// Draws what a client asks for and why: what it needs, then what the person may add.
#[component]
pub(super) fn Permissions(
    /// The client's name.
    client: String,
    /// The operator's name.
    operator: String,
    /// Why it asks.
    purpose: Option<String>,
    /// What is asked for, in the order of the request.
    scopes: Vec<ScopeLine>,
) -> impl IntoView {
    if scopes.is_empty() {
        return view! { <NoParticular client operator /> }.into_any();
    }
    let names = scopes.iter().map(|scope| scope.name.clone()).collect::<Vec<_>>();
    let known = scopes.iter().any(|scope| scope.standing == Standing::Already);
    let (optional, needed): (Vec<_>, Vec<_>) = scopes.into_iter().partition(|scope| scope.optional);
    let optional = (!optional.is_empty())
        .then(|| view! { <Choices scopes=optional known operator=operator.clone() /> });
    let client = view! { <ClientNamed name=client /> };
    view! {
        <section class="section">
            <h2 class="section__heading">{rich!("will-be-able-to", [client = client])}</h2>
            {purpose
                .map(|purpose| view! { <p class="purpose">{t!("what-for", purpose = purpose)}</p> })}
            {groups(&needed, known, &operator)}
            {optional}
            <TechnicalNames names />
        </section>
    }
    .into_any()
}

/// A heading and the permissions under it.
struct GroupOf {
    heading: String,
    sensitive: bool,
    scopes: Vec<ScopeLine>,
}

/// Groups them: by what is new, where some were allowed before; else by weight, the lightest first, so that
/// what weighs most is read last, next to the answers.
fn groups_of(scopes: &[ScopeLine], known: bool) -> Vec<GroupOf> {
    let group = |heading, sensitive, belongs: &dyn Fn(&ScopeLine) -> bool| GroupOf {
        heading,
        sensitive,
        scopes: scopes.iter().filter(|scope| belongs(scope)).cloned().collect(),
    };
    let of_weight = |weight| move |scope: &ScopeLine| scope.weight == weight;
    let groups = if known {
        vec![
            group(t!("new"), false, &|scope| scope.standing != Standing::Already),
            group(t!("already-allowed"), false, &|scope| scope.standing == Standing::Already),
        ]
    } else {
        vec![
            group(t!("see"), false, &of_weight(Weight::See)),
            group(t!("change"), false, &of_weight(Weight::Change)),
            group(t!("sensitive"), true, &of_weight(Weight::Sensitive)),
        ]
    };
    groups.into_iter().filter(|group| !group.scopes.is_empty()).collect()
}

fn groups(scopes: &[ScopeLine], known: bool, operator: &str) -> impl IntoView + use<> {
    groups_of(scopes, known)
        .into_iter()
        .map(|group| view! { <Group group operator=operator.to_owned() /> })
        .collect_view()
}

/// Draws the needed permissions of one group.
#[component]
fn Group(group: GroupOf, operator: String) -> impl IntoView {
    let GroupOf { heading, sensitive: says_so, scopes } = group;
    let class = if says_so {
        "permissions__group permissions__group--sensitive"
    } else {
        "permissions__group"
    };
    let rows = scopes
        .into_iter()
        .map(|scope| {
            let sensitive = scope.weight == Weight::Sensitive;
            let class = if sensitive {
                "permission permission--needed permission--sensitive"
            } else {
                "permission permission--needed"
            };
            // Where the heading does not say it, the row does.
            let badge = (sensitive && !says_so).then_some(Badge);
            view! {
                <li class=class>
                    <Words scope operator=operator.clone() badge />
                </li>
            }
        })
        .collect_view();
    view! {
        <h3 class=class>{heading}</h3>
        <ul class="permissions">{rows}</ul>
    }
}

/// Says that a client asks for nothing in particular, which is not the same as nothing.
#[component]
fn NoParticular(client: String, operator: String) -> impl IntoView {
    let client = view! { <ClientNamed name=client /> };
    view! {
        <section class="section">
            <h2 class="section__heading">{rich!("what-it-asks-for", [client = client])}</h2>
            <p>{t!("nothing-particular", operator = operator)}</p>
        </section>
    }
}

/// Draws the permissions that may be left out; those that were allowed before are on.
#[component]
fn Choices(
    scopes: Vec<ScopeLine>,
    /// Whether some of what is asked for was allowed before: then each says how it stands.
    known: bool,
    operator: String,
) -> impl IntoView {
    let rows = scopes
        .into_iter()
        .enumerate()
        .map(|(place, scope)| {
            let id = format!("optional-{place}");
            let badge = (scope.weight == Weight::Sensitive).then_some(Badge);
            let given = scope.standing == Standing::Already;
            let standing = known.then(|| if given { t!("already-allowed") } else { t!("new") });
            view! {
                <div class="permission permission--optional">
                    <input
                        class="permission__box"
                        type="checkbox"
                        id=id.clone()
                        name="optional[]"
                        value=scope.name.clone()
                        checked=given
                        autocomplete="off"
                    />
                    <label class="permission__label" for=id>
                        <Words scope operator=operator.clone() badge standing />
                    </label>
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="choices">
            <legend class="choices__legend">{t!("choose-what-to-allow")}</legend>
            {rows}
        </fieldset>
    }
}

/// Draws one permission that was given, as the account page lists it: in the same words.
pub(crate) fn given(scope: ScopeLine, operator: &str) -> impl IntoView + use<> {
    let sensitive = scope.weight == Weight::Sensitive;
    let badge = sensitive.then_some(Badge);
    view! {
        <li
            class="permission permission--needed"
            class=("permission--sensitive", sensitive)
        >
            <Words scope operator=operator.to_owned() badge />
        </li>
    }
}

/// The word "Sensitive", in a shape of its own.
#[derive(Clone, Copy)]
struct Badge;

/// Draws one permission's words.
#[component]
fn Words(
    scope: ScopeLine,
    operator: String,
    /// Says beside the title that it is sensitive.
    #[prop(optional_no_strip)]
    badge: Option<Badge>,
    /// Says beside the title how it stands to what was allowed before.
    #[prop(optional_no_strip)]
    standing: Option<String>,
) -> impl IntoView {
    let ScopeLine { name, title, description, .. } = scope;
    let (title, description) = match title {
        Some(title) => (Either::Left(title), description),
        None => (
            Either::Right(view! { <code><bdi dir="ltr">{name}</bdi></code> }),
            Some(t!("not-described", operator = operator)),
        ),
    };
    view! {
        <span class="permission__words">
            <span class="permission__title">{title}</span>
            {badge.map(|Badge| view! { " " <span class="badge">{t!("sensitive")}</span> })}
            {standing.map(|word| view! { " " <span class="permission__standing">{word}</span> })}
            {description.map(|text| view! { <span class="permission__description">{text}</span> })}
        </span>
    }
}

/// Draws the permissions' technical names, folded away.
#[component]
fn TechnicalNames(names: Vec<String>) -> impl IntoView {
    let names = names
        .into_iter()
        .map(|name| view! { <li><code><bdi dir="ltr">{name}</bdi></code></li> })
        .collect_view();
    view! {
        <details class="fold">
            <summary class="fold__handle">{t!("technical-names")}</summary>
            <ul class="fold__list">{names}</ul>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &str, weight: Weight, standing: Standing) -> ScopeLine {
        ScopeLine {
            name: name.to_owned(),
            title: None,
            description: None,
            optional: false,
            weight,
            standing,
        }
    }

    fn headings(scopes: &[ScopeLine]) -> Vec<(String, Vec<String>)> {
        let known = scopes.iter().any(|scope| scope.standing == Standing::Already);
        groups_of(scopes, known)
            .into_iter()
            .map(|group| (group.heading, group.scopes.into_iter().map(|it| it.name).collect()))
            .collect()
    }

    #[test]
    fn the_first_time_permissions_are_grouped_by_weight() {
        let first = Standing::First;
        let scopes = [
            line("a", Weight::Sensitive, first),
            line("b", Weight::See, first),
            line("c", Weight::See, first),
        ];
        let expected = vec![
            ("See".to_owned(), vec!["b".to_owned(), "c".to_owned()]),
            ("Sensitive".to_owned(), vec!["a".to_owned()]),
        ];
        assert_eq!(headings(&scopes), expected);
    }

    #[test]
    fn later_what_is_new_stands_first() {
        let scopes = [
            line("a", Weight::See, Standing::Already),
            line("b", Weight::Sensitive, Standing::New),
        ];
        let expected = vec![
            ("New".to_owned(), vec!["b".to_owned()]),
            ("Already allowed".to_owned(), vec!["a".to_owned()]),
        ];
        assert_eq!(headings(&scopes), expected);
    }
}
