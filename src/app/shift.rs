//! The questions that appeared or were hidden because of the last answer.

use crate::domain::id::QuestionId;

use super::session::OwnState;

/// What an answer did to the questions that are shown to who gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// The question that was answered.
    pub because: QuestionId,
    /// The questions that appeared, by index.
    pub appeared: Vec<usize>,
    /// The questions that were hidden, by index.
    pub hidden: Vec<usize>,
    /// What was shown before that answer.
    before: Vec<bool>,
}

impl Shift {
    /// Begins with what is shown before `because` is answered.
    pub(super) fn begin(because: QuestionId, own: &[OwnState]) -> Self {
        let before = own.iter().map(|own| own.visible).collect();
        Self { because, before, appeared: Vec::new(), hidden: Vec::new() }
    }

    /// Works out what the answer did, from what is shown now.
    pub(super) fn end(&mut self, own: &[OwnState]) {
        let differ = |is_shown: bool| {
            let pairs = self.before.iter().zip(own).enumerate();
            let differing = pairs.filter(move |(_, (before, own))| {
                **before != own.visible && own.visible == is_shown
            });
            differing.map(|(question, _)| question).collect()
        };
        let (appeared, hidden) = (differ(true), differ(false));
        self.appeared = appeared;
        self.hidden = hidden;
    }

    /// Whether nothing appeared and nothing was hidden.
    pub fn is_empty(&self) -> bool {
        self.appeared.is_empty() && self.hidden.is_empty()
    }
}
