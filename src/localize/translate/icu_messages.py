"""Messages of ICU that choose between branches: cut into whole sentences for an engine, and put back.

`{n, plural, one {# tree} other {# trees}} fell` becomes `# tree fell` and `# trees fell`; from their
translations comes `{n, plural, one {…} few {…} many {…} other {…}}`, with whole sentences in the branches and
the categories of the other language (ICU, MessageFormat syntax; CLDR plural rules). A message with choices
within choices, or several, is left to people.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.language.plurals import plural_forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.model import Locale

_CHOICE = re.compile(r"\{\s*\w[\w.\-]{0,80}\s*,\s*(plural|selectordinal|select)\s*,(?:\s*offset:\d{1,9})?")
_KEY = re.compile(r"\s*(=\d{1,9}|\w{1,80})\s*\{")
_END = re.compile(r"\s*\}")
_BRACE = re.compile(r"[{}]")
_OTHER = "other"


@frozen
class IcuMessage:
    """A message with one choice."""

    opening: str
    """The choice's beginning, up to its first key: `{n, plural,`."""
    kind: str
    """plural, selectordinal or select."""
    branches: tuple[tuple[str, str], ...]
    """Key → the whole sentence with its branch."""

    @property
    def counts(self) -> bool:
        """Return whether `#` stands for a number in it."""
        return self.kind != "select"

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return the sentences, in order."""
        return tuple(sentence for _, sentence in self.branches)

    def rebuilt(self, sentences: Sequence[str], locale: Locale) -> str:
        """Return the message in another language.

        A category that the source has not is filled with the sentence of `other`.

        Args:
            sentences: the translation of each of `sentences`, in order.
            locale: the language.
        """
        found = dict(zip((key for key, _ in self.branches), sentences, strict=True))
        keys = list(found)
        if self.kind == "plural":
            named = dict.fromkeys((*plural_forms(locale).names, _OTHER))
            keys = [key for key in found if key.startswith("=")] + list(named)
        said = " ".join(f"{key} {{{found.get(key, found[_OTHER])}}}" for key in keys)
        return f"{self.opening} {said}}}"


def chooses(text: str) -> bool:
    """Return whether a text has a choice in it."""
    return "{" in text and _CHOICE.search(text) is not None


def parse(text: str) -> IcuMessage | None:
    """Return the message of a text with exactly one choice; None for any other text."""
    choice = _CHOICE.search(text) if "{" in text else None
    if choice is None or _CHOICE.search(text, choice.end()):
        return None
    found, at = [], choice.end()
    while key := _KEY.match(text, at):
        end = _closing(text, key.end())
        if end < 0:
            return None
        found.append((key[1], text[key.end() : end]))
        at = end + 1
    closed = _END.match(text, at)
    keys = [key for key, _ in found]
    if closed is None or _OTHER not in keys or len(set(keys)) < len(keys):
        return None
    before, after = text[: choice.start()], text[closed.end() :]
    branches = tuple((key, f"{before}{branch}{after}") for key, branch in found)
    return IcuMessage(choice[0], choice[1], branches)


def number_signs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where `#` stands, which a program puts the number for."""
    return (match.span() for match in re.finditer("#", text))


def _closing(text: str, at: int) -> int:
    """Return where the brace closes that is open; -1 where it does not."""
    depth = 1
    for brace in _BRACE.finditer(text, at):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return brace.start()
    return -1
