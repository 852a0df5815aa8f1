//! OAuth's `state`: the client's own text, which comes back to it byte for byte (RFC 6749 §4.1.2).

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};

/// All that is not unreserved (RFC 3986 §2.3) is escaped: what comes back decodes to the same bytes
/// whether its reader takes it for a form or for a URL.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Escapes any bytes for a query, a fragment or a form.
pub fn escape(bytes: &[u8]) -> String {
    percent_encode(bytes, ESCAPED).to_string()
}

/// A client's `state`: at most [`ClientState::MAX`] bytes, of any kind.
#[derive(Clone, PartialEq, Eq)]
pub struct ClientState(Vec<u8>);

impl ClientState {
    /// The longest `state` that is taken, in bytes.
    pub const MAX: usize = 2048;

    /// Takes the bytes, unless there are too many.
    pub fn new(bytes: Vec<u8>) -> Option<Self> {
        (bytes.len() <= Self::MAX).then_some(Self(bytes))
    }

    /// Reads what [`ClientState::escaped`] wrote.
    pub fn from_escaped(text: &str) -> Self {
        Self(percent_decode_str(text).collect())
    }

    /// The bytes, escaped.
    pub fn escaped(&self) -> String {
        escape(&self.0)
    }

    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for ClientState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ClientState([{} bytes])", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Security requirement 10.
        #[test]
        fn every_byte_survives(bytes in proptest::collection::vec(any::<u8>(), 0..ClientState::MAX)) {
            let state = ClientState::new(bytes.clone()).expect("short enough");
            let read = ClientState::from_escaped(&state.escaped());
            prop_assert_eq!(read.as_bytes(), &bytes[..]);
        }
    }

    #[test]
    fn it_has_an_end() {
        assert!(ClientState::new(vec![b'x'; 2048]).is_some());
        assert!(ClientState::new(vec![b'x'; 2049]).is_none());
    }
}
