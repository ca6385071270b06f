//! Every publication once, with a label by which lines lead to its address.

use super::markdown::{Inline, Item, is_web_address};
use crate::domain::benchmark::Benchmark;
use crate::domain::questionnaire::{Questionnaire, Source};
use crate::report::figure_words::source_words;
use crate::words::Words;

/// The publications of a questionnaire and its figures. Two that say the same are one, also
/// where files give them different ids.
#[derive(Debug)]
pub(super) struct Sources<'a> {
    /// By title, each with a label of its own.
    all: Vec<(&'a Source, String)>,
}

impl<'a> Sources<'a> {
    pub(super) fn new(questionnaire: &'a Questionnaire, benchmarks: &[&'a Benchmark]) -> Self {
        let of_figures = benchmarks.iter().flat_map(|benchmark| &benchmark.sources);
        let mut sources = distinct(questionnaire.sources().iter().chain(of_figures));
        sources.sort_by_cached_key(|source| {
            (source.title.to_lowercase(), source.publisher.clone(), source.year, source.url.clone())
        });
        let mut all: Vec<(&Source, String)> = Vec::new();
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
        let name = Inline::text(&source_words(source, words));
        match self.all.iter().find(|(other, _)| is_same(source, other)) {
            Some((_, label)) if is_web_address(&source.url) => name.link_by(label),
            _ => name,
        }
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

fn distinct<'s>(sources: impl Iterator<Item = &'s Source>) -> Vec<&'s Source> {
    let mut found: Vec<&Source> = Vec::new();
    for source in sources {
        if found.iter().all(|other| !is_same(source, other)) {
            found.push(source);
        }
    }
    found
}

/// Whether they are the same publication, whatever files call it.
fn is_same(a: &Source, b: &Source) -> bool {
    (&a.title, &a.publisher, a.year, &a.url) == (&b.title, &b.publisher, b.year, &b.url)
}
