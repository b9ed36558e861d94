"""A text has the emoji of its source."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55\u231a\u231b\u23e9-\u23fa]")
"""Pictures; their modifiers (skin, gender, how they are drawn) are not compared."""
_SKIN = re.compile("[\U0001f3fb-\U0001f3ff]")
_LIMIT = 20_000


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        if not _EMOJI.search(pair.source) and not _EMOJI.search(pair.target):
            continue
        had, has = _emoji(pair.source), _emoji(pair.target)
        lost, more = had - has, has - had
        parts = (
            f"lacks {listed(sorted(lost))}" if lost else "",
            f"has {listed(sorted(more))}, which the source has not" if more else "",
        )
        if lost or more:
            yield Flaw(pair.say(" and ".join(part for part in parts if part)))


def _emoji(text: str) -> Counter[str]:
    return Counter(_EMOJI.findall(_SKIN.sub("", text[:_LIMIT])))


CHECK = Check(
    "emoji",
    Scope.STRING,
    Severity.WARNING,
    "An emoji was lost, added or changed.",
    _run,
    "Keep the source's emoji.",
    in_source=_EMOJI,
    in_target=_EMOJI,
)
