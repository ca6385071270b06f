//! Published figures beside a question, with all that must stand beside them.

use super::markdown::{Inline, Item, Page};
use super::{Writer, published};
use crate::domain::benchmark::{
    Comparability, Confidence, Figure, Reads, Verdict, Verdicts, verdicts,
};
use crate::domain::id::QuestionId;
use crate::domain::message::Message;
use crate::domain::questionnaire::{Better, Source};
use crate::report::figure_words::{
    confidence_words, contradicted, contradicts_words, n_words, single_number, value_and_what,
    value_with_unit, year_words,
};

impl Writer<'_> {
    /// The figures of a question of a dimension; says so where there are none.
    pub(super) fn figures_of(&self, question: &QuestionId, page: &mut Page) {
        let figures = published(&self.benchmarks).flat_map(|(figure, source)| {
            let beside = figure.questions.iter().filter(|how| how.question == *question);
            beside.map(move |how| self.figure(figure, source, Some(how)))
        });
        let figures: Vec<Item> = figures.collect();
        if figures.is_empty() {
            page.paragraph(self.say("codebook-no-figure", &[]));
        } else {
            page.paragraph(self.label("codebook-figures"));
            page.list(&figures);
        }
    }

    pub(super) fn has_figures(&self, question: &QuestionId) -> bool {
        let mut beside = self.figures.values().flat_map(|figure| &figure.questions);
        beside.any(|how| how.question == *question)
    }

    /// Figures that stand beside no question; each is in the code book all the same.
    pub(super) fn other_figures(&self) -> Vec<Item> {
        published(&self.benchmarks)
            .filter(|(figure, _)| figure.questions.is_empty())
            .map(|(figure, source)| self.figure(figure, source, None))
            .collect()
    }

    fn figure(&self, figure: &Figure, source: &Source, how: Option<&Comparability>) -> Item {
        let words = self.words;
        let facts = [
            ("year", Inline::text(&year_words(figure, words)).into()),
            ("n", Inline::text(&n_words(figure, words)).into()),
            ("confidence", Inline::text(&confidence_words(figure.confidence, words)).into()),
        ];
        let published = [
            ("source", self.sources.named(source, words).into()),
            ("id", Inline::name(figure.id.as_str()).into()),
        ];
        let mut below = vec![
            self.say("codebook-figure-facts", &facts),
            self.say("codebook-figure-source", &published),
        ];
        if let Some(how) = how {
            below.push(self.reading(figure, how).then(&self.text(&how.note)));
        }
        below.push(self.text(&figure.note));
        let others = self.contradictions.get(&figure.id).into_iter().flatten();
        let others = others.map(|id| match self.figures.get(id) {
            Some(other) => contradicted(other, words),
            None => Message::new("report-contradicted-id").with("id", id.as_str()),
        });
        if let Some(contradicts) = contradicts_words(others.collect(), words) {
            below.push(Inline::text(&contradicts));
        }
        Item { text: self.figure_line(figure), below: below.into_iter().map(Item::from).collect() }
    }

    /// `**64%** van de gemeenten had geen budget`, or `**Meest gebruikt**: Facebook`.
    fn figure_line(&self, figure: &Figure) -> Inline {
        let (value, what) = value_and_what(figure, self.words);
        let (mut value, mut what) = (Inline::text(&value), Inline::text(&what));
        let id = if single_number(&figure.value).is_some() {
            value = value.bold();
            "codebook-figure-sentence"
        } else {
            what = what.bold();
            "codebook-figure-what"
        };
        self.say(id, &[("value", value.into()), ("what", what.into())])
    }

    /// Whether it measures the same, how it is read, and what is said then.
    fn reading(&self, figure: &Figure, how: &Comparability) -> Inline {
        let is_uncertain = figure.confidence == Confidence::Uncertain;
        let mut said = self.say(
            if how.is_same { "codebook-figure-same" } else { "codebook-figure-indirect" },
            &[],
        );
        if let Some(reads) = how.reads {
            said = said.then(&self.reads(reads));
        }
        match verdicts(figure, how) {
            Some(verdicts) => said.then(&self.verdicts(verdicts, figure)),
            // The other sentence says it already.
            None if !how.is_same => said,
            None if is_uncertain => said.then(&self.say("codebook-figure-uncertain", &[])),
            None => said.then(&self.say("codebook-figure-unread", &[])),
        }
    }

    fn reads(&self, reads: Reads) -> Inline {
        match reads {
            Reads::AtLeast(level) => {
                self.say("codebook-figure-at-least", &[("level", level.0.into())])
            }
            Reads::Below(level) => self.say("codebook-figure-below", &[("level", level.0.into())]),
            Reads::Value(better) => {
                self.say("codebook-figure-value", &[("better", direction(better).into())])
            }
        }
    }

    fn verdicts(&self, verdicts: Verdicts, figure: &Figure) -> Inline {
        match verdicts {
            Verdicts::ByLevel { level, below, at_least } => self.say(
                "codebook-figure-by-level",
                &[
                    ("level", level.0.into()),
                    ("at_least", self.verdict(at_least).into()),
                    ("below", self.verdict(below).into()),
                ],
            ),
            Verdicts::ByValue(better, value) => {
                let value = value_with_unit(value, &figure.unit, self.words);
                let parts = [
                    ("better", direction(better).into()),
                    ("value", Inline::text(&value).into()),
                    ("ahead", self.verdict(Verdict::Ahead).into()),
                    ("with", self.verdict(Verdict::With).into()),
                    ("behind", self.verdict(Verdict::Behind).into()),
                ];
                self.say("codebook-figure-by-value", &parts)
            }
        }
    }

    pub(super) fn verdict(&self, verdict: Verdict) -> Inline {
        Inline::text(&self.words.get(match verdict {
            Verdict::Ahead => "report-verdict-ahead",
            Verdict::With => "report-verdict-with",
            Verdict::Behind => "report-verdict-behind",
        }))
    }
}

/// What the sentences choose their word by.
fn direction(better: Better) -> Inline {
    Inline::text(match better {
        Better::Higher => "higher",
        Better::Lower => "lower",
    })
}
