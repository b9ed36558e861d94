"""A term in the place of another, in the form that the other has in a text."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from localize.language.inflection.grammars import grammar
from localize.language.inflection.russian_cases import BEHIND, CASES, SLOTS, is_adjective, paradigms
from localize.language.inflection.uzbek_joining import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.language.inflection.russian_cases import Paradigm
    from localize.model import Locale

_MOST = 8
"""Forms that are named where it is open which one is right."""
_HISSING = ("s", "x", "z", "ch", "sh")


def rebent(old: str, new: str, written: str, locale: Locale, before: str | None = None) -> tuple[str, ...]:
    """Return the forms of a term that may stand for another's form; its capitals are its own.

    Args:
        old: the dictionary form of the term that goes.
        new: that of the term that comes.
        written: a form of the one that goes, as a text has it.
        locale: the language of the text.
        before: the word before it in its sentence; empty where it begins one, None where nobody knows.

    Returns:
        One where there is no doubt, several where the letters leave it open, and none where nobody knows.
    """
    language = grammar(locale)
    if language.folded(written) == language.folded(old) and locale.language != "ru":
        return (new,)
    if locale.language == "ru":
        return _russian(old, new, written, before)
    if locale.language == "uz":
        return _last_word(old, new, written, locale)
    return _english(old, new, written) if locale.language == "en" else ()


def _last_word(old: str, new: str, written: str, locale: Locale) -> tuple[str, ...]:
    """Return a phrase of which the last word bends."""
    fold = grammar(locale).folded
    *before, last = new.split(" ")
    found = joined(fold(old.rpartition(" ")[2]), fold(last), fold(written.rpartition(" ")[2]))
    if not found:
        return ()
    # The letters of the new word stay as they were typed; only what differs from it comes from the rules.
    kept = _alike(fold(last), found)
    ending = _typeset(found[kept:], latin=locale.effective_script == "Latn")
    return (" ".join([*before, last[:kept] + ending]),)


def _typeset(letters: str, *, latin: bool) -> str:
    """Return letters with the apostrophes of print: ʻ in oʻ and gʻ, ʼ elsewhere."""
    return re.sub("(?<=[og])'", "ʻ", letters).replace("'", "ʼ") if latin else letters.replace("'", "ʼ")


def _english(old: str, new: str, written: str) -> tuple[str, ...]:
    tail = written[len(old) :].replace("’", "'")
    if not written.lower().startswith(old.lower()):
        return ()
    if tail in {"'s", "'"}:
        return (new + written[len(old) :],)
    if tail in {"s", "es"}:
        if re.search("[^aeiou]y$", new):
            return (f"{new[:-1]}ies",)
        return (f"{new}es" if new.endswith(_HISSING) else f"{new}s",)
    return ()


def _russian(old: str, new: str, written: str, before: str | None) -> tuple[str, ...]:
    """Return a phrase in the cases that the other may stand in; its adjectives and first noun bend."""
    was, now = old.split(), written.split()
    if len(was) != len(now):
        return ()
    slots, head = set(SLOTS), _head(was)
    for number, (word, form) in enumerate(zip(was, now, strict=True)):
        slots &= _slots(word, form, bends=number <= head, adjective=number < head)
    slots = _likely(slots, before, is_name=old[:1].isupper())
    found = [form for slot in SLOTS if slot in slots for form in _phrase(new.split(), slot)]
    return tuple(dict.fromkeys(found))[:_MOST]


def _likely(slots: set[str], before: str | None, *, is_name: bool) -> set[str]:
    """Return the cases that the place leaves open, where it leaves any.

    There is one of what has a name; a preposition governs cases; and what begins a sentence is its subject
    rather than its object.
    """
    if is_name:
        slots = slots & set(CASES) or slots
    if before == "" and "nom" in slots:
        return slots - {"acc"}
    behind = BEHIND.get((before or "").lower(), CASES)
    return {slot for slot in slots if slot.lstrip("+") in behind} or slots


def _slots(word: str, form: str, *, bends: bool, adjective: bool) -> set[str]:
    written = _plain(form)
    if not bends:
        return set(SLOTS) if written == _plain(word) else set()
    every = paradigms(word, adjective=adjective)
    return {slot for one in every for slot, forms in one.items() if written in map(_plain, forms)}


def _phrase(words: Sequence[str], slot: str) -> list[str]:
    """Return a phrase in a case; several where a word has several forms there."""
    head = _head(words)
    choices = [
        _forms(paradigms(word, adjective=number < head), slot, word) if number <= head else [word]
        for number, word in enumerate(words)
    ]
    return [" ".join(each) for each in product(*choices)]


def _forms(every: Sequence[Paradigm], slot: str, word: str) -> list[str]:
    """Return a word in a case, its letters as typed as far as they stay."""
    found = dict.fromkeys(form for one in every for form in one.get(slot, one[slot.lstrip("+")]))
    return [_like(word, form) for form in found]


def _like(word: str, form: str) -> str:
    kept = _alike(word.lower(), form)
    return word[:kept] + form[kept:]


def _alike(one: str, two: str) -> int:
    """Return how many letters two words have alike from their beginnings on."""
    pairs = enumerate(zip(one, two, strict=False))
    return next((place for place, (mine, theirs) in pairs if mine != theirs), min(len(one), len(two)))


def _head(words: Sequence[str]) -> int:
    """Return which word is the noun: the first that is no adjective, or the last."""
    nouns = (number for number, word in enumerate(words) if not is_adjective(word))
    return next(nouns, len(words) - 1)


def _plain(word: str) -> str:
    return word.lower().replace("ё", "е")
