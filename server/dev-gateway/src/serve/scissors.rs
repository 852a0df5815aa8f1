//! A stream that can be made to break off in the middle of an answer, its head included.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// Says how many bytes more may be sent; at first, as many as there are.
#[derive(Clone, Debug)]
pub(super) struct Scissors(Arc<AtomicUsize>);

impl Default for Scissors {
    fn default() -> Self {
        Self(Arc::new(AtomicUsize::new(usize::MAX)))
    }
}

impl Scissors {
    /// Lets so many bytes pass, and no more.
    pub(super) fn cut_after(&self, bytes: usize) {
        self.0.store(bytes, Ordering::Relaxed);
    }

    /// Lets everything pass again.
    pub(super) fn put_away(&self) {
        self.cut_after(usize::MAX);
    }
}

#[derive(Debug)]
pub(super) struct Ribbon<S> {
    stream: S,
    scissors: Scissors,
}

impl<S> Ribbon<S> {
    pub(super) fn new(stream: S, scissors: Scissors) -> Self {
        Self { stream, scissors }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Ribbon<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Ribbon<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        let left = self.scissors.0.load(Ordering::Relaxed);
        if left == 0 {
            return Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into()));
        }
        let part = &buf[..buf.len().min(left)];
        let sent = ready!(Pin::new(&mut self.stream).poll_write(cx, part))?;
        if left != usize::MAX {
            self.scissors.cut_after(left - sent);
        }
        Poll::Ready(Ok(sent))
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
