//! A path as Kong's router compares it: unescaped where that is safe, without dots and double slashes.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

const UNSAFE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Escapes of these stay, in capitals.
const RESERVED: &[u8] = b"!*'();:@&=+$,/?%#[]";

pub(super) fn normal(path: &str) -> String {
    let decoded = unescaped(path.as_bytes());
    let decoded = String::from_utf8_lossy(&decoded);
    let mut segments = Vec::new();
    for segment in decoded.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            segment => segments.push(segment),
        }
    }
    let is_folder = ["/", "/.", "/.."].iter().any(|end| decoded.ends_with(end));
    let end = if is_folder && !segments.is_empty() { "/" } else { "" };
    format!("/{}{end}", segments.join("/"))
}

/// What is forwarded: whatever may not stand in a path is escaped again.
pub(super) fn forwardable(path: &str) -> String {
    utf8_percent_encode(path, UNSAFE).to_string()
}

fn unescaped(path: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(path.len());
    let mut rest = path;
    while let [first, behind @ ..] = rest {
        let byte = behind.get(..2).filter(|_| *first == b'%').and_then(hex);
        match byte {
            Some(byte) if RESERVED.contains(&byte) => out.extend(rest[..3].to_ascii_uppercase()),
            Some(byte) => out.push(byte),
            None => out.push(*first),
        }
        rest = if byte.is_some() { &rest[3..] } else { behind };
    }
    out
}

fn hex(digits: &[u8]) -> Option<u8> {
    u8::from_str_radix(str::from_utf8(digits).ok().filter(|it| !it.starts_with('+'))?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::normal;

    #[test]
    fn paths_are_compared_in_one_spelling() {
        for (given, wanted) in [
            ("/mock/oauth2/%61uthorize", "/mock/oauth2/authorize"),
            ("/mock//oauth2/authorize//", "/mock/oauth2/authorize/"),
            ("/mock/x/../oauth2/./authorize", "/mock/oauth2/authorize"),
            ("/a%2fb%zz%", "/a%2Fb%zz%"),
            ("/../..", "/"),
        ] {
            assert_eq!(normal(given), wanted);
        }
    }
}
