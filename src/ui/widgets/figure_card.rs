//! One national figure with everything that goes wherever it goes: year, number, how sure
//! it is, the source, and what may be said. The order never changes.

use egui::Ui;

use super::button::web_link;
use super::card::{card_with_margin, divider};
use super::notice::icon_line;
use crate::ui::fonts::Face;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::{Theme, Type};

/// How sure a figure is, as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// Straight from the publication.
    Direct,
    /// From somebody else's report of it.
    SecondHand,
    /// Not certain.
    Uncertain,
}

impl Seal {
    /// Its icon.
    pub fn icon(self) -> Icon {
        match self {
            Self::Direct => icons::SEAL_CHECK,
            Self::SecondHand => icons::QUOTES,
            Self::Uncertain => icons::WARNING,
        }
    }
}

/// Where a figure comes from, in words.
#[derive(Debug, Clone)]
pub struct Origin<'a> {
    /// "Cijfer uit 2011, 15 jaar oud".
    pub year: &'a str,
    /// Whether it is more than five years old: then the year stands out.
    pub is_dated: bool,
    /// "291 gemeenten deden mee"; may be empty.
    pub n: &'a str,
    /// How sure it is.
    pub seal: Seal,
    /// "rechtstreeks uit de bron", with the reason where it is uncertain.
    pub confidence: &'a str,
    /// Name of the source.
    pub source: &'a str,
    /// Address of the source; may be empty.
    pub url: &'a str,
}

impl Origin<'_> {
    /// Draws the three lines.
    pub fn show(&self, ui: &mut Ui) {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        ui.spacing_mut().item_spacing.y = theme.space(4.0);
        let face = if self.is_dated { Face::SemiBold } else { Face::Regular };
        icon_line(ui, icons::CLOCK, self.year, (Type::Caption, face), colors.text);
        if !self.n.is_empty() {
            icon_line(ui, icons::USERS_THREE, self.n, (Type::Caption, Face::Regular), colors.text);
        }
        let style = (Type::Caption, Face::Regular);
        icon_line(ui, self.seal.icon(), self.confidence, style, colors.text);
        ui.horizontal_top(|ui| {
            ui.add_space(theme.scaled(15.0) + theme.space(8.0));
            source_link(ui, self.source, self.url);
        });
    }
}

/// The source as a link, or as text where it has no address.
pub fn source_link(ui: &mut Ui, source: &str, url: &str) {
    let theme = Theme::of(ui.ctx());
    if url.is_empty() {
        ui.add(egui::Label::new(theme.caption(source)).wrap());
    } else {
        web_link(ui, source, url, Type::Caption);
    }
}

/// Draws a figure with its origin; `chart` draws strip or dumbbell, `sayable` is what may be
/// said: a verdict, or why there is none.
pub fn figure_card(
    ui: &mut Ui,
    value: &str,
    what: &str,
    origin: &Origin<'_>,
    sayable: &str,
    chart: impl FnOnce(&mut Ui),
) {
    let theme = Theme::of(ui.ctx());
    let colors = theme.colors();
    card_with_margin(ui, (16.0, 12.0), |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        ui.horizontal(|ui| {
            ui.label(theme.rich(value, Type::Title, Face::Bold, colors.national));
            ui.add(egui::Label::new(theme.body(what)).wrap());
        });
        chart(ui);
        ui.vertical(|ui| origin.show(ui));
        if !sayable.is_empty() {
            divider(ui);
            ui.add(egui::Label::new(theme.body(sayable)).wrap());
        }
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
