use proptest::prelude::*;

use super::*;

fn rules() -> RedirectRules {
    RedirectRules {
        private_use_schemes: vec!["com.example.app".to_owned()],
        allow_localhost: false,
    }
}

fn parse(text: &str) -> Result<RedirectUri, UnsafeRedirectUri> {
    RedirectUri::parse(text, &rules())
}

#[test]
fn the_usual_ones_pass() {
    for good in [
        "https://client.example/cb",
        "HTTPS://UPPER.example/CB",
        "https://odd.example/cb?",
        "https://a.example",
        "https://client.example:8443/p;a=1/cb?x=<y>&z=\"'",
        "https://xn--bcher-kva.example/ü",
        "http://127.0.0.1:8888/",
        "http://[::1]:1/cb",
        "https://[2001:db8::1]/cb",
        "com.example.app://cb",
        "com.example.app:/cb",
    ] {
        assert!(parse(good).is_ok(), "{good}: {:?}", parse(good));
    }
}

/// Security requirements 5 and 6; Kong registers several of these (`kong/README.md`, 9).
#[test]
fn the_dangerous_ones_do_not() {
    for wrong in [
        "javascript://odd.example/%0aalert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "data://odd.example/text",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:https://a.example/x",
        "about:blank",
        "ws://a.example/",
        "wss://a.example/",
        "ftp://a.example/",
        "http://client.example/cb",
        "http://localhost:3000/cb",
        "http://127.0.0.2/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://127.0.0.1.evil.example/",
        "https://user:pw@odd.example:8443/cb",
        "https://user@odd.example/",
        "https://@odd.example/",
        "https://a.example\\@evil.example/",
        "https://a.example/cb#",
        "https://a.example/#x",
        "https://a.example/\tcb",
        "https://a.example/cb\r\nSet-Cookie: x",
        "https:///evil.example/",
        "https:/evil.example/",
        "https:evil.example",
        "https://bücher.example/",
        "https://a%2eexample/",
        "https://ａ.example/",
        "https://a.example:x/",
        "com.other.app://cb",
        "myapp://cb",
        "//evil.example/",
        "/relative",
        "",
        "com.example.app://user@cb",
        "\u{0}https://a.example/",
        "https://evil.example%00.a.example/",
        "https://a。example/",
    ] {
        assert!(parse(wrong).is_err(), "{wrong:?} passed");
    }
    assert!(
        RedirectUri::parse(&format!("https://a.example/{}", "x".repeat(2048)), &rules()).is_err()
    );
}

#[test]
fn localhost_passes_only_where_the_operator_says_so() {
    let rules = RedirectRules { allow_localhost: true, ..RedirectRules::default() };
    assert!(RedirectUri::parse("http://localhost:3000/cb", &rules).is_ok());
    assert!(RedirectUri::parse("http://localhost.evil.example/cb", &rules).is_err());
}

#[test]
fn a_destination_says_what_kind_it_is() {
    let destination = |text: &str| parse(text).expect("valid").destination();
    assert_eq!(
        destination("https://client.example:8443/cb"),
        Destination::Web { host: "client.example:8443".to_owned() }
    );
    assert_eq!(
        destination("http://127.0.0.1:8888/"),
        Destination::Loopback { host: "127.0.0.1".to_owned(), port: 8888 }
    );
    assert_eq!(
        destination("com.example.app:/cb"),
        Destination::App { scheme: "com.example.app".to_owned() }
    );
    assert_eq!(parse("com.example.app:/cb").expect("valid").csp_source(), "com.example.app:");
    assert_eq!(
        parse("https://client.example/cb").expect("valid").csp_source(),
        "https://client.example"
    );
}

proptest! {
    /// Security requirement 6: what passes has one host, whoever reads it.
    #[test]
    fn a_passed_uri_has_the_host_that_stands_in_it(text in "https?://[a-z@:\\\\/.?#%\\[\\]0-9]{1,40}") {
        if let Ok(uri) = parse(&text) {
            let after = text.split_once("//").expect("the pattern has it").1;
            let host = uri.url().host_str().expect("web URIs have a host");
            prop_assert!(after.starts_with(host), "{} has host {}", text, host);
            prop_assert!(uri.url().as_str().is_ascii());
        }
    }
}
