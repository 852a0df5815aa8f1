//! Proof Key for Code Exchange (RFC 7636): the challenge, as we pass it on.

/// A challenge made with S256: 43 characters of base64url. `plain` protects nobody and is refused
/// (RFC 9700 §2.1.1; Kong refuses it as well).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeChallenge(String);

/// Why a challenge is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChallengeError {
    /// The method is missing (which means `plain`, RFC 7636 §4.3) or not `S256`.
    #[error("code_challenge_method must be S256")]
    Method,
    /// The challenge is no SHA-256 in base64url.
    #[error("code_challenge must be 43 characters of base64url")]
    Form,
    /// A method without a challenge.
    #[error("code_challenge_method was sent without code_challenge")]
    MethodAlone,
}

impl CodeChallenge {
    /// The one method there is.
    pub const METHOD: &'static str = "S256";

    /// Reads the two parameters of a request.
    pub fn parse(
        challenge: Option<&str>,
        method: Option<&str>,
    ) -> Result<Option<Self>, ChallengeError> {
        let Some(challenge) = challenge else {
            return if method.is_some() { Err(ChallengeError::MethodAlone) } else { Ok(None) };
        };
        if method != Some(Self::METHOD) {
            return Err(ChallengeError::Method);
        }
        let base64url = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if challenge.len() == 43 && challenge.bytes().all(base64url) {
            Ok(Some(Self(challenge.to_owned())))
        } else {
            Err(ChallengeError::Form)
        }
    }

    /// The challenge, as it was sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Security requirement 8.
    #[test]
    fn only_s256_passes() {
        let good = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        assert!(CodeChallenge::parse(Some(good), Some("S256")).is_ok_and(|it| it.is_some()));
        assert_eq!(CodeChallenge::parse(None, None), Ok(None));
        assert_eq!(CodeChallenge::parse(Some(good), Some("plain")), Err(ChallengeError::Method));
        assert_eq!(CodeChallenge::parse(Some(good), Some("s256")), Err(ChallengeError::Method));
        assert_eq!(CodeChallenge::parse(Some(good), None), Err(ChallengeError::Method));
        assert_eq!(CodeChallenge::parse(None, Some("S256")), Err(ChallengeError::MethodAlone));
        for wrong in ["", "short", &format!("{good}A"), &good.replace('-', "+")] {
            assert_eq!(
                CodeChallenge::parse(Some(wrong), Some("S256")),
                Err(ChallengeError::Form),
                "{wrong}"
            );
        }
    }
}
