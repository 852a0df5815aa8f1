//! The rules of the style sheets that no compiler keeps: components speak of roles, not of raw values.

use std::{collections::BTreeSet, fs, path::Path};

fn style(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The name and the text, without its comments, of each component.
fn components() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style/components");
    let files = fs::read_dir(folder).expect("components");
    let named = files.map(|file| {
        let name = file.expect("a file").file_name().into_string().expect("ASCII");
        let text = style(&format!("components/{name}"));
        let bare = text.lines().map(|line| line.split("//").next().unwrap_or_default());
        let bare = bare.collect::<Vec<_>>().join("\n");
        (name.trim_start_matches('_').trim_end_matches(".scss").to_owned(), bare)
    });
    named.collect()
}

/// The custom properties that stand in a text, each after these words.
fn properties<'a>(text: &'a str, before: &str) -> BTreeSet<&'a str> {
    let ends = |it: char| !(it.is_ascii_alphanumeric() || it == '-');
    text.split(before)
        .skip(1)
        .filter(|rest| rest.starts_with("--"))
        .filter_map(|rest| rest.split(ends).next())
        .collect()
}

#[test]
fn components_take_colours_by_their_role_only() {
    for (name, text) in components() {
        for raw in ["--gray-", "--slate-", "--blue-", "rgb(", "hsl(", "oklch(", "light-dark("] {
            assert!(!text.contains(raw), "{name}: {raw}");
        }
        let values =
            text.lines().filter_map(|line| line.trim().strip_suffix(';')?.split_once(": "));
        for (property, value) in values {
            assert!(!value.contains('#'), "{name}: {property}: {value}");
            let word = |word| value.split([' ', ',', '(', ')']).any(|it| it == word);
            assert!(!word("white") && !word("black"), "{name}: {property}: {value}");
        }
    }
}

#[test]
fn every_role_that_is_used_is_there() {
    let tokens = style("_tokens.scss");
    let there = properties(&tokens, "\n  ");
    let mut used: Vec<_> = components();
    for name in ["_base.scss", "_layout.scss", "_utilities.scss"] {
        used.push((name.to_owned(), style(name)));
    }
    for (name, text) in used {
        for role in properties(&text, "var(") {
            assert!(there.contains(role), "{name}: {role} is not in _tokens.scss");
        }
    }
}

#[test]
fn every_component_is_listed_with_a_remark() {
    let main = style("main.scss");
    let listed = main.lines().filter_map(|line| {
        let (_, rest) = line.split_once("components/")?;
        let (name, remark) = rest.split_once("\"); // ")?;
        (!remark.is_empty()).then(|| name.to_owned())
    });
    let listed: BTreeSet<_> = listed.collect();
    let there: BTreeSet<_> = components().into_iter().map(|(name, _)| name).collect();
    assert_eq!(listed, there);
}
