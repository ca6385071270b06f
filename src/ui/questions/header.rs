//! The line above the question: which one it is, how many are shown, and who answers.

use egui::{Id, Ui, vec2};

use super::{QuestionsView, Room, Shown};
use crate::app::App;
use crate::app::command::Command;
use crate::app::session::place_of;
use crate::app::settings::{QuestionsShown, Settings};
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::municipality::respondent_words;
use crate::ui::preferences::shown_word;
use crate::ui::theme::Type;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::card::title;
use crate::ui::widgets::choice::{DropDown, Style};
use crate::ui::widgets::columns::at_right;
use crate::ui::widgets::line::one_line;
use crate::ui::widgets::pill::tag;
use crate::ui::widgets::segmented::{self, Height, segmented};
use crate::words::Words;

/// Draws the line above one question. Where it is short, the name of the dimension goes first
/// (it stands in the list), then the words before who answers.
pub(super) fn header_ui(
    ui: &mut Ui,
    app: &App,
    shown: &Shown<'_>,
    view: &mut QuestionsView,
    room: Room,
    commands: &mut Vec<Command>,
) {
    let Shown { words, theme, .. } = *shown;
    let color = theme.colors().muted;
    ui.horizontal(|ui| {
        let gap = theme.space(8.0);
        ui.spacing_mut().item_spacing.x = gap;
        tag(ui, &shown.code());
        let style = (Type::Body, Face::Regular);
        let width = |text: &str| one_line(ui, text, style, color, f32::INFINITY).size().x;
        let (place, short) = place_words(shown);
        let label = width(&words.get("question-answer-as")) + gap;
        let help = if room == Room::Middle { theme.scaled(130.0) } else { 0.0 };
        let others = toggle_width(ui, words) + answering_width(ui, shown) + help + 4.0 * gap;
        let left = ui.available_width() - others;
        let has_label = width(&short) + label <= left;
        let is_long = width(&place) + label <= left;
        ui.label(theme.rich(if is_long { place } else { short }, Type::Body, Face::Regular, color));
        commands.extend(toggle_ui(ui, words, app.settings()));
        at_right(ui, egui::Align::Center, |ui| {
            commands.extend(answer_as_ui(ui, shown, has_label));
            if room == Room::Middle {
                help_button(ui, words, view, true);
            }
        });
    });
}

/// Draws the line above all questions of a dimension: its name, how far it is, and the same
/// choices. Where it is short, how far it is goes first (it stands in the list).
pub(super) fn dimension_header_ui(
    ui: &mut Ui,
    app: &App,
    shown: &Shown<'_>,
    (name, done): (&str, &str),
    commands: &mut Vec<Command>,
) {
    let Shown { words, theme, .. } = *shown;
    let color = theme.colors().muted;
    ui.horizontal(|ui| {
        let gap = theme.space(8.0);
        ui.spacing_mut().item_spacing.x = gap;
        let style = (Type::Body, Face::Regular);
        let width = |text: &str| one_line(ui, text, style, color, f32::INFINITY).size().x;
        let label = width(&words.get("question-answer-as")) + gap;
        let bold = (Type::CardTitle, Face::SemiBold);
        let name_width = one_line(ui, name, bold, color, f32::INFINITY).size().x;
        let others = toggle_width(ui, words) + answering_width(ui, shown) + 4.0 * gap;
        let left = ui.available_width() - others - name_width;
        let has_label = label <= left;
        let has_done = width(done) + gap + label <= left;
        title(ui, theme.card_title(name));
        if has_done {
            ui.label(theme.rich(done, Type::Body, Face::Regular, color));
        }
        commands.extend(toggle_ui(ui, words, app.settings()));
        at_right(ui, egui::Align::Center, |ui| {
            commands.extend(answer_as_ui(ui, shown, has_label));
        });
    });
}

/// One question, or all of its dimension.
pub(super) fn toggle_ui(ui: &mut Ui, words: &Words, settings: &Settings) -> Option<Command> {
    let options = QuestionsShown::ALL.map(|shown| words.get(shown_word(shown)));
    let now = settings.questions_shown;
    let selected = QuestionsShown::ALL.iter().position(|shown| *shown == now);
    let name = words.get("settings-questions");
    let id = Id::unique("questions shown");
    let chosen = ui.scope(|ui| segmented(ui, id, &name, &options, selected, Height::Small)).inner?;
    let chosen = QuestionsShown::ALL[chosen];
    (chosen != now).then_some(Command::ShowQuestions(chosen))
}

fn toggle_width(ui: &Ui, words: &Words) -> f32 {
    segmented::width(
        ui,
        &QuestionsShown::ALL.map(|shown| words.get(shown_word(shown))),
        Height::Small,
    )
}

/// How wide the name of who answers is, with its icon and arrow.
fn answering_width(ui: &Ui, shown: &Shown<'_>) -> f32 {
    let Shown { session, words, theme, .. } = *shown;
    let me = session.assessment().respondents.get(session.me());
    let name = me.map(|respondent| respondent_words(respondent, words)).unwrap_or_default();
    let style = (Type::Body, Face::SemiBold);
    let galley = one_line(ui, &name, style, theme.colors().text, f32::INFINITY);
    galley.size().x + theme.scaled(34.0) + theme.space(32.0)
}

/// Where the question is, with and without the name of its dimension.
fn place_words(shown: &Shown<'_>) -> (String, String) {
    let Shown { question, session, words, .. } = *shown;
    match place_of(session, question) {
        Some((dimension, place, all)) => {
            let name = &session.questionnaire().dimensions()[dimension].name;
            let mut args = vec![("place", place.into()), ("all", all.into())];
            let short = words.with("question-place-short", &args);
            args.push(("dimension", name.clone().into()));
            (words.with("question-place", &args), short)
        }
        None => (words.get("question-profile"), words.get("question-profile")),
    }
}

/// The button for help; where there is no room, without its word.
pub(super) fn help_button(ui: &mut Ui, words: &Words, view: &mut QuestionsView, has_room: bool) {
    let label = words.get("question-help");
    let button = if has_room {
        Button::secondary(&label).icon(icons::QUESTION).keys(&["F1"])
    } else {
        Button::icon_only(icons::QUESTION, &label)
    };
    if ui.add(button.on(view.is_help_open)).clicked() {
        view.is_help_open = !view.is_help_open;
    }
}

/// Who answers, with a choice of another; the words before it where there is room.
pub(super) fn answer_as_ui(ui: &mut Ui, shown: &Shown<'_>, has_label: bool) -> Option<Command> {
    let Shown { session, words, theme, .. } = *shown;
    let respondents = &session.assessment().respondents;
    let names: Vec<String> =
        respondents.values().map(|respondent| respondent_words(respondent, words)).collect();
    let selected = respondents.keys().position(|id| id == session.me());
    let label = words.get("question-answer-as");
    let side = theme.scaled(18.0);
    let (rect, _) = ui.allocate_exact_size(vec2(side, side), egui::Sense::hover());
    let ink = theme.colors().text;
    crate::ui::widgets::line::paint_icon(ui.painter(), icons::USER, rect.center(), side, ink);
    if has_label {
        ui.label(theme.body(&label));
    }
    let chosen = DropDown::new(&label, &names)
        .selected(selected)
        .style(Style::Text)
        .show(ui, Id::unique("answer as"));
    respondents.keys().nth(chosen?).map(|id| Command::AnswerAs(id.clone()))
}
