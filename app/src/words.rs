//! What the pages say: messages from `app/messages`, in the language of the request.
//!
//! `t!("key", name = value)` is a message as text; `rich!` is one with pieces of a page in it. The
//! islands' module holds no words: they read theirs from what the server has drawn, so in the browser
//! both are empty.

#[cfg(feature = "words")]
mod dates;
mod language;
#[cfg(feature = "words")]
mod messages;

use leptos::prelude::*;

#[cfg(feature = "words")]
use self::dates::{date_in, time_in};
pub use self::language::Language;
use crate::prompt::Moment;

/// A value in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text, as it is.
    Text(String),
    /// A number, which the message may count by.
    Number(u64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

/// A message as text: `t!("sign-in")`, `t!("wait", seconds = 3)`.
macro_rules! t {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::say($key, &[$((stringify!($name), $crate::words::Arg::from($value))),*])
    };
}

/// A message with pieces of a page in it, each where its variable stands:
/// `rich!("allow-question", [client = view! { <b>{name}</b> }], operator = operator)`.
macro_rules! rich {
    ($key:literal, [$($slot:ident = $view:expr),* $(,)?] $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::with_views(
            $key,
            &[$((stringify!($name), $crate::words::Arg::from($value))),*],
            vec![$((stringify!($slot), leptos::prelude::IntoAny::into_any($view))),*],
        )
    };
}

pub(crate) use {rich, t};

/// The path of the page that is being drawn: where choosing a language leads back to. None where the page
/// answers a form; empty, as in a link to the same URL, where it answers a request whose query is nobody's
/// to repeat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PagePath(pub Option<String>);

/// The language of the page that is being drawn.
pub fn language() -> Language {
    use_context::<Language>().unwrap_or_default()
}

/// A message as text.
pub(crate) fn say(key: &'static str, args: &[(&'static str, Arg)]) -> String {
    say_in(language(), key, args)
}

/// A message as text, in a language that the caller knows.
#[cfg(feature = "words")]
pub(crate) fn say_in(language: Language, key: &str, args: &[(&'static str, Arg)]) -> String {
    messages::format(language, key, args)
}

// In the islands' module the words are in the page.
#[cfg(not(feature = "words"))]
pub(crate) fn say_in(_: Language, _: &str, _: &[(&'static str, Arg)]) -> String {
    String::new()
}

impl Moment {
    /// The day in words: `3 May 2026`.
    pub(crate) fn date(self) -> String {
        date_in(language(), self)
    }

    /// The time of day: `14:10 UTC`.
    pub(crate) fn time(self) -> String {
        time_in(language(), self)
    }
}

#[cfg(not(feature = "words"))]
fn date_in(_: Language, _: Moment) -> String {
    String::new()
}

#[cfg(not(feature = "words"))]
fn time_in(_: Language, _: Moment) -> String {
    String::new()
}

/// Marks the place of a piece in a formatted message: a character that no text has.
const SLOT: char = '\u{f8ff}';

/// A message with pieces of a page in it. Each stands where its variable does, once.
pub(crate) fn with_views(
    key: &'static str,
    args: &[(&'static str, Arg)],
    slots: Vec<(&'static str, AnyView)>,
) -> impl IntoView + use<> {
    let mut all = args.to_vec();
    let marks = slots.iter().enumerate();
    all.extend(marks.map(|(n, (name, _))| (*name, Arg::Text(format!("{SLOT}{n}{SLOT}")))));
    let text = say(key, &all);
    let mut slots: Vec<_> = slots.into_iter().map(|(_, view)| Some(view)).collect();
    // Text and numbers of slots take turns.
    let pieces = text.split(SLOT).enumerate().filter_map(|(n, piece)| {
        if n % 2 == 1 {
            return slots.get_mut(piece.parse::<usize>().ok()?)?.take();
        }
        // An empty text would be drawn as a space.
        (!piece.is_empty()).then(|| piece.to_owned().into_any())
    });
    pieces.collect::<Vec<_>>()
}

/// The text before and after a variable of a message, for who puts in its value later.
pub(crate) fn around(
    key: &'static str,
    args: &[(&'static str, Arg)],
    variable: &'static str,
) -> (String, String) {
    let mut all = args.to_vec();
    all.push((variable, Arg::Text(SLOT.to_string())));
    let text = say(key, &all);
    let (before, after) = text.split_once(SLOT).unwrap_or((&text, ""));
    (before.to_owned(), after.to_owned())
}
