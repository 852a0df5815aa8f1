//! Reading the configuration: the file, then the environment; and saying exactly what is wrong.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use app::Language;
use figment::{
    Figment,
    error::Kind,
    providers::{Env, Format, Toml},
};
use toml::de::{DeTable, DeValue};

use super::{Config, Look, Text, kong::GatewayUrl, public_url::is_loopback};

/// Why the configuration can't be used: for the operator, with the place.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// No file was named.
    #[error(
        "no configuration: name a file with --config FILE or GRANTWAY_CONFIG (`grantway dev` needs none)"
    )]
    NoFile,
    /// The file can't be read.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The file is not TOML.
    #[error("{}: {message}", path.display())]
    Syntax {
        /// The file.
        path: PathBuf,
        /// What the parser says, with line and column.
        message: String,
    },
    /// A key is wrong.
    #[error("{place}: {key}: {message}")]
    Key {
        /// `grantway.toml:12`, or the environment.
        place: String,
        /// The key, `kong.admin_url`.
        key: String,
        /// What is wrong, and what is allowed.
        message: String,
    },
}

/// Reads a file and the environment over it. Paths in the file are relative to its folder.
pub fn load(path: &Path) -> Result<Config, ConfigError> {
    let text = std::fs::read_to_string(path)
        .map_err(|source| ConfigError::Unreadable { path: path.to_owned(), source })?;
    DeTable::parse(&text).map_err(|error| ConfigError::Syntax {
        path: path.to_owned(),
        message: error.to_string(),
    })?;
    let source = Source { path, text: &text };
    let mut config: Config = Figment::from(Toml::string(&text))
        .merge(Env::prefixed("GRANTWAY__").split("__"))
        .extract()
        .map_err(|error| source.explain(error))?;
    check(&config).map_err(|(key, message)| source.at(&key, message))?;
    resolve(&mut config, path.parent().unwrap_or(Path::new("")));
    let look = Look::of(&config).map_err(|(key, message)| source.at(&key, message))?;
    config.look = Arc::new(look);
    Ok(config)
}

/// A file and its text, to find lines in.
struct Source<'a> {
    path: &'a Path,
    text: &'a str,
}

impl Source<'_> {
    /// Turns figment's first error into one with a place.
    fn explain(&self, error: figment::Error) -> ConfigError {
        let first = error
            .into_iter()
            .next()
            .unwrap_or_else(|| figment::Error::from("unknown error".to_owned()));
        let mut key = first.path.join(".");
        let message = match &first.kind {
            Kind::UnknownField(field, allowed) => {
                if !key.ends_with(field.as_str()) {
                    key = if key.is_empty() { field.clone() } else { format!("{key}.{field}") };
                }
                format!("unknown key; allowed are {}", allowed.join(", "))
            }
            Kind::MissingField(field) => {
                key = if key.is_empty() { field.to_string() } else { format!("{key}.{field}") };
                "missing".to_owned()
            }
            kind => kind.to_string(),
        };
        self.at(&key, message)
    }

    fn at(&self, key: &str, message: String) -> ConfigError {
        let variable = format!("GRANTWAY__{}", key.to_uppercase().replace('.', "__"));
        let place = if std::env::var_os(&variable).is_some() {
            format!("environment variable {variable}")
        } else {
            match self.line(key) {
                Some(line) => format!("{}:{line}", self.path.display()),
                None => self.path.display().to_string(),
            }
        };
        ConfigError::Key { place, key: key.to_owned(), message }
    }

    /// The line of a key such as `services.0.name`, or of the nearest table around it.
    fn line(&self, key: &str) -> Option<usize> {
        let table = DeTable::parse(self.text).ok()?;
        let mut offset = None;
        let mut here = Some(At::Table(table.get_ref()));
        for part in key.split('.') {
            let Some((span, next)) = here.and_then(|at| at.step(part)) else { break };
            offset = Some(span);
            here = next;
        }
        offset.map(|offset| 1 + self.text[..offset].matches('\n').count())
    }
}

/// A place in the parsed file.
#[derive(Clone, Copy)]
enum At<'a> {
    Table(&'a DeTable<'a>),
    Array(&'a toml::de::DeArray<'a>),
}

impl At<'_> {
    /// Goes to a key or an index: where it stands, and what can be gone into there.
    fn step(self, part: &str) -> Option<(usize, Option<Self>)> {
        let (start, value) = match self {
            Self::Table(table) => {
                let (key, value) = table.iter().find(|(key, _)| key.get_ref() == part)?;
                (key.span().start, value.get_ref())
            }
            Self::Array(array) => {
                let value = array.get(part.parse::<usize>().ok()?)?;
                (value.span().start, value.get_ref())
            }
        };
        let next = match value {
            DeValue::Table(table) => Some(Self::Table(table)),
            DeValue::Array(array) => Some(Self::Array(array)),
            _ => None,
        };
        Some((start, next))
    }
}

/// Rules over more than one key: the key at fault, and what is wrong with it.
fn check(config: &Config) -> Result<(), (String, String)> {
    let fail = |key: String, message: &str| Err((key, message.to_owned()));
    for (key, url) in
        [("kong.admin_url", &config.kong.admin_url), ("kong.proxy_url", &config.kong.proxy_url)]
    {
        let plain = url.url().scheme() == "http" && !is_loopback(url.url());
        if plain && !config.kong.allow_plain_http {
            return fail(
                key.to_owned(),
                "plain http to another machine shows secrets to the network; use https, or set kong.allow_plain_http = true",
            );
        }
    }
    if config.kong.client_cert_file.is_some() != config.kong.client_key_file.is_some() {
        return fail(
            "kong.client_cert_file".to_owned(),
            "needs kong.client_key_file beside it, and the other way round",
        );
    }
    if config.services.is_empty() {
        return fail("services".to_owned(), "needs at least one service");
    }
    if config.services.len() > 1
        && config.services.iter().filter(|service| service.default).count() > 1
    {
        return fail("services".to_owned(), "only one service can be the default");
    }
    for (index, service) in config.services.iter().enumerate() {
        let name_is_plain =
            service.name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b));
        if service.name.is_empty() || !name_is_plain || matches!(service.name.as_str(), "." | "..")
        {
            return fail(
                format!("services.{index}.name"),
                "must be the service's name in Kong: letters, digits, - . _ ~",
            );
        }
        if config.services[..index].iter().any(|other| other.name == service.name) {
            return fail(format!("services.{index}.name"), "stands here a second time");
        }
        if let Err(message) = check_ends(&service.ends_after_days, config.kong.admin_read_only) {
            return fail(format!("services.{index}.ends_after_days"), message);
        }
        let plain = |url: &GatewayUrl| url.url().scheme() == "http" && !is_loopback(url.url());
        if !config.kong.allow_plain_http && service.public_proxy_url.as_ref().is_some_and(plain) {
            return fail(
                format!("services.{index}.public_proxy_url"),
                "plain http shows clients' secrets to the network; use https, or set kong.allow_plain_http = true",
            );
        }
    }
    for (index, service) in config.services.iter().enumerate() {
        for (place, probe) in service.probes.iter().enumerate() {
            let key = |name: &str| format!("services.{index}.probes.{place}.{name}");
            let is_promised = |line: &Text| line.in_language(Language::default()) == probe.promise;
            if !config.clients.iter().flat_map(|it| &it.cannot).any(is_promised) {
                return fail(
                    key("promise"),
                    "must be one of the clients' cannot lines, word for word",
                );
            }
            if config.probe.is_none() {
                return fail("probe".to_owned(), "services.probes need a client to call with");
            }
        }
    }
    for (index, client) in config.clients.iter().enumerate() {
        if client.cannot.len() > 3 {
            return fail(
                format!("clients.{index}.cannot"),
                "at most three lines: more are not read",
            );
        }
        if config.clients[..index].iter().any(|other| other.client_id == client.client_id) {
            return fail(format!("clients.{index}.client_id"), "stands here a second time");
        }
    }
    if !config.database_url.starts_with("sqlite:") {
        return fail("database_url".to_owned(), "must begin with sqlite:");
    }
    if config.sessions.idle_minutes == 0 || config.sessions.absolute_hours == 0 {
        return fail("sessions".to_owned(), "timeouts must be at least 1");
    }
    Ok(())
}

/// Ends that a person may choose must be kept.
fn check_ends(days: &[u32], read_only: bool) -> Result<(), &'static str> {
    if !days.iter().all(|days| (1..=3_650).contains(days)) {
        return Err("must be days from 1 to 3650");
    }
    if read_only && !days.is_empty() {
        return Err(
            "can't be kept with kong.admin_read_only = true: nobody would end the access then",
        );
    }
    Ok(())
}

/// Makes relative paths absolute: they are meant from the file's folder.
fn resolve(config: &mut Config, folder: &Path) {
    let absolute = |path: &mut Option<PathBuf>| {
        if let Some(path) = path {
            *path = folder.join(&*path);
        }
    };
    absolute(&mut config.kong.ca_file);
    absolute(&mut config.kong.client_cert_file);
    absolute(&mut config.kong.client_key_file);
    absolute(&mut config.kong.admin_token_file);
    absolute(&mut config.site_dir);
    if let Some(probe) = &mut config.probe {
        absolute(&mut probe.client_secret_file);
    }
    for service in &mut config.services {
        absolute(&mut service.provision_key_file);
        service.brand.files().into_iter().for_each(absolute);
    }
    config.brand.files().into_iter().for_each(absolute);
    for client in &mut config.clients {
        absolute(&mut client.logo_file);
    }
    if let Some(file) = config.database_url.strip_prefix("sqlite:")
        && !file.starts_with(':')
    {
        // The database's URL is decoded when it is opened; the folder is a plain path.
        let folder = folder.display().to_string().replace('%', "%25").replace('?', "%3f");
        let file = Path::new(&folder).join(file.trim_start_matches("//"));
        config.database_url = format!("sqlite:{}", file.display());
    }
}

#[cfg(test)]
#[path = "load_tests.rs"]
mod tests;
