//! The pages of the report on screen: which state of the document is laid out, which pages are
//! drawn at which size, and what is still asked for.
//!
//! Only while the report is on screen. Work that is no longer wanted is called off: what waits
//! is skipped, what comes back too late is dropped. Pages stay until newer ones are there, and
//! no more of them are kept than are in view.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::App;
use super::command::Step;
use super::effect::{Effect, Kit};
use super::export::Audience;
use super::session::Now;
use crate::domain::assessment::Assessment;
use crate::domain::house_style::HouseStyle;
use crate::domain::message::Message;
use crate::report::paper::Paper;
pub use crate::report::paper::{Page, Picture};
use crate::words::Language;

/// A document that is being changed is not laid out again for every keystroke.
const QUIET: Duration = Duration::from_millis(400);

/// One page at one size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageAt {
    /// Index of the page.
    pub page: usize,
    /// Unit: pixels.
    pub width: u32,
}

/// Belongs to work for the preview, and says whether it is still wanted.
#[derive(Debug, Clone)]
pub struct Ticket {
    number: u64,
    newest: Arc<AtomicU64>,
}

impl Ticket {
    /// Whether nothing newer was asked for, and nobody called it off.
    pub fn is_wanted(&self) -> bool {
        self.number == self.newest.load(Ordering::Relaxed)
    }
}

/// One state of one document, and everything else that its pages hang on.
#[derive(Debug, Clone)]
pub(super) struct State {
    pub(super) document: Arc<Assessment>,
    pub(super) language: Language,
    pub(super) audience: Audience,
    pub(super) style: Arc<HouseStyle>,
}

impl State {
    fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.document, &other.document)
            && Arc::ptr_eq(&self.style, &other.style)
            && (self.language, self.audience) == (other.language, other.audience)
    }
}

impl App {
    /// The report that is on screen, with the questions and figures it is about. The screen with
    /// the house style shows it on the example where no document is open.
    pub(super) fn shown_report(&self) -> Option<(State, Kit)> {
        let session = self.session.as_ref();
        let (document, kit) = match (self.step, session) {
            (Step::Report | Step::House, Some(session)) => {
                (session.snapshot(), session.kit().clone())
            }
            (Step::House, None) => (self.library.example.clone()?, self.library.kit.clone()),
            _ => return None,
        };
        // There one looks at what is kept, not at what is chosen for one report.
        let is_house = self.step == Step::House;
        let style = if is_house { self.house.style() } else { self.report_style() };
        let audience = if is_house { Audience::Public } else { self.report_choices().audience };
        let language = self.settings.language;
        Some((State { document, language, audience, style: Arc::clone(style) }, kit))
    }
}

/// What the preview is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Nothing: what is shown is what is in the document.
    Resting,
    /// Pages are being laid out.
    LayingOut,
    /// Somebody stopped that.
    Stopped,
}

/// The preview of the report.
#[derive(Debug)]
pub struct Preview {
    newest: Arc<AtomicU64>,
    doing: Doing,
    /// What is laid out or was tried.
    asked: Option<State>,
    /// A later state, with when it was first seen.
    changed: Option<(State, Duration)>,
    paper: Option<Arc<Paper>>,
    problem: Option<Message>,
    wanted: BTreeSet<PageAt>,
    drawing: BTreeSet<PageAt>,
    pictures: BTreeMap<PageAt, Arc<Picture>>,
}

impl Default for Preview {
    fn default() -> Self {
        Self {
            newest: Arc::default(),
            doing: Doing::Resting,
            asked: None,
            changed: None,
            paper: None,
            problem: None,
            wanted: BTreeSet::new(),
            drawing: BTreeSet::new(),
            pictures: BTreeMap::new(),
        }
    }
}

impl Preview {
    /// The pages; none before they are laid out for the first time.
    pub fn pages(&self) -> &[Page] {
        self.paper.as_ref().map(|paper| paper.pages()).unwrap_or_default()
    }

    /// What it is doing.
    pub fn doing(&self) -> Doing {
        self.doing
    }

    /// Why there are no pages.
    pub fn problem(&self) -> Option<&Message> {
        self.problem.as_ref()
    }

    /// The pages that are in view.
    pub fn wanted(&self) -> &BTreeSet<PageAt> {
        &self.wanted
    }

    /// The picture for `at`: of that size, else of another size until it is there.
    pub fn picture(&self, at: PageAt) -> Option<(PageAt, &Arc<Picture>)> {
        let exact = self.pictures.get_key_value(&at);
        let same_page = || self.pictures.iter().filter(|(found, _)| found.page == at.page);
        let found = exact.or_else(|| same_page().max_by_key(|(found, _)| found.width));
        found.map(|(at, picture)| (*at, picture))
    }

    /// Whether a picture of exactly this page and size is there.
    pub fn is_kept(&self, at: PageAt) -> bool {
        self.pictures.contains_key(&at)
    }

    /// When [`Preview::tick`] is next of use.
    pub(super) fn due(&self) -> Option<Duration> {
        self.changed.as_ref().map(|(_, since)| *since + QUIET)
    }

    /// Looks at the document while the report is on screen, and has it laid out when it is time.
    pub(super) fn tick(&mut self, state: State, kit: &Kit, now: Now) -> Option<Effect> {
        if self.asked.as_ref().is_some_and(|asked| asked.is(&state)) {
            self.changed = None;
            return None;
        }
        let since = match &self.changed {
            Some((seen, since)) if seen.is(&state) => *since,
            _ => now.run,
        };
        let is_first = self.asked.is_none();
        if !is_first && now.run < since + QUIET {
            self.changed = Some((state, since));
            return None;
        }
        self.changed = None;
        Some(self.lay_out(state, kit.clone()))
    }

    fn lay_out(&mut self, state: State, kit: Kit) -> Effect {
        let ticket = self.next_ticket();
        self.doing = Doing::LayingOut;
        let State { document, language, audience, style } = state.clone();
        self.asked = Some(state);
        Effect::LayOut { ticket, document, kit, language, audience, style }
    }

    /// Calls off what is being done, and gives the ticket for what comes next.
    fn next_ticket(&mut self) -> Ticket {
        self.drawing.clear();
        let number = self.newest.fetch_add(1, Ordering::Relaxed) + 1;
        Ticket { number, newest: Arc::clone(&self.newest) }
    }

    /// The ticket of what is shown now.
    fn ticket(&self) -> Ticket {
        let number = self.newest.load(Ordering::Relaxed);
        Ticket { number, newest: Arc::clone(&self.newest) }
    }

    /// The report is not on screen any more: calls everything off and keeps nothing.
    pub(super) fn leave(&mut self) {
        if self.asked.is_some() {
            self.next_ticket();
            *self = Self { newest: Arc::clone(&self.newest), ..Self::default() };
        }
    }

    /// Stops what takes too long; it begins again with the next change, or when asked.
    pub(super) fn stop(&mut self) {
        if self.doing == Doing::LayingOut {
            self.next_ticket();
            self.doing = Doing::Stopped;
        }
    }

    /// Begins again after it was stopped.
    pub(super) fn again(&mut self) {
        self.asked = None;
    }

    /// From now on these pages are in view.
    pub(super) fn show(&mut self, wanted: BTreeSet<PageAt>) -> Vec<Effect> {
        self.wanted = wanted;
        self.drop_unseen();
        self.draw_missing()
    }

    /// Another size of a page in view stays until the right one is there.
    fn drop_unseen(&mut self) {
        let wanted = &self.wanted;
        let arrived: BTreeSet<PageAt> = self.pictures.keys().copied().collect();
        let is_missing =
            |page: usize| wanted.iter().any(|at| at.page == page && !arrived.contains(at));
        self.pictures.retain(|at, _| wanted.contains(at) || is_missing(at.page));
    }

    fn draw_missing(&mut self) -> Vec<Effect> {
        let missing: Vec<PageAt> =
            self.wanted.iter().copied().filter(|at| !self.pictures.contains_key(at)).collect();
        self.draw(missing)
    }

    fn draw(&mut self, pages: Vec<PageAt>) -> Vec<Effect> {
        let Some(paper) = self.paper.clone() else { return Vec::new() };
        let ticket = self.ticket();
        let n_pages = paper.pages().len();
        let new = pages.into_iter().filter(|at| at.page < n_pages && self.drawing.insert(*at));
        new.map(|at| Effect::DrawPage { ticket: ticket.clone(), paper: Arc::clone(&paper), at })
            .collect()
    }

    /// Takes in the laid out pages; what is in view is drawn again.
    pub(super) fn laid_out(
        &mut self,
        ticket: &Ticket,
        result: Result<Arc<Paper>, Message>,
    ) -> Vec<Effect> {
        if !ticket.is_wanted() {
            return Vec::new();
        }
        self.doing = Doing::Resting;
        self.drawing.clear();
        match result {
            Ok(paper) => {
                let n = paper.pages().len();
                self.problem = None;
                self.paper = Some(paper);
                self.wanted.retain(|at| at.page < n);
                self.drop_unseen();
                self.draw(self.wanted.iter().copied().collect())
            }
            Err(problem) => {
                self.problem = Some(problem);
                self.paper = None;
                self.pictures.clear();
                Vec::new()
            }
        }
    }

    /// Takes in a drawn page.
    pub(super) fn drawn(
        &mut self,
        ticket: &Ticket,
        at: PageAt,
        result: Result<Arc<Picture>, Message>,
    ) {
        if !ticket.is_wanted() {
            return;
        }
        self.drawing.remove(&at);
        match result {
            Ok(picture) if self.wanted.contains(&at) => {
                self.pictures.insert(at, picture);
                self.drop_unseen();
            }
            Ok(_) => {}
            Err(problem) => self.problem = Some(problem),
        }
    }
}
