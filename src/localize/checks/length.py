"""Texts that have to fit: titles, descriptions, what is pushed to telephones, labels."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope
from localize.checks.plain_text import plain
from localize.model import Severity
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from localize.checks.subjects import StringSubject

_ROLES = (
    "title",
    "seo-title",
    "description",
    "teaser",
    "ticker",
    "push",
    "social",
    "heading",
    "caption",
    "credit",
    "alt",
    "quote",
    "pull-quote",
    "ui",
)
WIDTH: Final = "-width"
"""Behind a role: the limit is one of width, in letters of a usual width, instead of characters."""
_LIMITS: Final = {f"{role}{kind}": 0.0 for role in _ROLES for kind in ("", WIDTH)}
"""None of them counts until a newsroom sets it."""
_UNSEEN = frozenset({"Cf", "Me"})
_NARROW, _WIDE, _CAPITAL, _FULL = 0.5, 1.5, 1.25, 2.0
_NARROW_LETTERS = frozenset("iljtfrI1.,:;!|'’‘ʻʼ()[] іїјг")
_WIDE_LETTERS = frozenset("mwMWшщжюыфмШЩЖЮЫФМ@%—…ЎҚҒ")


def _run(_subject: StringSubject) -> Iterator[Flaw]:
    """Say nothing: there is no limit until a newsroom sets one."""
    return iter(())


def _run_within(subject: StringSubject, limits: Mapping[str, float]) -> Iterator[Flaw]:
    roles = ("ui",) if subject.slug == UI else subject.roles
    for role in dict.fromkeys(roles):
        for name, measure, unit in ((role, characters, "characters"), (f"{role}{WIDTH}", width, "letters")):
            most = _limit(name, subject, limits)
            if not most:
                continue
            for pair in subject.pairs:
                size = measure(plain(pair.target))
                if size > most:
                    said = f"is {size:g} {unit} long, a text in this place ({role}) may have {most:g}"
                    yield Flaw(pair.say(said))


def _limit(name: str, subject: StringSubject, limits: Mapping[str, float]) -> float:
    """Return the limit of a locale, of its language, else of all; 0 where there is none."""
    names = (f"{name}.{subject.locale.folder}", f"{name}.{subject.locale.language}", name)
    return next((limits[one] for one in names if one in limits), 0.0)


def characters(text: str) -> int:
    """Return the characters of a text that a reader counts: no combining marks, joiners and variants."""
    return sum(not unicodedata.combining(char) and unicodedata.category(char) not in _UNSEEN for char in text)


def width(text: str) -> float:
    """Return about how wide a text is in a typeface without serifs, in letters of a usual width."""
    return sum(map(_width, text))


def _width(char: str) -> float:
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return 0.0
    if unicodedata.east_asian_width(char) in {"W", "F"}:
        return _FULL
    if char in _NARROW_LETTERS:
        return _NARROW
    if char in _WIDE_LETTERS:
        return _WIDE
    return _CAPITAL if char.isupper() else 1.0


CHECK = Check(
    "length",
    Scope.STRING,
    Severity.WARNING,
    "A text is longer than its place allows, as `localize.yaml` says.",
    _run,
    "Say it in fewer words, or change the limit under `checks: {length: …}`.",
    limits=_LIMITS,
    run_within=_run_within,
    states=frozenset(),
    by_locale=True,
    of_texts=False,
)
