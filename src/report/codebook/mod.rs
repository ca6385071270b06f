//! The code book: a whole questionnaire with its scoring rules, figures and sources, as
//! Markdown.
//!
//! For advisers, who read it, and for programmers, who find the names that stand in files.
//! It names no time and no version of the program: the same questionnaire and figures give
//! the same bytes. How Markdown is written safely, `markdown` knows.

mod condition;
mod figures;
mod markdown;
mod question;
mod rules;
mod sources;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::benchmark::{Benchmark, Figure, contradictions};
use crate::domain::condition::Condition;
use crate::domain::id::FigureId;
use crate::domain::questionnaire::{Dimension, Question, Questionnaire, Source};
use crate::domain::text::Text;
use crate::words::{Language, Words};
use markdown::{Heading, Inline, Item, Page, Part, headings};
use sources::Sources;

/// The code book of `questionnaire` in one language, with the figures of `benchmarks` that
/// belong to it.
pub fn codebook(questionnaire: &Questionnaire, benchmarks: &[Benchmark], words: &Words) -> String {
    let benchmarks: Vec<&Benchmark> =
        benchmarks.iter().filter(|b| b.questionnaire == *questionnaire.id()).collect();
    let outline = outline(questionnaire, &benchmarks, words);
    let mut asked_levels = BTreeSet::new();
    for condition in questionnaire.questions().iter().filter_map(|q| q.condition.as_ref()) {
        condition.atoms(&mut |q, atom| {
            if matches!(atom, Condition::LevelAtLeast(..)) {
                asked_levels.insert(q);
            }
        });
    }
    let writer = Writer {
        questionnaire,
        words,
        figures: published(&benchmarks).map(|(figure, _)| (&figure.id, figure)).collect(),
        contradictions: contradictions(benchmarks.iter().copied()),
        sources: Sources::new(questionnaire, &benchmarks),
        benchmarks,
        slugs: outline
            .iter()
            .filter_map(|(section, heading)| match section {
                Section::Question(q) => Some((*q, heading.slug.clone())),
                _ => None,
            })
            .collect(),
        asked_levels,
    };
    writer.page(&outline)
}

/// A part of the page, each under a heading of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    Title,
    Contents,
    Ladder,
    Score,
    Profile,
    /// By index.
    Dimension(usize),
    /// By index.
    Question(usize),
    /// Figures that stand beside no question.
    OtherFigures,
    Sources,
}

struct Writer<'a> {
    questionnaire: &'a Questionnaire,
    words: &'a Words,
    /// Those of this questionnaire.
    benchmarks: Vec<&'a Benchmark>,
    figures: BTreeMap<&'a FigureId, &'a Figure>,
    contradictions: BTreeMap<&'a FigureId, Vec<FigureId>>,
    sources: Sources,
    /// By question, what leads to it.
    slugs: BTreeMap<usize, String>,
    /// Questions whose level decides whether others are shown.
    asked_levels: BTreeSet<usize>,
}

/// Every part of the page with its heading, in order.
fn outline(
    questionnaire: &Questionnaire,
    benchmarks: &[&Benchmark],
    words: &Words,
) -> Vec<(Section, Heading)> {
    let title = |text: &Text| words.text(text).to_owned();
    let mut parts = vec![
        (Section::Title, 1, title(questionnaire.title())),
        (Section::Contents, 2, words.get("codebook-contents")),
        (Section::Ladder, 2, words.get("codebook-ladder")),
        (Section::Score, 2, words.get("codebook-score")),
    ];
    let question = |q: usize| {
        let question = &questionnaire.questions()[q];
        (Section::Question(q), 3, format!("{} {}", code(question), words.text(&question.short)))
    };
    let n_profile = questionnaire.profile().len();
    if n_profile != 0 {
        parts.push((Section::Profile, 2, words.get("question-profile")));
        parts.extend((0..n_profile).map(question));
    }
    for (d, dimension) in questionnaire.dimensions().iter().enumerate() {
        parts.push((Section::Dimension(d), 2, title(&dimension.name)));
        parts.extend(dimension.questions.clone().map(question));
    }
    if published(benchmarks).any(|(figure, _)| figure.questions.is_empty()) {
        parts.push((Section::OtherFigures, 2, words.get("codebook-other-figures")));
    }
    let has_sources = !questionnaire.sources().is_empty()
        || benchmarks.iter().any(|benchmark| !benchmark.sources.is_empty());
    if has_sources {
        parts.push((Section::Sources, 2, words.get("report-word-sources")));
    }
    let headings = headings(parts.iter().map(|(_, level, title)| (*level, title.clone())));
    parts.into_iter().map(|(section, ..)| section).zip(headings).collect()
}

/// Every figure with its publication, in the order of the files.
fn published<'a>(benchmarks: &[&'a Benchmark]) -> impl Iterator<Item = (&'a Figure, &'a Source)> {
    benchmarks.iter().flat_map(|benchmark| {
        let figures = benchmark.figures.iter();
        figures.map(|figure| (figure, &benchmark.sources[figure.source]))
    })
}

impl Writer<'_> {
    fn page(&self, outline: &[(Section, Heading)]) -> String {
        let mut page = Page::default();
        for (section, heading) in outline {
            page.heading(heading);
            match section {
                Section::Title => self.title(&mut page),
                Section::Contents => page.list(&contents(outline)),
                Section::Ladder => self.ladder(&mut page),
                Section::Score => self.score(&mut page),
                Section::Profile => {}
                Section::Dimension(d) => {
                    self.dimension(&self.questionnaire.dimensions()[*d], &mut page);
                }
                Section::Question(q) => self.question_block(*q, &mut page),
                Section::OtherFigures => page.list(&self.other_figures()),
                Section::Sources => page.list(&self.sources.list(self.words)),
            }
        }
        page.addresses(&self.sources.addresses());
        page.finish()
    }

    fn title(&self, page: &mut Page) {
        let questionnaire = self.questionnaire;
        page.paragraphs(self.words.text(questionnaire.description()));
        let version = Inline::text(questionnaire.version());
        page.paragraph(self.say("codebook-about", &[("version", version.clone().into())]));
        page.paragraph(self.say("codebook-made", &[]));

        let id = Inline::name(questionnaire.id().as_str());
        let mut about = vec![
            self.say("codebook-id", &[("id", id.into())]),
            self.say("codebook-version", &[("version", version.into())]),
        ];
        let languages: Vec<Inline> =
            questionnaire.languages().iter().map(|code| self.language(code)).collect();
        let and = self.words.get("common-and");
        about.push(self.say(
            "codebook-languages",
            &[
                ("n", languages.len().into()),
                ("languages", self.list_with(&languages, &and).into()),
            ],
        ));
        let n_profile = questionnaire.profile().len();
        let asked = &questionnaire.questions()[n_profile..];
        about.push(self.say(
            "codebook-size",
            &[
                ("n", asked.len().into()),
                ("dimensions", questionnaire.dimensions().len().into()),
                ("scored", asked.iter().filter(|question| question.scored).count().into()),
            ],
        ));
        if n_profile != 0 {
            about.push(self.say("codebook-size-profile", &[("n", n_profile.into())]));
        }
        let sources = self.benchmarks.iter().flat_map(|benchmark| &benchmark.sources);
        about.push(match self.figures.len() {
            0 => self.say("codebook-size-no-figures", &[]),
            n => self.say(
                "codebook-size-figures",
                &[("n", n.into()), ("sources", Sources::count(sources).into())],
            ),
        });
        page.list(&about.into_iter().map(Item::from).collect::<Vec<_>>());
        if let Some(first) = asked.first() {
            let parts = [
                ("code", Inline::text(&code(first)).into()),
                ("id", Inline::name(first.id.as_str()).into()),
            ];
            page.paragraph(self.say("codebook-codes", &parts));
        }
    }

    /// Its name; the code of a language that Meetlat does not speak.
    fn language(&self, code: &str) -> Inline {
        match Language::from_code(code) {
            Some(Language::Nl) => self.say("codebook-language-nl", &[]),
            Some(Language::En) => self.say("codebook-language-en", &[]),
            None => Inline::text(code),
        }
    }

    fn dimension(&self, dimension: &Dimension, page: &mut Page) {
        page.paragraphs(self.words.text(&dimension.description));
        let id = Inline::name(dimension.id.as_str());
        let mut facts = vec![self.say("codebook-id", &[("id", id.into())])];
        if dimension.short != dimension.name {
            let short = self.text(&dimension.short);
            facts.push(self.say("codebook-dimension-short", &[("short", short.into())]));
        }
        if dimension.weight != 1 {
            let weight = [("weight", dimension.weight.into())];
            facts.push(self.say("codebook-dimension-weight", &weight));
        }
        page.list(&facts.into_iter().map(Item::from).collect::<Vec<_>>());
        if !dimension.rungs.is_empty() {
            page.paragraph(self.say("codebook-dimension-rungs", &[]));
            let head =
                ["report-column-rung", "codebook-column-name", "codebook-column-in-dimension"];
            let rungs = self.questionnaire.ladder().rungs.iter().zip(&dimension.rungs);
            let row = |(k, (rung, text)): (usize, (_, &Text))| {
                vec![number(k), self.rung_name(rung), self.text(text)]
            };
            self.table(&head, &rungs.enumerate().map(row).collect::<Vec<_>>(), page);
        }
    }

    // -- words ---------------------------------------------------------------------------

    fn say(&self, id: &str, parts: &[(&str, Part)]) -> Inline {
        Inline::sentence(self.words, id, parts)
    }

    fn text(&self, text: &Text) -> Inline {
        Inline::text(self.words.text(text))
    }

    /// `‘Actief’`
    fn quoted(&self, text: &Text) -> Inline {
        self.say("codebook-quoted", &[("text", self.text(text).into())])
    }

    /// A sentence of ours, heavier: the name of what follows.
    fn label(&self, id: &str) -> Inline {
        self.say(id, &[]).bold()
    }

    /// A table whose head is made of sentences of ours.
    fn table(&self, head: &[&str], rows: &[Vec<Inline>], page: &mut Page) {
        let head: Vec<Inline> = head.iter().map(|id| self.say(id, &[])).collect();
        page.table(&head, rows);
    }

    /// `a, b en c`, where `last` is the word between the last two.
    fn list_with(&self, parts: &[Inline], last: &str) -> Inline {
        match parts {
            [first @ .., one] if !first.is_empty() => {
                let first = Inline::join(first, &self.words.get("common-list-separator"));
                Inline::join(&[first, one.clone()], &format!(" {last} "))
            }
            _ => Inline::join(parts, ""),
        }
    }

    fn question(&self, q: usize) -> &Question {
        &self.questionnaire.questions()[q]
    }

    /// `QA1 (Status per kanaal)`, of which the code leads to the question.
    fn question_named(&self, q: usize) -> Inline {
        let question = self.question(q);
        let mut code = Inline::text(&code(question));
        if let Some(slug) = self.slugs.get(&q) {
            code = code.link_to(slug);
        }
        let short = self.text(&question.short);
        self.say("codebook-question", &[("code", code.into()), ("short", short.into())])
    }
}

fn contents(outline: &[(Section, Heading)]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for (section, heading) in outline {
        let item = Item::from(Inline::text(&heading.title).link_to(&heading.slug));
        match (section, items.last_mut()) {
            (Section::Title | Section::Contents, _) => {}
            (Section::Question(_), Some(above)) => above.below.push(item),
            _ => items.push(item),
        }
    }
    items
}

/// `QB1` as people write it.
fn code(question: &Question) -> String {
    question.id.as_str().to_uppercase()
}

/// A number in a cell.
fn number(n: usize) -> Inline {
    Inline::text(&n.to_string())
}
