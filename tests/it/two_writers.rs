//! Two programs on one file, for real: two processes give random answers and save them to the same
//! document. Whoever finds the file changed merges and saves again. Nothing that either of them was
//! told is safe is gone in the end.
//!
//! For how many seconds: `MEETLAT_TWO_SECONDS`, usually 5; `.ci/long` takes 60.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use meetlat::app::carry_out::{Carrier, Places};
use meetlat::app::command::Change;
use meetlat::app::effect::{Done, Effect, Fingerprint, Opened, Replace, WriteProblem};
use meetlat::app::session::{Now, Session};
use meetlat::domain::assessment::{Answer, Assessment, Value};
use meetlat::domain::level::Level;
use meetlat::domain::merge::{conflicts, merge};
use meetlat::domain::past::Recognised as _;
use meetlat::files::{assessment_ron, library};
use rust_decimal::Decimal;

use crate::child;
use crate::merging::hashes;
use crate::program::wall;
use crate::support::{data, question_id};

const FOLDER: &str = "MEETLAT_TWO_IN";
const NUMBER: &str = "MEETLAT_TWO_NUMBER";
const SECONDS: &str = "MEETLAT_TWO_SECONDS";

/// One of the two programs.
struct Writer {
    carrier: Carrier,
    path: PathBuf,
    session: Session,
    /// How the file was when this program last read or wrote it.
    seen: Fingerprint,
    started: Instant,
    n_merges: u32,
}

impl Writer {
    fn open(path: PathBuf) -> Self {
        let data = path.parent().unwrap().join(format!("data-{}", std::process::id()));
        let places = Places { settings: None, data: Some(data) };
        let mut carrier = Carrier::on_disk(places);
        let opened = read(&mut carrier, &path);
        let session = Session::new(opened.kit, opened.assessment);
        let seen = opened.fingerprint;
        Self { carrier, path, session, seen, started: Instant::now(), n_merges: 0 }
    }

    fn now(&self) -> Now {
        let run = self.started.elapsed();
        Now { wall: wall(run), run }
    }

    fn answer(&mut self, question: &str, value: Value) {
        let answer = Some(Answer::Value(value));
        let now = self.now();
        assert!(self.session.change(Change::Answer(question_id(question), answer), now));
    }

    /// Saves as the program does, and merges where that is refused because the file changed.
    fn save(&mut self) {
        loop {
            let replace = Replace::IfUnchanged(self.seen.clone());
            let (path, document) = (self.path.clone(), self.session.snapshot());
            let now = self.now().wall;
            let done = self.carrier.carry_out(Effect::Write { path, document, replace }, || now);
            let Some(Done::Written { result, .. }) = done else { panic!("{done:?}") };
            match result {
                Ok((_, seen)) => {
                    self.seen = seen;
                    return;
                }
                Err(WriteProblem::ChangedMeanwhile) => self.take_in(),
                Err(problem) => panic!("{problem:?}"),
            }
        }
    }

    /// Merges what is in the file with what is here.
    fn take_in(&mut self) {
        let theirs = read(&mut self.carrier, &self.path);
        let (both, _) = merge(self.session.assessment(), &theirs.assessment, None).unwrap();
        self.session = Session::new(theirs.kit, both);
        self.seen = theirs.fingerprint;
        self.n_merges += 1;
    }

    /// Whether the file is another than this program last saw: what a program that watches its
    /// file finds.
    fn has_changed(&mut self) -> bool {
        read(&mut self.carrier, &self.path).fingerprint != self.seen
    }
}

fn read(carrier: &mut Carrier, path: &Path) -> Opened {
    match carrier.carry_out(Effect::Read(path.to_owned()), || wall(Duration::ZERO)) {
        Some(Done::Read(_, Ok(opened))) => *opened,
        other => panic!("{other:?}"),
    }
}

/// A number that looks random.
fn scattered(n: u64) -> u64 {
    n.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33
}

/// The child: says which answers are safe, by their hash, until its time is over. Then it waits for
/// a word at a time, as a program that is left open does: it looks whether the file has changed.
#[test]
fn child() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let number = child::number(NUMBER, 0);
    let time = Duration::from_secs(child::number(SECONDS, 5));
    let mut writer = Writer::open(PathBuf::from(folder).join("a.meting.ron"));
    let mut n: u64 = 0;
    while writer.started.elapsed() < time {
        n += 1;
        // A number that nobody else gives, or a level that both give.
        let (question, value) = match scattered(2 * n + number) % 3 {
            0 => ("a1", Value::Level(Level(u8::try_from(scattered(n + 7 * number) % 3).unwrap()))),
            _ => ("a2", Value::Number(Decimal::new(i64::try_from(2 * n + number).unwrap(), 3))),
        };
        let before = writer.session.entry(&question_id(question));
        if before.and_then(|entry| entry.answer.clone()) == Some(Answer::Value(value.clone())) {
            continue;
        }
        writer.answer(question, value.clone());
        writer.save();
        println!("\nsafe {question} {}", Some(Answer::Value(value)).hash());
    }
    println!("\nmerged {}", writer.n_merges);
    for line in std::io::stdin().lines() {
        assert_eq!(line.unwrap(), "look");
        let has_changed = writer.has_changed();
        if has_changed {
            writer.take_in();
            writer.save();
        }
        println!("\nlooked {}", u8::from(has_changed));
        std::io::stdout().flush().unwrap();
    }
}

/// A child with what it says.
struct Started {
    child: Child,
    said: Box<dyn Iterator<Item = String>>,
}

impl Started {
    fn new(folder: &Path, number: u8) -> Self {
        let mut child = child::of("two_writers::child");
        child.env(FOLDER, folder).env(NUMBER, number.to_string()).stdin(Stdio::piped());
        let mut child = child.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, said: Box::new(lines.map(Result::unwrap)) }
    }

    /// The next line that begins with this word, and what it says; earlier ones that begin with
    /// `safe` are added to `safe`.
    fn until(&mut self, word: &str, safe: &mut Vec<(String, String)>) -> u32 {
        for line in self.said.by_ref() {
            match line.split(' ').collect::<Vec<_>>()[..] {
                ["safe", question, hash] => safe.push((question.to_owned(), hash.to_owned())),
                [first, n] if first == word => return n.parse().unwrap(),
                _ => {}
            }
        }
        panic!("the child ended before it said {word}")
    }

    /// Has it look at the file; whether that had changed.
    fn look(&mut self) -> bool {
        self.child.stdin.as_mut().unwrap().write_all(b"look\n").unwrap();
        self.until("looked", &mut Vec::new()) == 1
    }
}

#[test]
fn two_programs_that_save_to_one_file_lose_nothing_of_either() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["format-1.questionnaire.ron", "format-1.meting.ron"] {
        std::fs::copy(data(name), folder.path().join(name)).unwrap();
    }
    let path = folder.path().join("a.meting.ron");
    std::fs::rename(folder.path().join("format-1.meting.ron"), &path).unwrap();
    let mut both = [0, 1].map(|number| Started::new(folder.path(), number));
    let mut safe = Vec::new();
    let mut n_merges = 0;
    for one in &mut both {
        let before = safe.len();
        n_merges += one.until("merged", &mut safe);
        assert!(before + 5 < safe.len(), "it gave answers");
    }
    assert!(0 < n_merges, "they never met");
    // Each looks at the file until both have seen everything; of two that save in the very same
    // moment, the second replaces the first, who finds that out.
    let mut n_looks = 0;
    while both.iter_mut().map(Started::look).filter(|has_changed| *has_changed).count() > 0 {
        n_looks += 1;
        assert!(n_looks < 10, "they never agree");
    }
    for mut one in both {
        drop(one.child.stdin.take());
        assert!(one.child.wait().unwrap().success());
    }
    let opened = library::open(&path, None).unwrap().opened;
    assert!(opened.is_as_written());
    let document: Assessment = opened.assessment;
    let all = hashes(&document);
    let at: BTreeMap<&str, _> = all
        .iter()
        .filter(|((who, _), _)| who == "communication")
        .map(|((_, question), found)| (question.as_str(), found))
        .collect();
    for (question, hash) in &safe {
        let (standing, gone) = at[question.as_str()];
        assert!(standing.contains(hash) || gone.contains(hash), "{question} lost {hash}");
    }
    let told = opened.notices.iter().filter(|one| one.message.id == "problem-candidates").count();
    assert_eq!(told, conflicts(&document).len(), "what is left to choose is told");
    assert_eq!(assessment_ron::write(&document), std::fs::read_to_string(&path).unwrap());
    println!("{} answers safe, {n_merges} merges, {n_looks} looks", safe.len());
}
