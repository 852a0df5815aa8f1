//! The message files, and how a message becomes text.

use std::{collections::BTreeMap, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use super::{Arg, Language};

/// The messages of one language.
type Bundle = FluentBundle<FluentResource>;

macro_rules! files {
    ($language:literal) => {
        [
            include_str!(concat!("../../messages/", $language, "/common.ftl")),
            include_str!(concat!("../../messages/", $language, "/sign-in.ftl")),
            include_str!(concat!("../../messages/", $language, "/consent.ftl")),
            include_str!(concat!("../../messages/", $language, "/account.ftl")),
            include_str!(concat!("../../messages/", $language, "/problem.ftl")),
            include_str!(concat!("../../messages/", $language, "/developers.ftl")),
        ]
    };
}

static BUNDLES: LazyLock<BTreeMap<Language, Bundle>> = LazyLock::new(|| {
    let all = Language::ALL.into_iter().map(|language| (language, bundle(language)));
    all.collect()
});

fn bundle(language: Language) -> Bundle {
    let files = match language {
        Language::En => files!("en"),
        Language::Es => files!("es"),
        Language::De => files!("de"),
        Language::Fr => files!("fr"),
        Language::Ja => files!("ja"),
        Language::Ar => files!("ar"),
    };
    let tag = language.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Names from elsewhere must not turn around what is written from right to left.
    bundle.set_use_isolating(language.direction() == "rtl");
    for file in files {
        // `tests/messages.rs` finds what can't be read; the rest of a file with a mistake is still good.
        let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(rest, _)| rest);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// A message in this language; in English where it is missing, its key where it is missing there too.
pub(super) fn format(language: Language, key: &str, args: &[(&'static str, Arg)]) -> String {
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        let value: FluentValue<'_> = match value {
            Arg::Text(text) => text.as_str().into(),
            Arg::Number(number) => (*number).into(),
        };
        values.set(*name, value);
    }
    let spoken = [language, Language::En].into_iter().find_map(|language| {
        let bundle = BUNDLES.get(&language)?;
        let pattern = bundle.get_message(key)?.value()?;
        Some(bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
    });
    debug_assert!(spoken.is_some(), "no message {key}");
    spoken.unwrap_or_else(|| key.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_counted_as_each_language_counts() {
        let days = |language, n: u64| format(language, "days", &[("count", Arg::Number(n))]);
        assert_eq!(days(Language::En, 1), "1 day");
        assert_eq!(days(Language::En, 30), "30 days");
        assert_ne!(days(Language::Ar, 3), days(Language::Ar, 30).replace("30", "3"));
    }
}
