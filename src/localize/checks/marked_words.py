"""Emphasis and links stand around the words that they stand around in the source.

What is marked is told to be other words where its meaning, number or name stands beside the mark in one of
the texts, and in neither mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from localize.checks.base import Check, Flaw, Scope, shown
from localize.formats.inline.fragments import fragments
from localize.language.anchors import anchors, comparable
from localize.language.name_likeness import any_alike
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.checks.subjects import StringSubject

_Kind = tuple[str, str]
_ENGLISH: Final = ("en", "Latn")
_SIGN: Final = late_pattern(r"[*_<\[]")
_WORD: Final = late_pattern(r"[^\W\d_]+(?:[ʻʼ'’-][^\W\d_]+)*")
_LONGEST: Final = 6
"""Words: longer passages share much with what stands beside them."""


class _Marked(NamedTuple):
    """The words within marks of one kind, and those beside them."""

    inside: str
    beside: str
    places: int


def _run(subject: StringSubject) -> Iterator[Flaw]:
    ours, theirs = subject.source_kind, subject.kind
    if not comparable(ours, theirs):
        return
    for pair in subject.pairs:
        if not (_SIGN.search(pair.source) and _SIGN.search(pair.target)):
            continue
        there = _marked(pair.target)
        for name, had in _marked(pair.source).items():
            has = there.get(name)
            if has is not None and had.places == has.places and _is_moved(had, has, ours, theirs):
                said = f"marks «{shown(has.inside)}» where the source marks «{shown(had.inside)}»"
                yield Flaw(pair.say(said), spots=(has.inside, had.inside))
                break


def _is_moved(had: _Marked, has: _Marked, ours: _Kind, theirs: _Kind) -> bool:
    """Return whether what one text marks stands beside the mark in the other, and nowhere in it."""
    if max(len(had.inside.split()), len(has.inside.split())) > _LONGEST or _share(
        had.inside, has.inside, ours, theirs
    ):
        return False
    return (
        _share(had.inside, has.beside, ours, theirs) and not _share(had.inside, had.beside, ours, ours)
    ) or (
        len(had.inside.split()) == 1 == len(has.inside.split())
        and _share(has.inside, had.beside, theirs, ours)
        and not _share(has.inside, has.beside, theirs, theirs)
    )


def _share(one: str, other: str, ours: _Kind, theirs: _Kind) -> bool:
    """Return whether two passages name the same thing, number or person."""
    # English and Russian say one where the other has an article, or nothing.
    if (anchors(one, ours) & anchors(other, theirs)) - anchors("one", _ENGLISH):
        return True
    others = [word for word in _WORD.findall(other) if word[0].isupper()]
    return any(any_alike(word, others) for word in _WORD.findall(one) if word[0].isupper())


def _marked(text: str) -> dict[str, _Marked]:
    """Return what stands within each kind of mark of a text; a link's kind is where it leads."""
    places: dict[str, list[tuple[int, int]]] = {}
    cut, opened = fragments(text), list[int]()
    for place, fragment in enumerate(cut):
        if fragment.kind == "open":
            opened.append(place)
        elif fragment.kind == "close" and opened:
            name = fragment.text if fragment.name == "link" else fragment.name.replace("/", "")
            places.setdefault(name, []).append((opened.pop(), place))
    parts = [fragment.text if fragment.kind == "text" else "" for fragment in cut]
    return {name: _parted(parts, spans) for name, spans in places.items()}


def _parted(parts: Sequence[str], spans: Sequence[tuple[int, int]]) -> _Marked:
    """Return the pieces of a text within some places of it, and the others."""
    within = {place for start, end in spans for place in range(start, end)}
    inside = "".join(part for place, part in enumerate(parts) if place in within)
    beside = "".join(" " if place in within else part for place, part in enumerate(parts))
    return _Marked(inside, beside, len(spans))


CHECK = Check(
    "marked-words",
    Scope.STRING,
    Severity.WARNING,
    "Emphasis or a link stands around other words than in the source.",
    _run,
    "Mark the words that translate what the source marks.",
    in_source=_SIGN,
    of_meaning=True,
)
