"""Names that are never translated, found in a text as they are written."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from localize.language.inflection import may_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.model import Locale


class DoNotTranslate:
    """The names of a glossary that are never translated; letter case counts."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        """Take the names."""
        self.names = tuple(sorted(set(names), key=lambda name: (-len(name), name)))

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """The expression of a name, the longest that fits; group 1 holds letters right behind it."""
        if not self.names:
            return None
        every = "|".join(r"\s+".join(map(re.escape, name.split())) for name in self.names)
        return re.compile(rf"(?<!\w)(?:{every})(?!\d)([^\W\d_]*+)")

    def places(self, text: str, locale: Locale) -> Iterator[tuple[int, int]]:
        """Yield where a text has a name, without its ending: Google in Googleda, not in Googleplex.

        Args:
            text: of any kind.
            locale: its language, which says what an ending is.
        """
        for match in self.pattern.finditer(text) if self.pattern else ():
            if not match[1] or may_end(match[1], locale):
                yield match.start(), match.start(1)

    def within(self, text: str, locale: Locale) -> tuple[str, ...]:
        """Return the names that a text has, as it writes them with one space between words, each once."""
        found = (" ".join(text[start:end].split()) for start, end in self.places(text, locale))
        return tuple(dict.fromkeys(found))
