"""An article's statements about itself, without its text: read of all articles before any is worked on."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from localize.formats.article.kept_metadata import kept
from localize.formats.article.segments import segments
from localize.formats.bounds import MOST
from localize.model import ArticleHead, labels_in
from localize.model.domain import UI

if TYPE_CHECKING:
    from localize.formats.article.metadata import Metadata
    from localize.formats.article.read_options import ReadOptions

_SMALL: Final = MOST // 2
"""Bytes in which there is never too much of anything: all that is counted takes two and more, and the cells
that a table is filled up with are bounded by the parser."""


def may_be_refused(data: bytes, body: int) -> bool:
    """Return True if a reader may have something against the text of an article: only reading it tells.

    Nothing else is wrong with a text than an instruction, `l10n:`, or that there is too much of it.

    Args:
        data: the file.
        body: where the text starts in it.
    """
    return len(data) - body > _SMALL or b"l10n" in data[body:].lower()


def of_metadata(header: Metadata, data: bytes, path: str, slug: str, options: ReadOptions) -> ArticleHead:
    """Return what a front matter says of its article.

    Args:
        header: the front matter, without a fault.
        data: the file.
        path: the file below the project's root.
        slug: the path below its article folder, without suffix.
        options: what the project says about its articles.
    """
    labels = [one for one in header.found if one.domain == UI]
    return ArticleHead(
        slug=slug,
        path=path,
        source_locale=header.source_locale or options.default_locale,
        source_digest=hashlib.sha256(data).hexdigest(),
        front_matter=header.values,
        locales=header.locales,
        draft=header.draft,
        translate=header.translate,
        labels=labels_in(segments(data, labels)),
        front=kept(header, data, options),
    )
