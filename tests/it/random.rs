//! Random documents: every form of answer, texts with everything that could go wrong.

use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::civil::Date;
use meetlat::domain::assessment::{
    Agreed, Answer, Assessment, AssessmentPast, Called, Decision, Entry, Evidence, ExtraValue,
    LeftOut, Municipality, Period, QuestionnaireRef, Respondent, Role, Value,
};
use meetlat::domain::id::{FieldId, QuestionId, RespondentId};
use meetlat::domain::level::Level;
use meetlat::domain::past::{Past, Replaceable, Replaced};
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

pub fn replaced() -> impl Strategy<Value = Replaced> {
    let hash = prop_oneof![Just("none".to_owned()), "[0-9a-f]{16}", texts()];
    vec(hash, 0..3).prop_map(|hashes| hashes.into_iter().collect())
}

/// Values with what they may be besides: one in three has candidates.
pub fn pasts<T>(value: impl Strategy<Value = T>) -> impl Strategy<Value = (T, Past<T>)>
where
    T: Replaceable + std::fmt::Debug,
{
    let n_candidates = prop_oneof![2 => Just(0_usize), 1 => 2..4_usize];
    (vec(value, 4), n_candidates, replaced()).prop_map(|(mut values, n, replaced)| {
        let candidates = values.split_off(1).into_iter().take(n).collect();
        Past::with_value(values.remove(0), candidates, replaced)
    })
}

pub fn entries() -> impl Strategy<Value = (QuestionId, Entry)> {
    let evidence = (0..3_u8, texts()).prop_map(|(which, text)| match which {
        0 => Evidence::Link(text),
        1 => Evidence::File(text),
        _ => Evidence::Measurement(text),
    });
    let norm = of(decimals().prop_map(ExtraValue::Number));
    let place = of(texts().prop_map(ExtraValue::Text));
    let beside = (pasts(texts()), vec(evidence, 0..3), pasts(norm), pasts(place));
    let rest = (any::<bool>(), of(timestamps()), replaced(), replaced());
    (answers(), beside, rest).prop_map(|((question, (answer, past)), beside, rest)| {
        let (note, evidence, norm, place) = beside;
        let (later, at, evidence_gone, marks_gone) = rest;
        let mut entry = Entry { answer, note: note.0, evidence, later, at, ..Entry::default() };
        if !question.extra_fields.is_empty() {
            for (id, (value, past)) in [("norm", norm), ("plek", place)] {
                let id = FieldId::parse(id).unwrap();
                entry.extra.extend(value.map(|value| (id.clone(), value)));
                entry.past.extra.insert(id, past);
            }
            entry.past.extra.retain(|_, past| !past.is_empty());
        }
        entry.past.answer = past;
        entry.past.note = note.1;
        entry.past.evidence = evidence_gone;
        entry.past.later = marks_gone;
        (question.id.clone(), entry)
    })
}

/// A question with what was answered there.
fn answers() -> impl Strategy<Value = (&'static Question, (Option<Answer>, Past<Option<Answer>>))> {
    let answer = |question| {
        of((any::<Index>(), decimals(), texts())).prop_map(move |answer| {
            answer.map(|(which, number, reason)| answer_to(question, which, number, &reason))
        })
    };
    select(answerable()).prop_flat_map(move |question| (Just(question), pasts(answer(question))))
}

pub fn respondent_ids() -> impl Strategy<Value = RespondentId> {
    "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}".prop_map(|id| RespondentId::parse(&id).unwrap())
}

pub fn respondents() -> impl Strategy<Value = (RespondentId, Respondent)> {
    let called = (select(Role::ALL.to_vec()), texts());
    let called = pasts(called.prop_map(|(role, name)| Called { role, name }));
    (respondent_ids(), called, vec(entries(), 0..6)).prop_map(|(id, (called, past), answers)| {
        let answers = answers.into_iter().collect();
        (id, Respondent { past, ..Respondent::new(called.role, called.name, answers) })
    })
}

pub fn agreed() -> impl Strategy<Value = (QuestionId, Agreed)> {
    let decision = |question| {
        (any::<Index>(), decimals(), texts()).prop_map(move |(which, number, reason)| {
            Some(Decision { answer: answer_to(question, which, number, &reason), reason })
        })
    };
    let decided = move |question| (Just(question), pasts(decision(question)), of(timestamps()));
    select(answerable()).prop_flat_map(decided).prop_map(|(question, (decision, past), at)| {
        (question.id.clone(), Agreed { decision, at, past })
    })
}

pub fn left_out() -> impl Strategy<Value = LeftOut> {
    let version = "[0-9]\\.[0-9]";
    let answers = (respondent_ids(), entries(), version);
    let answers = answers.prop_map(|(id, (question, entry), of)| ((id, question, of), entry));
    let agreed = (agreed(), version).prop_map(|((question, agreed), of)| ((question, of), agreed));
    (vec(answers, 0..2), vec(agreed, 0..2)).prop_map(|(answers, agreed)| LeftOut {
        answers: answers.into_iter().collect(),
        agreed: agreed.into_iter().collect(),
    })
}

pub fn assessments() -> impl Strategy<Value = Assessment> {
    let name = texts().prop_map(|name| format!("Gemeente {name}"));
    let municipality = (name, texts(), pasts(texts()), pasts(of(any::<u32>())));
    let times = (timestamps(), timestamps());
    let answers = (vec(respondents(), 0..5), vec(agreed(), 0..4), left_out());
    let renamed = (respondent_ids(), respondent_ids());
    let rest = (texts(), times, vec(renamed, 0..2));
    (municipality, periods(), rest, answers).prop_map(
        |((name, cbs_code, province, inhabitants), period, rest, answers)| {
            let (file, (created, modified), renamed) = rest;
            let (province, province_past) = province;
            let (inhabitants, inhabitants_past) = inhabitants;
            let id = every_kind().id().clone();
            let version = every_kind().version().to_owned();
            Assessment {
                municipality: Municipality { name, cbs_code, province, inhabitants },
                period,
                questionnaire: QuestionnaireRef { id, version, file },
                respondents: answers.0.into_iter().collect(),
                agreed: answers.1.into_iter().collect(),
                left_out: answers.2,
                past: AssessmentPast {
                    province: province_past,
                    inhabitants: inhabitants_past,
                    renamed: renamed.into_iter().collect(),
                },
                created,
                modified,
            }
        },
    )
}
