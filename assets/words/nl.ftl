# Alle teksten van Meetlat voor mensen, in het Nederlands (B1, "u", korte zinnen).
# Namen zijn blijvend en beginnen met hun plek: start-, question-, results- …
# Ieder stuk hieronder hoort bij één deel van het programma; zet een nieuwe tekst
# in het stuk waar zij hoort, in dezelfde volgorde als in en.ftl.
# Jaartallen gaan als tekst de zin in, aantallen als getal.

## Algemeen

common-program = Meetlat
common-list-separator = ,{" "}
common-and = en
common-ok = Akkoord
common-cancel = Annuleren
common-close = Sluiten
common-back = Terug
common-stop = Stoppen
common-delete = Verwijderen
common-add = Toevoegen
common-undo = Ongedaan maken
common-redo = Opnieuw doen
common-copy-text = Kopiëren als tekst
common-copy-table = Kopiëren als tabel
common-none = geen
common-range = { $low } tot { $high }
common-percent-range = { $low } tot { $high }%
common-part-of = { $part } van { $whole }

## Rollen

role-communication = communicatie
role-kcc = KCC
role-department = vakafdeling
role-management = management

## Datum en periode

date-full = { $day } { $month ->
        [1] januari
        [2] februari
        [3] maart
        [4] april
        [5] mei
        [6] juni
        [7] juli
        [8] augustus
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }
date-day-month = { $day } { $month ->
        [1] januari
        [2] februari
        [3] maart
        [4] april
        [5] mei
        [6] juni
        [7] juli
        [8] augustus
        [9] september
        [10] oktober
        [11] november
       *[12] december
    }
date-month = { $month ->
        [1] januari
        [2] februari
        [3] maart
        [4] april
        [5] mei
        [6] juni
        [7] juli
        [8] augustus
        [9] september
        [10] oktober
        [11] november
       *[12] december
    }
date-month-year = { date-month } { $year }
date-through = { $from } t/m { $to }

## De acht stappen

step-setup = Gemeente en team
step-questions = Vragen
step-measurement = Telling
step-consultation = Overleg
step-results = Resultaat
step-compare = Vergelijken
step-plan = Plan
step-report = Rapport

## Menu

## Beginscherm

## Gemeente en team

role-communication = Communicatie
role-kcc = KCC
role-department = Vakafdeling
role-management = Management

## Vragen

## Resultaat

## Vergelijken

## Rapport

## Onderdelen van het scherm

## Opdrachtregel

cli-about = Meetlat meet hoe ver uw gemeente is in het contact met inwoners via sociale media. Dit is het programma zonder venster.
cli-more = Voorbeeld:
      meetlat-cli new --questionnaire sociale-media --answers antwoorden.json -o mijn.meting.ron
      meetlat-cli score mijn.meting.ron
      meetlat-cli report mijn.meting.ron -o mijn.pdf
    Uitleg over één opdracht: meetlat-cli OPDRACHT --help
    Afsluitcode: 0 goed, 1 er is iets mis met de invoer, 2 de opdracht klopt niet.
cli-head-usage = Zo gebruikt u het:
cli-head-commands = Opdrachten:
cli-head-arguments = Wat u opgeeft:
cli-head-options = Opties:
cli-value-file = BESTAND
cli-value-name = NAAM
cli-value-role = ROL
cli-file = De meting, een bestand dat eindigt op .meting.ron
cli-option-lang = Taal van de uitvoer; zonder deze optie de taal van uw computer
cli-option-help = Toon deze uitleg
cli-option-version = Toon de versie
cli-option-json = Schrijf JSON in plaats van tekst
cli-option-questionnaire = De vragenlijst: de naam van een ingebouwde (sociale-media) of een bestand
cli-option-answers = Bestand met de antwoorden, in JSON
cli-option-respondent = Naam van wie antwoordt
cli-option-role = Namens wie: communication, kcc, department of management; zonder deze optie communication
cli-option-benchmark = Bestand met landelijke cijfers, in plaats van de ingebouwde; mag vaker
cli-check-about = Controleer vragenlijsten, cijfers en metingen
cli-check-more = Toont alle problemen in één keer, elk met regel en kolom. Geeft u een vragenlijst en cijfers samen op, dan worden zij ook tegen elkaar gecontroleerd.
    Voorbeeld: meetlat-cli check vragenlijst.ron benchmarks/*.ron
cli-check-files = De bestanden die u wilt controleren
cli-check-fine = { $file }: in orde ({ $kind })
cli-check-kind-questionnaire = vragenlijst
cli-check-kind-benchmark = cijfers
cli-check-kind-assessment = meting
cli-check-error = fout
cli-check-warning = let op
cli-new-about = Maak een meting van een bestand met antwoorden
cli-new-more = Het bestand met antwoorden ziet er zo uit:
      {"{"}"municipality": {"{"}"name": "Voorbeeldstad", "inhabitants": 68000{"}"},
       "period": {"{"}"from": "2026-07-01", "to": "2026-09-30"{"}"},
       "answers": {"{"}"qb1": 2, "qc1": "unknown", "qd2": {"{"}"number": 13.5{"}"}{"}"}{"}"}
    Een antwoord is een niveau, "unknown", {"{"}"not_applicable": "reden"{"}"}, een lijst met gekozen opties,
    {"{"}"number": 24{"}"}, {"{"}"statuses": {"{"}"facebook": "active"{"}"}{"}"}, true, false of null (nog open).
cli-new-out = Waar de meting komt te staan
cli-new-done = Gemaakt: { $file } ({ $n ->
        [one] { $n } antwoord
       *[other] { $n } antwoorden
    })
cli-score-about = Toon score, bereik, dekking en waarom deze trede
cli-score-more = Een vraag die nog open is telt niet als nul: zij maakt het bereik breder. “Weet niet” telt als niveau 0.
cli-score-no-rung = Trede: nog niet te bepalen, er zijn dimensies zonder antwoord
cli-score-rung = Trede { $rung }
cli-score-rung-provisional = Trede { $rung }, voorlopig: mogelijk trede { $low } tot { $high }
cli-score-index = Index { $index } (bereik { $low } tot { $high })
cli-score-index-partial = Index voorlopig { $index }, over { $scored } van { $counting } dimensies (bereik { $low } tot { $high })
cli-score-coverage = Ingevuld: { $done } van { $all } vragen
cli-score-depends = De trede hangt wel af van gekozen drempels, achterstand of gewichten.
cli-score-robust = De trede hangt niet af van gekozen drempels, achterstand of gewichten.
cli-score-left-out = telt niet mee: er is geen vraag die van toepassing is
cli-score-dimension = score { $score } (bereik { $low } tot { $high }), trede { $rung }, { $done } van { $all } vragen ingevuld
cli-score-provisional = voorlopig: mogelijk trede { $low } tot { $high }
cli-score-unknown = { $n } keer “weet niet”, dat telt als niveau 0
cli-score-divided = verdeeld: { $questions }
cli-score-next = Wat trede { $rung } tegenhoudt:
cli-score-threshold = de score is { $missing } te laag
cli-score-lag = { $question } loopt achter: { $missing ->
        [one] { $missing } niveau
       *[other] { $missing } niveaus
    } te laag
cli-score-gate = { $question } is een voorwaarde: nog { $missing ->
        [one] { $missing } niveau
       *[other] { $missing } niveaus
    } hoger
cli-score-visibility = Bereik en trede gelden bij de vragen die nu zichtbaar zijn.
cli-compare-about = Zet landelijke cijfers naast uw antwoorden
cli-compare-more = Bij elk cijfer staan jaar, aantal, bron en zekerheid. Een oordeel staat er alleen bij als het cijfer hetzelfde meet en zeker is.
cli-compare-answered = beantwoord
cli-compare-level = niveau { $level }
cli-compare-unknown = weet niet (telt als niveau 0)
cli-compare-not-applicable = niet van toepassing
cli-compare-unanswered = nog open
cli-compare-none = Hierover is geen landelijk cijfer gevonden.
cli-compare-n-unknown = onbekend
cli-compare-direct = rechtstreeks uit de bron
cli-compare-second-hand = uit tweede hand
cli-compare-uncertain = onzeker
cli-compare-facts = { $year } · aantal: { $n } · gemeenten dat jaar: { $municipalities } · { $publisher }, { $source } · { $confidence }
cli-compare-dated = Cijfer uit { $year }, { $age } jaar oud.
cli-compare-contradicts = Spreekt een ander cijfer tegen: { $figures }.
cli-compare-ahead = U loopt voor.
cli-compare-with = U doet als de meerderheid.
cli-compare-behind = U loopt achter.
cli-compare-no-verdict = Geen oordeel.
cli-report-about = Maak een toegankelijke PDF of een plaatje
cli-report-more = De uitgang van de naam bepaalt wat u krijgt: .pdf is het rapport (PDF/UA-1 en PDF/A-2a), .png een samenvatting van 1920 bij 1080 voor een presentatie.
cli-report-out = Waar het komt te staan; eindigt op .pdf of .png
cli-report-done = Gemaakt: { $file }
cli-report-extension = dit soort bestand kan Meetlat niet maken: verwacht werd een naam die eindigt op .pdf of .png, gevonden is { $file }. Kies een andere naam bij --out.
cli-error = Fout: { $reason }
cli-notice = Let op: { $reason }
cli-wrong-command = De opdracht ‘{ $found }’ bestaat niet.
cli-wrong-argument = De optie ‘{ $found }’ bestaat niet bij deze opdracht.
cli-wrong-missing = Er ontbreekt iets dat nodig is: { $expected }
cli-wrong-no-value = Achter { $option } hoort een waarde.
cli-wrong-value = De waarde ‘{ $found }’ past niet bij { $option }. Mogelijk: { $expected }
cli-wrong-other = De opdracht klopt niet: { $reason }
cli-wrong-suggestion = Bedoelt u { $suggested }?
cli-wrong-help = Uitleg: meetlat-cli --help

## Problemen in bestanden

problem-id-empty = de naam is leeg
problem-id-too-long = de naam is langer dan { $max } tekens
problem-id-character = de naam bevat ‘{ $found }’; gebruik alleen a-z, 0-9 en een streepje ertussen
problem-id-dash = de naam begint of eindigt met een streepje, of heeft er twee achter elkaar
problem-id = ‘{ $found }’ kan geen naam zijn: { $reason }
problem-version = de versie moet 1 tot 32 tekens hebben
problem-no-languages = er staat geen taal in; noem er minstens één, zoals "nl"
problem-language = ‘{ $found }’ is geen taalcode; gebruik twee of drie kleine letters, zoals "nl"
problem-same-language = de taal ‘{ $found }’ staat er twee keer
problem-translation = de tekst in de taal ‘{ $language }’ ontbreekt
problem-unknown-language = de taal ‘{ $found }’ staat niet bij de talen van deze vragenlijst
problem-no-dimensions = er is geen dimensie; er moet er minstens één zijn
problem-too-many-dimensions = er zijn meer dan { $max } dimensies
problem-too-many-questions = er zijn meer dan { $max } vragen
problem-same-dimension = de naam ‘{ $found }’ is al van een andere dimensie
problem-no-questions = deze dimensie heeft geen vragen
problem-weight = het gewicht is { $found }; het moet { $min } tot en met { $max } zijn
problem-level = het niveau is { $found }; het moet { $min } tot en met { $max } zijn
problem-number = ‘{ $found }’ is geen getal
problem-same-source = de naam ‘{ $found }’ is al van een andere bron
problem-source-title = de bron heeft geen titel
problem-year = het jaar is { $found }; het moet { $min } tot en met { $max } zijn
problem-unknown-source = de bron ‘{ $found }’ staat niet in de lijst van bronnen
problem-rungs = er zijn { $found } treden; het moeten er 2 tot en met { $max } zijn
problem-max-lag = max_lag is { $found }; het moet { $min } tot en met { $max } zijn
problem-thresholds-count = er zijn { $found } drempels; het moeten er { $expected } zijn, één per trede boven 0
problem-threshold = de drempel { $found } moet boven 0 en hoogstens { $max } zijn, met hoogstens twee decimalen
problem-threshold-order = de drempel { $found } is niet hoger dan die ervoor
problem-same-question = de naam ‘{ $found }’ is al van een andere vraag
problem-effort = de moeite is { $found }; zij moet { $min } tot en met { $max } zijn
problem-effort-count = er staan { $found } getallen voor de moeite; het moet er één zijn of { $expected }, één per stap
problem-effort-order = de moeite { $found } is lager dan die van de stap ervoor
problem-gate-unscored = deze vraag telt niet mee in de score en kan dus geen poort hebben
problem-gate-not-applicable = een vraag die ‘niet van toepassing’ mag zijn, kan geen poort hebben
problem-gate-unreachable = de poort vraagt niveau { $found }, maar deze vraag geeft hoogstens niveau { $max }
problem-same-field = de naam ‘{ $found }’ is al van een ander extra veld
problem-condition-depth = de voorwaarde zit meer dan { $max } lagen diep
problem-condition-empty = All en Any hebben minstens één onderdeel nodig
problem-condition-unknown = er is geen vraag ‘{ $found }’
problem-condition-itself = de voorwaarde gaat over de vraag ‘{ $found }’ zelf; zij mag alleen over een eerdere vraag gaan
problem-condition-later = de vraag ‘{ $found }’ komt pas later; een voorwaarde mag alleen over een eerdere vraag gaan
problem-condition-kind = deze voorwaarde past niet bij het soort vraag van ‘{ $found }’
problem-condition-level = de voorwaarde vraagt niveau { $found }, maar die vraag geeft hoogstens niveau { $max }
problem-condition-option = die vraag heeft geen keuze ‘{ $found }’
problem-condition-item = die vraag heeft geen onderdeel ‘{ $found }’
problem-condition-no-status = de voorwaarde noemt geen status
problem-condition-status = die vraag heeft geen status ‘{ $found }’
problem-range = de bovengrens { $found } moet boven de ondergrens { $min } liggen
problem-yes-no-same = ‘ja’ en ‘nee’ geven hetzelfde niveau
problem-field-outside-profile = dit soort vraag kan alleen in het profiel staan
problem-levels-count = er zijn { $found } niveaus beschreven; het moeten er { $expected } zijn
problem-too-few-options = er { $found ->
        [one] is { $found } keuze
       *[other] zijn { $found } keuzes
    }; het moeten er minstens 2 zijn
problem-too-many-options = er zijn { $found } keuzes; het mogen er hoogstens { $max } zijn
problem-same-option = de naam ‘{ $found }’ is al van een andere keuze
problem-too-few-statuses = er moeten minstens twee statussen zijn
problem-same-status = de naam ‘{ $found }’ is al van een andere status
problem-same-item = de naam ‘{ $found }’ is al van een ander onderdeel
problem-no-counting-item = er is geen onderdeel dat meetelt
problem-deliberate = er moet minstens één status bewust gekozen zijn (deliberate) en minstens één niet
problem-no-bands = de grenzen van getal naar niveau ontbreken; een vraag die meetelt heeft ze nodig
problem-statuses-better = bij statussen is meer altijd beter: gebruik Higher
problem-empty-bands = er staat geen enkele grens
problem-percentage = de grens { $found } moet een percentage zijn, 0 tot en met 100
problem-bound-order-higher = de grens { $found } moet lager zijn dan die ervoor ({ $before }): de beste eerst
problem-bound-order-lower = de grens { $found } moet hoger zijn dan die ervoor ({ $before }): de beste eerst
problem-band-level = niveau { $found } moet lager zijn dan dat van de grens ervoor ({ $before })
problem-band-otherwise = niveau { $found } voor de rest moet lager zijn dan dat van de laatste grens ({ $before })
problem-question-unreachable = de vraag ‘{ $question }’ kan nooit zichtbaar worden
problem-question-unproved = niet bewezen dat de vraag ‘{ $question }’ zichtbaar kan worden: er zijn te veel combinaties
problem-rung-unreachable = trede { $rung } is in de dimensie ‘{ $dimension }’ met geen enkel antwoord te halen
problem-rung-unproved = niet bewezen dat trede { $rung } in de dimensie ‘{ $dimension }’ te halen is: er zijn te veel combinaties

## Fouten
