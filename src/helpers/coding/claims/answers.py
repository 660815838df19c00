"""*A accused B of a raid. B said its men had stayed at home*: what the accused says right behind is about that event."""

from collections.abc import Sequence

_NEAR = 200  # characters between the accusation and the answer


def answered(rows: Sequence[dict], events: Sequence[dict]) -> None:
    """Set ``event_id`` of each answer that names no event itself; ``rows`` are claims in text order."""
    about = {event["event_id"]: event for event in events}
    for k, row in enumerate(rows):
        if row["event_id"] is not None or row["stance"] not in ("claims", "denies", "states"):
            continue
        for before in reversed(rows[:k]):
            if row["sentence_start"] - before["sentence_end"] > _NEAR:
                break
            event = about.get(before["event_id"])
            if event is None or before["speaker"] == row["speaker"]:
                continue
            accused = before["stance"] == "accuses" or event["claimed_by"] == before["speaker"]
            if accused and row["speaker"] in event["participants"]:
                row["event_id"], row["confidence"] = event["event_id"], "heuristic"
                break
