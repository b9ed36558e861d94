"""Slips of the space bar in running text: two spaces between words, none behind a comma.

Pages print several spaces as one, and professional translations have such slips in one of a hundred sentences
(Russian) to one of thirty (Uzbek); so they are told where they are asked for, and in texts of a line, as
titles and labels are, by `whitespace` and `spacing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.plain_text import plain
from localize.checks.spacing import LINE, TOUCHING, unspaced
from localize.checks.whitespace import LOOSE_ENDS, doubled
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        if doubled(pair) and len(pair.target) > LINE:
            yield Flaw(pair.say("has several spaces between two words"))
        source, target = plain(pair.source), plain(pair.target)
        glued = unspaced(source, target)
        if glued and len(target) > LINE:
            yield Flaw(pair.say(f"has no space behind {listed(glued)}"))


CHECK = Check(
    "spaces-in-text",
    Scope.STRING,
    Severity.INFO,
    "In a text of more than a line a space is doubled, or missing behind a mark.",
    _run,
    "Write one space between words, and one behind a mark.",
    in_target=late_pattern(f"{LOOSE_ENDS}|{TOUCHING}"),
)
