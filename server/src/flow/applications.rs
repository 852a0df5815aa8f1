//! What a person has allowed, as their own page lists it.

use app::{
    Language,
    prompt::{Application, Lasts, ScopeLine, Standing},
};

use super::{Flag, Flow, Stop};
use crate::{
    account::UserId,
    authorization::{
        client::{Client, ClientId},
        scope::Scope,
    },
    config::ServiceConfig,
    consent::Consent,
    store::consents::Consents,
};

/// One page of the list.
#[derive(Clone, Debug)]
pub struct Applications {
    /// The applications, the last allowed first.
    pub list: Vec<Application>,
    /// Whether another page follows.
    pub more: bool,
    /// Whether the gateway could not be asked for all of it, so that some of it is as of old.
    pub incomplete: bool,
}

impl Flow {
    /// The ledger of consents.
    pub fn consents(&self) -> &Consents {
        &self.consents
    }

    /// Lists what a person allows; pages count from 1. The gateway is asked about all of them at once:
    /// names are as they are now, and where it does not answer, as they were last shown.
    pub async fn applications(
        &self,
        user: &UserId,
        page: u32,
        language: Language,
    ) -> Result<Applications, Stop> {
        let page = self.consents.list(user, page).await?;
        let asked: Vec<_> = page
            .consents
            .into_iter()
            .map(|consent| {
                let flow = self.clone();
                tokio::spawn(async move { flow.application(consent, language).await })
            })
            .collect();
        let mut applications = Applications {
            list: Vec::with_capacity(asked.len()),
            more: page.more,
            incomplete: false,
        };
        for answer in asked {
            let Ok((application, whole)) = answer.await else { continue };
            applications.list.push(application);
            applications.incomplete |= !whole;
        }
        Ok(applications)
    }

    /// Puts a consent into the operator's words; false where the gateway did not help.
    async fn application(&self, consent: Consent, language: Language) -> (Application, bool) {
        let service = self.config.service(&consent.service);
        let (client, lasts) = tokio::join!(self.gateway.client(&consent.client_id), async {
            match service {
                Some(service) => self.lasts(service).await,
                None => None,
            }
        });
        // A service that is not offered here any more is no failure of the gateway's.
        let whole = client.is_ok() && (lasts.is_some() || service.is_none());
        let client = client.ok().flatten();
        let client = client.as_ref().map(|known| known.value.as_ref());
        let application = Application {
            id: consent.id,
            first_party: self.is_first_party(&consent.client_id, client),
            client: client.map_or(consent.client, Client::display_name),
            since: consent.since.into(),
            last_allowed: consent.last_allowed_at.into(),
            scopes: consent.scopes.iter().map(|scope| given(service, scope, language)).collect(),
            destination: consent.destination,
            lasts,
            until: consent.until.map(Into::into),
        };
        (application, whole)
    }

    /// How long access to a service lasts, as far as the gateway says so.
    pub async fn lasts(&self, service: &ServiceConfig) -> Option<Lasts> {
        match self.gateway.plugin(service).await {
            Ok(plugin) => Some(plugin.lasts()),
            Err(error) => {
                tracing::warn!(service = service.name, %error, "how long access lasts is not known");
                None
            }
        }
    }

    /// Whether a client is the operator's own, as far as is known now.
    pub async fn is_own(&self, id: &ClientId) -> bool {
        let client = self.gateway.client(id).await.ok().flatten();
        self.is_first_party(id, client.as_ref().map(|known| known.value.as_ref()))
    }

    fn is_first_party(&self, id: &ClientId, client: Option<&Client>) -> bool {
        match client {
            Some(client) => self.has_flag(client, Flag::FirstParty),
            None => self.config.client(id.as_str()).is_some_and(|known| known.first_party),
        }
    }
}

/// A permission that was given: there is no choice about it any more.
fn given(service: Option<&ServiceConfig>, scope: &Scope, language: Language) -> ScopeLine {
    let words = service.and_then(|service| service.scope(scope));
    let (title, description) = words.map(|it| it.words(language)).unzip();
    ScopeLine {
        name: scope.to_string(),
        title,
        description: description.flatten(),
        optional: false,
        weight: words.map(|it| it.weight).unwrap_or_default(),
        standing: Standing::Already,
    }
}
