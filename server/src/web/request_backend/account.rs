//! The person's own pages, and the acts on them: password, devices, activity.

use app::{
    error::UiError,
    form::{CsrfToken, DeviceId},
    prompt::{Act, ActivityPrompt, DevicesPrompt, PasswordNotice, PasswordPrompt, Problem},
};
use secrecy::SecretString;

use super::RequestBackend;
use crate::{
    account::{ChangePasswordError, MIN_PASSWORD, User, WeakPassword},
    session::{AccountNotice, BrowserSession},
};

/// The last page of the activity that is looked for.
const LAST_PAGE: u32 = 10_000;

const PASSWORD: &str = "/account/password";
const DEVICES: &str = "/account/devices";

impl RequestBackend {
    /// The session of a form on one of these pages.
    async fn signed_in_by_form(&self, csrf: &CsrfToken) -> Result<(BrowserSession, User), UiError> {
        let (user, session) = self.signed_in().await?;
        if session.owns_form(csrf) {
            return Ok((session, user));
        }
        tracing::warn!("a form came with another session's token");
        Err(self.fail(Problem::ForeignForm { request: None }))
    }

    /// Drops a notice that was read: it is said once.
    async fn was_read(&self, session: &BrowserSession) {
        if let Err(error) = self.state.sessions.set_account_notice(session, None).await {
            // It is said a second time, then.
            tracing::warn!(%error, "a notice could not be dropped");
        }
    }

    /// Leads to a page that says what was done.
    async fn see_with(&self, session: &BrowserSession, notice: &AccountNotice, page: &str) {
        match self.state.sessions.set_account_notice(session, Some(notice)).await {
            Ok(()) => self.see(page),
            Err(error) => drop(self.store(&error)),
        }
    }

    pub(super) async fn show_password(&self) -> Result<PasswordPrompt, UiError> {
        let (user, session) = self.signed_in().await?;
        let has_password = self.state.accounts.has_password(&user.username).await;
        let has_password = has_password.map_err(|error| self.store(&error))?;
        let notice = match &session.account_notice {
            Some(AccountNotice::Password(notice)) => {
                self.was_read(&session).await;
                Some(*notice)
            }
            Some(AccountNotice::Devices(_)) | None => None,
        };
        Ok(PasswordPrompt {
            brand: self.whose(None),
            csrf: session.csrf,
            username: user.username.to_string(),
            has_password,
            minimum: MIN_PASSWORD,
            notice,
        })
    }

    pub(super) async fn choose_password(
        &self,
        current: String,
        new: String,
        csrf: &CsrfToken,
    ) -> Result<(), UiError> {
        let (session, user) = self.signed_in_by_form(csrf).await?;
        let (session, notice) = match self.try_password(&session, &user, current, new).await? {
            Ok(session) => (session, PasswordNotice::Changed),
            Err(notice) => (session, notice),
        };
        self.see_with(&session, &AccountNotice::Password(notice), PASSWORD).await;
        Ok(())
    }

    /// Changes the password, in the order that [`crate::rate_limit`] asks for; answers the session
    /// that goes on, or what to say.
    async fn try_password(
        &self,
        session: &BrowserSession,
        user: &User,
        current: String,
        new: String,
    ) -> Result<Result<BrowserSession, PasswordNotice>, UiError> {
        if current.is_empty() || new.is_empty() {
            return Ok(Err(PasswordNotice::Incomplete));
        }
        let begun = self.state.rate_limiter.begin(&user.username, self.address).await;
        let attempt = match begun.map_err(|error| self.store(&error))? {
            Ok(attempt) => attempt,
            Err(limited) => {
                let seconds = limited.retry_after_seconds;
                tracing::warn!(seconds, "a new password throttled");
                return Ok(Err(PasswordNotice::Throttled { seconds }));
            }
        };
        let (current, new) = (SecretString::from(current), SecretString::from(new));
        let changed = self.state.accounts.change_password(&user.username, &current, &new).await;
        let user = match changed {
            Ok(user) => user,
            Err(ChangePasswordError::Wrong) => {
                tracing::info!(
                    user.id = user.id.as_str(),
                    "a new password refused: the current one is wrong"
                );
                self.state.activity.note_wrong_password(&user.username, self.exchange.log_id());
                return Ok(Err(PasswordNotice::WrongCurrent));
            }
            // The current one was right.
            Err(ChangePasswordError::Weak(weak)) => {
                attempt.succeeded().await.map_err(|error| self.store(&error))?;
                return Ok(Err(refusal(&weak)));
            }
            Err(ChangePasswordError::Busy) => {
                attempt.cancel().await.map_err(|error| self.store(&error))?;
                return Err(self.fail(Problem::Busy { seconds: 2 }));
            }
            Err(ChangePasswordError::Store(error)) => {
                let _ = attempt.cancel().await;
                return Err(self.store(&error));
            }
        };
        tracing::info!(user.id = user.id.as_str(), "password changed");
        self.state.activity.note(&user.id, None, Act::PasswordChanged, self.exchange.log_id());
        attempt.succeeded().await.map_err(|error| self.store(&error))?;
        // All sessions are over, this one too: it goes on under a new token (security requirement 30).
        let signed_in = self.state.sessions.sign_in(session, &user, &self.place()).await;
        let (token, session) = signed_in.map_err(|error| self.store(&error))?;
        self.exchange.set_token(token);
        Ok(Ok(session))
    }

    pub(super) async fn show_devices(&self) -> Result<DevicesPrompt, UiError> {
        let (_, session) = self.signed_in().await?;
        let devices = self.state.sessions.devices(&session).await;
        let devices = devices.map_err(|error| self.store(&error))?;
        let signed_out = match session.account_notice {
            Some(AccountNotice::Devices(count)) => {
                self.was_read(&session).await;
                Some(count)
            }
            Some(AccountNotice::Password(_)) | None => None,
        };
        let brand = self.whose(None);
        Ok(DevicesPrompt { brand, csrf: session.csrf, devices, signed_out })
    }

    pub(super) async fn end_device(
        &self,
        device: &DeviceId,
        csrf: &CsrfToken,
    ) -> Result<(), UiError> {
        let (session, user) = self.signed_in_by_form(csrf).await?;
        let devices = self.state.sessions.devices(&session).await;
        let devices = devices.map_err(|error| self.store(&error))?;
        let ended = self.state.sessions.end_one(&user.id, device).await;
        if !ended.map_err(|error| self.store(&error))? {
            // Somebody else's, or of nobody any more: which of the two is not said.
            return Err(self.fail(Problem::NotFound));
        }
        let line = devices.into_iter().find(|line| line.id.as_ref() == Some(device));
        tracing::info!(user.id = user.id.as_str(), "a device signed out");
        let act = Act::SignedOutDevice { device: line.map(|it| it.device).unwrap_or_default() };
        self.state.activity.note(&user.id, None, act, self.exchange.log_id());
        self.see_with(&session, &AccountNotice::Devices(1), DEVICES).await;
        Ok(())
    }

    pub(super) async fn end_other_devices(&self, csrf: &CsrfToken) -> Result<(), UiError> {
        let (session, user) = self.signed_in_by_form(csrf).await?;
        let ended = self.state.sessions.end_others(&session).await;
        let ended = ended.map_err(|error| self.store(&error))?;
        let devices = u32::try_from(ended).unwrap_or(u32::MAX);
        tracing::info!(user.id = user.id.as_str(), devices, "all other devices signed out");
        let act = Act::SignedOutOthers { devices };
        self.state.activity.note(&user.id, None, act, self.exchange.log_id());
        self.see_with(&session, &AccountNotice::Devices(devices), DEVICES).await;
        Ok(())
    }

    pub(super) async fn show_activity(&self, page: u32) -> Result<ActivityPrompt, UiError> {
        let (user, _) = self.signed_in().await?;
        if !(1..=LAST_PAGE).contains(&page) {
            return Err(self.fail(Problem::NotFound));
        }
        let found = self.state.activity.page(&user.id, page).await;
        let (lines, more) = found.map_err(|error| self.store(&error))?;
        if lines.is_empty() && page > 1 {
            return Err(self.fail(Problem::NotFound));
        }
        Ok(ActivityPrompt { brand: self.whose(None), lines, page, more })
    }
}

fn refusal(weak: &WeakPassword) -> PasswordNotice {
    match weak {
        WeakPassword::TooShort(characters) => PasswordNotice::TooShort { characters: *characters },
        WeakPassword::TooLong => PasswordNotice::TooLong,
        WeakPassword::Guessable { weakness, .. } => {
            PasswordNotice::Guessable { weakness: *weakness }
        }
    }
}
