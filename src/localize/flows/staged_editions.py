"""Editions are laid down as they come: what is kept of them in memory is facts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from localize.flows.edition_result import EditionResult
    from localize.model import Locale
    from localize.workspace.staging import StagedFile, Staging


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
    contents: dict[Locale, StagedFile] = {}
    for locale, one in result.written.items():
        if one.data is None:
            continue
        staged = staging.stage(one.record.file.path, one.data, one.record.file.sha256)
        if one.content is not None:
            contents[locale] = staged if one.content == one.data else staging.hold(one.content)
        written[locale] = replace(one, data=None, content=None, staged=staged)
    waiting = result.linking
    contents |= {locale: staging.hold(one.content) for locale, one in waiting.items()}
    held = {source: staging.hold(source) for source in {one.source for one in waiting.values()} - {b""}}
    sources = {locale: held[one.source] for locale, one in waiting.items() if one.source}
    linking = {locale: replace(one, content=b"", source=b"") for locale, one in waiting.items()}
    return replace(result, written=written, linking=linking, contents=contents, sources=sources)
