//! The person's own pages: what they have allowed, and taking it back.

use app::{
    error::UiError,
    form::{AccessId, CsrfToken},
    prompt::{Act, HomePrompt, OpenRemoval, Problem, Progress, Reach, ReceiptPrompt, RemovePrompt},
};

use super::RequestBackend;
use crate::{
    account::User,
    removal::{Removal, Stage},
    session::BrowserSession,
};

impl RequestBackend {
    /// Who is signed in; whoever is not is led to the sign-in page.
    pub(super) async fn signed_in(&self) -> Result<(User, BrowserSession), UiError> {
        let session = self
            .exchange
            .session(&self.state, &self.headers)
            .await
            .map_err(|error| self.store(&error))?;
        self.user_of(session)
    }

    /// Who sent a form.
    async fn sender(&self, csrf: &CsrfToken) -> Result<(User, BrowserSession), UiError> {
        let session = self.session().await?;
        if session.user.is_none() {
            return self.user_of(None);
        }
        self.user_of(Some(self.session_of_form(csrf, None).await?))
    }

    fn user_of(&self, session: Option<BrowserSession>) -> Result<(User, BrowserSession), UiError> {
        let found = session.and_then(|session| Some((session.user.clone()?, session)));
        found.ok_or_else(|| {
            self.see("/login");
            UiError::Unreachable
        })
    }

    pub(super) async fn draw_home(&self, page: Option<u32>) -> Result<HomePrompt, UiError> {
        let (user, session) = self.signed_in().await?;
        let page = page.unwrap_or(1);
        let applications = self
            .state
            .flow
            .applications(&user.id, page, self.exchange.language())
            .await
            .map_err(|stop| self.stop(stop))?;
        if page == 0 || (page > 1 && applications.list.is_empty()) {
            return Err(self.fail(Problem::NotFound));
        }
        let mut removals = Vec::new();
        if page == 1 {
            let open = self.state.removals.open(&user.id).await;
            for removal in open.map_err(|error| self.store(&error))? {
                let progress = progress(&removal);
                let Ok(id) = removal.id.parse() else { continue };
                removals.push(OpenRemoval { id, client: removal.client, progress });
            }
        }
        Ok(HomePrompt {
            brand: self.whose(None),
            csrf: session.csrf,
            username: user.username.to_string(),
            applications: applications.list,
            page,
            more: applications.more,
            can_be_ended: self.state.removals.reaches_gateway(),
            incomplete: applications.incomplete,
            removals,
        })
    }

    pub(super) async fn draw_remove(&self, id: AccessId) -> Result<RemovePrompt, UiError> {
        let (user, session) = self.signed_in().await?;
        let consent = self.state.flow.consents().by_id(&user.id, id.as_str()).await;
        let Some(consent) = consent.map_err(|error| self.store(&error))? else {
            // Perhaps it was removed a moment ago: then there is a receipt.
            self.removal(&user, &id).await?;
            self.see(&format!("/removal/{id}"));
            return Err(UiError::Unreachable);
        };
        let reach = if self.state.removals.reaches_gateway() {
            Reach::Ends
        } else {
            Reach::Forgets(self.lasts(&consent.service).await)
        };
        Ok(RemovePrompt {
            brand: self.whose(self.state.config.service(&consent.service)),
            csrf: session.csrf,
            id,
            first_party: self.state.flow.is_own(&consent.client_id).await,
            client: consent.client,
            reach,
        })
    }

    pub(super) async fn draw_receipt(&self, id: AccessId) -> Result<ReceiptPrompt, UiError> {
        let (user, session) = self.signed_in().await?;
        let removal = self.removal(&user, &id).await?;
        let progress = match removal.stage {
            Stage::Noted => Progress::Forgotten {
                lasts: self.lasts(&removal.service).await,
                first_party: self.state.flow.is_own(&removal.client_id).await,
            },
            Stage::First | Stage::Second | Stage::Done => progress(&removal),
        };
        Ok(ReceiptPrompt {
            brand: self.whose(self.state.config.service(&removal.service)),
            csrf: session.csrf,
            id,
            client: removal.client,
            progress,
        })
    }

    pub(super) async fn begin_removal(&self, id: AccessId, csrf: CsrfToken) {
        let Ok((user, _)) = self.sender(&csrf).await else { return };
        let consent = match self.state.flow.consents().by_id(&user.id, id.as_str()).await {
            Ok(consent) => consent,
            Err(error) => return drop(self.store(&error)),
        };
        match self.state.removals.begin(&user.id, id.as_str()).await {
            Ok(true) => {
                if let Some(consent) = consent {
                    let act = Act::Removed {
                        application: consent.client.name,
                        receipt: Some(consent.id),
                    };
                    let log_id = self.exchange.log_id();
                    self.state.activity.note(&user.id, Some(&consent.client_id), act, log_id);
                }
                self.see(&format!("/removal/{id}"));
            }
            Ok(false) => drop(self.fail(Problem::NotFound)),
            Err(error) => drop(self.store(&error)),
        }
    }

    pub(super) async fn hasten_removal(&self, id: AccessId, csrf: CsrfToken) {
        let Ok((user, _)) = self.sender(&csrf).await else { return };
        if self.removal(&user, &id).await.is_err() {
            return;
        }
        match self.state.removals.hasten(&user.id, id.as_str()).await {
            Ok(()) => self.see(&format!("/removal/{id}")),
            Err(error) => drop(self.store(&error)),
        }
    }

    async fn removal(&self, user: &User, id: &AccessId) -> Result<Removal, UiError> {
        let found = self.state.removals.find(&user.id, id.as_str()).await;
        found.map_err(|error| self.store(&error))?.ok_or_else(|| self.fail(Problem::NotFound))
    }

    async fn lasts(&self, service: &str) -> Option<app::prompt::Lasts> {
        self.state.flow.lasts(self.state.config.service(service)?).await
    }
}

/// Says how far a removal at the gateway is.
fn progress(removal: &Removal) -> Progress {
    let count = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    let (ended, failed) = (count(removal.ended), count(removal.failed));
    match (removal.stage, removal.due_at) {
        (Stage::Done | Stage::Noted, _) | (Stage::First | Stage::Second, None) => {
            Progress::Done { ended }
        }
        (Stage::First | Stage::Second, Some(_)) if removal.tries > 0 => {
            Progress::Retrying { ended, failed }
        }
        (Stage::First, Some(_)) => Progress::Underway { ended },
        (Stage::Second, Some(due)) => Progress::EndedForNow { ended, again: due.into() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{account::UserId, authorization::client::ClientId, clock::Timestamp};

    #[test]
    fn a_receipt_says_where_the_job_stands() {
        let mut removal = Removal {
            id: "id".to_owned(),
            user: UserId::parse("u").unwrap(),
            client_id: ClientId::parse("c").unwrap(),
            service: "s".to_owned(),
            client: app::prompt::ClientName {
                name: "C".to_owned(),
                developer: None,
                mixed_scripts: false,
            },
            requested_at: Timestamp(0),
            stage: Stage::First,
            due_at: Some(Timestamp(0)),
            ended: 2,
            failed: 1,
            tries: 1,
            page: None,
            pass_found: 0,
            pass_failed: 0,
        };
        assert_eq!(progress(&removal), Progress::Retrying { ended: 2, failed: 1 });
        removal.tries = 0;
        assert_eq!(progress(&removal), Progress::Underway { ended: 2 });
        removal.stage = Stage::Second;
        let again = Timestamp(0).into();
        assert_eq!(progress(&removal), Progress::EndedForNow { ended: 2, again });
        (removal.stage, removal.due_at) = (Stage::Done, None);
        assert_eq!(progress(&removal), Progress::Done { ended: 2 });
    }
}
