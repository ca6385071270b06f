//! The shipped figures: each with all that must stand beside it, and none that says more than
//! its source.

use std::collections::BTreeSet;
use std::path::Path;

use meetlat::domain::benchmark::{Cohort, Confidence, FigureValue, compare};
use meetlat::files::check::check_files;
use meetlat::files::{benchmark_ron, disk, municipality_register};
use meetlat::words::{Language, Words};

use super::{benchmarks, example, figures, questionnaire};

#[test]
fn every_file_of_figures_is_built_in_and_has_no_problems() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/sociale-media");
    let mut paths = disk::files_in(&root.join("benchmarks"), ".benchmark.ron");
    let in_folder = paths.iter().map(|path| benchmark_ron::id_of(&disk::read(path).unwrap()));
    let built_in = benchmarks().into_iter().map(|benchmark| Some(benchmark.id.to_string()));
    let (in_folder, built_in): (BTreeSet<_>, Vec<_>) = (in_folder.collect(), built_in.collect());
    assert_eq!(built_in.len(), paths.len(), "each file once, see BENCHMARKS in library.rs");
    assert_eq!(built_in.into_iter().collect::<BTreeSet<_>>(), in_folder);
    paths.push(root.join("questionnaire.ron"));
    let words = Words::new(Language::En);
    let lines: Vec<String> = check_files(&paths).iter().flat_map(|r| r.lines(&words)).collect();
    assert_eq!(lines, Vec::<String>::new());
}

#[test]
fn every_figure_says_where_it_comes_from() {
    let figures = figures();
    assert_eq!(figures.len(), 247);
    for (figure, source) in &figures {
        let id = &figure.id;
        assert!(!source.title.is_empty() && !source.publisher.is_empty(), "{id}");
        assert!((2007..=2026).contains(&figure.year), "{id}: {}", figure.year);
        assert!(!figure.population.is_empty(), "{id} says who took part");
        assert!(!figure.questions.is_empty(), "{id} stands beside a question");
        let is_text = matches!(figure.value, FigureValue::Text(_));
        assert!(is_text || !figure.unit.is_empty(), "{id} has a unit");
        for how in &figure.questions {
            assert!(how.is_same || !how.note.is_empty(), "{id} says why it is not the same");
        }
        if figure.confidence == Confidence::Uncertain {
            assert!(!figure.note.is_empty(), "{id} says what is uncertain");
        }
        // The number is that of Dutch municipalities; those in Flanders are others, and say so.
        let is_flemish = id.as_str().starts_with("flanders-");
        assert_eq!(figure.n_municipalities.is_none(), is_flemish, "{id}: how many municipalities");
        assert!(!is_flemish || !figure.note.is_empty(), "{id} says that it is not Dutch");
    }
    for benchmark in benchmarks() {
        let used: BTreeSet<usize> = benchmark.figures.iter().map(|figure| figure.source).collect();
        assert_eq!(used.len(), benchmark.sources.len(), "{}: every publication", benchmark.id);
    }
}

#[test]
fn every_figure_speaks_both_languages() {
    for (figure, _) in &figures() {
        let id = &figure.id;
        let mut texts = vec![&figure.text, &figure.unit, &figure.population, &figure.note];
        texts.extend(figure.questions.iter().map(|how| &how.note));
        if let FigureValue::Text(text) = &figure.value {
            texts.push(text);
        }
        if let Cohort::Size(text) | Cohort::Other(text) = &figure.cohort {
            texts.push(text);
        }
        for text in texts.into_iter().filter(|text| !text.is_empty()) {
            let (dutch, english) = (text.in_language("nl"), text.in_language("en"));
            assert!(!dutch.is_empty() && !english.is_empty(), "{id}: {text:?}");
            // Names and numbers may be the same, sentences may not.
            let is_sentence = 4 < dutch.split(' ').count();
            assert!(!is_sentence || dutch != english, "{id} is not translated: {dutch}");
        }
    }
}

#[test]
fn the_number_of_municipalities_fits_the_year() {
    let register = municipality_register::built_in();
    let mut n_checked = 0;
    for (figure, _) in &figures() {
        let Some(n) = figure.n_municipalities else { continue };
        let known = register.numbers_in(figure.year);
        assert!(known.contains(&n), "{}: {n} municipalities in {}", figure.id, figure.year);
        n_checked += usize::from(figure.cohort == Cohort::All);
    }
    assert!(100 < n_checked, "{n_checked} figures about all municipalities");
}

/// Where the number that took part stands with the percentage of all that it is, both are right.
#[test]
fn who_took_part_fits_the_number_of_municipalities() {
    let (mut n_all, mut n_part) = (0, 0);
    for (figure, _) in &figures() {
        let (Some(n), Some(all)) = (figure.n, figure.n_municipalities) else { continue };
        let population = figure.population.in_language("en");
        if population.starts_with("all municipalities") && figure.cohort == Cohort::All {
            assert_eq!(n, all, "{}: {population}", figure.id);
            n_all += 1;
        }
        let Some((_, percent)) = population.split_once('(') else { continue };
        let Some(percent) = percent.strip_suffix("%)") else { continue };
        n_part += 1;
        let n_decimals = percent.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let share = format!("{:.n_decimals$}", f64::from(n) / f64::from(all) * 100.0);
        // 291 of 418 is 69.6%. The study itself writes 69%, and so do we.
        let as_published = if (n, all) == (291, 418) { "69" } else { &share };
        assert_eq!(percent, as_published, "{}: {n} of {all}", figure.id);
    }
    assert!(15 < n_all && 30 < n_part, "{n_all} of all, {n_part} of a part");
}

#[test]
fn figures_about_companies_say_so_and_carry_no_verdict() {
    let figures = figures();
    let about: Vec<_> =
        figures.iter().filter(|(f, _)| f.indicator.as_str() == "companies").collect();
    assert_eq!(about.len(), 5);
    for (figure, _) in about {
        assert!(figure.note.in_language("nl").contains("bedrijven, niet over gemeenten"));
        assert!(figure.note.in_language("en").contains("companies, not municipalities"));
        assert!(figure.text.in_language("nl").contains("bedrijven"), "{}", figure.id);
        assert!(figure.text.in_language("en").contains("companies"), "{}", figure.id);
        assert!(figure.questions.iter().all(|how| !how.is_same && how.reads.is_none()));
    }
}

#[test]
fn a_verdict_stands_only_beside_the_same_certain_measure() {
    let (questionnaire, benchmarks) = (questionnaire(), benchmarks());
    let assessment = example(|_| {});
    let compared = compare(&questionnaire, &assessment, &benchmarks);
    let mut verdicts = Vec::new();
    for (question, figure) in compared.iter().flat_map(|c| c.figures.iter().map(move |f| (c, f))) {
        if let Some(verdict) = figure.verdict {
            let id = &questionnaire.questions()[question.question].id;
            verdicts.push(format!("{id} {} {}", figure.figure.id, verdict.as_str()));
        }
    }
    let expected = [
        "qa4 whatsapp-2019 with",
        "qc1 no-policy-2011 with",
        "qc2 no-rules-2011 ahead",
        "qc3 no-budget-2011 ahead",
        "qc4 no-staffing-2011 ahead",
        "qc9 statistics-weekly-2025 with",
        "qc9 statistics-rarely-2025 with",
    ];
    assert_eq!(verdicts, expected);
}
