//! One file per page. A page loads one prompt and hands plain data to its components.

mod activity;
mod consent;
mod devices;
mod home;
mod loaded;
mod login;
mod not_found;
mod password;
mod problem;
mod signed_out;

pub(crate) use activity::ActivityPage;
pub(crate) use consent::ConsentPage;
pub(crate) use devices::DevicesPage;
pub(crate) use home::HomePage;
pub(crate) use login::LoginPage;
pub(crate) use not_found::NotFoundPage;
pub(crate) use password::PasswordPage;
pub(crate) use problem::ProblemPage;
pub use problem::heading as problem_heading;
pub(crate) use signed_out::SignedOutPage;
