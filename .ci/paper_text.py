#!/usr/bin/env python3
"""Holds the text of reports, as pdftotext reads it, against their facts as JSON.

    .ci/paper_text.py FOLDER

For every NAME.pdf in FOLDER there is a NAME.json of the same facts. The PDF says every score,
range, rung, figure, year, number, source and reason, and an internal one every answer, note and
piece of evidence; and no number in it is missing in the JSON. What the public may not see stands
in the JSON of the team (NAME-nl) and must not be in the PDF for the public (NAME-en).
The case `hostile` has texts no page can hold as they are, so only its secrets are looked for.
"""
import json, pathlib, re, subprocess, sys

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
PAGES = re.compile(r"(Pagina|Page) \d+ (van|of) \d+")


def texts(value):
    """Every text in a JSON value; numbers as they are written."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, (int, float)):
        yield f"{value:g}"
    else:
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


def squeezed(text):
    """Without white space, hyphens and places to break: how lines were broken does not matter."""
    return re.sub(r"[\s\u00ad\u200b\u2010\u2011-]+", "", text)


def expected(facts):
    """What must stand in the PDF."""
    overall = facts["overall"]
    yield from (overall[key] for key in ("headline", "certainty", "index_words", "range_words", "why"))
    yield overall["coverage"]["shown"]
    yield from (text for tile in overall["tiles"] for text in (tile["value"], tile["detail"]))
    yield from (item["text"] for item in facts["about"])
    for dimension in facts["dimensions"]:
        yield from (dimension[key] for key in ("name", "score_words", "range_words", "rung_words", "divided_words"))
        yield from (dimension["coverage"]["shown"], dimension["evidenced"]["words"], dimension["next"]["words"])
        yield from (reason["words"] for reason in dimension["next"]["reasons"])
    for row in (row for group in facts["comparison"] for row in group["questions"]):
        yield from (row["short"], row["code"], row["own"]["words"])
        for figure in row["figures"]:
            keys = ("value_words", "what", "year_words", "n_words", "source_short", "confidence_words", "verdict_words")
            yield from (figure[key] for key in keys)
            yield from figure["remarks"]
    for point in facts["strengths"] + facts["first_steps"]:
        yield from (point["short"], point["words"])
    for source in facts["sources"]:
        yield from (f"[{source['number']}]", source["title"], source["details"])
    yield from facts["method"]
    for group in facts["answers"] or []:
        for question in group["questions"]:
            yield from (question["text"], question["own"]["words"], question["level_text"], *question["remarks"])
            if question["agreed"]:
                yield from question["agreed"].values()
            for given in question["given"]:
                yield from (given["who"], given["words"], given["note"])
                yield from (item["text"] for item in given["evidence"] + given["fields"])


def secrets(facts):
    """What only the team may read."""
    for question in (q for group in facts["answers"] for q in group["questions"]):
        if question["agreed"]:
            yield question["agreed"]["reason"]
        for given in question["given"]:
            yield given["note"]
            yield from (item["text"] for item in given["evidence"])
            if ", " in given["who"]:
                yield given["who"]


def without_edges(text):
    """The pages without their first and last lines, which say the same on every page: an address
    can go on over the foot of one and the head of the next. The cover has no such lines."""
    cover, *pages = text.split("\f")
    return "\n".join([cover, *("\n".join(page.strip().splitlines()[1:-1]) for page in pages)])


def is_said(text, page, words):
    """Whether `page` says `text`. A long one may be broken by the foot of a page or a column:
    then each of its words must be there."""
    if squeezed(text) in page:
        return True
    return 60 < len(text) and all(squeezed(word) in words for word in text.split())


def problems(path, team):
    facts = json.loads(path.with_suffix(".json").read_text())
    text = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True, text=True).stdout
    page = squeezed(text)
    body = squeezed(without_edges(text))
    if facts["audience"] == "public":
        yield from (f"is public and says {s!r}" for s in secrets(team) if s.strip() and squeezed(s) in page)
    if path.stem.startswith("hostile"):
        return
    yield from (f"does not say {want!r}" for want in expected(facts) if not is_said(want, page, page + body))
    known = {number for text in texts(facts) for number in NUMBER.findall(text)}
    addresses = " ".join(squeezed(source["details"] + source["title"]) for source in facts["sources"])
    n_pages = text.count("\f")
    for i, sheet in enumerate(text.split("\f")):
        for number in NUMBER.findall(PAGES.sub("", sheet)):
            # The contents on the first page say on which page something is. An address can be
            # broken in the middle of a number.
            is_contents = i == 0 and number.isdigit() and int(number) <= n_pages
            if number not in known and not is_contents and number not in addresses:
                yield f"says {number} on page {i + 1}, which the JSON does not"


def main():
    folder = pathlib.Path(sys.argv[1])
    paths = sorted(folder.glob("*.pdf"))
    assert paths, f"no PDF in {folder}"
    n_wrong = 0
    for path in paths:
        team = json.loads((folder / (path.stem.removesuffix("-nl").removesuffix("-en") + "-nl.json")).read_text())
        for problem in problems(path, team):
            n_wrong += 1
            print(f"{path.name} {problem}")
    print(f"{len(paths)} reports read")
    sys.exit(n_wrong != 0)


main()
