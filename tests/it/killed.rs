//! The program is killed, for real, while it saves and while somebody types: what it had
//! acknowledged is there when it starts again, and the file is whole.
//!
//! The child is this test program itself, see [`child`](crate::child). How many rounds:
//! `MEETLAT_KILL_ROUNDS`, usually 20; `.ci/long` does 1,000 of each.
#![cfg(unix)]

use std::io::{BufRead as _, BufReader, Lines};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use meetlat::app::command::{Change, Command, RecoverAs};
use meetlat::app::session::SaveState;
use meetlat::domain::assessment::Assessment;
use meetlat::files::disk::Disk;
use meetlat::files::library;

use crate::child;
use crate::program::Program;
use crate::support::question_id;

/// What the child does all the time.
const DOING: &str = "MEETLAT_KILLED_WHILE";
/// In which folder.
const FOLDER: &str = "MEETLAT_KILLED_IN";

/// The number in a document; 0 where there is none yet. It stands in a note of some size, so
/// that a write takes a moment.
fn number(document: &Assessment) -> u32 {
    let respondent = document.respondents.values().next().unwrap();
    let note = respondent.answers.get("qb1").map_or("", |entry| &entry.note);
    note.split(' ').next().unwrap().parse().unwrap_or(0)
}

fn give(program: &mut Program, number: u32) {
    let note = format!("{number} {}", "en verder nog dit ".repeat(200));
    program.run(Command::Change(Change::Note(question_id("qb1"), note)));
    program.run(Command::Go(meetlat::app::command::Step::Questions)); // a step of its own
}

/// The child: gives one number after the other and says which ones are safe, until it is killed.
#[test]
fn child() {
    let (Ok(doing), Some(folder)) = (std::env::var(DOING), std::env::var_os(FOLDER)) else {
        return; // an ordinary run of the tests
    };
    let mut program = Program::on(Arc::new(Disk), Rc::new(PathBuf::from(folder)));
    let effects = program.app.begin(Some(program.path("a.meting.ron")), program.now());
    program.queue(effects);
    program.work();
    let first = number(program.session().assessment()) + 1;
    for number in first.. {
        give(&mut program, number);
        program.wait(200);
        if doing == "saving" {
            program.run(Command::Save);
        }
        program.work();
        if matches!(program.state(), SaveState::InJournal | SaveState::Saved(_)) {
            println!("\nsafe {number}");
        }
    }
}

/// How long the child lives after it is at work: from nothing to three steps of its work, otherwise
/// each time, so that every moment of a step is one in which some child dies.
fn life(round: u64, step: Duration) -> Duration {
    let share = (round.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) % 3_000;
    step.mul_f64(f64::from(u32::try_from(share).unwrap()) / 1_000.0)
}

/// After so many rounds it is measured again how long a step takes.
const SAME_PACE: u64 = 50;

fn n_rounds() -> u64 {
    let asked = std::env::var("MEETLAT_KILL_ROUNDS").ok();
    asked.map_or(20, |n| n.parse().expect("MEETLAT_KILL_ROUNDS is a number"))
}

/// A child at work.
struct AtWork {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl AtWork {
    fn start(folder: &Path, doing: &str) -> Self {
        let mut child =
            child::of("killed::child").env(DOING, doing).env(FOLDER, folder).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, lines }
    }

    /// The next number that is safe; `None` when the child is dead and has said all.
    fn safe(&mut self) -> Option<u32> {
        let number = |line: String| line.strip_prefix("safe ").map(|n| n.parse::<u32>().unwrap());
        self.lines.by_ref().map(Result::unwrap).find_map(number)
    }

    /// Kills it, and gives the last number that it said was safe since.
    fn kill(mut self) -> Option<u32> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        std::iter::from_fn(|| self.safe()).last()
    }
}

/// How long a child takes for one number on this computer as busy as it is.
fn step(folder: &Path, doing: &str) -> (Duration, u32) {
    const N: u32 = 10;
    let mut work = AtWork::start(folder, doing);
    let first = work.safe().expect("the child works");
    let start = Instant::now();
    let last = (0..N).filter_map(|_| work.safe()).last().expect("the child goes on");
    assert_eq!(last, first + N);
    let step = start.elapsed() / N;
    (step, work.kill().unwrap_or(last))
}

/// Starts a child, kills it in the midst of something, and gives the last number that was safe.
fn kill_one(folder: &Path, doing: &str, life: Duration) -> u32 {
    let mut work = AtWork::start(folder, doing);
    let first = work.safe().expect("the child works");
    std::thread::sleep(life);
    work.kill().unwrap_or(first)
}

/// The program starts again, and the best there is becomes what is in the file.
fn restart(folder: &Rc<tempfile::TempDir>) -> (u32, bool) {
    let mut program = Program::on(Arc::new(Disk), folder.clone());
    crate::lasting::let_go(&folder.path().join("data/journal"));
    let effects = program.app.begin(None, program.now());
    program.queue(effects);
    program.work();
    let document = library::open(&folder.path().join("a.meting.ron"), None).unwrap();
    assert_eq!(document.opened.notices, [], "the file is whole, and its checksum right");
    let in_file = number(&document.opened.assessment);
    let offered = program.app.recovery().to_vec();
    assert!(offered.len() <= 1, "{offered:?}");
    let Some(recovery) = offered.first() else { return (in_file, false) };
    program.run(Command::Recover(recovery.journal.clone(), RecoverAs::Itself));
    program.work();
    let recovered = number(program.session().assessment());
    assert!(in_file <= recovered, "{in_file} in the file, {recovered} recovered");
    program.run(Command::CloseWindow);
    program.work();
    assert!(program.has_closed, "{:?}", program.told());
    (recovered, true)
}

fn kill_while(doing: &str) {
    let made = Program::with_file("a.meting.ron");
    let folder = Rc::new(tempfile::tempdir().unwrap());
    std::fs::copy(made.path("a.meting.ron"), folder.path().join("a.meting.ron")).unwrap();
    let (mut n_recovered, mut n_given) = (0, 0);
    let mut pace = Duration::ZERO;
    for round in 0..n_rounds() {
        // What else the computer does changes over an hour.
        if round.is_multiple_of(SAME_PACE) {
            let (step, safe) = step(folder.path(), doing);
            let (best, _) = restart(&folder);
            assert!(safe <= best, "{safe} was safe, {best} is there");
            pace = step;
        }
        let safe = kill_one(folder.path(), doing, life(round, pace));
        let (best, was_recovered) = restart(&folder);
        assert!(safe <= best, "round {round}: {safe} was safe, {best} is there");
        assert!(best <= safe + 1, "round {round}: {safe} was safe, {best} was never given");
        n_recovered += u64::from(was_recovered);
        n_given = best;
    }
    // Each round went on from where the one before was killed, and most got further than one.
    let n_expected = n_rounds() * 5 / 4;
    assert!(n_expected <= u64::from(n_given), "{n_given} given in {} rounds", n_rounds());
    // Who types has the last seconds in the journal alone: without it, most rounds lose something.
    let n_expected = if doing == "typing" { n_rounds() / 2 } else { 0 };
    assert!(n_expected <= n_recovered, "{n_recovered} of {} recovered", n_rounds());
    #[expect(clippy::print_stdout, reason = "how much the rounds say, with --nocapture")]
    {
        let pace = pace.as_millis();
        println!("{doing}: {n_given} given, {pace} ms each, {n_recovered} times recovered");
    }
    let strays = std::fs::read_dir(folder.path()).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().starts_with(".meetlat-")
    });
    // They are less than an hour old: those of a program that may still be at work stay.
    assert!(strays.count() <= usize::try_from(n_rounds()).unwrap());
}

#[test]
fn killed_while_it_saves_the_program_loses_nothing_it_acknowledged() {
    kill_while("saving");
}

#[test]
fn killed_while_somebody_types_the_program_loses_nothing_it_acknowledged() {
    kill_while("typing");
}
