//! A socket where the gateway should be.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};
use tokio_rustls::TlsAcceptor;

/// An answer that says nothing.
pub const NOT_FOUND: &str =
    "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";

/// A socket that stands where the gateway should be, and counts what reaches it.
#[derive(Clone, Default)]
pub struct Trap {
    pub port: u16,
    pub connections: Arc<AtomicUsize>,
    /// Bytes of requests: behind TLS, those that were sent after the handshake.
    bytes: Arc<AtomicUsize>,
    pub written: Arc<AtomicUsize>,
}

impl Trap {
    /// Says this to every request, and then so many bytes more.
    pub async fn answering(answer: String, endless: usize, tls: Option<TlsAcceptor>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("bound").port();
        let trap = Self { port, ..Self::default() };
        let it = trap.clone();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                it.connections.fetch_add(1, Ordering::SeqCst);
                let (it, tls, answer) = (it.clone(), tls.clone(), answer.clone());
                tokio::spawn(async move {
                    let _ = match tls {
                        None => it.talk(socket, &answer, endless).await,
                        Some(tls) => match tls.accept(socket).await {
                            Ok(socket) => it.talk(socket, &answer, endless).await,
                            Err(error) => Err(error),
                        },
                    };
                });
            }
        });
        trap
    }

    async fn talk(
        &self,
        mut socket: impl AsyncReadExt + AsyncWriteExt + Unpin,
        answer: &str,
        endless: usize,
    ) -> io::Result<()> {
        let mut buffer = vec![0; 16 * 1024];
        let read = socket.read(&mut buffer).await?;
        self.bytes.fetch_add(read, Ordering::SeqCst);
        if read == 0 {
            return Ok(());
        }
        socket.write_all(answer.as_bytes()).await?;
        let block = vec![b' '; 64 * 1024];
        for _ in 0..endless.div_ceil(block.len()) {
            socket.write_all(&block).await?;
            self.written.fetch_add(block.len(), Ordering::SeqCst);
        }
        socket.shutdown().await
    }

    pub fn reached(&self) -> (usize, usize) {
        (self.connections.load(Ordering::SeqCst), self.bytes.load(Ordering::SeqCst))
    }
}
