//! Questionnaires of any size, with everything that makes one slow: conditions on earlier
//! questions, gates, caps, weights, every kind of question, and several people who answer.
//!
//! Nothing is random: the same size gives the same questionnaire and the same answers.

use std::fmt::Write as _;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::date;
use meetlat::app::effect::Kit;
use meetlat::domain::answers::Answers;
use meetlat::domain::assessment::{
    Agreed, Answer, Assessment, AssessmentPast, Entry, Evidence, ExtraValue, LeftOut, Municipality,
    Period, QuestionnaireRef, Respondent, Role, Value,
};
use meetlat::domain::id::{FieldId, RespondentId};
use meetlat::domain::level::Level;
use meetlat::domain::questionnaire::{Kind, Question, Questionnaire};
use meetlat::files::questionnaire_ron;
use rust_decimal::Decimal;

/// As many questions as the shipped questionnaire scores.
pub(crate) const SHIPPED: usize = 44;
/// As many as a questionnaire may have and still be quick.
pub(crate) const LARGE: usize = 2_000;

const N_DIMENSIONS: usize = 4;
const TOP: usize = 4;

/// The questionnaire as a file.
pub(crate) fn text(n_questions: usize) -> String {
    let rungs: String = (0..=TOP)
        .map(|k| {
            format!(
                "(name: {}, description: {}), ",
                both("trede", k),
                both("Wat deze trede kenmerkt:", k)
            )
        })
        .collect();
    let mut text = format!(
        "(format: 1, id: \"groot\", version: \"1.0\", languages: [\"nl\", \"en\"], title: {}, ladder: (rungs: [{rungs}]), dimensions: [\n",
        both("Groot", n_questions)
    );
    for d in 0..N_DIMENSIONS {
        let (from, to) = (d * n_questions / N_DIMENSIONS, (d + 1) * n_questions / N_DIMENSIONS);
        let questions: String = (from..to).map(|q| question(q, from)).collect();
        write!(
            text,
            "(id: \"d{d}\", name: {}, weight: {}, questions: [\n{questions}]),\n",
            both("Dimensie", d),
            d + 1
        )
        .expect("writing to a text cannot fail");
    }
    text + "])\n"
}

/// A text in both languages, with a number to tell it from others.
fn both(words: &str, number: usize) -> String {
    format!("{{\"nl\": \"{words} {number}\", \"en\": \"{words} {number}, in English\"}}")
}

/// One question; of each eight, the later ones hang on the earlier ones. Gates stay in
/// their own dimension, which begins with question `first`.
fn question(q: usize, first: usize) -> String {
    let id = |back: usize| format!("\"q{}\"", q - back);
    let place = (q - first) % 8;
    let levels: String = (0..=TOP)
        .map(|k| {
            format!(
                "(label: {}, description: {}), ",
                both("niveau", k),
                both("Zo ver zijn wij, op schaal", k)
            )
        })
        .collect();
    let levels = format!("Levels([{levels}])");
    let kind = match place {
        1 => "YesNo(yes: 4, no: 0)".to_owned(),
        2 => format!(
            "Number(unit: {}, min: 0, max: 1000, levels: (better: Lower, bands: [(level: 4, bound: 1), (level: 3, bound: 4.5), (level: 2, bound: 8), (level: 1, bound: 24)], otherwise: 0))",
            both("uur", q)
        ),
        4 => {
            let options: String =
                (1..=5).map(|o| format!("(id: \"o{o}\", label: {}), ", both("Keuze", o))).collect();
            format!("Choices([{options}])")
        }
        6 => {
            let items: String = (1..=3)
                .map(|i| format!("(id: \"i{i}\", label: {}), ", both("Kanaal", i)))
                .collect();
            format!(
                "Statuses(statuses: [(id: \"active\", label: {}, deliberate: true), (id: \"never\", label: {})], items: [{items}], levels: (better: Higher, bands: [(level: 4, bound: 100), (level: 2, bound: 50)], otherwise: 0))",
                both("actief", q),
                both("nooit besproken", q)
            )
        }
        _ => levels,
    };
    let condition = match place {
        2 => format!("Yes({})", id(1)),
        3 => format!("Any([Answered({}), LevelAtLeast({}, 1)])", id(1), id(3)),
        4 => format!("Any([LevelAtLeast({}, 2), Yes({})])", id(4), id(3)),
        5 => format!(
            "Any([Chose({}, \"o1\"), NumberAtLeast({}, 1), Not(Yes({}))])",
            id(1),
            id(3),
            id(4)
        ),
        6 => format!("All([Answered({}), LevelAtLeast({}, 1)])", id(1), id(6)),
        7 => format!("Status({}, \"i1\", [\"active\"])", id(1)),
        _ => String::new(),
    };
    let mut more = String::new();
    if !condition.is_empty() {
        more += &format!("condition: {condition}, ");
    }
    if place == 7 {
        more += &format!("caps: [(level_of: {}, reason: {})], ", id(2), both("Daarom", q));
    }
    if place == 2 {
        more += &format!(
            "extra_fields: [(id: \"norm\", label: {}, kind: Number, unit: {})], ",
            both("Norm", q),
            both("uur", q)
        );
    }
    if place == 3 {
        more += "allow_not_applicable: true, ";
    }
    if place == 0 && q.is_multiple_of(6) {
        more +=
            &format!("gate: (rung: {}, at_least: 2, reason: {}), ", 1 + q % TOP, both("Omdat", q));
    }
    format!(
        "(id: \"q{q}\", text: {}, short: {}, help: {}, kind: {kind}, weight: {}, {more}),\n",
        both("Hoe is dit geregeld? Vraag", q),
        both("Kort over vraag", q),
        both("Ga uit van de periode van meting", q),
        1 + q % 5,
    )
}

/// The questionnaire, read and checked, without figures.
pub(crate) fn kit(n_questions: usize) -> Kit {
    let read = questionnaire_ron::read(text(n_questions).as_bytes());
    let questionnaire = read.questionnaire.expect("nothing is wrong with it");
    assert_eq!(questionnaire.questions().len(), n_questions);
    Kit { questionnaire: Arc::new(questionnaire), benchmarks: Vec::new().into() }
}

/// Three people who answered most of it, not always the same, and some agreed answers.
pub(crate) fn assessment(questionnaire: &Questionnaire) -> Assessment {
    let mut assessment = nobody_yet(questionnaire);
    for (person, role) in [Role::Communication, Role::Kcc, Role::Management].into_iter().enumerate()
    {
        let answers = questionnaire.questions().iter().enumerate().filter_map(|(q, question)| {
            Some((question.id.clone(), entry(question, scattered(q, person))?))
        });
        add(&mut assessment, role, ["Anna", "Bram", "Chris"][person], answers.collect());
    }
    let questions = questionnaire.questions().iter().enumerate();
    let agreed = questions.filter(|(q, _)| q % 20 == 3).map(|(q, question)| {
        let answer = Answer::Value(value(question, scattered(q, 3)));
        let agreed = Agreed::on(answer, "Zo is het.".to_owned(), None);
        (question.id.clone(), agreed)
    });
    assessment.agreed = agreed.collect();
    assessment
}

/// One person who answered every question that can be answered.
pub(crate) fn answered(questionnaire: &Questionnaire, name: &str) -> Assessment {
    let mut assessment = nobody_yet(questionnaire);
    let questions = questionnaire.questions().iter().enumerate();
    let can_be_answered = questions.filter(|(_, q)| !matches!(q.kind, Kind::Field(_)));
    let answers = can_be_answered.map(|(q, question)| {
        let answer = Some(Answer::Value(value(question, scattered(q, 0))));
        (question.id.clone(), Entry { answer, ..Entry::default() })
    });
    add(&mut assessment, Role::Kcc, name, answers.collect());
    assessment
}

fn add(assessment: &mut Assessment, role: Role, name: &str, answers: Answers) {
    let id = RespondentId::from_role_and_name(role.as_str(), name);
    let respondent = Respondent::new(role, name.to_owned(), answers);
    assessment.respondents.insert(id, respondent);
}

fn nobody_yet(questionnaire: &Questionnaire) -> Assessment {
    Assessment {
        municipality: Municipality { name: "Grootstad".to_owned(), ..Municipality::default() },
        period: Period { from: date(2026, 7, 1), to: date(2026, 9, 30) },
        questionnaire: QuestionnaireRef {
            id: questionnaire.id().clone(),
            version: questionnaire.version().to_owned(),
            file: String::new(),
        },
        respondents: [].into(),
        agreed: [].into(),
        left_out: LeftOut::default(),
        past: AssessmentPast::default(),
        created: Timestamp::UNIX_EPOCH,
        modified: Timestamp::UNIX_EPOCH,
    }
}

/// A number that looks random and never changes.
fn scattered(q: usize, person: usize) -> usize {
    let mixed = (q * 4 + person + 1).wrapping_mul(0x9e37_79b9);
    (mixed ^ (mixed >> 15)).wrapping_mul(0x2c1b_3c6d) >> 8
}

/// What one person recorded; one in ten questions is open.
fn entry(question: &Question, number: usize) -> Option<Entry> {
    let answer = match number % 10 {
        0 => return None,
        1 => Answer::Unknown,
        2 if question.allow_not_applicable => {
            Answer::NotApplicable { reason: "Dat is er niet.".to_owned() }
        }
        _ => Answer::Value(value(question, number)),
    };
    let mut entry =
        Entry { answer: Some(answer), at: Some(Timestamp::UNIX_EPOCH), ..Entry::default() };
    if number.is_multiple_of(9) {
        "Nagevraagd bij het team, zie het verslag van vorige maand.".clone_into(&mut entry.note);
    }
    if number.is_multiple_of(17) {
        entry.evidence.push(Evidence::Link("https://example.org/verslag".to_owned()));
    }
    if !question.extra_fields.is_empty() && number.is_multiple_of(3) {
        let norm = FieldId::parse("norm").expect("a good name");
        entry.extra.insert(norm, ExtraValue::Number(Decimal::from(24)));
    }
    Some(entry)
}

fn value(question: &Question, number: usize) -> Value {
    let number = number / 10;
    match &question.kind {
        Kind::YesNo { .. } => Value::YesNo(!number.is_multiple_of(4)),
        Kind::Number(_) => Value::Number(Decimal::from(number % 30)),
        Kind::Choices(options) => {
            let ticked = options.iter().enumerate().filter(|(i, _)| number >> i & 1 == 1);
            Value::Choices(ticked.map(|(_, option)| option.id.clone()).collect())
        }
        Kind::Statuses(kind) => {
            let items = kind.items.iter().enumerate();
            let status =
                |i: usize| kind.statuses[usize::from((number >> i).is_multiple_of(4))].id.clone();
            Value::Statuses(items.map(|(i, item)| (item.id.clone(), status(i))).collect())
        }
        Kind::Levels(_) | Kind::Field(_) => {
            Value::Level(Level(u8::try_from(number % (TOP + 1)).expect("a few levels")))
        }
    }
}
