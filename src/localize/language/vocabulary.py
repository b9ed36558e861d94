"""The shipped vocabulary: what localize knows how to say, as PO files that a translator can open.

`data/vocabulary/vocabulary.pot` lists the English texts in order; `ru.po`, `uz.po` and `uz_Cyrl.po` translate
them. Contexts are frozen here, never read from the installed Babel. Month names, weekdays, date patterns and
units stand as CLDR has them, mended where CLDR lacks Uzbek usage; the rest is the project's own. A comment
`# also: TEXT` names another spelling that is read, never written.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from localize.frozen import frozen
from localize.language.spelling import folded
from localize.language.vocabulary_file import read
from localize.model import Locale, MessageKey

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CATEGORY = "category"
LABEL = "label"
ROLE = "role"
TAG = "tag"
"""The context of tags; the vocabulary has none of its own, categories serve."""

LOCALES = ("ru", "uz", "uz_Cyrl")
"""Folders of the locales that the vocabulary is translated into."""

_ENGLISH = "en"
_TEMPLATE = "vocabulary.pot"
_CLDR = ("date.", "unit.")
_REQUIRED = ("date.", "unit.", "weather.")
_FALLBACK = {TAG: CATEGORY}
_ALSO = "also: "
_LONGEST_LABEL = 200


@frozen
class VocabularyEntry:
    """One text that the vocabulary knows."""

    key: MessageKey
    plural_source: str = ""
    """`msgid_plural`; empty where the text has no plural."""
    note: str = ""
    """A note for translators; one line or several."""
    required: bool = False
    """True if every newsroom's `ui` catalog holds it; the others come in when something uses them."""


@cache
def entries() -> tuple[VocabularyEntry, ...]:
    """Return every entry in file order."""
    return tuple(
        VocabularyEntry(
            entry.key, entry.plural_source, entry.note, required=entry.key.context.startswith(_REQUIRED)
        )
        for entry in read(_TEMPLATE)
    )


def translation(key: MessageKey, locale: Locale) -> tuple[str, ...] | None:
    """Return the vocabulary's text of an entry, one per plural form of the locale.

    Territory and variants of the locale are ignored. In English an entry is its own text.

    Args:
        key: context and English text.
        locale: any locale.

    Returns:
        The texts, in the order of gettext's plural forms; None where the vocabulary lacks entry or locale.
    """
    folder = Locale(locale.language, locale.script).folder
    return _texts(folder).get(key) if folder in {_ENGLISH, *LOCALES} else None


def speaks(locale: Locale) -> bool:
    """Tell whether the vocabulary is in this language and script."""
    return Locale(locale.language, locale.script).folder in {_ENGLISH, *LOCALES}


def origin(key: MessageKey) -> Literal["vocabulary", "cldr"]:
    """Tell where the vocabulary has an entry's texts from: from CLDR as mended here, or its own."""
    return "cldr" if key.context.startswith(_CLDR) else "vocabulary"


@lru_cache(maxsize=4096)
def resolve(context: str, text: str, locale: Locale | None = None) -> MessageKey | None:
    """Return the entry that a label on a page or in front matter names.

    Letter case, kinds of apostrophe and of space don't count, and other common spellings are known too. A tag
    that names a category is that category's entry.

    Args:
        context: `category`, `label`, `role`, `tag`, or any other context of the vocabulary.
        text: the label, in any of the four languages.
        locale: the language that the label is most likely in; it only decides between readings.

    Returns:
        The key of the English entry; None where the vocabulary knows no such label.
    """
    if len(text) > _LONGEST_LABEL:
        return None
    label = folded(text)
    first = (Locale(locale.language, locale.script).folder,) if locale else ()
    for folder in dict.fromkeys((*first, _ENGLISH, *LOCALES)):
        found = _labels(folder).get((_FALLBACK.get(context, context), label))
        if found is not None:
            return found
    return None


def is_spelled(context: str, text: str, locale: Locale) -> bool:
    """Tell whether a label is a text of this very language, in any spelling that is read.

    Args:
        context: a context of the vocabulary, or `tag`.
        text: the label.
        locale: the language.
    """
    folder = Locale(locale.language, locale.script).folder
    return len(text) <= _LONGEST_LABEL and (_FALLBACK.get(context, context), folded(text)) in _labels(folder)


def is_other_spelling(context: str, text: str, locale: Locale) -> bool:
    """Tell whether a label is a text of this language that is read and never written: `# also:`."""
    folder = Locale(locale.language, locale.script).folder
    found = resolve(context, text, locale) if is_spelled(context, text, locale) else None
    return found is not None and folded(text) not in map(folded, _texts(folder).get(found, ()))


@cache
def spellings(context: str) -> Mapping[str, tuple[str, ...]]:
    """Return every spelling of a context's entries in all four languages.

    Args:
        context: a context of the vocabulary.

    Returns:
        English text of each entry → its texts and other spellings, unfolded, without repetition.
    """
    found: dict[str, list[str]] = {
        entry.key.source: [] for entry in entries() if entry.key.context == context
    }
    for folder in (_ENGLISH, *LOCALES):
        for key, text in _spelled(folder):
            if key.context == context:
                found[key.source].append(text)
    return {source: tuple(dict.fromkeys(texts)) for source, texts in found.items()}


@cache
def keys_in(context: str) -> tuple[MessageKey, ...]:
    """Return the keys of a context in file order: months from January on, weekdays from Monday on."""
    return tuple(entry.key for entry in entries() if entry.key.context == context)


@cache
def _texts(folder: str) -> dict[MessageKey, tuple[str, ...]]:
    if folder == _ENGLISH:
        return {
            entry.key: (entry.key.source, entry.plural_source) if entry.plural_source else (entry.key.source,)
            for entry in entries()
        }
    return {entry.key: entry.forms for entry in read(f"{folder}.po")}


@cache
def _labels(folder: str) -> dict[tuple[str, str], MessageKey]:
    if folder not in {_ENGLISH, *LOCALES}:
        return {}
    labels: dict[tuple[str, str], MessageKey] = {}
    for key, text in _spelled(folder):
        labels.setdefault((key.context, folded(text)), key)
    return labels


def _spelled(folder: str) -> Iterator[tuple[MessageKey, str]]:
    for key, texts in _texts(folder).items():
        yield from ((key, text) for text in texts)
    for entry in read(_TEMPLATE if folder == _ENGLISH else f"{folder}.po"):
        also = (comment for comment in entry.comments if comment.startswith(_ALSO))
        yield from ((entry.key, comment.removeprefix(_ALSO)) for comment in also)
