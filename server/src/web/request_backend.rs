//! What the pages ask of the server, for one request: decode, call the flow, put the answer on the response.

mod account;
mod applications;
mod sign_in;

use std::net::IpAddr;

use app::{
    Language,
    backend::Backend,
    error::UiError,
    form::{AccessId, Choices, CsrfToken, Decision, DeviceId, RequestId, Shown},
    prompt::{
        ActivityPrompt, Brand, ConsentPrompt, DevelopersPrompt, DevicesPrompt, GuidePrompt,
        HomePrompt, LoginPrompt, PasswordPrompt, Problem, ReceiptPrompt, RemovePrompt,
    },
};
use async_trait::async_trait;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts};
use leptos_axum::ResponseOptions;
use url::Url;

use self::sign_in::login_path;
use super::{
    client_address::{client_address, peer},
    cookies,
    exchange::Exchange,
    language::{is_own_page, speak_as_asked},
    problem::{Way, prompt, store_problem, way},
    state::AppState,
};
use crate::{
    config::ServiceConfig,
    developers::guide,
    flow::{
        Stop,
        decide::{Decided, Via},
    },
    session::{BrowserSession, Place},
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

    /// Notes the pending request that a form is about: its client may have asked for a language, which
    /// the form's path does not tell.
    async fn concerns(&self, request: Option<&RequestId>) {
        self.exchange.concerns(request);
        if let Some(id) = request {
            speak_as_asked(&self.state, &self.exchange, id).await;
        }
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
        self.concerns(request).await;
        let session = self.session().await?;
        self.if_it_owns_form(session, csrf, request)
    }

    fn if_it_owns_form(
        &self,
        session: BrowserSession,
        csrf: &CsrfToken,
        request: Option<&RequestId>,
    ) -> Result<BrowserSession, UiError> {
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
        self.concerns(Some(request)).await;
        let session = self.session().await?;
        if session.user.is_none() && !session.owns_form(csrf) {
            self.see(&login_path(Some(request)));
            return Err(UiError::Unreachable);
        }
        self.if_it_owns_form(session, csrf, Some(request))
    }

    fn via(&self, session: &BrowserSession) -> Via {
        Via {
            authorization: self.headers.get(header::AUTHORIZATION).cloned(),
            log_id: self.exchange.log_id().to_owned(),
            language: self.exchange.language(),
            csrf: session.csrf.clone(),
        }
    }
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
        self.draw_login(request).await
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
        // What goes wrong is noted, and its page is drawn in place of this answer.
        let _ = self.begin_session(request, &username, password, &csrf).await;
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
        let decided = Decided { request, decision, shown, choices, via: self.via(&session) };
        match self.state.flow.decide(decided, &session).await {
            Ok(url) => self.go(&url),
            Err(stop) => drop(self.stop(stop)),
        }
        Ok(())
    }

    async fn sign_out(&self, request: Option<RequestId>, csrf: CsrfToken) -> Result<(), UiError> {
        let _ = self.end_session(request, &csrf).await;
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
        match self.state.flow.return_to_client(&request, &session, &self.via(&session)).await {
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
