//! What goes with a national figure wherever it goes: year, who took part, how sure it is, its
//! source, and what may be said. The order never changes.

use egui::{Label, Sense, Ui, vec2};

use super::button::web_link;
use super::line::paint_icon;
use super::notice::icon_line;
use crate::domain::benchmark::Confidence;
use crate::report::facts::Provenance;
use crate::ui::fonts::Face;
use crate::ui::icons;
use crate::ui::theme::{Theme, Type};

/// Draws where a figure comes from. The source is named by its publisher and year; its title
/// stands in the tooltip.
pub fn provenance_ui(ui: &mut Ui, provenance: &Provenance) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    let caption = (Type::Caption, Face::Regular);
    ui.spacing_mut().item_spacing.y = theme.space(4.0);
    let face = if provenance.is_dated { Face::SemiBold } else { Face::Regular };
    icon_line(ui, icons::CLOCK, &provenance.year, (Type::Caption, face), colors.text);
    icon_line(ui, icons::USERS_THREE, &provenance.n, caption, colors.text);
    let seal = match provenance.confidence {
        Confidence::Direct => icons::SEAL_CHECK,
        Confidence::SecondHand => icons::QUOTES,
        Confidence::Uncertain => icons::WARNING,
    };
    icon_line(ui, seal, &provenance.confidence_words, caption, colors.text);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space(8.0);
        let side = theme.scaled(15.0);
        let wanted = vec2(side, theme.line(Type::Caption));
        let (rect, _) = ui.allocate_exact_size(wanted, Sense::hover());
        paint_icon(ui.painter(), icons::LINK_SIMPLE, rect.center(), side, colors.text);
        let short = provenance.source_short.as_str();
        let drawn = if provenance.url.is_empty() {
            ui.add(Label::new(theme.caption(short)).wrap())
        } else {
            web_link(ui, short, &provenance.url, Type::Caption)
        };
        drawn.on_hover_text(&provenance.source);
    });
}

/// What may be said: a short verdict with its explanation below.
pub fn verdict(ui: &mut Ui, short: &str, explanation: &str) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(egui::Label::new(theme.strong(short)).wrap());
        if !explanation.is_empty() {
            let text = theme.rich(explanation, Type::Caption, Face::Regular, colors.text);
            ui.add(egui::Label::new(text).wrap());
        }
    });
}
