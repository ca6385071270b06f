//! Reading: what is built in can be read.

use meetlat::files::check::check_files;
use meetlat::words::{Language, Words};

#[test]
fn everything_built_in_is_without_mistakes() {
    let root =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/sociale-media");
    let paths = [root.join("questionnaire.ron"), root.join("benchmarks/landelijk.benchmark.ron")];
    let words = Words::new(Language::Nl);
    let lines: Vec<String> =
        check_files(&paths).iter().flat_map(|report| report.lines(&words)).collect();
    assert_eq!(lines, Vec::<String>::new());
}
