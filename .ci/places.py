"""Which text of the facts stands how often in a report, for `paper_text.py`: once per `yield`.

This says again what the templates say, on purpose and in another way: a template that loses a
figure, or a place where one is said twice, does not go along here.
"""
import math, pathlib, re

WORDS = pathlib.Path(__file__).parent.parent / "assets/words"


def fixed(facts, name):
    """A text that the templates use as it is and that is no part of the facts."""
    lines = (WORDS / f"{facts['language']}.ftl").read_text().splitlines()
    return next(line.split(" = ", 1)[1] for line in lines if line.startswith(f"report-word-{name} = "))


def cover(facts):
    yield from (facts["title"], facts["municipality"]["name"], facts["subtitle"])
    for item in facts["about"]:
        yield from item.values()


def summary(facts):
    overall = facts["overall"]
    yield from (overall["headline"], overall["certainty"], *overall["summary"])
    for tile in overall["tiles"]:
        yield from (text for text in tile.values() if text)
    lines = overall["lines"]
    shown = lines if len(lines) <= 6 else lines[:5]
    for line in shown:
        yield f"{line['dimension']}: {line['words']}"
    if len(shown) < len(lines):
        yield fixed(facts, "more").replace("{ $n }", str(len(lines) - len(shown)))
    if overall["robust"]:
        yield overall["robust"]["words"]
    for point in facts["strengths"] + facts["first_steps"]:
        yield f"{point['short']} {point['code']}, {point['dimension']}"
        yield point["words"]
    for row in facts["highlights"]:
        yield from (row["short"], row["own"]["words"])
        for figure in row["figures"]:
            yield from with_figure(figure, "source_words")


def with_figure(figure, source):
    """A figure is never without its year, number, source and certainty."""
    yield f"{figure['value_words']} {figure['what']}"
    yield " · ".join(figure[key] for key in ("year_words", "n_words", source, "confidence_words"))
    yield " · ".join(filter(None, (figure["verdict_words"], " ".join(figure["remarks"]))))


def ladder(facts):
    drawn = facts["ladder"]
    yield drawn["caption"]
    yield from (f"{rung['number']} {rung['name']}" for rung in drawn["rungs"])
    if drawn["place"] is not None:
        yield drawn["place_label"]
    if drawn["range"]:
        yield drawn["range"]


def dimensions(facts):
    axis, rows, overall = facts["axis"], facts["dimensions"], facts["overall"]
    n_pictures = math.ceil(len(rows) / 8)
    yield from (fixed(facts, "dimensions-intro"), axis["caption"])
    for _ in range(n_pictures):
        yield from ("0", str(axis["top"]), axis["score_label"])
        if axis["next_label"]:
            yield axis["next_label"]
    for row in rows:
        yield from (row["short"], row["coverage"]["answered_words"], row["score"]["shown"] if row["score"] else "")
        if row["counts"]:
            is_fixed = row["low"]["value"] == row["high"]["value"]
            yield axis["fixed_label"] if is_fixed else row["range_words"]
    for row in (*rows, overall):
        yield from (row.get("name", ""), row.get("score_words", row.get("index_words")), row["range_words"], row["coverage"]["shown"])
        yield from (row["rung_words"], row["divided_words"], row["evidenced"]["words"])
    if overall["index_note"]:
        yield f"{overall['tiles'][0]['label']}: {overall['index_note']}"
    if has_radar(facts):
        yield from map(str, range(1, axis["top"] + 1))
        for row in rows:
            yield from (row["score_words"], row["short"])


def has_radar(facts):
    rows = facts["dimensions"]
    return 3 <= len(rows) <= 12 and all(row["score"] for row in rows)


def why(facts):
    yield facts["overall"]["why"]
    for row in facts["dimensions"]:
        yield from (row["next"]["heading"], row["next"]["words"])
        yield from (reason["words"] for reason in row["next"]["reasons"])
    robust = facts["overall"]["robust"]
    if robust and robust["depends"]:
        yield robust["words"]
        yield from (text for choice in robust["choices"] for text in (choice["label"], choice["rung_words"]))


def team(facts):
    found = facts["team"]
    if not found:
        return
    yield found["intro"]
    for key in ("spreads", "set_aside", "hidden"):
        for line in found[key]:
            yield from (f"{line['short']} ({line['code']})", line["words"])
    if found["roles"]:
        yield found["roles_about"]
    for line in found["roles"]:
        yield from (line["dimension"], line["roles"], line["words"], line["over"])


def comparison(facts):
    for group in facts["comparison"]:
        yield group["name"]
        for row in group["questions"]:
            yield from (f"{row['short']} {row['code']}", row["own"]["words"])
            for figure in row["figures"]:
                *value, verdict = with_figure(figure, "source_short")
                yield from value
                # What is said of the others goes on in the same paragraph after the last one.
                yield f"{verdict} {row['more']}" if row["more"] and figure is row["figures"][-1] else verdict


def method(facts):
    about = facts["about_ladder"]
    yield from (*facts["method"], *about["origin"], *about["is_not"])
    if about["own_labels"]:
        yield about["own_labels"]
    for rung in about["rungs"]:
        yield " · ".join(filter(None, (f"{rung['number']} {rung['name']}", rung["own_label"])))
        yield rung["description"]
    for dimension in about["dimensions"]:
        yield fixed(facts, "ladder-in").replace("{ $dimension }", dimension["name"])
        yield from (f"{number} {text}" for number, text in enumerate(dimension["rungs"]))
    yield from (f"{gate['name']}: {gate['words']}" for gate in about["gates"])
    for source in facts["sources"]:
        yield f"[{source['number']}] {source['title']}. {source['details']}"


def answers(facts):
    for group in facts["answers"] or []:
        yield group["name"]
        for question in group["questions"]:
            yield f"{question['short']} {question['code']}"
            yield from (question["text"], question["own"]["words"], question["level_text"], *question["remarks"])
            if question["agreed"]:
                yield " · ".join(filter(None, question["agreed"].values()))
            for given in question["given"]:
                said = " · ".join(filter(None, (f"{given['who']}: {given['words']}", given["level_text"])))
                yield from (said, given["note"])
                yield from (f"{item['label']}: {item['text']}" for item in given["evidence"] + given["fields"])


def on_paper(facts):
    """Every text that must stand in the PDF, as often as it must."""
    for part in (cover, summary, ladder, dimensions, why, team, comparison, method, answers):
        yield from part(facts)


def perhaps(facts):
    """Texts that a picture leaves out where there is no room, with how often they may stand there."""
    rows, n_pictures = facts["dimensions"], math.ceil(len(facts["dimensions"]) / 8)
    for row in rows:
        yield row["short"], 1
    for rung in facts["ladder"]["rungs"]:
        shown = len(rung["dimensions"])
        yield from ((fixed(facts, "more").replace("{ $n }", str(n)), 1) for n in range(1, shown + 1))
    for threshold in facts["axis"]["thresholds"]:
        yield threshold["label"], n_pictures
        yield str(threshold["rung"]), n_pictures


def secrets(facts):
    """What only the team may read."""
    for question in (q for group in facts["answers"] for q in group["questions"]):
        if question["agreed"]:
            yield from question["agreed"]["reason"].splitlines()
        for given in question["given"]:
            yield from given["note"].splitlines()
            yield from (item["text"] for item in given["evidence"])
            if ", " in given["who"]:
                yield given["who"]
