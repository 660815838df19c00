"""Are two reports about the same event? Rules on date, participants and place; no scores to tune."""

from helpers.coding.incidents.report import FINE_DAYS, Report

# Wars, cease-fires and accords are named by year as often as by day; one pair of sides has few of them in one year.
_NAMED = frozenset({"war", "ceasefire", "deal", "election"})


def dates_meet(a: Report, b: Report) -> bool:
    """Equal, or one date contains the other. Overlap alone is not enough for two sharp dates."""
    if not a.days or not b.days:
        return False
    return (a.begin <= b.begin and b.end <= a.end) or (b.begin <= a.begin and a.end <= b.end)


def _place(place: str) -> frozenset[str]:
    return frozenset(word for word in place.casefold().replace(",", " ").split() if word not in ("the", "in", "of", "city"))


def places_meet(a: Report, b: Report) -> bool | None:
    """True where one place names the other, False where they differ, None where a report names none."""
    if not a.place or not b.place:
        return None
    one, other = _place(a.place), _place(b.place)
    return one <= other or other <= one


def _people(a: Report, b: Report) -> tuple[int, bool]:
    """How many participants are shared (persons through their states too), and whether the persons contradict."""
    shared = len(a.sides & b.sides)
    contradict = len(a.persons) >= 2 and len(b.persons) >= 2 and not a.persons & b.persons
    return shared, contradict


def same(a: Report, b: Report) -> bool:
    """Type group, date, participants and place all compatible; the vaguer the date, the more must be shared."""
    if a.group != b.group or a.article_id == b.article_id:
        return False
    shared, contradict = _people(a, b)
    if contradict:
        return False
    where = places_meet(a, b)
    smaller = min(len(a.sides), len(b.sides))
    most = smaller > 0 and shared * 2 >= smaller
    if not a.days or not b.days:
        # no date on either side: only a twin counts, seen within the same week
        if a.days or b.days or a.seen is None or b.seen is None or abs((a.seen - b.seen).days) > 7:
            return False
        return a.type == b.type and shared >= 2 and a.sides == b.sides and where is True and a.status == b.status
    if not dates_meet(a, b):
        return False
    if a.bounded or b.bounded:
        return shared >= 2 and most and where is not False and (a.persons & b.persons != frozenset() or where is True)
    if where is False and not (a.group in _NAMED and shared >= 2):
        return False
    if a.group == "statement":
        return bool(a.sides & b.sides) and most
    if max(a.days, b.days) <= FINE_DAYS:
        return (shared >= 2 and most) or (shared >= 1 and (where is True or smaller == 1)) or (smaller == 0 and where is True)
    if a.group in _NAMED:
        return shared >= 2 or (shared >= 1 and smaller == 1)
    return shared >= 2 and most and (where is True or a.date == b.date)
