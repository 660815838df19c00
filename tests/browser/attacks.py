"""Articles whose every part tries to become markup: title, body, names, outlet, address, file name."""

import html
import json
from pathlib import Path

RUN = "window.__pwned=1"
SCRIPT = f"<script>{RUN}</script>"
IMAGE = f"<img src=x onerror={RUN}>"
LINK = f"[peace](javascript:{RUN})"
FORMULA = f"$\\href{{javascript:{RUN}}}{{x}}$"
TERMINAL = "\x1b[31mred\x1b[0m"
REVERSED = "\u202egnp.exe\u202c \u2066hidden\u2069"
BREAKOUT = f"\"'></td></table></details></div><svg onload={RUN}></style></script>{SCRIPT}"
ALL = (SCRIPT, IMAGE, LINK, FORMULA, TERMINAL, REVERSED, BREAKOUT)

# words the tagger reads as events, roles, claims and persons, with {0} and {1} where an attack stands
BODY = """The foreign ministers of Armenia and Azerbaijan met in Geneva {0} on 3 March 2021, the ministry said {1}.

Switzerland mediated the talks between Armenia and Azerbaijan {1}. FRONT hosted the talks in Bern {0}, and FRONT said so.

"We will {0} come back in April {1}," said Anna Grigoryan{0}, a spokeswoman of Armenia's Foreign Ministry.

Azerbaijan accused Armenia of shelling the village of {1} on 4 March 2021 and killing three soldiers {0}. Armenia denied it {1}.

The "Front of {0}" armed group and the United Nations {1} signed a cease-fire on 5 March 2021.
"""


FRONT = f"Peace {IMAGE} Front"
CONFLICT = f"""[conflict]
name = '{SCRIPT}'
parties = ["Armenia", "Azerbaijan"]
source = '{SCRIPT}'

[[organisation]]
name = '{FRONT}'
kind = "format"
source = '{SCRIPT}'
"""


def write_conflict(path: Path) -> Path:
    """A conflict file whose names are attacks: actors of such a name are found in the articles below."""
    path.write_text(CONFLICT, encoding="utf8")
    return path


def _body(first: str, second: str) -> str:
    return BODY.replace("FRONT", FRONT).format(first, second)


def write_attacks(folder: Path) -> Path:
    """A JSON-lines file with an article for each attack, and articles as text and HTML under hostile file names."""
    articles = [
        {
            "title": f"Talks {attack} in Geneva",
            "text": _body(attack, ALL[(i + 1) % len(ALL)]),
            "outlet": f"Daily {attack}",
            "url": f"javascript:{RUN}" if i % 2 else f"https://example.org/{attack}",
            "date": f"2021-03-{5 + i:02}",
        }
        for i, attack in enumerate(ALL)
    ]
    lines = "".join(json.dumps(article) + "\n" for article in articles)
    (folder / "many.jsonl").write_text(lines, encoding="utf8")
    for name, attack in ((f"<img src=x onerror={RUN}>.txt", SCRIPT), ("$x$ `a` [b](javascript:c) \u202etxt.txt", BREAKOUT)):
        (folder / name).write_text(f"Envoys {attack} meet\n\n{_body(attack, FORMULA)}", encoding="utf8")
    escaped = html.escape(IMAGE)
    paragraphs = "".join(f"<p>{html.escape(part)}</p>" for part in _body(IMAGE, IMAGE).split("\n\n"))
    (folder / "page.html").write_text(
        f'<html><head><title>Talks {escaped}</title><meta property="og:site_name" content="{escaped}">'
        f'<meta property="article:published_time" content="2021-03-06"></head>'
        f"<body><article><h1>Talks {escaped} in Geneva</h1>{paragraphs}</article></body></html>",
        encoding="utf8",
    )
    (folder / f"not read {IMAGE}.bin").write_bytes(b"\x00\x01\x02" * 50)
    return folder
