"""A text was decided on, and the catalog does not have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs.forms import texts_aside
from localize.checks.base import Check, Flaw, Scope
from localize.model import Severity, targets_digest
from localize.review import lost
from localize.review.lost import may_lack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    missed = lost(subject.message, subject.decisions, subject.basis)
    aside = {targets_digest((text,)) for text in texts_aside(subject.message)} if missed else ()
    for decision in missed:
        if decision.target in aside:
            continue
        day = decision.at[:10]
        yield Flaw(
            f"the text that {decision.by} left as {decision.state} on {day} is not in the catalog",
            "`localize pull` brings it back from git or memory, or notes that somebody cleared it."
            " Else write it anew, or approve what stands there.",
        )


CHECK = Check(
    "lost-text",
    Scope.STRING,
    Severity.WARNING,
    "A text that somebody decided on is nowhere in the catalog.",
    _run,
    may=lambda subject: may_lack(subject.message, subject.decisions),
    of_texts=False,
)
