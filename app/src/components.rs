//! What the pages are made of. One component, one file; each takes plain props.

mod account_box;
mod account_nav;
mod act;
mod alert;
mod client;
mod consent_form;
mod destination;
mod developer_fold;
mod device_name;
mod done;
mod facts;
mod form_parts;
mod frame;
mod initials;
mod mark;
mod moment;
mod password_form;
mod permissions;
mod sign_in_form;

pub(crate) use account_box::AccountBox;
pub(crate) use account_nav::{AccountNav, AccountPage};
pub(crate) use act::ActWords;
pub(crate) use client::{ClientIntroduction, ClientNamed, client_meets_operator};
pub(crate) use consent_form::ConsentForm;
pub(crate) use destination::Host;
pub(crate) use developer_fold::DeveloperFold;
pub(crate) use device_name::device_name;
pub(crate) use done::Done;
pub(crate) use facts::KeepOpenForm;
pub(crate) use form_parts::{HiddenField, ReturnForm};
pub(crate) use frame::Frame;
pub(crate) use moment::Moment;
pub(crate) use password_form::{PasswordForm, password_summary};
pub(crate) use sign_in_form::SignInForm;
