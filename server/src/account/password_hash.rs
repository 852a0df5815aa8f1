//! Passwords at rest: Argon2id in PHC strings (security requirement 43).

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version,
    password_hash::{Error, phc},
};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use secrecy::{ExposeSecret, SecretString};

use super::{password::Password, policy::NewPassword};
use crate::random;

/// A stored hash with its parameters and its salt. It does not show itself: it can be guessed at.
#[derive(Clone, Debug)]
pub struct PasswordHash(SecretString);

impl From<String> for PasswordHash {
    fn from(stored: String) -> Self {
        Self(stored.into())
    }
}

impl PasswordHash {
    /// The PHC string, for the line that stores it.
    pub(crate) fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

/// How the work of one hash is measured out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    memory_kib: u32,
    passes: u32,
}

/// What became of a verification.
#[derive(Clone, Debug)]
pub(crate) enum Verdict {
    /// Another password, or no account to compare with.
    Wrong,
    /// The password.
    Right {
        /// Its new hash, where the stored one is weaker than what is made today.
        stronger: Option<PasswordHash>,
    },
}

impl Cost {
    /// OWASP's first choice for Argon2id: 19 MiB, two passes, one lane.
    pub(crate) const OWASP: Self = Self { memory_kib: 19_456, passes: 2 };

    /// Next to nothing, for tests that are not about the work.
    #[cfg(test)]
    pub(crate) const TEST: Self = Self { memory_kib: 32, passes: 1 };

    fn argon2(self) -> Argon2<'static> {
        let params = Params::new(self.memory_kib, self.passes, 1, None)
            .expect("the constants above are in bounds");
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
    }

    /// Hashes a password that may be chosen, under a salt of 16 random bytes.
    pub(crate) fn hash(self, password: &NewPassword) -> Result<PasswordHash, Error> {
        self.hash_any(password.password())
    }

    fn hash_any(self, password: &Password) -> Result<PasswordHash, Error> {
        let hash = self
            .argon2()
            .hash_password_with_salt(password.expose().as_bytes(), &random::bytes::<16>())?;
        Ok(PasswordHash::from(hash.to_string()))
    }

    /// Compares a password with a stored hash, in constant time. Without one, the same work is done for
    /// nothing (security requirement 45).
    pub(crate) fn verify(
        self,
        password: &Password,
        stored: Option<&PasswordHash>,
    ) -> Result<Verdict, Error> {
        let stored = stored.and_then(|hash| match phc::PasswordHash::new(hash.expose()) {
            Ok(hash) => Some(hash),
            Err(error) => {
                tracing::error!(%error, "a stored password hash can't be read");
                None
            }
        });
        let bytes = password.expose().as_bytes();
        let Some(stored) = stored else {
            return match self.argon2().verify_password(bytes, &self.nobody()?) {
                Ok(()) | Err(Error::PasswordInvalid) => Ok(Verdict::Wrong),
                Err(error) => Err(error),
            };
        };
        match self.argon2().verify_password(bytes, &stored) {
            Ok(()) if self.outgrew(&stored) => {
                Ok(Verdict::Right { stronger: Some(self.hash_any(password)?) })
            }
            Ok(()) => Ok(Verdict::Right { stronger: None }),
            Err(Error::PasswordInvalid) => Ok(Verdict::Wrong),
            Err(error) => Err(error),
        }
    }

    /// A hash of no password: its output is random instead of computed, which costs nothing to make and
    /// as much to compare with as any other.
    fn nobody(self) -> Result<phc::PasswordHash, Error> {
        let (salt, output) = (
            STANDARD_NO_PAD.encode(random::bytes::<16>()),
            STANDARD_NO_PAD.encode(random::bytes::<32>()),
        );
        let Self { memory_kib, passes } = self;
        let text = format!("$argon2id$v=19$m={memory_kib},t={passes},p=1${salt}${output}");
        phc::PasswordHash::new(&text).map_err(|_| Error::Internal)
    }

    fn outgrew(self, stored: &phc::PasswordHash) -> bool {
        let current =
            |params: &Params| params.m_cost() >= self.memory_kib && params.t_cost() >= self.passes;
        stored.algorithm.as_str() != "argon2id"
            || stored.version != Some(0x13)
            || !Params::try_from(stored).is_ok_and(|params| current(&params))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn password(text: &str) -> Password {
        Password::new(&text.to_owned().into()).unwrap()
    }

    /// Security requirement 43.
    #[test]
    fn a_hash_is_argon2id_with_its_parameters_and_its_own_salt() {
        let hash = Cost::OWASP.hash_any(&password("tidal-lantern-orchard-9")).unwrap();
        let text = hash.expose();
        assert!(text.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{text}");
        assert_eq!(text.split('$').nth(4).unwrap().len(), 22, "16 bytes of salt");
        assert_eq!(text.split('$').nth(5).unwrap().len(), 43, "32 bytes of hash");
        assert_ne!(
            text,
            Cost::OWASP.hash_any(&password("tidal-lantern-orchard-9")).unwrap().expose()
        );
        assert!(matches!(
            Cost::OWASP.verify(&password("tidal-lantern-orchard-9"), Some(&hash)),
            Ok(Verdict::Right { stronger: None })
        ));
        assert!(matches!(
            Cost::OWASP.verify(&password("tidal-lantern-orchard-8"), Some(&hash)),
            Ok(Verdict::Wrong)
        ));
    }

    /// Security requirement 43.
    #[test]
    fn a_weaker_hash_is_made_anew_for_the_right_password_only() {
        let stronger = Cost { memory_kib: 64, passes: 1 };
        let old = Cost::TEST.hash_any(&password("right")).unwrap();
        let Ok(Verdict::Right { stronger: Some(new) }) =
            stronger.verify(&password("right"), Some(&old))
        else {
            panic!("not made anew");
        };
        assert!(new.expose().contains("m=64,t=1,p=1"));
        assert!(matches!(
            stronger.verify(&password("right"), Some(&new)),
            Ok(Verdict::Right { stronger: None })
        ));
        assert!(matches!(stronger.verify(&password("wrong"), Some(&old)), Ok(Verdict::Wrong)));
        // A hash that is stronger than ours stays.
        assert!(matches!(
            Cost::TEST.verify(&password("right"), Some(&new)),
            Ok(Verdict::Right { stronger: None })
        ));
        let argon2i = PasswordHash::from(old.expose().replace("argon2id", "argon2i"));
        assert!(matches!(
            Cost::TEST.verify(&password("right"), Some(&argon2i)),
            Ok(Verdict::Wrong)
        ));
    }

    /// Security requirement 45.
    #[test]
    fn nobody_has_a_password() {
        for stored in [
            None,
            Some(PasswordHash::from("!".to_owned())),
            Some(PasswordHash::from(String::new())),
        ] {
            for text in ["", "anything"] {
                assert!(matches!(
                    Cost::TEST.verify(&password(text), stored.as_ref()),
                    Ok(Verdict::Wrong)
                ));
            }
        }
        let real = Cost::OWASP.hash_any(&password("x")).unwrap();
        let nobody = Cost::OWASP.nobody().unwrap().to_string();
        let shape = |text: &str| text.rsplitn(3, '$').map(str::len).collect::<Vec<_>>();
        assert_eq!(shape(&nobody), shape(real.expose()), "the same work");
    }

    /// Security requirement 53.
    #[test]
    fn a_hash_does_not_show_itself() {
        assert!(!format!("{:?}", PasswordHash::from("canary".to_owned())).contains("canary"));
    }
}
