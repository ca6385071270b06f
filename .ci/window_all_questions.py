"""Every question of the shipped questionnaire, answered twice: by keyboard alone, and through
the accessibility bus alone (as a screen reader or speech control does it). Both times the
file that is saved must score as the same answers given to the command line.
"""

import json

import pyatspi

from window_screen import (
    CLI, WORK, close, fail, find, first, has_state, key, native_dialog, run, shot, start, typed, wait_for,
)

# Every kind of answer and every state, and the chatbot, so that the one question that hangs on
# it is asked as well. Statuses, options and dictionaries stand in the order of the questionnaire.
STATUSES = {
    "facebook": "active", "instagram": "active", "linkedin": "deliberately-not", "youtube": "active",
    "x": "stopped", "whatsapp": "active", "livechat": "never-discussed", "threads": "deliberately-not",
    "bluesky": "deliberately-not", "mastodon": "never-discussed", "tiktok": "deliberately-not",
    "nextdoor": "never-discussed", "signal": "deliberately-not", "own-app": "active",
    "other": "stopped", "chatbot": "active",
}
OPTIONS = {
    "qa9": ["image-description", "captions", "plain-language", "same-on-website", "no-text-in-images"],
    "qc10": ["dpia", "joint-controllers", "monitoring-protocol", "privacy-officer", "no-fake-accounts"],
    "qc13": ["two-step-login", "personal-access", "leavers-removed", "recovery-details", "yearly-check"],
}
ALL_ANSWERS = {
    "qp5": {"number": 180},
    "qa1": {"statuses": STATUSES},
    "qa2": 3, "qa3": 2, "qa4": 2, "qa5": 4, "qa6": 1,
    "qa7": {"number": 12.5},
    "qa8": {"not_applicable": "Wij plaatsten niets."},
    "qa9": ["captions", "plain-language"],
    "qa10": "unknown",
    "qb1": 3, "qb2": 2, "qb3": 1,
    "qb4": {"number": 40},
    "qb5": {"number": 1.25},
    "qb6": 2, "qb7": 3, "qb8": 4, "qb9": 0, "qb10": 2,
    "qc1": 3, "qc2": 2, "qc3": 2, "qc4": 1, "qc5": 3, "qc6": 0, "qc7": 2, "qc8": "unknown", "qc9": 3,
    "qc10": [],
    "qc11": 1, "qc12": 2,
    "qc13": ["two-step-login", "personal-access", "leavers-removed"],
    "qc14": 4,
    "qd1": 2,
    "qd2": {"number": 13.2},
    "qd3": {"answer": {"number": 72}, "fields": {"norm-hours": 24}},
    "qd4": {"number": 67},
    "qd5": {"number": 28},
    "qd6": 3, "qd7": "unknown", "qd8": 2, "qd9": 3, "qd10": 1,
}
SETUP = {
    "municipality": {"name": "Amersfoort", "cbs_code": "GM0307", "province": "Utrecht", "inhabitants": 160000},
    "period": {"from": "2026-01-01", "to": "2026-03-31"},
}
STATUS_LABELS = {
    "active": "Actief gebruikt", "deliberately-not": "Bewust niet", "stopped": "Gestopt",
    "never-discussed": "Nooit besproken",
}
LABELS = {
    "facebook": "Facebook", "instagram": "Instagram", "linkedin": "LinkedIn", "youtube": "YouTube",
    "x": "X (eerder Twitter)", "whatsapp": "WhatsApp", "livechat": "Livechat op de website",
    "threads": "Threads", "bluesky": "Bluesky", "mastodon": "Mastodon", "tiktok": "TikTok",
    "nextdoor": "Nextdoor", "signal": "Signal", "own-app": "Eigen app van de gemeente",
    "other": "Ander kanaal", "chatbot": "Chatbot of automatisch antwoord",
    "captions": "Ondertiteling bij video's", "plain-language": "Eenvoudige taal",
    "two-step-login": "Inloggen in twee stappen", "personal-access": "Eigen toegang, geen gedeelde inlog",
    "leavers-removed": "Vertrekkers direct afgesloten",
}


def dutch(number):
    return str(number).replace(".", ",")


def wanted_score():
    """What the command line makes of the same answers."""
    given = WORK / "all-answers.json"
    given.write_text(json.dumps({**SETUP, "answers": ALL_ANSWERS}))
    file = WORK / "all-wanted.meting.ron"
    if not file.exists():
        run(CLI, "new", "--questionnaire", "sociale-media", "--answers", given, "-o", file)
    score = json.loads(run(CLI, "score", file, "--json"))
    visible = {question["id"] for question in score["questions"] if question["visible"]}
    # Those of the profile are not scored and not in the list; a new question is not forgotten here.
    forgotten = visible - set(ALL_ANSWERS)
    if forgotten or any(question["state"] == "unanswered" for question in score["questions"] if question["visible"]):
        fail(f"these questions are visible and get no answer here: {sorted(forgotten)}")
    return score


def check_file(file, how):
    wanted, found = wanted_score(), json.loads(run(CLI, "score", file, "--json"))
    if wanted != found:
        differ = [(a, b) for a, b in zip(wanted["questions"], found["questions"]) if a != b]
        fail(f"{how}: the file does not say what was answered: {differ or (wanted, found)}")
    text = file.read_text()
    for part in ("Amersfoort", "GM0307", "160000", "Wij plaatsten niets.", "norm-hours"):
        if part not in text:
            fail(f"{how}: the file does not hold {part!r}")
    index = found["overall"]["index"]
    print(f"window-test: {len(ALL_ANSWERS)} questions answered {how}; index {index:.4f}", flush=True)


def heading(id):
    """Waits until the question with this id is the one on screen."""
    wait_for(f"the heading of {id}", lambda: find(id.upper(), "label"))


# -- by keyboard alone ------------------------------------------------------------------------


def focused():
    """The name of what has the focus."""
    around = ("frame", "window", "application")
    node = first(lambda node: has_state(node, pyatspi.STATE_FOCUSED) and node.getRoleName() not in around)
    return node.name if node else ""


def go_to(one, start, end=""):
    """Presses the key `one` until the focus is there: two presses in one frame of a slow
    computer move it once."""
    for _ in range(12):
        name = focused()
        if name.startswith(start) and name.endswith(end):
            return
        key(one)
    fail(f"{one} does not come to {start!r} … {end!r}; the focus is at {focused()!r}")


def keys_for(id, given):
    if isinstance(given, dict) and "answer" in given:
        keys_for(id, given["answer"])
        # On from the field of the number, past "weet niet" and "later", to the field beside it.
        [number] = given["fields"].values()
        go_to("Tab", "Uw norm. QD3 ")
        typed(dutch(number))
    elif isinstance(given, dict) and "statuses" in given:
        for item, status in given["statuses"].items():
            go_to("Tab", f"{LABELS[item]}. QA1 ")
            go_to("Right", f"{LABELS[item]}. QA1 ", STATUS_LABELS[status])
            key("space")
    elif isinstance(given, dict) and "number" in given:
        go_to("Tab", "Uw getal (")
        typed(dutch(given["number"]))
    elif isinstance(given, dict):
        key("n")
        typed(given["not_applicable"])
        key("Return")
    elif given == []:
        go_to("Tab", "Geen van deze. ")
        key("space")
    elif isinstance(given, list):
        key(*(str(OPTIONS[id].index(option) + 1) for option in given))
    elif given == "unknown":
        key("w")
    else:
        key(str(given))


def by_keyboard():
    """A whole assessment without a mouse: what is on screen is read, never pointed at."""
    file = WORK / "toetsenbord.meting.ron"
    program = start(log="keyboard.log")
    key("ctrl+n")
    wait_for("the field for the name", lambda: find("Naam", "entry"))
    typed("amersf")
    key("Return")
    wait_for("the province from the list", lambda: find("GM0307", "label"))
    key("Tab")
    go_to("Tab", "Aantal inwoners")
    typed("160000")
    key("ctrl+2")
    for id, given in ALL_ANSWERS.items():
        heading(id)
        keys_for(id, given)
        if id in ("qa1", "qa8", "qc10", "qd3", "qd10"):
            shot(f"keyboard-{id}")
        if id != list(ALL_ANSWERS)[-1]:
            key("alt+Down")
    key("ctrl+s")
    native_dialog("Meting opslaan", file)
    wait_for("the file", file.exists)
    close(program)
    check_file(file, "by keyboard")


# -- through the accessibility bus alone --------------------------------------------------------


def action(node):
    """The actions of a control; None where it has none, as while it cannot be used."""
    # What a control could do when it was first seen is remembered on this side of the bus.
    node.clearCache()
    try:
        actions = node.queryAction()
    except NotImplementedError:
        return None
    return actions if actions.nActions else None


def act(start_of_name, role, end=""):
    """Finds the control by name and role, and does what it is for: its first action."""
    usable = lambda: (node := find(start_of_name, role, end)) and action(node)
    if not wait_for(f"a usable {role} named {start_of_name!r} … {end!r}", usable).doAction(0):
        fail(f"{role} {start_of_name!r} did nothing")


def choose(start_of_name, role, end="", state=pyatspi.STATE_CHECKED):
    """Acts on it, and waits until it says that it is chosen."""
    act(start_of_name, role, end)
    is_on = lambda: (n := find(start_of_name, role, end)) and has_state(n, state)
    wait_for(f"{role} {start_of_name!r} to be chosen", is_on)


def write(start_of_name, text):
    entry = wait_for(f"a field named {start_of_name!r}", lambda: find(start_of_name, "entry"))
    if not entry.queryEditableText().setTextContents(text):
        fail(f"{start_of_name!r} takes no text")
    holds = lambda: (n := find(start_of_name, "entry")) and n.queryText().getText(0, -1) == text
    wait_for(f"{start_of_name!r} to hold {text!r}", holds)


def answer_through_bus(id, given):
    code = id.upper()
    if isinstance(given, dict) and "answer" in given:
        answer_through_bus(id, given["answer"])
        [number] = given["fields"].values()
        write(f"Uw norm. {code} ", dutch(number))
    elif isinstance(given, dict) and "statuses" in given:
        for item, status in given["statuses"].items():
            choose(f"{LABELS[item]}. {code} ", "radio button", STATUS_LABELS[status])
    elif isinstance(given, dict) and "number" in given:
        write("Uw getal (", dutch(given["number"]))
    elif isinstance(given, dict):
        act(f"Niet van toepassing…. {code} ", "toggle button")
        write("Waarom is deze vraag", given["not_applicable"])
        act("Vastleggen", "push button")
    elif given == []:
        choose(f"Geen van deze. {code} ", "check box")
    elif isinstance(given, list):
        for option in given:
            choose(f"{LABELS[option]}. {code} ", "check box")
    elif given == "unknown":
        choose(f"Weet niet. {code} ", "toggle button", state=pyatspi.STATE_PRESSED)
    else:
        choose(f"Niveau {given}: ", "radio button")


def through_the_bus():
    """A whole assessment without keyboard and mouse: controls are found by role and name, and
    each says itself that it was chosen."""
    file = WORK / "hulpmiddel.meting.ron"
    program = start(log="bus.log")
    act("Nieuwe meting", "push button")
    write("Naam", "Amersfoort")
    write("Aantal inwoners", "160000")
    act("Naar de vragen", "push button")
    for id, given in ALL_ANSWERS.items():
        heading(id)
        answer_through_bus(id, given)
        if id in ("qa1", "qa8", "qd3"):
            shot(f"bus-{id}")
        if id != list(ALL_ANSWERS)[-1]:
            act("Volgende", "push button")
    # The dialog is the system's own: it is answered as everywhere else in this test.
    key("ctrl+s")
    native_dialog("Meting opslaan", file)
    wait_for("the file", file.exists)
    close(program)
    check_file(file, "through the accessibility bus")
