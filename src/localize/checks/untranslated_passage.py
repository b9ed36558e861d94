"""No passage of a text is in another language than the rest: copied from the source, or left by an engine."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.plain_text import OBJECT, plain, sentences, unquoted
from localize.checks.short_passages import (
    PAIR,
    copied_word,
    english_word,
    first_plural,
    inflected_word,
    is_passage,
    left_word,
    lone_word,
)
from localize.language.addresses import addresses
from localize.language.detection import detect
from localize.language.detection.own_language import plainly_in
from localize.language.detection.third_languages import has_proof, third_language
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.checks.subjects import StringSubject
    from localize.model import Locale

_WORD = re.compile(r"[^\W\d_]+(?:[ʻʼ'’-][^\W\d_]+)*")
_LATIN = re.compile(r"[A-Za-zÀ-ɏʻʼ'’-]+")
_CYRILLIC = re.compile(r"[Ѐ-ӿ-]+")
_LATIN_LETTER, _CYRILLIC_LETTER = re.compile("[A-Za-zÀ-ɏ]"), re.compile("[Ѐ-ӿ]")
_RUN = 3
"""Words: two may be a name, a title or a borrowed phrase."""
_COPIED = 4
_HASHTAG = re.compile(r"#\w+")
_DETECTED = frozenset({"en", "ru", "uz"})


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.locale.language == subject.source_locale.language:
        return
    for pair in subject.pairs:
        source, target = plain(pair.source), plain(pair.target)
        if target == source:
            continue  # `wrong-language` says so
        running = _without_addresses(unquoted(target, f" {OBJECT} "))
        if "#" in running:
            running = _HASHTAG.sub(OBJECT, running)  # `hashtags` tells of these
        found = (
            _other_script(source, running, subject)
            or _alone(source, running, subject)
            or _copied(source, running, subject)
            or _sentence(source, running, subject)
            or _left(source, running, subject)
            or first_plural(_spoken(source), _spoken(running), subject.source_kind, subject.kind)
        )
        if found and not _is_term(found, subject):
            yield Flaw(pair.say(f"has a passage in another language: «{shown(found)}»"))


def _left(source: str, text: str, subject: StringSubject) -> str:
    """Return a single word that was left from the source."""
    words, kinds = _spoken(text), (subject.source_kind, subject.kind)
    return left_word(words, _in_lower_case(source), *kinds) or inflected_word(words, _words(source), *kinds)


def _is_term(found: str, subject: StringSubject) -> bool:
    """Return whether a passage is one word that the glossary has in the locale: kurash."""
    return " " not in found and subject.terms is not None and bool(subject.terms.named(found, subject.locale))


def _without_addresses(text: str) -> str:
    """Return a text without its addresses, whose parts look like words of another language."""
    if not _DOTTED.search(text):
        return text
    for start, end in reversed(list(addresses(text))):
        text = f"{text[:start]}{OBJECT}{text[end:]}"
    return text


_DOTTED = re.compile(r"[.@:/](?<=\w.)/?\w")


def _other_script(source: str, text: str, subject: StringSubject) -> str:
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
            if len(run) == lower == PAIR and _is_passage(run, source, subject):
                return " ".join(run)
            run = []
    return ""


def _alone(source: str, text: str, subject: StringSubject) -> str:
    """Return a word in the other script that no text of the locale has without quoting it."""
    if text.isascii() or subject.locale.language not in _DETECTED:
        return ""
    script = subject.locale.effective_script
    if not (_CYRILLIC_LETTER if script == "Latn" else _LATIN_LETTER).search(text):
        return ""
    words, ours = _spoken(text), subject.source_locale
    alike = ours.effective_script == script
    left = {"uz": copied_word, "en": english_word}.get(ours.language)
    return lone_word(words, subject.kind, source if alike else "") or (
        left(words, _words(source)) if left and script == "Cyrl" and not alike else ""
    )


def _copied(source: str, target: str, subject: StringSubject) -> str:
    """Return words of the source that stand in the target as they are, and are no name."""
    if subject.locale.effective_script != subject.source_locale.effective_script:
        return ""
    words, ours = _spoken(target), _words(source)
    common = sum(map(ours.__contains__, words))
    if common < _RUN:
        return _copied_pair(source, words, subject) if common == PAIR else ""
    known = _spaced(source)
    for length, lower in ((_COPIED, _COPIED - 1), (_RUN, _RUN)):
        for start in range(len(words) - length + 1):
            run = words[start : start + length]
            if f" {' '.join(run)} " in known and sum(word.islower() for word in run) >= lower:
                passage = " ".join(run)
                return "" if _reads_as(passage, subject.locale) else passage
    return _copied_pair(source, words, subject)


def _copied_pair(source: str, words: Sequence[str], subject: StringSubject) -> str:
    """Return two words of the source that stand in the target as they are; no names are looked for inside."""
    ours = _words(source)
    for at, pair in enumerate(pairwise(words)):
        if ours.issuperset(pair) and pair[1].islower() and (pair[0].islower() or at == 0):
            passage = " ".join(pair)
            if f" {passage} " in _spaced(source) and _is_passage(pair, source, subject):
                return passage
    return ""


def _is_passage(pair: Sequence[str], source: str, subject: StringSubject) -> bool:
    """Return whether two words beside each other are in another language, and no borrowed phrase."""
    copied = f" {' '.join(pair)} " in _spaced(source)
    lower = [word.lower() for word in pair]
    return is_passage(lower, subject.source_locale, subject.kind, copied=copied)


@lru_cache(maxsize=256)
def _spoken(text: str) -> tuple[str, ...]:
    """Return the words of a text, in order."""
    return tuple(_WORD.findall(text))


@lru_cache(maxsize=256)
def _spaced(source: str) -> str:
    """Return the words of a source with a space around each."""
    return f" {' '.join(_spoken(source))} "


@lru_cache(maxsize=256)
def _words(source: str) -> frozenset[str]:
    """Return the words of a source, each once: every locale asks for them."""
    return frozenset(_spoken(source))


@lru_cache(maxsize=256)
def _in_lower_case(source: str) -> frozenset[str]:
    """Return the same words in lower case."""
    return frozenset(_WORD.findall(source.lower()))


def _reads_as(text: str, locale: Locale) -> bool:
    """Return whether a passage is in the language that it should be in, so that the source is not."""
    found = detect(text, [locale])
    return found is not None and found.locale == locale


def _sentence(source: str, text: str, subject: StringSubject) -> str:
    """Return a sentence that reads as another language than the locale's."""
    if subject.locale.language not in _DETECTED:
        return ""
    parts = sentences(text)
    if len(parts) == 1:
        return ""
    proves = has_proof(text)
    same = frozenset(sentences(source)).intersection(parts)
    for part in parts:
        if part in same and _is_phrase(part) and not _reads_as(part, subject.locale):
            return part
        third = third_language(part) if proves else ""
        if third and third_language(source) != third:
            return part
        found = None if plainly_in(part, subject.kind) else detect(part)
        if (
            found is not None
            and len(_WORD.findall(part)) >= _RUN
            and (found.locale.language, found.locale.effective_script) != subject.kind
        ):
            return part
    return ""


def _is_phrase(sentence: str) -> bool:
    """Return whether a sentence says something: a word behind its first one is in small letters, and long."""
    return any(word.islower() and len(word) > _RUN for word in _WORD.findall(sentence)[1:])


CHECK = Check(
    "untranslated-passage",
    Scope.STRING,
    Severity.WARNING,
    "A passage of the text is in another language than the rest.",
    _run,
    "Translate the passage, or quote it.",
)
