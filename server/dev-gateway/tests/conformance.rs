//! The stand-in answers as Kong 3.9.1 did: every recording is played against it.
//!
//! Cases that are marked `core` must agree. The others are what nobody should copy: they are
//! counted, no more.

#[path = "support/recording.rs"]
mod recording;
#[path = "support/wire.rs"]
mod wire;

use dev_gateway::{Options, Seed, start};

use self::wire::Client;

/// Core cases that cost more than they teach, with the reason. At most one in fifty may stand here.
const EXCEPTIONS: [(&str, &str); 0] = [];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_core_recording_is_answered_as_kong_answered_it() {
    let folder = tempfile::tempdir().unwrap();
    let ca_file = folder.path().join("ca.pem");
    let gateway =
        start(Options { seed: Seed::kong_fixture(), any_port: true, ca_file }).await.unwrap();
    let client = Client::of(&gateway);

    let play = move || {
        let (mut agree, mut total, mut faults) = ([0, 0], [0, 0], Vec::new());
        for case in recording::all() {
            let differences = case.differences(&gateway, &client);
            let kind = usize::from(case.core);
            total[kind] += 1;
            if differences.is_empty() {
                agree[kind] += 1;
            } else if case.core && !EXCEPTIONS.iter().any(|(id, _)| *id == case.id) {
                faults.push(format!(
                    "{} ({})\n   {}",
                    case.id,
                    case.note,
                    differences.join("\n   ")
                ));
            }
        }
        (agree, total, faults)
    };
    let (agree, total, faults) = tokio::task::spawn_blocking(play).await.unwrap();

    println!("core: {} of {} agree", agree[1], total[1]);
    println!("quirks: {} of {} agree", agree[0], total[0]);
    assert!(total[1] > 0, "there are recordings");
    assert!(EXCEPTIONS.len() * 50 <= total[1], "too many exceptions");
    assert!(faults.is_empty(), "{} core cases differ:\n{}", faults.len(), faults.join("\n"));
}
