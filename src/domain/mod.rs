//! What an assessment *is*: questions, answers, levels, scores, figures.
//!
//! This floor has no notion of files, windows, clocks or languages. Everything in it
//! is a value or a function from values to values.
//!
//! # Invariants
//!
//! - Nothing here reads the clock, the environment or the disk.
//! - Iteration order is the questionnaire's own order, or the order of ids.
//! - Unanswered is not zero: a missing answer widens the range, never lowers the score.
//! - "Met" is decided in whole numbers and fractions, never by comparing rounded floats.

pub mod answers;
pub mod assessment;
pub mod benchmark;
pub mod capped;
pub mod carry_over;
pub mod check;
pub mod condition;
pub mod counted;
pub mod disagreement;
pub mod draft;
pub mod effective;
pub mod hash;
pub mod house_style;
pub mod id;
pub mod level;
pub mod merge;
pub mod message;
pub mod municipalities;
pub mod past;
pub mod questionnaire;
mod remembered;
pub mod scoring;
pub mod text;
