"""Sections `engines`, `prices` and `briefs`: who translates, for how much, and knowing what."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from localize.config.settings import EngineSetting, TokenPrice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.config.document import Document
    from localize.model import Locale
    from localize.yaml_source import Node


def read_engines(
    document: Document, locales: tuple[Locale, ...], default: tuple[EngineSetting, ...]
) -> Mapping[Locale, tuple[EngineSetting, ...]]:
    """Return locale → the engines that are asked for it, in order."""
    node = document.root.get("engines")
    if node is None:
        return dict.fromkeys(locales, default)
    if node.kind != "mapping":
        return dict.fromkeys(locales, _engine_list(document, node))
    named: dict[Locale, tuple[EngineSetting, ...]] = {}
    for key, value in node.pairs():
        if key.text == "default":
            default = _engine_list(document, value)
        elif (locale := document.locale(key, locales)) is not None:
            named[locale] = _engine_list(document, value)
    return {locale: named.get(locale, default) for locale in locales}


def _engine_list(document: Document, node: Node) -> tuple[EngineSetting, ...]:
    if node.is_null:
        return ()
    items = node.children if node.kind == "sequence" else [node]
    return tuple(setting for item in items if (setting := _engine(document, item)) is not None)


def _engine(document: Document, node: Node) -> EngineSetting | None:
    if node.kind == "scalar" and not node.is_null:
        return EngineSetting(node.text, line=node.line)
    name = node.get("name")
    if name is None or any(value.kind != "scalar" for _, value in node.pairs()):
        hint = "Write `google`, or `{name: google, url: …}`."
        document.mistake("an engine is a name, or a mapping with `name`", node, hint)
        return None
    options = {key.text: value.text for key, value in node.pairs() if key.text != "name"}
    return EngineSetting(name.text, options, node.line)


def read_prices(document: Document) -> Mapping[str, float | TokenPrice]:
    """Return engine → US dollars for a million characters, and model → its price by tokens."""
    found: dict[str, float | TokenPrice] = {}
    for key, value in document.mapping("prices"):
        if value.kind == "mapping":
            found[key.text] = _token_price(document, value)
        else:
            found[key.text] = _dollars(document, value)
    return found


def _token_price(document: Document, node: Node) -> TokenPrice:
    both = {key.text: _dollars(document, value) for key, value in node.pairs()}
    if set(both) != {"input", "output"}:
        hint = "Write US dollars for a million tokens, as in `your-model: {input: 0.15, output: 0.60}`."
        document.mistake("a price by tokens is `input` and `output`", node, hint)
    return TokenPrice(both.get("input", 0.0), both.get("output", 0.0))


def _dollars(document: Document, node: Node) -> float:
    try:
        price = float(node.text) if node.kind == "scalar" else -1.0
    except ValueError:
        price = -1.0
    if not 0 <= price < math.inf:
        hint = "Write US dollars for a million characters, as in `deepl: 25.00`, or for a million tokens."
        document.mistake(f"«{node.text}» is no price", node, hint)
    return price


def read_briefs(document: Document, locales: tuple[Locale, ...]) -> Mapping[Locale, str]:
    """Return locale → the brief for it, the general one first."""
    general = ""
    named: dict[Locale, str] = {}
    for key, value in document.mapping("briefs"):
        text = _string(document, value)
        if key.text == "default":
            general = text
        elif (locale := document.locale(key, locales)) is not None:
            named[locale] = text
    joined = {locale: "\n\n".join(filter(None, (general, named.get(locale, "")))) for locale in locales}
    return {locale: text for locale, text in joined.items() if text}


def _string(document: Document, node: Node) -> str:
    value = node.plain() if node.kind == "scalar" else None
    if not isinstance(value, str):
        document.mistake("a brief is a text", node, "Write it like `briefs: {ru: «Formal address.»}`.")
        return ""
    return value.strip()
