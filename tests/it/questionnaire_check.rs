//! What the check of a questionnaire finds: a sound one, one small mistake, one problem at
//! the right place. Every problem there is stands in the table.

use std::collections::BTreeSet;

use meetlat::domain::draft::{
    CapDraft, ConditionDraft as C, Draft, EffortDraft, ExtraFieldDraft, KindDraft, Place, Severity,
    SourceDraft, Step,
};
use meetlat::domain::message::Arg;
use meetlat::domain::text::Text;

use crate::support::{
    Shape as _, choices, draft, labeled, levels, number, question, rungs, statuses, text, written,
    yes_no,
};

/// A questionnaire with one of everything and no problems.
fn sound() -> Draft {
    let extra = |id: &str| ExtraFieldDraft {
        id: id.to_owned(),
        label: text("Welke norm?"),
        is_number: true,
        unit: text("uur"),
    };
    let source = |id: &str| SourceDraft {
        id: id.to_owned(),
        title: "Een bron".to_owned(),
        year: Some(2015),
        ..SourceDraft::default()
    };
    let by_field = CapDraft {
        field: Some("norm".to_owned()),
        above: Some(written("24")),
        at_most: Some(2),
        reason: text("Een ruime norm is gauw gehaald."),
        ..CapDraft::default()
    };
    draft("a n s y o l? | z")
        .kind("n", number("4 up to 4, 2 up to 24, else 0"))
        .kind("s", statuses("active+ none", "facebook x", "4 from 100, 2 from 50, else 0"))
        .kind("y", yes_no(4, 0))
        .kind("o", choices("v w x y"))
        .gate("a", 1, 1)
        .when("l", C::LevelAtLeast("a".into(), 2))
        .thresholds("0.5 1.5 2.5 3.5")
        .max_lag(2)
        .with("a", |a| a.sources = vec!["bron".to_owned()])
        .with("a", |a| a.effort = EffortDraft::Each(vec![1, 2, 4, 8]))
        .with("n", |n| n.extra_fields = vec![extra("norm"), extra("cijfer")])
        .with("n", |n| n.caps = vec![by_field])
        .with("o", |o| o.caps = vec![cap_by("y")])
        .profile("p", KindDraft::Inhabitants)
        .also(|draft| draft.dimensions[1].rungs = vec![text("Zo ziet de trede eruit."); 5])
        .also(|draft| draft.sources = vec![source("bron"), source("boek")])
}

/// Never a higher level than that question.
fn cap_by(id: &str) -> CapDraft {
    CapDraft { level_of: Some(id.to_owned()), ..CapDraft::default() }
}

/// A place as a line: `dimensions.0.questions.1.weight`.
fn line(place: &Place) -> String {
    let step = |step: &Step| match step {
        Step::Field(name) => (*name).to_owned(),
        Step::Index(index) => index.to_string(),
        Step::Key(key) => key.clone(),
    };
    place.0.iter().map(step).collect::<Vec<_>>().join(".")
}

fn problems(draft: &Draft) -> Vec<String> {
    let found = draft.check().problems;
    found
        .iter()
        .map(|problem| format!("{} at {}", problem.message.id, line(&problem.place)))
        .collect()
}

type Make = fn(Draft) -> Draft;
type Mistake = (&'static str, &'static str, Make);

/// Lets the content of a `Choices`, `Statuses` … of a question be changed.
fn options(
    draft: Draft,
    id: &str,
    change: impl FnOnce(&mut Vec<meetlat::domain::draft::LabeledDraft>),
) -> Draft {
    draft.with(id, |question| match &mut question.kind {
        KindDraft::Choices(all)
        | KindDraft::Levels(all)
        | KindDraft::Statuses { items: all, .. } => {
            change(all);
        }
        other => panic!("no list: {other:?}"),
    })
}

const MISTAKES: &[Mistake] = &[
    // The whole.
    ("problem-id", "id", |d| d.also(|d| d.id = "Sociale Media".to_owned())),
    ("problem-version", "version", |d| d.also(|d| d.version = " ".to_owned())),
    ("problem-version", "version", |d| d.also(|d| d.version = "1".repeat(33))),
    ("problem-no-languages", "languages", |d| d.also(|d| d.languages.clear())),
    ("problem-language", "languages.1", |d| d.also(|d| d.languages.push("Engels".to_owned()))),
    ("problem-same-language", "languages.1", |d| d.also(|d| d.languages.push("nl".to_owned()))),
    ("problem-translation", "title", |d| d.also(|d| d.title = Text::default())),
    ("problem-translation", "dimensions.0.questions.0.help", |d| {
        d.with("a", |a| a.help = text("  "))
    }),
    ("problem-unknown-language", "title.fy", |d| {
        d.also(|d| d.title = [("nl", "Proef"), ("fy", "Proef")].into_iter().collect())
    }),
    ("problem-no-dimensions", "dimensions", |d| d.also(|d| d.dimensions.clear())),
    ("problem-too-many-dimensions", "dimensions", |d| {
        d.also(|d| d.dimensions = vec![d.dimensions[1].clone(); 65])
    }),
    ("problem-too-many-questions", "dimensions", |d| {
        d.also(|d| d.dimensions[1].questions = vec![question("z", 4); 20_001])
    }),
    ("problem-same-dimension", "dimensions.1.id", |d| {
        d.also(|d| d.dimensions[1].id = "d1".to_owned())
    }),
    ("problem-no-questions", "dimensions.1.questions", |d| {
        d.also(|d| d.dimensions[1].questions.clear())
    }),
    ("problem-weight", "dimensions.1.weight", |d| d.weights(&[1, 1001])),
    ("problem-translation", "ladder.is_not.1", |d| {
        d.also(|d| d.ladder.is_not = vec![text("Geen ranglijst."), text(" ")])
    }),
    // Sources.
    ("problem-same-source", "sources.1.id", |d| d.also(|d| d.sources[1].id = "bron".to_owned())),
    ("problem-source-title", "sources.0.title", |d| d.also(|d| d.sources[0].title = String::new())),
    ("problem-year", "sources.0.year", |d| d.also(|d| d.sources[0].year = Some(15))),
    ("problem-unknown-source", "dimensions.0.questions.0.sources.1", |d| {
        d.with("a", |a| a.sources.push("krant".to_owned()))
    }),
    ("problem-unknown-source", "ladder.sources.0", |d| {
        d.also(|d| d.ladder.sources.push("krant".to_owned()))
    }),
    // The ladder.
    ("problem-rungs", "ladder.rungs", |_| {
        small().kind("a", levels(1)).also(|d| d.ladder.rungs = rungs(0))
    }),
    ("problem-rungs", "ladder.rungs", |_| {
        small().kind("a", levels(10)).also(|d| d.ladder.rungs = rungs(11))
    }),
    ("problem-thresholds-count", "ladder.thresholds", |d| d.thresholds("0.5 1.5 2.5")),
    ("problem-threshold", "ladder.thresholds.1", |d| d.thresholds("0.5 1.505 2.5 3.5")),
    ("problem-threshold", "ladder.thresholds.0", |d| d.thresholds("0 1.5 2.5 3.5")),
    ("problem-threshold", "ladder.thresholds.3", |d| d.thresholds("0.5 1.5 2.5 4.01")),
    ("problem-threshold-order", "ladder.thresholds.2", |d| d.thresholds("0.5 1.5 1.5 3.5")),
    ("problem-max-lag", "ladder.max_lag", |d| d.max_lag(5)),
    ("problem-max-lag", "ladder.max_lag", |d| d.max_lag(-1)),
    ("problem-number", "ladder.thresholds.0", |d| {
        d.also(|d| d.ladder.thresholds.as_mut().unwrap()[0] = Err("inf".to_owned()))
    }),
    // Questions.
    ("problem-same-question", "dimensions.1.questions.0.id", |d| {
        d.with("z", |z| z.id = "a".to_owned())
    }),
    ("problem-same-question", "dimensions.0.questions.1.id", |d| {
        d.with("n", |n| n.id = "p".to_owned())
    }),
    ("problem-weight", "dimensions.0.questions.0.weight", |d| d.with("a", |a| a.weight = Some(0))),
    ("problem-effort", "dimensions.0.questions.0.effort", |d| {
        d.with("a", |a| a.effort = EffortDraft::One(0))
    }),
    ("problem-effort", "dimensions.0.questions.0.effort.3", |d| {
        d.with("a", |a| a.effort = EffortDraft::Each(vec![1, 2, 4, 1001]))
    }),
    ("problem-effort-count", "dimensions.0.questions.0.effort", |d| {
        d.with("a", |a| a.effort = EffortDraft::Each(vec![1, 2, 4]))
    }),
    // One in brackets is not one for all.
    ("problem-effort-count", "dimensions.0.questions.0.effort", |d| {
        d.with("a", |a| a.effort = EffortDraft::Each(vec![3]))
    }),
    ("problem-effort-count", "dimensions.0.questions.0.effort", |d| {
        d.with("a", |a| a.effort = EffortDraft::Each(vec![]))
    }),
    ("problem-effort-order", "dimensions.0.questions.0.effort.2", |d| {
        d.with("a", |a| a.effort = EffortDraft::Each(vec![1, 4, 2, 8]))
    }),
    ("problem-id", "dimensions.0.questions.0.indicators.0", |d| {
        d.with("a", |a| a.indicators = vec!["Aandeel".to_owned()])
    }),
    ("problem-same-field", "dimensions.0.questions.1.extra_fields.1.id", |d| {
        d.with("n", |n| n.extra_fields[1].id = "norm".to_owned())
    }),
    // Caps.
    ("problem-cap-unscored", "dimensions.0.questions.4.caps", |d| d.unscored("o")),
    ("problem-cap-form", "dimensions.0.questions.4.caps.0", |d| {
        d.with("o", |o| o.caps[0].at_most = Some(2))
    }),
    ("problem-cap-form", "dimensions.0.questions.4.caps.0", |d| {
        d.with("o", |o| o.caps[0].level_of = None)
    }),
    ("problem-cap-form", "dimensions.0.questions.1.caps.0", |d| {
        d.with("n", |n| n.caps[0].above = None)
    }),
    ("problem-cap-field", "dimensions.0.questions.1.caps.0.field", |d| {
        d.with("n", |n| n.caps[0].field = Some("aantal".to_owned()))
    }),
    ("problem-cap-field", "dimensions.0.questions.1.caps.0.field", |d| {
        d.with("n", |n| n.extra_fields[0].is_number = false)
    }),
    ("problem-number", "dimensions.0.questions.1.caps.0.above", |d| {
        d.with("n", |n| n.caps[0].above = Some(Err("NaN".to_owned())))
    }),
    ("problem-level", "dimensions.0.questions.1.caps.0.at_most", |d| {
        d.with("n", |n| n.caps[0].at_most = Some(5))
    }),
    ("problem-translation", "dimensions.0.questions.1.caps.0.reason", |d| {
        d.with("n", |n| n.caps[0].reason = text(" "))
    }),
    ("problem-cap-question", "dimensions.0.questions.4.caps.0.level_of", |d| {
        d.with("y", |y| y.allow_not_applicable = true)
    }),
    ("problem-cap-question", "dimensions.0.questions.4.caps.0.level_of", |d| {
        d.with("o", |o| o.caps = vec![cap_by("p")]) // of the profile
    }),
    ("problem-condition-unknown", "dimensions.0.questions.4.caps.0.level_of", |d| {
        d.with("o", |o| o.caps = vec![cap_by("q")])
    }),
    ("problem-condition-itself", "dimensions.0.questions.4.caps.0.level_of", |d| {
        d.with("o", |o| o.caps = vec![cap_by("o")])
    }),
    ("problem-condition-later", "dimensions.0.questions.4.caps.0.level_of", |d| {
        d.with("o", |o| o.caps = vec![cap_by("z")])
    }),
    ("problem-condition-capped", "dimensions.0.questions.5.condition", |d| {
        d.when("l", C::LevelAtLeast("n".into(), 2))
    }),
    ("problem-dimension-rungs", "dimensions.1.rungs", |d| {
        d.also(|draft| draft.dimensions[1].rungs.truncate(4))
    }),
    ("problem-translation", "dimensions.1.rungs.2", |d| {
        d.also(|draft| draft.dimensions[1].rungs[2] = Text::default())
    }),
    // Gates.
    ("problem-gate-unscored", "dimensions.0.questions.0.gate", |d| d.unscored("a")),
    ("problem-gate-not-applicable", "dimensions.0.questions.0.gate", |d| {
        d.with("a", |a| a.allow_not_applicable = true)
    }),
    ("problem-gate-rung", "dimensions.0.questions.0.gate.rung", |d| d.gate("a", 0, 1)),
    ("problem-level", "dimensions.0.questions.0.gate.at_least", |d| d.gate("a", 1, 5)),
    ("problem-gate-unreachable", "dimensions.0.questions.3.gate.at_least", |d| {
        d.kind("y", yes_no(2, 0)).gate("y", 1, 3)
    }),
    // Kinds.
    ("problem-levels-count", "dimensions.0.questions.0.kind", |d| d.kind("a", levels(3))),
    ("problem-translation", "dimensions.1.questions.0.kind.2.description", |d| {
        options(d, "z", |all| all[2].description = Text::default())
    }),
    ("problem-too-few-options", "dimensions.1.questions.0.kind", |d| d.kind("z", choices("v"))),
    ("problem-too-many-options", "dimensions.1.questions.0.kind", |d| {
        d.kind("z", KindDraft::Choices(vec![labeled("v", false); 201]))
    }),
    ("problem-same-option", "dimensions.0.questions.4.kind.3.id", |d| {
        options(d, "o", |all| all[3].id = "v".to_owned())
    }),
    ("problem-range", "dimensions.0.questions.1.kind.max", |d| {
        d.with("n", |n| match &mut n.kind {
            KindDraft::Number { max, .. } => *max = Some(written("0")),
            _ => unreachable!(),
        })
    }),
    ("problem-no-bands", "dimensions.0.questions.1.kind.levels", |d| d.kind("n", number(""))),
    ("problem-empty-bands", "dimensions.1.questions.0.kind.levels.bands", |d| {
        d.kind("z", with_bands(|bands| bands.bands.clear())).unscored("z")
    }),
    ("problem-bound-order-lower", "dimensions.0.questions.1.kind.levels.bands.1.bound", |d| {
        d.kind("n", number("4 up to 4, 2 up to 4, else 0"))
    }),
    ("problem-bound-order-higher", "dimensions.0.questions.1.kind.levels.bands.1.bound", |d| {
        d.kind("n", number("4 from 4, 2 from 24, else 0"))
    }),
    ("problem-band-level", "dimensions.0.questions.1.kind.levels.bands.1.level", |d| {
        d.kind("n", number("4 up to 4, 4 up to 24, else 0"))
    }),
    ("problem-band-otherwise", "dimensions.0.questions.1.kind.levels.otherwise", |d| {
        d.kind("n", number("4 up to 4, 2 up to 24, else 2"))
    }),
    ("problem-level", "dimensions.0.questions.1.kind.levels.bands.0.level", |d| {
        d.kind("n", number("5 up to 4, 2 up to 24, else 0"))
    }),
    ("problem-number", "dimensions.0.questions.1.kind.levels.bands.0.bound", |d| {
        d.kind("n", with_bands(|bands| bands.bands[0].1 = Err("NaN".to_owned())))
    }),
    ("problem-statuses-better", "dimensions.0.questions.2.kind.levels.better", |d| {
        d.kind("s", statuses("active+ none", "facebook x", "4 up to 0, else 0"))
    }),
    ("problem-percentage", "dimensions.0.questions.2.kind.levels.bands.0.bound", |d| {
        d.kind("s", statuses("active+ none", "facebook x", "4 from 101, 3 from 50, else 0"))
            .with("s", |s| s.scored = false)
    }),
    ("problem-bound-range", "dimensions.0.questions.1.kind.levels.bands.1.bound", |d| {
        d.kind("n", within(number("4 up to 4, 2 up to 24.5, else 0"), "0", "24"))
    }),
    ("problem-bound-range", "dimensions.0.questions.1.kind.levels.bands.1.bound", |d| {
        d.kind("n", within(number("4 from 20, 2 from -1, else 0"), "0", "24"))
    }),
    ("problem-too-few-statuses", "dimensions.0.questions.2.kind.statuses", |d| {
        d.kind("s", statuses("active+", "facebook x", "4 from 100, else 0")).unscored("s")
    }),
    ("problem-deliberate", "dimensions.0.questions.2.kind.statuses", |d| {
        d.kind("s", statuses("active+ stopped+", "facebook x", "4 from 100, else 0"))
    }),
    ("problem-same-status", "dimensions.0.questions.2.kind.statuses.2.id", |d| {
        d.kind("s", statuses("active+ none active+", "facebook x", "4 from 100, else 0"))
    }),
    ("problem-same-item", "dimensions.0.questions.2.kind.items.1.id", |d| {
        options(d, "s", |items| items[1].id = "facebook".to_owned())
    }),
    ("problem-no-counting-item", "dimensions.0.questions.2.kind.items", |d| {
        d.kind("s", statuses("active+ none", "facebook-", "4 from 100, else 0"))
    }),
    ("problem-yes-no-same", "dimensions.0.questions.3.kind", |d| d.kind("y", yes_no(2, 2))),
    ("problem-level", "dimensions.0.questions.3.kind.yes", |d| d.kind("y", yes_no(5, 0))),
    ("problem-field-outside-profile", "dimensions.1.questions.0.kind", |d| {
        d.kind("z", KindDraft::Period)
    }),
    // Conditions.
    ("problem-condition-unknown", "dimensions.0.questions.5.condition.0", |d| {
        d.when("l", C::LevelAtLeast("q".into(), 2))
    }),
    ("problem-condition-unknown", "dimensions.0.questions.5.condition", |d| {
        d.when("l", C::Answered("q".into()))
    }),
    ("problem-condition-itself", "dimensions.0.questions.5.condition", |d| {
        d.when("l", C::Answered("l".into()))
    }),
    ("problem-condition-later", "dimensions.0.questions.5.condition.0", |d| {
        d.when("l", C::LevelAtLeast("z".into(), 2))
    }),
    ("problem-condition-kind", "dimensions.0.questions.5.condition", |d| {
        d.when("l", C::Yes("a".into()))
    }),
    ("problem-condition-no-level", "dimensions.0.questions.5.condition", |d| {
        d.when("l", C::LevelAtLeast("p".into(), 2))
    }),
    ("problem-condition-kind", "dimensions.0.questions.5.condition.1", |d| {
        d.when("l", C::All(vec![C::Answered("a".into()), C::Chose("a".into(), "v".into())]))
    }),
    ("problem-condition-kind", "dimensions.0.questions.5.condition", |d| {
        d.when("l", C::NumberAtLeast("y".into(), written("1")))
    }),
    ("problem-condition-level", "dimensions.0.questions.5.condition.1", |d| {
        d.kind("y", yes_no(2, 0)).when("l", C::LevelAtLeast("y".into(), 3))
    }),
    ("problem-level", "dimensions.0.questions.5.condition.1", |d| {
        d.when("l", C::LevelAtLeast("a".into(), 5))
    }),
    ("problem-condition-option", "dimensions.0.questions.5.condition.1", |d| {
        d.when("l", C::Chose("o".into(), "z".into()))
    }),
    ("problem-condition-item", "dimensions.0.questions.5.condition.1", |d| {
        d.when("l", C::Status("s".into(), "hyves".into(), vec!["active".into()]))
    }),
    ("problem-condition-no-status", "dimensions.0.questions.5.condition.2", |d| {
        d.when("l", C::Status("s".into(), "x".into(), Vec::new()))
    }),
    ("problem-condition-status", "dimensions.0.questions.5.condition.2.1", |d| {
        d.when("l", C::Status("s".into(), "x".into(), vec!["active".into(), "dood".into()]))
    }),
    ("problem-condition-empty", "dimensions.0.questions.5.condition", |d| {
        d.when("l", C::All(Vec::new()))
    }),
    ("problem-condition-empty", "dimensions.0.questions.5.condition.0", |d| {
        d.when("l", C::Any(vec![C::Not(Box::new(C::Any(Vec::new()))), C::Answered("a".into())]))
    }),
    ("problem-condition-depth", "dimensions.0.questions.5.condition", |d| {
        let deep = (0..33).fold(C::Answered("a".into()), |inner, _| C::Not(Box::new(inner)));
        d.when("l", deep)
    }),
    ("problem-number", "dimensions.0.questions.5.condition.1", |d| {
        d.when("l", C::NumberAtLeast("n".into(), Err("1e99".to_owned())))
    }),
    // What no answer can do.
    ("problem-question-unreachable", "dimensions.0.questions.5.condition", |d| {
        let at_least_2 = C::LevelAtLeast("a".into(), 2);
        let contradiction = C::All(vec![at_least_2, C::Not(Box::new(C::Answered("a".into())))]);
        d.when("l", contradiction)
    }),
    ("problem-rung-unreachable", "dimensions.1", |d| d.kind("z", yes_no(2, 0))),
];

/// A number with a range.
fn within(kind: KindDraft, from: &str, to: &str) -> KindDraft {
    match kind {
        KindDraft::Number { unit, bands, .. } => {
            let (min, max) = (Some(written(from)), Some(written(to)));
            KindDraft::Number { unit, min, max, bands }
        }
        other => panic!("no number: {other:?}"),
    }
}

/// Kinds of the number question, with other bands.
fn with_bands(change: impl FnOnce(&mut meetlat::domain::draft::BandsDraft)) -> KindDraft {
    let mut kind = number("4 up to 4, 2 up to 24, else 0");
    if let KindDraft::Number { bands: Some(bands), .. } = &mut kind {
        change(bands);
    }
    kind
}

/// One question, for mistakes in what all questions hang on.
fn small() -> Draft {
    draft("a")
}

#[test]
fn a_sound_questionnaire_has_no_problems() {
    assert_eq!(problems(&sound()), Vec::<String>::new());
    assert!(sound().check().questionnaire.is_some());
}

#[test]
fn each_mistake_is_one_problem_at_its_place() {
    let mut wrong = Vec::new();
    for (id, place, mistake) in MISTAKES {
        let (found, expected) = (problems(&mistake(sound())), vec![format!("{id} at {place}")]);
        if found != expected {
            wrong.push(format!("expected {expected:?}\n   found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_questionnaire_with_a_mistake_cannot_be_used() {
    for (id, _, mistake) in MISTAKES {
        assert!(mistake(sound()).check().questionnaire.is_none(), "{id}");
    }
}

#[test]
fn an_id_is_refused_with_the_reason() {
    let reason = |id: &str| {
        let checked = sound().with("z", |z| z.id = id.to_owned()).check();
        let [problem] = &checked.problems[..] else { panic!("{:?}", checked.problems) };
        assert_eq!(line(&problem.place), "dimensions.1.questions.0.id");
        match problem.message.args.iter().find(|(name, _)| *name == "reason") {
            Some((_, Arg::Message(reason))) => reason.id,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(reason(""), "problem-id-empty");
    assert_eq!(reason(&"a".repeat(65)), "problem-id-too-long");
    assert_eq!(reason("Q1"), "problem-id-character");
    assert_eq!(reason("q_1"), "problem-id-character");
    for id in ["-q", "q-", "q--1"] {
        assert_eq!(reason(id), "problem-id-dash");
    }
}

#[test]
fn every_problem_is_found_at_once_in_the_order_of_the_file() {
    let ten = sound()
        .also(|draft| draft.version = String::new())
        .also(|draft| draft.sources[1].title = String::new())
        .max_lag(9)
        .with("a", |a| a.weight = Some(-1))
        .with("n", |n| n.text = Text::default())
        .kind("y", yes_no(1, 1))
        .with("o", |o| o.sources = vec!["krant".to_owned()])
        .when("l", C::Chose("o".into(), "z".into()))
        .weights(&[1, 0])
        .kind("z", levels(2));
    assert_eq!(
        problems(&ten),
        [
            "problem-version at version",
            "problem-source-title at sources.1.title",
            "problem-max-lag at ladder.max_lag",
            "problem-weight at dimensions.0.questions.0.weight",
            "problem-translation at dimensions.0.questions.1.text",
            "problem-yes-no-same at dimensions.0.questions.3.kind",
            "problem-unknown-source at dimensions.0.questions.4.sources.0",
            "problem-condition-option at dimensions.0.questions.5.condition.1",
            "problem-weight at dimensions.1.weight",
            "problem-levels-count at dimensions.1.questions.0.kind",
        ]
    );
}

#[test]
fn a_mistake_in_a_question_is_not_repeated_where_others_ask_about_it() {
    let broken = sound().with("a", |a| a.kind = levels(3)).when("l", C::Answered("a".into()));
    assert_eq!(problems(&broken), ["problem-levels-count at dimensions.0.questions.0.kind"]);
    let nameless = sound().with("o", |o| o.id = "O".to_owned()).when("l", C::Answered("O".into()));
    assert_eq!(problems(&nameless), ["problem-id at dimensions.0.questions.4.id"]);
}

/// Two questions of which `b` can never be shown, and a dimension whose rung 3 is out of reach.
fn out_of_reach() -> Draft {
    let never = C::All(vec![C::Answered("a".into()), C::Not(Box::new(C::Answered("a".into())))]);
    draft("a b | z").when("b", never).kind("z", yes_no(2, 0))
}

#[test]
fn what_cannot_be_reached_is_told_beside_other_mistakes() {
    let both = [
        "problem-question-unreachable at dimensions.0.questions.1.condition",
        "problem-rung-unreachable at dimensions.1",
    ];
    assert_eq!(problems(&out_of_reach()), both);
    // Whatever has nothing to do with it stands before it.
    let elsewhere: [(&str, Make); 7] = [
        ("problem-id at id", |d| d.also(|d| d.id = "Proef".to_owned())),
        ("problem-version at version", |d| d.also(|d| d.version = String::new())),
        ("problem-translation at title", |d| d.also(|d| d.title = Text::default())),
        ("problem-translation at dimensions.1.questions.0.help", |d| {
            d.with("z", |z| z.help = Text::default())
        }),
        ("problem-unknown-source at dimensions.1.questions.0.sources.0", |d| {
            d.with("z", |z| z.sources = vec!["krant".to_owned()])
        }),
        ("problem-effort at dimensions.1.questions.0.effort", |d| {
            d.with("z", |z| z.effort = EffortDraft::One(0))
        }),
        ("problem-id at dimensions.0.id", |d| d.also(|d| d.dimensions[0].id = "Een".to_owned())),
    ];
    for (mistake, make) in elsewhere {
        let found = problems(&make(out_of_reach()));
        assert_eq!(found, [mistake, both[0], both[1]]);
    }
}

#[test]
fn nothing_is_said_about_reach_where_something_else_is_wrong() {
    let question = "problem-question-unreachable at dimensions.0.questions.1.condition";
    let rung = "problem-rung-unreachable at dimensions.1";
    let cases: [(&str, Make, &[&str]); 5] = [
        // The ladder decides about rungs, not about questions.
        ("problem-max-lag at ladder.max_lag", |d| d.max_lag(9), &[question]),
        // What the hidden question hangs on.
        (
            "problem-levels-count at dimensions.0.questions.0.kind",
            |d| d.kind("a", levels(3)),
            &[rung],
        ),
        (
            "problem-weight at dimensions.0.questions.0.weight",
            |d| d.with("a", |a| a.weight = Some(0)),
            &[rung],
        ),
        // A question of the dimension, also one that is no question at all.
        (
            "problem-weight at dimensions.1.questions.0.weight",
            |d| d.with("z", |z| z.weight = Some(0)),
            &[question],
        ),
        (
            "problem-id at dimensions.1.questions.0.id",
            |d| d.with("z", |z| z.id = "Z".to_owned()),
            &[question],
        ),
    ];
    for (mistake, make, told) in cases {
        let mut expected = vec![mistake];
        expected.extend(told);
        assert_eq!(problems(&make(out_of_reach())), expected);
    }
}

// -- what no answer can do (section 3: exactly up to 65,536 combinations) --------------

/// `n` questions with yes and no, and `z`, shown when all but the last say yes.
fn hangs_on(n: usize, condition: impl FnOnce(Vec<C>) -> C) -> Draft {
    let ids: Vec<String> = (1..=n).map(|i| format!("y{i}")).collect();
    let mut draft = draft(&format!("{} z", ids.join(" ")));
    for id in &ids {
        draft = draft.kind(id, yes_no(4, 0)).unscored(id);
    }
    draft.when("z", condition(ids.into_iter().map(C::Yes).collect()))
}

fn all_but_the_last(mut atoms: Vec<C>) -> C {
    let last = atoms.pop().unwrap();
    atoms.push(C::Not(Box::new(last)));
    C::All(atoms)
}

fn yes_and_no(mut atoms: Vec<C>) -> C {
    let first = atoms[0].clone();
    atoms.push(C::Not(Box::new(first)));
    C::All(atoms)
}

#[test]
fn up_to_65_536_combinations_it_is_decided_exactly() {
    assert_eq!(problems(&hangs_on(16, all_but_the_last)), Vec::<String>::new());
    let found = problems(&hangs_on(16, yes_and_no));
    assert_eq!(
        found,
        [
            "problem-question-unreachable at dimensions.0.questions.16.condition",
            "problem-rung-unreachable at dimensions.0",
        ]
    );
}

/// A question with twelve items, and `z`, that asks of every item whether it is active.
fn asks_every_item(condition: impl FnOnce(Vec<C>) -> C) -> Draft {
    let items: Vec<String> = (1..=12).map(|i| format!("i{i}")).collect();
    let kind = statuses("active+ stopped+ trial none", &items.join(" "), "4 from 100, else 0");
    let active = |item: String| C::Status("s".into(), item, vec!["active".into()]);
    let atoms = items.into_iter().map(active).collect();
    draft("s | z").kind("s", kind).when("z", condition(atoms))
}

#[test]
fn conditions_on_many_items_are_decided_too() {
    // Four statuses of twelve items are 16,777,216 answers; what conditions see are 4,096.
    assert_eq!(problems(&asks_every_item(C::All)), Vec::<String>::new());
    assert_eq!(problems(&asks_every_item(C::Any)), Vec::<String>::new());
    let found = problems(&asks_every_item(yes_and_no));
    let expected = [
        "problem-question-unreachable at dimensions.1.questions.0.condition",
        "problem-rung-unreachable at dimensions.1",
    ];
    assert_eq!(found, expected);
}

#[test]
fn beyond_that_it_warns_that_nothing_is_proved_and_the_questionnaire_can_be_used() {
    for condition in [all_but_the_last, yes_and_no] {
        let checked = hangs_on(17, condition).check();
        let found: Vec<_> = checked.problems.iter().map(|p| (p.severity, p.message.id)).collect();
        let expected = [
            (Severity::Warning, "problem-question-unproved"),
            (Severity::Warning, "problem-rung-unproved"),
        ];
        assert_eq!(found, expected);
        assert!(checked.questionnaire.is_some());
    }
}

#[test]
fn a_question_behind_a_question_that_cannot_be_shown_cannot_be_shown_either() {
    let chain = draft("a b c d")
        .when("b", C::All(vec![C::LevelAtLeast("a".into(), 3), C::LevelAtLeast("a".into(), 1)]))
        .when("c", C::All(vec![C::Answered("b".into()), C::Not(Box::new(C::Answered("a".into())))]))
        .when("d", C::Answered("c".into()));
    assert_eq!(
        problems(&chain),
        [
            "problem-question-unreachable at dimensions.0.questions.2.condition",
            "problem-question-unreachable at dimensions.0.questions.3.condition",
        ]
    );
}

#[test]
fn the_first_rung_out_of_reach_is_named() {
    let rung = |draft: Draft| {
        let checked = draft.check();
        let [problem] = &checked.problems[..] else { panic!("{:?}", checked.problems) };
        assert_eq!(problem.message.id, "problem-rung-unreachable");
        problem.message.args.iter().find(|(name, _)| *name == "rung").unwrap().1.clone()
    };
    // (4 + 2)/2 = 3 is below 3.5.
    assert_eq!(rung(draft("a b").kind("b", yes_no(2, 0))), Arg::Number(4));
    // At most 1, and no more than two behind: rung 3, though 31/10 would be enough.
    assert_eq!(rung(draft("a*3 b").kind("b", yes_no(1, 0)).max_lag(1)), Arg::Number(3));
}

#[test]
fn what_can_be_not_applicable_holds_no_rung_out_of_reach() {
    let weak = |word: &str| draft(&format!("a {word}")).kind("b", yes_no(1, 0));
    assert_eq!(problems(&weak("b")), ["problem-rung-unreachable at dimensions.0"]);
    assert_eq!(problems(&weak("b?")), Vec::<String>::new());
    // Level 1 is not below rung 1, but it is below what rung 1 asks here.
    let heavy = weak("b*9?").thresholds("1.5 2 3 4");
    assert_eq!(problems(&heavy), Vec::<String>::new());
}

#[test]
fn a_question_cannot_be_set_aside_and_show_another_at_once() {
    // b must be answered to show the only question with a gate that a full score needs … and
    // then its own level counts: 1 at weight 9, so rung 2 is out of reach.
    let both = draft("b*9? a").kind("b", yes_no(1, 0)).when("a", C::Yes("b".into()));
    assert_eq!(problems(&both), ["problem-rung-unreachable at dimensions.0"]);
}

// -- nothing is left out ----------------------------------------------------------------

#[test]
fn every_problem_of_the_check_stands_in_these_tests() {
    let sources = [
        include_str!("../../src/domain/check/caps.rs"),
        include_str!("../../src/domain/check/conditions.rs"),
        include_str!("../../src/domain/check/mod.rs"),
        include_str!("../../src/domain/check/kinds.rs"),
        include_str!("../../src/domain/check/ladder.rs"),
        include_str!("../../src/domain/check/reach.rs"),
        include_str!("../../src/domain/id.rs"),
    ];
    let ids = |source: &'static str| -> BTreeSet<&str> {
        source.split('"').filter(|part| part.starts_with("problem-")).collect()
    };
    let there_are: BTreeSet<&str> = sources.into_iter().flat_map(ids).collect();
    let tested = ids(include_str!("questionnaire_check.rs"));
    // In longer texts the place follows the name.
    let tested: BTreeSet<&str> = tested.iter().filter_map(|id| id.split(' ').next()).collect();
    let missing: Vec<_> = there_are.difference(&tested).collect();
    assert!(60 < there_are.len(), "the sources are not where they were");
    assert!(missing.is_empty(), "not provoked by any test: {missing:?}");
}
