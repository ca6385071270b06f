//! Random documents: every form of answer, texts with everything that could go wrong.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::civil::Date;
use meetlat::domain::assessment::{
    Agreed, Answer, Assessment, Entry, Evidence, ExtraValue, Municipality, Period,
    QuestionnaireRef, Respondent, Role, Value,
};
use meetlat::domain::id::{FieldId, QuestionId, RespondentId};
use meetlat::domain::level::Level;
use meetlat::domain::questionnaire::{Kind, Question, Questionnaire};
use meetlat::files::questionnaire_ron;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::{Index, select};
use rust_decimal::Decimal;

/// One question of every kind; see `tests/data/format-1.questionnaire.ron`.
pub fn every_kind() -> &'static Questionnaire {
    static READ: LazyLock<Questionnaire> = LazyLock::new(|| {
        let read = questionnaire_ron::read(include_bytes!("../data/format-1.questionnaire.ron"));
        assert_eq!(read.problems, []);
        read.questionnaire.unwrap()
    });
    &READ
}

/// Texts with everything that could go wrong in a file between quotes.
pub fn texts() -> impl Strategy<Value = String> {
    let nasty = select(vec![
        "\"",
        "\\",
        "'",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\0",
        "\u{7f}",
        "\u{85}",
        "\u{feff}",
        "👩‍💻",
        "é",
        "e\u{301}",
        "\u{202e}",
        "\u{2066}",
        "\u{2028}",
        "ג",
        "\u{10ffff}",
        "//",
        "/*",
        "*/",
        "(",
        ")",
        "]",
        "{",
        "r#\"",
        "\nchecksum: \"sha256:0\",",
        "    checksum: ",
        "Some(",
        "$x",
        "{ $n }",
        "\\u{41}",
        "=1+1",
    ]);
    let piece = prop_oneof![nasty.prop_map(str::to_owned), "[a-z ]{1,6}", any::<String>()];
    vec(piece, 0..4).prop_map(|pieces| pieces.concat())
}

pub fn decimals() -> impl Strategy<Value = Decimal> {
    // As many digits as can be kept.
    (-(1_i128 << 96) + 1..1_i128 << 96, 0..=28_u32)
        .prop_map(|(digits, scale)| Decimal::from_i128_with_scale(digits, scale))
}

pub fn timestamps() -> impl Strategy<Value = Timestamp> {
    let (min, max) = (Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
    let nanoseconds = prop_oneof![Just(0), 0..1_000_000_000_i32];
    (min..max, nanoseconds).prop_map(|(s, n)| Timestamp::new(s, n.max(0)).unwrap())
}

pub fn periods() -> impl Strategy<Value = Period> {
    let day = || (-9998..=9998_i16, 1..=12_i8, 1..=28_i8);
    let date = |(year, month, day)| Date::new(year, month, day).unwrap();
    (day(), day()).prop_map(move |(a, b)| {
        let (a, b) = (date(a), date(b));
        Period { from: a.min(b), to: a.max(b) }
    })
}

/// An answer that fits `question`.
pub fn answer_to(question: &Question, which: Index, number: Decimal, reason: &str) -> Answer {
    let bits = which.index(usize::MAX);
    let value = match (&question.kind, bits % 5) {
        (_, 0) => return Answer::Unknown,
        (_, 1) if question.allow_not_applicable => {
            return Answer::NotApplicable { reason: reason.to_owned() };
        }
        (Kind::Levels(levels), _) => {
            Value::Level(Level(u8::try_from(bits % levels.len()).unwrap()))
        }
        (Kind::YesNo { .. }, _) => Value::YesNo(bits & 32 == 0),
        (Kind::Choices(choices), _) => {
            let ticked = choices.iter().enumerate().filter(|(i, _)| bits >> (i + 5) & 1 == 1);
            Value::Choices(ticked.map(|(_, choice)| choice.id.clone()).collect())
        }
        (Kind::Statuses(kind), _) => {
            // One more than there are statuses is none.
            let status = |i: usize| kind.statuses.get((bits >> (2 * i + 5)) % 4);
            let items = kind.items.iter().enumerate();
            let given =
                items.filter_map(|(i, item)| Some((item.id.clone(), status(i)?.id.clone())));
            Value::Statuses(given.collect())
        }
        (Kind::Number(kind), _) => {
            let number = kind.min.map_or(number, |min| number.max(min));
            Value::Number(kind.max.map_or(number, |max| number.min(max)))
        }
        (Kind::Field(_), _) => return Answer::Unknown,
    };
    Answer::Value(value)
}

/// The questions that can be answered.
pub fn answerable() -> Vec<&'static Question> {
    let all = every_kind().questions().iter();
    all.filter(|question| !matches!(question.kind, Kind::Field(_))).collect()
}

pub fn replaced() -> impl Strategy<Value = Vec<String>> {
    vec(prop_oneof![Just("none".to_owned()), "[0-9a-f]{16}", texts()], 0..3)
}

pub fn entries() -> impl Strategy<Value = (QuestionId, Entry)> {
    let evidence = (0..3_u8, texts()).prop_map(|(which, text)| match which {
        0 => Evidence::Link(text),
        1 => Evidence::File(text),
        _ => Evidence::Measurement(text),
    });
    let answer = of((any::<Index>(), decimals(), texts()));
    let beside = (texts(), vec(evidence, 0..3), of(decimals()), of(texts()));
    let rest = (any::<bool>(), of(timestamps()), replaced());
    (select(answerable()), answer, beside, rest).prop_map(|(question, answer, beside, rest)| {
        let (note, evidence, norm, place) = beside;
        let (later, at, replaced) = rest;
        let mut extra = BTreeMap::new();
        if !question.extra_fields.is_empty() {
            let norm = norm.map(|norm| (FieldId::parse("norm").unwrap(), ExtraValue::Number(norm)));
            let place = place.map(|text| (FieldId::parse("plek").unwrap(), ExtraValue::Text(text)));
            extra.extend(norm.into_iter().chain(place));
        }
        let answer =
            answer.map(|(which, number, reason)| answer_to(question, which, number, &reason));
        let entry = Entry { answer, note, evidence, extra, later, at, replaced };
        (question.id.clone(), entry)
    })
}

pub fn respondents() -> impl Strategy<Value = (RespondentId, Respondent)> {
    let id = "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}".prop_map(|id| RespondentId::parse(&id).unwrap());
    let respondent = (select(Role::ALL.to_vec()), texts(), vec(entries(), 0..6));
    (id, respondent).prop_map(|(id, (role, name, answers))| {
        (id, Respondent { role, name, answers: answers.into_iter().collect() })
    })
}

pub fn agreed() -> impl Strategy<Value = (QuestionId, Agreed)> {
    let answer = (select(answerable()), any::<Index>(), decimals());
    (answer, texts(), of(timestamps()), replaced()).prop_map(|(answer, reason, at, replaced)| {
        let (question, which, number) = answer;
        let answer = answer_to(question, which, number, &reason);
        (question.id.clone(), Agreed { answer, reason, at, replaced })
    })
}

pub fn assessments() -> impl Strategy<Value = Assessment> {
    let name = texts().prop_map(|name| format!("Gemeente {name}"));
    let municipality = (name, texts(), texts(), of(any::<u32>()));
    let times = (timestamps(), timestamps());
    let answers = (vec(respondents(), 0..5), vec(agreed(), 0..4));
    (municipality, periods(), texts(), times, answers).prop_map(
        |((name, cbs_code, province, inhabitants), period, file, (created, modified), answers)| {
            let id = every_kind().id().clone();
            let version = every_kind().version().to_owned();
            Assessment {
                municipality: Municipality { name, cbs_code, province, inhabitants },
                period,
                questionnaire: QuestionnaireRef { id, version, file },
                respondents: answers.0.into_iter().collect(),
                agreed: answers.1.into_iter().collect(),
                created,
                modified,
            }
        },
    )
}
