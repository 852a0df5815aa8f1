//! `grantway preview`: the real consent page, for those who review it.
//!
//! The page is drawn by the whole house, over a database in memory and with a person who is nobody; only
//! the gateway is asked, by reading. It comes as one file: the style sheet in it, the scripts left out, as
//! all is complete without them.

use std::{path::PathBuf, sync::Arc};

use app::Language;
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use clap::Args;
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::{ConfigArgs, Failure};
use crate::{
    account::{User, UserId, Username},
    clock::{Clock, SystemClock},
    config::Config,
    house,
    session::Place,
    web::{cookies, router::router, state::AppState},
};

/// The options of `grantway preview`.
#[derive(Debug, Args)]
pub struct PreviewArgs {
    /// The application's `client_id`
    #[arg(long)]
    client: String,
    /// What it asks for, separated by spaces
    #[arg(long, default_value = "")]
    scope: String,
    /// The service, where it is not the default one
    #[arg(long)]
    service: Option<String>,
    /// Where it sends people, where it has registered more than one place
    #[arg(long, value_name = "URI")]
    redirect_uri: Option<String>,
    /// The language to draw it in: en, es, de, fr, ja or ar
    #[arg(long, default_value = "en", value_parser = language)]
    lang: Language,
    /// The name of the person who looks at it
    #[arg(long, default_value = "alice")]
    username: String,
    /// The file to write; standard output where none is named
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Open the file in the browser
    #[arg(long, requires = "out")]
    open: bool,
}

fn language(tag: &str) -> Result<Language, String> {
    let spoken = Language::ALL.map(Language::tag).join(", ");
    Language::of_tag(tag).ok_or_else(|| format!("the pages speak {spoken}"))
}

/// A challenge that no verifier belongs to: public clients must send one.
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// Draws the page.
pub async fn run(args: PreviewArgs, config: &ConfigArgs) -> Result<(), Failure> {
    let page = draw(&args, config.load()?).await?;
    match &args.out {
        Some(path) => std::fs::write(path, page.html)
            .map_err(|error| format!("{}: {error}", path.display()))?,
        None => print(&page.html),
    }
    if let Some(path) = args.out.as_ref().filter(|_| args.open) {
        open::that(path)
            .map_err(|error| format!("no browser opens {}: {error}", path.display()))?;
    }
    if page.is_consent {
        Ok(())
    } else {
        Err("this is no consent page, but what a person would see".into())
    }
}

#[expect(clippy::print_stdout, reason = "the page is this command's answer")]
fn print(html: &str) {
    println!("{html}");
}

/// A drawn page.
#[derive(Debug)]
struct Preview {
    html: String,
    is_consent: bool,
}

async fn draw(args: &PreviewArgs, mut config: Config) -> Result<Preview, Failure> {
    "sqlite::memory:".clone_into(&mut config.database_url);
    let clock = Arc::new(SystemClock);
    let now = clock.now();
    let state = house::build(config, clock).await?;
    // A page of the running house has them from those who came before.
    state.gateway.names_are_ready().await;
    let cookie = sign_in(&state, &args.username, now).await?;

    let (status, place, html) = get(&state, &path(args), &cookie, args.lang).await?;
    let (status, html) = match place {
        Some(place) if status == StatusCode::SEE_OTHER && place.starts_with("/consent/") => {
            let (status, _, html) = get(&state, &place, &cookie, args.lang).await?;
            (status, html)
        }
        Some(place) => return Err(format!("nobody would be asked: they go to {place}").into()),
        None => (status, html),
    };
    Ok(Preview { html: in_one_file(&html, &state), is_consent: status == StatusCode::OK })
}

/// Signs nobody in: an account that is in the memory of this command alone. Answers its cookie.
async fn sign_in(
    state: &AppState,
    username: &str,
    now: crate::clock::Timestamp,
) -> Result<String, Failure> {
    let user = User { id: UserId::generate(), username: Username::parse(username)?, generation: 0 };
    state.store.users.insert(&user, None, now).await?;
    let (_, anonymous) = state.sessions.open().await?;
    let (token, _) = state.sessions.sign_in(&anonymous, &user, &Place::default()).await?;
    let cookie = cookies::set_cookie(&token, state.config.public_url.is_https());
    let cookie = cookie.and_then(|value| value.to_str().ok().map(str::to_owned));
    let cookie = cookie.unwrap_or_default();
    Ok(cookie.split(';').next().unwrap_or_default().to_owned())
}

fn path(args: &PreviewArgs) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("response_type", "code").append_pair("client_id", &args.client);
    query.append_pair("scope", &args.scope).append_pair("prompt", "consent");
    query.append_pair("code_challenge", CHALLENGE).append_pair("code_challenge_method", "S256");
    if let Some(uri) = &args.redirect_uri {
        query.append_pair("redirect_uri", uri);
    }
    let service = args.service.as_ref().map(|name| format!("/{name}")).unwrap_or_default();
    format!("/authorize{service}?{}", query.finish())
}

async fn get(
    state: &AppState,
    path: &str,
    cookie: &str,
    language: Language,
) -> Result<(StatusCode, Option<String>, String), Failure> {
    let request = Request::get(path)
        .header(header::HOST, state.config.public_url.authority())
        .header(header::ACCEPT, "text/html")
        .header(header::COOKIE, cookie)
        .header(header::ACCEPT_LANGUAGE, language.tag())
        .body(Body::empty())?;
    let answer = router(state.clone()).oneshot(request).await?;
    let status = answer.status();
    let place = answer.headers().get(header::LOCATION).and_then(|it| it.to_str().ok());
    let place = place.map(str::to_owned);
    let body = answer.into_body().collect().await?.to_bytes();
    Ok((status, place, String::from_utf8_lossy(&body).into_owned()))
}

/// Puts the style sheets and pictures into the page and takes the scripts out.
fn in_one_file(html: &str, state: &AppState) -> String {
    let without_scripts = without(html, "<script", "</script>");
    let without_preloads = without(&without_scripts, "<link rel=\"preload\"", ">");
    let without_preloads = without(&without_preloads, "<link rel=\"modulepreload\"", ">");
    let mut page = String::new();
    let mut rest = without_preloads.as_str();
    while let Some((before, tag, after)) = cut(rest, "<link rel=\"stylesheet\"", ">") {
        page.push_str(before);
        let href = tag.split_once("href=\"").and_then(|(_, it)| it.split_once('"'));
        match href.and_then(|(path, _)| style_sheet(path, state)) {
            Some(css) => page.extend(["<style>", &css, "</style>"]),
            None => page.push_str(tag),
        }
        rest = after;
    }
    page.push_str(rest);
    for (path, file) in state.config.look.files() {
        let data = format!("\"data:{};base64,{}\"", file.kind, STANDARD.encode(&file.bytes));
        page = page.replace(&format!("\"{path}\""), &data);
    }
    page
}

/// A style sheet of the site's, or of the operator's brand.
fn style_sheet(path: &str, state: &AppState) -> Option<String> {
    match state.config.look.file(path) {
        Some(file) => String::from_utf8(file.bytes.clone()).ok(),
        None => std::fs::read_to_string(state.site_dir.join(path.trim_start_matches('/'))).ok(),
    }
}

/// The text without all parts from `start` to `end`.
fn without(text: &str, start: &str, end: &str) -> String {
    let (mut kept, mut rest) = (String::new(), text);
    while let Some((before, _, after)) = cut(rest, start, end) {
        kept.push_str(before);
        rest = after;
    }
    kept + rest
}

/// Cuts at the first part from `start` to `end`: what is before it, it, and what is after it.
fn cut<'a>(text: &'a str, start: &str, end: &str) -> Option<(&'a str, &'a str, &'a str)> {
    let from = text.find(start)?;
    let to = from + text[from..].find(end)? + end.len();
    Some((&text[..from], &text[from..to], &text[to..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_cut_out_whole() {
        assert_eq!(
            without("a<script x>y</script>b<script>z</script>c", "<script", "</script>"),
            "abc"
        );
        assert_eq!(without("a<script>never ends", "<script", "</script>"), "a<script>never ends");
        assert_eq!(cut("x<i>y", "<i", ">"), Some(("x", "<i>", "y")));
    }
}
