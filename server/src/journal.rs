//! Writes down what happened, beside the requests that it happened in.
//!
//! A line is put into a queue and the act goes on: it is never slower for it and never fails with it,
//! and how long it takes tells nobody whether an account is there (security requirement 45). One task
//! writes what is in the queue, as much as there is, in one transaction.

use std::time::Duration;

use tokio::sync::{mpsc, oneshot};

use crate::store::{
    Pool,
    events::{self, NewEvent, WrongPassword},
    problems::{self, Incident, Problems},
};

/// The most lines that wait.
const QUEUE: usize = 1024;

/// What a flood of problem pages leaves free in the queue, for what people do.
const FOR_ACTS: usize = 512;

/// The most lines of one transaction.
const BATCH: usize = 256;

/// How often a batch is tried, and how long the database rests in between.
const TRIES: u32 = 3;
const REST: Duration = Duration::from_millis(200);

/// How long a stop waits for the last lines.
const PATIENCE: Duration = Duration::from_secs(5);

/// The way into the queue.
#[derive(Clone, Debug)]
pub struct Journal {
    queue: mpsc::Sender<Job>,
}

/// Something to be written down.
#[derive(Debug)]
pub(crate) enum Line {
    /// A person did something.
    Event(NewEvent),
    /// Somebody tried a wrong password.
    WrongPassword(WrongPassword),
    /// A problem page was drawn.
    Problem(Box<Incident>),
}

#[derive(Debug)]
enum Job {
    Line(Line),
    Flush(oneshot::Sender<()>),
}

impl Journal {
    /// A journal in this database; its task ends with the last handle.
    pub fn open(pool: Pool) -> Self {
        let (queue, jobs) = mpsc::channel(QUEUE);
        tokio::spawn(write_all(pool, jobs));
        Self { queue }
    }

    /// Puts a line into the queue.
    pub(crate) fn note(&self, line: Line) {
        if matches!(line, Line::Problem(_)) && self.queue.capacity() <= FOR_ACTS {
            tracing::debug!("too many problem pages at once: one is not kept");
            return;
        }
        if self.queue.try_send(Job::Line(line)).is_err() {
            tracing::error!("the journal's queue is full: an event is not kept");
        }
    }

    /// Waits until all that was noted before is written.
    pub async fn flush(&self) {
        let (done, written) = oneshot::channel();
        let flushed = async {
            if self.queue.send(Job::Flush(done)).await.is_ok() {
                let _ = written.await;
            }
        };
        if tokio::time::timeout(PATIENCE, flushed).await.is_err() {
            tracing::warn!("the journal was not written to its end");
        }
    }
}

async fn write_all(pool: Pool, mut jobs: mpsc::Receiver<Job>) {
    let mut batch = Vec::new();
    while jobs.recv_many(&mut batch, BATCH).await > 0 {
        let (mut lines, mut waiting) = (Vec::new(), Vec::new());
        for job in batch.drain(..) {
            match job {
                Job::Line(line) => lines.push(line),
                Job::Flush(done) => waiting.push(done),
            }
        }
        let mut tries = 1;
        while let Err(error) = write(&pool, &mut lines).await {
            if tries == TRIES {
                tracing::error!(%error, lines = lines.len(), "events could not be written down");
                break;
            }
            tries += 1;
            tokio::time::sleep(REST).await;
        }
        for done in waiting {
            let _ = done.send(());
        }
    }
}

async fn write(pool: &Pool, lines: &mut [Line]) -> Result<(), sqlx::Error> {
    if lines.is_empty() {
        return Ok(());
    }
    // Before the transaction: that must begin with a write.
    let problems = Problems::new(pool.clone());
    for line in &mut *lines {
        if let Line::Problem(incident) = line {
            problems.complete(incident).await?;
        }
    }
    let mut transaction = pool.begin().await?;
    for line in lines {
        match line {
            Line::Event(event) => events::insert(&mut transaction, event).await?,
            Line::WrongPassword(tried) => {
                events::count_wrong_password(&mut transaction, tried).await?;
            }
            Line::Problem(incident) => problems::insert(&mut transaction, incident).await?,
        }
    }
    transaction.commit().await
}

#[cfg(test)]
mod tests {
    use app::prompt::{Act, Problem};

    use super::*;
    use crate::{account::UserId, clock::Timestamp, store::Store};

    const NOW: Timestamp = Timestamp(1_700_000_000);

    fn problem() -> Line {
        Line::Problem(Box::new(Incident {
            log_id: "1f0a-93bc-07de".to_owned(),
            at: NOW,
            status: 410,
            problem: Some(Problem::Expired { start_again: None }),
            method: "GET".to_owned(),
            path: "/consent".to_owned(),
            service: None,
            client_id: None,
            request: None,
            reason: None,
            steps: None,
        }))
    }

    fn event() -> Line {
        Line::Event(NewEvent {
            user: UserId::parse("alice-1001").unwrap(),
            client_id: None,
            act: Act::SignedOut,
            log_id: "1f0a-93bc-07de".to_owned(),
            at: NOW,
        })
    }

    async fn count(store: &Store, table: &str) -> i64 {
        let sql = format!("SELECT COUNT(*) FROM {table}");
        let (count,): (i64,) =
            sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_one(store.pool()).await.unwrap();
        count
    }

    /// While the writer waits, a flood of problem pages takes half of the queue, and no more.
    #[tokio::test]
    async fn a_flood_of_problem_pages_leaves_room_for_what_people_do() {
        let store = Store::open("sqlite::memory:").await.unwrap();
        let journal = Journal::open(store.pool().clone());
        for _ in 0..5000 {
            journal.note(problem());
        }
        for _ in 0..500 {
            journal.note(event());
        }
        journal.flush().await;
        assert_eq!(count(&store, "problems").await, 512);
        assert_eq!(count(&store, "events").await, 500);
    }

    /// A database that rests for a moment costs nothing.
    #[tokio::test]
    async fn what_fails_once_is_tried_again() {
        let store = Store::open("sqlite::memory:").await.unwrap();
        let journal = Journal::open(store.pool().clone());
        sqlx::query("ALTER TABLE events RENAME TO away").execute(store.pool()).await.unwrap();
        journal.note(event());
        tokio::time::sleep(REST / 2).await;
        sqlx::query("ALTER TABLE away RENAME TO events").execute(store.pool()).await.unwrap();
        journal.flush().await;
        assert_eq!(count(&store, "events").await, 1);
    }
}
