//! How long the report of a whole assessment takes: the first one, with typefaces and
//! templates still to be read, and each one after it; pictures of it; and one with every answer
//! to 2,000 questions.
#![expect(clippy::print_stdout, reason = "what a bench is for")]

mod support;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use jiff::Timestamp;
use meetlat::app::carry_out;
use meetlat::app::effect::Kit;
use meetlat::domain::assessment::{Answer, Assessment, Value};
use meetlat::domain::house_style::HouseStyle;
use meetlat::domain::level::Level;
use meetlat::domain::scoring::score;
use meetlat::report::facts::{Audience, Facts};
use meetlat::report::paper::Paper;
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
    let (first, time) = cpu_time::once(|| made(&facts(&kit, &assessment), Output::Pdf));
    assert!(first.starts_with(b"%PDF"));
    bench.measured("first PDF", time);
    // Each time another state of the document, as between two exports of somebody who goes on:
    // other answers, other scores, another moment; what did not change is not laid out again.
    let mut states = States { assessment, n: 0 };
    bench.time("PDF", |bencher| {
        bencher.iter(|| black_box(made(&facts(&kit, states.next()), Output::Pdf)));
    });
    bench.time("facts of the PDF", |bencher| bencher.iter(|| facts(&kit, states.next())));
    bench.time("card", |bencher| {
        bencher.iter(|| black_box(made(&facts(&kit, states.next()), Output::Card)));
    });
    bench.time("four pages as pictures", |bencher| {
        bencher.iter(|| {
            let paper = Paper::new(&facts(&kit, states.next()), &HouseStyle::default());
            let paper = paper.expect("a report");
            (0..4).map(|page| paper.png(page, 144).expect("a page")).collect::<Vec<_>>()
        });
    });
    let large = large::kit(large::LARGE);
    let answered = large::answered(&large.questionnaire, "KCC");
    let words = Words::new(Language::Nl);
    let whole = Facts::of(Audience::Internal, &large.questionnaire, &answered, &[], &words);
    let (_, time) = cpu_time::once(|| made(&whole, Output::Pdf));
    bench.measured("PDF with 2,000 questions", time);
    bench.hold(Bar {
        what: "PDF",
        most: Some(Duration::from_millis(50)),
        against: "first PDF",
        // What was laid out for the state before serves again; without that it is nearly 1.
        times: 0.55,
    });
    bench.hold(Bar {
        what: "first PDF",
        most: Some(Duration::from_millis(400)),
        against: "PDF",
        times: 10.0,
    });
    // Drawing and packing points is most of these, so they are held against what is laid out anew.
    bench.hold(Bar { what: "card", most: None, against: "first PDF", times: 1.0 });
    bench.hold(Bar {
        what: "four pages as pictures",
        most: None,
        against: "first PDF",
        times: 4.0,
    });
    bench.hold(Bar {
        what: "PDF with 2,000 questions",
        most: None,
        against: "first PDF",
        times: 15.0,
    });
    bench.finish()
}

/// An assessment that is never twice the same.
struct States {
    assessment: Assessment,
    n: u8,
}

impl States {
    /// The state after one more answer.
    fn next(&mut self) -> &Assessment {
        self.n = self.n.wrapping_add(1);
        let (question, level) =
            [("qb1", self.n % 5), ("qc1", self.n / 5 % 5)][usize::from(self.n % 2)];
        let person = self.assessment.respondents.values_mut().next();
        let entry = person.and_then(|person| person.answers.get_mut(question));
        let entry = entry.expect("it was answered");
        entry.answer = Some(Answer::Value(Value::Level(Level(level))));
        // Also where the answers come round again.
        self.assessment.modified += jiff::SignedDuration::from_secs(60);
        &self.assessment
    }
}

fn facts(kit: &Kit, assessment: &Assessment) -> Facts {
    let words = Words::new(Language::Nl);
    Facts::of(Audience::Public, &kit.questionnaire, assessment, &kit.benchmarks, &words)
}

fn made(facts: &Facts, output: Output) -> Vec<u8> {
    render(facts, &HouseStyle::default(), output).expect("a report").bytes
}
