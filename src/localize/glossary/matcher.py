"""The glossary made ready: which of its terms a text has, in any of their forms."""

from __future__ import annotations

import unicodedata
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from localize.formats.inline.fragments import fragments
from localize.frozen import frozen
from localize.glossary.do_not_translate import DoNotTranslate
from localize.language.inflection import Kind, PhraseMatch, Phrases, inflects, outermost

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from localize.glossary.reader import Glossary, Term
    from localize.model import Locale

_LIMIT = 100_000
"""Characters of a text that are looked at; nobody writes a longer paragraph."""
_REMEMBERED = 1024
"""Sources of which is remembered what they name: each is asked for by every locale."""


class Mention(NamedTuple):
    """One place where a text has a form of a term; equal forms of several terms are one place."""

    terms: tuple[Term, ...]
    form: str
    """The form of the glossary."""
    written: str
    """The words as the text has them."""


@frozen
class _List:
    """The forms of one locale, each once, with the terms that have it."""

    forms: tuple[str, ...]
    terms: tuple[tuple[Term, ...], ...]
    phrases: Phrases


class GlossaryMatcher:
    """A glossary at work. Each locale is made ready once, when it is first asked for."""

    def __init__(self, glossary: Glossary) -> None:
        """Take a glossary."""
        self.glossary = glossary
        self.kept = DoNotTranslate(glossary.kept)
        self._lists: dict[tuple[str, bool], _List] = {}
        self._named: dict[tuple[str, str], tuple[Mention, ...]] = {}

    def named(self, text: str, locale: Locale) -> tuple[Mention, ...]:
        """Return the terms that a source names, in the order of the text.

        Adjectives made of a term name it not: «российская граница» may be translated without naming Russia.
        A term inside a longer one, in an address or in code is left out.

        Args:
            text: a source, Markdown inline or a label.
            locale: its language.
        """
        key = (text, locale.folder)
        if key not in self._named:
            if len(self._named) >= _REMEMBERED:
                self._named.clear()
            self._named[key] = self._looked_up(_looked_at(text), self._list(locale, forbidden=False))
        return self._named[key]

    def _looked_up(self, text: str, listed: _List) -> tuple[Mention, ...]:
        found = [each for each in listed.phrases.find(text) if each.kind is Kind.INFLECTED]
        return _mentions(outermost(_in_words(text, found)), listed, text) if found else ()

    def said(self, text: str, locale: Locale) -> frozenset[str]:
        """Return the names of the terms that a target has, adjectives made of them included."""
        listed = self._list(locale, forbidden=False)
        found = listed.phrases.find(_looked_at(text))
        return frozenset(term.name for each in found for term in listed.terms[each.phrase])

    def forbidden(self, text: str, locale: Locale) -> tuple[Mention, ...]:
        """Return the forbidden forms that a target has, in order.

        One inside an accepted form, a name that is kept, an address or code is left out.
        """
        listed = self._list(locale, forbidden=True)
        text = _looked_at(text)
        found = _in_words(text, listed.phrases.find(text))
        if not found:
            return ()
        accepted = [(each.start, each.end) for each in self._list(locale, forbidden=False).phrases.find(text)]
        spared = [*accepted, *self.kept.places(text, locale)]
        return tuple(
            mention
            for each, mention in zip(found, _mentions(found, listed, text), strict=True)
            if not any(one <= each.start and each.end <= two for one, two in spared)
            and (each.kind is Kind.INFLECTED or not _is_of_both(mention, locale))
        )

    def kept_in(self, text: str, locale: Locale) -> tuple[str, ...]:
        """Return the names in a source that are never translated, without those in addresses and code."""
        if not self.kept.names:
            return ()
        text = _looked_at(text)
        places = [PhraseMatch(0, start, end, Kind.INFLECTED) for start, end in self.kept.places(text, locale)]
        found = (" ".join(text[each.start : each.end].split()) for each in _in_words(text, places))
        return tuple(dict.fromkeys(found))

    def inflects(self, locale: Locale) -> bool:
        """Return whether a form that is not found is missing: nobody knows where endings are unknown."""
        return inflects(locale)

    def _list(self, locale: Locale, *, forbidden: bool) -> _List:
        key = (locale.folder, forbidden)
        if key not in self._lists:
            self._lists[key] = _listed(self.glossary, locale, forbidden=forbidden)
        return self._lists[key]


def _listed(glossary: Glossary, locale: Locale, *, forbidden: bool) -> _List:
    by_form: dict[str, list[Term]] = {}
    for term in glossary.terms:
        for form in (term.forbidden if forbidden else term.forms).get(locale, ()):
            by_form.setdefault(form, []).append(term)
    forms = tuple(by_form)
    return _List(forms, tuple(map(tuple, by_form.values())), Phrases(forms, locale))


def _is_of_both(mention: Mention, locale: Locale) -> bool:
    """Return whether an adjective may be made of an accepted form as well: «каракалпакский»."""
    letters = zip(mention.written.casefold(), mention.form.casefold(), strict=False)
    stem = "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], letters))
    forms = (form for term in mention.terms for form in term.forms.get(locale, ()))
    return any(form.casefold().startswith(stem) for form in forms)


def _looked_at(text: str) -> str:
    return unicodedata.normalize("NFC", text[:_LIMIT])


def _mentions(found: Iterable[PhraseMatch], listed: _List, text: str) -> tuple[Mention, ...]:
    return tuple(
        Mention(listed.terms[each.phrase], listed.forms[each.phrase], text[each.start : each.end])
        for each in found
    )


def _in_words(text: str, found: Sequence[PhraseMatch]) -> list[PhraseMatch]:
    """Return the places that start and end in running text."""
    if not found:
        return []
    spans, at = [], 0
    for fragment in fragments(text):
        if fragment.kind == "text":
            spans.append((at, at + len(fragment.text)))
        at += len(fragment.text)
    return [
        each
        for each in found
        if any(one <= each.start < two for one, two in spans)
        and any(one < each.end <= two for one, two in spans)
    ]
