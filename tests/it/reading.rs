//! Reading and writing: what was written reads the same, what is damaged is told, and
//! nothing that cannot be kept is written over.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jiff::Timestamp;
use meetlat::domain::assessment::{
    Agreed, Answer, Assessment, AssessmentPast, Entry, EntryPast, Evidence, ExtraValue, LeftOut,
    Municipality, Period, QuestionnaireRef, Respondent, Role, Value,
};
use meetlat::domain::effective::State;
use meetlat::domain::id::{FieldId, ItemId, OptionId, QuestionnaireId, RespondentId, StatusId};
use meetlat::domain::level::Level;
use meetlat::domain::merge::conflicts;
use meetlat::domain::past::{Past, Recognised as _};
use meetlat::files::assessment_ron::{self, Access, Opened};
use meetlat::files::check::check_files;
use meetlat::files::problem::Located;
use meetlat::files::{answers_json, benchmark_ron, library, ron_text};
use meetlat::words::{Language, Words};
use proptest::prop_assert_eq;
use proptest::test_runner::{TestError, TestRunner};

use crate::random::{assessments, every_kind};
use crate::support::{config, data, decimal, effective_answers, question_id};

const KEPT: &str = include_str!("../data/format-1.meting.ron");

/// The problems in words.
pub fn said(problems: &[Located]) -> Vec<String> {
    // In both languages, so that a text with a mistake in either does not go by.
    let dutch = Words::new(Language::Nl);
    let english = Words::new(Language::En);
    problems.iter().map(|problem| (problem.say(&dutch), problem.say(&english)).1).collect()
}

fn read(text: &str) -> Result<Opened, Vec<Located>> {
    assessment_ron::read(text.as_bytes(), every_kind())
}

#[track_caller]
fn opens(text: &str) -> Opened {
    read(text).unwrap_or_else(|problems| panic!("{:#?}", said(&problems)))
}

/// The kept sample with one piece of text changed.
#[track_caller]
fn changed(from: &str, to: &str) -> String {
    assert!(KEPT.contains(from), "the sample has no {from}");
    KEPT.replacen(from, to, 1)
}

/// The ids of what is said.
fn ids(problems: &[Located]) -> Vec<&str> {
    problems.iter().map(|problem| problem.message.id).collect()
}

// -- what is built in ------------------------------------------------------------------

#[test]
fn everything_that_is_shipped_is_without_problems() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/sociale-media");
    let mut paths = vec![shipped.join("questionnaire.ron")];
    for entry in std::fs::read_dir(shipped.join("benchmarks")).unwrap() {
        paths.push(entry.unwrap().path());
    }
    paths.sort();
    assert!(1 < paths.len(), "no figures in {}", shipped.display());
    // Together and one by one: as CI checks them, and as a user would.
    let one_by_one = paths.iter().flat_map(|path| check_files(std::slice::from_ref(path)));
    for report in check_files(&paths).into_iter().chain(one_by_one) {
        assert_eq!(said(&report.problems), Vec::<String>::new(), "{}", report.path.display());
        assert!(report.kind.is_some());
    }
}

#[test]
fn figures_that_are_shipped_are_built_in() {
    let folder = "questionnaires/sociale-media/benchmarks";
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let in_folder: BTreeSet<_> =
        files.map(|path| benchmark_ron::id_of(&std::fs::read(path).unwrap()).unwrap()).collect();
    let built_in = library::built_in_benchmarks("sociale-media");
    let built_in: BTreeSet<_> = built_in.iter().map(|file| file.id.to_string()).collect();
    assert_eq!(in_folder, built_in);
}

#[test]
fn the_example_reads_the_same_after_writing() {
    let shipped = library::built_in_named("sociale-media").unwrap();
    let author = answers_json::Author {
        role: Role::Kcc,
        name: "Anna Jansen",
        questionnaire_file: "",
        now: "2026-11-24T05:00:00Z".parse().unwrap(),
    };
    let made = answers_json::read(include_bytes!("../data/voorbeeldstad.json"), shipped, &author);
    let made = made.unwrap();
    let text = assessment_ron::write(&made);
    let opened = assessment_ron::read(text.as_bytes(), shipped).unwrap();
    assert_eq!(opened, Opened { assessment: made, notices: Vec::new(), access: Access::Editable });
    assert_eq!(assessment_ron::write(&opened.assessment), text);
}

// -- the kept samples of format 1 --------------------------------------------------------

/// A past with these hashes.
pub fn past<T>(hashes: &[&str]) -> Past<T> {
    let replaced = hashes.iter().map(|hash| (*hash).to_owned()).collect();
    Past { candidates: Vec::new(), replaced }
}

/// What stands in `format-1.meting.ron`: every kind of answer, and everything beside it.
pub fn kept() -> Assessment {
    let at = |minute: i8| -> Option<Timestamp> {
        Some(format!("2026-10-01T08:{minute:02}:00Z").parse().unwrap())
    };
    let options = |ids: &[&str]| ids.iter().map(|id| OptionId::parse(id).unwrap()).collect();
    let statuses = |pairs: &[(&str, &str)]| {
        let pair = |(item, status): &(&str, &str)| {
            (ItemId::parse(item).unwrap(), StatusId::parse(status).unwrap())
        };
        pairs.iter().map(pair).collect()
    };
    let answer = |value| Some(Answer::Value(value));
    let first = [
        (
            "k1",
            Entry {
                answer: answer(Value::Statuses(statuses(&[
                    ("facebook", "active"),
                    ("x", "stopped"),
                    ("chatbot", "never"),
                ]))),
                at: at(10),
                ..Entry::default()
            },
        ),
        ("k2", Entry { answer: answer(Value::YesNo(true)), at: at(11), ..Entry::default() }),
        (
            "k3",
            Entry {
                answer: answer(Value::Choices(options(&["afval", "wegen"]))),
                note: "Zij zei: \"dat doen wij\".\nEn nog een regel, met een \\ erin.".to_owned(),
                at: at(12),
                ..Entry::default()
            },
        ),
        ("a1", Entry { answer: answer(Value::Level(Level(2))), later: true, ..Entry::default() }),
        (
            "a2",
            Entry {
                answer: answer(Value::Number(decimal("13.20"))),
                note: "👩‍💻 ג\u{202e}x\u{202c} é".to_owned(),
                evidence: vec![
                    Evidence::Link("https://example.org/telling".to_owned()),
                    Evidence::File("telling-2026-k3.csv".to_owned()),
                    Evidence::Measurement("50 vragen".to_owned()),
                ],
                extra: BTreeMap::from([
                    (FieldId::parse("norm").unwrap(), ExtraValue::Number(decimal("24"))),
                    (FieldId::parse("plek").unwrap(), ExtraValue::Text("De website".to_owned())),
                ]),
                at: at(13),
                past: EntryPast {
                    answer: past(&["30896640d28691e2", "none"]),
                    ..EntryPast::default()
                },
                ..Entry::default()
            },
        ),
        ("a3", Entry { answer: Some(Answer::Unknown), at: at(14), ..Entry::default() }),
        ("p5", Entry { answer: answer(Value::Number(decimal("180"))), ..Entry::default() }),
    ];
    let none = Value::Choices(BTreeSet::new());
    let reason = "Er kwam geen vraag binnen.".to_owned();
    let second = [
        ("k1", Entry { answer: answer(Value::Statuses(BTreeMap::new())), ..Entry::default() }),
        ("k2", Entry { answer: answer(Value::YesNo(false)), ..Entry::default() }),
        ("k3", Entry { answer: answer(none), ..Entry::default() }),
        ("a1", Entry { note: "Nog navragen.".to_owned(), ..Entry::default() }),
        ("a3", Entry { answer: Some(Answer::NotApplicable { reason }), ..Entry::default() }),
    ];
    let respondent = |role, name: &str, answers: &[(&str, Entry)]| {
        let answers = answers.iter().map(|(id, entry)| (question_id(id), entry.clone()));
        Respondent::new(role, name.to_owned(), answers.collect())
    };
    let agreed = Agreed {
        past: past(&["0123456789abcdef"]),
        ..Agreed::on(
            Answer::Value(Value::YesNo(true)),
            "Samen in de profielen gekeken.".to_owned(),
            at(30),
        )
    };
    Assessment {
        municipality: Municipality {
            name: "’s-Voorbeeldstad".to_owned(),
            cbs_code: "GM9999".to_owned(),
            province: "Utrecht".to_owned(),
            inhabitants: Some(68_000),
        },
        period: Period { from: "2026-07-01".parse().unwrap(), to: "2026-09-30".parse().unwrap() },
        questionnaire: QuestionnaireRef {
            id: QuestionnaireId::parse("alle-soorten").unwrap(),
            version: "1.0".to_owned(),
            file: "format-1.questionnaire.ron".to_owned(),
        },
        respondents: BTreeMap::from([
            (
                RespondentId::parse("communication").unwrap(),
                respondent(Role::Communication, "", &first),
            ),
            (
                RespondentId::parse("kcc-anna-jansen").unwrap(),
                respondent(Role::Kcc, "Anna Jansen", &second),
            ),
            (RespondentId::parse("management").unwrap(), respondent(Role::Management, "", &[])),
        ]),
        agreed: BTreeMap::from([(question_id("k2"), agreed)]),
        left_out: LeftOut::default(),
        past: AssessmentPast::default(),
        created: "2026-10-01T08:00:00Z".parse().unwrap(),
        modified: "2026-10-02T09:30:00Z".parse().unwrap(),
    }
}

#[test]
fn a_file_of_format_1_opens_for_ever() {
    let document = library::open(&data("format-1.meting.ron"), None).unwrap();
    assert_eq!(&document.questionnaire, every_kind());
    assert_eq!(document.opened.assessment, kept());
    assert_eq!(said(&document.opened.notices), Vec::<String>::new());
    assert_eq!(document.opened.access, Access::Editable);
}

#[test]
fn all_kept_files_are_without_problems() {
    // Whichever there are, so that none can be left out.
    let all = std::fs::read_dir(data("")).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let is_kept = |name: &str| {
        name.starts_with("format-")
            && [".meting.ron", ".questionnaire.ron", ".benchmark.ron", ".style.ron"]
                .iter()
                .any(|ending| name.ends_with(ending))
    };
    let mut paths: Vec<_> = all.filter(|path| is_kept(&name(path))).collect();
    paths.sort();
    assert_eq!(
        paths.iter().map(|path| name(path)).collect::<Vec<_>>(),
        [
            "format-1.benchmark.ron",
            "format-1.meting.ron",
            "format-1.questionnaire.ron",
            "format-1.style.ron",
            "format-2.meting.ron"
        ]
    );
    for report in check_files(&paths) {
        // What a merge left to choose in the second is no mistake in it.
        let problems = report.problems.into_iter();
        let (left, wrong): (Vec<_>, Vec<_>) =
            problems.partition(|problem| problem.message.id == "problem-candidates");
        assert_eq!(said(&wrong), Vec::<String>::new(), "{}", report.path.display());
        let expected = if name(&report.path) == "format-2.meting.ron" { 7 } else { 0 };
        assert_eq!(left.len(), expected, "{}: {:#?}", report.path.display(), said(&left));
    }
}

// -- what was written reads the same -----------------------------------------------------

#[test]
fn what_was_written_reads_the_same_and_is_written_the_same_again() {
    let sizes = Cell::new((0, 0));
    let result = TestRunner::new(config(500)).run(&assessments(), |assessment| {
        let text = assessment_ron::write(&assessment);
        let opened = match read(&text) {
            Ok(opened) => opened,
            Err(problems) => panic!("{:#?} in\n{text}", said(&problems)),
        };
        // Each thing that is left to choose is told, and nothing else.
        prop_assert_eq!(
            ids(&opened.notices),
            vec!["problem-candidates"; conflicts(&assessment).len()]
        );
        prop_assert_eq!(&opened.access, &Access::Editable);
        prop_assert_eq!(&opened.assessment, &assessment, "in\n{}", &text);
        prop_assert_eq!(assessment_ron::write(&opened.assessment), text);
        let n: usize = assessment.respondents.values().map(|r| r.answers.len()).sum();
        let (respondents, answers) = sizes.get();
        sizes.set((respondents.max(assessment.respondents.len()), answers.max(n)));
        Ok(())
    });
    if let Err(TestError::Fail(why, assessment)) = result {
        panic!("{why}\n{assessment:#?}");
    }
    let (respondents, answers) = sizes.get();
    assert!(3 < respondents && 12 < answers, "the cases are too small");
}

#[test]
fn the_order_in_which_people_answered_is_not_in_the_bytes() {
    let mut turned = kept();
    turned.respondents = turned.respondents.into_iter().rev().collect();
    assert_eq!(assessment_ron::write(&turned), assessment_ron::write(&kept()));
    // Nor does the order in a file matter, though Meetlat would not have written it so.
    let by_hand = changed("Choices([\"afval\", \"wegen\"])", "Choices([\"wegen\", \"afval\"])");
    assert_eq!(opens(&by_hand).assessment, kept());
}

#[test]
fn numbers_are_kept_digit_for_digit() {
    for number in
        ["13.20", "0", "0.000", "79228162514264337593543950335", "0.0000000000000000000000000001"]
    {
        let mut assessment = kept();
        let person = assessment.respondents.values_mut().next().unwrap();
        let entry = person.answers.get_mut(&question_id("p5")).unwrap();
        entry.answer = Some(Answer::Value(Value::Number(decimal(number))));
        let text = assessment_ron::write(&assessment);
        assert!(text.contains(&format!("Number({number})")), "{number}\n{text}");
        assert_eq!(assessment_ron::write(&opens(&text).assessment), text);
    }
}

#[test]
fn the_hash_of_a_replaced_answer_is_that_of_its_text() {
    // As docs/file-formats.md gives it, so that other programs can work it out.
    let hash = |value| Some(Answer::Value(value)).hash();
    assert_eq!(hash(Value::Number(decimal("64"))), "30896640d28691e2");
    assert_ne!(hash(Value::Level(Level(1))), hash(Value::Level(Level(2))));
}

// -- what other programs do to a file -------------------------------------------------------

#[test]
fn a_byte_order_mark_is_skipped() {
    let opened = opens(&format!("\u{feff}{KEPT}"));
    assert_eq!((opened.assessment, opened.notices), (kept(), Vec::new()));
}

#[test]
fn line_ends_of_windows_are_no_change() {
    let opened = opens(&KEPT.replace('\n', "\r\n"));
    assert_eq!((opened.assessment, opened.notices), (kept(), Vec::new()));
}

#[test]
fn a_checksum_that_does_not_match_is_a_warning_and_no_refusal() {
    let opened = opens(&changed("Level(2)", "Level(1)"));
    assert_eq!(ids(&opened.notices), ["problem-checksum"]);
    assert_eq!(opened.access, Access::Editable);
    let entry = &opened.assessment.respondents["communication"].answers["a1"];
    assert_eq!(entry.answer, Some(Answer::Value(Value::Level(Level(1)))));
    // Without a checksum there is nothing to compare with.
    let line = KEPT.lines().find(|line| line.contains("checksum: ")).unwrap();
    assert_eq!(opens(&changed(line, "")).notices, []);
}

// -- newer than this program ----------------------------------------------------------------

fn read_only(access: &Access) -> String {
    match access {
        Access::Editable => "editable".to_owned(),
        Access::ReadOnly(reason) | Access::NeedsUpgrade(reason) => {
            Words::new(Language::En).say(reason)
        }
    }
}

#[test]
fn a_newer_format_that_can_be_read_opens_read_only_and_names_its_program_and_fields() {
    let newer = changed("format: 1", "format: 3")
        .replacen("later: true", "later: true, mood: Happy(3)", 1)
        .replacen("created: ", "ambition: [(question: \"a1\", level: 2)],\n    created: ", 1);
    let newer = newer.replacen(assessment_ron::PROGRAM, "meetlat 3.1.0", 1);
    let opened = opens(&newer);
    assert_eq!(opened.assessment, kept());
    assert_eq!(
        read_only(&opened.access),
        "this assessment was made with a newer Meetlat (meetlat 3.1.0, format 3; here format 2). \
         You can look at it, not change it. These fields are unknown here: ambition, mood"
    );
}

#[test]
fn a_newer_format_without_new_fields_is_read_only_as_well() {
    let opened = opens(&changed("format: 1", "format: 3"));
    assert_eq!(opened.assessment, kept());
    assert!(read_only(&opened.access).ends_with("All its fields are known here"));
}

#[test]
fn a_newer_format_that_cannot_be_read_names_the_version_it_needs() {
    for unreadable in ["Tree { 1 }", "Level(2) @ 3", "Score(2.5)", "Level(\"two\")"] {
        let newer = changed("format: 1", "format: 9").replacen("Level(2)", unreadable, 1);
        let newer = newer.replacen(assessment_ron::PROGRAM, "meetlat 9.0.0", 1);
        let problems = read(&newer).unwrap_err();
        assert_eq!(
            said(&problems),
            [format!(
                "2:13: error: this assessment has format 9; this Meetlat ({}) reads up to format 2. \
                 Open it with meetlat 9.0.0 or newer",
                env!("CARGO_PKG_VERSION")
            )]
        );
    }
}

#[test]
fn a_field_this_program_does_not_know_makes_the_file_read_only_wherever_it_stands() {
    for before in [
        "program: ",
        "name: \"’s",
        "from: ",
        "version: ",
        "role: ",
        "question: \"a1\"",
        "question: \"k2\", answer",
        "reason: \"Samen",
    ] {
        let opened = opens(&changed(before, &format!("weather: (sun: true), {before}")));
        assert_eq!(opened.assessment, kept(), "before {before}");
        assert_eq!(
            read_only(&opened.access),
            "this assessment has fields this Meetlat does not know: weather. You can look at it, \
             not change it, so that nothing is lost"
        );
        assert!(ids(&opened.notices).contains(&"problem-later-field"), "before {before}");
    }
}

#[test]
fn answers_that_another_version_of_the_questionnaire_had_are_named_and_stay_in_the_file() {
    let other = changed("version: \"1.0\"", "version: \"0.9\"").replacen("\"a1\"", "\"a9\"", 1);
    let opened = opens(&other);
    let expected = ["problem-other-version", "problem-answer-question-version", "problem-checksum"];
    assert_eq!(ids(&opened.notices), expected);
    assert!(read_only(&opened.access).contains("a9"));
}

// -- what does not fit ------------------------------------------------------------------------

#[test]
fn a_number_out_of_range_opens_unanswered_with_a_notice_and_is_never_lost() {
    let a2 = every_kind().questions().iter().position(|q| q.id.as_str() == "a2").unwrap();
    for number in ["-1", "1000.01", "99999999"] {
        let opened = opens(&changed("Number(13.20)", &format!("Number({number})")));
        assert_eq!(ids(&opened.notices), ["problem-answer-range", "problem-checksum"]);
        assert_eq!(opened.access, Access::Editable);
        let answers = effective_answers(every_kind(), &opened.assessment);
        assert_eq!(answers[a2].state, State::Unanswered, "{number}");
        // Nobody is made to type it again: it stays, with what stands beside it.
        let mut expected = kept();
        let person = expected.respondents.values_mut().next().unwrap();
        let entry = person.answers.get_mut(&question_id("a2")).unwrap();
        entry.answer = Some(Answer::Value(Value::Number(decimal(number))));
        assert_eq!(opened.assessment, expected);
        assert!(assessment_ron::write(&opened.assessment).contains(&format!("Number({number})")));
    }
}

#[test]
fn an_agreed_number_out_of_range_leaves_the_question_unanswered() {
    let a2 = every_kind().questions().iter().position(|q| q.id.as_str() == "a2").unwrap();
    let agreed = |number: &str| {
        let agreed = format!("agreed: [(question: \"a2\", answer: Number({number})),");
        let opened = opens(&changed("agreed: [", &agreed));
        let answers = effective_answers(every_kind(), &opened.assessment);
        (answers[a2].state, ids(&opened.notices).contains(&"problem-answer-range"))
    };
    assert_eq!(agreed("12"), (State::Answered, false));
    // The answers under it do not come in its place.
    assert_eq!(agreed("1000.5"), (State::Unanswered, true));
}

#[test]
fn digits_of_json_are_kept_as_they_stand() {
    let author = answers_json::Author {
        role: Role::Kcc,
        name: "",
        questionnaire_file: "",
        now: Timestamp::UNIX_EPOCH,
    };
    for number in ["22.537401331860206", "59.99999999999999999999", "13.20", "-0.0", "1E+2"] {
        let json = format!(
            r#"{{"municipality": {{"name": "X"}}, "period": {{"from": "2026-07-01", "to": "2026-09-30"}},
            "answers": {{"p1": "unknown", "p2": "unknown", "a2": {{"number": {number}}}}}}}"#
        );
        let made = answers_json::read(json.as_bytes(), every_kind(), &author).unwrap();
        // Who does not know the inhabitants or the province leaves them out.
        assert_eq!(
            made.municipality,
            Municipality { name: "X".to_owned(), ..Municipality::default() }
        );
        let entry = &made.respondents.values().next().unwrap().answers[&question_id("a2")];
        let exact = ron_text::decimal(number).unwrap();
        assert_eq!(entry.answer, Some(Answer::Value(Value::Number(exact))), "{number}");
    }
}

#[test]
fn a_number_exactly_at_the_edge_of_its_range_is_in_it() {
    for number in ["0", "1000", "1000.00"] {
        let opened = opens(&changed("Number(13.20)", &format!("Number({number})")));
        assert_eq!(ids(&opened.notices), ["problem-checksum"]);
    }
}

#[test]
fn the_same_question_respondent_option_item_or_field_twice_is_refused() {
    for (from, to, expected) in [
        (
            "(question: \"k2\", answer: YesNo(false))",
            "(question: \"k2\", answer: YesNo(false)), (question: \"k2\", answer: YesNo(true))",
            "problem-answered-twice",
        ),
        // Also when both are equal.
        (
            "(question: \"k2\", answer: YesNo(false))",
            "(question: \"k2\", answer: YesNo(false)), (question: \"k2\", answer: YesNo(false))",
            "problem-answered-twice",
        ),
        ("id: \"management\"", "id: \"communication\"", "problem-same-respondent"),
        ("[\"afval\", \"wegen\"]", "[\"afval\", \"afval\"]", "problem-option-twice"),
        ("(\"x\", \"stopped\")", "(\"facebook\", \"stopped\")", "problem-item-twice"),
        (
            "(\"norm\", Number(24))",
            "(\"norm\", Number(24)), (\"norm\", Number(8))",
            "problem-extra-twice",
        ),
        ("later: true", "later: true, later: false", "problem-same-field-name"),
        ("agreed: [", "agreed: [(question: \"k2\", answer: Unknown),", "problem-agreed-twice"),
    ] {
        let problems = read(&changed(from, to)).expect_err(expected);
        let errors = problems.iter().filter(|problem| problem.is_error());
        let found: Vec<_> = errors.map(|problem| problem.message.id).collect();
        assert_eq!(found, [expected]);
        assert!(problems.iter().all(|problem| problem.position.is_some()));
    }
}

#[test]
fn without_the_name_of_a_municipality_a_document_opens_and_says_so() {
    // A new document is saved before its municipality is chosen: that must never be the
    // last time it opened.
    let mut nameless = kept();
    nameless.municipality = Municipality::default();
    let opened = opens(&assessment_ron::write(&nameless));
    assert_eq!(opened.assessment, nameless);
    assert_eq!(ids(&opened.notices), ["problem-municipality-unnamed"]);
    assert_eq!(opened.access, Access::Editable);
}
