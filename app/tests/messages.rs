//! The message files: every language says all that the pages need, and nothing that they don't.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource},
    parser,
};

/// The names of a message's variables, by its key.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn languages() -> Vec<String> {
    let folders = fs::read_dir(here("messages"))
        .expect("a folder")
        .map(|entry| entry.expect("readable").file_name().into_string().expect("a language's tag"));
    let mut all: Vec<_> = folders.collect();
    all.sort();
    all
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|it| it == ending) {
            found.push(path);
        }
    }
    found
}

fn messages(language: &str) -> Messages {
    let mut all = Messages::new();
    for file in files(&here("messages").join(language), "ftl") {
        let text = fs::read_to_string(&file).expect("readable");
        let Resource { body } = parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        for entry in body {
            if let Entry::Message(message) = entry {
                let key = message.id.name.to_owned();
                let mut variables = BTreeSet::new();
                let pattern = message.value.expect("every message says something");
                collect(&pattern, &mut variables);
                assert!(all.insert(key.clone(), variables).is_none(), "{language}: {key} twice");
            }
        }
    }
    all
}

fn collect(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let (of, variants) = match expression {
            Expression::Inline(of) => (of, [].as_slice()),
            Expression::Select { selector, variants } => (selector, variants.as_slice()),
        };
        if let InlineExpression::VariableReference { id } = of {
            variables.insert(id.name.to_owned());
        }
        for variant in variants {
            collect(&variant.value, variables);
        }
    }
}

/// All that is written in Rust, without its comments.
fn sources() -> String {
    let all = files(&here("src"), "rs").into_iter();
    let all: String = all.map(|file| fs::read_to_string(file).expect("readable")).collect();
    all.lines().filter(|line| !line.trim_start().starts_with("//")).collect()
}

#[test]
fn every_language_says_what_english_says() {
    let english = messages("en");
    for language in languages() {
        let its = messages(&language);
        let missing: Vec<_> = english.keys().filter(|key| !its.contains_key(*key)).collect();
        let more: Vec<_> = its.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty() && more.is_empty(), "{language}: -{missing:?} +{more:?}");
        for (key, variables) in &english {
            assert_eq!(&its[key], variables, "{language}: the variables of {key}");
        }
    }
}

#[test]
fn every_message_is_used_and_there() {
    let sources = sources();
    let english = messages("en");
    let unused: Vec<_> =
        english.keys().filter(|key| !sources.contains(&format!("\"{key}\""))).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
    // Rustfmt breaks long calls: white space may stand before the key.
    let squeezed: String = sources.split_whitespace().collect();
    for call in ["t!(\"", "rich!(\"", "say(\"", "around(\""] {
        for (place, _) in squeezed.match_indices(call) {
            // `format!(` ends like one of them, and so does another thing's `say`.
            if squeezed[..place].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '.'))
            {
                continue;
            }
            let key = squeezed[place + call.len()..].split('"').next().unwrap_or_default();
            assert!(english.contains_key(key), "no message {key}");
        }
    }
}
