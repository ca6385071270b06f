//! The parts of the screens, driven by label and by key, as a screen reader and a keyboard
//! find them.

use egui::accesskit::{Role, Toggled};
use egui::{Id, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use meetlat::ui::icons;
use meetlat::ui::theme::{Look, TextScale, Theme};
use meetlat::ui::widgets::button::Button;
use meetlat::ui::widgets::choice::DropDown;
use meetlat::ui::widgets::field::{Field, search_field};
use meetlat::ui::widgets::figures::{Dumbbell, Point, Share, Strip, nothing_found};
use meetlat::ui::widgets::ladder::{Ladder, Step};
use meetlat::ui::widgets::level_card::{LevelCard, level_cards_ui};
use meetlat::ui::widgets::level_mark::Mark;
use meetlat::ui::widgets::list_row::{GroupRow, ItemRow};
use meetlat::ui::widgets::notice;
use meetlat::ui::widgets::radar::{self, Radar, Ring};
use meetlat::ui::widgets::range_bar::{Axis, RangeBar};
use meetlat::ui::widgets::segmented::{Height, segmented};
use meetlat::ui::widgets::table::Table;
use meetlat::ui::widgets::top_bar::{Action, Tab, TopBar};

/// A window of 1280 × 800 with `state`, in which `ui` draws.
fn window<'a, S: 'a>(
    theme: Theme,
    state: S,
    ui: impl FnMut(&mut egui::Ui, &mut S) + 'a,
) -> Harness<'a, S> {
    Harness::builder()
        .with_size([1280.0, 800.0])
        .with_context_setup(move |ctx| theme.install(ctx))
        .build_ui_state(ui, state)
}

fn light() -> Theme {
    Theme::default()
}

fn all_themes() -> impl Iterator<Item = Theme> {
    Look::ALL.into_iter().flat_map(|look| {
        [80, 100, 200].map(|percent| Theme { look, scale: TextScale::from_percent(percent) })
    })
}

fn cards(selected: Option<usize>) -> Vec<LevelCard> {
    let card = |i: usize| LevelCard {
        mark: Mark::Level { level: u8::try_from(i).unwrap(), top: 4 },
        title: format!("Niveau {i}"),
        description: "Een zin die zegt wat dit niveau is.".to_owned(),
        example: String::new(),
        key: i.to_string(),
        is_selected: selected == Some(i),
        selected_words: "Uw antwoord".to_owned(),
        name: format!("Mensen met deze taak: niveau {i}"),
    };
    (0..5).map(card).collect()
}

fn name(level: usize) -> String {
    format!("Mensen met deze taak: niveau {level}")
}

/// The level group with what was chosen, in order; choosing again clears.
#[derive(Default)]
struct Group {
    selected: Option<usize>,
    chosen: Vec<usize>,
}

fn group(ui: &mut egui::Ui, state: &mut Group) {
    ui.add(Button::secondary("Ervoor"));
    let chosen = level_cards_ui(ui, Id::unique("level"), &cards(state.selected), f32::INFINITY);
    if let Some(chosen) = chosen {
        state.chosen.push(chosen);
        state.selected = (state.selected != Some(chosen)).then_some(chosen);
    }
    ui.add(Button::secondary("Erna"));
}

#[test]
fn a_click_anywhere_on_a_card_chooses_it_and_a_second_one_reports_it_again() {
    let mut window = window(light(), Group::default(), group);
    window.get_by_label(&name(3)).click();
    window.run();
    assert_eq!(window.state().selected, Some(3));
    let name_of_3 = name(3);
    let card = window.get_by_label(&name_of_3);
    assert_eq!(card.accesskit_node().role(), Role::RadioButton);
    assert_eq!(card.accesskit_node().toggled(), Some(Toggled::True));
    window.get_by_label(&name(3)).click();
    window.run();
    assert_eq!(window.state().selected, None);
}

#[test]
fn the_cards_are_one_stop_for_tab_and_arrows_move_between_them() {
    let mut window = window(light(), Group { selected: Some(2), ..Group::default() }, group);
    window.get_by_label("Ervoor").focus();
    window.run();
    window.key_press(Key::Tab);
    window.run();
    assert!(window.get_by_label(&name(2)).is_focused(), "the selected card is the stop");
    window.key_press(Key::ArrowDown);
    window.run();
    assert!(window.get_by_label(&name(3)).is_focused());
    window.key_press(Key::ArrowUp);
    window.run();
    window.key_press(Key::ArrowUp);
    window.run();
    window.key_press(Key::ArrowUp);
    window.run();
    window.key_press(Key::ArrowUp);
    window.run();
    assert!(window.get_by_label(&name(4)).is_focused(), "arrows go round");
    assert!(window.state().chosen.is_empty(), "moving chooses nothing");
    window.key_press(Key::Tab);
    window.run();
    assert!(window.get_by_label("Erna").is_focused());
    window.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    window.run();
    assert!(window.get_by_label(&name(2)).is_focused());
}

#[test]
fn space_chooses_the_card_and_enter_is_left_for_the_next_question() {
    let mut window = window(light(), Group::default(), group);
    window.get_by_label("Ervoor").focus();
    window.run();
    window.key_press(Key::Tab);
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(window.state().chosen.is_empty());
    window.key_press(Key::Space);
    window.run();
    assert_eq!(window.state().chosen, [1]);
}

#[test]
fn all_five_cards_fit_in_the_window_at_every_text_size() {
    for theme in all_themes() {
        let mut window = window(theme, (), |ui, ()| {
            level_cards_ui(ui, Id::unique("level"), &cards(Some(2)), f32::INFINITY);
        });
        window.run();
        let bottom = window.get_by_label(&name(4)).rect().bottom();
        assert!(bottom <= 520.0, "{theme:?}: the cards end at {bottom}");
        for level in 0..5 {
            let rect = window.get_by_label(&name(level)).rect();
            assert!(rect.height() >= 44.0, "{theme:?}: {rect}");
        }
    }
}

#[test]
fn a_button_is_found_by_its_words_and_says_why_it_cannot_be_used() {
    let mut window = window(light(), 0, |ui, n_clicks: &mut i32| {
        if ui.add(Button::primary("Volgende").second("QC5").keys(&["Enter"])).clicked() {
            *n_clicks += 1;
        }
        let why = Some("Nog 3 bijdragen nodig");
        if ui.add(Button::secondary("Vastleggen").disabled_because(why)).clicked() {
            *n_clicks += 100;
        }
        ui.add(Button::icon_only(icons::TRASH, "Verwijderen"));
    });
    window.get_by_label("Volgende QC5").click();
    window.run();
    window.get_by_label("Vastleggen").click();
    window.run();
    assert_eq!(*window.state(), 1);
    assert!(window.get_by_label("Vastleggen").accesskit_node().is_disabled());
    window.get_by_label("Verwijderen");
}

#[test]
fn every_target_is_at_least_24_by_24() {
    for theme in all_themes() {
        let mut window = window(theme, String::new(), |ui, text: &mut String| {
            ui.add(Button::small("Open"));
            ui.add(Button::quiet("Meer"));
            ui.add(Button::icon_only(icons::X, "Sluiten"));
            segmented(
                ui,
                Id::unique("s"),
                "Weergave",
                &["A".into(), "B".into()],
                None,
                Height::Small,
            );
            DropDown::new("Taal", &["Nederlands".into()])
                .selected(Some(0))
                .show(ui, Id::unique("d"));
            search_field(ui, Id::unique("f"), text, "Zoek", &["Ctrl", "F"], 200.0);
            let row = ItemRow {
                code: "QC1",
                title: "Aanpak",
                marks: &[],
                mark: Some(Mark::Open),
                is_selected: false,
                name: "QC1 Aanpak, open",
            };
            row.show(ui);
        });
        window.run();
        for label in [
            "Open",
            "Meer",
            "Sluiten",
            "Weergave: A",
            "Taal: Nederlands",
            "QC1 Aanpak, open",
            "Zoek",
        ] {
            let size = window.get_by_label(label).rect().size();
            assert!(size.min_elem() >= 23.9, "{theme:?}: {label} is {size}");
        }
    }
}

#[test]
fn the_segmented_control_is_one_radio_group() {
    let options = || ["Actief".to_owned(), "Gestopt".to_owned(), "Nooit".to_owned()];
    let mut window = window(light(), None, |ui, chosen: &mut Option<usize>| {
        let id = Id::unique("status");
        if let Some(now) = segmented(ui, id, "Facebook", &options(), *chosen, Height::Small) {
            *chosen = Some(now);
        }
    });
    window.get_by_label("Facebook: Gestopt").click();
    window.run();
    assert_eq!(*window.state(), Some(1));
    window.get_by_label("Facebook: Gestopt").focus();
    window.run();
    window.key_press(Key::ArrowRight);
    window.run();
    assert!(window.get_by_label("Facebook: Nooit").is_focused());
    window.key_press(Key::Space);
    window.run();
    assert_eq!(*window.state(), Some(2));
}

#[test]
fn a_drop_down_opens_with_the_keyboard_and_gives_the_choice() {
    let options = ["Nederlands".to_owned(), "English".to_owned()];
    let mut window = window(light(), Some(0), move |ui, chosen: &mut Option<usize>| {
        let drop_down = DropDown::new("Taal", &options).selected(*chosen);
        if let Some(now) = drop_down.show(ui, Id::unique("language")) {
            *chosen = Some(now);
        }
    });
    window.get_by_label("Taal: Nederlands").focus();
    window.run();
    window.key_press(Key::Space);
    window.run();
    window.get_by_label("English").click();
    window.run();
    assert_eq!(*window.state(), Some(1));
    window.get_by_label("Taal: English");
}

#[test]
fn a_field_is_found_by_its_label_and_takes_what_is_typed() {
    let mut window = window(light(), (String::new(), String::new()), |ui, (note, search)| {
        Field::new("Notitie").explanation("alleen voor uw team").rows(3).show(
            ui,
            Id::unique("note"),
            note,
        );
        search_field(ui, Id::unique("search"), search, "Zoek een vraag", &[], 200.0);
    });
    window.get_by_role_and_label(Role::MultilineTextInput, "Notitie").focus();
    window.run();
    window.get_by_role_and_label(Role::MultilineTextInput, "Notitie").type_text("1,4 fte");
    window.run();
    window.get_by_label("Zoek een vraag").focus();
    window.run();
    window.get_by_label("Zoek een vraag").type_text("webcare");
    window.run();
    assert_eq!(*window.state(), ("1,4 fte".to_owned(), "webcare".to_owned()));
}

#[test]
fn an_error_below_a_field_says_what_to_do() {
    let mut window = window(light(), String::new(), |ui, text: &mut String| {
        let error = Some("Vul een getal in van 0 tot en met 999");
        Field::new("Tijd").unit("uur").error(error).show(ui, Id::unique("time"), text);
        notice::notice(
            ui,
            notice::Kind::Error,
            "",
            "Het bestand kan niet worden geschreven.",
            |_| {},
        );
    });
    window.run();
    window.get_by_label("Vul een getal in van 0 tot en met 999");
    window.get_by_role_and_label(Role::Alert, "Het bestand kan niet worden geschreven.");
}

fn top_bar(tabs: &[Tab]) -> TopBar<'_> {
    TopBar {
        title: "Voorbeeldstad",
        second: "juli t/m september 2026",
        tabs,
        active: Some(1),
        tabs_name: "Stap",
        saved: "Opgeslagen 14:32",
        saved_icon: meetlat::ui::icons::CHECK,
        is_save_bad: false,
        undo: ("Ongedaan maken", None),
        redo: ("Opnieuw doen", Some("Er is niets om opnieuw te doen")),
        menu: "Menu",
    }
}

fn tabs() -> Vec<Tab> {
    let names = [
        "Gemeente en team",
        "Vragen",
        "Telling",
        "Overleg",
        "Resultaat",
        "Vergelijken",
        "Plan",
        "Rapport",
    ];
    let tab = |name: &str| Tab { text: name.to_owned(), count: 0, name: name.to_owned() };
    names.map(tab).to_vec()
}

#[test]
fn every_step_can_be_reached_from_the_bar() {
    let tabs = tabs();
    let mut window = window(light(), Vec::new(), |ui, actions: &mut Vec<Action>| {
        let (action, _) = top_bar(&tabs).show(ui, |ui| ui.label("Inhoud van het menu"));
        actions.extend(action);
    });
    for tab in &tabs {
        window.get_by_label(&tab.name).click();
        window.run();
    }
    window.get_by_label("Ongedaan maken").click();
    window.run();
    window.get_by_label("Opnieuw doen").click();
    window.run();
    let mut expected: Vec<Action> = (0..tabs.len()).map(Action::Tab).collect();
    expected.push(Action::Undo);
    assert_eq!(*window.state(), expected);
    window.get_by_label("Menu").click();
    window.run();
    window.get_by_label("Inhoud van het menu");
}

#[test]
fn on_a_narrow_bar_the_steps_become_one_list() {
    let tabs = tabs();
    let theme = Theme { scale: TextScale::MAX, ..Theme::default() };
    let mut window = window(theme, Vec::new(), |ui, actions: &mut Vec<Action>| {
        let (action, _) = top_bar(&tabs).show(ui, |_| {});
        actions.extend(action);
    });
    window.get_by_label("Stap: Vragen").click();
    window.run();
    window.get_by_label("Rapport").click();
    window.run();
    assert_eq!(*window.state(), [Action::Tab(7)]);
}

#[test]
fn rows_of_the_sidebar_tell_all_they_show() {
    let mut window = window(light(), Vec::new(), |ui, clicked: &mut Vec<&str>| {
        let group = GroupRow {
            title: "Management",
            is_open: true,
            marks: &[(icons::ARROWS_SPLIT, 1)],
            count: "12/14",
            filled: &[true, false],
            name: "Management, 12 van 14 beantwoord, 1 verdeeld",
        };
        if group.show(ui).clicked() {
            clicked.push("group");
        }
        let item = ItemRow {
            code: "QC6",
            title: "Teamleiders doen mee",
            marks: &[icons::ARROWS_SPLIT],
            mark: Some(Mark::Level { level: 1, top: 4 }),
            is_selected: true,
            name: "QC6 Teamleiders doen mee, niveau 1, verdeeld",
        };
        if item.show(ui).clicked() {
            clicked.push("item");
        }
    });
    window.get_by_label("Management, 12 van 14 beantwoord, 1 verdeeld").click();
    window.run();
    window.get_by_label("QC6 Teamleiders doen mee, niveau 1, verdeeld").click();
    window.run();
    assert_eq!(*window.state(), ["group", "item"]);
}

/// One of each chart.
fn charts(ui: &mut egui::Ui, own: Option<usize>, range: (f64, f64)) {
    let step =
        |title: &str| Step { title: title.to_owned(), names: vec!["Antwoord en kwaliteit".into()] };
    let steps =
        ["niet aanwezig", "ontdekken", "experimenteren", "converseren", "netwerken"].map(step);
    Ladder {
        steps: &steps,
        own,
        own_words: "Uw gemeente",
        possible: own.map(|own| (own.saturating_sub(1), own, "mogelijk: trede 1 tot 2")),
        alternative: "De ladder in woorden",
    }
    .show(ui, 0.0);
    let axis = Axis {
        max: 4.0,
        lines: vec![0.5, 1.5, 2.5, 3.5],
        labels: vec![(0.0, "0".into()), (1.0, "trede 1".into()), (4.0, "4".into())],
        needed: Some(2.5),
        right: "score en bereik".into(),
    };
    RangeBar {
        title: "Antwoord en kwaliteit",
        second: "9 van 10 beantwoord",
        value: own.map(|own| own as f64),
        range: Some(range),
        score: "2,0",
        range_words: "1,8 tot 2,2",
        alternative: "De balk in woorden",
    }
    .show(ui, &axis);
    let width = ui.available_width();
    Dumbbell {
        own: Some(Point { value: range.0, label: "13,2".into() }),
        national: Some(Point { value: range.1, label: "13,3".into() }),
        own_range: Some(range),
        max: 48.0,
        ticks: vec![(0.0, "0".into()), (48.0, "48 uur".into())],
        alternative: "De halter in woorden",
    }
    .show(ui, width);
    let shares = [
        Share { percent: 64.0, label: "geen eigen budget 64%".into() },
        Share { percent: 36.0, label: "wel een eigen budget 36%".into() },
    ];
    Strip {
        shares: &shares,
        own: Some((1, 1, "uw gemeente")),
        alternative: "De strook in woorden",
    }
    .show(ui, width);
    nothing_found(ui, "Geen landelijk cijfer gevonden", width);
}

#[test]
fn charts_tell_what_they_show_and_stay_inside_their_room() {
    for theme in all_themes() {
        for width in [260.0_f32, 600.0, 1200.0] {
            for own in [None, Some(0), Some(2), Some(4)] {
                for range in [(0.0, 4.0), (2.0, 2.0)] {
                    let mut window = window(theme, (), |ui, ()| {
                        ui.set_max_width(width);
                        charts(ui, own, range);
                    });
                    window.run();
                    for alternative in [
                        "De ladder in woorden",
                        "De balk in woorden",
                        "De halter in woorden",
                        "De strook in woorden",
                        "Geen landelijk cijfer gevonden",
                    ] {
                        let rect = window.get_by_label(alternative).rect();
                        assert!(
                            rect.width() <= width + 1.0,
                            "{theme:?}, {width}: {alternative} {rect}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn a_table_can_be_copied_with_tabs() {
    let table = Table {
        title: "Dimensies".into(),
        headers: vec!["Dimensie".into(), "Score".into()],
        rows: vec![vec!["Kanalen".into(), "2,6".into()]],
    };
    assert_eq!(table.as_text(), "Dimensie\tScore\nKanalen\t2,6");
    let mut window = window(light(), (), |ui, ()| table.show(ui, Id::unique("table")));
    window.run();
    window.get_by_label("Kanalen");
}

#[test]
fn a_radar_can_be_drawn_with_any_number_of_axes_at_every_size_and_with_gaps() {
    for theme in all_themes() {
        for n in [3, 4, 5, 12, 40] {
            let title = |i: usize| format!("Een dimensie met een lange naam, nummer {i}");
            let titles: Vec<String> = (1..=n).map(title).collect();
            let axes: Vec<radar::Axis<'_>> = titles
                .iter()
                .enumerate()
                .map(|(i, title)| radar::Axis {
                    title,
                    second: "2,4, bereik 1,9 tot 2,6".to_owned(),
                    value: (i % 3 != 1).then_some(2.4),
                    range: (i % 4 != 3).then_some((1.9, 2.6)),
                })
                .collect();
            let ring = Ring { value: 2.5, label: "3".to_owned(), is_needed: true };
            let mut window = window(theme, (), |ui, ()| {
                let alternative = "Radar";
                Radar { axes: &axes, rings: std::slice::from_ref(&ring), max: 4.0, alternative }
                    .show(ui);
            });
            window.run();
            // Where names at the axes would touch, they stand below it with a number.
            let last = window.query_by_label(&format!("{n} {}", titles[n - 1])).is_some();
            assert!(last || n < 40, "{n} axes");
            assert!(!last || 4 < n || theme.scale.percent() != 100, "{n} axes");
            assert!(window.query_by_label("Radar").is_some());
        }
    }
}
