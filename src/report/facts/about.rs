//! Whose assessment it is, of which period, who took part, and how the numbers were made.

use std::collections::BTreeMap;

use jiff::tz::Offset;
use serde::Serialize;

use super::writer::{Writer, capitalized};
use super::{Audience, Labeled, Number};
use crate::domain::assessment::Role;
use crate::domain::level::Level;
use crate::domain::message::{Arg, Message};

/// Whose assessment it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MunicipalityFacts {
    /// Its name.
    pub name: String,
    /// CBS code; empty when not given.
    pub cbs_code: String,
    /// Province; empty when not given.
    pub province: String,
    /// Number of inhabitants, when given.
    pub inhabitants: Option<Number>,
}

/// Which days an assessment is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PeriodFacts {
    /// First day, `2026-07-01`.
    pub from: String,
    /// Last day.
    pub to: String,
    /// In words.
    pub shown: String,
}

/// What was filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuestionnaireFacts {
    /// Its permanent name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its version.
    pub version: String,
}

/// How many took part in one role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Participants {
    /// The role, by its permanent name.
    pub role: &'static str,
    /// How many respondents with an answer.
    pub n: usize,
    /// In words.
    pub shown: String,
}

/// A moment, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the fields are what they are called")]
pub struct Moment {
    pub year: i16,
    pub month: i8,
    pub day: i8,
    pub hour: i8,
    pub minute: i8,
    pub second: i8,
    /// The day in words.
    pub shown: String,
}

impl Writer<'_> {
    pub(super) fn municipality(&self) -> MunicipalityFacts {
        let municipality = &self.assessment.municipality;
        MunicipalityFacts {
            name: municipality.name.clone(),
            cbs_code: municipality.cbs_code.clone(),
            province: municipality.province.clone(),
            inhabitants: municipality
                .inhabitants
                .map(|n| Number { value: n.into(), shown: self.words.whole(n.into()) }),
        }
    }

    pub(super) fn period(&self) -> PeriodFacts {
        let period = self.assessment.period;
        PeriodFacts {
            from: period.from.to_string(),
            to: period.to.to_string(),
            shown: self.words.days(period.from, period.to),
        }
    }

    pub(super) fn questionnaire_facts(&self) -> QuestionnaireFacts {
        QuestionnaireFacts {
            id: self.questionnaire.id().to_string(),
            title: self.words.text(self.questionnaire.title()).to_owned(),
            version: self.questionnaire.version().to_owned(),
        }
    }

    pub(super) fn participants(&self) -> Vec<Participants> {
        let mut n_by_role = BTreeMap::<Role, usize>::new();
        for respondent in self.assessment.respondents.values() {
            if respondent.answers.values().any(|entry| entry.answers().next().is_some()) {
                *n_by_role.entry(respondent.role).or_default() += 1;
            }
        }
        let each = n_by_role.into_iter();
        each.map(|(role, n)| Participants {
            role: role.as_str(),
            n,
            shown: self
                .with("report-participant", &[("role", role.message().into()), ("n", n.into())]),
        })
        .collect()
    }

    pub(super) fn modified(&self) -> Moment {
        let at = Offset::UTC.to_datetime(self.assessment.modified);
        Moment {
            year: at.year(),
            month: at.month(),
            day: at.day(),
            hour: at.hour(),
            minute: at.minute(),
            second: at.second(),
            shown: self.words.date(at.date()),
        }
    }

    pub(super) fn about(
        &self,
        municipality: &MunicipalityFacts,
        period: &PeriodFacts,
        questionnaire: &QuestionnaireFacts,
        participants: &[Participants],
        audience: Audience,
    ) -> Vec<Labeled> {
        let name = municipality.name.as_str();
        let place = if municipality.province.is_empty() || municipality.province == name {
            name.to_owned()
        } else {
            let province = municipality.province.as_str().into();
            self.with(
                "report-municipality-in-province",
                &[("municipality", name.into()), ("province", province)],
            )
        };
        let inhabitants = municipality.inhabitants.as_ref().map(|n| n.shown.clone());
        let participants: Vec<&str> = participants.iter().map(|p| p.shown.as_str()).collect();
        let separator = self.get("common-list-separator");
        let lines = [
            ("municipality", place),
            ("inhabitants", inhabitants.unwrap_or_else(|| self.get("report-inhabitants-unknown"))),
            ("period", period.shown.clone()),
            (
                "questionnaire",
                self.with(
                    "report-questionnaire-version",
                    &[
                        ("title", questionnaire.title.as_str().into()),
                        ("version", questionnaire.version.as_str().into()),
                    ],
                ),
            ),
            (
                "participants",
                if participants.is_empty() {
                    self.get("report-participants-none")
                } else {
                    capitalized(&participants.join(&separator))
                },
            ),
            ("audience", self.get(audience.id())),
        ];
        lines
            .into_iter()
            .map(|(name, text)| Labeled { label: self.get(&format!("report-about-{name}")), text })
            .collect()
    }

    pub(super) fn method(&self) -> Vec<String> {
        let ladder = self.ladder_of();
        let top: Arg = u32::from(ladder.top().0).into();
        let rungs = (1..=ladder.top().0).map(Level);
        let thresholds: Vec<Message> = rungs
            .map(|rung| {
                let score = self.words.threshold(&self.needed(rung));
                Message::new("report-method-threshold")
                    .with("rung", u32::from(rung.0))
                    .with("score", score)
            })
            .collect();
        vec![
            self.with("report-method-score", &[("top", top.clone())]),
            self.with("report-method-range", &[("top", top)]),
            self.get("report-method-coverage"),
            self.with(
                "report-method-rung",
                &[("thresholds", thresholds.into()), ("lag", u32::from(ladder.max_lag).into())],
            ),
            self.get("report-method-figures"),
        ]
    }
}
