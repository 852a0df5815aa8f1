//! Every program on the developers' page is run as it stands there: the link that it makes is opened, a
//! person allows, and its tokens call the API.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::{Value, json};

use crate::support::{
    ALICE, Browser, CALLBACK, CLIENT, House, Page, SECRET, TestGateway,
    guide::{Guide, Sample},
};

/// A page's programs in one language, ready to run.
struct Shelf {
    folder: PathBuf,
    samples: Vec<Sample>,
    start: fn(&Path, &str) -> Command,
    ca_file: Option<PathBuf>,
}

impl Shelf {
    /// Runs the program of a task with these variables besides the client's own.
    async fn run(&self, task: &str, variables: &[(&str, &str)]) -> Output {
        let mut command = (self.start)(&self.folder, task);
        command.current_dir(&self.folder).env_clear();
        // What any program needs; no proxy, and no variable that changes what it trusts.
        for name in ["PATH", "HOME", "CARGO_HOME", "RUSTUP_HOME", "PYENV_ROOT"] {
            command.envs(env::var_os(name).map(|value| (name, value)));
        }
        command
            .env("GOCACHE", Path::new(env!("CARGO_TARGET_TMPDIR")).join("go"))
            .env("GO111MODULE", "off");
        command.envs([
            ("CLIENT_ID", CLIENT),
            ("CLIENT_SECRET", SECRET),
            ("REDIRECT_URI", CALLBACK),
        ]);
        command.envs(variables.iter().copied());
        if let Some(file) = &self.ca_file {
            command.env("KONG_CA_FILE", file);
        }
        tokio::task::spawn_blocking(move || command.output())
            .await
            .expect("no panic")
            .expect("it starts")
    }

    /// Runs it and reads the JSON that it prints.
    async fn json(&self, task: &str, variables: &[(&str, &str)]) -> Value {
        let output = self.run(task, variables).await;
        assert!(output.status.success(), "{task}: {output:?}");
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{task}: {output:?}"))
    }

    /// Runs it, and it fails with these words.
    async fn fails(&self, task: &str, variables: &[(&str, &str)], words: &str) {
        let output = self.run(task, variables).await;
        let said = [&output.stdout[..], &output.stderr[..]].concat();
        let said = String::from_utf8_lossy(&said);
        assert!(!output.status.success() && said.contains(words), "{task}: {output:?}");
    }
}

/// Takes the programs of a language out of the page, into files of these names.
async fn shelf(
    gateway: &TestGateway,
    house: &House,
    language: &str,
    file: impl Fn(&str) -> String,
    start: fn(&Path, &str) -> Command,
) -> Shelf {
    let guide = Guide::of(house, gateway.service.0).await;
    let samples: Vec<Sample> =
        guide.samples().into_iter().filter(|it| it.language == language).collect();
    assert_eq!(samples.len(), 5, "{language}");
    let folder = house.folder.path().join(language);
    for sample in &samples {
        let place = folder.join(file(&sample.task));
        fs::create_dir_all(place.parent().expect("a folder")).expect("made");
        fs::write(place, &sample.code).expect("written");
    }
    let ca_file =
        gateway.ca_file.as_ref().map(|file| fs::canonicalize(file).expect("the CA's file"));
    Shelf { folder, samples, start, ca_file }
}

async fn consent(browser: &Browser, link: &str) -> Page {
    let page = browser.open(link).await;
    if page.heading().starts_with("Allow") { page } else { browser.sign_in(link, ALICE).await }
}

/// Goes the whole way by the programs alone.
async fn walk(house: &House, shelf: &Shelf) {
    let output = shelf.run("authorize", &[]).await;
    let text = String::from_utf8(output.stdout.clone()).expect("text");
    let lines: Vec<&str> = text.lines().collect();
    let [verifier, state, link] = lines[..] else { panic!("three lines, not {output:?}") };
    let verifier = verifier.strip_prefix("CODE_VERIFIER=").expect("a verifier");
    let state = state.strip_prefix("STATE=").expect("a state");
    let path = link.strip_prefix(&house.url).expect("a link to us");

    let browser = house.browser();
    let page = consent(&browser, path).await;
    let answer = browser.decide(&page, "allow", &[]).await;
    assert_eq!(answer.query("state").as_deref(), Some(state), "{}", answer.body);
    let code = answer.query("code").expect("a code");

    shelf
        .fails("exchange", &[("CODE", "nothing"), ("CODE_VERIFIER", verifier)], "Invalid code")
        .await;
    let tokens = shelf.json("exchange", &[("CODE", &code), ("CODE_VERIFIER", verifier)]).await;
    let (access, refresh) = (text_of(&tokens, "access_token"), text_of(&tokens, "refresh_token"));
    let seen = shelf.json("call", &[("ACCESS_TOKEN", &access)]).await;
    assert_eq!(seen["headers"]["x-authenticated-userid"], ALICE.1);
    assert_eq!(seen["headers"]["x-authenticated-scope"], "email address");

    let renewed = shelf.json("refresh", &[("REFRESH_TOKEN", &refresh)]).await;
    let newer = text_of(&renewed, "access_token");
    shelf.json("call", &[("ACCESS_TOKEN", &newer)]).await;
    shelf.fails("call", &[("ACCESS_TOKEN", &access)], "invalid_token").await;
    shelf.fails("refresh", &[("REFRESH_TOKEN", &refresh)], "Invalid refresh_token").await;

    let own = shelf.json("client-credentials", &[]).await;
    assert_eq!(own.get("refresh_token"), None);
    let seen = shelf.json("call", &[("ACCESS_TOKEN", &text_of(&own, "access_token"))]).await;
    assert_eq!(seen["headers"].get("x-authenticated-userid"), None);
}

fn text_of(json: &Value, name: &str) -> String {
    json[name].as_str().unwrap_or_else(|| panic!("no {name} in {json}")).to_owned()
}

/// A gateway whose addresses say all, and one that tells the service apart by its host.
async fn rigs() -> [(TestGateway, House); 2] {
    let gateway = TestGateway::over_tls().await;
    let house = House::before(&gateway).await;
    let mut by_host = TestGateway::stand_in().await;
    let route = format!("{}/routes/mock-service-route", by_host.admin_url);
    let change = by_host.http().patch(route).json(&json!({ "hosts": ["mock.example"] }));
    assert_eq!(change.send().await.expect("an answer").status(), 200);
    "host = \"mock.example\"".clone_into(&mut by_host.service_lines);
    let house_by_host = House::before(&by_host).await;
    [(gateway, house), (by_host, house_by_host)]
}

fn program(name: &str, arguments: &[&str], file: &Path) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).arg(file);
    command
}

#[tokio::test]
async fn the_samples_in_curl_work() {
    let start = |folder: &Path, task: &str| program("sh", &[], &folder.join(format!("{task}.sh")));
    for (gateway, house) in rigs().await {
        let shelf = shelf(&gateway, &house, "curl", |task| format!("{task}.sh"), start).await;
        walk(&house, &shelf).await;
    }
}

#[tokio::test]
async fn the_samples_in_javascript_work() {
    let start =
        |folder: &Path, task: &str| program("node", &[], &folder.join(format!("{task}.mjs")));
    for (gateway, house) in rigs().await {
        let shelf =
            shelf(&gateway, &house, "JavaScript", |task| format!("{task}.mjs"), start).await;
        walk(&house, &shelf).await;
    }
}

#[tokio::test]
async fn the_samples_in_python_work() {
    let start =
        |folder: &Path, task: &str| program("python3", &[], &folder.join(format!("{task}.py")));
    for (gateway, house) in rigs().await {
        let shelf = shelf(&gateway, &house, "Python", |task| format!("{task}.py"), start).await;
        walk(&house, &shelf).await;
    }
}

#[tokio::test]
async fn the_samples_in_go_work() {
    if Command::new("go").arg("version").output().is_err() {
        // Past the test harness, which keeps to itself what a test that passes prints.
        let _ = writeln!(io::stderr(), "The Go samples were NOT RUN: there is no `go` here.");
        return;
    }
    let start =
        |folder: &Path, task: &str| program("go", &["run"], &folder.join(format!("{task}.go")));
    for (gateway, house) in rigs().await {
        let shelf = shelf(&gateway, &house, "Go", |task| format!("{task}.go"), start).await;
        walk(&house, &shelf).await;
    }
}

/// Each program is a package with the dependencies that it names, and all are built at once, of the
/// crates in our own lock file.
#[tokio::test]
async fn the_samples_in_rust_work() {
    let start = |_: &Path, task: &str| Command::new(rust_target().join("debug").join(task));
    for (gateway, house) in rigs().await {
        let file = |task: &str| format!("{task}/src/main.rs");
        let shelf = shelf(&gateway, &house, "Rust", file, start).await;
        build(&shelf).await;
        walk(&house, &shelf).await;
    }
}

async fn build(shelf: &Shelf) {
    let folder = shelf.folder.clone();
    let mut members = Vec::new();
    for Sample { task, code, .. } in &shelf.samples {
        let dependencies: String = code
            .lines()
            .map_while(|line| line.strip_prefix("// "))
            .flat_map(|line| [line, "\n"])
            .collect();
        let package = format!("[package]\nname = \"{task}\"\nedition = \"2024\"\n{dependencies}");
        fs::write(folder.join(task).join("Cargo.toml"), package).expect("written");
        members.push(task.as_str());
    }
    let workspace = format!(
        "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n[profile.dev]\ndebug = false\n"
    );
    fs::write(folder.join("Cargo.toml"), workspace).expect("written");
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, folder.join("Cargo.lock")).expect("copied");
    let mut build = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    build
        .args(["build", "--offline", "--quiet", "--target-dir"])
        .arg(rust_target())
        .current_dir(folder);
    let output = tokio::task::spawn_blocking(move || build.output()).await.expect("no panic");
    let output = output.expect("cargo starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Kept between runs, so that the dependencies are built once.
fn rust_target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("samples")
}
