//! Hashes: how a replaced answer is recognised later, and whether a file is still as it was.

use sha2::{Digest as _, Sha256};

use crate::domain::assessment::Answer;
use crate::files::assessment_ron::hash_of;

/// The hash of an answer, as the file writes it. A withdrawn answer has one too, because
/// withdrawing is a value.
pub fn answer_hash(answer: Option<&Answer>) -> String {
    answer.map_or_else(|| "none".to_owned(), hash_of)
}

/// SHA-256 of `bytes` in hexadecimal digits.
pub fn hex_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
