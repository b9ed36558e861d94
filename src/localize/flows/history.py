"""History of strings in words, and who stands behind each text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize import review
from localize.errors import InputError
from localize.flows.selection import select
from localize.flows.unknown_article import unknown_article
from localize.formats import gettext
from localize.model import Report
from localize.model.domain import UI
from localize.model.remark import RemarkKind, newest_remarks
from localize.review import Address, in_order
from localize.workspace import git

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from localize.catalogs import Unit
    from localize.catalogs.catalog_file import CatalogFile
    from localize.catalogs.catalog_set import CatalogView
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Decision, MessageKey
    from localize.model.remark import Remark
    from localize.workspace.disk import Disk

    Texts = Mapping[str, tuple[str, ...]]


def log(session: NewsroomSession, selection: Selection, name: str) -> Report:
    """Tell what was decided and said, string by string, the first first, with the text as it was then.

    A ledger knows texts by their digests; the texts themselves are looked for in the catalog, and in git.

    Args:
        session: the newsroom at work.
        selection: the locales.
        name: `SLUG`, or `SLUG@<hex>`.

    Raises:
        UsageError: there is no such article or string.
    """
    strings = []
    for view, units in _meant(session, selection, name):
        texts = _texts(session.disk, view.file, units)
        for unit in units:
            key = unit.entry.key.digest
            steps = [*_steps(unit, texts), *map(_remark, _remarks(view, key))]
            if steps:
                strings.append({**_string(view, unit), "steps": sorted(steps, key=_when)})
    whole = [
        {**_remark(one), "slug": view.slug, "locale": str(view.locale)}
        for view, _ in _meant(session, selection, name)
        for one in _assignments(view)
    ]
    counts = {"strings": len(strings), "steps": sum(len(one["steps"]) for one in strings)}
    return Report("log", counts=counts, data={"strings": strings, "whole": whole})


def blame(session: NewsroomSession, selection: Selection, name: str) -> Report:
    """Tell who stands behind each text: who decided on it last, what, when, and where it came from.

    Raises:
        UsageError: there is no such article or string.
    """
    lines = []
    for view, units in _meant(session, selection, name):
        for unit in units:
            target = unit.message.target_digest
            every = reversed(in_order(unit.decisions))
            last = review.deciding(unit.decisions, target, unit.state) or next(
                (one for one in every if one.target == target), None
            )
            origin = review.origin_of(unit.decisions, target) if last else ""
            lines.append(
                {
                    **_string(view, unit),
                    "by": last.by if last and not unit.message.blank else "",
                    "at": last.at if last and not unit.message.blank else "",
                    "origin": "" if unit.message.blank else origin,
                }
            )
    return Report("blame", counts={"strings": len(lines)}, data={"strings": lines})


def _steps(unit: Unit, texts: Texts) -> Iterator[dict[str, Any]]:
    """Yield the decisions on a string, each behind those that its writer knew, with its text."""
    for one in in_order(unit.decisions):
        yield {**_decision(one), "targets": list(texts.get(one.target, ()))}


def _meant(
    session: NewsroomSession, selection: Selection, name: str
) -> Iterator[tuple[CatalogView, tuple[Unit, ...]]]:
    """Yield the catalogs of an article with the strings that a name means."""
    slug = Address.parse(name).slug if "@" in name else name
    slug = next((one.slug for one in select(session.newsroom, [slug]).articles), slug)
    head = next((one for one in session.newsroom.articles if one.slug == slug), None)
    if head is None and slug != UI:
        raise unknown_article(slug, (one.slug for one in session.newsroom.articles))
    found = session.catalogs(head, selection.locales)
    views = [found.view(locale) for locale in found.locales if locale in selection.locales]
    key: MessageKey | None = None
    if "@" in name:
        keys = (unit.entry.key for view in views for unit in view.units)
        key = review.resolve(Address.parse(name), keys)
    for view in views:
        yield view, tuple(unit for unit in view.units if key in {None, unit.entry.key})


def _string(view: CatalogView, unit: Unit) -> dict[str, Any]:
    return {
        "address": review.address_of(view.slug, unit.entry.key),
        "locale": str(view.locale),
        "state": unit.state.value,
        "source": unit.entry.key.source,
        "targets": list(unit.message.targets),
    }


def _decision(one: Decision) -> dict[str, Any]:
    return {
        "what": one.state.value,
        "by": one.by,
        "at": one.at,
        "origin": one.origin,
        "note": one.note,
        "error": one.error,
    }


def _remark(one: Remark) -> dict[str, Any]:
    return {
        "what": one.kind.value,
        "by": one.by,
        "at": one.at,
        "origin": "",
        "note": one.text,
        "error": one.check,
        "targets": [],
    }


def _remarks(view: CatalogView, key: str) -> Iterable[Remark]:
    found = (one for kind in RemarkKind for one in view.file.ledger.remarks_on(key, kind))
    return sorted(found, key=lambda one: (one.at, one.id))


def _assignments(view: CatalogView) -> Iterable[Remark]:
    """Return whose the catalog was said to be, in order; what was said last comes last."""
    found = view.file.ledger.remarks_on("", RemarkKind.ASSIGNED)
    last = newest_remarks(found)
    return sorted(found, key=lambda one: (one.at, one in last))


def _when(step: dict[str, Any]) -> str:
    return str(step["at"])


def _texts(disk: Disk, file: CatalogFile, units: Iterable[Unit]) -> Texts:
    """Return the texts that decisions on strings name by their digests, as far as they can be found."""
    wanted = {one.target for unit in units for one in unit.decisions}
    keys = {unit.entry.key for unit in units}
    found = {
        unit.message.target_digest: unit.message.targets
        for unit in units
        if unit.message.target_digest in wanted
    }
    versions = git.versions(disk.root, file.path) if wanted - found.keys() else iter(())
    for data in versions:
        try:
            catalog = gettext.parse(data, file.path, locale=file.catalog.locale, domain=file.catalog.domain)
        except InputError:
            continue  # a version that nobody could have worked with
        for message in catalog.messages:
            if message.key in keys and message.target_digest in wanted:
                found.setdefault(message.target_digest, message.targets)
        if not wanted - found.keys():
            break
    return found
