//! A second scorer, written from the text of the contract alone: slow, obvious, in exact
//! fractions, straight from the questionnaire as written.
//!
//! It shares no code with `domain::scoring`, `domain::effective` or the verdicts of
//! `domain::benchmark`: bands are read from the draft, percentages are fractions, and a
//! rung is found by trying each one. Where the two differ, one of them reads the contract
//! wrongly. What it does share are plain data types: answers, states, levels.

pub mod generate;
pub mod verdicts;

use std::collections::BTreeMap;

use meetlat::domain::assessment::{Agreed, Answer, Assessment, Entry as Given, ExtraValue, Value};
use meetlat::domain::draft::{BandsDraft, ConditionDraft, Draft, KindDraft, QuestionDraft};
use meetlat::domain::effective::State;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero as _;
use rust_decimal::Decimal;

/// An exact number.
pub type Fraction = BigRational;

/// What the contract says follows from the answers. Fractions are written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub questions: Vec<QuestionOutcome>,
    pub dimensions: Vec<DimensionOutcome>,
    pub overall: Overall,
    pub robust: Robust,
}

/// See `domain::scoring::QuestionOutcome`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionOutcome {
    pub id: String,
    pub visible: bool,
    pub state: State,
    pub level: Option<i64>,
    pub low: Option<i64>,
    pub high: Option<i64>,
    pub divided: bool,
    pub evidenced: bool,
    pub set_aside: Vec<String>,
    pub value: Option<Value>,
}

/// See `domain::scoring::DimensionOutcome`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DimensionOutcome {
    pub score: Option<String>,
    pub low: Option<String>,
    pub high: Option<String>,
    pub rung: Option<i64>,
    pub rung_low: Option<i64>,
    pub rung_high: Option<i64>,
    pub coverage: (usize, usize),
    pub n_answered: usize,
    pub n_unknown: usize,
    pub n_not_applicable: usize,
    pub n_unanswered: usize,
    pub n_hidden: usize,
    pub n_evidenced: usize,
    pub divided: Vec<String>,
    pub provisional: bool,
    pub counts: bool,
    pub next: Option<(i64, Vec<Reason>)>,
}

/// Why a rung is not met: kind, question, how much is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    pub kind: &'static str,
    pub question: Option<String>,
    pub missing: String,
}

/// See `domain::scoring::Overall`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overall {
    pub index: Option<String>,
    pub index_low: Option<String>,
    pub index_high: Option<String>,
    pub rung: Option<i64>,
    pub rung_low: Option<i64>,
    pub rung_high: Option<i64>,
    pub coverage: (usize, usize),
    pub provisional: bool,
    pub n_scored_dimensions: usize,
    pub n_counting_dimensions: usize,
}

/// See `domain::scoring::Robust`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Robust {
    pub thresholds_lower: Option<i64>,
    pub thresholds_higher: Option<i64>,
    pub max_lag_1: Option<i64>,
    pub max_lag_3: Option<i64>,
    pub weight_doubled: Vec<Option<i64>>,
    pub depends: bool,
}

/// Scores an assessment as the contract says.
pub fn score(draft: &Draft, assessment: &Assessment) -> Outcome {
    let sheet = Sheet::new(draft, assessment);
    let rules = Rules::of(draft);
    let questions = sheet.entries.iter().map(|entry| sheet.question(entry, assessment)).collect();
    let dimensions: Vec<_> =
        (0..draft.dimensions.len()).map(|d| sheet.dimension(d, &rules, assessment)).collect();
    let overall = sheet.overall(&rules);
    let robust = sheet.robust(&rules);
    Outcome { questions, dimensions, overall, robust }
}

/// What decides a rung beside the answers.
#[derive(Clone)]
struct Rules {
    /// For rung 1, 2 … R.
    thresholds: Vec<Fraction>,
    max_lag: i64,
    /// Of the dimensions.
    weights: Vec<i64>,
}

/// Whether rung k by itself is met in a dimension, whatever the rungs below it.
pub fn is_met_alone(draft: &Draft, assessment: &Assessment, d: usize, k: i64) -> bool {
    Sheet::new(draft, assessment).is_met(d, k, View::Now, &Rules::of(draft))
}

/// Which questions are shown, and the rung of each dimension.
pub fn shown_and_rungs(draft: &Draft, assessment: &Assessment) -> (Vec<bool>, Vec<Option<i64>>) {
    let (sheet, rules) = (Sheet::new(draft, assessment), Rules::of(draft));
    let rungs = (0..draft.dimensions.len()).map(|d| sheet.rung(d, View::Now, &rules)).collect();
    (sheet.entries.iter().map(|entry| entry.visible).collect(), rungs)
}

impl Rules {
    fn of(draft: &Draft) -> Self {
        Self {
            thresholds: thresholds(draft),
            max_lag: draft.ladder.max_lag.unwrap_or(2),
            weights: draft.dimensions.iter().map(|d| d.weight.unwrap_or(1)).collect(),
        }
    }
}

/// Section 4: the default threshold of rung k is k − 0.5.
fn thresholds(draft: &Draft) -> Vec<Fraction> {
    match &draft.ladder.thresholds {
        Some(written) => written.iter().map(|number| fraction(*number.as_ref().unwrap())).collect(),
        None => (1..=top(draft)).map(|k| whole(k) - whole(1) / whole(2)).collect(),
    }
}

/// R: rungs run from 0 to R.
pub fn top(draft: &Draft) -> i64 {
    i64::try_from(draft.ladder.rungs.len()).unwrap() - 1
}

/// A whole number.
pub fn whole(number: i64) -> Fraction {
    Fraction::from_integer(number.into())
}

/// A decimal, read from the way it is written.
pub fn fraction(decimal: Decimal) -> Fraction {
    let written = decimal.to_string();
    let (before, after) = written.split_once('.').unwrap_or((&written, ""));
    let digits: BigInt = format!("{before}{after}").parse().unwrap();
    Fraction::new(digits, BigInt::from(10).pow(u32::try_from(after.len()).unwrap()))
}

/// One question with what counts there.
struct Entry<'a> {
    question: &'a QuestionDraft,
    dimension: Option<usize>,
    effective: Effective,
    visible: bool,
}

/// Section 6: what counts at one question.
#[derive(Clone)]
pub struct Effective {
    pub state: State,
    /// Lowest, point value and highest level, where there are levels.
    pub levels: Option<(i64, i64, i64)>,
    pub value: Option<Value>,
    pub divided: bool,
    pub set_aside: Vec<String>,
}

/// One vote, once it is read.
enum Vote {
    Nothing,
    Unknown,
    NotApplicable,
    Value(Option<i64>, Value),
}

struct Sheet<'a> {
    draft: &'a Draft,
    entries: Vec<Entry<'a>>,
}

/// The three ways to look at open and divided questions.
#[derive(Clone, Copy)]
enum View {
    Low,
    Now,
    High,
}

impl<'a> Sheet<'a> {
    fn new(draft: &'a Draft, assessment: &'a Assessment) -> Self {
        let profile = draft.profile.iter().map(|question| (None, question));
        let others = draft.dimensions.iter().enumerate();
        let others = others.flat_map(|(d, dim)| dim.questions.iter().map(move |q| (Some(d), q)));
        let mut sheet = Self { draft, entries: Vec::new() };
        for (dimension, question) in profile.chain(others) {
            // Conditions look back only, so what came before is settled by now.
            let visible = question.condition.as_ref().is_none_or(|c| sheet.holds(c));
            let effective = sheet.capped(question, effective(draft, question, assessment));
            sheet.entries.push(Entry { question, dimension, effective, visible });
        }
        sheet
    }

    /// A level is never higher than that of the earlier question it is capped by.
    fn capped(&self, question: &QuestionDraft, mut effective: Effective) -> Effective {
        for by in question.caps.iter().filter_map(|cap| cap.level_of.as_ref()) {
            let by = self.entries.iter().find(|entry| entry.question.id == *by).unwrap();
            let Some((low, point, high)) = effective.levels else { continue };
            let worst = self.level(by, View::Low);
            let now = self.level(by, View::Now);
            // Where it has no level yet, it can still turn out at any.
            let best = now.and_then(|_| self.level(by, View::High));
            let least = |level: i64, most: Option<i64>| most.map_or(level, |most| level.min(most));
            effective.levels = Some((least(low, worst), least(point, now), least(high, best)));
        }
        effective
    }

    /// Section 3: whether a condition holds.
    fn holds(&self, condition: &ConditionDraft) -> bool {
        use ConditionDraft as C;
        let id = match condition {
            C::All(parts) => return parts.iter().all(|part| self.holds(part)),
            C::Any(parts) => return parts.iter().any(|part| self.holds(part)),
            C::Not(part) => return !self.holds(part),
            C::Answered(q) | C::Yes(q) => q,
            C::LevelAtLeast(q, _) | C::NumberAtLeast(q, _) | C::Chose(q, _) => q,
            C::Status(q, _, _) => q,
        };
        let entry = self.entries.iter().find(|entry| entry.question.id == *id).unwrap();
        if !entry.visible || entry.effective.state != State::Answered {
            return false;
        }
        let value = entry.effective.value.as_ref();
        match (condition, value) {
            (C::Answered(_), _) => true,
            (C::LevelAtLeast(_, n), _) => entry.effective.levels.is_some_and(|l| l.1 >= *n),
            (C::Yes(_), Some(Value::YesNo(yes))) => *yes,
            (C::Chose(_, option), Some(Value::Choices(ticked))) => {
                ticked.iter().any(|id| id.as_str() == option)
            }
            (C::NumberAtLeast(_, bound), Some(Value::Number(number))) => {
                fraction(*number) >= fraction(*bound.as_ref().unwrap())
            }
            (C::Status(_, item, wanted), Some(Value::Statuses(given))) => given
                .iter()
                .any(|(i, status)| i.as_str() == item && wanted.contains(&status.to_string())),
            _ => panic!("an atom on a kind it does not fit: {condition:?}"),
        }
    }

    fn question(&self, entry: &Entry<'_>, assessment: &Assessment) -> QuestionOutcome {
        let effective = &entry.effective;
        let has_levels = gives_levels(entry.question);
        let (low, level, high) = match effective.state {
            State::Answered => match effective.levels {
                Some((low, point, high)) => (Some(low), Some(point), Some(high)),
                None => (None, None, None),
            },
            State::Unknown if has_levels => (Some(0), Some(0), Some(0)),
            State::Unanswered if has_levels => (Some(0), None, Some(top(self.draft))),
            _ => (None, None, None),
        };
        QuestionOutcome {
            id: entry.question.id.clone(),
            visible: entry.visible,
            state: effective.state,
            level,
            low,
            high,
            divided: effective.divided,
            evidenced: has_evidence(assessment, &entry.question.id),
            set_aside: effective.set_aside.clone(),
            value: effective.value.clone(),
        }
    }

    /// The scored questions of a dimension.
    fn scored(&self, d: usize) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(move |e| e.dimension == Some(d) && e.question.scored)
    }

    /// The level a question has in the score; `None` is out of the score.
    fn level(&self, entry: &Entry<'_>, view: View) -> Option<i64> {
        if !entry.visible {
            return None;
        }
        match (entry.effective.state, view) {
            (State::Answered, _) => {
                let (low, point, high) = entry.effective.levels.unwrap();
                Some(match view {
                    View::Low => low,
                    View::Now => point,
                    View::High => high,
                })
            }
            (State::Unknown, _) => Some(0),
            (State::NotApplicable, _) | (State::Unanswered, View::Now) => None,
            (State::Unanswered, View::Low) => Some(0),
            (State::Unanswered, View::High) => Some(top(self.draft)),
        }
    }

    /// Section 4: Σ weight·level / Σ weight.
    fn score(&self, d: usize, view: View) -> Option<Fraction> {
        let counted = self.scored(d).filter_map(|entry| {
            let level = self.level(entry, view)?;
            Some((whole(entry.question.weight.unwrap_or(1)), whole(level)))
        });
        mean(counted)
    }

    /// Section 4: whether rung k by itself is met.
    fn is_met(&self, d: usize, k: i64, view: View, rules: &Rules) -> bool {
        let Some(score) = self.score(d, view) else { return false };
        let reaches_threshold = score >= rules.thresholds[usize::try_from(k).unwrap() - 1];
        let lags = |entry: &Entry<'_>| {
            self.level(entry, view).is_some_and(|level| level < k - rules.max_lag)
        };
        let has_gate_open = |entry: &Entry<'_>| match &entry.question.gate {
            Some(gate) if gate.rung == k => {
                let is_waived = !entry.visible || entry.effective.state == State::NotApplicable;
                is_waived || self.level(entry, view).is_some_and(|level| level >= gate.at_least)
            }
            _ => true,
        };
        reaches_threshold && !self.scored(d).any(lags) && self.scored(d).all(has_gate_open)
    }

    /// Section 4: the highest k such that 1..=k are all met.
    fn rung(&self, d: usize, view: View, rules: &Rules) -> Option<i64> {
        self.score(d, view)?;
        let reached = |k: &i64| (1..=*k).all(|k| self.is_met(d, k, view, rules));
        (0..=top(self.draft)).rev().find(reached)
    }

    /// Sections 4 and 11: left out without visible scored questions, or all not applicable.
    fn counts(&self, d: usize) -> bool {
        self.scored(d).any(|e| e.visible && e.effective.state != State::NotApplicable)
    }

    fn dimension(&self, d: usize, rules: &Rules, assessment: &Assessment) -> DimensionOutcome {
        let n = |state| self.scored(d).filter(|e| e.visible && e.effective.state == state).count();
        let is_answered = |e: &&Entry<'_>| e.visible && e.effective.state == State::Answered;
        let coverage = coverage(self.scored(d));
        let rung_low = self.rung(d, View::Low, rules);
        let rung_high = self.rung(d, View::High, rules);
        DimensionOutcome {
            score: text(self.score(d, View::Now)),
            low: text(self.score(d, View::Low)),
            high: text(self.score(d, View::High)),
            rung: self.rung(d, View::Now, rules),
            rung_low,
            rung_high,
            coverage,
            n_answered: n(State::Answered),
            n_unknown: n(State::Unknown),
            n_not_applicable: n(State::NotApplicable),
            n_unanswered: n(State::Unanswered),
            n_hidden: self.scored(d).filter(|entry| !entry.visible).count(),
            n_evidenced: self
                .scored(d)
                .filter(is_answered)
                .filter(|entry| has_evidence(assessment, &entry.question.id))
                .count(),
            divided: self
                .scored(d)
                .filter(|entry| entry.visible && entry.effective.divided)
                .map(|entry| entry.question.id.clone())
                .collect(),
            provisional: is_provisional(rung_low, rung_high, coverage),
            counts: self.counts(d),
            next: self.next(d, rules),
        }
    }

    /// Section 11: the reasons why the next rung is not met.
    fn next(&self, d: usize, rules: &Rules) -> Option<(i64, Vec<Reason>)> {
        let k = self.rung(d, View::Now, rules).map_or(1, |rung| rung + 1);
        if k > top(self.draft) {
            return None;
        }
        let mut reasons = Vec::new();
        // Without a score all of the threshold is missing.
        let score = self.score(d, View::Now).unwrap_or_else(|| whole(0));
        let missing = &rules.thresholds[usize::try_from(k).unwrap() - 1] - score;
        if missing > whole(0) {
            let missing = missing.to_string();
            reasons.push(Reason { kind: "threshold", question: None, missing });
        }
        for entry in self.scored(d) {
            if let Some(level) = self.level(entry, View::Now)
                && level < k - rules.max_lag
            {
                let question = Some(entry.question.id.clone());
                let missing = (k - rules.max_lag - level).to_string();
                reasons.push(Reason { kind: "lag", question, missing });
            }
        }
        for entry in self.scored(d) {
            let Some(gate) = entry.question.gate.as_ref().filter(|gate| gate.rung == k) else {
                continue;
            };
            if !entry.visible || entry.effective.state == State::NotApplicable {
                continue;
            }
            let level = self.level(entry, View::Now).unwrap_or(0);
            if level < gate.at_least {
                let question = Some(entry.question.id.clone());
                let missing = (gate.at_least - level).to_string();
                reasons.push(Reason { kind: "gate", question, missing });
            }
        }
        Some((k, reasons))
    }

    /// Section 4: the lowest rung; `None` while any dimension that counts has none.
    fn overall_rung(&self, view: View, rules: &Rules) -> Option<i64> {
        let counting = (0..rules.weights.len()).filter(|d| self.counts(*d));
        let rungs: Option<Vec<i64>> = counting.map(|d| self.rung(d, view, rules)).collect();
        rungs?.into_iter().min()
    }

    fn overall(&self, rules: &Rules) -> Overall {
        let dimensions = || 0..rules.weights.len();
        let index = |view| {
            text(mean(dimensions().filter_map(|d| {
                let score = self.score(d, view)?;
                Some((whole(rules.weights[d]), score))
            })))
        };
        let coverage = coverage(dimensions().flat_map(|d| self.scored(d)));
        let rung_low = self.overall_rung(View::Low, rules);
        let rung_high = self.overall_rung(View::High, rules);
        Overall {
            index: index(View::Now),
            index_low: index(View::Low),
            index_high: index(View::High),
            rung: self.overall_rung(View::Now, rules),
            rung_low,
            rung_high,
            coverage,
            provisional: is_provisional(rung_low, rung_high, coverage),
            n_scored_dimensions: dimensions()
                .filter(|d| self.score(*d, View::Now).is_some())
                .count(),
            n_counting_dimensions: dimensions().filter(|d| self.counts(*d)).count(),
        }
    }

    /// Section 11: the overall rung under other choices.
    fn robust(&self, rules: &Rules) -> Robust {
        let rung = |rules: &Rules| self.overall_rung(View::Now, rules);
        let shifted = |by: Fraction| {
            let thresholds = rules.thresholds.iter().map(|threshold| threshold + &by).collect();
            rung(&Rules { thresholds, ..rules.clone() })
        };
        let with_lag = |max_lag| rung(&Rules { max_lag, ..rules.clone() });
        let quarter = whole(1) / whole(4);
        let thresholds_lower = shifted(-quarter.clone());
        let thresholds_higher = shifted(quarter);
        let (max_lag_1, max_lag_3) = (with_lag(1), with_lag(3));
        let weight_doubled: Vec<Option<i64>> = (0..rules.weights.len())
            .map(|d| {
                let mut doubled = rules.clone();
                doubled.weights[d] *= 2;
                rung(&doubled)
            })
            .collect();
        let now = rung(rules);
        let four = [thresholds_lower, thresholds_higher, max_lag_1, max_lag_3];
        let depends = four.iter().chain(&weight_doubled).any(|other| *other != now);
        let [thresholds_lower, thresholds_higher, max_lag_1, max_lag_3] = four;
        Robust {
            thresholds_lower,
            thresholds_higher,
            max_lag_1,
            max_lag_3,
            weight_doubled,
            depends,
        }
    }
}

/// Section 4: (answered + unknown + not applicable) / visible scored.
fn coverage<'e, 'a: 'e>(scored: impl Iterator<Item = &'e Entry<'a>>) -> (usize, usize) {
    let states: Vec<State> = scored.filter(|e| e.visible).map(|e| e.effective.state).collect();
    let open = states.iter().filter(|state| **state == State::Unanswered).count();
    (states.len() - open, states.len())
}

/// Section 11: a rung is a headline only when its range is one rung or coverage is 1.
fn is_provisional(low: Option<i64>, high: Option<i64>, coverage: (usize, usize)) -> bool {
    let is_complete = coverage.1 != 0 && coverage.0 == coverage.1;
    !(low == high || is_complete)
}

fn has_evidence(assessment: &Assessment, question: &str) -> bool {
    assessment
        .respondents
        .values()
        .any(|r| r.answers.iter().any(|(q, e)| q.as_str() == question && !e.evidence.is_empty()))
}

fn mean(parts: impl Iterator<Item = (Fraction, Fraction)>) -> Option<Fraction> {
    let parts: Vec<_> = parts.collect();
    let total: Fraction = parts.iter().map(|(weight, _)| weight.clone()).sum();
    let sum: Fraction = parts.iter().map(|(weight, value)| weight * value).sum();
    (!total.is_zero()).then(|| sum / total)
}

fn text(fraction: Option<Fraction>) -> Option<String> {
    fraction.map(|fraction| fraction.to_string())
}

/// Section 6 with section 11: the effective answer.
pub fn effective(draft: &Draft, question: &QuestionDraft, assessment: &Assessment) -> Effective {
    if let Some(field) = field(question, assessment) {
        return field;
    }
    let agreed = assessment.agreed.iter().find(|(q, _)| q.as_str() == question.id);
    let agreed: Vec<&Answer> = agreed.map(|(_, agreed)| decided(agreed)).unwrap_or_default();
    if !agreed.is_empty() {
        let noted = assessment.respondents.values().find_map(|respondent| {
            let (_, entry) = respondent.answers.iter().find(|(q, _)| q.as_str() == question.id)?;
            entry.extra.iter().find(|(id, _)| id.as_str() == "norm").map(|(_, value)| value)
        });
        let votes = agreed.into_iter().map(|answer| vote(draft, question, answer));
        let votes = votes.map(|vote| (String::new(), below_norm(question, vote, noted)));
        let counted = counted(votes.filter(|(_, v)| !matches!(v, Vote::Nothing)).collect());
        // Nobody's vote is set aside where the team decided.
        return Effective { set_aside: Vec::new(), ..counted };
    }
    let votes: Vec<(String, Vote)> = assessment
        .respondents
        .iter()
        .filter_map(|(id, respondent)| {
            let (_, entry) = respondent.answers.iter().find(|(q, _)| q.as_str() == question.id)?;
            Some((id, entry))
        })
        .flat_map(|(id, entry)| {
            let noted = entry.extra.iter().find(|(id, _)| id.as_str() == "norm").map(|(_, v)| v);
            answered(entry).into_iter().map(move |answer| {
                (id.to_string(), below_norm(question, vote(draft, question, answer), noted))
            })
        })
        .filter(|(_, vote)| !matches!(vote, Vote::Nothing))
        .collect();
    counted(votes)
}

/// What stands in an entry: the candidates a merge left, or the answer.
fn answered(entry: &Given) -> Vec<&Answer> {
    match &entry.past.answer.candidates[..] {
        [] => entry.answer.iter().collect(),
        candidates => candidates.iter().filter_map(Option::as_ref).collect(),
    }
}

/// The same of what the team settled on.
fn decided(agreed: &Agreed) -> Vec<&Answer> {
    match &agreed.past.candidates[..] {
        [] => agreed.decision.iter().map(|decision| &decision.answer).collect(),
        candidates => candidates.iter().flatten().map(|decision| &decision.answer).collect(),
    }
}

/// What several votes come to, those of candidates among them.
fn counted(votes: Vec<(String, Vote)>) -> Effective {
    if votes.is_empty() {
        return plain(State::Unanswered);
    }
    let given: Vec<(Option<i64>, &Value)> = votes
        .iter()
        .filter_map(|(_, vote)| match vote {
            Vote::Value(level, value) => Some((*level, value)),
            _ => None,
        })
        .collect();
    if given.is_empty() {
        let all_not_applicable = votes.iter().all(|(_, v)| matches!(v, Vote::NotApplicable));
        return plain(if all_not_applicable { State::NotApplicable } else { State::Unknown });
    }
    let is_set_aside = |vote: &Vote| matches!(vote, Vote::Unknown | Vote::NotApplicable);
    let mut set_aside: Vec<String> =
        votes.iter().filter(|(_, vote)| is_set_aside(vote)).map(|(id, _)| id.clone()).collect();
    set_aside.dedup();
    let mut levels: Vec<i64> = given.iter().filter_map(|(level, _)| *level).collect();
    levels.sort_unstable();
    // The lower median; where the kind gives no levels, nobody's level differs from another's.
    let point = (!levels.is_empty()).then(|| levels[(levels.len() - 1) / 2]);
    let (_, value) = given.iter().find(|(level, _)| *level == point).unwrap();
    Effective {
        state: State::Answered,
        levels: point.map(|point| (levels[0], point, levels[levels.len() - 1])),
        value: Some((*value).clone()),
        divided: levels.first() != levels.last(),
        set_aside,
    }
}

fn plain(state: State) -> Effective {
    Effective { state, levels: None, value: None, divided: false, set_aside: Vec::new() }
}

/// Section 11: questions of the profile that the document itself answers.
fn field(question: &QuestionDraft, assessment: &Assessment) -> Option<Effective> {
    let is_filled = match question.kind {
        KindDraft::Inhabitants => assessment.municipality.inhabitants.is_some(),
        KindDraft::Province => !assessment.municipality.province.is_empty(),
        KindDraft::Period => true,
        KindDraft::Respondents => !assessment.respondents.is_empty(),
        _ => return None,
    };
    let mut found = plain(if is_filled { State::Answered } else { State::Unanswered });
    if let (KindDraft::Inhabitants, Some(n)) = (&question.kind, assessment.municipality.inhabitants)
    {
        found.value = Some(Value::Number(n.into()));
    }
    Some(found)
}

/// What one answer says; one that does not fit, or is not complete, says nothing.
fn vote(draft: &Draft, question: &QuestionDraft, answer: &Answer) -> Vote {
    let value = match answer {
        Answer::Unknown => return Vote::Unknown,
        Answer::NotApplicable { .. } if question.allow_not_applicable => {
            return Vote::NotApplicable;
        }
        Answer::NotApplicable { .. } => return Vote::Nothing,
        Answer::Value(value) => value,
    };
    let level = match (&question.kind, value) {
        (KindDraft::Levels(_), Value::Level(level)) => {
            let level = i64::from(level.0);
            (level <= top(draft)).then_some(Some(level))
        }
        (KindDraft::Choices(options), Value::Choices(ticked)) => {
            let is_known = ticked.iter().all(|id| options.iter().any(|o| o.id == id.as_str()));
            let n = i64::try_from(ticked.len()).unwrap();
            is_known.then_some(Some(n.min(top(draft))))
        }
        (KindDraft::Number { min, max, bands, .. }, Value::Number(number)) => {
            let number = fraction(*number);
            let bound = |bound: &Option<Result<Decimal, String>>| {
                bound.as_ref().map(|bound| fraction(*bound.as_ref().unwrap()))
            };
            let is_inside = bound(min).is_none_or(|min| min <= number)
                && bound(max).is_none_or(|max| number <= max);
            is_inside.then(|| bands.as_ref().map(|bands| band(bands, &number)))
        }
        (KindDraft::Statuses { statuses, items, bands }, Value::Statuses(given)) => {
            let given: BTreeMap<&str, &str> =
                given.iter().map(|(item, status)| (item.as_str(), status.as_str())).collect();
            let is_known = given.iter().all(|(item, status)| {
                items.iter().any(|i| i.id == *item) && statuses.iter().any(|s| s.id == *status)
            });
            let counting: Vec<_> = items.iter().filter(|item| item.flag).collect();
            let is_complete = counting.iter().all(|item| given.contains_key(item.id.as_str()));
            let is_deliberate = |status: &str| statuses.iter().any(|s| s.id == status && s.flag);
            let deliberate = counting
                .iter()
                .filter(|item| given.get(item.id.as_str()).is_some_and(|s| is_deliberate(s)))
                .count();
            (is_known && is_complete).then(|| {
                let share = whole(100) * whole(i64::try_from(deliberate).unwrap())
                    / whole(i64::try_from(counting.len()).unwrap());
                bands.as_ref().map(|bands| band(bands, &share))
            })
        }
        (KindDraft::YesNo { yes, no }, Value::YesNo(answer)) => {
            Some(Some(if *answer { *yes } else { *no }))
        }
        _ => None,
    };
    level.map_or(Vote::Nothing, |level| Vote::Value(level, value.clone()))
}

/// Keeps a vote down where the field beside it (all generated ones are called `norm`) says so.
fn below_norm(question: &QuestionDraft, vote: Vote, noted: Option<&ExtraValue>) -> Vote {
    let (Vote::Value(Some(level), value), Some(ExtraValue::Number(noted))) = (&vote, noted) else {
        return vote;
    };
    let mut level = *level;
    for cap in question.caps.iter().filter(|cap| cap.field.is_some()) {
        if fraction(*noted) > fraction(*cap.above.as_ref().unwrap().as_ref().unwrap()) {
            level = level.min(cap.at_most.unwrap());
        }
    }
    Vote::Value(Some(level), value.clone())
}

/// Section 3: the first band that takes the number, else the remainder.
fn band(bands: &BandsDraft, number: &Fraction) -> i64 {
    for (level, bound) in &bands.bands {
        let bound = fraction(*bound.as_ref().unwrap());
        let takes = if bands.is_higher_better { bound <= *number } else { bound >= *number };
        if takes {
            return *level;
        }
    }
    bands.otherwise
}

/// Whether answers to a question have a level.
fn gives_levels(question: &QuestionDraft) -> bool {
    match &question.kind {
        KindDraft::Levels(_) | KindDraft::Choices(_) | KindDraft::YesNo { .. } => true,
        KindDraft::Number { bands, .. } | KindDraft::Statuses { bands, .. } => bands.is_some(),
        _ => false,
    }
}
