# Every text of Meetlat for people, in English. The Dutch file nl.ftl comes first;
# this one has the same names with the same values, in the same order.

## General

common-program = Meetlat
common-list-separator = ,{" "}
common-and = and
common-ok = OK
common-cancel = Cancel
common-close = Close
common-back = Back
common-stop = Stop
common-delete = Delete
common-add = Add
common-undo = Undo
common-redo = Redo
common-copy-text = Copy as text
common-copy-table = Copy as table
common-none = none
common-range = { $low } to { $high }
common-percent-range = { $low } to { $high }%
common-part-of = { $part } of { $whole }

## Roles

role-communication = communication
role-kcc = call centre
role-department = department
role-management = management

## Date and period

date-full = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
date-day-month = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
date-month = { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
date-month-year = { date-month } { $year }
date-through = { $from } to { $to }

## The eight steps

step-setup = Municipality and team
step-questions = Questions
step-measurement = Measurement
step-consultation = Consultation
step-results = Results
step-compare = Comparison
step-plan = Plan
step-report = Report

## Menu

## Start screen

## Municipality and team

## Questions

## Results

## Comparison

## Report

## Parts of the screen

## Command line

cli-about = Meetlat measures how far your municipality has come in its contact with residents on social media. This is the program without a window.
cli-more = Example:
      meetlat-cli new --questionnaire sociale-media --answers answers.json -o mine.meting.ron
      meetlat-cli score mine.meting.ron
      meetlat-cli report mine.meting.ron -o mine.pdf
    Help with one command: meetlat-cli COMMAND --help
    Exit code: 0 fine, 1 something is wrong with the input, 2 the command is not right.
cli-head-usage = Usage:
cli-head-commands = Commands:
cli-head-arguments = Arguments:
cli-head-options = Options:
cli-value-file = FILE
cli-value-name = NAME
cli-value-role = ROLE
cli-file = The assessment, a file that ends in .meting.ron
cli-option-lang = Language of the output; without this option that of your computer
cli-option-help = Show this help
cli-option-version = Show the version
cli-option-json = Write JSON instead of text
cli-option-questionnaire = The questionnaire: the name of a built-in one (sociale-media) or a file
cli-option-answers = File with the answers, in JSON
cli-option-respondent = Name of the person who answers
cli-option-role = On whose behalf: communication, kcc, department or management; without this option communication
cli-option-benchmark = File with national figures, instead of the built-in ones; may be given more than once
cli-check-about = Check questionnaires, figures and assessments
cli-check-more = Shows all problems at once, each with line and column. Give a questionnaire and figures together and they are checked against each other as well.
    Example: meetlat-cli check questionnaire.ron benchmarks/*.ron
cli-check-files = The files to check
cli-check-fine = { $file }: fine ({ $kind })
cli-check-kind-questionnaire = questionnaire
cli-check-kind-benchmark = figures
cli-check-kind-assessment = assessment
cli-check-error = error
cli-check-warning = warning
cli-new-about = Make an assessment from a file with answers
cli-new-more = The file with answers looks like this:
      {"{"}"municipality": {"{"}"name": "Voorbeeldstad", "inhabitants": 68000{"}"},
       "period": {"{"}"from": "2026-07-01", "to": "2026-09-30"{"}"},
       "answers": {"{"}"qb1": 2, "qc1": "unknown", "qd2": {"{"}"number": 13.5{"}"}{"}"}{"}"}
    An answer is a level, "unknown", {"{"}"not_applicable": "reason"{"}"}, a list of chosen options,
    {"{"}"number": 24{"}"}, {"{"}"statuses": {"{"}"facebook": "active"{"}"}{"}"}, true, false or null (still open).
cli-new-out = Where the assessment goes
cli-new-done = Made: { $file } ({ $n ->
        [one] { $n } answer
       *[other] { $n } answers
    })
cli-score-about = Show score, range, coverage and why this rung
cli-score-more = A question that is still open does not count as zero: it widens the range. “Don't know” counts as level 0.
cli-score-no-rung = Rung: cannot be told yet, there are dimensions without an answer
cli-score-rung = Rung { $rung }
cli-score-rung-provisional = Rung { $rung }, provisional: possibly rung { $low } to { $high }
cli-score-index = Index { $index } (range { $low } to { $high })
cli-score-index-partial = Index so far { $index }, over { $scored } of { $counting } dimensions (range { $low } to { $high })
cli-score-coverage = Filled in: { $done } of { $all } questions
cli-score-depends = The rung does depend on the chosen thresholds, lag or weights.
cli-score-robust = The rung does not depend on the chosen thresholds, lag or weights.
cli-score-left-out = does not count: no question applies
cli-score-dimension = score { $score } (range { $low } to { $high }), rung { $rung }, { $done } of { $all } questions filled in
cli-score-provisional = provisional: possibly rung { $low } to { $high }
cli-score-unknown = “don't know” { $n ->
        [one] once
       *[other] { $n } times
    }, which counts as level 0
cli-score-divided = divided: { $questions }
cli-score-next = What holds rung { $rung } back:
cli-score-threshold = the score is { $missing } too low
cli-score-lag = { $question } lags behind: { $missing ->
        [one] { $missing } level
       *[other] { $missing } levels
    } too low
cli-score-gate = { $question } is a condition: { $missing ->
        [one] { $missing } level
       *[other] { $missing } levels
    } more
cli-score-visibility = Range and rung hold for the questions that are visible now.
cli-compare-about = Put national figures beside your answers
cli-compare-more = Each figure has its year, number, source and confidence. A verdict is given only where the figure measures the same and is certain.
cli-compare-answered = answered
cli-compare-level = level { $level }
cli-compare-unknown = don't know (counts as level 0)
cli-compare-not-applicable = not applicable
cli-compare-unanswered = still open
cli-compare-none = No national figure was found on this.
cli-compare-n-unknown = unknown
cli-compare-direct = straight from the source
cli-compare-second-hand = second-hand
cli-compare-uncertain = uncertain
cli-compare-facts = { $year } · number: { $n } · municipalities that year: { $municipalities } · { $publisher }, { $source } · { $confidence }
cli-compare-dated = Figure from { $year }, { $age } years old.
cli-compare-contradicts = Contradicts another figure: { $figures }.
cli-compare-ahead = You are ahead.
cli-compare-with = You do as the majority does.
cli-compare-behind = You are behind.
cli-compare-no-verdict = No verdict.
cli-report-about = Make an accessible PDF or a picture
cli-report-more = The end of the name decides what you get: .pdf is the report (PDF/UA-1 and PDF/A-2a), .png a summary of 1920 by 1080 for a presentation.
cli-report-out = Where it goes; ends in .pdf or .png
cli-report-done = Made: { $file }
cli-report-extension = Meetlat cannot make this kind of file: expected was a name that ends in .pdf or .png, found was { $file }. Choose another name for --out.
cli-error = Error: { $reason }
cli-notice = Note: { $reason }
cli-wrong-command = There is no command ‘{ $found }’.
cli-wrong-argument = This command has no option ‘{ $found }’.
cli-wrong-missing = Something that is needed is missing: { $expected }
cli-wrong-no-value = { $option } needs a value behind it.
cli-wrong-value = The value ‘{ $found }’ does not fit { $option }. Possible: { $expected }
cli-wrong-other = The command is not right: { $reason }
cli-wrong-suggestion = Do you mean { $suggested }?
cli-wrong-help = Help: meetlat-cli --help

## Problems in files

problem-id-empty = the name is empty
problem-id-too-long = the name is longer than { $max } characters
problem-id-character = the name contains ‘{ $found }’; use only a-z, 0-9 and single dashes inside
problem-id-dash = the name starts or ends with a dash, or has two in a row

## Errors
