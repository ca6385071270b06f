//! Reports of every case that the tests know, as files: for `.ci/cli-test`, which gives them to
//! validators and readers that are not ours.
//!
//!     cargo run --example papers -- FOLDER
//!
//! Of each case `CASE-public-nl.pdf`, `CASE-internal-nl.pdf` and the same in English, half of them
//! with a logo, and beside each its facts as JSON. All numbers in them are invented.

#[path = "../it/report/cases.rs"]
#[expect(dead_code, unreachable_pub, reason = "the tests use more of it")]
#[expect(clippy::unwrap_used, clippy::assigning_clones, reason = "as in the tests")]
mod cases;

use std::env;
use std::path::PathBuf;

use meetlat::domain::house_style::HouseStyle;
use meetlat::files::{disk, logo};
use meetlat::report::facts::Audience;
use meetlat::report::{Output, render};
use meetlat::words::Language;

fn main() {
    let folder = PathBuf::from(env::args_os().nth(1).expect("where to write"));
    let logo = logo::check(cases::LOGO.as_bytes()).expect("a logo that may be used");
    let mut with_logo = HouseStyle::default();
    with_logo.logo = Some(logo);
    for (name, case) in &cases::all() {
        for audience in Audience::ALL {
            for language in Language::ALL {
                // Of both audiences and both languages one has the logo.
                let has_logo = (audience == Audience::Internal) == (language == Language::Nl);
                let style = if has_logo { &with_logo } else { &HouseStyle::default() };
                let facts = case.facts_for(audience, language);
                for (output, ending) in [(Output::Pdf, "pdf"), (Output::Json, "json")] {
                    let rendered = render(&facts, style, output).expect("every case has a report");
                    let (audience, language) = (audience.as_str(), language.code());
                    let file = folder.join(format!("{name}-{audience}-{language}.{ending}"));
                    disk::write_atomically(&file, &rendered.bytes)
                        .expect("the folder can be written");
                }
            }
        }
    }
}
