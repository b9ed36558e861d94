"""Reading one term of a glossary, with everything that is wrong with it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from localize.errors import InputError, Place, UsageError, nearest
from localize.glossary.terms import Term
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from localize.yaml_source import Node

_KEYS = ("term", "translate", "forbidden", "note")
_LONGEST = 200
_SHOWN = 40
_EXAMPLE = "Write it as `- {term: Tashkent, ru: Ташкент, uz: Toshkent}`."


class EntryReader:
    """Reads the terms of one file, and collects the mistakes in them."""

    def __init__(self, path: str, locales: tuple[Locale, ...]) -> None:
        """Read a file's terms.

        Args:
            path: the file, for messages.
            locales: those that a form may be for.
        """
        self.path = path
        self.locales = locales
        self.mistakes: list[InputError] = []

    def mistake(self, message: str, line: int, hint: str = "") -> None:
        """Note a mistake."""
        self.mistakes.append(InputError(message, place=Place(self.path, line), hint=hint))

    def term(self, node: Node) -> Term | None:
        """Read a term; None where it has no name."""
        if node.kind != "mapping":
            self.mistake("a term must be a mapping", node.line, _EXAMPLE)
            return None
        before = len(self.mistakes)
        self._keys_once(node)
        name = node.get("term")
        if name is None:
            self.mistake("a term needs `term`, its name", node.line, _EXAMPLE)
        term = Term(
            name=self._text(name, "term") if name else "",
            forms=self._forms(self._locale_keys(node, _KEYS)),
            forbidden=self._forbidden(node.get("forbidden")),
            keep=not self._flag(node.get("translate")),
            note=self._text(note, "note", limit=0) if (note := node.get("note")) else "",
            line=node.line,
        )
        if len(self.mistakes) == before:
            self._sense(term, node)
        return term if term.name else None

    def _sense(self, term: Term, node: Node) -> None:
        """Note what contradicts itself."""
        if term.keep and term.forms:
            hint = "Remove the forms, or `translate: false`."
            self.mistake("a term that is not translated is the same in every locale", node.line, hint)
        elif not term.keep and not term.forms:
            hint = "Add a form, as in `ru: Ташкент`, or `translate: false`."
            self.mistake(f"term «{_shown(term.name)}» has no form in any locale", node.line, hint)
        for locale, forms in term.forbidden.items():
            both = set(forms) & set(term.forms.get(locale, ()))
            for form in sorted(both):
                self.mistake(f"«{_shown(form)}» is a form of {locale}, and forbidden", node.line)

    def _keys_once(self, node: Node) -> None:
        seen: set[str] = set()
        for key, _value in node.pairs():
            if key.text in seen:
                self.mistake(f"`{_shown(key.text)}` stands twice", key.line)
            seen.add(key.text)

    def _locale_keys(self, node: Node, others: tuple[str, ...]) -> Iterator[tuple[Locale, Node]]:
        """Yield the values of a mapping whose keys are locales; keys that are nothing are mistakes."""
        taken: dict[Locale, str] = {}
        for key, value in node.pairs():
            if key.text in others:
                continue
            locale = _locale(key.text)
            if locale not in self.locales:
                self._unknown(key, locale, others)
            elif taken.setdefault(locale, key.text) == key.text:
                yield locale, value
            else:
                self.mistake(f"`{_shown(key.text)}` is {locale}, which stands here already", key.line)

    def _unknown(self, key: Node, locale: Locale | None, others: tuple[str, ...]) -> None:
        known = [*others, *map(str, self.locales)]
        near = nearest(key.text, known)
        hint = f"Did you mean `{near}`?" if near else f"Known here: {', '.join(known)}."
        what = "unknown key" if locale is None or near else "not a locale of this newsroom:"
        self.mistake(f"{what} `{_shown(key.text)}`", key.line, hint)

    def _forms(self, values: Iterator[tuple[Locale, Node]]) -> Mapping[Locale, tuple[str, ...]]:
        found = {locale: self._texts(value, str(locale)) for locale, value in values}
        return {locale: forms for locale, forms in found.items() if forms}

    def _forbidden(self, node: Node | None) -> Mapping[Locale, tuple[str, ...]]:
        if node is None:
            return {}
        if node.kind != "mapping":
            hint = "Write it as `forbidden: {uz: [Tashkent]}`."
            self.mistake("`forbidden` must name the forms per locale", node.line, hint)
            return {}
        self._keys_once(node)
        return self._forms(self._locale_keys(node, ()))

    def _texts(self, node: Node, name: str) -> tuple[str, ...]:
        nodes = node.children if node.kind == "sequence" else [node]
        if not nodes:
            self.mistake(f"`{name}` is an empty list", node.line, "Remove it, or name a form.")
        return tuple(dict.fromkeys(filter(None, (self._text(each, name) for each in nodes))))

    def _text(self, node: Node, name: str, limit: int = _LONGEST) -> str:
        """Return a text without spaces around it, in composed letters; empty where it is none."""
        value = node.plain() if node.kind == "scalar" else None
        text = " ".join(unicodedata.normalize("NFC", value).split()) if isinstance(value, str) else ""
        if not isinstance(value, str):
            self.mistake(
                f"`{name}` must be a text", node.line, "Quote a text that looks like something else."
            )
        elif not any(letter.isalnum() for letter in text):
            self.mistake(f"`{name}` has no letters", node.line)
        elif limit and len(text) > limit:
            self.mistake(f"`{name}` is longer than {limit} characters", node.line)
        else:
            return text
        return ""

    def _flag(self, node: Node | None) -> bool:
        value = True if node is None else node.plain()
        if node is not None and not isinstance(value, bool):
            self.mistake("`translate` must be true or false", node.line)
        return value is not False


def _locale(text: str) -> Locale | None:
    try:
        return Locale.parse(text)
    except UsageError:
        return None


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
