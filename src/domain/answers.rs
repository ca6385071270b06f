//! What one respondent recorded, by question.
//!
//! A document is copied at every change, so that each step can be undone. Its copies share
//! what did not change: one more step costs one entry, not thousands of them, and to find
//! what two copies differ in takes no look at what they share.

use std::borrow::Borrow;
use std::collections::{BTreeMap, btree_map};
use std::iter::Map;
use std::ops::Index;
use std::sync::Arc;

use super::assessment::Entry;
use super::id::QuestionId;

/// Entries by question, sorted by its id. Cheap to copy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(Arc<BTreeMap<QuestionId, Arc<Entry>>>);

impl Answers {
    /// What is recorded at a question.
    pub fn get<Q>(&self, question: &Q) -> Option<&Entry>
    where
        QuestionId: Borrow<Q>,
        Q: Ord + ?Sized,
    {
        self.0.get(question).map(Arc::as_ref)
    }

    /// The same, to change it.
    pub fn get_mut<Q>(&mut self, question: &Q) -> Option<&mut Entry>
    where
        QuestionId: Borrow<Q>,
        Q: Ord + ?Sized,
    {
        Arc::make_mut(&mut self.0).get_mut(question).map(Arc::make_mut)
    }

    /// Records this at a question, instead of what was there.
    pub fn insert(&mut self, question: QuestionId, entry: Entry) {
        Arc::make_mut(&mut self.0).insert(question, Arc::new(entry));
    }

    /// Takes away what is recorded at a question.
    pub fn remove<Q>(&mut self, question: &Q)
    where
        QuestionId: Borrow<Q>,
        Q: Ord + ?Sized,
    {
        Arc::make_mut(&mut self.0).remove(question);
    }

    /// Whether something is recorded at a question.
    pub fn contains_key<Q>(&self, question: &Q) -> bool
    where
        QuestionId: Borrow<Q>,
        Q: Ord + ?Sized,
    {
        self.0.contains_key(question)
    }

    /// Whether nothing is recorded anywhere.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many questions have something recorded.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Everything, in the order of the ids.
    pub fn iter(&self) -> Iter<'_> {
        self.0.iter().map(|(question, entry)| (question, entry.as_ref()))
    }

    /// The same, to change them.
    pub fn iter_mut(&mut self) -> IterMut<'_> {
        let entries = Arc::make_mut(&mut self.0).iter_mut();
        entries.map(|(question, entry)| (question, Arc::make_mut(entry)))
    }

    /// The same without the questions.
    pub fn values(&self) -> impl Iterator<Item = &Entry> {
        self.0.values().map(Arc::as_ref)
    }

    /// The questions where something else is recorded than in `other`, sorted.
    pub fn differences<'a>(&'a self, other: &'a Self) -> Vec<&'a QuestionId> {
        if Arc::ptr_eq(&self.0, &other.0) {
            return Vec::new();
        }
        let (mut mine, mut theirs) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut found = Vec::new();
        loop {
            let order = match (mine.peek(), theirs.peek()) {
                (None, None) => return found,
                (Some(_), None) => std::cmp::Ordering::Less,
                (None, Some(_)) => std::cmp::Ordering::Greater,
                (Some((a, _)), Some((b, _))) => a.cmp(b),
            };
            // Equal entries are most often one and the same; see `PartialEq for Arc`.
            match order {
                std::cmp::Ordering::Less => found.extend(mine.next().map(|(id, _)| id)),
                std::cmp::Ordering::Greater => found.extend(theirs.next().map(|(id, _)| id)),
                std::cmp::Ordering::Equal => {
                    if let (Some((id, a)), Some((_, b))) = (mine.next(), theirs.next())
                        && a != b
                    {
                        found.push(id);
                    }
                }
            }
        }
    }
}

/// Goes over all entries.
pub type Iter<'a> = Map<
    btree_map::Iter<'a, QuestionId, Arc<Entry>>,
    fn((&'a QuestionId, &'a Arc<Entry>)) -> (&'a QuestionId, &'a Entry),
>;

impl<'a> IntoIterator for &'a Answers {
    type Item = (&'a QuestionId, &'a Entry);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

/// Goes over all entries, to change them.
pub type IterMut<'a> = Map<
    btree_map::IterMut<'a, QuestionId, Arc<Entry>>,
    fn((&'a QuestionId, &'a mut Arc<Entry>)) -> (&'a QuestionId, &'a mut Entry),
>;

impl<'a> IntoIterator for &'a mut Answers {
    type Item = (&'a QuestionId, &'a mut Entry);
    type IntoIter = IterMut<'a>;

    fn into_iter(self) -> IterMut<'a> {
        self.iter_mut()
    }
}

/// Only for what is recorded, as with the maps of the standard library.
impl<Q> Index<&Q> for Answers
where
    QuestionId: Borrow<Q>,
    Q: Ord + ?Sized,
{
    type Output = Entry;

    fn index(&self, question: &Q) -> &Entry {
        &self.0[question]
    }
}

impl FromIterator<(QuestionId, Entry)> for Answers {
    fn from_iter<I: IntoIterator<Item = (QuestionId, Entry)>>(entries: I) -> Self {
        let shared = entries.into_iter().map(|(question, entry)| (question, Arc::new(entry)));
        Self(Arc::new(shared.collect()))
    }
}

impl From<BTreeMap<QuestionId, Entry>> for Answers {
    fn from(entries: BTreeMap<QuestionId, Entry>) -> Self {
        entries.into_iter().collect()
    }
}
