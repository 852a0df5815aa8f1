//! A client that sends what it is told to, to the letter, on a new connection each time.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use dev_gateway::{Gateway, Listener};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

#[derive(Clone, Debug)]
pub(crate) struct Ask {
    pub(crate) listener: Listener,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Option<Vec<u8>>,
}

impl Ask {
    pub(crate) fn new(listener: Listener, method: &str, path: &str) -> Self {
        Self { listener, method: method.into(), path: path.into(), headers: Vec::new(), body: None }
    }

    /// The request as bytes.
    fn text(&self) -> Vec<u8> {
        let has = |name: &str| self.headers.iter().any(|(it, _)| it.eq_ignore_ascii_case(name));
        let chunked = has("transfer-encoding");
        let body = self.body.as_deref().unwrap_or_default();
        let mut head = vec![format!("{} {} HTTP/1.1", self.method, self.path)];
        head.extend(self.headers.iter().map(|(name, value)| format!("{name}: {value}")));
        if !has("host") {
            head.push("Host: localhost".to_owned());
        }
        let sends = self.body.is_some() || ["POST", "PUT", "PATCH"].contains(&self.method.as_str());
        if sends && !chunked {
            head.push(format!("Content-Length: {}", body.len()));
        }
        let mut text = (head.join("\r\n") + "\r\n\r\n").into_bytes();
        if chunked {
            text.extend(format!("{:x}\r\n", body.len()).into_bytes());
        }
        text.extend(body);
        if chunked {
            text.extend(b"\r\n0\r\n\r\n");
        }
        text
    }
}

#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    /// Names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }
}

/// Where a gateway listens, and whom to trust there.
#[derive(Clone)]
pub(crate) struct Client {
    bases: [String; 3],
    tls: Arc<ClientConfig>,
}

impl Client {
    pub(crate) fn of(gateway: &Gateway) -> Self {
        let mut roots = RootCertStore::empty();
        let ca =
            CertificateDer::from_pem_slice(gateway.ca_pem().as_bytes()).expect("the CA is PEM");
        roots.add(ca).expect("the CA is a certificate");
        let tls =
            ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
                .with_safe_default_protocol_versions()
                .expect("ring has the usual versions")
                .with_root_certificates(roots)
                .with_no_client_auth();
        let address =
            |url: String| url.split("//").nth(1).expect("a URL has an authority").to_owned();
        let bases = [gateway.admin_url(), gateway.proxy_http(), gateway.proxy_https()].map(address);
        Self { bases, tls: Arc::new(tls) }
    }

    pub(crate) fn send(&self, ask: &Ask) -> io::Result<Reply> {
        let base = match ask.listener {
            Listener::Admin => &self.bases[0],
            Listener::Http => &self.bases[1],
            Listener::Https => &self.bases[2],
        };
        let stream = TcpStream::connect(base)?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        if ask.listener == Listener::Https {
            let name = ServerName::try_from("localhost").expect("localhost is a name");
            let session =
                ClientConnection::new(Arc::clone(&self.tls), name).map_err(io::Error::other)?;
            exchange(StreamOwned::new(session, stream), ask)
        } else {
            exchange(stream, ask)
        }
    }
}

fn exchange(mut stream: impl Read + Write, ask: &Ask) -> io::Result<Reply> {
    stream.write_all(&ask.text())?;
    stream.flush()?;
    let mut reader = BufReader::new(stream);
    let mut next = || {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
        }
        Ok(line.trim_end().to_owned())
    };
    let (status, headers) = loop {
        let head = head(&mut next)?;
        // 100 Continue is not the answer yet.
        if head.0 >= 200 {
            break head;
        }
    };
    let mut reply = Reply { status, headers, body: String::new() };
    let length = reply.header("content-length").and_then(|it| it.parse().ok()).unwrap_or(0);
    if ask.method != "HEAD" {
        let mut body = vec![0; length];
        reader.read_exact(&mut body)?;
        reply.body = String::from_utf8_lossy(&body).into_owned();
    }
    Ok(reply)
}

fn head(next: &mut impl FnMut() -> io::Result<String>) -> io::Result<(u16, Vec<(String, String)>)> {
    let status = next()?
        .split(' ')
        .nth(1)
        .and_then(|it| it.parse().ok())
        .ok_or(io::ErrorKind::InvalidData)?;
    let mut headers = Vec::new();
    while let Some((name, value)) = next()?.split_once(':') {
        headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    Ok((status, headers))
}
