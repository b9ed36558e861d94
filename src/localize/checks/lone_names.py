"""The names of a text, and those of them that another text has in no form."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from localize.checks.name_words import NameWord, name_words, words
from localize.checks.plain_text import has_any, plain
from localize.frozen import frozen
from localize.language.name_likeness import without_partner
from localize.language.places import echoes, places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.language.places import Place


@frozen
class LoneNames:
    """The names of a text beside another text that should have them too."""

    text: str
    language: str
    every: tuple[NameWord, ...] = ()
    alone: tuple[NameWord, ...] = ()
    """Those that the other text has not."""


def lone_names(text: str, other: str, other_language: str, language: str) -> LoneNames:
    """Return the names of a text and those that another one has not, in its own spelling or in another.

    Args:
        text: running text, as `running` returns it.
        other: another text without markup.
        other_language: the language of that one.
        language: the language of the text.
    """
    every = name_words(text)
    if not every:
        return LoneNames(text, language)
    lost = without_partner([stem(one.text, language) for one in every], _stems(other, other_language))
    alone = (every[place] for place in lost)
    known = echoes(other, other_language) if lost else frozenset()
    return LoneNames(
        text, language, every, tuple(one for one in alone if not _is_known_place(one, text, language, known))
    )


def named(text: str, language: str) -> str:
    """Return the names of a text and its words made of places alone, with spaces between."""
    made_of_places = sorted(one.word for one in echoes(text, language))
    return " ".join([*(one.text for one in name_words(text)), *made_of_places])


def _is_known_place(one: NameWord, text: str, language: str, known: frozenset[Place]) -> bool:
    """Return whether a name, or the whole of which it is a part, is a place that another text names too."""
    if not known:
        return False
    before, behind = _BEFORE.search(text[: one.start]), _BEHIND.match(text, one.end)
    whole = f"{before[0] if before else ''}{one.text}{behind[0] if behind else ''}"
    return not known.isdisjoint(places(whole, language))


_BEFORE, _BEHIND = re.compile(r"(?:[^\W\d_]+-)+$"), re.compile(r"(?:-[^\W\d_]+)+")
"""The other parts of a name with a hyphen: Алма-Ата."""


def running(text: str) -> str:
    """Return a text without quotations: titles and mottos are translated."""
    bare = plain(text)
    return _QUOTED.sub("“…”", bare) if has_any(bare, _QUOTES) else bare


_QUOTES = frozenset("«“„\"‘'")
"""The marks with which a quotation opens."""


_QUOTED = re.compile(
    r"«[^«»]{1,40}»|“[^”“]{1,40}[”“]|„[^“”]{1,40}[“”]|\"[^\"]{1,40}\"|‘[^’]{1,40}’|(?<!\w)'[^']{1,40}'(?!\w)"
)


def stem(name: str, language: str) -> str:
    """Return a name without the endings of its case in Uzbek, which are longer than other languages'."""
    return _bare(name) if language == "uz" else name


@lru_cache(maxsize=1 << 14)
def _bare(word: str) -> str:
    return _ENDING.sub("", word)


def _stems(text: str, language: str) -> Sequence[str]:
    return list(map(_bare, words(text))) if language == "uz" else words(text)


_ENDING = re.compile(r"(?<=\w{4})[ʼ']?(?:dagi|gacha|ning|dan|lik|da|ga|ni|даги|гача|нинг|дан|лик|да|га|ни)$")
