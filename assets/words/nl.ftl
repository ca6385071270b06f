# Alle teksten van Meetlat voor mensen, in het Nederlands (B1, "u", korte zinnen).
# Namen zijn blijvend en beginnen met hun plek: start-, question-, results- …
# Ieder stuk hieronder hoort bij één deel van het programma; zet een nieuwe tekst
# in het stuk waar zij hoort, in dezelfde volgorde als in en.ftl.
# Jaartallen gaan als tekst de zin in, aantallen als getal.

## Algemeen

common-program = Meetlat
common-list-separator = ,{" "}
common-and = en
common-or = of
common-cancel = Annuleren
common-close = Sluiten
common-back = Terug
common-delete = Verwijderen
common-add = Toevoegen
common-undo = Ongedaan maken
common-redo = Opnieuw doen
common-copy-table = Kopiëren als tabel
common-copy-text = Kopiëren als tekst
common-copied = Gekopieerd
common-copy-name = { $label }: { $what }
common-range = { $low } tot { $high }
common-amount = { $value } { $unit }
common-part-of = { $part } van { $whole }

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
step-results = Resultaat
step-compare = Vergelijken
step-report = Rapport

## Menu

# Toetsen, zoals zij op het toetsenbord staan
key-ctrl = Ctrl
key-shift = Shift
menu-step = { $name }: { $step }
palette-name = Zoek een opdracht of vraag
palette-hint = Typ een deel van een naam, bijvoorbeeld ‘pdf’ of ‘reactietijd’
palette-nothing = Niets gevonden voor ‘{ $query }’. Probeer een ander woord.
palette-more = { $n ->
    [one] En nog één. Typ verder om haar te vinden.
   *[other] En nog { $n }. Typ verder om ze te vinden.
}
palette-go = Ga naar { $step }
keys-title = Alle toetsen
keys-everywhere = Overal
keys-questions = Bij een vraag
keys-level = niveau kiezen
keys-unknown = weet niet
keys-not-applicable = niet van toepassing
keys-later = later op terugkomen
keys-next = volgende vraag
keys-page = volgende en vorige vraag
keys-alt = ook terwijl u typt
keys-arrows = door de antwoorden
keys-search = een vraag zoeken
keys-help = uitleg open of dicht
keys-results = Bij resultaat en rapport
keys-region = volgende deel van het venster
keys-all = alle toetsen
keys-back = sluiten, of terug
keys-radar = als radar, en terug
keys-tables = als tabel, en terug
keys-ladder = over de ladder
keys-report-page = volgende en vorige bladzijde
keys-single-on = Cijfers en losse letters werken alleen buiten tekstvelden. U zet ze uit bij Instellingen.
keys-single-off = Cijfers en losse letters staan nu uit. U zet ze aan bij Instellingen.
menu-save = Opslaan
menu-save-as = Opslaan als…
menu-open = Openen…
menu-new = Nieuwe meting
menu-close = Sluiten, naar het begin
menu-pdf = PDF maken…
menu-png = PNG maken…
menu-print = Rapport afdrukken
menu-ladder = Over de ladder
menu-history = Geschiedenis
menu-merge = Meting van een ander erbij voegen…
menu-choices = Nog te kiezen
menu-settings = Instellingen
menu-house = Huisstijl van rapporten
menu-about = Over Meetlat
menu-text-larger = Tekst groter
menu-text-smaller = Tekst kleiner
menu-text-usual = Tekst op 100%
settings-own-name = Nederlands
settings-language = Taal
settings-look = Weergave
settings-look-light = Licht
settings-look-dark = Donker
settings-look-high-contrast = Hoog contrast
settings-text-size = Tekstgrootte
settings-title = Instellingen
settings-intro = Deze instellingen gelden voor u, op deze computer. Zij staan niet in de meting.
settings-screen = Het scherm
settings-motion = In Meetlat beweegt niets vanzelf: geen animaties, niets knippert en niets schuift weg.
settings-keys = Toetsen
settings-keys-about = U kunt antwoorden met één toets: een cijfer voor een niveau, W voor ‘weet niet’, N voor ‘niet van toepassing’ en L voor ‘later’. Zet dit uit als u spraakbediening gebruikt of vaak per ongeluk op een toets drukt.
settings-keys-single = Antwoorden met één toets
settings-on = Aan
settings-off = Uit
settings-questions = Vragen op het scherm
settings-questions-one = Eén vraag
settings-questions-dimension = Hele dimensie
settings-questions-about = U ziet één vraag tegelijk, of alle vragen van een dimensie onder elkaar.
settings-folder = Eigen vragenlijsten
settings-folder-about = Heeft u zelf een vragenlijst gemaakt? Kies de map waar zij staat. Bij een nieuwe meting kunt u dan kiezen met welke vragenlijst u begint.
settings-folder-none = Er is nog geen map gekozen.
settings-folder-choose = Map kiezen…
settings-folder-other = Andere map kiezen…
settings-folder-forget = Geen eigen map meer
settings-folder-in = Gekozen map
settings-folder-looking = De map wordt bekeken…
settings-folder-empty = In deze map staan geen vragenlijsten. Meetlat zoekt naar bestanden die eindigen op .ron, en één map dieper naar questionnaire.ron.
settings-folder-problem = Deze map is niet te gebruiken: { $reason }
settings-folder-left-out = { $n ->
        [one] Er is nog 1 bestand. Meetlat kijkt naar de eerste { $max }.
       *[other] Er zijn nog { $n } bestanden. Meetlat kijkt naar de eerste { $max }.
    }
settings-folder-file = versie { $version }, { $n ->
        [one] 1 vraag
       *[other] { $n } vragen
    }
settings-folder-file-looking = wordt bekeken…
settings-folder-file-problem = Niet te gebruiken: { $reason }
settings-house = Huisstijl aanpassen
settings-house-about = Geef rapporten het logo, de kleuren en het lettertype van uw organisatie.

# De balk bovenaan
bar-step = Stap
bar-menu = Menu
bar-no-municipality = Nieuwe meting
bar-undo = Ongedaan maken: { $step } ({ $keys })
bar-redo = Opnieuw doen: { $step } ({ $keys })
bar-undo-bare = Ongedaan maken ({ $keys })
bar-redo-bare = Opnieuw doen ({ $keys })
bar-nothing-to-undo = Er is niets om ongedaan te maken
bar-nothing-to-redo = Er is niets om opnieuw te doen
save-no-file = Nog niet opgeslagen
save-saved = Opgeslagen { $time }
save-writing = Wordt opgeslagen…
save-read-only = Alleen lezen
save-in-journal = Bewaard in herstelbestand
save-failed = Niet opgeslagen: { $reason }
save-reason-changed = het bestand is veranderd
save-reason-exists = het bestand bestaat al
save-reason-failed = schrijven lukt niet

# Wat ongedaan gemaakt kan worden
undo-answer = antwoord op { $code } { $question }
undo-answer-cleared = antwoord gewist bij { $code } { $question }
undo-note = notitie bij { $code } { $question }
undo-extra = extra gegeven bij { $code } { $question }
undo-later = later terugkomen op { $code } { $question }
undo-not-later = niet meer terugkomen op { $code } { $question }
undo-evidence-added = bewijs toegevoegd bij { $code } { $question }
undo-evidence-removed = bewijs verwijderd bij { $code } { $question }
undo-municipality = gemeente gekozen
undo-province = provincie ingevuld
undo-inhabitants = aantal inwoners ingevuld
undo-period = periode gewijzigd
undo-respondent-added = invuller toegevoegd
undo-respondent = invuller gewijzigd
undo-respondent-removed = invuller verwijderd
undo-restored = eerdere versie teruggezet
undo-merged = meting van een ander erbij gevoegd
undo-chosen = gekozen bij samenvoegen
undo-change = wijziging

# Vensters van het systeem
dialog-open = Meting openen
dialog-merge = Meting van een ander kiezen
dialog-save-as = Meting opslaan
dialog-pdf = PDF opslaan
dialog-png = PNG opslaan
dialog-pages = Pagina’s opslaan
dialog-svg = SVG opslaan
dialog-csv = CSV opslaan
dialog-xlsx = XLSX opslaan
dialog-json = JSON opslaan
dialog-logo = Logo kiezen
dialog-style = Huisstijl openen
dialog-save-style = Huisstijl opslaan
dialog-evidence = Bestand als bewijs kiezen
dialog-folder = Map met eigen vragenlijsten kiezen
dialog-filter-assessment = Meting
dialog-filter-pdf = PDF
dialog-filter-png = PNG
dialog-filter-svg = SVG
dialog-filter-csv = CSV
dialog-filter-xlsx = Werkmap voor Excel
dialog-filter-json = JSON
dialog-filter-logo = Plaatjes
dialog-filter-style = Huisstijlen van Meetlat
dialog-filter-all = Alle bestanden

# Werk dat nog in geen bestand staat
unsaved-title = Wilt u de meting eerst opslaan?
unsaved-text = De laatste wijzigingen in ‘{ $name }’ staan nog niet in een bestand. Sluit u zonder op te slaan, dan zijn zij weg.
unsaved-save = Opslaan
unsaved-discard = Niet bewaren
# Werk dat bleef liggen toen het programma stopte
recovery-title = Werk dat nog in geen bestand staat
recovery-text = Meetlat is de vorige keer niet gewoon afgesloten. Deze wijzigingen zijn bewaard. U kiest zelf wat ermee gebeurt.
recovery-changes = { $n ->
    [one] Eén wijziging
   *[other] { $n } wijzigingen
}, de laatste { $when }
recovery-in-file = In { $path }
recovery-no-file = Deze meting had nog geen bestand
recovery-file-gone = Het bestand { $path } is er niet meer. Herstelt u, dan maakt Meetlat het opnieuw.
recovery-file-changed = Iemand heeft { $path } daarna veranderd. Voeg uw werk en het bestand samen, of kies een van de twee. ‘Mijn versie herstellen’ vervangt het bestand.
recovery-problem = Nu niet te openen: { $reason }
recovery-recover = Herstellen
recovery-merge = Samenvoegen
recovery-mine = Mijn versie herstellen
recovery-theirs = Het bestand openen
recovery-copy = Kopie opslaan…
recovery-throw-away = Weggooien…
recovery-button = { $do }: { $name }
recovery-sure = Wilt u dit werk weggooien?
recovery-sure-text = De wijzigingen in ‘{ $name }’ die in geen bestand staan, zijn dan weg. U kunt dit niet ongedaan maken.
recovery-sure-yes = Weggooien
recovery-empty = in dit herstelbestand staat geen meting meer
recovery-no-folder = uw systeem noemt geen map om gegevens te bewaren
# Geschiedenis: eerdere versies van de meting
history-title = Geschiedenis
history-intro = Meetlat bewaart op deze computer eerdere versies van uw meting: hooguit tien per bestand. U kunt er één terugzetten. Ook dat kunt u ongedaan maken.
history-loading = De versies worden opgezocht…
history-none = Er zijn nog geen eerdere versies. Meetlat bewaart er een zodra het uw bestand vervangt.
history-moment = { $date }, { $time }
history-elsewhere = Deze versie stond in een ander bestand
history-who = { $who }: { $n ->
    [one] 1 antwoord
   *[other] { $n } antwoorden
}
history-nothing = Daarna is er niets veranderd
history-added = Daarna beantwoord: { $codes }
history-changed = Daarna gewijzigd: { $codes }
history-withdrawn = Daarna gewist: { $codes }
history-others = Daarna zijn ook andere gegevens veranderd, zoals een notitie of de gemeente
history-restore = Deze versie terugzetten
history-restore-name = Versie van { $when } terugzetten
# Kiezen: plekken waar samenvoegen twee of meer waarden overliet
choices-title = Nog te kiezen
choices-intro = Hier vulden mensen los van elkaar iets anders in. Meetlat heeft alles bewaard. Tot u kiest, telt een antwoord als verdeeld. U kunt elke keuze ongedaan maken.
choices-none = Er is niets meer te kiezen
choices-all-mine = Overal wat hier stond
choices-all-theirs = Overal wat de ander invulde
choices-mine = Stond hier
choices-theirs = Van de ander
choices-pick = Kies dit
choices-pick-name = Kies bij { $subject }: { $value }
choices-both = Allebei bewaren
choices-both-name = Allebei bewaren bij { $subject }
choices-nothing = niets (weggehaald)
choices-decision = { $answer }, want: { $reason }
choices-go = Naar de vraag
choices-go-name = Naar vraag { $code }

# Welke vragenlijst bij een nieuwe meting
choose-title = Welke vragenlijst?
choose-text = Uw nieuwe meting krijgt deze vragenlijst. U kunt dit later niet meer veranderen.
choose-built-in = van Meetlat, versie { $version }
choose-own = uit uw map, versie { $version }
choose-name = { $title }, { $about }

# Berichten
notice-close = Bericht sluiten: { $title }
notice-path = Pad van het bestand
notice-path-open = Openen
notice-path-save = Opslaan
notice-path-logo = Logo gebruiken
notice-path-of-folder = Pad van de map
notice-path-folder = Map gebruiken
notice-overwrite = Toch overschrijven
notice-no-dialog = Uw systeem kan geen venster voor bestanden tonen. Typ hieronder waar het bestand staat of moet komen.
notice-no-dialog-for-folders = Uw systeem kan geen venster voor mappen tonen. Typ hieronder waar de map staat.
notice-no-dialog-open = Het venster om te openen lukt niet
notice-no-dialog-save = Het venster om op te slaan lukt niet
notice-no-dialog-export = Het venster om het rapport op te slaan lukt niet
notice-no-dialog-evidence = Het venster om een bestand te kiezen lukt niet
notice-no-dialog-folder = Het venster om een map te kiezen lukt niet
notice-no-dialog-logo = Het venster om een logo te kiezen lukt niet
notice-no-dialog-style = Het venster om een huisstijl te openen lukt niet
notice-no-dialog-save-style = Het venster om de huisstijl op te slaan lukt niet
notice-not-opened = ‘{ $name }’ is niet geopend
notice-not-saved = ‘{ $name }’ is niet opgeslagen
notice-changed-meanwhile = Iemand anders heeft dit bestand veranderd nadat u het opende.
notice-cannot-take-in = Het bestand is veranderd, en wat er nu in staat kan Meetlat niet bij uw meting voegen: { $reason }. Kies hoe u verder gaat. Tot die tijd slaat Meetlat niets in dit bestand op.
notice-open-theirs = Bestand openen zoals het nu is
notice-changed-read-only = Dit bestand is veranderd sinds u het opende
notice-file-gone = Het bestand staat er niet meer: iemand heeft het weggehaald of verplaatst, of de schijf is er niet. Uw werk staat nog op het scherm. Sla het opnieuw op, of kies een andere plek.
notice-taken-in = Een collega werkt ook in deze meting
notice-choose = Kiezen
notice-choose-first = Hier staan meer mogelijkheden naast elkaar. Kies eerst; daarna kunt u verder typen.
notice-choices = { $n ->
    [one] In deze meting moet u nog één keer kiezen
   *[other] In deze meting moet u nog { $n } keer kiezen
}
notice-merged = Wat in ‘{ $name }’ stond, staat nu ook in deze meting
notice-merged-nothing = In ‘{ $name }’ staat niets wat u nog niet had
notice-not-merged = ‘{ $name }’ is niet bij deze meting te voegen
notice-owner = { $who } heeft deze meting ook open, sinds { $when }
notice-owner-unknown = Iemand anders
notice-owner-here = Deze meting is op deze computer ook in een ander venster open, sinds { $when }
notice-owner-text = U kunt gewoon doorwerken: Meetlat voegt samen wat u allebei invult. Vullen twee mensen bij dezelfde vraag iets anders in, dan kiest u.
notice-owner-here-text = Of Meetlat is daar zonder afsluiten gestopt. Dan verdwijnt dit bericht na een paar minuten.
taken-in-added = Nieuw beantwoord: { $codes }.
taken-in-added-many = { $n } vragen nieuw beantwoord.
taken-in-changed = Gewijzigd: { $codes }.
taken-in-changed-many = { $n } antwoorden gewijzigd.
taken-in-withdrawn = Gewist: { $codes }.
taken-in-withdrawn-many = { $n } antwoorden gewist.
taken-in-others = Ook iets anders is veranderd, zoals een notitie of de gemeente.
taken-in-choose = { $n ->
    [one] Op één plek vulde u iets anders in: daar moet u kiezen.
   *[other] Op { $n } plekken vulde u iets anders in: daar moet u kiezen.
}
taken-in-and = { $one } { $two }
notice-exists = Er is al een bestand met deze naam. Kies een andere naam, of kies het bestand zelf om het te vervangen.
notice-read-only = U kunt deze meting niet wijzigen
notice-opened-read-only = Deze meting is alleen te lezen
notice-remarks = Let op bij deze meting
notice-remarks-list = { $list }
notice-figures-file = De landelijke cijfers in { $path } zijn niet te gebruiken: { $reason }
notice-problem-at = regel { $line }: { $problem }
notice-problems-more = { $first }. En nog { $n ->
        [one] 1 probleem.
       *[other] { $n } problemen.
    } Met meetlat-cli check ziet u ze allemaal.
notice-settings-not-kept = Uw voorkeuren zijn niet bewaard
notice-again = Opnieuw proberen
notice-recovered = Uw werk is hersteld
notice-not-recovered = Dit werk is nu niet te herstellen
notice-recovery = Van deze meting zijn er wijzigingen die niet in het bestand staan
notice-recovery-text = { $n ->
        [one] Eén wijziging is bewaard
       *[other] { $n } wijzigingen zijn bewaard
    } toen Meetlat stopte. U ziet nu het bestand zoals het is opgeslagen.
notice-journal-not-removed = Het herstelbestand is niet weg te gooien
notice-no-journal = Er is geen herstelbestand
notice-no-journal-text = Meetlat kan uw wijzigingen niet apart bewaren: { $reason }. Daarom slaat Meetlat uw meting nu steeds meteen op. Heeft zij nog geen bestand? Sla haar dan zelf op.
notice-restored = De eerdere versie is teruggezet
notice-open-version = Laatste goede versie openen
notice-version-opened = Dit is de laatste goede versie van het bestand
notice-version-opened-text = Zij staat nog niet in een bestand. Sla haar op onder een andere naam.
notice-version-not-opened = De eerdere versie is niet te openen
notice-version-not-kept = Uw meting is opgeslagen, maar de versie ervoor is niet bewaard
notice-exported = ‘{ $name }’ is gemaakt
notice-exported-pages = De { $n } pagina’s zijn gemaakt
notice-exported-text = { $what }, { $audience }. De map is { $folder }
notice-exported-public = openbaar
notice-exported-internal = intern, niet om te publiceren
notice-and-remarks = { $text }. Let op: { $list }
notice-open-folder = Map openen
notice-alternative = wat er op het plaatje staat
notice-copy-alternative = Beschrijving kopiëren
notice-printing = Het rapport staat klaar om af te drukken
notice-printing-text = Het wordt als PDF geopend in het programma dat u daarvoor heeft. Druk het daar af. Meetlat gooit deze PDF later zelf weg
notice-export-busy = Er wordt al een rapport gemaakt
notice-export-stopped = Het maken van het rapport is gestopt
notice-export-stopped-text = Er is niets opgeslagen.
notice-export-exists = In { $folder } staat al een bestand met deze naam. U kunt het vervangen, of het rapport opnieuw maken onder een andere naam.
notice-replace = Vervangen
notice-no-report = Het rapport is niet gemaakt
export-same-file = op deze plek staat iets waar het rapport van gemaakt wordt: de meting, de vragenlijst of het logo. Kies een andere naam
export-no-print-folder = uw systeem heeft geen plek voor een bestand om af te drukken; maak een PDF en druk die af
style-no-folder = uw systeem heeft geen plek om de huisstijl te bewaren; sla haar op als bestand
notice-style-unreadable = Uw huisstijl is niet te lezen
notice-style-unreadable-text = { $reason }. Rapporten hebben nu de gewone stijl. Uw bestand blijft zoals het is.
notice-style-look = Huisstijl bekijken
notice-style-not-kept = Uw huisstijl is niet bewaard
notice-style-opened = Rapporten hebben nu de huisstijl uit ‘{ $name }’
notice-style-not-opened = De huisstijl in ‘{ $name }’ is niet te gebruiken
notice-style-saved = De huisstijl staat in ‘{ $name }’
notice-style-saved-text = De map is { $folder }. Staat er een logo naast? Geef dat dan ook aan uw collega.
notice-style-not-saved = De huisstijl is niet opgeslagen in ‘{ $name }’
notice-style-aside = Uw oude huisstijl staat nu in ‘{ $name }’
notice-open-file = Openen
notice-no-program = ‘{ $name }’ kon niet worden geopend
notice-no-program-about = Het staat in { $folder }. Open het daar zelf. Uw computer meldt: { $reason }
notice-not-exported = ‘{ $name }’ is niet gemaakt

# Het programma met venster
window-title = { $name } – Meetlat
window-help = Meetlat meet hoe ver uw gemeente is in het contact met inwoners via sociale media.

    Zo gebruikt u het: meetlat [BESTAND]

    BESTAND        een meting om te openen (eindigt op .meting.ron)
    -h, --help     toon deze uitleg
    -V, --version  toon de versie

    Zonder venster, voor scripts: meetlat-cli --help
window-unknown-argument = Meetlat kent ‘{ $found }’ niet. Typ meetlat --help voor uitleg.
window-no-display = Meetlat kan geen venster openen: er is geen beeldscherm (DISPLAY en WAYLAND_DISPLAY zijn leeg).
    Start Meetlat vanuit een grafische sessie, of gebruik het programma zonder venster: meetlat-cli --help
window-no-event-loop = Meetlat kan geen venster openen: { $reason }
    Start Meetlat vanuit een grafische sessie, of gebruik het programma zonder venster: meetlat-cli --help
window-no-graphics = Meetlat kan niet tekenen op dit scherm. Werk het stuurprogramma van de grafische kaart bij, of gebruik het programma zonder venster: meetlat-cli --help
    Met wgpu: { $first }
    Met OpenGL: { $second }

## Beginscherm

start-about = Meet hoe ver uw gemeente is in het contact met inwoners via sociale media. Vergelijk, bespreek en neem de uitkomst mee naar uw managementteam.
start-new = Nieuwe meting
start-open = Meting openen…
start-merge = Metingen samenvoegen…
start-example-heading = Eerst rondkijken?
start-example-text = Open een ingevulde meting van een verzonnen gemeente. U kunt niets stukmaken.
start-example-open = Voorbeeldmeting openen
start-settings = Instellingen
start-program = Over Meetlat
start-offline = Werkt zonder internet. Uw bestanden blijven van u.
start-how = Zo werkt het
start-how-1 = Vul in voor welke gemeente en periode u meet, en wie er meedoen.
start-how-2 = Beantwoord de vragen. Bij elke vraag staat waarom zij gesteld wordt en wat er landelijk bekend is.
start-how-3 = Bekijk op welke trede u staat, vergelijk met landelijke cijfers en maak een PDF voor het overleg.
start-recent = Recente metingen
start-recent-none = Hier ziet u straks de metingen die u eerder opende.
start-search = Zoek op gemeente
start-recent-clear = Lijst leegmaken
start-recent-name = { $municipality }, { $period }, geopend { $opened }
start-recent-progress = { $done } van { $all } vragen beantwoord
start-recent-rung = Trede { $rung } · { $name }
start-recent-certain = vastgesteld
start-recent-range = mogelijk { $low } tot { $high }
start-recent-no-rung = Nog niet te bepalen
start-recent-empty = { $n ->
        [0] er is nog te weinig ingevuld
        [one] één dimensie is leeg
       *[other] { $n } dimensies zijn leeg
    }
start-recent-read-only = Alleen lezen
start-recent-newer = met deze versie niet te wijzigen
start-recent-gone = Bestand niet gevonden
start-recent-unreadable = Bestand is niet te lezen
start-recent-forget = Uit de lijst halen
start-recent-forget-name = { $name } uit de lijst halen
start-today = vandaag { $time }
start-yesterday = gisteren { $time }

## Gemeente en team

setup-title = Gemeente en team
setup-municipality = Welke gemeente?
setup-name = Naam
setup-name-about = een andere naam dan uit de lijst mag ook
setup-name-hint = Typ een paar letters
setup-name-list = Lijst van { $n } gemeenten, stand op { $date }. De codes zijn van het { $codes }.
setup-name-unknown = Deze naam staat niet in de lijst van gemeenten. Dat mag: u kunt gewoon verder.
setup-province = Provincie
setup-cbs-code = CBS-code
setup-inhabitants = Aantal inwoners
setup-inhabitants-hint = bijvoorbeeld 68.000
setup-inhabitants-error = Vul een heel getal in, bijvoorbeeld 68.000
setup-period = Over welke periode?
setup-period-about = De dagen waarover u antwoord geeft. Meestal het laatste kwartaal.
setup-from = Eerste dag
setup-to = Laatste dag
setup-date-hint = dag-maand-jaar
setup-date-error = Dit is geen datum. Typ bijvoorbeeld 1-7-2026 of 1 juli 2026.
setup-period-error = De laatste dag ligt voor de eerste. Wissel de data om.
setup-period-is = De meting gaat over { $period }
setup-team = Wie vullen in?
setup-team-about = Elke invuller houdt eigen antwoorden. Zo ziet u later waar communicatie, KCC en management verschillen.
setup-role = Rol
setup-role-name = Rol van invuller { $n }
setup-respondent = Naam
setup-respondent-name = Naam van invuller { $n }
setup-respondent-hint = mag leeg blijven
setup-answers-now = Antwoordt nu
setup-answer-as = Nu antwoorden als deze invuller
setup-answer-as-name = Nu antwoorden als invuller { $n }
setup-answered = { $n ->
        [0] nog geen antwoorden
        [one] 1 antwoord
       *[other] { $n } antwoorden
    }
setup-remove-name = Invuller { $n } verwijderen
setup-add-respondent = Invuller toevoegen
setup-to-questions = Naar de vragen

role-communication = Communicatie
role-kcc = KCC
role-department = Vakafdeling
role-management = Management
respondent-named = { $role } ({ $name })
respondent-unknown = invuller ‘{ $id }’

# Waar een samenvoeging niet kon kiezen
conflict-province = de provincie
conflict-inhabitants = het aantal inwoners
conflict-called = rol en naam van { $whose }
conflict-answer = { $question }, het antwoord van { $whose }
conflict-note = { $question }, de notitie van { $whose }
conflict-extra = { $question }, het veld ‘{ $field }’ van { $whose }
conflict-agreed = { $question }, het teamantwoord

# Antwoorden voluit
answer-level = niveau { $level } ({ $label })
answer-level-bare = niveau { $level }
answer-yes = ja
answer-no = nee
answer-none-chosen = niets gekozen
answer-unknown = weet niet
answer-not-applicable = niet van toepassing
answer-not-applicable-because = niet van toepassing: { $reason }

## Vragen

question-none = Deze vragenlijst heeft geen vragen die nu zichtbaar zijn.
question-profile = Over uw gemeente
question-place = { $dimension } · vraag { $place } van { $all }
question-place-short = vraag { $place } van { $all }
question-answer-as = U antwoordt als
question-unscored = Deze vraag telt niet mee in de score.
question-your-answer = Uw antwoord
question-level-name = Niveau { $level }: { $label }
question-yes = Ja
question-no = Nee
question-choices-none = Geen van deze
question-gives-level = Dit is niveau { $level }
question-counts-as = Dit is niveau { $from } en telt als niveau { $to }
question-your-answer-counts-as = Uw antwoord, telt als { $to }
question-capped = Uw antwoord telt als niveau { $to }, niet als niveau { $from }. { $why }
question-number = Uw getal
question-number-error = Dit is geen getal. Typ bijvoorbeeld 13,2.
question-range-both = Het getal moet van { $min } tot en met { $max } zijn. Het is nu niet opgeslagen.
question-range-min = Het getal moet { $min } of meer zijn. Het is nu niet opgeslagen.
question-range-max = Het getal mag hoogstens { $max } zijn. Het is nu niet opgeslagen.
question-band-from = { $amount } of meer
question-band-up-to = tot en met { $amount }
question-band-below = minder dan { $amount }
question-band-above = meer dan { $amount }
question-item-not-counting = telt niet mee
question-statuses-open = { $n ->
        [one] Nog 1 van de { $all } kanalen die meetellen heeft geen status. De vraag is dan nog niet beantwoord.
       *[other] Nog { $n } van de { $all } kanalen die meetellen hebben geen status. De vraag is dan nog niet beantwoord.
    }
question-unknown = Weet niet
question-not-applicable = Niet van toepassing…
question-not-applicable-short = N.v.t.
question-later = Later terugkomen
question-later-short = Later
question-reason = Waarom is deze vraag niet van toepassing?
question-reason-about = telt dan niet mee in de score
question-reason-record = Vastleggen
question-reason-needed = Geef eerst een reden
question-extra-about = telt niet mee
question-extra-caps = kan het niveau lager maken
question-note = Notitie
question-note-about = alleen voor uw team
question-evidence = Bewijs
question-evidence-link = Link toevoegen
question-evidence-link-field = Adres van het bewijs
question-evidence-file = Bestand kiezen…
question-evidence-remove = Bewijs verwijderen: { $name }
question-last-change = Net gewijzigd: { $step }
question-more = Notitie en bewijs
question-dimension-done = { $done } van { $all } beantwoord
question-shift-shown = { $n ->
        [one] Door dit antwoord verschijnt vraag { $codes }.
       *[other] Door dit antwoord verschijnen { $n } vragen: { $codes }.
    }
question-shift-hidden = { $n ->
        [one] Door dit antwoord is vraag { $codes } verborgen.
       *[other] Door dit antwoord zijn { $n } vragen verborgen: { $codes }.
    }
question-shift-kept = { $n ->
        [one] Uw antwoord daarop blijft bewaard.
       *[other] Uw antwoorden daarop blijven bewaard.
    }
question-shift-go = Naar { $code } { $question }
question-previous = Vorige
question-next = Volgende
question-first = Dit is de eerste vraag
question-to-results = Naar het resultaat
question-key-level = niveau
question-key-next = volgende
question-key-previous = vorige
question-help = Uitleg
question-search = Zoek een vraag
question-list-open = Lijst met vragen: { $dimension }
question-filter = Toon alleen
question-filter-open = Open
question-filter-later = Later
question-filter-divided = Verdeeld
question-filter-unknown = Weet niet
question-filter-name = Toon alleen { $filter }: { $n }
question-group-name = { $dimension }: { $done } van { $all } beantwoord, { $unknown } weet niet, { $later } later
question-state-open = nog open
question-state-unknown = weet niet
question-state-not-applicable = niet van toepassing
question-state-level = niveau { $level }
question-state-answered = beantwoord

# Uitleg naast de vraag
help-why = Waarom deze vraag?
help-no-why = Bij deze vraag staat geen uitleg.
help-how = Zo komt u aan het antwoord
help-evidence = Wat geldt als bewijs
help-figures = Landelijke cijfers
help-figures-of = landelijke cijfers bij ‘{ $question }’
help-gate = Voor trede { $rung } is hier niveau { $level } of hoger nodig.
help-examples = Voorbeelden
help-example-level = Niveau { $level }
help-ladder = Over de ladder
help-close = Uitleg sluiten

## Resultaat

results-headline-provisional = Voorlopig trede { $rung } · { $name }
results-index = Index
results-coverage = Dekking
results-unknown = Weet niet
results-make-report = Maak rapport…
results-form = Weergave, met de toetsen R en T
results-as-charts = Grafiek
results-as-radar = Radar
results-as-tables = Tabel
results-ladder = De ladder
results-ladder-note = In elke trede: de dimensies die daar nu staan
results-own = Uw gemeente
results-dimensions = { $n ->
        [one] Eén dimensie
        [2] Twee dimensies
        [3] Drie dimensies
        [4] Vier dimensies
        [5] Vijf dimensies
        [6] Zes dimensies
       *[other] { $n } dimensies
    }
results-legend-score = score
results-legend-range = bereik
results-radar-about = De ringen zijn de grenzen van trede 1 tot en met { $rungs }. Het midden is 0, de rand is { $top }.
results-radar-alternative = Radar met { $n } dimensies.
results-radar-fixed = { $score }, ligt vast
results-radar-range = { $score }, bereik { $range }
results-radar-too-few = { $n ->
    [one] Een radar kan pas bij drie dimensies of meer. Deze vragenlijst heeft er één. Kies Grafiek of Tabel.
   *[other] Een radar kan pas bij drie dimensies of meer. Deze vragenlijst heeft er { $n }. Kies Grafiek of Tabel.
}
results-why = Wat houdt trede { $rung } tegen?
results-why-top = Wat kan er nog veranderen?
results-lowest-decides = De laagste dimensie bepaalt de trede van de gemeente.
results-column-dimension = Dimensie
results-column-score = Score, nodig is { $needed }
results-column-score-bare = Score
results-column-questions = Vragen die tegenhouden: kies er één om erheen te gaan
results-gap = { $score } · nog { $missing } te gaan
results-gap-none = nog geen score
results-gap-score-met = { $score } · score gehaald
results-gap-met = { $score } · gehaald
results-gap-met-provisional = { $score } · gehaald, niet zeker
results-gap-out = telt niet mee
results-chip-lag = loopt achter
results-chip-gate = voorwaarde: niveau { $level } of hoger
results-chip-unknown = weet niet telt als 0
results-chip-divided = verdeeld
results-chip-open = open
results-chip-name = { $code } { $short }: { $why }
results-chips-more = en nog { $n }
results-chips-none = geen losse vraag: de score zelf moet omhoog
results-chips-nothing = niets
results-visible-now = Bij de vragen die nu zichtbaar zijn.
results-team = Waar u verschillend over denkt
results-team-roles-about = Het gemiddelde verschil per dimensie, over de vragen waar beide rollen een niveau bij gaven.
results-firm = Hoe stevig is deze uitkomst?
results-evidenced = { $part } van { $whole } antwoorden zijn onderbouwd met een bewijs of telling. Dat telt niet mee in de score.
results-evidenced-none = Er zijn nog geen antwoorden om te onderbouwen.
results-choice = { $choice }: { $rung }
results-range-fixed = ligt vast
results-why-note = Trede { $rung } vraagt in elke dimensie een score van { $needed } of hoger, geen vraag die te ver achterblijft, en antwoorden die aan de voorwaarden voldoen.
results-why-note-top = De gemeente staat op de hoogste trede.

## Over de ladder

ladder-title = Over de ladder
ladder-intro = Wat de treden betekenen, waar zij vandaan komen, en hoe uw antwoorden tot een trede leiden.
ladder-rungs = { $n ->
        [one] Eén trede
        [2] Twee treden
        [3] Drie treden
        [4] Vier treden
        [5] Vijf treden
       *[other] { $n } treden
    }
ladder-look = Zo zien de treden eruit in
ladder-look-all = De hele gemeente
ladder-rung = Trede { $rung }: { $name }
ladder-rung-own = Trede { $rung }: { $name }, { $mark }
ladder-own-label = eigen naam van Meetlat
ladder-own-labels = { $n ->
        [one] De naam van trede { $rungs } is een eigen naam van Meetlat. Hij komt niet uit een model van anderen.
       *[other] De namen van trede { $rungs } zijn eigen namen van Meetlat. Zij komen niet uit een model van anderen.
    }
ladder-origin = Waar de ladder vandaan komt
ladder-is-not = Wat de ladder niet is
ladder-score = Van antwoord naar trede
ladder-score-mean = Eerst het gemiddelde
ladder-score-mean-about = Elk antwoord heeft een niveau van 0 tot { $top }. De score van een dimensie is het gemiddelde van die niveaus. ‘Weet niet’ telt als 0. ‘Niet van toepassing’ telt niet mee, en een open vraag ook niet.
ladder-score-mean-weighted = Elk antwoord heeft een niveau van 0 tot { $top }. De score van een dimensie is het gemiddelde van die niveaus; sommige vragen tellen daarin zwaarder. ‘Weet niet’ telt als 0. ‘Niet van toepassing’ telt niet mee, en een open vraag ook niet.
ladder-score-threshold = Dan de drempel
ladder-score-threshold-about = Elke trede vraagt een score: { $thresholds }.
ladder-score-lag = Geen vraag te ver achter
ladder-score-lag-about = { $lag ->
        [0] Geen antwoord mag onder de trede liggen. Zo verbergt een sterk punt geen gat.
        [one] Geen antwoord mag meer dan 1 niveau onder de trede liggen. Zo verbergt een sterk punt geen gat.
       *[other] Geen antwoord mag meer dan { $lag } niveaus onder de trede liggen. Zo verbergt een sterk punt geen gat.
    }
ladder-score-lowest = De laagste dimensie telt
ladder-score-lowest-about = De gemeente staat op de trede van haar laagste dimensie.
ladder-gates = Voorwaarden
ladder-gates-about = Zonder deze antwoorden wordt de trede niet gehaald, hoe hoog de score ook is.
ladder-gate = { $dimension }, trede { $rung }
ladder-gate-about = { $question } ({ $code }) op niveau { $level } of hoger.

## Over Meetlat

about-title = Over Meetlat
about-version = Versie { $version }
about-what = Met Meetlat meet een gemeente hoe ver zij is in het contact met inwoners via sociale media.
about-private = Alles blijft op uw computer
about-private-text = Meetlat heeft geen account en geen server, en verstuurt niets. U bepaalt zelf waar een meting staat en wie haar krijgt.
about-places = Waar alles staat
about-places-settings = Instellingen
about-places-settings-none = Uw systeem heeft hier geen plek voor. Instellingen gaan weg als u Meetlat sluit.
about-places-document = Deze meting
about-places-document-none = Nog in geen bestand. Kies ‘Opslaan als’ in het menu.
about-places-data = Herstelbestanden en eerdere versies
about-places-data-none = Uw systeem heeft hier geen plek voor. Sla uw meting daarom zelf vaak op.
about-places-questionnaires = Eigen vragenlijsten
about-places-questionnaires-none = Geen map gekozen. Dat kan bij Instellingen.
about-figures = Landelijke cijfers
about-figures-text = { $figures ->
        [one] Er is 1 cijfer
       *[other] Er zijn { $figures } cijfers
    } ingebouwd, uit { $sources ->
        [one] 1 bron
       *[other] { $sources } bronnen
    }. Bij elk cijfer staan het jaar, het aantal, de bron en hoe zeker het is.
about-figures-where = U ziet de cijfers naast elke vraag, bij de stap Vergelijken, en met hun bronnen achterin het rapport.
about-figures-compare = Naar Vergelijken
about-licence = Licentie
about-licence-text = Meetlat is open en vrij te gebruiken, te delen en te veranderen. De licentie is de European Union Public Licence, versie 1.2 (EUPL-1.2).
about-fonts = Letters en pictogrammen
about-font-letters = Source Sans 3, van Adobe
about-font-letters-licence = SIL Open Font License 1.1
about-font-paper = Atkinson Hyperlegible Next, van het Braille Institute, voor rapporten
about-font-paper-licence = SIL Open Font License 1.1
about-font-icons = Phosphor Icons
about-font-icons-licence = MIT-licentie
about-show = Licentie tonen
about-hide = Licentie verbergen
about-show-name = { $do }: { $of }

## Vergelijken

compare-title = Vergelijken met landelijke cijfers
compare-subtitle = Veel cijfers zijn oud. Daarom staan jaar, aantal en bron er altijd bij.
compare-legend-own = uw gemeente
compare-legend-national = landelijk
compare-column-question = Vraag en uw uitkomst
compare-column-chart = Vergelijking
compare-column-sayable = Wat u mag zeggen
compare-column-origin = Jaar, aantal, bron
compare-nothing = Hierover is geen landelijk cijfer gevonden.
compare-nothing-sayable = Er is niets om naast te zetten.
compare-filter = Toon
compare-filter-all = Alle vragen
compare-filter-verdict = Met oordeel ({ $n })
compare-filter-nothing = Zonder cijfer ({ $n })
compare-filter-empty = Er is nu geen vraag die hier past.
compare-more = { $n ->
        [one] Toon nog één cijfer
       *[other] Toon nog { $n } cijfers
    }
compare-less = Toon minder cijfers
compare-more-name = { $code }: { $text }
compare-go = Ga naar { $code }
compare-own-bracket = uw gemeente: { $level ->
        [none] hier
       *[other] niveau { $level }
    }
compare-rest = { $percent }% anders
compare-chart = { $value } { $what }. Uw gemeente: { $own }. { $verdict }

## Rapport

# De stap Rapport in het venster
export-title = Neem de uitkomst mee
export-open = { $n ->
        [0] De uitkomst kan nog veranderen.
        [one] Eén vraag is nog open. De uitkomst is daarom voorlopig; dat staat ook in het rapport.
       *[other] { $n } vragen zijn nog open. De uitkomst is daarom voorlopig; dat staat ook in het rapport.
    }
export-pdf = PDF: het hele rapport
export-pdf-about = Op A4, om te lezen, af te drukken en te publiceren. Ook te lezen met een schermlezer.
export-png = PNG: één kaart
export-png-about = Eén beeld van 1920 bij 1080 voor een dia of een bericht: de trede, de dimensies en de vergelijking in het kort.
export-public = Iedereen mag dit lezen. Namen, notities, bewijs en antwoorden van personen staan er niet in.
export-internal = Alleen voor uw team, niet om te publiceren. Per vraag staat erin wie wat antwoordde, met notities en bewijs.
export-audience = Voor wie is het rapport?
export-audience-public = Openbaar
export-audience-internal = Intern
export-internal-name = intern
export-as = Als wat?
export-pages = PNG: elke pagina
export-pages-about = Elke pagina van het rapport wordt een eigen plaatje: naam-1.png, naam-2.png en zo verder.
export-pages-make = Pagina’s maken…
export-dpi = Punten per inch: 96 voor een scherm, 300 voor drukwerk
export-svg = SVG: één grafiek
export-svg-about = Een grafiek die scherp blijft op elke grootte, met in het bestand zelf wat erop te zien is.
export-svg-make = SVG maken…
export-chart = Welke grafiek?
export-chart-comparison = Vergelijking
export-xlsx = XLSX: werkmap
export-xlsx-about = Antwoorden, scores, cijfers en bronnen, elk op een eigen blad. Voor Excel en LibreOffice.
export-xlsx-make = XLSX maken…
export-csv = CSV: één tabel
export-csv-about = Hetzelfde onder elkaar in één tabel, voor andere programma’s.
export-csv-make = CSV maken…
export-json = JSON: alle gegevens
export-json-about = Alles wat in het rapport staat, voor wie zelf programmeert.
export-json-make = JSON maken…
export-inside = Wat staat erin?
export-sections = { $n } van { $all } onderdelen
export-sections-choose = Onderdelen kiezen: { $count }
export-sections-about = De voorkant en de samenvatting staan er altijd in.
export-sections-usual = Zoals in de huisstijl
export-no-sections = Hier zijn geen onderdelen te kiezen. De getoonde pagina’s zijn die van het hele rapport.
export-style = Huisstijl
export-style-own = Die van u
export-style-plain = Die van Meetlat
export-style-none = U heeft nog geen eigen huisstijl.
export-style-change = Huisstijl aanpassen
export-no-style = In gegevens is geen huisstijl te zien.
section-name = In het rapport: { $section }
section-ladder = De ladder
section-dimensions = Dimensies
section-why = Waarom deze trede
section-team = Verschillen in het team
section-comparison = Landelijke cijfers
section-method = Verantwoording en bronnen
section-answers = Vraag voor vraag (alleen intern)
export-busy = Wordt gemaakt…
export-print = Afdrukken
export-busy-page = Pagina { $page } van { $all } wordt gemaakt…
export-stop = Stoppen
preview-title = Zo ziet het rapport eruit
preview-place = Pagina { $page } van { $all }
preview-page = Pagina { $page } van { $all }: { $heading }
preview-picture = { $page }. Dit is een plaatje; de tekst is te lezen in de PDF.
preview-back = Vorige pagina (PageUp)
preview-on = Volgende pagina (PageDown)
preview-first = Dit is de eerste pagina
preview-last = Dit is de laatste pagina
preview-zoom = { $percent }%
preview-smaller = Pagina kleiner
preview-larger = Pagina groter
preview-smallest = Kleiner kan niet: de pagina past al
preview-largest = Groter kan niet
preview-making = De pagina’s worden gemaakt…
preview-updating = Wordt bijgewerkt…
preview-stop = Stop
preview-stopped = Gestopt
preview-again = Toch maken
house-title = Huisstijl van rapporten
house-intro = Alle rapporten op deze computer zien er zo uit. Wat u kiest, geldt meteen en wordt vanzelf bewaard.
house-unreadable = { $reason }. Tot dit is opgelost, hebben rapporten de gewone stijl. Herstel het bestand en lees het opnieuw. Of begin opnieuw: uw oude bestand blijft dan onder een andere naam staan.
house-read-again = Opnieuw lezen
house-begin-anew = Opnieuw beginnen
house-usual = Gewone kleur
house-usual-name = Terug naar de gewone kleur: { $what }
house-logo = Logo
house-logo-set = Uw logo staat op de voorkant van het rapport.
house-logo-none = Er is nog geen logo gekozen.
house-logo-choose = Logo kiezen…
house-logo-other = Ander logo kiezen…
house-logo-remove = Geen logo
house-logo-refused = ‘{ $name }’ kan geen logo zijn: { $reason }
house-logo-about = Een PNG, JPEG of SVG van hoogstens 1 MB. Meetlat bewaart er zelf een kopie van.
house-colors = Kleuren
house-colors-about = Typ de kleur zoals zij in uw stijlboek staat, of klik op het vakje en zoek haar.
house-primary = Koppen en uw eigen waarden
house-accent = Landelijke cijfers
house-color-name = { $color }, als # met zes cijfers of letters
house-pick = Kleur zoeken: { $color }
house-hue = Tint
house-saturation = Volheid
house-brightness = Helderheid
house-sample = Tekst in deze kleur
house-sample-band = Tekst op deze kleur
house-sample-name = Voorbeeld van de kleur op papier: { $color }
house-no-color = Dit is nog geen kleur. Typ een # met zes cijfers of letters a tot en met f, zoals #0B4A6F. Tot dan geldt de vorige kleur.
house-legible = Goed te lezen: het contrast met papier is { $contrast }.
house-illegible = Te licht om te lezen: het contrast met papier is { $contrast }, en moet minstens 4,5 zijn. Tot dan geldt de vorige kleur.
house-nearest = { $near } gebruiken
house-typeface = Lettertype
house-typeface-source = Source Sans 3: het lettertype van dit scherm.
house-typeface-atkinson = Atkinson Hyperlegible Next: gemaakt voor wie slecht ziet.
house-sections = Onderdelen
house-sections-about = Wat een rapport heeft naast de voorkant en de samenvatting. Per rapport kunt u daarvan afwijken.
house-sections-all = Alle onderdelen
house-file = Delen met collega’s
house-file-about = Sla de huisstijl op als bestand, of gebruik die van een collega. Het logo komt naast het bestand te staan.
house-open = Huisstijl openen…
house-save-as = Huisstijl opslaan als…

# Wat de maker van een rapport te horen krijgt
report-signs-replaced = { $n ->
        [one] Eén teken kan niet in het rapport en is vervangen door □.
       *[other] { $n } tekens kunnen niet in het rapport en zijn vervangen door □.
    }
report-texts-shortened = { $n ->
        [one] Eén tekst is te lang voor het rapport en is ingekort. Dat ziet u aan het teken … aan het eind.
       *[other] { $n } teksten zijn te lang voor het rapport en zijn ingekort. Dat ziet u aan het teken … aan het eind.
    }
report-error-no-engine = Deze versie van Meetlat kan geen PDF of PNG maken: zij is gebouwd zonder rapporten. Gebruik de gewone versie, of sla de uitkomst op als JSON.
report-error-too-large = Het rapport wordt te groot: { $found } tekens, en er passen er { $most } in. Gebruik een kleinere vragenlijst of kortere teksten.
report-error-refused = Het rapport is niet gemaakt, door een fout in Meetlat zelf. Uw meting is niet veranderd. Meld deze tekst aan de makers: { $detail }
report-error-broken = Het maken van het rapport is afgebroken, door een fout in Meetlat zelf. Uw meting is niet veranderd. Meld deze tekst aan de makers: { $detail }

# Voorkant
report-subtitle = Rapport van de meting over { $period }
report-footer = Stand van { $date } · { $audience }
report-keyword-maturity = volwassenheid
report-keyword-municipality = gemeente
report-keyword-contact = contact met inwoners
report-about-municipality = Gemeente
report-about-inhabitants = Inwoners
report-about-period = Periode
report-about-questionnaire = Vragenlijst
report-about-participants = Wie deden mee
report-about-audience = Voor wie
report-municipality-in-province = { $municipality }, { $province }
report-inhabitants-unknown = niet ingevuld
report-questionnaire-version = { $title }, versie { $version }
report-participant = { $n ->
        [one] { $role }
       *[other] { $role } ({ $n } personen)
    }
report-participants-none = nog niemand
report-audience-public = Openbaar: zonder namen, notities en antwoorden van personen
report-audience-public-short = openbaar
report-audience-internal = Intern: met namen, notities, bewijs en antwoorden van personen. Niet om te publiceren
report-audience-internal-short = intern, niet publiceren

# Samenvatting
report-headline-rung = Trede { $rung } · { $name }
report-headline-none = Nog geen trede
report-certainty-range = Nog niet zeker: het kan { $low } tot { $high } worden.
report-certainty-range-two = Nog niet zeker: het kan ook { $other } worden.
report-certainty-only = Zeker bij de vragen die nu zichtbaar zijn.
report-certainty-none = Er is een trede zodra elke dimensie een antwoord heeft.
report-certainty-not-counting = Er is geen vraag die meetelt: alles is verborgen of niet van toepassing.
report-certainty-open = { $n ->
        [one] Eén vraag is open.
       *[other] { $n } vragen zijn open.
    }
report-certainty-divided = { $n ->
        [one] Eén antwoord is verdeeld.
       *[other] { $n } antwoorden zijn verdeeld.
    }
report-rung = trede { $rung }
report-rung-named = trede { $rung } ({ $name })
report-tile-index = Index, van 0 tot { $top }
report-tile-coverage = Dekking
report-tile-unknown = Weet niet
report-tile-divided = Verdeeld
report-index-range = bereik { $range }
report-index-partial = voorlopig, over { $n } van { $all } dimensies
report-index-none = nog geen score
report-coverage-questions = { $done } van { $all ->
        [one] 1 vraag
       *[other] { $all } vragen
    }
report-coverage-empty = geen vragen
report-unknown-detail = { $n ->
        [0] nergens
        [one] telt als niveau 0
       *[other] tellen als niveau 0
    }
report-divided-detail = { $n ->
        [0] nergens
        [one] team is het niet eens
       *[other] team is het niet eens
    }
report-summary-lowest = De laagste dimensie bepaalt de trede van de gemeente. { $n ->
        [one] Dat is { $names }.
       *[other] Dat zijn { $names }.
    }
report-summary-all-equal = De laagste dimensie bepaalt de trede van de gemeente. Alle dimensies staan op { $rung }.
report-summary-top = { $municipality } staat op de hoogste trede.
report-summary-next = Voor { $rung } is nog nodig:
report-summary-missing = Nog zonder score: { $names }.
report-short-threshold = de score moet { $needed } zijn en is { $score }
report-short-threshold-none = nog geen score; nodig is { $needed }
report-short-lag = { $n ->
        [one] één vraag blijft te ver achter
       *[other] { $n } vragen blijven te ver achter
    }
report-short-gate = { $n ->
        [one] één voorwaarde is niet gehaald
       *[other] { $n } voorwaarden zijn niet gehaald
    }
report-short-reached = heeft deze trede al
report-short-reached-provisional = heeft deze trede al, maar dat is nog niet zeker
report-robust-holds = De trede hangt niet af van de keuzes die in de vragenlijst zijn gemaakt: bij andere drempels, een andere ruimte om achter te blijven en andere gewichten blijft het { $rung }.
report-robust-depends = De trede hangt wel af van de keuzes die in de vragenlijst zijn gemaakt: bij andere keuzes wordt het { $rungs }.
report-robust-lower = Elke drempel een kwart niveau lager
report-robust-higher = Elke drempel een kwart niveau hoger
report-robust-lag = { $n ->
        [one] Een vraag mag 1 niveau achterblijven
       *[other] Een vraag mag { $n } niveaus achterblijven
    }
report-robust-weight = { $dimension } telt dubbel
report-robust-any-weight = Eén dimensie telt dubbel, welke dan ook
report-robust-now = De keuzes van de vragenlijst
report-or = { $first } of { $last }
report-and-more = { $names } en nog { $n }

# Ladder
report-ladder-range = mogelijk: trede { $low } tot { $high }
report-ladder-caption = De ladder. In elke trede staan de dimensies die daar nu zijn, bij de vragen die nu zichtbaar zijn.
report-ladder-own-label = De naam van trede { $rung } is onze eigen benaming.
report-ladder-alt = Ladder met { $n } treden: { $rungs }.
report-ladder-alt-rung = { $rung } { $name }
report-ladder-alt-place = { $municipality } staat op { $rung }.
report-ladder-alt-place-provisional = { $municipality } staat voorlopig op { $rung }.
report-ladder-alt-no-place = { $municipality } heeft nog geen trede.
report-ladder-alt-range = Mogelijk is trede { $low } tot { $high }.
report-ladder-alt-dimension = { $dimension } staat op trede { $rung }.

# Dimensies
report-dimension-answered = { $all ->
        [0] geen vraag zichtbaar
        [one] { $done ->
            [0] de vraag is nog open
           *[other] de vraag is ingevuld
        }
       *[other] { $done } van { $all } ingevuld
    }
report-dimension-answered-all = alle { $n } ingevuld
report-dimension-open = nog niet ingevuld
report-dimension-out = telt niet mee
report-dimension-no-score = nog geen
report-rung-provisional = voorlopig { $rung }, kan { $low } tot { $high }
report-rung-divided = { $rung }, kan { $low } tot { $high }
report-rung-open = nog geen, kan { $low } tot { $high }
report-rung-none = nog geen
report-count-none = geen
report-part = { $part } van { $whole }
report-percent-part = { $percent } ({ $part } van { $whole })
report-axis-rung = trede { $rung }
report-axis-next = nodig voor trede { $rung }
report-axis-fixed = ligt vast
report-axis-score = score en bereik
report-dimensions-caption = Score en bereik per dimensie, bij de vragen die nu zichtbaar zijn.
report-dimension-alt = { $dimension }: score { $score }, bereik { $range }, trede { $rung }
report-dimension-alt-out = { $dimension }: telt niet mee
report-next-heading = { $dimension }: op weg naar trede { $rung }
report-next-heading-top = { $dimension }: hoogste trede
report-next-heading-out = { $dimension }: telt niet mee
report-next-now = Nu { $now }. Voor { $next } is nog nodig:
report-next-now-none = Nog geen score. Voor { $next } is nodig:
report-next-now-provisional = Nu voorlopig { $now }. Voor { $next } is nog nodig:
report-next-top = Deze dimensie staat op de hoogste trede.
report-next-top-provisional = Deze dimensie staat voorlopig op de hoogste trede. Dat kan nog veranderen door vragen die open zijn.
report-next-out = Geen vraag is zichtbaar en van toepassing. Deze dimensie telt daarom niet mee in de index en de trede.
report-reason-threshold = De score is { $score } en moet { $needed } zijn: nog { $missing } te gaan.
report-reason-threshold-none = Er is nog geen score; nodig is { $needed }.
report-reason-lag = { $question } blijft te ver achter: nu { $now }, minstens niveau { $needed } is nodig.
report-reason-gate = Voorwaarde: { $question } op niveau { $needed } of hoger; nu { $now }.
report-reason-capped = { $reason } Het antwoord zelf is niveau { $from }. { $why }
capped-named = { $question } telt als niveau { $to }, niet als niveau { $from }. { $why }
capped-by-question = Hoger dan { $short } ({ $code }) kan het niet.
capped-by-field = Het antwoord bij ‘{ $field }’ is meer dan { $above }.
report-now-level = niveau { $level }
report-now-unknown = weet niet, dat telt als niveau 0
report-now-open = nog niet beantwoord
report-now-divided = verdeeld, gerekend met niveau { $level }
report-question-code = { $short } ({ $code })
report-why-threshold = { $rung } vraagt in elke dimensie een score van { $needed } of hoger, geen vraag die te ver achterblijft, en antwoorden die aan de voorwaarden voldoen. Hieronder staat per dimensie wat er voor de volgende trede ontbreekt.
report-why-top = De gemeente staat op de hoogste trede. Hieronder staat per dimensie hoe zeker dat is.

report-team-intro = { $n } mensen hebben vragen beantwoord. Hieronder staat waar zij verschillen, zonder namen.
report-team-spread = { $width ->
    [one] 1 niveau verschil
   *[other] { $width } niveaus verschil
} ({ $low } tot { $high })
report-team-spread-agreed = { $width ->
    [one] 1 niveau verschil
   *[other] { $width } niveaus verschil
} ({ $low } tot { $high }); het team heeft een antwoord gekozen
report-team-roles = { $first } en { $second }
report-team-roles-about = Het gemiddelde verschil per dimensie, over de vragen waar beide rollen een niveau bij gaven. Een verschil staat hier vanaf { $n } vragen: bij minder is het antwoord van één persoon af te leiden.
report-team-equal = gemiddeld gelijk
report-team-higher = { $role } ziet het { $distance } niveau hoger
report-team-over = { $n ->
    [one] over 1 vraag
   *[other] over { $n } vragen
}
report-team-unknown = { $n } keer ‘weet niet’
report-team-not-applicable = { $n } keer ‘niet van toepassing’
report-team-hidden = nu verborgen door het antwoord dat voor het team telt

# Vraag voor vraag, alleen intern
report-answers-profile = Over de gemeente
report-answer-who = { $role }, { $name }
report-answer-hidden = Deze vraag is nu verborgen en telt niet mee.
report-answer-capped = Het antwoord zelf is niveau { $from }. { $why }
report-answer-set-aside = Opzij gezet, want een ander gaf een niveau of wist het niet: { $who }.
report-evidence-link = Link
report-evidence-file = Bestand
report-evidence-measurement = Telling

# Sterke punten en eerste stappen
report-step-gate = Voorwaarde voor trede { $rung }: van niveau { $now } naar niveau { $to }
report-step-gate-open = Voorwaarde voor trede { $rung }, nog niet beantwoord: niveau { $to } is nodig
report-step-lag = Blijft te ver achter voor trede { $rung }: van niveau { $now } naar niveau { $to }
report-step-lag-open = Nog niet beantwoord; voor trede { $rung } is niveau { $to } nodig
report-step-open = Nog niet beantwoord: vul deze vraag in
report-step-unknown = Nu ‘weet niet’: zoek uit hoe het zit
report-step-divided = Nu verdeeld: spreek af welk antwoord geldt
report-step-up = Kleine stap omhoog: van niveau { $now } naar niveau { $to }

# Vergelijken
report-own-level = niveau { $level }: { $label }
report-own-level-bare = niveau { $level }
report-own-value = { $value }, niveau { $level }
report-own-choices = { $n } van { $all } gekozen
report-own-statuses = { $n } van { $all } bewust gekozen
report-own-yes = ja
report-own-no = nee
report-own-divided = verdeeld: niveau { $low } tot { $high }, gerekend met { $level }
report-own-unknown = weet niet, telt als niveau 0
report-own-not-applicable = niet van toepassing
report-own-open = nog niet beantwoord
report-value-quantile = { $percentile }% tot { $value }
report-value-level = niveau { $level }: { $share }%
report-list = { $items }
report-figure-year = Cijfer uit { $year }
report-figure-year-dated = Cijfer uit { $year }, { $age } jaar oud
report-figure-municipalities = { $n }; toen { $all } gemeenten
report-figure-cohort = { $n }, { $cohort }
report-figure-n = aantal { $n }: { $population }
report-figure-n-bare = aantal { $n }
report-figure-n-unknown = aantal onbekend
report-figure-n-unknown-of = aantal onbekend: { $population }
report-source = { $title } ({ $publisher }, { $year })
report-source-no-year = { $title } ({ $publisher })
report-source-short = { $publisher }, { $year } [{ $number }]
report-source-short-no-year = { $publisher } [{ $number }]
report-source-details = { $publisher }, { $year }.
report-source-details-no-year = { $publisher }.
report-confidence-direct = rechtstreeks uit de bron
report-confidence-second-hand = uit tweede hand
report-confidence-uncertain = onzeker
report-verdict-ahead = U loopt voor
report-verdict-with = U doet als de meerderheid
report-verdict-behind = U loopt achter
report-verdict-none = Geen oordeel
report-no-verdict-uncertain = Dit cijfer is onzeker.
report-no-verdict-indirect = Dit cijfer gaat niet over precies deze vraag.
report-no-verdict-no-answer = U heeft deze vraag nog niet beantwoord.
report-no-verdict-unknown = U weet dit nog niet.
report-no-verdict-not-applicable = Deze vraag is bij u niet van toepassing.
report-no-verdict-no-reading = Dit cijfer zegt niet wat beter is.
report-at-or-above = U staat op of boven ten minste { $percent } van de gemeenten van toen.
report-contradicts = Een ander cijfer zegt iets anders of is anders gemeten: { $figures }.
report-contradicted-id = ‘{ $id }’
report-contradicted-figure = { $value } { $what } ({ $year })
report-contradicted-finding = { $what }: { $value } ({ $year })
report-more-figures = En nog { $n }: alle cijfers staan in Meetlat, bij Vergelijken.
report-strip-own = uw gemeente

# Verantwoording
report-method-score = De score van een dimensie is het gewogen gemiddelde van de niveaus (0 tot { $top }) van haar vragen, bij de vragen die nu zichtbaar zijn. ‘Weet niet’ telt als niveau 0 en wordt apart geteld. ‘Niet van toepassing’ telt niet mee. Een open vraag is geen nul: zij maakt alleen het bereik breder.
report-method-range = Het bereik loopt van de score als elke open vraag niveau 0 wordt, tot de score als elke open vraag niveau { $top } wordt. Bij een verdeeld antwoord loopt het van het laagste tot het hoogste niveau dat iemand gaf.
report-method-coverage = De dekking is het deel van de zichtbare vragen dat is beantwoord, ook met ‘weet niet’ of ‘niet van toepassing’. ‘Onderbouwd’ is het deel van de antwoorden met een bewijs of een telling erbij; dat telt niet mee in de score.
report-method-rung = Een dimensie staat op een trede als de score minstens de drempel van die trede is ({ $thresholds }), geen vraag meer dan { $lag ->
        [one] 1 niveau
       *[other] { $lag } niveaus
    } onder die trede ligt, en aan de voorwaarden van die trede en alle lagere is voldaan. De trede van de gemeente is die van de laagste dimensie. De index is het gewogen gemiddelde van de dimensies.
report-method-threshold = trede { $rung }: { $score }
report-method-figures = Een oordeel staat er alleen bij een cijfer dat over dezelfde vraag gaat en niet onzeker is. Een cijfer van meer dan vijf jaar voor het eind van de periode is oud; dat staat er dan in woorden bij. Cijfers met verschillende omschrijvingen staan nooit op één as.
report-method-municipalities = De lijst waaruit een gemeente wordt gekozen, telt { $n } gemeenten en geeft de stand op { $date }; de codes zijn van het { $codes }. Bij een landelijk cijfer staat hoeveel gemeenten er in dat jaar waren.

# Vaste woorden op papier
report-word-page = Pagina { $n } van { $m }
report-word-more = en nog { $n }
report-word-summary = Samenvatting
report-word-strengths = Sterke punten
report-word-strengths-none = Er is nog geen antwoord boven de trede van nu.
report-word-first-steps = Eerste stappen
report-word-first-steps-none = De gemeente staat op de hoogste trede.
report-word-provisional = voorlopig
report-word-own-label = eigen benaming
report-word-legend-score = score
report-word-legend-range = bereik: wat nog kan
report-word-legend-own = uw gemeente
report-word-legend-national = landelijk cijfer
report-word-ladder = De ladder
report-word-dimensions = Dimensies
report-word-dimensions-intro = De stip is de score nu. De band is het bereik: links als elke open vraag op niveau 0 uitkomt, rechts als elke open vraag op het hoogste niveau uitkomt. De lijnen zijn de drempels van de treden.
report-word-dimensions-table = De cijfers per dimensie, bij de vragen die nu zichtbaar zijn
report-word-radar = De scores als figuur: hoe verder naar buiten, hoe hoger. De streepjeslijn is wat de volgende trede vraagt, de lichte band is het bereik.
report-word-overall = Samen
report-word-next = Waarom deze trede
report-word-robust = Hangt de trede af van onze keuzes?
report-word-robust-table = De trede bij andere keuzes
report-word-team = Waar het team verschillend over denkt
report-word-team-same = Wie dezelfde vraag beantwoordde, gaf hetzelfde niveau.
report-word-team-roles = Verschil tussen rollen
report-word-team-spreads = Vragen met verschillende niveaus
report-word-team-set-aside = Opzij gezet
report-word-team-set-aside-about = Deze antwoorden tellen niet mee, omdat een ander wel een niveau gaf of het niet wist.
report-word-team-hidden = Niet iedereen zag dezelfde vragen
report-word-team-hidden-about = Iemand beantwoordde deze vragen, maar voor het team zijn ze verborgen.
report-word-comparison = Vergelijken met landelijke cijfers
report-word-comparison-intro = Veel landelijke cijfers zijn oud. Daarom staan jaar, aantal, bron en zekerheid er altijd bij. Een oordeel staat er alleen als het cijfer over dezelfde vraag gaat en niet onzeker is.
report-word-no-figure = Hierover is geen landelijk cijfer gevonden.
report-word-method = Verantwoording
report-word-about-ladder = Over de ladder
report-word-ladder-rungs = De treden
report-word-ladder-in = De treden bij { $dimension }
report-word-ladder-is-not = Wat de ladder niet is
report-word-ladder-gates = Voorwaarden: zonder deze antwoorden wordt een trede niet gehaald, hoe hoog de score ook is
report-word-sources = Bronnen
report-word-card-comparison = Naast landelijke cijfers
report-word-card-no-comparison = Er is nog geen antwoord dat naast een landelijk cijfer kan staan.
report-word-answers = Vraag voor vraag
report-word-answers-intro = Alles wat bij de vragen is vastgelegd: wat voor de gemeente telt, wie wat antwoordde, de notities en het bewijs. Alleen voor intern gebruik.
report-word-answers-agreed = Afgesproken
report-word-answers-divided = verdeeld
report-word-answers-note = Notitie
report-column-dimension = Dimensie
report-column-score = Score
report-column-range = Bereik
report-column-coverage = Dekking
report-column-rung = Trede
report-column-divided = Verdeeld
report-column-evidenced = Onderbouwd
report-column-choice = Keuze
report-column-roles = Rollen
report-column-difference = Gemiddeld verschil
report-column-over = Waarover
report-column-spread = Verschil
report-column-team-question = Vraag

# Gegevens voor een rekenblad
report-alternative-about = { $title }, { $municipality }, { $period }. { $footer }.
data-part-answers = Antwoorden
data-part-scores = Scores
data-part-figures = Landelijke cijfers
data-part-sources = Bronnen
data-who-counts = telt voor de gemeente
data-who-agreed = afgesproken
data-column-part = Onderdeel
data-column-dimension = Dimensie
data-column-code = Code
data-column-question = Vraag
data-column-answer = Antwoord
data-column-level = Niveau
data-column-low = Laagst
data-column-high = Hoogst
data-column-value = Waarde
data-column-who = Wie
data-column-level-text = Wat het niveau betekent
data-column-fields = Velden erbij
data-column-note = Notitie
data-column-evidence = Bewijs
data-column-remarks = Opmerkingen
data-column-score = Score
data-column-coverage = Dekking
data-column-done = Ingevuld
data-column-questions = Vragen
data-column-rung = Trede
data-column-rung-low = Laagste trede
data-column-rung-high = Hoogste trede
data-column-rung-words = Trede in woorden
data-column-unknown = Weet niet
data-column-divided = Verdeeld
data-column-evidenced = Onderbouwd
data-column-next = Wat nog nodig is
data-column-figure = Landelijk cijfer
data-column-what = Waarvan
data-column-year = Jaar
data-column-dated = Oud cijfer
data-column-n = Aantal
data-column-municipalities = Gemeenten toen
data-column-population = Wie deden mee
data-column-source = Bron
data-column-confidence = Zekerheid
data-column-verdict = Oordeel
data-column-number = Nummer in de lijst
data-column-published = Uitgever en jaar
data-column-url = Adres

## Codeboek

# Deze zinnen staan in Markdown: gebruik er geen tekens in die daar iets betekenen, zoals * en _.
codebook-about = Codeboek bij versie { $version } van deze vragenlijst: alle vragen met hun niveaus, hoe de score ontstaat, en de cijfers die ernaast staan met hun bron.
codebook-made = Meetlat maakt deze tekst zelf, met de opdracht meetlat-cli describe. Wilt u iets veranderen? Verander dan de vragenlijst of de cijfers, en maak de tekst opnieuw.
codebook-id = Naam in bestanden: { $id }
codebook-version = Versie: { $version }
codebook-languages = { $n ->
        [one] Taal: { $languages }
       *[other] Talen: { $languages }
    }
codebook-language-nl = Nederlands
codebook-language-en = Engels
codebook-size = { $n ->
        [one] 1 vraag
       *[other] { $n } vragen
    } in { $dimensions ->
        [one] 1 dimensie
       *[other] { $dimensions } dimensies
    }; daarvan { $scored ->
        [one] telt er 1
       *[other] tellen er { $scored }
    } mee in de score
codebook-size-profile = { $n ->
        [one] 1 vraag
       *[other] { $n } vragen
    } over uw gemeente zelf, die nooit meetellen
codebook-size-figures = { $n ->
        [one] 1 cijfer
       *[other] { $n } cijfers
    } uit { $sources ->
        [one] 1 publicatie
       *[other] { $sources } publicaties
    }
codebook-size-no-figures = Geen landelijke cijfers
codebook-codes = Een code zoals { $code } is de naam van een vraag. In bestanden staat zij in kleine letters: { $id }.
codebook-contents = Inhoud

# De ladder
codebook-ladder = De ladder
codebook-column-name = Naam
codebook-column-rung-description = Wat kenmerkt deze trede
codebook-column-threshold = Score vanaf
codebook-own-label = { $name } ({ $mark })
codebook-own-labels = ‘{ $mark }’ betekent: deze naam is van ons, en komt niet uit een model van anderen. Dat geldt voor { $rungs }.
codebook-lag = { $lag ->
        [0] Geen enkele vraag mag lager liggen dan de trede. Voor trede { $rung } is dus op elke beantwoorde vraag niveau { $level } nodig.
        [one] Eén vraag die 1 niveau onder een trede ligt, houdt die trede niet tegen; ligt zij er verder onder, dan wel. Voor trede { $rung } is dus op elke beantwoorde vraag niveau { $level } of hoger nodig.
       *[other] Eén vraag die hoogstens { $lag } niveaus onder een trede ligt, houdt die trede niet tegen; ligt zij er verder onder, dan wel. Voor trede { $rung } is dus op elke beantwoorde vraag niveau { $level } of hoger nodig.
    } ‘Weet niet’ is daarbij niveau 0.
codebook-lag-none = Eén vraag die achterblijft, houdt op deze ladder nooit een trede tegen.
codebook-sources-of = Bronnen:
codebook-ladder-is-not = Wat de ladder niet is:

# Zo ontstaat de score
codebook-score = Zo ontstaat de score
codebook-score-intro = Elke dimensie krijgt een score, een bereik, een dekking en een trede. Alleen vragen die zichtbaar zijn en meetellen, doen mee. Elk van die vragen is in één van vier toestanden. ‘Weet niet’ mag bij elke vraag.
codebook-column-state = Toestand
codebook-column-in-score = In de score
codebook-column-in-range = In het bereik
codebook-column-in-coverage = In de dekking
codebook-state-answered = beantwoord
codebook-state-answered-score = het niveau van het antwoord
codebook-state-answered-range = hetzelfde niveau; bij een verdeeld antwoord van het laagste tot het hoogste
codebook-state-unknown = weet niet
codebook-state-unknown-score = niveau 0, en apart geteld
codebook-state-unknown-range = niveau 0
codebook-state-not-applicable = niet van toepassing
codebook-state-open = nog open
codebook-state-open-range = van niveau 0 tot niveau { $top }
codebook-counts-as-done = ingevuld
codebook-counts-as-open = nog niet ingevuld
codebook-counts-not = telt niet mee
codebook-rule-score = Score.
codebook-rule-score-text = De score van een dimensie is de som van gewicht × niveau, gedeeld door de som van de gewichten. Daarin zitten de vragen die zijn beantwoord, ook die met ‘weet niet’. Is er nog geen antwoord, dan is er geen score. Een open vraag is nooit een nul.
codebook-rule-range = Bereik.
codebook-rule-range-text = Het bereik is dezelfde som, twee keer: eerst met elke open vraag op niveau 0 en elk verdeeld antwoord op zijn laagste niveau, dan met niveau { $top } en het hoogste niveau. Wat zichtbaar is, blijft daarbij zoals het nu is.
codebook-rule-coverage = Dekking.
codebook-rule-coverage-text = De dekking is het aantal ingevulde vragen, gedeeld door het aantal vragen dat zichtbaar is en meetelt. ‘Weet niet’ en ‘niet van toepassing’ zijn ook ingevuld.
codebook-rule-rung = Trede.
codebook-rule-rung-text = Een dimensie haalt een trede als drie dingen kloppen. De score is minstens de drempel van die trede. Geen vraag blijft te ver achter: { $lag ->
        [0] geen antwoord ligt onder de trede.
        [one] geen antwoord ligt meer dan 1 niveau onder de trede.
       *[other] geen antwoord ligt meer dan { $lag } niveaus onder de trede.
    } En aan elke voorwaarde van die trede is voldaan. De dimensie staat op de hoogste trede die zij haalt, samen met alle treden daaronder; anders op trede 0.
codebook-rule-gate = Voorwaarde.
codebook-rule-gate-text = Bij sommige vragen staat een voorwaarde: zonder dat niveau op die vraag haalt de dimensie die trede niet, en ook geen hogere, wat de andere antwoorden ook zijn. Is de vraag verborgen, dan vervalt de voorwaarde. Is de vraag nog open, dan is er niet aan voldaan.
codebook-rule-overall = Alles samen.
codebook-rule-overall-text = De trede van de gemeente is die van de laagste dimensie. De index is het gemiddelde van de scores van de dimensies, naar hun gewicht. Zolang een dimensie geen score heeft, is er geen trede en is de index voorlopig. Een dimensie zonder een vraag die zichtbaar en van toepassing is, doet niet mee. Een trede heet voorlopig zolang er vragen open zijn en er nog meer dan één trede mogelijk is.
codebook-rule-divided = Verdeelde antwoorden.
codebook-rule-divided-text = Vullen er meer mensen in, dan telt het antwoord dat het team heeft afgesproken. Is er niets afgesproken, dan tellen de antwoorden van iedereen die een antwoord gaf. Verschillen hun niveaus, dan is de vraag verdeeld: het middelste niveau telt, en bij een even aantal het laagste van de twee middelste. ‘Weet niet’ telt pas als niemand een antwoord gaf, en ‘niet van toepassing’ pas als niemand iets anders zei.
codebook-rule-hidden = Verborgen vragen.
codebook-rule-hidden-text = Een vraag met ‘Alleen als’ is zichtbaar zolang dat klopt. Is zij verborgen, dan telt zij nergens mee; haar antwoord blijft bewaard. Er wordt alleen gekeken naar eerdere vragen die zelf zichtbaar zijn en een antwoord hebben. ‘Weet niet’ en ‘niet van toepassing’ zijn hier geen antwoord.
codebook-rule-cap = Grens aan een niveau.
codebook-rule-cap-text = Bij sommige vragen kan het niveau niet hoger worden dan dat van een eerdere vraag, of dan een vast niveau zolang een ander getal te hoog is. ‘Weet niet’ bij die eerdere vraag is niveau 0. Is die vraag nog open, dan gaat alleen het bereik omlaag tot niveau 0. Is zij verborgen, dan is er geen grens.
codebook-rule-effort = Moeite.
codebook-rule-effort-text = De moeite zegt hoeveel werk een stap naar een hoger niveau is, in gelijke eenheden voor alle vragen. Zij telt niet mee in de score.
codebook-rule-rounding = Afronding.
codebook-rule-rounding-text = Of een drempel is gehaald, wordt beslist met de precieze breuk. Een score staat er met één decimaal: 2,25 wordt 2,3. Zou daardoor een drempel gehaald lijken die niet gehaald is, dan staan er meer decimalen.
codebook-rule-figures = Naast een cijfer.
codebook-rule-figures-text = Een oordeel (‘{ $ahead }’, ‘{ $with }’ of ‘{ $behind }’) staat er alleen bij een cijfer dat hetzelfde meet als de vraag, dat niet onzeker is en waarvan vaststaat hoe u het leest. De vraag moet ook beantwoord zijn. Gaat het om een deel van de gemeenten, dan loopt u voor als u iets heeft dat minder dan 50% heeft, en achter als u iets niet heeft dat 50% of meer heeft. Gaat het om een getal zoals dat van u, dan loopt u voor met een beter getal, en achter met een slechter. In de andere gevallen doet u als de meerderheid. Is een cijfer meer dan vijf jaar ouder dan het eind van de meting, dan staat erbij hoe oud het is.

# Eén dimensie, één vraag
codebook-dimension-short = Korte naam: { $short }
codebook-dimension-weight = Gewicht in de index: { $weight }
codebook-dimension-rungs = Zo ziet elke trede er in deze dimensie uit:
codebook-column-in-dimension = In deze dimensie
codebook-only-if = Alleen als { $condition }.
codebook-question = { $code } ({ $short })
codebook-quoted = ‘{ $text }’
codebook-kind-levels = Kies één van de { $n } niveaus.
codebook-kind-choices = Kies alles wat klopt, uit { $n } mogelijkheden.
codebook-kind-statuses = { $n ->
        [one] Kies een status voor 1 onderdeel.
       *[other] Kies een status voor elk van de { $n } onderdelen.
    }
codebook-kind-yes-no = Kies ja of nee.
codebook-kind-number = Vul een getal in.
codebook-kind-number-unit = Vul een getal in. Eenheid: { $unit }.
codebook-kind-number-both = Vul een getal in, van { $min } tot en met { $max }.
codebook-kind-number-min = Vul een getal in, { $min } of meer.
codebook-kind-number-max = Vul een getal in, hoogstens { $max }.
codebook-kind-inhabitants = Vul een getal in. Dit is het aantal inwoners in de meting zelf.
codebook-kind-province = Kies een provincie. Dit is de provincie in de meting zelf.
codebook-kind-period = Vul de eerste en de laatste dag in. Dit is de periode van de meting zelf.
codebook-kind-respondents = Noem wie er invullen. Dit zijn de invullers van de meting zelf.
codebook-scored = Telt mee in de score.
codebook-scored-weight = Telt mee in de score, met gewicht { $weight }.
codebook-unscored = Telt niet mee in de score.
codebook-not-applicable = ‘Niet van toepassing’ mag, met een reden.
codebook-gate = Voorwaarde: voor trede { $rung } is hier niveau { $level } of hoger nodig.
codebook-cap-level = Grens: het niveau is nooit hoger dan dat van { $question }.
codebook-cap-field = Grens: is ‘{ $field }’ hoger dan { $bound }, dan is dit hoogstens niveau { $level }.
codebook-effort = Moeite per stap omhoog: { $efforts }.
codebook-effort-same = Moeite per stap omhoog: steeds { $effort }.
codebook-help = Wat wordt bedoeld?
codebook-why = Waarom deze vraag?
codebook-how = Hoe komt u aan het antwoord?
codebook-evidence = Wat geldt als bewijs?
codebook-levels = Niveaus
codebook-answers = Antwoorden
codebook-statuses = Statussen
codebook-items = Onderdelen
codebook-column-level = Niveau
codebook-column-label = Antwoord
codebook-column-description = Beschrijving
codebook-column-example = Voorbeeld
codebook-column-id = Naam in bestanden
codebook-column-status = Status
codebook-column-deliberate = Bewust gekozen
codebook-column-item = Onderdeel
codebook-column-counts = Telt mee
codebook-column-share = Deel bewust gekozen
codebook-column-of = Van de { $n }
codebook-column-field = Wat
codebook-column-field-kind = Soort
codebook-choices-level = Het niveau is het aantal dat u kiest.
codebook-choices-level-most = Het niveau is het aantal dat u kiest, en hoogstens { $top }.
codebook-choices-none = Kiest u niets, dan is dat ook een antwoord: niveau 0.
codebook-statuses-level = Het niveau volgt uit het deel van de { $n ->
        [one] 1 onderdeel dat meetelt
       *[other] { $n } onderdelen die meetellen
    }, met een status die bewust is gekozen. De vraag is pas beantwoord als elk van die onderdelen een status heeft.
codebook-band-exactly = { $bound }
codebook-band-from = { $bound } of meer
codebook-band-from-below = { $bound } of meer, maar minder dan { $next }
codebook-band-below = minder dan { $bound }
codebook-band-up-to = hoogstens { $bound }
codebook-band-above-up-to = meer dan { $before }, maar hoogstens { $bound }
codebook-band-above = meer dan { $bound }
codebook-band-count = { $low } tot en met { $high }
codebook-extra = Ook gevraagd, zonder dat het zelf meetelt
codebook-field-text = tekst
codebook-field-number = getal
codebook-field-number-unit = getal ({ $unit })

# Voorwaarden om een vraag te zien: het vervolg van ‘Alleen als’
codebook-if-answered = { $question } een antwoord heeft
codebook-if-not-answered = { $question } geen antwoord heeft
codebook-if-level = { $question } op niveau { $level } of hoger staat
codebook-if-not-level = { $question } niet op niveau { $level } of hoger staat
codebook-if-chose = bij { $question } { $options } { $n ->
        [one] is
       *[other] zijn
    } gekozen
codebook-if-not-chose = bij { $question } { $options } niet is gekozen
codebook-if-number = het getal bij { $question } { $bound } of hoger is
codebook-if-not-number = het getal bij { $question } niet { $bound } of hoger is
codebook-if-status = bij { $question } { $items } de status { $statuses } { $n ->
        [one] heeft
       *[other] hebben
    }
codebook-if-not-status = bij { $question } { $items } niet de status { $statuses } heeft
codebook-if-yes = het antwoord op { $question } ‘ja’ is
codebook-if-not-yes = het antwoord op { $question } niet ‘ja’ is

# Cijfers
codebook-figures = Landelijke cijfers
codebook-no-figure = Hierover is geen landelijk cijfer gevonden.
codebook-figure-what = { $what }: { $value }
codebook-figure-sentence = { $value } { $what }
codebook-figure-facts = { $year }; { $n }; { $confidence }.
codebook-figure-source = Bron: { $source }. Naam in bestanden: { $id }.
codebook-figure-same = Meet hetzelfde als deze vraag.
codebook-figure-indirect = Meet niet hetzelfde als deze vraag, dus zonder oordeel.
codebook-figure-uncertain = Dit cijfer is onzeker, dus zonder oordeel.
codebook-figure-unread = Hoe u het bij een niveau leest, staat niet vast, dus zonder oordeel.
codebook-figure-at-least = Het is het deel met niveau { $level } of hoger.
codebook-figure-below = Het is het deel met een lager niveau dan { $level }.
codebook-figure-value = U leest het naast uw eigen getal; { $better ->
        [higher] hoger
       *[lower] lager
    } is beter.
codebook-figure-by-level = Staat u op niveau { $level } of hoger, dan zegt Meetlat ‘{ $at_least }’; staat u lager, dan ‘{ $below }’.
codebook-figure-by-value = Is uw getal { $better ->
        [higher] hoger
       *[lower] lager
    } dan { $value }, dan zegt Meetlat ‘{ $ahead }’; is het gelijk, ‘{ $with }’; en anders ‘{ $behind }’.
codebook-other-figures = Cijfers die bij geen vraag staan

## Onderdelen van het scherm

## Opdrachtregel

cli-about = Meetlat meet hoe ver uw gemeente is in het contact met inwoners via sociale media. Dit is het programma zonder venster.
cli-more = Voorbeeld:
      meetlat-cli new --questionnaire sociale-media --answers antwoorden.json -o mijn.meting.ron
      meetlat-cli score mijn.meting.ron
      meetlat-cli report mijn.meting.ron -o mijn.pdf
    Uitleg over één opdracht: meetlat-cli OPDRACHT --help
    Afsluitcode: 0 goed, 1 er is iets mis met de invoer, 2 de opdracht klopt niet.
cli-usage = meetlat-cli OPDRACHT [OPTIES]
cli-check-usage = meetlat-cli check BESTAND…
cli-new-usage = meetlat-cli new --questionnaire Q --answers A.json [--respondent NAAM] [--role ROL] -o BESTAND
cli-score-usage = meetlat-cli score BESTAND [--questionnaire Q] [--json]
cli-compare-usage = meetlat-cli compare BESTAND [--benchmark B]… [--questionnaire Q] [--json]
cli-describe-usage = meetlat-cli describe VRAGENLIJST [--benchmark B]… [-o BESTAND.md]
cli-merge-usage = meetlat-cli merge A B [--base O] [--questionnaire Q] -o BESTAND
cli-upgrade-usage = meetlat-cli upgrade BESTAND [--questionnaire Q] -o BESTAND
cli-report-usage = meetlat-cli report BESTAND -o BESTAND.pdf|.png|.svg|.csv|.xlsx|.json [--audience public|internal] [--style STYLE.ron] [--chart ladder|dimensions|comparison] [--pages [--dpi N]] [--benchmark B]… [--questionnaire Q]
cli-head-usage = Zo gebruikt u het:
cli-head-commands = Opdrachten:
cli-head-arguments = Wat u opgeeft:
cli-head-options = Opties:
cli-value-file = BESTAND
cli-value-questionnaire = VRAGENLIJST
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
cli-option-audience = Voor wie het rapport is: public (zonder namen, notities, links en antwoorden van personen) of internal (met alles, vraag voor vraag); zonder deze optie public
cli-option-style = Huisstijl voor PDF en plaatjes: een bestand met logo, kleuren, lettertype en onderdelen
cli-option-chart = Welke figuur een .svg wordt: ladder, dimensions of comparison
cli-option-pages = Maak van elke pagina van het rapport een eigen plaatje: NAAM-1.png, NAAM-2.png en zo verder
cli-option-dpi = Hoe scherp de pagina’s worden, in punten per inch; zonder deze optie 144
cli-option-base = De meting waar A en B allebei van komen
cli-option-benchmark = Bestand met landelijke cijfers, in plaats van de ingebouwde; mag vaker
cli-check-about = Controleer vragenlijsten, cijfers en metingen
cli-check-more = Toont alle problemen in één keer, elk met regel en kolom. Geeft u een vragenlijst en cijfers samen op, dan worden zij ook tegen elkaar gecontroleerd.
    Voorbeeld: meetlat-cli check vragenlijst.ron benchmarks/*.ron
cli-check-files = De bestanden die u wilt controleren
cli-check-fine = { $file }: in orde ({ $kind })
cli-new-about = Maak een meting van een bestand met antwoorden
cli-new-more = Het bestand met antwoorden ziet er zo uit:
    {"  {"}"municipality": {"{"}"name": "Voorbeeldstad", "inhabitants": 68000{"}"},
       "period": {"{"}"from": "2026-07-01", "to": "2026-09-30"{"}"},
       "answers": {"{"}"qb1": 2, "qc1": "unknown", "qd2": {"{"}"number": 13.5{"}"}{"}"}{"}"}
    Een antwoord is een niveau, "unknown", {"{"}"not_applicable": "reden"{"}"}, een lijst met gekozen opties,
    {"{"}"number": 24{"}"}, {"{"}"statuses": {"{"}"facebook": "active"{"}"}{"}"}, true, false of null (nog open).
cli-new-out = Waar de meting komt te staan
cli-report-same-file = het rapport zou over dit bestand heen komen, dat ervoor gelezen wordt; geef achter -o een andere naam
cli-new-same-file = de meting zou over de antwoorden heen komen; geef achter -o een andere naam
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
cli-score-lag = { $question } loopt achter: { $missing ->
        [one] { $missing } niveau
       *[other] { $missing } niveaus
    } te laag
cli-score-gate = { $question } is een voorwaarde: nog { $missing ->
        [one] { $missing } niveau
       *[other] { $missing } niveaus
    } hoger
cli-score-team = Waar u verschillend over denkt
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
cli-compare-ahead = U loopt voor.
cli-compare-with = U doet als de meerderheid.
cli-compare-behind = U loopt achter.
cli-compare-no-verdict = Geen oordeel.
cli-describe-about = Schrijf het codeboek van een vragenlijst
cli-describe-more = Het codeboek is een Markdown-bestand met de hele vragenlijst: alle vragen en niveaus, hoe de score ontstaat, en de cijfers met hun bron. Zonder --benchmark staan de cijfers erin uit de map benchmarks naast de vragenlijst, of anders de ingebouwde.
    Dezelfde vragenlijst en cijfers geven altijd precies hetzelfde bestand.
    Voorbeeld: meetlat-cli describe sociale-media --lang nl -o vragenlijst.md
cli-describe-out = Waar het komt te staan; eindigt op .md. Zonder deze optie komt de tekst op het scherm
cli-describe-extension = het codeboek is Markdown: verwacht werd een naam die eindigt op .md, gevonden is { $file }. Kies een andere naam bij --out.
cli-describe-language = deze vragenlijst heeft geen Nederlandse teksten; haar eigen teksten staan er in een andere taal in.
cli-report-about = Maak een toegankelijke PDF, een plaatje of een bestand met gegevens
cli-report-more = De uitgang van de naam bepaalt wat u krijgt:
      PDF: het rapport (PDF/UA-1 en PDF/A-2a); dit is de toegankelijke versie
      PNG: een samenvatting van 1920 bij 1080 voor een presentatie; de tekst voor bij het plaatje komt op het scherm
      SVG: één figuur, met --chart; wat erop te zien is, staat er ook in woorden in
      CSV: antwoorden, scores, cijfers en bronnen in één tabel, zoals een Nederlands rekenblad die verwacht
      XLSX: hetzelfde met een blad voor elk
      JSON: alles, voor andere programma’s
cli-report-out = Waar het komt te staan; eindigt op .pdf, .png, .svg, .csv, .xlsx of .json
cli-report-done = Gemaakt: { $file }
cli-report-alternative = Tekst voor bij dit plaatje, voor wie het niet kan zien:
cli-report-chart-missing = van { $file } is niet te zien welke figuur het moet worden: kies met --chart uit ladder, dimensions of comparison.
cli-report-chart-svg = --chart maakt een figuur: kies bij --out een naam die eindigt op .svg, niet { $file }.
cli-report-extension = dit soort bestand kan Meetlat niet maken: verwacht werd een naam die eindigt op .pdf, .png, .svg, .csv, .xlsx of .json, gevonden is { $file }. Kies een andere naam bij --out.
cli-report-pages-png = --pages maakt plaatjes: kies bij --out een naam die eindigt op .png, niet { $file }.
cli-report-dpi = { $found } past niet bij --dpi: verwacht werd een heel getal van { $min } tot en met { $max }.
cli-report-dpi-alone = --dpi hoort bij --pages. Zet --pages erbij, of laat --dpi weg.
cli-merge-about = Voeg twee versies van een meting samen
cli-merge-more = Een nieuwer antwoord vervangt een ouder. Gaven A en B los van elkaar een ander antwoord, dan blijven beide staan: zij tellen als verdeeld, tot iemand kiest. Met --base telt wat er sinds O is veranderd.
    Blijft er iets te kiezen, dan is de uitgangscode 3. De samengevoegde meting is er dan wel.
    Voorbeeld: meetlat-cli merge mijn.meting.ron jouw.meting.ron -o samen.meting.ron
cli-merge-one = De ene versie
cli-merge-other = De andere versie
cli-merge-out = Waar de samengevoegde meting komt te staan; dat mag A of B zijn
cli-merge-read-only = deze meting is niet samen te voegen: { $reason }
refused-municipality = deze metingen horen niet bij elkaar: de gemeente is ‘{ $one }’ en ‘{ $other }’
refused-cbs-code = deze metingen horen niet bij elkaar: de CBS-code van de gemeente is { $one } en { $other }
refused-period = deze metingen horen niet bij elkaar: de periode is { $one } en { $other }
refused-questionnaire = deze metingen horen niet bij elkaar: de vragenlijst is ‘{ $one }’ en ‘{ $other }’
refused-version = deze metingen zijn ingevuld met versie { $one } en versie { $other } van de vragenlijst; zet de oudste eerst over met ‘meetlat-cli upgrade’
cli-merge-both = in allebei: { $n ->
        [one] { $n } antwoord
       *[other] { $n } antwoorden
    }
cli-merge-only = uit { $file }: { $n ->
        [one] { $n } antwoord
       *[other] { $n } antwoorden
    }
cli-merge-candidates = nog te kiezen: { $n ->
        [one] { $n } antwoord
       *[other] { $n } antwoorden
    }
cli-merge-conflicts = Dit moet u nog kiezen ({ $n }):
cli-upgrade-about = Zet een meting over naar het nieuwste formaat en de nieuwste vragenlijst
cli-upgrade-more = Antwoorden die nog passen gaan mee. Wat nergens meer past, telt niet meer mee maar blijft in het bestand. Het komt terug zodra een latere versie van de vragenlijst er weer plaats voor heeft.
    Voorbeeld: meetlat-cli upgrade oud.meting.ron -o nieuw.meting.ron
cli-upgrade-out = Waar de nieuwe meting komt te staan; dat mag hetzelfde bestand zijn
cli-upgrade-read-only = deze meting is niet over te zetten: { $reason }
cli-upgrade-later = deze meting is ingevuld met versie { $found } van de vragenlijst; hier is versie { $known }. Gebruik een nieuwere Meetlat of vragenlijst
cli-upgrade-format = Formaat van het bestand: { $format }
cli-upgrade-same-version = Vragenlijst: versie { $version }, dat was zij al. Alle antwoorden zijn gebleven.
cli-upgrade-versions = Vragenlijst: van versie { $from } naar versie { $to }
cli-upgrade-moved = meegegaan: { $n ->
        [one] { $n } antwoord
       *[other] { $n } antwoorden
    }
cli-upgrade-left-out = past niet meer, blijft bewaard ({ $n }):
cli-upgrade-returned = past weer en is terug ({ $n }):
cli-upgrade-piece = { $question }, { $whose }: { $what }
cli-upgrade-piece-gone = { $question } (de vraag is er niet meer), { $whose }: { $what }
cli-upgrade-team = teamantwoord
cli-upgrade-beside = wat naast het antwoord stond
cli-error = Fout: { $reason }
cli-notice = Let op: { $reason }
cli-wrong-command = De opdracht ‘{ $found }’ bestaat niet.
cli-wrong-argument = De optie ‘{ $found }’ bestaat niet bij deze opdracht.
cli-wrong-missing = Er ontbreekt iets dat nodig is: { $expected }
cli-wrong-no-value = Achter { $option } hoort een waarde.
cli-wrong-value = De waarde ‘{ $found }’ past niet bij { $option }. Mogelijk: { $expected }
cli-wrong-epoch = SOURCE_DATE_EPOCH is ‘{ $found }’; het moet een geheel aantal seconden sinds 1 januari 1970 zijn, zoals 1790000000
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
problem-number = ‘{ $found }’ is geen getal van hoogstens 28 cijfers, zoals 24 of 13.2
problem-same-source = de naam ‘{ $found }’ is al van een andere bron
problem-source-title = de bron heeft geen titel
problem-year = het jaar is { $found }; het moet { $min } tot en met { $max } zijn
problem-unknown-source = de bron ‘{ $found }’ staat niet in de lijst van bronnen
problem-rungs = er { $found ->
        [one] is { $found } trede
       *[other] zijn { $found } treden
    }; het moeten er 2 tot en met { $max } zijn
problem-max-lag = max_lag is { $found }; het moet { $min } tot en met { $max } zijn
problem-thresholds-count = er { $found ->
        [one] is { $found } drempel
       *[other] zijn { $found } drempels
    }; het { $expected ->
        [one] moet er { $expected }
       *[other] moeten er { $expected }
    } zijn, één per trede boven 0
problem-threshold = de drempel { $found } moet boven 0 en hoogstens { $max } zijn, met hoogstens twee decimalen
problem-threshold-order = de drempel { $found } is niet hoger dan die ervoor
problem-same-question = de naam ‘{ $found }’ is al van een andere vraag
problem-effort = de moeite is { $found }; zij moet { $min } tot en met { $max } zijn
problem-effort-count = er staan { $found } getallen voor de moeite; het moet er één zijn of { $expected }, één per stap
problem-effort-order = de moeite { $found } is lager dan die van de stap ervoor
problem-gate-unscored = deze vraag telt niet mee in de score en kan dus geen poort hebben
problem-gate-not-applicable = een vraag die ‘niet van toepassing’ mag zijn, kan geen poort hebben
problem-gate-rung = de trede van de poort is { $found }; zij moet { $min } tot en met { $max } zijn
problem-gate-unreachable = de poort vraagt niveau { $found }, maar deze vraag geeft hoogstens niveau { $max }
problem-same-field = de naam ‘{ $found }’ is al van een ander extra veld
problem-cap-unscored = deze vraag telt niet mee in de score en kan dus geen grens aan haar niveau hebben
problem-cap-form = een grens is (level_of: "vraag") of (field: "extra-veld", above: getal, at_most: niveau); een reden (reason) mag erbij
problem-cap-field = de vraag heeft geen extra getalveld ‘{ $found }’
problem-cap-question = de vraag ‘{ $found }’ kan geen grens zijn: zij moet meetellen in de score en mag niet ‘niet van toepassing’ zijn
problem-condition-capped = het niveau van ‘{ $found }’ heeft zelf een grens (caps); vraag in een voorwaarde naar het antwoord in plaats van naar het niveau
problem-dimension-rungs = er { $found ->
        [one] is { $found } trede
       *[other] zijn { $found } treden
    } beschreven; het moeten er { $expected } zijn, of geen
problem-condition-depth = de voorwaarde zit meer dan { $max } lagen diep
problem-condition-empty = All en Any hebben minstens één onderdeel nodig
problem-condition-unknown = er is geen vraag ‘{ $found }’
problem-condition-itself = dit verwijst naar de vraag ‘{ $found }’ zelf; het mag alleen naar een eerdere vraag verwijzen
problem-condition-later = de vraag ‘{ $found }’ komt pas later; dit mag alleen naar een eerdere vraag verwijzen
problem-condition-kind = ‘{ $condition }’ kan alleen bij een vraag van het soort { $needed }; ‘{ $found }’ is van het soort { $kind }
problem-condition-no-level = de antwoorden op ‘{ $found }’ hebben geen niveau; LevelAtLeast kan daar niet
problem-condition-level = de voorwaarde vraagt niveau { $found }, maar die vraag geeft hoogstens niveau { $max }
problem-condition-option = de vraag ‘{ $question }’ heeft geen keuze ‘{ $found }’; kies uit { $known }
problem-condition-item = de vraag ‘{ $question }’ heeft geen onderdeel ‘{ $found }’; kies uit { $known }
problem-condition-no-status = de voorwaarde noemt geen status; zet er minstens één tussen [ en ]
problem-condition-status = de vraag ‘{ $question }’ heeft geen status ‘{ $found }’; kies uit { $known }
problem-range = de bovengrens { $found } moet boven de ondergrens { $min } liggen
problem-yes-no-same = ‘ja’ en ‘nee’ geven hetzelfde niveau
problem-field-outside-profile = dit soort vraag kan alleen in het profiel staan
problem-levels-count = er { $found ->
        [one] is { $found } niveau
       *[other] zijn { $found } niveaus
    } beschreven; het moeten er { $expected } zijn
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
problem-bound-range = de grens { $found } ligt buiten wat als antwoord mag ({ $range }); geen antwoord haalt haar, of elk
problem-percentage = de grens { $found } moet een percentage zijn, 0 tot en met 100
problem-bound-order-higher = de grens { $found } moet lager zijn dan die ervoor ({ $before }): de beste eerst
problem-bound-order-lower = de grens { $found } moet hoger zijn dan die ervoor ({ $before }): de beste eerst
problem-band-level = niveau { $found } moet lager zijn dan dat van de grens ervoor ({ $before })
problem-band-otherwise = niveau { $found } voor de rest moet lager zijn dan dat van de laatste grens ({ $before })
problem-question-unreachable = de vraag ‘{ $question }’ kan nooit zichtbaar worden
problem-question-unproved = niet bewezen dat de vraag ‘{ $question }’ zichtbaar kan worden: er zijn te veel combinaties
problem-rung-unreachable = trede { $rung } is in de dimensie ‘{ $dimension }’ met geen enkel antwoord te halen
problem-rung-unproved = niet bewezen dat trede { $rung } in de dimensie ‘{ $dimension }’ te halen is: er zijn te veel combinaties
problem-severity-error = fout
problem-severity-warning = let op
problem-same-figure = de naam ‘{ $found }’ is al van een ander cijfer
problem-figure-elsewhere = het cijfer ‘{ $found }’ staat ook in een ander bestand; geef het hier een andere naam
problem-unknown-figure = er is geen cijfer ‘{ $found }’; noem een cijfer uit dit bestand of uit een bestand dat u meegeeft
problem-contradicts-itself = een cijfer kan zichzelf niet tegenspreken
problem-no-figures = er staat geen enkel cijfer in
problem-count = het aantal is { $found }; het moet { $min } tot en met { $max } zijn
problem-figure-municipalities = hier staan { $found } gemeenten; in { $year } waren het er { $known }. Kijk of dit aantal klopt
problem-or = { $first } of { $second }
problem-register-order = de dag { $found } moet na die van de rij ervoor liggen ({ $before })
problem-register-year = het aantal gemeenten in { $year }, het jaar van de peildatum, ontbreekt
problem-share = het aandeel is { $found }; het moet een percentage zijn, 0 tot en met 100
problem-negative = het aantal is { $found }; het mag niet onder 0 liggen
problem-quantiles-empty = er staat geen enkel paar in; schrijf bijvoorbeeld Quantiles([(50, 24)])
problem-quantiles-order = het percentiel { $found } moet hoger zijn dan dat ervoor ({ $before })
problem-quantiles-value = de waarde { $found } is lager dan die van het percentiel ervoor ({ $before })
problem-figure-levels = er { $found ->
        [one] staat { $found } percentage
       *[other] staan { $found } percentages
    }; het moeten er { $expected } zijn, één per niveau
problem-figure-levels-few = er { $found ->
        [one] staat { $found } percentage
       *[other] staan { $found } percentages
    }; het moeten er minstens 2 zijn, één per niveau
problem-figure-levels-sum = de percentages zijn samen { $found }; meer dan 100 kan niet
problem-province-empty = de naam van de provincie is leeg
problem-indirect-note = bij Indirect hoort een toelichting: wat is er anders aan dit cijfer?
problem-indirect-two-notes = bij Indirect staat de toelichting al; zet deze tekst daarbij
problem-figure-question = de vragenlijst ‘{ $questionnaire }’ heeft geen vraag ‘{ $found }’
problem-figure-question-twice = de vraag ‘{ $found }’ staat al bij dit cijfer
problem-figure-indicator = de vraag ‘{ $question }’ noemt de indicator ‘{ $found }’ niet bij haar indicators
problem-reads-share = AtLeast en Below kunnen alleen bij een aandeel (Share)
problem-reads-no-level = de antwoorden op deze vraag hebben geen niveau; AtLeast en Below kunnen hier niet
problem-reads-value = Value kan alleen bij één getal: Share, Mean, Median of Count
problem-reads-number = Value kan alleen bij een vraag van het soort Number
problem-no-questionnaire = de vragenlijst ‘{ $found }’ is er niet bij, dus de namen van vragen zijn niet gecontroleerd; geef haar bestand mee
problem-missing = het veld ‘{ $field }’ ontbreekt
problem-unknown-field = het veld ‘{ $found }’ bestaat hier niet; de velden zijn { $known }
problem-later-field = deze Meetlat kent het veld ‘{ $found }’ niet; het blijft in het bestand staan
problem-same-field-name = het veld ‘{ $found }’ staat er twee keer; haal er één weg
problem-same-key = de sleutel ‘{ $found }’ staat er twee keer; haal er één weg
problem-more = na { $n } waarden die niet passen is het lezen gestopt; er kan meer mis zijn. Herstel deze eerst
problem-unknown-key = de sleutel ‘{ $found }’ bestaat hier niet; de sleutels zijn { $known }
problem-name = de naam ‘{ $found }’ hoort hier niet; laat hem weg voor het haakje (
problem-unknown-case = ‘{ $found }’ bestaat hier niet; kies uit { $known }
problem-too-large = het getal { $found } is te groot
problem-shape = hier hoort { $expected }, maar er staat { $found }
problem-expected-text = een tekst tussen aanhalingstekens
problem-expected-whole = een heel getal
problem-expected-number = een getal
problem-expected-bool = true of false
problem-expected-list = een lijst tussen [ en ]
problem-expected-map = een tekst per taal, zoals {"{"}"nl": "…"{"}"}
problem-expected-fields = een stuk met velden tussen ( en )
problem-expected-values = een paar tussen ( en )
problem-expected-case = één van { $known }
problem-expected-effort = een heel getal, of een lijst van hele getallen
problem-expected-object = een object tussen {"{"} en {"}"}
problem-expected-date = een datum tussen aanhalingstekens, zoals "2026-07-01"
problem-expected-answer = een antwoord: een niveau, "unknown", true, false, ["keuze"], {"{"}"number": 24{"}"}, {"{"}"statuses": …{"}"}, {"{"}"not_applicable": "reden"{"}"} of null
problem-shape-case = ‘{ $name }(…)’
problem-shape-fields = een stuk met velden
problem-shape-values = een rij waarden tussen ( en )
problem-shape-list = een lijst
problem-shape-map = een lijst met sleutels tussen {"{"} en {"}"}
problem-shape-text = de tekst "{ $text }"
problem-shape-number = het getal { $text }
problem-shape-word = ‘{ $text }’
problem-shape-other = een los teken
problem-case-content = hier hoort { $expected }
problem-content-none = ‘{ $name }’ zonder iets erachter
problem-content-one = ‘{ $name }(…)’ met één waarde
problem-content-several = ‘{ $name }(…, …)’ met het juiste aantal waarden
problem-content-fields = ‘{ $name }(…)’ met velden, zoals ‘naam: waarde’
problem-syntax-found = ‘{ $text }’
problem-syntax-end = het einde van het bestand
problem-syntax-value = hier hoort een waarde, maar er staat { $found }
problem-syntax-field = hier hoort een veld, zoals ‘id: "…"’, maar er staat { $found }
problem-syntax-decimal = schrijf een getal met een punt: { $meant } in plaats van { $found }
problem-syntax-colon = na { $after } hoort een dubbele punt (:), maar er staat { $found }
problem-syntax-separator = hier hoort een komma of ‘{ $close }’ (bij de ‘{ $open }’ van regel { $opened }), maar er staat { $found }
problem-syntax-unclosed = het bestand houdt op voordat de ‘{ $open }’ van regel { $opened } gesloten is; er ontbreekt ‘{ $close }’, of het bestand is afgekapt: zet dan een reservekopie terug
problem-syntax-string = deze tekst wordt nergens gesloten; zet er een aanhalingsteken (") achter, of zet een reservekopie terug als het bestand is afgekapt
problem-syntax-quote = tussen enkele aanhalingstekens hoort één teken; gebruik dubbele (") voor een tekst
problem-syntax-escape = ‘{ $found }’ betekent niets; schrijf \\ voor een backslash en \" voor een aanhalingsteken
problem-syntax-comment = deze opmerking wordt nergens gesloten; zet er */ achter
problem-syntax-attribute = deze regel met #! wordt nergens gesloten; er ontbreekt ]
problem-syntax-trailing = na het einde staat nog { $found }; haal dat weg, of controleer de haakjes
problem-syntax-depth = hier zitten meer dan { $max } haakjes in elkaar; zo diep leest Meetlat niet
problem-ron = dit is niet te lezen: { $text }
problem-format = het formaat is { $found }; het moet { $known ->
        [1] 1
       *[other] 1 tot en met { $known }
    } zijn
problem-format-missing = het formaat ontbreekt; zet bovenaan: format: { $known }
problem-checksum = het controlegetal klopt niet: dit bestand is buiten Meetlat veranderd; controleer de antwoorden
problem-other-questionnaire = deze meting hoort bij de vragenlijst ‘{ $found }’, niet bij ‘{ $expected }’; geef de juiste vragenlijst op
problem-other-version = deze meting is ingevuld met versie { $found } van de vragenlijst; u ziet nu versie { $expected }
problem-left-out-twice = dit onderdeel van ‘left_out’ staat er twee keer in
problem-candidates = { $subject }: na het samenvoegen staan er { $n } mogelijkheden naast elkaar; kies er een
problem-municipality-name = de naam van de gemeente ontbreekt
problem-municipality-unnamed = de naam van de gemeente ontbreekt nog; vul haar in bij ‘Gemeente en team’
problem-inhabitants = het aantal inwoners is { $found }; het moet een heel getal zijn van 0 tot 4 miljard
problem-date = ‘{ $found }’ is geen datum; schrijf jaar-maand-dag, zoals 2026-07-01
problem-period-order = de laatste dag ligt voor de eerste
problem-time = ‘{ $found }’ is geen tijdstip; schrijf bijvoorbeeld 2026-10-02T09:30:00Z
problem-role = ‘{ $found }’ is geen rol; kies uit { $known }
problem-same-respondent = de naam ‘{ $found }’ is al van een andere invuller
problem-answered-twice = de vraag ‘{ $found }’ is bij deze invuller al beantwoord; haal er één weg
problem-agreed-twice = de vraag ‘{ $found }’ heeft al een teamantwoord; haal er één weg
problem-option-twice = de keuze ‘{ $found }’ staat er twee keer; haal er één weg
problem-item-twice = het onderdeel ‘{ $found }’ staat er twee keer; haal er één weg
problem-extra-twice = het extra veld ‘{ $found }’ staat er twee keer; haal er één weg
problem-answer-question = de vragenlijst ‘{ $questionnaire }’ (versie { $version }) heeft geen vraag ‘{ $found }’; verbeter de naam of haal het antwoord weg
problem-answer-question-version = de vragenlijst ‘{ $questionnaire }’ (versie { $version }) heeft geen vraag ‘{ $found }’; dit antwoord blijft in het bestand, maar telt hier niet mee
problem-answer-field = de vraag ‘{ $question }’ heeft geen extra veld ‘{ $found }’; kies uit { $known }
problem-answer-no-fields = de vraag ‘{ $question }’ heeft geen extra velden; haal ‘{ $found }’ weg
problem-answer-field-kind = in het extra veld ‘{ $field }’ hoort { $expected }, maar er staat { $found }
problem-answer-form = bij de vraag ‘{ $question }’ hoort { $expected }, maar er staat { $found }
problem-answer-level = het niveau is { $found }; het moet een heel getal van 0 tot en met { $max } zijn
problem-answer-range = het getal { $found } past niet bij de vraag ‘{ $question }’ ({ $range }); het blijft in het bestand staan, maar telt als onbeantwoord. Verbeter het getal
problem-json-range = het getal { $found } past niet bij de vraag ‘{ $question }’ ({ $range })
problem-range-min = minstens { $bound }
problem-range-max = hoogstens { $bound }
problem-answer-option = de vraag ‘{ $question }’ heeft geen keuze ‘{ $found }’; kies uit { $known }
problem-answer-item = de vraag ‘{ $question }’ heeft geen onderdeel ‘{ $found }’; kies uit { $known }
problem-answer-status = de vraag ‘{ $question }’ heeft geen status ‘{ $found }’; kies uit { $known }
problem-answer-not-applicable = de vraag ‘{ $question }’ kan niet met ‘niet van toepassing’ beantwoord worden
problem-answer-profile = de vraag ‘{ $question }’ gaat over de meting zelf; het antwoord staat bij gemeente, periode of invullers
problem-form-level = een niveau
problem-form-choices = een lijst van keuzes
problem-form-number = een getal
problem-form-statuses = een status per onderdeel
problem-form-yes-no = ja of nee
problem-form-text = een tekst
problem-json-at = { $path }: { $problem }
problem-json-top = het bestand
problem-json = dit is geen geldige JSON: { $text }
problem-json-separator = hier hoort een komma of ‘{ $close }’
problem-json-colon = hier hoort een dubbele punt (:), na een naam tussen dubbele aanhalingstekens
problem-json-value = hier hoort een waarde: een getal, een tekst tussen dubbele aanhalingstekens, true, false, null, of iets tussen {"{"} {"}"} of [ ]
problem-json-key = hier hoort een naam tussen dubbele aanhalingstekens; een getal schrijft u met een punt (13.2), en opmerkingen kent JSON niet
problem-json-comma = na de laatste waarde hoort geen komma; haal die weg
problem-json-trailing = na het einde staat nog iets; haal dat weg, of controleer de haakjes
problem-json-escape = een backslash betekent hier niets; schrijf \\ voor een backslash en \" voor een aanhalingsteken
problem-json-number = dit is geen getal; schrijf bijvoorbeeld 24 of 13.2
problem-json-line = een tekst gaat niet verder op de volgende regel; schrijf \n voor een nieuwe regel, of sluit de tekst met een aanhalingsteken (")
problem-json-end = het bestand houdt te vroeg op; er ontbreekt een haakje of aanhalingsteken, of het bestand is afgekapt
problem-json-depth = er zitten te veel haakjes in elkaar; zo diep leest Meetlat niet
problem-json-null = null
problem-json-object = een object
problem-json-answer-keys = een antwoord tussen {"{"} en {"}"} heeft één sleutel: number, statuses of not_applicable; of answer, met fields en note ernaast (vraag ‘{ $question }’)
problem-json-respondents = de invuller geeft u op met --respondent en --role, niet als antwoord
problem-json-two-values = dit staat er ook bij de antwoorden, met een andere waarde; laat er één weg
problem-unknown-field-near = het veld ‘{ $found }’ bestaat hier niet; bedoelt u ‘{ $near }’?
problem-unknown-key-near = de sleutel ‘{ $found }’ bestaat hier niet; bedoelt u ‘{ $near }’?
problem-unknown-case-near = ‘{ $found }’ bestaat hier niet; bedoelt u ‘{ $near }’?

# Huisstijl
problem-style-color = { $found } is geen kleur; verwacht werd een # met zes cijfers of letters a tot en met f, zoals ‘#0B4A6F’
problem-style-contrast = { $found } is te licht: tekst in deze kleur is niet voor iedereen te lezen (het contrast is minder dan 4,5); de dichtstbijzijnde kleur die kan, is { $near }
problem-style-typeface = ‘{ $found }’ is geen lettertype dat bij Meetlat hoort; kies uit: { $known }
problem-logo-file = het logo ‘{ $file }’ kan niet worden gelezen: { $reason }
problem-logo-bytes = het logo is te groot: { $found } kB, en meer dan { $most } kB mag niet; sla het kleiner op
problem-logo-format = het logo is geen plaatje dat Meetlat kent; gebruik PNG, JPEG of SVG
problem-logo-pixels = het logo is { $width } bij { $height } punten; een zijde heeft er 1 tot en met { $most }
problem-logo-broken = het logo is beschadigd of anders opgebouwd dan mag: { $reason }
problem-logo-svg = in het logo staat { $found }, en dat mag niet; bewaar het als gewone vormen: zonder tekst, plaatjes, filters en verwijzingen naar buiten
problem-logo-size = het logo zegt niet hoe groot het is; sla het opnieuw op met een viewBox of met breedte en hoogte

## Fouten

error-is-folder = dit is een map; geef een bestand
error-no-file = dit is geen gewoon bestand; kies een ander
error-not-replaced = kies een andere naam: hier staat al een bestand dat Meetlat niet vervangt, omdat er iets verloren zou gaan ({ $reason })
error-is-other = het is { $kind }
error-is-unreadable = het is een meting die niet goed te lezen is
error-not-found = er is geen bestand met deze naam; controleer de naam en de map
error-not-in-folder = een deel van het pad is geen map; controleer het pad
error-no-folder = dit is een bestand; kies een map
error-no-such-folder = de map bestaat niet; maak haar eerst of kies een andere
error-folder-permission = u mag niet in deze map kijken; vraag de eigenaar om toegang
error-read-permission = u mag dit bestand niet lezen; vraag de eigenaar om toegang
error-read = het bestand is niet te lezen; het systeem zegt: { $reason }. Probeer het nog eens, of neem een reservekopie
error-path-letters = de naam van dit bestand heeft tekens die niet op te schrijven zijn; geef het een andere naam
error-too-large = het bestand is { $found } MB; Meetlat leest bestanden tot { $max } MB. Is het wel een bestand van Meetlat?
error-empty-file = het bestand is leeg; zet een reservekopie terug of kies een ander bestand
error-cut-off = het bestand houdt op midden in een teken: het is afgekapt; zet een reservekopie terug
error-not-utf8 = het bestand is geen tekst in UTF-8; is het wel een bestand van Meetlat? Bewaar het anders opnieuw als UTF-8
error-unknown-kind = dit is geen vragenlijst, meting of bestand met cijfers van Meetlat; kies een ander bestand
error-not-ours = dit lijkt geen bestand van Meetlat, of het begin ervan is beschadigd: { $problem }
error-other-kind = dit is { $found }; hier hoort { $expected }
error-kind-questionnaire = een vragenlijst
error-kind-benchmark = een bestand met cijfers
error-kind-assessment = een meting
error-kind-style = een huisstijl
error-assessment-damaged = deze meting is beschadigd of afgekapt, en er is niets aan veranderd; open een reservekopie, of herstel de plek die hieronder staat
error-newer-format = dit bestand heeft formaat { $found }; deze Meetlat ({ $version }) leest tot en met formaat { $known }. Gebruik een nieuwere Meetlat, die formaat { $found } kent
error-newer-assessment = deze meting heeft formaat { $found }; deze Meetlat ({ $version }) leest tot en met formaat { $known }. { $program }
error-newer-program = Open haar met { $program } of nieuwer
error-newer-some-program = Open haar met een nieuwere Meetlat
error-read-only-newer = deze meting is gemaakt met een nieuwere Meetlat ({ $program }, formaat { $found }; hier formaat { $known }). U kunt haar bekijken, niet wijzigen. { $fields }
error-read-only-fields = Deze velden zijn hier onbekend: { $names }
error-read-only-no-fields = Alle velden zijn hier bekend
error-read-only-unknown = deze meting heeft velden die deze Meetlat niet kent: { $names }. U kunt haar bekijken, niet wijzigen, zodat er niets verloren gaat
error-read-only-left-out = niet alle antwoorden passen bij deze versie van de vragenlijst: { $names }. U kunt de meting bekijken, niet wijzigen, zodat er niets verloren gaat. Met ‘meetlat-cli upgrade’ zet u haar over
error-no-questionnaire = de meting zegt niet bij welke vragenlijst zij hoort; het veld ‘questionnaire’ ontbreekt
error-unknown-questionnaire = er is geen vragenlijst ‘{ $found }’ ingebouwd; kies uit { $known }, of geef het pad van een bestand
error-questionnaire-file = de vragenlijst van deze meting is niet te gebruiken: { $reason }. Het gaat om { $path }
error-benchmark-twice = de cijfers ‘{ $found }’ zijn al gegeven in een ander bestand; laat één van de twee weg
error-benchmark-questionnaire = deze cijfers horen bij de vragenlijst ‘{ $found }’, niet bij ‘{ $expected }’
error-write-folder = dit is een map; geef de naam van een bestand
error-write-permission = u mag in deze map niet schrijven; bewaar het bestand in een andere map
error-write-protected = dit bestand is alleen-lezen; bewaar onder een andere naam
error-write-medium = deze schijf is alleen-lezen; bewaar het bestand ergens anders
error-disk-full = er is geen ruimte meer op de schijf: dit bestand heeft { $size } kB nodig; maak ruimte of bewaar het ergens anders
error-write-busy = een ander programma houdt dit bestand vast, bijvoorbeeld een virusscanner of een map die meeloopt met een server; het systeem zegt: { $reason }. Probeer het opnieuw, of bewaar onder een andere naam
error-write = het bestand is niet te bewaren; het systeem zegt: { $reason }. Probeer het nog eens, of bewaar het ergens anders
