//! A page in the making. Markup must be `'static`, so nothing that came from outside can
//! be markup: it only gets in through [`Html::text`], which escapes it.

use std::fmt::Write as _;

/// HTML that is safe to send.
#[derive(Clone, Debug, Default)]
pub(super) struct Html(String);

impl Html {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Adds markup that stands in our source.
    pub(super) fn raw(mut self, markup: &'static str) -> Self {
        self.0.push_str(markup);
        self
    }

    /// Adds text, or the value of a quoted attribute.
    pub(super) fn text(mut self, text: &str) -> Self {
        escape_into(&mut self.0, text);
        self
    }

    /// Adds a number.
    pub(super) fn number(mut self, number: impl Into<u64>) -> Self {
        // Writing to a String cannot fail.
        let _ = write!(self.0, "{}", number.into());
        self
    }

    /// Adds a piece made elsewhere.
    pub(super) fn add(mut self, piece: &Html) -> Self {
        self.0.push_str(&piece.0);
        self
    }

    /// Adds one piece for each item.
    pub(super) fn each<T>(
        self,
        items: impl IntoIterator<Item = T>,
        piece: impl Fn(T) -> Html,
    ) -> Self {
        items.into_iter().fold(self, |html, item| html.add(&piece(item)))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Text from outside, cut to `limit` characters and without those that reorder or hide the
/// text around them.
pub(super) fn tame(text: &str, limit: usize) -> String {
    let mut tamed: String = text.chars().filter(|c| !is_unruly(*c)).take(limit).collect();
    if text.chars().count() > limit {
        tamed.push('…');
    }
    tamed
}

fn is_unruly(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_can_leave_neither_an_element_nor_an_attribute() {
        let html = Html::new().raw("<p title=\"").text("\"><script>'&").raw("\">");
        assert_eq!(html.as_str(), "<p title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">");
    }

    #[test]
    fn taming_takes_overrides_and_zero_width_characters_away() {
        assert_eq!(tame("a\u{202e}b\u{200b}c\u{7}\u{feff}d", 10), "abcd");
        assert_eq!(tame("abcdef", 3), "abc…");
    }
}
