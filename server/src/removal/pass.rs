//! One pass over all tokens of a client, page by page.

use super::{Removal, Removals};
use crate::{
    clock::Timestamp,
    kong::{
        admin::AdminError,
        tokens::{KongTokens, TokenRow},
    },
};

/// How far the gateway's clock may be behind ours, in seconds, before a new consent's tokens look old.
/// A client that wants its old code to live would exchange it later anyway, so this costs nothing.
pub(super) const SKEW: i64 = 2;

/// How many rows are asked for at once. They are about 400 bytes each, but a client can make its own
/// larger: then fewer.
const PAGE_SIZE: u16 = 500;

/// How a pass ended.
pub(super) enum Pass {
    /// It went over all tokens.
    Whole {
        /// This person's that were there.
        found: i64,
        /// Those that could not be deleted.
        failed: i64,
    },
    /// The gateway did not let it.
    Broken(AdminError),
    /// Somebody else has the job.
    Lost,
}

impl Removals {
    /// Goes once over the client's tokens, from where the job stands.
    pub(super) async fn pass(
        &self,
        job: &mut Removal,
        tokens: &KongTokens,
        holder: &str,
    ) -> Result<Pass, sqlx::Error> {
        let service = match tokens.service_id(&job.service).await {
            Ok(id) => id,
            Err(error) => return Ok(Pass::Broken(error)),
        };
        let mut size = PAGE_SIZE;
        loop {
            let page = match tokens.page(&job.client_id, size, job.page.as_deref()).await {
                Ok(page) => page,
                // Perhaps it was too long to be read.
                Err(AdminError::Strange(_)) if size > 1 => {
                    size /= 2;
                    continue;
                }
                Err(error) => {
                    // Perhaps the place to go on at is none any more.
                    job.page.take_if(|_| matches!(error, AdminError::Strange(_)));
                    return Ok(Pass::Broken(error));
                }
            };
            // Read after the list: whatever consent a listed token is of stands there by now.
            let covers = self.covers(job).await?;
            for row in page.rows.iter().filter(|row| {
                row.user.as_deref() == Some(job.user.as_str())
                    && (row.service.is_none() || service.is_none() || row.service == service)
                    && !covers(row)
            }) {
                job.pass_found += 1;
                match tokens.delete(&job.client_id, row.id).await {
                    Ok(true) => job.ended += 1,
                    Ok(false) => {}
                    Err(AdminError::Strange(_)) => job.pass_failed += 1,
                    Err(error) => {
                        job.failed = job.pass_failed + 1;
                        return Ok(Pass::Broken(error));
                    }
                }
                if !self.rows.save(job, holder, self.clock.now()).await? {
                    return Ok(Pass::Lost);
                }
            }
            job.page = page.next;
            if job.page.is_none() {
                let whole = Pass::Whole { found: job.pass_found, failed: job.pass_failed };
                job.failed = job.pass_failed;
                (job.pass_found, job.pass_failed) = (0, 0);
                return Ok(whole);
            }
            if !self.rows.save(job, holder, self.clock.now()).await? {
                return Ok(Pass::Lost);
            }
        }
    }

    /// Says of a token of this person whether a consent that was begun since covers it.
    async fn covers(
        &self,
        job: &Removal,
    ) -> Result<impl Fn(&TokenRow) -> bool + use<>, sqlx::Error> {
        let living = self.consents.living(&job.user, &job.client_id).await?;
        let (requested_at, service) = (job.requested_at, job.service.clone());
        Ok(move |row: &TokenRow| {
            living.iter().any(|(of, since)| {
                (row.service.is_none() || *of == service)
                    && is_covered(row.created_at, *since, requested_at)
            })
        })
    }
}

/// Whether a token is of a consent that began after a removal was asked for.
fn is_covered(created_at: Timestamp, since: Timestamp, requested_at: Timestamp) -> bool {
    since >= requested_at && created_at.plus(SKEW) >= since
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_consent_covers_its_own_tokens_and_no_older_ones() {
        let removed = Timestamp(1_000);
        let covered =
            |created_at, since| is_covered(Timestamp(created_at), Timestamp(since), removed);
        assert!(!covered(999, 900), "a consent from before covers nothing");
        assert!(!covered(2_000, 900), "however late the token");
        assert!(covered(1_060, 1_060) && covered(1_500, 1_060));
        assert!(covered(1_058, 1_060), "the gateway's clock may be behind");
        assert!(!covered(1_057, 1_060), "a token of an old code");
    }
}
