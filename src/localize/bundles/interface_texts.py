"""The interface's texts as files: `ui.json` for a site's templates, `ui.mo` for programs with gettext."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from localize.bundles.json_text import json_text
from localize.catalogs.po_header import header
from localize.formats.gettext import compile_mo
from localize.frozen import frozen
from localize.language.plurals import plural_forms
from localize.model import Catalog, Message
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.model import Locale, MessageKey

_OTHER = "other"
_FRACTIONS = "few"


@frozen
class InterfaceLabel:
    """One text of the interface, as it goes out in one locale."""

    key: MessageKey
    locale: Locale
    """The language of the text."""
    targets: tuple[str, ...]
    """One text, or one per plural form of its language."""
    plural_source: str = ""
    names: tuple[str, ...] = ()
    """Its name on the site, from `ui/*.yaml`; where it has no name there, context and English text serve."""


def to_json(labels: Iterable[InterfaceLabel]) -> bytes:
    """Write `ui.json`: name → text, or plural category of CLDR → text.

    Args:
        labels: what goes out, in any order.

    Returns:
        One JSON object with sorted keys, UTF-8, with a final newline.
    """
    texts = {name: _value(label) for label in labels for name in names_of(label.key, label.names)}
    return json_text(texts)


def to_mo(
    labels: Iterable[InterfaceLabel], locale: Locale, fields: tuple[tuple[str, str], ...], project: str
) -> bytes:
    """Write `ui.mo`.

    Args:
        labels: what goes out, in any order.
        locale: the locale of the texts.
        fields: the header of the catalog they came from; what it lacks is added.
        project: the newsroom's name.

    Raises:
        InputError: a text holds what no MO file can.
    """
    messages = tuple(Message(label.key, label.targets, label.plural_source) for label in labels)
    return compile_mo(Catalog(locale, UI, header(fields, project=project, locale=locale), messages))


def names_of(key: MessageKey, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of a text in `ui.json`: the site's own, else `context/English text`."""
    return names or (f"{key.context}/{key.source}",)


def read_json(data: bytes) -> Mapping[str, object]:
    """Read a `ui.json`; nothing where the file is none."""
    try:
        texts = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return texts if isinstance(texts, dict) else {}


def with_former(label: InterfaceLabel, former: Mapping[str, object]) -> InterfaceLabel | None:
    """Return a label with the text that it had in an earlier `ui.json`, or None where it had none.

    Args:
        label: the label; its text does not count.
        former: what `read_json` returned.
    """
    value = former.get(names_of(label.key, label.names)[0])
    if isinstance(value, str) and value and not label.plural_source:
        return replace(label, targets=(value,))
    if isinstance(value, dict) and label.plural_source:
        forms = tuple(value.get(name) for name in plural_forms(label.locale).names)
        texts = tuple(form for form in forms if isinstance(form, str) and form)
        return replace(label, targets=texts) if len(texts) == len(forms) else None
    return None


def _value(label: InterfaceLabel) -> str | Mapping[str, str]:
    if not label.plural_source:
        return label.targets[0]
    forms = dict(zip(plural_forms(label.locale).names, label.targets, strict=False))
    if _OTHER not in forms:
        # CLDR keeps `other` for fractions where gettext has no form for them. In East Slavic languages a
        # fraction takes the genitive singular, which is the form of two: 1,5 минуты, 2 минуты.
        forms[_OTHER] = forms.get(_FRACTIONS, label.targets[-1])
    return forms
