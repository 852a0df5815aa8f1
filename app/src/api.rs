//! The server functions: doors of one line, each at a stable path below `/api/`.
//!
//! They are public API and assume a hostile caller: what they check, `server` checks. All are
//! url-encoded POSTs, so a plain HTML form calls them as well as an island does.

#![expect(
    missing_docs,
    reason = "the macro declares an argument struct per function, without docs"
)]
#![expect(clippy::too_many_arguments, reason = "a form's fields are its function's arguments")]

use leptos::server;

use crate::{
    error::UiError,
    form::{AccessId, CsrfToken, Decision, DeviceId, RequestId},
    prompt::{
        ActivityPrompt, Brand, ConsentPrompt, DevelopersPrompt, DevicesPrompt, GuidePrompt,
        HomePrompt, LoginPrompt, PasswordPrompt, ReceiptPrompt, RemovePrompt,
    },
    words::Language,
};

/// Answers whose pages these are.
#[server(endpoint = "brand-prompt")]
pub async fn load_brand() -> Result<Brand, UiError> {
    crate::backend::backend()?.brand().await
}

/// Keeps the language that the person has chosen, and leads back to the page.
#[server(endpoint = "language")]
pub async fn choose_language(language: Language, back: String) -> Result<(), UiError> {
    crate::backend::backend()?.choose_language(language, back).await
}

/// Answers what the sign-in page shows.
#[server(endpoint = "login-prompt")]
pub async fn load_login_prompt(
    #[server(default)] request: Option<RequestId>,
) -> Result<LoginPrompt, UiError> {
    crate::backend::backend()?.login_prompt(request).await
}

/// Answers what the consent page shows.
#[server(endpoint = "consent-prompt")]
pub async fn load_consent_prompt(request: RequestId) -> Result<ConsentPrompt, UiError> {
    crate::backend::backend()?.consent_prompt(request).await
}

/// Answers what the person's own page shows.
#[server(endpoint = "home-prompt")]
pub async fn load_home_prompt(#[server(default)] page: Option<u32>) -> Result<HomePrompt, UiError> {
    crate::backend::backend()?.home_prompt(page).await
}

/// Answers what the question before a removal shows.
#[server(endpoint = "remove-prompt")]
pub async fn load_remove_prompt(id: AccessId) -> Result<RemovePrompt, UiError> {
    crate::backend::backend()?.remove_prompt(id).await
}

/// Answers what the receipt of a removal shows.
#[server(endpoint = "receipt-prompt")]
pub async fn load_receipt_prompt(id: AccessId) -> Result<ReceiptPrompt, UiError> {
    crate::backend::backend()?.receipt_prompt(id).await
}

/// Takes back what the person has allowed.
#[server(endpoint = "remove-access")]
pub async fn remove_access(id: AccessId, csrf: CsrfToken) -> Result<(), UiError> {
    crate::backend::backend()?.remove_access(id, csrf).await
}

/// Tries a removal again at once that failed in part.
#[server(endpoint = "retry-removal")]
pub async fn retry_removal(id: AccessId, csrf: CsrfToken) -> Result<(), UiError> {
    crate::backend::backend()?.retry_removal(id, csrf).await
}

/// Answers which services developers can read about.
#[server(endpoint = "developers-prompt")]
pub async fn load_developers_prompt() -> Result<DevelopersPrompt, UiError> {
    crate::backend::backend()?.developers_prompt().await
}

/// Answers what developers can know of one service.
#[server(endpoint = "guide-prompt")]
pub async fn load_guide_prompt(service: String) -> Result<GuidePrompt, UiError> {
    crate::backend::backend()?.guide_prompt(service).await
}

/// Signs a person in.
#[server(endpoint = "sign-in")]
pub async fn sign_in(
    #[server(default)] request: Option<RequestId>,
    username: String,
    password: String,
    csrf: CsrfToken,
) -> Result<(), UiError> {
    crate::backend::backend()?.sign_in(request, username, password, csrf).await
}

/// Records what the person chose and sends them back to the client.
#[server(endpoint = "decide")]
pub async fn decide(
    request: RequestId,
    decision: Decision,
    client_id: String,
    response_type: String,
    scope: String,
    #[server(default)] optional: Vec<String>,
    #[server(default)] ends: Option<u32>,
    #[server(default)] remember: bool,
    csrf: CsrfToken,
) -> Result<(), UiError> {
    let shown = crate::form::Shown { client_id, response_type, scope };
    let choices = crate::form::Choices { optional, ends, remember };
    crate::backend::backend()?.decide(request, decision, shown, choices, csrf).await
}

/// Signs the person out; with a request, on to its sign-in page.
#[server(endpoint = "sign-out")]
pub async fn sign_out(
    #[server(default)] request: Option<RequestId>,
    csrf: CsrfToken,
) -> Result<(), UiError> {
    crate::backend::backend()?.sign_out(request, csrf).await
}

/// Lets a request wait for ten more minutes.
#[server(endpoint = "keep-open")]
pub async fn keep_open(request: RequestId, csrf: CsrfToken) -> Result<(), UiError> {
    crate::backend::backend()?.keep_open(request, csrf).await
}

/// Takes an error back to the client.
#[server(endpoint = "return")]
pub async fn return_to_client(request: RequestId, csrf: CsrfToken) -> Result<(), UiError> {
    crate::backend::backend()?.return_to_client(request, csrf).await
}

/// Answers what the password page shows.
#[server(endpoint = "password-prompt")]
pub async fn load_password_prompt() -> Result<PasswordPrompt, UiError> {
    crate::backend::backend()?.password_prompt().await
}

/// Gives the person a new password, and signs them out everywhere else.
#[server(endpoint = "change-password")]
pub async fn change_password(
    current_password: String,
    new_password: String,
    csrf: CsrfToken,
) -> Result<(), UiError> {
    crate::backend::backend()?.change_password(current_password, new_password, csrf).await
}

/// Answers what the devices page shows.
#[server(endpoint = "devices-prompt")]
pub async fn load_devices_prompt() -> Result<DevicesPrompt, UiError> {
    crate::backend::backend()?.devices_prompt().await
}

/// Signs the person out on another device.
#[server(endpoint = "sign-out-device")]
pub async fn sign_out_device(device: DeviceId, csrf: CsrfToken) -> Result<(), UiError> {
    crate::backend::backend()?.sign_out_device(device, csrf).await
}

/// Signs the person out on all other devices.
#[server(endpoint = "sign-out-others")]
pub async fn sign_out_others(csrf: CsrfToken) -> Result<(), UiError> {
    crate::backend::backend()?.sign_out_others(csrf).await
}

/// Answers what the activity page shows.
#[server(endpoint = "activity-prompt")]
pub async fn load_activity_prompt(page: u32) -> Result<ActivityPrompt, UiError> {
    crate::backend::backend()?.activity_prompt(page).await
}
