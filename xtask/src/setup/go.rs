//! Go, for the Go samples of the developers' pages: the one that is there, or Debian's.

use super::debian;
use crate::command::{find, say};

/// Installs Go where that is possible. Without it, the test of those samples says that it did not run them.
pub(crate) fn ensure_if_possible() {
    if find("go").is_some() {
        return;
    }
    if debian::can_install() {
        say("set-up: there is no Go; installing Debian's golang-go");
        match debian::install("golang-go") {
            Ok(()) => return,
            Err(problem) => say(&problem),
        }
    }
    say("set-up: there is no Go (https://go.dev/dl): the Go samples will not be run");
}
