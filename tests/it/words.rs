//! Texts for people: both languages complete, every text that is asked for exists, and
//! numbers and dates read as a Dutch reader expects.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use jiff::civil::Date;
use meetlat::domain::level::Score;
use meetlat::domain::message::{Arg, Message};
use meetlat::domain::text::Text;
use meetlat::words::{Language, Words};

use crate::support::{Shape as _, checked, draft};

const NL: Language = Language::Nl;
const EN: Language = Language::En;

fn nl() -> Words {
    Words::new(NL)
}

fn en() -> Words {
    Words::new(EN)
}

fn score(numerator: i64, denominator: i64) -> Score {
    Score::mean(numerator, denominator).unwrap()
}

/// The values (`$name`) of each text (`id = …`) in the file of `language`, including those
/// it takes over from other texts of the file (`{ other }`).
fn texts(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts: BTreeMap<String, (BTreeSet<String>, Vec<String>)> = BTreeMap::new();
    let mut current = String::new();
    for line in language.source().lines() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        if !line.starts_with([' ', '}']) {
            let (id, _) = line.split_once('=').expect("a text starts with `id =`");
            current = id.trim().to_owned();
            let is_new = texts.insert(current.clone(), Default::default()).is_none();
            assert!(is_new, "{}.ftl has two texts named {current}", language.code());
        }
        let (values, others) = texts.get_mut(&current).unwrap();
        for part in line.split('{').skip(1) {
            let name = |text: &str| -> String {
                text.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
            };
            match part.trim_start().strip_prefix('$') {
                Some(value) => drop(values.insert(name(value))),
                None if part.trim_start().starts_with(|c: char| c.is_ascii_lowercase()) => {
                    others.push(name(part.trim_start()));
                }
                None => {}
            }
        }
    }
    let all = |id: &str| {
        let (mut values, others) = texts[id].clone();
        for other in others {
            values.extend(texts[&other].0.iter().cloned());
        }
        values
    };
    texts.keys().map(|id| (id.clone(), all(id))).collect()
}

#[test]
fn both_files_are_without_mistakes() {
    for language in Language::ALL {
        if let Err((_, errors)) = FluentResource::try_new(language.source().to_owned()) {
            panic!("{}.ftl: {errors:?}", language.code());
        }
    }
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_values() {
    let (dutch, english) = (texts(NL), texts(EN));
    let missing: Vec<_> = dutch.keys().filter(|id| !english.contains_key(*id)).collect();
    assert!(missing.is_empty(), "only in nl.ftl: {missing:?}");
    let missing: Vec<_> = english.keys().filter(|id| !dutch.contains_key(*id)).collect();
    assert!(missing.is_empty(), "only in en.ftl: {missing:?}");
    for (id, values) in &dutch {
        assert_eq!(values, &english[id], "values of {id}");
    }
}

#[test]
fn both_languages_have_their_texts_in_the_same_order() {
    let order = |language: Language| -> Vec<&str> {
        let lines = language.source().lines();
        lines
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" =").map(|(id, _)| id))
            .collect()
    };
    for (dutch, english) in order(NL).iter().zip(&order(EN)) {
        assert_eq!(dutch, english, "from here on the order differs");
    }
}

/// Every Rust file under `folder`.
fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_text_that_the_program_asks_for_exists() {
    // `map.get("x")` and `message.with("name", …)` are something else, so only calls on
    // something called words count, wherever rustfmt breaks the line.
    let calls =
        ["words.get(\"", "words().get(\"", "words.with(\"", "words().with(\"", "Message::new(\""];
    let areas = texts(NL)
        .keys()
        .filter_map(|id| id.split('-').next().map(str::to_owned))
        .collect::<BTreeSet<_>>();
    let mut files = Vec::new();
    rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let known = texts(NL);
    let mut unknown = Vec::new();
    for file in files {
        let source = std::fs::read_to_string(&file).unwrap();
        let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
        let source = code.collect::<Vec<_>>().join("\n");
        let mut note = |id: &str| {
            if !known.contains_key(id) {
                unknown.push(format!("{id} in {}", file.file_name().unwrap().display()));
            }
        };
        let dense: String = source.split_whitespace().collect();
        for call in calls {
            for found in dense.split(call).skip(1) {
                note(found.split('"').next().unwrap());
            }
        }
        // Names chosen by a `match` first: any literal that looks like one. Names for egui
        // look the same and stand on a line with an `id`.
        for line in source.lines() {
            let is_egui_name =
                ["Id::new", "id_salt", ".with(", "ui.id()"].iter().any(|word| line.contains(word));
            for literal in line.split('"').skip(1).step_by(2) {
                let is_kebab = literal.contains('-')
                    && !literal.ends_with('-')
                    && literal
                        .chars()
                        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
                let area = literal.split('-').next().unwrap();
                if is_kebab && !is_egui_name && areas.contains(area) {
                    note(literal);
                }
            }
        }
    }
    assert!(unknown.is_empty(), "not in nl.ftl: {unknown:#?}");
}

/// Every text between quotes in the program, without comments.
fn literals() -> BTreeSet<String> {
    let mut files = Vec::new();
    rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut found = BTreeSet::new();
    for file in files {
        let source = std::fs::read_to_string(&file).unwrap();
        for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
            found.extend(line.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
    found
}

#[test]
fn every_text_there_is_is_asked_for() {
    let literals = literals();
    // Names with a hole, such as `report-tile-{name}`, are filled with a text of the program too.
    let holes: Vec<(&str, &str)> = literals
        .iter()
        .filter_map(|literal| {
            let (before, rest) = literal.split_once('{')?;
            let (_, after) = rest.split_once('}')?;
            let is_name = |part: &str| part.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            let is_any = before.ends_with('-') || after.starts_with('-');
            (is_any && is_name(before) && is_name(after)).then_some((before, after))
        })
        .collect();
    assert!(5 < holes.len(), "{holes:?}");
    let is_asked_for = |id: &str| {
        literals.contains(id)
            || holes.iter().any(|(before, after)| {
                let filling = id.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
                // The report's template has names with underscores.
                filling.is_some_and(|filling| {
                    literals.contains(filling) || literals.contains(&filling.replace('-', "_"))
                })
            })
    };
    let known = texts(NL);
    let unused: Vec<&String> = known.keys().filter(|id| !is_asked_for(id)).collect();
    assert!(unused.is_empty(), "nobody asks for: {unused:#?}");
}

#[test]
fn a_score_has_one_decimal_rounded_half_away_from_zero() {
    for (score, dutch, english) in [
        (score(19, 10), "1,9", "1.9"),
        (score(2, 1), "2,0", "2.0"),
        (score(1, 3), "0,3", "0.3"),
        (score(225, 100), "2,3", "2.3"),
        (score(35, 100), "0,4", "0.4"),
        (score(-25, 100), "-0,3", "-0.3"),
        (score(0, 7), "0,0", "0.0"),
    ] {
        assert_eq!(nl().score(&score), dutch);
        assert_eq!(en().score(&score), english);
    }
}

/// A score in numerator and denominator beside a threshold in hundredths: how both are written,
/// and what is missing.
#[track_caller]
fn check_against((part, whole): (i64, i64), hundredths: i64, expected: &str) {
    let (score, threshold) = (score(part, whole), Score::from_hundredths(hundredths));
    let found = format!(
        "{} of {}, {} missing",
        nl().score_against(&score, &threshold),
        nl().threshold(&threshold),
        nl().gap(&score, &threshold)
    );
    assert_eq!(found, expected);
}

#[test]
fn an_unmet_threshold_never_looks_met() {
    check_against((17, 10), 250, "1,7 of 2,5, 0,8 missing");
    check_against((246, 100), 250, "2,46 of 2,5, 0,04 missing");
    check_against((24_996, 10_000), 250, "2,4996 of 2,5, 0,0004 missing");
    // Closer than any number of decimals we show.
    check_against((49_999_999, 20_000_000), 250, "2,499999 of 2,5, 0,000001 missing");
}

#[test]
fn a_met_threshold_never_looks_unmet() {
    check_against((25, 10), 250, "2,5 of 2,5, 0,0 missing");
    check_against((56, 25), 224, "2,24 of 2,24, 0,00 missing");
    let ladder_on = |thresholds: &str| checked(&draft("a").thresholds(thresholds)).ladder().clone();
    assert_eq!(nl().score_on(&score(56, 25), &ladder_on("1 2.24 2.5 3")), "2,24");
    assert_eq!(nl().score_on(&score(56, 25), &ladder_on("0.5 1.5 2.5 3.5")), "2,2");
}

#[test]
fn a_threshold_is_written_in_all_its_hundredths() {
    check_against((11, 5), 225, "2,20 of 2,25, 0,05 missing");
    check_against((7, 3), 235, "2,33 of 2,35, 0,02 missing");
    check_against((2, 1), 300, "2,0 of 3,0, 1,0 missing");
    assert_eq!(en().threshold(&Score::from_hundredths(225)), "2.25");
}

#[test]
fn a_score_has_the_decimals_that_keep_it_on_its_side_of_every_threshold() {
    let ladder = checked(&draft("a").thresholds("0.5 1.5 2.25 3.5")).ladder().clone();
    for ((part, whole), expected) in [
        ((9, 4), "2,3"),
        ((2_249, 1_000), "2,2"),
        ((349, 100), "3,49"),
        ((35, 10), "3,5"),
        ((4, 1), "4,0"),
        ((0, 1), "0,0"),
    ] {
        assert_eq!(nl().score_on(&score(part, whole), &ladder), expected);
    }
}

#[test]
fn a_range_that_is_one_number_is_written_as_one() {
    assert_eq!(nl().score_range(&score(19, 10), &score(23, 10)), "1,9 tot 2,3");
    assert_eq!(nl().score_range(&score(19, 10), &score(191, 100)), "1,9");
    assert_eq!(en().score_range(&score(19, 10), &score(23, 10)), "1.9 to 2.3");
}

#[test]
fn whole_numbers_are_grouped_from_five_digits_on() {
    for (n, dutch, english) in [
        (0, "0", "0"),
        (355, "355", "355"),
        (1600, "1600", "1600"),
        (12_345, "12.345", "12,345"),
        (1_234_567, "1.234.567", "1,234,567"),
    ] {
        assert_eq!(nl().whole(n), dutch);
        assert_eq!(en().whole(n), english);
    }
}

#[test]
fn decimals_stay_as_they_were_typed() {
    for (typed, dutch, english) in [
        ("24", "24", "24"),
        ("13.2", "13,2", "13.2"),
        ("13.20", "13,20", "13.20"),
        ("-12345.5", "-12.345,5", "-12,345.5"),
    ] {
        assert_eq!(nl().decimal(&typed.parse().unwrap()), dutch);
        assert_eq!(en().decimal(&typed.parse().unwrap()), english);
    }
}

#[test]
fn percents_are_whole_unless_that_would_say_nothing_or_everything() {
    assert_eq!(nl().percent(38, 42), "90%");
    assert_eq!(nl().percent(1, 8), "13%");
    assert_eq!(nl().percent(42, 42), "100%");
    assert_eq!(nl().percent(0, 42), "0%");
    assert_eq!(nl().percent(999, 1000), "99,9%");
    assert_eq!(nl().percent(1, 1000), "0,1%");
    assert_eq!(nl().percent(0, 0), "–");
    assert_eq!(en().percent(1, 1000), "0.1%");
}

#[test]
fn dates_and_periods_read_as_in_a_sentence() {
    let day = |text: &str| text.parse::<Date>().unwrap();
    assert_eq!(nl().date(day("2026-04-03")), "3 april 2026");
    assert_eq!(en().date(day("2026-04-03")), "3 April 2026");
    assert_eq!(nl().time("14:32:09".parse().unwrap()), "14:32");
    for (from, to, dutch, english) in [
        ("2026-07-01", "2026-09-30", "juli t/m september 2026", "July to September 2026"),
        ("2026-01-15", "2026-03-03", "15 januari t/m 3 maart 2026", "15 January to 3 March 2026"),
        ("2024-02-01", "2024-02-29", "februari 2024", "February 2024"),
        ("2024-02-01", "2024-02-28", "1 t/m 28 februari 2024", "1 to 28 February 2024"),
        ("2025-10-01", "2026-03-31", "oktober 2025 t/m maart 2026", "October 2025 to March 2026"),
        (
            "2025-12-30",
            "2026-01-02",
            "30 december 2025 t/m 2 januari 2026",
            "30 December 2025 to 2 January 2026",
        ),
        ("2026-04-03", "2026-04-03", "3 april 2026", "3 April 2026"),
    ] {
        assert_eq!(nl().days(day(from), day(to)), dutch);
        assert_eq!(en().days(day(from), day(to)), english);
    }
}

#[test]
fn a_message_takes_numbers_texts_and_messages() {
    let too_long = Message::new("problem-id-too-long").with("max", 12_345_usize);
    assert_eq!(nl().say(&too_long), "de naam is langer dan 12.345 tekens");
    assert_eq!(en().say(&too_long), "the name is longer than 12,345 characters");

    let name: Text = [("nl", "Kanalen"), ("en", "Channels")].into_iter().collect();
    let both = Message::new("common-part-of")
        .with("part", vec![Message::new("step-results"), Message::new("step-report")])
        .with("whole", Arg::Translated(name));
    assert_eq!(nl().say(&both), "Resultaat, Rapport van Kanalen");
    assert_eq!(en().say(&both), "Results, Report of Channels");
}

#[test]
fn the_language_follows_the_system_and_is_dutch_when_it_does_not_say() {
    for (locale, language) in [
        (None, NL),
        (Some("nl-NL"), NL),
        (Some("nl_BE.UTF-8"), NL),
        (Some("fy-NL"), NL),
        (Some("C.UTF-8"), NL),
        (Some("en-US"), EN),
        (Some("de_DE"), EN),
    ] {
        assert_eq!(Language::from_system(locale), language, "{locale:?}");
    }
    assert_eq!(Language::from_code("en"), Some(EN));
    assert_eq!(Language::from_code("fr"), None);
}
