//! The results, as Markdown that reads well on a terminal too.

use super::{
    consent,
    consent::Consent,
    machine::{IDLE, Machine},
    relay,
    relay::Relay,
    stats::Spread,
};

/// The whole report.
pub(super) fn text(machine: &Machine, pages: &[Consent], relay: &Relay) -> String {
    let Machine { processor, cores, system, rustc, grantway, checkout, date, load } = machine;
    let load = match load {
        Some(load) if *load > IDLE => format!("{load:.2}: the machine had other work as well"),
        Some(load) => format!("{load:.2}"),
        None => "unknown".into(),
    };
    let rows: Vec<String> = pages.iter().map(row).collect();
    format!(
        "\
# Benchmarks

Two first figures of the release, for comparing one version with the next on one machine. `cargo xtask bench`
measures and prints them; `--write` writes this file.

| | |
| --- | --- |
| machine | {processor}, {cores} cores, {system} |
| load average before | {load} |
| Grantway | {grantway} |
| checkout | {checkout} |
| compiler | {rustc} |
| date | {date} |

Everything runs on that machine at once: the release's `grantway dev` with its stand-in for Kong, in one
process, and the client. They share the cores, so these are no limits of Grantway's, and the gateway's own time
is not Kong's. Each figure is the median of {rounds} rounds; in brackets, the lowest and the highest round.

## The consent page

`GET /consent/{{request}}` of a signed-in browser, over connections that are kept. Each asks again as soon as it
has the whole page, for {seconds} seconds a round: beyond one connection the times are mostly waiting.

| connections | requests/s | p50, ms | p99, ms |
| ---: | ---: | ---: | ---: |
{rows}

## The relay

Allow, `POST /api/decide`, and the same approval posted to the gateway's `/oauth2/authorize` by the client
itself; one after the other, {pairs} pairs a round, each pair for a new request. Grantway posts over TLS, the
client to the gateway's plain listener, both over connections that are kept: what is added is Grantway's work
and that one TLS hop.

| | median, ms |
| --- | ---: |
| directly to the gateway | {direct} |
| through Grantway | {relayed} |
| added, within each pair | {added} |
",
        rounds = consent::ROUNDS,
        seconds = consent::COUNTED.as_secs(),
        rows = rows.join("\n"),
        pairs = relay::PAIRS,
        direct = time(relay.direct),
        relayed = time(relay.relayed),
        added = time(relay.added),
    )
}

fn row(figures: &Consent) -> String {
    let Consent { connections, per_second: Spread { median, lowest, highest }, p50, p99 } = figures;
    let rate = format!("{median:.0} ({lowest:.0}–{highest:.0})");
    format!("| {connections} | {rate} | {} | {} |", time(*p50), time(*p99))
}

fn time(Spread { median, lowest, highest }: Spread) -> String {
    format!("{median:.2} ({lowest:.2}–{highest:.2})")
}
