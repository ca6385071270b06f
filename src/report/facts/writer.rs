//! What the facts are made from, and the few words and numbers that every part of them uses.

use super::{CappedFacts, CoverageFacts, Evidenced, Number, RungFacts};
use crate::domain::assessment::Assessment;
use crate::domain::level::{Coverage, Level, Score};
use crate::domain::message::Arg;
use crate::domain::questionnaire::{Ladder, Questionnaire};
use crate::domain::scoring::Outcome;
use crate::words::Words;

/// What the facts are made from.
pub(super) struct Writer<'a> {
    pub(super) questionnaire: &'a Questionnaire,
    pub(super) assessment: &'a Assessment,
    pub(super) outcome: &'a Outcome,
    pub(super) words: &'a Words,
    /// The answers that caps keep down.
    pub(super) capped: Vec<CappedFacts>,
}

impl Writer<'_> {
    pub(super) fn get(&self, id: &str) -> String {
        self.words.get(id)
    }

    pub(super) fn with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.words.with(id, args)
    }

    pub(super) fn ladder_of(&self) -> &Ladder {
        self.questionnaire.ladder()
    }

    pub(super) fn rung(&self, rung: Level) -> RungFacts {
        let facts = self.ladder_of().rung(rung);
        RungFacts {
            number: rung.0,
            name: self.words.text(&facts.name).to_owned(),
            own_label: facts.own_label,
        }
    }

    /// `trede 2 (experimenteren)`
    pub(super) fn rung_named(&self, rung: Level) -> String {
        let name = self.ladder_of().rung(rung).name.clone();
        self.with("report-rung-named", &[("rung", u32::from(rung.0).into()), ("name", name.into())])
    }

    /// `trede 2`
    pub(super) fn rung_bare(&self, rung: Level) -> String {
        self.with("report-rung", &[("rung", u32::from(rung.0).into())])
    }

    pub(super) fn score(&self, score: &Score) -> Number {
        Number { value: score.to_f64(), shown: self.words.score_on(score, self.ladder_of()) }
    }

    /// What a score must be for `rung`.
    pub(super) fn needed(&self, rung: Level) -> Score {
        Score::from_hundredths(self.ladder_of().threshold(rung))
    }

    pub(super) fn range(&self, low: &Number, high: &Number) -> String {
        self.words.range(low.shown.clone(), high.shown.clone())
    }

    /// What a rung and its range look like in a table.
    pub(super) fn rung_words(
        &self,
        rung: Option<Level>,
        low: Option<Level>,
        high: Option<Level>,
        provisional: bool,
    ) -> String {
        let number = |level: Level| Arg::from(u32::from(level.0));
        match (rung, low, high) {
            (Some(rung), Some(low), Some(high)) if low != high => {
                let id =
                    if provisional { "report-rung-provisional" } else { "report-rung-divided" };
                self.with(
                    id,
                    &[("rung", number(rung)), ("low", number(low)), ("high", number(high))],
                )
            }
            (Some(rung), ..) => rung.to_string(),
            (None, Some(low), Some(high)) if low != high => {
                self.with("report-rung-open", &[("low", number(low)), ("high", number(high))])
            }
            (None, ..) => self.get("report-rung-none"),
        }
    }

    pub(super) fn coverage(&self, coverage: Coverage) -> CoverageFacts {
        let Coverage { done, all } = coverage;
        let counts = [("done", Arg::from(done)), ("all", Arg::from(all))];
        let percent = self.words.percent(done as u64, all as u64);
        CoverageFacts {
            done,
            all,
            share: coverage.to_f64(),
            shown: if all == 0 {
                percent.clone()
            } else {
                self.with(
                    "report-percent-part",
                    &[
                        ("percent", percent.as_str().into()),
                        ("part", done.into()),
                        ("whole", all.into()),
                    ],
                )
            },
            percent,
            questions_words: if all == 0 {
                self.get("report-coverage-empty")
            } else {
                self.with("report-coverage-questions", &counts)
            },
            answered_words: if all == done && all > 1 {
                self.with("report-dimension-answered-all", &[("n", all.into())])
            } else if done == 0 && all > 1 {
                self.get("report-dimension-open")
            } else {
                self.with("report-dimension-answered", &counts)
            },
        }
    }

    pub(super) fn evidenced(&self, n: usize, all: usize) -> Evidenced {
        let words = if all == 0 {
            "–".to_owned()
        } else {
            self.with("report-part", &[("part", n.into()), ("whole", all.into())])
        };
        Evidenced { n, all, words }
    }

    /// A count in a table, in words when there is nothing to count.
    pub(super) fn count(&self, n: usize) -> String {
        if n == 0 { self.get("report-count-none") } else { self.words.whole(n as u64) }
    }

    /// `QB1` as people write it.
    pub(super) fn code(&self, question: usize) -> String {
        self.questionnaire.questions()[question].id.as_str().to_uppercase()
    }

    /// `Eigen budget (QC3)`
    pub(super) fn question(&self, question: usize) -> String {
        self.with(
            "report-question-code",
            &[
                ("short", self.questionnaire.questions()[question].short.clone().into()),
                ("code", self.code(question).into()),
            ],
        )
    }

    /// `a, b en c`; of a long list the first few and how many more.
    pub(super) fn and_list(&self, parts: &[String]) -> String {
        const MOST: usize = 4;
        let and = self.get("common-and");
        match parts {
            [first @ .., _, _] if MOST < parts.len() => {
                let first = &first[..MOST.min(first.len())];
                self.with(
                    "report-and-more",
                    &[
                        ("names", first.join(&self.get("common-list-separator")).into()),
                        ("n", (parts.len() - first.len()).into()),
                    ],
                )
            }
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                format!("{} {and} {last}", first.join(&self.get("common-list-separator")))
            }
        }
    }
}

/// `text` with its first letter as a capital.
pub(super) fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next();
    first.into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}
