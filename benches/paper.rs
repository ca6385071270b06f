//! How long the report of a whole assessment takes: the first one, with typefaces and
//! templates still to be read, and each one after it.
#![expect(clippy::print_stdout, reason = "what a bench is for")]

mod support;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use jiff::Timestamp;
use meetlat::app::carry_out;
use meetlat::app::command::Kit;
use meetlat::domain::assessment::{Answer, Assessment, Value};
use meetlat::domain::benchmark::compare;
use meetlat::domain::level::Level;
use meetlat::domain::scoring::score;
use meetlat::report::facts::Facts;
use meetlat::report::{Output, render};
use meetlat::words::{Language, Words};

use support::bars::{Bar, Bench};
use support::{cpu_time, large};

fn main() -> ExitCode {
    let mut bench = Bench::new("paper");
    let kit = carry_out::library(Timestamp::UNIX_EPOCH).kit;
    let assessment = large::answered(&kit.questionnaire, "KCC");
    let open = score(&kit.questionnaire, &assessment).overall.coverage;
    assert!(open.is_complete(), "{open:?}");
    let (first, time) = cpu_time::once(|| pdf(&kit, &assessment));
    assert!(first.starts_with(b"%PDF"));
    bench.measured("first PDF", time);
    // One more answer each time, as between two exports of somebody who goes on.
    let mut other = assessment.clone();
    let (question, person) = ("qb1", other.respondents.values_mut().next());
    let entry = person.and_then(|person| person.answers.get_mut(question));
    entry.expect("it was answered").answer = Some(Answer::Value(Value::Level(Level(0))));
    let mut turns = [&assessment, &other].into_iter().cycle();
    bench.time("PDF", |bencher| bencher.iter(|| black_box(pdf(&kit, turns.next().expect("two")))));
    bench.time("facts of the PDF", |bencher| {
        bencher.iter(|| facts(&kit, &assessment));
    });
    bench.hold(Bar {
        what: "PDF",
        most: Some(Duration::from_millis(50)),
        against: "first PDF",
        times: 1.1,
    });
    bench.hold(Bar {
        what: "first PDF",
        most: Some(Duration::from_millis(400)),
        against: "PDF",
        times: 8.0,
    });
    bench.finish()
}

fn facts(kit: &Kit, assessment: &Assessment) -> Facts {
    let outcome = score(&kit.questionnaire, assessment);
    let comparison = compare(&kit.questionnaire, assessment, &kit.benchmarks);
    let words = Words::new(Language::Nl);
    Facts::new(&kit.questionnaire, assessment, &outcome, &comparison, &words)
}

fn pdf(kit: &Kit, assessment: &Assessment) -> Vec<u8> {
    render(&facts(kit, assessment), Output::Pdf).expect("a report").bytes
}
