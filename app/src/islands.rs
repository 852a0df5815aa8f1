//! The parts that react in the browser.
//!
//! Each sits inside HTML that works without it, takes no props and reads what it needs from the
//! form around it: so the module holds no markup of the pages and no parser of their data.

mod decision_buttons;
mod form;
mod session_watcher;
mod show_password;
mod sign_in_button;
mod submit_button;
mod tally;

pub(crate) use decision_buttons::DecisionButtons;
pub(crate) use session_watcher::SessionWatcher;
pub(crate) use show_password::ShowPassword;
pub(crate) use sign_in_button::SignInButton;
