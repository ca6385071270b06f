//! Screen: what merging could not choose, each with all values and where they come from.

use egui::{Label, ScrollArea, Ui};

use super::fonts::Face;
use super::theme::{PAGE_EDGE, Theme, Type};
use super::widgets::button::Button;
use super::widgets::card;
use super::{aside, icons};
use crate::app::command::{Change, Command};
use crate::app::session::{Session, code};
use crate::domain::id::QuestionId;
use crate::domain::merge::{Conflict, Pick};
use crate::words::Words;

/// Draws the screen and returns what the user did.
pub fn choices_ui(ui: &mut Ui, session: &Session, words: &Words) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let mut commands = Vec::new();
    ScrollArea::vertical().id_salt("choices").auto_shrink(false).show(ui, |ui| {
        egui::Frame::new().inner_margin(theme.space(PAGE_EDGE)).show(ui, |ui| {
            let gap = theme.space(16.0);
            ui.spacing_mut().item_spacing = egui::vec2(gap, gap);
            ui.set_max_width(theme.scaled(1000.0).min(ui.available_width()));
            let (title, intro) = (words.get("choices-title"), words.get("choices-intro"));
            commands.extend(aside::header_ui(ui, words, &title, &intro));
            let conflicts = session.to_choose();
            if conflicts.is_empty() {
                ui.add(Label::new(theme.body(words.get("choices-none"))).wrap());
            }
            if 1 < conflicts.len() {
                commands.extend(everywhere_ui(ui, session, words));
            }
            for conflict in conflicts {
                commands.extend(conflict_ui(ui, session, conflict, words));
            }
        });
    });
    commands
}

/// Choosing the same side everywhere, where it is known which is which.
fn everywhere_ui(ui: &mut Ui, session: &Session, words: &Words) -> Option<Command> {
    let picks = |pick: fn(&Conflict, usize) -> Option<usize>| {
        let picks = session.to_choose().iter().map(|conflict| {
            let index = pick(conflict, session.own_candidate(conflict)?)?;
            Some((conflict.clone(), Pick::One(index)))
        });
        picks.collect::<Option<Vec<_>>>()
    };
    let mine = picks(|_, own| Some(own))?;
    // With two candidates the other one is theirs.
    let theirs = picks(|conflict, own| (conflict.n_candidates() == 2).then_some(1 - own));
    let mut command = None;
    ui.horizontal_wrapped(|ui| {
        if ui.add(Button::secondary(&words.get("choices-all-mine"))).clicked() {
            command = Some(mine);
        }
        if let Some(theirs) = theirs
            && ui.add(Button::secondary(&words.get("choices-all-theirs"))).clicked()
        {
            command = Some(theirs);
        }
    });
    command.map(|picks| Command::Change(Change::Choose(picks)))
}

fn conflict_ui(
    ui: &mut Ui,
    session: &Session,
    conflict: &Conflict,
    words: &Words,
) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let subject = words.say(&conflict.subject(session.assessment()));
    let own = session.own_candidate(conflict);
    let values = words.candidates(conflict, session.questionnaire());
    let mut command = None;
    let choose = |pick| Some(Command::Change(Change::Choose(vec![(conflict.clone(), pick)])));
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        card::title(ui, theme.card_title(&subject));
        if let Some(question) =
            question_of(conflict).and_then(|id| session.questionnaire().question(id))
        {
            ui.add(Label::new(theme.caption(words.text(&question.text))).wrap());
        }
        for (index, value) in values.iter().enumerate() {
            card::split(
                ui,
                |ui| {
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = theme.space(2.0);
                        ui.add(Label::new(theme.body(value)).wrap());
                        if let Some(own) = own {
                            let whose = words.get(match index == own {
                                true => "choices-mine",
                                false => "choices-theirs",
                            });
                            let muted = theme.colors().muted;
                            let whose = theme.rich(whose, Type::Caption, Face::Regular, muted);
                            ui.add(Label::new(whose).wrap());
                        }
                    });
                },
                |ui| {
                    let label = words.get("choices-pick");
                    let args =
                        [("subject", subject.as_str().into()), ("value", value.as_str().into())];
                    let name = words.with("choices-pick-name", &args);
                    if ui.add(Button::secondary(&label).icon(icons::CHECK).name(&name)).clicked() {
                        command = choose(Pick::One(index));
                    }
                },
            );
        }
        ui.horizontal_wrapped(|ui| {
            if matches!(conflict, Conflict::Note(..)) {
                let name = words.with("choices-both-name", &[("subject", subject.as_str().into())]);
                let both = words.get("choices-both");
                if ui.add(Button::secondary(&both).name(&name)).clicked() {
                    command = choose(Pick::All);
                }
            }
            if let Some(id) = question_of(conflict) {
                let name = words.with("choices-go-name", &[("code", code(id).into())]);
                if ui.add(Button::quiet(&words.get("choices-go")).name(&name)).clicked() {
                    command = Some(Command::Show(id.clone()));
                }
            }
        });
    });
    command
}

/// The question a conflict is about, if it is about one.
fn question_of(conflict: &Conflict) -> Option<&QuestionId> {
    match conflict {
        Conflict::Answer(_, id, _) | Conflict::Note(_, id, _) | Conflict::Extra(_, id, ..) => {
            Some(id)
        }
        Conflict::Agreed(id, _) => Some(id),
        Conflict::Province(_) | Conflict::Inhabitants(_) | Conflict::Called(..) => None,
    }
}
