"""An article made of attacks, tagged: what views show of it must be text."""

import pytest

from helpers import Corpus

ATTACK = """Harbour <script>alert(1)</script> Post

<script>document.title='owned'</script> **bold** [click](javascript:alert(1)) talks in Brussels

14 May 2022

BRUSSELS - European Council President Charles Michel on Saturday hosted Armenian Prime Minister Nikol Pashinyan and \
Azerbaijani President Ilham Aliyev in <b onmouseover=alert(1)>Brussels</b> for $\\frac{talks}{x}$ that cost $5 and \\(y\\).

"We agreed <img src=x onerror=alert(2)> to meet again on 3 June," Michel said \u202ereversed\u202c and \x1b[31mred\x1b[0m.

Armenia accused Azerbaijan of <svg onload=alert(3)> firing at a village on Friday. Azerbaijan denied it.
"""


@pytest.fixture(scope="session")
def attack(tmp_path_factory) -> Corpus:
    folder = tmp_path_factory.mktemp("attack")
    (folder / "x<img src=x onerror=alert(1)>$a$.txt").write_text(ATTACK, "utf8")
    return Corpus.tag(folder, "armenia-azerbaijan", cache=False, progress=False, corrections=None)
