//! `[brand]` and `[services.brand]`: whose pages these are, and what that makes of them.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use app::{
    Language,
    prompt::{Brand, Logo},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use url::Url;

use super::{
    Config, ServiceConfig,
    accent::{self, Colour, DARK, LIGHT},
    picture,
    service::HttpsUrl,
    text::Text,
};

/// `[brand]`, and for one service `[services.brand]`, whose keys win over the former's.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct BrandConfig {
    /// The operator's name, as people know it: "Allow Trip Planner to use your {name} account?"
    pub name: Option<Words>,
    /// The logo (PNG, JPEG or WebP, at most 256 KiB and 2048 × 2048 pixels).
    pub logo_file: Option<PathBuf>,
    /// The logo for dark pages; none: the same.
    pub logo_dark_file: Option<PathBuf>,
    /// The colour of "Sign in", ticked boxes and the mark, `#rrggbb`; links get the nearest shade of it.
    pub accent: Option<Colour>,
    /// The same for dark pages; none: the nearest shade that can be read there.
    pub accent_dark: Option<Colour>,
    /// Where people reach somebody.
    pub support_url: Option<SupportUrl>,
    /// What the operator does with what people enter.
    pub privacy_url: Option<HttpsUrl>,
    /// The operator's terms of service.
    pub terms_url: Option<HttpsUrl>,
    /// Help with using these pages.
    pub help_url: Option<HttpsUrl>,
    /// The line at the foot of every page.
    pub footer: Option<Words>,
}

/// A line of text, in each language 1 to 200 characters.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Text")]
pub struct Words(Text);

impl TryFrom<Text> for Words {
    type Error = &'static str;

    fn try_from(text: Text) -> Result<Self, Self::Error> {
        let fits = |line: &str| {
            let length = line.chars().count();
            !line.trim().is_empty() && length <= 200 && !line.chars().any(char::is_control)
        };
        if text.each().all(fits) {
            Ok(Self(text))
        } else {
            Err("must be one line of 1 to 200 characters")
        }
    }
}

/// An https or mailto URL.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct SupportUrl(String);

impl TryFrom<String> for SupportUrl {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match Url::parse(&text) {
            Ok(url) if url.scheme() == "mailto" && url.path().contains('@') => Ok(Self(url.into())),
            _ => HttpsUrl::try_from(text)
                .map(|url| Self(url.as_str().to_owned()))
                .map_err(|_| "must be an https URL, or mailto: with an address"),
        }
    }
}

impl BrandConfig {
    /// The files that it names.
    pub(super) fn files(&mut self) -> [&mut Option<PathBuf>; 2] {
        [&mut self.logo_file, &mut self.logo_dark_file]
    }

    /// This brand over another one. What belongs together is taken together: the dark half of another
    /// logo or accent would not fit.
    fn over(&self, other: &Self) -> Self {
        let logo = if self.logo_file.is_some() { self } else { other };
        let accent = if self.accent.is_some() { self } else { other };
        Self {
            name: self.name.clone().or_else(|| other.name.clone()),
            logo_file: logo.logo_file.clone(),
            logo_dark_file: self.logo_dark_file.clone().or_else(|| logo.logo_dark_file.clone()),
            accent: accent.accent,
            accent_dark: self.accent_dark.or(accent.accent_dark),
            support_url: self.support_url.clone().or_else(|| other.support_url.clone()),
            privacy_url: self.privacy_url.clone().or_else(|| other.privacy_url.clone()),
            terms_url: self.terms_url.clone().or_else(|| other.terms_url.clone()),
            help_url: self.help_url.clone().or_else(|| other.help_url.clone()),
            footer: self.footer.clone().or_else(|| other.footer.clone()),
        }
    }
}

/// A file that we serve from memory. Its path has a hash of its content, so it never changes.
#[derive(Debug)]
pub struct OwnFile {
    /// Its `Content-Type`.
    pub kind: &'static str,
    /// It.
    pub bytes: Vec<u8>,
}

/// What the settings say of the pages' look, made ready once.
#[derive(Debug, Default)]
pub struct Look {
    house: Option<Spoken>,
    services: HashMap<String, Spoken>,
    clients: HashMap<String, Logo>,
    files: HashMap<String, OwnFile>,
}

/// A brand, with what it says in each language.
#[derive(Debug)]
struct Spoken {
    brand: Brand,
    name: Option<Words>,
    footer: Option<Words>,
}

impl Spoken {
    fn in_language(&self, language: Language) -> Brand {
        let say = |words: &Words| words.0.in_language(language).to_owned();
        Brand {
            name: self.name.as_ref().map_or_else(|| OURS.to_owned(), say),
            footer: self.footer.as_ref().map(say),
            ..self.brand.clone()
        }
    }
}

/// The key at fault, and what is wrong with it.
type Fault = (String, String);

impl Look {
    /// Checks the colours, and reads the pictures.
    pub(super) fn of(config: &Config) -> Result<Self, Fault> {
        let mut look = Self::default();
        look.house = Some(look.brand("brand", &config.brand, &BrandConfig::default())?);
        for (index, service) in config.services.iter().enumerate() {
            let key = format!("services.{index}.brand");
            let brand = look.brand(&key, &service.brand, &config.brand)?;
            look.services.insert(service.name.clone(), brand);
        }
        for (index, client) in config.clients.iter().enumerate() {
            if let Some(file) = &client.logo_file {
                let picture = look.picture(&format!("clients.{index}.logo_file"), file)?;
                let Picture { path, width, height } = picture;
                let logo = Logo { light: path, dark: None, width, height };
                look.clients.insert(client.client_id.clone(), logo);
            }
        }
        Ok(look)
    }

    /// The brand of a service, or of the house.
    pub fn brand_of(&self, service: Option<&ServiceConfig>, language: Language) -> Brand {
        let own = service.and_then(|service| self.services.get(&service.name));
        let brand = own.or(self.house.as_ref()).map(|spoken| spoken.in_language(language));
        brand.unwrap_or_else(|| plain(OURS.to_owned()))
    }

    /// The logo of a client, where the operator has given one.
    pub fn client_logo(&self, client_id: &str) -> Option<&Logo> {
        self.clients.get(client_id)
    }

    /// What is served at a path.
    pub fn file(&self, path: &str) -> Option<&OwnFile> {
        self.files.get(path)
    }

    /// All that is served, with the paths.
    pub fn files(&self) -> impl Iterator<Item = (&str, &OwnFile)> {
        self.files.iter().map(|(path, file)| (path.as_str(), file))
    }

    fn brand(
        &mut self,
        key: &str,
        own: &BrandConfig,
        other: &BrandConfig,
    ) -> Result<Spoken, Fault> {
        let at = |name: &str| format!("{key}.{name}");
        for (name, scheme, accent) in
            [("accent", &LIGHT, own.accent), ("accent_dark", &DARK, own.accent_dark)]
        {
            accent.map_or(Ok(()), |it| scheme.check(it)).map_err(|message| (at(name), message))?;
        }
        let all = own.over(other);
        if all.accent.is_none() && all.accent_dark.is_some() {
            return Err((at("accent_dark"), "needs accent beside it".to_owned()));
        }
        if all.logo_file.is_none() && all.logo_dark_file.is_some() {
            return Err((at("logo_dark_file"), "needs logo_file beside it".to_owned()));
        }
        let brand = Brand {
            logo: self.logo(key, &all)?,
            style: all.accent.map(|accent| self.style(accent, all.accent_dark)),
            help: all.help_url.map(|url| url.as_str().to_owned()),
            privacy: all.privacy_url.map(|url| url.as_str().to_owned()),
            terms: all.terms_url.map(|url| url.as_str().to_owned()),
            support: all.support_url.map(|url| url.0),
            ..plain(String::new())
        };
        Ok(Spoken { brand, name: all.name, footer: all.footer })
    }

    fn logo(&mut self, key: &str, brand: &BrandConfig) -> Result<Option<Logo>, Fault> {
        let Some(light) = &brand.logo_file else { return Ok(None) };
        let Picture { path, width, height } = self.picture(&format!("{key}.logo_file"), light)?;
        let dark = match &brand.logo_dark_file {
            Some(file) => Some(self.picture(&format!("{key}.logo_dark_file"), file)?.path),
            None => None,
        };
        Ok(Some(Logo { light: path, dark, width, height }))
    }

    fn style(&mut self, accent: Colour, dark: Option<Colour>) -> String {
        let dark = dark.unwrap_or_else(|| DARK.nearest(accent));
        let sheet = accent::style_sheet(LIGHT.roles(accent), DARK.roles(dark));
        self.keep("/brand/", "css", "text/css; charset=utf-8", sheet.into_bytes())
    }

    fn picture(&mut self, key: &str, file: &Path) -> Result<Picture, Fault> {
        let picture::Picture { png, width, height } =
            picture::read(file).map_err(|message| (key.to_owned(), message))?;
        Ok(Picture { path: self.keep("/logo/", "png", "image/png", png), width, height })
    }

    fn keep(&mut self, folder: &str, end: &str, kind: &'static str, bytes: Vec<u8>) -> String {
        let hash = URL_SAFE_NO_PAD.encode(&Sha256::digest(&bytes)[..12]);
        let path = format!("{folder}{hash}.{end}");
        self.files.insert(path.clone(), OwnFile { kind, bytes });
        path
    }
}

/// A picture that is served.
struct Picture {
    path: String,
    width: u32,
    height: u32,
}

/// The name where the operator has given none.
const OURS: &str = "Grantway";

fn plain(name: String) -> Brand {
    Brand {
        name,
        logo: None,
        style: None,
        help: None,
        privacy: None,
        terms: None,
        support: None,
        footer: None,
    }
}

#[cfg(test)]
#[path = "brand_tests.rs"]
mod tests;
