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

## Problems in files

problem-id-empty = the name is empty
problem-id-too-long = the name is longer than { $max } characters
problem-id-character = the name contains ‘{ $found }’; use only a-z, 0-9 and single dashes inside
problem-id-dash = the name starts or ends with a dash, or has two in a row

## Errors
