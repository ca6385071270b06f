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

## Vragen

## Resultaat

## Vergelijken

## Rapport

## Onderdelen van het scherm

## Opdrachtregel

## Problemen in bestanden

problem-id-empty = de naam is leeg
problem-id-too-long = de naam is langer dan { $max } tekens
problem-id-character = de naam bevat ‘{ $found }’; gebruik alleen a-z, 0-9 en een streepje ertussen
problem-id-dash = de naam begint of eindigt met een streepje, of heeft er twee achter elkaar

## Fouten
