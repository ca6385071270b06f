//! The pages of the report on screen: small ones to choose from, and one to read.
//!
//! What is drawn is asked for by [`Command::ShowPages`]: the page in view and the small ones
//! that can be seen, nothing else. A picture cannot be read aloud, so each says its page and
//! the heading on it; the PDF is the one to read with a screen reader.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use egui::{
    ColorImage, Id, Key, Modifiers, Rect, Role, ScrollArea, Sense, StrokeKind, TextureHandle,
    TextureOptions, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::icons;
use super::theme::{RADIUS_BAR, Theme};
use super::widgets::button::Button;
use super::widgets::card::title;
use super::widgets::focus;
use super::widgets::notice::{self, inline};
use crate::app::App;
use crate::app::command::Command;
use crate::app::preview::{Doing, PageAt, Picture};
use crate::words::Words;

/// How much wider than the room the page can be, in percent.
const ZOOMS: [u16; 4] = [100, 150, 200, 300];
/// Width of a small page at 100%. Unit: points.
const SMALL: f32 = 92.0;
/// No page is drawn wider than this. Unit: pixels.
const MOST_PIXELS: f32 = 3000.0;

/// What of the preview is remembered while the program runs.
#[derive(Default)]
pub struct PreviewView {
    page: usize,
    /// Index into [`ZOOMS`].
    zoom: usize,
    /// Whether the small page of `page` is still to be scrolled to.
    is_moved: bool,
    textures: BTreeMap<PageAt, (Arc<Picture>, TextureHandle)>,
    /// The pages in view in this frame.
    shown: BTreeSet<PageAt>,
}

impl std::fmt::Debug for PreviewView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let textures: Vec<&PageAt> = self.textures.keys().collect();
        f.debug_struct("PreviewView")
            .field("page", &self.page)
            .field("zoom", &self.zoom)
            .field("textures", &textures)
            .finish_non_exhaustive()
    }
}

impl PreviewView {
    /// How many pages are held as textures.
    pub fn n_textures(&self) -> usize {
        self.textures.len()
    }

    /// Lets go of every picture, once the report is not on screen any more.
    pub(super) fn let_go(&mut self) {
        self.textures.clear();
    }

    fn go(&mut self, page: usize) {
        self.is_moved |= self.page != page;
        self.page = page;
    }
}

/// How the preview lies in the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// Beside something else: small pages at the left, each column scrolls by itself.
    Beside,
    /// Below something else, in a page that scrolls: without small pages.
    Below,
}

/// Draws the preview and returns what the user did.
pub fn preview_ui(
    ui: &mut Ui,
    app: &App,
    view: &mut PreviewView,
    words: &Words,
    room: Room,
) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let preview = app.preview();
    let n = preview.pages().len();
    let mut commands = Vec::new();
    view.shown.clear();
    view.page = view.page.min(n.saturating_sub(1));
    ui.spacing_mut().item_spacing = vec2(theme.space(8.0), theme.space(12.0));
    title(ui, theme.card_title(words.get("preview-title")));
    bar_ui(ui, app, view, words, &mut commands);
    if let Some(problem) = preview.problem() {
        inline(ui, notice::Kind::Error, &words.say(problem));
    }
    if n != 0 {
        match room {
            Room::Beside => {
                let room = ui.available_rect_before_wrap();
                let middle = room.left() + theme.scaled(SMALL) + theme.space(36.0);
                let column = |from: f32, to: f32| {
                    let columns = Rect::from_x_y_ranges(from..=to, room.y_range());
                    UiBuilder::new().max_rect(columns)
                };
                let small = column(room.left(), middle);
                ui.scope_builder(small, |ui| small_pages_ui(ui, app, view, words));
                ui.scope_builder(column(middle, room.right()), |ui| {
                    let area = ScrollArea::both().auto_shrink(false);
                    area.id_salt(("preview page", view.page))
                        .show(ui, |ui| page_ui(ui, app, view, words));
                });
            }
            Room::Below => {
                let area = ScrollArea::horizontal().auto_shrink([false, true]);
                area.id_salt("preview page").show(ui, |ui| page_ui(ui, app, view, words));
            }
        }
    }
    let pages: BTreeSet<usize> = view.shown.iter().map(|at| at.page).collect();
    view.textures.retain(|at, _| pages.contains(&at.page) && preview.is_kept(*at));
    if view.shown != *preview.wanted() {
        commands.push(Command::ShowPages(view.shown.clone()));
    }
    commands
}

/// Page up and page down turn the pages.
pub(super) fn page_keys(ui: &Ui, app: &App, view: &mut PreviewView) {
    let n = app.preview().pages().len();
    if ui.ctx().text_edit_focused() {
        return;
    }
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::PageDown) {
        view.go((view.page + 1).min(n.saturating_sub(1)));
    }
    if pressed(Key::PageUp) {
        view.go(view.page.saturating_sub(1));
    }
}

/// Which page, how large, and whether it is up to date.
fn bar_ui(
    ui: &mut Ui,
    app: &App,
    view: &mut PreviewView,
    words: &Words,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    let n = app.preview().pages().len();
    ui.horizontal_wrapped(|ui| {
        if n != 0 {
            let (first, last) = (words.get("preview-first"), words.get("preview-last"));
            let back = words.get("preview-back");
            let button = Button::icon_only(icons::CARET_LEFT_BOLD, &back);
            let why = (view.page == 0).then_some(&*first);
            if ui.add(button.disabled_because(why)).clicked() {
                view.go(view.page - 1);
            }
            let place = [("page", (view.page + 1).into()), ("all", n.into())];
            ui.label(theme.strong(words.with("preview-place", &place)));
            let on = words.get("preview-on");
            let button = Button::icon_only(icons::CARET_RIGHT_BOLD, &on);
            let why = (view.page + 1 == n).then_some(&*last);
            if ui.add(button.disabled_because(why)).clicked() {
                view.go(view.page + 1);
            }
            ui.add_space(theme.space(8.0));
            zoom_ui(ui, view, words);
        }
        match app.preview().doing() {
            Doing::Resting => {}
            Doing::LayingOut => {
                let busy = if n == 0 { "preview-making" } else { "preview-updating" };
                ui.label(theme.caption(words.get(busy)));
                if ui.add(Button::small(&words.get("preview-stop"))).clicked() {
                    commands.push(Command::StopPreview);
                }
            }
            Doing::Stopped => {
                ui.label(theme.caption(words.get("preview-stopped")));
                if ui.add(Button::small(&words.get("preview-again"))).clicked() {
                    commands.push(Command::AgainPreview);
                }
            }
        }
    });
}

fn zoom_ui(ui: &mut Ui, view: &mut PreviewView, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let (smallest, largest) = (words.get("preview-smallest"), words.get("preview-largest"));
    let (smaller, larger) = (words.get("preview-smaller"), words.get("preview-larger"));
    let button = Button::icon_only(icons::MINUS_BOLD, &smaller);
    if ui.add(button.disabled_because((view.zoom == 0).then_some(&*smallest))).clicked() {
        view.zoom -= 1;
    }
    let percent = [("percent", i64::from(ZOOMS[view.zoom]).into())];
    ui.label(theme.body(words.with("preview-zoom", &percent)));
    let is_largest = view.zoom + 1 == ZOOMS.len();
    let button = Button::icon_only(icons::PLUS_BOLD, &larger);
    if ui.add(button.disabled_because(is_largest.then_some(&*largest))).clicked() {
        view.zoom += 1;
    }
}

/// The name of a page for screen readers.
fn page_name(app: &App, words: &Words, page: usize) -> String {
    let pages = app.preview().pages();
    let heading = pages.get(page).map(|page| page.heading.as_str()).unwrap_or_default();
    let place = [("page", (page + 1).into()), ("all", pages.len().into())];
    words.with("preview-page", &[&place[..], &[("heading", heading.into())]].concat())
}

/// The column of small pages: one stop for Tab, arrows go on.
fn small_pages_ui(ui: &mut Ui, app: &App, view: &mut PreviewView, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let width = theme.scaled(SMALL);
    let edge = theme.space(6.0);
    let id = |page: usize| Id::unique(("small page", page));
    let n = app.preview().pages().len();
    let area = ScrollArea::vertical().auto_shrink([true, false]).id_salt("small pages");
    area.show(ui, |ui| {
        ui.set_width(width + 2.0 * edge + theme.space(8.0));
        for page in 0..n {
            let size = vec2(width, width * ratio(app, page));
            let (_, outer) = ui.allocate_space(size + vec2(2.0 * edge, 2.0 * edge));
            let is_here = view.page == page;
            let sense = if is_here { Sense::click() } else { Sense::CLICK };
            let response = ui.interact(outer, id(page), sense);
            let name = page_name(app, words, page);
            response.widget_info(|| {
                WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_here, &name)
            });
            if is_here && view.is_moved {
                view.is_moved = false;
                response.scroll_to_me(None);
            }
            if response.clicked() {
                view.go(page);
            }
            if !ui.is_rect_visible(outer) {
                continue;
            }
            if is_here {
                ui.painter().rect_filled(outer, RADIUS_BAR, theme.colors().selected);
                let stroke = theme.selected_edge();
                ui.painter().rect_stroke(outer, RADIUS_BAR, stroke, StrokeKind::Inside);
            }
            paint_page(ui, app, view, page, Rect::from_center_size(outer.center(), size));
            focus::ring_inside(ui, &response, outer, RADIUS_BAR);
        }
    });
    let here = id(view.page);
    if ui.memory(|memory| memory.has_focus(here)) {
        let filter = egui::EventFilter { vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(here, filter));
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let next = match (pressed(Key::ArrowDown), pressed(Key::ArrowUp)) {
            (true, _) if view.page + 1 < n => view.page + 1,
            (_, true) => view.page.saturating_sub(1),
            _ => view.page,
        };
        view.go(next);
        ui.memory_mut(|memory| memory.request_focus(id(next)));
    }
}

/// The page to read, as wide as the room there is times the zoom.
fn page_ui(ui: &mut Ui, app: &App, view: &mut PreviewView, words: &Words) {
    let page = view.page;
    let width = (ui.available_width() - 2.0).max(80.0) * f32::from(ZOOMS[view.zoom]) / 100.0;
    let size = vec2(width, width * ratio(app, page));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = page_name(app, words, page);
    let spoken = words.with("preview-picture", &[("page", name.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    paint_page(ui, app, view, page, rect);
}

/// Height of a page divided by its width.
fn ratio(app: &App, page: usize) -> f32 {
    app.preview().pages().get(page).map_or(1.0, |page| (page.height_pt / page.width_pt) as f32)
}

/// How many pixels wide a page in `rect` is drawn: as many as the screen shows, as far as the
/// graphics driver holds a picture of that size.
fn pixels(ui: &Ui, rect: Rect) -> u32 {
    let side = ui.input(|input| input.max_texture_side) as f32 - 1.0;
    let longest = rect.width().max(rect.height()).max(1.0);
    let most = MOST_PIXELS.min(side * rect.width() / longest);
    let pixels = (rect.width() * ui.ctx().pixels_per_point()).round().min(most.floor());
    #[expect(clippy::cast_sign_loss, reason = "at least 1")]
    {
        pixels.max(1.0) as u32
    }
}

/// Paints a page in `rect`: the picture of that size, another one of that page until it is
/// there, or bare paper. The paper is white in every look, as it is on paper.
fn paint_page(ui: &Ui, app: &App, view: &mut PreviewView, page: usize, rect: Rect) {
    let theme = Theme::of(ui.ctx());
    let at = PageAt { page, width: pixels(ui, rect) };
    view.shown.insert(at);
    ui.painter().rect_filled(rect, 0.0, egui::Color32::WHITE);
    if let Some((found, picture)) = app.preview().picture(at) {
        let held = view.textures.get(&found).filter(|(of, _)| Arc::ptr_eq(of, picture));
        let texture = match held {
            Some((_, texture)) => texture.id(),
            None => {
                let size = [picture.width as usize, picture.height as usize];
                let image = ColorImage::from_rgb(size, &picture.rgb);
                let name = format!("page {} at {}", found.page + 1, found.width);
                let texture = ui.ctx().load_texture(name, image, TextureOptions::LINEAR);
                let id = texture.id();
                view.textures.insert(found, (Arc::clone(picture), texture));
                id
            }
        };
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        ui.painter().image(texture, rect, whole, egui::Color32::WHITE);
    }
    ui.painter().rect_stroke(rect, 0.0, theme.control_edge(), StrokeKind::Outside);
}
