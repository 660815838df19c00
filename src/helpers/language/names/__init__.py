"""Text -> mentions of actors: known names, unseen ones, offices, collectives and pronouns, each with how and why."""

from helpers.knowledge import Knowledge, load
from helpers.language.document import Document, Mention
from helpers.language.names import coreference, seats, sides
from helpers.language.names.bodies import find_bodies
from helpers.language.names.bystanders import find_bystanders
from helpers.language.names.known import find_known
from helpers.language.names.persons import find_persons
from helpers.language.names.state import Reader
from helpers.language.names.wraps import unwrapped

__all__ = ["find"]


def find(document: Document, knowledge: Knowledge | None = None) -> list[Mention]:
    """Mentions in text order, not overlapping. Affiliations and offices are those of the day of publication, or of the last
    day it can be; a first day alone says too little, since what an article recalls may lie decades back."""
    day = document.published or document.published_end
    reader = Reader(document, knowledge or load(), unwrapped(document.text), day)
    find_known(reader)
    find_bodies(reader)
    seats.settle(reader)
    coreference.resolve_groups(reader)
    find_persons(reader)
    sides.settle(reader)
    coreference.resolve_offices(reader)
    coreference.resolve_definites(reader)
    coreference.resolve_bodies(reader)
    coreference.resolve_collectives(reader)
    coreference.resolve_pronouns(reader)
    document.bystanders = find_bystanders(reader)
    return reader.mentions
