//! Accounts at rest. They are disabled, never deleted: an id means one person for ever
//! (security requirement 51).

use sqlx::{FromRow, Sqlite, Transaction};

use super::Pool;
use crate::{
    account::{PasswordHash, User, UserId, Username},
    clock::Timestamp,
};

/// The table of accounts.
#[derive(Clone, Debug)]
pub struct Users {
    pool: Pool,
}

/// An account, as it is stored.
#[derive(Clone, Debug)]
pub struct Account {
    /// Whose it is.
    pub user: User,
    /// What their password is held against; none: they can't sign in with one.
    pub hash: Option<PasswordHash>,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it was disabled, if it is.
    pub disabled_at: Option<Timestamp>,
}

/// Why an account was not added.
#[derive(Debug, thiserror::Error)]
pub enum InsertUserError {
    /// The name is somebody's, in this spelling or another.
    #[error("the username is taken")]
    UsernameTaken,
    /// The id is somebody's.
    #[error("the user id is taken")]
    UserIdTaken,
    /// The table can't be written.
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

#[derive(FromRow)]
struct Row {
    id: String,
    username: String,
    password_hash: Option<String>,
    disabled_at: Option<i64>,
    generation: i64,
    created_at: i64,
}

impl Account {
    /// Whether its owner may sign in.
    pub fn is_enabled(&self) -> bool {
        self.disabled_at.is_none()
    }
}

impl TryFrom<Row> for Account {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, Self::Error> {
        Ok(Self {
            user: read_user(&row.id, &row.username, row.generation)?,
            hash: row.password_hash.map(PasswordHash::from),
            created_at: Timestamp(row.created_at),
            disabled_at: row.disabled_at.map(Timestamp),
        })
    }
}

/// Reads a user that was stored; only a changed database holds one that can't be read.
pub(super) fn read_user(id: &str, username: &str, generation: i64) -> Result<User, sqlx::Error> {
    Ok(User {
        id: UserId::parse(id).map_err(|error| sqlx::Error::Decode(error.into()))?,
        username: Username::parse(username).map_err(|error| sqlx::Error::Decode(error.into()))?,
        generation,
    })
}

impl Users {
    /// The table in this database.
    pub fn new(pool: Pool) -> Self {
        Self { pool }
    }

    /// Looks an account up by any spelling of its name.
    pub async fn find(&self, username: &Username) -> Result<Option<Account>, sqlx::Error> {
        let row: Option<Row> = sqlx::query_as(
            "SELECT id, username, password_hash, disabled_at, generation, created_at FROM users WHERE canonical = $1",
        )
        .bind(username.canonical())
        .fetch_optional(&self.pool)
        .await?;
        row.map(Account::try_from).transpose()
    }

    /// Whether an account bears this id.
    pub async fn bears(&self, id: &UserId) -> Result<bool, sqlx::Error> {
        let found = sqlx::query("SELECT id FROM users WHERE id = $1")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?;
        Ok(found.is_some())
    }

    /// All accounts, by name.
    pub async fn list(&self) -> Result<Vec<Account>, sqlx::Error> {
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT id, username, password_hash, disabled_at, generation, created_at FROM users ORDER BY canonical",
        )
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(Account::try_from).collect()
    }

    /// Adds an account.
    pub async fn insert(
        &self,
        user: &User,
        hash: Option<&PasswordHash>,
        now: Timestamp,
    ) -> Result<(), InsertUserError> {
        let inserted = sqlx::query(
            "INSERT INTO users (id, username, canonical, password_hash, generation, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(user.id.as_str())
        .bind(user.username.as_str())
        .bind(user.username.canonical())
        .bind(hash.map(PasswordHash::expose))
        .bind(user.generation)
        .bind(now.0)
        .execute(&self.pool)
        .await;
        match inserted {
            Ok(_) => Ok(()),
            // The products name the broken rule differently, so we look which one it was.
            Err(sqlx::Error::Database(error)) if error.is_unique_violation() => {
                Err(if self.bears(&user.id).await? {
                    InsertUserError::UserIdTaken
                } else {
                    InsertUserError::UsernameTaken
                })
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Puts a stronger hash of the same password in place of `old`, unless the password changed meanwhile.
    pub async fn replace_hash(
        &self,
        id: &UserId,
        old: &PasswordHash,
        new: &PasswordHash,
    ) -> Result<(), sqlx::Error> {
        sqlx::query("UPDATE users SET password_hash = $1 WHERE id = $2 AND password_hash = $3")
            .bind(new.expose())
            .bind(id.as_str())
            .bind(old.expose())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Sets a password and ends all sessions of the account.
    pub async fn set_password(&self, id: &UserId, hash: &PasswordHash) -> Result<(), sqlx::Error> {
        let mut transaction = self.pool.begin().await?;
        sqlx::query("UPDATE users SET password_hash = $1 WHERE id = $2")
            .bind(hash.expose())
            .bind(id.as_str())
            .execute(&mut *transaction)
            .await?;
        end_sessions(&mut transaction, id).await?;
        transaction.commit().await
    }

    /// Puts a new password's hash in place of `old`, and ends all sessions. Answers the account's new
    /// generation; none: the password changed meanwhile.
    pub async fn change_password(
        &self,
        id: &UserId,
        old: &PasswordHash,
        new: &PasswordHash,
    ) -> Result<Option<i64>, sqlx::Error> {
        let mut transaction = self.pool.begin().await?;
        let changed =
            sqlx::query("UPDATE users SET password_hash = $1 WHERE id = $2 AND password_hash = $3")
                .bind(new.expose())
                .bind(id.as_str())
                .bind(old.expose())
                .execute(&mut *transaction)
                .await?;
        if changed.rows_affected() == 0 {
            return Ok(None);
        }
        end_sessions(&mut transaction, id).await?;
        let (generation,): (i64,) = sqlx::query_as("SELECT generation FROM users WHERE id = $1")
            .bind(id.as_str())
            .fetch_one(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(Some(generation))
    }

    /// Disables an account and ends all its sessions.
    pub async fn disable(&self, id: &UserId, now: Timestamp) -> Result<(), sqlx::Error> {
        let mut transaction = self.pool.begin().await?;
        sqlx::query("UPDATE users SET disabled_at = $1 WHERE id = $2 AND disabled_at IS NULL")
            .bind(now.0)
            .bind(id.as_str())
            .execute(&mut *transaction)
            .await?;
        end_sessions(&mut transaction, id).await?;
        transaction.commit().await
    }

    /// Enables an account again.
    pub async fn enable(&self, id: &UserId) -> Result<(), sqlx::Error> {
        sqlx::query("UPDATE users SET disabled_at = NULL WHERE id = $1")
            .bind(id.as_str())
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

/// Ends all sessions of an account (security requirement 31): those that are there, and, by the new
/// generation, those that a sign-in which is under way right now still makes.
pub(super) async fn end_sessions(
    transaction: &mut Transaction<'_, Sqlite>,
    id: &UserId,
) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE users SET generation = generation + 1 WHERE id = $1")
        .bind(id.as_str())
        .execute(&mut **transaction)
        .await?;
    sqlx::query("DELETE FROM sessions WHERE user_id = $1")
        .bind(id.as_str())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
