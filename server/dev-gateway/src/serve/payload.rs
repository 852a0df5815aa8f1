//! The body of an answer: whole, or announced as longer than it is.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderValue, Response};
use hyper::body::{Body, Frame, SizeHint};

/// How many bytes a truncated answer owes.
const OWED: usize = 100;

#[derive(Debug)]
pub(super) struct Payload {
    left: Option<Bytes>,
    cut: Cut,
}

#[derive(Debug, PartialEq, Eq)]
enum Cut {
    No,
    /// Break off, but let what was sent reach the wire first.
    Coming,
    Now,
}

impl Payload {
    pub(super) fn whole(body: Bytes) -> Self {
        Self { left: (!body.is_empty()).then_some(body), cut: Cut::No }
    }

    pub(super) fn cut_short(start: &'static str) -> Response<Self> {
        let mut response = Response::new(Self {
            left: Some(Bytes::from_static(start.as_bytes())),
            cut: Cut::Coming,
        });
        response
            .headers_mut()
            .insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
        response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(start.len() + OWED));
        response
    }
}

impl Body for Payload {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if let Some(bytes) = self.left.take() {
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        match self.cut {
            Cut::No => Poll::Ready(None),
            Cut::Coming => {
                self.cut = Cut::Now;
                cx.waker().wake_by_ref();
                Poll::Pending
            }
            Cut::Now => Poll::Ready(Some(Err(io::Error::from(io::ErrorKind::ConnectionAborted)))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.left.is_none() && self.cut == Cut::No
    }

    fn size_hint(&self) -> SizeHint {
        if self.cut == Cut::No {
            SizeHint::with_exact(self.left.as_ref().map_or(0, |bytes| bytes.len() as u64))
        } else {
            SizeHint::default()
        }
    }
}
