//! What to take from a result at a glance: strengths, and first steps to the next rung.
//!
//! A strength is an answer above the rung the municipality stands on. First steps are what
//! its lowest dimensions lack: conditions first, then questions that lag, open ones, and the
//! smallest step up. They are a beginning and no plan: that they are enough is not said.

use serde::Serialize;

use super::writer::Writer;
use crate::domain::counted::Counted;
use crate::domain::effective::State;
use crate::domain::level::Level;
use crate::domain::questionnaire::{Bands, Dimension, Kind, Question};
use crate::domain::scoring::{DimensionOutcome, Reason};

/// The most of each kind.
const MOST: usize = 3;

/// One question with what there is to say of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Point {
    /// Permanent name of the question.
    pub id: String,
    /// The same as people write it.
    pub code: String,
    /// The question in a few words.
    pub short: String,
    /// Short name of its dimension.
    pub dimension: String,
    /// What there is to say.
    pub words: String,
}

impl Writer<'_> {
    /// From as many dimensions as there are, the highest levels first.
    pub(super) fn strengths(&self, counted: &Counted) -> Vec<Point> {
        let top = self.questionnaire.top();
        let least = self.outcome.overall.rung.map_or(1, |rung| rung.0 + 1).min(top.0);
        let mut ranked = Vec::new();
        for (d, dimension) in self.questionnaire.dimensions().iter().enumerate() {
            let mut of_it: Vec<_> = self
                .scored(dimension)
                .filter_map(|q| {
                    let outcome = &self.outcome.questions[q];
                    let level = outcome.level.filter(|level| least <= level.0)?;
                    (outcome.state == State::Answered && !outcome.divided).then_some((level, q))
                })
                .collect();
            let weight = |q: usize| self.questionnaire.questions()[q].weight;
            of_it.sort_by_key(|(level, q)| (top.0 - level.0, u32::MAX - weight(*q)));
            // The best of every dimension before the second best of any.
            let each = of_it.into_iter().enumerate();
            ranked.extend(each.map(|(nth, (level, q))| ((nth, top.0 - level.0, d), q)));
        }
        ranked.sort_by_key(|(rank, _)| *rank);
        let best = ranked.into_iter().take(MOST);
        best.map(|(_, q)| {
            let question = &self.questionnaire.questions()[q];
            self.point(q, self.own(question, &counted.answers()[q]).words)
        })
        .collect()
    }

    /// In turn from each dimension below the next rung, the lowest dimension first.
    pub(super) fn first_steps(&self) -> Vec<Point> {
        let next = match self.outcome.overall.rung {
            Some(rung) if rung == self.questionnaire.top() => return Vec::new(),
            rung => Level(rung.map_or(1, |rung| rung.0 + 1)),
        };
        let dimensions = self.questionnaire.dimensions().iter().zip(&self.outcome.dimensions);
        let mut below: Vec<_> = dimensions
            .filter(|(_, outcome)| outcome.counts() && outcome.rung.is_none_or(|r| r < next))
            .collect();
        below.sort_by(|(_, a), (_, b)| a.rung.cmp(&b.rung).then_with(|| a.score.cmp(&b.score)));
        let steps: Vec<Vec<Point>> = below.iter().map(|(d, o)| self.steps_of(d, o)).collect();
        let in_turn = (0..MOST).flat_map(|nth| steps.iter().filter_map(move |of| of.get(nth)));
        in_turn.take(MOST).cloned().collect()
    }

    fn steps_of(&self, dimension: &Dimension, outcome: &DimensionOutcome) -> Vec<Point> {
        let Some(next) = &outcome.next else { return Vec::new() };
        let rung = u32::from(next.rung.0);
        let mut found: Vec<(usize, String)> = Vec::new();
        let reasons = || next.reasons.iter();
        let gates = reasons().filter_map(|reason| match reason {
            Reason::Gate { question, missing } => Some((*question, *missing, "gate")),
            _ => None,
        });
        let lags = reasons().filter_map(|reason| match reason {
            Reason::Lag { question, missing } => Some((*question, *missing, "lag")),
            _ => None,
        });
        for (q, missing, kind) in gates.chain(lags) {
            let now = self.outcome.questions[q].level.map_or(0, |level| level.0);
            let id = if self.is_open(q) {
                format!("report-step-{kind}-open")
            } else {
                format!("report-step-{kind}")
            };
            let args = [
                ("rung", rung.into()),
                ("now", u32::from(now).into()),
                ("to", u32::from(now + missing).into()),
            ];
            found.push((q, self.with(&id, &args)));
        }
        let open = self.scored(dimension).filter(|q| self.is_open(*q));
        found.extend(open.map(|q| (q, self.get("report-step-open"))));
        let steps = self.smallest_steps(dimension);
        found.extend(steps.into_iter().map(|(q, now, to)| (q, self.step_words(q, now, to))));
        let mut points: Vec<Point> = Vec::new();
        for (q, words) in found {
            let point = self.point(q, words);
            if points.len() < MOST && points.iter().all(|known| known.id != point.id) {
                points.push(point);
            }
        }
        points
    }

    /// What to do at a question first: know it, agree on it, or get it one level up.
    fn step_words(&self, q: usize, now: Level, to: Level) -> String {
        let outcome = &self.outcome.questions[q];
        if outcome.state == State::Unknown {
            return self.get("report-step-unknown");
        }
        if outcome.divided {
            return self.get("report-step-divided");
        }
        let args = [("now", u32::from(now.0).into()), ("to", u32::from(to.0).into())];
        self.with("report-step-up", &args)
    }

    /// Questions with their level and the next one up, those that cost least for what they
    /// weigh first. What a cap keeps down does not rise by itself, so that is left out.
    fn smallest_steps(&self, dimension: &Dimension) -> Vec<(usize, Level, Level)> {
        let mut steps: Vec<_> = self
            .scored(dimension)
            .filter(|q| self.capped.iter().all(|capped| capped.question != *q))
            .filter_map(|q| {
                let now = self.outcome.questions[q].level?;
                let to = next_level(&self.questionnaire.questions()[q], now, self.top())?;
                Some((q, now, to))
            })
            .collect();
        let cost = |(q, now, to): &(usize, Level, Level)| {
            let question = &self.questionnaire.questions()[*q];
            let efforts = question.effort.iter().take(to.0.into()).skip(now.0.into());
            (efforts.map(|effort| u64::from(*effort)).sum::<u64>(), u64::from(question.weight))
        };
        // Effort per weight, without rounding; the levels that come with it decide next.
        steps.sort_by(|a, b| {
            let ((effort_a, weight_a), (effort_b, weight_b)) = (cost(a), cost(b));
            let per_weight = (effort_a * weight_b).cmp(&(effort_b * weight_a));
            per_weight.then_with(|| a.1.cmp(&b.1))
        });
        steps
    }

    fn point(&self, q: usize, words: String) -> Point {
        let question = &self.questionnaire.questions()[q];
        let dimension = question.dimension.map(|d| &self.questionnaire.dimensions()[d].short);
        Point {
            id: question.id.to_string(),
            code: self.code(q),
            short: self.words.text(&question.short).to_owned(),
            dimension: dimension.map(|text| self.words.text(text).to_owned()).unwrap_or_default(),
            words,
        }
    }

    /// The visible scored questions of a dimension.
    fn scored(&self, dimension: &Dimension) -> impl Iterator<Item = usize> {
        let questions = self.questionnaire.questions();
        let is_scored = |q: &usize| questions[*q].scored && self.outcome.questions[*q].visible;
        dimension.questions.clone().filter(is_scored)
    }

    fn is_open(&self, q: usize) -> bool {
        self.outcome.questions[q].state == State::Unanswered
    }

    fn top(&self) -> Level {
        self.questionnaire.top()
    }
}

/// The lowest level above `now` that an answer to `question` can give.
fn next_level(question: &Question, now: Level, top: Level) -> Option<Level> {
    let of_bands = |bands: &Bands| {
        let levels = bands.bands.iter().map(|band| band.level).chain([bands.otherwise]);
        levels.filter(|level| now < *level).min()
    };
    match &question.kind {
        Kind::Levels(_) => (now < top).then(|| Level(now.0 + 1)),
        Kind::Choices(choices) => {
            let is_more = usize::from(now.0) < choices.len() && now < top;
            is_more.then(|| Level(now.0 + 1))
        }
        Kind::Number(kind) => kind.bands.as_ref().and_then(of_bands),
        Kind::Statuses(kind) => kind.bands.as_ref().and_then(of_bands),
        Kind::YesNo { yes, no } => [*yes, *no].into_iter().filter(|level| now < *level).min(),
        Kind::Field(_) => None,
    }
}
