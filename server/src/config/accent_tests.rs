use proptest::prelude::*;

use super::*;

fn colour(text: &str) -> Colour {
    Colour::try_from(text.to_owned()).expect("a colour")
}

#[test]
fn a_colour_is_six_digits_after_a_hash() {
    assert_eq!(colour("#1F5bd6").to_string(), "#1f5bd6");
    for bad in ["", "#", "1f5bd6", "#1f5bd", "#1f5bd66", "#1f5bdg", "#+f5bd6", "#é5bd6", "red"] {
        assert!(Colour::try_from(bad.to_owned()).is_err(), "{bad}");
    }
}

/// The ratios that WCAG and the style guide name.
#[test]
fn contrast_is_what_wcag_says() {
    let ratio = |one: &str, two: &str| (colour(one).contrast(colour(two)) * 10.0).round() / 10.0;
    assert!((ratio("#000000", "#ffffff") - 21.0).abs() < f64::EPSILON);
    assert!((ratio("#777777", "#ffffff") - 4.5).abs() < f64::EPSILON);
    assert!((ratio("#1f5bd6", "#ffffff") - 6.0).abs() < f64::EPSILON);
    assert!((ratio("#7aa7ff", "#0b1526") - 7.7).abs() < f64::EPSILON);
}

#[test]
fn what_fails_is_told_with_the_nearest_that_passes() {
    assert_eq!(LIGHT.check(colour("#1f5bd6")), Ok(()));
    let yellow = LIGHT.check(colour("#ffcc00")).expect_err("too light on white");
    assert!(yellow.starts_with("#ffcc00 reaches 1.4:1 on #f6f7f9, and needs 3:1;"), "{yellow}");
    let nearest = yellow.rsplit(' ').next().map(colour).expect("a colour");
    assert_eq!(LIGHT.check(nearest), Ok(()));
    assert!(DARK.check(colour("#1f2a44")).is_err());
    // Seen on white, but neither white nor black can be read on it.
    let grey = LIGHT.check(colour("#7a7a7a")).expect_err("between the labels");
    assert!(grey.contains("with its label, and needs 4.5:1"), "{grey}");
}

/// A design change must not part the two places.
#[test]
fn the_grounds_are_those_of_the_style_sheet() {
    let tokens = include_str!("../../../style/_tokens.scss");
    let value = |name: &str| {
        let from = tokens.split(&format!("{name}: ")).nth(1).expect("a token");
        from.split(';').next().expect("a value").to_owned()
    };
    for (role, at) in [("--page", 0), ("--surface", 1), ("--surface-sunken", 2)] {
        let both = value(role);
        let names = both.trim_start_matches("light-dark(").trim_end_matches(')');
        for (name, scheme) in names.split(", ").zip([LIGHT, DARK]) {
            let raw = name.trim_start_matches("var(").trim_end_matches(')');
            assert_eq!(value(raw), scheme.grounds[at].to_string(), "{role} {raw}");
        }
    }
}

#[test]
fn the_style_sheet_sets_roles_alone() {
    let roles = |scheme: &Scheme, text| scheme.roles(colour(text));
    let sheet = style_sheet(roles(&LIGHT, "#0a7c5a"), roles(&DARK, "#3fbf93"));
    assert!(sheet.starts_with(":root{--accent:light-dark(#0a7c5a,#3fbf93);"), "{sheet}");
    assert!(sheet.contains("--on-accent:light-dark(#ffffff,#0b1526);"), "{sheet}");
    assert_eq!(sheet.matches("light-dark").count(), 6, "{sheet}");
}

proptest! {
    #[test]
    fn there_is_always_a_nearest_and_it_passes(channels: [u8; 3]) {
        for scheme in [LIGHT, DARK] {
            let nearest = scheme.nearest(Colour(channels));
            prop_assert_eq!(scheme.check(nearest), Ok(()));
            prop_assert_eq!(scheme.nearest(nearest), nearest, "a second look changes nothing");
        }
    }

    #[test]
    fn all_that_is_made_of_an_accent_can_be_read(channels: [u8; 3]) {
        for scheme in [LIGHT, DARK] {
            let roles = scheme.roles(scheme.nearest(Colour(channels)));
            prop_assert!(roles.accent.contrast(roles.label) >= 4.5);
            prop_assert!(roles.pressed.contrast(roles.label) >= 4.5);
            prop_assert!(roles.link.contrast(roles.soft) >= 4.5);
            for ground in scheme.grounds {
                prop_assert!(roles.accent.contrast(ground) >= 3.0);
                prop_assert!(roles.pressed.contrast(ground) >= 3.0);
                prop_assert!(roles.link.contrast(ground) >= 4.5);
            }
        }
    }

    #[test]
    fn the_nearest_keeps_its_hue(channels: [u8; 3]) {
        let colour = Colour(channels);
        let [hue, saturation, lightness] = colour.hsl();
        // Where a colour is nearly grey, black or white, a byte more is another hue.
        prop_assume!(saturation > 0.3 && (0.2..0.8).contains(&lightness));
        for scheme in [LIGHT, DARK] {
            let [near, ..] = scheme.nearest(colour).hsl();
            let apart = (near - hue).abs().min(360.0 - (near - hue).abs());
            prop_assert!(apart < 6.0, "{colour} {} {apart}", scheme.nearest(colour));
        }
    }

    #[test]
    fn hue_saturation_and_lightness_name_a_colour(channels: [u8; 3]) {
        prop_assert_eq!(Colour::from_hsl(Colour(channels).hsl()), Colour(channels));
    }
}
