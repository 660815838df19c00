"""TIMEX3 values of lengths of time."""

from helpers.language.times.numerals import count
from helpers.language.times.phrase import TIME_UNITS

_LONG = {"Q": ("M", 3), "E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000), "SEASON": ("Y", 1)}  # written in months or years


def duration(amount: str, unit: str) -> str:
    """``P3W``, ``PT2H``, ``PXY``: amount as text (``X`` for some)."""
    if unit in TIME_UNITS:
        return f"PT{amount}{unit}"
    if unit == "MO":
        return f"P{amount}M"
    if unit == "F":
        return f"P{2 * int(amount)}W" if amount.isdigit() else "PXW"
    if unit in ("N", "WE"):
        return f"P{amount}{'D' if unit == 'N' else 'WE'}"
    if unit in _LONG:
        name, size = _LONG[unit]
        return f"P{count(float(amount) * size)}{name}" if amount != "X" else f"PX{name}"
    return f"P{amount}{unit}"


def length(amount: float, unit: str) -> str:
    """The duration of an amount; a fraction goes into the next finer unit (*two and a half years*, ``P2Y6M``)."""
    finer = {"Y": ("M", 12), "H": ("M", 60), "D": ("H", 24), "M": ("S", 60)}.get(unit)
    if amount == int(amount) or finer is None:
        return duration(count(amount), unit)
    name, size = finer
    whole, rest = int(amount), round(amount % 1 * size)
    if unit == "D":
        return f"P{whole}DT{rest}H" if whole else f"PT{rest}H"
    return f"{'P' if unit == 'Y' else 'PT'}{f'{whole}{unit}' if whole else ''}{rest}{name}"
