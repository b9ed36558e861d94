"""Different sources have different translations, across articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from localize.checks.subjects import NewsroomSubject, TranslatedText

_LIMITS = {"words": 3.0}
"""A word or two often has two words in another language."""
_SIGNS = re.compile(r"[\W_]+")


def _run(subject: NewsroomSubject) -> Iterator[Flaw]:
    return _run_within(subject, _LIMITS)


def _run_within(subject: NewsroomSubject, limits: Mapping[str, float]) -> Iterator[Flaw]:
    groups: dict[object, list[TranslatedText]] = {}
    for text in subject.texts:
        if all(text.targets) and len(text.key.source.split()) >= limits["words"]:
            key = (text.targets, text.key.context, text.source_locale, text.locale, text.is_label)
            groups.setdefault(key, []).append(text)
    for group in groups.values():
        sources = {text.key.source for text in group}
        if len(sources) > 1 and len(set(map(_bare, sources))) > 1:
            yield from _flaws(group)


def _bare(source: str) -> str:
    """Return the words of a source, without case and signs."""
    return _SIGNS.sub(" ", source.casefold()).strip()


def _flaws(group: list[TranslatedText]) -> Iterator[Flaw]:
    for text in group:
        other = next(one for one in group if _bare(one.key.source) != _bare(text.key.source))
        said = f"is the translation of another text, too, at {other.address}: «{shown(other.key.source)}»"
        yield Flaw(said, line=text.line, path=text.path, locale=text.locale, address=text.address)


CHECK = Check(
    "conflated",
    Scope.NEWSROOM,
    Severity.WARNING,
    "Different texts have one and the same translation.",
    _run,
    "Look which of them it belongs to; a copied text is easily forgotten.",
    limits=_LIMITS,
    run_within=_run_within,
)
