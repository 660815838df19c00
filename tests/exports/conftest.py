"""A small hand-made corpus in the schema's tables, with text that tries to break each format."""

import pytest

from helpers import schema

BODY = 'Norway hosted talks between Aland & "Bora" <script>alert(1)</script> in Oslo on 3 May 2021.\n=2+2 failed.'


@pytest.fixture
def tables():
    spot = {"article_id": "a1", "sentence_start": 0, "sentence_end": BODY.index("\n"), "rule_id": "t", "confidence": "explicit"}
    words = lambda part: {"start": BODY.index(part), "end": BODY.index(part) + len(part)}  # noqa: E731
    rows = {
        "articles": [
            {
                "article_id": "a1",
                "path": "=cmd",
                "source_format": "text",
                "title": "100 % of {talks} <b>& $x_1$ \\",
                "outlet": "Desk",
                "published": "2021-05-04",
                "published_basis": "stated",
                "content_hash": "0",
                "body": BODY,
            }
        ],
        "mentions": [
            {
                "article_id": "a1",
                **words("Norway"),
                "actor_id": "norway",
                "name": "Norway",
                "kind": "state",
                "how": "name",
                "reading": "actor",
                "listed": True,
            }
        ],
        "times": [{"article_id": "a1", **words("3 May 2021"), "type": "DATE", "value": "2021-05-03", "basis": "stated"}],
        "events": [
            {
                **spot,
                **words("hosted talks"),
                "event_id": "a1:e1",
                "type": "talks",
                "plover": "CONSULT",
                "cameo": "046",
                "status": "occurred",
                "date": "2021-05-03",
                "date_begin": "2021-05-03",
                "date_end": "2021-05-03",
                "grain": "day",
                "place": "Oslo",
                "participants": ["Norway", "Aland", "Bora"],
                "incident_id": "i1",
            }
        ],
        "roles": [
            {
                **spot,
                **words("Norway"),
                "role_id": "a1:r1",
                "actor_id": "norway",
                "actor": "Norway",
                "role": "host",
                "status": "held",
                "event_id": "a1:e1",
            },
            {
                **spot,
                **words("Aland"),
                "role_id": "a1:r2",
                "actor_id": "aland",
                "actor": "Aland",
                "role": "party",
                "status": "held",
                "event_id": "a1:e1",
            },
        ],
        "incidents": [
            {
                "incident_id": "i1",
                "type": "talks",
                "status": "occurred",
                "date": "2021-05-03",
                "date_begin": "2021-05-03",
                "date_end": "2021-05-03",
                "grain": "day",
                "place": "Oslo",
                "participants": ["Norway", "Aland", "Bora"],
                "events": ["a1:e1"],
                "reports": 1,
                "sources": 1,
                "contested": False,
            }
        ],
    }
    return {name: schema.frame(name, rows.get(name, ())) for name in schema.TABLES}
