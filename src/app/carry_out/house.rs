//! The house style of the user: read, checked, written.

use std::path::{Path, PathBuf};

use super::may_replace;
use crate::app::effect::{Replace, WriteProblem};
use crate::app::house::{HouseDone, HouseEffect, HouseStyle, StyleFile};
use crate::domain::message::Message;
use crate::files::storage::Storage;
use crate::files::{house, kind, logo, whole};

/// The file beside the settings.
fn kept(settings: Option<&Path>) -> Option<PathBuf> {
    Some(settings?.with_file_name(house::FILE_NAME))
}

pub(super) fn carry_out(
    storage: &dyn Storage,
    settings: Option<&Path>,
    effect: HouseEffect,
) -> HouseDone {
    match effect {
        HouseEffect::Read(file) => {
            let path = match &file {
                StyleFile::Kept => kept(settings),
                StyleFile::Other(path) => Some(path.clone()),
            };
            let read = path.map(|path| house::read(storage, &path));
            let result = read.unwrap_or(Ok(None)).map_err(|error| error.in_short());
            HouseDone::Read(file, result)
        }
        HouseEffect::Write(file, style, replace) => {
            let result = write(storage, settings, &file, (&style, &replace));
            HouseDone::Written(file, result)
        }
        HouseEffect::ReadLogo(path) => {
            let bytes = whole::read(storage, &path).map_err(|error| error.in_short());
            HouseDone::LogoRead(path, bytes.and_then(|bytes| logo::check(&bytes)))
        }
        HouseEffect::SetAside => {
            let no_place = || Message::new("recovery-no-folder");
            let aside = kept(settings).ok_or_else(no_place).and_then(|path| {
                house::set_aside(storage, &path).map_err(|error| error.in_short())
            });
            HouseDone::SetAside(aside)
        }
    }
}

fn write(
    storage: &dyn Storage,
    settings: Option<&Path>,
    file: &StyleFile,
    (style, replace): (&HouseStyle, &Replace),
) -> Result<(), WriteProblem> {
    let path = match file {
        StyleFile::Other(path) => path.clone(),
        StyleFile::Kept => {
            let no_place = || WriteProblem::Other(Message::new("style-no-folder"));
            let path = kept(settings).ok_or_else(no_place)?;
            whole::make_folder(storage, path.parent().unwrap_or(&path))?;
            path
        }
    };
    house::write(storage, &path, style, || {
        may_replace(storage, &path, replace)?;
        match whole::read_if_there(storage, &path)?.map(|bytes| kind::recognise(&bytes)) {
            Some(Ok(found)) if found != kind::Kind::Style => {
                let reason = Message::new("error-is-other").with("kind", found.message());
                let message = Message::new("error-not-replaced").with("reason", reason);
                Err(WriteProblem::Other(message))
            }
            _ => Ok(()),
        }
    })?;
    if *file == StyleFile::Kept {
        house::remove_old_logos(storage, &path, style);
    }
    Ok(())
}
