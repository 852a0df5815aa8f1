//! A kept-alive HTTP/1.1 connection: as much of a client as a load loop needs.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    time::Duration,
};

use crate::command::Outcome;

/// After so long without a byte, something is wrong: not a figure, but the end of the run.
const SILENCE: Duration = Duration::from_secs(30);

/// The header of a form.
pub(super) const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// One connection.
pub(super) struct Connection {
    stream: BufReader<TcpStream>,
    host: String,
}

/// One answer.
#[derive(Debug, Default)]
pub(super) struct Answer {
    pub(super) status: u16,
    headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Connection {
    /// Connects to `http://HOST:PORT`.
    pub(super) fn open(url: &str) -> Outcome<Self> {
        let host = url.strip_prefix("http://").ok_or_else(|| format!("{url} is not plain http"))?;
        let connect = || {
            let stream = TcpStream::connect(host)?;
            stream.set_nodelay(true)?;
            stream.set_read_timeout(Some(SILENCE))?;
            Ok(stream)
        };
        let stream = connect().map_err(|error: io::Error| format!("{url}: {error}"))?;
        Ok(Self { stream: BufReader::new(stream), host: host.to_owned() })
    }

    /// A request's bytes, to be sent as often as one likes.
    pub(super) fn request(
        &self,
        (method, path): (&str, &str),
        headers: &[(&str, &str)],
        body: &str,
    ) -> Vec<u8> {
        let mut text = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\n", self.host);
        let length = ("content-length", &*body.len().to_string());
        for (name, value) in headers.iter().chain((!body.is_empty()).then_some(&length)) {
            text.extend([*name, ": ", *value, "\r\n"]);
        }
        text.extend(["\r\n", body]);
        text.into_bytes()
    }

    /// Sends a request and reads the whole answer.
    pub(super) fn exchange(&mut self, request: &[u8]) -> Outcome<Answer> {
        self.stream
            .get_mut()
            .write_all(request)
            .and_then(|()| read(&mut self.stream))
            .map_err(|error| format!("http://{}: {error}", self.host))
    }
}

impl Answer {
    /// A header's values.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers.iter().filter(move |(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    /// Where it sends us, or nowhere.
    pub(super) fn location(&self) -> &str {
        self.all("location").next().unwrap_or_default()
    }

    /// The body as text.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

fn read(stream: &mut impl BufRead) -> io::Result<Answer> {
    let start = line(stream)?;
    let status = start.split(' ').nth(1).and_then(|it| it.parse().ok()).ok_or_else(|| bad(&start));
    let mut answer = Answer { status: status?, ..Answer::default() };
    loop {
        let header = line(stream)?;
        if header.is_empty() {
            break;
        }
        let (name, value) = header.split_once(':').ok_or_else(|| bad(&header))?;
        answer.headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    if answer.all("transfer-encoding").any(|it| it == "chunked") {
        while let size @ 1.. = chunk_size(&line(stream)?)? {
            append(stream, size, &mut answer.body)?;
            line(stream)?;
        }
        while !line(stream)?.is_empty() {}
    } else {
        let length = answer.all("content-length").next().unwrap_or("0");
        let length = length.parse().map_err(|_| bad(length))?;
        append(stream, length, &mut answer.body)?;
    }
    Ok(answer)
}

fn line(stream: &mut impl BufRead) -> io::Result<String> {
    let mut text = String::new();
    stream.read_line(&mut text)?;
    match text.strip_suffix('\n') {
        Some(whole) => Ok(whole.trim_end_matches('\r').to_owned()),
        None => Err(io::ErrorKind::UnexpectedEof.into()),
    }
}

fn chunk_size(line: &str) -> io::Result<usize> {
    let digits = line.split(';').next().unwrap_or_default().trim();
    usize::from_str_radix(digits, 16).map_err(|_| bad(line))
}

fn append(stream: &mut impl Read, size: usize, body: &mut Vec<u8>) -> io::Result<()> {
    let start = body.len();
    body.resize(start + size, 0);
    stream.read_exact(&mut body[start..])
}

fn bad(text: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("no HTTP: {text:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_to_their_end_and_no_further() {
        let wire = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\nA\r\n\
            0123456789\r\n0\r\n\r\n\
            HTTP/1.1 303 See Other\r\nLocation: /there\r\nContent-Length: 2\r\n\r\nok\
            HTTP/1.1 204 No Content\r\n\r\n";
        let mut stream = wire.as_bytes();
        for (status, body, location) in
            [(200, "abc0123456789", ""), (303, "ok", "/there"), (204, "", "")]
        {
            let answer = read(&mut stream).unwrap();
            assert_eq!((answer.status, answer.text().as_str()), (status, body));
            assert_eq!(answer.location(), location);
        }
        assert!(stream.is_empty());
    }

    #[test]
    fn an_answer_that_breaks_off_is_none() {
        for wire in ["", "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nab", "nonsense\r\n"] {
            assert!(read(&mut wire.as_bytes()).is_err(), "{wire}");
        }
    }
}
