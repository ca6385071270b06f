//! The shipped questionnaire, its figures and the example: complete in both languages, and
//! saying what they promise.

mod figures;
mod research;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use meetlat::domain::assessment::{Answer, Assessment, Role, Value};
use meetlat::domain::benchmark::{Benchmark, Figure, compare};
use meetlat::domain::id::{ItemId, StatusId};
use meetlat::domain::level::Level;
use meetlat::domain::questionnaire::{Kind, Question, Questionnaire, Source};
use meetlat::domain::scoring::score;
use meetlat::domain::text::Text;
use meetlat::files::problem::{Located, lines};
use meetlat::files::{answers_json, library, municipality_register, questionnaire_ron};
use meetlat::report::facts::Facts;
use meetlat::words::{Language, Words};

use crate::support::{decimal, question_id};

const QUESTIONNAIRE: &[u8] =
    include_bytes!("../../../questionnaires/sociale-media/questionnaire.ron");
const EXAMPLE: &str = include_str!("../../data/voorbeeldstad.json");

const LANGUAGES: [&str; 2] = ["nl", "en"];

#[track_caller]
fn questionnaire() -> Questionnaire {
    let read = questionnaire_ron::read(QUESTIONNAIRE);
    assert_eq!(said(&read.problems), Vec::<String>::new());
    read.questionnaire.unwrap()
}

/// The figures that are built in, a file per theme.
fn benchmarks() -> Vec<Benchmark> {
    library::built_in_benchmarks("sociale-media").into_iter().cloned().collect()
}

/// All of them, each with its publication.
fn figures() -> Vec<(Figure, Source)> {
    let each = |benchmark: Benchmark| {
        let Benchmark { figures, sources, .. } = benchmark;
        figures.into_iter().map(move |figure| {
            let source = sources[figure.source].clone();
            (figure, source)
        })
    };
    benchmarks().into_iter().flat_map(each).collect()
}

fn said(problems: &[Located]) -> Vec<String> {
    lines(std::path::Path::new("file"), problems, &Words::new(Language::En))
}

/// The example, after `change` changed its answers.
fn example(change: impl FnOnce(&mut serde_json::Map<String, serde_json::Value>)) -> Assessment {
    let mut json: serde_json::Value = serde_json::from_str(EXAMPLE).unwrap();
    change(json["answers"].as_object_mut().unwrap());
    let now = Timestamp::from_second(1_790_000_000).unwrap();
    let role = Role::Communication;
    let author = answers_json::Author { role, name: "", questionnaire_file: "", now };
    answers_json::read(json.to_string().as_bytes(), &questionnaire(), &author).unwrap()
}

/// Every text of the questionnaire with where it stands.
fn texts(questionnaire: &Questionnaire) -> Vec<(String, &Text)> {
    let mut texts = vec![
        ("title".to_owned(), questionnaire.title()),
        ("description".to_owned(), questionnaire.description()),
        ("ladder about".to_owned(), &questionnaire.ladder().about),
    ];
    for (k, rung) in questionnaire.ladder().rungs.iter().enumerate() {
        texts.push((format!("rung {k} name"), &rung.name));
        texts.push((format!("rung {k} description"), &rung.description));
    }
    for dimension in questionnaire.dimensions() {
        let id = &dimension.id;
        texts.push((format!("{id} name"), &dimension.name));
        texts.push((format!("{id} short"), &dimension.short));
        texts.push((format!("{id} description"), &dimension.description));
    }
    for question in questionnaire.questions() {
        texts.extend(
            question_texts(question)
                .into_iter()
                .map(|(what, text)| (format!("{} {what}", question.id), text)),
        );
    }
    texts
}

fn question_texts(question: &Question) -> Vec<(&'static str, &Text)> {
    let mut texts = vec![
        ("text", &question.text),
        ("short", &question.short),
        ("help", &question.help),
        ("why", &question.why),
        ("how", &question.how),
        ("evidence", &question.evidence),
    ];
    match &question.kind {
        Kind::Levels(levels) => {
            texts.extend(levels.iter().map(|level| ("label", &level.label)));
            texts.extend(levels.iter().map(|level| ("level", &level.description)));
        }
        Kind::Choices(choices) => {
            texts.extend(choices.iter().map(|choice| ("label", &choice.label)));
        }
        Kind::Statuses(kind) => {
            texts.extend(kind.statuses.iter().map(|status| ("label", &status.label)));
            texts.extend(kind.items.iter().map(|item| ("label", &item.label)));
        }
        Kind::Number(kind) => texts.push(("unit", &kind.unit)),
        Kind::YesNo { .. } | Kind::Field(_) => {}
    }
    texts.extend(question.gate.iter().map(|gate| ("gate", &gate.reason)));
    texts
}

// -- the questionnaire -------------------------------------------------------------

#[test]
fn the_shipped_questionnaire_has_no_problems() {
    let questionnaire = questionnaire();
    assert_eq!(questionnaire.languages(), LANGUAGES);
    let ids: Vec<&str> = questionnaire.dimensions().iter().map(|d| d.id.as_str()).collect();
    assert_eq!(ids, ["channels", "kcc", "management", "responsiveness"]);
    let ids: Vec<&str> = questionnaire.questions().iter().map(|q| q.id.as_str()).collect();
    let numbered = [("qp", 5), ("qa", 10), ("qb", 10), ("qc", 14), ("qd", 10)];
    let expected =
        numbered.iter().flat_map(|(part, n)| (1..=*n).map(move |i| format!("{part}{i}")));
    assert_eq!(ids, expected.collect::<Vec<_>>());
}

#[test]
fn both_languages_are_complete_and_differ_where_they_should() {
    let questionnaire = questionnaire();
    for (place, text) in texts(&questionnaire) {
        let found: Vec<&str> = text.iter().map(|(code, _)| code).collect();
        assert!(found.is_empty() || found == ["en", "nl"], "{place}: {found:?}");
        let is_sentence = ["text", "help", "why", "how", "level", "gate"];
        if is_sentence.iter().any(|what| place.ends_with(what)) {
            assert!(text.is_empty() || text.get("nl") != text.get("en"), "{place}: not translated");
        }
    }
}

#[test]
fn every_question_says_what_why_how_and_what_counts_as_evidence() {
    let questionnaire = questionnaire();
    for question in questionnaire.questions().iter().filter(|q| q.dimension.is_some()) {
        for (what, text) in question_texts(question) {
            assert!(!text.is_empty(), "{}: {what} is empty", question.id);
        }
    }
}

#[test]
fn every_question_has_help_a_source_and_a_description_of_every_level() {
    let questionnaire = questionnaire();
    for question in questionnaire.questions() {
        let id = &question.id;
        assert!(!question.help.is_empty(), "{id} has no help");
        let is_in_the_profile = question.dimension.is_none();
        assert!(is_in_the_profile || !question.sources.is_empty(), "{id} has no source");
        match &question.kind {
            Kind::Levels(levels) => {
                let labels: BTreeSet<_> = levels.iter().map(|level| &level.label).collect();
                assert_eq!((levels.len(), labels.len()), (5, 5), "{id}");
                assert!(levels.iter().all(|level| !level.description.is_empty()), "{id}");
            }
            // Where a number or ticks give the level, the help says which.
            _ if question.scored => {
                for (language, word, none) in [
                    ("nl", "niveau", "geen vinkje is niveau 0"),
                    ("en", "level", "no tick is level 0"),
                ] {
                    let help = question.help.in_language(language).to_lowercase();
                    let says = |level: u8| {
                        [word, "is", "dan", "then"]
                            .iter()
                            .any(|w| help.contains(&format!("{w} {level}")))
                    };
                    let is_ticked = matches!(question.kind, Kind::Choices(_));
                    let all = if is_ticked { help.contains(none) } else { (1..=4).all(says) };
                    assert!(all, "{id} ({language}) does not say which level is what: {help}");
                }
            }
            _ => {}
        }
    }
}

#[test]
fn texts_fit_the_place_they_are_shown_in() {
    let questionnaire = questionnaire();
    let longest = [("text", 160), ("level", 140), ("label", 36), ("short", 32), ("gate", 200)];
    for (place, text) in texts(&questionnaire) {
        let Some((_, most)) = longest.iter().find(|(what, _)| place.ends_with(what)) else {
            continue;
        };
        for (code, text) in text.iter() {
            let n = text.chars().count();
            assert!(n <= *most, "{place} ({code}) has {n} signs, at most {most} fit: {text}");
        }
    }
}

#[test]
fn no_level_is_described_like_another() {
    let questionnaire = questionnaire();
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    for (place, text) in texts(&questionnaire).iter().filter(|(place, _)| place.ends_with("level"))
    {
        for (_, text) in text.iter() {
            let before = seen.insert(text, place.clone());
            assert_eq!(before, None, "{place} is described with the same words: {text}");
        }
    }
    for question in questionnaire.questions() {
        let mut labels = BTreeSet::new();
        for (_, text) in question_texts(question).iter().filter(|(what, _)| *what == "label") {
            assert!(labels.insert(*text), "{}: {text:?} twice", question.id);
        }
    }
}

#[test]
fn dutch_says_u_and_sentences_end() {
    let questionnaire = questionnaire();
    for (place, text) in texts(&questionnaire) {
        let dutch = text.get("nl").unwrap_or_default().to_lowercase();
        let words: Vec<&str> = dutch.split(|c: char| !c.is_alphanumeric()).collect();
        for informal in ["je", "jij", "jou", "jouw", "jullie"] {
            assert!(!words.contains(&informal), "{place} says {informal}: {dutch}");
        }
        let is_sentence = ["help", "why", "how", "evidence", "level", "gate"];
        if is_sentence.iter().any(|what| place.ends_with(what)) {
            for (_, text) in text.iter() {
                assert!(text.ends_with('.') || text.ends_with('?'), "{place} does not end: {text}");
                assert!(!text.contains("  "), "{place} has two spaces: {text}");
            }
        }
    }
}

#[test]
fn the_ladder_says_which_names_are_ours() {
    let questionnaire = questionnaire();
    let ladder = questionnaire.ladder();
    let names: Vec<&str> = ladder.rungs.iter().map(|rung| rung.name.in_language("nl")).collect();
    let expected = ["niet aanwezig", "ontdekken", "experimenteren", "converseren", "netwerken"];
    assert_eq!(names, expected);
    assert!(ladder.rungs[4].own_label, "the official name of phase 4 was never seen");
    assert!(ladder.rungs[1..4].iter().all(|rung| !rung.own_label));
    assert!(!ladder.sources.is_empty());
}

#[test]
fn every_gate_says_why_and_every_last_step_costs_most() {
    let questionnaire = questionnaire();
    let gates: Vec<String> = questionnaire
        .questions()
        .iter()
        .filter_map(|q| q.gate.as_ref().map(|g| format!("{} {} {}", q.id, g.rung.0, g.at_least.0)))
        .collect();
    assert_eq!(gates, ["qa4 1 1", "qb1 3 3", "qb2 2 1", "qc1 3 3", "qd1 4 4", "qd4 3 3"]);
    for question in questionnaire.questions().iter().filter(|q| q.scored) {
        assert!(question.effort.is_sorted(), "{}", question.id);
        assert!(question.effort.first() < question.effort.last(), "{}", question.id);
        let may_be_left_out = question.allow_not_applicable && question.gate.is_some();
        assert!(!may_be_left_out, "{}", question.id);
    }
}

// -- from numbers to levels --------------------------------------------------------

#[track_caller]
fn check_number(id: &str, expected: &[(&str, u8)]) {
    let questionnaire = questionnaire();
    let Kind::Number(kind) = &questionnaire.question(&question_id(id)).unwrap().kind else {
        panic!("{id} asks no number");
    };
    for (number, level) in expected {
        let bands = kind.bands.as_ref().unwrap();
        assert_eq!(bands.level(decimal(number)), Level(*level), "{id} at {number}");
    }
}

#[test]
fn a_share_becomes_the_level_of_its_band() {
    check_number("qd4", &[("0", 0), ("0.5", 1), ("19.9", 1), ("20", 2), ("59.9", 2)]);
    check_number("qd4", &[("60", 3), ("89.99", 3), ("90", 4), ("100", 4)]);
    check_number("qb4", &[("0", 1), ("24.9", 1), ("25", 2), ("50", 3), ("79.9", 3), ("80", 4)]);
}

#[test]
fn a_shorter_time_is_a_higher_level() {
    check_number("qd2", &[("0", 4), ("4", 4), ("4.1", 3), ("8", 3), ("24", 2), ("24.5", 1)]);
}

#[test]
fn leaving_a_platform_never_lowers_anything() {
    let questionnaire = questionnaire();
    let qa1 = questionnaire.question(&question_id("qa1")).unwrap();
    let Kind::Statuses(kind) = &qa1.kind else { panic!("qa1 asks statuses") };
    let level = |of: &dyn Fn(&ItemId) -> &'static str| {
        let all = kind
            .items
            .iter()
            .map(|item| (item.id.as_str().to_owned(), serde_json::Value::from(of(&item.id))));
        let all: serde_json::Map<_, _> = all.collect();
        let assessment = example(|answers| answers["qa1"] = serde_json::json!({"statuses": all}));
        let q = questionnaire.index_of(&qa1.id).unwrap();
        score(&questionnaire, &assessment).questions[q].level
    };
    assert_eq!(level(&|_| "active"), Some(Level(4)));
    assert_eq!(level(&|_| "stopped"), Some(Level(4)));
    assert_eq!(level(&|_| "deliberately-not"), Some(Level(4)));
    assert_eq!(level(&|_| "never-discussed"), Some(Level(0)));
    for item in kind.items.iter().filter(|item| item.counts) {
        let left = level(&|id| if *id == item.id { "stopped" } else { "active" });
        assert_eq!(left, Some(Level(4)), "leaving {}", item.id);
        let forgotten = level(&|id| if *id == item.id { "never-discussed" } else { "active" });
        assert_eq!(forgotten, Some(Level(3)), "forgetting {}", item.id);
    }
    for id in ["other", "chatbot"] {
        let item = ItemId::parse(id).unwrap();
        assert!(!kind.item(&item).unwrap().counts, "{id} is not counted");
    }
    let deliberate = |id| kind.status(&StatusId::parse(id).unwrap()).unwrap().deliberate;
    assert!(deliberate("stopped") && !deliberate("never-discussed"));
}

#[test]
fn being_nowhere_reaches_no_rung() {
    let questionnaire = questionnaire();
    let assessment = example(|answers| {
        for (_, status) in answers["qa1"]["statuses"].as_object_mut().unwrap() {
            *status = "deliberately-not".into();
        }
        answers["qa4"] = 0.into();
        answers["qa5"] = 4.into();
    });
    let channels = &score(&questionnaire, &assessment).dimensions[0];
    assert_eq!(channels.rung, Some(Level(0)));
    let overall = score(&questionnaire, &assessment).overall;
    assert_eq!(overall.rung, Some(Level(0)));
}

// -- what stands beside the answers ------------------------------------------------

#[test]
fn a_report_has_every_visible_question_also_without_a_figure() {
    let questionnaire = questionnaire();
    // Without any figures no question has one, also not those that never count.
    for benchmarks in [benchmarks(), Vec::new()] {
        let assessment = example(|_| {});
        let outcome = score(&questionnaire, &assessment);
        let compared = compare(&questionnaire, &assessment, &benchmarks);
        let words = Words::new(Language::Nl);
        let facts = Facts::new(&questionnaire, &assessment, &outcome, &compared, &words);
        let rows = facts.comparison.iter().flat_map(|group| &group.questions);
        let shown: Vec<&str> = rows.map(|row| row.id.as_str()).collect();
        let visible = compared.iter().filter(|row| row.visible);
        let visible = visible.map(|row| questionnaire.questions()[row.question].id.as_str());
        assert_eq!(shown, visible.collect::<Vec<_>>());
        assert!(shown.contains(&"qa7"), "the number of followers never counts");
    }
}

#[test]
fn a_report_says_of_which_day_the_list_of_municipalities_is() {
    let questionnaire = questionnaire();
    let assessment = example(|_| {});
    let outcome = score(&questionnaire, &assessment);
    for (language, expected) in [
        (Language::Nl, "telt 342 gemeenten en geeft de stand op 1 januari 2026"),
        (Language::En, "has 342 municipalities and is as of 1 January 2026"),
    ] {
        let words = Words::new(language);
        let facts = Facts::new(&questionnaire, &assessment, &outcome, &[], &words);
        assert!(!facts.method.join(" ").contains(expected));
        let facts = facts.with_register(municipality_register::built_in(), &words);
        assert!(facts.method.join(" ").contains(expected), "{:?}", facts.method);
    }
}

// -- the example -------------------------------------------------------------------

#[test]
fn the_example_shows_every_state() {
    let questionnaire = questionnaire();
    let assessment = example(|_| {});
    let outcome = score(&questionnaire, &assessment);
    let counts = outcome
        .dimensions
        .iter()
        .map(|d| (d.n_answered, d.n_unknown, d.n_not_applicable, d.n_unanswered));
    assert_eq!(
        counts.collect::<Vec<_>>(),
        [(9, 0, 0, 0), (8, 0, 1, 0), (12, 1, 0, 1), (8, 1, 0, 0)]
    );
    let rungs = outcome.dimensions.iter().map(|d| d.rung.map(|rung| rung.0));
    assert_eq!(rungs.collect::<Vec<_>>(), [Some(2), Some(2), Some(2), Some(2)]);
    assert_eq!(outcome.overall.rung, Some(Level(2)));
    assert_eq!(assessment.municipality.name, "Voorbeeldstad");
    let answers = assessment.respondents.values().flat_map(|r| r.answers.values());
    let has_number = answers
        .filter_map(|entry| entry.answer.as_ref())
        .any(|answer| matches!(answer, Answer::Value(Value::Number(n)) if *n == decimal("13.2")));
    assert!(has_number, "numbers stay as they were typed");
}
