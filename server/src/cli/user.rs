//! `grantway user`: the operator's accounts. Passwords come from a prompt or from standard input,
//! never from the command line, where every process could read them.

use std::io::{self, BufRead, IsTerminal, Write};

use clap::Subcommand;
use secrecy::{ExposeSecret, SecretString};

use crate::{
    account::{
        ChangeAccountError, InvalidUserId, InvalidUsername, LocalAccounts, MIN_PASSWORD, UserId,
        Username,
    },
    clock::{Clock, SystemClock, Timestamp},
    store::{OpenStoreError, Store},
};

/// The commands.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Add an account; the password is asked for, or read as one line of standard input
    Add {
        /// The name to sign in with
        username: String,
        /// The id under which the gateway and all clients know the person; a random one where this is left out
        #[arg(long, value_name = "ID")]
        userid: Option<String>,
    },
    /// List the accounts
    List,
    /// Give an account a new password, and sign it out everywhere
    SetPassword {
        /// The name to sign in with
        username: String,
    },
    /// Disable an account, and sign it out everywhere; accounts are never deleted
    Disable {
        /// The name to sign in with
        username: String,
    },
    /// Enable a disabled account again
    Enable {
        /// The name to sign in with
        username: String,
    },
}

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum UserCommandError {
    /// No database.
    #[error(transparent)]
    Open(#[from] OpenStoreError),
    /// Not a username.
    #[error(transparent)]
    Username(#[from] InvalidUsername),
    /// Not a user id.
    #[error(transparent)]
    UserId(#[from] InvalidUserId),
    /// The account stays as it was.
    #[error(transparent)]
    Account(#[from] ChangeAccountError),
    /// The two entries differ.
    #[error("the two passwords are not the same")]
    PasswordsDiffer,
    /// No password came.
    #[error(
        "no password was given: type one at the prompt, or send one line of UTF-8 to standard input"
    )]
    NoPassword,
    /// The terminal or a pipe is gone.
    #[error("the terminal can't be read or written: {0}")]
    Terminal(#[from] io::Error),
}

/// Where a command reads and writes.
pub struct Terminal<'a> {
    /// Asks for a new password.
    pub password: &'a mut dyn FnMut() -> Result<SecretString, UserCommandError>,
    /// What was asked for.
    pub out: &'a mut dyn Write,
    /// What is worth knowing besides.
    pub err: &'a mut dyn Write,
}

/// Carries out a command on the database, which is made where there is none.
pub async fn run(command: UserCommand, database_url: &str) -> Result<(), UserCommandError> {
    let store = Store::open(database_url).await?;
    let terminal =
        Terminal { password: &mut ask_password, out: &mut io::stdout(), err: &mut io::stderr() };
    execute(command, &store, SystemClock.now(), terminal).await
}

/// Carries out a command.
pub async fn execute(
    command: UserCommand,
    store: &Store,
    now: Timestamp,
    terminal: Terminal<'_>,
) -> Result<(), UserCommandError> {
    let accounts = LocalAccounts::new(store.users.clone());
    let Terminal { password, out, err } = terminal;
    match command {
        UserCommand::Add { username, userid } => {
            let username = Username::parse(&username)?;
            let id = userid.map(|id| UserId::parse(&id)).transpose()?;
            must_be_free(store, &username, id.as_ref()).await?;
            if let Some(id) = &id {
                warn_about(id, &username, err)?;
            }
            let user = accounts.add(&username, id, &password()?, now).await?;
            writeln!(out, "Added {} with user id {}.", user.username, user.id)?;
        }
        UserCommand::List => list(store, out).await?,
        UserCommand::SetPassword { username } => {
            let username = known(store, &username).await?;
            let user = accounts.set_password(&username, &password()?).await?;
            writeln!(out, "{} has a new password and is signed out everywhere.", user.username)?;
        }
        UserCommand::Disable { username } => {
            let user = accounts.disable(&Username::parse(&username)?, now).await?;
            writeln!(out, "{} is disabled and signed out everywhere.", user.username)?;
            writeln!(
                err,
                "Access tokens that the gateway issued stay valid until they expire or are deleted there."
            )?;
        }
        UserCommand::Enable { username } => {
            let user = accounts.enable(&Username::parse(&username)?).await?;
            writeln!(out, "{} may sign in again.", user.username)?;
        }
    }
    Ok(())
}

/// Says so before anybody thinks of a password; adding checks again.
async fn must_be_free(
    store: &Store,
    username: &Username,
    id: Option<&UserId>,
) -> Result<(), ChangeAccountError> {
    if store.users.find(username).await?.is_some() {
        return Err(ChangeAccountError::UsernameTaken);
    }
    match id {
        Some(id) if store.users.bears(id).await? => Err(ChangeAccountError::UserIdTaken),
        Some(_) | None => Ok(()),
    }
}

async fn known(store: &Store, username: &str) -> Result<Username, UserCommandError> {
    let username = Username::parse(username)?;
    match store.users.find(&username).await.map_err(ChangeAccountError::from)? {
        Some(account) => Ok(account.user.username),
        None => Err(ChangeAccountError::NoSuchUser.into()),
    }
}

/// An id outlives names and addresses, and every client's server sees it (security requirement 51).
fn warn_about(id: &UserId, username: &Username, err: &mut dyn Write) -> io::Result<()> {
    let reused = if Username::parse(id.as_str()).is_ok_and(|name| name == *username) {
        "is the username"
    } else if id.as_str().contains('@') {
        "looks like an e-mail address"
    } else {
        return Ok(());
    };
    writeln!(
        err,
        "Warning: the user id {reused}. All clients see it, it can't be changed, and it must never be somebody else's."
    )
}

async fn list(store: &Store, out: &mut dyn Write) -> Result<(), UserCommandError> {
    let accounts = store.users.list().await.map_err(ChangeAccountError::from)?;
    let mut rows = vec![["USERNAME", "USER ID", "STATE", "CREATED"].map(str::to_owned)];
    rows.extend(accounts.iter().map(|account| {
        let state = match (account.is_enabled(), &account.hash) {
            (false, _) => "disabled",
            (true, None) => "no password",
            (true, Some(_)) => "enabled",
        };
        [
            account.user.username.to_string(),
            account.user.id.to_string(),
            state.to_owned(),
            account.created_at.to_string(),
        ]
    }));
    let width =
        |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let (name, id, state) = (width(0), width(1), width(2));
    for row in &rows {
        writeln!(out, "{:name$}  {:id$}  {:state$}  {}", row[0], row[1], row[2], row[3])?;
    }
    Ok(())
}

fn ask_password() -> Result<SecretString, UserCommandError> {
    if !io::stdin().is_terminal() {
        return read_line(&mut io::stdin().lock());
    }
    let ask = |prompt: &str| rpassword::prompt_password(prompt).map(SecretString::from);
    let first = ask(&format!("New password (at least {MIN_PASSWORD} characters): "))?;
    let second = ask("The same again: ")?;
    if first.expose_secret() == second.expose_secret() {
        Ok(first)
    } else {
        Err(UserCommandError::PasswordsDiffer)
    }
}

/// One line, without its end.
fn read_line(input: impl BufRead) -> Result<SecretString, UserCommandError> {
    let mut line = String::new();
    // A bound well above the longest password: whatever else is piped in is not read into memory.
    match input.take(64 * 1024).read_line(&mut line) {
        Ok(0) => return Err(UserCommandError::NoPassword),
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            return Err(UserCommandError::NoPassword);
        }
        read => read?,
    };
    let line = SecretString::from(line);
    let text = line.expose_secret();
    let text = text.strip_suffix('\n').map_or(text, |text| text.strip_suffix('\r').unwrap_or(text));
    if text.is_empty() { Err(UserCommandError::NoPassword) } else { Ok(text.to_owned().into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piped_password_is_one_line_without_its_end() {
        for (input, expected) in [
            ("pass word\n", "pass word"),
            ("pass\r\n", "pass"),
            ("pass", "pass"),
            (" p \nmore\n", " p "),
        ] {
            assert_eq!(read_line(&mut input.as_bytes()).unwrap().expose_secret(), expected);
        }
        for input in [&b""[..], b"\n", b"\r\n", b"\xff\xfe\n"] {
            assert!(matches!(read_line(&mut &*input), Err(UserCommandError::NoPassword)));
        }
    }
}
