//! The name of the municipality, with proposals from the list below the field.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Frame, Id, Key, Role, Sense, Ui, WidgetInfo, vec2};

use super::MunicipalityView;
use crate::app::App;
use crate::app::command::{Change, Command};
use crate::app::session::Session;
use crate::domain::assessment::Municipality;
use crate::domain::text::searchable;
use crate::ui::fonts::Face;
use crate::ui::theme::{RADIUS_CONTROL, SMALL_HEIGHT, Theme, Type};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::focus;
use crate::ui::widgets::line::Line;
use crate::ui::widgets::notice::{self, inline};
use crate::words::Words;

/// How many municipalities are proposed at once.
const MAX_PROPOSALS: usize = 8;

/// The field for the name, with proposals from the list below it.
pub(super) fn name_ui(
    ui: &mut Ui,
    app: &App,
    session: &Session,
    view: &mut MunicipalityView,
    words: &Words,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    let present = &session.assessment().municipality;
    let is_read_only = session.read_only().is_some();
    let all = &app.library.municipalities;
    let id = Id::unique("municipality");
    // Keys for the list are taken before the field can use them.
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let proposals = proposals(all, &present.name);
    let mut step = 0_i32;
    let mut is_chosen_by_key = false;
    if has_focus && view.is_list_open && !proposals.is_empty() {
        let none = egui::Modifiers::NONE;
        ui.input_mut(|input| {
            if input.consume_key(none, Key::ArrowDown) {
                step = 1;
            }
            if input.consume_key(none, Key::ArrowUp) {
                step = -1;
            }
            is_chosen_by_key = input.consume_key(none, Key::Enter);
            if input.consume_key(none, Key::Escape) {
                view.is_list_open = false;
            }
        });
    }
    let n = proposals.len();
    if n > 0 {
        let last = n - 1;
        view.highlighted = match step {
            1 if view.highlighted >= last => 0,
            1 => view.highlighted + 1,
            -1 if view.highlighted == 0 => last,
            -1 => view.highlighted - 1,
            _ => view.highlighted.min(last),
        };
    }
    let mut text = present.name.clone();
    let label = words.get("setup-name");
    let explanation = words.get("setup-name-about");
    let response = Field::new(&label)
        .explanation(&explanation)
        .hint(&words.get("setup-name-hint"))
        .read_only(is_read_only)
        .show(ui, id, &mut text);
    if response.changed() {
        view.is_list_open = true;
        view.highlighted = 0;
        commands.push(Command::Change(Change::TypeMunicipality(typed(all, &text))));
    }
    if present.name.is_empty() && !view.has_shown_name && !is_read_only {
        // A new assessment begins with its name.
        response.request_focus();
    }
    let about_list = [
        ("n", all.len().into()),
        ("date", words.date(app.library.register.reference_date).into()),
        ("codes", app.library.register.codes_by.as_str().into()),
    ];
    ui.label(theme.caption(words.with("setup-name-list", &about_list)));
    view.has_shown_name = true;
    if response.gained_focus() {
        view.is_list_open = present.cbs_code.is_empty();
    }
    let mut chosen = None;
    let is_open = view.is_list_open && has_focus && n > 0;
    if is_open {
        if is_chosen_by_key {
            chosen = proposals.get(view.highlighted).copied();
        }
        let frame = Frame::new()
            .fill(theme.colors().surface)
            .stroke(theme.control_edge())
            .corner_radius(RADIUS_CONTROL)
            .shadow(ui.visuals().popup_shadow)
            .inner_margin(4);
        let below = response.rect.left_bottom() + vec2(0.0, theme.space(6.0));
        let area = egui::Area::new(id.with("list")).order(egui::Order::Foreground);
        area.fixed_pos(below).constrain(true).show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.set_width(response.rect.width() - 8.0);
                ui.spacing_mut().item_spacing.y = 0.0;
                for (i, municipality) in proposals.iter().enumerate() {
                    if proposal_ui(ui, municipality, i == view.highlighted) {
                        chosen = Some(municipality);
                    }
                }
            })
        });
    }
    if let Some(municipality) = chosen {
        view.is_list_open = false;
        // The name that was chosen is longer than what was typed: on behind its end.
        put_cursor(ui, id, municipality.name.chars().count());
        view.returns_focus = true;
        commands.push(Command::Change(Change::ChooseMunicipality(municipality.clone())));
    }
    // Letting go of the mouse button outside the field would take the focus away again.
    if view.returns_focus {
        if ui.input(|input| input.pointer.any_down() || input.pointer.any_released()) {
            ui.ctx().request_repaint();
        } else {
            view.returns_focus = false;
            response.request_focus();
        }
    }
    if !present.name.trim().is_empty() && present.cbs_code.is_empty() && !is_open {
        inline(ui, notice::Kind::Info, &words.get("setup-name-unknown"));
    }
}

/// Puts the text cursor of the field `id` before sign `at`.
fn put_cursor(ui: &Ui, id: Id, at: usize) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(at))));
    state.store(ui.ctx(), id);
}

/// One proposal. Reacts to the press and not to the release: by then the field has lost
/// focus and the list is gone.
fn proposal_ui(ui: &mut Ui, municipality: &Municipality, is_highlighted: bool) -> bool {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let size = vec2(ui.available_width(), theme.height(SMALL_HEIGHT + 4.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    response.widget_info(|| {
        WidgetInfo::selected(Role::ListBoxOption, true, is_highlighted, &municipality.name)
    });
    let (ink, second) = if is_highlighted {
        (colors.on_selected, colors.on_selected_muted)
    } else {
        (colors.text, colors.muted)
    };
    let corners = egui::CornerRadius::same(RADIUS_CONTROL);
    if is_highlighted {
        ui.painter().rect_filled(rect, corners, colors.selected);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, corners, theme.control_fill(&response));
    }
    let mut line = Line::new(theme);
    line.text(ui, &municipality.name, (Type::Body, Face::SemiBold), ink);
    line.text(ui, &municipality.province, (Type::Caption, Face::Regular), second);
    line.paint(ui.painter(), rect.left_center() + vec2(theme.space(8.0), 0.0));
    focus::ring_inside(ui, &response, rect, RADIUS_CONTROL);
    response.clicked() || response.is_pointer_button_down_on()
}

/// Municipalities whose name has the typed text in it, those that begin with it first.
fn proposals<'a>(all: &'a [Municipality], text: &str) -> Vec<&'a Municipality> {
    let wanted = searchable(text);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(bool, &Municipality)> = all
        .iter()
        .filter_map(|municipality| {
            let name = searchable(&municipality.name);
            let begins = name.starts_with(&wanted)
                || name.trim_start_matches(['\'', 's', ' ']).starts_with(&wanted);
            (begins || name.contains(&wanted)).then_some((!begins, municipality))
        })
        .collect();
    found.sort_by_key(|(is_later, _)| *is_later);
    found.into_iter().map(|(_, municipality)| municipality).take(MAX_PROPOSALS).collect()
}

/// The municipality of that exact name, or one that only has a name.
fn typed(all: &[Municipality], text: &str) -> Municipality {
    let same = all.iter().find(|municipality| municipality.name == text.trim());
    let known = same.cloned().unwrap_or_default();
    Municipality { name: text.to_owned(), ..known }
}
