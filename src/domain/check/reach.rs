//! Which questions no answer can show, and which rungs no answer can reach.
//!
//! Answers matter to conditions only through the atoms they make true. So per question
//! the *profiles* are collected: each distinct set of true atoms some answer gives, with
//! the best level such an answer can have. All combinations of profiles are then tried,
//! up to [`MAX_COMBINATIONS`]; beyond that a warning says that nothing was proved.
//!
//! Caps by a field beside the answer hinder nobody who leaves that field empty. Those by
//! the level of another question are applied to the best answers: no condition asks for the
//! level of a capped question, so the profiles stay what they are.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::soundness::Soundness;
use crate::domain::condition::Condition;
use crate::domain::draft::{Place, Problem, Severity};
use crate::domain::id::{ItemId, OptionId};
use crate::domain::level::Level;
use crate::domain::message::Message;
use crate::domain::questionnaire::{
    Dimension, Kind, Ladder, Limit, NumberKind, ProfileField, Question, Questionnaire, StatusesKind,
};

/// How many combinations of answers are tried for one question or dimension.
pub(super) const MAX_COMBINATIONS: usize = 65_536;

/// The atoms about one question, each once.
type Atoms<'a> = Vec<&'a Condition>;

/// Which atoms about a question are true, with the best such an answer can do.
type Profiles = BTreeMap<Vec<bool>, Best>;

/// One of them.
type Profile = (Vec<bool>, Best);

/// What the best answer among some brings a dimension.
#[derive(Debug, Clone, Copy)]
struct Best {
    /// The highest level; `None` where there is none, or only "not applicable".
    level: Option<Level>,
    /// Whether "not applicable" is among these answers, which leaves the question out.
    can_be_left_out: bool,
}

/// What cannot be reached, as far as everything it hangs on is sound. `places` is where each
/// question stands.
pub(super) fn unreachable(
    questionnaire: &Questionnaire,
    places: &[Place],
    soundness: &Soundness,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    let is_sound = |search: &Search| search.closure.iter().all(|&q| soundness.questions[q]);
    for (q, question) in questionnaire.questions().iter().enumerate() {
        if question.condition.is_none() {
            continue;
        }
        let place = places[q].field("condition");
        let found = |severity, id| Problem {
            place: place.clone(),
            severity,
            message: Message::new(id).with("question", question.id.as_str()),
        };
        let search = Search::new(questionnaire, &[q]);
        if !is_sound(&search) {
            continue;
        }
        let position = search.position(q);
        match search.any(|visible, _| visible[position]) {
            Some(true) => {}
            Some(false) => problems.push(found(Severity::Error, "problem-question-unreachable")),
            None => problems.push(found(Severity::Warning, "problem-question-unproved")),
        }
    }
    let whole = soundness.dimensions.iter().map(|whole| *whole && soundness.ladder);
    for ((d, dimension), is_whole) in questionnaire.dimensions().iter().enumerate().zip(whole) {
        let Some(search) = Search::of_scored(questionnaire, dimension).filter(|_| is_whole) else {
            continue; // a dimension of context only has no rungs
        };
        if is_sound(&search) {
            problems.extend(unreachable_rung(questionnaire, d, &search));
        }
    }
    problems
}

/// The lowest rung of a dimension that no answer reaches.
fn unreachable_rung(questionnaire: &Questionnaire, d: usize, search: &Search) -> Option<Problem> {
    let dimension = &questionnaire.dimensions()[d];
    let scored = search.closure.iter().enumerate().map(|(p, &q)| (p, q));
    let scored = scored.filter(|(_, q)| dimension.questions.contains(q));
    let scored = scored.map(|(position, q)| (position, &questionnaire.questions()[q]));
    let questions: Vec<_> = scored.filter(|(_, question)| question.scored).collect();
    (1..=questionnaire.top().0).map(Level).find_map(|rung| {
        let ladder = questionnaire.ladder();
        let reached = search.any(|visible, best| {
            let shown = questions.iter().filter(|(position, _)| visible[*position]);
            is_met(ladder, rung, shown.map(|(position, question)| (*question, best[*position])))
        });
        let (severity, id) = match reached {
            Some(true) => return None,
            Some(false) => (Severity::Error, "problem-rung-unreachable"),
            None => (Severity::Warning, "problem-rung-unproved"),
        };
        let message = Message::new(id).with("dimension", dimension.id.as_str());
        let message = message.with("rung", i64::from(rung.0));
        Some(Problem { place: Place::root().field("dimensions").index(d), severity, message })
    })
}

/// Whether the best answers to the visible scored questions meet `rung` and all below it.
fn is_met<'a>(
    ladder: &Ladder,
    rung: Level,
    shown: impl Iterator<Item = (&'a Question, Best)>,
) -> bool {
    let threshold = ladder.threshold(rung);
    let (mut sum, mut total) = (0, 0);
    for (question, best) in shown {
        let Some(level) = best.level else { continue };
        let lags = level.0 < rung.0.saturating_sub(ladder.max_lag);
        // A question below the threshold only pulls the mean down.
        if best.can_be_left_out && (lags || 100 * i64::from(level.0) < threshold) {
            continue;
        }
        let gate = question.gate.as_ref().filter(|gate| gate.rung <= rung);
        if lags || gate.is_some_and(|gate| level < gate.at_least) {
            return false;
        }
        sum += i64::from(question.weight) * i64::from(level.0);
        total += i64::from(question.weight);
    }
    total != 0 && threshold * total <= sum * 100
}

/// All combinations of answers that matter to the visibility of some questions.
///
/// Works with positions in `closure` rather than with questions, so that a combination
/// is tried without looking anything up.
struct Search {
    /// The questions asked about and all that their visibility hangs on, in order.
    closure: Vec<usize>,
    /// When each of these is shown.
    conditions: Vec<Option<Shown>>,
    /// The best answer to each that no condition asks about.
    best: Vec<Best>,
    /// The others: their position, and profiles with the best answer of each; `None` when
    /// a question has too many answers to tell apart.
    asked: Vec<(usize, Option<Vec<Profile>>)>,
    /// Which of them cannot have a higher level than which earlier one, by position.
    caps: Vec<(usize, usize)>,
}

/// A condition on profiles: of `asked`, which atom.
enum Shown {
    Atom { asked: usize, atom: usize },
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
}

impl Search {
    fn new(questionnaire: &Questionnaire, about: &[usize]) -> Self {
        let questions = questionnaire.questions();
        let mut closure: BTreeSet<usize> = about.iter().copied().collect();
        let mut todo: Vec<usize> = about.to_vec();
        let mut atoms: BTreeMap<usize, Atoms<'_>> = BTreeMap::new();
        while let Some(q) = todo.pop() {
            for asked in level_caps(&questions[q]) {
                if closure.insert(asked) {
                    todo.push(asked);
                }
            }
            let Some(condition) = &questions[q].condition else { continue };
            condition.atoms(&mut |asked, atom| {
                let known = atoms.entry(asked).or_default();
                if !known.contains(&atom) {
                    known.push(atom);
                }
                if closure.insert(asked) {
                    todo.push(asked);
                }
            });
        }
        let closure: Vec<usize> = closure.into_iter().collect();
        let top = questionnaire.top();
        let keys: Vec<usize> = atoms.keys().copied().collect();
        let shown =
            |q: &usize| questions[*q].condition.as_ref().map(|c| Shown::new(c, &atoms, &keys));
        let conditions = closure.iter().map(shown).collect();
        let best = closure.iter().map(|&q| Best {
            level: questions[q].possible_levels(top).last().copied(),
            can_be_left_out: questions[q].allow_not_applicable,
        });
        let best = best.collect();
        let profiles = |(&q, atoms): (&usize, &Atoms<'_>)| {
            let found = profiles(&questions[q], atoms, top);
            (position(&closure, q), found.map(|found| found.into_iter().collect()))
        };
        let asked = atoms.iter().map(profiles).collect();
        let capped =
            |(p, &q)| level_caps(&questions[q]).map(move |asked| (p, asked)).collect::<Vec<_>>();
        let caps = closure.iter().enumerate().flat_map(capped);
        let caps = caps.map(|(p, asked)| (p, position(&closure, asked))).collect();
        Self { closure, conditions, best, asked, caps }
    }

    /// About the scored questions of a dimension; `None` when there are none.
    fn of_scored(questionnaire: &Questionnaire, dimension: &Dimension) -> Option<Self> {
        let is_scored = |q: &usize| questionnaire.questions()[*q].scored;
        let scored: Vec<usize> = dimension.questions.clone().filter(is_scored).collect();
        (!scored.is_empty()).then(|| Self::new(questionnaire, &scored))
    }

    fn position(&self, q: usize) -> usize {
        position(&self.closure, q)
    }

    /// Whether `is_wanted` holds for some combination, given what is visible and the best
    /// answers, by position; `None` when there are too many to try.
    fn any(&self, is_wanted: impl Fn(&[bool], &[Best]) -> bool) -> Option<bool> {
        let sizes = self.asked.iter().map(|(_, profiles)| Some(profiles.as_ref()?.len()));
        let sizes: Vec<usize> = sizes.collect::<Option<_>>()?;
        let n = sizes.iter().try_fold(1_usize, |n, size| n.checked_mul(*size));
        let is_small = n.is_some_and(|n| n <= MAX_COMBINATIONS);
        // The last profile has most atoms true, so count down from there.
        let mut chosen: Vec<usize> = sizes.iter().map(|size| size - 1).collect();
        let mut visible = vec![false; self.closure.len()];
        let mut best = self.best.clone();
        let mut capped = best.clone();
        loop {
            for (&choice, (position, profiles)) in chosen.iter().zip(&self.asked) {
                if let Some(profiles) = profiles {
                    best[*position] = profiles[choice].1;
                }
            }
            for position in 0..self.closure.len() {
                let condition = self.conditions[position].as_ref();
                let is_visible = condition.is_none_or(|c| self.holds(c, &chosen, &visible));
                visible[position] = is_visible;
            }
            capped.clone_from(&best);
            for &(position, by) in &self.caps {
                if visible[by] && capped[by].level < capped[position].level {
                    capped[position].level = capped[by].level;
                }
            }
            if is_wanted(&visible, &capped) {
                return Some(true);
            }
            if !is_small {
                return None; // the most promising one was tried
            }
            let Some(digit) = chosen.iter().rposition(|choice| *choice != 0) else {
                return Some(false);
            };
            chosen[digit] -= 1;
            for later in digit + 1..chosen.len() {
                chosen[later] = sizes[later] - 1;
            }
        }
    }

    fn holds(&self, condition: &Shown, chosen: &[usize], visible: &[bool]) -> bool {
        match condition {
            Shown::Atom { asked, atom } => {
                let (position, profiles) = &self.asked[*asked];
                let profiles = profiles.as_ref();
                visible[*position] && profiles.is_some_and(|p| p[chosen[*asked]].0[*atom])
            }
            Shown::All(parts) => parts.iter().all(|part| self.holds(part, chosen, visible)),
            Shown::Any(parts) => parts.iter().any(|part| self.holds(part, chosen, visible)),
            Shown::Not(part) => !self.holds(part, chosen, visible),
        }
    }
}

impl Shown {
    /// `asked` are the questions that `atoms` are about.
    fn new(condition: &Condition, atoms: &BTreeMap<usize, Atoms<'_>>, asked: &[usize]) -> Self {
        let each =
            |parts: &[Condition]| parts.iter().map(|part| Self::new(part, atoms, asked)).collect();
        match condition {
            Condition::All(parts) => Self::All(each(parts)),
            Condition::Any(parts) => Self::Any(each(parts)),
            Condition::Not(part) => Self::Not(Box::new(Self::new(part, atoms, asked))),
            atom => {
                let mut found = None;
                atom.atoms(&mut |q, atom| {
                    let asked = asked.binary_search(&q).ok();
                    let number = atoms[&q].iter().position(|known| *known == atom);
                    found = asked.zip(number);
                });
                let (asked, atom) = found.expect("every atom of the closure was collected");
                Self::Atom { asked, atom }
            }
        }
    }
}

/// The questions whose level that of `question` cannot exceed.
fn level_caps(question: &Question) -> impl Iterator<Item = usize> {
    question.caps.iter().filter_map(|cap| match cap.limit {
        Limit::LevelOf(asked) => Some(asked),
        Limit::Field { .. } => None,
    })
}

fn position(closure: &[usize], q: usize) -> usize {
    closure.binary_search(&q).expect("only questions of the closure are asked for")
}

/// Every distinct profile the answers to a question can have, "no value" included.
fn profiles(question: &Question, atoms: &Atoms<'_>, top: Level) -> Option<Profiles> {
    let mut found = Profiles::new();
    // Not applicable leaves the question out; unknown is level 0.
    let can_be_left_out = question.allow_not_applicable;
    let level = if can_be_left_out { None } else { Some(Level::ZERO) };
    found.insert(vec![false; atoms.len()], Best { level, can_be_left_out });
    let mut add = |level: Option<Level>, special: &dyn Fn(&Condition) -> bool| {
        let profile = atoms.iter().map(|atom| match atom {
            Condition::Answered(_) => true,
            Condition::LevelAtLeast(_, at_least) => level.is_some_and(|level| *at_least <= level),
            other => special(other),
        });
        let new = Best { level, can_be_left_out: false };
        let best = found.entry(profile.collect()).or_insert(new);
        best.level = best.level.max(level);
    };
    match &question.kind {
        Kind::Levels(_) => (0..=top.0).for_each(|level| add(Some(Level(level)), &|_| false)),
        Kind::YesNo { yes, no } => {
            add(Some(*no), &|_| false);
            add(Some(*yes), &|atom| matches!(atom, Condition::Yes(_)));
        }
        Kind::Choices(choices) => {
            let named: BTreeSet<&OptionId> = atoms
                .iter()
                .filter_map(|atom| match atom {
                    Condition::Chose(_, option) => Some(option),
                    _ => None,
                })
                .collect();
            let named: Vec<&OptionId> = named.into_iter().collect();
            if 16 < named.len() {
                return None;
            }
            for ticked in 0..1_usize << named.len() {
                for others in 0..=choices.len() - named.len() {
                    let n = ticked.count_ones() as usize + others;
                    let level = Level(u8::try_from(n).unwrap_or(u8::MAX)).min(top);
                    let is_ticked = |option: &OptionId| {
                        named.binary_search(&option).is_ok_and(|i| ticked & (1 << i) != 0)
                    };
                    add(
                        Some(level),
                        &|atom| matches!(atom, Condition::Chose(_, option) if is_ticked(option)),
                    );
                }
            }
        }
        Kind::Number(kind) => {
            for value in telling_values(kind, atoms) {
                let level = kind.bands.as_ref().map(|bands| bands.level(value));
                add(
                    level,
                    &|atom| matches!(atom, Condition::NumberAtLeast(_, bound) if *bound <= value),
                );
            }
        }
        Kind::Statuses(kind) => statuses_profiles(kind, atoms, &mut add)?,
        Kind::Field(ProfileField::Inhabitants) => {
            let kind = NumberKind {
                unit: crate::domain::text::Text::default(),
                min: Some(Decimal::ZERO),
                max: Some(Decimal::from(u32::MAX)),
                bands: None,
            };
            for value in telling_values(&kind, atoms) {
                add(
                    None,
                    &|atom| matches!(atom, Condition::NumberAtLeast(_, bound) if *bound <= value),
                );
            }
        }
        Kind::Field(_) => add(None, &|_| false),
    }
    Some(found)
}

/// Values on and around every bound that tells answers apart, within the range.
fn telling_values(kind: &NumberKind, atoms: &Atoms<'_>) -> Vec<Decimal> {
    let mut bounds: BTreeSet<Decimal> = kind.min.into_iter().chain(kind.max).collect();
    bounds.extend(kind.bands.iter().flat_map(|bands| bands.bands.iter().map(|band| band.bound)));
    bounds.extend(atoms.iter().filter_map(|atom| match atom {
        Condition::NumberAtLeast(_, bound) => Some(*bound),
        _ => None,
    }));
    bounds.insert(Decimal::ZERO);
    let bounds: Vec<Decimal> = bounds.into_iter().collect();
    let between = bounds.windows(2).filter_map(|pair| {
        let half = pair[1].checked_sub(pair[0])?.checked_div(Decimal::TWO)?;
        pair[0].checked_add(half)
    });
    let below = bounds[0].checked_sub(Decimal::ONE);
    let above = bounds[bounds.len() - 1].checked_add(Decimal::ONE);
    let all = bounds.iter().copied().chain(between).chain(below).chain(above);
    all.filter(|value| kind.allows(*value)).collect()
}

type Add<'f> = dyn FnMut(Option<Level>, &dyn Fn(&Condition) -> bool) + 'f;

/// The statuses of an item that conditions name matter only as far as these tell them
/// apart; of the other items only the number that is deliberate matters.
fn statuses_profiles(kind: &StatusesKind, atoms: &Atoms<'_>, add: &mut Add<'_>) -> Option<()> {
    let named: BTreeSet<&ItemId> = atoms
        .iter()
        .filter_map(|atom| match atom {
            Condition::Status(_, item, _) => Some(item),
            _ => None,
        })
        .collect();
    // Which atoms hold, with every number of deliberate items with which they can.
    let mut ways: BTreeMap<Vec<bool>, BTreeSet<usize>> =
        BTreeMap::from([(vec![false; atoms.len()], BTreeSet::from([0]))]);
    let mut n_others = kind.n_counting();
    for &item in &named {
        let counts = kind.item(item).is_some_and(|item| item.counts);
        n_others -= usize::from(counts);
        let told_apart: BTreeSet<(Vec<bool>, bool)> = kind
            .statuses
            .iter()
            .map(Some)
            // An item that does not count may be left without a status.
            .chain((!counts).then_some(None))
            .map(|status| {
                let holds = |atom: &&Condition| match (atom, status) {
                    (Condition::Status(_, of, wanted), Some(status)) => {
                        of == item && wanted.contains(&status.id)
                    }
                    _ => false,
                };
                let is_deliberate = counts && status.is_some_and(|status| status.deliberate);
                (atoms.iter().map(holds).collect(), is_deliberate)
            })
            .collect();
        let mut next: BTreeMap<Vec<bool>, BTreeSet<usize>> = BTreeMap::new();
        for (held, numbers) in &ways {
            for (holds, is_deliberate) in &told_apart {
                let both = held.iter().zip(holds).map(|(a, b)| *a || *b).collect();
                let more = numbers.iter().map(|n| n + usize::from(*is_deliberate));
                next.entry(both).or_default().extend(more);
            }
            if MAX_COMBINATIONS < next.len() {
                return None;
            }
        }
        ways = next;
    }
    let has = |deliberate| kind.statuses.iter().any(|s| s.deliberate == deliberate);
    for (held, numbers) in &ways {
        let holds = |atom: &Condition| {
            let is_same = |other: &&Condition| std::ptr::eq(*other, atom);
            atoms.iter().position(is_same).is_some_and(|i| held[i])
        };
        for number in numbers {
            for others in 0..=n_others {
                if (others < n_others && !has(false)) || (0 < others && !has(true)) {
                    continue;
                }
                let level = kind.bands.as_ref();
                let level = level.map(|b| b.level_of_share(number + others, kind.n_counting()));
                add(level, &holds);
            }
        }
    }
    Some(())
}
