//! Debian's own packages, where we may install them.

use crate::command::{Outcome, answer, find, program, run};

/// Whether packages can be installed here: by root, and on Debian or what comes from it.
pub(crate) fn can_install() -> bool {
    is_root() && find("apt-get").is_some()
}

/// Installs a package.
pub(crate) fn install(package: &str) -> Outcome {
    let apt = |arguments: &[&str]| {
        run(program("apt-get", arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update"])?;
    apt(&["install", "--yes", "--no-install-recommends", package])
}

/// Whether the person is root.
pub(crate) fn is_root() -> bool {
    cfg!(unix) && answer(&mut program("id", &["-u"])).is_some_and(|id| id == "0")
}
