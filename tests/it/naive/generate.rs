//! Random questionnaires, answers and figures.
//!
//! Each question and each answer is read off a strip of random numbers, where 0 is the
//! plainest choice. So shrinking a failure (dropping strips, lowering numbers) leads to a
//! smaller questionnaire with plainer questions and fewer answers.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::date;
use meetlat::domain::assessment::{
    Agreed, Answer, Assessment, Entry, Evidence, ExtraValue, Respondent, Role, Value,
};
use meetlat::domain::benchmark::{
    Benchmark, Cohort, Comparability, Confidence, Figure, FigureValue, Reads,
};
use meetlat::domain::draft::{
    BandsDraft, CapDraft, ConditionDraft, DimensionDraft, Draft, ExtraFieldDraft, GateDraft,
    KindDraft, LabeledDraft, LadderDraft, QuestionDraft, Severity, Step, Written,
};
use meetlat::domain::id::{
    BenchmarkId, FieldId, FigureId, IndicatorId, ItemId, OptionId, QuestionnaireId, RespondentId,
    SourceId, StatusId,
};
use meetlat::domain::level::Level;
use meetlat::domain::questionnaire::{Better, Questionnaire, Source};
use meetlat::domain::text::Text;
use proptest::array::{uniform8, uniform24};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use rust_decimal::Decimal;

use crate::support::{
    choices, empty_assessment, labeled, levels, question, question_id, rungs, text,
};

/// A sound questionnaire with answers.
#[derive(Clone)]
pub struct Case {
    pub draft: Draft,
    pub questionnaire: Questionnaire,
    pub assessment: Assessment,
}

/// The strips a case is read off.
pub type Strips = ([u16; 24], Vec<Vec<[u16; 24]>>, Vec<Vec<[u16; 8]>>, Vec<[u16; 8]>);

/// Strips for up to 4 dimensions of up to 8 questions, 4 respondents and agreed answers.
pub fn strips() -> impl Strategy<Value = Strips> {
    (
        uniform24(any::<u16>()),
        vec(vec(uniform24(any::<u16>()), 1..=8), 1..=4),
        vec(vec(uniform8(any::<u16>()), 0..=36), 0..=4),
        vec(uniform8(any::<u16>()), 0..=36),
    )
}

/// Reads a case off; `None` when the questionnaire is not sound even after mending.
pub fn case((head, dimensions, people, agreed): &Strips) -> Option<Case> {
    let (draft, questionnaire) = mended(draft(head, dimensions, true))?;
    let mut assessment = answers(&draft, people, agreed);
    let mut head = Strip(head[16..].iter());
    if head.one_in(2) {
        assessment.municipality.inhabitants = Some(head.pick(&[0, 49_999, 50_000, 200_000]));
    }
    if head.one_in(2) {
        assessment.municipality.province = "Overijssel".to_owned();
    }
    Some(Case { draft, questionnaire, assessment })
}

/// Numbers to decide with, in order; 0 when they have run out.
pub struct Strip<'a>(pub std::slice::Iter<'a, u16>);

impl Strip<'_> {
    fn next(&mut self) -> usize {
        self.0.next().map_or(0, |number| usize::from(*number))
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.next() % n
    }

    /// A number in `1..=max`.
    fn up_to(&mut self, max: i64) -> i64 {
        1 + self.whole_below(max)
    }

    fn whole_below(&mut self, n: i64) -> i64 {
        i64::try_from(self.next()).unwrap() % n
    }

    /// Whether, once in `n` times; the plain choice is not.
    pub fn one_in(&mut self, n: usize) -> bool {
        self.next() % n == n - 1
    }

    /// One of several, the plainest first.
    pub fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())].clone()
    }
}

// -- questionnaires ----------------------------------------------------------------

/// Reads a questionnaire off, sound or not in what answers can reach.
pub fn draft(head: &[u16; 24], dimensions: &[Vec<[u16; 24]>], has_profile: bool) -> Draft {
    let mut head = Strip(head.iter());
    let top = head.pick(&[4, 1, 2, 3, 5, 6]);
    let mut earlier: Vec<QuestionDraft> = Vec::new();
    let thresholds = thresholds(&mut head, top);
    let max_lag = head.one_in(2).then(|| head.whole_below(top.max(2) + 1));
    let fields = [KindDraft::Inhabitants, KindDraft::Province, KindDraft::Respondents];
    let n_fields = if has_profile { head.below(4) } else { 0 };
    for (i, kind) in fields.into_iter().take(n_fields).enumerate() {
        let plain = question(&format!("p{}", i + 1), 1);
        earlier.push(QuestionDraft { kind, scored: false, ..plain });
    }
    let profile = earlier.clone();
    let mut all = Vec::new();
    for (d, strips) in dimensions.iter().enumerate() {
        let mut questions = Vec::new();
        for strip in strips {
            let id = format!("q{}", earlier.len() + 1);
            let question = random_question(&mut Strip(strip.iter()), &id, top, &earlier);
            questions.push(question.clone());
            earlier.push(question);
        }
        all.push(DimensionDraft {
            id: format!("d{}", d + 1),
            name: text("Dimensie"),
            weight: head.one_in(2).then(|| head.up_to(1000)),
            questions,
            ..DimensionDraft::default()
        });
    }
    Draft {
        id: "proef".to_owned(),
        version: "1.0".to_owned(),
        languages: vec!["nl".to_owned()],
        title: text("Proef"),
        ladder: LadderDraft {
            rungs: rungs(usize::try_from(top).unwrap()),
            thresholds,
            max_lag,
            ..LadderDraft::default()
        },
        profile,
        dimensions: all,
        ..Draft::default()
    }
}

fn thresholds(strip: &mut Strip<'_>, top: i64) -> Option<Vec<Written>> {
    let hundredths: Vec<i64> = match strip.below(4) {
        0 => return None,
        // A quarter or more above the rung below.
        1 => (0..top).map(|k| 100 * k + 25 * strip.up_to(4)).collect(),
        2 => (0..top).map(|k| 100 * k + strip.up_to(100)).collect(),
        // Anything that rises.
        _ => {
            let steps: Vec<i64> = (0..top).map(|_| strip.up_to(100)).collect();
            (1..=steps.len()).map(|n| steps[..n].iter().sum()).collect()
        }
    };
    Some(hundredths.into_iter().map(|h| Ok(Decimal::new(h, 2).normalize())).collect())
}

fn random_question(
    strip: &mut Strip<'_>,
    id: &str,
    top: i64,
    earlier: &[QuestionDraft],
) -> QuestionDraft {
    let n_levels = usize::try_from(top).unwrap();
    let mut question = question(id, n_levels);
    question.scored = !strip.one_in(6);
    if strip.one_in(2) {
        let most = if strip.one_in(3) { 1000 } else { 5 };
        question.weight = Some(strip.up_to(most));
    }
    question.allow_not_applicable = strip.one_in(3);
    let wants_gate = strip.one_in(4);
    let (rung, at_least) = (strip.up_to(top), strip.next());
    let wants_condition = strip.one_in(3) && !earlier.is_empty();
    question.condition = wants_condition.then(|| condition(strip, top, earlier, 0));
    question.kind = match strip.below(7) {
        0..=2 => levels(n_levels),
        3 => {
            let n = if strip.one_in(4) { 2 } else { 2.max(n_levels) + strip.below(3) };
            let ids: Vec<String> = (1..=n).map(|i| format!("o{i}")).collect();
            choices(&ids.join(" "))
        }
        4 => random_number(strip, top, question.scored),
        5 => random_statuses(strip, top, question.scored),
        _ => {
            let yes = if strip.one_in(4) { strip.whole_below(top + 1) } else { top };
            KindDraft::YesNo { yes, no: (yes + strip.up_to(top)) % (top + 1) }
        }
    };
    let highest = highest(&question.kind, top);
    if wants_gate && question.scored && !question.allow_not_applicable && 0 < highest {
        let at_least = 1 + i64::try_from(at_least).unwrap() % highest;
        question.gate = Some(GateDraft { rung, at_least, reason: Text::default() });
    }
    if question.scored && strip.one_in(3) {
        caps(strip, &mut question, top, earlier);
    }
    question
}

/// Keeps the level of a question down: by a field beside the answer, or by an earlier one.
fn caps(strip: &mut Strip<'_>, question: &mut QuestionDraft, top: i64, earlier: &[QuestionDraft]) {
    let can_cap = |asked: &&QuestionDraft| asked.scored && !asked.allow_not_applicable;
    let can_cap: Vec<String> = earlier.iter().filter(can_cap).map(|q| q.id.clone()).collect();
    if !can_cap.is_empty() && !strip.one_in(3) {
        let level_of = Some(strip.pick(&can_cap));
        question.caps.push(CapDraft { level_of, ..CapDraft::default() });
    } else {
        let id = "norm".to_owned();
        question.extra_fields.push(ExtraFieldDraft {
            id: id.clone(),
            label: text("Norm"),
            is_number: true,
            unit: Text::default(),
        });
        let (above, at_most) = (Some(Ok(Decimal::from(24))), Some(strip.whole_below(top + 1)));
        question.caps.push(CapDraft { field: Some(id), above, at_most, ..CapDraft::default() });
    }
}

/// The highest level a kind promises.
fn highest(kind: &KindDraft, top: i64) -> i64 {
    match kind {
        KindDraft::Levels(_) => top,
        KindDraft::Choices(options) => top.min(i64::try_from(options.len()).unwrap()),
        KindDraft::Number { bands, .. } | KindDraft::Statuses { bands, .. } => {
            bands.as_ref().and_then(|b| b.bands.first()).map_or(0, |(level, _)| *level)
        }
        KindDraft::YesNo { yes, no } => *yes.max(no),
        _ => 0,
    }
}

/// Falling levels, most often from the top, and one below all of them for the rest.
fn falling_levels(strip: &mut Strip<'_>, top: i64) -> (Vec<i64>, i64) {
    let which = if strip.one_in(2) { strip.next() } else { usize::MAX };
    let mut levels: Vec<i64> = (1..=top).rev().filter(|level| which & (1 << level) != 0).collect();
    if levels.is_empty() {
        levels.push(top);
    }
    let lowest = levels[levels.len() - 1];
    (levels, strip.whole_below(lowest))
}

fn random_number(strip: &mut Strip<'_>, top: i64, scored: bool) -> KindDraft {
    let (levels, otherwise) = falling_levels(strip, top);
    let is_higher_better = strip.one_in(2);
    let scale = u32::try_from(strip.below(3)).unwrap();
    let mut bound = strip.whole_below(500) - 100;
    let mut bounds: Vec<Decimal> = Vec::new();
    for _ in &levels {
        bounds.push(Decimal::new(bound, scale));
        bound += if is_higher_better { -strip.up_to(30) } else { strip.up_to(30) };
    }
    let (low, high) = (*bounds.iter().min().unwrap(), *bounds.iter().max().unwrap());
    let min = strip.one_in(2).then(|| Ok(low - Decimal::from(strip.below(3))));
    let max = strip.one_in(2).then(|| Ok(high + Decimal::from(1 + strip.below(3))));
    let bands = levels.into_iter().zip(bounds.into_iter().map(Ok)).collect();
    let bands = BandsDraft { is_higher_better, bands, otherwise };
    let bands = (scored || !strip.one_in(2)).then_some(bands);
    KindDraft::Number { unit: text("uur"), min, max, bands }
}

fn random_statuses(strip: &mut Strip<'_>, top: i64, scored: bool) -> KindDraft {
    let mut statuses = vec![labeled("active", true), labeled("none", false)];
    if strip.one_in(2) {
        statuses.push(labeled("stopped", true));
    }
    if strip.one_in(3) {
        statuses.push(labeled("dormant", false));
    }
    let n_items = 1 + strip.below(4);
    let mut items: Vec<LabeledDraft> =
        (1..=n_items).map(|i| labeled(&format!("i{i}"), !strip.one_in(4))).collect();
    items[0].flag = true;
    let (mut levels, otherwise) = falling_levels(strip, top);
    levels.truncate(5);
    let mut bound = [10_000, 9_000, 6_667][strip.below(3)];
    let mut bands = Vec::new();
    for level in levels {
        bands.push((level, Ok(Decimal::new(bound, 2))));
        bound -= 1 + strip.whole_below(1_600);
    }
    let last = bands[bands.len() - 1].0;
    let otherwise = otherwise.min(last - 1);
    let bands = BandsDraft { is_higher_better: true, bands, otherwise };
    KindDraft::Statuses { statuses, items, bands: (scored || !strip.one_in(2)).then_some(bands) }
}

fn condition(
    strip: &mut Strip<'_>,
    top: i64,
    earlier: &[QuestionDraft],
    depth: usize,
) -> ConditionDraft {
    let form = if depth < 2 { strip.below(7) } else { 0 };
    match form {
        4 => ConditionDraft::Not(Box::new(condition(strip, top, earlier, depth + 1))),
        5 | 6 => {
            let n = 1 + strip.below(2);
            let parts = (0..n).map(|_| condition(strip, top, earlier, depth + 1)).collect();
            if form == 5 { ConditionDraft::All(parts) } else { ConditionDraft::Any(parts) }
        }
        _ => {
            let asked = strip.below(earlier.len());
            atom(strip, top, &earlier[asked])
        }
    }
}

fn atom(strip: &mut Strip<'_>, top: i64, asked: &QuestionDraft) -> ConditionDraft {
    let id = asked.id.clone();
    let form = strip.below(4);
    let highest = highest(&asked.kind, top);
    match &asked.kind {
        _ if form == 0 => ConditionDraft::Answered(id),
        KindDraft::YesNo { .. } if form != 1 => ConditionDraft::Yes(id),
        KindDraft::Choices(options) if form != 1 => {
            ConditionDraft::Chose(id, strip.pick(options).id)
        }
        KindDraft::Inhabitants => ConditionDraft::NumberAtLeast(id, Ok(Decimal::from(50_000))),
        KindDraft::Number { bands, .. } if form != 1 || bands.is_none() => {
            let bounds = bands.iter().flat_map(|b| &b.bands).map(|(_, bound)| bound.clone());
            let bounds: Vec<Written> = bounds.chain([Ok(Decimal::from(10))]).collect();
            ConditionDraft::NumberAtLeast(id, strip.pick(&bounds))
        }
        KindDraft::Statuses { statuses, items, bands } if form != 1 || bands.is_none() => {
            let mut wanted = vec![strip.pick(statuses).id];
            if strip.one_in(3) {
                wanted.push(strip.pick(statuses).id);
            }
            ConditionDraft::Status(id, strip.pick(items).id, wanted)
        }
        KindDraft::Levels(_)
        | KindDraft::Choices(_)
        | KindDraft::YesNo { .. }
        | KindDraft::Number { .. }
        | KindDraft::Statuses { .. }
            if asked.caps.is_empty() =>
        {
            ConditionDraft::LevelAtLeast(id, strip.whole_below(highest + 1))
        }
        _ => ConditionDraft::Answered(id),
    }
}

/// Takes away what makes questions and rungs unreachable.
fn mended(mut draft: Draft) -> Option<(Draft, Questionnaire)> {
    for _ in 0..12 {
        let checked = draft.check();
        if let Some(questionnaire) = checked.questionnaire {
            return Some((draft, questionnaire));
        }
        for problem in checked.problems.iter().filter(|p| p.severity == Severity::Error) {
            let steps = &problem.place.0;
            let (Some(Step::Index(d)), question) = (steps.get(1), steps.get(3)) else {
                panic!("the generator made something unsound: {problem:?}");
            };
            let questions = &mut draft.dimensions[*d].questions;
            match (problem.message.id, question) {
                ("problem-question-unreachable", Some(Step::Index(q))) => {
                    questions[*q].condition = None;
                }
                ("problem-rung-unreachable", None) => {
                    let top = i64::try_from(draft.ladder.rungs.len()).unwrap() - 1;
                    let scored = questions.iter_mut().filter(|q| q.scored);
                    let lowest = scored.min_by_key(|q| highest(&q.kind, top)).unwrap();
                    lowest.scored = false;
                    lowest.gate = None;
                    lowest.caps.clear();
                    let id = lowest.id.clone();
                    let all = draft.dimensions.iter_mut().flat_map(|d| &mut d.questions);
                    all.for_each(|q| q.caps.retain(|cap| cap.level_of.as_ref() != Some(&id)));
                }
                _ => panic!("the generator made something unsound: {problem:?}"),
            }
        }
    }
    None
}

// -- answers -----------------------------------------------------------------------

/// Every question of a draft, the profile first.
pub fn questions(draft: &Draft) -> impl Iterator<Item = &QuestionDraft> {
    draft.profile.iter().chain(draft.dimensions.iter().flat_map(|d| &d.questions))
}

/// The questions a condition asks about.
pub fn asked(condition: &ConditionDraft) -> Vec<String> {
    match condition {
        ConditionDraft::All(parts) | ConditionDraft::Any(parts) => {
            parts.iter().flat_map(asked).collect()
        }
        ConditionDraft::Not(part) => asked(part),
        ConditionDraft::Answered(q)
        | ConditionDraft::Yes(q)
        | ConditionDraft::LevelAtLeast(q, _)
        | ConditionDraft::NumberAtLeast(q, _)
        | ConditionDraft::Chose(q, _)
        | ConditionDraft::Status(q, _, _) => vec![q.clone()],
    }
}

fn answers(draft: &Draft, people: &[Vec<[u16; 8]>], agreed: &[[u16; 8]]) -> Assessment {
    let mut assessment = empty_assessment();
    for (i, strips) in people.iter().enumerate() {
        let mut answers = BTreeMap::new();
        for (question, strip) in questions(draft).zip(strips) {
            let mut strip = Strip(strip.iter());
            let answer = answer(&mut strip, draft, question);
            let evidence = if strip.one_in(4) {
                vec![Evidence::Link("https://example.org".to_owned())]
            } else {
                Vec::new()
            };
            let mut extra = BTreeMap::new();
            if !question.extra_fields.is_empty() && strip.one_in(2) {
                let noted =
                    strip.pick(&[Decimal::from(24), Decimal::from(48), Decimal::new(241, 1)]);
                extra.insert(FieldId::parse("norm").unwrap(), ExtraValue::Number(noted));
            }
            if answer.is_some() || !evidence.is_empty() || !extra.is_empty() {
                let entry = Entry { answer, evidence, extra, ..Entry::default() };
                answers.insert(question_id(&question.id), entry);
            }
        }
        let name = ["anna", "bob", "carla", "dirk"][i];
        let answers = answers.into();
        let person = Respondent::new(Role::ALL[i], name.to_owned(), answers);
        assessment.respondents.insert(RespondentId::parse(name).unwrap(), person);
    }
    for (question, strip) in questions(draft).zip(agreed) {
        let mut strip = Strip(strip.iter());
        if strip.one_in(6)
            && let Some(answer) = answer(&mut strip, draft, question)
        {
            let agreed = Agreed::on(answer, String::new(), None);
            assessment.agreed.insert(question_id(&question.id), agreed);
        }
    }
    assessment
}

fn answer(strip: &mut Strip<'_>, draft: &Draft, question: &QuestionDraft) -> Option<Answer> {
    let is_field = !matches!(
        question.kind,
        KindDraft::Levels(_)
            | KindDraft::Choices(_)
            | KindDraft::Number { .. }
            | KindDraft::Statuses { .. }
            | KindDraft::YesNo { .. }
    );
    match strip.below(9) {
        _ if is_field => None,
        0 | 1 => None,
        2 => Some(Answer::Unknown),
        3 if question.allow_not_applicable => Some(Answer::NotApplicable { reason: String::new() }),
        _ => Some(Answer::Value(value(strip, draft, &question.kind))),
    }
}

/// A value that fits; of statuses sometimes one that is not complete.
fn value(strip: &mut Strip<'_>, draft: &Draft, kind: &KindDraft) -> Value {
    match kind {
        KindDraft::Choices(options) => {
            let which = strip.next();
            let ticked = options.iter().enumerate().filter(|(i, _)| which & (1 << i) != 0);
            Value::Choices(ticked.map(|(_, o)| OptionId::parse(&o.id).unwrap()).collect())
        }
        KindDraft::Number { min, max, bands, .. } => {
            let bound = |bound: &Option<Written>| bound.clone().map(Result::unwrap);
            let (min, max) = (bound(min), bound(max));
            let bounds = bands.iter().flat_map(|b| &b.bands).map(|(_, b)| b.clone().unwrap());
            let near: Vec<Decimal> = bounds.chain(min).chain(max).chain([10.into()]).collect();
            let number = strip.pick(&near)
                + strip.pick(&[Decimal::ZERO, Decimal::new(1, 2), Decimal::new(-1, 2)]);
            let number = min.map_or(number, |min| number.max(min));
            Value::Number(max.map_or(number, |max| number.min(max)))
        }
        KindDraft::Statuses { statuses, items, .. } => {
            let is_whole = !strip.one_in(5);
            let which = strip.next();
            let mut given = BTreeMap::new();
            for (i, item) in items.iter().enumerate() {
                let status = &statuses[(which >> (3 * i)) % statuses.len()];
                if is_whole || !strip.one_in(2) {
                    let item = ItemId::parse(&item.id).unwrap();
                    given.insert(item, StatusId::parse(&status.id).unwrap());
                }
            }
            Value::Statuses(given)
        }
        KindDraft::YesNo { .. } => Value::YesNo(strip.one_in(2)),
        _ => Value::Level(Level(u8::try_from(strip.below(draft.ladder.rungs.len())).unwrap())),
    }
}

/// Every answer there is, as far as it can matter: of numbers those on and beside a bound.
pub fn every_answer(draft: &Draft, question: &QuestionDraft) -> Vec<Answer> {
    let mut values = Vec::new();
    match &question.kind {
        KindDraft::Levels(levels) => {
            let all = (0..levels.len()).map(|level| Level(u8::try_from(level).unwrap()));
            values.extend(all.map(Value::Level));
        }
        KindDraft::YesNo { .. } => values.extend([false, true].map(Value::YesNo)),
        KindDraft::Choices(options) => {
            for which in 0..1_usize << options.len() {
                let ticked = options.iter().enumerate().filter(|(i, _)| which & (1 << i) != 0);
                let ticked = ticked.map(|(_, o)| OptionId::parse(&o.id).unwrap()).collect();
                values.push(Value::Choices(ticked));
            }
        }
        KindDraft::Number { min, max, bands, .. } => {
            let bounds = bands.iter().flat_map(|b| &b.bands).map(|(_, b)| b.clone().unwrap());
            let bounds = bounds.chain(min.clone().map(Result::unwrap));
            let bounds: Vec<Decimal> = bounds.chain(max.clone().map(Result::unwrap)).collect();
            let asked = questions(draft).filter_map(|q| q.condition.as_ref());
            let asked = asked.flat_map(|c| numbers(c, &question.id)).collect::<Vec<_>>();
            // Zero stands for "any number", where nothing tells numbers apart.
            for bound in bounds.into_iter().chain(asked).chain([Decimal::ZERO]) {
                let beside = [Decimal::ZERO, Decimal::new(1, 3), Decimal::new(-1, 3)];
                values.extend(beside.map(|by| Value::Number(bound + by)));
            }
            let is_inside = |value: &Value| match value {
                Value::Number(n) => {
                    min.as_ref().is_none_or(|min| min.as_ref().unwrap() <= n)
                        && max.as_ref().is_none_or(|max| n <= max.as_ref().unwrap())
                }
                _ => true,
            };
            values.retain(is_inside);
        }
        KindDraft::Statuses { statuses, items, .. } => {
            // One more than there are statuses is none.
            let each = statuses.len() + 1;
            for code in 0..each.pow(u32::try_from(items.len()).unwrap()) {
                let mut rest = code;
                let mut given = BTreeMap::new();
                for item in items {
                    if let Some(status) = statuses.get(rest % each) {
                        let item = ItemId::parse(&item.id).unwrap();
                        given.insert(item, StatusId::parse(&status.id).unwrap());
                    }
                    rest /= each;
                }
                let is_whole = |i: &LabeledDraft| !i.flag || given.contains_key(i.id.as_str());
                if items.iter().all(is_whole) {
                    values.push(Value::Statuses(given));
                }
            }
        }
        _ => {}
    }
    let not_applicable =
        question.allow_not_applicable.then(|| Answer::NotApplicable { reason: String::new() });
    values.into_iter().map(Answer::Value).chain([Answer::Unknown]).chain(not_applicable).collect()
}

/// The numbers a condition compares the answer to a question with.
fn numbers(condition: &ConditionDraft, id: &str) -> Vec<Decimal> {
    match condition {
        ConditionDraft::All(parts) | ConditionDraft::Any(parts) => {
            parts.iter().flat_map(|part| numbers(part, id)).collect()
        }
        ConditionDraft::Not(part) => numbers(part, id),
        ConditionDraft::NumberAtLeast(q, bound) if q == id => vec![bound.clone().unwrap()],
        _ => Vec::new(),
    }
}

// -- figures -----------------------------------------------------------------------

/// Figures beside the questions of a draft, one per strip.
pub fn benchmark(draft: &Draft, strips: &[[u16; 24]]) -> Benchmark {
    let ids: Vec<&QuestionDraft> = questions(draft).collect();
    let top = u8::try_from(draft.ladder.rungs.len()).unwrap();
    let figure_id = |i: usize| FigureId::parse(&format!("f{i}")).unwrap();
    let figure = |(i, strip): (usize, &[u16; 24])| {
        let mut strip = Strip(strip.iter());
        let share = strip.pick(&["63", "0", "20", "49.9", "50", "50.1", "100"]);
        let number: Decimal = strip.pick(&["24", "10", "13.2", "0", "100"]).parse().unwrap();
        let value = match strip.below(9) {
            0..=3 => FigureValue::Share(share.parse().unwrap()),
            4 => FigureValue::Mean(number),
            5 => FigureValue::Median(number),
            6 => FigureValue::Count(number),
            7 => FigureValue::Levels(vec![Decimal::from(100)]),
            _ => FigureValue::Text(text("alle op dertien na")),
        };
        let beside = |strip: &mut Strip<'_>| {
            let asked = strip.pick(&ids);
            let reads = match strip.below(6) {
                0 | 1 => {
                    Some(Reads::AtLeast(Level(u8::try_from(strip.below(top.into())).unwrap())))
                }
                2 => Some(Reads::Below(Level(u8::try_from(strip.below(top.into())).unwrap()))),
                3 => Some(Reads::Value(Better::Higher)),
                4 => Some(Reads::Value(Better::Lower)),
                _ => None,
            };
            let question = question_id(&asked.id);
            Comparability { question, is_same: !strip.one_in(4), note: text("Let op."), reads }
        };
        let mut questions = vec![beside(&mut strip)];
        let second = beside(&mut strip);
        if second.question != questions[0].question {
            questions.push(second);
        }
        let contradicts: Vec<FigureId> =
            (0..strips.len()).filter(|j| *j != i && strip.one_in(5)).map(figure_id).collect();
        Figure {
            id: figure_id(i),
            indicator: IndicatorId::parse("aandeel").unwrap(),
            text: text("Een bevinding."),
            value,
            unit: text("%"),
            year: 2015 + i16::try_from(strip.below(13)).unwrap(),
            n: None,
            population: text("gemeenten"),
            cohort: Cohort::All,
            n_municipalities: None,
            source: 0,
            confidence: strip.pick(&[
                Confidence::Direct,
                Confidence::SecondHand,
                Confidence::Uncertain,
            ]),
            note: Text::default(),
            questions,
            contradicts,
        }
    };
    Benchmark {
        id: BenchmarkId::parse("proef").unwrap(),
        questionnaire: QuestionnaireId::parse("proef").unwrap(),
        title: text("Proef"),
        sources: vec![Source {
            id: SourceId::parse("bron").unwrap(),
            title: "Bron".to_owned(),
            publisher: String::new(),
            year: None,
            url: String::new(),
        }],
        figures: strips.iter().enumerate().map(figure).collect(),
    }
}

/// The same period for every case, ended in another year.
pub fn ending_in(mut assessment: Assessment, year: i16) -> Assessment {
    assessment.period.from = date(year, 1, 1);
    assessment.period.to = date(year, 12, 31);
    assessment
}

// -- what a failure looks like -----------------------------------------------------

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_case(f, &self.draft, &self.assessment)
    }
}

/// A questionnaire without answers.
pub struct Short<'a>(pub &'a Draft);

impl fmt::Debug for Short<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_case(f, self.0, &empty_assessment())
    }
}

fn write_case(f: &mut fmt::Formatter<'_>, draft: &Draft, answers: &Assessment) -> fmt::Result {
    let Draft { ladder, profile, dimensions, .. } = draft;
    writeln!(f)?;
    let thresholds: Option<Vec<String>> = ladder
        .thresholds
        .as_ref()
        .map(|all| all.iter().map(|t| t.as_ref().unwrap().to_string()).collect());
    let top = ladder.rungs.len() - 1;
    writeln!(f, "R {top}, thresholds {thresholds:?}, max_lag {:?}", ladder.max_lag)?;
    for question in profile {
        write_question(f, question, answers)?;
    }
    for dimension in dimensions {
        writeln!(f, "dimension {}, weight {:?}", dimension.id, dimension.weight)?;
        for question in &dimension.questions {
            write_question(f, question, answers)?;
        }
    }
    Ok(())
}

fn write_question(
    f: &mut fmt::Formatter<'_>,
    q: &QuestionDraft,
    answers: &Assessment,
) -> fmt::Result {
    write!(f, "  {}: {}", q.id, kind_in_short(&q.kind))?;
    if !q.scored {
        write!(f, ", not scored")?;
    }
    if let Some(weight) = q.weight {
        write!(f, ", weight {weight}")?;
    }
    for cap in &q.caps {
        write!(f, ", at most {:?} {:?} {:?}", cap.level_of, cap.above, cap.at_most)?;
    }
    if q.allow_not_applicable {
        write!(f, ", n/a allowed")?;
    }
    if let Some(gate) = &q.gate {
        write!(f, ", gate: rung {} asks {}", gate.rung, gate.at_least)?;
    }
    if let Some(condition) = &q.condition {
        write!(f, ", when {condition:?}")?;
    }
    writeln!(f)?;
    for (person, respondent) in &answers.respondents {
        if let Some(entry) = respondent.answers.get(q.id.as_str()) {
            let note = if entry.evidence.is_empty() { "" } else { ", with evidence" };
            writeln!(f, "      {person}: {:?}{note}", entry.answer)?;
        }
    }
    if let Some(agreed) = answers.agreed.get(q.id.as_str()) {
        writeln!(f, "      agreed: {:?}", agreed.decision)?;
    }
    Ok(())
}

fn kind_in_short(kind: &KindDraft) -> String {
    let ids = |all: &[LabeledDraft]| -> String {
        let id = |one: &LabeledDraft| format!(" {}{}", one.id, if one.flag { "+" } else { "" });
        all.iter().map(id).collect()
    };
    match kind {
        KindDraft::Levels(_) => "levels".to_owned(),
        KindDraft::Choices(options) => format!("choices{}", ids(options)),
        KindDraft::Number { min, max, bands, .. } => {
            format!("number {min:?}..{max:?} {bands:?}")
        }
        KindDraft::Statuses { statuses, items, bands } => {
            format!("statuses{} for{} {bands:?}", ids(statuses), ids(items))
        }
        other => format!("{other:?}"),
    }
}
