//! The last step: look at the report, choose for whom and as what, and take it along.

use egui::{CentralPanel, Frame, Id, Label, Panel, ScrollArea, Ui};

use super::fonts::Face;
use super::icons::{self, Icon};
use super::preview::{PreviewView, Room, preview_ui};
use super::regions::{self, Region};
use super::theme::{MEDIUM, Theme, Type};
use super::widgets::button::{Button, link};
use super::widgets::card::{self, card, title};
use super::widgets::check::check;
use super::widgets::choice::DropDown;
use super::widgets::notice::{self, inline};
use super::widgets::segmented::{Height, segmented};
use crate::app::App;
use crate::app::command::{Command, Export, Step};
use crate::app::export::{Audience, Chart, DPIS, ReportCommand};
use crate::app::exporting::export_word;
use crate::app::house::Section;
use crate::app::session::Session;
use crate::words::Words;

/// Width of the choices where the pages stand beside them. Unit: points at 100%.
const CHOICES_WIDTH: f32 = 340.0;

/// What of the screen is remembered while the program runs.
#[derive(Debug, Default)]
pub struct ReportView {
    /// Whether the parts to choose from are shown.
    has_sections_open: bool,
}

/// Draws the screen.
pub fn report_ui(
    ui: &mut Ui,
    app: &App,
    session: &Session,
    (view, preview): (&mut ReportView, &mut PreviewView),
    words: &Words,
) -> Vec<Command> {
    beside_preview(ui, app, preview, words, CHOICES_WIDTH, |ui, commands| {
        choices_ui(ui, app, session, view, words, commands);
    })
}

/// What `add` draws, with the pages beside it; below it where the room is short. `width` is that
/// of the choices, in points at 100%.
pub(super) fn beside_preview(
    ui: &mut Ui,
    app: &App,
    preview: &mut PreviewView,
    words: &Words,
    width: f32,
    add: impl FnOnce(&mut Ui, &mut Vec<Command>),
) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let edge = theme.space(24.0);
    let mut commands = Vec::new();
    if theme.layout_width(ui.available_width()) < MEDIUM {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(edge).show(ui, |ui| {
                add(ui, &mut commands);
                ui.add_space(theme.space(8.0));
                commands.extend(preview_ui(ui, app, preview, words, Room::Below));
            });
        });
        return commands;
    }
    let choices = Panel::left("report choices").frame(Frame::new()).resizable(false);
    let width = theme.scaled(width) + 2.0 * edge;
    choices.exact_size(width).show_separator_line(false).show(ui, |ui| {
        regions::note(ui, Region::Before, None);
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(edge).show(ui, |ui| add(ui, &mut commands));
        });
    });
    let margin = egui::epaint::MarginF32 { left: 0.0, right: edge, top: edge, bottom: 0.0 };
    CentralPanel::default().frame(Frame::new().inner_margin(margin)).show(ui, |ui| {
        regions::note(ui, Region::Page, None);
        commands.extend(preview_ui(ui, app, preview, words, Room::Beside));
    });
    commands
}

/// What is to be made of it.
fn choices_ui(
    ui: &mut Ui,
    app: &App,
    session: &Session,
    view: &mut ReportView,
    words: &Words,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = theme.space(12.0);
    title(ui, theme.title(words.get("export-title")));
    let overall = &session.outcome().overall;
    if overall.provisional || !overall.coverage.is_complete() {
        let n = overall.coverage.all - overall.coverage.done;
        inline(ui, notice::Kind::Info, &words.with("export-open", &[("n", n.into())]));
    }
    audience_ui(ui, app, words, commands);
    export_ui(ui, app, words, commands);
    inside_ui(ui, app, view, words, commands);
}

/// For whom, with what that means.
fn audience_ui(ui: &mut Ui, app: &App, words: &Words, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui.ctx());
    let audience = app.report_choices().audience;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        let name = words.get("export-audience");
        title(ui, theme.card_title(&name));
        let options = Audience::ALL.map(|audience| words.get(audience_word(audience)));
        let selected = Audience::ALL.iter().position(|each| *each == audience);
        let id = Id::unique("report audience");
        if let Some(chosen) = segmented(ui, id, &name, &options, selected, Height::Normal) {
            commands.push(Command::Report(ReportCommand::For(Audience::ALL[chosen])));
        }
        match audience {
            Audience::Public => {
                ui.add(Label::new(theme.body(words.get("export-public"))).wrap());
            }
            Audience::Internal => {
                let style = (Type::Body, Face::Regular);
                let text = words.get("export-internal");
                notice::icon_line(ui, icons::WARNING, &text, style, theme.colors().text);
            }
        }
    });
}

/// The name of an audience.
fn audience_word(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "export-audience-public",
        Audience::Internal => "export-audience-internal",
    }
}

/// As what, and the button that makes it.
fn export_ui(ui: &mut Ui, app: &App, words: &Words, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui.ctx());
    let chosen = app.report_choices().export;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        let name = words.get("export-as");
        title(ui, theme.card_title(&name));
        let options = Export::ALL.map(|export| words.get(export_word(export)));
        let selected = Export::ALL.iter().position(|export| export.is_like(chosen));
        let id = Id::unique("report form");
        let list = DropDown::new(&name, &options).selected(selected).width(300.0);
        if let Some(i) = list.show(ui, id) {
            commands.push(Command::Report(ReportCommand::As(Export::ALL[i])));
        }
        ui.add(Label::new(theme.caption(words.get(about_word(chosen)))).wrap());
        match chosen {
            Export::Pages(dpi) => commands.extend(dpi_ui(ui, dpi, words)),
            Export::Svg(chart) => commands.extend(chart_ui(ui, chart, words)),
            _ => {}
        }
        if app.exporting().is_some() {
            busy_ui(ui, app, words, commands);
            return;
        }
        ui.add_space(theme.space(4.0));
        ui.horizontal_wrapped(|ui| {
            let (icon, make) = make_words(chosen);
            let make = words.get(make);
            if ui.add(Button::primary(&make).icon(icon)).clicked() {
                commands.push(Command::AskExport(chosen));
            }
            let (print, name) = (words.get("export-print"), words.get("menu-print"));
            if ui.add(Button::secondary(&print).name(&name)).clicked() {
                commands.push(Command::Report(ReportCommand::Print));
            }
        });
    });
}

/// How far it is, with a way to stop.
fn busy_ui(ui: &mut Ui, app: &App, words: &Words, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui.ctx());
    let text = match app.exported_pages() {
        Some((done, all)) => {
            let page = (done + 1).min(all);
            words.with("export-busy-page", &[("page", page.into()), ("all", all.into())])
        }
        None => words.get("export-busy"),
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(theme.strong(text));
        if ui.add(Button::secondary(&words.get("export-stop"))).clicked() {
            commands.push(Command::Report(ReportCommand::Stop));
        }
    });
}

fn about_word(export: Export) -> &'static str {
    match export {
        Export::Pdf => "export-pdf-about",
        Export::Png => "export-png-about",
        Export::Pages(_) => "export-pages-about",
        Export::Svg(_) => "export-svg-about",
        Export::Csv => "export-csv-about",
        Export::Xlsx => "export-xlsx-about",
        Export::Json => "export-json-about",
    }
}

fn make_words(export: Export) -> (Icon, &'static str) {
    match export {
        Export::Pdf => (icons::FILE_PDF, "menu-pdf"),
        Export::Png => (icons::IMAGE, "menu-png"),
        Export::Pages(_) => (icons::IMAGE, "export-pages-make"),
        Export::Svg(_) => (icons::IMAGE, "export-svg-make"),
        Export::Csv => (icons::FILE_CSV, "export-csv-make"),
        Export::Xlsx => (icons::FILE_CSV, "export-xlsx-make"),
        Export::Json => (icons::EXPORT, "export-json-make"),
    }
}

fn dpi_ui(ui: &mut Ui, dpi: u32, words: &Words) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let name = words.get("export-dpi");
    ui.add(Label::new(theme.strong(&name)).wrap());
    let options = DPIS.map(|dpi| dpi.to_string());
    let selected = DPIS.iter().position(|each| *each == dpi);
    let id = Id::unique("report dpi");
    let chosen = segmented(ui, id, &name, &options, selected, Height::Small)?;
    Some(Command::Report(ReportCommand::As(Export::Pages(DPIS[chosen]))))
}

fn chart_ui(ui: &mut Ui, chart: Chart, words: &Words) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let name = words.get("export-chart");
    ui.add(Label::new(theme.strong(&name)).wrap());
    let options = Chart::ALL.map(|chart| {
        words.get(match chart {
            Chart::Ladder => "section-ladder",
            Chart::Dimensions => "section-dimensions",
            Chart::Comparison => "export-chart-comparison",
        })
    });
    let selected = Chart::ALL.iter().position(|each| *each == chart);
    let id = Id::unique("report chart");
    let chosen = segmented(ui, id, &name, &options, selected, Height::Small)?;
    Some(Command::Report(ReportCommand::As(Export::Svg(Chart::ALL[chosen]))))
}

/// The parts of this report, and whose style it has.
fn inside_ui(
    ui: &mut Ui,
    app: &App,
    view: &mut ReportView,
    words: &Words,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    let choices = app.report_choices();
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        title(ui, theme.card_title(words.get("export-inside")));
        if choices.export.has_sections() {
            sections_ui(ui, app, view, words, commands);
        } else {
            ui.add(Label::new(theme.caption(words.get("export-no-sections"))).wrap());
        }
        card::divider(ui);
        if !choices.export.has_style() {
            ui.add(Label::new(theme.caption(words.get("export-no-style"))).wrap());
            return;
        }
        let name = words.get("export-style");
        ui.add(Label::new(theme.strong(&name)).wrap());
        if app.house().is_own() {
            let options = ["export-style-own", "export-style-plain"].map(|word| words.get(word));
            let selected = Some(usize::from(choices.is_plain));
            let id = Id::unique("report style");
            if let Some(chosen) = segmented(ui, id, &name, &options, selected, Height::Small) {
                commands.push(Command::Report(ReportCommand::Plain(chosen == 1)));
            }
        } else {
            ui.add(Label::new(theme.caption(words.get("export-style-none"))).wrap());
        }
        if link(ui, &words.get("export-style-change")).clicked() {
            commands.push(Command::Go(Step::House));
        }
    });
}

fn sections_ui(
    ui: &mut Ui,
    app: &App,
    view: &mut ReportView,
    words: &Words,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    let choices = app.report_choices();
    // Single answers are in no public report, whatever is ticked.
    let offered: Vec<Section> = Section::ALL
        .into_iter()
        .filter(|section| *section != Section::Answers || choices.audience == Audience::Internal)
        .collect();
    let is_in = |section: &Section| app.report_style().sections.contains(section);
    let n = offered.iter().filter(|section| is_in(section)).count();
    let count = words.with("export-sections", &[("n", n.into()), ("all", offered.len().into())]);
    let icon = if view.has_sections_open { icons::CARET_UP } else { icons::CARET_DOWN };
    let name = words.with("export-sections-choose", &[("count", count.clone().into())]);
    if ui.add(Button::small(&count).trailing(icon).name(&name)).clicked() {
        view.has_sections_open = !view.has_sections_open;
    }
    if !view.has_sections_open {
        return;
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(Label::new(theme.caption(words.get("export-sections-about"))).wrap());
        for section in &offered {
            let is_on = is_in(section);
            if section_ui(ui, words, "report section", *section, is_on) {
                commands.push(Command::Report(ReportCommand::Section(*section, !is_on)));
            }
        }
    });
    let usual = words.get("export-sections-usual");
    if choices.sections.is_some() && ui.add(Button::small(&usual)).clicked() {
        commands.push(Command::Report(ReportCommand::UsualSections));
    }
}

/// A part of a report with its box to tick. Whether it was clicked.
pub(super) fn section_ui(
    ui: &mut Ui,
    words: &Words,
    place: &str,
    section: Section,
    is_on: bool,
) -> bool {
    let label = words.get(section_word(section));
    let name = words.with("section-name", &[("section", label.clone().into())]);
    check(ui, Id::unique((place, section.as_str())), &label, &name, is_on)
}

fn section_word(section: Section) -> &'static str {
    match section {
        Section::Ladder => "section-ladder",
        Section::Dimensions => "section-dimensions",
        Section::Why => "section-why",
        Section::Team => "section-team",
        Section::Comparison => "section-comparison",
        Section::Method => "section-method",
        Section::Answers => "section-answers",
    }
}
