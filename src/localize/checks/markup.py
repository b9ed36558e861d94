"""The target has the markup of its source: emphasis, links with addresses, code, tags, line breaks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.placeholder_tokens import is_placeholder
from localize.checks.text_values import without_values
from localize.formats.inline import fragments
from localize.late_pattern import late_pattern
from localize.model import Severity
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.checks.subjects import StringSubject

_SIGN = late_pattern(r"[`*_~\[\]<>&{}$%@\\\n\r\x00]|:[a-z/]|www\.")
"""Without any of these a word has no markup; with a colon begins what follows in an address or an emoji."""
LONGEST = 1_000_000
"""Characters of a text; nobody writes such a paragraph, and cutting it into marks takes seconds."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    labels = subject.slug == UI
    for pair in subject.pairs:
        if pair.source == pair.target:
            continue
        if max(len(pair.source), len(pair.target)) > LONGEST:
            yield Flaw(pair.say("is, or its source is, too long for markup to be compared"))
            continue
        names = subject.text_attributes
        ours = fragments.markup(without_values(pair.source, names))
        theirs = fragments.markup(without_values(pair.target, names))
        if ours == theirs:
            continue
        had, has = _markup(ours, labels=labels), _markup(theirs, labels=labels)
        lost, more = sorted((had - has).elements()), sorted((has - had).elements())
        parts = (
            f"{listed(map(_named, lost))} missing" if lost else "",
            f"{listed(map(_named, more))} not in the source" if more else "",
        )
        if lost or more:
            yield Flaw(pair.say(f"markup differs: {'; '.join(part for part in parts if part)}"))


def _markup(marks: Iterable[str], *, labels: bool) -> Counter[str]:
    """Count what a translation has to keep, without placeholders; of labels, which are no Markdown, tags."""
    return Counter(
        mark for mark in marks if (mark.startswith("<") or not labels) and not is_placeholder(mark)
    )


def _named(mark: str) -> str:
    return "line break" if mark == "\n" else mark


CHECK = Check(
    "markup",
    Scope.STRING,
    Severity.ERROR,
    "Markup of the source was lost, added or changed.",
    _run,
    "Keep emphasis, links, code and tags as the source has them.",
    breaks=True,
    in_source=_SIGN,
    in_target=_SIGN,
)
