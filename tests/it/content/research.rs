//! The figures against the research they come from: every row and every contradiction of it.

use std::collections::{BTreeMap, BTreeSet};

use meetlat::domain::benchmark::{compare, contradictions};
use meetlat::domain::scoring::score;
use meetlat::files::municipality_register;
use meetlat::report::facts::Facts;
use meetlat::words::{Language, Words};

use super::{benchmarks, example, figures, questionnaire};

#[test]
fn every_row_of_the_research_is_a_figure_or_says_why_not() {
    let ids: BTreeSet<String> = figures().iter().map(|(figure, _)| figure.id.to_string()).collect();
    let mut named = BTreeSet::new();
    let mut rows = BTreeSet::new();
    for line in include_str!("../../data/figure-rows.csv").lines().skip(1) {
        let [row, confidence, figures, reason]: [&str; 4] =
            line.split(';').collect::<Vec<_>>().try_into().unwrap();
        assert!(rows.insert(row), "{row} is there twice");
        assert!(["D", "S", "U", "gap"].iter().any(|c| confidence.contains(c)), "{row}");
        assert!(!figures.is_empty() || !reason.is_empty(), "{row}: neither figures nor a reason");
        for figure in figures.split_whitespace() {
            assert!(ids.contains(figure), "{row}: there is no figure {figure}");
            named.insert(figure.to_owned());
        }
    }
    // The sections of the research, with how many rows each has.
    for (section, n) in [("A", 24), ("M", 19), ("R", 20), ("O", 15), ("P", 19), ("K", 8)] {
        assert_eq!(rows.iter().filter(|row| row.starts_with(section)).count(), n, "{section}");
    }
    for (section, n) in [("L", 10), ("Z", 14), ("F", 5), ("G", 11)] {
        assert_eq!(rows.iter().filter(|row| row.starts_with(section)).count(), n, "{section}");
    }
    let unexplained: Vec<_> = ids.difference(&named).collect();
    assert!(unexplained.is_empty(), "figures of no row: {unexplained:?}");
}

/// The conflicts that the research lists, each with the pairs of figures it is about.
fn conflicts() -> BTreeMap<&'static str, Vec<(&'static str, &'static str)>> {
    let mut conflicts = BTreeMap::new();
    for line in include_str!("../../data/contradictions.csv").lines().skip(1) {
        let [conflict, pairs, reason]: [&str; 3] =
            line.split(';').collect::<Vec<_>>().try_into().unwrap();
        assert!(pairs.is_empty() != reason.is_empty(), "{conflict}: either pairs or a reason");
        let pairs = pairs.split_whitespace().map(|pair| pair.split_once('/').unwrap());
        let before = conflicts.insert(conflict, pairs.collect());
        assert_eq!(before, None, "{conflict} is there twice");
    }
    conflicts
}

#[test]
fn every_contradiction_of_the_research_is_recorded_and_no_other() {
    let conflicts = conflicts();
    let expected: BTreeSet<String> = (1..=12).map(|i| format!("X{i}")).collect();
    assert_eq!(conflicts.keys().map(|&x| x.to_owned()).collect::<BTreeSet<_>>(), expected);
    let benchmarks = benchmarks();
    let mut recorded = BTreeSet::new();
    for (figure, others) in contradictions(&benchmarks) {
        recorded.extend(others.iter().map(|other| pair(figure.as_str(), other.as_str())));
    }
    let listed: BTreeSet<_> = conflicts.values().flatten().map(|(a, b)| pair(a, b)).collect();
    assert_eq!(recorded, listed);
    assert_eq!(municipality_register::built_in().numbers_in(2022), [345, 344], "X12");
}

fn pair(a: &str, b: &str) -> (String, String) {
    let (first, second) = if a < b { (a, b) } else { (b, a) };
    (first.to_owned(), second.to_owned())
}

/// Both sides of a conflict say what the other says, in words, with its year.
#[test]
fn both_sides_of_a_contradiction_name_the_other() {
    let (questionnaire, benchmarks) = (questionnaire(), benchmarks());
    let assessment = example(|_| {});
    let compared = compare(&questionnaire, &assessment, &benchmarks);
    let outcome = score(&questionnaire, &assessment);
    for language in Language::ALL {
        let words = Words::new(language);
        let facts = Facts::new(&questionnaire, &assessment, &outcome, &compared, &words);
        let rows = facts.comparison.iter().flat_map(|group| &group.questions);
        let figures: Vec<_> = rows.flat_map(|row| row.figures.iter().chain(&row.others)).collect();
        let shown = |id: &str| figures.iter().find(|f| f.id == id).copied();
        for (a, b) in conflicts().into_values().flatten() {
            for (one, other) in [(a, b), (b, a)] {
                let (one, other) = (shown(one), shown(other));
                let (Some(one), Some(other)) = (one, other) else {
                    panic!("{a} and {b} both stand beside a question of the example");
                };
                let remarks = one.remarks.join(" ");
                let year = format!("({})", other.year);
                let says = [&other.value_words, &other.what, &year];
                let missing: Vec<_> =
                    says.iter().filter(|s| !remarks.contains(s.as_str())).collect();
                assert!(missing.is_empty(), "{}: {missing:?} is not in: {remarks}", one.id);
            }
        }
    }
}
