"""The real window, driven as a person does: finds what is on the screen through the
accessibility bus (as a screen reader would), moves the mouse there, and types.

Run by .ci/window-test, inside a D-Bus session with a display. Every step either shows
what it should within a few seconds, or the test stops with a picture and says what was there.
"""

import json
import os
import pathlib
import struct
import subprocess
import sys
import time

import pyatspi

MEETLAT, CLI = os.environ["MEETLAT"], os.environ["CLI"]
SHOTS, WORK = pathlib.Path(os.environ["SHOTS"]), pathlib.Path(os.environ["WORK"])
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
STATUS_LABELS = {
    "active": "Actief gebruikt", "deliberately-not": "Bewust niet", "stopped": "Gestopt",
    "never-discussed": "Nooit besproken",
}

n_shots = 0


def shot(name):
    global n_shots
    n_shots += 1
    picture = SHOTS / f"{n_shots:02d}-{name}.png"
    subprocess.run(["import", "-window", "root", str(picture)], check=False, stderr=subprocess.DEVNULL)


def fail(why):
    print(f"window-test: {why}", file=sys.stderr)
    shot("failed")
    for name, role, _ in controls():
        print(f"  there is: {role} {name!r}", file=sys.stderr)
    for log in sorted(WORK.glob("*.log")):
        text = log.read_text(errors="replace").strip()
        if text:
            print(f"-- {log.name}\n{text[-3000:]}", file=sys.stderr)
    sys.exit(1)


def wait_for(what, found, seconds=30):
    """Waits until `found()` gives something, and returns it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        result = found()
        if result:
            return result
        time.sleep(0.15)
    fail(f"waited {seconds} seconds for {what}")


# -- the screen, as a screen reader sees it -----------------------------------------------


def walk(node):
    yield node
    for i in range(node.childCount):
        child = node.getChildAtIndex(i)
        if child is not None:
            yield from walk(child)


def controls():
    """Name, role and object of everything the program shows."""
    for _ in range(3):
        found = []
        try:
            for app in pyatspi.Registry.getDesktop(0):
                if app is not None and app.name == "meetlat":
                    found.extend((node.name or "", node.getRoleName(), node) for node in walk(app))
            return found
        except Exception:  # the screen changed while it was read
            time.sleep(0.2)
    return found


def find(start, role=None, end=""):
    """The control whose name starts and ends like this, or None."""
    for name, its_role, node in controls():
        if name.startswith(start) and name.endswith(end) and role in (None, its_role):
            return node
    return None


def place(node):
    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return box.x + box.width // 2, box.y + box.height // 2


def has_state(node, state):
    return node.getState().contains(state)


# -- mouse and keyboard ---------------------------------------------------------------------


def xdotool(*arguments):
    return subprocess.run(["xdotool", *map(str, arguments)], check=False, capture_output=True, text=True).stdout


def click(start, role=None, end=""):
    node = wait_for(f"{role or 'a control'} named {start!r} … {end!r}", lambda: find(start, role, end))
    x, y = place(node)
    # What lies below the visible part is scrolled to, as with the wheel.
    for _ in range(40):
        if y < 720:
            break
        xdotool("mousemove", 620, 600, "click", 5)
        time.sleep(0.25)
        node = find(start, role, end) or fail(f"{start!r} vanished while scrolling")
        x, y = place(node)
    xdotool("mousemove", x, y)
    time.sleep(0.15)
    xdotool("click", 1)
    time.sleep(0.35)


def key(*keys):
    for one in keys:
        xdotool("key", "--clearmodifiers", one)
        time.sleep(0.35)


def typed(text):
    xdotool("type", "--clearmodifiers", "--delay", 25, "--", text)
    time.sleep(0.4)


def windows(title):
    return xdotool("search", "--onlyvisible", "--name", title).split()


def window(title, seconds=20):
    return wait_for(f"a window titled {title!r}", lambda: windows(title), seconds)[-1]


# -- the program ----------------------------------------------------------------------------


def start(*arguments, log="meetlat.log", **environment):
    out = open(WORK / log, "w")
    program = subprocess.Popen(
        [MEETLAT, *map(str, arguments)], stdout=out, stderr=out, env={**os.environ, **environment}
    )
    wait_for("the first screen on the accessibility bus", lambda: find("Meetlat", "heading") or find("Vragen", "page tab"), 90)
    xdotool("windowactivate", "--sync", window("Meetlat"))
    time.sleep(1)
    return program


def close(program):
    xdotool("windowactivate", "--sync", window("Meetlat"))
    key("alt+F4")
    wait_for("the program to end", lambda: program.poll() is not None, 20)
    if program.returncode != 0:
        fail(f"the program ended with exit code {program.returncode}")


def native_dialog(title, path):
    """Gives a path to the native file dialog with this title."""
    dialog = window(title)
    xdotool("windowactivate", "--sync", dialog)
    time.sleep(1)
    key("ctrl+a")
    typed(str(path))
    shot("dialog")
    key("Return")
    wait_for(f"the dialog {title!r} to close", lambda: not windows(title))


# -- the questions ----------------------------------------------------------------------------


def answer(id, given):
    code = id.upper()
    if isinstance(given, dict) and "statuses" in given:
        for item, status in given["statuses"].items():
            label = ITEMS[item]
            click(f"{label}. {code} ", "radio button", end=STATUS_LABELS[status])
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
            click(f"{OPTIONS[option]}. {code} ", "check box")
    elif given == "unknown":
        key("w")
    else:
        key(str(given))
        checked = lambda: (n := find(f"Niveau {given}: ", "radio button")) and has_state(n, pyatspi.STATE_CHECKED)
        wait_for(f"level {given} of {code} to be chosen", checked)


ITEMS = {
    "facebook": "Facebook", "instagram": "Instagram", "linkedin": "LinkedIn", "youtube": "YouTube",
    "x": "X (eerder Twitter)", "whatsapp": "WhatsApp", "livechat": "Livechat op de website",
    "threads": "Threads", "bluesky": "Bluesky", "mastodon": "Mastodon", "tiktok": "TikTok",
    "nextdoor": "Nextdoor", "signal": "Signal", "own-app": "Eigen app van de gemeente",
}
OPTIONS = {"captions": "Ondertiteling bij video's", "plain-language": "Eenvoudige taal"}


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
    for button, ending, magic in [("PDF maken…", "pdf", b"%PDF"), ("PNG maken…", "png", b"\x89PNG")]:
        out = WORK / f"rapport.{ending}"
        click(button, "push button")
        native_dialog(f"{ending.upper()} opslaan", out)
        wait_for(f"the {ending}", lambda: out.exists() and out.read_bytes()[:4] == magic, 60)
    shot("exported")
    close(program)


def says_the_same():
    """The file says what was answered: the command line gives both the same score."""
    given = WORK / "answers.json"
    given.write_text(json.dumps({
        "municipality": {"name": "Amersfoort", "cbs_code": "GM0307", "province": "Utrecht", "inhabitants": 160000},
        "period": {"from": "2026-01-01", "to": "2026-03-31"},
        "answers": ANSWERS,
    }))
    wanted = WORK / "wanted.meting.ron"
    run = lambda *arguments: subprocess.run([CLI, *map(str, arguments)], check=True, capture_output=True, text=True).stdout
    run("new", "--questionnaire", "sociale-media", "--answers", given, "-o", wanted)
    wanted, found = (json.loads(run("score", file, "--json")) for file in (wanted, DOCUMENT))
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


main_job()
says_the_same()
opens_again_without_vulkan()
says_what_to_do_without_display()
print(f"window-test: all well, {n_shots} pictures in {SHOTS}")
