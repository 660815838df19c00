"""The gold annotations: one JSON file an article, in the form ``tag_text`` returns, evidence given as words."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from helpers import paths

KEYS = ("actors", "times", "events", "roles", "claims")


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated article: the file it annotates, the annotations by kind, the publication date or interval."""

    article: str
    published: str | None
    published_interval: tuple[str, str] | None
    annotations: dict[str, list[dict]]


def load_gold(folder: Path | str | None = None) -> list[Gold]:
    """All gold files of a folder (the project's own by default), in name order. ValueError names a malformed file."""
    folder = Path(folder) if folder else paths.data() / "gold"
    out = []
    for path in sorted(folder.glob("*.json")):
        raw = json.loads(path.read_text("utf8"))
        missing = [key for key in ("article", "published", *KEYS) if key not in raw]
        if missing:
            raise ValueError(f"{path.name}: no {missing[0]!r}")
        interval = raw.get("published_interval")
        out.append(Gold(raw["article"], raw["published"], tuple(interval) if interval else None, {key: raw[key] for key in KEYS}))
    return out


def digest(folder: Path | str | None = None) -> str:
    """SHA-256 over names and contents of the gold files, so that a changed gold is noticed."""
    folder = Path(folder) if folder else paths.data() / "gold"
    whole = hashlib.sha256()
    for path in sorted(folder.glob("*.json")):
        whole.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()
