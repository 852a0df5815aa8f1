//! All that the UI may ask of the server: the door between the rooms, from the UI's side.

use std::sync::Arc;

use async_trait::async_trait;
use leptos::prelude::use_context;

use crate::{
    error::UiError,
    form::{AccessId, Choices, CsrfToken, Decision, DeviceId, RequestId, Shown},
    prompt::{
        ActivityPrompt, Brand, ConsentPrompt, DevelopersPrompt, DevicesPrompt, GuidePrompt,
        HomePrompt, LoginPrompt, PasswordPrompt, ReceiptPrompt, RemovePrompt,
    },
    words::Language,
};

/// What the server does for one request of one browser.
///
/// The acts (`sign_in`, `decide`, …) answer by a redirect or a problem page that the implementation
/// puts on the response itself; their `Ok(())` says only that they did.
#[async_trait]
pub trait Backend: Send + Sync {
    /// Whose pages these are, for those that load nothing else.
    async fn brand(&self) -> Result<Brand, UiError>;
    /// Keeps the language that the person has chosen, and leads back to a page of ours.
    async fn choose_language(&self, language: Language, back: String) -> Result<(), UiError>;
    /// What `/login` and `/login/{request}` show.
    async fn login_prompt(&self, request: Option<RequestId>) -> Result<LoginPrompt, UiError>;
    /// What `/consent/{request}` shows.
    async fn consent_prompt(&self, request: RequestId) -> Result<ConsentPrompt, UiError>;
    /// What `/` shows, and `/applications/{page}`.
    async fn home_prompt(&self, page: Option<u32>) -> Result<HomePrompt, UiError>;
    /// What `/remove/{id}` shows.
    async fn remove_prompt(&self, id: AccessId) -> Result<RemovePrompt, UiError>;
    /// What `/removal/{id}` shows.
    async fn receipt_prompt(&self, id: AccessId) -> Result<ReceiptPrompt, UiError>;
    /// Takes back what the person has allowed, and leads to the receipt.
    async fn remove_access(&self, id: AccessId, csrf: CsrfToken) -> Result<(), UiError>;
    /// Tries a removal again that failed in part, and leads to the receipt.
    async fn retry_removal(&self, id: AccessId, csrf: CsrfToken) -> Result<(), UiError>;
    /// What `/developers` shows, to anybody.
    async fn developers_prompt(&self) -> Result<DevelopersPrompt, UiError>;
    /// What `/developers/{service}` shows, to anybody.
    async fn guide_prompt(&self, service: String) -> Result<GuidePrompt, UiError>;
    /// Signs a person in and leads them on: to their request, or home.
    async fn sign_in(
        &self,
        request: Option<RequestId>,
        username: String,
        password: String,
        csrf: CsrfToken,
    ) -> Result<(), UiError>;
    /// Records what the person chose and sends them back to the client.
    async fn decide(
        &self,
        request: RequestId,
        decision: Decision,
        shown: Shown,
        choices: Choices,
        csrf: CsrfToken,
    ) -> Result<(), UiError>;
    /// Ends the session; with a request, leads to its sign-in page ("Use another account").
    async fn sign_out(&self, request: Option<RequestId>, csrf: CsrfToken) -> Result<(), UiError>;
    /// Lets the request wait for ten more minutes, an hour in all, and leads back to its page.
    async fn keep_open(&self, request: RequestId, csrf: CsrfToken) -> Result<(), UiError>;
    /// Takes an error back to the client: its own, or `access_denied` when the person gives up.
    async fn return_to_client(&self, request: RequestId, csrf: CsrfToken) -> Result<(), UiError>;

    /// What `/account/password` shows.
    async fn password_prompt(&self) -> Result<PasswordPrompt, UiError>;
    /// Gives the person a new password, and signs them out everywhere else.
    async fn change_password(
        &self,
        current: String,
        new: String,
        csrf: CsrfToken,
    ) -> Result<(), UiError>;
    /// What `/account/devices` shows.
    async fn devices_prompt(&self) -> Result<DevicesPrompt, UiError>;
    /// Signs the person out on another device of theirs.
    async fn sign_out_device(&self, device: DeviceId, csrf: CsrfToken) -> Result<(), UiError>;
    /// Signs the person out on all other devices.
    async fn sign_out_others(&self, csrf: CsrfToken) -> Result<(), UiError>;
    /// What `/account/activity` and `/account/activity/{page}` show.
    async fn activity_prompt(&self, page: u32) -> Result<ActivityPrompt, UiError>;
}

/// The backend of this request.
///
/// # Errors
/// [`UiError::Unreachable`] outside a request: a door that forgot to provide it.
pub fn backend() -> Result<Arc<dyn Backend>, UiError> {
    use_context::<Arc<dyn Backend>>().ok_or(UiError::Unreachable)
}
