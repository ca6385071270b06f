//! One list of what can be asked for: label, icon and shortcut of each, for the menu and
//! for the keyboard, so that these never disagree.

use egui::{Key, KeyboardShortcut, Modifiers, Role, Ui};

use super::icons::{self, Icon};
use super::settings::{Place, settings_ui};
use super::theme::Theme;
use super::widgets::button::Button;
use super::widgets::card::divider;
use crate::app::App;
use crate::app::command::{Command, Export, Overlay, Step};
use crate::app::export::ReportCommand;
use crate::app::session::Session;
use crate::words::Words;

/// Something that can be asked for anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuItem {
    /// Write the document to its file.
    Save,
    /// Write it to another file.
    SaveAs,
    /// Open a file.
    Open,
    /// Begin a new assessment.
    New,
    /// Make a PDF.
    Pdf,
    /// Make a picture.
    Png,
    /// Print the report.
    Print,
    /// The ladder explained.
    Ladder,
    /// Earlier versions.
    History,
    /// Take in somebody's copy.
    Merge,
    /// What merging left to choose.
    Choices,
    /// Back to the start screen.
    Close,
    /// Take the last change back.
    Undo,
    /// Do it again after all.
    Redo,
    /// Larger text.
    Larger,
    /// Smaller text.
    Smaller,
    /// Text of the usual size.
    Usual,
    /// Everything that can be asked for, found by typing.
    Palette,
    /// Every key and what it does.
    Keys,
    /// Preferences.
    Settings,
    /// The house style of reports.
    House,
    /// What this program is.
    About,
}

/// What stands in the menu, in groups.
const GROUPS: [&[MenuItem]; 5] = [
    &[MenuItem::Save, MenuItem::SaveAs, MenuItem::Merge, MenuItem::History],
    &[MenuItem::Open, MenuItem::New, MenuItem::Close],
    &[MenuItem::Pdf, MenuItem::Png, MenuItem::Print],
    &[MenuItem::Palette, MenuItem::Keys, MenuItem::Ladder],
    &[MenuItem::Settings, MenuItem::House, MenuItem::About],
];

/// Keys that are no item of the menu, with what they do, for the overview; those that begin
/// with `key-` have a name in each language.
pub const OTHER_KEYS: [(&[&str], &str); 3] =
    [(&["F6"], "keys-region"), (&["?"], "keys-all"), (&["Esc"], "keys-back")];

/// The same at the questions, where `questions::keys` acts on them.
pub const QUESTION_KEYS: [(&[&str], &str); 10] = [
    (&["0", "–", "top"], "keys-level"),
    (&["W"], "keys-unknown"),
    (&["N"], "keys-not-applicable"),
    (&["L"], "keys-later"),
    (&["Enter"], "keys-next"),
    (&["PgDn", "PgUp"], "keys-page"),
    (&["Alt", "↓", "↑"], "keys-alt"),
    (&["↓", "↑"], "keys-arrows"),
    (&["key-ctrl", "F"], "keys-search"),
    (&["F1"], "keys-help"),
];

/// The same at the results and the report.
pub const RESULT_KEYS: [(&[&str], &str); 4] = [
    (&["R"], "keys-radar"),
    (&["T"], "keys-tables"),
    (&["F1"], "keys-ladder"),
    (&["PgDn", "PgUp"], "keys-report-page"),
];

impl MenuItem {
    /// Every item, in the order in which people look for them.
    pub const ALL: [Self; 22] = [
        Self::Save,
        Self::SaveAs,
        Self::Merge,
        Self::Choices,
        Self::History,
        Self::Open,
        Self::New,
        Self::Close,
        Self::Pdf,
        Self::Png,
        Self::Print,
        Self::Undo,
        Self::Redo,
        Self::Ladder,
        Self::Keys,
        Self::Palette,
        Self::Settings,
        Self::House,
        Self::About,
        Self::Larger,
        Self::Smaller,
        Self::Usual,
    ];

    /// Name of its text, icon, and key with Ctrl (and Shift).
    fn about(self) -> (&'static str, Option<Icon>, Option<(Modifiers, Key)>) {
        let ctrl = |key| Some((Modifiers::COMMAND, key));
        match self {
            Self::Save => ("menu-save", Some(icons::FLOPPY_DISK), ctrl(Key::S)),
            Self::SaveAs => (
                "menu-save-as",
                Some(icons::FLOPPY_DISK),
                Some((Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::S)),
            ),
            Self::Open => ("menu-open", Some(icons::FOLDER_OPEN), ctrl(Key::O)),
            Self::New => ("menu-new", Some(icons::FILE_PLUS), ctrl(Key::N)),
            Self::Pdf => ("menu-pdf", Some(icons::FILE_PDF), None),
            Self::Png => ("menu-png", Some(icons::IMAGE), None),
            Self::Print => ("menu-print", Some(icons::EXPORT), ctrl(Key::P)),
            Self::History => ("menu-history", Some(icons::CLOCK_COUNTER_CLOCKWISE), None),
            Self::Merge => ("menu-merge", Some(icons::USERS_THREE), None),
            Self::Choices => ("menu-choices", Some(icons::ARROWS_SPLIT), None),
            Self::Ladder => ("menu-ladder", Some(icons::INFO), None),
            Self::Close => ("menu-close", Some(icons::X), None),
            Self::Undo => ("common-undo", Some(icons::ARROW_COUNTER_CLOCKWISE), ctrl(Key::Z)),
            Self::Redo => ("common-redo", Some(icons::ARROW_CLOCKWISE), ctrl(Key::Y)),
            Self::Larger => ("menu-text-larger", None, ctrl(Key::Plus)),
            Self::Smaller => ("menu-text-smaller", None, ctrl(Key::Minus)),
            Self::Usual => ("menu-text-usual", None, ctrl(Key::Num0)),
            Self::Palette => ("palette-name", Some(icons::MAGNIFYING_GLASS), ctrl(Key::K)),
            Self::Keys => ("keys-title", Some(icons::QUESTION), Some((Modifiers::SHIFT, Key::F1))),
            Self::Settings => ("menu-settings", Some(icons::GEAR_SIX), ctrl(Key::Comma)),
            Self::House => ("menu-house", Some(icons::TEXT_AA), None),
            Self::About => ("menu-about", Some(icons::INFO), None),
        }
    }

    /// Its icon.
    pub fn icon(self) -> Option<Icon> {
        self.about().1
    }

    /// Its name; for undo and redo with the step it is about.
    pub fn label(self, app: &App, words: &Words) -> String {
        let step = match self {
            Self::Undo => app.session().and_then(Session::undo_name),
            Self::Redo => app.session().and_then(Session::redo_name),
            _ => None,
        };
        let name = words.get(self.about().0);
        match step {
            Some(step) => {
                let step = words.say(step);
                words.with("menu-step", &[("name", name.into()), ("step", step.into())])
            }
            None => name,
        }
    }

    /// Whether it can be asked for now.
    pub fn is_possible(self, app: &App) -> bool {
        let Some(session) = app.session() else {
            return !matches!(
                self,
                Self::Save
                    | Self::SaveAs
                    | Self::Close
                    | Self::Pdf
                    | Self::Png
                    | Self::Print
                    | Self::Undo
                    | Self::Redo
                    | Self::Ladder
                    | Self::History
                    | Self::Merge
                    | Self::Choices
            );
        };
        match self {
            Self::Undo => session.undo_name().is_some(),
            Self::Redo => session.redo_name().is_some(),
            Self::Choices => !session.to_choose().is_empty(),
            _ => true,
        }
    }

    /// What it asks for.
    pub fn command(self, app: &App) -> Command {
        let percent = app.settings().text_percent;
        match self {
            Self::Save => Command::Save,
            Self::SaveAs => Command::AskSaveAs,
            Self::Open => Command::AskOpen,
            Self::New => Command::New,
            Self::Pdf => Command::AskExport(Export::Pdf),
            Self::Png => Command::AskExport(Export::Png),
            Self::Print => Command::Report(ReportCommand::Print),
            Self::Ladder => Command::Go(Step::Ladder),
            Self::History => Command::Go(Step::History),
            Self::Merge => Command::AskMerge,
            Self::Choices => Command::Go(Step::Choices),
            Self::Close => Command::CloseDocument,
            Self::Undo => Command::Undo,
            Self::Redo => Command::Redo,
            Self::Larger => Command::TextPercent(percent + 10),
            Self::Smaller => Command::TextPercent(percent.saturating_sub(10)),
            Self::Usual => Command::TextPercent(100),
            Self::Palette => Command::Over(Some(Overlay::Palette)),
            Self::Keys => Command::Over(Some(Overlay::Keys)),
            Self::Settings => Command::Go(Step::Settings),
            Self::House => Command::Go(Step::House),
            Self::About => Command::Go(Step::About),
        }
    }

    /// The keys as they stand on key caps.
    pub fn keys(self, words: &Words) -> Vec<String> {
        let Some((modifiers, key)) = self.about().2 else { return Vec::new() };
        let mut keys = Vec::new();
        if modifiers.command {
            keys.push(words.get("key-ctrl"));
        }
        if modifiers.shift {
            keys.push(words.get("key-shift"));
        }
        keys.push(key.symbol_or_name().to_owned());
        keys
    }
}

/// The menu behind the button at the right of the bar.
pub fn menu_ui(ui: &mut Ui, words: &Words, app: &App) -> Vec<Command> {
    let theme = Theme::of(ui.ctx());
    let mut commands = Vec::new();
    ui.set_width(theme.scaled(300.0));
    ui.spacing_mut().item_spacing.y = 0.0;
    for group in GROUPS {
        for item in group {
            let (label, icon, _) = item.about();
            let label = words.get(label);
            let keys = item.keys(words);
            let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
            let mut button =
                Button::quiet(&label).left_aligned().plain().keys(&keys).role(Role::MenuItem);
            if let Some(icon) = icon {
                button = button.icon(icon);
            }
            if ui.add(button).clicked() {
                commands.push(item.command(app));
                ui.close();
            }
        }
        ui.add_space(theme.space(4.0));
        divider(ui);
        ui.add_space(theme.space(4.0));
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space(2.0);
        egui::Frame::new().inner_margin(egui::Margin::symmetric(8, 0)).show(ui, |ui| {
            commands.extend(settings_ui(ui, words, app.settings(), Place::Menu));
        });
    });
    commands
}

/// What the keyboard asks for in this frame. Takes the keys, so that nothing else sees them.
pub fn shortcuts(ui: &mut Ui, app: &App) -> Vec<Command> {
    let mut commands = Vec::new();
    if app.is_asking() {
        return commands;
    }
    let has_document = app.session().is_some();
    // Those with more modifier keys first: Ctrl S would take Ctrl Shift S too.
    let mut items = MenuItem::ALL;
    items.sort_by_key(|item| item.about().2.is_none_or(|(modifiers, _)| !modifiers.shift));
    for item in items {
        let needs_document = matches!(
            item,
            MenuItem::Save | MenuItem::SaveAs | MenuItem::Print | MenuItem::Undo | MenuItem::Redo
        );
        if needs_document && !has_document {
            continue;
        }
        let Some((modifiers, key)) = item.about().2 else { continue };
        let mut keys = vec![(modifiers, key)];
        if item == MenuItem::Larger {
            // The key without Shift on most keyboards.
            keys.push((modifiers, Key::Equals));
        }
        if item == MenuItem::Undo {
            // Ctrl Shift Z is redo, and Ctrl Z would take it.
            let redo = KeyboardShortcut::new(modifiers.plus(Modifiers::SHIFT), Key::Z);
            if ui.input_mut(|input| input.consume_shortcut(&redo)) {
                commands.push(Command::Redo);
                continue;
            }
        }
        let is_pressed = keys.into_iter().any(|(modifiers, key)| {
            let shortcut = KeyboardShortcut::new(modifiers, key);
            ui.input_mut(|input| input.consume_shortcut(&shortcut))
        });
        if is_pressed {
            commands.push(item.command(app));
        }
    }
    // As in many programs; among letters only where single keys may do something.
    if app.settings().single_keys
        && !ui.ctx().text_edit_focused()
        && ui.input(|input| input.key_pressed(Key::Questionmark))
    {
        commands.push(MenuItem::Keys.command(app));
    }
    if has_document {
        for (i, step) in STEPS.iter().enumerate() {
            let key = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5][i];
            let shortcut = KeyboardShortcut::new(Modifiers::COMMAND, key);
            if ui.input_mut(|input| input.consume_shortcut(&shortcut)) {
                commands.push(Command::Go(*step));
            }
        }
    }
    commands
}

/// The steps that exist, in order.
pub const STEPS: [Step; 5] =
    [Step::Setup, Step::Questions, Step::Results, Step::Compare, Step::Report];

/// The name of a step's text.
pub fn step_word(step: Step) -> &'static str {
    match step {
        Step::Start => "common-program",
        Step::Setup => "step-setup",
        Step::Questions => "step-questions",
        Step::Results => "step-results",
        Step::Compare => "step-compare",
        Step::Report => "step-report",
        Step::Ladder => "ladder-title",
        Step::History => "history-title",
        Step::Choices => "choices-title",
        Step::Settings => "settings-title",
        Step::House => "house-title",
        Step::About => "about-title",
    }
}
