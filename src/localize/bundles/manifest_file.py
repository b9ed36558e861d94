"""The manifest as a file: JSON with sorted keys, UTF-8 and a final newline."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import Any

from localize.bundles.base import X_DEFAULT, ArticleCard, Published
from localize.bundles.manifest import (
    ArticleRecord,
    EditionRecord,
    FileRecord,
    Held,
    InterfaceRecord,
    Manifest,
    Reason,
    SiteFile,
)
from localize.bundles.sorted_json import written, written_object
from localize.errors import InputError, Place, UsageError
from localize.model import Locale, ReviewState
from localize.model.release import EditionId

SCHEMA = 1
"""The version of the manifest's form; it grows when a reader of the old form would misread the new one."""
_EVERY_CARD = ("title", "teaser", "category", "published", "published_text")
"""What every card has, if only as an empty text."""
_PUBLISHED = {one.value: one for one in Published}
_STATES = {one.value: one.value for one in ReviewState}


def serialize(manifest: Manifest) -> bytes:
    """Write a manifest: sorted keys, UTF-8, a final newline."""
    data = {
        "schema": SCHEMA,
        "newsroom": manifest.newsroom,
        "tool": manifest.tool,
        "layout": manifest.layout,
        "ui": {str(locale): _interface(record) for locale, record in manifest.ui.items()},
        "held": [_held(held) for held in sorted(manifest.held, key=lambda held: (held.slug, held.locale))],
        "indexes": {str(locale): _file(file) for locale, file in manifest.indexes.items()},
        "archives": {str(locale): _file(file) for locale, file in manifest.archives.items()},
        **({"files": [_site_file(one) for one in manifest.site_files]} if manifest.site_files else {}),
        **({"redirects": dict(manifest.redirects)} if manifest.redirects else {}),
        **({"renamed": dict(manifest.renamed)} if manifest.renamed else {}),
        **({"embargoes_over": manifest.embargoes_over} if manifest.embargoes_over else {}),
    }
    if manifest.withdrawn:
        rows = [{"slug": one.slug, "locale": str(one.locale)} for one in sorted(manifest.withdrawn)]
        data["withdrawn"] = rows
    articles = ((slug, written(_article(record), 2)) for slug, record in sorted(manifest.articles.items()))
    parts = {name: written(value, 1) for name, value in data.items()}
    parts["articles"] = written_object(articles, 1)
    return (written_object(sorted(parts.items())) + "\n").encode()


def parse(data: bytes, path: str) -> Manifest:
    """Read a manifest that `serialize` wrote.

    Args:
        data: the file's bytes.
        path: its path, for messages.

    Raises:
        InputError: it is none, or one of a newer program.
    """
    hint = "If somebody changed it, restore it; else move the bundle folder away, then build again."
    try:
        read = json.loads(data)
        schema = read["schema"]
        if schema == SCHEMA:
            return _manifest(read)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, UsageError):
        raise InputError("not a manifest of a bundle", place=Place(path), hint=hint) from None
    hint = "A newer program built this bundle: build with it, or move the bundle folder away."
    raise InputError(f"the manifest's schema {schema!r} is not known", place=Place(path), hint=hint)


def _article(record: ArticleRecord) -> dict[str, Any]:
    return {
        "source_locale": str(record.source_locale),
        "editions": {str(locale): edition_data(edition) for locale, edition in record.editions.items()},
        "alternates": record.alternates,
        **({"source": record.source} if record.source else {}),
    }


def edition_data(edition: EditionRecord) -> dict[str, Any]:
    """Return what a manifest says of an edition, as JSON holds it."""
    return {
        **_file(edition.file),
        "published": str(edition.published),
        "states": dict(edition.states),
        **({"card": _card(edition.card)} if edition.card else {}),
        **({"slug": edition.public_slug} if edition.public_slug else {}),
        **({"pictures": list(edition.pictures)} if edition.pictures else {}),
        **({"made": dict(edition.made)} if edition.made is not None else {}),
        **({"outdated": edition.outdated, "plain": edition.plain} if edition.outdated else {}),
    }


def _interface(record: InterfaceRecord) -> dict[str, Any]:
    return {
        "json": _file(record.json),
        "mo": _file(record.mo),
        "held": [reason.data() for reason in sorted(record.held)],
    }


def _file(file: FileRecord) -> dict[str, str]:
    return {"path": file.path, "sha256": file.sha256}


def _site_file(one: SiteFile) -> dict[str, str]:
    return {**_file(one.file), "kind": one.kind, **({"locale": str(one.locale)} if one.locale else {})}


def _held(held: Held) -> dict[str, Any]:
    return {
        "slug": held.slug,
        "locale": str(held.locale),
        "reasons": [reason.data() for reason in held.reasons],
    }


def _manifest(read: Any) -> Manifest:  # noqa: ANN401 - JSON
    return Manifest(
        newsroom=_text(read["newsroom"]),
        tool=_text(read["tool"]),
        layout=_text(read["layout"]),
        articles={_text(slug): _read_article(record) for slug, record in read["articles"].items()},
        ui={Locale.parse(code): _read_interface(record) for code, record in read["ui"].items()},
        held=tuple(
            Held(_text(one["slug"]), Locale.parse(one["locale"]), _reasons(one["reasons"]))
            for one in read["held"]
        ),
        indexes=_read_files(read.get("indexes", {})),
        archives=_read_files(read.get("archives", {})),
        site_files=tuple(map(_read_site_file, read.get("files", []))),
        redirects=_texts(read.get("redirects", {})),
        renamed=_texts(read.get("renamed", {})),
        embargoes_over=_text(read.get("embargoes_over", "")),
        withdrawn=tuple(
            EditionId(_text(one["slug"]), Locale.parse(one["locale"])) for one in read.get("withdrawn", [])
        ),
    )


def _read_article(read: Any) -> ArticleRecord:  # noqa: ANN401 - JSON
    editions = {Locale.parse(code): read_edition(one) for code, one in read["editions"].items()}
    general = read.get("alternates", {}).get(X_DEFAULT)
    default = next((locale for locale, one in editions.items() if one.file.path == general), None)
    source = Locale.parse(read["source_locale"])
    return ArticleRecord(source, editions, _text(read.get("source", "")), default)


def read_edition(read: Any) -> EditionRecord:  # noqa: ANN401 - JSON
    """Return what a manifest says of an edition, from what JSON held.

    Raises:
        KeyError: it is none; also as `AttributeError`, `TypeError`, `ValueError`.
    """
    return EditionRecord(
        _read_file(read),
        _PUBLISHED[read["published"]],
        {_STATES[state]: int(count) for state, count in read["states"].items()},
        _read_card(read["card"]) if "card" in read else None,
        public_slug=_text(read.get("slug", "")),
        pictures=tuple(map(_text, read.get("pictures", []))),
        made=dict(read["made"]) if "made" in read else None,
        outdated=_text(read.get("outdated", "")),
        plain=_text(read.get("plain", "")),
    )


def _read_interface(read: Any) -> InterfaceRecord:  # noqa: ANN401 - JSON
    return InterfaceRecord(_read_file(read["json"]), _read_file(read["mo"]), _reasons(read["held"]))


def _read_file(read: Any) -> FileRecord:  # noqa: ANN401 - JSON
    return FileRecord(_text(read["path"]), _text(read["sha256"]))


def _read_site_file(read: Any) -> SiteFile:  # noqa: ANN401 - JSON
    locale = Locale.parse(read["locale"]) if "locale" in read else None
    return SiteFile(_read_file(read), _text(read["kind"]), locale)


def _read_files(read: Any) -> dict[Locale, FileRecord]:  # noqa: ANN401 - JSON
    return {Locale.parse(code): _read_file(file) for code, file in read.items()}


def _card(card: ArticleCard) -> dict[str, Any]:
    """Return a card; what only feeds and posts say is left out where it is empty."""
    said = asdict(card)
    return {name: value for name, value in said.items() if value or name in _EVERY_CARD}


def _read_card(read: Any) -> ArticleCard:  # noqa: ANN401 - JSON
    title, teaser, category, published, printed = (_text(read[name]) for name in _EVERY_CARD)
    card = ArticleCard(title, teaser, category, published, printed)
    authors, tags = (tuple(map(_text, read.get(name, []))) for name in ("authors", "tags"))
    more = {name: _text(read.get(name, "")) for name in ("modified", "social", "picture")}
    return replace(card, authors=authors, tags=tags, **more)


def _reasons(read: Any) -> tuple[Reason, ...]:  # noqa: ANN401 - JSON
    return tuple(
        Reason(
            _text(one["address"]),
            ReviewState(one["state"]),
            ReviewState(one["least"]),
            int(one["count"]),
            _text(one.get("flaw", "")),
        )
        for one in read
    )


def _texts(read: Any) -> dict[str, str]:  # noqa: ANN401 - JSON
    return {_text(name): _text(value) for name, value in read.items()}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
