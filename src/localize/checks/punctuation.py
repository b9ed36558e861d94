"""The target ends as its source does, and has no two marks where one belongs."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.plain_text import ABBREVIATED, plain, sentences
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.pairs import TextPair
    from localize.checks.subjects import StringSubject

_TAIL = 1000
_LINK = late_pattern(r"\]\([^()\s]*\)$")
_CLOSING = " \t\n\u00a0\u202f\"'»«”“„’‘›)]}*_~`"
_CLOSING_OUTSIDE = _CLOSING.replace(")", "").replace("]", "")
_LINES = frozenset("—–")
_QUOTES = "\"'»”’“›"
_ENDS = {
    "…": "an ellipsis",
    "?": "a question mark",
    "!": "an exclamation mark",
    ":": "a colon",
    ".": "a full stop",
}
# The same marks in other scripts.
_SAME = str.maketrans("？؟;！：。।՝։", "???!:..:.")
_ABBREVIATION = late_pattern(r"(?:^|[^\w.])(?:\w{1,2}|\w+(?:\.\w+)+)\.$")
"""`г.`, `p.m.`: their full stop says nothing about the sentence."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        had = _ends(pair.source, subject.source_locale.language)
        has = _ends(pair.target, subject.locale.language)
        if not had & has and not _excused(pair, had, has):
            yield Flaw(pair.say(_said(had, has)))
        elif _asks_no_more(pair):
            yield Flaw(pair.say("asks no question, as the source does"))
        if pair.target and subject.kind == _RUSSIAN and (stops := _STOP_INSIDE.findall(pair.target)):
            yield Flaw(
                pair.say("has a full stop inside quotation marks; Russian sets it behind them"),
                spots=tuple(stops),
            )
        foreign = _FOREIGN.search(pair.target) if subject.locale.language in _KNOWN else None
        if foreign and foreign[0] not in pair.source:
            yield Flaw(pair.say(f"has a mark of another script: «{foreign[0]}»"), spots=(foreign[0],))
        if marks := _doubled(pair):
            yield Flaw(pair.say(f"has two marks in a row: «{marks}»"), spots=(marks,))


def _doubled(pair: TextPair) -> str:
    """Return two marks in a row that neither language writes and the source has not; empty where none are."""
    if not _DOUBLED.search(pair.target) or _DOUBLED.search(pair.source):
        return ""
    for found in _DOUBLED.finditer(plain(pair.target)):
        last = "".join(found.string[: found.start()].lower().split()[-1:])
        if found[0][0] != "." or not (len(last) <= _CUT or last in ABBREVIATED or "." in last):
            return found[0]
    return ""


def _may_differ(subject: StringSubject) -> bool:
    """Tell of texts that do not both end in a letter or digit, or in the same mark behind one."""
    for pair in subject.pairs:
        mark = _plain_mark(pair.source)
        if (
            mark is None
            or mark != _plain_mark(pair.target)
            or _may_ask_no_more(pair)
            or _DOUBLED.search(pair.target)
            or _FOREIGN.search(pair.target)
            or ".»" in pair.target
        ):
            return True
    return False


def _may_ask_no_more(pair: TextPair) -> bool:
    return "?" in pair.source and _ASKS.isdisjoint(pair.target)


def _asks_no_more(pair: TextPair) -> bool:
    """Return whether a short source asks before its last sentence, and the target nowhere."""
    if not _may_ask_no_more(pair) or len(pair.source) > _SHORT:
        return False
    asked = sentences(plain(pair.source))
    return any(one.endswith("?") for one in asked[:-1]) and len(sentences(plain(pair.target))) >= len(asked)


_DOUBLED = late_pattern(
    r"[,;:.!?](?<=\w.)(?:(?<=,)[,.;:!?](?!\.)|(?<=[;:])[,.;:!?](?!\w)|(?<=\.)[,;](?!\d)|(?<=[!?])\.(?!\.)"
    r"|(?<=\?)\?|(?<=,) ,|(?<=!),)"
)
"""Two marks of which one is too many; Russian writes ?! and ?.. and !.."""
_RUSSIAN = ("ru", "Cyrl")
_KNOWN = frozenset({"en", "ru", "uz"})
_STOP_INSIDE = late_pattern(r"[а-яё]{4}\.»")
"""A full stop that is no abbreviation's."""
_FOREIGN = late_pattern("[¿¡？！，。；：、]")
_CUT = 4
"""Letters of a word that its full stop may cut."""
_ASKS = frozenset("?？؟")
_SHORT = 200
"""Characters: in a longer text a translator may say as a statement what its source asks."""


def _plain_mark(text: str) -> str | None:
    """Return the mark behind the letter or digit that ends a text; None where something else ends it."""
    last = text[-1:]
    if last.isalnum():
        return ""
    return last if last in _ENDS and text[-2:-1].isalnum() else None


@lru_cache(maxsize=1024)
def _ends(text: str, language: str) -> frozenset[str]:
    """Return the marks that may be a text's last: a quotation's own, and the one behind it."""
    tail = _bare(text)
    outer = _mark(tail, language)
    if outer == "." and tail[-2:-1] in _QUOTES:
        inner = _mark(tail[:-1].rstrip(_QUOTES), language)
        return frozenset({inner, outer}) if inner in {"?", "!", "…"} else frozenset({outer})
    return frozenset({outer})


def _mark(tail: str, language: str) -> str:
    if tail.endswith("..."):
        return "…"
    last = tail[:-2][-1:] if tail.endswith(("?..", "!..")) else tail[-1:]
    if last == ";" and language != "el":
        return ""
    last = last.translate(_SAME)
    return last if last in _ENDS else ""


def _bare(text: str) -> str:
    """Return the end of a text without closing quotes, brackets, markup and the dash of a dialogue."""
    tail = text[-_TAIL:].rstrip(_CLOSING_OUTSIDE)
    if tail[-1:] == ")":
        tail = _LINK.sub("", tail)
    tail = tail.rstrip(_CLOSING)
    return _DIALOGUE.sub("", tail).rstrip(_CLOSING) if tail[-1:] in _LINES else tail


def _excused(pair: TextPair, had: frozenset[str], has: frozenset[str]) -> bool:
    return (
        (_abbreviated(pair.source, had) and ("?" not in has or "?" in pair.source))
        or (_abbreviated(pair.target, has) and ("?" not in had or "?" in pair.target))
        or _unfinished(pair)
        or ({":", "."} == had | has and _SAYING.search(f"{pair.source} {pair.target}") is not None)
        or ("." in has and "" in had and _needs_stop(pair))
        or _quoted(pair, had)
        or (_quotes_last(pair.target) and _marked_inside(pair.source, has))
        or ("?" in had and "" in has and _ASKED_BEHIND_COLON.search(pair.target) is not None)
        or ("?" in has and (len(pair.source) > _LINE or _ASKING.search(pair.source) is not None))
        or (had | has <= _TERMINAL and len(pair.source) > _LINE)
    )


def _abbreviated(text: str, ends: frozenset[str]) -> bool:
    bare = _bare(text)
    return ends == {"."} and (
        _ABBREVIATION.search(bare) is not None or bare[:-1].rpartition(" ")[2].lower() in ABBREVIATED
    )


def _needs_stop(pair: TextPair) -> bool:
    """Return whether a text without a stop got one with reason: it is a paragraph, or two sentences now."""
    long = len(pair.source) > _LONG
    return long or len(sentences(pair.target)) > len(sentences(pair.source))


def _unfinished(pair: TextPair) -> bool:
    """Return whether a text is a piece of a longer one: it ends with a comma, or within a quotation."""
    opened = _OPEN.search(pair.target)
    return _bare(pair.source)[-1:] in {",", "—", "–", "-"} or (
        opened is not None and _bare(pair.target)[-1:] == ","
    )


def _quoted(pair: TextPair, had: frozenset[str]) -> bool:
    """Return whether quotations at the end may end as they like.

    Languages differ in the side on which a quotation has its mark, and whether it gives the sentence's.
    """
    if not _quotes_last(pair.source):
        return False
    return _marked_inside(pair.target, had) or (_quotes_last(pair.target) and "" not in had)


def _quotes_last(text: str) -> bool:
    bare = text.rstrip()
    return bare[-1:] in _QUOTES or bare[-2:-1] in _QUOTES


def _marked_inside(text: str, ends: frozenset[str]) -> bool:
    """Return whether a quotation of a text has one of these marks."""
    return any(re.search(rf"{re.escape(end)}[{_QUOTES}]", text) for end in ends if end)


def _said(had: frozenset[str], has: frozenset[str]) -> str:
    """Return how two texts end."""
    ours, theirs = (_ENDS.get(min(ends), "") for ends in (had, has))
    if not ours:
        return f"ends with {theirs}, which the source has not"
    return f"ends with {theirs} where the source has {ours}" if theirs else f"lacks {ours} at its end"


_DIALOGUE = late_pattern(r"(?<=[.!?…])\s+[—–]$")
_OPEN = late_pattern(r"^[«“„\"'‘][^«»“”„\"]*$")
_SAYING = late_pattern(
    r"\b(?:sa(?:id|ys?)|told|tells?|add(?:ed|s)|wr(?:ote|ites?)|ask(?:ed|s)|сказал\w*|говор\w+|заяв\w+|отме[тч]\w+|пис\w+"
    r"|добав\w+|спро[сш]\w+|de(?:di|ydi|gan|yishdi|b)|aytdi|aytgan|aytishicha|yoz(?:di|gan|adi)"
    r"|qoʻshimcha qil\w+"
    r"|soʻra\w+|деди|айтди|ёзди|сўради)\b",
    re.IGNORECASE,
)
_ASKING = late_pattern(
    r"\b(?:what|who|whom|why|how|where|when|which|что|кто|где|когда|почему|зачем|как|какой|nima|kim|qayer\w*|qachon|qanday"
    r"|nega|нима|ким|қаер\w*|қачон|қандай|нега)\b",
    re.IGNORECASE,
)
"""Words of questions: their author forgot the mark."""
_ASKED_BEHIND_COLON = late_pattern(
    r"[:—–] (?:(?:и|and|va) )?"
    r"(?:what|who|whom|why|how|where|when|which|что|кто|где|когда|почему|зачем|как|какой|чем"
    r"|nima|kim|qayer|qachon|qanday|qancha|nega|нима|ким|қаер|қачон|қандай|қанча|нега)\b",
    re.IGNORECASE,
)
"""A headline that promises an answer: «Ключи от города: почему пустеет центр»."""
_TERMINAL = frozenset(".!…")
_LINE = 60
"""Characters: in longer running text a translator may make a question of a statement, or lower the voice."""
_LONG = 70
"""Characters: longer texts without a stop are seldom headlines or labels; their author forgot it."""


CHECK = Check(
    "punctuation",
    Scope.STRING,
    Severity.WARNING,
    "A text ends with another mark than its source, or has two marks in a row.",
    _run,
    "End it as the source ends, unless the language wants it otherwise; of two marks delete one.",
    may=_may_differ,
    of_meaning=True,
)
