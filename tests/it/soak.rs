//! A long day: thousands of edits, undone steps and saves on 2,000 questions, with the real disk and
//! the journal. Memory stays what it was and the last answers cost what the first ones did.
//!
//! A process of its own, so that nothing else is measured. How many rounds: `MEETLAT_SOAK_ROUNDS`,
//! usually 1,500; `.ci/long` does 10,000. In the end it may hold a twentieth and 2 MB more than half way, and a
//! tenth of the rounds may take half as long again as the first tenth did, in processor time.
#![cfg(target_os = "linux")]

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use meetlat::app::command::{Change, Command};
use meetlat::app::session::SaveState;
use meetlat::domain::assessment::{Answer, Value};
use meetlat::domain::id::QuestionId;
use meetlat::domain::level::Level;
use meetlat::domain::questionnaire::Kind;
use meetlat::files::assessment_ron;
use meetlat::files::disk::Disk;

use crate::child;
use crate::program::Program;

#[path = "../../benches/support/large.rs"]
#[expect(dead_code, reason = "the benches use more of it")]
mod large;

const FOLDER: &str = "MEETLAT_SOAKS_IN";
const ROUNDS: &str = "MEETLAT_SOAK_ROUNDS";

/// What the process holds in memory, in kilobytes.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().strip_suffix(" kB").unwrap().parse().unwrap()
}

/// The processor time of the process so far.
fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::try_from(time).unwrap()
}

/// One round: an answer, now and then a note or a step back, and every tenth time a save.
fn round(program: &mut Program, questions: &[QuestionId], n: u64) {
    let at = usize::try_from(n.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40).unwrap();
    let question = questions[at % questions.len()].clone();
    let change = match n % 7 {
        6 => Change::Note(question, format!("Nagevraagd, voor de {n}e keer.")),
        _ => {
            let level = Level(u8::try_from(n % 5).unwrap());
            Change::Answer(question, Some(Answer::Value(Value::Level(level))))
        }
    };
    program.run(Command::Change(change));
    if n.is_multiple_of(3) {
        program.run(Command::Undo);
    }
    if n.is_multiple_of(6) {
        program.run(Command::Redo);
    }
    program.wait(200);
    if n % 10 == 9 {
        program.run(Command::Save);
        program.work();
        assert!(matches!(program.state(), SaveState::Saved(_)), "{:?}", program.told());
    }
    program.work();
}

/// The child: says after each hundredth of its rounds what it holds and what it took.
#[test]
fn child() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let mut program = Program::on(Arc::new(Disk), Rc::new(PathBuf::from(folder)));
    program.open("a.meting.ron");
    let is_level = |kind: &Kind| matches!(kind, Kind::Levels(_));
    let questions = program.session().questionnaire().questions().iter();
    let questions: Vec<QuestionId> =
        questions.filter(|one| is_level(&one.kind)).map(|one| one.id.clone()).collect();
    assert!(900 < questions.len());
    let n_rounds = child::number(ROUNDS, 1_500);
    for n in 0..n_rounds {
        round(&mut program, &questions, n);
        if (n + 1).is_multiple_of(n_rounds / 100) {
            println!("\nat {} {}", resident(), processor_time().as_micros());
        }
    }
}

#[test]
fn a_long_day_of_work_takes_no_more_memory_and_no_more_time() {
    let folder = Rc::new(tempfile::tempdir().unwrap());
    let program = Program::on(Arc::new(Disk), folder.clone());
    program.put("groot.questionnaire.ron", large::text(large::LARGE));
    let mut document = large::answered(&large::kit(large::LARGE).questionnaire, "Anna");
    document.questionnaire.file = "groot.questionnaire.ron".to_owned();
    program.put("a.meting.ron", assessment_ron::write(&document));

    let mut child = child::of("soak::child").env(FOLDER, folder.path()).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let numbers = |line: String| {
        let (memory, time) = line.strip_prefix("at ")?.split_once(' ')?;
        Some((memory.parse::<u64>().unwrap(), time.parse::<u64>().unwrap()))
    };
    let all: Vec<(u64, u64)> = lines.filter_map(numbers).collect();
    assert!(child.wait().unwrap().success());
    assert_eq!(all.len(), 100);
    // Half way everything that is kept is full: the steps that can be undone, the versions.
    let memory = |part: &[(u64, u64)]| part.iter().map(|(memory, _)| *memory).max().unwrap();
    let (before, after) = (memory(&all[..50]), memory(&all[50..]));
    // The quickest stretch of each third: what else the computer does only makes them longer.
    let quickest = |from: usize, to: usize| {
        all[from..to].windows(2).map(|pair| pair[1].1 - pair[0].1).min().unwrap()
    };
    let (first, last) = (quickest(5, 35), quickest(66, 100));
    println!(
        "{before} kB half way, {after} kB in the end; a stretch took {first} µs first, {last} µs last"
    );
    assert!(after <= before + before / 20 + 2_048, "{before} kB became {after} kB: {all:?}");
    assert!(last <= first + first / 2, "{first} µs became {last} µs: {all:?}");
}
