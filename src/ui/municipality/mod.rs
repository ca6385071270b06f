//! Municipality and team: whose assessment it is, about which days, and who answers.

mod name;

use egui::{Frame, Id, ScrollArea, Ui, vec2};
use jiff::Timestamp;
use jiff::civil::Date;

use super::View;
use super::fonts::Face;
use super::icons;
use super::theme::{MEDIUM, Theme, Type};
use super::typed::{Typed, parse_date, parse_whole};
use super::widgets::button::Button;
use super::widgets::card::{card, divider, title};
use super::widgets::choice::DropDown;
use super::widgets::field::Field;
use super::widgets::notice::{self, inline};
use super::widgets::pill::{Status, status_pill};
use crate::app::App;
use crate::app::command::{Change, Command, Step};
use crate::app::session::Session;
use crate::domain::assessment::{Period, Respondent, Role as TeamRole};
use crate::domain::id::RespondentId;
use crate::words::Words;
use name::name_ui;

/// What belongs to this screen only.
#[derive(Debug, Default)]
pub struct MunicipalityView {
    /// Of which document, by when that was made.
    of: Option<Timestamp>,
    is_list_open: bool,
    has_shown_name: bool,
    highlighted: usize,
    /// A name was just chosen from the list: back to the field.
    returns_focus: bool,
    inhabitants: Typed<u32>,
    from: Typed<Date>,
    to: Typed<Date>,
}

/// Draws the screen.
pub fn municipality_ui(
    ui: &mut Ui,
    app: &App,
    session: &Session,
    view: &mut View,
    words: &Words,
) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let mut commands = Vec::new();
    let created = session.assessment().created;
    if view.municipality.of != Some(created) {
        view.municipality = MunicipalityView { of: Some(created), ..Default::default() };
    }
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let edge = theme.space(24.0) as i8;
        let margin = egui::Margin { left: edge, right: edge, top: edge, bottom: 32 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme.space(16.0);
            title(ui, theme.title(words.get("setup-title")));
            let is_wide = MEDIUM <= theme.layout_width(ui.available_width());
            let view = &mut view.municipality;
            if is_wide {
                let gap = theme.space(16.0);
                let width = ui.available_width();
                let left = ((width - gap) * 0.54).min(theme.scaled(720.0));
                let right = (width - gap - left).min(theme.scaled(620.0));
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = gap;
                    ui.vertical(|ui| {
                        ui.set_width(left);
                        ui.spacing_mut().item_spacing = vec2(theme.space(8.0), theme.space(16.0));
                        about_ui(ui, app, session, view, words, &mut commands);
                    });
                    ui.vertical(|ui| {
                        ui.set_width(right);
                        ui.spacing_mut().item_spacing.x = theme.space(8.0);
                        team_ui(ui, session, words, &mut commands);
                    });
                });
            } else {
                about_ui(ui, app, session, view, words, &mut commands);
                team_ui(ui, session, words, &mut commands);
            }
            let go = words.get("setup-to-questions");
            if ui.add(Button::primary(&go).trailing(icons::ARROW_RIGHT)).clicked() {
                commands.push(Command::Go(Step::Questions));
            }
        });
    });
    commands
}

fn about_ui(
    ui: &mut Ui,
    app: &App,
    session: &Session,
    view: &mut MunicipalityView,
    words: &Words,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    let is_read_only = session.read_only().is_some();
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(16.0);
        title(ui, theme.card_title(words.get("setup-municipality")));
        name_ui(ui, app, session, view, words, commands);
        facts_ui(ui, session, view, words, commands);
    });
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(12.0);
        title(ui, theme.card_title(words.get("setup-period")));
        let about = words.get("setup-period-about");
        ui.label(theme.rich(about, Type::Body, Face::Regular, theme.colors().muted));
        if let Some(period) = period_ui(ui, session, view, words, is_read_only) {
            commands.push(Command::Change(Change::Period(period)));
        }
    });
}

/// Province, code and inhabitants.
fn facts_ui(
    ui: &mut Ui,
    session: &Session,
    view: &mut MunicipalityView,
    words: &Words,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    let present = &session.assessment().municipality;
    let is_read_only = session.read_only().is_some();
    let is_listed = !present.cbs_code.is_empty();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space(24.0);
        if is_listed {
            pair_ui(ui, &words.get("setup-province"), &present.province);
            pair_ui(ui, &words.get("setup-cbs-code"), &present.cbs_code);
        } else {
            let mut province = present.province.clone();
            let label = words.get("setup-province");
            let field = Field::new(&label).width(220.0).read_only(is_read_only);
            if field.show(ui, Id::unique("province"), &mut province).changed() {
                commands.push(Command::Change(Change::Province(province)));
            }
        }
    });
    let label = words.get("setup-inhabitants");
    let hint = words.get("setup-inhabitants-hint");
    let value = present.inhabitants;
    let letters = view.inhabitants.text(value.as_ref(), |n| words.whole(u64::from(*n))).clone();
    let is_wrong = !letters.trim().is_empty() && parse_whole(&letters).is_none();
    let error = words.get("setup-inhabitants-error");
    let text = view.inhabitants.text(value.as_ref(), |n| words.whole(u64::from(*n)));
    let response = Field::new(&label)
        .hint(&hint)
        .width(220.0)
        .error(is_wrong.then_some(&*error))
        .read_only(is_read_only)
        .show(ui, Id::unique("inhabitants"), text);
    if response.changed() {
        let value = parse_whole(text);
        view.inhabitants.hand_on(value);
        if value != present.inhabitants {
            commands.push(Command::Change(Change::Inhabitants(value)));
        }
    }
}

fn pair_ui(ui: &mut Ui, label: &str, value: &str) {
    let theme = Theme::of(ui.ctx());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space(4.0);
        ui.label(theme.caption(label));
        ui.label(theme.body(value));
    });
}

/// First and last day. Returns a new period only when both are dates in the right order.
fn period_ui(
    ui: &mut Ui,
    session: &Session,
    view: &mut MunicipalityView,
    words: &Words,
    is_read_only: bool,
) -> Option<Period> {
    let theme = Theme::of(ui.ctx());
    let period = session.assessment().period;
    let months: Vec<String> =
        (1..=12).map(|month: i64| words.with("date-month", &[("month", month.into())])).collect();
    let example = words.get("setup-date-hint");
    let mut changed = false;
    let mut field = |ui: &mut Ui, typed: &mut Typed<Date>, value: Date, word: &str, id: &str| {
        let label = words.get(word);
        let text = typed.text(Some(&value), |date| words.date(*date));
        let date = parse_date(text, &months);
        let error = words.get("setup-date-error");
        let response = Field::new(&label)
            .hint(&example)
            .width(220.0)
            .error(date.is_none().then_some(&*error))
            .read_only(is_read_only)
            .show(ui, Id::unique(id), text);
        changed |= response.changed();
        parse_date(text, &months)
    };
    let (from, to) = ui
        .horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space(24.0);
            let from = field(ui, &mut view.from, period.from, "setup-from", "from");
            let to = field(ui, &mut view.to, period.to, "setup-to", "to");
            (from, to)
        })
        .inner;
    let (Some(from), Some(to)) = (from, to) else { return None };
    if to < from {
        inline(ui, notice::Kind::Error, &words.get("setup-period-error"));
        return None;
    }
    let sentence = words.with("setup-period-is", &[("period", words.days(from, to).into())]);
    ui.label(theme.caption(sentence));
    let new = Period { from, to };
    if !changed || new == period {
        return None;
    }
    view.from.hand_on(Some(from));
    view.to.hand_on(Some(to));
    Some(new)
}

/// The role in words.
pub fn role_words(role: TeamRole, words: &Words) -> String {
    words.say(&role.message())
}

/// A respondent in words: the role, with the name where there is one.
pub fn respondent_words(respondent: &Respondent, words: &Words) -> String {
    let role = role_words(respondent.role, words);
    let name = respondent.name.trim();
    if name.is_empty() { role } else { format!("{role}: {name}") }
}

fn team_ui(ui: &mut Ui, session: &Session, words: &Words, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui.ctx());
    let is_read_only = session.read_only().is_some();
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(12.0);
        title(ui, theme.card_title(words.get("setup-team")));
        let about = words.get("setup-team-about");
        ui.label(theme.rich(about, Type::Body, Face::Regular, theme.colors().muted));
        let n = session.assessment().respondents.len();
        for (i, (id, respondent)) in session.assessment().respondents.iter().enumerate() {
            if i > 0 {
                divider(ui);
            }
            commands.extend(respondent_ui(ui, session, (i, id), respondent, words, n));
        }
        if !is_read_only {
            let add = words.get("setup-add-respondent");
            if ui.add(Button::secondary(&add).icon(icons::PLUS)).clicked() {
                // The first role nobody has yet.
                let taken = |role: &TeamRole| {
                    session.assessment().respondents.values().any(|r| r.role == *role)
                };
                let role = TeamRole::ALL.into_iter().find(|role| !taken(role));
                let role = role.unwrap_or(TeamRole::Department);
                commands.push(Command::Change(Change::AddRespondent(role, String::new())));
            }
        }
    });
}

fn respondent_ui(
    ui: &mut Ui,
    session: &Session,
    (place, id): (usize, &RespondentId),
    respondent: &Respondent,
    words: &Words,
    n_respondents: usize,
) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let is_read_only = session.read_only().is_some();
    let is_me = session.me() == id;
    let number = place + 1;
    let name_of = |word: &str| words.with(word, &[("n", number.into())]);
    let mut command = None;
    let roles: Vec<String> = TeamRole::ALL.iter().map(|role| role_words(*role, words)).collect();
    let role = TeamRole::ALL.iter().position(|role| *role == respondent.role);
    let columns = |ui: &mut Ui, add: &mut dyn FnMut(&mut Ui)| {
        if theme.scaled(340.0) < ui.available_width() {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = theme.space(12.0);
                add(ui);
            });
        } else {
            add(ui);
        }
    };
    columns(ui, &mut |ui| {
        ui.vertical(|ui| {
            ui.set_width(theme.scaled(170.0));
            ui.spacing_mut().item_spacing.y = theme.space(4.0);
            ui.horizontal_wrapped(|ui| ui.label(theme.strong(words.get("setup-role"))));
            let label = name_of("setup-role-name");
            if is_read_only {
                ui.label(theme.body(role_words(respondent.role, words)));
            } else if let Some(chosen) = DropDown::new(&label, &roles)
                .selected(role)
                .width(170.0)
                .show(ui, Id::unique(("role", place)))
            {
                let name = respondent.name.clone();
                let change = Change::Respondent(id.clone(), TeamRole::ALL[chosen], name);
                command = Some(Command::Change(change));
            }
        });
        ui.vertical(|ui| {
            ui.set_width(theme.scaled(220.0).min(ui.available_width()));
            let mut name = respondent.name.clone();
            let label = words.get("setup-respondent");
            let spoken = name_of("setup-respondent-name");
            let hint = words.get("setup-respondent-hint");
            let field = Field::new(&label).name(&spoken).hint(&hint).read_only(is_read_only);
            if field.show(ui, Id::unique(("name", place)), &mut name).changed() {
                let change = Change::Respondent(id.clone(), respondent.role, name);
                command = Some(Command::Change(change));
            }
        });
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space(12.0), theme.space(8.0));
        let answered = respondent.answers.values().filter(|entry| entry.answer.is_some()).count();
        if is_me {
            let text = words.get("setup-answers-now");
            status_pill(ui, Status::Good, icons::CHECK_BOLD, &text);
        } else {
            let label = words.get("setup-answer-as");
            let spoken = name_of("setup-answer-as-name");
            if ui.add(Button::small(&label).name(&spoken)).clicked() {
                command = Some(Command::AnswerAs(id.clone()));
            }
        }
        let text = words.with("setup-answered", &[("n", answered.into())]);
        ui.label(theme.caption(text));
        if respondent.is_blank() && n_respondents > 1 && !is_read_only {
            let label = words.get("common-delete");
            let spoken = name_of("setup-remove-name");
            if ui.add(Button::quiet(&label).name(&spoken).danger()).clicked() {
                command = Some(Command::Change(Change::RemoveRespondent(id.clone())));
            }
        }
    });
    command
}
