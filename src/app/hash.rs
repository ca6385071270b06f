//! Hashes: how a replaced answer is recognised later.

use crate::domain::assessment::Answer;
use crate::files::assessment_ron::hash_of;

/// The hash of an answer, as the file writes it. A withdrawn answer has one too, because
/// withdrawing is a value.
pub fn answer_hash(answer: Option<&Answer>) -> String {
    answer.map_or_else(|| "none".to_owned(), hash_of)
}
