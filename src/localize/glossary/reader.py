"""The newsroom's terms and names: `glossary.yaml`, a list of terms with their forms per locale.

::

    - term: Tashkent
      en: Tashkent
      ru: Ташкент
      uz: [Toshkent]
      forbidden: {uz: [Tashkent]}
      note: Capital.
    - {term: Red Bull, translate: false}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import InputError, InputErrors, Place
from localize.glossary.entry_reader import EntryReader
from localize.glossary.terms import Glossary, Term
from localize.yaml_source import read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.model import Locale

__all__ = ["Glossary", "Term", "parse"]


def parse(data: bytes, path: str, locales: Iterable[Locale]) -> Glossary:
    """Read a glossary.

    Args:
        data: its bytes, UTF-8.
        path: its path, for messages.
        locales: those of the newsroom; a form in any other one is a mistake.

    Raises:
        InputError: it is no list of terms in YAML.
        InputErrors: everything that is wrong with its terms, each with its line.
    """
    try:
        root = read(data.decode("utf-8-sig"), path)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError("not UTF-8", place=Place(path, line), hint="Save the file as UTF-8.") from None
    if root is None or root.is_null:
        return Glossary(path=path)
    if root.kind != "sequence":
        hint = "Write each term as `- {term: Tashkent, ru: Ташкент, uz: Toshkent}`."
        raise InputError("a glossary must be a list of terms", place=Place(path, root.line), hint=hint)
    reader = EntryReader(path, tuple(locales))
    terms = [term for node in root.children if (term := reader.term(node)) is not None]
    first: dict[str, int] = {}
    for term in terms:
        line = first.setdefault(term.name.casefold(), term.line)
        if line != term.line:
            hint = "Give both spellings to one term, as a list."
            reader.mistake(f"term «{term.name}» stands in line {line} already", term.line, hint)
    if reader.mistakes:
        raise InputErrors(reader.mistakes)
    return Glossary(tuple(terms), path)
