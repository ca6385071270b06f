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

role-communication = Communication
role-kcc = Contact centre
role-department = Department
role-management = Management

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
problem-id = ‘{ $found }’ cannot be a name: { $reason }
problem-version = the version must have 1 to 32 characters
problem-no-languages = there is no language; name at least one, such as "nl"
problem-language = ‘{ $found }’ is not a language code; use two or three lower-case letters, such as "nl"
problem-same-language = the language ‘{ $found }’ is there twice
problem-translation = the text in the language ‘{ $language }’ is missing
problem-unknown-language = the language ‘{ $found }’ is not one of the languages of this questionnaire
problem-no-dimensions = there is no dimension; there must be at least one
problem-too-many-dimensions = there are more than { $max } dimensions
problem-too-many-questions = there are more than { $max } questions
problem-same-dimension = the name ‘{ $found }’ already belongs to another dimension
problem-no-questions = this dimension has no questions
problem-weight = the weight is { $found }; it must be { $min } to { $max }
problem-level = the level is { $found }; it must be { $min } to { $max }
problem-number = ‘{ $found }’ is not a number
problem-same-source = the name ‘{ $found }’ already belongs to another source
problem-source-title = the source has no title
problem-year = the year is { $found }; it must be { $min } to { $max }
problem-unknown-source = the source ‘{ $found }’ is not in the list of sources
problem-rungs = there are { $found } rungs; there must be 2 to { $max }
problem-max-lag = max_lag is { $found }; it must be { $min } to { $max }
problem-thresholds-count = there are { $found } thresholds; there must be { $expected }, one per rung above 0
problem-threshold = the threshold { $found } must be above 0 and at most { $max }, with at most two decimals
problem-threshold-order = the threshold { $found } is not higher than the one before it
problem-same-question = the name ‘{ $found }’ already belongs to another question
problem-effort = the effort is { $found }; it must be { $min } to { $max }
problem-effort-count = there are { $found } numbers for the effort; there must be one, or { $expected }, one per step
problem-effort-order = the effort { $found } is lower than that of the step before it
problem-gate-unscored = this question does not count in the score, so it cannot have a gate
problem-gate-not-applicable = a question that may be ‘not applicable’ cannot have a gate
problem-gate-unreachable = the gate asks for level { $found }, but this question gives level { $max } at most
problem-same-field = the name ‘{ $found }’ already belongs to another extra field
problem-condition-depth = the condition is more than { $max } layers deep
problem-condition-empty = All and Any need at least one part
problem-condition-unknown = there is no question ‘{ $found }’
problem-condition-itself = the condition is about the question ‘{ $found }’ itself; it may only be about an earlier one
problem-condition-later = the question ‘{ $found }’ comes later; a condition may only be about an earlier one
problem-condition-kind = this condition does not fit the kind of question of ‘{ $found }’
problem-condition-level = the condition asks for level { $found }, but that question gives level { $max } at most
problem-condition-option = that question has no option ‘{ $found }’
problem-condition-item = that question has no item ‘{ $found }’
problem-condition-no-status = the condition names no status
problem-condition-status = that question has no status ‘{ $found }’
problem-range = the upper limit { $found } must be above the lower limit { $min }
problem-yes-no-same = ‘yes’ and ‘no’ give the same level
problem-field-outside-profile = this kind of question can only stand in the profile
problem-levels-count = { $found } levels are described; there must be { $expected }
problem-too-few-options = there { $found ->
        [one] is { $found } option
       *[other] are { $found } options
    }; there must be at least 2
problem-too-many-options = there are { $found } options; there may be { $max } at most
problem-same-option = the name ‘{ $found }’ already belongs to another option
problem-too-few-statuses = there must be at least two statuses
problem-same-status = the name ‘{ $found }’ already belongs to another status
problem-same-item = the name ‘{ $found }’ already belongs to another item
problem-no-counting-item = there is no item that counts
problem-deliberate = at least one status must be deliberate and at least one must not
problem-no-bands = the bands from number to level are missing; a question that counts needs them
problem-statuses-better = with statuses more is always better: use Higher
problem-empty-bands = there is not a single band
problem-percentage = the bound { $found } must be a percentage, 0 to 100
problem-bound-order-higher = the bound { $found } must be lower than the one before it ({ $before }): best first
problem-bound-order-lower = the bound { $found } must be higher than the one before it ({ $before }): best first
problem-band-level = level { $found } must be lower than that of the band before it ({ $before })
problem-band-otherwise = level { $found } for the rest must be lower than that of the last band ({ $before })
problem-question-unreachable = the question ‘{ $question }’ can never become visible
problem-question-unproved = not proved that the question ‘{ $question }’ can become visible: there are too many combinations
problem-rung-unreachable = rung { $rung } cannot be reached in the dimension ‘{ $dimension }’ with any answer
problem-rung-unproved = not proved that rung { $rung } can be reached in the dimension ‘{ $dimension }’: there are too many combinations

## Errors
