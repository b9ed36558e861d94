"""Texts that an edition printed in the source's language until now, since nobody read them as texts.

A program or a configuration that reads more finds texts where there were none: names, cells, attributes. An
edition that was live with them stays live: what it printed until now stands.
"""

from __future__ import annotations

import json
import re
from html import escape
from typing import TYPE_CHECKING

from localize.bundles.base import Published
from localize.bundles.corrections import TEXT_KEY
from localize.errors import InputError, InputErrors
from localize.formats.registry import ReadOptions, format_of, read
from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.bundles.last_bundle import FormerEdition
    from localize.config import Config


def printed_before(former: FormerEdition, texts: Iterable[str], config: Config) -> frozenset[str]:
    """Return which of an article's own texts an edition prints as they are.

    None of an edition that was published with texts of the source in place of missing ones: those wait.

    Args:
        former: the edition as it stands.
        texts: texts of the source.
        config: what is text of an article.
    """
    known = former.record
    if known.published is Published.SOURCE or str(ReviewState.UNTRANSLATED) in known.states:
        return frozenset()
    path = known.file.path
    if path.endswith(".json"):
        data = former.content.decode("utf-8", "replace")
        return frozenset(text for text in texts if json.dumps(text, ensure_ascii=False) in data)
    if path.endswith(".html") and format_of(path).name == "html" and former.layout == "html":
        data = former.content.decode("utf-8", "replace")
        return frozenset(text for text in texts if _stands(text, data))
    options = ReadOptions(
        default_locale=config.source_locale,
        text_keys=(*config.text_keys, TEXT_KEY),
        ui_keys=config.ui_keys,
        text_attributes=config.text_attributes,
    )
    try:
        article = read(former.content, path=path, slug=path, options=options)
    except (InputError, InputErrors):
        return frozenset()
    return frozenset(segment.key.source for segment in article.segments) & frozenset(texts)


def _stands(text: str, page: str) -> bool:
    """Return whether a page of the layout `html` has a text, alone or as a name in the byline."""
    return re.search(rf"(?:>|, ){re.escape(escape(text))}(?:<|, | · )", page) is not None
