# Every text of Meetlat for people, in English. The Dutch file nl.ftl comes first;
# this one has the same names with the same values, in the same order.

## General

common-program = Meetlat
common-list-separator = ,{" "}
common-and = and
common-or = or
common-cancel = Cancel
common-close = Close
common-back = Back
common-delete = Delete
common-add = Add
common-undo = Undo
common-redo = Redo
common-copy-table = Copy as table
common-copy-text = Copy as text
common-copied = Copied
common-copy-name = { $label }: { $what }
common-range = { $low } to { $high }
common-amount = { $value } { $unit }
common-part-of = { $part } of { $whole }

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
step-results = Results
step-compare = Comparison
step-report = Report

## Menu

# Keys, as they stand on the keyboard
key-ctrl = Ctrl
key-shift = Shift
menu-step = { $name }: { $step }
palette-name = Find a command or question
palette-hint = Type part of a name, such as ‘pdf’ or ‘response time’
palette-nothing = Nothing found for ‘{ $query }’. Try another word.
palette-more = { $n ->
    [one] And one more. Type on to find it.
   *[other] And { $n } more. Type on to find them.
}
palette-go = Go to { $step }
keys-title = All keys
keys-everywhere = Everywhere
keys-questions = At a question
keys-level = choose a level
keys-unknown = don’t know
keys-not-applicable = not applicable
keys-later = come back to it later
keys-next = next question
keys-page = next and previous question
keys-alt = also while you type
keys-arrows = through the answers
keys-search = find a question
keys-help = explanation open or closed
keys-results = At the results and the report
keys-region = next part of the window
keys-all = all keys
keys-back = close, or back
keys-radar = as a radar, and back
keys-tables = as tables, and back
keys-ladder = about the ladder
keys-report-page = next and previous page
keys-single-on = Digits and single letters only work outside text fields. You switch them off under Settings.
keys-single-off = Digits and single letters are off now. You switch them on under Settings.
menu-save = Save
menu-save-as = Save as…
menu-open = Open…
menu-new = New assessment
menu-close = Close, to the start
menu-pdf = Make PDF…
menu-png = Make PNG…
menu-print = Print the report
menu-ladder = About the ladder
menu-history = History
menu-merge = Add the assessment of another…
menu-choices = Left to choose
menu-settings = Preferences
menu-house = House style of reports
menu-about = About Meetlat
menu-text-larger = Larger text
menu-text-smaller = Smaller text
menu-text-usual = Text at 100%
settings-own-name = English
settings-language = Language
settings-look = Look
settings-look-light = Light
settings-look-dark = Dark
settings-look-high-contrast = High contrast
settings-text-size = Text size
settings-title = Preferences
settings-intro = These preferences are yours, on this computer. They are not part of the assessment.
settings-screen = The screen
settings-motion = Nothing moves by itself in Meetlat: no animations, nothing blinks and nothing slides away.
settings-keys = Keys
settings-keys-about = You can answer with one key: a digit for a level, W for ‘don't know’, N for ‘not applicable’ and L for ‘later’. Switch this off if you control the computer by voice, or often press a key by accident.
settings-keys-single = Answer with one key
settings-on = On
settings-off = Off
settings-questions = Questions on screen
settings-questions-one = One question
settings-questions-dimension = Whole dimension
settings-questions-about = You see one question at a time, or all questions of a dimension under each other.
settings-folder = Your own questionnaires
settings-folder-about = Did you make a questionnaire yourself? Choose the folder it is in. You can then choose which questionnaire a new assessment begins with.
settings-folder-none = No folder has been chosen yet.
settings-folder-choose = Choose a folder…
settings-folder-other = Choose another folder…
settings-folder-forget = No folder of your own any more
settings-folder-in = Chosen folder
settings-folder-looking = Looking into the folder…
settings-folder-empty = There are no questionnaires in this folder. Meetlat looks for files that end in .ron, and one folder down for questionnaire.ron.
settings-folder-problem = This folder cannot be used: { $reason }
settings-folder-left-out = { $n ->
        [one] There is 1 more file. Meetlat looks at the first { $max }.
       *[other] There are { $n } more files. Meetlat looks at the first { $max }.
    }
settings-folder-file = version { $version }, { $n ->
        [one] 1 question
       *[other] { $n } questions
    }
settings-folder-file-looking = being looked at…
settings-folder-file-problem = Cannot be used: { $reason }
settings-house = Change the house style
settings-house-about = Give reports the logo, the colours and the typeface of your organisation.

# The bar at the top
bar-step = Step
bar-menu = Menu
bar-no-municipality = New assessment
bar-undo = Undo: { $step } ({ $keys })
bar-redo = Redo: { $step } ({ $keys })
bar-undo-bare = Undo ({ $keys })
bar-redo-bare = Redo ({ $keys })
bar-nothing-to-undo = There is nothing to undo
bar-nothing-to-redo = There is nothing to redo
save-no-file = Not saved yet
save-saved = Saved { $time }
save-writing = Saving…
save-read-only = Read only
save-in-journal = Kept in the recovery file
save-failed = Not saved: { $reason }
save-reason-changed = the file has changed
save-reason-exists = the file exists already
save-reason-failed = writing does not work

# What can be undone
undo-answer = answer to { $code } { $question }
undo-answer-cleared = answer cleared at { $code } { $question }
undo-note = note at { $code } { $question }
undo-extra = extra field at { $code } { $question }
undo-later = come back to { $code } { $question }
undo-not-later = no longer come back to { $code } { $question }
undo-evidence-added = evidence added at { $code } { $question }
undo-evidence-removed = evidence removed at { $code } { $question }
undo-municipality = municipality chosen
undo-province = province filled in
undo-inhabitants = inhabitants filled in
undo-period = period changed
undo-respondent-added = respondent added
undo-respondent = respondent changed
undo-respondent-removed = respondent removed
undo-restored = earlier version restored
undo-merged = assessment of another added
undo-chosen = chosen while merging
undo-change = change

# Dialogs of the system
dialog-open = Open an assessment
dialog-merge = Choose the assessment of another
dialog-save-as = Save the assessment
dialog-pdf = Save the PDF
dialog-png = Save the PNG
dialog-pages = Save pages
dialog-svg = Save SVG
dialog-csv = Save CSV
dialog-xlsx = Save XLSX
dialog-json = Save JSON
dialog-logo = Choose a logo
dialog-style = Open a house style
dialog-save-style = Save the house style
dialog-evidence = Choose a file as evidence
dialog-folder = Choose the folder with your own questionnaires
dialog-filter-assessment = Assessment
dialog-filter-pdf = PDF
dialog-filter-png = PNG
dialog-filter-svg = SVG
dialog-filter-csv = CSV
dialog-filter-xlsx = Excel workbook
dialog-filter-json = JSON
dialog-filter-logo = Pictures
dialog-filter-style = House styles of Meetlat
dialog-filter-all = All files

# Work that is in no file yet
unsaved-title = Save the assessment first?
unsaved-text = The last changes in ‘{ $name }’ are not in a file yet. If you close without saving, they are gone.
unsaved-save = Save
unsaved-discard = Do not keep
# Work that was left when the program stopped
recovery-title = Work that is in no file yet
recovery-text = Meetlat was not closed in the usual way last time. These changes were kept. You choose what happens to them.
recovery-changes = { $n ->
    [one] One change
   *[other] { $n } changes
}, the last one { $when }
recovery-in-file = In { $path }
recovery-no-file = This assessment had no file yet
recovery-file-gone = The file { $path } is gone. If you recover, Meetlat makes it again.
recovery-file-changed = Somebody has changed { $path } since. Merge your work and the file, or choose one of the two. “Recover my version” replaces the file.
recovery-problem = Cannot be opened now: { $reason }
recovery-recover = Recover
recovery-merge = Merge
recovery-mine = Recover my version
recovery-theirs = Open the file
recovery-copy = Save a copy…
recovery-throw-away = Throw away…
recovery-button = { $do }: { $name }
recovery-sure = Throw this work away?
recovery-sure-text = The changes in ‘{ $name }’ that are in no file are gone then. You cannot undo this.
recovery-sure-yes = Throw away
recovery-empty = there is no assessment in this recovery file any more
recovery-no-folder = your system names no folder to keep data in
# History: earlier versions of the assessment
history-title = History
history-intro = Meetlat keeps earlier versions of your assessment on this computer: ten per file at most. You can go back to one. That too can be undone.
history-loading = Looking up the versions…
history-none = There are no earlier versions yet. Meetlat keeps one as soon as it replaces your file.
history-moment = { $date }, { $time }
history-elsewhere = This version was in another file
history-who = { $who }: { $n ->
    [one] 1 answer
   *[other] { $n } answers
}
history-nothing = Nothing changed after it
history-added = Answered after it: { $codes }
history-changed = Changed after it: { $codes }
history-withdrawn = Cleared after it: { $codes }
history-others = Other things changed after it too, such as a note or the municipality
history-restore = Go back to this version
history-restore-name = Go back to the version of { $when }
# Choosing: places where merging left two or more values
choices-title = Left to choose
choices-intro = Here people filled in different things without knowing of each other. Meetlat kept all of it. Until you choose, an answer counts as divided. You can undo every choice.
choices-none = There is nothing left to choose
choices-all-mine = Everywhere what was here
choices-all-theirs = Everywhere what the other filled in
choices-mine = Was here
choices-theirs = From the other
choices-pick = Choose this
choices-pick-name = Choose at { $subject }: { $value }
choices-both = Keep both
choices-both-name = Keep both at { $subject }
choices-nothing = nothing (taken away)
choices-decision = { $answer }, because: { $reason }
choices-go = To the question
choices-go-name = To question { $code }

# Which questionnaire for a new assessment
choose-title = Which questionnaire?
choose-text = Your new assessment gets this questionnaire. You cannot change it later.
choose-built-in = of Meetlat, version { $version }
choose-own = from your folder, version { $version }
choose-name = { $title }, { $about }

# Notices
notice-close = Close the notice: { $title }
notice-path = Path of the file
notice-path-open = Open
notice-path-save = Save
notice-path-logo = Use this logo
notice-path-of-folder = Path of the folder
notice-path-folder = Use this folder
notice-overwrite = Overwrite it anyway
notice-no-dialog = Your system cannot show a window for files. Type below where the file is, or where it is to go.
notice-no-dialog-for-folders = Your system cannot show a window for folders. Type below where the folder is.
notice-no-dialog-open = The window to open a file does not work
notice-no-dialog-save = The window to save a file does not work
notice-no-dialog-export = The window to save the report does not work
notice-no-dialog-evidence = The window to choose a file does not work
notice-no-dialog-folder = The window to choose a folder does not work
notice-no-dialog-logo = The window to choose a logo does not work
notice-no-dialog-style = The window to open a house style does not work
notice-no-dialog-save-style = The window to save the house style does not work
notice-not-opened = ‘{ $name }’ was not opened
notice-not-saved = ‘{ $name }’ was not saved
notice-changed-meanwhile = Somebody else has changed this file since you opened it.
notice-cannot-take-in = The file has changed, and Meetlat cannot add what is in it now to your assessment: { $reason }. Choose how to go on. Until then Meetlat saves nothing in this file.
notice-open-theirs = Open the file as it is now
notice-changed-read-only = This file has changed since you opened it
notice-file-gone = The file is not there any more: somebody removed or moved it, or the drive is gone. Your work is still on screen. Save it again, or choose another place.
notice-taken-in = A colleague is working in this assessment too
notice-choose = Choose
notice-choose-first = There are several possibilities beside each other here. Choose first; then you can go on typing.
notice-choices = { $n ->
    [one] There is one thing left to choose in this assessment
   *[other] There are { $n } things left to choose in this assessment
}
notice-merged = What was in ‘{ $name }’ is now in this assessment too
notice-merged-nothing = There is nothing in ‘{ $name }’ that you did not have yet
notice-not-merged = ‘{ $name }’ cannot be added to this assessment
notice-owner = { $who } has this assessment open too, since { $when }
notice-owner-unknown = Somebody else
notice-owner-here = This assessment is also open in another window on this computer, since { $when }
notice-owner-text = Just go on: Meetlat merges what you both fill in. Where two people fill in something different at the same question, you choose.
notice-owner-here-text = Or Meetlat stopped there without closing. Then this message goes away after a few minutes.
taken-in-added = Newly answered: { $codes }.
taken-in-added-many = { $n } questions newly answered.
taken-in-changed = Changed: { $codes }.
taken-in-changed-many = { $n } answers changed.
taken-in-withdrawn = Cleared: { $codes }.
taken-in-withdrawn-many = { $n } answers cleared.
taken-in-others = Something else changed too, such as a note or the municipality.
taken-in-choose = { $n ->
    [one] In one place you filled in something else: there you have to choose.
   *[other] In { $n } places you filled in something else: there you have to choose.
}
taken-in-and = { $one } { $two }
notice-exists = There already is a file of this name. Choose another name, or choose the file itself to replace it.
notice-read-only = You cannot change this assessment
notice-opened-read-only = This assessment can only be read
notice-remarks = Mind this about the assessment
notice-remarks-list = { $list }
notice-figures-file = The national figures in { $path } cannot be used: { $reason }
notice-problem-at = line { $line }: { $problem }
notice-problems-more = { $first }. And { $n ->
        [one] 1 problem
       *[other] { $n } problems
    } more. With meetlat-cli check you see them all.
notice-settings-not-kept = Your preferences were not kept
notice-again = Try again
notice-recovered = Your work was recovered
notice-not-recovered = This work cannot be recovered now
notice-recovery = There are changes of this assessment that are not in the file
notice-recovery-text = { $n ->
        [one] One change was kept
       *[other] { $n } changes were kept
    } when Meetlat stopped. What you see is the file as it was saved.
notice-journal-not-removed = The recovery file cannot be thrown away
notice-no-journal = There is no recovery file
notice-no-journal-text = Meetlat cannot keep your changes apart: { $reason }. So it saves your assessment at once from now on. Does it have no file yet? Save it yourself then.
notice-restored = The earlier version was restored
notice-open-version = Open the last good version
notice-version-opened = This is the last good version of the file
notice-version-opened-text = It is in no file yet. Save it under another name.
notice-version-not-opened = The earlier version cannot be opened
notice-version-not-kept = Your assessment was saved, but the version before it was not kept
notice-exported = ‘{ $name }’ was made
notice-exported-pages = The { $n } pages were made
notice-exported-text = { $what }, { $audience }. The folder is { $folder }
notice-exported-public = public
notice-exported-internal = internal, not to be published
notice-and-remarks = { $text }. Please note: { $list }
notice-open-folder = Open the folder
notice-alternative = what the picture shows
notice-copy-alternative = Copy the description
notice-printing = The report is ready to be printed
notice-printing-text = It is opened as a PDF in the program you have for that. Print it there. Meetlat removes this PDF by itself later
notice-export-busy = A report is being made already
notice-export-stopped = Making the report was stopped
notice-export-stopped-text = Nothing was saved.
notice-export-exists = There is a file of this name in { $folder } already. You can replace it, or make the report again under another name.
notice-replace = Replace
notice-no-report = The report was not made
export-same-file = in this place is something that the report is made of: the assessment, the questionnaire or the logo. Choose another name
export-no-print-folder = your system has no place for a file to print; make a PDF and print that
style-no-folder = your system has no place to keep the house style; save it as a file
notice-style-unreadable = Your house style cannot be read
notice-style-unreadable-text = { $reason }. Reports have the usual style now. Your file stays as it is.
notice-style-look = Look at the house style
notice-style-not-kept = Your house style was not kept
notice-style-opened = Reports have the house style of ‘{ $name }’ now
notice-style-not-opened = The house style in ‘{ $name }’ cannot be used
notice-style-saved = The house style is in ‘{ $name }’
notice-style-saved-text = The folder is { $folder }. Is there a logo beside it? Then give that to your colleague too.
notice-style-not-saved = The house style was not saved in ‘{ $name }’
notice-style-aside = Your old house style is in ‘{ $name }’ now
notice-open-file = Open
notice-no-program = ‘{ $name }’ could not be opened
notice-no-program-about = It is in { $folder }. Please open it there yourself. Your computer says: { $reason }
notice-not-exported = ‘{ $name }’ was not made

# The program with a window
window-title = { $name } – Meetlat
window-help = Meetlat measures how far your municipality has come in its contact with residents on social media.

    Usage: meetlat [FILE]

    FILE           an assessment to open (ends in .meting.ron)
    -h, --help     show this help
    -V, --version  show the version

    Without a window, for scripts: meetlat-cli --help
window-unknown-argument = Meetlat does not know ‘{ $found }’. Type meetlat --help for an explanation.
window-no-display = Meetlat cannot open a window: there is no screen (DISPLAY and WAYLAND_DISPLAY are empty).
    Start Meetlat from a graphical session, or use the program without a window: meetlat-cli --help
window-no-event-loop = Meetlat cannot open a window: { $reason }
    Start Meetlat from a graphical session, or use the program without a window: meetlat-cli --help
window-no-graphics = Meetlat cannot draw on this screen. Update the driver of the graphics card, or use the program without a window: meetlat-cli --help
    With wgpu: { $first }
    With OpenGL: { $second }

## Start screen

start-about = Measure how far your municipality has come in its contact with residents on social media. Compare, discuss, and take the outcome to your management team.
start-new = New assessment
start-open = Open an assessment…
start-merge = Merge assessments…
start-example-heading = Look around first?
start-example-text = Open a filled-in assessment of a municipality that does not exist. You cannot break anything.
start-example-open = Open the example
start-settings = Preferences
start-program = About Meetlat
start-offline = Works without internet. Your files stay yours.
start-how = How it works
start-how-1 = Fill in which municipality and period you assess, and who takes part.
start-how-2 = Answer the questions. With each one stands why it is asked and what is known nationally.
start-how-3 = See which rung you are on, compare with national figures, and make a PDF for the meeting.
start-recent = Recent assessments
start-recent-none = The assessments you open will be listed here.
start-search = Search by municipality
start-recent-clear = Empty the list
start-recent-name = { $municipality }, { $period }, opened { $opened }
start-recent-progress = { $done } of { $all } questions answered
start-recent-rung = Rung { $rung } · { $name }
start-recent-certain = settled
start-recent-range = possibly { $low } to { $high }
start-recent-no-rung = Cannot be told yet
start-recent-empty = { $n ->
        [0] too little is filled in so far
        [one] one dimension is empty
       *[other] { $n } dimensions are empty
    }
start-recent-read-only = Read only
start-recent-newer = cannot be changed with this version
start-recent-gone = File not found
start-recent-unreadable = File cannot be read
start-recent-forget = Take out of the list
start-recent-forget-name = Take { $name } out of the list
start-today = today { $time }
start-yesterday = yesterday { $time }

## Municipality and team

setup-title = Municipality and team
setup-municipality = Which municipality?
setup-name = Name
setup-name-about = a name that is not in the list is fine too
setup-name-hint = Type a few letters
setup-name-list = List of { $n } municipalities as of { $date }. The codes are those of { $codes }.
setup-name-unknown = This name is not in the list of municipalities. That is fine: you can simply go on.
setup-province = Province
setup-cbs-code = CBS code
setup-inhabitants = Inhabitants
setup-inhabitants-hint = for example 68,000
setup-inhabitants-error = Fill in a whole number, for example 68,000
setup-period = Which period?
setup-period-about = The days your answers are about. Usually the last quarter.
setup-from = First day
setup-to = Last day
setup-date-hint = day-month-year
setup-date-error = This is not a date. Type for example 1-7-2026 or 1 July 2026.
setup-period-error = The last day comes before the first. Swap the dates.
setup-period-is = The assessment is about { $period }
setup-team = Who fills in?
setup-team-about = Every respondent keeps their own answers. That shows later where communication, KCC and management differ.
setup-role = Role
setup-role-name = Role of respondent { $n }
setup-respondent = Name
setup-respondent-name = Name of respondent { $n }
setup-respondent-hint = may stay empty
setup-answers-now = Answers now
setup-answer-as = Answer as this respondent now
setup-answer-as-name = Answer as respondent { $n } now
setup-answered = { $n ->
        [0] no answers yet
        [one] 1 answer
       *[other] { $n } answers
    }
setup-remove-name = Remove respondent { $n }
setup-add-respondent = Add a respondent
setup-to-questions = To the questions

role-communication = Communication
role-kcc = Contact centre
role-department = Department
role-management = Management
respondent-named = { $role } ({ $name })
respondent-unknown = respondent ‘{ $id }’

# Where a merge could not choose
conflict-province = the province
conflict-inhabitants = the number of inhabitants
conflict-called = role and name of { $whose }
conflict-answer = { $question }, the answer of { $whose }
conflict-note = { $question }, the note of { $whose }
conflict-extra = { $question }, the field ‘{ $field }’ of { $whose }
conflict-agreed = { $question }, the team answer

# Answers in full
answer-level = level { $level } ({ $label })
answer-level-bare = level { $level }
answer-yes = yes
answer-no = no
answer-none-chosen = nothing chosen
answer-unknown = don't know
answer-not-applicable = not applicable
answer-not-applicable-because = not applicable: { $reason }

## Questions

question-none = This questionnaire has no questions that are visible now.
question-profile = About your municipality
question-place = { $dimension } · question { $place } of { $all }
question-place-short = question { $place } of { $all }
question-answer-as = You answer as
question-unscored = This question does not count in the score.
question-your-answer = Your answer
question-level-name = Level { $level }: { $label }
question-yes = Yes
question-no = No
question-choices-none = None of these
question-gives-level = This is level { $level }
question-counts-as = This is level { $from } and counts as level { $to }
question-your-answer-counts-as = Your answer, counts as { $to }
question-capped = Your answer counts as level { $to }, not as level { $from }. { $why }
question-number = Your number
question-number-error = This is not a number. Type for example 13.2.
question-range-both = The number must be { $min } to { $max }. It is not saved now.
question-range-min = The number must be { $min } or more. It is not saved now.
question-range-max = The number may be at most { $max }. It is not saved now.
question-band-from = { $amount } or more
question-band-up-to = up to { $amount }
question-band-below = less than { $amount }
question-band-above = more than { $amount }
question-item-not-counting = does not count
question-statuses-open = { $n ->
        [one] 1 of the { $all } channels that count has no status yet. The question is not answered until then.
       *[other] { $n } of the { $all } channels that count have no status yet. The question is not answered until then.
    }
question-unknown = Do not know
question-not-applicable = Not applicable…
question-not-applicable-short = N/A
question-later = Come back later
question-later-short = Later
question-reason = Why does this question not apply?
question-reason-about = it then does not count in the score
question-reason-record = Record
question-reason-needed = Give a reason first
question-extra-about = does not count
question-extra-caps = can lower the level
question-note = Note
question-note-about = for your team only
question-evidence = Evidence
question-evidence-link = Add a link
question-evidence-link-field = Address of the evidence
question-evidence-file = Choose a file…
question-evidence-remove = Remove evidence: { $name }
question-last-change = Just changed: { $step }
question-more = Note and evidence
question-dimension-done = { $done } of { $all } answered
question-shift-shown = { $n ->
        [one] This answer makes question { $codes } appear.
       *[other] This answer makes { $n } questions appear: { $codes }.
    }
question-shift-hidden = { $n ->
        [one] This answer hides question { $codes }.
       *[other] This answer hides { $n } questions: { $codes }.
    }
question-shift-kept = { $n ->
        [one] Your answer to it is kept.
       *[other] Your answers to them are kept.
    }
question-shift-go = To { $code } { $question }
question-previous = Previous
question-next = Next
question-first = This is the first question
question-to-results = To the results
question-key-level = level
question-key-next = next
question-key-previous = previous
question-help = Explanation
question-search = Search for a question
question-list-open = List of questions: { $dimension }
question-filter = Show only
question-filter-open = Open
question-filter-later = Later
question-filter-divided = Divided
question-filter-unknown = Do not know
question-filter-name = Show only { $filter }: { $n }
question-group-name = { $dimension }: { $done } of { $all } answered, { $unknown } not known, { $later } later
question-state-open = still open
question-state-unknown = not known
question-state-not-applicable = not applicable
question-state-level = level { $level }
question-state-answered = answered

# The explanation beside the question
help-why = Why this question?
help-no-why = This question has no explanation.
help-how = How to find the answer
help-evidence = What counts as evidence
help-figures = National figures
help-figures-of = national figures at ‘{ $question }’
help-gate = For rung { $rung }, level { $level } or higher is needed here.
help-examples = Examples
help-example-level = Level { $level }
help-ladder = About the ladder
help-close = Close the explanation

## Results

results-headline-provisional = Provisionally rung { $rung } · { $name }
results-index = Index
results-coverage = Coverage
results-unknown = Don't know
results-make-report = Make a report…
results-form = View, with the keys R and T
results-as-charts = Chart
results-as-radar = Radar
results-as-tables = Table
results-ladder = The ladder
results-ladder-note = In each rung: the dimensions that stand there now
results-own = Your municipality
results-dimensions = { $n ->
        [one] One dimension
        [2] Two dimensions
        [3] Three dimensions
        [4] Four dimensions
        [5] Five dimensions
        [6] Six dimensions
       *[other] { $n } dimensions
    }
results-legend-score = score
results-legend-range = range
results-radar-about = The rings are the thresholds of rungs 1 to { $rungs }. The middle is 0, the edge is { $top }.
results-radar-alternative = Radar with { $n } dimensions.
results-radar-fixed = { $score }, settled
results-radar-range = { $score }, range { $range }
results-radar-too-few = { $n ->
    [one] A radar needs three dimensions or more. This questionnaire has one. Choose Chart or Table.
   *[other] A radar needs three dimensions or more. This questionnaire has { $n }. Choose Chart or Table.
}
results-why = What holds rung { $rung } back?
results-why-top = What can still change?
results-lowest-decides = The lowest dimension decides the rung of the municipality.
results-column-dimension = Dimension
results-column-score = Score, needed is { $needed }
results-column-score-bare = Score
results-column-questions = Questions that hold back: choose one to go there
results-gap = { $score } · { $missing } to go
results-gap-none = no score yet
results-gap-score-met = { $score } · score reached
results-gap-met = { $score } · reached
results-gap-met-provisional = { $score } · reached, not certain
results-gap-out = does not count
results-chip-lag = lags behind
results-chip-gate = condition: level { $level } or higher
results-chip-unknown = don't know counts as 0
results-chip-divided = divided
results-chip-open = open
results-chip-name = { $code } { $short }: { $why }
results-chips-more = and { $n } more
results-chips-none = no single question: the score itself has to rise
results-chips-nothing = nothing
results-visible-now = With the questions that are visible now.
results-team = Where you see it differently
results-team-roles-about = The mean difference per dimension, over the questions to which both roles gave a level.
results-firm = How firm is this outcome?
results-evidenced = { $part } of { $whole } answers rest on evidence or a measurement. That does not count in the score.
results-evidenced-none = There are no answers to support yet.
results-choice = { $choice }: { $rung }
results-range-fixed = is settled
results-why-note = Rung { $rung } asks a score of { $needed } or higher in every dimension, no question that lags too far behind, and answers that meet the conditions.
results-why-note-top = The municipality stands on the highest rung.

## About the ladder

ladder-title = About the ladder
ladder-intro = What the rungs mean, where they come from, and how your answers lead to a rung.
ladder-rungs = { $n ->
        [one] One rung
        [2] Two rungs
        [3] Three rungs
        [4] Four rungs
        [5] Five rungs
       *[other] { $n } rungs
    }
ladder-look = What the rungs look like in
ladder-look-all = The whole municipality
ladder-rung = Rung { $rung }: { $name }
ladder-rung-own = Rung { $rung }: { $name }, { $mark }
ladder-own-label = named by Meetlat
ladder-own-labels = { $n ->
        [one] The name of rung { $rungs } is Meetlat's own. It does not come from a model of others.
       *[other] The names of rungs { $rungs } are Meetlat's own. They do not come from a model of others.
    }
ladder-origin = Where the ladder comes from
ladder-is-not = What the ladder is not
ladder-score = From answer to rung
ladder-score-mean = First the mean
ladder-score-mean-about = Every answer has a level from 0 to { $top }. The score of a dimension is the mean of those levels. ‘Don't know’ counts as 0. ‘Not applicable’ does not count, and neither does an open question.
ladder-score-mean-weighted = Every answer has a level from 0 to { $top }. The score of a dimension is the mean of those levels, in which some questions weigh more. ‘Don't know’ counts as 0. ‘Not applicable’ does not count, and neither does an open question.
ladder-score-threshold = Then the threshold
ladder-score-threshold-about = Every rung asks for a score: { $thresholds }.
ladder-score-lag = No question too far behind
ladder-score-lag-about = { $lag ->
        [0] No answer may lie below the rung. So a strong point hides no gap.
        [one] No answer may lie more than 1 level below the rung. So a strong point hides no gap.
       *[other] No answer may lie more than { $lag } levels below the rung. So a strong point hides no gap.
    }
ladder-score-lowest = The lowest dimension counts
ladder-score-lowest-about = The municipality stands on the rung of its lowest dimension.
ladder-gates = Conditions
ladder-gates-about = Without these answers the rung is not reached, however high the score.
ladder-gate = { $dimension }, rung { $rung }
ladder-gate-about = { $question } ({ $code }) at level { $level } or higher.

## About Meetlat

about-title = About Meetlat
about-version = Version { $version }
about-what = With Meetlat a municipality measures how far it has come in its contact with residents on social media.
about-private = Everything stays on your computer
about-private-text = Meetlat has no account and no server, and sends nothing. You decide where an assessment is kept and who gets it.
about-places = Where everything is kept
about-places-settings = Preferences
about-places-settings-none = Your system has no place for these. Preferences are gone when you close Meetlat.
about-places-document = This assessment
about-places-document-none = In no file yet. Choose ‘Save as’ in the menu.
about-places-data = Recovery files and earlier versions
about-places-data-none = Your system has no place for these. So save your assessment often yourself.
about-places-questionnaires = Your own questionnaires
about-places-questionnaires-none = No folder chosen. You can do that under Preferences.
about-figures = National figures
about-figures-text = { $figures ->
        [one] 1 figure is
       *[other] { $figures } figures are
    } built in, from { $sources ->
        [one] 1 source
       *[other] { $sources } sources
    }. With each figure stand the year, the number, the source and how sure it is.
about-figures-where = You see the figures beside each question, in the step Comparison, and with their sources at the end of the report.
about-figures-compare = To the comparison
about-licence = Licence
about-licence-text = Meetlat is open and free to use, share and change. Its licence is the European Union Public Licence, version 1.2 (EUPL-1.2).
about-fonts = Letters and icons
about-font-letters = Source Sans 3, by Adobe
about-font-letters-licence = SIL Open Font License 1.1
about-font-paper = Atkinson Hyperlegible Next, by the Braille Institute, for reports
about-font-paper-licence = SIL Open Font License 1.1
about-font-icons = Phosphor Icons
about-font-icons-licence = MIT licence
about-show = Show the licence
about-hide = Hide the licence
about-show-name = { $do }: { $of }

## Comparison

compare-title = Beside national figures
compare-subtitle = Many figures are old. That is why year, number and source always stand beside them.
compare-legend-own = your municipality
compare-legend-national = national
compare-column-question = Question and your outcome
compare-column-chart = Comparison
compare-column-sayable = What you may say
compare-column-origin = Year, number, source
compare-nothing = No national figure was found about this.
compare-nothing-sayable = There is nothing to put beside it.
compare-filter = Show
compare-filter-all = All questions
compare-filter-verdict = With a verdict ({ $n })
compare-filter-nothing = Without a figure ({ $n })
compare-filter-empty = No question fits here now.
compare-more = { $n ->
        [one] Show one more figure
       *[other] Show { $n } more figures
    }
compare-less = Show fewer figures
compare-more-name = { $code }: { $text }
compare-go = Go to { $code }
compare-own-bracket = your municipality: { $level ->
        [none] here
       *[other] level { $level }
    }
compare-rest = { $percent }% otherwise
compare-chart = { $value } { $what }. Your municipality: { $own }. { $verdict }

## Report

# The step Report in the window
export-title = Take the outcome along
export-open = { $n ->
        [0] The outcome may still change.
        [one] One question is still open. The outcome is provisional because of that; the report says so too.
       *[other] { $n } questions are still open. The outcome is provisional because of that; the report says so too.
    }
export-pdf = PDF: the whole report
export-pdf-about = On A4, to read, print and publish. A screen reader can read it too.
export-png = PNG: one card
export-png-about = One picture of 1920 by 1080 for a slide or a message: the rung, the dimensions and the comparison in short.
export-public = Everybody may read this. Names, notes, evidence and answers of persons are not in it.
export-internal = For your team only, not to be published. It says who answered what at each question, with notes and evidence.
export-audience = Who is the report for?
export-audience-public = Public
export-audience-internal = Internal
export-internal-name = internal
export-as = As what?
export-pages = PNG: every page
export-pages-about = Every page of the report becomes a picture of its own: name-1.png, name-2.png and so on.
export-pages-make = Make pages…
export-dpi = Dots per inch: 96 for a screen, 300 for print
export-svg = SVG: one chart
export-svg-about = A chart that stays sharp at every size, and says in the file itself what it shows.
export-svg-make = Make SVG…
export-chart = Which chart?
export-chart-comparison = Comparison
export-xlsx = XLSX: workbook
export-xlsx-about = Answers, scores, figures and sources, each on a sheet of its own. For Excel and LibreOffice.
export-xlsx-make = Make XLSX…
export-csv = CSV: one table
export-csv-about = The same below each other in one table, for other programs.
export-csv-make = Make CSV…
export-json = JSON: all data
export-json-about = Everything in the report, for who writes programs.
export-json-make = Make JSON…
export-inside = What is in it?
export-sections = { $n } of { $all } parts
export-sections-choose = Choose parts: { $count }
export-sections-about = The cover and the summary are always in it.
export-sections-usual = As in the house style
export-no-sections = There are no parts to choose here. The pages that are shown are those of the whole report.
export-style = House style
export-style-own = Yours
export-style-plain = That of Meetlat
export-style-none = You have no house style of your own yet.
export-style-change = Change the house style
export-no-style = Data show no house style.
section-name = In the report: { $section }
section-ladder = The ladder
section-dimensions = Dimensions
section-why = Why this rung
section-team = Differences in the team
section-comparison = National figures
section-method = How it was made, and sources
section-answers = Question by question (internal only)
export-busy = Being made…
export-print = Print
export-busy-page = Page { $page } of { $all } is being made…
export-stop = Stop
preview-title = This is how the report looks
preview-place = Page { $page } of { $all }
preview-page = Page { $page } of { $all }: { $heading }
preview-picture = { $page }. This is a picture; the text can be read in the PDF.
preview-back = Previous page (PageUp)
preview-on = Next page (PageDown)
preview-first = This is the first page
preview-last = This is the last page
preview-zoom = { $percent }%
preview-smaller = Smaller page
preview-larger = Larger page
preview-smallest = Smaller is not possible: the page fits already
preview-largest = Larger is not possible
preview-making = The pages are being made…
preview-updating = Being updated…
preview-stop = Stop
preview-stopped = Stopped
preview-again = Make them after all
house-title = House style of reports
house-intro = All reports on this computer look like this. What you choose counts at once and is kept by itself.
house-unreadable = { $reason }. Until this is solved, reports have the usual style. Mend the file and read it again. Or begin anew: your old file stays under another name then.
house-read-again = Read again
house-begin-anew = Begin anew
house-usual = Usual colour
house-usual-name = Back to the usual colour: { $what }
house-logo = Logo
house-logo-set = Your logo is on the cover of the report.
house-logo-none = No logo was chosen yet.
house-logo-choose = Choose a logo…
house-logo-other = Choose another logo…
house-logo-remove = No logo
house-logo-refused = ‘{ $name }’ cannot be a logo: { $reason }
house-logo-about = A PNG, JPEG or SVG of 1 MB at most. Meetlat keeps a copy of its own.
house-colors = Colours
house-colors-about = Type the colour as it is in your style guide, or click the square and find it.
house-primary = Headings and your own values
house-accent = National figures
house-color-name = { $color }, as # with six digits or letters
house-pick = Find a colour: { $color }
house-hue = Hue
house-saturation = Saturation
house-brightness = Brightness
house-sample = Text in this colour
house-sample-band = Text on this colour
house-sample-name = Sample of the colour on paper: { $color }
house-no-color = This is no colour yet. Type a # with six digits or letters a to f, such as #0B4A6F. Until then the colour before counts.
house-legible = Easy to read: the contrast with paper is { $contrast }.
house-illegible = Too light to read: the contrast with paper is { $contrast }, and must be 4.5 at least. Until then the colour before counts.
house-nearest = Use { $near }
house-typeface = Typeface
house-typeface-source = Source Sans 3: the typeface of this screen.
house-typeface-atkinson = Atkinson Hyperlegible Next: made for people who see little.
house-sections = Parts
house-sections-about = What a report has beside the cover and the summary. You can choose otherwise for each report.
house-sections-all = All parts
house-file = Share with colleagues
house-file-about = Save the house style as a file, or use that of a colleague. The logo is put beside the file.
house-open = Open a house style…
house-save-as = Save the house style as…

# What the maker of a report is told
report-signs-replaced = { $n ->
        [one] One sign cannot be shown in the report and was replaced by □.
       *[other] { $n } signs cannot be shown in the report and were replaced by □.
    }
report-texts-shortened = { $n ->
        [one] One text is too long for the report and was shortened. It ends in ….
       *[other] { $n } texts are too long for the report and were shortened. They end in ….
    }
report-error-no-engine = This version of Meetlat cannot make a PDF or PNG: it was built without reports. Use the ordinary version, or save the results as JSON.
report-error-too-large = The report becomes too large: { $found } signs, and it holds { $most }. Use a smaller questionnaire or shorter texts.
report-error-refused = The report was not made, because of a mistake in Meetlat itself. Your assessment has not changed. Please report this text to the makers: { $detail }
report-error-broken = Making the report broke off, because of a mistake in Meetlat itself. Your assessment has not changed. Please report this text to the makers: { $detail }

# Cover
report-subtitle = Report of the assessment over { $period }
report-footer = As of { $date } · { $audience }
report-keyword-maturity = maturity
report-keyword-municipality = municipality
report-keyword-contact = contact with residents
report-about-municipality = Municipality
report-about-inhabitants = Inhabitants
report-about-period = Period
report-about-questionnaire = Questionnaire
report-about-participants = Who took part
report-about-audience = For whom
report-municipality-in-province = { $municipality }, { $province }
report-inhabitants-unknown = not filled in
report-questionnaire-version = { $title }, version { $version }
report-participant = { $n ->
        [one] { $role }
       *[other] { $role } ({ $n } people)
    }
report-participants-none = nobody yet
report-audience-public = Public: without names, notes and answers of individual people
report-audience-public-short = public
report-audience-internal = Internal: with names, notes, evidence and answers of people. Not for publication
report-audience-internal-short = internal, not for publication

# Summary
report-headline-rung = Rung { $rung } · { $name }
report-headline-none = No rung yet
report-certainty-range = Not certain yet: it can become { $low } to { $high }.
report-certainty-range-two = Not certain yet: it can also become { $other }.
report-certainty-only = Certain for the questions visible now.
report-certainty-none = There is a rung as soon as every dimension has an answer.
report-certainty-not-counting = No question counts: everything is hidden or not applicable.
report-certainty-open = { $n ->
        [one] One question is open.
       *[other] { $n } questions are open.
    }
report-certainty-divided = { $n ->
        [one] One answer is divided.
       *[other] { $n } answers are divided.
    }
report-rung = rung { $rung }
report-rung-named = rung { $rung } ({ $name })
report-tile-index = Index, from 0 to { $top }
report-tile-coverage = Coverage
report-tile-unknown = Don’t know
report-tile-divided = Divided
report-index-range = range { $range }
report-index-partial = provisional, over { $n } of { $all } dimensions
report-index-none = no score yet
report-coverage-questions = { $done } of { $all ->
        [one] 1 question
       *[other] { $all } questions
    }
report-coverage-empty = no questions
report-unknown-detail = { $n ->
        [0] nowhere
        [one] counts as level 0
       *[other] count as level 0
    }
report-divided-detail = { $n ->
        [0] nowhere
        [one] the team disagrees
       *[other] the team disagrees
    }
report-summary-lowest = The lowest dimension decides the rung of the municipality. { $n ->
        [one] That is { $names }.
       *[other] Those are { $names }.
    }
report-summary-all-equal = The lowest dimension decides the rung of the municipality. All dimensions stand on { $rung }.
report-summary-top = { $municipality } stands on the highest rung.
report-summary-next = For { $rung } this is still needed:
report-summary-missing = Still without a score: { $names }.
report-short-threshold = the score must be { $needed } and is { $score }
report-short-threshold-none = no score yet; { $needed } is needed
report-short-lag = { $n ->
        [one] one question lags too far behind
       *[other] { $n } questions lag too far behind
    }
report-short-gate = { $n ->
        [one] one condition is not met
       *[other] { $n } conditions are not met
    }
report-short-reached = has reached this rung
report-short-reached-provisional = has reached this rung, but that is not certain yet
report-robust-holds = The rung does not depend on the choices made in the questionnaire: with other thresholds, another room to lag and other weights it stays { $rung }.
report-robust-depends = The rung does depend on the choices made in the questionnaire: with other choices it becomes { $rungs }.
report-robust-lower = Every threshold a quarter of a level lower
report-robust-higher = Every threshold a quarter of a level higher
report-robust-lag = { $n ->
        [one] A question may lag 1 level
       *[other] A question may lag { $n } levels
    }
report-robust-weight = { $dimension } counts twice
report-robust-any-weight = One dimension counts twice, whichever it is
report-robust-now = The choices of the questionnaire
report-or = { $first } or { $last }
report-and-more = { $names } and { $n } more

# Ladder
report-ladder-range = possible: rung { $low } to { $high }
report-ladder-caption = The ladder. Each rung names the dimensions that stand there now, for the questions visible now.
report-ladder-own-label = The name of rung { $rung } is our own.
report-ladder-alt = Ladder with { $n } rungs: { $rungs }.
report-ladder-alt-rung = { $rung } { $name }
report-ladder-alt-place = { $municipality } stands on { $rung }.
report-ladder-alt-place-provisional = { $municipality } provisionally stands on { $rung }.
report-ladder-alt-no-place = { $municipality } has no rung yet.
report-ladder-alt-range = Possible is rung { $low } to { $high }.
report-ladder-alt-dimension = { $dimension } stands on rung { $rung }.

# Dimensions
report-dimension-answered = { $all ->
        [0] no question visible
        [one] { $done ->
            [0] the question is still open
           *[other] the question is filled in
        }
       *[other] { $done } of { $all } filled in
    }
report-dimension-answered-all = all { $n } filled in
report-dimension-open = not filled in yet
report-dimension-out = does not count
report-dimension-no-score = none yet
report-rung-provisional = provisionally { $rung }, can be { $low } to { $high }
report-rung-divided = { $rung }, can be { $low } to { $high }
report-rung-open = none yet, can be { $low } to { $high }
report-rung-none = none yet
report-count-none = none
report-part = { $part } of { $whole }
report-percent-part = { $percent } ({ $part } of { $whole })
report-axis-rung = rung { $rung }
report-axis-next = needed for rung { $rung }
report-axis-fixed = is certain
report-axis-score = score and range
report-dimensions-caption = Score and range per dimension, for the questions visible now.
report-dimension-alt = { $dimension }: score { $score }, range { $range }, rung { $rung }
report-dimension-alt-out = { $dimension }: does not count
report-next-heading = { $dimension }: on the way to rung { $rung }
report-next-heading-top = { $dimension }: highest rung
report-next-heading-out = { $dimension }: does not count
report-next-now = Now { $now }. For { $next } this is still needed:
report-next-now-none = No score yet. For { $next } this is needed:
report-next-now-provisional = Now provisionally { $now }. For { $next } this is still needed:
report-next-top = This dimension stands on the highest rung.
report-next-top-provisional = This dimension provisionally stands on the highest rung. Questions that are open can still change that.
report-next-out = No question is visible and applicable. That is why this dimension does not count in the index and the rung.
report-reason-threshold = The score is { $score } and must be { $needed }: { $missing } to go.
report-reason-threshold-none = There is no score yet; { $needed } is needed.
report-reason-lag = { $question } lags too far behind: now { $now }, at least level { $needed } is needed.
report-reason-gate = Condition: { $question } at level { $needed } or higher; now { $now }.
report-reason-capped = { $reason } The answer itself is level { $from }. { $why }
capped-named = { $question } counts as level { $to }, not as level { $from }. { $why }
capped-by-question = It cannot be higher than { $short } ({ $code }).
capped-by-field = The answer to ‘{ $field }’ is more than { $above }.
report-now-level = level { $level }
report-now-unknown = don’t know, which counts as level 0
report-now-open = not answered yet
report-now-divided = divided, counted as level { $level }
report-question-code = { $short } ({ $code })
report-why-threshold = { $rung } asks a score of { $needed } or higher in every dimension, no question that lags too far behind, and answers that meet the conditions. Below, per dimension, is what the next rung still lacks.
report-why-top = The municipality stands on the highest rung. Below, per dimension, is how certain that is.

report-team-intro = { $n } people answered questions. Below is where they differ, without names.
report-team-spread = { $width ->
    [one] 1 level apart
   *[other] { $width } levels apart
} ({ $low } to { $high })
report-team-spread-agreed = { $width ->
    [one] 1 level apart
   *[other] { $width } levels apart
} ({ $low } to { $high }); the team has chosen an answer
report-team-roles = { $first } and { $second }
report-team-roles-about = The mean difference per dimension, over the questions to which both roles gave a level. A difference stands here from { $n } questions on: with fewer, the answer of one person could be worked out.
report-team-equal = equal on average
report-team-higher = { $role } sees it { $distance } levels higher
report-team-over = { $n ->
    [one] over 1 question
   *[other] over { $n } questions
}
report-team-unknown = ‘don’t know’ { $n } { $n ->
    [one] time
   *[other] times
}
report-team-not-applicable = ‘not applicable’ { $n } { $n ->
    [one] time
   *[other] times
}
report-team-hidden = hidden now by the answer that counts for the team

# Question by question, internal only
report-answers-profile = About the municipality
report-answer-who = { $role }, { $name }
report-answer-hidden = This question is hidden now and does not count.
report-answer-capped = The answer itself is level { $from }. { $why }
report-answer-set-aside = Set aside, because somebody else gave a level or did not know: { $who }.
report-evidence-link = Link
report-evidence-file = File
report-evidence-measurement = Measurement

# Strengths and first steps
report-step-gate = Condition for rung { $rung }: from level { $now } to level { $to }
report-step-gate-open = Condition for rung { $rung }, not answered yet: level { $to } is needed
report-step-lag = Lags too far behind for rung { $rung }: from level { $now } to level { $to }
report-step-lag-open = Not answered yet; rung { $rung } needs level { $to }
report-step-open = Not answered yet: fill in this question
report-step-unknown = Now ‘don’t know’: find out how it is
report-step-divided = Divided now: agree on which answer holds
report-step-up = Small step up: from level { $now } to level { $to }

# Comparison
report-own-level = level { $level }: { $label }
report-own-level-bare = level { $level }
report-own-value = { $value }, level { $level }
report-own-choices = { $n } of { $all } chosen
report-own-statuses = { $n } of { $all } chosen deliberately
report-own-yes = yes
report-own-no = no
report-own-divided = divided: level { $low } to { $high }, counted as { $level }
report-own-unknown = don’t know, counts as level 0
report-own-not-applicable = not applicable
report-own-open = not answered yet
report-value-quantile = { $percentile }% up to { $value }
report-value-level = level { $level }: { $share }%
report-list = { $items }
report-figure-year = Figure from { $year }
report-figure-year-dated = Figure from { $year }, { $age } years old
report-figure-municipalities = { $n }; { $all } municipalities then
report-figure-cohort = { $n }, { $cohort }
report-figure-n = number { $n }: { $population }
report-figure-n-bare = number { $n }
report-figure-n-unknown = number unknown
report-figure-n-unknown-of = number unknown: { $population }
report-source = { $title } ({ $publisher }, { $year })
report-source-no-year = { $title } ({ $publisher })
report-source-short = { $publisher }, { $year } [{ $number }]
report-source-short-no-year = { $publisher } [{ $number }]
report-source-details = { $publisher }, { $year }.
report-source-details-no-year = { $publisher }.
report-confidence-direct = straight from the source
report-confidence-second-hand = second-hand
report-confidence-uncertain = uncertain
report-verdict-ahead = You are ahead
report-verdict-with = You are with the majority
report-verdict-behind = You are behind
report-verdict-none = No verdict
report-no-verdict-uncertain = This figure is uncertain.
report-no-verdict-indirect = This figure is not about exactly this question.
report-no-verdict-no-answer = You have not answered this question yet.
report-no-verdict-unknown = You do not know this yet.
report-no-verdict-not-applicable = This question does not apply to you.
report-no-verdict-no-reading = This figure does not say what is better.
report-at-or-above = You are at or above at least { $percent } of the municipalities of that time.
report-contradicts = Another figure says something else or was measured in another way: { $figures }.
report-contradicted-id = ‘{ $id }’
report-contradicted-figure = { $value } { $what } ({ $year })
report-contradicted-finding = { $what }: { $value } ({ $year })
report-more-figures = And { $n } more: all figures are in Meetlat, under Compare.
report-strip-own = your municipality

# How it was made
report-method-score = The score of a dimension is the weighted mean of the levels (0 to { $top }) of its questions, for the questions visible now. ‘Don’t know’ counts as level 0 and is counted apart. ‘Not applicable’ does not count. An open question is no zero: it only widens the range.
report-method-range = The range runs from the score if every open question turned out at level 0, to the score if every open question turned out at level { $top }. For a divided answer it runs from the lowest to the highest level somebody gave.
report-method-coverage = Coverage is the share of visible questions that has been answered, also with ‘don’t know’ or ‘not applicable’. ‘Supported’ is the share of answers with evidence or a measurement; that does not count in the score.
report-method-rung = A dimension stands on a rung when its score is at least the threshold of that rung ({ $thresholds }), no question lies more than { $lag ->
        [one] 1 level
       *[other] { $lag } levels
    } below that rung, and the conditions of that rung and all lower ones are met. The rung of the municipality is that of the lowest dimension. The index is the weighted mean of the dimensions.
report-method-threshold = rung { $rung }: { $score }
report-method-figures = A verdict is given only for a figure that is about the same question and is not uncertain. A figure of more than five years before the end of the period is old; that is then said in words. Figures with different definitions never share an axis.
report-method-municipalities = The list from which a municipality is chosen has { $n } municipalities and is as of { $date }; the codes are those of { $codes }. Beside a national figure stands how many municipalities there were in that year.

# Fixed words on paper
report-word-page = Page { $n } of { $m }
report-word-more = and { $n } more
report-word-summary = Summary
report-word-strengths = Strengths
report-word-strengths-none = No answer is above the rung of now yet.
report-word-first-steps = First steps
report-word-first-steps-none = The municipality stands on the highest rung.
report-word-provisional = provisional
report-word-own-label = our own name
report-word-legend-score = score
report-word-legend-range = range: what is still possible
report-word-legend-own = your municipality
report-word-legend-national = national figure
report-word-ladder = The ladder
report-word-dimensions = Dimensions
report-word-dimensions-intro = The dot is the score now. The band is the range: left if every open question turns out at level 0, right if every open question turns out at the highest level. The lines are the thresholds of the rungs.
report-word-dimensions-table = The numbers per dimension, for the questions visible now
report-word-radar = The scores as a shape: the further out, the higher. The dashed line is what the next rung asks, the light band is the range.
report-word-overall = Together
report-word-next = Why this rung
report-word-robust = Does the rung depend on our choices?
report-word-robust-table = The rung with other choices
report-word-team = Where the team sees it differently
report-word-team-same = Those who answered the same question gave the same level.
report-word-team-roles = Difference between roles
report-word-team-spreads = Questions with different levels
report-word-team-set-aside = Set aside
report-word-team-set-aside-about = These answers do not count, because somebody else gave a level or does not know.
report-word-team-hidden = Not everybody saw the same questions
report-word-team-hidden-about = Somebody answered these questions, but for the team they are hidden.
report-word-comparison = Compared with national figures
report-word-comparison-intro = Many national figures are old. That is why year, number, source and certainty always stand beside them. A verdict is given only when the figure is about the same question and is not uncertain.
report-word-no-figure = No national figure was found about this.
report-word-method = How this was made
report-word-about-ladder = About the ladder
report-word-ladder-rungs = The rungs
report-word-ladder-in = The rungs in { $dimension }
report-word-ladder-is-not = What the ladder is not
report-word-ladder-gates = Conditions: without these answers a rung is not reached, however high the score
report-word-sources = Sources
report-word-card-comparison = Beside national figures
report-word-card-no-comparison = There is no answer yet that can stand beside a national figure.
report-word-answers = Question by question
report-word-answers-intro = Everything that is recorded at the questions: what counts for the municipality, who answered what, the notes and the evidence. For internal use only.
report-word-answers-agreed = Agreed
report-word-answers-divided = divided
report-word-answers-note = Note
report-column-dimension = Dimension
report-column-score = Score
report-column-range = Range
report-column-coverage = Coverage
report-column-rung = Rung
report-column-divided = Divided
report-column-evidenced = Supported
report-column-choice = Choice
report-column-roles = Roles
report-column-difference = Mean difference
report-column-over = Over what
report-column-spread = Difference
report-column-team-question = Question

# Data for a spreadsheet
report-alternative-about = { $title }, { $municipality }, { $period }. { $footer }.
data-part-answers = Answers
data-part-scores = Scores
data-part-figures = National figures
data-part-sources = Sources
data-who-counts = counts for the municipality
data-who-agreed = agreed
data-column-part = Part
data-column-dimension = Dimension
data-column-code = Code
data-column-question = Question
data-column-answer = Answer
data-column-level = Level
data-column-low = Lowest
data-column-high = Highest
data-column-value = Value
data-column-who = Who
data-column-level-text = What the level means
data-column-fields = Fields beside it
data-column-note = Note
data-column-evidence = Evidence
data-column-remarks = Remarks
data-column-score = Score
data-column-coverage = Coverage
data-column-done = Filled in
data-column-questions = Questions
data-column-rung = Rung
data-column-rung-low = Lowest rung
data-column-rung-high = Highest rung
data-column-rung-words = Rung in words
data-column-unknown = Don’t know
data-column-divided = Divided
data-column-evidenced = Evidenced
data-column-next = What is still needed
data-column-figure = National figure
data-column-what = Of what
data-column-year = Year
data-column-dated = Old figure
data-column-n = Number
data-column-municipalities = Municipalities then
data-column-population = Who took part
data-column-source = Source
data-column-confidence = Certainty
data-column-verdict = Verdict
data-column-number = Number in the list
data-column-published = Publisher and year
data-column-url = Address

## Code book

# These sentences stand in Markdown: use no signs in them that mean something there, such as * and _.
codebook-about = Code book of version { $version } of this questionnaire: all questions with their levels, how the score is made, and the figures that stand beside it with their source.
codebook-made = Meetlat makes this text itself, with the command meetlat-cli describe. To change something, change the questionnaire or the figures, and make the text anew.
codebook-id = Name in files: { $id }
codebook-version = Version: { $version }
codebook-languages = { $n ->
        [one] Language: { $languages }
       *[other] Languages: { $languages }
    }
codebook-language-nl = Dutch
codebook-language-en = English
codebook-size = { $n ->
        [one] 1 question
       *[other] { $n } questions
    } in { $dimensions ->
        [one] 1 dimension
       *[other] { $dimensions } dimensions
    }; { $scored ->
        [one] 1 of these counts
       *[other] { $scored } of these count
    } in the score
codebook-size-profile = { $n ->
        [one] 1 question
       *[other] { $n } questions
    } about your municipality itself, which never count
codebook-size-figures = { $n ->
        [one] 1 figure
       *[other] { $n } figures
    } from { $sources ->
        [one] 1 publication
       *[other] { $sources } publications
    }
codebook-size-no-figures = No national figures
codebook-codes = A code such as { $code } is the name of a question. In files it is written in small letters: { $id }.
codebook-contents = Contents

# The ladder
codebook-ladder = The ladder
codebook-column-name = Name
codebook-column-rung-description = What is characteristic of it
codebook-column-threshold = Score from
codebook-own-label = { $name } ({ $mark })
codebook-own-labels = ‘{ $mark }’ means: this name is ours, and does not come from a model by others. That holds for { $rungs }.
codebook-lag = { $lag ->
        [0] No single question may lie below the rung. So rung { $rung } needs level { $level } on every answered question.
        [one] A question that lies 1 level below a rung does not hold that rung back; one that lies further below does. So rung { $rung } needs level { $level } or higher on every answered question.
       *[other] A question that lies at most { $lag } levels below a rung does not hold that rung back; one that lies further below does. So rung { $rung } needs level { $level } or higher on every answered question.
    } ‘Don't know’ is level 0 here.
codebook-lag-none = A single question that lags behind never holds back a rung of this ladder.
codebook-sources-of = Sources:
codebook-ladder-is-not = What the ladder is not:

# How the score is made
codebook-score = How the score is made
codebook-score-intro = Each dimension gets a score, a range, a coverage and a rung. Only questions that are visible and that count take part. Each of them is in one of four states. ‘Don't know’ is possible at every question.
codebook-column-state = State
codebook-column-in-score = In the score
codebook-column-in-range = In the range
codebook-column-in-coverage = In the coverage
codebook-state-answered = answered
codebook-state-answered-score = the level of the answer
codebook-state-answered-range = the same level; for a divided answer from the lowest to the highest
codebook-state-unknown = don't know
codebook-state-unknown-score = level 0, and counted apart
codebook-state-unknown-range = level 0
codebook-state-not-applicable = not applicable
codebook-state-open = still open
codebook-state-open-range = from level 0 to level { $top }
codebook-counts-as-done = filled in
codebook-counts-as-open = not filled in yet
codebook-counts-not = does not count
codebook-rule-score = Score.
codebook-rule-score-text = The score of a dimension is the sum of weight × level, divided by the sum of the weights. It takes the questions that are answered, those with ‘don't know’ too. Without any answer there is no score. An open question is never a zero.
codebook-rule-range = Range.
codebook-rule-range-text = The range is the same sum, twice: first with every open question at level 0 and every divided answer at its lowest level, then with level { $top } and the highest level. What is visible stays as it is now.
codebook-rule-coverage = Coverage.
codebook-rule-coverage-text = The coverage is the number of questions filled in, divided by the number of questions that are visible and count. ‘Don't know’ and ‘not applicable’ are filled in too.
codebook-rule-rung = Rung.
codebook-rule-rung-text = A dimension reaches a rung when three things hold. The score is at least the threshold of that rung. No question lags too far behind: { $lag ->
        [0] no answer lies below the rung.
        [one] no answer lies more than 1 level below the rung.
       *[other] no answer lies more than { $lag } levels below the rung.
    } And every condition of that rung is met. The dimension stands on the highest rung it reaches together with all rungs below; otherwise on rung 0.
codebook-rule-gate = Condition.
codebook-rule-gate-text = Some questions have a condition: without that level at that question the dimension does not reach that rung, nor a higher one, whatever the other answers are. If the question is hidden, the condition is waived. If the question is still open, it is not met.
codebook-rule-overall = All together.
codebook-rule-overall-text = The rung of the municipality is that of the lowest dimension. The index is the mean of the scores of the dimensions, by their weight. While a dimension has no score, there is no rung and the index is provisional. A dimension without a question that is visible and applicable does not take part. A rung is called provisional while questions are open and more than one rung is still possible.
codebook-rule-divided = Divided answers.
codebook-rule-divided-text = When several people answer, the answer the team agreed on counts. Where nothing was agreed, the answers of all who gave one count. If their levels differ, the question is divided: the middle level counts, and with an even number the lower of the two in the middle. ‘Don't know’ counts only if nobody gave an answer, and ‘not applicable’ only if nobody said anything else.
codebook-rule-hidden = Hidden questions.
codebook-rule-hidden-text = A question with ‘Only if’ is visible while that holds. When it is hidden, it counts nowhere; its answer is kept. Only earlier questions that are visible themselves and have an answer are looked at. ‘Don't know’ and ‘not applicable’ are no answer here.
codebook-rule-cap = Limit to a level.
codebook-rule-cap-text = At some questions the level cannot get higher than that of an earlier question, or than a fixed level while another number is too high. ‘Don't know’ at that earlier question is level 0. If that question is still open, only the range goes down to level 0. If it is hidden, there is no limit.
codebook-rule-effort = Effort.
codebook-rule-effort-text = The effort says how much work a step to a higher level is, in equal units for all questions. It does not count in the score.
codebook-rule-rounding = Rounding.
codebook-rule-rounding-text = Whether a threshold is reached is decided with the exact fraction. A score is shown with one decimal: 2.25 becomes 2.3. Where that would make a threshold look reached that is not, there are more decimals.
codebook-rule-figures = Beside a figure.
codebook-rule-figures-text = A verdict (‘{ $ahead }’, ‘{ $with }’ or ‘{ $behind }’) stands only beside a figure that measures the same as the question, that is not uncertain, and of which it is clear how to read it. The question must be answered too. For a share of municipalities, you are ahead if you have something that less than 50% have, and behind if you do not have something that 50% or more have. For a number such as your own, you are ahead with a better number, and behind with a worse one. In all other cases you are with the majority. If a figure is more than five years older than the end of the assessment, its age is said with it.

# One dimension, one question
codebook-dimension-short = Short name: { $short }
codebook-dimension-weight = Weight in the index: { $weight }
codebook-dimension-rungs = What each rung looks like in this dimension:
codebook-column-in-dimension = In this dimension
codebook-only-if = Only if { $condition }.
codebook-question = { $code } ({ $short })
codebook-quoted = ‘{ $text }’
codebook-kind-levels = Choose one of the { $n } levels.
codebook-kind-choices = Choose all that hold, from { $n } possibilities.
codebook-kind-statuses = { $n ->
        [one] Choose a status for 1 item.
       *[other] Choose a status for each of the { $n } items.
    }
codebook-kind-yes-no = Choose yes or no.
codebook-kind-number = Fill in a number.
codebook-kind-number-unit = Fill in a number. Unit: { $unit }.
codebook-kind-number-both = Fill in a number, from { $min } up to and including { $max }.
codebook-kind-number-min = Fill in a number, { $min } or more.
codebook-kind-number-max = Fill in a number, at most { $max }.
codebook-kind-inhabitants = Fill in a number. This is the number of inhabitants in the assessment itself.
codebook-kind-province = Choose a province. This is the province in the assessment itself.
codebook-kind-period = Fill in the first and the last day. This is the period of the assessment itself.
codebook-kind-respondents = Name who answers. These are the respondents of the assessment itself.
codebook-scored = Counts in the score.
codebook-scored-weight = Counts in the score, with weight { $weight }.
codebook-unscored = Does not count in the score.
codebook-not-applicable = ‘Not applicable’ is possible, with a reason.
codebook-gate = Condition: rung { $rung } needs level { $level } or higher here.
codebook-cap-level = Limit: the level is never higher than that of { $question }.
codebook-cap-field = Limit: if ‘{ $field }’ is higher than { $bound }, this is level { $level } at most.
codebook-effort = Effort per step up: { $efforts }.
codebook-effort-same = Effort per step up: { $effort } each.
codebook-help = What is meant?
codebook-why = Why this question?
codebook-how = How do you find the answer?
codebook-evidence = What counts as evidence?
codebook-levels = Levels
codebook-answers = Answers
codebook-statuses = Statuses
codebook-items = Items
codebook-column-level = Level
codebook-column-label = Answer
codebook-column-description = Description
codebook-column-example = Example
codebook-column-id = Name in files
codebook-column-status = Status
codebook-column-deliberate = Deliberate
codebook-column-item = Item
codebook-column-counts = Counts
codebook-column-share = Share that is deliberate
codebook-column-of = Of the { $n }
codebook-column-field = What
codebook-column-field-kind = Kind
codebook-choices-level = The level is the number you choose.
codebook-choices-level-most = The level is the number you choose, and at most { $top }.
codebook-choices-none = Choosing nothing is an answer too: level 0.
codebook-statuses-level = The level follows from the share of the { $n ->
        [one] 1 item that counts
       *[other] { $n } items that count
    }, with a status that is deliberate. The question is answered only when each of these items has a status.
codebook-band-exactly = { $bound }
codebook-band-from = { $bound } or more
codebook-band-from-below = { $bound } or more, but less than { $next }
codebook-band-below = less than { $bound }
codebook-band-up-to = at most { $bound }
codebook-band-above-up-to = more than { $before }, but at most { $bound }
codebook-band-above = more than { $bound }
codebook-band-count = { $low } to { $high }
codebook-extra = Also asked, without counting by itself
codebook-field-text = text
codebook-field-number = number
codebook-field-number-unit = number ({ $unit })

# Conditions to see a question: what follows ‘Only if’
codebook-if-answered = { $question } has an answer
codebook-if-not-answered = { $question } has no answer
codebook-if-level = { $question } is at level { $level } or higher
codebook-if-not-level = { $question } is not at level { $level } or higher
codebook-if-chose = at { $question } { $options } { $n ->
        [one] is
       *[other] are
    } chosen
codebook-if-not-chose = at { $question } { $options } is not chosen
codebook-if-number = the number at { $question } is { $bound } or higher
codebook-if-not-number = the number at { $question } is not { $bound } or higher
codebook-if-status = at { $question } { $items } { $n ->
        [one] has
       *[other] have
    } the status { $statuses }
codebook-if-not-status = at { $question } { $items } does not have the status { $statuses }
codebook-if-yes = the answer to { $question } is ‘yes’
codebook-if-not-yes = the answer to { $question } is not ‘yes’

# Figures
codebook-figures = National figures
codebook-no-figure = No national figure was found about this.
codebook-figure-what = { $what }: { $value }
codebook-figure-sentence = { $value } { $what }
codebook-figure-facts = { $year }; { $n }; { $confidence }.
codebook-figure-source = Source: { $source }. Name in files: { $id }.
codebook-figure-same = Measures the same as this question.
codebook-figure-indirect = Does not measure the same as this question, so without a verdict.
codebook-figure-uncertain = This figure is uncertain, so without a verdict.
codebook-figure-unread = How to read it against a level is not clear, so without a verdict.
codebook-figure-at-least = It is the share with level { $level } or higher.
codebook-figure-below = It is the share with a level below { $level }.
codebook-figure-value = You read it beside your own number; { $better ->
        [higher] higher
       *[lower] lower
    } is better.
codebook-figure-by-level = At level { $level } or higher, Meetlat says ‘{ $at_least }’; at a lower level, ‘{ $below }’.
codebook-figure-by-value = If your number is { $better ->
        [higher] higher
       *[lower] lower
    } than { $value }, Meetlat says ‘{ $ahead }’; if it is the same, ‘{ $with }’; otherwise ‘{ $behind }’.
codebook-other-figures = Figures that stand beside no question

## Parts of the screen

## Command line

cli-about = Meetlat measures how far your municipality has come in its contact with residents on social media. This is the program without a window.
cli-more = Example:
      meetlat-cli new --questionnaire sociale-media --answers answers.json -o mine.meting.ron
      meetlat-cli score mine.meting.ron
      meetlat-cli report mine.meting.ron -o mine.pdf
    Help with one command: meetlat-cli COMMAND --help
    Exit code: 0 fine, 1 something is wrong with the input, 2 the command is not right.
cli-usage = meetlat-cli COMMAND [OPTIONS]
cli-check-usage = meetlat-cli check FILE…
cli-new-usage = meetlat-cli new --questionnaire Q --answers A.json [--respondent NAME] [--role ROLE] -o FILE
cli-score-usage = meetlat-cli score FILE [--questionnaire Q] [--json]
cli-compare-usage = meetlat-cli compare FILE [--benchmark B]… [--questionnaire Q] [--json]
cli-describe-usage = meetlat-cli describe QUESTIONNAIRE [--benchmark B]… [-o FILE.md]
cli-merge-usage = meetlat-cli merge A B [--base O] [--questionnaire Q] -o FILE
cli-upgrade-usage = meetlat-cli upgrade FILE [--questionnaire Q] -o FILE
cli-report-usage = meetlat-cli report FILE -o FILE.pdf|.png|.svg|.csv|.xlsx|.json [--audience public|internal] [--style STYLE.ron] [--chart ladder|dimensions|comparison] [--pages [--dpi N]] [--benchmark B]… [--questionnaire Q]
cli-head-usage = Usage:
cli-head-commands = Commands:
cli-head-arguments = Arguments:
cli-head-options = Options:
cli-value-file = FILE
cli-value-questionnaire = QUESTIONNAIRE
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
cli-option-audience = Who the report is for: public (without names, notes, links and answers of people) or internal (with everything, question by question); public without this option
cli-option-style = House style for PDF and pictures: a file with logo, colours, typeface and parts
cli-option-chart = Which chart a .svg becomes: ladder, dimensions or comparison
cli-option-pages = Make a picture of every page of the report: NAME-1.png, NAME-2.png and so on
cli-option-dpi = How sharp the pages are, in dots per inch; 144 without this option
cli-option-base = The assessment that A and B both came from
cli-option-benchmark = File with national figures, instead of the built-in ones; may be given more than once
cli-check-about = Check questionnaires, figures and assessments
cli-check-more = Shows all problems at once, each with line and column. Give a questionnaire and figures together and they are checked against each other as well.
    Example: meetlat-cli check questionnaire.ron benchmarks/*.ron
cli-check-files = The files to check
cli-check-fine = { $file }: fine ({ $kind })
cli-new-about = Make an assessment from a file with answers
cli-new-more = The file with answers looks like this:
    {"  {"}"municipality": {"{"}"name": "Voorbeeldstad", "inhabitants": 68000{"}"},
       "period": {"{"}"from": "2026-07-01", "to": "2026-09-30"{"}"},
       "answers": {"{"}"qb1": 2, "qc1": "unknown", "qd2": {"{"}"number": 13.5{"}"}{"}"}{"}"}
    An answer is a level, "unknown", {"{"}"not_applicable": "reason"{"}"}, a list of chosen options,
    {"{"}"number": 24{"}"}, {"{"}"statuses": {"{"}"facebook": "active"{"}"}{"}"}, true, false or null (still open).
cli-new-out = Where the assessment goes
cli-report-same-file = the report would replace this file, which it is made of; give another name after -o
cli-new-same-file = the assessment would replace the answers; give another name after -o
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
cli-score-lag = { $question } lags behind: { $missing ->
        [one] { $missing } level
       *[other] { $missing } levels
    } too low
cli-score-gate = { $question } is a condition: { $missing ->
        [one] { $missing } level
       *[other] { $missing } levels
    } more
cli-score-team = Where you see it differently
cli-score-visibility = Range and rung hold for the questions that are visible now.
cli-compare-about = Put national figures beside your answers
cli-compare-more = Each figure has its year, number, source and confidence. A verdict is given only where the figure measures the same and is certain.
cli-compare-answered = answered
cli-compare-level = level { $level }
cli-compare-unknown = don't know (counts as level 0)
cli-compare-not-applicable = not applicable
cli-compare-unanswered = still open
cli-compare-none = No national figure was found about this.
cli-compare-n-unknown = unknown
cli-compare-direct = straight from the source
cli-compare-second-hand = second-hand
cli-compare-uncertain = uncertain
cli-compare-facts = { $year } · number: { $n } · municipalities that year: { $municipalities } · { $publisher }, { $source } · { $confidence }
cli-compare-dated = Figure from { $year }, { $age } years old.
cli-compare-ahead = You are ahead.
cli-compare-with = You do as the majority does.
cli-compare-behind = You are behind.
cli-compare-no-verdict = No verdict.
cli-describe-about = Write the code book of a questionnaire
cli-describe-more = The code book is a Markdown file with the whole questionnaire: all questions and levels, how the score is made, and the figures with their source. Without --benchmark it has the figures of the folder benchmarks beside the questionnaire, or else the built-in ones.
    The same questionnaire and figures always give exactly the same file.
    Example: meetlat-cli describe sociale-media --lang en -o questionnaire.md
cli-describe-out = Where to put it; ends in .md. Without this option the text is printed
cli-describe-extension = the code book is Markdown: a name that ends in .md was expected, { $file } was found. Choose another name with --out.
cli-describe-language = this questionnaire has no English texts; its own texts are in another language.
cli-report-about = Make an accessible PDF, a picture or a file with data
cli-report-more = The ending of the name decides what you get:
      PDF: the report (PDF/UA-1 and PDF/A-2a); this is the accessible version
      PNG: a summary of 1920 by 1080 for a presentation; the text to put beside the picture is printed
      SVG: one chart, with --chart; what it shows also stands in it in words
      CSV: answers, scores, figures and sources in one table
      XLSX: the same with a sheet for each
      JSON: everything, for other programs
cli-report-out = Where it goes; ends in .pdf, .png, .svg, .csv, .xlsx or .json
cli-report-done = Made: { $file }
cli-report-alternative = Text to put beside this picture, for who cannot see it:
cli-report-chart-missing = { $file } does not tell which chart it is to be: choose with --chart from ladder, dimensions or comparison.
cli-report-chart-svg = --chart makes a chart: choose a name at --out that ends in .svg, not { $file }.
cli-report-extension = Meetlat cannot make this kind of file: expected a name that ends in .pdf, .png, .svg, .csv, .xlsx or .json, found { $file }. Choose another name at --out.
cli-report-pages-png = --pages makes pictures: choose a name for --out that ends in .png, not { $file }.
cli-report-dpi = { $found } does not fit --dpi: expected was a whole number from { $min } to { $max }.
cli-report-dpi-alone = --dpi goes with --pages. Add --pages, or leave --dpi out.
cli-merge-about = Merge two versions of an assessment
cli-merge-more = A newer answer replaces an older one. Where A and B gave different answers, each without the other, both stay: they count as divided until somebody chooses. With --base it is what changed since O that counts.
    When something is left to choose, the exit code is 3. The merged assessment is there all the same.
    Example: meetlat-cli merge mine.meting.ron yours.meting.ron -o both.meting.ron
cli-merge-one = The one version
cli-merge-other = The other version
cli-merge-out = Where the merged assessment goes; this may be A or B
cli-merge-read-only = this assessment cannot be merged: { $reason }
refused-municipality = these assessments do not belong together: the municipality is ‘{ $one }’ and ‘{ $other }’
refused-cbs-code = these assessments do not belong together: the CBS code of the municipality is { $one } and { $other }
refused-period = these assessments do not belong together: the period is { $one } and { $other }
refused-questionnaire = these assessments do not belong together: the questionnaire is ‘{ $one }’ and ‘{ $other }’
refused-version = these assessments were filled in with version { $one } and version { $other } of the questionnaire; carry the older one over first with ‘meetlat-cli upgrade’
cli-merge-both = in both: { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }
cli-merge-only = from { $file }: { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }
cli-merge-candidates = left to choose: { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }
cli-merge-conflicts = You still have to choose ({ $n }):
cli-upgrade-about = Bring an assessment to the newest format and questionnaire
cli-upgrade-more = Answers that still fit go along. What has no place any more does not count, but stays in the file. It comes back as soon as a later version of the questionnaire has a place for it again.
    Example: meetlat-cli upgrade old.meting.ron -o new.meting.ron
cli-upgrade-out = Where the new assessment goes; this may be the same file
cli-upgrade-read-only = this assessment cannot be carried over: { $reason }
cli-upgrade-later = this assessment was filled in with version { $found } of the questionnaire; here is version { $known }. Use a newer Meetlat or questionnaire
cli-upgrade-format = File format: { $format }
cli-upgrade-same-version = Questionnaire: version { $version }, as it was. All answers stayed.
cli-upgrade-versions = Questionnaire: from version { $from } to version { $to }
cli-upgrade-moved = went along: { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }
cli-upgrade-left-out = has no place any more, is kept ({ $n }):
cli-upgrade-returned = has a place again and is back ({ $n }):
cli-upgrade-piece = { $question }, { $whose }: { $what }
cli-upgrade-piece-gone = { $question } (the question is not there any more), { $whose }: { $what }
cli-upgrade-team = team answer
cli-upgrade-beside = what stood beside the answer
cli-error = Error: { $reason }
cli-notice = Note: { $reason }
cli-wrong-command = There is no command ‘{ $found }’.
cli-wrong-argument = This command has no option ‘{ $found }’.
cli-wrong-missing = Something that is needed is missing: { $expected }
cli-wrong-no-value = { $option } needs a value behind it.
cli-wrong-value = The value ‘{ $found }’ does not fit { $option }. Possible: { $expected }
cli-wrong-epoch = SOURCE_DATE_EPOCH is ‘{ $found }’; it must be a whole number of seconds since 1 January 1970, such as 1790000000
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
problem-number = ‘{ $found }’ is not a number of at most 28 digits, such as 24 or 13.2
problem-same-source = the name ‘{ $found }’ already belongs to another source
problem-source-title = the source has no title
problem-year = the year is { $found }; it must be { $min } to { $max }
problem-unknown-source = the source ‘{ $found }’ is not in the list of sources
problem-rungs = there { $found ->
        [one] is { $found } rung
       *[other] are { $found } rungs
    }; there must be 2 to { $max }
problem-max-lag = max_lag is { $found }; it must be { $min } to { $max }
problem-thresholds-count = there { $found ->
        [one] is { $found } threshold
       *[other] are { $found } thresholds
    }; there must be { $expected }, one per rung above 0
problem-threshold = the threshold { $found } must be above 0 and at most { $max }, with at most two decimals
problem-threshold-order = the threshold { $found } is not higher than the one before it
problem-same-question = the name ‘{ $found }’ already belongs to another question
problem-effort = the effort is { $found }; it must be { $min } to { $max }
problem-effort-count = there are { $found } numbers for the effort; there must be one, or { $expected }, one per step
problem-effort-order = the effort { $found } is lower than that of the step before it
problem-gate-unscored = this question does not count in the score, so it cannot have a gate
problem-gate-not-applicable = a question that may be ‘not applicable’ cannot have a gate
problem-gate-rung = the rung of the gate is { $found }; it must be { $min } to { $max }
problem-gate-unreachable = the gate asks for level { $found }, but this question gives level { $max } at most
problem-same-field = the name ‘{ $found }’ already belongs to another extra field
problem-cap-unscored = this question does not count in the score, so its level cannot have a cap
problem-cap-form = a cap is (level_of: "question") or (field: "extra-field", above: number, at_most: level); a reason may be added
problem-cap-field = the question has no extra number field ‘{ $found }’
problem-cap-question = the question ‘{ $found }’ cannot be a cap: it must count in the score and may not be ‘not applicable’
problem-condition-capped = the level of ‘{ $found }’ has a cap itself (caps); let the condition ask for the answer instead of the level
problem-dimension-rungs = { $found ->
        [one] { $found } rung is described
       *[other] { $found } rungs are described
    }; there must be { $expected }, or none
problem-condition-depth = the condition is more than { $max } layers deep
problem-condition-empty = All and Any need at least one part
problem-condition-unknown = there is no question ‘{ $found }’
problem-condition-itself = this refers to the question ‘{ $found }’ itself; it may only refer to an earlier one
problem-condition-later = the question ‘{ $found }’ comes later; this may only refer to an earlier one
problem-condition-kind = ‘{ $condition }’ only fits a question of the kind { $needed }; ‘{ $found }’ is of the kind { $kind }
problem-condition-no-level = the answers to ‘{ $found }’ have no level; LevelAtLeast is not possible there
problem-condition-level = the condition asks for level { $found }, but that question gives level { $max } at most
problem-condition-option = the question ‘{ $question }’ has no option ‘{ $found }’; choose from { $known }
problem-condition-item = the question ‘{ $question }’ has no item ‘{ $found }’; choose from { $known }
problem-condition-no-status = the condition names no status; put at least one between [ and ]
problem-condition-status = the question ‘{ $question }’ has no status ‘{ $found }’; choose from { $known }
problem-range = the upper limit { $found } must be above the lower limit { $min }
problem-yes-no-same = ‘yes’ and ‘no’ give the same level
problem-field-outside-profile = this kind of question can only stand in the profile
problem-levels-count = { $found ->
        [one] { $found } level is described
       *[other] { $found } levels are described
    }; there must be { $expected }
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
problem-bound-range = the bound { $found } is outside what can be answered ({ $range }); no answer meets it, or every one does
problem-percentage = the bound { $found } must be a percentage, 0 to 100
problem-bound-order-higher = the bound { $found } must be lower than the one before it ({ $before }): best first
problem-bound-order-lower = the bound { $found } must be higher than the one before it ({ $before }): best first
problem-band-level = level { $found } must be lower than that of the band before it ({ $before })
problem-band-otherwise = level { $found } for the rest must be lower than that of the last band ({ $before })
problem-question-unreachable = the question ‘{ $question }’ can never become visible
problem-question-unproved = not proved that the question ‘{ $question }’ can become visible: there are too many combinations
problem-rung-unreachable = rung { $rung } cannot be reached in the dimension ‘{ $dimension }’ with any answer
problem-rung-unproved = not proved that rung { $rung } can be reached in the dimension ‘{ $dimension }’: there are too many combinations
problem-severity-error = error
problem-severity-warning = warning
problem-same-figure = the name ‘{ $found }’ already belongs to another figure
problem-figure-elsewhere = the figure ‘{ $found }’ is also in another file; give it another name here
problem-unknown-figure = there is no figure ‘{ $found }’; name one from this file or from a file you give along
problem-contradicts-itself = a figure cannot contradict itself
problem-no-figures = there is not a single figure in it
problem-count = the number is { $found }; it must be { $min } to { $max }
problem-figure-municipalities = this says { $found } municipalities; in { $year } there were { $known }. See whether this number is right
problem-or = { $first } or { $second }
problem-register-order = the day { $found } must be after that of the row before it ({ $before })
problem-register-year = the number of municipalities in { $year }, the year of the reference date, is missing
problem-share = the share is { $found }; it must be a percentage, 0 to 100
problem-negative = the number is { $found }; it cannot be below 0
problem-quantiles-empty = there is not a single pair; write for example Quantiles([(50, 24)])
problem-quantiles-order = the percentile { $found } must be higher than the one before ({ $before })
problem-quantiles-value = the value { $found } is lower than that of the percentile before ({ $before })
problem-figure-levels = there { $found ->
        [one] is { $found } percentage
       *[other] are { $found } percentages
    }; there must be { $expected }, one for each level
problem-figure-levels-few = there { $found ->
        [one] is { $found } percentage
       *[other] are { $found } percentages
    }; there must be at least 2, one for each level
problem-figure-levels-sum = the percentages add up to { $found }; more than 100 is not possible
problem-province-empty = the name of the province is empty
problem-indirect-note = Indirect needs a note: how does this figure differ?
problem-indirect-two-notes = Indirect has its own note; put this text there
problem-figure-question = the questionnaire ‘{ $questionnaire }’ has no question ‘{ $found }’
problem-figure-question-twice = the question ‘{ $found }’ already stands beside this figure
problem-figure-indicator = the question ‘{ $question }’ does not name the indicator ‘{ $found }’ among its indicators
problem-reads-share = AtLeast and Below are only possible with a share (Share)
problem-reads-no-level = the answers to this question have no level; AtLeast and Below are not possible here
problem-reads-value = Value is only possible with a single number: Share, Mean, Median or Count
problem-reads-number = Value is only possible with a question of the kind Number
problem-no-questionnaire = the questionnaire ‘{ $found }’ is not given, so the names of questions were not checked; give its file along
problem-missing = the field ‘{ $field }’ is missing
problem-unknown-field = there is no field ‘{ $found }’ here; the fields are { $known }
problem-later-field = this Meetlat does not know the field ‘{ $found }’; it stays in the file
problem-same-field-name = the field ‘{ $found }’ is there twice; remove one
problem-same-key = the key ‘{ $found }’ is there twice; remove one
problem-more = after { $n } values that do not fit the reading stopped; there may be more wrong. Mend these first
problem-unknown-key = there is no key ‘{ $found }’ here; the keys are { $known }
problem-name = the name ‘{ $found }’ does not belong here; leave it out before the bracket (
problem-unknown-case = there is no ‘{ $found }’ here; choose from { $known }
problem-too-large = the number { $found } is too large
problem-shape = this should be { $expected }, but it is { $found }
problem-expected-text = a text between quotation marks
problem-expected-whole = a whole number
problem-expected-number = a number
problem-expected-bool = true or false
problem-expected-list = a list between [ and ]
problem-expected-map = a text per language, such as {"{"}"nl": "…"{"}"}
problem-expected-fields = a part with fields between ( and )
problem-expected-values = a pair between ( and )
problem-expected-case = one of { $known }
problem-expected-effort = a whole number, or a list of whole numbers
problem-expected-object = an object between {"{"} and {"}"}
problem-expected-date = a date between quotation marks, such as "2026-07-01"
problem-expected-answer = an answer: a level, "unknown", true, false, ["option"], {"{"}"number": 24{"}"}, {"{"}"statuses": …{"}"}, {"{"}"not_applicable": "reason"{"}"} or null
problem-shape-case = ‘{ $name }(…)’
problem-shape-fields = a part with fields
problem-shape-values = a row of values between ( and )
problem-shape-list = a list
problem-shape-map = a list with keys between {"{"} and {"}"}
problem-shape-text = the text "{ $text }"
problem-shape-number = the number { $text }
problem-shape-word = ‘{ $text }’
problem-shape-other = a single character
problem-case-content = this should be { $expected }
problem-content-none = ‘{ $name }’ with nothing after it
problem-content-one = ‘{ $name }(…)’ with one value
problem-content-several = ‘{ $name }(…, …)’ with the right number of values
problem-content-fields = ‘{ $name }(…)’ with fields, such as ‘name: value’
problem-syntax-found = ‘{ $text }’
problem-syntax-end = the end of the file
problem-syntax-value = a value was expected here, but found { $found }
problem-syntax-field = a field was expected here, such as ‘id: "…"’, but found { $found }
problem-syntax-decimal = write a number with a point: { $meant } instead of { $found }
problem-syntax-colon = after { $after } a colon (:) was expected, but found { $found }
problem-syntax-separator = a comma or ‘{ $close }’ was expected here (for the ‘{ $open }’ on line { $opened }), but found { $found }
problem-syntax-unclosed = the file ends before the ‘{ $open }’ on line { $opened } is closed; ‘{ $close }’ is missing, or the file was cut off: then restore a backup
problem-syntax-string = this text is never closed; put a quotation mark (") after it, or restore a backup if the file was cut off
problem-syntax-quote = single quotation marks hold one character; use double ones (") for a text
problem-syntax-escape = ‘{ $found }’ means nothing; write \\ for a backslash and \" for a quotation mark
problem-syntax-comment = this comment is never closed; put */ after it
problem-syntax-attribute = this line with #! is never closed; ] is missing
problem-syntax-trailing = after the end there is still { $found }; remove it, or check the brackets
problem-syntax-depth = more than { $max } brackets inside each other here; Meetlat does not read that deep
problem-ron = this cannot be read: { $text }
problem-format = the format is { $found }; it must be { $known ->
        [1] 1
       *[other] 1 to { $known }
    }
problem-format-missing = the format is missing; write at the top: format: { $known }
problem-checksum = the checksum does not match: this file was changed outside Meetlat; check the answers
problem-other-questionnaire = this assessment belongs to the questionnaire ‘{ $found }’, not to ‘{ $expected }’; give the right questionnaire
problem-other-version = this assessment was filled in with version { $found } of the questionnaire; you now see version { $expected }
problem-left-out-twice = this part of ‘left_out’ is there twice
problem-candidates = { $subject }: merging left { $n } possibilities beside each other; choose one
problem-municipality-name = the name of the municipality is missing
problem-municipality-unnamed = the name of the municipality is still missing; fill it in at ‘Municipality and team’
problem-inhabitants = the number of inhabitants is { $found }; it must be a whole number from 0 to 4 billion
problem-date = ‘{ $found }’ is not a date; write year-month-day, such as 2026-07-01
problem-period-order = the last day is before the first
problem-time = ‘{ $found }’ is not a time; write for example 2026-10-02T09:30:00Z
problem-role = ‘{ $found }’ is not a role; choose from { $known }
problem-same-respondent = the name ‘{ $found }’ already belongs to another respondent
problem-answered-twice = the question ‘{ $found }’ already has an answer from this respondent; remove one
problem-agreed-twice = the question ‘{ $found }’ already has an agreed answer; remove one
problem-option-twice = the option ‘{ $found }’ is there twice; remove one
problem-item-twice = the item ‘{ $found }’ is there twice; remove one
problem-extra-twice = the extra field ‘{ $found }’ is there twice; remove one
problem-answer-question = the questionnaire ‘{ $questionnaire }’ (version { $version }) has no question ‘{ $found }’; correct the name or remove the answer
problem-answer-question-version = the questionnaire ‘{ $questionnaire }’ (version { $version }) has no question ‘{ $found }’; this answer stays in the file, but does not count here
problem-answer-field = the question ‘{ $question }’ has no extra field ‘{ $found }’; choose from { $known }
problem-answer-no-fields = the question ‘{ $question }’ has no extra fields; remove ‘{ $found }’
problem-answer-field-kind = the extra field ‘{ $field }’ takes { $expected }, but it holds { $found }
problem-answer-form = the question ‘{ $question }’ takes { $expected }, but the answer is { $found }
problem-answer-level = the level is { $found }; it must be a whole number from 0 to { $max }
problem-answer-range = the number { $found } does not fit the question ‘{ $question }’ ({ $range }); it stays in the file, but counts as unanswered. Correct the number
problem-json-range = the number { $found } does not fit the question ‘{ $question }’ ({ $range })
problem-range-min = at least { $bound }
problem-range-max = at most { $bound }
problem-answer-option = the question ‘{ $question }’ has no option ‘{ $found }’; choose from { $known }
problem-answer-item = the question ‘{ $question }’ has no item ‘{ $found }’; choose from { $known }
problem-answer-status = the question ‘{ $question }’ has no status ‘{ $found }’; choose from { $known }
problem-answer-not-applicable = the question ‘{ $question }’ cannot be answered with ‘not applicable’
problem-answer-profile = the question ‘{ $question }’ is about the assessment itself; its answer stands with the municipality, period or respondents
problem-form-level = a level
problem-form-choices = a list of options
problem-form-number = a number
problem-form-statuses = a status for each item
problem-form-yes-no = yes or no
problem-form-text = a text
problem-json-at = { $path }: { $problem }
problem-json-top = the file
problem-json = this is not valid JSON: { $text }
problem-json-separator = a comma or ‘{ $close }’ was expected here
problem-json-colon = a colon (:) was expected here, after a name between double quotation marks
problem-json-value = a value was expected here: a number, a text between double quotation marks, true, false, null, or something between {"{"} {"}"} or [ ]
problem-json-key = a name between double quotation marks was expected here; numbers are written with a point (13.2), and JSON has no comments
problem-json-comma = there is no comma after the last value; remove it
problem-json-trailing = after the end there is still something; remove it, or check the brackets
problem-json-escape = this backslash means nothing; write \\ for a backslash and \" for a quotation mark
problem-json-number = this is not a number; write for example 24 or 13.2
problem-json-line = a text does not go on in the next line; write \n for a new line, or close the text with a quotation mark (")
problem-json-end = the file ends too early; a bracket or quotation mark is missing, or the file was cut off
problem-json-depth = too many brackets inside each other; Meetlat does not read that deep
problem-json-null = null
problem-json-object = an object
problem-json-answer-keys = an answer between {"{"} and {"}"} has one key: number, statuses or not_applicable; or answer, with fields and note beside it (question ‘{ $question }’)
problem-json-respondents = give the respondent with --respondent and --role, not as an answer
problem-json-two-values = this is also among the answers, with another value; leave one out
problem-unknown-field-near = there is no field ‘{ $found }’ here; do you mean ‘{ $near }’?
problem-unknown-key-near = there is no key ‘{ $found }’ here; do you mean ‘{ $near }’?
problem-unknown-case-near = there is no ‘{ $found }’ here; do you mean ‘{ $near }’?

# House style
problem-style-color = { $found } is not a colour; expected a # with six digits or letters a to f, such as ‘#0B4A6F’
problem-style-contrast = { $found } is too light: not everybody can read text in this colour (its contrast is below 4.5); the nearest colour that can be used is { $near }
problem-style-typeface = ‘{ $found }’ is not a typeface that comes with Meetlat; choose from: { $known }
problem-logo-file = the logo ‘{ $file }’ cannot be read: { $reason }
problem-logo-bytes = the logo is too large: { $found } kB, and more than { $most } kB is not allowed; save it smaller
problem-logo-format = the logo is not a picture that Meetlat knows; use PNG, JPEG or SVG
problem-logo-pixels = the logo is { $width } by { $height } pixels; a side has 1 to { $most } of them
problem-logo-broken = the logo is damaged or made in a way that is not allowed: { $reason }
problem-logo-svg = the logo holds { $found }, which is not allowed; save it as plain shapes: without text, pictures, filters and references to anything outside
problem-logo-size = the logo does not say how large it is; save it again with a viewBox or with width and height

## Errors

error-is-folder = this is a folder; give a file
error-no-file = this is not an ordinary file; choose another
error-not-replaced = choose another name: there is already a file here that Meetlat does not replace, because something would be lost ({ $reason })
error-is-other = it is { $kind }
error-is-unreadable = it is an assessment that cannot be read well
error-not-found = there is no file with this name; check the name and the folder
error-not-in-folder = a part of the path is not a folder; check the path
error-no-folder = this is a file; choose a folder
error-no-such-folder = the folder does not exist; make it first or choose another
error-folder-permission = you are not allowed to look into this folder; ask its owner for access
error-read-permission = you are not allowed to read this file; ask its owner for access
error-read = the file cannot be read; the system says: { $reason }. Try again, or use a backup
error-path-letters = the name of this file has characters that cannot be written down; give it another name
error-too-large = the file is { $found } MB; Meetlat reads files up to { $max } MB. Is it a file of Meetlat?
error-empty-file = the file is empty; restore a backup or choose another file
error-cut-off = the file ends inside a character: it was cut off; restore a backup
error-not-utf8 = the file is not text in UTF-8; is it a file of Meetlat? Otherwise save it again as UTF-8
error-unknown-kind = this is not a questionnaire, assessment or file of figures of Meetlat; choose another file
error-not-ours = this does not look like a file of Meetlat, or its beginning is damaged: { $problem }
error-other-kind = this is { $found }; { $expected } is needed here
error-kind-questionnaire = a questionnaire
error-kind-benchmark = a file of figures
error-kind-assessment = an assessment
error-kind-style = a house style
error-assessment-damaged = this assessment is damaged or cut off, and nothing in it was changed; open a backup, or mend the place named below
error-newer-format = this file has format { $found }; this Meetlat ({ $version }) reads up to format { $known }. Use a newer Meetlat that knows format { $found }
error-newer-assessment = this assessment has format { $found }; this Meetlat ({ $version }) reads up to format { $known }. { $program }
error-newer-program = Open it with { $program } or newer
error-newer-some-program = Open it with a newer Meetlat
error-read-only-newer = this assessment was made with a newer Meetlat ({ $program }, format { $found }; here format { $known }). You can look at it, not change it. { $fields }
error-read-only-fields = These fields are unknown here: { $names }
error-read-only-no-fields = All its fields are known here
error-read-only-unknown = this assessment has fields this Meetlat does not know: { $names }. You can look at it, not change it, so that nothing is lost
error-read-only-left-out = not all answers fit this version of the questionnaire: { $names }. You can look at the assessment, not change it, so that nothing is lost. With ‘meetlat-cli upgrade’ you carry it over
error-no-questionnaire = the assessment does not say which questionnaire it belongs to; the field ‘questionnaire’ is missing
error-unknown-questionnaire = there is no built-in questionnaire ‘{ $found }’; choose from { $known }, or give the path of a file
error-questionnaire-file = the questionnaire of this assessment cannot be used: { $reason }. This is about { $path }
error-benchmark-twice = the figures ‘{ $found }’ were already given in another file; leave one of the two out
error-benchmark-questionnaire = these figures belong to the questionnaire ‘{ $found }’, not to ‘{ $expected }’
error-write-folder = this is a folder; give the name of a file
error-write-permission = you are not allowed to write in this folder; save the file in another folder
error-write-protected = this file is read-only; save under another name
error-write-medium = this disk is read-only; save the file somewhere else
error-disk-full = there is no room left on the disk: this file needs { $size } kB; make room or save it somewhere else
error-write-busy = another program holds this file, such as a virus scanner or a folder that is kept in step with a server; the system says: { $reason }. Try again, or save under another name
error-write = the file cannot be saved; the system says: { $reason }. Try again, or save it somewhere else
