//! Past and future around the present document. An assessment is a few kilobytes, so whole
//! documents are kept: many copies cost less than one wrong inverse edit.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::domain::message::Message;

/// One step: the documents before and after it, and what it was called.
#[derive(Debug, Clone)]
struct Step<T, K> {
    before: Arc<T>,
    after: Arc<T>,
    name: Message,
    key: Option<K>,
}

/// A row of states, each with what led there. `N` is the name of a step.
#[derive(Debug, Clone)]
pub struct Row<T, N> {
    /// The states, the oldest first; at least one. What led to the first is not known.
    pub states: Vec<(Led<N>, Arc<T>)>,
    /// The index of the present one.
    pub at: usize,
}

/// What led to a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Led<N> {
    /// A step of this user, which can be taken back.
    Step(N),
    /// What others did, which cannot; see [`History::amend`].
    Others,
}

/// Past and future states around a present one. `K` says which steps belong together: a
/// step with the same key as the one before it can amend it.
///
/// What others did comes in between, see [`History::amend`]. A step is taken back where it stands
/// then: without what came in since.
#[derive(Debug, Clone)]
pub struct History<T, K> {
    past: VecDeque<Step<T, K>>,
    present: Arc<T>,
    future: Vec<Step<T, K>>,
    /// Whether the last step may still be amended.
    is_open: bool,
}

impl<T: PartialEq, K: PartialEq> History<T, K> {
    /// How many steps are kept.
    pub const MAX_STEPS: usize = 500;

    /// Begins with `present` and no past.
    pub fn new(present: T) -> Self {
        Self::at(Arc::new(present))
    }

    fn at(present: Arc<T>) -> Self {
        Self { past: VecDeque::new(), present, future: Vec::new(), is_open: false }
    }

    /// Begins with these states. The present is one of them.
    pub fn from_row(row: Row<T, Message>) -> Self {
        let mut states = row.states.into_iter();
        let (_, first) = states.next().expect("there is a first state");
        let mut history = Self::at(Arc::clone(&first));
        let mut last = first;
        for (i, (led, after)) in states.enumerate() {
            let before = std::mem::replace(&mut last, Arc::clone(&after));
            let is_past = i < row.at;
            if let Led::Step(name) = led {
                let step = Step { before, after: Arc::clone(&after), name, key: None };
                if is_past {
                    history.past.push_back(step);
                } else {
                    history.future.push(step);
                }
            }
            if is_past {
                history.present = after;
            }
        }
        history.future.reverse();
        let n_too_many = history.past.len().saturating_sub(Self::MAX_STEPS);
        history.past.drain(..n_too_many);
        history
    }

    /// Every state that there was or will be, also those that were undone.
    pub fn row(&self) -> Row<T, &Message> {
        let first = self.past.front().map_or(&self.present, |step| &step.before);
        let mut states = vec![(Led::Others, Arc::clone(first))];
        let others_led_to = |state: &Arc<T>, states: &mut Vec<(Led<&Message>, Arc<T>)>| {
            if states.last().is_some_and(|(_, last)| !Arc::ptr_eq(last, state)) {
                states.push((Led::Others, Arc::clone(state)));
            }
        };
        for step in &self.past {
            others_led_to(&step.before, &mut states);
            states.push((Led::Step(&step.name), Arc::clone(&step.after)));
        }
        others_led_to(&self.present, &mut states);
        let at = states.len() - 1;
        for step in self.future.iter().rev() {
            others_led_to(&step.before, &mut states);
            states.push((Led::Step(&step.name), Arc::clone(&step.after)));
        }
        Row { states, at }
    }

    /// The document of now.
    pub fn present(&self) -> &Arc<T> {
        &self.present
    }

    /// The document a step with this `key` begins from: the one before the last step where
    /// that has the same key and nothing came between, else the present.
    pub fn base(&self, key: Option<&K>) -> &Arc<T> {
        if self.amends(key) {
            self.past.back().map_or(&self.present, |step| &step.before)
        } else {
            &self.present
        }
    }

    /// Whether a step with this key would be more of the last one.
    pub fn amends(&self, key: Option<&K>) -> bool {
        let last = self.past.back().and_then(|step| step.key.as_ref());
        self.is_open && self.future.is_empty() && key.is_some() && last == key
    }

    /// Makes `next` the present, as a step of its own or as more of the last one (see
    /// [`History::base`]), and forgets what was undone. A step that changes nothing leaves
    /// no trace.
    pub fn push(&mut self, next: T, name: Message, key: Option<K>) {
        if self.amends(key.as_ref()) {
            self.present = match self.past.pop_back_if(|step| *step.before == next) {
                // Typed and taken back again: nothing happened, and it is the same document.
                Some(step) => {
                    self.is_open = false;
                    step.before
                }
                None => Arc::new(next),
            };
            if self.is_open
                && let Some(step) = self.past.back_mut()
            {
                step.after = Arc::clone(&self.present);
            }
            return;
        }
        if next == *self.present {
            return;
        }
        let before = std::mem::replace(&mut self.present, Arc::new(next));
        self.is_open = key.is_some();
        self.past.push_back(Step { before, after: Arc::clone(&self.present), name, key });
        self.future.clear();
        if Self::MAX_STEPS < self.past.len() {
            self.past.pop_front();
        }
    }

    /// Makes `next` the present, by what others did: nothing of it can be taken back here.
    pub fn amend(&mut self, next: Arc<T>) {
        self.is_open = false;
        self.present = next;
    }

    /// What comes next is a step of its own.
    pub fn close(&mut self) {
        self.is_open = false;
    }

    /// Takes the last step back; `false` when there is none. Where others went on since,
    /// `with_step` makes what becomes of the present by going from one document to another.
    pub fn undo(&mut self, with_step: impl FnOnce(&T, &T, &T) -> T) -> bool {
        self.is_open = false;
        let Some(mut step) = self.past.pop_back() else { return false };
        if !Arc::ptr_eq(&step.after, &self.present) {
            let next = with_step(&self.present, &step.after, &step.before);
            step.before = Arc::new(next);
            step.after = Arc::clone(&self.present);
        }
        self.present = Arc::clone(&step.before);
        self.future.push(step);
        true
    }

    /// Does again what was taken back, as [`History::undo`] takes it back; `false` when there is
    /// nothing.
    pub fn redo(&mut self, with_step: impl FnOnce(&T, &T, &T) -> T) -> bool {
        let Some(mut step) = self.future.pop() else { return false };
        if !Arc::ptr_eq(&step.before, &self.present) {
            let next = with_step(&self.present, &step.before, &step.after);
            step.after = Arc::new(next);
            step.before = Arc::clone(&self.present);
        }
        self.present = Arc::clone(&step.after);
        self.past.push_back(step);
        true
    }

    /// What would be undone.
    pub fn undo_name(&self) -> Option<&Message> {
        self.past.back().map(|step| &step.name)
    }

    /// What would be done again.
    pub fn redo_name(&self) -> Option<&Message> {
        self.future.last().map(|step| &step.name)
    }
}
