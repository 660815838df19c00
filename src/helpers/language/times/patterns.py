"""The surface of temporal expressions: one regular expression whose named branches are the kinds, built from the lexicon.

It is matched only at likely heads before a trigger word, so its cost follows the number of expressions and not the text.
Quantifiers are bounded: no input makes it look further than one expression is long.
"""

import re
from functools import lru_cache

from helpers.language.times.lexicon import words

S = r"(?:[ \t\xa0]+(?:\n[ \t\xa0]*)?|\n[ \t\xa0]*)"  # white space, over one line break at most


def _any(names) -> str:
    return (
        "(?:"
        + "|".join(re.escape(name).replace(r"\ ", S).replace("'", "['’]") for name in sorted(names, key=len, reverse=True))
        + ")"
    )


@lru_cache(maxsize=1)
def parts() -> dict[str, str]:
    """The building blocks, also used to take an expression apart."""
    table = words()
    abbreviated = [name for name in table["months"] if len(name) < 5 and name not in ("may", "june", "july")]
    month = f"(?:{_any(set(table['months']) - set(abbreviated))}|{_any(abbreviated)}\\.?)(?![\\w])"
    short_days = [name for name in table["weekdays"] if len(name) < 6]
    weekday = f"(?:{_any(set(table['weekdays']) - set(short_days))}|{_any(short_days)}\\.?)(?![\\w])"
    digit_words = _any(set(table["numbers"]) - {"a", "an"})
    number = (
        rf"(?:\d{{1,4}}(?:[.,]\d{{1,3}})?(?:{S}?(?:\d/\d|½))?|a{S}(?:hundred|thousand)|{digit_words}(?:(?:-|{S}|{S}and{S}){digit_words}){{0,3}}"
        rf"(?:{S}and{S}a{S}half|-and-a-half)?)"
    )
    ranged = rf"{number}(?:{S}\(\d{{1,4}}\))?(?:(?:{S}(?:to|or){S}|{S}?[-–]{S}?){number})?"
    vague = (
        rf"(?:(?:a{S})?couple{S}of|a{S}couple|a{S}few|a{S}number{S}of|a{S}handful{S}of|a{S}dozen|dozens{S}of|hundreds{S}of|thousands{S}of"
        rf"|several|few|many|some|numerous|half{S}an?|a{S}half)"
    )
    units = _any(set(table["units"]) - {"second"})
    clock = (
        rf"(?:\d{{1,2}}(?:[:.]\d\d){{0,2}}{S}?(?:[ap]\.m\.|[ap]m\b)|\d{{1,2}}:\d\d(?::\d\d)?(?!\d)(?:{S}?h(?:ours|rs)?\b)?|\d{{4}}(?:{S}hours\b|(?={S}(?:GMT|UTC|local)))"
        rf"|(?:{digit_words}){S}o['’]clock)"
    )
    zone = (
        rf"(?:{S}?(?:GMT|UTC|Z\b|EST|EDT|PST|PDT|CST|CDT|MST|MDT|CET|CEST|EET|EEST|BST|MSK|IST|ET|PT)(?:[+-]\d{{1,2}}(?::?\d\d)?)?(?![\w])"
        rf"|{S}(?:local|[A-Z][a-z]+){S}time(?![\w]))"
    )
    return {
        "month": month,
        "weekday": weekday,
        "number": number,
        "vague": vague,
        "ranged": ranged,
        "unit": units,
        "season": _any(table["seasons"]),
        "daypart": _any(table["dayparts"]),
        "clock": clock,
        "zone": zone,
        "year": r"(?:1[0-9]\d\d|20\d\d)(?!\d|[.,:]\d|[-–]\d{1,2}(?!\d))",
        "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[:.,]\d|%|{S}?percent)".replace("{S}", S),
        "approx": (
            rf"(?:(?:nearly|almost|about|around|roughly|approximately|at{S}least|at{S}most|more{S}than|less{S}than|fewer{S}than"
            rf"|no{S}more{S}than|well{S}over|as{S}much{S}as|as{S}many{S}as|just{S}over|just{S}under|up{S}to|as{S}long{S}as){S})?"
        ),
        "early": r"(?:earlier|later|early|late)",
        "edge": rf"(?:the{S})?(?:very{S})?(?:end|beginning|start|middle|close|outset){S}of",
        "holiday": _any(table["holidays"]),
        "reference": _any(table["references"]),
        "set": _any(table["sets"]),
        "decade_word": _any(table["decades"]),
        "nth": r"(?:first|second|third|fourth|fifth|last|final|penultimate|1st|2nd|3rd|4th|5th)",
        "ordinal": r"(?:first|second|third|fourth|1st|2nd|3rd|4th)",
    }


def _spelled() -> str:
    """*nineteen ninety-six*, as transcripts write years."""
    table = words()["numbers"]
    tens = _any(name for name, value in table.items() if 20 <= value <= 90)
    ones = _any(name for name, value in table.items() if 1 <= value <= 9 and len(name) > 2)
    teens = _any(name for name, value in table.items() if 10 <= value <= 19)
    return rf"(?:nineteen|twenty|eighteen)(?:{S}|-)(?:{tens}(?:(?:{S}|-){ones})?|{teens})(?![\w])"


@lru_cache(maxsize=1)
def master() -> re.Pattern[str]:
    """Every kind of expression as a named branch, most specific first."""
    p = parts()
    half = rf"(?:the{S})?(?:first|second|latter|last){S}half{S}of"
    edge = f"(?:(?:{p['edge']}|{half}|mid|{p['early']}(?:{S}in)?)(?:{S}|-))?"
    which = r"(?:last|next|this|past|previous|coming|following|that|same|current|latest|late|early)"
    the_which = rf"(?:(?:the|this|that|a){S})?{which}"
    spelled = _spelled()
    date_tail = rf"(?:,?{S}(?:{p['year']}|{spelled}|(?:of{S})?(?:last|this|next|(?:that|the){S}same|that){S}year))?"
    dayname = rf"(?:{p['weekday']},?{S})?"
    on_date = rf"(?:,?{S}(?:on{S})?(?:{p['weekday']},?{S})?(?:{p['month']}{S}{p['day']}|{p['day']}{S}{p['month']}|{p['weekday']}|today|tonight|tomorrow|yesterday|the{S}same{S}day)(?:,?{S}{p['year']})?)?"
    branches = {
        "iso": r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)",
        "numeric": r"\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.|-\d{1,2}-)(?:\d{4}|\d\d)(?![\w]|[.:/-]\d)(?:,?[ \xa0]\d\d?:\d\d(?!\d))?|\d{4}(?:/\d\d?/|\.\d\d\.)\d\d?(?!\d)",
        "dotted": rf"\d{{1,2}}[.-](?:{p['month']}[.-]?(?:\d{{4}}|\d\d)|(?:XI{{0,2}}|IX|IV|VI{{0,3}}|I{{1,3}})[.-]\d{{4}})(?!\d)",
        "clock": rf"(?:(?:around|about|at{S}around){S})?(?:{p['clock']}{p['zone']}?|(?:noon|midday|midnight){p['zone']}?){on_date}",
        "dateclock": rf"(?:{p['weekday']}|today|tomorrow|yesterday)(?:{S}at)?{S}(?:{p['clock']}{p['zone']}?|noon|midnight)",
        "monthday": rf"(?:(?:{which}|around|about){S})?{dayname}{p['month']}{S}(?:the{S})?{p['day']}(?:(?:{S}?[-–]{S}?){p['day']}(?!{S}?{p['month']}))?{date_tail}",
        "daymonth": rf"{dayname}(?:the{S})?{p['day']}(?:{S}?[-–]{S}?{p['day']})?{S}(?:day{S})?(?:of{S})?{p['month']}{date_tail}",
        "monthyear": rf"{edge}{p['month']}(?:{S}of)?,?{S}(?:{p['year']}|{spelled}|(?:of{S})?(?:last|this|next|(?:that|the){S}same|that){S}year)",
        "month": rf"{edge}(?:{the_which}{S})?{p['month']}",
        "weekday": rf"(?:{the_which}{S})?{p['weekday']}(?:{S}(?:of{S})?(?:last|next|this){S}week(?![\w])|{S}week(?![\w]))?(?:(?:{S}|-)(?:early{S}|late{S})?{p['daypart']}s?(?![\w]))?",
        "daydeictic": rf"(?:{p['early']}{S})?(?:the{S}day{S}(?:before{S}yesterday|after{S}tomorrow)|today|tonight|yesterday|tomorrow)(?:(?:{S})(?:early{S}|late{S})?{p['daypart']}(?![\w]))?",
        "yearpart": (
            rf"(?:{p['edge']}{S}|mid-|{p['early']}{S}(?:in{S})?)(?:the{S})?(?:(?:{which}){S}year|year{S}?-?end|(?:fiscal{S})?{p['year']}(?:s(?![\w]))?|(?:{which}{S})?(?:week|month|quarter|year|decade|century|season|summer|winter|spring|fall|autumn|weekend)(?![\w])(?:{S}{p['year']})?)"
        ),
        "lasthalf": rf"(?:the{S})?(?:last|latter|final){S}(?:half|quarter){S}of{S}(?:the{S}year{S})?{p['year']}",
        "ofmonth": (
            rf"the{S}(?:very{S})?(?:{p['nth']}|opening|closing){S}(?:(?:few|two|three|couple{S}of){S})?"
            rf"(?:{p['weekday']}|days?|weeks?|weekend|half){S}(?:of|in){S}"
            rf"(?:(?:{which}{S})?{p['month']}(?:(?:{S}of)?,?{S}{p['year']}|{S}(?:of{S})?(?:last|this|next|that){S}year)?|(?:the|{which}){S}month)(?![\w])"
        ),
        "weekof": rf"(?:the{S})?week{S}of{S}(?:{p['month']}{S}{p['day']}|{p['day']}{S}{p['month']}){date_tail}",
        "quarter": (
            rf"the{S}{p['year']}{S}(?:period|quarter)(?![\w])|{p['ordinal']}-(?:quarter|half)(?![\w])(?:{S}{p['year']})?|(?:the{S})?(?:(?:{which}|(?:\d{{4}})|fiscal|this{S}year['’]s|last{S}year['’]s|next{S}year['’]s|final|year-ago|year-earlier){S})?(?:fiscal{S})?{p['ordinal']}{S}(?:(?:fiscal{S})?quarter|half)(?![\w])(?:{S}(?:of{S})?(?:the{S})?(?:(?:fiscal{S})?(?:year{S})?{p['year']}|(?:last|this|next|the){S}year))?"
            rf"|(?:the{S})?(?:latest|year-earlier|year-ago|current|comparable|corresponding){S}(?:quarter|period)(?![\w])(?:{S}last{S}year)?"
        ),
        "qyear": rf"Q[1-4](?:{S}(?:of{S})?|/|['’])?(?:{p['year']}|(?:of{S})?(?:last|this|next){S}year)?(?![\w-])",
        "fiscal": rf"(?:the{S})?(?:fiscal{S}(?:year{S})?(?:{p['year']})|FY{S}?\d{{4}}|(?:{which}{S})fiscal{S}year)",
        "ago": rf"{p['approx']}(?:an?{S}(?:half{S}|(?:quarter|half)(?:{S}of{S}a)?(?:{S}|-)(?=century|decade))?|half{S}an?{S}|{p['number']}{S}and{S}a{S}half{S}|{p['number']}{S}(?:more{S})?|{p['vague']}{S})?{p['unit']}(?:{S}or{S}(?:so|more|two)|{S}and{S}(?:a{S}half|{p['number']}{S}{p['unit']}))?{S}(?:ago|earlier|later|before{S}(?:that|then)|from{S}now|hence|back|prior|beforehand|afterward|afterwards|previously)(?![\w])|a{S}(?:year|week|month|decade|century|generation)-ago|year-(?:ago|earlier)",
        "aroundday": rf"(?:(?:the|a|an){S}|{p['number']}{S}|{p['vague']}{S})?{p['unit']}{S}(?:before|after){S}(?:{which}{S})?(?:{p['weekday']}|yesterday|tomorrow|{p['month']}{S}{p['day']}|{p['day']}{S}{p['month']}|{p['holiday']})(?:,?{S}{p['year']})?",
        "beforelast": rf"the{S}(?:day|week|weekend|month|year|decade){S}(?:before{S}last|after{S}next)(?![\w])",
        "weekon": rf"a{S}week{S}(?:on|from){S}(?:next{S})?(?:{p['weekday']}|today|tomorrow)",
        "overdue": (
            rf"{p['approx']}(?:(?:the|these|those|its|their|his|her|a){S})?(?:full{S})?(?:last|past|next|coming|first|previous|final|latest|preceding|following|recent|early|remaining|opening){S}"
            rf"(?:{p['approx']}(?:{p['ranged']}|{p['vague']}){S})?(?:or{S}two{S})?(?:{p['unit']}|{p['season']}s)(?![\w])(?:{S}or{S}(?:so|two)|{S}and{S}(?:weeks|months|years)|{S}ahead)?(?:{S}of{S}(?:the{S})?{p['year']})?"
        ),
        "whichunit": rf"(?:{p['early']}{S}(?:in{S})?|mid-)?(?:the{S}|this{S}(?=past|coming|last|next))?(?:{which}|current|present|year['’]s|corresponding|comparable){S}(?:{p['unit']}|{p['season']}|{p['daypart']}|fiscal{S}year|school{S}year)(?![\w])(?:{S}(?:last|this){S}year)?",
        "season": rf"{edge}(?:the{S})?(?:(?:{which}){S})?{p['season']}(?:{S}of)?{S}(?:{p['year']}(?:[-–/]\d\d(?!\d))?|(?:1[5-9]|20)\d\d[-–/]\d\d(?![\w])|{spelled})",
        "decade": rf"(?:(?:the{S})?(?:(?:{p['early']}|mid){S}?-?|(?:first|second|last){S}half{S}of{S}the{S}|{p['edge']}{S}(?:the{S})?))?(?:the{S})?(?:(?:{p['early']}|mid)(?:{S}|-))?(?:(?:1[0-9]|20)\d0['’]?s|['’]?[2-9]0s|{p['decade_word']})(?![\w])",
        "century": rf"(?:the{S})?(?:(?:early|late|mid)(?:{S}|-))?(?:\d{{1,2}}(?:st|nd|rd|th)|nineteenth|twentieth|eighteenth|seventeenth|sixteenth|twenty-first)(?:{S}|-)(?:century|centuries)(?![\w])",
        "spelledyear": rf"(?:the{S}year{S}two{S}thousand(?![\w])|{spelled})",
        "newyear": rf"the{S}new{S}year(?!['’\w]|{S}(?:holidays?|celebrations?|eve|day|festival|truce|message|address|speech))",
        "yearend": rf"the{S}turn{S}of{S}the{S}year(?![\w])|(?:(?:around|about){S})?(?:(?:the|this|last){S})?(?:calendar{S})?year(?:{S}|-|['’]s{S})end(?![\w])",
        "old": rf"(?:{p['approx']})(?:{p['number']}|{p['vague']}|(?:years?|months?|weeks?|days?|decades?|centur(?:y|ies)))(?:{S}|-)?(?:{p['unit']})?(?:{S}|-)old(?![\w])",
        "every": rf"(?:every|each|per){S}(?:other{S}|single{S}|{p['number']}{S}|few{S})?(?:{p['unit']}|{p['weekday']}|{p['season']}|{p['daypart']}|{p['month']})(?![\w])|(?:once|twice|(?:two|three|four|five|six|several|many){S}times){S}(?:an?|per|each|every){S}{p['unit']}(?![\w])|(?:{p['weekday']}|morning|evening|night|weekend)s(?![\w])",
        "duration": (
            rf"{p['approx']}(?:an?{S}|the{S})?(?:(?:half|quarter)(?:{S}(?:of{S})?a)?(?:{S}|-)(?:century|decade))(?![\w])(?:(?:{S}|-)long(?![\w]))?|"
            rf"{p['approx']}(?:the{S}(?!{p['number']}-)|at{S}least{S})?(?:{p['vague']}|{p['ranged']}|an?(?!{S}\w+s-long)|an?{S}(?:full|whole|entire|additional)|another(?:{S}{p['number']})?)(?:{S}|-)(?:(?:more|full|whole|straight|consecutive|additional|solid|long|successive){S})?(?:and{S}a{S}half{S})?{p['unit']}(?![\w]|(?:{S}|-)old\b)(?:(?:{S}|-)long(?![\w]))?(?:{S}and{S}(?:a{S}half|{p['number']}{S}{p['unit']})|{S}or{S}(?:two|so|more)(?![\w]))?"
            rf"|{p['approx']}(?:the{S})?(?:half(?:{S}an?)?(?:{S}|-)){p['unit']}(?![\w])(?:(?:{S}|-)long(?![\w]))?"
            rf"|(?:the{S}|many{S}long{S})?(?:whole{S}|entire{S}|full{S})?(?:(?:day|week|month|year|decade|century|hour)s?-long|hours|days|weeks|months|years|decades|centuries)(?:{S}or{S}(?:even{S})?(?:days|weeks|months|years|decades)|{S}ahead)?(?![\w]|{S}of{S}age|-old\b)|the{S}(?:days|weeks|months|years){S}ahead(?![\w])"
        ),
        "theunit": rf"(?:the{S}|that{S}|all{S}(?:the{S})?)(?:whole{S}|entire{S}|full{S}|fiscal{S}|same{S}|previous{S})?(?:{p['unit']}|{p['season']}|{p['daypart']})(?![\w])(?:{S}(?:before|after|earlier)(?![\w]))?",
        "daypart": rf"(?:overnight|(?:in{S}the{S}|{p['early']}{S}(?:in{S}the{S})?)(?:{p['daypart']})|before{S}dawn)(?![\w])",
        "holiday": rf"(?:(?:last|this|next){S})?{p['holiday']}(?![\w])(?:,?{S}{p['year']}|{S}(?:last|this|next){S}year(?![\w]))?",
        "reference": rf"(?:the{S}past(?!{S}(?:{p['number']}|{p['vague']}|{p['unit']}|{p['season']}|couple))|{p['reference']}|current|the{S}present)(?![\w]|-)",
        "set": rf"{p['set']}(?![\w])",
        "year": rf"(?:the{S}year{S}|around{S}(?!\d+{S}(?:\w+s)(?![\w])))?(?:post-|pre-)?{p['year']}(?![\w]|['’]s\b|{S}?%)(?:{S}?[-–]{S}?{p['year']})?|(?:1[5-9]|20)\d\d[-–/]\d\d(?![\w.:/-]\d|[\w])",
        "shortyear": r"['’](?:[2-9]\d|0\d)(?![\w'’])",
        "bareseason": rf"(?:{p['season']})(?=[,.;:)]|{S}(?:and|or|but|after|before|when|as|the|with|at|to|amid|following|offensive|campaign|break|session)\b)",
    }
    return re.compile(
        "(?<![\\w$€£./])(?:" + "|".join(f"(?P<{name}>{body})" for name, body in branches.items()) + ")", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def triggers() -> frozenset[str]:
    """Lower-case words that make a window worth a look."""
    table = words()
    out: set[str] = set()
    for name in ("months", "weekdays", "seasons", "dayparts", "units", "sets", "decades"):
        out |= set(table[name])
    for name in ("references", "holidays"):
        out |= {phrase.split()[0].split("'")[0] for phrase in table[name]} - {
            "the",
            "at",
            "in",
            "as",
            "long",
            "some",
            "not",
            "these",
            "right",
            "may",
        }
        out |= {phrase.split()[-1] for phrase in table[name]} - {"time", "ago", "possible"}
    out |= {
        "today",
        "tonight",
        "yesterday",
        "tomorrow",
        "ago",
        "earlier",
        "recent",
        "current",
        "present",
        "past",
        "year-end",
        "fiscal",
        "nineteen",
        "eighteen",
        "thousand",
        "period",
        "half",
        "soon",
        "fortnight",
        "q",
        "clock",
        "future",
    }
    return frozenset(out - {"second", "seconds", "day's"})


_HEADS = """the this that these those a an last next past previous coming following same current latest late early earlier later
mid end beginning start middle close outset very nearly almost about around roughly approximately at least more less fewer no
over just up as long several few many some numerous half dozens hundreds thousands another its their his her full first second
third fourth final opening remaining preceding every each per once twice all whole entire by before in today tonight yesterday
tomorrow post pre fiscal fy calendar nineteen twenty eighteen noon midday midnight overnight recent present couple number
corresponding comparable eighteenth nineteenth twentieth seventeenth sixteenth not right three four five six"""


@lru_cache(maxsize=1)
def starters() -> frozenset[str]:
    """Lower-case words an expression can begin with."""
    table = words()
    out = set(_HEADS.split()) | set(table["numbers"]) | set(table["ordinals"]) | triggers()
    for name in ("references", "holidays"):
        out |= {phrase.split()[0].split("'")[0] for phrase in table[name]}
    return frozenset(out)


@lru_cache(maxsize=1)
def inside() -> frozenset[str]:
    """Lower-case words that can stand in an expression: all that the pattern is made of, and those it puts together."""
    spelt = re.sub(r"\(\?P<\w+>|\\[a-zA-Z]", " ", master().pattern)
    plurals = {f"{word}s" for word in triggers()}
    return frozenset(
        {*re.findall(r"[^\W\d_]+", spelt.lower()), *starters(), *triggers(), *plurals, "p", "am", "pm", "hours", "hrs"}
    )
