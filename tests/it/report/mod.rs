//! What reports promise: readable for everybody, the same for the same data, and never a
//! crash or a broken page, whatever the texts in it are.

mod audience;
mod cases;
mod data;
mod ladder;
mod style;

use meetlat::domain::assessment::Role;
use meetlat::report::facts::{Facts, FigureFacts, Point};
use meetlat::words::Language;

use cases::Case;

/// All texts of the facts, as JSON.
fn said(case: &Case, language: Language) -> String {
    serde_json::to_string(&case.facts(language)).unwrap()
}

#[track_caller]
fn check_overall(case: &Case, expected: &[&str]) {
    let Facts { overall, .. } = case.facts(Language::Nl);
    let index: Vec<&str> = overall.index_note.iter().map(String::as_str).collect();
    let found = [
        overall.headline.as_str(),
        overall.certainty.as_str(),
        overall.index_words.as_str(),
        overall.range_words.as_str(),
        overall.coverage.shown.as_str(),
    ];
    assert_eq!([&found[..], &index[..]].concat(), expected);
    let has_provisional = overall.provisional;
    let is_open = overall.rung_low != overall.rung_high && overall.coverage.share != Some(1.0);
    assert_eq!(has_provisional, is_open && overall.rung.is_some());
}

#[test]
fn the_rung_stands_with_its_certainty_and_the_index_with_range_and_coverage() {
    check_overall(
        &cases::ordinary(),
        &[
            "Trede 1 · ontdekken",
            "Nog niet zeker: het kan ook trede 2 worden. Eén vraag is open. 2 antwoorden zijn verdeeld.",
            "2,1",
            "1,9 tot 2,5",
            "92% (11 van 12)",
        ],
    );
    check_overall(
        &cases::complete(4),
        &[
            "Trede 4 · netwerken",
            "Zeker bij de vragen die nu zichtbaar zijn.",
            "4,0",
            "4,0",
            "100% (12 van 12)",
        ],
    );
}

#[test]
fn without_a_score_in_every_dimension_there_is_no_rung_and_the_index_says_so() {
    check_overall(
        &cases::empty(),
        &[
            "Nog geen trede",
            "Er is een trede zodra elke dimensie een antwoord heeft. 12 vragen zijn open.",
            "–",
            "0,0 tot 4,0",
            "0% (0 van 12)",
        ],
    );
    check_overall(
        &cases::half_done(),
        &[
            "Nog geen trede",
            "Er is een trede zodra elke dimensie een antwoord heeft. 9 vragen zijn open.",
            "3,0",
            "0,8 tot 3,8",
            "25% (3 van 12)",
            "voorlopig, over 1 van 4 dimensies",
        ],
    );
    check_overall(
        &cases::not_applicable(),
        &[
            "Nog geen trede",
            "Er is geen vraag die meetelt: alles is verborgen of niet van toepassing.",
            "–",
            "–",
            "100% (12 van 12)",
        ],
    );
}

#[test]
fn a_report_holds_no_names_notes_or_links_of_people() {
    for language in Language::ALL {
        let said = said(&cases::ordinary(), language);
        for secret in ["Noor", "Kim", "Vraag Noor om de cijfers", "maasdrecht.example"] {
            assert!(!said.contains(secret), "{secret} in {said}");
        }
        assert!(said.contains("Zuid-Holland"));
    }
}

#[test]
fn everything_a_figure_needs_stands_beside_it() {
    let facts = cases::ordinary().facts(Language::Nl);
    let rows = facts.comparison.iter().flat_map(|group| &group.questions);
    let figures: Vec<_> = rows.flat_map(|row| &row.figures).collect();
    assert_eq!(figures.len(), 6);
    for figure in figures {
        assert!(figure.year_words.contains(&figure.year.to_string()));
        assert_eq!(figure.year_words.contains("jaar oud"), figure.dated);
        assert!(figure.n_words.contains("aantal"), "{}", figure.n_words);
        assert!(!figure.source_words.is_empty() && !figure.confidence_words.is_empty());
        let is_allowed = figure.comparability == "Same" && figure.confidence != "Uncertain";
        assert!(figure.verdict.is_none() || is_allowed);
        assert!(figure.verdict.is_some() || !figure.remarks.is_empty(), "{figure:?}");
    }
}

#[test]
fn the_comparison_says_what_was_found_and_what_was_not() {
    let facts = cases::ordinary().facts(Language::Nl);
    let mut text = String::new();
    for row in facts.comparison.iter().flat_map(|group| &group.questions) {
        text += &format!("{} | {} | {}\n", row.code, row.short, row.own.words);
        for f in &row.figures {
            let parts = [&f.value_words, &f.what, &f.year_words, &f.n_words, &f.source_words];
            text += &format!("  {}\n", parts.map(String::as_str).join(" | "));
            text += &format!("  {} | {}\n", f.confidence_words, f.verdict_words);
            text += &f.remarks.iter().map(|remark| format!("    {remark}\n")).collect::<String>();
        }
    }
    insta::assert_snapshot!(text, @r"
    QA1 | Bewuste keuze van kanalen | niveau 3: afgesproken en nagekomen
    QA4 | Berichten-app voor inwoners | niveau 3: afgesproken en nagekomen
      53% | van de gemeenten gebruikt WhatsApp | Cijfer uit 2019, 7 jaar oud | aantal 291: gemeenten; toen 418 gemeenten | Alleen aanwezig zijn is niet genoeg (Kok, 2011)
      rechtstreeks uit de bron | U doet als de meerderheid
        U staat op of boven ten minste 47% van de gemeenten van toen.
    QA5 | Vindbaar op de website | niveau 2: vaak
    QB1 | Samenwerking KCC en communicatie | verdeeld: niveau 2 tot 3, gerekend met 2
    QB3 | Openingstijden van webcare | niveau 2: vaak
    QB4 | Afgehandeld zonder doorzetten | niveau 3: afgesproken en nagekomen
    QC1 | Vastgesteld beleid | verdeeld: niveau 0 tot 2, gerekend met 0
      43% | van de gemeenten had geen beleid | Cijfer uit 2011, 15 jaar oud | aantal 291: gemeenten; toen 418 gemeenten | Alleen aanwezig zijn is niet genoeg (Kok, 2011)
      rechtstreeks uit de bron | U loopt achter
    QC4 | Vaste bezetting | niveau 3: afgesproken en nagekomen
      57% | van de gemeenten heeft vaste bezetting | Cijfer uit 2025 | aantal 291: gemeenten; toen 418 gemeenten | Alleen aanwezig zijn is niet genoeg (Kok, 2011)
      uit tweede hand | U doet als de meerderheid
        U staat op of boven ten minste 43% van de gemeenten van toen.
    QC6 | Middenkader steunt het | weet niet, telt als niveau 0
    QD1 | Norm voor de reactietijd | nog niet beantwoord
    QD2 | Tijd tot eerste antwoord | 13,2 uur, niveau 2
      24 uur | gemiddelde tijd tot een antwoord, alle uren geteld | Cijfer uit 2014, 12 jaar oud | aantal 291: gemeenten; toen 418 gemeenten | Van claxoneren naar converseren (GemeenteBuzz, 2014)
      rechtstreeks uit de bron | Geen oordeel
        Gemiddelde over alle uren; uw mediaan telt alleen diensturen.
    QD4 | Vragen die antwoord krijgen | 67%, niveau 3
      20% | van de vragen kreeg antwoord | Cijfer uit 2014, 12 jaar oud | aantal onbekend: gemeenten; toen 418 gemeenten | Alleen aanwezig zijn is niet genoeg (Kok, 2011)
      onzeker | Geen oordeel
        Dit cijfer is onzeker.
        Telwijze onbekend, waarschijnlijk alleen Twitter.
        Een ander cijfer zegt iets anders of is anders gemeten: 87% van de gemeenten zegt webcare te doen (2015).
      87% | van de gemeenten zegt webcare te doen | Cijfer uit 2015, 11 jaar oud | aantal 224: gemeenten; toen 418 gemeenten | Van claxoneren naar converseren (GemeenteBuzz, 2014)
      uit tweede hand | Geen oordeel
        Zelf gezegd is iets anders dan geteld.
        Een ander cijfer zegt iets anders of is anders gemeten: 20% van de vragen kreeg antwoord (2014).
    ");
}

#[test]
fn what_the_next_rung_lacks_is_said_for_each_dimension() {
    let facts = cases::ordinary().facts(Language::Nl);
    let mut text = format!("{}\n", facts.overall.summary.join("\n"));
    for line in &facts.overall.lines {
        text += &format!("- {}: {}\n", line.dimension, line.words);
    }
    for dimension in &facts.dimensions {
        text += &format!("{}\n{}\n", dimension.next.heading, dimension.next.words);
        for reason in &dimension.next.reasons {
            text += &format!("- {} {}\n", reason.kind, reason.words);
        }
    }
    text += &facts.overall.robust.unwrap().words;
    insta::assert_snapshot!(text, @r"
    De laagste dimensie bepaalt de trede van de gemeente. Dat is Betrokkenheid van het management. Voor trede 2 (experimenteren) is nog nodig:
    - Management: de score moet 1,5 zijn en is 1,0
    - Kanalen: heeft deze trede al
    - KCC-betrokkenheid: heeft deze trede al
    - Antwoord en kwaliteit: heeft deze trede al
    Aanwezigheid op kanalen: op weg naar trede 4
    Nu trede 3 (converseren). Voor trede 4 (netwerken) is nog nodig:
    - threshold De score is 2,7 en moet 3,5 zijn: nog 0,8 te gaan.
    Betrokkenheid van het klantcontactcentrum: op weg naar trede 3
    Nu trede 2 (experimenteren). Voor trede 3 (converseren) is nog nodig:
    - threshold De score is 2,3 en moet 2,5 zijn: nog 0,2 te gaan.
    - gate Voorwaarde: Samenwerking KCC en communicatie (QB1) op niveau 3 of hoger; nu verdeeld, gerekend met niveau 2.
    Betrokkenheid van het management: op weg naar trede 2
    Nu trede 1 (ontdekken). Voor trede 2 (experimenteren) is nog nodig:
    - threshold De score is 1,0 en moet 1,5 zijn: nog 0,5 te gaan.
    Antwoord en kwaliteit: op weg naar trede 4
    Nu voorlopig trede 3 (converseren). Voor trede 4 (netwerken) is nog nodig:
    - threshold De score is 2,5 en moet 3,5 zijn: nog 1,0 te gaan.
    De trede hangt niet af van de keuzes die in de vragenlijst zijn gemaakt: bij andere drempels, een andere ruimte om achter te blijven en andere gewichten blijft het trede 1.
    ");
}

#[test]
fn strengths_and_first_steps_come_from_the_answers() {
    let said = |case: &Case| {
        let facts = case.facts(Language::Nl);
        let line = |point: &Point| format!("{} {}: {}", point.dimension, point.code, point.words);
        let lines = facts.strengths.iter().map(line).chain(["–".to_owned()]);
        lines.chain(facts.first_steps.iter().map(line)).collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(said(&cases::ordinary()), @r"
    Kanalen QA1: niveau 3: afgesproken en nagekomen
    KCC-betrokkenheid QB4: niveau 3: afgesproken en nagekomen
    Management QC4: niveau 3: afgesproken en nagekomen
    –
    Management QC1: Nu verdeeld: spreek af welk antwoord geldt
    Management QC6: Nu ‘weet niet’: zoek uit hoe het zit
    Management QC4: Kleine stap omhoog: van niveau 3 naar niveau 4
    ");
    insta::assert_snapshot!(said(&cases::half_done()), @r"
    Kanalen QA1: niveau 3: afgesproken en nagekomen
    Kanalen QA4: niveau 3: afgesproken en nagekomen
    Kanalen QA5: niveau 3: afgesproken en nagekomen
    –
    KCC-betrokkenheid QB1: Nog niet beantwoord: vul deze vraag in
    Management QC1: Nog niet beantwoord: vul deze vraag in
    Antwoord en kwaliteit QD1: Nog niet beantwoord: vul deze vraag in
    ");
    insta::assert_snapshot!(said(&cases::complete(4)), @r"
    Kanalen QA1: niveau 4: afgesproken, gemeten en bijgesteld
    KCC-betrokkenheid QB1: niveau 4: afgesproken, gemeten en bijgesteld
    Management QC1: niveau 4: afgesproken, gemeten en bijgesteld
    –
    ");
    insta::assert_snapshot!(said(&cases::complete(0)), @r"
    Antwoord en kwaliteit QD2: 0 uur, niveau 4
    Antwoord en kwaliteit QD4: 0%, niveau 1
    –
    Kanalen QA1: Kleine stap omhoog: van niveau 0 naar niveau 1
    KCC-betrokkenheid QB1: Kleine stap omhoog: van niveau 0 naar niveau 1
    Management QC1: Kleine stap omhoog: van niveau 0 naar niveau 1
    ");
}

#[test]
fn every_threshold_is_written_in_all_its_hundredths() {
    let facts = cases::odd_thresholds().facts(Language::Nl);
    let shown: Vec<&str> = facts.axis.thresholds.iter().map(|t| t.shown.as_str()).collect();
    assert_eq!(shown, ["0,5", "1,5", "2,35", "3,5"]);
    let method = facts.method.join(" ");
    assert!(method.contains("trede 3: 2,35"), "{method}");
    // 7/3 is below 2.35 and would be 2,3; so is what is missing.
    let kcc = facts.dimensions.iter().find(|d| d.id == "kcc").unwrap();
    assert_eq!(kcc.score_words, "2,3");
    assert_eq!(kcc.next.reasons[0].words, "De score is 2,33 en moet 2,35 zijn: nog 0,02 te gaan.");
}

#[test]
fn without_a_score_nothing_is_said_of_how_far_it_is_or_what_it_depends_on() {
    let facts = cases::half_done().facts(Language::Nl);
    assert_eq!(facts.overall.robust, None);
    let kcc = facts.dimensions.iter().find(|d| d.id == "kcc").unwrap();
    assert_eq!(kcc.next.reasons[0].words, "Er is nog geen score; nodig is 0,5.");
}

#[test]
fn where_those_who_took_part_differ_is_said_without_names() {
    let team = cases::ordinary().facts(Language::Nl).team.unwrap();
    let mut text = format!("{}\n{}\n", team.intro, team.roles_about);
    for line in [&team.spreads, &team.set_aside, &team.hidden].into_iter().flatten() {
        text += &format!("- {} {}: {}\n", line.code, line.short, line.words);
    }
    for line in &team.all_roles {
        text += &format!("- {}, {}: {} {}\n", line.dimension, line.roles, line.words, line.over);
    }
    insta::assert_snapshot!(text, @r"
    5 mensen hebben vragen beantwoord. Hieronder staat waar zij verschillen, zonder namen.
    Het gemiddelde verschil per dimensie, over de vragen waar beide rollen een niveau bij gaven. Een verschil staat hier vanaf 3 vragen: bij minder is het antwoord van één persoon af te leiden.
    - QC1 Vastgesteld beleid: 2 niveaus verschil (0 tot 2)
    - QB1 Samenwerking KCC en communicatie: 1 niveau verschil (2 tot 3)
    - KCC-betrokkenheid, Communicatie en KCC: Communicatie ziet het 1,0 niveau hoger over 1 vraag
    - Management, Communicatie en Management: Communicatie ziet het 2,0 niveau hoger over 1 vraag
    ");
}

#[test]
fn on_paper_no_difference_of_roles_gives_away_a_single_answer() {
    let mut case = cases::ordinary();
    let over = |case: &Case| -> Vec<String> {
        let team = case.facts(Language::Nl).team.unwrap();
        team.roles.into_iter().map(|line| format!("{}: {}", line.roles, line.over)).collect()
    };
    assert_eq!(over(&case), [""; 0]);
    cases::give(&mut case.assessment, Role::Communication, "Sam", "qb3", cases::LEVEL(1));
    assert_eq!(over(&case), [""; 0]);
    cases::give(&mut case.assessment, Role::Communication, "Sam", "qb4", cases::LEVEL(1));
    assert_eq!(over(&case), ["Communicatie en KCC: over 3 vragen"]);
}

#[test]
fn one_person_alone_differs_from_nobody() {
    assert_eq!(cases::half_done().facts(Language::Nl).team, None);
    assert_eq!(cases::empty().facts(Language::Nl).team, None);
}

#[test]
fn two_figures_stand_on_paper_and_their_sources_with_them() {
    let facts = cases::many_figures().facts(Language::Nl);
    let rows = || facts.comparison.iter().flat_map(|group| &group.questions);
    let row = rows().find(|row| row.id == "qc4").unwrap();
    let ids = |figures: &[FigureFacts]| -> Vec<String> {
        figures.iter().map(|figure| figure.id.clone()).collect()
    };
    // The same measure first, then the newest, then the most certain.
    assert_eq!(ids(&row.figures), ["same-newest-uncertain", "same-newer"]);
    let others = ["same-newer-second-hand", "same-old", "indirect-new"];
    assert_eq!(ids(&row.others), others);
    assert_eq!(
        row.more.as_deref(),
        Some("En nog 3: alle cijfers staan in Meetlat, bij Vergelijken.")
    );
    let sources: Vec<&str> =
        facts.sources.iter().map(|known| known.source.title.as_str()).collect();
    let shown = ids(&row.figures).into_iter().map(|id| format!("Bron van {id}"));
    assert_eq!(sources, shown.collect::<Vec<_>>());
    let said = said(&cases::many_figures(), Language::Nl);
    assert!(others.iter().all(|id| !said.contains(id)));
    assert!(rows().filter(|row| row.id != "qc4").all(|row| row.more.is_none()));
}

#[test]
fn numbers_and_words_agree() {
    for (name, case) in cases::all() {
        let facts = case.facts(Language::Nl);
        for dimension in &facts.dimensions {
            for number in [&dimension.low, &dimension.score, &dimension.high].into_iter().flatten()
            {
                let shown: f64 = number.shown.replace(',', ".").parse().unwrap();
                assert!((shown - number.value).abs() <= 0.05 + 1e-9, "{name}: {number:?}");
            }
        }
    }
}

#[test]
fn facts_have_no_text_without_a_name() {
    for (name, case) in cases::all() {
        for language in Language::ALL {
            let said = said(&case, language);
            assert!(!said.contains('‹'), "{name}: {said}");
        }
    }
}

#[cfg(not(feature = "typst"))]
#[test]
fn a_build_without_an_engine_says_so() {
    use meetlat::domain::house_style::HouseStyle;
    use meetlat::report::{Output, ReportError, render};
    let facts = cases::ordinary().facts(Language::Nl);
    let error = render(&facts, &HouseStyle::default(), Output::Pdf).unwrap_err();
    assert_eq!(error, ReportError::NoEngine);
    assert_eq!(error.message().id, "report-error-no-engine");
}

#[cfg(feature = "typst")]
mod paper {
    use meetlat::domain::house_style::{HouseStyle, Typeface};
    use meetlat::report::facts::Audience;
    use meetlat::report::paper::Paper;
    use meetlat::report::{Output, render};

    use super::*;

    fn pdf(case: &Case, language: Language) -> Vec<u8> {
        render(&case.facts(language), &HouseStyle::default(), Output::Pdf).unwrap().bytes
    }

    #[track_caller]
    fn assert_holds(bytes: &[u8], needle: &str) {
        let found = bytes.windows(needle.len()).any(|window| window == needle.as_bytes());
        assert!(found, "no {needle}");
    }

    #[test]
    fn every_case_becomes_a_tagged_archivable_pdf_for_its_audience_in_its_language() {
        for (name, case) in cases::all() {
            for (audience, language, lang) in [
                (Audience::Internal, Language::Nl, "/Lang(nl-NL)"),
                (Audience::Public, Language::En, "/Lang(en-GB)"),
            ] {
                let facts = case.facts_for(audience, language);
                let bytes = render(&facts, &HouseStyle::default(), Output::Pdf).unwrap().bytes;
                assert!(bytes.starts_with(b"%PDF-1.7"), "{name}");
                for needle in ["pdfuaid:part>1<", "pdfaid:conformance>A<", "Marked true", lang] {
                    assert_holds(&bytes, needle);
                }
            }
        }
    }

    #[test]
    fn every_case_becomes_a_picture_of_1920_by_1080() {
        for (name, case) in cases::all() {
            let bytes = render(&case.facts(Language::Nl), &HouseStyle::default(), Output::Card)
                .unwrap()
                .bytes;
            let png = png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().unwrap();
            assert_eq!((png.info().width, png.info().height), (1920, 1080), "{name}");
        }
    }

    #[test]
    fn whatever_is_in_it_the_summary_is_one_page() {
        let mut wide = HouseStyle::default();
        wide.typeface = Typeface::AtkinsonHyperlegibleNext;
        for (name, case) in cases::all() {
            for style in [&HouseStyle::default(), &wide] {
                let paper = Paper::new(&case.facts(Language::Nl), style).unwrap();
                let headings = paper.pages().iter().map(|page| &*page.heading);
                let begin: Vec<&str> = headings.skip(1).take(2).collect();
                assert_eq!(begin, ["Samenvatting", "De ladder"], "{name}");
            }
        }
    }

    #[test]
    fn the_same_data_gives_the_same_bytes_and_other_data_other_bytes() {
        let first = pdf(&cases::ordinary(), Language::Nl);
        assert!(first == pdf(&cases::ordinary(), Language::Nl));
        let mut other = cases::ordinary();
        cases::give(&mut other.assessment, Role::Kcc, "Noor", "qd1", cases::LEVEL(1));
        assert!(first != pdf(&other, Language::Nl));
    }

    #[test]
    fn what_was_laid_out_before_changes_no_byte() {
        let (one, other) = (cases::ordinary(), cases::agreed());
        let first = pdf(&one, Language::Nl);
        // Others between, in another language and style, leave parts behind that look like these.
        let mut style = HouseStyle::default();
        style.typeface = Typeface::AtkinsonHyperlegibleNext;
        for language in Language::ALL {
            let facts = other.facts_for(Audience::Internal, language);
            render(&facts, &style, Output::Card).unwrap();
            render(&facts, &style, Output::Pdf).unwrap();
        }
        pdf(&other, Language::Nl);
        assert!(first == pdf(&one, Language::Nl));
    }

    #[test]
    fn a_later_state_of_a_document_has_its_own_date() {
        let mut case = cases::complete(4);
        let first = pdf(&case, Language::Nl);
        assert_holds(&first, "2026-10-08T14:32:05");
        case.assessment.modified += jiff::SignedDuration::from_secs(60);
        assert_holds(&pdf(&case, Language::Nl), "2026-10-08T14:33:05");
    }

    #[test]
    fn the_date_of_a_pdf_is_that_of_the_document() {
        let bytes = pdf(&cases::ordinary(), Language::Nl);
        assert_holds(&bytes, "2026-10-08T14:32:05");
    }

    #[test]
    fn signs_that_cannot_be_shown_are_counted_and_said() {
        let rendered =
            render(&cases::ordinary().facts(Language::Nl), &HouseStyle::default(), Output::Pdf)
                .unwrap();
        assert_eq!(rendered.remarks(), []);
        let rendered =
            render(&cases::hostile().facts(Language::Nl), &HouseStyle::default(), Output::Pdf)
                .unwrap();
        assert!(rendered.n_replaced > 0 && rendered.n_shortened > 0);
        assert_eq!(rendered.remarks().len(), 2);
    }
}
