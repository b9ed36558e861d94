"""The making of an edition, computed from its ledger alone: who made its texts, and who answers for them."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs.derivation import follows
from localize.catalogs.target_locales import parent_of
from localize.model.remark import RemarkKind
from localize.review.making import Maker, TextMaking, making_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from localize.catalogs.catalog_set import CatalogSet, CatalogView
    from localize.model import Locale, MessageKey

Made = dict[str, object]
"""The report of an edition's making, as the manifest and `json` have it."""
_ALL = 100


def original() -> Made:
    """Return the report of an article in its own language."""
    return {"original": True}


def making(found: CatalogSet, locale: Locale, printed: Mapping[MessageKey, bool] | None = None) -> Made:
    """Return the report of an edition.

    A text that follows another script has that text's making, and the report says from which locale.

    Args:
        found: the article's catalogs.
        locale: a locale other than the article's own.
        printed: the keys that the edition prints, and whether in its own language; without them every text
            counts that the catalog has.
    """
    texts = makings(found, locale)
    shown = [
        texts[key] if own else TextMaking(Maker.SOURCE, words_of(key.source))
        for key, own in (dict.fromkeys(texts, True) if printed is None else printed).items()
        if key in texts
    ]
    source = parent_of(found.article, locale, found.config)
    report: Made = {
        **_counted(shown),
        "reviewed": _reviewed(shown),
        "facts": facts_of(found, source if source and source in found.files else locale),
    }
    return {**report, "derived_from": str(source)} if source else report


def makings(found: CatalogSet, locale: Locale) -> Mapping[MessageKey, TextMaking]:
    """Return the making of each text that a catalog has.

    What follows the article's own text in another script was written by its author.
    """
    view = found.view(locale)
    source = parent_of(found.article, locale, found.config)
    own = found.article is not None and source == found.article.source_locale
    parents = makings(found, source) if source and not own else {}
    texts = {}
    for unit in view.units:
        key = unit.entry.key
        follower = follows(unit, view.parents.get(key))
        if key in parents and follower:
            texts[key] = parents[key]
        elif not unit.message.empty:
            made = making_of(unit.message, unit.decisions, unit.state)
            texts[key] = replace(made, maker=Maker.WRITTEN) if own and follower else made
    return texts


def unedited_share(made: Mapping[str, object]) -> int:
    """Return the share of an edition's words that left an engine unchanged, in percent."""
    share = made.get("unedited", 0)
    return share if isinstance(share, int) else 0


def facts_digest(view: CatalogView) -> str:
    """Digest all texts of an article in a locale: SHA-256, in hex."""
    said = sorted(f"{unit.entry.key.digest} {unit.message.target_digest}" for unit in view.units)
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def facts_of(found: CatalogSet, locale: Locale) -> list[dict[str, str]]:
    """Return who said of these very texts that the facts are checked, and when."""
    remarks = found.files[locale].ledger.remarks_on("", RemarkKind.FACTS)
    digest = facts_digest(found.view(locale)) if remarks else ""
    said = sorted({(one.at, one.by) for one in remarks if one.target == digest})
    return [{"by": by, "at": at} for at, by in said]


def _counted(shown: Sequence[TextMaking]) -> Made:
    texts, words = Counter[Maker](), Counter[Maker]()
    for one in shown:
        texts[one.maker] += 1
        words[one.maker] += one.words
    return {
        "texts": {str(maker): texts[maker] for maker in Maker},
        "words": {str(maker): words[maker] for maker in Maker},
        "engines": sorted({one.engine for one in shown if one.engine}),
        "unedited": _share(shown),
    }


def _reviewed(shown: Sequence[TextMaking]) -> list[Made]:
    """Return each person's part: the role, in how many texts, when last, and how much they left unedited."""
    found: dict[tuple[str, str], list[tuple[str, TextMaking]]] = {}
    for one in shown:
        for act in one.acts:
            found.setdefault((act.by, act.role), []).append((act.at, one))
    return [
        {
            "by": by,
            "role": role,
            "texts": len(parts),
            "at": max(at for at, _ in parts),
            "unedited": _share([one for _, one in parts]),
        }
        for (by, role), parts in sorted(found.items())
    ]


def _share(texts: Iterable[TextMaking]) -> int:
    listed = list(texts)
    words = sum(one.words for one in listed)
    return _ALL * sum(one.unchanged for one in listed) // words if words else 0
