//! What the pages are made of. One component, one file; each takes plain props.

mod account_box;
mod alert;
mod applications;
mod client;
mod consent_form;
mod destination;
mod developer_fold;
mod ends;
mod facts;
mod form_parts;
mod frame;
mod initials;
mod lasts;
mod logo;
mod mark;
mod permissions;
mod sign_in_form;

pub(crate) use account_box::AccountBox;
pub(crate) use alert::{Notice, Tone};
pub(crate) use applications::Applications;
pub(crate) use client::{ClientIntroduction, ClientNamed, client_meets_operator};
pub(crate) use consent_form::ConsentForm;
pub(crate) use destination::Host;
pub(crate) use developer_fold::DeveloperFold;
pub(crate) use facts::KeepOpenForm;
pub(crate) use form_parts::{HiddenField, ReturnForm};
pub(crate) use frame::Frame;
pub(crate) use lasts::ends_by_itself;
pub(crate) use permissions::given;
pub(crate) use sign_in_form::SignInForm;
