"""An article of a manifest and its editions as JSON holds them."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from localize.bundles.base import X_DEFAULT, ArticleCard, Published
from localize.bundles.manifest import ArticleRecord, EditionRecord, FileRecord
from localize.errors import UsageError
from localize.model import Locale, ReviewState

MALFORMED = (ValueError, KeyError, TypeError, AttributeError, RecursionError, UsageError)
"""The errors of what is no manifest."""
PUBLISHED = {one.value: one for one in Published}
_EVERY_CARD = ("title", "teaser", "category", "published", "published_text")
"""What every card has, if only as an empty text."""
_STATES = {one.value: one.value for one in ReviewState}


def article_data(record: ArticleRecord) -> dict[str, Any]:
    """Return what a manifest says of an article, as JSON holds it."""
    return {
        "source_locale": str(record.source_locale),
        "editions": {str(locale): edition_data(edition) for locale, edition in record.editions.items()},
        "alternates": record.alternates,
        **({"source": record.source} if record.source else {}),
    }


def edition_data(edition: EditionRecord) -> dict[str, Any]:
    """Return what a manifest says of an edition, as JSON holds it."""
    return {
        **file_data(edition.file),
        "published": str(edition.published),
        "states": dict(edition.states),
        **({"card": _card(edition.card)} if edition.card else {}),
        **({"slug": edition.public_slug} if edition.public_slug else {}),
        **({"pictures": list(edition.pictures)} if edition.pictures else {}),
        **({"made": dict(edition.made)} if edition.made is not None else {}),
        **({"outdated": edition.outdated, "plain": edition.plain} if edition.outdated else {}),
    }


def file_data(file: FileRecord) -> dict[str, str]:
    """Return what a manifest says of a file, as JSON holds it."""
    return {"path": file.path, "sha256": file.sha256}


def read_article(read: Any) -> ArticleRecord:  # noqa: ANN401 - JSON
    """Return what a manifest says of an article, from what JSON held.

    Raises:
        KeyError: it is none; also as all of `MALFORMED`.
    """
    editions = {Locale.parse(code): read_edition(one) for code, one in read["editions"].items()}
    general = read.get("alternates", {}).get(X_DEFAULT)
    default = next((locale for locale, one in editions.items() if one.file.path == general), None)
    source = Locale.parse(read["source_locale"])
    return ArticleRecord(source, editions, text(read.get("source", "")), default)


def read_edition(read: Any) -> EditionRecord:  # noqa: ANN401 - JSON
    """Return what a manifest says of an edition, from what JSON held.

    Raises:
        KeyError: it is none; also as `AttributeError`, `TypeError`, `ValueError`.
    """
    return EditionRecord(
        read_file(read),
        PUBLISHED[read["published"]],
        {_STATES[state]: int(count) for state, count in read["states"].items()},
        _read_card(read["card"]) if "card" in read else None,
        public_slug=text(read.get("slug", "")),
        pictures=tuple(map(text, read.get("pictures", []))),
        made=dict(read["made"]) if "made" in read else None,
        outdated=text(read.get("outdated", "")),
        plain=text(read.get("plain", "")),
    )


def read_file(read: Any) -> FileRecord:  # noqa: ANN401 - JSON
    """Return what a manifest says of a file, from what JSON held.

    Raises:
        KeyError: it is none; also as all of `MALFORMED`.
    """
    return FileRecord(text(read["path"]), text(read["sha256"]))


def _card(card: ArticleCard) -> dict[str, Any]:
    """Return a card; what only feeds and posts say is left out where it is empty."""
    said = asdict(card)
    return {name: value for name, value in said.items() if value or name in _EVERY_CARD}


def _read_card(read: Any) -> ArticleCard:  # noqa: ANN401 - JSON
    title, teaser, category, published, printed = (text(read[name]) for name in _EVERY_CARD)
    card = ArticleCard(title, teaser, category, published, printed)
    authors, tags = (tuple(map(text, read.get(name, []))) for name in ("authors", "tags"))
    more = {name: text(read.get(name, "")) for name in ("modified", "social", "picture")}
    return replace(card, authors=authors, tags=tags, **more)


def text(value: object) -> str:
    """Return a text that JSON held.

    Raises:
        TypeError: it is none.
    """
    if not isinstance(value, str):
        raise TypeError(value)
    return value
