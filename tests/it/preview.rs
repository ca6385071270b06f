//! The pages of the report before they are a file: when they are laid out, what is drawn, and
//! what is called off.

use std::time::Duration;

use jiff::Timestamp;
use meetlat::app::App;
use meetlat::app::carry_out::{self, Carrier, Places};
use meetlat::app::command::{Change, Command, Export, Step};
use meetlat::app::effect::{Done, Effect};
use meetlat::app::export::{Audience, Exported};
#[cfg(feature = "typst")]
use meetlat::app::preview::PageAt;
use meetlat::app::preview::{Doing, Ticket};
use meetlat::app::session::Now;
use meetlat::app::settings::Settings;
use meetlat::words::Language;

use crate::support::question_id;

fn at(millis: u64) -> Now {
    Now { wall: Timestamp::UNIX_EPOCH, run: Duration::from_millis(millis) }
}

/// The example with the report on screen.
fn app() -> App {
    let library = carry_out::library(Timestamp::UNIX_EPOCH);
    let mut app = App::new(library, Settings::new(Language::Nl), "2026-10-01".parse().unwrap());
    app.run(Command::OpenExample, at(0));
    app.run(Command::Go(Step::Report), at(0));
    app
}

/// The ticket of the one piece of work that was asked for.
fn lay_out(effects: &[Effect]) -> Option<Ticket> {
    let tickets: Vec<&Ticket> = effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::LayOut { ticket, .. } => Some(ticket),
            _ => None,
        })
        .collect();
    assert!(tickets.len() < 2);
    tickets.first().map(|ticket| (*ticket).clone())
}

fn type_note(app: &mut App, note: &str, millis: u64) {
    let change = Change::Note(question_id("qa2"), note.to_owned());
    app.run(Command::Change(change), at(millis));
}

#[test]
fn the_report_is_laid_out_at_once_and_again_only_after_a_pause_in_the_changes() {
    let mut app = app();
    assert!(lay_out(&app.tick(at(10))).is_some());
    assert!(lay_out(&app.tick(at(20))).is_none());
    for millis in [100, 300, 500] {
        type_note(&mut app, &format!("om {millis}"), millis);
        assert!(lay_out(&app.tick(at(millis))).is_none());
    }
    assert!(lay_out(&app.tick(at(700))).is_none(), "only the journal is due");
    assert_eq!(app.due(), Some(Duration::from_millis(900)));
    assert!(lay_out(&app.tick(at(899))).is_none());
    assert!(lay_out(&app.tick(at(900))).is_some());
    assert!(lay_out(&app.tick(at(2000))).is_none());
}

#[test]
fn another_language_is_another_report() {
    let mut app = app();
    app.tick(at(0));
    app.run(Command::Language(Language::En), at(100));
    app.tick(at(100));
    assert!(lay_out(&app.tick(at(500))).is_some());
}

#[test]
fn nothing_is_laid_out_while_the_report_is_not_on_screen() {
    let mut app = app();
    app.run(Command::Go(Step::Results), at(0));
    assert!(lay_out(&app.tick(at(0))).is_none());
    assert!(lay_out(&app.tick(at(5000))).is_none());
}

#[test]
fn what_is_not_wanted_any_more_is_called_off() {
    let mut app = app();
    let first = lay_out(&app.tick(at(0))).unwrap();
    assert!(first.is_wanted());
    type_note(&mut app, "anders", 100);
    app.tick(at(100));
    let second = lay_out(&app.tick(at(600))).unwrap();
    assert!(!first.is_wanted() && second.is_wanted());
    app.run(Command::StopPreview, at(700));
    assert!(!second.is_wanted());
    assert_eq!(app.preview().doing(), Doing::Stopped);
    assert!(lay_out(&app.tick(at(5000))).is_none());
    app.run(Command::AgainPreview, at(5100));
    let third = lay_out(&app.tick(at(5100))).unwrap();
    assert!(third.is_wanted());
    app.run(Command::Go(Step::Results), at(5200));
    app.tick(at(5200));
    assert!(!third.is_wanted());
}

#[test]
fn work_that_is_called_off_before_its_turn_is_not_done() {
    let mut app = app();
    let effects = app.tick(at(0));
    app.run(Command::StopPreview, at(10));
    for effect in effects {
        assert!(
            Carrier::on_disk(Places::default())
                .carry_out(effect, || Timestamp::UNIX_EPOCH)
                .is_none()
        );
    }
}

#[test]
fn a_report_that_was_made_can_be_opened_from_its_notice() {
    let mut app = app();
    let path = std::path::PathBuf::from("map/rapport.pdf");
    let made = Exported {
        export: Export::Pdf,
        audience: Audience::Public,
        is_print: false,
        files: vec![path.clone()],
        remarks: Vec::new(),
        alternative: None,
    };
    app.done(Done::Rendered(Ok(made.clone())), at(0));
    let notice = app.notices().last().unwrap();
    assert_eq!(notice.remedy, meetlat::app::Remedy::Exported(Box::new(made)));
    let effects = app.run(Command::OpenFile(path.clone()), at(0));
    assert!(matches!(&effects[..], [Effect::OpenFile(found)] if *found == path));
    app.done(Done::NotOpened(path, "no program".to_owned()), at(0));
    assert_eq!(app.notices().last().unwrap().title.id, "notice-no-program");
}

/// Does what the worker of the reports does.
#[cfg(feature = "typst")]
fn work(app: &mut App, effects: Vec<Effect>) {
    for effect in effects {
        if let Some(done) =
            Carrier::on_disk(Places::default()).carry_out(effect, || Timestamp::UNIX_EPOCH)
        {
            let more = app.done(done, at(0));
            work(app, more);
        }
    }
}

#[cfg(feature = "typst")]
fn show(app: &mut App, pages: &[(usize, u32)]) {
    let pages = pages.iter().map(|(page, width)| PageAt { page: *page, width: *width });
    let effects = app.run(Command::ShowPages(pages.collect()), at(0));
    work(app, effects);
}

#[cfg(feature = "typst")]
fn kept(app: &App) -> Vec<(usize, u32)> {
    let all = (0..40).flat_map(|page| [40, 60, 90].map(|width| PageAt { page, width }));
    all.filter(|at| app.preview().is_kept(*at)).map(|at| (at.page, at.width)).collect()
}

#[cfg(feature = "typst")]
#[test]
fn only_pages_in_view_are_drawn_and_kept() {
    let mut app = app();
    let effects = app.tick(at(0));
    work(&mut app, effects);
    assert!(5 < app.preview().pages().len());
    assert_eq!(kept(&app), []);
    show(&mut app, &[(0, 60), (0, 40), (1, 40)]);
    assert_eq!(kept(&app), [(0, 40), (0, 60), (1, 40)]);
    let picture = app.preview().picture(PageAt { page: 0, width: 60 }).unwrap().1;
    assert_eq!((picture.width, picture.height), (60, 85));
    assert_eq!(picture.rgb.len(), 60 * 85 * 3);
    show(&mut app, &[(2, 60)]);
    assert_eq!(kept(&app), [(2, 60)]);
    // A page that is not there is not asked for.
    show(&mut app, &[(2, 60), (39, 40)]);
    assert_eq!(kept(&app), [(2, 60)]);
    app.run(Command::Go(Step::Results), at(0));
    app.tick(at(0));
    assert_eq!(kept(&app), []);
    assert_eq!(app.preview().wanted(), &std::collections::BTreeSet::new());
}

#[cfg(feature = "typst")]
#[test]
fn old_pages_stay_until_the_new_ones_are_there() {
    let mut app = app();
    let effects = app.tick(at(0));
    work(&mut app, effects);
    show(&mut app, &[(0, 60)]);
    let page = PageAt { page: 0, width: 60 };
    let before = app.preview().picture(page).unwrap().1.clone();
    let change = Change::TypeMunicipality(meetlat::domain::assessment::Municipality {
        name: "Anderestad".to_owned(),
        ..Default::default()
    });
    app.run(Command::Change(change), at(100));
    app.tick(at(100));
    let effects = app.tick(at(600));
    assert_eq!(app.preview().doing(), Doing::LayingOut);
    assert_eq!(*app.preview().picture(page).unwrap().1, before);
    work(&mut app, effects);
    assert_eq!(app.preview().doing(), Doing::Resting);
    assert_ne!(*app.preview().picture(page).unwrap().1, before);
    // Another size of the same page does until the right one is there.
    let other = PageAt { page: 0, width: 90 };
    app.run(Command::ShowPages([other].into()), at(700));
    assert_eq!(app.preview().picture(other).unwrap().0, page);
}

#[cfg(feature = "typst")]
#[test]
fn every_page_says_the_heading_that_stands_on_it() {
    let mut app = app();
    let effects = app.tick(at(0));
    work(&mut app, effects);
    let headings: Vec<&str> =
        app.preview().pages().iter().map(|page| page.heading.as_str()).collect();
    insta::assert_debug_snapshot!(headings);
}
