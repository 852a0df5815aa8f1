//! `--env-file`: what scripts and testers need to know, as `KEY=value` lines.

use std::{io, path::Path};

/// Writes the lines so that a reader sees all of them or none.
pub fn write(path: &Path, lines: &str) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let unfinished = path.with_file_name(format!(".{name}.unfinished"));
    std::fs::write(&unfinished, lines)?;
    std::fs::rename(&unfinished, path)
}
