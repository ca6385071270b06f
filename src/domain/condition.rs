//! When a question is shown: conditions on earlier answers.

use rust_decimal::Decimal;

use super::id::{ItemId, OptionId, StatusId};
use super::level::Level;

/// When a question is shown.
///
/// Questions are named by their index in [`Questionnaire::questions`], which the
/// check has proved to be lower than that of the question the condition belongs to.
///
/// [`Questionnaire::questions`]: super::questionnaire::Questionnaire::questions
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// The question has an answer, other than "unknown" or "not applicable".
    Answered(usize),
    /// Its level is at least this.
    LevelAtLeast(usize, Level),
    /// This option is ticked.
    Chose(usize, OptionId),
    /// Its number is at least this.
    NumberAtLeast(usize, Decimal),
    /// This item has one of these statuses.
    Status(usize, ItemId, Vec<StatusId>),
    /// The answer is yes.
    Yes(usize),
    /// All of these hold. True when empty.
    All(Vec<Self>),
    /// At least one of these holds. False when empty.
    Any(Vec<Self>),
    /// This does not hold.
    Not(Box<Self>),
}

impl Condition {
    /// Whether the condition holds, when `atom` decides the parts that ask about one question.
    pub fn holds(&self, atom: &mut impl FnMut(&Self) -> bool) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(atom)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(atom)),
            Self::Not(part) => !part.holds(atom),
            _ => atom(self),
        }
    }

    /// Calls `found` with every part that asks about one question, and its index.
    pub fn atoms<'a>(&'a self, found: &mut impl FnMut(usize, &'a Self)) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|p| p.atoms(found)),
            Self::Not(part) => part.atoms(found),
            Self::Answered(q)
            | Self::LevelAtLeast(q, _)
            | Self::Chose(q, _)
            | Self::NumberAtLeast(q, _)
            | Self::Status(q, _, _)
            | Self::Yes(q) => found(*q, self),
        }
    }
}
