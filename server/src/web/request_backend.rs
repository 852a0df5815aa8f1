//! What the pages ask of the server, for one request: decode, call the flow, put the answer on the response.

mod account;
mod applications;

use std::net::IpAddr;

use app::{
    Language,
    backend::Backend,
    error::UiError,
    form::{AccessId, Choices, CsrfToken, Decision, DeviceId, RequestId, Shown},
    prompt::{
        Act, ActivityPrompt, Brand, ConsentPrompt, DevelopersPrompt, DevicesPrompt, GuidePrompt,
        HomePrompt, LoginPrompt, PasswordPrompt, Problem, ReceiptPrompt, RemovePrompt,
        SignInProblem,
    },
};
use async_trait::async_trait;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts};
use leptos_axum::ResponseOptions;
use secrecy::SecretString;
use url::Url;

use super::{
    authorize::place as next_place,
    client_address::{client_address, peer},
    cookies,
    exchange::Exchange,
    language::is_own_page,
    problem::{Way, prompt, store_problem, way},
    state::AppState,
};
use crate::{
    account::{AuthenticateError, Credentials, Username},
    config::ServiceConfig,
    developers::guide,
    flow::{
        Stop,
        decide::{Decided, Via},
    },
    session::{BrowserSession, Place, SignInNotice},
};

/// The backend of one request.
pub struct RequestBackend {
    pub(super) state: AppState,
    pub(super) exchange: Exchange,
    pub(super) headers: HeaderMap,
    pub(super) address: IpAddr,
    response: Option<ResponseOptions>,
}

impl RequestBackend {
    /// A backend for this request; what it answers goes onto `response`.
    pub fn new(
        state: AppState,
        exchange: Exchange,
        parts: &Parts,
        response: Option<ResponseOptions>,
    ) -> Self {
        let address =
            client_address(peer(&parts.extensions), &parts.headers, &state.config.trusted_proxies);
        Self { state, exchange, headers: parts.headers.clone(), address, response }
    }

    /// 303, always: the browser must not send the form on (security requirement 21).
    pub(super) fn see(&self, place: &str) {
        let Some(response) = &self.response else { return };
        match HeaderValue::from_str(place) {
            Ok(value) if place.is_ascii() => {
                response.set_status(StatusCode::SEE_OTHER);
                response.insert_header(header::LOCATION, value);
            }
            _ => self.exchange.stop(Problem::GatewayFault { request: None }, None),
        }
    }

    fn go(&self, url: &Url) {
        self.see(url.as_str());
    }

    /// Puts a stop on the response; answers the problem for the page that asked.
    fn stop(&self, stop: Stop) -> UiError {
        match way(&self.exchange, stop) {
            Way::See(path) => {
                self.see(&path);
                UiError::Unreachable
            }
            Way::Problem => self.problem(),
        }
    }

    fn problem(&self) -> UiError {
        // What the layer draws carries the brand of the request; this is for the app in the browser.
        prompt(&self.exchange, self.whose(None))
            .map_or(UiError::Unreachable, |prompt| UiError::Problem(Box::new(prompt)))
    }

    /// Whose page an answer is, for who reads its language.
    pub(super) fn whose(&self, service: Option<&ServiceConfig>) -> Brand {
        self.state.config.brand(service, self.exchange.language())
    }

    pub(super) fn fail(&self, problem: Problem) -> UiError {
        self.exchange.stop(problem, None);
        self.problem()
    }

    pub(super) fn store(&self, error: &sqlx::Error) -> UiError {
        self.exchange.because(error.to_string());
        self.fail(store_problem(error))
    }

    /// Where this request comes from.
    pub(super) fn place(&self) -> Place {
        let user_agent = self.headers.get(header::USER_AGENT).map(HeaderValue::as_bytes);
        Place::new(user_agent, self.address)
    }

    /// The session of a browser that must have one already: it came from a page of ours.
    async fn session(&self) -> Result<BrowserSession, UiError> {
        let found = self
            .exchange
            .session(&self.state, &self.headers)
            .await
            .map_err(|error| self.store(&error))?;
        let https = self.state.config.public_url.is_https();
        match found {
            Some(session) => Ok(session),
            // A token that we don't know: of a session that is long over. Cookies do come back.
            None if cookies::session_token(&self.headers, https).is_some() => {
                Err(self.fail(Problem::OtherBrowser { start_again: None }))
            }
            None => Err(self.fail(Problem::CookiesBlocked)),
        }
    }

    /// The session that a form belongs to (security requirements 23, 25 and 50). A form of this
    /// browser's own that was drawn before a sign-in or sign-out is stopped too, with a way back to
    /// the request that it was for.
    async fn session_of_form(
        &self,
        csrf: &CsrfToken,
        request: Option<&RequestId>,
    ) -> Result<BrowserSession, UiError> {
        self.exchange.concerns(request);
        let session = self.session().await?;
        if session.owns_form(csrf) {
            return Ok(session);
        }
        tracing::warn!("a form came with another session's token");
        Err(self.fail(Problem::ForeignForm { request: request.cloned() }))
    }

    /// The session of an answer to a request. Whoever was signed out in another tab since the page was
    /// drawn signs in first; then they see the request again.
    async fn session_of_answer(
        &self,
        csrf: &CsrfToken,
        request: &RequestId,
    ) -> Result<BrowserSession, UiError> {
        self.exchange.concerns(Some(request));
        let session = self.session().await?;
        if session.user.is_none() && !session.owns_form(csrf) {
            self.see(&login_path(Some(request)));
            return Err(UiError::Unreachable);
        }
        self.session_of_form(csrf, Some(request)).await
    }

    fn via(&self) -> Via {
        Via {
            authorization: self.headers.get(header::AUTHORIZATION).cloned(),
            log_id: self.exchange.log_id().to_owned(),
            language: self.exchange.language(),
        }
    }

    /// Goes on with a request that somebody has just signed in for.
    async fn resume(&self, id: &RequestId, session: &BrowserSession) {
        match self.state.flow.resume(id, session, self.via()).await {
            Ok(next) => self.see(&next_place(next)),
            Err(stop) => drop(self.stop(stop)),
        }
    }

    async fn try_sign_in(
        &self,
        session: &BrowserSession,
        username: &str,
        password: String,
    ) -> Result<Result<BrowserSession, SignInProblem>, UiError> {
        let Ok(name) = Username::parse(username) else {
            return Ok(Err(SignInProblem::Incomplete));
        };
        if password.is_empty() {
            return Ok(Err(SignInProblem::Incomplete));
        }
        let attempt = match self
            .state
            .rate_limiter
            .begin(&name, self.address)
            .await
            .map_err(|error| self.store(&error))?
        {
            Ok(attempt) => attempt,
            Err(limited) => {
                tracing::warn!(seconds = limited.retry_after_seconds, "sign-in throttled");
                return Ok(Err(SignInProblem::Throttled { seconds: limited.retry_after_seconds }));
            }
        };
        let credentials =
            Credentials { username: username.to_owned(), password: SecretString::from(password) };
        let user = match self.state.authenticator.authenticate(&credentials).await {
            Ok(user) => user,
            Err(AuthenticateError::InvalidCredentials) => {
                tracing::info!("sign-in failed");
                self.state.activity.note_wrong_password(&name, self.exchange.log_id());
                return Ok(Err(SignInProblem::WrongPair));
            }
            Err(AuthenticateError::Busy) => {
                attempt.cancel().await.map_err(|error| self.store(&error))?;
                return Err(self.fail(Problem::Busy { seconds: 2 }));
            }
            Err(AuthenticateError::Store(error)) => {
                // Nobody's password was wrong.
                let _ = attempt.cancel().await;
                return Err(self.store(&error));
            }
        };
        attempt.succeeded().await.map_err(|error| self.store(&error))?;
        let place = self.place();
        let signed_in = self.state.sessions.sign_in(session, &user, &place).await;
        let (token, session) = signed_in.map_err(|error| self.store(&error))?;
        self.exchange.set_token(token);
        tracing::info!(user.id = user.id.as_str(), "signed in");
        let act = Act::SignedIn { device: place.device() };
        self.state.activity.note(&user.id, None, act, self.exchange.log_id());
        Ok(Ok(session))
    }
}

/// `/login`, `/login/{request}`
fn login_path(request: Option<&RequestId>) -> String {
    request.map_or_else(|| "/login".to_owned(), |id| format!("/login/{id}"))
}

#[async_trait]
impl Backend for RequestBackend {
    async fn brand(&self) -> Result<Brand, UiError> {
        Ok(self.whose(None))
    }

    async fn choose_language(&self, language: Language, back: String) -> Result<(), UiError> {
        self.exchange.keep_language(language);
        self.see(if is_own_page(&back) { &back } else { "/" });
        Ok(())
    }

    async fn login_prompt(&self, request: Option<RequestId>) -> Result<LoginPrompt, UiError> {
        self.exchange.concerns(request.as_ref());
        let session = match &request {
            // A request was opened by a browser that got a cookie with it.
            Some(_) => self.session().await?,
            None => {
                let session = self.exchange.session_or_new(&self.state, &self.headers).await;
                session.map_err(|error| self.store(&error))?
            }
        };
        let found = match &request {
            Some(id) => {
                let found = self.state.flow.login_for(id, &session, self.exchange.language()).await;
                let found = found.map_err(|stop| self.stop(stop))?;
                if let Some(source) = self.state.flow.form_target(id).await {
                    self.exchange.allow_form_target(source);
                }
                Some(found)
            }
            None => None,
        };
        let signed_in = found.as_ref().map_or(session.user.is_some(), |it| it.signed_in);
        if signed_in {
            self.see(&request.map_or_else(|| "/".to_owned(), |id| format!("/consent/{id}")));
            return Err(UiError::Unreachable);
        }
        let (brand, suggested, request) = match found {
            Some(it) => (it.brand, it.username, Some(it.shown)),
            None => (self.whose(None), String::new(), None),
        };
        let timed_out = session.signed_out_by_timeout.then_some(SignInProblem::SignedOut);
        let (problem, username) = match session.notice {
            Some(notice) => (Some(notice.problem), notice.username),
            None => (timed_out, suggested),
        };
        Ok(LoginPrompt { brand, csrf: session.csrf, request, username, problem })
    }

    async fn consent_prompt(&self, request: RequestId) -> Result<ConsentPrompt, UiError> {
        self.exchange.concerns(Some(&request));
        let session = self.session().await?;
        let prompt = self
            .state
            .flow
            .consent(&request, &session, self.exchange.language())
            .await
            .map_err(|stop| self.stop(stop))?;
        if let Some(source) = self.state.flow.form_target(&request).await {
            self.exchange.allow_form_target(source);
        }
        Ok(prompt)
    }

    async fn home_prompt(&self, page: Option<u32>) -> Result<HomePrompt, UiError> {
        self.draw_home(page).await
    }

    async fn remove_prompt(&self, id: AccessId) -> Result<RemovePrompt, UiError> {
        self.draw_remove(id).await
    }

    async fn receipt_prompt(&self, id: AccessId) -> Result<ReceiptPrompt, UiError> {
        self.draw_receipt(id).await
    }

    async fn remove_access(&self, id: AccessId, csrf: CsrfToken) -> Result<(), UiError> {
        self.begin_removal(id, csrf).await;
        Ok(())
    }

    async fn retry_removal(&self, id: AccessId, csrf: CsrfToken) -> Result<(), UiError> {
        self.hasten_removal(id, csrf).await;
        Ok(())
    }

    async fn developers_prompt(&self) -> Result<DevelopersPrompt, UiError> {
        Ok(guide::list(&self.state.config, self.exchange.language()))
    }

    async fn guide_prompt(&self, service: String) -> Result<GuidePrompt, UiError> {
        let AppState { config, gateway, clock, .. } = &self.state;
        match config.service(&service) {
            Some(service) => {
                Ok(guide::guide(config, gateway, &**clock, service, self.exchange.language()).await)
            }
            None => Err(self.fail(Problem::NotFound)),
        }
    }

    async fn sign_in(
        &self,
        request: Option<RequestId>,
        username: String,
        password: String,
        csrf: CsrfToken,
    ) -> Result<(), UiError> {
        let Ok(session) = self.session_of_form(&csrf, request.as_ref()).await else {
            return Ok(());
        };
        match self.try_sign_in(&session, &username, password).await {
            Ok(Ok(session)) => match request {
                Some(id) => self.resume(&id, &session).await,
                None => self.see("/"),
            },
            Ok(Err(problem)) => {
                let username = username.chars().take(128).collect();
                let notice = SignInNotice { problem, username };
                match self.state.sessions.set_notice(&session, Some(&notice)).await {
                    Ok(()) => self.see(&login_path(request.as_ref())),
                    Err(error) => drop(self.store(&error)),
                }
            }
            // The problem is noted; its page is drawn in place of this answer.
            Err(_) => {}
        }
        Ok(())
    }

    async fn decide(
        &self,
        request: RequestId,
        decision: Decision,
        shown: Shown,
        choices: Choices,
        csrf: CsrfToken,
    ) -> Result<(), UiError> {
        let Ok(session) = self.session_of_answer(&csrf, &request).await else { return Ok(()) };
        let decided = Decided { request, decision, shown, choices, via: self.via() };
        match self.state.flow.decide(decided, &session).await {
            Ok(url) => self.go(&url),
            Err(stop) => drop(self.stop(stop)),
        }
        Ok(())
    }

    async fn sign_out(&self, request: Option<RequestId>, csrf: CsrfToken) -> Result<(), UiError> {
        let Ok(session) = self.session_of_form(&csrf, request.as_ref()).await else {
            return Ok(());
        };
        match self.state.sessions.sign_out(&session).await {
            Ok((token, _)) => {
                self.exchange.set_token(token);
                self.exchange.clear_site_data();
                tracing::info!("signed out");
                if let Some(user) = &session.user {
                    let log_id = self.exchange.log_id();
                    self.state.activity.note(&user.id, None, Act::SignedOut, log_id);
                }
                let place =
                    request.map_or_else(|| "/signed-out".to_owned(), |id| login_path(Some(&id)));
                self.see(&place);
            }
            Err(error) => drop(self.store(&error)),
        }
        Ok(())
    }

    async fn keep_open(&self, request: RequestId, csrf: CsrfToken) -> Result<(), UiError> {
        let Ok(session) = self.session_of_answer(&csrf, &request).await else { return Ok(()) };
        match self.state.flow.keep_open(&request, &session).await {
            Ok(()) => self.see(&format!("/consent/{request}")),
            Err(stop) => drop(self.stop(stop)),
        }
        Ok(())
    }

    async fn return_to_client(&self, request: RequestId, csrf: CsrfToken) -> Result<(), UiError> {
        let Ok(session) = self.session_of_form(&csrf, Some(&request)).await else { return Ok(()) };
        match self.state.flow.return_to_client(&request, &session, &self.via()).await {
            Ok(url) => self.go(&url),
            Err(stop) => drop(self.stop(stop)),
        }
        Ok(())
    }

    async fn password_prompt(&self) -> Result<PasswordPrompt, UiError> {
        self.show_password().await
    }

    async fn change_password(
        &self,
        current: String,
        new: String,
        csrf: CsrfToken,
    ) -> Result<(), UiError> {
        // What goes wrong is noted, and its page is drawn in place of this answer.
        let _ = self.choose_password(current, new, &csrf).await;
        Ok(())
    }

    async fn devices_prompt(&self) -> Result<DevicesPrompt, UiError> {
        self.show_devices().await
    }

    async fn sign_out_device(&self, device: DeviceId, csrf: CsrfToken) -> Result<(), UiError> {
        let _ = self.end_device(&device, &csrf).await;
        Ok(())
    }

    async fn sign_out_others(&self, csrf: CsrfToken) -> Result<(), UiError> {
        let _ = self.end_other_devices(&csrf).await;
        Ok(())
    }

    async fn activity_prompt(&self, page: u32) -> Result<ActivityPrompt, UiError> {
        self.show_activity(page).await
    }
}
