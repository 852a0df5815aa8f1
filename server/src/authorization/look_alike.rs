//! Names that people take for one another: the skeletons of UTS #39 §4, and an index of them
//! (consent-ux rule 14).
//!
//! Two names are confusable when a key of the one is a key of the other. A key leaves out what the eye
//! passes over: case, spaces, punctuation, and marks on Latin, Greek and Cyrillic letters. What is a
//! letter more or less, or in another place, is read as another name.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
};

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_security::skeleton;

use super::name::{NO_NAME, displayable};

/// Symbols that tell names apart: C, C++ and C#.
const TELLING: [char; 3] = ['+', '#', '&'];

/// What names are compared by; empty for a name without letters and digits.
///
/// A skeleton takes a capital I for an l and leaves an i alone: so there are two, one of the letters as
/// they are, for `PayPaI`, and one of the small ones, for `PAYPAL`.
pub fn keys(name: &str) -> Vec<String> {
    let name = displayable(name);
    if name == NO_NAME {
        return Vec::new();
    }
    // Before they become the letters TM and SM.
    let name: String = name.replace(['™', '℠'], "").nfkc().collect();
    let as_written = folded(&folded(&name));
    let mut keys = vec![folded(&name.to_lowercase()), as_written];
    keys.dedup();
    keys.retain(|key| !key.is_empty());
    keys
}

/// The skeleton in small letters, without what the eye passes over.
fn folded(name: &str) -> String {
    let skeleton: String = skeleton(name).collect();
    let small = skeleton.to_lowercase();
    let kept = |c: &char| {
        c.is_alphanumeric() || TELLING.contains(c) || (is_combining_mark(*c) && !is_decoration(*c))
    };
    let kept: String = small.nfd().filter(kept).collect();
    // The table of UTS #39 has one letter for several (m for rn), but not this one.
    kept.replace("vv", "w")
}

/// Marks on Latin, Greek and Cyrillic letters and on symbols; in other scripts marks are vowels.
fn is_decoration(mark: char) -> bool {
    matches!(mark,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

/// The names of all clients, to be asked which of them another one looks like. What it holds of a name
/// is that, made safe to show, and a hash of each key and of the developer.
#[derive(Debug, Default)]
pub struct NameIndex {
    hasher: RandomState,
    buckets: HashMap<u64, Vec<Entry>>,
}

#[derive(Clone, Debug)]
struct Entry {
    developer: u64,
    name: Box<str>,
    vouched_for: bool,
}

/// How many names of one kind a bucket holds: with two developers, one of them is another one.
const ENOUGH: usize = 2;

impl NameIndex {
    /// Adds a client's name. `developer` is the id of its developer; `vouched_for`: the operator has
    /// checked it, or it is theirs.
    pub fn add(&mut self, name: &str, developer: Option<&str>, vouched_for: bool) {
        let developer = self.hasher.hash_one(developer);
        for key in keys(name) {
            let bucket = self.buckets.entry(self.hasher.hash_one(key)).or_default();
            let mut alike = bucket.iter().filter(|it| it.vouched_for == vouched_for);
            let known = alike.clone().any(|it| it.developer == developer);
            if !known && alike.nth(ENOUGH - 1).is_none() {
                let name = displayable(name).into_boxed_str();
                bucket.push(Entry { developer, name, vouched_for });
            }
        }
    }

    /// The name, made safe to show, of a client of another developer's that this name can be taken for:
    /// of one that the operator vouches for, if there is one. The same name counts as well.
    pub fn find(&self, name: &str, developer: Option<&str>) -> Option<&str> {
        let developer = self.hasher.hash_one(developer);
        let found = keys(name).into_iter().filter_map(|key| {
            let bucket = self.buckets.get(&self.hasher.hash_one(key))?;
            let others = bucket.iter().filter(|it| it.developer != developer);
            others.max_by_key(|it| it.vouched_for)
        });
        found.max_by_key(|it| it.vouched_for).map(|it| &*it.name)
    }
}

#[cfg(test)]
#[path = "look_alike_tests.rs"]
mod tests;
