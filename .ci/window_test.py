"""The real window, driven as a person does: finds what is on the screen through the
accessibility bus (as a screen reader would), moves the mouse there, and types.

Run by .ci/window-test, inside a D-Bus session with a display. Every step either shows
what it should within a few seconds, or the test stops with a picture and says what was there.
"""

import json
import os
import struct
import subprocess
import sys
import time

import pyatspi

import window_screen
from window_all_questions import LABELS, STATUS_LABELS, by_keyboard, through_the_bus
from window_screen import (
    CLI, MEETLAT, SHOTS, WORK, click, close, fail, find, has_state, key, native_dialog, run, shot, start, to_front, typed,
    wait_for,
)

DOCUMENT = WORK / "Meetstad.meting.ron"

# What is answered, in the form that `meetlat-cli new --answers` reads: every kind of question
# the questionnaire has, and every state. The rest stays open.
STATUSES = {
    "facebook": "active", "instagram": "active", "linkedin": "deliberately-not", "youtube": "active",
    "x": "stopped", "whatsapp": "active", "livechat": "never-discussed", "threads": "deliberately-not",
    "bluesky": "deliberately-not", "mastodon": "never-discussed", "tiktok": "deliberately-not",
    "nextdoor": "never-discussed", "signal": "deliberately-not", "own-app": "active",
}
ANSWERS = {
    "qp5": {"number": 180},
    "qa1": {"statuses": STATUSES},
    "qa2": 3,
    "qa3": 2,
    "qa4": 2,
    "qa5": 4,
    "qa6": 0,
    "qa7": {"number": 12.5},
    "qa8": {"not_applicable": "Wij plaatsten niets."},
    "qa9": ["captions", "plain-language"],
    "qa10": "unknown",
    "qb1": 3,
}
# -- the questions ----------------------------------------------------------------------------


def answer(id, given):
    code = id.upper()
    if isinstance(given, dict) and "statuses" in given:
        for item, status in given["statuses"].items():
            click(f"{LABELS[item]}. {code} ", "radio button", end=STATUS_LABELS[status])
    elif isinstance(given, dict) and "number" in given:
        click("Uw getal", "entry")
        typed(str(given["number"]).replace(".", ","))
        key("Tab")
    elif isinstance(given, dict):
        key("n")
        wait_for("the field for the reason", lambda: find("Waarom is deze vraag", "entry"))
        typed(given["not_applicable"])
        key("Return")
    elif isinstance(given, list):
        for option in given:
            click(f"{LABELS[option]}. {code} ", "check box")
    elif given == "unknown":
        key("w")
    else:
        key(str(given))
        checked = lambda: (n := find(f"Niveau {given}: ", "radio button")) and has_state(n, pyatspi.STATE_CHECKED)
        wait_for(f"level {given} of {code} to be chosen", checked)




def main_job():
    program = start()
    shot("start")
    click("Nieuwe meting", "push button")
    wait_for("the field for the name", lambda: find("Naam", "entry"))
    typed("amersf")
    key("Return")
    wait_for("the province from the list", lambda: find("GM0307", "label"))
    click("Aantal inwoners", "entry")
    typed("160.000")
    key("Tab")
    shot("municipality")
    click("Naar de vragen", "push button")
    for id, given in ANSWERS.items():
        wait_for(f"the heading of {id}", lambda: find(id.upper(), "label"))
        answer(id, given)
        shot(id)
        click("Volgende", "push button")
    key("ctrl+3")
    wait_for("the results", lambda: find("De ladder"))
    shot("results")
    key("ctrl+4")
    wait_for("the comparison", lambda: find("Vergelijken met landelijke cijfers"))
    shot("comparison")
    key("ctrl+s")
    native_dialog("Meting opslaan", DOCUMENT)
    wait_for("the file", DOCUMENT.exists)
    wait_for("the words that it is saved", lambda: find("Opgeslagen"))
    key("ctrl+5")
    wait_for("the first page of the report", lambda: find("Pagina 1 van ", "image"), 60)
    key("Next")
    wait_for("the second page of the report", lambda: find("Pagina 2 van ", "image"))
    time.sleep(2)  # a page says what it is before it is drawn
    shot("pages")
    export("PDF: het hele rapport", "pdf", b"%PDF", WORK / "rapport.pdf")
    export("PNG: één kaart", "png", b"\x89PNG", WORK / "rapport.png")
    wait_for("the button that opens what was made", lambda: find("Openen", "push button"))
    shot("exported")
    close(program)


def export(form, ending, magic, out):
    """Has the report made as this, to this file."""
    if not find(f"Als wat?: {form}", "combo box"):
        click("Als wat?: ", "combo box")
        time.sleep(0.5)  # a list is measured before it is in its place
        click(form, "list item")
        wait_for("the list to close", lambda: not find(form, "list item"))
        wait_for(f"{form} to be chosen", lambda: find(f"Als wat?: {form}", "combo box"))
    click(f"{ending.upper()} maken…", "push button")
    native_dialog(f"{ending.upper()} opslaan", out)
    wait_for(f"the {ending}", lambda: out.exists() and out.read_bytes()[:len(magic)] == magic, 60)
    # What is said of it moves the screen down.
    wait_for(f"the words that {out.name} was made", lambda: find(f"‘{out.name}’ is gemaakt"))
    time.sleep(0.5)


def house_style():
    """A logo and a color are chosen; an internal report has both, also after a restart."""
    logo = WORK / "logo.svg"
    logo.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40">'
        '<circle cx="20" cy="20" r="18" fill="#5B2A6E"/><path d="M48 8h64v24h-64z" fill="#8A4B00"/></svg>')
    program = start()
    click("Instellingen", "link")
    wait_for("the preferences", lambda: find("Huisstijl aanpassen", "push button"))
    click("Huisstijl aanpassen", "push button")
    click("Logo kiezen…", "push button")
    native_dialog("Logo kiezen", logo)
    wait_for("the logo", lambda: find("Uw logo staat op de voorkant"))
    click("Koppen en uw eigen waarden, als", "entry")
    key("ctrl+a")
    typed("#FF9900")
    wait_for("the words that it is too light", lambda: find("Te licht om te lezen"))
    shot("color-too-light")
    key("ctrl+a")
    typed("#5B2A6E")
    wait_for("the words that it can be read", lambda: not find("Te licht om te lezen"))
    time.sleep(2)  # for the pages
    shot("house-style")
    close(program)

    program = start(DOCUMENT)
    wait_for("the municipality in the bar", lambda: find("Amersfoort, "))
    key("ctrl+5")
    wait_for("the first page of the report", lambda: find("Pagina 1 van ", "image"), 60)
    click("Voor wie is het rapport?: Intern", "radio button")
    wait_for("the words for whom it is", lambda: find("Alleen voor uw team"))
    time.sleep(2)  # for the pages
    export("PDF: het hele rapport", "pdf", b"%PDF", WORK / "intern.pdf")
    export("XLSX: werkmap", "xlsx", b"PK", WORK / "intern.xlsx")
    shot("internal")
    close(program)
    style = (WORK / "config/meetlat/style.ron").read_text()
    if "#5B2A6E" not in style or "style-logo-" not in style:
        fail(f"the house style was not kept: {style}")
    text = run("pdftotext", WORK / "intern.pdf", "-")
    if "Wij plaatsten niets." not in text or "niet publiceren" not in text:
        fail("the internal report does not say what was answered, or for whom it is")
    run("pdftoppm", "-png", "-r", "50", WORK / "intern.pdf", SHOTS / "internal")


def says_the_same():
    """The file says what was answered: the command line gives both the same score."""
    given = WORK / "answers.json"
    given.write_text(json.dumps({
        "municipality": {"name": "Amersfoort", "cbs_code": "GM0307", "province": "Utrecht", "inhabitants": 160000},
        "period": {"from": "2026-01-01", "to": "2026-03-31"},
        "answers": ANSWERS,
    }))
    wanted = WORK / "wanted.meting.ron"
    run(CLI, "new", "--questionnaire", "sociale-media", "--answers", given, "-o", wanted)
    wanted, found = (json.loads(run(CLI, "score", file, "--json")) for file in (wanted, DOCUMENT))
    if wanted != found:
        differ = [(a, b) for a, b in zip(wanted["questions"], found["questions"]) if a != b]
        fail(f"the file does not say what was answered: {differ or (wanted, found)}")
    text = DOCUMENT.read_text()
    for part in ("Amersfoort", "GM0307", "160000", "Wij plaatsten niets."):
        if part not in text:
            fail(f"the file does not hold {part!r}")
    print(f"window-test: {len(ANSWERS)} answers in the file; index {found['overall']['index']:.4f}")
    width, height = struct.unpack(">II", (WORK / "rapport.png").read_bytes()[16:24])
    if (width, height) != (1920, 1080):
        fail(f"the card is {width} × {height}")


def opens_again_without_vulkan():
    """Opens the file with every Vulkan driver hidden, looks around and closes: it is as it was."""
    before = DOCUMENT.read_bytes()
    program = start(DOCUMENT, log="glow.log", VK_DRIVER_FILES="/nonexistent", VK_ICD_FILENAMES="/nonexistent")
    wait_for("the municipality in the bar", lambda: find("Amersfoort, "))
    key("ctrl+2")
    wait_for("a question", lambda: find("Volgende", "push button"))
    shot("without-vulkan")
    close(program)
    if DOCUMENT.read_bytes() != before:
        fail("looking at a file changed it")


def says_what_to_do_without_display():
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    run = subprocess.run([MEETLAT], env=environment, capture_output=True, text=True, timeout=60)
    if run.returncode != 1 or "scherm" not in run.stderr or "panicked" in run.stderr:
        fail(f"without a display: exit code {run.returncode}, {run.stderr!r}")


def two_people_in_one_file():
    """Two programs, each with a home of its own, in one file: what one fills in the other gets."""
    answers, document = WORK / "together.json", WORK / "Samenstad.meting.ron"
    answers.write_text(json.dumps({
        "municipality": {"name": "Samenstad"}, "period": {"from": "2026-07-01", "to": "2026-09-30"},
        "answers": {"qb1": 1, "qb3": 2},
    }))
    run(CLI, "new", "--questionnaire", "sociale-media", "--answers", answers, "-o", document)

    def levels():
        questions = json.loads(run(CLI, "score", document, "--json"))["questions"]
        return {question["id"]: question["level"] for question in questions if question["id"] in ("qb1", "qb3")}

    def fill_in(program, code, level, wanted):
        to_front(program)
        key("ctrl+k")
        typed(code)
        key("Return")
        time.sleep(0.5)
        key(level)
        wait_for(f"{wanted} in the file", lambda: levels() == wanted)

    first = start(document, log="first.log")
    note = document.with_name(f".~{document.name}.in-gebruik")
    wait_for("the note beside the file", note.exists)
    home = {f"XDG_{what}_HOME": str(WORK / f"second-{what.lower()}") for what in ("CONFIG", "DATA", "CACHE")}
    second = start(document, log="second.log", **home)
    wait_for("who has it open", lambda: find("Deze meting is op deze computer ook in een ander venster open"))
    shot("two-windows")
    fill_in(first, "qb1", "3", {"qb1": 3, "qb3": 2})
    wait_for("what the first filled in", lambda: find("Nieuw beantwoord: QB1.") or find("Gewijzigd: QB1."))
    fill_in(second, "qb3", "4", {"qb1": 3, "qb3": 4})
    wait_for("what the second filled in", lambda: find("Gewijzigd: QB3."))
    to_front(first)
    shot("taken-in")
    # Undo takes back what was done in this window, not what came from the other.
    key("ctrl+z")
    wait_for("only one's own taken back", lambda: levels() == {"qb1": 1, "qb3": 4})
    close(first)
    close(second)
    if note.exists():
        fail("a note stayed behind")
    if levels() != {"qb1": 1, "qb3": 4}:
        fail(f"not what was filled in: {levels()}")


STEPS = [
    main_job, says_the_same, house_style, opens_again_without_vulkan, says_what_to_do_without_display,
    two_people_in_one_file, by_keyboard, through_the_bus,
]
# Names of steps after the command do only those: `.ci/window-test by_keyboard`.
wanted = sys.argv[1:]
for step in STEPS:
    if not wanted or step.__name__ in wanted:
        begun = time.monotonic()
        step()
        print(f"window-test: {step.__name__} in {time.monotonic() - begun:.0f} s", flush=True)
print(f"window-test: all well, {window_screen.n_shots} pictures in {SHOTS}")
