//! Past and future around the present document. An assessment is a few kilobytes, so whole
//! documents are kept: many copies cost less than one wrong inverse edit.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::domain::message::Message;

/// One step: the document before it, or after it, and what it was called.
#[derive(Debug, Clone)]
struct Kept<T, K> {
    document: Arc<T>,
    name: Message,
    key: K,
}

/// Past and future states around a present one. `K` says which steps belong together: a
/// step with the same key as the one before it can amend it.
#[derive(Debug, Clone)]
pub struct History<T, K> {
    past: VecDeque<Kept<T, Option<K>>>,
    present: Arc<T>,
    future: Vec<Kept<T, Option<K>>>,
    /// Whether the last step may still be amended.
    is_open: bool,
}

impl<T: PartialEq, K: PartialEq> History<T, K> {
    /// How many steps are kept.
    pub const MAX_STEPS: usize = 500;

    /// Begins with `present` and no past.
    pub fn new(present: T) -> Self {
        Self {
            past: VecDeque::new(),
            present: Arc::new(present),
            future: Vec::new(),
            is_open: false,
        }
    }

    /// Begins with these states, each after the first with the name of what led there, and
    /// with the one at index `at` as the present. There is at least one, and `at` is one of them.
    pub fn from_states(states: Vec<(Message, Arc<T>)>, at: usize) -> Self {
        let mut names_and_documents = states.into_iter();
        let (_, first) = names_and_documents.next().expect("there is a first state");
        let mut history =
            Self { past: VecDeque::new(), present: first, future: Vec::new(), is_open: false };
        let mut n_redo = 0;
        for (i, (name, document)) in names_and_documents.enumerate() {
            let before = std::mem::replace(&mut history.present, document);
            history.past.push_back(Kept { document: before, name, key: None });
            n_redo += usize::from(at <= i);
        }
        for _ in 0..n_redo {
            history.undo();
        }
        let n_too_many = history.past.len().saturating_sub(Self::MAX_STEPS);
        history.past.drain(..n_too_many);
        history
    }

    /// The oldest state that can be gone back to.
    pub fn first(&self) -> &Arc<T> {
        self.past.front().map_or(&self.present, |kept| &kept.document)
    }

    /// Every state after the first, also those that were undone, with what led there.
    pub fn steps(&self) -> impl Iterator<Item = (&Message, &Arc<T>)> {
        let past = self.past.iter().map(|kept| &kept.name);
        let future = self.future.iter().rev();
        let names = past.chain(future.clone().map(|kept| &kept.name));
        let documents = self.past.iter().skip(1).map(|kept| &kept.document);
        let present = (!self.past.is_empty()).then_some(&self.present);
        names.zip(documents.chain(present).chain(future.map(|kept| &kept.document)))
    }

    /// How many steps can be taken back.
    pub fn n_past(&self) -> usize {
        self.past.len()
    }

    /// The document of now.
    pub fn present(&self) -> &Arc<T> {
        &self.present
    }

    /// The document a step with this `key` begins from: the one before the last step where
    /// that has the same key and nothing came between, else the present.
    pub fn base(&self, key: Option<&K>) -> &Arc<T> {
        if self.amends(key) {
            self.past.back().map_or(&self.present, |kept| &kept.document)
        } else {
            &self.present
        }
    }

    /// Whether a step with this key would be more of the last one.
    pub fn amends(&self, key: Option<&K>) -> bool {
        let last = self.past.back().and_then(|kept| kept.key.as_ref());
        self.is_open && self.future.is_empty() && key.is_some() && last == key
    }

    /// Makes `next` the present, as a step of its own or as more of the last one (see
    /// [`History::base`]), and forgets what was undone. A step that changes nothing leaves
    /// no trace.
    pub fn push(&mut self, next: T, name: Message, key: Option<K>) {
        if self.amends(key.as_ref()) {
            self.present = match self.past.pop_back_if(|kept| *kept.document == next) {
                // Typed and taken back again: nothing happened, and it is the same document.
                Some(kept) => {
                    self.is_open = false;
                    kept.document
                }
                None => Arc::new(next),
            };
            return;
        }
        if next == *self.present {
            return;
        }
        let before = std::mem::replace(&mut self.present, Arc::new(next));
        self.is_open = key.is_some();
        self.past.push_back(Kept { document: before, name, key });
        self.future.clear();
        if Self::MAX_STEPS < self.past.len() {
            self.past.pop_front();
        }
    }

    /// What comes next is a step of its own.
    pub fn close(&mut self) {
        self.is_open = false;
    }

    /// Goes one step back; `false` when there is none.
    pub fn undo(&mut self) -> bool {
        self.is_open = false;
        let Some(Kept { document, name, key }) = self.past.pop_back() else { return false };
        let undone = std::mem::replace(&mut self.present, document);
        self.future.push(Kept { document: undone, name, key });
        true
    }

    /// Goes one step forward again; `false` when there is none.
    pub fn redo(&mut self) -> bool {
        let Some(Kept { document, name, key }) = self.future.pop() else { return false };
        let before = std::mem::replace(&mut self.present, document);
        self.past.push_back(Kept { document: before, name, key });
        true
    }

    /// What would be undone.
    pub fn undo_name(&self) -> Option<&Message> {
        self.past.back().map(|kept| &kept.name)
    }

    /// What would be done again.
    pub fn redo_name(&self) -> Option<&Message> {
        self.future.last().map(|kept| &kept.name)
    }
}
