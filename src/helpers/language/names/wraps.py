"""Lines broken at a fixed width: a name may run over the break, *Charles / Michel*."""

import re

_BREAK = re.compile(r"(?m)^([^\n]{45,110}[^\n.!?:;”\"])\n(?=[^\s\-*•#|>])")


def unwrapped(text: str) -> str:
    """The text with breaks inside a paragraph as spaces, so that offsets stay. A break counts as one inside a paragraph
    where its line is long, ends without a full stop, and another line follows at once."""
    return _BREAK.sub(r"\1 ", text) if "\n" in text else text
