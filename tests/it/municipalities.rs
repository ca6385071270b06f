//! The list of municipalities to choose one's own from.

use std::collections::BTreeSet;

use jiff::civil::date;
use meetlat::files::municipalities::{all, by_name, provinces, search};
use meetlat::files::municipality_register;

fn names(query: &str) -> Vec<&'static str> {
    search(query).iter().map(|listed| listed.name).collect()
}

#[test]
fn there_are_342_each_with_a_code_of_its_own_and_one_of_twelve_provinces() {
    assert_eq!(all().len(), 342);
    let codes: BTreeSet<_> = all().iter().map(|listed| listed.cbs_code).collect();
    assert_eq!(codes.len(), 342);
    let is_code = |code: &str| {
        code.strip_prefix("GM")
            .is_some_and(|n| n.len() == 4 && n.bytes().all(|b| b.is_ascii_digit()))
    };
    assert!(codes.iter().all(|code| is_code(code)), "{codes:?}");
    assert_eq!(
        provinces(),
        [
            "Drenthe",
            "Flevoland",
            "Fryslân",
            "Gelderland",
            "Groningen",
            "Limburg",
            "Noord-Brabant",
            "Noord-Holland",
            "Overijssel",
            "Utrecht",
            "Zeeland",
            "Zuid-Holland"
        ]
    );
}

#[test]
fn the_register_counts_what_the_list_has() {
    let register = municipality_register::built_in();
    assert_eq!(register.reference_date, date(2026, 1, 1));
    assert_eq!(register.number() as usize, all().len());
}

#[test]
fn the_numbers_go_down_and_each_says_where_it_was_read() {
    let register = municipality_register::built_in();
    let years: Vec<i16> = (2007..=2026).filter(|year| *year != 2008).collect();
    for year in &years {
        let n = if *year == 2022 { 2 } else { 1 };
        assert_eq!(register.numbers_in(*year).len(), n, "{year}");
    }
    assert_eq!(register.numbers.len(), years.len() + 1);
    assert!(register.numbers_in(2008).is_empty(), "no number was found for 2008");
    assert!(register.numbers.is_sorted_by(|before, after| after.number <= before.number));
    // What follows from a plan is not what somebody counted.
    let inferred = register.numbers.iter().filter(|row| row.is_inferred);
    assert_eq!(inferred.map(|row| row.from.year()).collect::<Vec<_>>(), [2026]);
}

#[test]
fn no_name_stands_there_twice_and_none_has_loose_ends() {
    let names: BTreeSet<_> = all().iter().map(|listed| listed.name).collect();
    assert_eq!(names.len(), all().len());
    assert!(
        names.iter().all(|name| !name.is_empty() && name.trim() == *name && !name.contains('"'))
    );
}

#[test]
fn a_name_is_found_whatever_its_capitals_accents_and_apostrophes() {
    for (typed, expected) in [
        ("Utrecht", "GM0344"),
        ("  utrecht ", "GM0344"),
        ("AMSTERDAM", "GM0363"),
        ("sudwest-fryslan", "GM1900"),
        ("Súdwest-Fryslân", "GM1900"),
        ("s-gravenhage", "GM0518"),
        ("'s-Hertogenbosch", "GM0796"),
        ("’s-Hertogenbosch", "GM0796"),
    ] {
        assert_eq!(by_name(typed).map(|listed| listed.cbs_code), Some(expected), "{typed}");
    }
    for unknown in ["", "Voorbeeldstad", "Utrech"] {
        assert_eq!(by_name(unknown), None, "{unknown}");
    }
}

#[test]
fn names_that_begin_with_what_was_typed_come_first_then_words_then_the_rest() {
    let found = names("berg");
    let rank = |name: &str| {
        let name = name.to_lowercase();
        if name.starts_with("berg") {
            0
        } else if name.split([' ', '-']).any(|word| word.starts_with("berg")) {
            1
        } else {
            2
        }
    };
    let ranks: Vec<_> = found.iter().map(|name| rank(name)).collect();
    assert!(ranks.is_sorted() && ranks.contains(&0) && ranks.contains(&2), "{found:?}");
    assert!(found.iter().all(|name| name.to_lowercase().contains("berg")));
    let all_with_it = all().iter().filter(|listed| listed.name.to_lowercase().contains("berg"));
    assert_eq!(found.len(), all_with_it.count());
}

#[test]
fn nothing_typed_gives_all_in_order_and_nonsense_none() {
    assert_eq!(search("").len(), all().len());
    assert_eq!(names("zzz"), [""; 0]);
    assert_eq!(names("("), names("("));
}
