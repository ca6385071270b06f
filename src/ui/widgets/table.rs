//! A plain table: the other form of every chart, for who wants the numbers and for screen
//! readers.

use egui::{Grid, Id, Role, Ui, WidgetInfo};

use crate::ui::fonts::Face;
use crate::ui::theme::{Theme, Type};

/// Headers and rows; every row has as many cells as there are headers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What the table is about.
    pub title: String,
    /// Names of the columns.
    pub headers: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Draws the table.
    pub fn show(&self, ui: &mut Ui, id: Id) {
        let theme = Theme::of(ui.ctx());
        let colors = theme.colors();
        let n = self.headers.len().max(1) as f32;
        let gap = theme.space(16.0);
        let width = ((ui.available_width() - gap * (n - 1.0)) / n).max(40.0);
        let shown = Grid::new(id).spacing([gap, theme.space(8.0)]).show(ui, |ui| {
            for header in &self.headers {
                ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
                    ui.set_width(width);
                    let text = theme.rich(header, Type::Caption, Face::SemiBold, colors.muted);
                    ui.add(egui::Label::new(text).wrap());
                });
            }
            ui.end_row();
            for row in &self.rows {
                for cell in row {
                    ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
                        ui.set_width(width);
                        ui.add(egui::Label::new(theme.body(cell)).wrap());
                    });
                }
                ui.end_row();
            }
        });
        shown.response.widget_info(|| WidgetInfo::labeled(Role::Table, true, &self.title));
    }

    /// The table as text with tabs, for a document or a spreadsheet.
    pub fn as_text(&self) -> String {
        let lines = std::iter::once(&self.headers).chain(&self.rows);
        lines.map(|cells| cells.join("\t")).collect::<Vec<_>>().join("\n")
    }
}
