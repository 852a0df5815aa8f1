//! Chance, from the operating system: handles and tokens that nobody can guess.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rand::{TryRng, rngs::SysRng};

/// So many random bytes.
///
/// # Panics
/// Where the operating system has none, which it has from early in its start on.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    SysRng
        .try_fill_bytes(&mut bytes)
        .expect("the operating system has random bytes once it has started");
    bytes
}

/// So many random bytes as base64url without padding: 16 are 22 characters, 32 are 43.
pub fn base64url<const N: usize>() -> String {
    URL_SAFE_NO_PAD.encode(bytes::<N>())
}

/// Whether a text has the form of [`base64url`] of so many bytes.
pub fn is_base64url<const N: usize>(text: &str) -> bool {
    // The strict decoder also turns away a last character with bits that no encoder sets, so that one
    // token has one spelling.
    text.len() == (N * 4).div_ceil(3) && URL_SAFE_NO_PAD.decode(text).is_ok()
}

/// Bytes in hexadecimal, for digests that are looked up.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;

    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes all that fits into memory");
        text
    })
}
