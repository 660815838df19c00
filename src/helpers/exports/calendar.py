"""iCalendar (RFC 5545): an all-day entry for each incident with a known day or interval; status told in the entry."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from helpers.exports.common import Evidence, text, title_of

# RFC 5545, 3.8.1.11: an entry is tentative, confirmed or cancelled
_STATUS = {"occurred": "CONFIRMED", "ongoing": "CONFIRMED", "cancelled": "CANCELLED", "denied": "CANCELLED"}


def write(tables: Mapping[str, pd.DataFrame], folder: Path) -> list[Path]:
    evidence = Evidence(tables)
    events = {row.event_id: row for row in tables["events"].itertuples(index=False)}
    stamp = tables["articles"]["published"].max()
    stamp = dt.datetime.combine(stamp.date() if pd.notna(stamp) else dt.date(1970, 1, 1), dt.time(), dt.UTC)
    import icalendar  # only here: it loads slowly

    book = icalendar.Calendar()
    book.add("prodid", "-//Good Offices//incidents//EN")
    book.add("version", "2.0")
    rows = tables["incidents"].dropna(subset=["date_begin", "date_end"]).sort_values(["date_begin", "incident_id"])
    for row in rows.itertuples(index=False):
        entry = icalendar.Event()
        entry.add("uid", f"{row.incident_id}@good-offices")
        entry.add("dtstamp", stamp)  # the corpus's newest article, not the clock: the same corpus gives the same file
        entry.add("dtstart", row.date_begin.date())
        entry.add("dtend", row.date_end.date() + dt.timedelta(days=1))
        entry.add("summary", title_of(row))
        entry.add("status", _STATUS.get(row.status, "TENTATIVE"))
        if text(row.place):
            entry.add("location", row.place)
        lines = [f"{row.status}; dated {row.date}", *(evidence.sentence(events[event]) for event in row.events)]
        entry.add("description", "\n".join(lines))
        book.add_component(entry)
    path = folder / "incidents.ics"
    path.write_bytes(book.to_ical(sorted=True))
    return [path]
