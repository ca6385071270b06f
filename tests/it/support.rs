//! Short notations for questionnaires and answers, so that a case is one line.
//!
//! Questionnaires: `a b*3 c? | d` is one dimension `d1` with questions `a`, `b` (weight 3) and
//! `c` (may be not applicable), and a dimension `d2` with `d`; all with levels 0 to 4. What
//! does not fit on the line is put on with [`Shape`]. Answers: `a:4 b:unknown c:n/a`, and
//! for several people `anna: a:4 b:2; bob: a:1; agreed: a:3`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::date;
use meetlat::domain::assessment::{
    Agreed, Answer, Assessment, AssessmentPast, Entry, LeftOut, Municipality, Period,
    QuestionnaireRef, Respondent, Role, Value,
};
use meetlat::domain::counted::{Counted, Whose};
use meetlat::domain::draft::{
    BandsDraft, ConditionDraft, DimensionDraft, Draft, EffortDraft, GateDraft, KindDraft,
    LabeledDraft, LadderDraft, QuestionDraft, RungDraft, Written,
};
use meetlat::domain::effective::Effective;
use meetlat::domain::id::{ItemId, OptionId, QuestionId, QuestionnaireId, RespondentId, StatusId};
use meetlat::domain::level::Level;
use meetlat::domain::questionnaire::{Kind, Questionnaire};
use meetlat::domain::text::Text;
use meetlat::files::answers_json::{self, Author};
use meetlat::files::library;
use proptest::test_runner::{Config, RngSeed};
use rust_decimal::Decimal;

/// So many random cases, the same ones each time unless the environment names a seed.
pub fn config(cases: u32) -> Config {
    let mut config = Config { cases, failure_persistence: None, ..Config::default() };
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(2015);
    }
    config
}

/// A text in the only language of these questionnaires.
pub fn text(words: &str) -> Text {
    [("nl", words)].into_iter().collect()
}

/// A decimal as it is written.
pub fn decimal(number: &str) -> Decimal {
    number.parse().unwrap()
}

/// A number as a draft holds it.
pub fn written(number: &str) -> Written {
    Ok(decimal(number))
}

/// The id of a question.
pub fn question_id(id: &str) -> QuestionId {
    QuestionId::parse(id).unwrap()
}

// -- questionnaires ----------------------------------------------------------------

/// Reads the notation of questionnaires; R is 4.
pub fn draft(notation: &str) -> Draft {
    let dimensions = notation.split('|').enumerate().map(|(d, questions)| DimensionDraft {
        id: format!("d{}", d + 1),
        name: text("Dimensie"),
        questions: questions.split_whitespace().map(|word| question(word, 4)).collect(),
        ..DimensionDraft::default()
    });
    Draft {
        id: "proef".to_owned(),
        version: "1.0".to_owned(),
        languages: vec!["nl".to_owned()],
        title: text("Proef"),
        ladder: LadderDraft { rungs: rungs(4), ..LadderDraft::default() },
        dimensions: dimensions.collect(),
        ..Draft::default()
    }
}

/// Rungs 0 to `top`.
pub fn rungs(top: usize) -> Vec<RungDraft> {
    let rung = |k| RungDraft {
        name: text(&format!("trede {k}")),
        description: text("Wat haar kenmerkt."),
        own_label: false,
    };
    (0..=top).map(rung).collect()
}

/// A question with levels 0 to `top`: `a`, `a?`, `a*3`.
pub fn question(word: &str, top: usize) -> QuestionDraft {
    let (word, allow_not_applicable) =
        word.strip_suffix('?').map_or((word, false), |word| (word, true));
    let (id, weight) = word.split_once('*').map_or((word, None), |(id, weight)| (id, Some(weight)));
    QuestionDraft {
        id: id.to_owned(),
        text: text("Vraag?"),
        short: Text::default(),
        help: text("Uitleg."),
        why: Text::default(),
        how: Text::default(),
        evidence: Text::default(),
        kind: levels(top),
        scored: true,
        weight: weight.map(|weight| weight.parse().unwrap()),
        effort: EffortDraft::Default,
        allow_not_applicable,
        condition: None,
        gate: None,
        indicators: Vec::new(),
        sources: Vec::new(),
        extra_fields: Vec::new(),
        caps: Vec::new(),
    }
}

/// Levels 0 to `top`, described.
pub fn levels(top: usize) -> KindDraft {
    let level = |k| LabeledDraft {
        label: text(&format!("niveau {k}")),
        description: text("Zo precies dat twee mensen hetzelfde kiezen."),
        ..LabeledDraft::default()
    };
    KindDraft::Levels((0..=top).map(level).collect())
}

/// Something with an id, a label and a flag.
pub fn labeled(id: &str, flag: bool) -> LabeledDraft {
    LabeledDraft { id: id.to_owned(), label: text(id), flag, ..LabeledDraft::default() }
}

/// Options by id: `x y z`.
pub fn choices(options: &str) -> KindDraft {
    KindDraft::Choices(options.split_whitespace().map(|id| labeled(id, false)).collect())
}

/// Yes and no with their levels.
pub fn yes_no(yes: i64, no: i64) -> KindDraft {
    KindDraft::YesNo { yes, no }
}

/// Bands from best to rest: `4 up to 8, 2 up to 24, else 0` or `4 from 90, 3 from 50, else 1`.
pub fn bands(notation: &str) -> BandsDraft {
    let (rows, otherwise) = notation.rsplit_once(", else ").unwrap();
    let is_higher_better = !notation.contains("up to");
    let row = |row: &str| {
        let (level, bound) = row.split_once(if is_higher_better { " from " } else { " up to " })?;
        Some((level.parse().ok()?, written(bound)))
    };
    BandsDraft {
        is_higher_better,
        bands: rows.split(", ").map(|text| row(text).unwrap()).collect(),
        otherwise: otherwise.parse().unwrap(),
    }
}

/// A number of at least zero; without bands where `notation` is empty.
pub fn number(notation: &str) -> KindDraft {
    KindDraft::Number {
        unit: text("uur"),
        min: Some(written("0")),
        max: None,
        bands: (!notation.is_empty()).then(|| bands(notation)),
    }
}

/// Statuses, where `+` is deliberate, and items, where `-` does not count:
/// `active+ stopped+ none`, `facebook x other-`.
pub fn statuses(statuses: &str, items: &str, notation: &str) -> KindDraft {
    let status = |word: &str| labeled(word.trim_end_matches('+'), word.ends_with('+'));
    let item = |word: &str| labeled(word.trim_end_matches('-'), !word.ends_with('-'));
    KindDraft::Statuses {
        statuses: statuses.split_whitespace().map(status).collect(),
        items: items.split_whitespace().map(item).collect(),
        bands: (!notation.is_empty()).then(|| bands(notation)),
    }
}

/// What does not fit in the one-line notation.
pub trait Shape: Sized {
    /// Lets `change` change a question.
    fn with(self, id: &str, change: impl FnOnce(&mut QuestionDraft)) -> Self;
    /// Lets `change` change the whole.
    fn also(self, change: impl FnOnce(&mut Draft)) -> Self;

    /// Another kind of question.
    fn kind(self, id: &str, kind: KindDraft) -> Self {
        self.with(id, |question| question.kind = kind)
    }

    /// Shown only when this holds.
    fn when(self, id: &str, condition: ConditionDraft) -> Self {
        self.with(id, |question| question.condition = Some(condition))
    }

    /// Rung `rung` asks at least this level.
    fn gate(self, id: &str, rung: i64, at_least: i64) -> Self {
        let gate = GateDraft { rung, at_least, reason: Text::default() };
        self.with(id, |question| question.gate = Some(gate))
    }

    /// Never counts.
    fn unscored(self, id: &str) -> Self {
        self.with(id, |question| question.scored = false)
    }

    /// Other thresholds than k − 0.5: `0.5 1.5 2.5 3.5`.
    fn thresholds(self, numbers: &str) -> Self {
        let numbers = numbers.split_whitespace().map(written).collect();
        self.also(|draft| draft.ladder.thresholds = Some(numbers))
    }

    /// Another `max_lag` than 2.
    fn max_lag(self, max_lag: i64) -> Self {
        self.also(|draft| draft.ladder.max_lag = Some(max_lag))
    }

    /// The weights of the dimensions.
    fn weights(self, weights: &[i64]) -> Self {
        self.also(|draft| {
            for (dimension, weight) in draft.dimensions.iter_mut().zip(weights) {
                dimension.weight = Some(*weight);
            }
        })
    }

    /// A profile with this question first.
    fn profile(self, id: &str, kind: KindDraft) -> Self {
        let question = QuestionDraft { kind, scored: false, ..question(id, 4) };
        self.also(|draft| draft.profile.push(question))
    }
}

impl Shape for Draft {
    fn with(mut self, id: &str, change: impl FnOnce(&mut QuestionDraft)) -> Self {
        let in_dimensions = self.dimensions.iter_mut().flat_map(|d| &mut d.questions);
        let found = self.profile.iter_mut().chain(in_dimensions).find(|q| q.id == id);
        change(found.expect("the notation has this question"));
        self
    }

    fn also(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }
}

/// The checked questionnaire of a draft without problems.
#[track_caller]
pub fn checked(draft: &Draft) -> Questionnaire {
    let checked = draft.check();
    checked.questionnaire.unwrap_or_else(|| panic!("{:#?}", checked.problems))
}

// -- answers -----------------------------------------------------------------------

/// A document without answers.
pub fn empty_assessment() -> Assessment {
    Assessment {
        municipality: Municipality { name: "Voorbeeldstad".to_owned(), ..Default::default() },
        period: Period { from: date(2026, 7, 1), to: date(2026, 9, 30) },
        questionnaire: QuestionnaireRef {
            id: QuestionnaireId::parse("proef").unwrap(),
            version: "1.0".to_owned(),
            file: String::new(),
        },
        respondents: BTreeMap::new(),
        agreed: BTreeMap::new(),
        left_out: LeftOut::default(),
        past: AssessmentPast::default(),
        created: Timestamp::UNIX_EPOCH,
        modified: Timestamp::UNIX_EPOCH,
    }
}

/// What counts for the team at each question.
pub fn effective_answers(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
) -> Vec<Effective<'static>> {
    Counted::new(questionnaire, assessment, Whose::Team).answers().to_vec()
}

/// Reads the notation of answers.
pub fn assessment(questionnaire: &Questionnaire, notation: &str) -> Assessment {
    let mut assessment = empty_assessment();
    for person in notation.split(';') {
        let mut words = person.split_whitespace().peekable();
        let name = words.next_if(|word| word.ends_with(':')).unwrap_or("communication:");
        let name = name.trim_end_matches(':');
        let answers = words.map(|word| {
            let (id, answer) = word.split_once(':').expect("an answer is `question:answer`");
            let question = questionnaire.question(&question_id(id)).expect("a known question");
            (question.id.clone(), answer_to(&question.kind, answer))
        });
        if name == "agreed" {
            let agreed = |answer| Agreed::on(answer, String::new(), None);
            assessment.agreed = answers.map(|(id, answer)| (id, agreed(answer))).collect();
        } else {
            let entry = |answer| Entry { answer: Some(answer), ..Entry::default() };
            let answers = answers.map(|(id, answer)| (id, entry(answer))).collect();
            let person = Respondent::new(Role::Communication, name.to_owned(), answers);
            assessment.respondents.insert(RespondentId::parse(name).unwrap(), person);
        }
    }
    assessment
}

/// `4`, `24.5`, `yes`, `no`, `[x,y]`, `{facebook=active,x=stopped}`, `unknown`, `n/a`.
fn answer_to(kind: &Kind, answer: &str) -> Answer {
    let inside = |open, close| answer.strip_prefix(open)?.strip_suffix(close);
    Answer::Value(match (kind, answer) {
        (_, "unknown") => return Answer::Unknown,
        (_, "n/a") => return Answer::NotApplicable { reason: String::new() },
        (Kind::YesNo { .. }, _) => Value::YesNo(answer == "yes"),
        (Kind::Number(_), _) => Value::Number(decimal(answer)),
        (Kind::Choices(_), _) => {
            let ticked = inside('[', ']').unwrap().split(',').filter(|id| !id.is_empty());
            let ticked: BTreeSet<_> = ticked.map(|id| OptionId::parse(id).unwrap()).collect();
            Value::Choices(ticked)
        }
        (Kind::Statuses(_), _) => {
            let pairs = inside('{', '}').unwrap().split(',').filter(|pair| !pair.is_empty());
            let given = pairs.map(|pair| {
                let (item, status) = pair.split_once('=').unwrap();
                let item = ItemId::parse(item).unwrap();
                (item, StatusId::parse(status).unwrap())
            });
            Value::Statuses(given.collect())
        }
        (Kind::Levels(_) | Kind::Field(_), _) => Value::Level(Level(answer.parse().unwrap())),
    })
}

/// The path of a file in `tests/data`.
pub fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

/// The questionnaire that is shipped.
pub fn shipped() -> &'static Questionnaire {
    library::built_in_named("sociale-media").expect("it is shipped")
}

/// A document of the shipped questionnaire with these answers (JSON members).
pub fn shipped_answers(answers: &str) -> Assessment {
    let json = format!(
        r#"{{"municipality": {{"name": "Voorbeeldstad"}},
            "period": {{"from": "2026-07-01", "to": "2026-09-30"}}, "answers": {{{answers}}}}}"#
    );
    let now = Timestamp::UNIX_EPOCH;
    let author = Author { role: Role::Communication, name: "", questionnaire_file: "", now };
    answers_json::read(json.as_bytes(), shipped(), &author).unwrap()
}
