"""Mechanical faults of a text (spaces, apostrophes, quotation marks, dashes), mended without a word changed.

A mend is made where a check of its kind finds a fault, and kept only where that fault is gone, no check finds
a new one, and the words of the text are the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from localize.checks.registry import STRING
from localize.formats.inline.fragments import fragments, with_words
from localize.language.uzbek import normalize_apostrophes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from localize.checks.subjects import StringSubject
    from localize.model import Locale

    Mend = Callable[[str, str, Locale], str]
    """From a text, its source and its language to the text as it should be."""

_SPACE = "[ \u00a0\u202f\u2007\u2009]"
_HARD = "\u00a0"
_MANY = 3
_DOUBLED = re.compile(rf"(?<!\s){_SPACE}{{2,}}(?!\s)")
_BEFORE_MARK = re.compile(rf"(?<=[\w\"'»”’)\]]){_SPACE}+(?=(?:[,;:!?…]|\.(?![\w.]))(?![)(DPO]))")
_INSIDE_CLOSING = re.compile(rf"(?<=[\w.!?]){_SPACE}+(?=[)\]»])")
_INSIDE_OPENING = re.compile(rf"(?<=[(\[«„]){_SPACE}+(?=\w)")
_GLUED = re.compile(r"(?<=[^\W\d_]{2})[,;!?](?=[^\W\d_]{2})|(?<=[^\W\d_]{3}):(?=[^\W\d_]{2})")
_FULL_STOP = re.compile(r"(?<=[a-zа-яёўқғҳ]{3})\.(?=[A-ZА-ЯЁЎҚҒҲ][a-zа-яёўқғҳ]{2})")
_FRENCH: Final = frozenset({"fr"})
_HYPHEN = re.compile(r"(?<=[\w\"'»”’)%,])\s+-{1,2}\s+(?=[\w\"'«“„(])")
_RANGE = re.compile(r"(?<=\d)\s+-{1,2}\s+(?=\d)")
_DOTS = re.compile(r"(?<![.\\/])(?:\.\.|\.{4,})(?![./\w])")
_QUOTED = re.compile(r'(?<![^\s(\[«—–-])"(?=[^\s"])([^"]*[^\s"])"(?![\w"])')
"""A pair of straight quotation marks around words, with nothing but words and signs between."""
_PRINTED: Final[Mapping[str, tuple[str, str]]] = {"ru": ("«", "»"), "uz": ("“", "”")}
_APOSTROPHES = re.compile("[ʻʼ'’‘`´]")
_WORD = re.compile(r"\w+")
_FOLDED: Final = (
    (re.compile("[«»“”„‹›\"ʻʼ'’‘`´]"), "'"),
    (re.compile("[-‐‑‒–—―−]+"), "-"),
    (re.compile(r"\.{2,}"), "…"),
    (re.compile(r"\s+"), ""),
)
"""Quotation marks and apostrophes, dashes and minus signs, ellipses and spaces, each kind as one."""


def mended(subject: StringSubject, checks: Collection[str]) -> tuple[str, ...]:
    """Return the targets of a string without what is mechanically wrong with them.

    Args:
        subject: the string.
        checks: the names of the checks whose faults are mended.
    """
    mending = [one for one in STRING if one.name in checks and any(one.name in names for names in MENDS)]
    if not any(next(iter(check.run(subject)), None) for check in mending):
        return subject.message.targets
    now, told = subject, _told(subject)
    for names, mend in MENDS.items():
        if not any(told[name] for name in names if name in checks):
            continue
        candidate = _with(now, mend)
        after = _told(candidate)
        fewer = sum(after[name] for name in names) < sum(told[name] for name in names)
        if fewer and all(after[name] <= told[name] for name in after) and _same_words(now, candidate):
            now, told = candidate, after
    return now.message.targets


def _with(subject: StringSubject, mend: Mend) -> StringSubject:
    sources = {pair.target: pair.source for pair in subject.pairs}
    targets = tuple(
        mend(target, sources[target], subject.locale) if target in sources else target
        for target in subject.message.targets
    )
    return replace(subject, message=replace(subject.message, targets=targets))


def _told(subject: StringSubject) -> Counter[str]:
    return Counter(check.name for check in STRING for _ in check.run(subject))


def _same_words(one: StringSubject, two: StringSubject) -> bool:
    return list(map(words, one.message.targets)) == list(map(words, two.message.targets))


def words(text: str) -> list[str]:
    """Return the words and numbers of a text, without apostrophes."""
    return _WORD.findall(_APOSTROPHES.sub("", unicodedata.normalize("NFC", text)))


def alike(one: str, two: str) -> bool:
    """Return whether two texts differ in nothing but spaces and the shape of quotes, apostrophes and dashes.

    «5» and «−5» differ, and «He left.» and «He left?»: no mark is missing, and none is of another kind.
    """
    return words(one) == words(two) and _folded(one) == _folded(two)


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    for pattern, mark in _FOLDED:
        text = pattern.sub(mark, text)
    return text


def _spaces(text: str, source: str, locale: Locale) -> str:
    """Mend the spaces at both ends, between words and beside marks."""
    if not text.strip():
        return text
    text = source[: len(source) - len(source.lstrip())] + text.strip() + source[len(source.rstrip()) :]
    if text.count(_HARD) >= _MANY and text.count(_HARD) > text.count(" ") and _HARD not in source:
        text = text.replace(_HARD, " ")

    def within(words: str) -> str:
        words = words if _DOUBLED.search(source) else _DOUBLED.sub(_single, words)
        if locale.language not in _FRENCH:
            for pattern in (_BEFORE_MARK, _INSIDE_CLOSING, _INSIDE_OPENING):
                words = pattern.sub("", words)
        return _FULL_STOP.sub(". ", _GLUED.sub(lambda match: f"{match[0]} ", words))

    return with_words(text, within)


def _single(match: re.Match[str]) -> str:
    return _HARD if _HARD in match[0] else " "


def _uzbek_apostrophes(text: str, _: str, locale: Locale) -> str:
    is_uzbek = (locale.language, locale.effective_script) == ("uz", "Latn")
    return normalize_apostrophes(text) if is_uzbek else text


def _quotes(text: str, _: str, locale: Locale) -> str:
    opening, closing = _PRINTED.get(locale.language, ("", ""))
    return printed_quotes(text, opening, closing) if opening else text


def printed_quotes(text: str, opening: str, closing: str) -> str:
    """Return a text with the marks of print where every straight mark of it is one of a clear pair."""
    if '"' not in text:
        return text
    mended: list[str] = []
    for fragment in fragments(text):
        is_text = fragment.kind == "text"
        words = _QUOTED.sub(rf"{opening}\1{closing}", fragment.text) if is_text else fragment.text
        if is_text and '"' in words:
            return text
        mended.append(words)
    return "".join(mended)


def _dashes(text: str, source: str, locale: Locale) -> str:
    dash = "—" if locale.language in _PRINTED or "—" in source else "–"

    def within(words: str) -> str:
        words = _RANGE.sub("–", words)
        if locale.language != "en":
            words = _HYPHEN.sub(f" {dash} ", words)
        return _DOTS.sub("…", words)

    return with_words(text, within)


MENDS: Final[Mapping[tuple[str, ...], Mend]] = {
    ("whitespace", "spacing", "spaces-in-text"): _spaces,
    ("apostrophes", "tutuq"): _uzbek_apostrophes,
    ("quotes",): _quotes,
    ("dashes",): _dashes,
}
"""The checks whose faults are mechanical, and what mends them."""
