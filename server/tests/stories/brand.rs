//! Whose pages these are: names, colours, logos and links by the settings, all from our own origin.

use image::{DynamicImage, ImageFormat, RgbaImage};

use crate::support::{ALICE, Browser, CLIENT, House, Page, TestGateway};

/// Settings for a house with everything, and a service with some of its own. The stories' settings end
/// within the list of services, and have a `[brand]` with a name.
fn more(folder: &std::path::Path) -> String {
    for (name, width) in [("wide", 300), ("dark", 301), ("square", 60), ("client", 61)] {
        let picture = DynamicImage::from(RgbaImage::new(width, 60));
        picture
            .save_with_format(folder.join(name).with_extension("png"), ImageFormat::Png)
            .expect("saved");
    }
    let folder = folder.display();
    format!(
        r##"
[services.brand]
name = "Acme Optional"
logo_file = "{folder}/square.png"
accent = "#b3261e"
footer = "Optional, but good"

[[clients]]
client_id = "{CLIENT}"
logo_file = "{folder}/client.png"
"##
    )
}

/// The keys that a house has beside its name: by the environment a test can't, so by the file.
fn of_house(folder: &std::path::Path) -> String {
    let folder = folder.display();
    format!(
        r##"name = "Acme Cloud"
logo_file = "{folder}/wide.png"
logo_dark_file = "{folder}/dark.png"
accent = "#0a7c5a"
support_url = "mailto:help@acme.example"
privacy_url = "https://acme.example/privacy"
help_url = "https://acme.example/help"
footer = "Acme Cloud is a service of Acme Ltd""##
    )
}

async fn branded(gateway: &TestGateway) -> (House, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let more = more(folder.path());
    (House::branded(gateway, &of_house(folder.path()), &more).await, folder)
}

/// The paths on a page that begin so.
fn paths(page: &Page, folder: &str) -> Vec<String> {
    let found = page.body.split('"').filter(|part| part.starts_with(folder));
    let mut found: Vec<_> = found.map(str::to_owned).collect();
    found.sort();
    found.dedup();
    found
}

fn shows_the_house(page: &Page, what: &str) {
    for part in [
        "alt=\"Acme Cloud\"",
        "media=\"(prefers-color-scheme: dark)\"",
        "href=\"mailto:help@acme.example\"",
        "href=\"https://acme.example/privacy\"",
        "href=\"https://acme.example/help\"",
        "Acme Cloud is a service of Acme Ltd",
        "– Acme Cloud</title>",
    ] {
        assert!(page.body.contains(part), "{what}: {part} in {}", page.body);
    }
    assert!(!page.body.contains("Sign-in and permissions by Grantway"), "{what}");
    assert_eq!(paths(page, "/brand/").len(), 1, "{what}");
    let head = page.body.split("</head>").next().unwrap_or_default();
    assert!(head.contains("rel=\"stylesheet\" href=\"/brand/"), "{what}: {head}");
    assert_eq!(paths(page, "/logo/").len(), 2, "{what}");
}

#[tokio::test]
async fn every_page_of_the_house_carries_its_brand() {
    let gateway = TestGateway::start().await;
    let (house, _folder) = branded(&gateway).await;
    let browser = house.browser();
    for path in ["/login", "/signed-out", "/nothing", "/login/x", "/api/nothing", "/authorize?x"] {
        shows_the_house(&browser.get(path).await, path);
    }
    browser.sign_in("/login", ALICE).await;
    shows_the_house(&browser.get("/").await, "/");
}

/// Security requirement 36.
#[tokio::test]
async fn style_and_logos_come_from_our_origin_and_are_kept() {
    let gateway = TestGateway::start().await;
    let (house, _folder) = branded(&gateway).await;
    let browser = house.browser();
    let page = browser.get("/login").await;
    let logos = paths(&page, "/logo/");
    for path in logos.iter().chain(&paths(&page, "/brand/")) {
        let file = browser.get(path).await;
        assert_eq!(file.status, 200, "{path}");
        let kept = Some("public, max-age=31536000, immutable");
        assert_eq!(file.header("cache-control"), kept, "{path}");
        assert_eq!(file.header("x-content-type-options"), Some("nosniff"), "{path}");
        let policy = file.header("content-security-policy").expect("a policy");
        assert!(policy.contains("script-src 'none'"), "{path}: {policy}");
        let kind = file.header("content-type").expect("a type");
        if path.starts_with("/logo/") {
            assert_eq!(kind, "image/png");
        } else {
            assert_eq!(kind, "text/css; charset=utf-8");
            assert!(file.body.starts_with(":root{--accent:light-dark(#0a7c5a,"), "{}", file.body);
        }
    }
    for path in ["/logo/x.png", "/brand/x.css", "/logo/..%2fgrantway.toml", "/logo/"] {
        let nothing = browser.get(path).await;
        assert_eq!(nothing.status, 404, "{path}");
        assert_eq!(nothing.header("cache-control"), Some("no-store"), "{path}");
    }
}

#[tokio::test]
async fn the_pages_of_a_request_carry_the_brand_of_its_service() {
    let gateway = TestGateway::start().await;
    let (house, _folder) = branded(&gateway).await;
    let browser = house.browser();
    let house_style = paths(&browser.get("/login").await, "/brand/");
    let ask = house.authorize("").replacen("/authorize", "/authorize/v-optional-scope", 1);
    let is_the_services = |page: &Page, what: &str| {
        assert!(page.body.contains("masthead__name\">Acme Optional<"), "{what}: {}", page.body);
        assert!(page.body.contains("Optional, but good"), "{what}");
        assert!(
            page.body.contains("https://acme.example/privacy"),
            "{what}: the house's, as it has none"
        );
        let style = paths(page, "/brand/");
        assert!(style.len() == 1 && style != house_style, "{what}: {style:?}");
    };
    let login = browser.open(&ask).await;
    is_the_services(&login, "login");
    assert_eq!(paths(&login, "/logo/").len(), 2, "the service's logo, and the client's");
    let consent = browser.sign_in(&ask, ALICE).await;
    is_the_services(&consent, "consent");
    assert_eq!(paths(&consent, "/logo/").len(), 2);
    assert!(consent.heading().contains("your Acme Optional account?"), "{}", consent.heading());
    is_the_services(&browser.get(&ask.replace("code", "nonsense")).await, "a refusal");
    let foreign = house.browser();
    foreign.get("/login").await;
    let request = consent.field("request");
    is_the_services(&foreign.get(&format!("/consent/{request}")).await, "another browser's");
    let fields = [("request", request.as_str()), ("csrf", "wrong"), ("decision", "deny")];
    is_the_services(&browser.post("/api/keep-open", &fields[..2]).await, "a foreign form");
}

/// `grantway preview` draws the brand too, in the one file that a reviewer opens.
#[tokio::test]
async fn a_preview_holds_the_brand() {
    let gateway = TestGateway::start().await;
    let (house, _folder) = branded(&gateway).await;
    let drawn = tokio::process::Command::new(env!("CARGO_BIN_EXE_grantway"))
        .args(["preview", "--client", CLIENT, "--scope", "email"])
        .args(["--redirect-uri", crate::support::CALLBACK, "--config"])
        .arg(house.folder.path().join("grantway.toml"))
        .output()
        .await
        .expect("it runs");
    let html = String::from_utf8(drawn.stdout).expect("UTF-8");
    assert!(drawn.status.success(), "{}", String::from_utf8_lossy(&drawn.stderr));
    assert!(!html.contains("\"/logo/") && !html.contains("\"/brand/"), "{html}");
    assert_eq!(
        html.matches("\"data:image/png;base64,").count(),
        3,
        "the house's two and the client's"
    );
    assert!(html.contains("#0a7c5a"), "the accent: {html}");
}

#[tokio::test]
async fn without_a_brand_nothing_more_is_asked_for() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser = house.browser();
    let consent = browser.sign_in(&house.authorize("&scope=email"), ALICE).await;
    for page in [consent, browser.get("/signed-out").await, browser.get("/nothing").await] {
        assert!(paths(&page, "/brand/").is_empty() && paths(&page, "/logo/").is_empty());
        assert!(!page.body.contains("<img"), "{}", page.body);
        let links = page.body.matches("class=\"colophon__link\"").count();
        assert_eq!(links, 1, "the one for developers: {}", page.body);
        assert!(page.body.contains("Sign-in and permissions by Grantway"));
        assert!(page.body.contains("masthead__name\">Acme Cloud<"), "{}", page.body);
    }
}

/// The gallery is for who works on the pages: `grantway dev` alone has it.
#[tokio::test]
async fn the_gallery_is_not_there_for_others() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let browser: Browser = house.browser();
    let page = browser.get("/gallery").await;
    assert_eq!((page.status.as_u16(), page.heading().as_str()), (404, "There is no page here"));
}
