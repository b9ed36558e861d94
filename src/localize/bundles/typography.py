"""Typography of an edition's texts: set when it is written, and never in a catalog."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from localize.formats.article import codecs
from localize.formats.inline.fragments import with_words
from localize.language.no_break_spaces import with_no_break_spaces

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.model import Locale, Segment

NBSP = "nbsp"
"""The setting that sets no-break spaces."""


def typeset(texts: Mapping[Segment, str], locale: Locale, setting: str) -> Mapping[Segment, str]:
    """Return the texts of an edition as they are printed.

    Headings stay as they are: sites make addresses of them. So do code, addresses and all other markup.

    Args:
        texts: the edition's texts by their places.
        locale: its locale.
        setting: `nbsp`; nothing is set where it is empty.
    """
    if setting != NBSP:
        return texts
    spaced = partial(with_no_break_spaces, language=locale.language)
    return {
        segment: text if segment.codec == codecs.HEADING else with_words(text, spaced)
        for segment, text in texts.items()
    }
