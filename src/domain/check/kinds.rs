//! Checks of what can be answered to a question.

use rust_decimal::Decimal;

use super::{Checker, Names, number_arg};
use crate::domain::draft::{BandsDraft, KindDraft, LabeledDraft, Place, Written};
use crate::domain::id::{ItemId, OptionId, StatusId};
use crate::domain::level::Level;
use crate::domain::message::Message;
use crate::domain::questionnaire::{
    Band, Bands, Better, Choice, Item, Kind, LevelText, NumberKind, ProfileField, Status,
    StatusesKind, ValueRange,
};

/// Most options, items or statuses of one question.
pub(super) const MAX_CHOICES: usize = 200;

/// The highest level an answer of this kind can have; `None` where answers have no level.
pub(super) fn highest_level(kind: &Kind, top: Level) -> Option<Level> {
    match kind {
        Kind::Levels(_) => Some(top),
        Kind::Choices(choices) => {
            Some(Level(u8::try_from(choices.len()).unwrap_or(u8::MAX)).min(top))
        }
        Kind::Number(NumberKind { bands, .. }) | Kind::Statuses(StatusesKind { bands, .. }) => {
            let bands = bands.as_ref()?;
            bands.bands.iter().map(|band| band.level).chain([bands.otherwise]).max()
        }
        Kind::YesNo { yes, no } => Some(*yes.max(no)),
        Kind::Field(_) => None,
    }
}

/// The name of a kind in the file.
pub(super) fn name_of(kind: &Kind) -> &'static str {
    match kind {
        Kind::Levels(_) => "Levels",
        Kind::Choices(_) => "Choices",
        Kind::Number(_) => "Number",
        Kind::Statuses(_) => "Statuses",
        Kind::YesNo { .. } => "YesNo",
        Kind::Field(ProfileField::Inhabitants) => "Inhabitants",
        Kind::Field(ProfileField::Province) => "Province",
        Kind::Field(ProfileField::Period) => "Period",
        Kind::Field(ProfileField::Respondents) => "Respondents",
    }
}

impl Checker<'_> {
    pub(super) fn kind(
        &mut self,
        draft: &KindDraft,
        scored: bool,
        in_profile: bool,
        place: &Place,
    ) -> Option<Kind> {
        match draft {
            KindDraft::Levels(levels) => self.levels(levels, place),
            KindDraft::Choices(options) => self.choices(options, place),
            KindDraft::Number { unit, min, max, bands } => {
                self.optional_text(unit, &place.field("unit"));
                let min = self.optional_decimal(min.as_ref(), &place.field("min"));
                let max = self.optional_decimal(max.as_ref(), &place.field("max"));
                let mut range = ValueRange { min, max };
                if let (Some(min), Some(max)) = (min, max)
                    && max <= min
                {
                    let message = Message::new("problem-range").with("found", number_arg(max));
                    self.report(&place.field("max"), message.with("min", number_arg(min)));
                    range = ValueRange::default(); // nothing lies in it
                }
                let bands = self.bands(bands.as_ref(), scored, Some(range), place)?;
                Some(Kind::Number(NumberKind { unit: unit.clone(), min, max, bands }))
            }
            KindDraft::Statuses { statuses, items, bands } => {
                self.statuses(statuses, items, bands.as_ref(), scored, place)
            }
            KindDraft::YesNo { yes, no } => {
                let yes = self.level(*yes, 0, &place.field("yes"));
                let no = self.level(*no, 0, &place.field("no"));
                if scored && yes == no {
                    self.report(place, Message::new("problem-yes-no-same"));
                }
                Some(Kind::YesNo { yes, no })
            }
            field => {
                if !in_profile {
                    self.report(place, Message::new("problem-field-outside-profile"));
                }
                Some(Kind::Field(match field {
                    KindDraft::Province => ProfileField::Province,
                    KindDraft::Period => ProfileField::Period,
                    KindDraft::Respondents => ProfileField::Respondents,
                    _ => ProfileField::Inhabitants,
                }))
            }
        }
    }

    fn optional_decimal(&mut self, written: Option<&Written>, place: &Place) -> Option<Decimal> {
        written.and_then(|written| self.decimal(written, place))
    }

    fn levels(&mut self, levels: &[LabeledDraft], place: &Place) -> Option<Kind> {
        let expected = usize::from(self.top) + 1;
        if levels.len() != expected {
            let message = Message::new("problem-levels-count").with("found", levels.len());
            self.report(place, message.with("expected", expected));
        }
        let mut texts = Vec::new();
        for (i, level) in levels.iter().enumerate() {
            let place = place.index(i);
            self.text(&level.label, &place.field("label"));
            self.text(&level.description, &place.field("description"));
            self.optional_text(&level.example, &place.field("example"));
            let (label, description) = (level.label.clone(), level.description.clone());
            texts.push(LevelText { label, description, example: level.example.clone() });
        }
        Some(Kind::Levels(texts))
    }

    fn choices(&mut self, options: &[LabeledDraft], place: &Place) -> Option<Kind> {
        if options.len() < 2 {
            let message = Message::new("problem-too-few-options").with("found", options.len());
            self.report(place, message);
        }
        self.not_too_many(options.len(), place)?;
        let mut names = Names::default();
        let mut choices = Vec::new();
        for (i, option) in options.iter().enumerate() {
            let place = place.index(i);
            let id = self.id(&option.id, &place.field("id"), OptionId::parse);
            self.unique(&option.id, &mut names, &place.field("id"), "problem-same-option");
            self.text(&option.label, &place.field("label"));
            if let Some(id) = id {
                choices.push(Choice { id, label: option.label.clone() });
            }
        }
        Some(Kind::Choices(choices))
    }

    fn not_too_many(&mut self, found: usize, place: &Place) -> Option<()> {
        if found <= MAX_CHOICES {
            return Some(());
        }
        let message = Message::new("problem-too-many-options").with("found", found);
        self.report(place, message.with("max", MAX_CHOICES));
        None
    }

    fn statuses(
        &mut self,
        statuses: &[LabeledDraft],
        items: &[LabeledDraft],
        bands: Option<&BandsDraft>,
        scored: bool,
        place: &Place,
    ) -> Option<Kind> {
        let (status_place, item_place) = (place.field("statuses"), place.field("items"));
        self.not_too_many(statuses.len(), &status_place)?;
        self.not_too_many(items.len(), &item_place)?;
        let mut kind = StatusesKind { statuses: Vec::new(), items: Vec::new(), bands: None };
        if statuses.len() < 2 {
            self.report(&status_place, Message::new("problem-too-few-statuses"));
        }
        let mut names = Names::default();
        for (i, status) in statuses.iter().enumerate() {
            let place = status_place.index(i);
            let id = self.id(&status.id, &place.field("id"), StatusId::parse);
            self.unique(&status.id, &mut names, &place.field("id"), "problem-same-status");
            self.text(&status.label, &place.field("label"));
            if let Some(id) = id {
                let (label, deliberate) = (status.label.clone(), status.flag);
                kind.statuses.push(Status { id, label, deliberate });
            }
        }
        let mut names = Names::default();
        for (i, item) in items.iter().enumerate() {
            let place = item_place.index(i);
            let id = self.id(&item.id, &place.field("id"), ItemId::parse);
            self.unique(&item.id, &mut names, &place.field("id"), "problem-same-item");
            self.text(&item.label, &place.field("label"));
            if let Some(id) = id {
                kind.items.push(Item { id, label: item.label.clone(), counts: item.flag });
            }
        }
        if kind.n_counting() == 0 {
            self.report(&item_place, Message::new("problem-no-counting-item"));
        }
        let has_both = kind.statuses.iter().any(|s| s.deliberate)
            && kind.statuses.iter().any(|s| !s.deliberate);
        if scored && !has_both {
            self.report(&status_place, Message::new("problem-deliberate"));
        }
        kind.bands = self.bands(bands, scored, None, place)?;
        (kind.n_counting() != 0).then_some(Kind::Statuses(kind))
    }

    /// The bounds lie in the range of the question; without one they are percentages.
    /// `None` when there is a problem; `Some(None)` when there are no bands and need not be.
    #[expect(clippy::option_option, reason = "as the line above says")]
    fn bands(
        &mut self,
        draft: Option<&BandsDraft>,
        scored: bool,
        range: Option<ValueRange>,
        place: &Place,
    ) -> Option<Option<Bands>> {
        let is_percentage = range.is_none();
        let Some(draft) = draft else {
            if scored {
                self.report(&place.field("levels"), Message::new("problem-no-bands"));
                return None;
            }
            return Some(None);
        };
        let place = place.field("levels");
        let bands_place = place.field("bands");
        if is_percentage && !draft.is_higher_better {
            self.report(&place.field("better"), Message::new("problem-statuses-better"));
        }
        if draft.bands.is_empty() {
            self.report(&bands_place, Message::new("problem-empty-bands"));
        }
        let better = if draft.is_higher_better { Better::Higher } else { Better::Lower };
        let mut bands: Vec<Band> = Vec::new();
        for (i, (level, bound)) in draft.bands.iter().enumerate() {
            let place = bands_place.index(i);
            let level = self.level(*level, 0, &place.field("level"));
            let Some(bound) = self.decimal(bound, &place.field("bound")) else { continue };
            if is_percentage && !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&bound) {
                let message = Message::new("problem-percentage").with("found", number_arg(bound));
                self.report(&place.field("bound"), message);
            }
            if let Some(range) = range.filter(|range| !range.contains(bound)) {
                let message = Message::new("problem-bound-range").with("found", number_arg(bound));
                self.report(&place.field("bound"), message.with("range", range.messages()));
            }
            if let Some(before) = bands.last() {
                let is_worse = match better {
                    Better::Higher => bound < before.bound,
                    Better::Lower => before.bound < bound,
                };
                if !is_worse {
                    let id = match better {
                        Better::Higher => "problem-bound-order-higher",
                        Better::Lower => "problem-bound-order-lower",
                    };
                    let message = Message::new(id).with("found", number_arg(bound));
                    let message = message.with("before", number_arg(before.bound));
                    self.report(&place.field("bound"), message);
                }
                if before.level <= level {
                    let message = Message::new("problem-band-level");
                    let message = message.with("found", i64::from(level.0));
                    let message = message.with("before", i64::from(before.level.0));
                    self.report(&place.field("level"), message);
                }
            }
            bands.push(Band { level, bound });
        }
        let otherwise = self.level(draft.otherwise, 0, &place.field("otherwise"));
        if let Some(last) = bands.last()
            && last.level <= otherwise
        {
            let message = Message::new("problem-band-otherwise");
            let message = message.with("found", i64::from(otherwise.0));
            let message = message.with("before", i64::from(last.level.0));
            self.report(&place.field("otherwise"), message);
        }
        Some(Some(Bands { better, bands, otherwise }))
    }
}
