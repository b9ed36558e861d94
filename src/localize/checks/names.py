"""The people and places of a text are its source's."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.exchanged_places import exchanged, exchanged_names
from localize.checks.lone_names import LoneNames, lone_names, named, running
from localize.checks.misnamed import misnamed
from localize.checks.name_words import NameWord, acronyms, full_names, is_place, name_words, neighbours, words
from localize.checks.only_name import only_name_replaced
from localize.checks.plain_text import plain
from localize.checks.replaced_name import may_be_replaced, put_for_another
from localize.checks.sentence_pairs import one_by_one
from localize.language.name_likeness import any_alike, is_known
from localize.language.places import places
from localize.language.proper_names import proper_names
from localize.model import Severity
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_LONGEST = 12
"""Words: in a longer text a name may be put otherwise, as «the minister» or «the city»."""
_FEWEST = 2
"""Names: one alone may be put in any other way."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if (
        subject.slug == UI
        or subject.locale.language not in _KNOWN
        or subject.source_locale.language not in _KNOWN
    ):
        return
    for pair in subject.pairs:
        said = _said(plain(pair.source), plain(pair.target), subject.source_kind, subject.kind)
        if said:
            yield Flaw(pair.say(said))


@lru_cache(maxsize=512)
def _said(source: str, target: str, ours: tuple[str, str], theirs: tuple[str, str]) -> str:
    """Return what is wrong with the names of a text; authors and titles of cards stand in many articles."""
    languages = ours[0], theirs[0]
    said = exchanged(source, target, *languages) or exchanged_names(source, target)
    said = said or misnamed(source, target, *languages)
    if said:
        return said
    texts = _Texts(source, target, ours, theirs)
    found = (_of_sentence(*pair, texts) for pair in one_by_one(source, target, ours, theirs))
    return next(filter(None, found), "")


class _Texts(NamedTuple):
    """Source and target, in which a name may stand in another sentence; language and script of both."""

    source: str
    target: str
    ours: tuple[str, str]
    theirs: tuple[str, str]


def _of_sentence(source: str, target: str, whole: _Texts) -> str:
    """Return what is wrong with the names of a sentence; one that stands in another one is not lost."""
    bare = running(source)
    said = ""
    if len(words(source)) <= _LONGEST and len(name_words(bare)) >= _FEWEST:
        had, has = _beside(bare, running(target), whole)
        more = acronyms(whole.target) - acronyms(whole.source)
        said = _replaced(had, has) or _renamed(had, has) or _left_out(had, has, more)
    said = said or _put_for_another(bare, target, whole)
    return said or only_name_replaced(bare, running(target), whole.ours, whole.theirs)


def _beside(source: str, target: str, whole: _Texts) -> tuple[LoneNames, LoneNames]:
    """Return the names of a sentence and of its translation, those alone that the other text has not."""
    ours, theirs = whole.ours[0], whole.theirs[0]
    had = lone_names(source, whole.target, theirs, ours)
    return had, lone_names(target, whole.source, ours, theirs) if had.alone else LoneNames(target, theirs)


def _put_for_another(source: str, target: str, whole: _Texts) -> str:
    """Tell of a name in the place of another one: by the names of both texts, then by all their words."""
    ours, theirs = whole.ours[0], whole.theirs[0]
    if not may_be_replaced(whole.source, target, (ours, theirs)):
        return ""
    names = whole._replace(source=named(whole.source, ours), target=named(whole.target, theirs))
    kinds = whole.ours, whole.theirs
    bare = running(target)
    said = put_for_another(*_beside(source, bare, names), kinds)
    return said and put_for_another(*_beside(source, bare, whole), kinds)


_KNOWN = frozenset({"en", "ru", "uz"})


def _replaced(had: LoneNames, has: LoneNames) -> str:
    """Tell of one name that stands where the source has another one, among names that are the same."""
    certain = [one for one in had.alone if not one.first]
    others = [one for one in has.alone if not one.first] or [
        one
        for one in has.alone
        if is_place(one, has.language) or is_known(one.text) or any(neighbours(one, has.text, has.language))
    ]
    if not len(certain) == len(others) == 1 < len(had.every):
        return ""
    lost, other = certain[0], others[0]
    if abs(len(had.every) - len(has.every)) <= 1 and _same_place(lost, other, had, has):
        return f"names «{shown(other.text)}» where the source names «{shown(lost.text)}»"
    return ""


def _same_place(lost: NameWord, other: NameWord, had: LoneNames, has: LoneNames) -> bool:
    """Return whether two names stand alike: each alone, or beside names that sound the same."""
    ours = neighbours(lost, had.text, had.language)
    theirs = neighbours(other, has.text, has.language)
    ours = ("", ours[1]) if is_place(lost, had.language) and not theirs[0] else ours
    theirs = ("", theirs[1]) if is_place(other, has.language) and not ours[0] else theirs
    if not any(ours) and not any(theirs):
        return True
    sides = [(one, two) for one, two in zip(ours, theirs, strict=True) if one and two]
    between = all(ours) and had.language != "uz"  # «Anvar Karimov Parijdan keldi»: no name of three
    return not between and len(sides) == 1 and any_alike(sides[0][0], [sides[0][1]])


def _renamed(had: LoneNames, has: LoneNames) -> str:
    """Tell of a person with the source's surname and another given name, also where a sentence begins."""
    theirs = full_names(has.every, has.text, has.language)
    for given, surname in full_names(had.every, had.text, had.language):
        for other, last in theirs:
            alone = given in had.alone and other in has.alone and any_alike(surname.text, [last.text])
            if alone and _are_given_names(given.text, other.text):
                return f"names «{shown(other.text)}» where the source names «{shown(given.text)}»"
    return ""


def _are_given_names(one: str, other: str) -> bool:
    """Return whether one of two words is a known name, and the other is not the same in another language."""
    ours, theirs = ({name.id for name in proper_names(word)} for word in (one, other))
    return bool(ours or theirs) and ours.isdisjoint(theirs)


def _left_out(had: LoneNames, has: LoneNames, shortened: frozenset[str]) -> str:
    """Tell of a person's full name that the text has not, and no other name or acronym in its place."""
    if shortened or any(not one.first for one in has.alone):
        return ""
    gone = [
        (one, two)
        for one, two in full_names(had.every, had.text, had.language)
        if one in had.alone and two in had.alone and not (one.first and places(two.text, had.language))
    ]
    return f"does not name «{shown(f'{gone[0][0].text} {gone[0][1].text}')}»" if gone else ""


CHECK = Check(
    "names",
    Scope.STRING,
    Severity.WARNING,
    "A person or place of the source is another one, or is not named.",
    _run,
    "Name whom and what the source names.",
    of_meaning=True,
)
