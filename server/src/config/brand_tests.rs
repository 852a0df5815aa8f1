use image::{DynamicImage, ImageFormat, RgbaImage};
use tempfile::TempDir;

use super::*;
use crate::config::load;

const GOOD: &str = r##"
public_url = "http://127.0.0.1:3000"
listen = "127.0.0.1:3000"
database_url = "sqlite:grantway.db"

[kong]
admin_url = "http://127.0.0.1:8001"
proxy_url = "https://127.0.0.1:8443"

[brand]
name = "Acme Cloud"
logo_file = "logo.png"
logo_dark_file = "dark.png"
accent = "#0a7c5a"
accent_dark = "#3fbf93"
support_url = "mailto:help@acme.example"
privacy_url = "https://acme.example/privacy"
help_url = "https://acme.example/help"
footer = "Acme Cloud, a service of Acme Ltd"

[[services]]
name = "mail"
path = "/mail"
[services.brand]
name = "Acme Mail"
logo_file = "mail.png"
accent = "#b3261e"

[[services]]
name = "files"
path = "/files"

[[clients]]
client_id = "trips"
logo_file = "trips.png"
"##;

fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, width) in [("logo", 200), ("dark", 201), ("mail", 40), ("trips", 41)] {
        let picture = DynamicImage::from(RgbaImage::new(width, 40));
        let file = folder.path().join(name).with_extension("png");
        picture.save_with_format(file, ImageFormat::Png).expect("saved");
    }
    std::fs::write(folder.path().join("bad.png"), "<svg/>").expect("written");
    folder
}

fn load_text(text: &str) -> Result<Config, String> {
    let folder = folder();
    let path = folder.path().join("grantway.toml");
    std::fs::write(&path, text).expect("written");
    load(&path)
        .map_err(|error| error.to_string().replace(&folder.path().display().to_string(), "DIR"))
}

#[test]
fn a_services_keys_win_over_the_houses() {
    let config = load_text(GOOD).expect("valid");
    let house = config.brand(None, Language::En);
    let mail = config.brand(config.service("mail"), Language::En);
    assert_eq!((house.name.as_str(), mail.name.as_str()), ("Acme Cloud", "Acme Mail"));
    assert_eq!(mail.help, house.help);
    assert_eq!(house.support.as_deref(), Some("mailto:help@acme.example"));
    assert!(mail.style != house.style && mail.style.is_some());
    let (house_logo, mail_logo) = (house.logo.clone().expect("one"), mail.logo.expect("one"));
    assert!(house_logo.dark.is_some() && house_logo.is_wordmark());
    assert_eq!(mail_logo.dark, None, "the dark half of another logo does not fit");
    assert!(!mail_logo.is_wordmark());
    assert_eq!(config.brand(config.service("files"), Language::En), house);
    assert!(config.look.client_logo("trips").is_some_and(|logo| logo.width == 41));
}

#[test]
fn without_keys_the_pages_are_plain() {
    let from = GOOD.find("[brand]").expect("there");
    let to = GOOD.find("[[services]]").expect("there");
    let config = load_text(&[&GOOD[..from], &GOOD[to..]].concat()).expect("valid");
    let files = config.brand(config.service("files"), Language::En);
    assert_eq!(files, plain("Grantway".to_owned()));
}

#[test]
fn the_paths_are_named_by_the_content() {
    let one = load_text(GOOD).expect("valid").brand(None, Language::En);
    let other =
        load_text(&GOOD.replace("#3fbf93", "#3fbf94")).expect("valid").brand(None, Language::En);
    assert!(one.style != other.style && one.logo == other.logo);
}

#[test]
fn what_is_wrong_is_named_with_line_key_and_what_would_do() {
    let cases = [
        (
            "accent = \"#0a7c5a\"",
            "accent = \"#7fe0c0\"",
            "DIR/grantway.toml:14: brand.accent: #7fe0c0 reaches 1.4:1 on #f6f7f9, and needs 3:1; the nearest that can be read is #",
        ),
        (
            "\"#3fbf93\"",
            "\"#102018\"",
            "DIR/grantway.toml:15: brand.accent_dark: #102018 reaches 1.1:1",
        ),
        (
            "\"#b3261e\"",
            "\"#ffdddd\"",
            "DIR/grantway.toml:27: services.0.brand.accent: #ffdddd reaches",
        ),
        (
            "\"#0a7c5a\"",
            "\"green\"",
            "DIR/grantway.toml:14: brand.accent: must be a colour such as",
        ),
        ("accent = \"#0a7c5a\"\n", "", "brand.accent_dark: needs accent beside it"),
        ("logo_file = \"logo.png\"\n", "", "brand.logo_dark_file: needs logo_file beside it"),
        (
            "\"logo.png\"",
            "\"bad.png\"",
            "DIR/grantway.toml:12: brand.logo_file: DIR/bad.png: not one of these formats; a logo must be a PNG, JPEG or WebP",
        ),
        (
            "\"mail.png\"",
            "\"gone.png\"",
            "DIR/grantway.toml:26: services.0.brand.logo_file: DIR/gone.png: No such file",
        ),
        ("\"trips.png\"", "\"bad.png\"", "clients.0.logo_file: DIR/bad.png: not one of"),
        (
            "mailto:help@acme.example",
            "javascript:alert(1)",
            "brand.support_url: must be an https URL, or mailto:",
        ),
        (
            "https://acme.example/help",
            "http://acme.example/help",
            "brand.help_url: must be an https URL",
        ),
        ("\"Acme Cloud\"", "\" \"", "brand.name: must be one line of 1 to 200 characters"),
        (
            "accent = \"#0a7c5a\"",
            "colour = \"#0a7c5a\"",
            "brand.colour: unknown key; allowed are name, logo_file",
        ),
    ];
    for (from, to, expected) in cases {
        let message = load_text(&GOOD.replacen(from, to, 1)).expect_err(expected);
        assert!(message.contains(expected), "{message}\n  should contain\n{expected}");
    }
    let long = GOOD.replace("a service of Acme Ltd", &"x".repeat(190));
    assert!(
        load_text(&long).is_err_and(|message| message.contains("brand.footer: must be one line"))
    );
}

#[test]
fn a_brand_speaks_each_language() {
    let text = GOOD.replacen("\"Acme Cloud\"", "{ en = \"Acme Cloud\", ja = \"アクメ\" }", 1);
    let config = load_text(&text).expect("valid");
    assert_eq!(config.brand(None, Language::Ja).name, "アクメ");
    assert_eq!(config.brand(None, Language::De).name, "Acme Cloud");
    let empty = text.replace("アクメ", " ");
    assert!(load_text(&empty).is_err_and(|it| it.contains("brand.name: must be one line")));
}
