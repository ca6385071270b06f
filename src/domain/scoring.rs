//! From answers to scores, ranges, rungs, and the reasons why the next rung is not met.
//!
//! score = Σ weight·level / Σ weight over the answered and unknown questions of a
//! dimension, in levels (0 to R). Low and high are the same with every unanswered
//! question at level 0 or R and every divided one at its lowest or highest level, at
//! the visibility of now. Rung k is met when the score reaches its threshold, no
//! question lags more than `max_lag` below it, and every gate of it has its level;
//! a dimension stands on the highest k up to which all rungs are met.
//!
//! All comparisons are in whole numbers; see `PRODUCT.md`, sections 4 and 11.

use super::assessment::Assessment;
use super::counted::{Counted, Whose};
use super::effective::{Effective, LevelRange, State};
use super::level::{Coverage, Level, Score};
use super::questionnaire::{Dimension, Ladder, Question, Questionnaire};

/// Everything that follows from the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Per question, in the order of [`Questionnaire::questions`].
    pub questions: Vec<QuestionOutcome>,
    /// Per dimension, in order.
    pub dimensions: Vec<DimensionOutcome>,
    /// The dimensions together.
    pub overall: Overall,
    /// The overall rung under other choices.
    pub robust: Robust,
}

/// What follows for one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuestionOutcome {
    /// Whether its condition holds.
    pub visible: bool,
    /// Its state; of a hidden question the state its kept answer would give it.
    pub state: State,
    /// The level that counts: 0 for an unknown one, `None` without an answer.
    pub level: Option<Level>,
    /// The lowest level still possible; `None` where levels do not apply.
    pub low: Option<Level>,
    /// The highest level still possible; `None` where levels do not apply.
    pub high: Option<Level>,
    /// Whether respondents differ and the team has not settled it.
    pub divided: bool,
    /// Whether something is recorded that the answer rests on.
    pub evidenced: bool,
}

/// What follows for one dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DimensionOutcome {
    /// `None` while nothing is answered or unknown.
    pub score: Option<Score>,
    /// The score if every open question turned out at level 0.
    pub low: Option<Score>,
    /// The score if every open question turned out at level R.
    pub high: Option<Score>,
    /// The rung reached; `None` while there is no score.
    pub rung: Option<Level>,
    /// The lowest rung still possible.
    pub rung_low: Option<Level>,
    /// The highest rung still possible.
    pub rung_high: Option<Level>,
    /// Answered, unknown and not applicable, of the visible scored questions.
    pub coverage: Coverage,
    /// Scored questions with a level, divided ones included.
    pub n_answered: usize,
    /// Answered "weet niet".
    pub n_unknown: usize,
    /// Answered "niet van toepassing".
    pub n_not_applicable: usize,
    /// Not answered.
    pub n_unanswered: usize,
    /// Scored questions whose condition does not hold.
    pub n_hidden: usize,
    /// Answered questions that rest on evidence or a measurement.
    pub n_evidenced: usize,
    /// Visible scored questions on which respondents differ, by index.
    pub divided: Vec<usize>,
    /// Whether the rung may still change: its range is open and not all is answered.
    pub provisional: bool,
    /// What is missing for the next rung; `None` on the highest.
    pub next: Option<Next>,
}

impl DimensionOutcome {
    /// Whether the dimension counts in the overall index and rung: it has a visible
    /// scored question that is applicable.
    pub fn counts(&self) -> bool {
        self.low.is_some()
    }
}

/// What is missing for a rung.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// The rung that is not met.
    pub rung: Level,
    /// Every reason, in the order threshold, lag, gate; within these as in the questionnaire.
    pub reasons: Vec<Reason>,
}

/// Why a rung is not met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The score is too low.
    Threshold {
        /// How much is missing, in levels, above zero.
        missing: Score,
    },
    /// One question lies too far below the rung.
    Lag {
        /// The question, by index.
        question: usize,
        /// How many levels are missing, above zero.
        missing: u8,
    },
    /// One question does not have the level the rung demands of it.
    Gate {
        /// The question, by index.
        question: usize,
        /// How many levels are missing, above zero.
        missing: u8,
    },
}

/// The dimensions together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overall {
    /// Weighted mean of the scores of the dimensions that have one.
    pub index: Option<Score>,
    /// Weighted mean of the low scores of the dimensions that count.
    pub index_low: Option<Score>,
    /// Weighted mean of the high scores of the dimensions that count.
    pub index_high: Option<Score>,
    /// The lowest rung of the dimensions that count; `None` while one has none.
    pub rung: Option<Level>,
    /// The lowest rung still possible.
    pub rung_low: Option<Level>,
    /// The highest rung still possible.
    pub rung_high: Option<Level>,
    /// All visible scored questions together.
    pub coverage: Coverage,
    /// Whether the rung may still change.
    pub provisional: bool,
    /// Dimensions that have a score.
    pub n_scored_dimensions: usize,
    /// Dimensions that count.
    pub n_counting_dimensions: usize,
}

/// The overall rung under other choices than the questionnaire's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Robust {
    /// Every threshold a quarter of a level lower.
    pub thresholds_lower: Option<Level>,
    /// Every threshold a quarter of a level higher.
    pub thresholds_higher: Option<Level>,
    /// `max_lag` 1.
    pub max_lag_1: Option<Level>,
    /// `max_lag` 3.
    pub max_lag_3: Option<Level>,
    /// The weight of each dimension doubled, in order.
    pub weight_doubled: Vec<Option<Level>>,
    /// Whether any of these differs from the overall rung.
    pub depends: bool,
}

/// Scores an assessment. The answers fit the questionnaire's questions.
pub fn score(questionnaire: &Questionnaire, assessment: &Assessment) -> Outcome {
    score_counted(questionnaire, &Counted::new(questionnaire, assessment, Whose::Team))
}

/// Scores what counts.
pub fn score_counted(questionnaire: &Questionnaire, counted: &Counted) -> Outcome {
    let (answers, visible) = (counted.answers(), counted.visible());
    let evidenced = counted.evidenced();
    let top = questionnaire.top();

    let questions: Vec<QuestionOutcome> = answers
        .iter()
        .enumerate()
        .zip(questionnaire.questions())
        .map(|((q, answer), question)| {
            let outcome = question_outcome(answer, visible[q], evidenced[q], top);
            // Where answers have no level, nothing open can still get one.
            let without_level = QuestionOutcome { level: None, low: None, high: None, ..outcome };
            if question.gives_levels() { outcome } else { without_level }
        })
        .collect();
    let cells: Vec<Cell> = questionnaire
        .questions()
        .iter()
        .zip(answers)
        .zip(visible)
        .map(|((question, answer), &visible)| Cell::new(question, answer, visible))
        .collect();

    let part = |dimension: &Dimension| Part {
        questions: questionnaire.questions_of(dimension),
        cells: &cells[dimension.questions.clone()],
        first: dimension.questions.start,
        top,
    };
    let parts: Vec<Part<'_>> = questionnaire.dimensions().iter().map(part).collect();
    let rules = Rules::of(questionnaire.ladder());
    let dimensions: Vec<DimensionOutcome> = parts
        .iter()
        .map(|part| dimension_outcome(part, &rules, &questions[part.first..][..part.cells.len()]))
        .collect();
    let weights: Vec<u32> = questionnaire.dimensions().iter().map(|d| d.weight).collect();
    let overall = overall(&dimensions, &weights);
    let robust = robust(&parts, &rules, overall.rung);
    Outcome { questions, dimensions, overall, robust }
}

fn question_outcome(
    answer: &Effective<'_>,
    visible: bool,
    evidenced: bool,
    top: Level,
) -> QuestionOutcome {
    let (level, low, high) = match (answer.state, answer.levels) {
        (State::Answered, Some(LevelRange { point, low, high })) => {
            (Some(point), Some(low), Some(high))
        }
        (State::Unknown, _) => (Some(Level::ZERO), Some(Level::ZERO), Some(Level::ZERO)),
        (State::Unanswered, _) => (None, Some(Level::ZERO), Some(top)),
        (State::Answered, None) | (State::NotApplicable, _) => (None, None, None),
    };
    let divided = answer.divided;
    QuestionOutcome { visible, state: answer.state, level, low, high, divided, evidenced }
}

/// One scored question, as the formulas need it.
#[derive(Clone, Copy)]
struct Cell {
    role: CellRole,
    weight: i64,
}

#[derive(Clone, Copy)]
enum CellRole {
    /// Hidden, unscored or not applicable.
    Out,
    /// Has levels; unknown is level 0.
    In(LevelRange),
    /// Unanswered.
    Open,
}

impl Cell {
    fn new(question: &Question, answer: &Effective<'_>, visible: bool) -> Self {
        let role = match (answer.state, answer.levels) {
            _ if !visible || !question.scored => CellRole::Out,
            (State::NotApplicable, _) => CellRole::Out,
            (State::Unknown, _) => CellRole::In(LevelRange::of(Level::ZERO)),
            (State::Answered, Some(levels)) => CellRole::In(levels),
            // A scored question gives levels, so an answered one without is not possible.
            (State::Unanswered | State::Answered, _) => CellRole::Open,
        };
        Self { role, weight: i64::from(question.weight) }
    }

    /// The level from this point of view; `None` is out of the score.
    fn level(self, view: View, top: Level) -> Option<Level> {
        match (self.role, view) {
            (CellRole::Out, _) | (CellRole::Open, View::Point) => None,
            (CellRole::Open, View::Low) => Some(Level::ZERO),
            (CellRole::Open, View::High) => Some(top),
            (CellRole::In(levels), View::Point) => Some(levels.point),
            (CellRole::In(levels), View::Low) => Some(levels.low),
            (CellRole::In(levels), View::High) => Some(levels.high),
        }
    }
}

/// How open and divided questions are read.
#[derive(Clone, Copy)]
enum View {
    /// Open ones are out; divided ones at their point value.
    Point,
    /// Open ones at level 0, divided ones at their lowest level.
    Low,
    /// Open ones at level R, divided ones at their highest level.
    High,
}

/// The questions of one dimension.
struct Part<'a> {
    questions: &'a [Question],
    cells: &'a [Cell],
    first: usize,
    top: Level,
}

/// What a rung asks of any dimension.
struct Rules {
    thresholds: Vec<i64>,
    max_lag: u8,
}

impl Rules {
    fn of(ladder: &Ladder) -> Self {
        Self { thresholds: ladder.thresholds.clone(), max_lag: ladder.max_lag }
    }

    fn shifted(&self, hundredths: i64) -> Self {
        let thresholds = self.thresholds.iter().map(|t| t + hundredths).collect();
        Self { thresholds, max_lag: self.max_lag }
    }

    fn with_max_lag(&self, max_lag: u8) -> Self {
        Self { thresholds: self.thresholds.clone(), max_lag }
    }

    fn rungs(&self) -> impl DoubleEndedIterator<Item = (Level, i64)> {
        (1_u8..).map(Level).zip(self.thresholds.iter().copied()).collect::<Vec<_>>().into_iter()
    }
}

impl Part<'_> {
    /// Σ weight·level and Σ weight.
    fn sums(&self, view: View) -> (i64, i64) {
        let levels = self.cells.iter().filter_map(|cell| Some((cell, cell.level(view, self.top)?)));
        levels.fold((0, 0), |(sum, weight), (cell, level)| {
            (sum + cell.weight * i64::from(level.0), weight + cell.weight)
        })
    }

    fn score(&self, view: View) -> Option<Score> {
        let (sum, weight) = self.sums(view);
        Score::mean(sum, weight)
    }

    /// The highest rung up to which all are met; `None` without a score.
    fn rung(&self, view: View, rules: &Rules) -> Option<Level> {
        let (sum, weight) = self.sums(view);
        if weight == 0 {
            return None;
        }
        let levels = self.cells.iter().filter_map(|cell| cell.level(view, self.top));
        let lowest = levels.min().unwrap_or(Level::ZERO);
        let is_met = |&(rung, threshold): &(Level, i64)| {
            threshold * weight <= sum * 100
                && rung.0.saturating_sub(rules.max_lag) <= lowest.0
                && self.gates(rung).all(|(q, at_least)| match self.cells[q].role {
                    CellRole::Out => true,
                    _ => self.cells[q].level(view, self.top).is_some_and(|l| at_least <= l),
                })
        };
        let met = rules.rungs().take_while(is_met).last();
        Some(met.map_or(Level::ZERO, |(rung, _)| rung))
    }

    /// The questions with a gate at this rung, by index in the dimension, and their demand.
    fn gates(&self, rung: Level) -> impl Iterator<Item = (usize, Level)> {
        let gates = self.questions.iter().enumerate();
        gates.filter_map(move |(q, question)| {
            let gate = question.gate.as_ref().filter(|gate| gate.rung == rung)?;
            Some((q, gate.at_least))
        })
    }

    fn next(&self, rung: Option<Level>, rules: &Rules) -> Option<Next> {
        let next = Level(rung.map_or(1, |rung| rung.0 + 1));
        let (_, threshold) = rules.rungs().find(|(rung, _)| *rung == next)?;
        let mut reasons = Vec::new();

        let needed = Score::from_hundredths(threshold);
        let score = self.score(View::Point).unwrap_or_else(|| Score::from_level(Level::ZERO));
        if score < needed {
            reasons.push(Reason::Threshold { missing: needed.minus(&score) });
        }
        let floor = next.0.saturating_sub(rules.max_lag);
        for (q, cell) in self.cells.iter().enumerate() {
            if let Some(level) = cell.level(View::Point, self.top)
                && level.0 < floor
            {
                reasons.push(Reason::Lag { question: self.first + q, missing: floor - level.0 });
            }
        }
        for (q, at_least) in self.gates(next) {
            let level = match self.cells[q].role {
                CellRole::Out => continue,
                CellRole::Open => Level::ZERO,
                CellRole::In(levels) => levels.point,
            };
            if level < at_least {
                let missing = at_least.0 - level.0;
                reasons.push(Reason::Gate { question: self.first + q, missing });
            }
        }
        Some(Next { rung: next, reasons })
    }
}

fn dimension_outcome(
    part: &Part<'_>,
    rules: &Rules,
    outcomes: &[QuestionOutcome],
) -> DimensionOutcome {
    let scored = || part.questions.iter().zip(outcomes).filter(|(question, _)| question.scored);
    let n = |state: State| scored().filter(|(_, o)| o.visible && o.state == state).count();
    let (n_answered, n_unknown) = (n(State::Answered), n(State::Unknown));
    let (n_not_applicable, n_unanswered) = (n(State::NotApplicable), n(State::Unanswered));
    let done = n_answered + n_unknown + n_not_applicable;
    let coverage = Coverage { done, all: done + n_unanswered };
    let rung = part.rung(View::Point, rules);
    let rung_low = part.rung(View::Low, rules);
    let rung_high = part.rung(View::High, rules);
    let divided = |(q, (question, o)): (usize, (&Question, &QuestionOutcome))| {
        (question.scored && o.visible && o.divided).then_some(part.first + q)
    };
    let is_evidenced = |o: &QuestionOutcome| o.visible && o.state == State::Answered && o.evidenced;
    DimensionOutcome {
        score: part.score(View::Point),
        low: part.score(View::Low),
        high: part.score(View::High),
        rung,
        rung_low,
        rung_high,
        coverage,
        n_answered,
        n_unknown,
        n_not_applicable,
        n_unanswered,
        n_hidden: scored().filter(|(_, o)| !o.visible).count(),
        n_evidenced: scored().filter(|(_, o)| is_evidenced(o)).count(),
        divided: part.questions.iter().zip(outcomes).enumerate().filter_map(divided).collect(),
        provisional: is_provisional(rung_low, rung_high, coverage),
        next: part.next(rung, rules),
    }
}

fn is_provisional(low: Option<Level>, high: Option<Level>, coverage: Coverage) -> bool {
    low != high && !coverage.is_complete()
}

fn overall(dimensions: &[DimensionOutcome], weights: &[u32]) -> Overall {
    let mean = |pick: fn(&DimensionOutcome) -> Option<&Score>| {
        let parts = dimensions.iter().zip(weights);
        Score::weighted_mean(parts.filter_map(|(d, weight)| Some((pick(d)?, *weight))))
    };
    let lowest = |pick: fn(&DimensionOutcome) -> Option<Level>| {
        let mut rungs = dimensions.iter().filter(|d| d.counts()).map(pick);
        let first = rungs.next()?;
        rungs.fold(first, |lowest, rung| Some(lowest?.min(rung?)))
    };
    let coverage = dimensions.iter().fold(Coverage::default(), |sum, d| sum.plus(d.coverage));
    let (rung_low, rung_high) = (lowest(|d| d.rung_low), lowest(|d| d.rung_high));
    Overall {
        index: mean(|d| d.score.as_ref()),
        index_low: mean(|d| d.low.as_ref()),
        index_high: mean(|d| d.high.as_ref()),
        rung: lowest(|d| d.rung),
        rung_low,
        rung_high,
        coverage,
        provisional: is_provisional(rung_low, rung_high, coverage),
        n_scored_dimensions: dimensions.iter().filter(|d| d.score.is_some()).count(),
        n_counting_dimensions: dimensions.iter().filter(|d| d.counts()).count(),
    }
}

/// The overall rung if the questionnaire had chosen otherwise.
fn robust(parts: &[Part<'_>], rules: &Rules, rung: Option<Level>) -> Robust {
    let overall_rung = |rules: &Rules| {
        let counting = parts.iter().filter(|part| part.sums(View::Low).1 != 0);
        let mut rungs = counting.map(|part| part.rung(View::Point, rules));
        let first = rungs.next()?;
        rungs.fold(first, |lowest, rung| Some(lowest?.min(rung?)))
    };
    let thresholds_lower = overall_rung(&rules.shifted(-25));
    let thresholds_higher = overall_rung(&rules.shifted(25));
    let max_lag_1 = overall_rung(&rules.with_max_lag(1));
    let max_lag_3 = overall_rung(&rules.with_max_lag(3));
    // The overall rung is the lowest one of the dimensions, whatever their weights; it is
    // worked out all the same, so that a change of that rule shows up here.
    let weight_doubled = vec![overall_rung(rules); parts.len()];
    let all = [thresholds_lower, thresholds_higher, max_lag_1, max_lag_3];
    let depends = all.iter().chain(&weight_doubled).any(|other| *other != rung);
    Robust { thresholds_lower, thresholds_higher, max_lag_1, max_lag_3, weight_doubled, depends }
}
