"""A tagged corpus set against gold: which articles both have, and the tagging in the form of an annotation."""

from collections.abc import Mapping, Sequence

import pandas as pd

from helpers.quality.gold import KEYS, Gold


def matched(tables: Mapping[str, pd.DataFrame], gold: Sequence[Gold]) -> tuple[list[Gold], list[dict]]:
    """The gold articles the corpus has, by file name, and what was tagged in each (the form of `helpers.tag_text`)."""
    from helpers.exports.records import records

    tagged = {str(record["path"]).rsplit("/", 1)[-1]: record for record in records(tables)}
    both = [one for one in gold if one.article in tagged]
    return both, [tagged[one.article] for one in both]


def annotated_by_machine(gold: Sequence[Gold], tagged: Sequence[Mapping]) -> list[Gold]:
    """The tagging as if it were a second annotator's, for `helpers.quality.agreement`."""
    return [
        Gold(one.article, found["published"], None, {key: list(found[key]) for key in KEYS})
        for one, found in zip(gold, tagged, strict=True)
    ]
