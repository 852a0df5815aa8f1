//! The session cookie's value, and what is kept of it.

use std::fmt;

use app::form::CsrfToken;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use crate::random;

/// What a browser carries: 256 random bits as base64url. Whoever has it is that browser.
#[derive(Clone, Debug)]
pub struct SessionToken(SecretString);

/// What the server keeps of a [`SessionToken`]: its SHA-256 in hexadecimal. It opens nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SessionTokenHash(String);

/// One browser, for as long as it keeps its cookie: the same before and after it signs in.
///
/// 128 random bits that never leave the server; pending requests are bound to them
/// (security requirement 12).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BrowserId(String);

impl SessionToken {
    pub(super) fn generate() -> Self {
        Self(random::base64url::<32>().into())
    }

    /// Reads a cookie's value.
    pub fn parse(text: &str) -> Option<Self> {
        random::is_base64url::<32>(text).then(|| Self(text.to_owned().into()))
    }

    /// The text, for the line that sets the cookie.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// What is looked up.
    pub fn hash(&self) -> SessionTokenHash {
        SessionTokenHash(random::hex(&Sha256::digest(self.expose())))
    }

    /// The token that this session's forms carry (security requirements 23 and 25). It follows from the
    /// cookie, so it is stored nowhere and ends with it; the prefix keeps it apart from [`Self::hash`].
    ///
    /// Each time it looks different: pages are compressed, and from the length of many of them, with text
    /// of an attacker's in each, what is always the same in them could be guessed (BREACH).
    pub(super) fn csrf(&self) -> CsrfToken {
        let digest = Sha256::new().chain_update("csrf").chain_update(self.expose()).finalize();
        let mask = random::bytes::<32>();
        let masked = mask.iter().zip(digest).map(|(mask, byte)| mask ^ byte);
        let both: Vec<u8> = mask.iter().copied().chain(masked).collect();
        CsrfToken(URL_SAFE_NO_PAD.encode(both))
    }
}

/// What is under a form's token; none where it is none of ours.
pub(super) fn unmasked(token: &CsrfToken) -> Option<[u8; 32]> {
    let both: [u8; 64] = URL_SAFE_NO_PAD.decode(&token.0).ok()?.try_into().ok()?;
    let (mask, masked) = both.split_at(32);
    let mut digest = [0; 32];
    for ((byte, mask), masked) in digest.iter_mut().zip(mask).zip(masked) {
        *byte = mask ^ masked;
    }
    Some(digest)
}

impl SessionTokenHash {
    /// Reads a stored hash.
    pub fn parse(text: &str) -> Option<Self> {
        let hexadecimal = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        (text.len() == 64 && text.bytes().all(hexadecimal)).then(|| Self(text.to_owned()))
    }

    /// The text, as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SessionTokenHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl BrowserId {
    pub(super) fn generate() -> Self {
        Self(random::base64url::<16>())
    }

    /// Reads a stored id.
    pub fn parse(text: &str) -> Option<Self> {
        random::is_base64url::<16>(text).then(|| Self(text.to_owned()))
    }

    /// The text, as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    /// Security requirement 30.
    #[test]
    fn a_token_is_256_random_bits_and_only_its_hash_is_kept() {
        let tokens: HashSet<_> =
            (0..1000).map(|_| SessionToken::generate().expose().to_owned()).collect();
        assert_eq!(tokens.len(), 1000);
        for text in tokens {
            assert_eq!(text.len(), 43);
            let token = SessionToken::parse(&text).unwrap();
            assert_eq!(token.hash().as_str().len(), 64);
            assert!(!token.hash().as_str().contains(&text));
        }
        // As `sha256sum` has it.
        assert_eq!(
            SessionToken::parse(&"A".repeat(43)).unwrap().hash().as_str(),
            "0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a"
        );
    }

    /// Security requirement 30.
    #[test]
    fn nothing_but_a_token_of_ours_is_one() {
        let good = "A".repeat(43);
        assert!(SessionToken::parse(&good).is_some());
        // The last one differs from the good one only in bits that stand for nothing.
        for bad in [
            "",
            "A",
            &"A".repeat(42),
            &"A".repeat(44),
            &format!("{}=", "A".repeat(42)),
            &"é".repeat(43),
            &format!("{}B", "A".repeat(42)),
        ] {
            assert!(SessionToken::parse(bad).is_none(), "{bad}");
        }
        assert!(BrowserId::parse(BrowserId::generate().as_str()).is_some());
        assert!(BrowserId::parse(&good).is_none());
    }

    /// Security requirements 23 and 25.
    #[test]
    fn a_forms_token_belongs_to_one_cookie_and_tells_nothing_of_it() {
        let (one, other) = (SessionToken::generate(), SessionToken::generate());
        let under = |token: &SessionToken| unmasked(&token.csrf()).expect("one of ours");
        assert_eq!(under(&one), under(&one));
        assert_ne!(under(&one), under(&other));
        assert!(one.csrf() != one.csrf(), "never looks the same");
        let text = URL_SAFE_NO_PAD.encode(under(&one));
        assert!(text != one.expose() && random::hex(&under(&one)) != one.hash().as_str());
        for wrong in ["", &text, &format!("{}A", one.csrf().0), &"é".repeat(43)] {
            assert_eq!(unmasked(&CsrfToken(wrong.to_owned())), None, "{wrong}");
        }
    }

    /// Security requirement 53.
    #[test]
    fn a_token_does_not_show_itself() {
        let token = SessionToken::generate();
        assert!(!format!("{token:?}").contains(token.expose()));
    }

    proptest! {
        /// Security requirement 30.
        #[test]
        fn what_parses_is_what_would_be_written(text in "[A-Za-z0-9_=+/-]{42,44}|\\PC{0,50}") {
            if let Some(token) = SessionToken::parse(&text) {
                prop_assert_eq!(URL_SAFE_NO_PAD.encode(URL_SAFE_NO_PAD.decode(&text).unwrap()), token.expose());
                prop_assert_eq!(token.expose(), text);
            }
        }
    }
}
