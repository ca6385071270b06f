//! The dimensions together: the headline, how certain it is, and what it depends on.

use serde::Serialize;

use super::writer::{Writer, capitalized};
use super::{CoverageFacts, DimensionFacts, Evidenced, Number, RungFacts};
use crate::domain::level::{Level, Score};
use crate::domain::message::Arg;
use crate::domain::scoring::{DimensionOutcome, Reason};

/// What a report says of the municipality as a whole.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OverallFacts {
    /// The rung as a headline. Never without [`Self::certainty`].
    pub headline: String,
    /// Whether the rung may still change.
    pub provisional: bool,
    /// How certain the rung is, and what is still open.
    pub certainty: String,
    /// The rung.
    pub rung: Option<RungFacts>,
    /// The lowest rung still possible.
    pub rung_low: Option<u8>,
    /// The highest rung still possible.
    pub rung_high: Option<u8>,
    /// The rung with its range, in words.
    pub rung_words: String,
    /// The rung to go for; `None` on the highest.
    pub next: Option<RungFacts>,
    /// The index over the dimensions that have a score.
    pub index: Option<Number>,
    /// The index if every open question turned out at level 0.
    pub index_low: Option<Number>,
    /// The index if every open question turned out at the highest level.
    pub index_high: Option<Number>,
    /// The index in words, also where there is none.
    pub index_words: String,
    /// `1,9 tot 2,3`
    pub range_words: String,
    /// Said beside the index while a dimension that counts has no score.
    pub index_note: Option<String>,
    /// All visible scored questions together.
    pub coverage: CoverageFacts,
    /// Answered "weet niet".
    pub n_unknown: usize,
    /// Not answered.
    pub n_unanswered: usize,
    /// Questions the team is divided on.
    pub n_divided: usize,
    /// How many these are, in words.
    pub divided_words: String,
    /// How many answers rest on evidence.
    pub evidenced: Evidenced,
    /// Index, coverage and what to know about them, for the first page.
    pub tiles: Vec<Tile>,
    /// Why this rung, in paragraphs.
    pub summary: Vec<String>,
    /// What the next rung lacks, a line for each dimension, first those that hold it back.
    pub lines: Vec<SummaryLine>,
    /// What a rung asks of every dimension.
    pub why: String,
    /// What the rung depends on; `None` while there is no rung.
    pub robust: Option<Robustness>,
}

/// A number on the first page with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tile {
    /// What it is.
    pub label: String,
    /// The number.
    pub value: String,
    /// What must stand beside it.
    pub detail: String,
    /// What must not be missed.
    pub note: Option<String>,
}

/// What one dimension lacks for the next rung of the municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SummaryLine {
    /// Short name of the dimension.
    pub dimension: String,
    /// What it lacks.
    pub words: String,
    /// Whether it holds the next rung back.
    pub holds_back: bool,
}

/// Whether the rung depends on choices made in the questionnaire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Robustness {
    /// Whether any other choice gives another rung.
    pub depends: bool,
    /// In words.
    pub words: String,
    /// The choices, the questionnaire's own first.
    pub choices: Vec<RobustChoice>,
}

/// One other choice and the rung it gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RobustChoice {
    /// The choice.
    pub label: String,
    /// The rung it gives.
    pub rung: Option<u8>,
    /// The rung in words.
    pub rung_words: String,
    /// Whether this is another rung.
    pub differs: bool,
}

impl Writer<'_> {
    pub(super) fn overall(&self, dimensions: &[DimensionFacts]) -> OverallFacts {
        let outcome = &self.outcome.overall;
        let sum = |n: fn(&DimensionOutcome) -> usize| -> usize {
            self.outcome.dimensions.iter().map(n).sum()
        };
        let number = |score: &Option<Score>| score.as_ref().map(|score| self.score(score));
        let (index, low, high) =
            (number(&outcome.index), number(&outcome.index_low), number(&outcome.index_high));
        let range_words = match (&low, &high) {
            (Some(low), Some(high)) => self.range(low, high),
            _ => "–".to_owned(),
        };
        let is_partial = outcome.n_scored_dimensions < outcome.n_counting_dimensions;
        let index_note = (is_partial && index.is_some()).then(|| {
            self.with(
                "report-index-partial",
                &[
                    ("n", outcome.n_scored_dimensions.into()),
                    ("all", outcome.n_counting_dimensions.into()),
                ],
            )
        });
        let n_divided = sum(|d| d.divided.len());
        let next = match outcome.rung {
            None => Some(Level(1)),
            Some(rung) if rung < self.questionnaire.top() => Some(Level(rung.0 + 1)),
            Some(_) => None,
        };
        let mut facts = OverallFacts {
            headline: self.headline(),
            provisional: outcome.provisional && outcome.rung.is_some(),
            certainty: self.certainty(sum(|d| d.n_unanswered), n_divided),
            rung: outcome.rung.map(|rung| self.rung(rung)),
            rung_low: outcome.rung_low.map(|rung| rung.0),
            rung_high: outcome.rung_high.map(|rung| rung.0),
            rung_words: self.rung_words(
                outcome.rung,
                outcome.rung_low,
                outcome.rung_high,
                outcome.provisional,
            ),
            next: next.map(|rung| self.rung(rung)),
            index_words: index.as_ref().map_or_else(|| "–".to_owned(), |index| index.shown.clone()),
            index,
            index_low: low,
            index_high: high,
            range_words,
            index_note,
            coverage: self.coverage(outcome.coverage),
            n_unknown: sum(|d| d.n_unknown),
            n_unanswered: sum(|d| d.n_unanswered),
            n_divided,
            divided_words: self.count(n_divided),
            evidenced: self.evidenced(sum(|d| d.n_evidenced), sum(|d| d.n_answered)),
            tiles: Vec::new(),
            summary: self.summary(dimensions, next),
            lines: next.map(|next| self.lines(dimensions, next)).unwrap_or_default(),
            why: self.why(next),
            robust: self.robustness(),
        };
        facts.tiles = self.tiles(&facts);
        facts
    }

    fn headline(&self) -> String {
        match self.outcome.overall.rung {
            None => self.get("report-headline-none"),
            Some(rung) => self.with(
                "report-headline-rung",
                &[
                    ("rung", u32::from(rung.0).into()),
                    ("name", self.ladder_of().rung(rung).name.clone().into()),
                ],
            ),
        }
    }

    fn certainty(&self, n_open: usize, n_divided: usize) -> String {
        let outcome = &self.outcome.overall;
        let mut parts = Vec::new();
        parts.push(match (outcome.rung, outcome.rung_low, outcome.rung_high) {
            _ if outcome.n_counting_dimensions == 0 => self.get("report-certainty-not-counting"),
            (None, ..) => self.get("report-certainty-none"),
            (Some(rung), Some(low), Some(high)) if low != high => {
                self.possible_rungs(rung, low, high)
            }
            _ => self.get("report-certainty-only"),
        });
        if n_open > 0 {
            parts.push(self.with("report-certainty-open", &[("n", n_open.into())]));
        }
        if n_divided > 0 {
            parts.push(self.with("report-certainty-divided", &[("n", n_divided.into())]));
        }
        parts.join(" ")
    }

    /// `low` and `high` differ.
    fn possible_rungs(&self, rung: Level, low: Level, high: Level) -> String {
        if low.0 + 1 == high.0 && (rung == low || rung == high) {
            let other = if rung == low { high } else { low };
            return self
                .with("report-certainty-range-two", &[("other", self.rung_bare(other).into())]);
        }
        self.with(
            "report-certainty-range",
            &[("low", self.rung_bare(low).into()), ("high", u32::from(high.0).into())],
        )
    }

    fn tiles(&self, facts: &OverallFacts) -> Vec<Tile> {
        let outcome = &self.outcome.overall;
        let tile = |name: &str, args: &[(&str, Arg)], value: String, detail: String| Tile {
            label: self.with(&format!("report-tile-{name}"), args),
            value,
            detail,
            note: None,
        };
        let detail =
            |name: &str, n: usize| self.with(&format!("report-{name}-detail"), &[("n", n.into())]);
        let index_detail = if facts.index_low.is_none() {
            self.get("report-index-none")
        } else if outcome.index.is_some() && outcome.index_low == outcome.index_high {
            self.get("report-axis-fixed")
        } else {
            self.with("report-index-range", &[("range", facts.range_words.as_str().into())])
        };
        let top = u32::from(self.questionnaire.top().0).into();
        let coverage = &facts.coverage;
        let count = |n: usize| self.words.whole(n as u64);
        vec![
            Tile {
                note: facts.index_note.clone(),
                ..tile("index", &[("top", top)], facts.index_words.clone(), index_detail)
            },
            tile("coverage", &[], coverage.percent.clone(), coverage.questions_words.clone()),
            tile("unknown", &[], count(facts.n_unknown), detail("unknown", facts.n_unknown)),
            tile("divided", &[], count(facts.n_divided), detail("divided", facts.n_divided)),
        ]
    }

    fn summary(&self, dimensions: &[DimensionFacts], next: Option<Level>) -> Vec<String> {
        let overall = &self.outcome.overall;
        let mut paragraph = Vec::new();
        if let Some(rung) = overall.rung {
            let counting = || dimensions.iter().filter(|d| d.counts);
            let is_lowest =
                |d: &&DimensionFacts| d.rung.as_ref().is_some_and(|facts| facts.number == rung.0);
            let lowest: Vec<String> =
                counting().filter(is_lowest).map(|d| d.name.clone()).collect();
            paragraph.push(if lowest.len() == counting().count() && lowest.len() > 1 {
                self.with("report-summary-all-equal", &[("rung", self.rung_bare(rung).into())])
            } else {
                self.with(
                    "report-summary-lowest",
                    &[("n", lowest.len().into()), ("names", self.and_list(&lowest).into())],
                )
            });
        } else {
            let missing = dimensions.iter().filter(|d| d.counts && d.score.is_none());
            let missing: Vec<String> = missing.map(|d| d.name.clone()).collect();
            let is_some_scored = dimensions.iter().any(|d| d.score.is_some());
            if is_some_scored && !missing.is_empty() {
                let names = self.and_list(&missing).into();
                paragraph.push(self.with("report-summary-missing", &[("names", names)]));
            }
        }
        match next {
            _ if overall.n_counting_dimensions == 0 => {}
            Some(next) => paragraph
                .push(self.with("report-summary-next", &[("rung", self.rung_named(next).into())])),
            None => {
                let name = self.assessment.municipality.name.as_str().into();
                paragraph.push(self.with("report-summary-top", &[("municipality", name)]));
            }
        }
        paragraph.retain(|text| !text.is_empty());
        if paragraph.is_empty() { Vec::new() } else { vec![paragraph.join(" ")] }
    }

    fn lines(&self, dimensions: &[DimensionFacts], next: Level) -> Vec<SummaryLine> {
        let each = dimensions.iter().zip(&self.outcome.dimensions);
        let mut lines: Vec<SummaryLine> = each
            .filter(|(facts, _)| facts.counts)
            .map(|(facts, outcome)| {
                let holds_back = outcome.rung.is_none_or(|rung| rung < next);
                let words = if holds_back {
                    self.lacks(outcome)
                } else if outcome.rung_low.is_some_and(|low| low < next) {
                    self.get("report-short-reached-provisional")
                } else {
                    self.get("report-short-reached")
                };
                SummaryLine { dimension: facts.short.clone(), words, holds_back }
            })
            .collect();
        lines.sort_by_key(|line| !line.holds_back);
        lines
    }

    /// What a dimension below the next rung of the municipality lacks, in a line.
    fn lacks(&self, outcome: &DimensionOutcome) -> String {
        let Some(next) = &outcome.next else { return String::new() };
        let mut parts = Vec::new();
        let is_lag = |reason: &&Reason| matches!(reason, Reason::Lag { .. });
        let is_gate = |reason: &&Reason| matches!(reason, Reason::Gate { .. });
        if next.reasons.iter().any(|reason| matches!(reason, Reason::Threshold { .. })) {
            let needed = self.needed(next.rung);
            let shown = ("needed", Arg::from(self.words.threshold(&needed)));
            parts.push(match &outcome.score {
                None => self.with("report-short-threshold-none", &[shown]),
                Some(score) => {
                    let score = self.words.score_against(score, &needed).into();
                    self.with("report-short-threshold", &[shown, ("score", score)])
                }
            });
        }
        let n_lag = next.reasons.iter().filter(is_lag).count();
        if n_lag > 0 {
            parts.push(self.with("report-short-lag", &[("n", n_lag.into())]));
        }
        let n_gate = next.reasons.iter().filter(is_gate).count();
        if n_gate > 0 {
            parts.push(self.with("report-short-gate", &[("n", n_gate.into())]));
        }
        parts.join("; ")
    }

    fn why(&self, next: Option<Level>) -> String {
        let Some(next) = next else { return self.get("report-why-top") };
        let needed = self.needed(next);
        self.with(
            "report-why-threshold",
            &[
                ("rung", capitalized(&self.rung_bare(next)).into()),
                ("needed", self.words.threshold(&needed).into()),
            ],
        )
    }

    fn robustness(&self) -> Option<Robustness> {
        let rung = self.outcome.overall.rung?;
        let robust = &self.outcome.robust;
        let choice = |label: String, other: Option<Level>| RobustChoice {
            label,
            rung: other.map(|rung| rung.0),
            rung_words: other
                .map_or_else(|| self.get("report-rung-none"), |rung| self.rung_named(rung)),
            differs: other != Some(rung),
        };
        let lag = |n: u32| self.with("report-robust-lag", &[("n", n.into())]);
        let mut choices = vec![
            choice(self.get("report-robust-now"), Some(rung)),
            choice(self.get("report-robust-lower"), robust.thresholds_lower),
            choice(self.get("report-robust-higher"), robust.thresholds_higher),
            choice(lag(1), robust.max_lag_1),
            choice(lag(3), robust.max_lag_3),
        ];
        if robust.weight_doubled.iter().all(|other| *other == Some(rung)) {
            choices.push(choice(self.get("report-robust-any-weight"), Some(rung)));
        } else {
            let dimensions = self.questionnaire.dimensions().iter().zip(&robust.weight_doubled);
            choices.extend(dimensions.map(|(dimension, other)| {
                let name = dimension.short.clone().into();
                choice(self.with("report-robust-weight", &[("dimension", name)]), *other)
            }));
        }
        let mut others: Vec<Level> =
            choices.iter().filter(|c| c.differs).filter_map(|c| c.rung.map(Level)).collect();
        others.sort_unstable();
        others.dedup();
        let words = if robust.depends {
            let rungs: Vec<String> = others.iter().map(|rung| self.rung_bare(*rung)).collect();
            self.with("report-robust-depends", &[("rungs", self.or_list(&rungs).into())])
        } else {
            self.with("report-robust-holds", &[("rung", self.rung_bare(rung).into())])
        };
        Some(Robustness { depends: robust.depends, words, choices })
    }

    /// `a, b of c`
    fn or_list(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => self.with(
                "report-or",
                &[
                    ("first", first.join(&self.get("common-list-separator")).into()),
                    ("last", last.as_str().into()),
                ],
            ),
        }
    }
}
