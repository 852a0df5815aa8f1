//! Boxes that stand out: notices, and the summary of what went wrong.

use leptos::prelude::*;

/// How a box speaks. Its words and its icon say it too, never the colour alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Something failed.
    Danger,
    /// Something to be careful about.
    Warning,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Danger => "notice notice--danger",
            Self::Warning => "notice notice--warning",
        }
    }
}

/// Draws a standing remark.
#[component]
pub(crate) fn Notice(
    /// How it speaks.
    tone: Tone,
    /// What it says.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=tone.class()>
            <NoticeIcon />
            <p class="notice__text">{children()}</p>
        </div>
    }
}

/// Draws what went wrong with a form. It takes the focus: by `autofocus`, so without scripts too.
#[component]
pub(crate) fn ErrorSummary(
    /// What the fields' `aria-describedby` names.
    id: &'static str,
    /// How it speaks.
    tone: Tone,
    /// What it says.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=tone.class() id=id role="alert" tabindex="-1" autofocus>
            <NoticeIcon />
            <p class="notice__text">{children()}</p>
        </div>
    }
}

#[component]
fn NoticeIcon() -> impl IntoView {
    view! {
        <svg
            class="notice__icon"
            viewBox="0 0 20 20"
            width="20"
            height="20"
            fill="none"
            aria-hidden="true"
            focusable="false"
        >
            <path class="notice__shape" d="M10 2.75 18 16.75H2Z" />
            <path class="notice__sign" d="M10 8v4M10 14.25v.01" />
        </svg>
    }
}
