"""Who fills a slot: the units inside a span, along lists, and behind a preposition."""

from helpers.coding.roles.lexicon import lexicon
from helpers.coding.roles.view import Actor, Unit, View
from helpers.language.grammar import Span
from helpers.language.grammar.words import words

BETWEEN = frozenset({"between", "among", "amongst"})
_SUCH = frozenset("preferably such as including perhaps notably namely say ideally".split())
_THROUGH = frozenset({"of", "from"})
_SIDES = frozenset("both sides parties two countries them they neighbours neighbors rivals leaders presidents ministers".split())


def units_in(view: View, span: Span | None, placed: bool = False) -> list[Unit]:
    """Units that head the span or are coordinated with its head; those behind a preposition only where the noun before
    it stands for them (*the leaders of A and B*). ``placed``: names read as places count too."""
    if span is None:
        return []
    found: list[Unit] = []
    open_, last_word, i = True, "", span.first
    stands = False  # names behind *envoys from* stand for the envoys, all that are listed
    if view.unit_at.keys().isdisjoint(range(span.first, span.last)):
        return found
    while i < span.last:
        unit = view.unit_at.get(i)
        if unit is not None:
            if view.lower(unit.first - 1) == "not" or (
                view.lower(unit.first - 1) == "the" and view.lower(unit.first - 2) == "not"
            ):
                i = max(unit.last, i + 1)
                continue
            known = (
                not unit.weak
                or _shares(view, unit)
                or (placed and not unit.genitive and not modifies(view, unit))
                or last_word in _THROUGH
                or (stands and not modifies(view, unit))
            )
            stands = stands or last_word in _THROUGH
            if open_ and unit not in found and known:
                found.append(unit)
            last_word = unit.noun or ("group" if _is_group(unit) else "")
            i = max(unit.last, i + 1)
            continue
        token = view.tokens[i]
        if token.lower == "for" and (ahead := _ahead(view, i + 1)) is not None and ahead.person and len(ahead.actors) > 1:
            pass  # ... and for the United States Jan Smit
        elif token.lower == "of" and _within_name(view, i):
            pass  # the Horn of Africa envoy Jan Smit
        elif token.tag in ("PREP", "TO") or token.lower in ("to", "of"):
            through = token.lower in _THROUGH and (last_word in lexicon().official or last_word == "group")
            through = through and not any(view.lower(k) in lexicon().former for k in range(max(span.first, i - 3), i))
            open_ = through or (token.lower == "of" and open_ and last_word in ("", "of"))
            last_word, stands = token.lower if open_ else last_word, False
        elif token.tag in ("CC", ","):
            pass
        elif token.tag in ("NOUN", "NAME", "ADJ"):
            last_word = token.lower
        i += 1
    return found


def _within_name(view: View, i: int) -> bool:
    """*of* between two parts of a name that is no actor's."""
    inside = view.lower(i - 1) != "" and view.lower(i + 1) != "" and view.tokens[i - 1].tag == view.tokens[i + 1].tag == "NAME"
    return inside and i - 1 not in view.unit_at and i + 1 not in view.unit_at


def _shares(view: View, unit: Unit) -> bool:
    """*Norway's and Qatar's ambassadors*: an owner that shares the noun of the next."""
    following = view.unit_at.get(unit.last + 1)
    joined = view.lower(unit.last) in ("and", "or", ",") and following is not None and following.genitive
    return bool(unit.genitive and joined and following.noun)  # type: ignore[union-attr]


def modifies(view: View, unit: Unit) -> bool:
    """A bare name or adjective in front of a noun that does not act for it: *the Muscat rooms*, *Syrian rebels*."""
    token = view.tokens[unit.last] if unit.last < view.sentence.last else None
    same = token is not None and view.chunk_at.get(unit.last) == view.chunk_at.get(unit.first)
    return bool(same and token.tag in ("NOUN", "ADJ") and token.lower not in lexicon().official)


def fronted(view: View, units: list[Unit], first: bool) -> list[Unit]:
    """*Under the auspices of A, B and C met*: behind the comma stands the subject, where a phrase opens the sentence."""
    if (
        first
        and len(units) > 1
        and view.tokens[min(units[-1].last, view.sentence.last - 1)].tag in ("VBD", "VBZ", "HAVE", "BE", "MODAL", "VB")
    ):
        for k in range(1, len(units)):
            if view.lower(units[k - 1].last) == ",":
                return units[:k]
    return units


def _ahead(view: View, i: int) -> Unit | None:
    """The unit that begins at a token or later in its base phrase."""
    part = view.chunks[view.chunk_at[i]] if i in view.chunk_at else None
    return next((view.unit_at[k] for k in range(i, part.last) if k in view.unit_at), None) if part is not None else None


def subject_units(view: View, span: Span | None) -> list[Unit]:
    """Units of a subject; where it names nobody itself, those listed behind it (*sixteen states, A and B among them*)."""
    aside = _before_aside(view, span)
    if aside is not None:
        return [aside]
    if view.words(span) == ["the", "one"]:
        span = _the_one(view, span)
    found = units_in(view, span) or apposed(view, span) or titled(view, span)
    found = [unit for unit in found if not unit.collective]
    if found and not any(unit.person for unit in found):
        found = [*(unit for unit in apposed(view, span) if unit.person), *found]  # Smit, the UN envoy, who ...
    found = _whole_list(view, span, found) if found and span is not None else found
    if found and span is not None:
        found += [unit for unit in joined_by(view, span.last) if unit not in found]
    if found or span is None or view.lower(span.last) not in (",", "-", "–", "—", "("):
        return found
    index = span.last + 1
    while view.lower(index) in _SUCH:
        index += 1
    listed = list_from(view, index)
    if not listed:
        return []
    behind = view.lower(listed[-1].last)
    return listed if behind in (",", "among", "included", "-", "–", "—", ")") else []


def _whole_list(view: View, span: Span, found: list[Unit]) -> list[Unit]:
    """*A, B and the Union (U) said*, *A, B and C, acting as hosts*: a subject cut short at a bracket or comma is the list."""
    last = found[-1]
    if last.first < span.first and view.lower(last.last - 1) == ")":
        listed = list_to(view, last.last)
        return listed if len(listed) > 1 else found
    if len(found) == 1 and found[0].last == span.last and view.lower(span.last) == "," and not found[0].person:
        listed = list_from(view, found[0].first)
        ended = listed and listed[-1].last < view.sentence.last and view.lower(listed[-1].last) == ","
        return listed if ended and len(listed) > 1 else found
    return found


def _before_aside(view: View, span: Span | None) -> Unit | None:
    """*Turkey, officials said, has agreed*: who stands in front of the aside acts, not who said so."""
    if span is None or view.lower(span.first - 1) != "," or view.lower(span.last + 1) != ",":
        return None
    said = next((c for c in view.clauses if c.verb.first == span.last and c.verb.lemma in words().speech), None)
    unit = view.unit_at.get(span.first - 2)
    return unit if said is not None and unit is not None and unit.last == span.first - 1 and not unit.genitive else None


def _the_one(view: View, span: Span | None) -> Span | None:
    """*Oman was the one that mediated*: the subject of the copula in front."""
    if span is None:
        return span
    return next((c.subject for c in view.clauses if c.verb.lemma == "be" and c.verb.last == span.first and c.subject), span)


def joined_by(view: View, index: int) -> list[Unit]:
    """*A, together with B, ...*, *A, along with B and C, ...*: who acts with the subject."""
    at = index + (view.lower(index) == ",")
    at += view.lower(at) in ("which", "who")
    if view.lower(index) == "," and view.lower(at) == "with":  # A, with B, mediated
        beside = list_from(view, at + 1)
        return beside if beside and beside[-1].last < view.sentence.last and view.lower(beside[-1].last) == "," else []
    if view.lower(at) not in ("together", "along", "jointly", "alongside"):
        return []
    return list_from(view, at + 1 + (view.lower(at + 1) == "with"))


def titled(view: View, span: Span | None) -> list[Unit]:
    """*his colleague Jan Smit*, *the retired judge Jan Smit*: a person at the end of the phrase."""
    unit = view.unit_at.get(span.last - 1) if span is not None else None
    whole = span is not None and view.chunk_at.get(span.first) == view.chunk_at.get(span.last - 1)
    return [unit] if whole and unit is not None and unit.person and not unit.genitive else []


def apposed(view: View, span: Span | None) -> list[Unit]:
    """*Jan Smit, the retired general who ...*: the name a phrase without one stands in apposition to."""
    if span is None or view.lower(span.first - 1) != "," or view.lower(span.first) not in ("a", "an", "the"):
        return []
    unit = view.unit_at.get(span.first - 2)
    return [unit] if unit is not None and not unit.weak and unit.last == span.first - 1 else []


def _is_group(unit: Unit) -> bool:
    return not lexicon().groups.isdisjoint(unit.actors[0].name.lower().split())


def actors_in(view: View, span: Span | None, placed: bool = False) -> list[Actor]:
    """The actors of the units that lie in a span; ``placed``: names read as places count too."""
    return flat(units_in(view, span, placed))


def flat(units: list[Unit]) -> list[Actor]:
    """Actors of the units, each once, in order."""
    return list(dict.fromkeys(actor for unit in units for actor in unit.actors))


def list_from(view: View, index: int, placed: bool = True) -> list[Unit]:
    """Units of the list that begins at a token: A; A and B; A, B and C; of A and of B."""
    found: list[Unit] = []
    i, gap = index, 0
    while i < view.sentence.last:
        unit = view.unit_at.get(i)
        if unit is not None:
            if unit.weak and unit.genitive and view.unit_at.get(unit.last) is not None:
                i = unit.last  # the UN's UNIIMOG
                continue
            if unit.weak and placed and modifies(view, unit):
                i = unit.last
                continue
            if unit.weak and (not placed or unit.genitive) and not unit.adjective:
                break
            found.append(unit)
            i, gap = unit.last, 0
            continue
        token = view.tokens[i]
        if token.tag in ("CC", ",") and found:
            gap += 1
            if gap > 2:
                break
        elif (
            token.tag in ("DET", "ADJ", "NUM", "POSS")
            or token.lower in ("of", "from", "both", "president", "leaders")
            or (token.lower in ("by", "for") and gap)
        ):
            if token.lower in ("of", "from") and found and gap == 0:
                break
        elif _ahead(view, i) is not None and (not found or gap):
            pass
        elif found and gap and (token.tag == "NAME" or (token.tag == "NOUN" and view.tokens[i - 1].tag == "NAME")):
            pass  # a member whom nobody knows
        else:
            break
        i += 1
    return _real_list(view, found)


def _real_list(view: View, found: list[Unit]) -> list[Unit]:
    """A list needs a conjunction before its last member; without one only the first unit counts."""
    for k in range(len(found) - 1, 0, -1):
        gap = [view.tokens[i].tag for i in range(found[k - 1].last, found[k].first)]
        if "CC" in gap:
            return found[: k + 1]
    return found[:1]


def list_to(view: View, index: int) -> list[Unit]:
    """Units of the list that ends right before a token."""
    found: list[Unit] = []
    headline = view.sentence.last > view.sentence.first and view.tokens[view.sentence.last - 1].tag != "."
    i, conjunction = index - 1, headline and view.lower(index - 1) == "," and view.unit_at.get(index - 2) is not None
    conjunction = conjunction and view.unit_at[index - 2].first == view.sentence.first
    while i >= view.sentence.first:
        unit = view.unit_at.get(i)
        if unit is not None:
            if unit.weak and not unit.adjective and unit.genitive:
                break
            found.insert(0, unit)
            i = unit.first - 1
            continue
        token = view.tokens[i]
        if token.tag == "CC":
            conjunction = True
        elif (
            (token.tag == "," and conjunction)
            or (token.tag in ("DET", "ADJ") and found)
            or (token.lower in ("of", "from") and found and conjunction)
        ):
            pass
        else:
            break
        i -= 1
    return found


def says_both(view: View, span: Span | None) -> bool:
    """Does the span speak of the sides without naming them (*both*, *the parties*)?"""
    return any(word in _SIDES for word in view.words(span))


def between(view: View, clause_start: int, clause_end: int) -> list[Unit]:
    """Units behind *between*, *among* in a stretch of tokens."""
    for i in range(clause_start, clause_end):
        if view.tokens[i].lower in BETWEEN:
            found = list_from(view, i + 1) or _loose(view, i + 1, clause_end)
            if found:
                return found
    return []


def _loose(view: View, start: int, end: int) -> list[Unit]:
    """The sides behind *between* when nouns without a name stand among them, up to a mark or verb."""
    found = []
    for i in range(start, end):
        if view.tokens[i].tag in (";", ":", "VBD", "VBZ", "MODAL", "BE", "HAVE"):
            break
        unit = view.unit_at.get(i)
        if unit is not None and unit not in found:
            found.append(unit)
    return found
