//! Signing in and out: `/login`, and what its form and the account's button send.

use app::{
    error::UiError,
    form::{CsrfToken, RequestId},
    prompt::{Act, LoginPrompt, Problem, SignInProblem},
};
use secrecy::SecretString;

use super::RequestBackend;
use crate::{
    account::{AuthenticateError, Credentials, Username},
    session::{BrowserSession, SignInNotice},
    web::authorize::place as next_place,
};

impl RequestBackend {
    pub(super) async fn draw_login(
        &self,
        request: Option<RequestId>,
    ) -> Result<LoginPrompt, UiError> {
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

    /// Signs a person in and leads them on; what they got wrong, their form says.
    pub(super) async fn begin_session(
        &self,
        request: Option<RequestId>,
        username: &str,
        password: String,
        csrf: &CsrfToken,
    ) -> Result<(), UiError> {
        let session = self.session_of_form(csrf, request.as_ref()).await?;
        match self.try_sign_in(&session, username, password).await? {
            Ok(session) => match request {
                Some(id) => self.resume(&id, &session).await,
                None => self.see("/"),
            },
            Err(problem) => {
                let username = username.chars().take(128).collect();
                let notice = SignInNotice { problem, username };
                let noted = self.state.sessions.set_notice(&session, Some(&notice)).await;
                noted.map_err(|error| self.store(&error))?;
                self.see(&login_path(request.as_ref()));
            }
        }
        Ok(())
    }

    /// Goes on with a request that somebody has just signed in for.
    async fn resume(&self, id: &RequestId, session: &BrowserSession) {
        match self.state.flow.resume(id, session, self.via(session)).await {
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

    /// Signs the person out; with a request, they go on to its sign-in page.
    pub(super) async fn end_session(
        &self,
        request: Option<RequestId>,
        csrf: &CsrfToken,
    ) -> Result<(), UiError> {
        let session = self.session_of_form(csrf, request.as_ref()).await?;
        let signed_out = self.state.sessions.sign_out(&session).await;
        let (token, _) = signed_out.map_err(|error| self.store(&error))?;
        self.exchange.set_token(token);
        self.exchange.clear_site_data();
        tracing::info!("signed out");
        if let Some(user) = &session.user {
            self.state.activity.note(&user.id, None, Act::SignedOut, self.exchange.log_id());
        }
        match request {
            Some(id) => self.see(&login_path(Some(&id))),
            None => self.see("/signed-out"),
        }
        Ok(())
    }
}

/// `/login`, `/login/{request}`
pub(super) fn login_path(request: Option<&RequestId>) -> String {
    request.map_or_else(|| "/login".to_owned(), |id| format!("/login/{id}"))
}
