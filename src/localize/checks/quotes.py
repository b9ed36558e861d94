"""Quotation marks open and close in pairs, as the source's do, and are the language's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.plain_text import plain
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.checks.pairs import TextPair
    from localize.checks.subjects import StringSubject

_PAIRS = {"«": "»", "“": "”", "„": "“”", "‹": "›"}
_CLOSING = {"»": "«", "”": "“„", "›": "‹"}
_OPENERS = "".join(_PAIRS) + "([—–-"
_MARK = late_pattern("[«»“”„‹›‘\"']")
_TURNED = late_pattern("[«»“”„‹›]")
_DIGIT_INCHES = late_pattern(r"(?<=\d)\"")
_INTRODUCED = late_pattern(r"(?:^|[:—–-]\s*)[«“„]")


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        if not _MARK.search(plain(pair.target)):
            continue
        fault = _unpaired(plain(pair.target))
        if fault and fault != "'" and not _unpaired(plain(pair.source)) and not _goes_on(fault, subject):
            yield Flaw(pair.say(f"has a quotation mark without its partner: {fault}"), spots=(fault,))
        elif subject.locale.language in _SET and _straightened(plain(pair.source), plain(pair.target)):
            yield Flaw(pair.say("has a typewriter's quotation marks, the source has a printer's"))
        elif subject.kind == _RUSSIAN and (marks := _foreign(plain(pair.target))):
            yield Flaw(pair.say("has the quotation marks of English; Russian prints « »"), spots=marks)
        elif foreign := _of_another_language(pair, subject.locale.language):
            yield Flaw(pair.say(f"has quotation marks of another language: {foreign}"), spots=(foreign,))


def _of_another_language(pair: TextPair, language: str) -> str:
    """Return a quotation in marks that a language does not have; empty where there is none."""
    pattern = _FOREIGN.get(language)
    found = pattern.search(plain(pair.target)) if pattern else None
    return "" if found is None or found[0] in pair.source else found[0]


def _goes_on(fault: str, subject: StringSubject) -> bool:
    """Return whether a quotation runs through several texts: a neighbour has the mark that is missing here.

    It opens in one and closes in a later one; each text between may open it again, as in English books.
    """
    earlier = fault in _CLOSING or fault == '"'
    later = fault in _PAIRS or fault == '"'
    return (earlier and _first_unpaired(subject.before) in {*_CLOSING.get(fault, ""), '"'}) or (
        later and _first_unpaired(subject.behind) in {*_PAIRS.get(fault, ""), fault, '"'}
    )


def _first_unpaired(texts: Sequence[str]) -> str:
    found = (_unpaired(plain(text)) for text in texts)
    return next((mark for mark in found if mark not in {"", "'"}), "")


def _straightened(source: str, target: str) -> bool:
    """Return whether only the source's quotation marks are those of print."""
    return (
        _PRINTED.search(source) is not None
        and _TYPED.search(target) is not None
        and not _TYPED.search(source)
    )


def _foreign(text: str) -> tuple[str, ...]:
    """Return the quotation marks of English and Uzbek in a Russian text that has none of its own.

    « » are the outer ones and „ “ those inside them, which a quotation through several texts may have
    alone.
    """
    inner = None if _OWN.search(text) else _INNER.search(text)
    return (inner[0][0], inner[0][-1]) if inner else ()


def _unpaired(text: str) -> str:
    """Return a quotation mark without its partner; empty where all are paired."""
    if not _MARK.search(text):
        return ""
    text = _DIGIT_INCHES.sub("", text)
    waiting: list[str] = []
    merged = False
    for mark in _TURNED.finditer(text):
        place, char = mark.start(), mark[0]
        if char == "“" and waiting and waiting[-1] in "„“" and not _begins(text, place):
            waiting.pop()  # „so“ is quoted in Russian and German; “so“ by whoever has one key for both
        elif char in _PAIRS:
            waiting.append(char)
        elif waiting and waiting[-1] in _CLOSING[char]:
            waiting.pop()
        elif char == "”" and text[place - 1 : place].isdigit():
            continue  # inches
        elif waiting or merged or not (_opens_twice(text, place, char) or _ends_a_longer(text, place)):
            return char
        else:
            merged = True
    if waiting:
        return waiting[-1]
    return "'" if _unsure(text) else '"' if text.count('"') % 2 else ""


def _begins(text: str, place: int) -> bool:
    """Return whether a mark stands before a word, as those that open do."""
    before, behind = text[place - 1 : place], text[place + 1 : place + 2]
    return (not before or before.isspace() or before in _OPENERS) and not (behind.isspace() or not behind)


def _opens_twice(text: str, place: int, closing: str) -> bool:
    """Return whether one mark may open two quotations, one of which begins the other.

    Equal marks are not written twice in a row: «“Fox” is out, he said”» opens with a single “.
    """
    found = _INTRODUCED.search(text, 0, place)
    return found is not None and found[0][-1] in _CLOSING[closing]


def _ends_a_longer(text: str, place: int) -> bool:
    """Return whether a last mark may end what an earlier paragraph began to quote; this one quotes too."""
    return not text[place + 1 :].strip() and text[place - 1] in ".!?…" and _PAIRED.search(text) is not None


def _unsure(text: str) -> bool:
    """Return whether a typewriter's single marks may be unpaired, read in one way or another."""
    opened, closed = len(_OPENED.findall(text)), len(_CLOSED.findall(text))
    return opened != closed or (opened > 0 and _POSSESSIVE.search(text) is not None)


_PAIRED = late_pattern(r"«[^«»]+»(?!$)|“[^“”]+”(?!$)")
_SET = frozenset({"ru", "uz"})
"""Languages that print « » and “ ” alone; English papers have straight ones, too."""
_RUSSIAN = ("ru", "Cyrl")
_OWN = late_pattern("[«»]")
_INNER = late_pattern(r"“(?=\w)[^“”„]*[^\s“”„][“”]")
_PRINTED = late_pattern("[«»“”„]")
_TYPED = late_pattern(r"(?<!\d)\"")
_OPENED = late_pattern(r"(?<!\w)'(?=\w)")
_CLOSED = late_pattern(r"(?<=[\w.,!?…])'(?!\w)")
"""A typewriter's single quotation marks; those of «rock 'n' roll» and «the players'» look the same."""
_FOREIGN = {
    "en": late_pattern(r"«[^«»]{2,60}»|„[^“”„]{2,60}[“”]|“[^“”]{2,60}“(?![\w“])"),
    "ru": late_pattern(r"(?<![\w'])'[^\W\d_][^'\n]{1,60}[^\W\d_]'(?!\w)|‘[^‘’\n]{2,60}’(?!\w)"),
}
"""Quotations in marks of other languages; Uzbek has several kinds."""
_POSSESSIVE = late_pattern(r"s'(?= [a-z])")


CHECK = Check(
    "quotes",
    Scope.STRING,
    Severity.WARNING,
    "A quotation mark is not closed, closes nothing, or is a typewriter's or another language's.",
    _run,
    "Close every quotation that is opened; quotations inside one have marks of their own.",
    in_target=_MARK,
    of_texts=False,
)
