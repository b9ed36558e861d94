"""Editions are laid down as they come: what is kept of them in memory is facts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from localize.flows.edition_result import EditionResult
    from localize.model import Locale
    from localize.workspace.staging import HeldBytes, StagedFile, Staging


def laid_down(staging: Staging, result: EditionResult) -> EditionResult:
    """Lay down the editions of an article, and return what is left to know of them.

    Args:
        staging: takes the files.
        result: the editions, with their bytes.

    Raises:
        DiskError: the disk refuses.
        InputError: an edition's path leads out of the bundle folder.
    """
    written = dict(result.written)
    contents: dict[Locale, StagedFile | HeldBytes] = {}
    for locale, one in result.written.items():
        if one.data is None:
            continue
        staged = staging.stage(one.record.file.path, one.data, one.record.file.sha256)
        if one.content is not None:
            contents[locale] = staged if one.content == one.data else staging.hold(one.content)
        written[locale] = replace(one, data=None, content=None, staged=staged)
    linking = result.linking
    sources: dict[Locale, HeldBytes] = {}
    if linking is not None:
        contents |= {locale: staging.hold(content) for locale, content in linking.contents.items()}
        held = {source: staging.hold(source) for source in set(linking.sources.values())}
        sources = {locale: held[source] for locale, source in linking.sources.items()}
        linking = replace(linking, contents={}, sources={})
    return replace(result, written=written, linking=linking, contents=contents, sources=sources)
