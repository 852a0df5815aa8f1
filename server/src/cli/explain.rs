//! `grantway explain`: the story behind a problem page.

use super::{ConfigArgs, Failure};
use crate::{
    explain::story,
    store::{Store, problems::Problems},
};

/// Why there is no story.
#[derive(Debug, thiserror::Error)]
pub enum ExplainError {
    /// Not an id of ours.
    #[error("a request id looks like 1f0a-93bc-07de and stands at the end of each problem page")]
    Id,
    /// Nothing is kept under it.
    #[error(
        "nothing is kept under this request id: the page was not drawn by a server on this database, \
         is older than 30 days, stood at an address that is not ours, or was one of a flood"
    )]
    Unknown,
}

/// Tells the story on standard output.
#[expect(clippy::print_stdout, reason = "the answer of a command")]
pub async fn run(id: &str, config: &ConfigArgs) -> Result<(), Failure> {
    let id = id.trim().to_ascii_lowercase();
    if !is_log_id(&id) {
        return Err(ExplainError::Id.into());
    }
    let config = config.load()?;
    let store = Store::open(&config.database_url).await?;
    let problems = Problems::new(store.pool().clone());
    let told = story(&problems, &id, &config.brand(None, app::Language::default()).name).await?;
    print!("{}", told.ok_or(ExplainError::Unknown)?);
    Ok(())
}

/// Whether a text has the form of [`crate::web::exchange::Exchange::log_id`].
fn is_log_id(text: &str) -> bool {
    text.len() == 14
        && text.char_indices().all(|(at, c)| match at {
            4 | 9 => c == '-',
            _ => c.is_ascii_hexdigit(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_twelve_hexadecimal_digits_in_three_groups() {
        assert!(is_log_id("1f0a-93bc-07de"));
        for bad in [
            "",
            "1f0a-93bc-07d",
            "1f0a93bc07de",
            "1f0a-93bc-07dg",
            "1f0a-93bc_07de",
            "é-93bc-07de12",
        ] {
            assert!(!is_log_id(bad), "{bad}");
        }
    }
}
