"""The screen, the keyboard and the program, for the window test: what is on the screen is found
through the accessibility bus (as a screen reader would), keys and mouse go through xdotool.
"""

import os
import pathlib
import subprocess
import sys
import time

import pyatspi

MEETLAT, CLI = os.environ["MEETLAT"], os.environ["CLI"]
SHOTS, WORK = pathlib.Path(os.environ["SHOTS"]), pathlib.Path(os.environ["WORK"])

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


def first(is_it):
    """The first control for which `is_it(node)` holds, or None. Every question to the bus takes
    time: no more of them than needed."""
    for _ in range(3):
        try:
            apps = (app for app in pyatspi.Registry.getDesktop(0) if app is not None and app.name == "meetlat")
            return next((node for app in apps for node in walk(app) if is_it(node)), None)
        except Exception:  # the screen changed while it was read
            time.sleep(0.2)
    return None


def find(start, role=None, end=""):
    """The control whose name starts and ends like this, or None."""

    def is_it(node):
        name = node.name or ""
        return name.startswith(start) and name.endswith(end) and role in (None, node.getRoleName())

    return first(is_it)


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
    # What lies below the visible part is scrolled to, as with the wheel; the bar at the bottom
    # stays where it is however often that is tried.
    n_still = 0
    while 720 <= y and n_still < 2:
        xdotool("mousemove", 620, 600, "click", 5)
        time.sleep(0.25)
        node = find(start, role, end) or fail(f"{start!r} vanished while scrolling")
        before = y
        x, y = place(node)
        n_still = n_still + 1 if y == before else 0
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


def to_front(program):
    """The keyboard is for the window of this program from now on."""
    ids = wait_for("its window", lambda: xdotool("search", "--onlyvisible", "--pid", program.pid).split())
    xdotool("windowactivate", "--sync", ids[-1])
    time.sleep(0.3)


def close(program):
    to_front(program)
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


def run(*arguments):
    """What a program of ours prints; the test stops where it fails."""
    return subprocess.run([*map(str, arguments)], check=True, capture_output=True, text=True).stdout
