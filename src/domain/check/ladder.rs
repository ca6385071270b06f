//! Checks of the ladder and of the publications a questionnaire rests on.

use num_traits::ToPrimitive as _;
use rust_decimal::Decimal;

use super::{Checker, MAX_TOP, Names};
use crate::domain::draft::{LadderDraft, Place, SourceDraft, Written};
use crate::domain::id::SourceId;
use crate::domain::message::Message;
use crate::domain::questionnaire::{Ladder, Rung, Source};
use crate::domain::text::{Text, shorten};

impl Checker<'_> {
    pub(super) fn sources(&mut self, drafts: &[SourceDraft], place: &Place) -> Vec<Source> {
        let mut names = Names::default();
        let mut sources = Vec::new();
        for (i, draft) in drafts.iter().enumerate() {
            let place = place.index(i);
            let id = self.id(&draft.id, &place.field("id"), SourceId::parse);
            self.unique(&draft.id, &mut names, &place.field("id"), "problem-same-source");
            if draft.title.trim().is_empty() {
                self.report(&place.field("title"), Message::new("problem-source-title"));
            }
            let year = draft
                .year
                .map(|year| self.whole(year, 1900, 2100, &place.field("year"), "problem-year"));
            if let Some(id) = id {
                sources.push(Source {
                    id,
                    title: draft.title.clone(),
                    publisher: draft.publisher.clone(),
                    year: year.and_then(|year| i16::try_from(year).ok()),
                    url: draft.url.clone(),
                });
            }
        }
        sources
    }

    pub(super) fn source_ids(
        &mut self,
        ids: &[String],
        sources: &[Source],
        place: &Place,
    ) -> Vec<SourceId> {
        let mut found = Vec::new();
        for (i, id) in ids.iter().enumerate() {
            match sources.iter().find(|source| source.id.as_str() == id) {
                Some(source) => found.push(source.id.clone()),
                None => {
                    let message = Message::new("problem-unknown-source").with("found", shorten(id));
                    self.report(&place.index(i), message);
                }
            }
        }
        found
    }

    pub(super) fn ladder(
        &mut self,
        draft: &LadderDraft,
        sources: &[Source],
        place: &Place,
    ) -> Option<Ladder> {
        self.optional_text(&draft.about, &place.field("about"));
        for (i, text) in draft.is_not.iter().enumerate() {
            self.text(text, &place.field("is_not").index(i));
        }
        let n_rungs = draft.rungs.len();
        if !(2..=MAX_TOP + 1).contains(&n_rungs) {
            let message = Message::new("problem-rungs").with("found", n_rungs);
            self.report(&place.field("rungs"), message.with("max", MAX_TOP + 1));
        }
        let top = n_rungs.saturating_sub(1).clamp(1, MAX_TOP);
        self.top = u8::try_from(top).expect("at most MAX_TOP");
        let mut rungs = Vec::new();
        for (i, rung) in draft.rungs.iter().enumerate() {
            let place = place.field("rungs").index(i);
            self.text(&rung.name, &place.field("name"));
            self.text(&rung.description, &place.field("description"));
            rungs.push(Rung {
                name: rung.name.clone(),
                description: rung.description.clone(),
                own_label: rung.own_label,
            });
        }
        let thresholds = match &draft.thresholds {
            None => (1..=i64::from(self.top)).map(|k| 100 * k - 50).collect(),
            Some(written) => self.thresholds(written, &place.field("thresholds")),
        };
        let max_lag = self.whole(
            draft.max_lag.unwrap_or(2),
            0,
            i64::from(self.top).max(2),
            &place.field("max_lag"),
            "problem-max-lag",
        );
        let max_lag = u8::try_from(max_lag).expect("clamped to the ladder");
        let sources = self.source_ids(&draft.sources, sources, &place.field("sources"));
        let is_whole = thresholds.len() == top && rungs.len() == top + 1;
        let (about, is_not) = (draft.about.clone(), draft.is_not.clone());
        is_whole.then_some(Ladder { about, is_not, rungs, thresholds, max_lag, sources })
    }

    /// What each rung looks like in one dimension: every one of them, or none.
    pub(super) fn dimension_rungs(&mut self, rungs: &[Text], place: &Place) {
        let expected = usize::from(self.top) + 1;
        if !rungs.is_empty() && rungs.len() != expected {
            let message = Message::new("problem-dimension-rungs").with("found", rungs.len());
            self.report(place, message.with("expected", expected));
        }
        for (k, rung) in rungs.iter().enumerate() {
            self.text(rung, &place.index(k));
        }
    }

    fn thresholds(&mut self, written: &[Written], place: &Place) -> Vec<i64> {
        let top = i64::from(self.top);
        if written.len() != usize::from(self.top) {
            let message = Message::new("problem-thresholds-count").with("found", written.len());
            self.report(place, message.with("expected", top));
        }
        let mut thresholds: Vec<i64> = Vec::new();
        for (i, written) in written.iter().enumerate() {
            let place = place.index(i);
            let Some(number) = self.decimal(written, &place) else { continue };
            let in_range = Decimal::ZERO < number && number <= Decimal::from(top);
            let hundredths = number.checked_mul(Decimal::ONE_HUNDRED).filter(|_| in_range);
            let whole = hundredths.filter(Decimal::is_integer).and_then(|n| n.to_i64());
            let Some(whole) = whole else {
                let message = Message::new("problem-threshold").with("found", number.to_string());
                self.report(&place, message.with("max", top));
                continue;
            };
            if thresholds.last().is_some_and(|before| whole <= *before) {
                let message = Message::new("problem-threshold-order");
                self.report(&place, message.with("found", number.to_string()));
            }
            thresholds.push(whole);
        }
        thresholds
    }
}
