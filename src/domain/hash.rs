//! Hashes as they are written: SHA-256 in hexadecimal digits.

use sha2::{Digest as _, Sha256};

/// SHA-256 of `bytes` in 64 hexadecimal digits.
pub fn hex_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A short name for `bytes`: the first 16 of those digits.
pub fn short_hex_of(bytes: &[u8]) -> String {
    let mut hex = hex_of(bytes);
    hex.truncate(16);
    hex
}
