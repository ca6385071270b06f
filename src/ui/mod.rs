//! The window: which screen shows, and what stands around it.
//!
//! Screens borrow what they show and hand back [`Command`]s; [`show`] takes the program's
//! state by shared reference, so the compiler itself promises that drawing changes nothing.
//! What belongs to the screen only (a search text, an open list) lives in [`View`].
#![expect(
    clippy::cast_possible_truncation,
    clippy::manual_midpoint,
    reason = "sizes on screen are small and not below zero; half a height is no midpoint"
)]

pub mod about;
pub mod aside;
pub mod choices;
pub mod choose;
pub mod command_palette;
pub mod compare;
pub mod copying;
pub mod dialogs;
pub mod fonts;
pub mod help;
pub mod history;
pub mod house;
pub mod icon;
pub mod icons;
pub mod ladder;
pub mod menu;
pub mod municipality;
pub mod preferences;
pub mod preview;
pub mod questions;
pub mod recovery;
pub mod regions;
pub mod report_step;
pub mod results;
pub mod settings;
pub mod shell;
pub mod start;
pub mod theme;
pub mod told;
pub mod typed;
pub mod widgets;

use egui::{CentralPanel, Frame, Panel, Popup, ScrollArea, Ui};
use jiff::tz::TimeZone;

use crate::app::App;
use crate::app::command::{Asking, Command, Step};
use crate::app::effect::WriteProblem;
use crate::app::session::{SaveState, Session};
use crate::domain::message::{Arg, Message};
use crate::words::Words;

use self::menu::{MenuItem, STEPS, menu_ui, step_word};
use self::regions::Region;
use self::theme::Theme;
use self::told::Told;
use self::widgets::top_bar::{Action, Tab, TopBar, height};

/// What belongs to the screens and not to the document.
#[derive(Debug)]
pub struct View {
    /// The clock on the wall of the user.
    pub zone: TimeZone,
    /// Whether keys are for the screen: nothing stood over it when this frame began.
    has_keys: bool,
    /// The start screen.
    pub start: start::StartView,
    /// Municipality and team.
    pub municipality: municipality::MunicipalityView,
    /// The questions.
    pub questions: questions::QuestionsView,
    /// The results.
    pub results: results::ResultsView,
    /// The comparison.
    pub compare: compare::CompareView,
    /// What results, comparison and ladder say.
    told: Option<Told>,
    /// Earlier versions.
    pub history: history::HistoryView,
    /// The ladder explained.
    pub ladder: ladder::LadderView,
    /// The command palette.
    pub palette: command_palette::PaletteView,
    /// What the report is to be.
    pub report: report_step::ReportView,
    /// The house style.
    pub house: house::HouseView,
    /// The pages of the report.
    pub preview: preview::PreviewView,
    /// What the program is.
    pub about: about::AboutView,
    /// Paths that are typed because no dialog opened.
    pub paths: dialogs::PathView,
}

impl View {
    /// Everything closed and empty.
    pub fn new(zone: TimeZone) -> Self {
        Self {
            zone,
            has_keys: true,
            start: start::StartView::default(),
            municipality: municipality::MunicipalityView::default(),
            questions: questions::QuestionsView::default(),
            results: results::ResultsView::default(),
            compare: compare::CompareView::default(),
            told: None,
            history: history::HistoryView::default(),
            ladder: ladder::LadderView::default(),
            palette: command_palette::PaletteView::default(),
            report: report_step::ReportView::default(),
            house: house::HouseView::default(),
            preview: preview::PreviewView::default(),
            about: about::AboutView::default(),
            paths: dialogs::PathView::default(),
        }
    }
}

/// Draws the whole window and returns what the user asked for.
///
/// The window comes cleared with the page's color. Nothing fills it with that again: without a
/// graphics card, one more layer of the whole window costs more time than all else.
pub fn show(app: &App, view: &mut View, ui: &mut Ui) -> Vec<Command> {
    let words = Words::new(app.settings().language);
    view.has_keys = !app.is_asking() && app.overlay().is_none() && !Popup::is_any_open(ui.ctx());
    let mut commands = menu::shortcuts(ui, app);
    regions::keys(ui, view.has_keys);
    // Before anything is drawn: what Esc closes would not be there any more to have wanted it.
    if view.has_keys {
        commands.extend(screen_keys(ui, app, view));
    }
    // Before the screens, so that the keys are for what stands over them.
    commands.extend(command_palette::overlay_ui(ui, app, &mut view.palette, &words));
    if !matches!(app.step(), Step::Report | Step::House) {
        view.preview.let_go();
    }
    let has_screen = app.session().is_some() || app.step().is_aside();
    if has_screen && app.step() != Step::Start {
        screen_ui(ui, app, view, &words, &mut commands);
    } else {
        commands.extend(start::start_ui(ui, app, view, &words));
    }
    match (app.asking(), app.session()) {
        (Some(Asking::Unsaved), Some(session)) => {
            commands.extend(dialogs::unsaved_ui(ui, session, &words));
        }
        (Some(Asking::ThrowAway), _) => {
            let recovery = app.throwing_away();
            commands.extend(recovery.and_then(|it| recovery::throw_away_ui(ui, it, &words)));
        }
        (Some(Asking::Questionnaire), _) => commands.extend(choose::choose_ui(ui, app, &words)),
        (Some(Asking::Unsaved) | None, _) => {}
    }
    commands
}

/// What the keys of the present screen ask for.
fn screen_keys(ui: &Ui, app: &App, view: &mut View) -> Option<Command> {
    match app.step() {
        Step::Questions => {
            questions::begin_at_answer(ui, app);
            None
        }
        Step::Results => results::keys(ui, app.settings().single_keys, &mut view.results),
        Step::Report => {
            preview::page_keys(ui, app, &mut view.preview);
            None
        }
        Step::House => {
            preview::page_keys(ui, app, &mut view.preview);
            aside::escape(ui)
        }
        step if step.is_aside() => aside::escape(ui),
        _ => None,
    }
}

/// The bar, where there is a document, and the screen below it.
fn screen_ui(ui: &mut Ui, app: &App, view: &mut View, words: &Words, commands: &mut Vec<Command>) {
    if let Some(session) = app.session() {
        let bar = Panel::top("bar").frame(Frame::NONE).resizable(false);
        let bar = bar.exact_size(height(Theme::of(ui.ctx()))).show_separator_line(false);
        bar.show(ui, |ui| {
            regions::note(ui, Region::Bar, None);
            bar_ui(ui, app, session, view, words, commands);
        });
    }
    notices_above_ui(ui, app, view, words, commands);
    CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
        // Those have parts of their own.
        if !matches!(app.step(), Step::Questions | Step::Report | Step::House) {
            regions::note(ui, Region::Page, None);
        }
        commands.extend(page_ui(ui, app, view, words));
    });
}

/// The present screen. Preferences, house style and about need no document.
fn page_ui(ui: &mut Ui, app: &App, view: &mut View, words: &Words) -> Vec<Command> {
    let session = match (app.step(), app.session()) {
        (Step::Settings, _) => return preferences::preferences_ui(ui, app, words),
        (Step::House, _) => {
            return house::house_ui(ui, app, (&mut view.house, &mut view.preview), words);
        }
        (Step::About, _) => return about::about_ui(ui, app, &mut view.about, words),
        (_, Some(session)) => session,
        (_, None) => return Vec::new(),
    };
    match app.step() {
        Step::Start | Step::Settings | Step::House | Step::About => Vec::new(),
        Step::Setup => municipality::municipality_ui(ui, app, session, view, words),
        Step::Questions => questions::questions_ui(ui, app, session, view, words),
        Step::Results => {
            let told = Told::of(&mut view.told, session, words);
            results::results_ui(ui, words, session, told.facts(), &mut view.results)
        }
        Step::Compare => {
            let told = Told::of(&mut view.told, session, words);
            compare::compare_ui(ui, words, session, &told, &mut view.compare)
        }
        Step::Ladder => {
            let told = Told::of(&mut view.told, session, words);
            ladder::ladder_ui(ui, words, &told.facts().about_ladder, &mut view.ladder)
        }
        Step::History => {
            let view = (&mut view.history, &view.zone);
            history::history_ui(ui, app, session, view, words)
        }
        Step::Choices => choices::choices_ui(ui, session, words),
        Step::Report => {
            let views = (&mut view.report, &mut view.preview);
            report_step::report_ui(ui, app, session, views, words)
        }
    }
}

/// The most of the height that notices take.
const MOST_FOR_NOTICES: f32 = 0.5;

fn notices_above_ui(
    ui: &mut Ui,
    app: &App,
    view: &mut View,
    words: &Words,
    commands: &mut Vec<Command>,
) {
    if app.notices().is_empty() && app.other_owner().is_none() {
        return;
    }
    let margin = egui::Margin { left: 24, right: 24, top: 12, bottom: 0 };
    // Not a panel: that would draw with the height of the frame before, and other notices
    // need another height now.
    let frame = Frame::new().inner_margin(margin);
    // Whatever there is to tell, the screen it is about stays in view below.
    let area = ScrollArea::vertical().id_salt("notices").auto_shrink([false, true]);
    let most = ui.available_height() * MOST_FOR_NOTICES;
    frame.show(ui, |ui| {
        area.max_height(most).show(ui, |ui| dialogs::notices_ui(ui, app, view, words, commands));
    });
}

fn bar_ui(
    ui: &mut Ui,
    app: &App,
    session: &Session,
    view: &View,
    words: &Words,
    commands: &mut Vec<Command>,
) {
    let assessment = session.assessment();
    let title = municipality_name(session, words);
    let period = words.period(&assessment.period);
    let tabs: Vec<Tab> = STEPS
        .iter()
        .map(|step| {
            let text = words.get(step_word(*step));
            Tab { name: text.clone(), text, count: 0 }
        })
        .collect();
    let (saved, saved_icon) = saved_words(session, view, words);
    let is_save_bad = matches!(session.save_state(), SaveState::Failed(_));
    let step_name = |word: &str, message: Option<&Message>, item: MenuItem| {
        let keys = item.keys(words).join("+");
        match message {
            Some(message) => {
                words.with(word, &[("step", words.say(message).into()), ("keys", keys.into())])
            }
            None => words.with(&format!("{word}-bare"), &[("keys", keys.into())]),
        }
    };
    let undo = step_name("bar-undo", session.undo_name(), MenuItem::Undo);
    let redo = step_name("bar-redo", session.redo_name(), MenuItem::Redo);
    let nothing_undo = words.get("bar-nothing-to-undo");
    let nothing_redo = words.get("bar-nothing-to-redo");
    let bar = TopBar {
        title: &title,
        second: &period,
        tabs: &tabs,
        active: STEPS.iter().position(|step| *step == app.step()),
        tabs_name: &words.get("bar-step"),
        saved: &saved,
        saved_icon,
        is_save_bad,
        undo: (&undo, session.undo_name().is_none().then_some(&*nothing_undo)),
        redo: (&redo, session.redo_name().is_none().then_some(&*nothing_redo)),
        menu: &words.get("bar-menu"),
    };
    let (action, from_menu) = bar.show(ui, |ui| menu_ui(ui, words, app));
    commands.extend(from_menu.unwrap_or_default());
    match action {
        Some(Action::Tab(tab)) => commands.push(Command::Go(STEPS[tab])),
        Some(Action::Undo) => commands.push(Command::Undo),
        Some(Action::Redo) => commands.push(Command::Redo),
        Some(Action::Saved) => commands.push(Command::Save),
        None => {}
    }
}

/// The name of the municipality, or what stands there while it has none.
pub fn municipality_name(session: &Session, words: &Words) -> String {
    name_or_none(&session.assessment().municipality.name, words)
}

/// A name of a municipality, or what stands in its place.
fn name_or_none(name: &str, words: &Words) -> String {
    if name.is_empty() { words.get("bar-no-municipality") } else { name.to_owned() }
}

/// Whether the document is in its file, in words and as an icon.
fn saved_words(session: &Session, view: &View, words: &Words) -> (String, icons::Icon) {
    match session.save_state() {
        SaveState::InJournal => (words.get("save-in-journal"), icons::LIFEBUOY),
        SaveState::NoFile => (words.get("save-no-file"), icons::FLOPPY_DISK),
        SaveState::Saved(at) => {
            let time = words.time(view.zone.to_datetime(at).time());
            (words.with("save-saved", &[("time", Arg::Text(time))]), icons::CHECK)
        }
        SaveState::Waiting | SaveState::Writing => (words.get("save-writing"), icons::FLOPPY_DISK),
        SaveState::ReadOnly => (words.get("save-read-only"), icons::LOCK_SIMPLE),
        SaveState::Failed(problem) => {
            let reason = match problem {
                WriteProblem::ChangedMeanwhile => Message::new("save-reason-changed"),
                WriteProblem::Exists => Message::new("save-reason-exists"),
                WriteProblem::Other(_) => Message::new("save-reason-failed"),
            };
            let text = words.with("save-failed", &[("reason", reason.into())]);
            (text, icons::WARNING_CIRCLE)
        }
    }
}
