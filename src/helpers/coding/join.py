"""Gives each role the event it was played in: the one its trigger names, else the nearest of a fitting type."""

_FITTING = {
    "peacekeeper": ("deployment", "withdrawal", "ceasefire", "agreement", "attack", "war"),
    "monitor": ("ceasefire", "agreement", "deployment", "election", "withdrawal", "talks"),
    "observer": ("talks", "meeting", "ceasefire", "agreement", "deployment", "election"),
    "witness": ("agreement", "ceasefire", "meeting", "talks"),
    "guarantor": ("agreement", "ceasefire", "talks", "meeting"),
}
_PEACE = ("talks", "meeting", "agreement", "ceasefire", "prisoner_exchange", "call", "visit", "proposal")


def join(roles: list[dict], events: list[dict]) -> list[dict]:
    """The same role rows with ``event_id`` set where an event in reach fits: same words, then same sentence."""
    by_sentence: dict[int, list[dict]] = {}
    for event in events:
        by_sentence.setdefault(event["sentence_start"], []).append(event)
    for role in roles:
        chosen = _choose(role, by_sentence.get(role["sentence_start"], []))
        if chosen is not None:
            role["event_id"] = chosen["event_id"]
    return roles


def _choose(role: dict, events: list[dict]) -> dict | None:
    wanted = _PEACE if role["role"] == "party" else _FITTING.get(role["role"], _PEACE)
    fitting = [event for event in events if event["type"] in wanted] or ([] if role["role"] != "party" else events)
    if not fitting:
        return None

    def distance(event: dict) -> tuple[int, int, int]:
        named = role["actor"] in (event.get("participants") or ())
        gap = max(event["start"] - role["end"], role["start"] - event["end"], 0)
        return (0 if gap == 0 else 1, 0 if named else 1, gap)

    return min(fitting, key=distance)
