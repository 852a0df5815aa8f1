use super::*;
use crate::config::service::DeveloperName;

const GOOD: &str = r#"
public_url = "http://127.0.0.1:3000"
listen = "127.0.0.1:3000"
database_url = "sqlite:grantway.db"

[kong]
admin_url = "http://127.0.0.1:8001"
proxy_url = "https://127.0.0.1:8443"
ca_file = "kong-ca.pem"

[[services]]
name = "mock-service"
path = "/mock"

  [[services.scopes]]
  name = "email"
  title = "See your email address"

[redirects]
private_use_schemes = ["com.example.app"]
"#;

fn load_text(text: &str) -> Result<Config, String> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("grantway.toml");
    std::fs::write(&path, text).expect("written");
    load(&path)
        .map_err(|error| error.to_string().replace(&folder.path().display().to_string(), "DIR"))
}

#[test]
fn the_readmes_file_is_read_and_its_paths_are_from_its_folder() {
    let config = load_text(GOOD).expect("valid");
    assert_eq!(config.public_url.authority(), "127.0.0.1:3000");
    assert!(
        config.kong.ca_file.is_some_and(|path| path.is_absolute() && path.ends_with("kong-ca.pem"))
    );
    assert!(config.database_url.ends_with("/grantway.db"), "{}", config.database_url);
    assert_eq!(config.services[0].path.as_str(), "/mock");
}

#[test]
fn what_is_wrong_is_named_with_file_line_and_key() {
    let cases = [
        (
            "admin_url = \"http://127",
            "admin_uri = \"http://127",
            "DIR/grantway.toml:7: kong.admin_uri: unknown key; allowed are admin_url",
        ),
        (
            "path = \"/mock\"",
            "path = \"mock\"",
            "DIR/grantway.toml:13: services.0.path: must be a path such as /mock",
        ),
        ("title =", "titel =", "DIR/grantway.toml:17: services.0.scopes.0.titel: unknown key"),
        ("listen = \"127.0.0.1:3000\"", "listen = \"here\"", "DIR/grantway.toml:3: listen: "),
        (
            "http://127.0.0.1:3000",
            "http://login.example.com",
            "DIR/grantway.toml:2: public_url: must be https",
        ),
        (
            "https://127.0.0.1:8443",
            "http://kong.internal:8000",
            "DIR/grantway.toml:8: kong.proxy_url: plain http",
        ),
        (
            "path = \"/mock\"",
            "path = \"/mock\"\npublic_proxy_url = \"http://api.example\"",
            "DIR/grantway.toml:14: services.0.public_proxy_url: plain http",
        ),
        (
            "[redirects]",
            "[[services.probes]]\npromise = \"Pay\"\npath = \"/pay\"\n[redirects]",
            "DIR/grantway.toml:20: services.0.probes.0.promise: must be one of the clients' cannot lines",
        ),
        (
            "[redirects]",
            "[[services.probes]]\npromise = \"Pay\"\npath = \"/pay\"\n[[clients]]\nclient_id = \"c\"\ncannot = [\"Pay\"]\n[redirects]",
            "probe: services.probes need a client to call with",
        ),
        (
            "[redirects]",
            "[[services.probes]]\npromise = \"Pay\"\npath = \"/a/%2E./pay\"\n[redirects]",
            "services.0.probes.0.path: must be a path such as /photos/1",
        ),
        (
            "[redirects]",
            "[[services.probes]]\npromise = \"Pay\"\npath = \"/\"\nmethod = \"TRACE\"\n[redirects]",
            "services.0.probes.0.method: must be GET, HEAD,",
        ),
        ("com.example.app", "myapp", "private_use_schemes"),
        ("listen = \"127.0.0.1:3000\"\n", "", "DIR/grantway.toml: listen: missing"),
        ("[redirects]", "[redirects", "TOML parse error at line 19"),
    ];
    for (from, to, expected) in cases {
        let message = load_text(&GOOD.replacen(from, to, 1)).expect_err(expected);
        assert!(message.contains(expected), "{message}\n  should contain\n{expected}");
    }
}

#[test]
fn a_developers_name_is_one_line() {
    let named = |name: &str| {
        let client = format!("[[clients]]\nclient_id = \"c\"\ndeveloper = \"{name}\"\n");
        load_text(&format!("{GOOD}{client}"))
    };
    let config = named("Acme Labs").expect("valid");
    let developer = config.clients[0].developer.as_ref();
    assert_eq!(developer.map(DeveloperName::as_str), Some("Acme Labs"));
    for wrong in ["", " ", "two\\nlines", &"x".repeat(101)] {
        let message = named(wrong).expect_err("refused");
        let expected = "clients.0.developer: must be one line of 1 to 100 characters";
        assert!(message.contains(expected), "{message}");
    }
}

#[test]
fn an_end_that_can_not_be_kept_is_not_offered() {
    let ends = |days: &str, kong: &str| {
        let text = GOOD.replacen("path =", &format!("ends_after_days = {days}\npath ="), 1);
        load_text(&text.replacen("[kong]", &format!("[kong]\n{kong}"), 1))
    };
    assert!(ends("[30, 1]", "").is_ok());
    assert!(ends("[]", "admin_read_only = true").is_ok());
    for (days, kong) in [("[0]", ""), ("[4000]", ""), ("[30]", "admin_read_only = true")] {
        let message = ends(days, kong).expect_err("refused");
        assert!(message.contains("services.0.ends_after_days: "), "{message}");
    }
}
