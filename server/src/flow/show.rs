//! What the consent page shows, and a digest of it: what a person decides by.

use app::{
    Language,
    form::RequestId,
    prompt::{Before, ClientName, ConsentPrompt, Lasts, Learns, ScopeLine, Standing, Vouched},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use super::{EXPIRED, Flow, Stop, admin_problem, shown, signed_in};
use crate::{
    account::User,
    authorization::{client::Client, pending::Pending, redirect_uri::RedirectUri, scope::Scope},
    config::{ClientConfig, Flag, ServiceConfig, Text},
    consent::Consent,
    session::BrowserSession,
};

/// What a person is told of a request, beside the request itself.
#[derive(Debug)]
pub(super) struct Facts {
    pub(super) client: ClientName,
    pub(super) vouched: Vouched,
    pub(super) purpose: Option<Text>,
    pub(super) cannot: Vec<Text>,
    pub(super) lasts: Lasts,
    pub(super) may_be_remembered: bool,
}

impl Flow {
    /// What the consent page shows; notes to whom, and what.
    pub async fn consent(
        &self,
        id: &RequestId,
        session: &BrowserSession,
        language: Language,
    ) -> Result<ConsentPrompt, Stop> {
        let (pending, client) = self.open_request(id, session).await?;
        let user = signed_in(&pending, session).ok_or_else(|| Stop::SignIn(id.clone()))?;
        let service = self.config.service(&pending.service).ok_or(EXPIRED)?;
        let facts = self.facts(&pending, &client.value, service).await?;
        let digest = digest(&pending, &facts, user);
        // To somebody else it is new.
        let changed = pending.user.as_ref() == Some(&user.id)
            && pending.shown.as_ref().is_some_and(|shown| *shown != digest);
        self.pending.show(id, &user.id, &digest, self.clock.now()).await?;
        let Facts { client: name, vouched, purpose, cannot, lasts, may_be_remembered } = facts;
        let request = &pending.request;
        let before = self.consents.find(&user.id, &request.client_id, &service.name).await?;
        let standing = |scope: &Scope| match &before {
            None => Standing::First,
            Some(before) if before.scopes.iter().any(|it| it == scope) => Standing::Already,
            Some(_) => Standing::New,
        };
        let scope_line = |scope| ScopeLine {
            standing: standing(scope),
            ..self.scope_line(service, &client.value, scope, language)
        };
        let say = |text: &Text| text.in_language(language).to_owned();
        let known = self.config.client(request.client_id.as_str());
        Ok(ConsentPrompt {
            brand: self.config.brand(Some(service), language),
            csrf: session.csrf.clone(),
            client_logo: self.config.look.client_logo(request.client_id.as_str()).cloned(),
            username: user.username.to_string(),
            scopes: request.scopes.iter().map(scope_line).collect(),
            purpose: purpose.as_ref().map(say),
            vouched,
            look_alike: self.look_alike(&client.value),
            cannot: cannot.iter().map(say).collect(),
            lasts,
            can_be_ended: self.gateway.tokens().is_some(),
            links: known.map(ClientConfig::links).unwrap_or_default(),
            ends: service.ends_after_days.clone(),
            end: before
                .as_ref()
                .and_then(Consent::days)
                .filter(|days| service.ends_after_days.contains(days)),
            before: before.map(|consent| as_before(consent, &name, &request.redirect_uri)),
            may_be_remembered,
            learns: Learns {
                user_id: user.id.to_string(),
                scopes: request.scopes.iter().map(ToString::to_string).collect(),
            },
            destination: request.redirect_uri.destination(),
            changed,
            waits: pending.waits(self.clock.now()),
            shown: shown(request),
            request: pending.id,
            client: name,
        })
    }

    pub(super) async fn facts(
        &self,
        pending: &Pending,
        client: &Client,
        service: &ServiceConfig,
    ) -> Result<Facts, Stop> {
        let plugin = self.gateway.plugin(service).await;
        let plugin = plugin.map_err(|error| admin_problem(&error, Some(&pending.id)))?;
        let known = self.config.client(client.client_id.as_str());
        let cannot = known.filter(|_| service.enforced).map(|it| it.cannot.clone());
        Ok(Facts {
            client: client.display_name(),
            vouched: self.vouched(client),
            purpose: known.and_then(|it| it.purpose.clone()),
            cannot: cannot.unwrap_or_default(),
            lasts: plugin.lasts(),
            // Rule 10: only clients that prove who they are, and where nobody else can wait.
            may_be_remembered: service.remember_consent
                && !client.public
                && pending.request.redirect_uri.is_on_the_web(),
        })
    }

    fn scope_line(
        &self,
        service: &ServiceConfig,
        client: &Client,
        scope: &Scope,
        language: Language,
    ) -> ScopeLine {
        let words = service.scope(scope);
        let (title, description) = words.map(|it| it.words(language)).unzip();
        ScopeLine {
            name: scope.to_string(),
            title,
            description: description.flatten(),
            optional: self.is_optional(service, client, scope),
            weight: words.map(|it| it.weight).unwrap_or_default(),
            standing: Standing::First,
        }
    }

    /// The name that this client's can be taken for. Not of one that the operator vouches for: it is the
    /// one that is imitated. No part of the digest: nodes learn of names at different times, and nobody
    /// should be sent from one to another for it.
    fn look_alike(&self, client: &Client) -> Option<String> {
        match self.vouched(client) {
            Vouched::Own | Vouched::Checked => None,
            Vouched::Not => {
                self.gateway.refresh_names();
                self.gateway.look_alike(client)
            }
        }
    }

    fn vouched(&self, client: &Client) -> Vouched {
        if self.has_flag(client, Flag::FirstParty) {
            Vouched::Own
        } else if self.has_flag(client, Flag::Checked) {
            Vouched::Checked
        } else {
            Vouched::Not
        }
    }

    /// Whether a person may leave this scope out: the operator marked it, and the client copes.
    pub(super) fn is_optional(
        &self,
        service: &ServiceConfig,
        client: &Client,
        scope: &Scope,
    ) -> bool {
        self.has_flag(client, Flag::Optional) && service.scope(scope).is_some_and(|it| it.optional)
    }

    /// Whether the operator says so of a client: in the config, or by a tag on its credential.
    pub(super) fn has_flag(&self, client: &Client, flag: Flag) -> bool {
        let known = self.config.client(client.client_id.as_str());
        known.is_some_and(|it| it.has(flag)) || client.tags.iter().any(|it| it == flag.tag())
    }
}

/// What a person allowed before, beside what is the same now.
fn as_before(consent: Consent, name: &ClientName, redirect_uri: &RedirectUri) -> Before {
    let led_to = consent.destination.clone();
    Before {
        since: consent.since.into(),
        led_to: Some(led_to).filter(|place| *place != redirect_uri.destination()),
        until: consent.until.map(Into::into),
        named: consent.was_named_otherwise(name).then_some(consent.client),
    }
}

/// A digest over all that a person decides by (security requirement 14).
pub(super) fn digest(pending: &Pending, facts: &Facts, user: &User) -> String {
    let Facts { client, vouched, purpose, cannot, lasts, .. } = facts;
    // In all languages: to read the page in another one changes nothing.
    let cannot = cannot.iter().map(Text::all).collect::<Vec<_>>().join("\n");
    let purpose = purpose.as_ref().map(Text::all).unwrap_or_default();
    let request = &pending.request;
    let mut hash = Sha256::new();
    for part in [
        request.client_id.as_str(),
        &client.name,
        client.developer.as_deref().unwrap_or_default(),
        &format!("{vouched:?}"),
        &purpose,
        &cannot,
        &format!("{lasts:?}"),
        request.redirect_uri.as_str(),
        &request.scopes.to_string(),
        user.id.as_str(),
    ] {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    URL_SAFE_NO_PAD.encode(hash.finalize())
}
