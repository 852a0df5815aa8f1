//! Keeps a removal's receipt up to date while the job goes on.

use std::time::Duration;

use gloo_net::http::Request;
use leptos::{
    prelude::*,
    task::spawn_local,
    web_sys::{self, Document, DomParser, Element, SupportedType},
};

use super::waker::waker;

/// How often it asks.
const EVERY: Duration = Duration::from_secs(2);

/// How often it asks at most: a page that is forgotten must not keep a session alive.
const TIMES: u32 = 90;

/// What changes, as `pages/receipt.rs` draws it. The status is read aloud when its words change.
const PARTS: [&str; 3] = ["h1", "[role=status]", ".ways"];

/// Says how far the removal is, until it rests.
#[island]
pub(crate) fn ReceiptWatcher() -> impl IntoView {
    waker(|_| ask_again(TIMES))
}

fn ask_again(times: u32) {
    let ask = move || {
        spawn_local(async move {
            let page = same_page().await;
            if let Some(page) = &page {
                take_over(page);
            }
            let goes_on =
                page.is_none_or(|page| part(&page, "[role=status] + leptos-island").is_some());
            if goes_on && times > 0 {
                ask_again(times - 1);
            }
        });
    };
    set_timeout(ask, EVERY);
}

/// The page as the server draws it now; none where it can't be asked.
async fn same_page() -> Option<Document> {
    let request = web_sys::Request::new_with_str(&location().href().ok()?).ok()?;
    let answer = Request::from(request).send().await.ok()?;
    if !answer.ok() {
        return None;
    }
    let text = answer.text().await.ok()?;
    DomParser::new().ok()?.parse_from_string(&text, SupportedType::TextHtml).ok()
}

fn take_over(page: &Document) {
    for name in PARTS {
        if let (Some(ours), Some(theirs)) = (part(&document(), name), part(page, name))
            && ours.text_content() != theirs.text_content()
        {
            ours.set_inner_html(&theirs.inner_html());
        }
    }
}

fn part(page: &Document, name: &str) -> Option<Element> {
    page.query_selector(&["main ", name].concat()).ok()?
}
