//! Which questions no answer can show, and which rungs no answer can reach.
//!
//! Answers matter to conditions only through the atoms they make true. So per question
//! the *profiles* are collected: each distinct set of true atoms some answer gives, with
//! the best level such an answer can have. All combinations of profiles are then tried,
//! up to [`MAX_COMBINATIONS`]; beyond that a warning says that nothing was proved.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::domain::condition::Condition;
use crate::domain::draft::{Place, Problem, Severity};
use crate::domain::id::{ItemId, OptionId};
use crate::domain::level::Level;
use crate::domain::message::Message;
use crate::domain::questionnaire::{
    Dimension, Kind, NumberKind, ProfileField, Question, Questionnaire, StatusesKind,
};

/// How many combinations of answers are tried for one question or dimension.
pub(super) const MAX_COMBINATIONS: usize = 65_536;

/// The atoms about one question, each once.
type Atoms<'a> = Vec<&'a Condition>;

/// Which atoms about a question are true, with the best level of such an answer.
type Profiles = BTreeMap<Vec<bool>, Option<Level>>;

/// Problems with the whole that only show when everything else is sound.
pub(super) fn unreachable(questionnaire: &Questionnaire) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (q, question) in questionnaire.questions().iter().enumerate() {
        if question.condition.is_none() {
            continue;
        }
        let place = place_of(questionnaire, q).field("condition");
        let found = |severity, id| Problem {
            place: place.clone(),
            severity,
            message: Message::new(id).with("question", question.id.as_str()),
        };
        match Search::new(questionnaire, &[q]).any(|visible, _| visible[&q]) {
            Some(true) => {}
            Some(false) => problems.push(found(Severity::Error, "problem-question-unreachable")),
            None => problems.push(found(Severity::Warning, "problem-question-unproved")),
        }
    }
    for (d, dimension) in questionnaire.dimensions().iter().enumerate() {
        problems.extend(unreachable_rung(questionnaire, d, dimension));
    }
    problems
}

/// The lowest rung of a dimension that no answer reaches.
fn unreachable_rung(
    questionnaire: &Questionnaire,
    d: usize,
    dimension: &Dimension,
) -> Option<Problem> {
    let is_scored = |q: &usize| questionnaire.questions()[*q].scored;
    let scored: Vec<usize> = dimension.questions.clone().filter(is_scored).collect();
    if scored.is_empty() {
        return None; // a dimension of context only has no rungs
    }
    let search = Search::new(questionnaire, &scored);
    (1..=questionnaire.top().0).map(Level).find_map(|rung| {
        let reached = search.any(|visible, levels| {
            is_met(questionnaire, &scored, rung, &|q| visible[&q], &|q| {
                levels.get(&q).copied().unwrap_or_else(|| best(questionnaire, q))
            })
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

fn best(questionnaire: &Questionnaire, q: usize) -> Option<Level> {
    questionnaire.questions()[q].possible_levels(questionnaire.top()).last().copied()
}

/// Whether these levels meet `rung` by itself; `None` as a level is out of the score.
fn is_met(
    questionnaire: &Questionnaire,
    scored: &[usize],
    rung: Level,
    is_visible: &dyn Fn(usize) -> bool,
    level: &dyn Fn(usize) -> Option<Level>,
) -> bool {
    let ladder = questionnaire.ladder();
    let (mut sum, mut weight) = (0, 0);
    for &q in scored.iter().filter(|q| is_visible(**q)) {
        let question = &questionnaire.questions()[q];
        let Some(level) = level(q) else { continue };
        // What can be set aside as not applicable need not hold the rung back.
        if level < rung && question.allow_not_applicable {
            continue;
        }
        let has_gate = question.gate.as_ref().filter(|gate| gate.rung <= rung);
        if has_gate.is_some_and(|gate| level < gate.at_least)
            || level.0 < rung.0.saturating_sub(ladder.max_lag)
        {
            return false;
        }
        sum += i64::from(question.weight) * i64::from(level.0);
        weight += i64::from(question.weight);
    }
    weight != 0 && ladder.threshold(rung) * weight <= sum * 100
}

/// All combinations of answers that matter to the visibility of some questions.
struct Search<'a> {
    questionnaire: &'a Questionnaire,
    /// The questions asked about and all that their visibility hangs on, in order.
    closure: Vec<usize>,
    /// Atoms and profiles of the questions that conditions ask about, in order;
    /// `None` when a question has too many answers to tell apart.
    asked: Vec<(usize, Atoms<'a>, Option<Vec<(Vec<bool>, Option<Level>)>>)>,
}

impl<'a> Search<'a> {
    fn new(questionnaire: &'a Questionnaire, about: &[usize]) -> Self {
        let mut closure: BTreeSet<usize> = about.iter().copied().collect();
        let mut todo: Vec<usize> = about.to_vec();
        let mut atoms: BTreeMap<usize, Atoms<'a>> = BTreeMap::new();
        while let Some(q) = todo.pop() {
            let Some(condition) = &questionnaire.questions()[q].condition else { continue };
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
        let top = questionnaire.top();
        let profiles = |(q, atoms): (usize, Atoms<'a>)| {
            let question = &questionnaire.questions()[q];
            let found = profiles(question, &atoms, top).map(|found| found.into_iter().collect());
            (q, atoms, found)
        };
        let asked = atoms.into_iter().map(profiles).collect();
        Self { questionnaire, closure: closure.into_iter().collect(), asked }
    }

    /// Whether `is_wanted` holds for some combination, given what is visible and the levels
    /// of the questions conditions ask about; `None` when there are too many to try.
    fn any(
        &self,
        is_wanted: impl Fn(&BTreeMap<usize, bool>, &BTreeMap<usize, Option<Level>>) -> bool,
    ) -> Option<bool> {
        let sizes = self.asked.iter().map(|(_, _, profiles)| profiles.as_ref().map(Vec::len));
        let n = sizes.clone().try_fold(1_usize, |n, size| n.checked_mul(size?));
        let is_small = n.is_some_and(|n| n <= MAX_COMBINATIONS);
        if !is_small {
            // Too many to try all; the best answer everywhere may still show it.
            let last = self.asked.iter().map(|(_, _, profiles)| {
                profiles.as_ref().map_or(0, |profiles| profiles.len().saturating_sub(1))
            });
            let has_all = self.asked.iter().all(|(_, _, profiles)| profiles.is_some());
            let chosen: Vec<usize> = last.collect();
            return (has_all && self.holds(&chosen, &is_wanted)).then_some(true);
        }
        let sizes: Vec<usize> = sizes.flatten().collect();
        let mut chosen = vec![0; sizes.len()];
        loop {
            if self.holds(&chosen, &is_wanted) {
                return Some(true);
            }
            // Count on, the last digit first.
            let Some(digit) = (0..sizes.len()).rev().find(|&i| chosen[i] + 1 < sizes[i]) else {
                return Some(false);
            };
            chosen[digit] += 1;
            chosen[digit + 1..].fill(0);
        }
    }

    fn holds(
        &self,
        chosen: &[usize],
        is_wanted: &impl Fn(&BTreeMap<usize, bool>, &BTreeMap<usize, Option<Level>>) -> bool,
    ) -> bool {
        let mut visible: BTreeMap<usize, bool> = BTreeMap::new();
        let mut levels = BTreeMap::new();
        for &q in &self.closure {
            let is_visible = self.questionnaire.questions()[q].condition.as_ref().is_none_or(|c| {
                c.holds(&mut |atom| {
                    let mut truth = false;
                    atom.atoms(&mut |asked, atom| {
                        truth = self.truth(asked, atom, chosen, &visible)
                    });
                    truth
                })
            });
            visible.insert(q, is_visible);
        }
        for (&choice, (q, _, profiles)) in chosen.iter().zip(&self.asked) {
            if let Some(profiles) = profiles {
                levels.insert(*q, profiles[choice].1);
            }
        }
        is_wanted(&visible, &levels)
    }

    fn truth(
        &self,
        asked: usize,
        atom: &Condition,
        chosen: &[usize],
        visible: &BTreeMap<usize, bool>,
    ) -> bool {
        let Ok(i) = self.asked.binary_search_by_key(&asked, |(q, _, _)| *q) else { return false };
        let (_, atoms, profiles) = &self.asked[i];
        let number = atoms.iter().position(|known| *known == atom);
        let profile = profiles.as_ref().map(|profiles| &profiles[chosen[i]].0);
        visible[&asked] && number.zip(profile).is_some_and(|(number, profile)| profile[number])
    }
}

/// Every distinct profile the answers to a question can have, "no value" included.
fn profiles(question: &Question, atoms: &Atoms<'_>, top: Level) -> Option<Profiles> {
    let mut found = Profiles::new();
    // Not applicable is out of the score; unknown is level 0.
    let without_value = if question.allow_not_applicable { None } else { Some(Level::ZERO) };
    found.insert(vec![false; atoms.len()], without_value);
    let mut add = |level: Option<Level>, special: &dyn Fn(&Condition) -> bool| {
        let profile = atoms.iter().map(|atom| match atom {
            Condition::Answered(_) => true,
            Condition::LevelAtLeast(_, at_least) => level.is_some_and(|level| *at_least <= level),
            other => special(other),
        });
        let best = found.entry(profile.collect()).or_insert(level);
        if *best < level {
            *best = level;
        }
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

/// The items that conditions name get each status; of the others only the number that is
/// deliberate matters.
fn statuses_profiles(kind: &StatusesKind, atoms: &Atoms<'_>, add: &mut Add<'_>) -> Option<()> {
    let named: BTreeSet<&ItemId> = atoms
        .iter()
        .filter_map(|atom| match atom {
            Condition::Status(_, item, _) => Some(item),
            _ => None,
        })
        .collect();
    let named: Vec<&ItemId> = named.into_iter().collect();
    let n_statuses = kind.statuses.len();
    // One more than the statuses: none.
    let each = n_statuses + 1;
    let n = u32::try_from(named.len()).ok().and_then(|n| each.checked_pow(n))?;
    let whole = kind.n_counting();
    if MAX_COMBINATIONS < n.checked_mul(whole + 1)? {
        return None;
    }
    let counts = |item: &ItemId| kind.item(item).is_some_and(|item| item.counts);
    let n_named_counting = named.iter().filter(|item| counts(item)).count();
    let has = |deliberate| kind.statuses.iter().any(|s| s.deliberate == deliberate);
    for code in 0..n {
        let status = |i: usize| {
            let digit = code / each.pow(u32::try_from(i).unwrap_or(0)) % each;
            kind.statuses.get(digit)
        };
        let named_items = || named.iter().enumerate();
        if named_items().any(|(i, item)| counts(item) && status(i).is_none()) {
            continue; // not a whole answer
        }
        let named_deliberate = named_items()
            .filter(|(i, item)| counts(item) && status(*i).is_some_and(|s| s.deliberate))
            .count();
        let n_others = whole - n_named_counting;
        for others in 0..=n_others {
            if (others < n_others && !has(false)) || (0 < others && !has(true)) {
                continue;
            }
            let level = kind.bands.as_ref();
            let level = level.map(|b| b.level_of_share(named_deliberate + others, whole));
            add(level, &|atom| match atom {
                Condition::Status(_, item, wanted) => named
                    .binary_search(&item)
                    .is_ok_and(|i| status(i).is_some_and(|status| wanted.contains(&status.id))),
                _ => false,
            });
        }
    }
    Some(())
}

/// Where a question stands in the file.
pub(super) fn place_of(questionnaire: &Questionnaire, q: usize) -> Place {
    match questionnaire.questions()[q].dimension {
        None => Place::root().field("profile").index(q),
        Some(d) => {
            let first = questionnaire.dimensions()[d].questions.start;
            let dimension = Place::root().field("dimensions").index(d);
            dimension.field("questions").index(q - first)
        }
    }
}
