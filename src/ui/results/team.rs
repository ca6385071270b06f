//! Where those who took part differ, with a way to each question, and what did not count.
//!
//! Quiet on purpose: to differ is a reason to talk, not a fault.

use egui::{Ui, vec2};

use super::is_wide;
use crate::app::command::Command;
use crate::app::session::Session;
use crate::report::facts::{RoleLine, TeamFacts, TeamLine};
use crate::ui::copying::{Copied, copy_ui};
use crate::ui::fonts::Face;
use crate::ui::theme::{Ground, Theme, Type};
use crate::ui::widgets::button::styled_link;
use crate::ui::widgets::card;
use crate::ui::widgets::columns::side_by_side;
use crate::ui::widgets::table::Table;
use crate::words::Words;

/// The card below the results.
pub(super) fn team_ui(
    ui: &mut Ui,
    words: &Words,
    session: &Session,
    team: &TeamFacts,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space(8.0);
        let heading = words.get("results-team");
        card::heading(ui, &heading, |ui| {
            let tables = team_tables(words, team);
            if !tables.is_empty() {
                copy_ui(ui, words, (&heading, Copied::Table), || {
                    let titled = |table: &Table| format!("{}\n{}", table.title, table.as_text());
                    tables.iter().map(titled).collect::<Vec<_>>().join("\n\n")
                });
            }
        });
        ui.add(egui::Label::new(theme.caption(&team.intro)).wrap());
        let has_roles = !team.all_roles.is_empty();
        let mut questions = |ui: &mut Ui| questions_ui(ui, words, session, team, commands);
        let roles = |ui: &mut Ui| roles_ui(ui, words, team);
        if is_wide(ui, theme) && has_roles {
            let gap = vec2(theme.space(16.0), theme.space(8.0));
            let left = (ui.available_width() - gap.x) * 0.55;
            side_by_side(ui, left, gap, questions, roles);
        } else {
            questions(ui);
            roles(ui);
        }
    });
}

fn questions_ui(
    ui: &mut Ui,
    words: &Words,
    session: &Session,
    team: &TeamFacts,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    if team.is_empty() {
        ui.add(egui::Label::new(theme.body(words.get("report-word-team-same"))).wrap());
    }
    for (heading, about, lines) in [
        ("report-word-team-spreads", None, &team.spreads),
        ("report-word-team-set-aside", Some("report-word-team-set-aside-about"), &team.set_aside),
        ("report-word-team-hidden", Some("report-word-team-hidden-about"), &team.hidden),
    ] {
        if lines.is_empty() {
            continue;
        }
        part_heading(ui, words, heading, about);
        for line in lines {
            if line_ui(ui, words, line) {
                let questions = session.questionnaire().questions().iter();
                let asked =
                    questions.map(|question| &question.id).find(|id| id.as_str() == line.id);
                commands.extend(asked.cloned().map(Command::Show));
            }
        }
    }
}

fn part_heading(ui: &mut Ui, words: &Words, heading: &str, about: Option<&str>) {
    let theme = Theme::of(ui.ctx());
    ui.add_space(theme.space(4.0));
    card::title(ui, theme.strong(words.get(heading)));
    if let Some(about) = about {
        ui.add(egui::Label::new(theme.caption(words.get(about))).wrap());
    }
}

/// One question; whether it was chosen.
fn line_ui(ui: &mut Ui, words: &Words, line: &TeamLine) -> bool {
    let theme = Theme::of(ui.ctx());
    let style = (Type::Body, Face::SemiBold);
    let mut is_chosen = false;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space(8.0);
        let link = styled_link(ui, &line.code, style, theme.colors().primary, Ground::Page);
        let name = words.with("compare-go", &[("code", line.code.as_str().into())]);
        is_chosen = link.on_hover_text(name).clicked();
        let text = format!("{} · {}", line.short, line.words);
        ui.add(egui::Label::new(theme.body(text)).wrap());
    });
    is_chosen
}

fn roles_ui(ui: &mut Ui, words: &Words, team: &TeamFacts) {
    let theme = Theme::of(ui.ctx());
    if team.all_roles.is_empty() {
        return;
    }
    part_heading(ui, words, "report-word-team-roles", Some("results-team-roles-about"));
    let mut above = "";
    for line in &team.all_roles {
        if line.dimension != above {
            above = &line.dimension;
            ui.add(egui::Label::new(theme.strong(&line.dimension)).wrap());
        }
        let text = format!("{}: {} ({})", line.roles, line.words, line.over);
        ui.add(egui::Label::new(theme.body(text)).wrap());
    }
}

/// The same as tables.
pub(super) fn team_tables(words: &Words, team: &TeamFacts) -> Vec<Table> {
    let question = words.get("report-column-team-question");
    let of_questions = [
        ("report-word-team-spreads", &team.spreads),
        ("report-word-team-set-aside", &team.set_aside),
        ("report-word-team-hidden", &team.hidden),
    ]
    .map(|(heading, lines)| Table {
        title: words.get(heading),
        headers: vec![question.clone(), words.get("report-column-spread")],
        rows: lines
            .iter()
            .map(|line| vec![format!("{} {}", line.code, line.short), line.words.clone()])
            .collect(),
    });
    let roles = Table {
        title: words.get("report-word-team-roles"),
        headers: ["dimension", "roles", "difference", "over"]
            .map(|name| words.get(&format!("report-column-{name}")))
            .to_vec(),
        rows: team
            .all_roles
            .iter()
            .map(|line| {
                let RoleLine { dimension, roles, words, over } = line.clone();
                vec![dimension, roles, words, over]
            })
            .collect(),
    };
    let tables = of_questions.into_iter().chain([roles]);
    tables.filter(|table| !table.rows.is_empty()).collect()
}
