//! The secrets that only the server may hold. None shows itself: no `Display`, no `Serialize`,
//! and `Debug` prints `[REDACTED]` (`secrecy`).

use secrecy::SecretString;

/// Kong's shared secret of one service: whoever has it mints codes for any user.
#[derive(Clone, Debug)]
pub struct ProvisionKey(SecretString);

/// The token that an Admin API behind RBAC asks for (`Kong-Admin-Token`).
#[derive(Clone, Debug)]
pub struct AdminToken(SecretString);

/// The secret of the client that probes the API.
#[derive(Clone, Debug)]
pub struct ClientSecret(SecretString);

/// An access token of the client that probes the API.
#[derive(Clone, Debug)]
pub struct AccessToken(SecretString);

macro_rules! secret {
    ($name:ident) => {
        impl $name {
            /// The text, for the one line that sends it.
            pub(crate) fn expose(&self) -> &str {
                secrecy::ExposeSecret::expose_secret(&self.0)
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }
    };
}

secret!(ProvisionKey);
secret!(AdminToken);
secret!(ClientSecret);
secret!(AccessToken);

#[cfg(test)]
mod tests {
    use super::*;

    /// Security requirement 53.
    #[test]
    fn a_secret_does_not_show_itself() {
        let text = format!(
            "{:?} {:?} {:?} {:?}",
            ProvisionKey::from("canary-1".to_owned()),
            AdminToken::from("canary-2".to_owned()),
            ClientSecret::from("canary-3".to_owned()),
            AccessToken::from("canary-4".to_owned())
        );
        assert!(!text.contains("canary"), "{text}");
    }
}
