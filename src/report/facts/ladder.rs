//! The ladder: rungs, who stands where, and what is still possible.

use serde::Serialize;

use super::OverallFacts;
use super::writer::{Writer, capitalized};
use crate::domain::level::Level;
use crate::domain::message::{Arg, Message};

/// The ladder of the questionnaire with the municipality on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LadderFacts {
    /// Every rung, the lowest first.
    pub rungs: Vec<RungStep>,
    /// The rung the municipality stands on; `None` while there is none.
    pub place: Option<u8>,
    /// What stands at that place.
    pub place_label: String,
    /// The lowest rung still possible.
    pub low: Option<u8>,
    /// The highest rung still possible.
    pub high: Option<u8>,
    /// The range in words; `None` when only one rung is possible.
    pub range: Option<String>,
    /// Below the picture.
    pub caption: String,
    /// The picture in words, for who cannot see it.
    pub description: String,
}

/// One rung.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RungStep {
    /// From 0 for the lowest.
    pub number: u8,
    /// Its name, with a capital.
    pub name: String,
    /// What is characteristic of it.
    pub description: String,
    /// Whether the name is ours and not that of the published model.
    pub own_label: bool,
    /// Whether the municipality has come this far.
    pub reached: bool,
    /// Short names of the dimensions that stand here.
    pub dimensions: Vec<String>,
}

impl Writer<'_> {
    pub(super) fn ladder(&self, overall: &OverallFacts) -> LadderFacts {
        let outcome = &self.outcome.overall;
        let place = outcome.rung;
        let range = match (outcome.rung_low, outcome.rung_high) {
            (Some(low), Some(high)) if low != high => Some((low, high)),
            _ => None,
        };
        let numbers = |low: Level, high: Level| {
            [("low", Arg::from(u32::from(low.0))), ("high", Arg::from(u32::from(high.0)))]
        };
        let rungs: Vec<RungStep> = (0..=self.questionnaire.top().0)
            .map(|number| {
                let rung = self.ladder_of().rung(Level(number));
                RungStep {
                    number,
                    name: capitalized(self.words.text(&rung.name)),
                    description: self.words.text(&rung.description).to_owned(),
                    own_label: rung.own_label,
                    reached: place.is_some_and(|place| number <= place.0),
                    dimensions: self.dimensions_on(Level(number)),
                }
            })
            .collect();
        LadderFacts {
            place: place.map(|rung| rung.0),
            place_label: self.assessment.municipality.name.clone(),
            low: outcome.rung_low.map(|rung| rung.0),
            high: outcome.rung_high.map(|rung| rung.0),
            range: range.map(|(low, high)| self.with("report-ladder-range", &numbers(low, high))),
            caption: self.ladder_caption(&rungs),
            description: self.ladder_description(&rungs, overall, range),
            rungs,
        }
    }

    fn dimensions_on(&self, rung: Level) -> Vec<String> {
        let dimensions = self.questionnaire.dimensions().iter().zip(&self.outcome.dimensions);
        dimensions
            .filter(|(_, outcome)| outcome.rung == Some(rung))
            .map(|(dimension, _)| self.words.text(&dimension.short).to_owned())
            .collect()
    }

    fn ladder_caption(&self, rungs: &[RungStep]) -> String {
        let own = rungs.iter().filter(|rung| rung.own_label).map(|rung| {
            self.with("report-ladder-own-label", &[("rung", u32::from(rung.number).into())])
        });
        let mut parts = vec![self.get("report-ladder-caption")];
        parts.extend(own);
        parts.join(" ")
    }

    fn ladder_description(
        &self,
        rungs: &[RungStep],
        overall: &OverallFacts,
        range: Option<(Level, Level)>,
    ) -> String {
        let names: Vec<Message> = rungs
            .iter()
            .map(|rung| {
                Message::new("report-ladder-alt-rung")
                    .with("rung", u32::from(rung.number))
                    .with("name", rung.name.as_str())
            })
            .collect();
        let municipality: Arg = self.assessment.municipality.name.as_str().into();
        let mut parts = vec![
            self.with("report-ladder-alt", &[("n", rungs.len().into()), ("rungs", names.into())]),
        ];
        parts.push(match self.outcome.overall.rung {
            None => self.with("report-ladder-alt-no-place", &[("municipality", municipality)]),
            Some(rung) => {
                let id = if overall.provisional {
                    "report-ladder-alt-place-provisional"
                } else {
                    "report-ladder-alt-place"
                };
                self.with(
                    id,
                    &[("municipality", municipality), ("rung", self.rung_bare(rung).into())],
                )
            }
        });
        if let Some((low, high)) = range {
            parts.push(self.with(
                "report-ladder-alt-range",
                &[("low", u32::from(low.0).into()), ("high", u32::from(high.0).into())],
            ));
        }
        for rung in rungs {
            for dimension in &rung.dimensions {
                parts.push(self.with(
                    "report-ladder-alt-dimension",
                    &[
                        ("dimension", dimension.as_str().into()),
                        ("rung", u32::from(rung.number).into()),
                    ],
                ));
            }
        }
        for rung in rungs.iter().filter(|rung| rung.own_label) {
            let number = u32::from(rung.number).into();
            parts.push(self.with("report-ladder-own-label", &[("rung", number)]));
        }
        parts.join(" ")
    }
}
