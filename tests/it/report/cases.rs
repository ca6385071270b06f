//! Assessments to make reports of: an ordinary one, and those at the edges.
//!
//! All numbers in them are invented.

use std::collections::BTreeMap;

use jiff::civil::date;
use meetlat::domain::answers::Answers;
use meetlat::domain::assessment::{
    Agreed, Answer, Assessment, AssessmentPast, Entry, Evidence, LeftOut, Municipality, Period,
    QuestionnaireRef, Respondent, Role, Value,
};
use meetlat::domain::benchmark::{
    Benchmark, Cohort, Comparability, Confidence, Figure, FigureValue, Reads,
};
use meetlat::domain::draft::{
    BandsDraft, DimensionDraft, Draft, EffortDraft, GateDraft, KindDraft, LabeledDraft,
    LadderDraft, QuestionDraft, RungDraft,
};
use meetlat::domain::id::{BenchmarkId, FigureId, IndicatorId, QuestionId, RespondentId, SourceId};
use meetlat::domain::level::Level;
use meetlat::domain::merge::merge;
use meetlat::domain::questionnaire::{Better, Questionnaire, Source};
use meetlat::domain::text::Text;
use meetlat::report::facts::{Audience, Facts};
use meetlat::words::{Language, Words};
use rust_decimal::Decimal;

/// Everything facts are made from.
pub struct Case {
    pub questionnaire: Questionnaire,
    pub assessment: Assessment,
    pub benchmarks: Vec<Benchmark>,
}

impl Case {
    pub fn facts(&self, language: Language) -> Facts {
        self.facts_for(Audience::Public, language)
    }

    pub fn facts_for(&self, audience: Audience, language: Language) -> Facts {
        let words = Words::new(language);
        Facts::of(audience, &self.questionnaire, &self.assessment, &self.benchmarks, &words)
    }

    /// The only respondent answers `answer` to every question of which `is_wanted` holds.
    fn answering(mut self, answer: &Answer, is_wanted: impl Fn(usize) -> bool) -> Self {
        let ids: Vec<QuestionId> =
            self.questionnaire.questions().iter().map(|q| q.id.clone()).collect();
        for (i, id) in ids.into_iter().enumerate().filter(|(i, _)| is_wanted(*i)) {
            let fits = &self.questionnaire.questions()[i];
            let top = self.questionnaire.top();
            if meetlat::domain::assessment::check_answer(fits, answer, top).is_ok() {
                give(&mut self.assessment, Role::Kcc, "", id.as_str(), answer.clone());
            }
        }
        self
    }
}

/// A logo of plain shapes.
pub const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">
<circle cx="20" cy="20" r="16" fill="#5b2a6e"/><path d="M50 8h60v8h-60zM50 24h40v8h-40z" fill="#222"/></svg>"##;

pub const LEVEL: fn(u8) -> Answer = |level| Answer::Value(Value::Level(Level(level)));

/// The four dimensions of the real questionnaire, with a few questions each; half filled
/// in by four people, who differ on one question.
pub fn ordinary() -> Case {
    let mut case = Case {
        questionnaire: check(&small_draft()),
        assessment: assessment("Maasdrecht"),
        benchmarks: vec![benchmark()],
    };
    let assessment = &mut case.assessment;
    for (id, level) in [("qa1", 3), ("qa4", 3), ("qa5", 2), ("qb1", 2), ("qb3", 2), ("qb4", 3)] {
        give(assessment, Role::Kcc, "Noor", id, LEVEL(level));
    }
    for (id, level) in [("qb1", 3), ("qc1", 2), ("qc4", 3)] {
        give(assessment, Role::Communication, "Sam", id, LEVEL(level));
    }
    give(assessment, Role::Management, "Kim", "qc1", LEVEL(0));
    give(assessment, Role::Department, "Ali", "qc6", Answer::Unknown);
    let number = |n: i64, scale| Answer::Value(Value::Number(Decimal::new(n, scale)));
    give(assessment, Role::Department, "Bo", "qd2", number(132, 1));
    give(assessment, Role::Department, "Bo", "qd4", number(67, 0));
    let kcc = RespondentId::from_role_and_name("kcc", "Noor");
    let entry = assessment.respondents.get_mut(&kcc).unwrap().answers.get_mut(&id("qa4")).unwrap();
    entry.evidence.push(Evidence::Link("https://maasdrecht.example/intern".to_owned()));
    entry.note = "Vraag Noor om de cijfers".to_owned();
    case
}

/// An answer the team agreed on, "not applicable" with a reason, and files as evidence.
pub fn agreed() -> Case {
    let mut case = ordinary();
    let assessment = &mut case.assessment;
    let reason = "Besproken in het teamoverleg van 7 oktober".to_owned();
    let agreed = Agreed::on(LEVEL(1), reason, None);
    assessment.agreed.insert(id("qc1"), agreed);
    let reason = "Wij hebben geen website".to_owned();
    give(assessment, Role::Kcc, "Noor", "qa5", Answer::NotApplicable { reason });
    give(assessment, Role::Kcc, "Noor", "qb3", Answer::Unknown);
    give(assessment, Role::Communication, "Sam", "qb3", LEVEL(2));
    let sam = RespondentId::from_role_and_name("communication", "Sam");
    let entry = assessment.respondents.get_mut(&sam).unwrap().answers.get_mut(&id("qb3")).unwrap();
    entry.evidence = vec![
        Evidence::File("rooster-2026.xlsx".to_owned()),
        Evidence::Measurement("telling van 214 berichten".to_owned()),
    ];
    case
}

/// Two versions of the same assessment of which a merge could not choose an answer, a note, what
/// stands beside an answer and what was agreed.
pub fn left_to_choose() -> Case {
    let mut case = ordinary();
    let version = |level: u8, note: &str, reason: &str| {
        let mut version = case.assessment.clone();
        give(&mut version, Role::Kcc, "Noor", "qb4", LEVEL(level));
        let noor = RespondentId::from_role_and_name("kcc", "Noor");
        let noor = version.respondents.get_mut(&noor).unwrap();
        noor.answers.get_mut(&id("qb4")).unwrap().note = note.to_owned();
        let agreed = Agreed::on(LEVEL(level), reason.to_owned(), None);
        version.agreed.insert(id("qb1"), agreed);
        version
    };
    let one = version(1, "Sinds maart twee diensten", "Volgens het rooster van maart");
    let other = version(4, "Sinds mei drie diensten", "Volgens het rooster van mei");
    case.assessment = merge(&one, &other, None).unwrap().0;
    case
}

/// A threshold with hundredths, and scores on both sides of it.
pub fn odd_thresholds() -> Case {
    let mut draft = small_draft();
    let thresholds = [50, 150, 235, 350].map(|hundredths| Ok(Decimal::new(hundredths, 2)));
    draft.ladder.thresholds = Some(thresholds.to_vec());
    Case { questionnaire: check(&draft), ..ordinary() }
}

/// Five figures beside QC4, in the order of the file: id, whether it measures the same, year,
/// confidence. Each from a publication of its own.
pub fn many_figures() -> Case {
    let mut case = ordinary();
    let benchmark = &mut case.benchmarks[0];
    let shape = benchmark.figures[1].clone();
    benchmark.figures.clear();
    benchmark.sources.clear();
    for (id, is_same, year, confidence) in [
        ("indirect-new", false, 2026, Confidence::Direct),
        ("same-old", true, 2011, Confidence::Direct),
        ("same-newer-second-hand", true, 2019, Confidence::SecondHand),
        ("same-newer", true, 2019, Confidence::Direct),
        ("same-newest-uncertain", true, 2024, Confidence::Uncertain),
    ] {
        let mut figure = shape.clone();
        figure.id = FigureId::parse(id).unwrap();
        figure.year = year;
        figure.confidence = confidence;
        figure.questions[0].is_same = is_same;
        figure.questions[0].note = text("Wat daarbij hoort.", "What goes with it.");
        figure.source = benchmark.sources.len();
        benchmark.figures.push(figure);
        benchmark.sources.push(Source {
            id: SourceId::parse(id).unwrap(),
            title: format!("Bron van {id}"),
            publisher: "Uitgever".to_owned(),
            year: Some(year),
            url: String::new(),
        });
    }
    case
}

/// Nobody answered anything.
pub fn empty() -> Case {
    Case { assessment: assessment("Maasdrecht"), ..ordinary() }
}

/// One dimension answered, the others not.
pub fn half_done() -> Case {
    empty().answering(&LEVEL(3), |question| question < 3)
}

/// Everything answered, at one level.
pub fn complete(level: u8) -> Case {
    let case = empty().answering(&LEVEL(level), |_| true);
    let number = |n: i64| Answer::Value(Value::Number(Decimal::from(n)));
    let mut case = case.answering(&number(if level == 4 { 100 } else { 0 }), |_| true);
    if level == 4 {
        give(&mut case.assessment, Role::Kcc, "", "qd2", number(1));
    }
    case
}

/// Everything not applicable.
pub fn not_applicable() -> Case {
    let mut draft = small_draft();
    for question in draft.dimensions.iter_mut().flat_map(|d| &mut d.questions) {
        question.gate = None;
        question.allow_not_applicable = true;
    }
    let case = Case { questionnaire: check(&draft), ..empty() };
    case.answering(&Answer::NotApplicable { reason: String::new() }, |_| true)
}

/// As many dimensions as a large questionnaire has, all on the lowest rung but a few.
pub fn many_dimensions() -> Case {
    let mut draft = small_draft();
    draft.dimensions = (0..24)
        .map(|n| DimensionDraft {
            id: format!("dimension-{n}"),
            name: text(&format!("Dimensie {n} met een naam van enige lengte"), "Dimension"),
            short: text(&format!("Dimensie {n}"), "Dimension"),
            questions: (0..4).map(|q| levels(&format!("q{n}-{q}"), "Vraag", "Question")).collect(),
            ..DimensionDraft::default()
        })
        .collect();
    let case = Case { questionnaire: check(&draft), benchmarks: Vec::new(), ..empty() };
    let case = case.answering(&LEVEL(0), |q| q % 3 == 0);
    case.answering(&LEVEL(4), |q| q < 12 || q % 5 == 1)
}

/// As many questions as a questionnaire is likely to have: 24 dimensions of 20.
pub fn many_questions() -> Case {
    let mut draft = small_draft();
    draft.dimensions = (0..24)
        .map(|n| DimensionDraft {
            id: format!("dimension-{n}"),
            name: text(&format!("Dimensie {n} met een naam van enige lengte"), "Dimension"),
            short: text(&format!("Dimensie {n}"), "Dimension"),
            questions: (0..20).map(|q| levels(&format!("q{n}-{q}"), "Vraag", "Question")).collect(),
            ..DimensionDraft::default()
        })
        .collect();
    let case = Case { questionnaire: check(&draft), benchmarks: Vec::new(), ..empty() };
    case.answering(&LEVEL(2), |q| q % 7 != 3)
}

/// A ladder of eleven rungs.
pub fn many_rungs() -> Case {
    let mut draft = small_draft();
    draft.ladder.rungs = (0..=10)
        .map(|n| RungDraft {
            name: text(["niet aanwezig", "ontdekken", "experimenteren"][n % 3], "rung"),
            description: text("Hier staat wat bij deze trede hoort.", "What belongs here."),
            own_label: n > 8,
        })
        .collect();
    for question in draft.dimensions.iter_mut().flat_map(|d| &mut d.questions) {
        question.kind = KindDraft::YesNo { yes: 10, no: 0 };
    }
    let case = Case { questionnaire: check(&draft), benchmarks: Vec::new(), ..empty() };
    case.answering(&Answer::Value(Value::YesNo(true)), |q| q % 4 != 1)
}

/// Texts that try to be something else than text, and signs no font has.
pub fn hostile() -> Case {
    let evil = [
        "#panic(\"x\") *vet* _cursief_ $x^2$ @ref <label> [haak] \\ // opm /* c */ `code`",
        "= Kop #eval(\"1+1\") </title><script>alert(1)</script> & \"quotes\" 'enkel'",
        "#read(\"/etc/passwd\") #image(\"http://127.0.0.1/x.png\") #{ while true {} }",
        "😀🇳🇱👨‍👩‍👧 漢字 مرحبا \u{202E}omgekeerd\u{202C} \u{0}\u{7}\u{1B}[31m \u{FEFF}\u{200D}",
        "- lijst\n+ nummer\n/ term: x\n#import \"/etc/passwd\": *\r\n\tTab",
    ];
    let long = "Zeerlangwoordzonderspaties".repeat(80); // more than 2,000 letters
    let mut draft = small_draft();
    draft.title = text(evil[1], evil[1]);
    for (i, rung) in draft.ladder.rungs.iter_mut().enumerate() {
        rung.name = text(evil[i], evil[i]);
    }
    for (i, dimension) in draft.dimensions.iter_mut().enumerate() {
        dimension.name = text(evil[i], evil[i]);
        dimension.short = text(&long, &long);
        for question in &mut dimension.questions {
            question.short = text(evil[(i + 2) % 5], &long);
        }
    }
    let mut case = ordinary();
    case.questionnaire = check(&draft);
    case.assessment.municipality.name = format!("{} {}", evil[0], evil[3]);
    case.assessment.municipality.province = long;
    for figure in &mut case.benchmarks[0].figures {
        figure.text = text(evil[2], evil[2]);
        figure.population = text(evil[3], evil[3]);
        figure.note = text(&evil[4].repeat(200), evil[4]);
    }
    case
}

/// The longest words of municipal Dutch, where there is least room.
pub fn long_words() -> Case {
    let words = [
        "Dienstverleningsovereenkomstenregister",
        "Klantcontactcentrummedewerkerstevredenheid",
        "Gemeentesecretarissenoverlegstructuur",
        "Arbeidsongeschiktheidsverzekeringsmaatschappij",
        "Meervoudigepersoonlijkheidsstoornis",
    ];
    let mut draft = small_draft();
    for (rung, word) in draft.ladder.rungs.iter_mut().zip(words) {
        rung.name = text(word, word);
    }
    for (dimension, word) in draft.dimensions.iter_mut().zip(words) {
        dimension.name = text(&format!("{word} en {}", words[0]), word);
        dimension.short = text(word, word);
        for question in &mut dimension.questions {
            question.short = text(word, word);
        }
    }
    let mut case = ordinary();
    case.questionnaire = check(&draft);
    case.assessment.municipality.name = "Bronckhorst-Hardinxveld-Giessendam".to_owned();
    case
}

pub fn all() -> Vec<(&'static str, Case)> {
    vec![
        ("ordinary", ordinary()),
        ("agreed", agreed()),
        ("empty", empty()),
        ("half-done", half_done()),
        ("complete", complete(4)),
        ("lowest", complete(0)),
        ("not-applicable", not_applicable()),
        ("many-dimensions", many_dimensions()),
        ("many-questions", many_questions()),
        ("many-rungs", many_rungs()),
        ("hostile", hostile()),
        ("long-words", long_words()),
        ("odd-thresholds", odd_thresholds()),
        ("many-figures", many_figures()),
    ]
}

pub fn small_draft() -> Draft {
    let rungs = [
        ("niet aanwezig", "absent", false),
        ("ontdekken", "discovering", false),
        ("experimenteren", "experimenting", false),
        ("converseren", "conversing", false),
        ("netwerken", "networking", true),
    ];
    let dimension = |id: &str, name: Text, short: Text, questions| DimensionDraft {
        id: id.to_owned(),
        name,
        short,
        questions,
        ..DimensionDraft::default()
    };
    let mut qb1 = levels("qb1", "Samenwerking KCC en communicatie", "KCC and communication");
    qb1.gate = Some(GateDraft { rung: 3, at_least: 3, ..GateDraft::default() });
    Draft {
        id: "proef".to_owned(),
        version: "1.0".to_owned(),
        languages: vec!["nl".to_owned(), "en".to_owned()],
        title: text("Contact met inwoners via sociale media", "Contact with residents"),
        ladder: LadderDraft {
            about: text(
                "De namen van trede 1 tot en met 3 komen uit het groeimodel van 2014.",
                "The names of rungs 1 to 3 come from the growth model of 2014.",
            ),
            rungs: rungs
                .map(|(nl, en, own_label)| RungDraft {
                    name: text(nl, en),
                    description: text("Wat bij deze trede hoort.", "What belongs here."),
                    own_label,
                })
                .to_vec(),
            ..LadderDraft::default()
        },
        dimensions: vec![
            dimension(
                "channels",
                text("Aanwezigheid op kanalen", "Channel presence"),
                text("Kanalen", "Channels"),
                vec![
                    levels("qa1", "Bewuste keuze van kanalen", "Deliberate choice of channels"),
                    levels("qa4", "Berichten-app voor inwoners", "Messaging app"),
                    levels("qa5", "Vindbaar op de website", "Found on the website"),
                ],
            ),
            dimension(
                "kcc",
                text(
                    "Betrokkenheid van het klantcontactcentrum",
                    "Involvement of the contact centre",
                ),
                text("KCC-betrokkenheid", "Contact centre"),
                vec![
                    qb1,
                    levels("qb3", "Openingstijden van webcare", "Opening hours"),
                    levels("qb4", "Afgehandeld zonder doorzetten", "Settled at first contact"),
                ],
            ),
            dimension(
                "management",
                text("Betrokkenheid van het management", "Commitment of management"),
                text("Management", "Management"),
                vec![
                    levels("qc1", "Vastgesteld beleid", "Adopted policy"),
                    levels("qc4", "Vaste bezetting", "Dedicated staff"),
                    levels("qc6", "Middenkader steunt het", "Middle management supports it"),
                ],
            ),
            dimension(
                "responsiveness",
                text("Antwoord en kwaliteit", "Replies and quality"),
                text("Antwoord en kwaliteit", "Replies and quality"),
                vec![
                    levels("qd1", "Norm voor de reactietijd", "Norm for reply time"),
                    QuestionDraft {
                        kind: number(text("uur", "hours"), false, &[(4, 4), (3, 8), (2, 24)], 1),
                        ..levels("qd2", "Tijd tot eerste antwoord", "Time to first reply")
                    },
                    QuestionDraft {
                        kind: number(text("%", "%"), true, &[(4, 90), (3, 60), (2, 20)], 1),
                        ..levels("qd4", "Vragen die antwoord krijgen", "Questions answered")
                    },
                ],
            ),
        ],
        ..Draft::default()
    }
}

fn number(unit: Text, is_higher_better: bool, bands: &[(i64, i64)], otherwise: i64) -> KindDraft {
    let bands = bands.iter().map(|(level, bound)| (*level, Ok(Decimal::from(*bound)))).collect();
    KindDraft::Number {
        unit,
        min: Some(Ok(Decimal::ZERO)),
        max: None,
        bands: Some(BandsDraft { is_higher_better, bands, otherwise }),
    }
}

fn levels(id: &str, nl: &str, en: &str) -> QuestionDraft {
    let labels = [
        ("nee", "no"),
        ("af en toe", "now and then"),
        ("vaak", "often"),
        ("afgesproken en nagekomen", "agreed and kept"),
        ("afgesproken, gemeten en bijgesteld", "agreed, measured and adjusted"),
    ];
    QuestionDraft {
        id: id.to_owned(),
        text: text(nl, en),
        short: text(nl, en),
        help: text(nl, en),
        why: Text::default(),
        how: Text::default(),
        evidence: Text::default(),
        kind: KindDraft::Levels(
            labels
                .map(|(nl, en)| LabeledDraft {
                    label: text(nl, en),
                    description: text(nl, en),
                    ..LabeledDraft::default()
                })
                .to_vec(),
        ),
        scored: true,
        weight: None,
        effort: EffortDraft::Default,
        allow_not_applicable: id != "qb1",
        condition: None,
        gate: None,
        indicators: Vec::new(),
        sources: Vec::new(),
        extra_fields: Vec::new(),
        caps: Vec::new(),
    }
}

fn benchmark() -> Benchmark {
    let source = |id: &str, title: &str, publisher: &str, year| Source {
        id: SourceId::parse(id).unwrap(),
        title: title.to_owned(),
        publisher: publisher.to_owned(),
        year: Some(year),
        url: format!("https://voorbeeld.example/{id}"),
    };
    let figure = |id: &str, question: &str, value, nl: &str, unit: &str, year, reads| Figure {
        id: FigureId::parse(id).unwrap(),
        indicator: IndicatorId::parse(id).unwrap(),
        text: text(nl, nl),
        value,
        unit: text(unit, unit),
        year,
        n: Some(291),
        population: text("gemeenten", "municipalities"),
        cohort: Cohort::All,
        n_municipalities: Some(418),
        source: 0,
        confidence: Confidence::Direct,
        note: Text::default(),
        questions: vec![Comparability {
            question: QuestionId::parse(question).unwrap(),
            is_same: true,
            note: Text::default(),
            reads,
        }],
        contradicts: Vec::new(),
    };
    let of_gemeenten = "% van de gemeenten";
    let share = |n: i64| FigureValue::Share(Decimal::from(n));
    let mut answered = figure(
        "r02",
        "qd4",
        share(20),
        "van de vragen kreeg antwoord",
        "%",
        2014,
        Some(Reads::AtLeast(Level(2))),
    );
    answered.confidence = Confidence::Uncertain;
    answered.n = None;
    answered.note = text("Telwijze onbekend, waarschijnlijk alleen Twitter.", "Unknown count.");
    answered.contradicts = vec![FigureId::parse("r09").unwrap()];
    let mut says =
        figure("r09", "qd4", share(87), "zegt webcare te doen", of_gemeenten, 2015, None);
    says.confidence = Confidence::SecondHand;
    says.n = Some(224);
    says.source = 1;
    says.questions[0].is_same = false;
    says.questions[0].note =
        text("Zelf gezegd is iets anders dan geteld.", "Saying is not counting.");
    let mut hours = figure(
        "r03",
        "qd2",
        FigureValue::Mean(Decimal::from(24)),
        "gemiddelde tijd tot een antwoord, alle uren geteld",
        "uur",
        2014,
        Some(Reads::Value(Better::Lower)),
    );
    hours.questions[0].is_same = false;
    hours.questions[0].note =
        text("Gemiddelde over alle uren; uw mediaan telt alleen diensturen.", "A mean.");
    hours.source = 1;
    let mut recent = figure(
        "p14",
        "qc4",
        share(57),
        "heeft vaste bezetting",
        of_gemeenten,
        2025,
        Some(Reads::AtLeast(Level(2))),
    );
    recent.confidence = Confidence::SecondHand;
    Benchmark {
        id: BenchmarkId::parse("proef").unwrap(),
        questionnaire: meetlat::domain::id::QuestionnaireId::parse("proef").unwrap(),
        title: text("Proefcijfers", "Sample figures"),
        sources: vec![
            source("kok-2011", "Alleen aanwezig zijn is niet genoeg", "Kok", 2011),
            source("buzz-2014", "Van claxoneren naar converseren", "GemeenteBuzz", 2014),
        ],
        figures: vec![
            figure(
                "p01",
                "qc1",
                share(43),
                "had geen beleid",
                of_gemeenten,
                2011,
                Some(Reads::Below(Level(1))),
            ),
            recent,
            hours,
            answered,
            says,
            figure(
                "m10",
                "qa4",
                share(53),
                "gebruikt WhatsApp",
                of_gemeenten,
                2019,
                Some(Reads::AtLeast(Level(1))),
            ),
        ],
    }
}

fn assessment(name: &str) -> Assessment {
    Assessment {
        municipality: Municipality {
            name: name.to_owned(),
            cbs_code: "GM0000".to_owned(),
            province: "Zuid-Holland".to_owned(),
            inhabitants: Some(62_480),
        },
        period: Period { from: date(2026, 7, 1), to: date(2026, 9, 30) },
        questionnaire: QuestionnaireRef {
            id: meetlat::domain::id::QuestionnaireId::parse("proef").unwrap(),
            version: "1.0".to_owned(),
            file: String::new(),
        },
        respondents: BTreeMap::new(),
        agreed: BTreeMap::new(),
        left_out: LeftOut::default(),
        past: AssessmentPast::default(),
        created: "2026-09-01T08:00:00Z".parse().unwrap(),
        modified: "2026-10-08T14:32:05Z".parse().unwrap(),
    }
}

/// Records an answer of somebody.
pub fn give(assessment: &mut Assessment, role: Role, name: &str, question: &str, answer: Answer) {
    let respondent = assessment
        .respondents
        .entry(RespondentId::from_role_and_name(role.as_str(), name))
        .or_insert_with(|| Respondent::new(role, name.to_owned(), Answers::default()));
    let entry = Entry { answer: Some(answer), ..Entry::default() };
    respondent.answers.insert(id(question), entry);
}

fn id(question: &str) -> QuestionId {
    QuestionId::parse(question).unwrap()
}

pub fn text(nl: &str, en: &str) -> Text {
    [("nl", nl), ("en", en)].into_iter().collect()
}

fn check(draft: &Draft) -> Questionnaire {
    let checked = draft.check();
    assert!(checked.questionnaire.is_some(), "{:#?}", checked.problems);
    checked.questionnaire.unwrap()
}
