//! What the consent page says: of who asks, of what for, for how long, and where it leads.

use serde_json::json;

use crate::support::{ALICE, CLIENT, House, TestGateway};

fn known(more: &str) -> String {
    format!("[[clients]]\nclient_id = \"{CLIENT}\"\n{more}\n")
}

async fn page(gateway: &TestGateway, path: &str, more: &str) -> String {
    let house = House::with(gateway, more).await;
    let browser = house.browser();
    text(&browser.sign_in(path, ALICE).await.body)
}

/// The words of a page, without its tags.
fn text(html: &str) -> String {
    let main = html.split_once("<main").map_or(html, |(_, rest)| rest);
    let document = scraper::Html::parse_fragment(&format!("<main{main}"));
    let words: Vec<_> = document.root_element().text().collect();
    words.join("").split_whitespace().collect::<Vec<_>>().join(" ")
}

const ASK: &str = "/authorize?response_type=code&client_id=AcMePhotosClientId00000000000001&redirect_uri=https%3A%2F%2Fclient.example%2Fcb&scope=";

/// Rule 2: a name proves nothing, and the page says so, unless the operator has checked it.
#[tokio::test]
async fn it_says_whether_the_client_was_checked() {
    let gateway = TestGateway::start().await;
    let ask = format!("{ASK}email");
    let unknown = page(&gateway, &ask, "").await;
    assert!(unknown.contains("Not checked by Acme Cloud. Its developer chose this name."));
    let checked = page(&gateway, &ask, &known("checked = true")).await;
    assert!(checked.contains("Checked by Acme Cloud") && !checked.contains("Not checked"));
}

/// A tag on the credential says the same.
#[tokio::test]
async fn it_says_that_a_tagged_client_was_checked() {
    let gateway = TestGateway::stand_in().await;
    for (tag, expected) in [("checked", false), ("grantway:checked", true)] {
        gateway.patch(&format!("/oauth2/{CLIENT}"), &json!({ "tags": [tag] })).await;
        let shown = page(&gateway, &format!("{ASK}email"), "").await;
        assert_eq!(shown.contains("Not checked by Acme Cloud"), !expected, "{tag}: {shown}");
        assert_eq!(shown.contains("Checked by Acme Cloud"), expected, "{tag}: {shown}");
    }
}

/// Rule 2: how Kong calls a consumer may be an e-mail address; the operator says what is shown.
#[tokio::test]
async fn it_names_the_developer_as_the_operator_does() {
    let gateway = TestGateway::start().await;
    let ask = format!("{ASK}email");
    let as_in_kong = page(&gateway, &ask, "").await;
    assert!(as_in_kong.contains("by acme-inc"), "{as_in_kong}");
    let named = page(&gateway, &ask, &known("developer = \"Acme Labs\"")).await;
    assert!(named.contains("by Acme Labs") && !named.contains("acme-inc"), "{named}");
}

/// What Kong has no field for comes from the config.
#[tokio::test]
async fn it_shows_what_the_operator_knows_of_the_client() {
    let gateway = TestGateway::start().await;
    let more = known(
        "purpose = \"To print <your> photos.\"\nhomepage = \"https://photos.example/\"\n\
         policy_uri = \"https://photos.example/privacy\"\ntos_uri = \"https://photos.example/terms\"\n\
         cannot = [\"Delete a photo\"]",
    );
    let shown = page(&gateway, &format!("{ASK}email"), &more).await;
    for words in ["To print <your> photos.", "’s website", "’s privacy policy", "’s terms"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert!(!shown.contains("Delete a photo"), "a promise that nobody keeps is not made");
}

/// Rule 8 and U1: Kong enforces no scope, so the promise needs the operator's word for the API.
#[tokio::test]
async fn what_is_out_of_reach_is_shown_where_the_api_enforces_it() {
    let gateway = TestGateway::stand_in().await;
    let more = format!(
        "[[services]]\nname = \"v-reuse\"\npath = \"/v-reuse\"\nenforced = true\n{}",
        known("cannot = [\"Delete a photo\"]")
    );
    let ask = ASK.replace("/authorize?", "/authorize/v-reuse?");
    let shown = page(&gateway, &format!("{ask}email"), &more).await;
    assert!(shown.contains("It will not be able to"), "{shown}");
    assert!(shown.contains("Delete a photo"), "{shown}");
}

/// Rule 9: how long, as the plugin has it now.
#[tokio::test]
async fn how_long_follows_the_plugin() {
    let gateway = TestGateway::stand_in().await;
    let fourteen = page(&gateway, &format!("{ASK}email"), "").await;
    assert!(fourteen.contains("until it goes unused for 14 days."), "{fourteen}");
    assert!(fourteen.contains("At any time, in Your account"), "{fourteen}");
    let more = "[[services]]\nname = \"v-exp-0\"\npath = \"/v-exp-0\"\n";
    let ask = ASK.replace("/authorize?", "/authorize/v-exp-0?");
    let forever = page(&gateway, &format!("{ask}email"), more).await;
    assert!(forever.contains("Until you remove it. It does not end by itself."), "{forever}");
}

/// Where the Admin API may only be read, nobody can end an access, and no page says that they can.
#[tokio::test]
async fn no_removal_is_promised_where_there_is_none() {
    let mut gateway = TestGateway::stand_in().await;
    "admin_read_only = true".clone_into(&mut gateway.kong_lines);
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    let asked = consent.text();
    for words in [
        "It ends when unused for 14 days.",
        "You can take it off the list in Your account. We ask you again then, but can't end access already given.",
    ] {
        assert!(asked.contains(words), "{words}: {asked}");
    }
    browser.decide(&consent, "allow", &[]).await;
    let listed = browser.get("/").await.text();
    assert!(listed.contains("It ends when unused for 14 days."), "{listed}");
    for page in [asked, listed] {
        assert!(!page.contains("At any time") && !page.contains("Until you remove it"), "{page}");
    }
}

/// Rule 5: grouped by weight, the heaviest last.
#[tokio::test]
async fn permissions_stand_in_groups() {
    let gateway = TestGateway::stand_in().await;
    let more = "[[services]]\nname = \"v-reuse\"\npath = \"/v-reuse\"\n\
        [[services.scopes]]\nname = \"address\"\ntitle = \"See your address\"\nweight = \"sensitive\"\n\
        [[services.scopes]]\nname = \"phone\"\ntitle = \"Change your number\"\nweight = \"change\"\n\
        [[services.scopes]]\nname = \"email\"\ntitle = \"See your email\"\n";
    let ask = ASK.replace("/authorize?", "/authorize/v-reuse?");
    let shown = page(&gateway, &format!("{ask}address+phone+email"), more).await;
    assert!(
        shown.contains("SeeSee your emailChangeChange your numberSensitiveSee your address"),
        "{shown}"
    );
}

/// `grantway preview` draws the page that people see: the same but for ids, times and scripts.
#[tokio::test]
async fn a_preview_is_the_real_page() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let live = house.browser().sign_in(&house.authorize("&scope=email"), ALICE).await;
    let config = house.folder.path().join("grantway.toml");
    let preview = async |client: &'static str| {
        let mut command = tokio::process::Command::new(env!("CARGO_BIN_EXE_grantway"));
        command
            .args(["preview", "--client", client, "--scope", "email", "--config"])
            .arg(&config)
            .args(["--redirect-uri", crate::support::CALLBACK]);
        command.output().await.expect("it runs")
    };
    let drawn = preview(CLIENT).await;
    assert!(drawn.status.success(), "{}", String::from_utf8_lossy(&drawn.stderr));
    let html = String::from_utf8(drawn.stdout).expect("UTF-8");
    assert!(html.contains("<style>body{}</style>") && !html.contains("<script"), "{html}");
    let live = text(&live.body);
    let live = live.split("__RESOLVED").next().unwrap_or_default();
    // Nobody's id is made anew at each start.
    let id_of = |text: &str| {
        let (_, rest) = text.split_once("Your user id: ").expect("an id");
        rest.split_once("Which of").expect("an end").0.to_owned()
    };
    let drawn = text(&html);
    assert_eq!(drawn.replace(&id_of(&drawn), "…"), live.replace(&id_of(live), "…"));

    let unknown = preview("nobody-has-this-one").await;
    assert!(!unknown.status.success());
    assert!(
        String::from_utf8_lossy(&unknown.stdout).contains("This application is not known here")
    );
}

/// `grantway preview --lang … --out … --open`: in a reviewer's language, in a reviewer's browser.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_preview_opens_in_a_browser_in_any_language() {
    use std::os::unix::fs::PermissionsExt;

    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let folder = house.folder.path();
    let (browser, seen) = (folder.join("xdg-open"), folder.join("seen"));
    std::fs::write(&browser, format!("#!/bin/sh\necho \"$1\" > {}\n", seen.display()))
        .expect("written");
    let may_run = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(&browser, may_run).expect("allowed");
    let page = folder.join("page.html");
    let done = tokio::process::Command::new(env!("CARGO_BIN_EXE_grantway"))
        .args(["preview", "--client", CLIENT, "--scope", "email", "--lang", "de", "--open"])
        .args(["--redirect-uri", crate::support::CALLBACK, "--out"])
        .arg(&page)
        .arg("--config")
        .arg(folder.join("grantway.toml"))
        .env("PATH", folder)
        .output()
        .await
        .expect("it runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let html = std::fs::read_to_string(&page).expect("a page");
    assert!(html.contains("lang=\"de\"") && html.contains("Ablehnen"), "{html}");
    let opened = std::fs::read_to_string(&seen).expect("a browser was called");
    assert_eq!(opened.trim(), page.to_str().expect("UTF-8"));
}

/// Rule 23: the islands' module holds no words. What they say is in the page, in its language.
#[tokio::test]
async fn what_the_islands_say_is_in_the_page() {
    let gateway = TestGateway::stand_in().await;
    let house = House::with(&gateway, "").await;
    let browser = house.browser();
    let ask = format!("{ASK}email&ui_locales=de");
    let sign_in = browser.open(&ask).await;
    for (selector, name, words) in [
        ("button[data-busy]", "data-busy", "Anmeldung läuft…"),
        ("[aria-controls=password]", "aria-label", "Passwort anzeigen"),
        (".password-tools__note", "data-caps-lock", "Die Feststelltaste ist aktiviert."),
    ] {
        assert_eq!(sign_in.attribute(selector, name), words, "{selector}");
    }
    let consent = browser.sign_in(&ask, ALICE).await;
    for (selector, name, words) in [
        ("button[value=deny]", "data-busy", "Wird abgelehnt…"),
        ("button[value=allow]", "data-busy", "Wird erlaubt…"),
        (".tally", "data-before", "Sie erlauben "),
        (".tally", "data-after", " Berechtigung."),
        (".tally", "data-slow", "Noch in Arbeit…"),
        ("[data-seconds]", "data-warning", "Diese Anfrage endet in 2 Minuten."),
    ] {
        assert_eq!(consent.attribute(selector, name), words, "{selector}");
    }
    // To the second: the warning comes two minutes before.
    let left = consent.attribute("[data-seconds]", "data-seconds");
    assert!(left.parse().is_ok_and(|left: u32| (580..=600).contains(&left)), "{left}");
}
