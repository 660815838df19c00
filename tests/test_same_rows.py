"""The same article gives the same rows in every process, whatever the seed its hashes are made from."""

import json
import os
import subprocess
import sys

TEXTS = [
    "Roosevelt Skerrit of Dominica welcomed Emmanuel Macron and Recep Tayyip Erdogan in May 2024; ASEAN and the Arab League had "
    "called the two presidents together over Cyprus, and Kenya's William Ruto observed.",
    "William Ruto of Kenya received Paul Kagame and Felix Tshisekedi at Nairobi airport; the East African Community and SADC had "
    "convened the two presidents over the lakes.",
]
CODE = "import helpers, json, sys; print([helpers.tag_text(text, '2024-05-02') for text in json.load(sys.stdin)])"


def rows(seed: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        input=json.dumps(TEXTS),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    return done.stdout


def test_rows_do_not_depend_on_the_hash_seed():
    first = rows("1")
    assert "William Ruto" in first
    assert rows("2") == first
    assert rows("3") == first
