//! Real processes: this test program itself, started once more for one test of it, which its
//! environment tells to be a child. In an ordinary run such a test does nothing.

use std::process::{Command, Stdio};

/// A process that runs the test with this whole name alone. What it prints can be read; lines of
/// the test program itself come between.
pub fn of(test: &str) -> Command {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", test, "--nocapture", "--test-threads=1"]);
    child.stdout(Stdio::piped()).stderr(Stdio::null());
    child
}

/// A number from the environment.
pub fn number(name: &str, usual: u64) -> u64 {
    let asked = std::env::var(name).ok();
    asked.map_or(usual, |n| n.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}
