//! One file per page. A page loads one prompt and hands plain data to its components.

mod activity;
mod consent;
mod developers;
mod devices;
mod gallery;
mod guide;
mod home;
mod loaded;
mod login;
mod not_found;
mod password;
mod problem;
mod receipt;
mod remove;
mod signed_out;

pub(crate) use activity::ActivityPage;
pub(crate) use consent::ConsentPage;
pub(crate) use developers::DevelopersPage;
pub(crate) use devices::DevicesPage;
pub(crate) use gallery::GalleryPage;
pub(crate) use guide::GuidePage;
pub(crate) use home::HomePage;
pub(crate) use login::LoginPage;
pub(crate) use not_found::NotFoundPage;
pub(crate) use password::PasswordPage;
pub(crate) use problem::ProblemPage;
pub use problem::heading as problem_heading;
pub(crate) use receipt::ReceiptPage;
pub(crate) use remove::RemovePage;
pub(crate) use signed_out::SignedOutPage;
