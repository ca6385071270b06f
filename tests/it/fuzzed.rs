//! What the fuzzer found (`.ci/fuzz`), replayed: each file in `tests/data/fuzz` begins with the name
//! of the reader it is for. The kept samples go through the same checks.

use std::path::{Path, PathBuf};

use crate::support::data;

#[path = "../../fuzz/src/readers.rs"]
mod readers;

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.is_file()).collect();
    files.sort();
    files
}

fn name(path: &Path) -> &str {
    path.file_name().unwrap().to_str().unwrap()
}

#[test]
fn what_the_fuzzer_found_stays_mended() {
    let found = files(&data("fuzz"));
    assert!(!found.is_empty());
    for path in found {
        let bytes = std::fs::read(&path).unwrap();
        println!("{}", path.display()); // shown when it panics
        match name(&path).split('-').next().unwrap() {
            "assessment" => readers::assessment(&bytes),
            "questionnaire" => readers::questionnaire(&bytes),
            "figures" => readers::figures(&bytes),
            "answers" => readers::answers(&bytes),
            "journal" => readers::journal(&bytes),
            "style" => readers::style(&bytes),
            other => panic!("no reader is called {other}"),
        }
    }
}

#[test]
fn the_kept_samples_hold_what_the_fuzzer_asks() {
    let mut n_checked = 0;
    for path in files(&data("")) {
        let bytes = std::fs::read(&path).unwrap();
        let has = |ending: &str| name(&path).ends_with(ending);
        let check = match () {
            () if has(".meting.ron") => readers::assessment,
            () if has(".questionnaire.ron") => readers::questionnaire,
            () if has(".benchmark.ron") => readers::figures,
            () if has(".json") => readers::answers,
            () if has(".journal") => readers::journal,
            () if has(".style.ron") => readers::style,
            () => continue,
        };
        check(&bytes);
        n_checked += 1;
    }
    assert!(8 < n_checked);
}
