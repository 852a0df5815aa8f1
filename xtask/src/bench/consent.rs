//! The consent page under load: a closed loop, in which each connection asks again as soon as it
//! has the whole page.

use std::{
    thread,
    time::{Duration, Instant},
};

use super::{
    browser::Browser,
    http::Connection,
    server::World,
    stats::{Spread, milliseconds, percentile},
};
use crate::command::Outcome;

/// How many connections ask at once.
pub(super) const CONNECTIONS: [usize; 3] = [1, 16, 64];
pub(super) const ROUNDS: usize = 5;
/// How long a round counts, after a while in which it does not.
pub(super) const COUNTED: Duration = Duration::from_secs(3);
const WARM_UP: Duration = Duration::from_millis(700);

/// The figures at one number of connections.
pub(super) struct Consent {
    pub(super) connections: usize,
    pub(super) per_second: Spread,
    /// Milliseconds.
    pub(super) p50: Spread,
    pub(super) p99: Spread,
}

/// What one round showed.
struct Round {
    connections: usize,
    per_second: f64,
    p50: f64,
    p99: f64,
}

/// Measures all of them, round by round, so that a disturbance meets each.
pub(super) fn measure(world: &World) -> Outcome<Vec<Consent>> {
    let mut browser = Browser::sign_in(world)?;
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        for connections in CONNECTIONS {
            rounds.push(round(world, &mut browser, connections)?);
        }
    }
    let figures = |connections| {
        let of = |figure: fn(&Round) -> f64| {
            Spread::of(rounds.iter().filter(|it| it.connections == connections).map(figure))
        };
        let per_second = of(|it| it.per_second);
        Consent { connections, per_second, p50: of(|it| it.p50), p99: of(|it| it.p99) }
    };
    Ok(CONNECTIONS.map(figures).into())
}

fn round(world: &World, browser: &mut Browser, connections: usize) -> Outcome<Round> {
    let page = browser.open_request()?;
    let request = browser.request(&page);
    let opened: Vec<Connection> = (0..connections)
        .map(|_| Connection::open(world.get("GRANTWAY_URL")?))
        .collect::<Outcome<_>>()?;
    let begin = Instant::now() + WARM_UP;
    let times: Outcome<Vec<Vec<f64>>> = thread::scope(|scope| {
        let asking: Vec<_> = opened
            .into_iter()
            .map(|connection| scope.spawn(|| ask(connection, &request, begin)))
            .collect();
        let ended = |it: thread::ScopedJoinHandle<'_, _>| it.join().map_err(|_| "a bug".to_owned());
        asking.into_iter().map(|it| ended(it)?).collect()
    });
    let mut times = times?.concat();
    let count = u32::try_from(times.len()).map_err(|error| error.to_string())?;
    Ok(Round {
        connections,
        per_second: f64::from(count) / COUNTED.as_secs_f64(),
        p50: percentile(&mut times, 50),
        p99: percentile(&mut times, 99),
    })
}

/// Asks on one connection; answers the times of the pages that came within what counts.
fn ask(mut connection: Connection, request: &[u8], begin: Instant) -> Outcome<Vec<f64>> {
    let end = begin + COUNTED;
    let mut times = Vec::new();
    loop {
        let asked = Instant::now();
        let answer = connection.exchange(request)?;
        let answered = Instant::now();
        if answer.status != 200 {
            return Err(format!("HTTP {} instead of a consent page", answer.status));
        }
        if answered >= end {
            return Ok(times);
        }
        if answered >= begin {
            times.push(milliseconds(answered - asked));
        }
    }
}
