//! The parts that react in the browser.
//!
//! Each sits inside HTML that works without it, draws nothing, takes no props and reads what it needs
//! from the page around it: so the module holds no markup of the pages, no words and no parser of
//! their data. What it says is in attributes, where the server has written it in the page's language.

mod copy_button;
mod decision_buttons;
mod form;
mod receipt_watcher;
mod sample_watcher;
mod session_watcher;
mod show_password;
mod sign_in_button;
mod submit_button;
mod tally;
mod time_watcher;
mod waker;

pub(crate) use copy_button::CopyButton;
pub(crate) use decision_buttons::DecisionButtons;
pub(crate) use receipt_watcher::ReceiptWatcher;
pub(crate) use sample_watcher::SampleWatcher;
pub(crate) use session_watcher::SessionWatcher;
pub(crate) use show_password::ShowPassword;
pub(crate) use sign_in_button::SignInButton;
pub(crate) use time_watcher::TimeWatcher;
