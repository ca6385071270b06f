#!/usr/bin/env python3
"""Makes the PDF of a report with another engine, WeasyPrint, and says how long that takes.

    .ci/weasyprint_peer.py FACTS.json OUT.pdf

The same texts as in our PDF (`places.py`), the same tables and two columns where ours has them,
tagged as PDF/UA-1 too. Without our charts, so it has less to do. Prints two numbers: the seconds
of processor time of the first PDF in this process, with what must be loaded, and of one after it.
"""
import html, json, pathlib, sys, time

import places

FONTS = pathlib.Path(__file__).resolve().parent.parent / "assets/fonts/source-sans-3"
STYLE = f"""
@page {{ size: A4; margin: 58pt 48pt 52pt; @bottom-right {{ content: counter(page) " / " counter(pages) }} }}
@font-face {{ font-family: S; src: url(file://{FONTS}/SourceSans3_400Regular.ttf) }}
@font-face {{ font-family: S; font-weight: 700; src: url(file://{FONTS}/SourceSans3_700Bold.ttf) }}
body {{ font: 10pt S; color: #1b1f24 }} h1, h2, h3 {{ color: #0b4a6f }} h2 {{ break-before: auto }}
.narrow {{ columns: 2; column-gap: 22pt; font-size: 8pt }} p {{ margin: 3pt 0 }}
table {{ border-collapse: collapse; width: 100% }} td, th {{ padding: 4.5pt 5pt; text-align: left }}
th {{ background: #0b4a6f; color: white }} tr:nth-child(even) {{ background: #f4f6f8 }}
"""
NARROW = (places.comparison, places.method, places.answers)


def paragraphs(texts):
    return "".join(f"<p>{html.escape(text)}</p>" for text in texts if text)


def table(rows):
    cells = lambda row: "".join(f"<td>{html.escape(str(cell))}</td>" for cell in row)
    return "<table>" + "".join(f"<tr>{cells(row)}</tr>" for row in rows) + "</table>"


def dimension_rows(facts):
    for row in (*facts["dimensions"], facts["overall"]):
        score = row.get("score_words", row.get("index_words"))
        yield (row.get("name", ""), score, row["range_words"], row["coverage"]["shown"], row["rung_words"], row["divided_words"], row["evidenced"]["words"])


def page(facts):
    parts = (places.cover, places.summary, places.ladder, places.dimensions, places.why, places.team, *NARROW)
    body = f"<h1>{html.escape(facts['title'])}</h1>"
    for part in parts:
        inside = table(dimension_rows(facts)) if part is places.dimensions else paragraphs(part(facts))
        kind = "narrow" if part in NARROW else "wide"
        body += f"<h2>{part.__name__}</h2><div class={kind}>{inside}</div>"
    return f"<html lang={facts['language']}><title>{html.escape(facts['title'])}</title><style>{STYLE}</style><body>{body}</body></html>"


def main():
    facts, out = json.loads(pathlib.Path(sys.argv[1]).read_text()), sys.argv[2]
    from weasyprint import HTML

    def made(facts):
        HTML(string=page(facts)).write_pdf(out, pdf_variant="pdf/ua-1")
        return time.process_time()

    first = made(facts)
    facts["overall"]["headline"] += " "  # another state, as between two exports
    print(f"{first:.3f} {made(facts) - first:.3f}")


main()
