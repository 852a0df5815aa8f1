//! Several houses in one process, as in these tests and in a preview.

use std::thread;

use server::web::router::router;

use crate::support::{House, TestGateway};

/// A router that is made meanwhile stops no page: what waits for its data gets it.
#[tokio::test]
async fn a_new_router_stops_no_page_of_another_one() {
    let gateway = TestGateway::stand_in().await;
    let house = House::before(&gateway).await;
    let state = house.state.clone();
    let making = thread::spawn(move || (0..200).for_each(|_| drop(router(state.clone()))));
    let browser = house.browser();
    while !making.is_finished() {
        let page = browser.get("/login").await;
        assert_eq!(page.status, 200, "{}", page.body);
    }
    making.join().expect("all were made");
}
