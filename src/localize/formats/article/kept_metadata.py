"""What a front matter said, kept for whoever reads the text of the same article later in the same run.

A run asks all articles for their heads before it works on any, often in another process: so the front matter
need not be read a second time. These bytes are this program's own, and nowhere but in its memory.
"""

from __future__ import annotations

import hashlib
import pickle
from typing import TYPE_CHECKING

from localize.formats.article.found import Found, Passed
from localize.formats.article.metadata import Keys, Metadata, read_metadata

if TYPE_CHECKING:
    from localize.errors import InputError
    from localize.formats.article.front_matter import Split
    from localize.formats.article.read_options import ReadOptions


def metadata_of(
    data: bytes,
    split: Split,
    path: str,
    options: ReadOptions,
    faults: list[InputError],
    *,
    front: bytes = b"",
) -> Metadata:
    """Return the front matter of a file: what is kept of it, or what is read.

    Args:
        data: the file.
        split: where its front matter stands.
        path: the file's path, for error messages.
        options: what the project says about its articles.
        faults: what is wrong with it is added here.
        front: what is kept.
    """
    keys = Keys(options.text_keys, options.ui_keys)
    return _restored(front, data, options) or read_metadata(data, split, path, keys, faults)


def kept(header: Metadata, data: bytes, options: ReadOptions) -> bytes:
    """Return what is kept of a front matter.

    Args:
        header: the front matter, without a fault.
        data: the file.
        options: what the project says about its articles.
    """
    said = (
        header.values,
        [tuple(one) for one in header.found],
        [tuple(one) for one in header.passed],
        header.title,
        header.source_locale,
        header.locales,
        header.draft,
        header.translate,
    )
    return _mark(data, options) + pickle.dumps(said, pickle.HIGHEST_PROTOCOL)


def _restored(front: bytes, data: bytes, options: ReadOptions) -> Metadata | None:
    """Return the front matter that is kept; None where that is another's, or nothing."""
    mark = _mark(data, options) if front else b""
    if not mark or not front.startswith(mark):
        return None
    values, found, passed, *rest = pickle.loads(front[len(mark) :])  # noqa: S301 - this program's own
    return Metadata(values, tuple(map(Found._make, found)), tuple(map(Passed._make, passed)), *rest)


def _mark(data: bytes, options: ReadOptions) -> bytes:
    """Digest what a front matter is read from."""
    hasher = hashlib.sha256(data)
    hasher.update(repr((options.text_keys, sorted(options.ui_keys.items()))).encode())
    return hasher.digest()
