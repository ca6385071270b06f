//! How long it takes until one changed answer is in every score, and a questionnaire is read.
#![expect(clippy::print_stdout, reason = "what a bench is for")]

mod support;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use criterion::BatchSize;
use jiff::Timestamp;
use meetlat::app::command::Change;
use meetlat::app::effect::Kit;
use meetlat::app::session::{Now, Session};
use meetlat::domain::assessment::{Answer, Value};
use meetlat::domain::level::Level;
use meetlat::domain::scoring::score;
use meetlat::files::questionnaire_ron;

use support::bars::{Bar, Bench};
use support::large::{self, LARGE, SHIPPED};

const NOW: Now = Now { wall: Timestamp::UNIX_EPOCH, run: Duration::ZERO };

fn main() -> ExitCode {
    let mut bench = Bench::new("answers");
    one_answer(&mut bench);
    reading(&mut bench);
    bench.finish()
}

/// Another answer, to a question that others hang on.
fn change(kit: &Kit) -> Change {
    let questions = kit.questionnaire.questions();
    let question = &questions[questions.len() / 4 * 2];
    Change::Answer(question.id.clone(), Some(Answer::Value(Value::Level(Level(3)))))
}

fn one_answer(bench: &mut Bench) {
    for (what, n_questions) in [("one answer of 44", SHIPPED), ("one answer of 2000", LARGE)] {
        let kit = large::kit(n_questions);
        let assessment = large::assessment(&kit.questionnaire);
        let session = Session::new(kit.clone(), assessment);
        bench.time(what, |bencher| {
            let change_it = |mut session: Session| {
                assert!(session.change(change(&kit), NOW));
                session
            };
            bencher.iter_batched(|| session.clone(), change_it, BatchSize::SmallInput);
        });
    }
    let kit = large::kit(LARGE);
    let assessment = large::assessment(&kit.questionnaire);
    bench.time("scoring 2000", |bencher| {
        bencher.iter(|| black_box(score(&kit.questionnaire, black_box(&assessment))));
    });
    bench.time("opening 2000", |bencher| {
        bencher.iter(|| Session::new(kit.clone(), assessment.clone()));
    });
    bench.time("copying 2000", |bencher| {
        bencher.iter(|| assessment.clone());
    });
    bench.hold(Bar {
        what: "one answer of 2000",
        most: Some(Duration::from_millis(1)),
        against: "one answer of 44",
        times: 30.0,
    });
}

fn reading(bench: &mut Bench) {
    for (what, n_questions) in [("reading 44", SHIPPED), ("reading 2000", LARGE)] {
        let text = large::text(n_questions);
        bench.time(what, |bencher| {
            bencher.iter(|| questionnaire_ron::read(black_box(text.as_bytes())));
        });
    }
    let text = large::text(LARGE);
    bench.time("ron alone, 2000", |bencher| {
        bencher.iter(|| ron::from_str::<serde::de::IgnoredAny>(black_box(&text)).is_ok());
    });
    bench.hold(Bar { what: "reading 2000", most: None, against: "ron alone, 2000", times: 4.0 });
    bench.hold(Bar {
        what: "reading 2000",
        most: Some(Duration::from_millis(20)),
        against: "reading 44",
        times: 60.0,
    });
}
