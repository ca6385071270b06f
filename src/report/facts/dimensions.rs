//! The dimensions: score, range and coverage together, and what the next rung still lacks.

use serde::Serialize;

use super::writer::Writer;
use super::{CoverageFacts, Evidenced, Number, OverallFacts, RungFacts};
use crate::domain::effective::State;
use crate::domain::level::{Level, Score};
use crate::domain::message::Message;
use crate::domain::questionnaire::Dimension;
use crate::domain::scoring::{DimensionOutcome, Reason};
use crate::report::sentences::threshold_words;

/// What a report says of one dimension.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DimensionFacts {
    /// Its permanent name.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Name for tight places.
    pub short: String,
    /// Whether it counts: it has a visible question that is applicable.
    pub counts: bool,
    /// `None` while nothing is answered or unknown.
    pub score: Option<Number>,
    /// The score if every open question turned out at level 0.
    pub low: Option<Number>,
    /// The score if every open question turned out at the highest level.
    pub high: Option<Number>,
    /// The score in words, also where there is none.
    pub score_words: String,
    /// `1,9 tot 2,3`; a dash when it does not count.
    pub range_words: String,
    /// How much is filled in.
    pub coverage: CoverageFacts,
    /// The rung it stands on.
    pub rung: Option<RungFacts>,
    /// The lowest rung still possible.
    pub rung_low: Option<u8>,
    /// The highest rung still possible.
    pub rung_high: Option<u8>,
    /// The rung with its range, in words.
    pub rung_words: String,
    /// Whether the rung may still change.
    pub provisional: bool,
    /// Answered questions.
    pub n_answered: usize,
    /// Answered "weet niet".
    pub n_unknown: usize,
    /// Not applicable.
    pub n_not_applicable: usize,
    /// Not answered.
    pub n_unanswered: usize,
    /// Hidden by their condition.
    pub n_hidden: usize,
    /// Questions the team is divided on, such as `QC6`.
    pub divided: Vec<String>,
    /// How many these are, in words.
    pub divided_words: String,
    /// How many answers rest on evidence.
    pub evidenced: Evidenced,
    /// All of it in one sentence, for who cannot see the picture.
    pub description: String,
    /// What the next rung lacks.
    pub next: DimensionNext,
}

impl DimensionFacts {
    /// Whether the score cannot change any more, because no question is open.
    pub fn is_fixed(&self) -> bool {
        self.score.is_some() && self.low == self.high
    }
}

/// What the next rung of a dimension lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DimensionNext {
    /// The rung; `None` on the highest, and where the dimension does not count.
    pub rung: Option<RungFacts>,
    /// The dimension and the rung, as a heading.
    pub heading: String,
    /// Where it stands now and what follows below.
    pub words: String,
    /// Each unmet reason: threshold, lag, gate.
    pub reasons: Vec<ReasonFacts>,
}

/// One unmet reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReasonFacts {
    /// `threshold`, `lag` or `gate`.
    pub kind: &'static str,
    /// The question, such as `QC8`; `None` for the threshold.
    pub question: Option<String>,
    /// As a sentence.
    pub words: String,
}

/// What the dimensions are drawn on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Axis {
    /// The highest level.
    pub top: u8,
    /// What a score must be for each rung.
    pub thresholds: Vec<Threshold>,
    /// The rung the municipality goes for; its threshold is dashed.
    pub next: Option<u8>,
    /// What that dashed line is.
    pub next_label: Option<String>,
    /// What stands above the numbers.
    pub score_label: String,
    /// Said where a score has no range because nothing is open.
    pub fixed_label: String,
    /// Below the picture.
    pub caption: String,
}

/// What a score must be for one rung.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Threshold {
    /// The rung.
    pub rung: u8,
    /// Unit: levels.
    pub value: f64,
    /// As people read it.
    pub shown: String,
    /// The rung in words.
    pub label: String,
}

impl Writer<'_> {
    pub(super) fn axis(&self, overall: &OverallFacts) -> Axis {
        let thresholds = (1_u8..).zip(&self.ladder_of().thresholds).map(|(rung, hundredths)| {
            let score = Score::from_hundredths(*hundredths);
            Threshold {
                rung,
                value: score.to_f64(),
                shown: self.words.threshold(&score),
                label: self.with("report-axis-rung", &[("rung", u32::from(rung).into())]),
            }
        });
        let next = overall.next.as_ref().map(|rung| rung.number);
        Axis {
            top: self.questionnaire.top().0,
            thresholds: thresholds.collect(),
            next,
            next_label: next
                .map(|rung| self.with("report-axis-next", &[("rung", u32::from(rung).into())])),
            score_label: self.get("report-axis-score"),
            fixed_label: self.get("report-axis-fixed"),
            caption: self.get("report-dimensions-caption"),
        }
    }

    pub(super) fn dimensions(&self) -> Vec<DimensionFacts> {
        let dimensions = self.questionnaire.dimensions().iter().zip(&self.outcome.dimensions);
        dimensions.map(|(dimension, outcome)| self.dimension(dimension, outcome)).collect()
    }

    fn dimension(&self, dimension: &Dimension, outcome: &DimensionOutcome) -> DimensionFacts {
        let number = |score: &Option<Score>| score.as_ref().map(|score| self.score(score));
        let (score, low, high) =
            (number(&outcome.score), number(&outcome.low), number(&outcome.high));
        let name = self.words.text(&dimension.name).to_owned();
        let short = self.words.text(&dimension.short).to_owned();
        let counts = outcome.counts();
        let out = || self.get("report-dimension-out");
        let score_words = match &score {
            Some(score) => score.shown.clone(),
            None if counts => self.get("report-dimension-no-score"),
            None => "–".to_owned(),
        };
        let range_words = match (&low, &high) {
            (Some(low), Some(high)) => self.range(low, high),
            _ => "–".to_owned(),
        };
        let rung_words = if counts {
            let (low, high) = (outcome.rung_low, outcome.rung_high);
            self.rung_words(outcome.rung, low, high, outcome.provisional)
        } else {
            out()
        };
        let description = if counts {
            self.with(
                "report-dimension-alt",
                &[
                    ("dimension", name.as_str().into()),
                    ("score", score_words.as_str().into()),
                    ("range", range_words.as_str().into()),
                    ("rung", rung_words.as_str().into()),
                ],
            )
        } else {
            self.with("report-dimension-alt-out", &[("dimension", name.as_str().into())])
        };
        DimensionFacts {
            id: dimension.id.to_string(),
            counts,
            score,
            low,
            high,
            score_words,
            range_words,
            coverage: self.coverage(outcome.coverage),
            rung: outcome.rung.map(|rung| self.rung(rung)),
            rung_low: outcome.rung_low.map(|rung| rung.0),
            rung_high: outcome.rung_high.map(|rung| rung.0),
            rung_words,
            provisional: outcome.provisional,
            n_answered: outcome.n_answered,
            n_unknown: outcome.n_unknown,
            n_not_applicable: outcome.n_not_applicable,
            n_unanswered: outcome.n_unanswered,
            n_hidden: outcome.n_hidden,
            divided: outcome.divided.iter().map(|q| self.code(*q)).collect(),
            divided_words: self.count(outcome.divided.len()),
            evidenced: self.evidenced(outcome.n_evidenced, outcome.n_answered),
            description,
            next: self.next(&name, outcome),
            name,
            short,
        }
    }

    fn next(&self, name: &str, outcome: &DimensionOutcome) -> DimensionNext {
        let heading = |id: &str| self.with(id, &[("dimension", name.into())]);
        if !outcome.counts() {
            return DimensionNext {
                rung: None,
                heading: heading("report-next-heading-out"),
                words: self.get("report-next-out"),
                reasons: Vec::new(),
            };
        }
        let Some(next) = &outcome.next else {
            return DimensionNext {
                rung: None,
                heading: heading("report-next-heading-top"),
                words: self.get(if outcome.provisional {
                    "report-next-top-provisional"
                } else {
                    "report-next-top"
                }),
                reasons: Vec::new(),
            };
        };
        let needed = self.rung_named(next.rung);
        let words = match outcome.rung {
            None => self.with("report-next-now-none", &[("next", needed.into())]),
            Some(now) => {
                let id = if outcome.provisional {
                    "report-next-now-provisional"
                } else {
                    "report-next-now"
                };
                self.with(id, &[("now", self.rung_named(now).into()), ("next", needed.into())])
            }
        };
        let reasons = next.reasons.iter().map(|reason| self.reason(reason, next.rung, outcome));
        DimensionNext {
            rung: Some(self.rung(next.rung)),
            heading: self.with(
                "report-next-heading",
                &[("dimension", name.into()), ("rung", u32::from(next.rung.0).into())],
            ),
            words,
            reasons: reasons.collect(),
        }
    }

    fn reason(&self, reason: &Reason, rung: Level, outcome: &DimensionOutcome) -> ReasonFacts {
        let level = |level: u8| u32::from(level).into();
        match reason {
            Reason::Threshold { .. } => {
                let words = threshold_words(outcome.score.as_ref(), &self.needed(rung), self.words);
                ReasonFacts { kind: "threshold", question: None, words }
            }
            Reason::Lag { question, .. } => {
                let words = self.with(
                    "report-reason-lag",
                    &[
                        ("question", self.question(*question).into()),
                        ("now", self.level_now(*question).into()),
                        ("needed", level(rung.0.saturating_sub(self.ladder_of().max_lag))),
                    ],
                );
                self.reason_at("lag", *question, words)
            }
            Reason::Gate { question, missing } => {
                let now = self.outcome.questions[*question].level.map_or(0, |now| now.0);
                let words = self.with(
                    "report-reason-gate",
                    &[
                        ("question", self.question(*question).into()),
                        ("now", self.level_now(*question).into()),
                        ("needed", level(now + missing)),
                    ],
                );
                self.reason_at("gate", *question, words)
            }
        }
    }

    /// A reason that lies at a question, with what keeps that question down, if anything does.
    fn reason_at(&self, kind: &'static str, question: usize, words: String) -> ReasonFacts {
        let words = match self.capped.iter().find(|capped| capped.question == question) {
            None => words,
            Some(capped) => self.with(
                "report-reason-capped",
                &[
                    ("reason", words.into()),
                    ("from", u32::from(capped.from).into()),
                    ("why", capped.why.as_str().into()),
                ],
            ),
        };
        ReasonFacts { kind, question: Some(self.code(question)), words }
    }

    /// What a question counts as now.
    fn level_now(&self, question: usize) -> Message {
        let outcome = &self.outcome.questions[question];
        match (outcome.state, outcome.level) {
            (State::Unknown, _) => Message::new("report-now-unknown"),
            (_, Some(level)) if outcome.divided => {
                Message::new("report-now-divided").with("level", u32::from(level.0))
            }
            (_, Some(level)) => Message::new("report-now-level").with("level", u32::from(level.0)),
            (_, None) => Message::new("report-now-open"),
        }
    }
}
