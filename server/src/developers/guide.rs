//! What `/developers` and `/developers/{service}` show.

use app::{
    Language,
    prompt::{DevelopersPrompt, Endpoints, GuidePrompt, ScopeLine},
};

use super::{Known, Places, is_served, read, samples};
use crate::{
    authorization::{rules::RequirePkce, scope::Scope},
    clock::Clock,
    config::{Config, ScopeConfig, ServiceConfig},
    kong::gateway::Gateway,
};

/// The list of services.
pub fn list(config: &Config, language: Language) -> DevelopersPrompt {
    DevelopersPrompt {
        brand: config.brand(None, language),
        services: config.services.iter().map(|service| service.name.clone()).collect(),
    }
}

/// The guide to one service.
pub async fn guide(
    config: &Config,
    gateway: &Gateway,
    clock: &dyn Clock,
    service: &ServiceConfig,
    language: Language,
) -> GuidePrompt {
    let Known { scopes, reading } = read(gateway, service, clock).await;
    let permissions: Vec<ScopeLine> = match scopes {
        Some(scopes) => {
            scopes.into_iter().map(|name| permission(service, name, language)).collect()
        }
        None => service.scopes.iter().map(|it| worded(it, language)).collect(),
    };
    let places = Places::of(config, service);
    let header = reading.facts().map_or("Authorization", |facts| facts.auth_header.as_str());
    let samples = samples::all(&places, header, &usual_scopes(&permissions));
    GuidePrompt {
        brand: config.brand(Some(service), language),
        service: service.name.clone(),
        endpoints: Endpoints {
            authorization: places.authorization,
            token: places.token,
            api: places.api,
            host: places.host,
            issuer: service.iss.then_some(places.issuer),
            metadata: places.metadata,
        },
        samples,
        permissions,
        served: is_served(gateway, service, &reading).await,
        reading,
        enforced: service.enforced,
        pkce_by_operator: service.require_pkce == RequirePkce::All,
        demo_client: service.demo_client_url.as_ref().map(|url| url.join("/")),
    }
}

/// A scope of the gateway's, with the operator's words where there are any.
fn permission(service: &ServiceConfig, name: String, language: Language) -> ScopeLine {
    let words = Scope::try_from(name.clone()).ok();
    match words.and_then(|scope| service.scope(&scope)) {
        Some(words) => worded(words, language),
        None => ScopeLine {
            name,
            title: None,
            description: None,
            optional: false,
            weight: app::prompt::Weight::See,
            standing: app::prompt::Standing::First,
        },
    }
}

fn worded(words: &ScopeConfig, language: Language) -> ScopeLine {
    let (title, description) = words.words(language);
    ScopeLine {
        name: words.name.to_string(),
        title: Some(title),
        description,
        optional: words.optional,
        weight: words.weight,
        standing: app::prompt::Standing::First,
    }
}

/// What a first request may well ask for: all that nobody can leave out, or else the first there is.
fn usual_scopes(permissions: &[ScopeLine]) -> String {
    // Anything else can be asked for by nobody: our own door takes scope tokens only.
    let can_be_asked = |line: &&ScopeLine| Scope::try_from(line.name.clone()).is_ok();
    let all = || permissions.iter().filter(can_be_asked);
    let needed: Vec<&str> =
        all().filter(|line| !line.optional).map(|line| line.name.as_str()).collect();
    if needed.is_empty() {
        all().next().map(|line| line.name.clone()).unwrap_or_default()
    } else {
        needed.join(" ")
    }
}
