//! The note beside a document that says who has it open.
//!
//! It guards nothing: two people may work in one file, because what they do is merged. It only
//! spares them a surprise. So a note that is lost, or that two programs write at once, costs
//! nothing; one that was left behind counts no more once it is old.

use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::problem::FileError;
use super::storage::Storage;
use super::{ron_text, whole};

/// Says again after this long that the document is still open.
pub const EVERY: SignedDuration = SignedDuration::from_mins(2);
/// A note of another computer, whose clock may differ, counts no more after this long.
const STALE_AFTER: SignedDuration = SignedDuration::from_mins(10);
/// One of this user on this computer: the program was killed.
const OWN_STALE_AFTER: SignedDuration = SignedDuration::from_mins(5);
/// No note is larger than that.
const MAX_BYTES: u64 = 4096;
/// No name is shown longer than that.
const MAX_SIGNS: usize = 80;
const FORMAT: u32 = 1;

/// Somebody at a computer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// The name of the user, as the system knows it.
    pub name: String,
    /// The name of the computer.
    pub computer: String,
}

/// Who has a document open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// Who it is.
    pub person: Person,
    /// Since when.
    pub since: Timestamp,
    /// When that was last said.
    pub seen: Timestamp,
    /// Chosen by their window, by which it knows its own note.
    pub window: String,
}

impl Owner {
    /// Whether this was left behind, as `me` sees it at `now`.
    pub fn is_stale(&self, me: &Person, now: Timestamp) -> bool {
        let most = if self.person == *me { OWN_STALE_AFTER } else { STALE_AFTER };
        most < now.duration_since(self.seen).abs()
    }
}

/// The note as it stands in its file.
#[derive(Serialize, Deserialize)]
#[serde(rename = "InUse")]
struct Note {
    format: u32,
    name: String,
    computer: String,
    since: String,
    seen: String,
    window: String,
}

/// What stands where the note of a document goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// A note.
    Note(Owner),
    /// Something that is no note, or cannot be read: it is left alone.
    Other,
}

/// Where the note of the document at `path` is.
pub fn note_of(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".~");
    name.push(path.file_name().unwrap_or_default());
    name.push(".in-gebruik");
    path.with_file_name(name)
}

/// Looks at the note of the document at `path`.
pub fn look(storage: &dyn Storage, path: &Path) -> Found {
    let note = note_of(path);
    if !matches!(storage.link(&note), Ok(None)) {
        return Found::Other; // whatever it points to is not ours
    }
    match storage.about(&note) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Found::Nothing,
        Ok(about) if about.what == super::storage::What::File && about.n_bytes <= MAX_BYTES => {}
        _ => return Found::Other,
    }
    let read = storage.read(&note, MAX_BYTES).ok();
    match read.and_then(|bytes| parse(&bytes)) {
        Some(owner) => Found::Note(owner),
        None => Found::Other,
    }
}

fn parse(bytes: &[u8]) -> Option<Owner> {
    let note: Note = ron_text::parse(ron_text::text_of(bytes).ok()?).ok()?.value;
    // It is shown: no more than a name, and no signs that could change what stands around it.
    let plain = |text: &str| -> String {
        text.chars().filter(|sign| !sign.is_control() && !is_bidi(*sign)).take(MAX_SIGNS).collect()
    };
    if note.format != FORMAT {
        return None;
    }
    Some(Owner {
        person: Person { name: plain(&note.name), computer: plain(&note.computer) },
        since: note.since.parse().ok()?,
        seen: note.seen.parse().ok()?,
        window: note.window,
    })
}

/// Signs that turn the direction of a text around.
fn is_bidi(sign: char) -> bool {
    matches!(sign, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Writes the note of the document at `path`.
pub fn write(storage: &dyn Storage, path: &Path, owner: &Owner) -> Result<(), FileError> {
    let note = Note {
        format: FORMAT,
        name: owner.person.name.clone(),
        computer: owner.person.computer.clone(),
        since: owner.since.to_string(),
        seen: owner.seen.to_string(),
        window: owner.window.clone(),
    };
    let pretty = ron::ser::PrettyConfig::new().new_line("\n");
    let text = ron_text::options().to_string_pretty(&note, pretty);
    let text = text.expect("a note has no value that cannot be written") + "\n";
    whole::replace(storage, &note_of(path), text.as_bytes())
}

/// Removes the note of the document at `path`, where it still is that of this window.
pub fn release(storage: &dyn Storage, path: &Path, window: &str) {
    if matches!(look(storage, path), Found::Note(owner) if owner.window == window) {
        // One that stays gets old.
        storage.remove(&note_of(path)).ok();
    }
}

/// A name for a window, which no other one has.
pub fn window_name() -> String {
    whole::random_name()
}
