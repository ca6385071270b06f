//! Where files are: saving, exporting, and the paths that are asked for.

use std::path::{Path, PathBuf};

use super::command::{Change, Command, PathAnswer, PathQuestion};
use super::effect::{Effect, Replace};
use super::session::{Now, SaveState, Session};
use super::{App, FILE_ENDING, Remedy, Tone};
use crate::domain::assessment::{Assessment, Evidence};
use crate::domain::message::Message;

impl App {
    /// Saves where that can work, else asks for a place.
    pub(super) fn save_or_ask(&mut self) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        let has_failed = matches!(session.save_state(), SaveState::Failed(_));
        if session.path().is_some() && !has_failed {
            session.save().into_iter().collect()
        } else {
            self.ask_save_as()
        }
    }

    pub(super) fn save(&mut self) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        if session.path().is_none() || session.read_only().is_some() {
            return self.ask_save_as();
        }
        session.save().into_iter().collect()
    }

    pub(super) fn ask_save_as(&mut self) -> Vec<Effect> {
        // Writing what this version understands of it would drop the rest.
        if self.is_read_only() {
            return Vec::new();
        }
        let Some(session) = &self.session else { return Vec::new() };
        let name = file_stem(session.assessment()) + FILE_ENDING;
        vec![self.ask(PathQuestion::SaveAs, name)]
    }

    pub(super) fn ask(&self, question: PathQuestion, file_name: String) -> Effect {
        let own = self.session.as_ref().and_then(Session::path);
        let recent = self.settings.recent.first().map(|recent| recent.path.as_path());
        let beside = || own.or(recent).and_then(Path::parent);
        let folder = match question {
            PathQuestion::QuestionnaireFolder => {
                self.settings.questionnaire_folder.as_deref().or_else(beside)
            }
            _ => beside(),
        };
        let folder = folder.map(Path::to_owned);
        Effect::AskPath { question, file_name, folder }
    }

    pub(super) fn path_is(
        &mut self,
        question: PathQuestion,
        answer: PathAnswer,
        now: Now,
    ) -> Vec<Effect> {
        self.notices.retain(|notice| notice.remedy != Remedy::TypePath(question));
        let (path, has_agreed) = match answer {
            PathAnswer::Chosen(path) => (path, true),
            // Written down, it is to mean the same from another folder.
            PathAnswer::Typed(path) => (std::path::absolute(&path).unwrap_or(path), false),
            PathAnswer::Cancelled => {
                self.waiting = None;
                self.is_to_merge = false;
                return Vec::new();
            }
            PathAnswer::Unavailable => {
                let title = Message::new(match question {
                    PathQuestion::Open | PathQuestion::Merge => "notice-no-dialog-open",
                    PathQuestion::SaveAs => "notice-no-dialog-save",
                    PathQuestion::Export(_) => "notice-no-dialog-export",
                    PathQuestion::Evidence => "notice-no-dialog-evidence",
                    PathQuestion::QuestionnaireFolder => "notice-no-dialog-folder",
                    PathQuestion::Logo => "notice-no-dialog-logo",
                    PathQuestion::OpenStyle => "notice-no-dialog-style",
                    PathQuestion::SaveStyle => "notice-no-dialog-save-style",
                });
                let text = Message::new(match question {
                    PathQuestion::QuestionnaireFolder => "notice-no-dialog-for-folders",
                    _ => "notice-no-dialog",
                });
                self.tell(Tone::Warning, title, Some(text), Remedy::TypePath(question));
                return Vec::new();
            }
        };
        let replace = |is_same: bool| {
            if has_agreed && is_same { Replace::Yes } else { Replace::OnlyNew }
        };
        match question {
            PathQuestion::Open => self.leave(Command::Open(path), now),
            PathQuestion::Merge => vec![Effect::ReadCopy(path)],
            PathQuestion::SaveAs => {
                let full = with_ending(&path, FILE_ENDING, ".ron");
                let replace = replace(full == path);
                let Some(session) = &mut self.session else { return Vec::new() };
                let is_own = session.path() == Some(full.as_path());
                let effect = match (is_own, has_agreed) {
                    // Its own file may be replaced, unless somebody else changed it.
                    (true, false) => session.save(),
                    (true, true) => session.overwrite(),
                    (false, _) => session.save_as(full, replace),
                };
                effect.into_iter().collect()
            }
            PathQuestion::Export(export) => {
                let chosen = if has_agreed { PathAnswer::Chosen } else { PathAnswer::Typed };
                self.export_to(export, chosen(path))
            }
            PathQuestion::Logo | PathQuestion::OpenStyle | PathQuestion::SaveStyle => {
                self.house_path_is(question, path, has_agreed)
            }
            PathQuestion::Evidence => match self.evidence_for.take() {
                Some(question) => {
                    let file = Evidence::File(path.display().to_string());
                    self.change(Change::AddEvidence(question, file), now)
                }
                None => Vec::new(),
            },
            PathQuestion::QuestionnaireFolder => {
                // Seen from another folder next time, it would be another one.
                let folder = std::path::absolute(&path).unwrap_or(path);
                self.own_questionnaires.clear();
                let mut effects = self.set(|settings| settings.questionnaire_folder = Some(folder));
                effects.extend(self.list_questionnaires());
                effects
            }
        }
    }
}

/// A name for files about this assessment: municipality and period, without characters that
/// some system refuses.
pub(super) fn file_stem(assessment: &Assessment) -> String {
    let name = assessment.municipality.name.trim();
    let period = &assessment.period;
    let stem = if name.is_empty() {
        format!("{} {}", period.from, period.to)
    } else {
        format!("{name} {} {}", period.from, period.to)
    };
    stem.chars()
        .map(|c| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { '-' } else { c })
        .collect()
}

/// `path`, ending in `ending` unless it ends in `enough` already.
pub(super) fn with_ending(path: &Path, ending: &str, enough: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.to_lowercase().ends_with(enough) {
        return path.to_owned();
    }
    path.with_file_name(format!("{name}{ending}"))
}
