//! A client's tokens at the Admin API: listed page by page, and ended one row at a time. For the removal
//! job alone (security requirement 57).
//!
//! The list is of **every** person's tokens: Kong ignores a filter by person (`kong/README.md`, 41), so
//! whoever reads it compares each row. A row is deleted below its client, where Kong answers 404 for a
//! row of another one, and its access and refresh token end together (42).

use percent_encoding::utf8_percent_encode;
use reqwest::Method;
use serde::Deserialize;
use uuid::Uuid;

use super::{
    admin::{AdminError, KongAdmin, SEGMENT, in_time},
    wire::{Page, Reference, Token},
};
use crate::{authorization::client::ClientId, clock::Timestamp};

/// The tokens of clients, to be ended.
#[derive(Clone, Debug)]
pub(crate) struct KongTokens {
    admin: KongAdmin,
}

/// One token: whose it is, and where it stands. Its texts are never read.
#[derive(Clone, Debug)]
pub(crate) struct TokenRow {
    /// Its row's id.
    pub(crate) id: Uuid,
    /// `authenticated_userid`, as it is stored; none for a client's own token.
    pub(crate) user: Option<String>,
    /// When it was made, by the gateway's clock.
    pub(crate) created_at: Timestamp,
    /// The id of its service; none where it is good for several.
    pub(crate) service: Option<String>,
}

/// A page of the list.
#[derive(Clone, Debug, Default)]
pub(crate) struct TokenPage {
    /// Its rows.
    pub(crate) rows: Vec<TokenRow>,
    /// Where the next one begins.
    pub(crate) next: Option<String>,
}

#[derive(Deserialize)]
struct Service {
    id: String,
}

impl KongTokens {
    pub(super) fn new(admin: KongAdmin) -> Self {
        Self { admin }
    }

    /// Looks up the id that rows name a service by; none where there is no such service
    /// any more.
    pub(crate) async fn service_id(&self, name: &str) -> Result<Option<String>, AdminError> {
        let segment = utf8_percent_encode(name, SEGMENT);
        let service = self.admin.get::<Service>(&format!("/services/{segment}")).await?;
        Ok(service.map(|it| it.id))
    }

    /// Lists so many of a client's tokens, of all people; none where the client is gone, and its rows
    /// with it.
    pub(crate) async fn page(
        &self,
        client: &ClientId,
        size: u16,
        from: Option<&str>,
    ) -> Result<TokenPage, AdminError> {
        let client = utf8_percent_encode(client.as_str(), SEGMENT);
        let from = from.map(|offset| format!("&offset={}", utf8_percent_encode(offset, SEGMENT)));
        let path =
            format!("/oauth2/{client}/oauth2_tokens?size={size}{}", from.unwrap_or_default());
        let Some(list) = self.admin.get::<Page<Token>>(&path).await? else {
            return Ok(TokenPage::default());
        };
        let rows = list.data.into_iter().map(|token| {
            Ok(TokenRow {
                // It becomes part of a path: nothing else will do.
                id: Uuid::parse_str(&token.id)
                    .map_err(|_| AdminError::Strange("a token whose id is no UUID".to_owned()))?,
                user: token.authenticated_userid,
                created_at: Timestamp(token.created_at),
                service: token.service.map(|Reference { id }| id),
            })
        });
        Ok(TokenPage { rows: rows.collect::<Result<_, _>>()?, next: list.offset })
    }

    /// Deletes one row. False: it was not there any more.
    pub(crate) async fn delete(&self, client: &ClientId, row: Uuid) -> Result<bool, AdminError> {
        let client = utf8_percent_encode(client.as_str(), SEGMENT);
        let path = format!("/oauth2/{client}/oauth2_tokens/{row}");
        let deleted = in_time(self.admin.send(Method::DELETE, &path)).await?;
        Ok(deleted.is_some())
    }
}
