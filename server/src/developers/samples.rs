//! The programs of the developers' page: text files with places for this service's own values.
//!
//! The tests take them out of the page and run them.

use app::prompt::{Language, Sample, Task};
use url::Url;

use super::Places;

/// The three files of a language.
struct Templates {
    authorize: &'static str,
    token: &'static str,
    call: &'static str,
}

macro_rules! templates {
    ($extension:literal) => {
        Templates {
            authorize: include_str!(concat!("samples/authorize.", $extension)),
            token: include_str!(concat!("samples/token.", $extension)),
            call: include_str!(concat!("samples/call.", $extension)),
        }
    };
}

fn templates(language: Language) -> Templates {
    match language {
        Language::Curl => templates!("sh"),
        Language::JavaScript => templates!("mjs"),
        Language::Python => templates!("py"),
        Language::Go => templates!("go"),
        Language::Rust => templates!("rs"),
    }
}

/// What stands in a field of a form.
#[derive(Clone, Copy)]
enum Value<'a> {
    /// This text.
    Text(&'a str),
    /// What an environment variable holds.
    Variable(&'static str),
}

type Field<'a> = (&'static str, Value<'a>);

const CLIENT: [Field<'static>; 2] = [
    ("client_id", Value::Variable("CLIENT_ID")),
    ("client_secret", Value::Variable("CLIENT_SECRET")),
];

/// The form of a request to the token endpoint; none for what is no such request. In a field of its
/// own the client's secret may hold a colon, at which Kong cuts it in a Basic header.
fn form(task: Task, scopes: &str) -> Option<Vec<Field<'_>>> {
    use Value::{Text, Variable};
    let (grant, more) = match task {
        Task::Authorize | Task::Call => return None,
        Task::Exchange => (
            "authorization_code",
            vec![
                ("redirect_uri", Variable("REDIRECT_URI")),
                ("code", Variable("CODE")),
                ("code_verifier", Variable("CODE_VERIFIER")),
            ],
        ),
        Task::Refresh => ("refresh_token", vec![("refresh_token", Variable("REFRESH_TOKEN"))]),
        Task::ClientCredentials if scopes.is_empty() => ("client_credentials", vec![]),
        Task::ClientCredentials => ("client_credentials", vec![("scope", Text(scopes))]),
    };
    Some([("grant_type", Text(grant))].into_iter().chain(CLIENT).chain(more).collect())
}

/// All samples of a service, with its addresses in them.
pub fn all(places: &Places, auth_header: &str, scopes: &str) -> Vec<Sample> {
    let sample = |task, language| {
        let templates = templates(language);
        let template = match task {
            Task::Authorize => templates.authorize,
            Task::Call => templates.call,
            Task::Exchange | Task::Refresh | Task::ClientCredentials => templates.token,
        };
        let fields = form(task, scopes);
        let gateway = Url::parse(&places.token).ok();
        let scheme = gateway.as_ref().map_or("https", Url::scheme);
        // An IP address is no server's name (RFC 6066 §3).
        let server = gateway.as_ref().and_then(Url::domain).unwrap_or_default();
        let host = places.host.as_deref();
        let values = [
            ("{{authorization_url}}", Some(literal(language, &places.authorization))),
            ("{{token_url}}", Some(literal(language, &places.token))),
            ("{{api_url}}", Some(literal(language, &places.api))),
            ("{{auth_header}}", Some(literal(language, auth_header))),
            ("{{auth_header_name}}", Some(auth_header.to_owned())),
            ("{{scheme}}", Some(scheme.to_owned())),
            ("{{host}}", host.map(|host| literal(language, host))),
            ("{{servername}}", host.map(|_| literal(language, server))),
            ("{{scope}}", (!scopes.is_empty()).then(|| literal(language, scopes))),
        ];
        let mut code = String::new();
        for line in template.lines() {
            // Where there is nothing to say, the line is not there.
            if values.iter().any(|(place, value)| value.is_none() && line.contains(place)) {
                continue;
            }
            match (line.split_once("{{form}}"), &fields) {
                (Some((indent, _)), Some(fields)) => {
                    let width = fields.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
                    for (name, value) in fields {
                        code.extend([indent, &field(language, name, *value, width), "\n"]);
                    }
                }
                _ => {
                    let filled = values.iter().fold(line.to_owned(), |line, (place, value)| {
                        line.replace(place, value.as_deref().unwrap_or_default())
                    });
                    code.extend([&filled, "\n"]);
                }
            }
        }
        Sample { task, language, code }
    };
    Task::ALL
        .into_iter()
        .flat_map(|task| Language::ALL.map(|language| (task, language)))
        .map(|(task, language)| sample(task, language))
        .collect()
}

/// One field of a form, as the language writes it. Go's formatter aligns the values.
fn field(language: Language, name: &str, value: Value<'_>, width: usize) -> String {
    use Value::{Text, Variable};
    let text = match value {
        Text(text) => literal(language, text),
        Variable(_) => String::new(),
    };
    match (language, value) {
        (Language::Curl, Text(_)) => format!("--data-urlencode {name}={text} \\"),
        (Language::Curl, Variable(of)) => format!("--data-urlencode {name}=\"${of}\" \\"),
        (Language::JavaScript, Text(_)) => format!("{name}: {text},"),
        (Language::JavaScript, Variable(of)) => format!("{name}: process.env.{of},"),
        (Language::Python, Text(_)) => format!("\"{name}\": {text},"),
        (Language::Python, Variable(of)) => format!("\"{name}\": os.environ[\"{of}\"],"),
        (Language::Go, Text(_)) => {
            format!("{:1$} {{{text}}},", format!("\"{name}\":"), width + 3)
        }
        (Language::Go, Variable(of)) => {
            format!("{:1$} {{os.Getenv(\"{of}\")}},", format!("\"{name}\":"), width + 3)
        }
        (Language::Rust, Text(_)) => format!("(\"{name}\", {text}.to_owned()),"),
        (Language::Rust, Variable(of)) => format!("(\"{name}\", env::var(\"{of}\")?),"),
    }
}

/// A text as the language writes it. URLs and scope tokens are ASCII without control characters.
fn literal(language: Language, text: &str) -> String {
    match language {
        // A word that no shell reads anything into needs no quotes.
        Language::Curl
            if text.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-./:".contains(&b)) =>
        {
            text.to_owned()
        }
        Language::Curl => format!("'{}'", text.replace('\'', r"'\''")),
        _ => format!("\"{}\"", text.replace('\\', r"\\").replace('"', "\\\"")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places() -> Places {
        Places {
            issuer: String::new(),
            authorization: "https://login.example/authorize/x".to_owned(),
            token: "https://api.example/it's/oauth2/token".to_owned(),
            api: "https://api.example/it's".to_owned(),
            host: None,
            guide: String::new(),
            metadata: String::new(),
        }
    }

    #[test]
    fn there_is_a_sample_for_each_task_in_each_language_without_a_gap() {
        let samples = all(&places(), "Authorization", "email phone");
        assert_eq!(samples.len(), Task::ALL.len() * Language::ALL.len());
        for sample in &samples {
            assert!(!sample.code.contains("{{"), "{}", sample.code);
        }
    }

    #[test]
    fn values_stay_values() {
        let samples = all(&places(), "Authorization", "a'b $(c)");
        let shell: String = samples
            .iter()
            .filter(|it| it.language == Language::Curl)
            .map(|it| it.code.as_str())
            .collect();
        assert!(shell.contains(r"'a'\''b $(c)'"), "{shell}");
        assert!(shell.contains(r"'https://api.example/it'\''s/oauth2/token'"), "{shell}");
    }

    #[test]
    fn a_host_is_sent_to_the_gateway_where_there_is_one() {
        let sent = |host: Option<&str>| {
            let places = Places { host: host.map(str::to_owned), ..places() };
            let mut samples = all(&places, "Authorization", "email");
            samples.retain(|it| it.task != Task::Authorize);
            samples.iter().filter(|it| it.code.contains("Host")).count()
        };
        assert_eq!(sent(None), 0);
        assert_eq!(sent(Some("photos.example")), (Task::ALL.len() - 1) * Language::ALL.len());
    }

    #[test]
    fn without_scopes_none_is_asked_for() {
        for sample in all(&places(), "Authorization", "") {
            assert!(!sample.code.contains("scope"), "{}", sample.code);
        }
    }
}
