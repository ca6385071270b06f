//! Checks of what a level can never be higher than.

use super::{Build, Checker};
use crate::domain::draft::{CapDraft, Place, QuestionDraft};
use crate::domain::message::Message;
use crate::domain::questionnaire::{Cap, ExtraField, FieldKind, Limit};

impl Checker<'_> {
    pub(super) fn caps(
        &mut self,
        of: &QuestionDraft,
        scored: bool,
        fields: &[ExtraField],
        build: &Build,
        place: &Place,
    ) -> Vec<Cap> {
        if !of.caps.is_empty() && !scored {
            self.report(place, Message::new("problem-cap-unscored"));
        }
        let mut caps = Vec::new();
        for (i, draft) in of.caps.iter().enumerate() {
            let place = place.index(i);
            self.optional_text(&draft.reason, &place.field("reason"));
            let limit = match draft {
                CapDraft {
                    level_of: Some(name), field: None, above: None, at_most: None, ..
                } => self.level_of(name, &of.id, build, &place.field("level_of")),
                CapDraft {
                    level_of: None,
                    field: Some(name),
                    above: Some(above),
                    at_most: Some(at_most),
                    ..
                } => {
                    let is_number = |field: &&ExtraField| {
                        field.id.as_str() == name && field.kind == FieldKind::Number
                    };
                    let field = fields.iter().find(is_number).map(|field| field.id.clone());
                    let message = Message::new("problem-cap-field");
                    let field = self.known(field, name, &place.field("field"), message);
                    let above = self.decimal(above, &place.field("above"));
                    let at_most = self.level(*at_most, 0, &place.field("at_most"));
                    field.zip(above).map(|(field, above)| Limit::Field { field, above, at_most })
                }
                _ => {
                    self.report(&place, Message::new("problem-cap-form"));
                    None
                }
            };
            caps.extend(limit.map(|limit| Cap { limit, reason: draft.reason.clone() }));
        }
        caps
    }

    fn level_of(&mut self, name: &str, of: &str, build: &Build, place: &Place) -> Option<Limit> {
        let Some(q) = build.index.get(name).copied() else {
            if let Some(message) = build.why_not_earlier(name, of) {
                self.report(place, message);
            }
            return None;
        };
        let asked = &build.questions[q];
        if !asked.scored || asked.allow_not_applicable {
            self.report(place, Message::new("problem-cap-question").with("found", name));
        }
        Some(Limit::LevelOf(q))
    }
}
