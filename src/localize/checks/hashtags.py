"""A text has the hashtags of its source: each is a link, and another one leads elsewhere."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, listed
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_HASHTAG: Final = late_pattern(r"(?<![\w&/(#=\"'])#(?=\w*[^\W\d_])\w{2,60}")
"""No number, no colour of an address and no character's name."""
_TORN: Final = late_pattern(r"(?<![\w#\n])# (?=\w)")
_LIMIT: Final = 20_000


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        had = Counter(_HASHTAG.findall(pair.source[:_LIMIT]))
        has = Counter(_HASHTAG.findall(pair.target[:_LIMIT]))
        lost, more = had - has, has - had
        if had and _TORN.search(pair.target, 1) and not _TORN.search(pair.source):
            yield Flaw(pair.say("has a hashtag with a space behind its sign"))
        elif lost or more:
            parts = (
                f"lacks {listed(sorted(lost))}" if lost else "",
                f"has {listed(sorted(more))}, which the source has not" if more else "",
            )
            yield Flaw(pair.say(" and ".join(filter(None, parts))))


CHECK = Check(
    "hashtags",
    Scope.STRING,
    Severity.WARNING,
    "A hashtag was lost, added, broken or changed.",
    _run,
    "Keep the source's hashtags; a reader follows them.",
    in_source=_HASHTAG,
    in_target=_HASHTAG,
)
