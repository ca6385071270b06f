//! One question: what is asked, what can be answered, and which level that is.

use rust_decimal::Decimal;

use super::markdown::{Inline, Item, Page, Part};
use super::{Writer, number};
use crate::domain::level::Level;
use crate::domain::questionnaire::{
    Bands, Better, Choice, ExtraField, FieldKind, Kind, LevelText, Limit, NumberKind, ProfileField,
    Question, StatusesKind,
};
use crate::report::figure_words::value_with_unit;

impl Writer<'_> {
    pub(super) fn question_block(&self, q: usize, page: &mut Page) {
        let question = self.question(q);
        page.paragraph(self.text(&question.text).bold());
        page.list(&self.facts(question));
        for (label, text) in [
            ("codebook-help", &question.help),
            ("codebook-why", &question.why),
            ("codebook-how", &question.how),
            ("codebook-evidence", &question.evidence),
        ] {
            let text = self.text(text);
            if !text.is_empty() {
                page.paragraph(self.label(label).then(&text));
            }
        }
        let sources = question.sources.iter().filter_map(|id| self.questionnaire.source(id));
        let sources: Vec<Inline> =
            sources.map(|source| self.sources.named(source, self.words)).collect();
        if !sources.is_empty() {
            page.paragraph(self.label("codebook-sources-of").then(&Inline::join(&sources, "; ")));
        }

        let gives_levels =
            question.gives_levels() && (question.scored || self.asked_levels.contains(&q));
        match &question.kind {
            Kind::Levels(levels) => self.levels(levels, page),
            Kind::Choices(choices) => self.choices(choices, gives_levels, page),
            Kind::Number(kind) => {
                if let Some(bands) = kind.bands.as_ref().filter(|_| gives_levels) {
                    self.number_bands(bands, kind, page);
                }
            }
            Kind::Statuses(kind) => self.statuses_of(kind, gives_levels, page),
            Kind::YesNo { yes, no } if gives_levels => self.yes_no(*yes, *no, page),
            Kind::YesNo { .. } | Kind::Field(_) => {}
        }
        self.extra_fields(&question.extra_fields, page);
        // Figures stand beside the questions of dimensions; beside the profile only if they do.
        if question.dimension.is_some() || self.has_figures(&question.id) {
            self.figures_of(&question.id, page);
        }
    }

    /// When it is asked, what it counts for, and what limits it.
    fn facts(&self, question: &Question) -> Vec<Item> {
        let mut facts = vec![self.kind(&question.kind)];
        if let Some(condition) = &question.condition {
            let condition = [("condition", self.condition(condition).into())];
            facts.push(self.say("codebook-only-if", &condition));
        }
        facts.push(match (question.scored, question.weight) {
            (false, _) => self.say("codebook-unscored", &[]),
            (true, 1) => self.say("codebook-scored", &[]),
            (true, weight) => self.say("codebook-scored-weight", &[("weight", weight.into())]),
        });
        if question.allow_not_applicable {
            facts.push(self.say("codebook-not-applicable", &[]));
        }
        if let Some(gate) = &question.gate {
            let parts = [("rung", gate.rung.0.into()), ("level", gate.at_least.0.into())];
            facts.push(self.say("codebook-gate", &parts).then(&self.text(&gate.reason)));
        }
        for cap in &question.caps {
            let limit = self.limit(&cap.limit, question);
            facts.push(limit.then(&self.text(&cap.reason)));
        }
        if question.scored {
            facts.push(self.effort(&question.effort));
        }
        facts.into_iter().map(Item::from).collect()
    }

    fn kind(&self, kind: &Kind) -> Inline {
        match kind {
            Kind::Levels(levels) => self.say("codebook-kind-levels", &[("n", levels.len().into())]),
            Kind::Choices(choices) => {
                self.say("codebook-kind-choices", &[("n", choices.len().into())])
            }
            Kind::Number(kind) => self.number(kind),
            Kind::Statuses(kind) => {
                self.say("codebook-kind-statuses", &[("n", kind.items.len().into())])
            }
            Kind::YesNo { .. } => self.say("codebook-kind-yes-no", &[]),
            Kind::Field(ProfileField::Inhabitants) => self.say("codebook-kind-inhabitants", &[]),
            Kind::Field(ProfileField::Province) => self.say("codebook-kind-province", &[]),
            Kind::Field(ProfileField::Period) => self.say("codebook-kind-period", &[]),
            Kind::Field(ProfileField::Respondents) => self.say("codebook-kind-respondents", &[]),
        }
    }

    fn number(&self, kind: &NumberKind) -> Inline {
        let bound = |value: Decimal| -> Part {
            Inline::text(&value_with_unit(value, &kind.unit, self.words)).into()
        };
        let unit = self.text(&kind.unit);
        match (kind.min, kind.max) {
            (Some(min), Some(max)) => {
                let min = Inline::text(&self.words.decimal(&min)); // the unit comes with the other
                let parts = [("min", min.into()), ("max", bound(max))];
                self.say("codebook-kind-number-both", &parts)
            }
            (Some(min), None) => self.say("codebook-kind-number-min", &[("min", bound(min))]),
            (None, Some(max)) => self.say("codebook-kind-number-max", &[("max", bound(max))]),
            (None, None) if unit.is_empty() => self.say("codebook-kind-number", &[]),
            (None, None) => self.say("codebook-kind-number-unit", &[("unit", unit.into())]),
        }
    }

    fn limit(&self, limit: &Limit, question: &Question) -> Inline {
        match limit {
            Limit::LevelOf(q) => {
                let question = [("question", self.question_named(*q).into())];
                self.say("codebook-cap-level", &question)
            }
            Limit::Field { field, above, at_most } => {
                let field = question.extra_fields.iter().find(|extra| extra.id == *field);
                let field = field.expect("the check knows the field of every cap");
                let bound = value_with_unit(*above, &field.unit, self.words);
                let parts = [
                    ("field", self.text(&field.label).into()),
                    ("bound", Inline::text(&bound).into()),
                    ("level", at_most.0.into()),
                ];
                self.say("codebook-cap-field", &parts)
            }
        }
    }

    fn effort(&self, efforts: &[u32]) -> Inline {
        let shown: Vec<Inline> = efforts
            .iter()
            .map(|effort| Inline::text(&self.words.whole((*effort).into())))
            .collect();
        match (efforts, shown.first()) {
            ([first, rest @ ..], Some(effort)) if rest.iter().all(|effort| effort == first) => {
                self.say("codebook-effort-same", &[("effort", effort.clone().into())])
            }
            _ => {
                let efforts = self.list_with(&shown, &self.words.get("common-and"));
                self.say("codebook-effort", &[("efforts", efforts.into())])
            }
        }
    }

    // -- answers -------------------------------------------------------------------------

    fn levels(&self, levels: &[LevelText], page: &mut Page) {
        page.paragraph(self.label("codebook-levels"));
        let mut head =
            vec!["codebook-column-level", "codebook-column-label", "codebook-column-description"];
        let has_examples = levels.iter().any(|level| !level.example.is_empty());
        if has_examples {
            head.push("codebook-column-example");
        }
        let row = |(k, level): (usize, &LevelText)| {
            let mut row = vec![number(k), self.text(&level.label), self.text(&level.description)];
            if has_examples {
                row.push(self.text(&level.example));
            }
            row
        };
        self.table(&head, &levels.iter().enumerate().map(row).collect::<Vec<_>>(), page);
    }

    fn choices(&self, choices: &[Choice], gives_levels: bool, page: &mut Page) {
        page.paragraph(self.label("codebook-answers"));
        let Level(top) = self.questionnaire.top();
        if gives_levels {
            let id = if usize::from(top) < choices.len() {
                "codebook-choices-level-most"
            } else {
                "codebook-choices-level"
            };
            let level = self.say(id, &[("top", top.into())]);
            page.paragraph(level.then(&self.say("codebook-choices-none", &[])));
        }
        let row =
            |choice: &Choice| vec![self.text(&choice.label), Inline::name(choice.id.as_str())];
        let head = ["codebook-column-label", "codebook-column-id"];
        self.table(&head, &choices.iter().map(row).collect::<Vec<_>>(), page);
    }

    fn number_bands(&self, bands: &Bands, kind: &NumberKind, page: &mut Page) {
        page.paragraph(self.label("codebook-levels"));
        let row = |(level, said): (Level, Inline)| vec![number(level.0.into()), said];
        let limit = match bands.better {
            Better::Higher => kind.max,
            Better::Lower => kind.min,
        };
        let unit = |bound| value_with_unit(bound, &kind.unit, self.words);
        let rows = self.bands(bands, limit, &unit);
        let rows: Vec<_> = rows.into_iter().map(row).collect();
        self.table(&["codebook-column-level", "codebook-column-label"], &rows, page);
    }

    /// What belongs to each level, the lowest level first. `best` is the best value there is,
    /// where there is one.
    fn bands(
        &self,
        bands: &Bands,
        best: Option<Decimal>,
        bound: &dyn Fn(Decimal) -> String,
    ) -> Vec<(Level, Inline)> {
        let bound = |value: Decimal| -> Part { Inline::text(&bound(value)).into() };
        let mut rows = Vec::new();
        let mut before: Option<Decimal> = None;
        for band in &bands.bands {
            let at = bound(band.bound);
            rows.push((
                band.level,
                match (bands.better, before) {
                    (_, None) if best == Some(band.bound) => {
                        self.say("codebook-band-exactly", &[("bound", at)])
                    }
                    (Better::Higher, None) => self.say("codebook-band-from", &[("bound", at)]),
                    (Better::Higher, Some(next)) => {
                        let parts = [("bound", at), ("next", bound(next))];
                        self.say("codebook-band-from-below", &parts)
                    }
                    (Better::Lower, None) => self.say("codebook-band-up-to", &[("bound", at)]),
                    (Better::Lower, Some(before)) => {
                        let parts = [("bound", at), ("before", bound(before))];
                        self.say("codebook-band-above-up-to", &parts)
                    }
                },
            ));
            before = Some(band.bound);
        }
        if let Some(last) = before {
            let id = match bands.better {
                Better::Higher => "codebook-band-below",
                Better::Lower => "codebook-band-above",
            };
            rows.push((bands.otherwise, self.say(id, &[("bound", bound(last))])));
        }
        rows.reverse();
        rows
    }

    fn statuses_of(&self, kind: &StatusesKind, gives_levels: bool, page: &mut Page) {
        page.paragraph(self.label("codebook-statuses"));
        let yes_or_no =
            |is: bool| self.say(if is { "report-own-yes" } else { "report-own-no" }, &[]);
        let rows: Vec<Vec<Inline>> = kind
            .statuses
            .iter()
            .map(|status| {
                let id = Inline::name(status.id.as_str());
                vec![self.text(&status.label), yes_or_no(status.deliberate), id]
            })
            .collect();
        let head = ["codebook-column-status", "codebook-column-deliberate", "codebook-column-id"];
        self.table(&head, &rows, page);

        page.paragraph(self.label("codebook-items"));
        let rows: Vec<Vec<Inline>> = kind
            .items
            .iter()
            .map(|item| {
                let id = Inline::name(item.id.as_str());
                vec![self.text(&item.label), yes_or_no(item.counts), id]
            })
            .collect();
        let head = ["codebook-column-item", "codebook-column-counts", "codebook-column-id"];
        self.table(&head, &rows, page);

        if let Some(bands) = kind.bands.as_ref().filter(|_| gives_levels) {
            let n = kind.n_counting();
            page.paragraph(self.label("codebook-levels"));
            page.paragraph(self.say("codebook-statuses-level", &[("n", n.into())]));
            let percent = |bound: Decimal| format!("{}%", self.words.decimal(&bound));
            let row = |(level, share): (Level, Inline)| {
                vec![number(level.0.into()), share, self.parts_with(bands, level, n)]
            };
            let head = [
                self.say("codebook-column-level", &[]),
                self.say("codebook-column-share", &[]),
                self.say("codebook-column-of", &[("n", n.into())]),
            ];
            let rows = self.bands(bands, Some(Decimal::ONE_HUNDRED), &percent);
            page.table(&head, &rows.into_iter().map(row).collect::<Vec<_>>());
        }
    }

    /// How many of `n` items give this level: `11 tot en met 13`; a dash where none does.
    fn parts_with(&self, bands: &Bands, level: Level, n: usize) -> Inline {
        let mut counts = (0..=n).filter(|part| bands.level_of_share(*part, n) == level);
        match (counts.next(), counts.next_back()) {
            (None, _) => Inline::text("–"),
            (Some(only), None) => number(only),
            (Some(low), Some(high)) if high == low + 1 => {
                self.list_with(&[number(low), number(high)], &self.words.get("common-or"))
            }
            (Some(low), Some(high)) => {
                self.say("codebook-band-count", &[("low", low.into()), ("high", high.into())])
            }
        }
    }

    fn yes_no(&self, yes: Level, no: Level, page: &mut Page) {
        page.paragraph(self.label("codebook-levels"));
        let mut rows = [(no, "question-no"), (yes, "question-yes")];
        rows.sort_by_key(|(level, _)| *level);
        let row = |(level, id): (Level, &str)| vec![number(level.0.into()), self.say(id, &[])];
        let head = ["codebook-column-level", "codebook-column-label"];
        self.table(&head, &rows.map(row), page);
    }

    fn extra_fields(&self, fields: &[ExtraField], page: &mut Page) {
        if fields.is_empty() {
            return;
        }
        page.paragraph(self.label("codebook-extra"));
        let row = |field: &ExtraField| {
            let unit = self.text(&field.unit);
            let kind = match field.kind {
                FieldKind::Text => self.say("codebook-field-text", &[]),
                FieldKind::Number if unit.is_empty() => self.say("codebook-field-number", &[]),
                FieldKind::Number => {
                    self.say("codebook-field-number-unit", &[("unit", unit.into())])
                }
            };
            vec![self.text(&field.label), kind, Inline::name(field.id.as_str())]
        };
        let head = ["codebook-column-field", "codebook-column-field-kind", "codebook-column-id"];
        self.table(&head, &fields.iter().map(row).collect::<Vec<_>>(), page);
    }
}
