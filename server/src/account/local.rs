//! Accounts of the house itself: a username and a password, in the house's own table.

use std::sync::Arc;

use async_trait::async_trait;
use secrecy::SecretString;

use super::{
    AuthenticateError, Authenticator, Credentials, User, UserId, Username,
    hasher::{Busy, Hasher},
    password::Password,
    password_hash::Verdict,
    policy::{NewPassword, WeakPassword},
};
use crate::{
    clock::Timestamp,
    store::users::{Account, InsertUserError, Users},
};

/// The accounts in the house's own table. Clones share their hash slots: build one, and clone it.
#[derive(Clone, Debug)]
pub struct LocalAccounts {
    users: Users,
    hasher: Arc<Hasher>,
}

/// Why an account was not added or changed. The text is for the operator.
#[derive(Debug, thiserror::Error)]
pub enum ChangeAccountError {
    /// The password can't be chosen.
    #[error(transparent)]
    Password(#[from] WeakPassword),
    /// The name is somebody's, in this spelling or another.
    #[error("there is an account with this username already")]
    UsernameTaken,
    /// The id is somebody's.
    #[error("there is an account with this user id already, and ids are never given twice")]
    UserIdTaken,
    /// Nobody has this name.
    #[error("there is no account with this username")]
    NoSuchUser,
    /// The password could not be hashed now.
    #[error("the machine is too busy to hash the password; try again")]
    Busy,
    /// The accounts can't be read or written.
    #[error("the accounts could not be changed: {0}")]
    Store(#[from] sqlx::Error),
}

/// Why a person did not get the new password that they chose.
#[derive(Debug, thiserror::Error)]
pub enum ChangePasswordError {
    /// The current password is another, or there is none.
    #[error("the current password is not right")]
    Wrong,
    /// The new password can't be chosen.
    #[error(transparent)]
    Weak(#[from] WeakPassword),
    /// Every hash slot was taken for as long as a person should wait (security requirement 48).
    #[error("too many people sign in at once")]
    Busy,
    /// The accounts can't be read or written.
    #[error("the password could not be changed: {0}")]
    Store(#[from] sqlx::Error),
}

impl LocalAccounts {
    /// The accounts in this table, with as many hash slots as cores.
    pub fn new(users: Users) -> Self {
        Self { users, hasher: Arc::new(Hasher::new()) }
    }

    /// Adds an account; without an id it gets a random one.
    ///
    /// Whoever passes an id has asked the gateway that no client bears it (security requirement 51).
    pub async fn add(
        &self,
        username: &Username,
        id: Option<UserId>,
        password: &SecretString,
        now: Timestamp,
    ) -> Result<User, ChangeAccountError> {
        let password = choose(password, username)?;
        let hash = self.hasher.hash(password).await?;
        let user = User {
            id: id.unwrap_or_else(UserId::generate),
            username: username.clone(),
            generation: 0,
        };
        self.users.insert(&user, Some(&hash), now).await?;
        Ok(user)
    }

    /// Gives an account a new password and ends all its sessions, in one step.
    pub async fn set_password(
        &self,
        username: &Username,
        password: &SecretString,
    ) -> Result<User, ChangeAccountError> {
        let account = self.users.find(username).await?.ok_or(ChangeAccountError::NoSuchUser)?;
        let password = choose(password, username)?;
        let hash = self.hasher.hash(password).await?;
        self.users.set_password(&account.user.id, &hash).await?;
        Ok(account.user)
    }

    /// Whether the account has a password.
    pub async fn has_password(&self, username: &Username) -> Result<bool, sqlx::Error> {
        Ok(self.users.find(username).await?.is_some_and(|account| account.hash.is_some()))
    }

    /// Gives a person who knows their current password a new one and ends all their sessions, in one
    /// step; answers them as they are from then on. The current password costs the same work as at
    /// sign-in, whatever is stored (security requirement 45).
    pub async fn change_password(
        &self,
        username: &Username,
        current: &SecretString,
        new: &SecretString,
    ) -> Result<User, ChangePasswordError> {
        let Ok(current) = Password::new(current) else { return Err(ChangePasswordError::Wrong) };
        let account = self.users.find(username).await?.filter(Account::is_enabled);
        let (user, stored) =
            account.map_or((None, None), |account| (Some(account.user), account.hash));
        let verdict = self.hasher.verify(current, stored.clone()).await?;
        let (Some(user), Some(stored), Verdict::Right { .. }) = (user, stored, verdict) else {
            return Err(ChangePasswordError::Wrong);
        };
        let new = self.hasher.hash(choose(new, username)?).await?;
        match self.users.change_password(&user.id, &stored, &new).await? {
            Some(generation) => Ok(User { generation, ..user }),
            None => Err(ChangePasswordError::Wrong),
        }
    }

    /// Disables an account and ends all its sessions, in one step.
    pub async fn disable(
        &self,
        username: &Username,
        now: Timestamp,
    ) -> Result<User, ChangeAccountError> {
        let account = self.users.find(username).await?.ok_or(ChangeAccountError::NoSuchUser)?;
        self.users.disable(&account.user.id, now).await?;
        Ok(account.user)
    }

    /// Enables an account again. Sessions from before stay ended.
    pub async fn enable(&self, username: &Username) -> Result<User, ChangeAccountError> {
        let account = self.users.find(username).await?.ok_or(ChangeAccountError::NoSuchUser)?;
        self.users.enable(&account.user.id).await?;
        Ok(account.user)
    }
}

fn choose(password: &SecretString, username: &Username) -> Result<NewPassword, WeakPassword> {
    NewPassword::judge(Password::new(password)?, username)
}

#[async_trait]
impl Authenticator for LocalAccounts {
    async fn authenticate(&self, credentials: &Credentials) -> Result<User, AuthenticateError> {
        // Refused before anything is looked up: that says nothing about any account.
        let Ok(password) = Password::new(&credentials.password) else {
            return Err(AuthenticateError::InvalidCredentials);
        };
        let account = match Username::parse(&credentials.username) {
            Ok(username) => self.users.find(&username).await?.filter(Account::is_enabled),
            Err(_) => None,
        };
        let (user, stored) =
            account.map_or((None, None), |account| (Some(account.user), account.hash));
        let verdict = self.hasher.verify(password, stored.clone()).await?;
        let (Some(user), Some(stored), Verdict::Right { stronger }) = (user, stored, verdict)
        else {
            return Err(AuthenticateError::InvalidCredentials);
        };
        if let Some(stronger) = stronger
            && let Err(error) = self.users.replace_hash(&user.id, &stored, &stronger).await
        {
            // They are who they say; the hash grows next time.
            tracing::warn!(%error, "a stronger password hash could not be stored");
        }
        Ok(user)
    }
}

impl From<Busy> for AuthenticateError {
    fn from(Busy: Busy) -> Self {
        Self::Busy
    }
}

impl From<Busy> for ChangeAccountError {
    fn from(Busy: Busy) -> Self {
        Self::Busy
    }
}

impl From<Busy> for ChangePasswordError {
    fn from(Busy: Busy) -> Self {
        Self::Busy
    }
}

impl From<InsertUserError> for ChangeAccountError {
    fn from(error: InsertUserError) -> Self {
        match error {
            InsertUserError::UsernameTaken => Self::UsernameTaken,
            InsertUserError::UserIdTaken => Self::UserIdTaken,
            InsertUserError::Store(error) => Self::Store(error),
        }
    }
}

#[cfg(test)]
#[path = "local_tests.rs"]
mod tests;
