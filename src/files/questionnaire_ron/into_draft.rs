//! From what stands in the file to what the domain checks.

use super::{
    Bands, Better, Cap, Condition, Dimension, ExtraField, FieldKind, File, Kind, Ladder, LevelText,
    Notes, Question, Rung, Source,
};
use crate::domain::draft::{
    BandsDraft, CapDraft, ConditionDraft, DimensionDraft, Draft, ExtraFieldDraft, GateDraft,
    KindDraft, LabeledDraft, LadderDraft, Place, QuestionDraft, RungDraft, SourceDraft,
};
use crate::files::ron_text::Texts;

impl File {
    pub(super) fn draft(&self, notes: &mut Notes) -> Draft {
        let root = Place::root();
        let profile = root.field("profile");
        let dimensions = root.field("dimensions");
        Draft {
            id: self.id.clone(),
            version: self.version.clone(),
            languages: self.languages.clone(),
            title: self.title.0.clone(),
            description: self.description.0.clone(),
            ladder: self.ladder.draft(),
            sources: self.sources.iter().map(Source::draft).collect(),
            profile: questions(&self.profile, &profile, notes),
            dimensions: self
                .dimensions
                .iter()
                .enumerate()
                .map(|(i, dimension)| dimension.draft(&dimensions.index(i), notes))
                .collect(),
        }
    }
}

fn questions(questions: &[Question], place: &Place, notes: &mut Notes) -> Vec<QuestionDraft> {
    let each = questions.iter().enumerate();
    each.map(|(i, question)| question.draft(&place.index(i), notes)).collect()
}

impl Ladder {
    fn draft(&self) -> LadderDraft {
        let rung = |rung: &Rung| RungDraft {
            name: rung.name.0.clone(),
            description: rung.description.0.clone(),
            own_label: rung.own_label,
        };
        LadderDraft {
            about: self.about.0.clone(),
            is_not: self.is_not.iter().map(|text| text.0.clone()).collect(),
            rungs: self.rungs.iter().map(rung).collect(),
            thresholds: self
                .thresholds
                .as_ref()
                .map(|all| all.iter().map(|threshold| threshold.0.clone()).collect()),
            max_lag: self.max_lag,
            sources: self.sources.clone(),
        }
    }
}

impl Source {
    pub(in crate::files) fn draft(&self) -> SourceDraft {
        SourceDraft {
            id: self.id.clone(),
            title: self.title.clone(),
            publisher: self.publisher.clone(),
            year: self.year,
            url: self.url.clone(),
        }
    }
}

impl Dimension {
    fn draft(&self, place: &Place, notes: &mut Notes) -> DimensionDraft {
        DimensionDraft {
            id: self.id.clone(),
            name: self.name.0.clone(),
            short: self.short.0.clone(),
            description: self.description.0.clone(),
            weight: self.weight,
            rungs: self.rungs.iter().map(|rung| rung.0.clone()).collect(),
            questions: questions(&self.questions, &place.field("questions"), notes),
        }
    }
}

impl Question {
    fn draft(&self, place: &Place, notes: &mut Notes) -> QuestionDraft {
        let kind = self.kind.as_ref().map(Kind::draft);
        // No question can be asked of this stand-in, so nothing that refers to it is said
        // to be wrong.
        let nothing =
            || KindDraft::Statuses { statuses: Vec::new(), items: Vec::new(), bands: None };
        let gate = self.gate.as_ref().map(|gate| GateDraft {
            rung: gate.rung,
            at_least: gate.at_least,
            reason: gate.reason.0.clone(),
        });
        let extra_field = |field: &ExtraField| ExtraFieldDraft {
            id: field.id.clone(),
            label: field.label.0.clone(),
            is_number: field.kind == FieldKind::Number,
            unit: field.unit.0.clone(),
        };
        QuestionDraft {
            id: self.id.clone(),
            text: self.text.0.clone(),
            short: self.short.0.clone(),
            help: self.help.0.clone(),
            why: self.why.0.clone(),
            how: self.how.0.clone(),
            evidence: self.evidence.0.clone(),
            kind: notes.needed(kind, place, "kind", nothing),
            scored: self.scored,
            weight: self.weight,
            effort: self.effort.0.clone(),
            allow_not_applicable: self.allow_not_applicable,
            condition: self.condition.as_ref().map(Condition::draft),
            gate,
            indicators: self.indicators.clone(),
            sources: self.sources.clone(),
            extra_fields: self.extra_fields.iter().map(extra_field).collect(),
            caps: self.caps.iter().map(Cap::draft).collect(),
        }
    }
}

impl Kind {
    fn draft(&self) -> KindDraft {
        let labeled = |id: &str, label: &Texts, flag| LabeledDraft {
            id: id.to_owned(),
            label: label.0.clone(),
            description: Texts::default().0,
            example: Texts::default().0,
            flag,
        };
        match self {
            Self::Levels(levels) => {
                let level = |level: &LevelText| LabeledDraft {
                    description: level.description.0.clone(),
                    example: level.example.0.clone(),
                    ..labeled("", &level.label, false)
                };
                KindDraft::Levels(levels.iter().map(level).collect())
            }
            Self::Choices(choices) => KindDraft::Choices(
                choices.iter().map(|choice| labeled(&choice.id, &choice.label, false)).collect(),
            ),
            Self::Number { unit, min, max, levels } => KindDraft::Number {
                unit: unit.0.clone(),
                min: min.as_ref().map(|min| min.0.clone()),
                max: max.as_ref().map(|max| max.0.clone()),
                bands: levels.as_ref().map(Bands::draft),
            },
            Self::Statuses { statuses, items, levels } => KindDraft::Statuses {
                statuses: statuses
                    .iter()
                    .map(|status| labeled(&status.id, &status.label, status.deliberate))
                    .collect(),
                items: items
                    .iter()
                    .map(|item| labeled(&item.id, &item.label, item.counts))
                    .collect(),
                bands: levels.as_ref().map(Bands::draft),
            },
            Self::YesNo { yes, no } => KindDraft::YesNo { yes: *yes, no: *no },
            Self::Inhabitants => KindDraft::Inhabitants,
            Self::Province => KindDraft::Province,
            Self::Period => KindDraft::Period,
            Self::Respondents => KindDraft::Respondents,
        }
    }
}

impl Cap {
    fn draft(&self) -> CapDraft {
        CapDraft {
            level_of: self.level_of.clone(),
            field: self.field.clone(),
            above: self.above.as_ref().map(|above| above.0.clone()),
            at_most: self.at_most,
            reason: self.reason.0.clone(),
        }
    }
}

impl Bands {
    fn draft(&self) -> BandsDraft {
        BandsDraft {
            is_higher_better: self.better == Better::Higher,
            bands: self.bands.iter().map(|band| (band.level, band.bound.0.clone())).collect(),
            otherwise: self.otherwise,
        }
    }
}

impl Condition {
    fn draft(&self) -> ConditionDraft {
        let all = |parts: &[Self]| parts.iter().map(Self::draft).collect();
        match self {
            Self::Answered(q) => ConditionDraft::Answered(q.clone()),
            Self::LevelAtLeast(q, level) => ConditionDraft::LevelAtLeast(q.clone(), *level),
            Self::Chose(q, option) => ConditionDraft::Chose(q.clone(), option.clone()),
            Self::NumberAtLeast(q, bound) => {
                ConditionDraft::NumberAtLeast(q.clone(), bound.0.clone())
            }
            Self::Status(q, item, statuses) => {
                ConditionDraft::Status(q.clone(), item.clone(), statuses.clone())
            }
            Self::Yes(q) => ConditionDraft::Yes(q.clone()),
            Self::All(parts) => ConditionDraft::All(all(parts)),
            Self::Any(parts) => ConditionDraft::Any(all(parts)),
            Self::Not(part) => ConditionDraft::Not(Box::new(part.draft())),
        }
    }
}
