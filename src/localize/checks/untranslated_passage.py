"""No passage of a text is in another language than the rest: copied from the source, or left by an engine."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.plain_text import OBJECT, plain, sentences
from localize.language.addresses import addresses
from localize.language.detection import detect
from localize.language.detection.own_language import plainly_in
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject
    from localize.model import Locale

_WORD = re.compile(r"[^\W\d_]+(?:[ʻʼ'’-][^\W\d_]+)*")
_LATIN = re.compile(r"[A-Za-zÀ-ɏʻʼ'’-]+")
_CYRILLIC = re.compile(r"[Ѐ-ӿ-]+")
_LATIN_LETTER, _CYRILLIC_LETTER = re.compile("[A-Za-zÀ-ɏ]"), re.compile("[Ѐ-ӿ]")
_RUN = 3
"""Words: two may be a name, a title or a borrowed phrase."""
_COPIED = 4
_QUOTED = re.compile(r"«[^»]*»|“[^”“]*[”“]|„[^“”]*[“”]|\"[^\"]*\"|‘[^’]*’|\([^()]*\)")
_OPENING = frozenset('«“„"‘(')
"""The signs with which what is quoted begins."""
_DETECTED = frozenset({"en", "ru", "uz"})


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.locale.language == subject.source_locale.language:
        return
    for pair in subject.pairs:
        source, target = plain(pair.source), plain(pair.target)
        if target == source:
            continue  # `wrong-language` says so
        running = target if _OPENING.isdisjoint(target) else _QUOTED.sub(f" {OBJECT} ", target)
        running = _without_addresses(running)
        found = (
            _other_script(running, subject)
            or _copied(source, running, subject)
            or _sentence(running, subject)
        )
        if found:
            yield Flaw(pair.say(f"has a passage in another language: «{shown(found)}»"))


def _without_addresses(text: str) -> str:
    """Return a text without its addresses, whose parts look like words of another language."""
    if not _DOTTED.search(text):
        return text
    for start, end in reversed(list(addresses(text))):
        text = f"{text[:start]}{OBJECT}{text[end:]}"
    return text


_DOTTED = re.compile(r"\w[.@:/]/?\w")


def _other_script(text: str, subject: StringSubject) -> str:
    """Return the first run of words in the script that is not the locale's."""
    script = subject.locale.effective_script
    if script not in {"Latn", "Cyrl"} or (script == "Latn" and text.isascii()):
        return ""
    if not (_CYRILLIC_LETTER if script == "Latn" else _LATIN_LETTER).search(text):
        return ""
    foreign = _CYRILLIC if script == "Latn" else _LATIN
    for piece in re.split(r"[^\w\s,ʻʼ'’-]+", text):
        run: list[str] = []
        for word in [*piece.replace(",", " ").split(), "."]:
            if foreign.fullmatch(word):
                run.append(word)
                continue
            lower = sum(one[0].islower() for one in run)
            if (len(run) >= _RUN and lower >= _RUN - 1) or (script == "Latn" and lower >= _RUN - 1):
                return " ".join(run)
            run = []
    return ""


def _copied(source: str, target: str, subject: StringSubject) -> str:
    """Return words of the source that stand in the target as they are, and are no name."""
    if subject.locale.effective_script != subject.source_locale.effective_script:
        return ""
    words, ours = _WORD.findall(target), _words(source)
    if sum(map(ours.__contains__, words)) < _RUN:
        return ""
    known = f" {' '.join(_WORD.findall(source))} "
    for length, lower in ((_COPIED, _COPIED - 1), (_RUN, _RUN)):
        for start in range(len(words) - length + 1):
            run = words[start : start + length]
            if f" {' '.join(run)} " in known and sum(word.islower() for word in run) >= lower:
                passage = " ".join(run)
                return "" if _reads_as(passage, subject.locale) else passage
    return ""


@lru_cache(maxsize=256)
def _words(source: str) -> frozenset[str]:
    """Return the words of a source, each once: every locale asks for them."""
    return frozenset(_WORD.findall(source))


def _reads_as(text: str, locale: Locale) -> bool:
    """Return whether a passage is in the language that it should be in, so that the source is not."""
    found = detect(text, [locale])
    return found is not None and found.locale == locale


def _sentence(text: str, subject: StringSubject) -> str:
    """Return a sentence that reads as another language than the locale's."""
    if subject.locale.language not in _DETECTED:
        return ""
    parts = sentences(text)
    if len(parts) == 1:
        return ""
    for part in parts:
        found = None if plainly_in(part, subject.kind) else detect(part)
        if (
            found is not None
            and len(_WORD.findall(part)) >= _RUN
            and (found.locale.language, found.locale.effective_script) != subject.kind
        ):
            return part
    return ""


CHECK = Check(
    "untranslated-passage",
    Scope.STRING,
    Severity.WARNING,
    "A passage of the text is in another language than the rest.",
    _run,
    "Translate the passage, or quote it.",
)
