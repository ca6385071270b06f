//! What there is to say about the ladder itself: its rungs, where it comes from, what it is
//! not, and how answers lead to a rung. Nothing here depends on an assessment.

use serde::Serialize;

use super::SourceFacts;
use super::writer::capitalized;
use crate::domain::level::{Level, Score};
use crate::domain::message::{Arg, Message};
use crate::domain::questionnaire::{Dimension, Ladder, Question, Questionnaire};
use crate::words::Words;

/// The ladder explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AboutLadder {
    /// Every rung, the lowest first.
    pub rungs: Vec<RungAbout>,
    /// The rungs in each dimension that describes them; may be empty.
    pub dimensions: Vec<DimensionRungs>,
    /// Which names are ours; `None` when none is.
    pub own_labels: Option<String>,
    /// Where the ladder comes from, in paragraphs; may be empty.
    pub origin: Vec<String>,
    /// The publications it rests on; may be empty.
    pub sources: Vec<SourceFacts>,
    /// What it is not; may be empty.
    pub is_not: Vec<String>,
    /// How answers lead to a rung, step by step.
    pub score: Vec<Explained>,
    /// The questions without which a rung is not reached; may be empty.
    pub gates: Vec<Explained>,
}

/// A rung explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RungAbout {
    /// From 0 for the lowest.
    pub number: u8,
    /// Its name, with a capital.
    pub name: String,
    /// What is characteristic of it.
    pub description: String,
    /// That the name is ours, in words; `None` when it is that of the published model.
    pub own_label: Option<String>,
}

/// What the rungs look like in one dimension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DimensionRungs {
    /// Full name.
    pub name: String,
    /// Name for tight places.
    pub short: String,
    /// As many as there are rungs, the lowest first.
    pub rungs: Vec<String>,
}

/// Something with a name, explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explained {
    /// A few words.
    pub name: String,
    /// A sentence or more.
    pub words: String,
}

impl AboutLadder {
    /// What there is to say about the ladder of `questionnaire`.
    pub fn new(questionnaire: &Questionnaire, words: &Words) -> Self {
        Teller { questionnaire, ladder: questionnaire.ladder(), words }.tell()
    }
}

struct Teller<'a> {
    questionnaire: &'a Questionnaire,
    ladder: &'a Ladder,
    words: &'a Words,
}

impl Teller<'_> {
    fn tell(&self) -> AboutLadder {
        let about = self.words.text(&self.ladder.about).lines().map(str::trim);
        let sources = self.ladder.sources.iter();
        let sources = sources.filter_map(|id| self.questionnaire.source(id));
        AboutLadder {
            rungs: self.rungs(),
            dimensions: self.dimensions(),
            own_labels: self.own_labels(),
            origin: about.filter(|line| !line.is_empty()).map(str::to_owned).collect(),
            sources: sources.map(|source| SourceFacts::new(source, self.words)).collect(),
            is_not: self.ladder.is_not.iter().map(|t| self.words.text(t).to_owned()).collect(),
            score: self.score(),
            gates: self.questionnaire.dimensions().iter().flat_map(|d| self.gates(d)).collect(),
        }
    }

    fn rungs(&self) -> Vec<RungAbout> {
        let each = (0_u8..).zip(&self.ladder.rungs);
        each.map(|(number, rung)| RungAbout {
            number,
            name: capitalized(self.words.text(&rung.name)),
            description: self.words.text(&rung.description).to_owned(),
            own_label: rung.own_label.then(|| self.words.get("ladder-own-label")),
        })
        .collect()
    }

    fn dimensions(&self) -> Vec<DimensionRungs> {
        let described = self.questionnaire.dimensions().iter().filter(|d| !d.rungs.is_empty());
        let text = |text| self.words.text(text).to_owned();
        described
            .map(|dimension| DimensionRungs {
                name: text(&dimension.name),
                short: text(&dimension.short),
                rungs: dimension.rungs.iter().map(text).collect(),
            })
            .collect()
    }

    fn own_labels(&self) -> Option<String> {
        let own = (0_u32..).zip(&self.ladder.rungs).filter(|(_, rung)| rung.own_label);
        let own: Vec<String> = own.map(|(number, _)| number.to_string()).collect();
        let rungs = match own.as_slice() {
            [] => return None,
            [one] => one.clone(),
            [first @ .., last] => {
                let first = first.join(&self.words.get("common-list-separator"));
                format!("{first} {} {last}", self.words.get("common-and"))
            }
        };
        let args = [("n", own.len().into()), ("rungs", rungs.into())];
        Some(self.words.with("ladder-own-labels", &args))
    }

    fn score(&self) -> Vec<Explained> {
        let top = self.ladder.top();
        let thresholds: Vec<Message> = (1..=top.0)
            .map(|rung| {
                let needed = Score::from_hundredths(self.ladder.threshold(Level(rung)));
                Message::new("report-method-threshold")
                    .with("rung", u32::from(rung))
                    .with("score", self.words.score(&needed))
            })
            .collect();
        let lag = self.ladder.max_lag;
        let questions = self.questionnaire.questions();
        let is_weighted = questions.iter().any(|question| question.scored && question.weight != 1);
        let about_mean =
            if is_weighted { "ladder-score-mean-weighted" } else { "ladder-score-mean-about" };
        let step = |name: &str, about: &str, args: &[(&str, Arg)]| Explained {
            name: self.words.get(name),
            words: self.words.with(about, args),
        };
        let mut steps = vec![
            step("ladder-score-mean", about_mean, &[("top", u32::from(top.0).into())]),
            step(
                "ladder-score-threshold",
                "ladder-score-threshold-about",
                &[("thresholds", thresholds.into())],
            ),
        ];
        // With more room than the ladder is high, no question ever lags.
        if lag < top.0 {
            let args = [("lag", u32::from(lag).into())];
            steps.push(step("ladder-score-lag", "ladder-score-lag-about", &args));
        }
        steps.push(step("ladder-score-lowest", "ladder-score-lowest-about", &[]));
        steps
    }

    fn gates(&self, dimension: &Dimension) -> Vec<Explained> {
        let mut questions: Vec<&Question> =
            self.questionnaire.questions_of(dimension).iter().collect();
        questions.sort_by_key(|question| question.gate.as_ref().map(|gate| gate.rung));
        questions.into_iter().filter_map(|question| self.gate(dimension, question)).collect()
    }

    fn gate(&self, dimension: &Dimension, question: &Question) -> Option<Explained> {
        let gate = question.gate.as_ref()?;
        let name = self.words.with(
            "ladder-gate",
            &[
                ("dimension", dimension.short.clone().into()),
                ("rung", u32::from(gate.rung.0).into()),
            ],
        );
        let code = question.id.as_str().to_uppercase();
        let needed = self.words.with(
            "ladder-gate-about",
            &[
                ("question", question.short.clone().into()),
                ("code", code.into()),
                ("level", u32::from(gate.at_least.0).into()),
            ],
        );
        let reason = self.words.text(&gate.reason);
        Some(Explained { name, words: format!("{needed} {reason}").trim_end().to_owned() })
    }
}
