"""The same article gives the same rows in every process, whatever the seed its hashes are made from."""

import os
import subprocess
import sys

TEXT = """
Orlando Bretz of Saint Lucia welcomed Emmanuel Macron and Recep Tayyip Erdogan. The Arab League and ASEAN had called the two
presidents together over the island, and Kenya's William Ruto observed. Both men signed, said the two sides. Russia, Turkey and
Iran stood by; the two countries agreed with both leaders, and the parties went home. Chad, Niger, Mali and Benin sent envoys to
the rival delegations. The two neighbours met again, hosted by Ghana and Togo.
"""
CODE = "import helpers, json, sys; print(json.dumps(helpers.tag_text(sys.stdin.read(), '2024-05-02'), default=str))"


def test_rows_do_not_depend_on_the_hash_seed():
    told = {
        subprocess.run(
            [sys.executable, "-c", CODE],
            input=TEXT,
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "4", "5")
    }
    assert len(told) == 1
    assert "Ruto" in told.pop()
