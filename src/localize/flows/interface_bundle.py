"""The interface's texts of a build."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from localize.bundles import interface_texts as files
from localize.bundles.interface_texts import InterfaceLabel
from localize.bundles.manifest import FileRecord, InterfaceRecord
from localize.config import Unready
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.bundles.manifest import Reason
    from localize.catalogs.catalog_set import CatalogSet
    from localize.config import Config
    from localize.flows.ready_texts import InterfaceTexts
    from localize.model import Locale


@frozen
class InterfaceBundle:
    """The files of one locale, and what the manifest says about them."""

    record: InterfaceRecord
    files: Mapping[str, bytes]
    """Path below the bundle folder → bytes."""


def interface_bundle(
    catalogs: CatalogSet, texts: InterfaceTexts, locale: Locale, *, folder: str, former: bytes | None
) -> InterfaceBundle:
    """Return a locale's `ui.json` and `ui.mo`.

    A text that is not ready is left out and named. Under `unready: source` English stands for it in
    `ui.json`, as gettext shows it where `ui.mo` lacks a text; under `previous`, what the last `ui.json` has.

    Args:
        catalogs: the interface's catalogs.
        texts: the texts of `ui`.
        locale: the locale.
        folder: where the files go.
        former: the last `ui.json`, where there is one.

    Raises:
        InputError: a text holds what no MO file can.
    """
    sorted_out = _sort(catalogs.config, texts, locale, files.read_json(former) if former else {})
    fields = catalogs.files[locale].catalog.header
    written = {
        f"{folder}/ui.json": files.to_json([*sorted_out.ready, *sorted_out.english]),
        f"{folder}/ui.mo": files.to_mo(sorted_out.ready, locale, fields, catalogs.config.name),
    }
    json, mo = (FileRecord(path, hashlib.sha256(data).hexdigest()) for path, data in written.items())
    return InterfaceBundle(InterfaceRecord(json, mo, tuple(sorted(sorted_out.held))), written)


@frozen
class _Sorted:
    ready: tuple[InterfaceLabel, ...]
    english: tuple[InterfaceLabel, ...] = ()
    held: tuple[Reason, ...] = ()


def _sort(config: Config, texts: InterfaceTexts, locale: Locale, former: Mapping[str, object]) -> _Sorted:
    names = texts.site_names
    ready: list[InterfaceLabel] = []
    english: list[InterfaceLabel] = []
    held: list[Reason] = []
    for entry in texts.entries:
        text = texts.get(entry.key, locale)
        label = InterfaceLabel(entry.key, locale, text.targets, entry.plural_source, names.get(entry.key, ()))
        if text.ready:
            ready.append(label)
        elif config.unready is Unready.SOURCE:
            source = texts.get(entry.key, config.ui_source)
            english.append(replace(label, locale=config.ui_source, targets=source.targets))
        elif config.unready is Unready.PREVIOUS and (kept := files.with_former(label, former)):
            ready.append(kept)
        else:
            held.append(text.reason(1))
    return _Sorted(tuple(ready), tuple(english), tuple(held))
