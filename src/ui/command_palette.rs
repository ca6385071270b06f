//! What stands over every screen: the command palette (Ctrl K), in which everything that can be
//! asked for is found by typing a part of its name, questions too; and the overview of all keys.

use egui::{Align2, Id, Key, Modal, Modifiers, Order, Role, Sense, Ui, WidgetInfo, vec2};

use super::fonts::Face;
use super::icons::{self, Icon};
use super::menu::{self, MenuItem, STEPS, step_word};
use super::settings::{look_word, own_name};
use super::theme::{RADIUS_CONTROL, SMALL_HEIGHT, Theme, Type};
use super::widgets::field::Field;
use super::widgets::focus;
use super::widgets::line::Line;
use crate::app::App;
use crate::app::command::{Command, Overlay, Step};
use crate::app::session::{Session, code};
use crate::app::settings::Look;
use crate::domain::level::Level;
use crate::domain::text::searchable;
use crate::words::{Language, Words};

/// Most entries shown at once; whoever wants another one types on.
const MAX_SHOWN: usize = 9;

/// The palette between two frames.
#[derive(Debug, Default)]
pub struct PaletteView {
    query: String,
    selected: usize,
}

/// Draws what stands over the screen, and returns what was chosen there.
pub fn overlay_ui(ui: &mut Ui, app: &App, view: &mut PaletteView, words: &Words) -> Vec<Command> {
    let (is_closed, chosen) = match app.overlay() {
        Some(Overlay::Palette) => palette_ui(ui, app, view, words),
        Some(Overlay::Keys) => (keys_ui(ui, app, words), None),
        None => {
            *view = PaletteView::default();
            return Vec::new();
        }
    };
    let close = (is_closed || chosen.is_some()).then_some(Command::Over(None));
    close.into_iter().chain(chosen).collect()
}

/// Something that can be chosen.
struct Entry {
    icon: Option<Icon>,
    label: String,
    /// What kind of thing it is, or where it stands.
    about: String,
    keys: Vec<String>,
    command: Command,
}

fn palette_ui(
    ui: &mut Ui,
    app: &App,
    palette: &mut PaletteView,
    words: &Words,
) -> (bool, Option<Command>) {
    let theme = Theme::of(ui.ctx());
    let id = Id::unique("command palette");
    let frame = theme.modal_frame(ui, 12);
    let area = Modal::default_area(id)
        .order(Order::Foreground)
        .anchor(Align2::CENTER_TOP, vec2(0.0, theme.space(72.0)));
    let mut chosen = None;
    let modal = Modal::new(id).area(area).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(theme.scaled(560.0).min(ui.ctx().content_rect().width() - 64.0));
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        chosen = content_ui(ui, app, palette, words, id);
    });
    (modal.should_close(), chosen)
}

fn content_ui(
    ui: &mut Ui,
    app: &App,
    palette: &mut PaletteView,
    words: &Words,
    id: Id,
) -> Option<Command> {
    let theme = Theme::of(ui.ctx());
    let mut found = matching(app, words, &palette.query);
    let n_more = found.len().saturating_sub(MAX_SHOWN);
    found.truncate(MAX_SHOWN);
    // Before the field can use them.
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let [down, up, enter] = [Key::ArrowDown, Key::ArrowUp, Key::Enter].map(pressed);
    let last = found.len().saturating_sub(1);
    palette.selected = match (down, up) {
        (true, _) if palette.selected >= last => 0,
        (true, _) => palette.selected + 1,
        (_, true) if palette.selected == 0 => last,
        (_, true) => palette.selected - 1,
        _ => palette.selected.min(last),
    };
    let mut chosen = enter.then_some(palette.selected).filter(|i| *i < found.len());

    let name = words.get("palette-name");
    let hint = words.get("palette-hint");
    let field = Field::new("").name(&name).hint(&hint);
    let response = field.show(ui, id.with("query"), &mut palette.query);
    if !response.has_focus() {
        response.request_focus();
    }
    if response.changed() {
        palette.selected = 0;
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (i, entry) in found.iter().enumerate() {
            if entry_ui(ui, entry, i == palette.selected) {
                chosen = Some(i);
            }
        }
    });
    if found.is_empty() {
        let nothing = words.with("palette-nothing", &[("query", palette.query.clone().into())]);
        ui.label(theme.caption(nothing));
    } else if n_more > 0 {
        ui.label(theme.caption(words.with("palette-more", &[("n", n_more.into())])));
    }
    chosen.map(|i| found.swap_remove(i).command)
}

fn entry_ui(ui: &mut Ui, entry: &Entry, is_selected: bool) -> bool {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let size = vec2(ui.available_width(), theme.height(SMALL_HEIGHT + 6.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    let name = match entry.about.as_str() {
        "" => entry.label.clone(),
        about => format!("{}, {about}", entry.label),
    };
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_selected, &name));
    let (ink, second) = if is_selected {
        (colors.on_selected, colors.on_selected_muted)
    } else {
        (colors.text, colors.muted)
    };
    let corners = egui::CornerRadius::same(RADIUS_CONTROL);
    if is_selected {
        ui.painter().rect_filled(rect, corners, colors.selected);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, corners, theme.control_fill(&response));
    }
    let inset = theme.space(8.0);
    let mut right = Line::new(theme);
    right.text(ui, &entry.about, (Type::Caption, Face::Regular), second);
    for key in &entry.keys {
        right.key(ui, key, second);
    }
    let right_width = right.size().x;
    let mut left = Line::new(theme);
    if let Some(icon) = entry.icon {
        left.icon(icon, Type::Body, ink);
    }
    let room = (rect.width() - right_width - theme.scaled(20.0) - 4.0 * inset).max(0.0);
    left.text_within(ui, &entry.label, (Type::Body, Face::Regular), ink, room);
    left.paint(ui.painter(), rect.left_center() + vec2(inset, 0.0));
    right.paint(ui.painter(), rect.right_center() - vec2(right_width + inset, 0.0));
    focus::ring_inside(ui, &response, rect, RADIUS_CONTROL);
    response.clicked()
}

/// The entries that have every typed word in their name, those that begin so first. Questions
/// only once something is typed, because there are many.
fn matching(app: &App, words: &Words, query: &str) -> Vec<Entry> {
    let query = searchable(query);
    let wanted: Vec<&str> = query.split_whitespace().collect();
    let mut all = commands(app, words);
    if !wanted.is_empty() {
        all.extend(questions(app, words));
    }
    let rank = |entry: &Entry| {
        let label = searchable(&entry.label);
        let whole = format!("{label} {}", searchable(&entry.about));
        let has_all = wanted.iter().all(|word| whole.contains(word));
        has_all.then(|| u8::from(!label.starts_with(&query)))
    };
    let mut found: Vec<(u8, Entry)> =
        all.into_iter().filter_map(|entry| Some((rank(&entry)?, entry))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, entry)| entry).collect()
}

fn commands(app: &App, words: &Words) -> Vec<Entry> {
    let items = MenuItem::ALL.into_iter().filter(|item| item.is_possible(app));
    let mut all: Vec<Entry> = items
        .map(|item| Entry {
            icon: item.icon(),
            label: item.label(app, words),
            about: String::new(),
            keys: item.keys(words),
            command: item.command(app),
        })
        .collect();
    if app.session().is_some() {
        all.extend(STEPS.into_iter().zip(1..).map(|(step, n)| Entry {
            icon: Some(icons::ARROW_RIGHT),
            label: go_words(step, words),
            about: String::new(),
            keys: step_keys(n, words),
            command: Command::Go(step),
        }));
    }
    let settings = app.settings();
    let about = words.get("settings-look");
    all.extend(Look::ALL.into_iter().filter(|look| *look != settings.look).map(|look| Entry {
        icon: Some(icons::CIRCLE_HALF),
        label: words.get(look_word(look)),
        about: about.clone(),
        keys: Vec::new(),
        command: Command::Look(look),
    }));
    let about = words.get("settings-language");
    let others = Language::ALL.into_iter().filter(|language| *language != settings.language);
    all.extend(others.map(|language| Entry {
        icon: Some(icons::GLOBE),
        label: own_name(language),
        about: about.clone(),
        keys: Vec::new(),
        command: Command::Language(language),
    }));
    all
}

fn go_words(step: Step, words: &Words) -> String {
    words.with("palette-go", &[("step", words.get(step_word(step)).into())])
}

/// The keys that go to step number `n`.
fn step_keys(n: usize, words: &Words) -> Vec<String> {
    vec![words.get("key-ctrl"), n.to_string()]
}

fn questions(app: &App, words: &Words) -> Vec<Entry> {
    let Some(session) = app.session() else { return Vec::new() };
    let questionnaire = session.questionnaire();
    let entry = |q: usize| {
        let question = &questionnaire.questions()[q];
        let dimension = question.dimension.map(|d| &questionnaire.dimensions()[d]);
        Entry {
            icon: Some(icons::PENCIL_SIMPLE),
            label: format!("{} {}", code(&question.id), words.text(&question.short)),
            about: dimension.map(|d| words.text(&d.short).to_owned()).unwrap_or_default(),
            keys: Vec::new(),
            command: Command::Show(question.id.clone()),
        }
    };
    session.shown().map(entry).collect()
}

/// Every key of the program, in two columns. Whether it is to be closed.
fn keys_ui(ui: &mut Ui, app: &App, words: &Words) -> bool {
    let theme = Theme::of(ui.ctx());
    let frame = theme.modal_frame(ui, 24);
    let mut is_closed = false;
    let modal = Modal::new(Id::unique("keys")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(theme.scaled(720.0).min(ui.ctx().content_rect().width() - 96.0));
        ui.spacing_mut().item_spacing.y = theme.space(12.0);
        super::widgets::card::title(ui, theme.section(words.get("keys-title")));
        let height = ui.ctx().content_rect().height() - theme.scaled(180.0);
        egui::ScrollArea::vertical().max_height(height).show(ui, |ui| {
            ui.set_width(ui.available_width() - theme.space(20.0)); // beside the scroll bar
            ui.columns(2, |columns| {
                group_ui(&mut columns[0], words, "keys-everywhere", &everywhere(app, words));
                let built_in = &*app.library.kit.questionnaire;
                let questionnaire = app.session().map_or(built_in, Session::questionnaire);
                let caps = |keys: &[Keys]| caps(keys, questionnaire.top(), words);
                group_ui(&mut columns[1], words, "keys-questions", &caps(&menu::QUESTION_KEYS));
                columns[1].add_space(theme.space(8.0));
                group_ui(&mut columns[1], words, "keys-results", &caps(&menu::RESULT_KEYS));
                let single = words.get(match app.settings().single_keys {
                    true => "keys-single-on",
                    false => "keys-single-off",
                });
                columns[1].label(theme.caption(single));
            });
        });
        let close = ui.add(super::widgets::button::Button::primary(&words.get("common-close")));
        if ui.memory(|memory| memory.focused().is_none()) {
            close.request_focus();
        }
        is_closed = close.clicked();
    });
    is_closed || modal.should_close()
}

fn everywhere(app: &App, words: &Words) -> Vec<(Vec<String>, String)> {
    let items = MenuItem::ALL.into_iter().filter(|item| !item.keys(words).is_empty());
    let mut all: Vec<_> = items.map(|item| (item.keys(words), item.label(app, words))).collect();
    all.extend(
        STEPS.into_iter().zip(1..).map(|(step, n)| (step_keys(n, words), go_words(step, words))),
    );
    all.extend(caps(&menu::OTHER_KEYS, Level(0), words));
    all
}

/// Keys with the name of the text that says what they do.
type Keys = (&'static [&'static str], &'static str);

/// Keys as they stand on key caps, and what they do; `top` is the highest level.
fn caps(keys: &[Keys], top: Level, words: &Words) -> Vec<(Vec<String>, String)> {
    let cap = |key: &&str| match *key {
        "top" => top.0.to_string(),
        key if key.starts_with("key-") => words.get(key),
        key => key.to_owned(),
    };
    keys.iter().map(|(keys, word)| (keys.iter().map(cap).collect(), words.get(word))).collect()
}

fn group_ui(ui: &mut Ui, words: &Words, title: &'static str, rows: &[(Vec<String>, String)]) {
    let theme = Theme::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = theme.space(6.0);
    super::widgets::card::title(ui, theme.card_title(words.get(title)));
    for (keys, label) in rows {
        let width = ui.available_width();
        let (rect, response) =
            ui.allocate_exact_size(vec2(width, theme.height(SMALL_HEIGHT)), Sense::hover());
        let name = format!("{}: {label}", keys.join("+"));
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
        let mut caps = Line::new(theme);
        for key in keys {
            caps.key(ui, key, theme.colors().text);
        }
        let column = theme.scaled(132.0);
        let mut text = Line::new(theme);
        let ink = theme.colors().text;
        text.text_within(ui, label, (Type::Body, Face::Regular), ink, width - column);
        caps.paint(ui.painter(), rect.left_center());
        text.paint(ui.painter(), rect.left_center() + vec2(column, 0.0));
    }
}
