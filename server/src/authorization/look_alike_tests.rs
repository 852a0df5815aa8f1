//! Two hundred pairs: a hundred that people take for one another, a hundred that they do not.

use super::*;

fn alike(one: &str, other: &str) -> bool {
    let mut index = NameIndex::default();
    index.add(one, Some("one"), false);
    index.find(other, Some("other")).is_some()
}

/// What is imitated.
const BASES: [&str; 10] = [
    "PayPal",
    "Trip Planner",
    "Acme Photos",
    "Calendar Sync",
    "Slack",
    "Google Drive",
    "Microsoft Teams",
    "Modern Mail",
    "Zoom 101",
    "Île de France Mobilités",
];

type Imitate = fn(&str) -> String;

/// Ways to imitate it, each of which changes every name above.
const WAYS: [(&str, Imitate); 8] = [
    ("Cyrillic letters", |name| {
        name.replace('a', "\u{430}").replace('o', "\u{43e}").replace('e', "\u{435}")
    }),
    ("in capitals", str::to_uppercase),
    ("in small letters", str::to_lowercase),
    ("without spaces, with a point", |name| format!("{}.", name.replace(' ', ""))),
    ("full width", |name| name.chars().map(full_width).collect()),
    ("mathematical letters", |name| name.chars().map(mathematical).collect()),
    ("accents", |name| name.replace('a', "á").replace('o', "ő").replace('i', "ĩ")),
    ("zero width, and a sign of a trade mark", |name| {
        format!("{}™", name.replace('a', "a\u{200b}").replace('o', "o\u{feff}"))
    }),
];

fn full_width(c: char) -> char {
    if c.is_ascii_graphic() { char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c) } else { c }
}

fn mathematical(c: char) -> char {
    let moved = match c {
        'A'..='Z' => u32::from(c) - 0x41 + 0x1d400,
        'a'..='z' => u32::from(c) - 0x61 + 0x1d41a,
        _ => u32::from(c),
    };
    char::from_u32(moved).unwrap_or(c)
}

/// What no rule above makes.
const BY_HAND: [(&str, &str); 20] = [
    ("PayPal", "PayPaI"),
    ("PayPal", "PayPa1"),
    ("PayPal", "Ρaураl"),
    ("PayPal", "Pay Pal"),
    ("Slack", "SIack"),
    ("Slack", "S|ack"),
    ("Modern Mail", "Modem Mail"),
    ("Modern Mail", "Modern Maiǀ"),
    ("Trip Planner", "Trip-Planner"),
    ("Trip Planner", "Trip Planner ✓"),
    ("Trip Planner", "»Trip Planner«"),
    ("Trip Planner", "Ꭲrip Ꮲlanner"),
    ("Zoom 101", "Z00m 101"),
    ("Zoom 101", "Zoom lOl"),
    ("Swift Wallet", "Svvift VVallet"),
    ("Сбербанк", "Cбepбaнк"),
    ("Ελληνικά Νέα", "Eλληvικά Nέα"),
    ("写真カメラ", "写真 カメラ!"),
    ("Acme Photos", "Acme\u{a0}Phot\u{585}s"),
    ("Łódź Bus", "Lodz Bus"),
];

fn imitations() -> Vec<(String, String)> {
    let by_rule = BASES.iter().flat_map(|base| {
        WAYS.iter().map(move |(way, imitate)| {
            let imitation = imitate(base);
            assert_ne!(&imitation, base, "{way} changes {base}");
            ((*base).to_owned(), imitation)
        })
    });
    let by_hand = BY_HAND.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned()));
    by_rule.chain(by_hand).collect()
}

/// Names that stand beside one another on an honest gateway.
const HONEST: [(&str, &str); 100] = [
    ("Photo Printer", "Photo Prints"),
    ("Photo Printer", "Photo Printers"),
    ("Photo Printer", "Photo Print"),
    ("Photo Printer", "Photo Painter"),
    ("Photo Printer", "Printer of Photos"),
    ("Trip Planner", "Trip Planner 2"),
    ("Trip Planner", "Trip Planer"),
    ("Trip Planner", "Trip Plan"),
    ("Trip Planner", "Tip Planner"),
    ("Trip Planner", "The Trip Planner"),
    ("Trip Planner", "Trip Planner Pro"),
    ("Calendar", "Calendar Sync"),
    ("Calendar Sync", "Calendars in Sync"),
    ("Calendar Sync 1", "Calendar Sync 2"),
    ("Mail", "Gmail"),
    ("Mail", "Maps"),
    ("Mail", "Mall"),
    ("Mail Merge", "Mail Merger"),
    ("Team Mail", "Team Mall"),
    ("C", "C++"),
    ("C++", "C#"),
    ("Notes", "Notes+"),
    ("Q&A", "QA"),
    ("Docs", "Dogs"),
    ("Docs", "Docks"),
    ("Clock", "Dock"),
    ("Clock", "Block"),
    ("Sales", "Scales"),
    ("Bank", "Tank"),
    ("Bank", "Banks"),
    ("My Bank", "Our Bank"),
    ("Slack", "Slacks"),
    ("Slack", "Stack"),
    ("Slack", "Snack"),
    ("Zoom", "Zoo"),
    ("Zoom", "Boom"),
    ("Zoom 101", "Zoom 102"),
    ("Studio 24", "Studio 42"),
    ("Studio A", "Studio B"),
    ("Studio 4", "Studio A"),
    ("Route 66", "Route 6"),
    ("Web3", "Web"),
    ("S3 Browser", "S2 Browser"),
    ("H2O", "HBO"),
    ("i18n", "l10n"),
    ("AI Notes", "IA Notes"),
    ("Bits", "Bytes"),
    ("Fleet", "Feet"),
    ("Fleet", "Fleets"),
    ("Invoice", "Voice"),
    ("Invoice", "Invoices"),
    ("Invoice Reader", "Invoice Leader"),
    ("Time", "Tim"),
    ("Timer", "Time"),
    ("Form", "From"),
    ("Forms", "Farms"),
    ("Forum", "Form"),
    ("Corner", "Comet"),
    ("Modern", "Model"),
    ("Barn", "Ban"),
    ("Team", "Tear"),
    ("Wave", "Vase"),
    ("Wave", "Save"),
    ("Wiki", "Viki"),
    ("Bee", "Be"),
    ("Box", "Boxes"),
    ("Dropbox", "Drop"),
    ("Dropbox", "Inbox"),
    ("Reader", "Header"),
    ("Reader", "Leader"),
    ("Report", "Repost"),
    ("Import", "Export"),
    ("Upload", "Unload"),
    ("Backup", "Back"),
    ("Chat", "Chart"),
    ("Chat", "Cat"),
    ("Test", "Text"),
    ("Test App", "Test Web"),
    ("iOS App", "Android App"),
    ("App", "Apps"),
    ("Portal", "Postal"),
    ("Weather", "Whether"),
    ("Weather Today", "Weather Tomorrow"),
    ("Bike", "Hike"),
    ("Run", "Fun"),
    ("Run 5K", "Run 10K"),
    ("Cafe", "Cage"),
    ("München Mobil", "Münster Mobil"),
    ("Zürich Transit", "Zug Transit"),
    ("Köln Card", "Kiel Card"),
    ("Сбербанк", "Газпромбанк"),
    ("Почта", "Порта"),
    ("写真", "写字"),
    ("写真カメラ", "写真カード"),
    ("日記", "日本"),
    ("กิน", "กัน"),
    ("คำ", "ค่า"),
    ("किताब", "कताब"),
    ("한국", "한글"),
    ("بنك", "بيت"),
];

/// Consent-ux, section 4 number 4: false alarms and misses are counted.
#[test]
fn of_two_hundred_pairs_none_is_judged_wrongly() {
    let imitations = imitations();
    assert_eq!((imitations.len(), HONEST.len()), (100, 100));
    let misses: Vec<_> =
        imitations.iter().filter(|(one, other)| !alike(one, other) || !alike(other, one)).collect();
    let false_alarms: Vec<_> =
        HONEST.iter().filter(|(one, other)| alike(one, other) || alike(other, one)).collect();
    assert!(
        misses.is_empty() && false_alarms.is_empty(),
        "{} of 100 missed: {misses:?}\n{} of 100 false: {false_alarms:?}",
        misses.len(),
        false_alarms.len()
    );
}

/// Stated, so that nobody takes the warning for more: a slip of the pen is another name to it.
#[test]
fn what_is_spelled_otherwise_is_not_seen() {
    for (one, other) in [
        ("Trip Planner", "Trip Plannner"),
        ("Trip Planner", "Tirp Planner"),
        ("Trip Planner", "Trip Planner Official"),
        ("PayPal", "P4yPal"),
        ("Clock", "CIock App"),
    ] {
        assert!(!alike(one, other), "{one}, {other}");
    }
}

#[test]
fn a_developers_own_names_are_not_told_apart() {
    let mut index = NameIndex::default();
    index.add("Trip Planner", Some("acme"), false);
    assert_eq!(index.find("Trip PIanner", Some("acme")), None);
    assert_eq!(index.find("Trip PIanner", Some("shady")), Some("Trip Planner"));
    assert_eq!(index.find("Trip Planner", Some("shady")), Some("Trip Planner"), "the same counts");
    assert_eq!(index.find("Trip PIanner", None), Some("Trip Planner"));
}

#[test]
fn the_one_that_is_vouched_for_is_named() {
    let mut index = NameIndex::default();
    for developer in ["a", "b", "c", "d"] {
        index.add("TRIP PLANNER", Some(developer), false);
    }
    index.add("Trip Planner", Some("acme"), true);
    assert_eq!(index.find("Trip-Planner", Some("a")), Some("Trip Planner"));
    assert_eq!(index.find("Trip-Planner", Some("acme")), Some("TRIP PLANNER"));
}

#[test]
fn names_without_a_letter_are_like_no_other() {
    let mut index = NameIndex::default();
    for nothing in ["", " \u{200b}", "✓", "…", "\u{3164}"] {
        index.add(nothing, Some("a"), false);
        assert_eq!(index.find(nothing, Some("b")), None, "{nothing:?}");
    }
}

/// However many bear one name, a bucket holds few of them.
#[test]
fn a_name_that_everybody_has_takes_no_room() {
    let mut index = NameIndex::default();
    for developer in 0..10_000 {
        index.add("My App", Some(&developer.to_string()), developer % 2 == 0);
    }
    assert_eq!(index.buckets.values().map(Vec::len).sum::<usize>(), 2 * ENOUGH);
    assert_eq!(index.find("My App", Some("0")), Some("My App"));
}

#[test]
fn the_other_name_is_made_safe() {
    let mut index = NameIndex::default();
    index.add("Trip\u{202e} Planner", Some("a"), false);
    assert_eq!(index.find("trip planner", Some("b")), Some("Trip Planner"));
}
