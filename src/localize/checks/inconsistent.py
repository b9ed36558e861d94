"""Equal sources have one translation, across articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from localize.checks.subjects import NewsroomSubject, TranslatedText

_LIMITS = {"words": 3.0}
"""A word or two may mean several things; a label says with its context what it means."""


def _run(subject: NewsroomSubject) -> Iterator[Flaw]:
    return _run_within(subject, _LIMITS)


def _run_within(subject: NewsroomSubject, limits: Mapping[str, float]) -> Iterator[Flaw]:
    groups: dict[object, list[TranslatedText]] = {}
    for text in subject.texts:
        if _told_apart(text, limits["words"]):
            groups.setdefault((text.key, text.source_locale, text.locale), []).append(text)
    for group in groups.values():
        if len(group) > 1 and len({text.targets for text in group}) > 1:
            yield from _flaws(group)


def _told_apart(text: TranslatedText, words: float) -> bool:
    return all(text.targets) and (text.is_label or len(text.key.source.split()) >= words)


def _flaws(group: list[TranslatedText]) -> Iterator[Flaw]:
    for text in group:
        other = next(one for one in group if one.targets != text.targets)
        said = f"is translated otherwise at {other.address}: «{shown(other.targets[0])}»"
        yield Flaw(said, line=text.line, path=text.path, locale=text.locale, address=text.address)


CHECK = Check(
    "inconsistent",
    Scope.NEWSROOM,
    Severity.WARNING,
    "One text is translated in several ways.",
    _run,
    "Choose one translation, or give one of the texts a context.",
    limits=_LIMITS,
    run_within=_run_within,
)
