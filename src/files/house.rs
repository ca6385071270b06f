//! A house style on disk: its file, and the logo in a file beside it.
//!
//! The name of the logo's file has a part of its hash in it. So a new logo never takes the place
//! of the one that the present style names, and at every moment there is a style that is whole.

use std::path::{Path, PathBuf};

use super::problem::FileError;
use super::storage::{Entry, Storage};
use super::{kind, library, style_ron, whole};
use crate::domain::hash::hex_of;
use crate::domain::house_style::{HouseStyle, Logo, LogoKind};
use crate::domain::message::Message;

/// The name of the file in the folder with the settings of the user.
pub const FILE_NAME: &str = "style.ron";

/// How the name of such a file ends elsewhere.
pub const FILE_ENDING: &str = ".style.ron";

/// The style in the file at `path`; `None` when there is no such file.
pub fn read(storage: &dyn Storage, path: &Path) -> Result<Option<HouseStyle>, FileError> {
    let Some(bytes) = whole::read_if_there(storage, path)? else { return Ok(None) };
    // A style says little of itself; that it is something else is said better.
    if let Ok(found) = kind::recognise(&bytes)
        && found != kind::Kind::Style
    {
        let expected = kind::expect(kind::Kind::Style, &bytes);
        expected.map_err(|problem| FileError { path: path.to_owned(), problems: vec![problem] })?;
    }
    let problems = |problems| FileError { path: path.to_owned(), problems };
    library::read_house_style(path, &bytes).map(Some).map_err(problems)
}

/// Writes the style to `path`, with its logo beside it. `look` says whether the file there may
/// be replaced as it is now.
pub fn write<E: From<FileError>>(
    storage: &dyn Storage,
    path: &Path,
    style: &HouseStyle,
    mut look: impl FnMut() -> Result<(), E>,
) -> Result<(), E> {
    look()?;
    let logo = style.logo.as_ref().map(|logo| logo_name(path, logo));
    if let (Some(name), Some(logo)) = (&logo, &style.logo) {
        let file = path.with_file_name(name);
        let found = whole::read_if_there(storage, &file)?;
        if found.is_none_or(|found| found != *logo.bytes) {
            whole::replace(storage, &file, &logo.bytes)?;
        }
    }
    let text = style_ron::write(style, logo.as_deref());
    whole::replace_after(storage, path, text.as_bytes(), look)
}

/// Whether the file at `path` is, or was, the logo of the style at `style`.
pub fn is_logo_of(style: &Path, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    path.parent() == style.parent()
        && name.starts_with(&format!("{}-logo-", stem(style)))
        && [".png", ".svg"].iter().any(|end| name.ends_with(end))
}

/// Removes logos that stood beside the style at `path` and are not that of `style` any more.
pub fn remove_old_logos(storage: &dyn Storage, path: &Path, style: &HouseStyle) {
    let present = style.logo.as_ref().map(|logo| path.with_file_name(logo_name(path, logo)));
    let Ok(found) = storage.list(path.parent().unwrap_or(path), 1_000) else { return };
    let is_logo = |entry: &Entry| !entry.is_folder && is_logo_of(path, &entry.path);
    for entry in found.into_iter().filter(is_logo) {
        if present.as_ref() != Some(&entry.path) {
            // It is in nobody's way; the next time is early enough.
            storage.remove(&entry.path).ok();
        }
    }
}

/// Moves a file that cannot be read out of the way, and says where it is now.
pub fn set_aside(storage: &dyn Storage, path: &Path) -> Result<PathBuf, FileError> {
    let name = |n: usize| match n {
        1 => path.with_file_name(format!("{}-old.ron", stem(path))),
        n => path.with_file_name(format!("{}-old-{n}.ron", stem(path))),
    };
    let is_free = |path: &PathBuf| storage.about(path).is_err();
    let aside = (1..1_000).map(name).find(is_free);
    let aside = aside.ok_or_else(|| FileError::whole(path, Message::new("error-write-folder")))?;
    storage.rename(path, &aside).map_err(|error| {
        let message = Message::new("error-write").with("reason", error.to_string());
        FileError::whole(path, message)
    })?;
    Ok(aside)
}

fn logo_name(path: &Path, logo: &Logo) -> String {
    let ending = match logo.kind {
        LogoKind::Png => "png",
        LogoKind::Svg => "svg",
    };
    format!("{}-logo-{}.{ending}", stem(path), &hex_of(&logo.bytes)[..8])
}

/// The name of a style's file without what every such name ends with.
fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let short = name.strip_suffix(FILE_ENDING).or_else(|| name.strip_suffix(".ron"));
    short.unwrap_or(&name).to_owned()
}
