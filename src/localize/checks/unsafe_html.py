"""A text adds nothing to its source that a browser would run."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_LIMIT = 100_000
_UNSAFE = {
    "a script": re.compile(
        r"<\s*/?\s*(?:script|iframe|object|embed|applet|meta|base|form|svg|style|link)\b", re.IGNORECASE
    ),
    "an event handler": re.compile(r"<[^>]*[\s\"'/]on[a-z]{3,20}\s*=", re.IGNORECASE),
    "an address that runs code": re.compile(
        r"(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*(?::|&#0*58;?|&#x0*3a;?|&colon;)|data\s*:\s*text/html",
        re.IGNORECASE,
    ),
}

_SIGNS = frozenset("<:&")
"""Without any of these nothing runs."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        if _SIGNS.isdisjoint(pair.target):
            continue
        source, target = html.unescape(pair.source[:_LIMIT]), html.unescape(pair.target[:_LIMIT])
        found = [
            name for name, pattern in _UNSAFE.items() if pattern.search(target) and not pattern.search(source)
        ]
        if found:
            yield Flaw(pair.say(f"adds {' and '.join(found)} that the source has not"))


CHECK = Check(
    "unsafe-html",
    Scope.STRING,
    Severity.ERROR,
    "A text adds a script, an event handler or an address that runs code.",
    _run,
    "Delete it; whoever wrote it may have meant harm.",
    breaks=True,
    in_target=late_pattern(r"[<&]|(?:^|[tTaA\s]):"),
)
