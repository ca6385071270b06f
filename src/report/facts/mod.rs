//! Everything a report says, as plain words and numbers.
//!
//! The same facts feed the PDF, the card and every other form a result leaves the program
//! in. A number stands beside its words: the number for drawing and counting on, the words
//! as people read them; both come from the same exact fraction. What must stand together
//! (a score with its range and coverage, a figure with its year, number, source and
//! certainty) is one value here, so that it cannot be shown apart.
//!
//! Deliberately absent from what is for the public: names of people, notes, links to
//! evidence, and the answers of single respondents. Only facts for the team ([`Audience`])
//! hold these, all of them in one place, [`Facts::answers`].

mod about;
mod about_ladder;
mod answers;
mod audience;
mod capped;
mod comparison;
mod dimensions;
mod ladder;
mod points;
mod summary;
mod team;
mod writer;

use serde::{Serialize, Serializer};

use crate::domain::assessment::Assessment;
use crate::domain::benchmark::{Benchmark, QuestionComparison, compare_counted};
use crate::domain::counted::{Counted, Whose};
use crate::domain::message::{Arg, Message};
use crate::domain::municipalities::Register;
use crate::domain::questionnaire::{Questionnaire, Source};
use crate::domain::scoring::{Outcome, score_counted};
use crate::words::{Language, Words};
use writer::Writer;

pub use super::figure_words::{Provenance, contradictions_of, figure_sentence};
pub use about::{Moment, MunicipalityFacts, Participants, PeriodFacts, QuestionnaireFacts};
pub use about_ladder::{AboutLadder, DimensionRungs, Explained, RungAbout};
pub use answers::{AgreedFacts, AnswerFacts, AnswerGroup, GivenFacts};
pub use audience::Audience;
pub use capped::CappedFacts;
pub use comparison::{ComparisonGroup, ComparisonRow, FigureFacts, Own, Strip};
pub use dimensions::{Axis, DimensionFacts, DimensionNext, ReasonFacts, Threshold};
pub use ladder::{LadderFacts, RungStep};
pub use points::Point;
pub use summary::{OverallFacts, RobustChoice, Robustness, SummaryLine, Tile};
pub use team::{RoleLine, TeamFacts, TeamLine, team_facts};

/// Everything a report says, in one language.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Facts {
    /// The language of every text in it.
    #[serde(serialize_with = "code")]
    pub language: Language,
    /// The region that goes with the language, such as `NL`.
    pub region: &'static str,
    /// Who may read it.
    pub audience: Audience,
    /// The name of the questionnaire, which is the title of the report.
    pub title: String,
    /// What kind of document this is, and of which period.
    pub subtitle: String,
    /// Date and audience, on every page.
    pub footer: String,
    /// What the document can be found by.
    pub keywords: Vec<String>,
    /// Whose assessment it is.
    pub municipality: MunicipalityFacts,
    /// Which days it is about.
    pub period: PeriodFacts,
    /// What was filled in.
    pub questionnaire: QuestionnaireFacts,
    /// Who took part, by role.
    pub participants: Vec<Participants>,
    /// When the document last changed. Unit: coordinated universal time.
    pub modified: Moment,
    /// The lines on the cover: all of the above in words, and for whom the report is.
    pub about: Vec<Labeled>,
    /// The dimensions together.
    pub overall: OverallFacts,
    /// The ladder.
    pub ladder: LadderFacts,
    /// What the dimensions are drawn on.
    pub axis: Axis,
    /// The dimensions, in the order of the questionnaire.
    pub dimensions: Vec<DimensionFacts>,
    /// Where those who took part differ; `None` while fewer than two of them answered.
    pub team: Option<TeamFacts>,
    /// Every question that is visible, beside its national figures; by dimension.
    pub comparison: Vec<ComparisonGroup>,
    /// The rows of the comparison that say most, at most three; for the card.
    pub highlights: Vec<ComparisonRow>,
    /// What the municipality does better than its rung, at most three.
    pub strengths: Vec<Point>,
    /// What to begin with for the next rung, at most three.
    pub first_steps: Vec<Point>,
    /// Answers that count for less than they say, in the order of the questionnaire.
    pub capped: Vec<CappedFacts>,
    /// How the numbers were made, in paragraphs.
    pub method: Vec<String>,
    /// The ladder explained.
    pub about_ladder: AboutLadder,
    /// The publications that the figures on paper and the ladder come from.
    pub sources: Vec<NumberedSource>,
    /// Question by question with names, notes and evidence; `None` for the public.
    pub answers: Option<Vec<AnswerGroup>>,
}

/// A number and how people read it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Number {
    /// For drawing and counting on.
    pub value: f64,
    /// In the language of the report.
    pub shown: String,
}

/// A text with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Labeled {
    /// The name.
    pub label: String,
    /// The text.
    pub text: String,
}

/// How much has been filled in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CoverageFacts {
    /// Answered, unknown and not applicable.
    pub done: usize,
    /// Visible scored questions.
    pub all: usize,
    /// `0.0..=1.0`; `None` for 0 of 0.
    pub share: Option<f64>,
    /// `90%`, or a dash.
    pub percent: String,
    /// `90% (38 van 42)`
    pub shown: String,
    /// `38 van 42 vragen`
    pub questions_words: String,
    /// `38 van 42 ingevuld`
    pub answered_words: String,
}

/// How many answers rest on evidence or a measurement. Never scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidenced {
    /// Answers with evidence.
    pub n: usize,
    /// All answers.
    pub all: usize,
    /// `20 van 36`
    pub words: String,
}

/// A rung by number and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RungFacts {
    /// From 0 for the lowest.
    pub number: u8,
    /// Its name, as the questionnaire writes it.
    pub name: String,
    /// Whether the name is ours and not that of the published model.
    pub own_label: bool,
}

/// One publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceFacts {
    /// Its title.
    pub title: String,
    /// Publisher and year.
    pub published: String,
    /// Publisher, year and address, as one line.
    pub details: String,
    /// The address; empty where there is none.
    pub url: String,
}

/// A publication in the list at the end, with the number by which figures refer to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NumberedSource {
    /// From 1.
    pub number: usize,
    /// The publication.
    #[serde(flatten)]
    pub source: SourceFacts,
}

impl SourceFacts {
    fn new(source: &Source, words: &Words) -> Self {
        let publisher = ("publisher", Arg::from(source.publisher.as_str()));
        let published = match source.year {
            Some(year) => {
                let year = ("year", Arg::from(year.to_string()));
                words.with("report-source-details", &[publisher, year])
            }
            None => words.with("report-source-details-no-year", &[publisher]),
        };
        Self {
            title: source.title.clone(),
            details: format!("{published} {}", source.url).trim_end().to_owned(),
            published,
            url: source.url.clone(),
        }
    }
}

impl Facts {
    /// What a public report on `assessment` says. All parts belong together: `outcome` and
    /// `comparison` were made from this questionnaire and assessment.
    pub fn new(
        questionnaire: &Questionnaire,
        assessment: &Assessment,
        outcome: &Outcome,
        comparison: &[QuestionComparison<'_>],
        words: &Words,
    ) -> Self {
        let audience = Audience::Public;
        Self::for_audience(audience, questionnaire, assessment, outcome, comparison, words)
    }

    /// The same for whom it is asked.
    pub fn for_audience(
        audience: Audience,
        questionnaire: &Questionnaire,
        assessment: &Assessment,
        outcome: &Outcome,
        comparison: &[QuestionComparison<'_>],
        words: &Words,
    ) -> Self {
        let counted = Counted::new(questionnaire, assessment, Whose::Team);
        let writer = Writer { questionnaire, assessment, outcome, words, capped: Vec::new() };
        writer.facts(audience, &counted, comparison)
    }

    /// The same where nothing but the answers is known yet: what counts is counted once, for the
    /// outcome, the comparison and the facts.
    pub fn of(
        audience: Audience,
        questionnaire: &Questionnaire,
        assessment: &Assessment,
        benchmarks: &[Benchmark],
        words: &Words,
    ) -> Self {
        let counted = Counted::new(questionnaire, assessment, Whose::Team);
        let outcome = score_counted(questionnaire, &counted);
        let period_end = assessment.period.to;
        let comparison = compare_counted(questionnaire, &counted, period_end, benchmarks);
        let outcome = &outcome;
        let writer = Writer { questionnaire, assessment, outcome, words, capped: Vec::new() };
        writer.facts(audience, &counted, &comparison)
    }

    /// The same, with a paragraph on the list of municipalities at the end of how it was made.
    #[must_use]
    pub fn with_register(mut self, register: &Register, words: &Words) -> Self {
        let args = [
            ("n", Arg::Number(register.number().into())),
            ("date", words.date(register.reference_date).into()),
            ("codes", register.codes_by.as_str().into()),
        ];
        self.method.push(words.with("report-method-municipalities", &args));
        self
    }
}

impl Writer<'_> {
    fn facts(
        mut self,
        audience: Audience,
        counted: &Counted,
        comparison: &[QuestionComparison<'_>],
    ) -> Facts {
        self.capped = self.find_capped(counted);
        let Writer { questionnaire, words, .. } = self;
        let writer = self;
        let municipality = writer.municipality();
        let period = writer.period();
        let about_questionnaire = writer.questionnaire_facts();
        let participants = writer.participants();
        let modified = writer.modified();
        let about =
            writer.about(&municipality, &period, &about_questionnaire, &participants, audience);
        let dimensions = writer.dimensions();
        let overall = writer.overall(&dimensions);
        let sources = writer.sources(comparison);
        let groups = writer.comparison(comparison, &sources);
        Facts {
            language: words.language(),
            region: match words.language() {
                Language::Nl => "NL",
                Language::En => "GB",
            },
            audience,
            title: about_questionnaire.title.clone(),
            subtitle: writer.with("report-subtitle", &[("period", period.shown.as_str().into())]),
            footer: writer.with(
                "report-footer",
                &[
                    ("date", modified.shown.as_str().into()),
                    ("audience", Message::new(audience.short_id()).into()),
                ],
            ),
            keywords: ["municipality", "maturity", "contact"]
                .map(|word| words.get(&format!("report-keyword-{word}")))
                .to_vec(),
            ladder: writer.ladder(&overall),
            axis: writer.axis(&overall),
            highlights: comparison::highlights(&groups),
            method: writer.method(),
            about_ladder: AboutLadder::new(questionnaire, words),
            strengths: writer.strengths(counted),
            first_steps: writer.first_steps(),
            answers: (audience == Audience::Internal).then(|| writer.answers(counted)),
            capped: writer.capped.clone(),
            sources,
            team: writer.team(counted),
            questionnaire: about_questionnaire,
            municipality,
            period,
            participants,
            modified,
            about,
            overall,
            dimensions,
            comparison: groups,
        }
    }
}

fn code<S: Serializer>(language: &Language, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(language.code())
}
