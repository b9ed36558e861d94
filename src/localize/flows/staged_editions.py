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
    waiting = {locale: one.made for locale, one in result.linking.items()}
    contents |= {locale: staging.hold(made.content) for locale, made in waiting.items()}
    held = {source: staging.hold(source) for source in {made.source for made in waiting.values()} - {b""}}
    sources = {locale: held[made.source] for locale, made in waiting.items() if made.source}
    linking = {
        locale: one._replace(made=replace(one.made, content=b"", source=b""))
        for locale, one in result.linking.items()
    }
    return replace(result, written=written, linking=linking, contents=contents, sources=sources)
