//! Whether a file is still as it was.

use sha2::{Digest as _, Sha256};

/// SHA-256 of `bytes` in hexadecimal digits.
pub fn hex_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
