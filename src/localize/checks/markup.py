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
    from collections.abc import Iterable, Iterator, Sequence

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
        if lost or more:
            yield Flaw(pair.say(_said(lost, more)))


def _markup(marks: Iterable[str], *, labels: bool) -> Counter[str]:
    """Count what a translation has to keep, without placeholders; of labels, which are no Markdown, tags."""
    return Counter(
        mark for mark in marks if (mark.startswith("<") or not labels) and not is_placeholder(mark)
    )


def _said(lost: Sequence[str], more: Sequence[str]) -> str:
    """Return what is wrong with the markup that a text lacks, and that it alone has."""
    if len(lost) == len(more) == 1 and lost[0].startswith(_LINK) and more[0].startswith(_LINK):
        there, here = (listed([one.removeprefix(_LINK)]) for one in (*more, *lost))
        return f"links to {there} where the source links to {here}"
    parts = (
        f"lacks {_named(lost)}" if lost else "",
        f"has {_named(more)}, which the source has not" if more else "",
    )
    return "; ".join(part for part in parts if part)


_LINK = "link:"


def _named(marks: Sequence[str]) -> str:
    """Return marks by kind: links with their addresses, line breaks, and others as they stand."""
    links = [mark.removeprefix(_LINK) for mark in marks if mark.startswith(_LINK)]
    others = [mark for mark in marks if mark != "\n" and not mark.startswith(_LINK)]
    kinds = (
        f"the link to {listed(links)}" if links else "",
        f"the markup {listed(others)}" if others else "",
        "a line break" if "\n" in marks else "",
    )
    return " and ".join(kind for kind in kinds if kind)


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
