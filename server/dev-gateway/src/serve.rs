//! From sockets to requests, and from answers back to sockets.

mod payload;
mod scissors;
mod wire;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http::header::SERVER;
use http::{HeaderValue, Response};
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use thiserror::Error;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

use self::payload::Payload;
use self::scissors::{Ribbon, Scissors};
use self::wire::{Reset, Wire};
use crate::answer::Answer;
use crate::fault::script;
use crate::fault::{Fault, Faults};
use crate::request::{Listener, Request};
use crate::state::State;
use crate::{admin, proxy};

const LARGEST_BODY: usize = 16 << 20;

/// What the three listeners share.
#[derive(Debug)]
pub(crate) struct House {
    pub(crate) state: Mutex<State>,
    pub(crate) faults: Faults,
}

impl House {
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(crate) struct Socket {
    pub(crate) tcp: TcpListener,
    pub(crate) kind: Listener,
    pub(crate) tls: Option<TlsAcceptor>,
}

/// Told to the HTTP library to make it hang up.
#[derive(Debug, Error)]
#[error("closed without an answer")]
struct HungUp;

/// The ways in which a connection can break.
#[derive(Clone, Debug, Default)]
struct Breaks {
    reset: Reset,
    scissors: Scissors,
}

/// Serves one listener until the gateway is closed or dropped.
pub(crate) async fn listen(socket: Socket, house: Arc<House>, mut stopped: watch::Receiver<()>) {
    let Socket { tcp, kind, tls } = socket;
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            _ = stopped.changed() => break,
            Some(_) = connections.join_next() => {}
            accepted = tcp.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(connection(stream, kind, tls.clone(), Arc::clone(&house)));
                }
                Err(error) => {
                    tracing::warn!(%error, "cannot accept a connection");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            },
        }
    }
    drop(tcp);
    connections.shutdown().await;
}

async fn connection(
    stream: TcpStream,
    kind: Listener,
    tls: Option<TlsAcceptor>,
    house: Arc<House>,
) {
    let port = stream.local_addr().map_or(0, |address| address.port());
    // Without it an answer written in two pieces waits for the client's delayed ACK.
    let _ = stream.set_nodelay(true);
    let breaks = Breaks::default();
    let wire = Wire::new(stream, breaks.reset.clone());
    let scissors = breaks.scissors.clone();
    let service = service_fn(move |request| {
        let (house, breaks) = (Arc::clone(&house), breaks.clone());
        async move { respond(&house, &breaks, kind, port, request).await }
    });
    let http = http1::Builder::new();
    // What is cut is the answer, not its encryption.
    let outcome = match tls {
        None => http.serve_connection(TokioIo::new(Ribbon::new(wire, scissors)), service).await,
        Some(tls) => match tls.accept(wire).await {
            Ok(wire) => {
                http.serve_connection(TokioIo::new(Ribbon::new(wire, scissors)), service).await
            }
            Err(error) => return tracing::debug!(%error, "no TLS"),
        },
    };
    if let Err(error) = outcome {
        tracing::debug!(%error, "connection ended");
    }
}

async fn respond(
    house: &House,
    breaks: &Breaks,
    listener: Listener,
    port: u16,
    request: http::Request<Incoming>,
) -> Result<Response<Payload>, HungUp> {
    breaks.scissors.put_away();
    let (head, body) = request.into_parts();
    let body = Limited::new(body, LARGEST_BODY).collect().await.map_err(|_| HungUp)?.to_bytes();
    let request = Request {
        listener,
        port,
        method: head.method,
        path: head.uri.path().to_owned(),
        query: head.uri.query().map(str::to_owned),
        headers: head.headers,
        body,
    };
    let clock = house.state().clock.clone();
    if let Some(answer) = script::handle(&house.faults, &clock, &request) {
        return Ok(whole(answer));
    }
    house.faults.record(&request);
    match house.faults.due(&request) {
        None => Ok(whole(decide(house, &request))),
        Some(Fault::Delay(time)) => {
            tokio::time::sleep(time).await;
            Ok(whole(decide(house, &request)))
        }
        Some(Fault::Close) => Err(HungUp),
        Some(Fault::CloseAfter) => {
            decide(house, &request);
            Err(HungUp)
        }
        Some(Fault::Reset) => {
            breaks.reset.set();
            Err(HungUp)
        }
        Some(Fault::CutAfter(bytes)) => {
            breaks.scissors.cut_after(bytes);
            Ok(whole(decide(house, &request)))
        }
        Some(Fault::Truncated) => Ok(Payload::cut_short("{\"redirect_uri\":\"https://")),
        Some(Fault::Status(status)) => Ok(whole(fault_answer(status, None))),
        Some(Fault::Body(status, text)) => Ok(whole(fault_answer(status, Some(text)))),
        Some(Fault::Html(status)) => Ok(whole(html(status))),
        Some(Fault::Oversized(size)) => Ok(whole(fault_answer(200, Some(json_of_size(size))))),
    }
}

/// What Kong answers.
fn decide(house: &House, request: &Request) -> Answer {
    let mut state = house.state();
    state.sweep();
    match request.listener {
        Listener::Admin => admin::answer(&mut state, request),
        Listener::Http | Listener::Https => proxy::answer(&mut state, request),
    }
}

fn whole(answer: Answer) -> Response<Payload> {
    let mut response = Response::new(Payload::whole(answer.body));
    *response.status_mut() = answer.status;
    response.headers_mut().extend(answer.headers);
    response.headers_mut().insert(SERVER, HeaderValue::from_static("kong/3.9.1"));
    response
}

fn status_of(status: u16) -> http::StatusCode {
    http::StatusCode::from_u16(status).unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR)
}

fn fault_answer(status: u16, text: Option<String>) -> Answer {
    let status = status_of(status);
    match text {
        Some(text) => Answer::text(status, "application/json; charset=utf-8", text),
        None => Answer::proxy_message(status, status.canonical_reason().unwrap_or("Unknown")),
    }
}

fn html(status: u16) -> Answer {
    let status = status_of(status);
    let page = format!(
        "<html>\r\n<head><title>{status}</title></head>\r\n<body><h1>{status}</h1></body>\r\n</html>\r\n"
    );
    Answer::text(status, "text/html; charset=utf-8", page)
}

/// A JSON string with so many bytes in all.
fn json_of_size(size: usize) -> String {
    format!("\"{}\"", "a".repeat(size.saturating_sub(2)))
}
