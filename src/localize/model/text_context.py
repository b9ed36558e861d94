"""The surroundings of a text, for engines that read more than the text itself."""

from __future__ import annotations

import json

from localize.frozen import frozen


@frozen
class TextContext:
    """A text's surroundings: reference for whoever translates it, and no text to translate."""

    title: str = ""
    """The article's title."""
    before: str = ""
    """The text before it."""
    after: str = ""
    """The text after it."""
    brief: str = ""
    """The newsroom's word on what the article is about, and how it is to be translated."""
    note: str = ""
    """The author's note for translators."""
    terms: tuple[tuple[str, str], ...] = ()
    """Terms that occur in it, and what they are in the target language."""
    matches: tuple[tuple[str, str], ...] = ()
    """Approved translations of texts that are like it."""

    @property
    def binding(self) -> str:
        """The part that an answer has to obey: brief, note and terms, as one text; empty for none."""
        said = [self.brief, self.note, self.terms]
        return json.dumps(said, ensure_ascii=False) if any(said) else ""
