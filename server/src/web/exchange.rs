//! One request and its answer: what the doors, the pages and the layers around them tell each other.

use std::sync::{Arc, Mutex, OnceLock};

use app::{
    Language,
    form::RequestId,
    prompt::{DeveloperNote, Problem},
};
use axum::http::HeaderMap;

use super::{cookies, state::AppState};
use crate::{
    authorization::client::ClientId,
    session::{BrowserSession, SessionToken},
};

/// Shared by everything that works on one request.
#[derive(Clone, Debug, Default)]
pub struct Exchange(Arc<Parts>);

#[derive(Debug, Default)]
struct Parts {
    log_id: String,
    nonce: Mutex<Option<String>>,
    form_target: OnceLock<String>,
    problem: OnceLock<(Problem, Option<DeveloperNote>)>,
    new_token: Mutex<Option<SessionToken>>,
    clear_site_data: OnceLock<()>,
    about: Mutex<About>,
    spoken: Mutex<Spoken>,
    new_language: OnceLock<Language>,
    path: OnceLock<String>,
}

/// What the pages of an answer are written in.
#[derive(Clone, Copy, Debug, Default)]
struct Spoken {
    language: Language,
    /// The person has chosen it: no request has a say then.
    is_own_choice: bool,
}

/// What a request is about: for the brand of its problem page, and for the page's story.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The pending request.
    pub request: Option<RequestId>,
    /// The service that `/authorize` names.
    pub service: Option<String>,
    /// The client that `/authorize` names.
    pub client_id: Option<ClientId>,
    /// The error behind the problem, in the log's words.
    pub reason: Option<String>,
}

impl Exchange {
    /// A new exchange, with an id that stands in its log lines and on its problem page.
    pub fn open() -> Self {
        let id: u64 = rand::random();
        Self(Arc::new(Parts {
            log_id: format!(
                "{:04x}-{:04x}-{:04x}",
                id >> 48,
                (id >> 32) & 0xffff,
                (id >> 16) & 0xffff
            ),
            ..Parts::default()
        }))
    }

    /// The id.
    pub fn log_id(&self) -> &str {
        &self.0.log_id
    }

    /// Notes the nonce that the page's scripts carry. The last page drawn is the one that is sent.
    pub fn set_nonce(&self, nonce: String) {
        if let Ok(mut slot) = self.0.nonce.lock() {
            *slot = Some(nonce);
        }
    }

    /// The nonce, if a page was drawn.
    pub fn nonce(&self) -> Option<String> {
        self.0.nonce.lock().ok()?.clone()
    }

    /// Lets the page's forms lead to a client: a CSP source expression.
    pub fn allow_form_target(&self, source: String) {
        let _ = self.0.form_target.set(source);
    }

    /// Where forms may lead beside our own origin.
    pub fn form_target(&self) -> Option<&str> {
        self.0.form_target.get().map(String::as_str)
    }

    /// Makes the answer a problem page; the first problem counts.
    pub fn stop(&self, problem: Problem, note: Option<DeveloperNote>) {
        let _ = self.0.problem.set((problem, note));
    }

    /// The problem, if there is one.
    pub fn problem(&self) -> Option<&(Problem, Option<DeveloperNote>)> {
        self.0.problem.get()
    }

    /// Notes the pending request that this is about.
    pub fn concerns(&self, request: Option<&RequestId>) {
        if let (Some(request), Ok(mut about)) = (request, self.0.about.lock()) {
            about.request = Some(request.clone());
        }
    }

    /// Notes who sent the person here.
    pub fn asked_by(&self, service: Option<&str>, client_id: Option<ClientId>) {
        if let Ok(mut about) = self.0.about.lock() {
            (about.service, about.client_id) = (service.map(str::to_owned), client_id);
        }
    }

    /// Notes the error behind the problem, in the log's words; the first one counts.
    pub fn because(&self, reason: String) {
        if let Ok(mut about) = self.0.about.lock() {
            about.reason.get_or_insert(reason);
        }
    }

    /// What was noted of all that.
    pub fn about(&self) -> About {
        self.0.about.lock().map(|about| about.clone()).unwrap_or_default()
    }

    /// Notes the language of the answer's pages.
    pub fn speak(&self, language: Language, is_own_choice: bool) {
        if let Ok(mut spoken) = self.0.spoken.lock() {
            *spoken = Spoken { language, is_own_choice };
        }
    }

    /// Whether the person has chosen it.
    pub fn has_own_language(&self) -> bool {
        self.0.spoken.lock().is_ok_and(|spoken| spoken.is_own_choice)
    }

    /// Notes the path of the page, where choosing another language leads back to.
    pub fn leads_back_to(&self, path: &str) {
        let _ = self.0.path.set(path.to_owned());
    }

    /// That path, where there is one.
    pub fn path(&self) -> Option<&str> {
        self.0.path.get().map(String::as_str)
    }

    /// The language of the answer's pages.
    pub fn language(&self) -> Language {
        self.0.spoken.lock().map(|spoken| spoken.language).unwrap_or_default()
    }

    /// Makes the browser keep the language that the person has chosen.
    pub fn keep_language(&self, language: Language) {
        let _ = self.0.new_language.set(language);
    }

    /// The language that the browser is to keep.
    pub fn kept_language(&self) -> Option<Language> {
        self.0.new_language.get().copied()
    }

    /// Makes the answer carry a new session cookie.
    pub fn set_token(&self, token: SessionToken) {
        if let Ok(mut slot) = self.0.new_token.lock() {
            *slot = Some(token);
        }
    }

    /// The new cookie's token, once.
    pub fn take_token(&self) -> Option<SessionToken> {
        self.0.new_token.lock().ok()?.take()
    }

    /// Makes the browser forget what it kept of us (security requirement 31).
    pub fn clear_site_data(&self) {
        let _ = self.0.clear_site_data.set(());
    }

    /// Whether it should.
    pub fn clears_site_data(&self) -> bool {
        self.0.clear_site_data.get().is_some()
    }

    /// The browser's session, if its cookie names a live one.
    pub async fn session(
        &self,
        state: &AppState,
        headers: &HeaderMap,
    ) -> Result<Option<BrowserSession>, sqlx::Error> {
        match cookies::session_token(headers, state.config.public_url.is_https()) {
            Some(token) => state.sessions.find(&token).await,
            None => Ok(None),
        }
    }

    /// The browser's session, or a new anonymous one.
    pub async fn session_or_new(
        &self,
        state: &AppState,
        headers: &HeaderMap,
    ) -> Result<BrowserSession, sqlx::Error> {
        if let Some(session) = self.session(state, headers).await? {
            return Ok(session);
        }
        let (token, session) = state.sessions.open().await?;
        self.set_token(token);
        Ok(session)
    }
}
