"""The people and places of a text are its source's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.name_words import NameWord, full_names, name_words, words
from localize.checks.pairs import pairs
from localize.checks.plain_text import plain
from localize.language.name_likeness import any_alike
from localize.model import Severity
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject
    from localize.model import Locale

_LONGEST = 12
"""Words: in a longer text a name may be put otherwise, as «the minister» or «the city»."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if (
        subject.slug == UI
        or subject.locale.language not in _KNOWN
        or subject.source_locale.language not in _KNOWN
    ):
        return
    for pair in pairs(subject):
        source, target = _running(pair.source), _running(pair.target)
        if len(words(source)) > _LONGEST:
            continue
        had, has = name_words(source), name_words(target)
        lost = [
            one
            for one in had
            if not any_alike(_stem(one.text, subject.source_locale), _stems(target, subject.locale))
        ]
        more = [
            one
            for one in has
            if not any_alike(_stem(one.text, subject.locale), _stems(source, subject.source_locale))
        ]
        said = _replaced(had, lost, more, count=len(has)) or _left_out(had, lost, more, source)
        if said:
            yield Flaw(pair.say(said))


def _running(text: str) -> str:
    """Return a text without quotations: titles and mottos are translated."""
    return _QUOTED.sub("“…”", plain(text))


_QUOTED = re.compile(
    r"«[^«»]{1,40}»|“[^”“]{1,40}[”“]|„[^“”]{1,40}[“”]|\"[^\"]{1,40}\"|‘[^’]{1,40}’|(?<!\w)'[^']{1,40}'(?!\w)"
)


def _stem(name: str, locale: Locale) -> str:
    """Return a name without the endings of its case in Uzbek, which are longer than other languages'."""
    return _ENDING.sub("", name) if locale.language == "uz" else name


def _stems(text: str, locale: Locale) -> list[str]:
    return [_stem(word, locale) for word in words(text)]


_ENDING = re.compile(r"(?<=\w{3})[ʼ']?(?:dagi|gacha|ning|dan|lik|da|ga|ni|даги|гача|нинг|дан|лик|да|га|ни)$")
_KNOWN = frozenset({"en", "ru", "uz"})


def _replaced(had: list[NameWord], lost: list[NameWord], more: list[NameWord], *, count: int) -> str:
    """Tell of one name that stands where the source has another one, among names that are the same."""
    certain = [one for one in lost if not one.first]
    others = [one for one in more if not one.first] or more
    if len(certain) == len(lost) == len(others) == 1 < len(had) and abs(len(had) - count) <= 1:
        return f"names «{shown(others[0].text)}» where the source names «{shown(certain[0].text)}»"
    return ""


def _left_out(had: list[NameWord], lost: list[NameWord], more: list[NameWord], source: str) -> str:
    """Tell of a person's full name that the text has not, and no other name in its place."""
    if any(not one.first for one in more):
        return ""
    gone = [(one, two) for one, two in full_names(had, source) if one in lost and two in lost]
    return f"does not name «{shown(f'{gone[0][0].text} {gone[0][1].text}')}»" if gone else ""


CHECK = Check(
    "names",
    Scope.STRING,
    Severity.WARNING,
    "A person or place of the source is another one, or is not named.",
    _run,
    "Name whom and what the source names.",
)
