//! What a value was before, and what it may still turn out to be: all that merging needs.
//!
//! Each value of a document keeps the hashes of those it replaced, with how often, and after
//! a merge that could not choose the candidates. So for each value there ever was a version of
//! the document knows how far it got: never seen, standing for the first time, replaced,
//! standing again … Where only one of two versions has replaced what stands in the other, that one
//! goes on from there. Else merging takes the furthest of two, so that a value that was given
//! again counts as newer than the same value before. Merging is commutative and idempotent.
//!
//! In one case nothing would be left: two people each went from the other's value to their
//! own, without knowing of each other. Then both values stand again, as candidates.
//!
//! Hashes, not values: a withdrawn note is gone, and can still be recognised.

use std::collections::{BTreeMap, BTreeSet};

use super::hash::short_hex_of;

/// A value that is recognised after it was replaced, by the hash of its text.
pub trait Recognised {
    /// The value as a text; equal values only have equal texts.
    fn text(&self) -> String;

    /// Whether this is what stands where nothing was ever filled in.
    fn is_nothing(&self) -> bool {
        false
    }

    /// The first 16 hexadecimal digits of the SHA-256 of the text, or `none`, because
    /// withdrawing is a value too.
    fn hash(&self) -> String {
        if self.is_nothing() { "none".to_owned() } else { short_hex_of(self.text().as_bytes()) }
    }
}

/// A value that stands alone: another one replaces it.
pub trait Replaceable: Recognised + Clone + PartialEq {
    /// What stands while there are several candidates, given in order, or none.
    fn undecided(candidates: &[Self]) -> Self;
}

/// Hashes of the values that were replaced, each with how often. It only grows: with a
/// forgotten hash an old value would come back as a new one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Replaced(BTreeMap<String, u32>);

impl Replaced {
    /// How often the value with this hash was replaced.
    pub fn count(&self, hash: &str) -> u32 {
        self.0.get(hash).copied().unwrap_or_default()
    }

    /// Whether nothing was ever replaced.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every hash as often as its value was replaced, sorted.
    pub fn hashes(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|(hash, n)| (0..*n).map(|_| hash.as_str()))
    }

    /// Remembers once more that the value with this hash was replaced.
    pub fn add(&mut self, hash: String) {
        *self.0.entry(hash).or_default() += 1;
    }
}

impl FromIterator<String> for Replaced {
    fn from_iter<I: IntoIterator<Item = String>>(hashes: I) -> Self {
        let mut replaced = Self::default();
        for hash in hashes {
            replaced.add(hash);
        }
        replaced
    }
}

/// The past of one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past<T> {
    /// What a merge could not choose between: nothing, or at least two different values sorted
    /// by their texts. Then the value itself is [`Replaceable::undecided`].
    pub candidates: Vec<T>,
    /// What was replaced.
    pub replaced: Replaced,
}

impl<T> Default for Past<T> {
    fn default() -> Self {
        Self { candidates: Vec::new(), replaced: Replaced::default() }
    }
}

impl<T: Replaceable> Past<T> {
    /// Whether there is nothing to remember.
    pub fn is_empty(&self) -> bool {
        self.candidates.is_empty() && self.replaced.is_empty()
    }

    /// A value with its past as a file has them, in whatever order. Where there are candidates the
    /// value is one of them.
    pub fn with_value(value: T, mut candidates: Vec<T>, replaced: Replaced) -> (T, Self) {
        if candidates.is_empty() {
            return (value, Self { candidates, replaced });
        }
        if !value.is_nothing() {
            candidates.push(value);
        }
        sort(&mut candidates);
        if let [only] = &candidates[..] {
            return (only.clone(), Self { candidates: Vec::new(), replaced });
        }
        (T::undecided(&candidates), Self { candidates, replaced })
    }

    /// Remembers that `old`, with all candidates there were, made way for another value.
    pub fn replace(&mut self, old: &T) {
        for value in values(old, self) {
            self.replaced.add(value.hash());
        }
        self.candidates.clear();
    }
}

/// The values that stand: the candidates, else the value itself, unless nothing ever stood there.
fn values<T: Replaceable>(value: &T, past: &Past<T>) -> Vec<T> {
    if !past.candidates.is_empty() {
        past.candidates.clone()
    } else if value.is_nothing() && past.replaced.is_empty() {
        Vec::new()
    } else {
        vec![value.clone()]
    }
}

/// A value with its past.
pub(super) type Cell<'a, T> = (&'a T, &'a Past<T>);

/// What two versions of a value make together.
pub(super) fn joined<T: Replaceable>(one: Cell<'_, T>, other: Cell<'_, T>) -> (T, Past<T>) {
    if one == other {
        return (one.0.clone(), one.1.clone());
    }
    let (ours, theirs) = (values(one.0, one.1), values(other.0, other.1));
    let stages = Stages::of(one).joined(&Stages::of(other));
    // Where only one side has replaced what stands on the other, that side goes on from there.
    match (are_past(&ours, other.1), are_past(&theirs, one.1)) {
        (true, false) => return stages.where_only(&theirs).settled(theirs),
        (false, true) => return stages.where_only(&ours).settled(ours),
        (true, true) | (false, false) => {}
    }
    let standing = [ours, theirs].concat();
    let mut stages = stages;
    if !standing.is_empty() && !standing.iter().any(|value| stages.stands(&value.hash())) {
        // Both went from the other's value to their own, without knowing of each other.
        for hash in standing.iter().map(Recognised::hash).collect::<BTreeSet<_>>() {
            *stages.0.entry(hash).or_default() += 1;
        }
    }
    stages.settled(standing)
}

/// Whether something stood, and all of it was replaced by a side with this past.
fn are_past<T: Replaceable>(values: &[T], past: &Past<T>) -> bool {
    !values.is_empty() && values.iter().all(|value| past.replaced.count(&value.hash()) != 0)
}

/// `side`, which came from `base`: where it has another value it has replaced that of `base`, though
/// it may not have written that down.
pub(super) fn since<T: Replaceable>(base: Cell<'_, T>, side: Cell<'_, T>) -> (T, Past<T>) {
    let now = match values(side.0, side.1) {
        // Nothing is left of what was there: it was withdrawn.
        none if none.is_empty() => vec![side.0.clone()],
        now => now,
    };
    let hashes: Vec<String> = now.iter().map(Recognised::hash).collect();
    let base = Stages::of(base);
    if base.0.is_empty() || hashes.iter().all(|hash| base.stands(hash)) && now.len() == base.n() {
        return (side.0.clone(), side.1.clone());
    }
    Stages::of(side).after(&base, &hashes).settled(now)
}

/// How far each value got, by its hash: odd while it stands. Unit: times it came or went.
struct Stages(BTreeMap<String, u32>);

impl Stages {
    fn of<T: Replaceable>((value, past): Cell<'_, T>) -> Self {
        let standing = values(value, past);
        Self::with(&past.replaced, standing.iter().map(Recognised::hash))
    }

    fn with(replaced: &Replaced, standing: impl Iterator<Item = String>) -> Self {
        let gone = replaced.0.iter().map(|(hash, n)| (hash.clone(), n.saturating_mul(2)));
        let mut stages: BTreeMap<String, u32> = gone.collect();
        for hash in standing {
            let stage = stages.entry(hash).or_default();
            *stage |= 1;
        }
        Self(stages)
    }

    fn joined(mut self, other: &Self) -> Self {
        for (hash, stage) in &other.0 {
            let known = self.0.entry(hash.clone()).or_default();
            *known = (*known).max(*stage);
        }
        self
    }

    /// These stages where only `standing` stands and all of `base` is known.
    fn after(self, base: &Self, standing: &[String]) -> Self {
        let mut stages = self.joined(base);
        for (hash, stage) in &mut stages.0 {
            *stage += u32::from(standing.contains(hash) == (*stage % 2 == 0));
        }
        for hash in standing {
            stages.0.entry(hash.clone()).or_insert(1);
        }
        stages
    }

    /// These stages where only `values` stand.
    fn where_only<T: Recognised>(self, values: &[T]) -> Self {
        let hashes: Vec<String> = values.iter().map(Recognised::hash).collect();
        self.after(&Self(BTreeMap::new()), &hashes)
    }

    fn stands(&self, hash: &str) -> bool {
        self.0.get(hash).is_some_and(|stage| stage % 2 == 1)
    }

    fn n(&self) -> usize {
        self.0.values().filter(|stage| *stage % 2 == 1).count()
    }

    fn replaced(&self) -> Replaced {
        let gone = self.0.iter().map(|(hash, stage)| (hash.clone(), stage / 2));
        Replaced(gone.filter(|(_, n)| *n != 0).collect())
    }

    /// The value these stages leave of those that are `known`.
    fn settled<T: Replaceable>(self, known: Vec<T>) -> (T, Past<T>) {
        let standing = known.iter().filter(|value| self.stands(&value.hash()));
        let mut candidates: Vec<T> = standing.cloned().collect();
        sort(&mut candidates);
        let replaced = self.replaced();
        match <[T; 1]>::try_from(candidates) {
            Ok([value]) => (value, Past { candidates: Vec::new(), replaced }),
            Err(candidates) => (T::undecided(&candidates), Past { candidates, replaced }),
        }
    }
}

/// Puts candidates in their order, each once.
pub(super) fn sort<T: Recognised + PartialEq>(candidates: &mut Vec<T>) {
    candidates.sort_by_cached_key(Recognised::text);
    candidates.dedup();
}

// -- sets: each member comes and goes by itself, so there is never anything to choose ------

/// Remembers which members of a set are gone.
pub(super) fn remember_gone<T: Recognised + PartialEq>(
    before: &[T],
    after: &[T],
    replaced: &mut Replaced,
) {
    let gone = before.iter().filter(|one| !after.contains(one)).map(Recognised::hash);
    for hash in gone.collect::<BTreeSet<_>>() {
        replaced.add(hash);
    }
}

/// A set with the members that are gone.
pub(super) type Members<'a, T> = (&'a [T], &'a Replaced);

fn stages<T: Recognised>((members, gone): Members<'_, T>) -> Stages {
    Stages::with(gone, members.iter().map(Recognised::hash))
}

/// What two versions of a set make together. Where they differ the members are sorted.
pub(super) fn joined_sets<T: Recognised + Clone + PartialEq>(
    one: Members<'_, T>,
    other: Members<'_, T>,
) -> (Vec<T>, Replaced) {
    let stages = stages(one).joined(&stages(other));
    let is_blank = |(members, gone): Members<'_, T>| members.is_empty() && gone.is_empty();
    let members = if one.0 == other.0 || is_blank(other) {
        one.0.to_vec()
    } else if is_blank(one) {
        other.0.to_vec()
    } else {
        let mut members = [one.0, other.0].concat();
        members.retain(|member| stages.stands(&member.hash()));
        sort(&mut members);
        members
    };
    (members, stages.replaced())
}

/// [`since`] for a set.
pub(super) fn set_since<T: Recognised + Clone + PartialEq>(
    base: Members<'_, T>,
    side: Members<'_, T>,
) -> (Vec<T>, Replaced) {
    let hashes: Vec<String> = side.0.iter().map(Recognised::hash).collect();
    let stages = stages(side).after(&stages(base), &hashes);
    (side.0.to_vec(), stages.replaced())
}
