//! Mistakes in the register of municipalities.

use meetlat::files::municipality_register;

use super::{Case, Changes, case, changed, told};

const REGISTER: &str = include_str!("../../../assets/data/municipalities.ron");

const MISTAKES: &[(&str, Changes)] = &[
    ("a newer format", &[("format: 1,", "format: 2,")]),
    ("no format", &[("format: 1,", "")]),
    ("a day that does not exist", &[("\"2026-01-01\"", "\"2026-02-30\"")]),
    ("nobody who gives the codes", &[("codes_by: \"CBS\",", "")]),
    ("a year twice", &[("from: \"2010-01-01\"", "from: \"2009-01-01\"")]),
    ("an earlier year after a later one", &[("from: \"2010-01-01\"", "from: \"2008-01-01\"")]),
    ("no municipalities", &[("number: 431", "number: 0")]),
    ("more than there ever were", &[("number: 431", "number: 4310")]),
    ("a number without a source", &[("source: \"rd.nl\"", "source: \" \"")]),
    ("a field that does not exist", &[("number: 431", "numbers: 431")]),
    ("a reference date of a year without a number", &[("\"2026-01-01\"", "\"2027-01-01\"")]),
];

pub fn cases() -> Vec<Case> {
    let one = |(name, changes): &(&'static str, Changes)| {
        let read = municipality_register::read(changed(REGISTER, changes).as_bytes());
        case(name, read.err().unwrap_or_default())
    };
    MISTAKES.iter().map(one).collect()
}

#[test]
fn a_mistake_in_the_register_of_municipalities() {
    insta::assert_snapshot!(told(&cases()));
}
