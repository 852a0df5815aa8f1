//! Every route, nothing else.

use leptos::{either::Either, prelude::*};
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

use crate::{
    pages::{
        ActivityPage, ConsentPage, DevelopersPage, DevicesPage, GalleryPage, GuidePage, HomePage,
        LoginPage, NotFoundPage, PasswordPage, ProblemPage, ReceiptPage, RemovePage, SignedOutPage,
    },
    prompt::ProblemPrompt,
};

/// Draws the page that the URL asks for.
#[component]
pub fn App(
    /// What stopped the request before it reached a page; drawn instead of one.
    problem: Option<ProblemPrompt>,
) -> impl IntoView {
    provide_meta_context();
    match problem {
        Some(prompt) => Either::Left(view! { <ProblemPage prompt /> }),
        None => Either::Right(view! { <Pages /> }),
    }
}

/// The pages by their paths. Those with data wait for it: without scripts, nothing comes later.
#[component]
fn Pages() -> impl IntoView {
    view! {
        <Router>
            <Routes fallback=NotFoundPage>
                <Route path=path!("/") view=HomePage ssr=SsrMode::Async />
                <Route path=path!("/login") view=LoginPage ssr=SsrMode::Async />
                <Route path=path!("/login/:request") view=LoginPage ssr=SsrMode::Async />
                <Route path=path!("/consent/:request") view=ConsentPage ssr=SsrMode::Async />
                <Route path=path!("/applications/:page") view=HomePage ssr=SsrMode::Async />
                <Route path=path!("/remove/:id") view=RemovePage ssr=SsrMode::Async />
                <Route path=path!("/removal/:id") view=ReceiptPage ssr=SsrMode::Async />
                <Route path=path!("/signed-out") view=SignedOutPage ssr=SsrMode::Async />
                <Route path=path!("/developers") view=DevelopersPage ssr=SsrMode::Async />
                <Route path=path!("/developers/:service") view=GuidePage ssr=SsrMode::Async />
                <Route path=path!("/gallery") view=GalleryPage ssr=SsrMode::Async />
                <Route path=path!("/account/password") view=PasswordPage ssr=SsrMode::Async />
                <Route path=path!("/account/devices") view=DevicesPage ssr=SsrMode::Async />
                <Route path=path!("/account/activity") view=ActivityPage ssr=SsrMode::Async />
                <Route path=path!("/account/activity/:page") view=ActivityPage ssr=SsrMode::Async />
            </Routes>
        </Router>
    }
}
