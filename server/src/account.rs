//! Who people are, and how they prove it.
//!
//! [`LocalAccounts`] checks a username and a password against the house's own table. Another way to
//! sign in is another [`Authenticator`].

mod hasher;
mod local;
mod password;
mod password_hash;
mod policy;
mod user_id;
mod username;

use async_trait::async_trait;
use secrecy::SecretString;

pub use self::{
    local::{ChangeAccountError, ChangePasswordError, LocalAccounts},
    password::MAX_PASSWORD,
    password_hash::PasswordHash,
    policy::{MIN_PASSWORD, WeakPassword},
    user_id::{InvalidUserId, UserId},
    username::{InvalidUsername, Username},
};

/// A person with an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Who they are to the gateway, and to every client's server.
    pub id: UserId,
    /// Who they are to themselves: the name that they sign in with.
    pub username: Username,
    /// Counts what ends all their sessions. A sign-in that began before such an end carries the old
    /// number, and the session that comes of it is signed out from the start.
    pub(crate) generation: i64,
}

/// What a person typed to prove who they are.
#[derive(Debug)]
pub struct Credentials {
    /// The name, as typed.
    pub username: String,
    /// The password, as typed.
    pub password: SecretString,
}

/// A way to prove who one is.
#[async_trait]
pub trait Authenticator: Send + Sync {
    /// Checks the credentials. Every reason to turn a person away is the same error, after the same work.
    async fn authenticate(&self, credentials: &Credentials) -> Result<User, AuthenticateError>;
}

/// Why nobody was authenticated.
#[derive(Debug, thiserror::Error)]
pub enum AuthenticateError {
    /// Unknown, wrong, disabled, without a password: one answer for all (security requirement 45).
    #[error("the username and the password do not belong together")]
    InvalidCredentials,
    /// Every hash slot was taken for as long as a person should wait (security requirement 48).
    #[error("too many people sign in at once")]
    Busy,
    /// The accounts can't be read.
    #[error("the accounts could not be read")]
    Store(#[from] sqlx::Error),
}
