//! What has no end is not taken in: counted in bytes that the house has read, not in time.

use std::time::Duration;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::support::{House, TestGateway};

/// More than a house may ever read of one request, with room for what the sockets hold.
const TOO_MUCH: usize = 32 * 1024 * 1024;

/// Sends a head and then blocks until nobody takes them any more; answers how many bytes went out, and
/// what came back.
async fn pour(house: &House, head: &str, block: &[u8]) -> (usize, String) {
    let host = house.state.config.public_url.authority();
    let mut socket = TcpStream::connect(&host).await.expect("connects");
    let head = head.replace("HOST", &host);
    socket.write_all(head.as_bytes()).await.expect("written");
    let mut written = 0;
    let pouring = async {
        while written < 2 * TOO_MUCH && socket.write_all(block).await.is_ok() {
            written += block.len();
        }
    };
    // A house that reads no further may leave the socket open for a while.
    let _ = tokio::time::timeout(Duration::from_secs(3), pouring).await;
    let mut answer = vec![0; 1024];
    let read = tokio::time::timeout(Duration::from_secs(3), socket.read(&mut answer)).await;
    let read = read.ok().and_then(Result::ok).unwrap_or_default();
    (written, String::from_utf8_lossy(&answer[..read]).into_owned())
}

/// Security requirement 2: a body or a head without an end costs the house no memory.
#[tokio::test]
async fn what_has_no_end_is_not_taken_in() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let form = "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    let plain = vec![b'x'; 64 * 1024];
    let mut chunk = b"10000\r\n".to_vec();
    chunk.extend(&plain);
    chunk.extend(b"\r\n");
    let long_header = format!("X-Filler: {}\r\n", "y".repeat(8_000)).into_bytes();
    for path in ["/api/sign-in", "/api/decide", "/api/consent-prompt", "/api/nothing", "/login"] {
        let post = format!("POST {path} HTTP/1.1\r\nHost: HOST\r\n{form}");
        for (head, block) in [
            (format!("{post}Content-Length: 1073741824\r\n\r\n"), &plain),
            (format!("{post}Transfer-Encoding: chunked\r\n\r\n"), &chunk),
            (format!("GET {path} HTTP/1.1\r\nHost: HOST\r\n"), &long_header),
            (format!("GET {path}?"), &plain),
        ] {
            let (written, answer) = pour(&house, &head, block).await;
            assert!(written < TOO_MUCH, "{path}: {written} bytes were taken: {answer}");
            assert!(!answer.starts_with("HTTP/1.1 2"), "{path}: {answer}");
        }
    }
    assert_eq!(house.browser().get("/healthz").await.status, 200);
}
