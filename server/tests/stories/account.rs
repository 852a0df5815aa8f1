//! The person's own pages: password, devices, activity.

use reqwest::{Method, header};

use crate::support::{ALICE, BOB, Browser, CLIENT, House, Page, TestGateway};

const NEW: &str = "granite-window-walrus-7";
const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 \
     (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1";

async fn rig() -> (TestGateway, House) {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    (gateway, house)
}

/// A browser that this person is signed in on.
async fn signed_in(house: &House, person: (&str, &str, &str)) -> Browser {
    let browser = house.browser();
    browser.sign_in("/login", person).await;
    assert_eq!(browser.get("/account/password").await.status, 200);
    browser
}

/// The same, and it says what it is.
async fn signed_in_with(house: &House, user_agent: &str) -> Browser {
    let browser = house.browser();
    let csrf = browser.get("/login").await.field("csrf");
    let form = [("username", ALICE.0), ("password", ALICE.2), ("csrf", csrf.as_str())];
    let request = browser
        .request(Method::POST, "/api/sign-in")
        .header("Sec-Fetch-Site", "same-origin")
        .header(header::USER_AGENT, user_agent)
        .form(&form);
    assert_eq!(browser.send(request).await.location().as_deref(), Some("/"));
    browser
}

async fn is_signed_in(browser: &Browser) -> bool {
    browser.get("/").await.status == 200
}

/// Fills in the password form; answers the page that the browser is led to.
async fn change(browser: &Browser, current: &str, new: &str) -> Page {
    let csrf = browser.get("/account/password").await.field("csrf");
    let fields = [
        ("csrf", csrf.as_str()),
        ("username", "whoever"),
        ("current_password", current),
        ("new_password", new),
    ];
    let answer = browser.post("/api/change-password", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert_eq!(answer.location().as_deref(), Some("/account/password"));
    browser.get("/account/password").await
}

async fn activity(house: &House, browser: &Browser) -> String {
    house.state.journal.flush().await;
    browser.get("/account/activity").await.text()
}

#[tokio::test]
async fn who_is_signed_out_signs_in_first() {
    let (_gateway, house) = rig().await;
    let browser = house.browser();
    for path in
        ["/account/password", "/account/devices", "/account/activity", "/account/activity/2"]
    {
        let page = browser.get(path).await;
        assert_eq!((page.status.as_u16(), page.location().as_deref()), (303, Some("/login")));
    }
    for path in ["/api/change-password", "/api/sign-out-device", "/api/sign-out-others"] {
        let fields = [
            ("csrf", "x"),
            ("current_password", ALICE.2),
            ("new_password", NEW),
            ("device", "AAAAAAAAAAAAAAAAAAAAAA"),
        ];
        let answer = browser.post(path, &fields).await;
        assert_eq!(answer.location().as_deref(), Some("/login"), "{path}");
    }
}

/// Security requirement 23.
#[tokio::test]
async fn a_form_of_another_session_does_nothing() {
    let (_gateway, house) = rig().await;
    let (alice, bob) = (signed_in(&house, ALICE).await, signed_in(&house, BOB).await);
    let foreign = bob.get("/account/password").await.field("csrf");
    for path in ["/api/change-password", "/api/sign-out-device", "/api/sign-out-others"] {
        let fields = [
            ("csrf", foreign.as_str()),
            ("current_password", ALICE.2),
            ("new_password", NEW),
            ("device", "AAAAAAAAAAAAAAAAAAAAAA"),
        ];
        assert_eq!(alice.post(path, &fields).await.status, 403, "{path}");
    }
    assert!(is_signed_in(&alice).await && is_signed_in(&bob).await);
    let again = house.browser();
    again.sign_in("/login", ALICE).await;
    assert!(is_signed_in(&again).await, "the password is as it was");
}

/// Security requirements 30 and 31.
#[tokio::test]
async fn a_new_password_ends_all_other_sessions_and_renews_this_one() {
    let (_gateway, house) = rig().await;
    let (here, there) = (signed_in(&house, ALICE).await, signed_in(&house, ALICE).await);
    let bob = signed_in(&house, BOB).await;
    let before = here.cookies.lock().expect("not poisoned").clone();
    let page = change(&here, ALICE.2, NEW).await;
    assert!(page.text().contains("Your password is changed."), "{}", page.body);
    assert!(page.title().starts_with("Password changed – "), "{}", page.title());
    assert_ne!(before, here.cookies.lock().expect("not poisoned").clone(), "a new token");
    let again = here.get("/account/password").await;
    assert!(!again.text().contains("is changed"), "said once: {}", again.body);
    let thief = house.browser();
    *thief.cookies.lock().expect("not poisoned") = before;
    assert!(!is_signed_in(&thief).await && !is_signed_in(&there).await);
    assert!(is_signed_in(&here).await && is_signed_in(&bob).await);
    let old = there.open("/login").await;
    let fields = [("username", ALICE.0), ("password", ALICE.2), ("csrf", &old.field("csrf"))];
    there.post("/api/sign-in", &fields).await;
    assert!(!is_signed_in(&there).await, "the old password is none");
    there.sign_in("/login", (ALICE.0, ALICE.1, NEW)).await;
    assert!(is_signed_in(&there).await, "the new one is");
    assert!(activity(&house, &here).await.contains("Your password was changed"));
}

/// Security requirement 44: nothing is lost but passwords, and what is wrong stands beside the field.
#[tokio::test]
async fn a_password_that_cant_be_chosen_is_refused_in_words() {
    let (_gateway, house) = rig().await;
    let (here, there) = (signed_in(&house, ALICE).await, signed_in(&house, ALICE).await);
    for (current, new, field, words) in [
        ("not-her-password", NEW, "current-password", "This is not your current password."),
        (ALICE.2, "too short", "password", "It has 9 characters and needs at least 15."),
        (ALICE.2, "passwordpassword", "password", "It is easy to guess."),
        (ALICE.2, &"x".repeat(257), "password", "It is too long."),
    ] {
        let page = change(&here, current, new).await;
        let summary = page.select("[role=alert][autofocus]");
        assert!(summary.contains("Your password was not changed."), "{}", page.body);
        assert!(page.title().starts_with("Error: "), "{}", page.title());
        let id = page.attribute(&format!("#{field}"), "aria-describedby");
        let id = id.split(' ').next().expect("an id").to_owned();
        assert!(page.select(&format!("#{id}")).contains(words), "{words}: {}", page.body);
        assert_eq!(page.attribute(&format!("#{field}"), "aria-invalid"), "true");
        assert!(!page.body.contains(current) && !page.body.contains(new), "{}", page.body);
        assert!(!here.get("/account/password").await.body.contains("not changed"), "said once");
    }
    let page = change(&here, "", "").await;
    assert!(page.text().contains("Enter your current password and a new one."));
    assert!(is_signed_in(&there).await, "nothing ended");
}

/// Security requirements 46 and 47: guessing here is guessing at the sign-in page.
#[tokio::test]
async fn guessing_the_current_password_makes_people_wait() {
    let (_gateway, house) = rig().await;
    let here = signed_in(&house, ALICE).await;
    for _ in 0..5 {
        let page = change(&here, "not-her-password", NEW).await;
        assert!(page.text().contains("not your current password"), "{}", page.body);
    }
    let page = change(&here, ALICE.2, NEW).await;
    assert!(page.text().contains("Too many tries. Wait"), "{}", page.body);
    let other = house.browser();
    let csrf = other.get("/login").await.field("csrf");
    let fields = [("username", ALICE.0), ("password", ALICE.2), ("csrf", csrf.as_str())];
    other.post("/api/sign-in", &fields).await;
    assert!(other.get("/login").await.body.contains("Too many tries"));
    assert!(is_signed_in(&here).await, "nobody is signed out for it");
    house.clock.advance(301);
    let page = change(&here, ALICE.2, NEW).await;
    assert!(page.text().contains("Your password is changed."), "{}", page.body);
}

#[tokio::test]
async fn who_has_no_password_is_told_so() {
    let (_gateway, house) = rig().await;
    let here = signed_in(&house, ALICE).await;
    sqlx::query("UPDATE users SET password_hash = NULL WHERE id = $1")
        .bind(ALICE.1)
        .execute(house.state.store.pool())
        .await
        .expect("changed");
    let page = here.get("/account/password").await;
    assert!(page.text().contains("Your account has no password"), "{}", page.body);
    assert!(page.field("new_password").is_empty() && !page.body.contains("new_password"));
    let csrf = here.get("/").await.field("csrf");
    let fields = [("csrf", csrf.as_str()), ("current_password", ALICE.2), ("new_password", NEW)];
    assert_eq!(here.post("/api/change-password", &fields).await.status, 303);
    assert!(!here.get("/account/password").await.text().contains("is changed"));
}

#[tokio::test]
async fn the_form_is_one_that_password_managers_know() {
    let (_gateway, house) = rig().await;
    let page = signed_in(&house, ALICE).await.get("/account/password").await;
    for (field, expected) in [
        ("#current-password", "current-password"),
        ("#password", "new-password"),
        ("[name=username]", "username"),
    ] {
        assert_eq!(page.attribute(field, "autocomplete"), expected);
    }
    assert_eq!(page.attribute("[name=username]", "value"), ALICE.0);
}

#[tokio::test]
async fn devices_are_named_and_this_one_is_marked() {
    let (_gateway, house) = rig().await;
    let here = signed_in_with(&house, FIREFOX).await;
    signed_in_with(&house, IPHONE).await;
    signed_in_with(&house, "<script>alert(1)</script>").await;
    signed_in(&house, BOB).await;
    let page = here.get("/account/devices").await;
    let items = page.all(".devices__item");
    assert_eq!(items.len(), 3, "{items:?}");
    assert!(items[0].contains("Firefox on Linux") && items[0].contains("This device"), "{items:?}");
    assert!(!items[0].contains("Sign out there"), "{items:?}");
    assert!(items.iter().any(|item| item.contains("Safari on iPhone")), "{items:?}");
    assert!(items.iter().any(|item| item.contains("An unknown device")), "{items:?}");
    assert!(items[1].contains("Last seen ") && items[1].contains("127.0.0.0/24"), "{items:?}");
    let hashes: Vec<(String,)> = sqlx::query_as("SELECT hash FROM sessions")
        .fetch_all(house.state.store.pool())
        .await
        .expect("read");
    assert!(hashes.iter().all(|(hash,)| !page.body.contains(hash)));
}

/// Security requirement 31, and whose a session is.
#[tokio::test]
async fn a_device_is_signed_out_by_its_owner_alone() {
    let (_gateway, house) = rig().await;
    let here = signed_in_with(&house, FIREFOX).await;
    let there = signed_in_with(&house, IPHONE).await;
    let third = signed_in(&house, ALICE).await;
    let bob = signed_in(&house, BOB).await;
    let page = here.get("/account/devices").await;
    let device = page.attribute("li:has(h2) [name=device]", "value");
    let csrf = bob.get("/").await.field("csrf");
    for (id, status) in [(device.as_str(), 404), ("AAAAAAAAAAAAAAAAAAAAAA", 404), ("x", 400)] {
        let fields = [("device", id), ("csrf", csrf.as_str())];
        assert_eq!(bob.post("/api/sign-out-device", &fields).await.status, status, "{id}");
    }
    assert!(is_signed_in(&there).await && is_signed_in(&third).await);

    let phone = page.body.find("Safari on iPhone").expect("listed");
    let phone = page.body[phone..].split_once("name=\"device\" value=\"").expect("a form").1;
    let phone = phone.split('"').next().expect("a value");
    let csrf = page.field("csrf");
    let fields = [("device", phone), ("csrf", csrf.as_str())];
    let answer = here.post("/api/sign-out-device", &fields).await;
    assert_eq!(answer.location().as_deref(), Some("/account/devices"));
    let page = here.get("/account/devices").await;
    assert!(page.text().contains("1 device was signed out."), "{}", page.body);
    assert_eq!(page.all(".devices__item").len(), 2);
    assert!(!is_signed_in(&there).await);
    assert!(is_signed_in(&here).await && is_signed_in(&third).await && is_signed_in(&bob).await);
    assert_eq!(here.post("/api/sign-out-device", &fields).await.status, 404, "once");
    let told = activity(&house, &here).await;
    assert!(told.contains("You signed out another device") && told.contains("Safari on iPhone"));
}

#[tokio::test]
async fn all_other_devices_are_signed_out_at_once() {
    let (_gateway, house) = rig().await;
    let here = signed_in(&house, ALICE).await;
    let others = [signed_in(&house, ALICE).await, signed_in(&house, ALICE).await];
    let bob = signed_in(&house, BOB).await;
    let csrf = here.get("/account/devices").await.field("csrf");
    here.post("/api/sign-out-others", &[("csrf", &csrf)]).await;
    let page = here.get("/account/devices").await;
    assert!(page.text().contains("2 devices were signed out."), "{}", page.body);
    assert!(!page.body.contains("Sign out everywhere else"), "nothing is left to sign out");
    for other in others {
        assert!(!is_signed_in(&other).await);
    }
    assert!(is_signed_in(&here).await && is_signed_in(&bob).await);
}

#[tokio::test]
async fn a_session_whose_time_is_over_is_no_device() {
    let (_gateway, house) = rig().await;
    signed_in_with(&house, IPHONE).await;
    house.clock.advance(1801);
    let here = signed_in_with(&house, FIREFOX).await;
    let page = here.get("/account/devices").await;
    assert_eq!(page.all(".devices__item").len(), 1, "{}", page.body);
}

#[tokio::test]
async fn what_happened_is_told_newest_first() {
    let (_gateway, house) = rig().await;
    let thief = house.browser();
    for name in ["alice", "ALICE ", "nobody-of-ours"] {
        let csrf = thief.get("/login").await.field("csrf");
        let fields = [("username", name), ("password", "canary-guess"), ("csrf", csrf.as_str())];
        thief.post("/api/sign-in", &fields).await;
    }
    house.state.journal.flush().await;
    house.clock.advance(1);
    let here = signed_in_with(&house, FIREFOX).await;
    for decision in ["deny", "allow"] {
        let ask = house.authorize("&scope=email%20phone");
        let consent = here.open(&ask).await;
        here.decide(&consent, decision, &[]).await;
        house.state.journal.flush().await;
    }
    let home = here.get("/").await.field("csrf");
    here.post("/api/sign-out", &[("csrf", &home)]).await;
    here.sign_in("/login", ALICE).await;
    house.state.journal.flush().await;
    let page = here.get("/account/activity").await;
    let items = page.all(".timeline__item");
    for (item, expected) in items.iter().zip([
        "You signed in",
        "You signed out",
        "You allowed Acme Photos",
        "You denied Acme Photos",
        "You signed in",
        "2 tries with a wrong password",
    ]) {
        assert!(item.starts_with(expected), "{item}: {items:?}");
    }
    assert_eq!(items.len(), 6, "{items:?}");
    assert!(items[4].contains("Firefox on Linux") && items[4].contains(" UTC"), "{items:?}");
    assert!(items[2].contains("See your email address"), "{items:?}");
    for secret in ["canary-guess", "nobody-of-ours", "ALICE ", CLIENT] {
        assert!(!page.body.contains(secret), "{secret}");
    }
    let bob = signed_in(&house, BOB).await;
    let told = activity(&house, &bob).await;
    assert!(!told.contains("Acme Photos") && !told.contains("wrong password"), "{told}");
}

#[tokio::test]
async fn an_allowed_permission_is_kept_in_the_words_that_were_shown() {
    let (_gateway, house) = rig().await;
    let here = signed_in(&house, ALICE).await;
    let consent = here.open(&house.authorize("&scope=email%20phone")).await;
    here.decide(&consent, "allow", &[]).await;
    let told = activity(&house, &here).await;
    assert!(told.contains("See your email address"), "{told}");
    let page = here.get("/account/activity").await;
    assert_eq!(page.select("bdi"), "Acme Photos");
}

#[tokio::test]
async fn twenty_stand_on_a_page() {
    let (_gateway, house) = rig().await;
    let here = signed_in(&house, ALICE).await;
    let user = server::account::UserId::parse(ALICE.1).expect("valid");
    for n in 0..40 {
        let application = format!("Application {n:02}");
        let act = app::prompt::Act::Removed { application, receipt: None };
        house.state.activity.note(&user, None, act, "1f0a-93bc-07de");
    }
    house.state.journal.flush().await;
    let first = here.get("/account/activity").await;
    let second = here.get("/account/activity/2").await;
    let third = here.get("/account/activity/3").await;
    assert_eq!(
        [&first, &second, &third].map(|page| page.all(".timeline__item").len()),
        [20, 20, 1]
    );
    assert!(first.text().contains("You removed the access of Application 39"));
    assert!(second.text().contains("Application 00"));
    assert_eq!(first.attribute(".pages a", "href"), "/account/activity/2");
    assert!(first.text().contains("Older") && !first.text().contains("Newer"));
    assert!(!third.text().contains("Older") && third.text().contains("Newer"));
    assert_eq!(second.attribute(".pages a", "href"), "/account/activity");
    for none in ["0", "4", "-1", "x", "99999999999", "20000"] {
        let page = here.get(&format!("/account/activity/{none}")).await;
        assert_eq!((page.status.as_u16(), page.heading().as_str()), (404, "There is no page here"));
    }
}

#[tokio::test]
async fn what_happened_is_forgotten_after_ninety_days() {
    let (_gateway, house) = rig().await;
    signed_in(&house, ALICE).await;
    house.state.journal.flush().await;
    let purge = async || house.state.store.purge(house.state.clock.now()).await.expect("purged");
    house.clock.advance(90 * 24 * 3600 - 1);
    assert_eq!(purge().await.events, 0);
    house.clock.advance(1);
    assert_eq!(purge().await.events, 1);
}

/// Whoever guesses at an account fills one row an hour.
#[tokio::test]
async fn wrong_passwords_are_counted_by_the_hour() {
    let (_gateway, house) = rig().await;
    let username = server::account::Username::parse(ALICE.0).expect("valid");
    for _ in 0..500 {
        house.state.activity.note_wrong_password(&username, "1f0a-93bc-07de");
    }
    house.state.journal.flush().await;
    house.clock.advance(3600);
    house.state.activity.note_wrong_password(&username, "1f0a-93bc-07de");
    let here = signed_in(&house, ALICE).await;
    let told = activity(&house, &here).await;
    assert!(told.contains("500 tries with a wrong password"), "{told}");
    assert!(told.contains("A try with a wrong password"), "{told}");
}

/// What can't be written down fails nobody.
#[tokio::test]
async fn an_act_goes_on_without_its_event() {
    let (_gateway, house) = rig().await;
    sqlx::query("DROP TABLE events").execute(house.state.store.pool()).await.expect("dropped");
    let answer = house.allowed_by(ALICE).await;
    assert!(answer.query("code").is_some(), "{}", answer.body);
}
