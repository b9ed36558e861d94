"""An Uzbek word has the marks of its letters: sanʼat, not sanat; қишлоқ, not кишлок.

Only words are told of that are none without the marks. Wrong characters for the marks are what `apostrophes`
is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.plain_text import plain
from localize.language.uzbek.bare_words import bare_words
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_SCRIPTS: Final = frozenset({("uz", "Latn"), ("uz", "Cyrl")})


class _Clue:
    """A word that may be such a one in either script."""

    def search(self, word: str) -> bool:
        scripts = ("Latn", "Cyrl") if max(word, default="") >= "\u0400" else ("Latn",)
        return any(next(bare_words(word, script), "") for script in scripts)


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.kind not in _SCRIPTS:
        return
    for pair in subject.pairs:
        found = [word for word in bare_words(plain(pair.target), subject.kind[1]) if word not in pair.source]
        if found:
            yield Flaw(pair.say(f"misspells {listed(dict.fromkeys(found))}"))


CHECK = Check(
    "uzbek-letters",
    Scope.STRING,
    Severity.WARNING,
    "An Uzbek word lacks the marks of its letters: sanat for sanʼat.",
    _run,
    "Write oʻ, gʻ, ʼ, h, x and q as the word has them; in Cyrillic ў, қ, ғ and ҳ.",
    kinds=_SCRIPTS,
    in_target=_Clue(),
)
