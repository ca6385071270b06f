//! Earlier versions of documents on the disk.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use crate::app::versions::Version;
use crate::domain::assessment::Assessment;
use crate::files::backups;
use crate::files::journal::document_id;
use crate::files::problem::FileError;
use crate::files::storage::Storage;
use crate::files::{library, whole};

/// Keeps what stands in the file at `path`, which `document` is about to replace.
pub(super) fn keep(
    (storage, folder): (&dyn Storage, &Path),
    (path, bytes): (&Path, &[u8]),
    is_same_document: bool,
    document: &Assessment,
    now: Timestamp,
) -> Result<(), FileError> {
    let id = match is_same_document {
        true => document_id(document),
        // Somebody agreed to replace another file: what is no assessment has no versions.
        false => match library::open_bytes(path, bytes, None) {
            Ok(other) => document_id(&other.opened.assessment),
            Err(_) => return Ok(()),
        },
    };
    backups::keep(storage, (folder, &id), (path, bytes), now)
}

/// The versions of a document that can still be read, the newest first.
pub(super) fn list(
    (storage, folder): (&dyn Storage, &Path),
    document: &Assessment,
    path: Option<&Path>,
) -> Vec<Version> {
    let all = backups::of_document(storage, folder, &document_id(document));
    let version = |kept: backups::Kept| {
        let bytes = whole::read(storage, &kept.file).ok()?;
        // A version names its questionnaire as seen from the file it was in.
        let seen_from = path.unwrap_or(&kept.file);
        let found = library::open_bytes(seen_from, &bytes, None).ok()?;
        let is_elsewhere = path.is_none_or(|path| !kept.is_of(path));
        let is_of_another = found.opened.assessment.municipality.name != document.municipality.name;
        if is_elsewhere && is_of_another {
            // Made in the same second, as by a script for many municipalities.
            return None;
        }
        Some(Version {
            is_elsewhere,
            file: kept.file,
            replaced: kept.at,
            document: Arc::new(found.opened.assessment),
        })
    };
    all.into_iter().filter_map(version).collect()
}

/// The newest version of the file at `path` that is as it was written; where there is none, the
/// newest that can be read, which says so when it opens.
pub(super) fn last_good(storage: &dyn Storage, folder: &Path, path: &Path) -> Option<PathBuf> {
    let all = backups::of_path(storage, folder, path).into_iter();
    let mut readable = all.filter_map(|kept| {
        let bytes = whole::read(storage, &kept.file).ok()?;
        let opened = library::open_bytes(path, &bytes, None).ok()?.opened;
        Some((kept.file, opened.is_as_written()))
    });
    let (newest, is_as_written) = readable.next()?;
    if is_as_written {
        return Some(newest);
    }
    Some(readable.find(|(_, is_as_written)| *is_as_written).map_or(newest, |(file, _)| file))
}
