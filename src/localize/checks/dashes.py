"""Dashes are dashes, and an ellipsis has three dots."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.plain_text import plain
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.pairs import TextPair
    from localize.checks.subjects import StringSubject

_HYPHEN = re.compile(r"(?<=[\w\"'»”’)%,])\s+-{1,2}\s+(?=[\w\"'«“„(])")
_TYPED = re.compile(r"(?<=[^\W\d_]) -- (?=[^\W\d_])")
"""Two hyphens, as typewriters had them; no source is a reason for them in print."""
_RANGE = re.compile(r"(?<=\d)\s+-\s+(?=\d)")
"""English papers write a hyphen between words; between figures nobody does."""
_SAID = re.compile(r"[»”\"],?\s+-\s+(?=[а-яёa-zўқғҳ])")
_DIALOGUE = frozenset({"ru", "uz"})
"""Languages that set a dash between a quotation and who said it; nobody means a hyphen there."""
_SIGN = frozenset("-—–")
_DASH = re.compile(r"[—–]")
_ONE_SIDED = re.compile(
    r"(?<=[^\W\d_])[»”)]?(?:— |-\s+(?!(?:и|или|либо|да|а|va|yoki|hamda|ва|ёки|ҳамда)\b))(?=[^\W\d_])"
    r"|(?<=[^\W\d_]) (?:—|-(?=[^\W\d_]{3}))(?=[«“]?[^\W\d_])"
)
"""A dash, or a hyphen for one, with a space on one side alone; «аудио- и видео» has one, too."""
_JOINED = re.compile(r"(?<=[a-zа-яёўқғҳ]{2})—(?=[a-zа-яёўқғҳ])")
"""A dash between words of a sentence; names of a line or of a match are joined by one."""
_DOTS = re.compile(r"(?<![.\\/])(?:\.\.|\.{4,})(?![./\w])|\. \. \.")
_IN_SENTENCE = re.compile(r"(?<=[\w»”)%,])\s+-{1,2}\s+(?=[«“]?[^\W\d_])|(?<=[\w%»”]) -(?=[^\W\d_]{3})")
"""A hyphen for a dash before a word, which only a dash joins to a sentence of Russian or Uzbek."""
_SPOKEN_ABROAD = re.compile(r"(?:[”\"],|,[”\"])\s+[–—-]\s+(?=[\w])")
"""A dash behind a comma and a quotation, before who said it; English has the comma alone."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        source, target = plain(pair.source), plain(pair.target)
        if _SIGN.isdisjoint(target) and ".." not in target and ". . ." not in target:
            continue
        yield from _hyphens(pair, source, target, subject.locale.language)
        one_sided = tuple(match[0] for match in _ONE_SIDED.finditer(target))
        spaced = subject.locale.language in _DIALOGUE and _DASH.search(source)
        if one_sided and spaced and not _ONE_SIDED.search(source):
            yield Flaw(pair.say("has a dash with a space on one side alone"), spots=one_sided)
        joined = tuple(match[0] for match in _JOINED.finditer(target))
        if joined and subject.locale.language in _DIALOGUE:
            yield Flaw(pair.say("has a dash without a space before and behind it"), spots=joined)
        if subject.locale.language in _DIALOGUE and _TYPED.search(target):
            yield Flaw(pair.say("has two hyphens for a dash"))
        if _DOTS.search(target) and not _DOTS.search(source):
            yield Flaw(pair.say("has two dots, or more than three, in a row"))


def _hyphens(pair: TextPair, source: str, target: str, language: str) -> Iterator[Flaw]:
    """Yield the hyphens that stand for a dash, and a dash that English has not."""
    pattern = _RANGE if language == "en" else _HYPHEN
    spoken = language in _DIALOGUE and _SAID.search(target) and not _HYPHEN.search(source)
    if spoken and not _DASH.search(source):
        yield Flaw(
            pair.say("has a hyphen for the dash behind a quotation"), spots=(_SAID.findall(target)[0],)
        )
    if pattern.search(target) and not _HYPHEN.search(source) and _DASH.search(source):
        spots = tuple(match[0] for match in pattern.finditer(target))
        yield Flaw(pair.say("has a hyphen between spaces where the source has a dash"), spots=spots)
    elif not spoken and language in _DIALOGUE and _hyphenated(source, target):
        yield Flaw(pair.say("has a hyphen for a dash"), spots=tuple(_IN_SENTENCE.findall(target)))
    if language == "en" and _SPOKEN_ABROAD.search(target):
        yield Flaw(pair.say("has a dash between a quotation and who said it"))


def _hyphenated(source: str, target: str) -> bool:
    """Return whether a target joins its parts by a hyphen, and its source has none beside a space."""
    return _IN_SENTENCE.search(target) is not None and _BESIDE_SPACE.search(source) is None


_BESIDE_SPACE = re.compile(r"\s-|-\s")


CHECK = Check(
    "dashes",
    Scope.STRING,
    Severity.WARNING,
    "A hyphen stands for a dash, or two dots for an ellipsis.",
    _run,
    "Write — between words and – in ranges, and … where something is left open.",
    in_target=re.compile(
        r"(?:^|\s)--?(?:\s|$)|\.\.|\w[»”)]?[—-](?:\s|$)|^[—-][«“]?\w|[a-zа-яёўқғҳ]—\w|[”\"],$|,[”\"]$|^\.$"
    ),
)
