//! Mistakes in figures.

use std::path::PathBuf;

use meetlat::files::check::check_files;

use super::{Case, Changes, Desk, FIGURES, case, changed, checked, each, told};

const BENCHMARKS: &[(&str, Changes)] = &[
    ("a newer format", &[("format: 1,", "format: 2,")]),
    ("two figures of one name", &[("id: \"snel-2014\"", "id: \"tijd-2014\"")]),
    ("a figure without a value", &[("value: Mean(24),", "")]),
    ("a value of two numbers", &[("Mean(24)", "Mean(24, 25)")]),
    ("a value of no kind there is", &[("Mean(24)", "Average(24)")]),
    ("a number of nothing", &[("n: 120", "n: 0")]),
    ("another number of municipalities", &[("n_municipalities: 403", "n_municipalities: 430")]),
    (
        "another number of municipalities, in a year with two",
        &[("year: 2014", "year: 2022"), ("n_municipalities: 403", "n_municipalities: 346")],
    ),
    ("a year in the future", &[("year: 2014", "year: 20140")]),
    ("a share of more than all", &[("Share(20)", "Share(120)")]),
    ("a count below zero", &[("Mean(24)", "Count(-1)")]),
    ("quantiles of nothing", &[("[(25, 4), (50, 13.2), (75, 48)]", "[]")]),
    ("quantiles that do not rise", &[("(50, 13.2)", "(25, 13.2)")]),
    ("quantiles that fall", &[("(75, 48)", "(75, 13)")]),
    ("quantiles of one number each", &[("[(25, 4), (50, 13.2), (75, 48)]", "[25, 50]")]),
    ("one level too few", &[("[50, 30.5, 19.5]", "[50, 50]")]),
    ("one level", &[("[50, 30.5, 19.5]", "[100]")]),
    ("levels that are more than all", &[("19.5]", "29.5]")]),
    ("a province without a name", &[("Province(\"Utrecht\")", "Province(\"\")")]),
    ("a source that is not there", &[("source: \"onderzoek\"", "source: \"krant\"")]),
    (
        "indirect without a note",
        &[("Indirect({\"nl\": \"Andere vraag.\", \"en\": \"Another question.\"})", "Indirect({})")],
    ),
    (
        "indirect with two notes",
        &[(
            "reads: AtLeast(1)",
            "reads: AtLeast(1), note: {\"nl\": \"Nog een.\", \"en\": \"One more.\"}",
        )],
    ),
    (
        "neither the same nor indirect",
        &[("comparability: Same, reads: Value(Lower)", "reads: Value(Lower)")],
    ),
    ("a question that is not there", &[("question: \"a2\"", "question: \"a9\"")]),
    (
        "a question twice",
        &[("questions: [", "questions: [(question: \"a2\", comparability: Same),")],
    ),
    ("a question of another indicator", &[("question: \"a2\"", "question: \"a1\"")]),
    ("a contradiction of nothing", &[("[\"tijd-2014\"]", "[\"tijd-2015\"]")]),
    ("a contradiction of itself", &[("[\"tijd-2014\"]", "[\"snel-2014\"]")]),
    ("at least, of a mean", &[("reads: Value(Lower)", "reads: AtLeast(1)")]),
    ("at least a level above the ladder", &[("reads: AtLeast(1)", "reads: AtLeast(3)")]),
    (
        "at least, beside a question without levels",
        &[(
            "comparability: Indirect",
            "comparability: Same), (question: \"p5\", comparability: Indirect",
        )],
    ),
    ("a value, of words", &[("Mean(24)", "Text({\"nl\": \"Lang.\", \"en\": \"Long.\"})")]),
    (
        "a value, beside a question without a number",
        &[(
            "question: \"a2\", comparability: Same, reads",
            "question: \"k2\", comparability: Same, reads",
        )],
    ),
];

pub fn cases() -> Vec<Case> {
    let mut cases = each(FIGURES, BENCHMARKS);
    let (before, _) = FIGURES.split_once("figures: [").unwrap();
    cases.push(case("no figures", checked(format!("{before}figures: [])").as_bytes())));
    // Without its questionnaire, and beside another file of the same figures.
    let desk = Desk::new();
    let alone = desk.put("alleen.benchmark.ron", FIGURES);
    let few = changed(FIGURES, &[("[50, 30.5, 19.5]", "[100]")]);
    let few = desk.put("weinig.benchmark.ron", few);
    let copy = desk.put("kopie.benchmark.ron", FIGURES.replacen("alle-cijfers", "kopie", 1));
    let mut told = |name, paths: &[PathBuf]| {
        cases.push(case(name, check_files(paths).remove(0).problems));
    };
    told("figures without their questionnaire", std::slice::from_ref(&alone));
    told("one level, without the questionnaire", &[few]);
    told("figures that are in another file too", &[alone, copy]);
    cases
}

#[test]
fn a_mistake_in_figures() {
    insta::assert_snapshot!(told(&cases()));
}
