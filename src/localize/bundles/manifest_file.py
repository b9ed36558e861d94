"""The manifest as a file: JSON with sorted keys, UTF-8 and a final newline."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any

from localize.bundles.article_records import MALFORMED, file_data, read_article, read_file, text
from localize.bundles.manifest import (
    FileRecord,
    Held,
    InterfaceRecord,
    Manifest,
    Reason,
    SiteFile,
)
from localize.bundles.manifest_articles import ManifestArticles
from localize.bundles.sorted_json import written, written_object
from localize.errors import InputError, Place
from localize.model import Locale, ReviewState
from localize.model.release import EditionId

if TYPE_CHECKING:
    from localize.bundles.manifest_tally import Tally

_HERE = "\0"
"""The place of the articles while all else is written: no JSON has such a character."""
SCHEMA = 1
"""The version of the manifest's form; it grows when a reader of the old form would misread the new one."""


def serialize(manifest: Manifest) -> bytes:
    """Write a manifest: sorted keys, UTF-8, a final newline."""
    data = {
        "schema": SCHEMA,
        "newsroom": manifest.newsroom,
        "tool": manifest.tool,
        "layout": manifest.layout,
        "ui": {str(locale): _interface(record) for locale, record in manifest.ui.items()},
        "held": [_held(held) for held in sorted(manifest.held, key=lambda held: (held.slug, held.locale))],
        "indexes": {str(locale): file_data(file) for locale, file in manifest.indexes.items()},
        "archives": {str(locale): file_data(file) for locale, file in manifest.archives.items()},
        **({"files": [_site_file(one) for one in manifest.site_files]} if manifest.site_files else {}),
        **({"redirects": dict(manifest.redirects)} if manifest.redirects else {}),
        **({"renamed": dict(manifest.renamed)} if manifest.renamed else {}),
        **({"embargoes_over": manifest.embargoes_over} if manifest.embargoes_over else {}),
    }
    if manifest.withdrawn:
        rows = [{"slug": one.slug, "locale": str(one.locale)} for one in sorted(manifest.withdrawn)]
        data["withdrawn"] = rows
    parts = {name: written(value, 1) for name, value in data.items()}
    parts["articles"] = _HERE
    before, _, behind = written_object(sorted(parts.items())).partition(_HERE)
    file = BytesIO()  # nothing but the file is held whole
    for part in (before, *ManifestArticles.among(manifest.articles).written_parts(), behind, "\n"):
        file.write(part.encode())
    return file.getvalue()


def parse(data: bytes, path: str, *, ours: bool = False, tally: Tally | None = None) -> Manifest:
    """Read a manifest that `serialize` wrote.

    Args:
        data: the file's bytes.
        path: its path, for messages.
        ours: whether the program is known to have written these very bytes: then what they say of an article
            is read when it is asked for, and what is no manifest may be found only there.
        tally: that of its editions, where the program noted it when it wrote them.

    Raises:
        InputError: it is none, or one of a newer program.
    """
    hint = "If somebody changed it, restore it; else move the bundle folder away, then build again."
    malformed = InputError("not a manifest of a bundle", place=Place(path), hint=hint)
    try:
        lazy = ManifestArticles.written(data.decode(), malformed, tally) if ours else None
        read = json.loads(data if lazy is None else lazy[1])
        schema = read["schema"]
        if schema == SCHEMA:
            return _manifest(read, _articles(read["articles"]) if lazy is None else lazy[0])
    except MALFORMED:
        raise malformed from None
    hint = "A newer program built this bundle: build with it, or move the bundle folder away."
    raise InputError(f"the manifest's schema {schema!r} is not known", place=Place(path), hint=hint)


def _articles(read: Any) -> ManifestArticles:  # noqa: ANN401 - JSON
    return ManifestArticles.of({text(slug): read_article(record) for slug, record in read.items()})


def _interface(record: InterfaceRecord) -> dict[str, Any]:
    return {
        "json": file_data(record.json),
        "mo": file_data(record.mo),
        "held": [reason.data() for reason in sorted(record.held)],
    }


def _site_file(one: SiteFile) -> dict[str, str]:
    return {**file_data(one.file), "kind": one.kind, **({"locale": str(one.locale)} if one.locale else {})}


def _held(held: Held) -> dict[str, Any]:
    return {
        "slug": held.slug,
        "locale": str(held.locale),
        "reasons": [reason.data() for reason in held.reasons],
    }


def _manifest(read: Any, articles: ManifestArticles) -> Manifest:  # noqa: ANN401 - JSON
    return Manifest(
        newsroom=text(read["newsroom"]),
        tool=text(read["tool"]),
        layout=text(read["layout"]),
        articles=articles,
        ui={Locale.parse(code): _read_interface(record) for code, record in read["ui"].items()},
        held=tuple(
            Held(text(one["slug"]), Locale.parse(one["locale"]), _reasons(one["reasons"]))
            for one in read["held"]
        ),
        indexes=_read_files(read.get("indexes", {})),
        archives=_read_files(read.get("archives", {})),
        site_files=tuple(map(_read_site_file, read.get("files", []))),
        redirects=_texts(read.get("redirects", {})),
        renamed=_texts(read.get("renamed", {})),
        embargoes_over=text(read.get("embargoes_over", "")),
        withdrawn=tuple(
            EditionId(text(one["slug"]), Locale.parse(one["locale"])) for one in read.get("withdrawn", [])
        ),
    )


def _read_interface(read: Any) -> InterfaceRecord:  # noqa: ANN401 - JSON
    return InterfaceRecord(read_file(read["json"]), read_file(read["mo"]), _reasons(read["held"]))


def _read_site_file(read: Any) -> SiteFile:  # noqa: ANN401 - JSON
    locale = Locale.parse(read["locale"]) if "locale" in read else None
    return SiteFile(read_file(read), text(read["kind"]), locale)


def _read_files(read: Any) -> dict[Locale, FileRecord]:  # noqa: ANN401 - JSON
    return {Locale.parse(code): read_file(file) for code, file in read.items()}


def _reasons(read: Any) -> tuple[Reason, ...]:  # noqa: ANN401 - JSON
    return tuple(
        Reason(
            text(one["address"]),
            ReviewState(one["state"]),
            ReviewState(one["least"]),
            int(one["count"]),
            text(one.get("flaw", "")),
        )
        for one in read
    )


def _texts(read: Any) -> dict[str, str]:  # noqa: ANN401 - JSON
    return {text(name): text(value) for name, value in read.items()}
