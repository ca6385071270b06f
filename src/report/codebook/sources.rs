//! Every publication once, with a label by which lines lead to its address.

use super::markdown::{Inline, Item, is_web_address};
use crate::domain::benchmark::Benchmark;
use crate::domain::questionnaire::{Questionnaire, Source};
use crate::report::figure_words::source_words;
use crate::words::Words;

/// The publications of a questionnaire and its figures. Several files may name the same one,
/// with other ids, or with the year or the address in one of them only: then that is one.
#[derive(Debug)]
pub(super) struct Sources {
    /// By title, each with a label of its own.
    all: Vec<(Source, String)>,
}

impl Sources {
    pub(super) fn new(questionnaire: &Questionnaire, benchmarks: &[&Benchmark]) -> Self {
        let of_figures = benchmarks.iter().flat_map(|benchmark| &benchmark.sources);
        let mut sources = distinct(questionnaire.sources().iter().chain(of_figures));
        sources.sort_by_cached_key(|source| {
            (source.title.to_lowercase(), source.publisher.clone(), source.year, source.url.clone())
        });
        let mut all: Vec<(Source, String)> = Vec::new();
        for source in sources {
            let id = source.id.as_str();
            let numbered = (2..).map(|n| format!("{id}-{n}"));
            let label = std::iter::once(id.to_owned())
                .chain(numbered)
                .find(|label| all.iter().all(|(_, taken)| taken != label))
                .expect("there are more numbers than publications");
            all.push((source, label));
        }
        Self { all }
    }

    /// How many different publications these are.
    pub(super) fn count<'s>(sources: impl Iterator<Item = &'s Source>) -> usize {
        distinct(sources).len()
    }

    /// `Title (publisher, 2014)`, which leads to the address where there is one.
    pub(super) fn named(&self, source: &Source, words: &Words) -> Inline {
        let known = self.all.iter().find(|(known, _)| is_same(source, known));
        let (source, label) = known.map_or((source, ""), |(known, label)| (known, label));
        let name = Inline::text(&source_words(source, words));
        if is_web_address(&source.url) && !label.is_empty() { name.link_by(label) } else { name }
    }

    /// Each with its address in full.
    pub(super) fn list(&self, words: &Words) -> Vec<Item> {
        let each = self.all.iter().map(|(source, _)| {
            let name = Inline::text(&source_words(source, words));
            name.then(&Inline::address(&source.url)).into()
        });
        each.collect()
    }

    /// What the labels lead to.
    pub(super) fn addresses(&self) -> Vec<(String, String)> {
        let with_address = self.all.iter().filter(|(source, _)| is_web_address(&source.url));
        with_address.map(|(source, label)| (label.clone(), source.url.clone())).collect()
    }
}

/// Each publication once, with all that is known of it.
fn distinct<'s>(sources: impl Iterator<Item = &'s Source>) -> Vec<Source> {
    let mut found: Vec<Source> = Vec::new();
    for source in sources {
        match found.iter_mut().find(|known| is_same(source, known)) {
            None => found.push(source.clone()),
            Some(known) => {
                known.year = known.year.or(source.year);
                if known.url.is_empty() {
                    known.url.clone_from(&source.url);
                }
            }
        }
    }
    found
}

/// Whether both can be the same publication: nothing they say differs.
fn is_same(a: &Source, b: &Source) -> bool {
    let is_year_same = a.year.is_none() || b.year.is_none() || a.year == b.year;
    let is_url_same = a.url.is_empty() || b.url.is_empty() || a.url == b.url;
    a.title == b.title && a.publisher == b.publisher && is_year_same && is_url_same
}
