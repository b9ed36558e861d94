"""The page's own words in the languages that it speaks, from the package's catalogs."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from localize.formats import gettext
from localize.model import Domain, Locale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

_BLANK = re.compile(r"\{(\d)\}")
LANGUAGES = {"en": "English", "ru": "Русский", "uz": "Oʻzbekcha", "uz_Cyrl": "Ўзбекча"}
"""The languages of the page, by what they call themselves."""


def words(language: str) -> Mapping[str, str]:
    """Return the page's words by what they are in English; none where it is English."""
    return _texts(language)


def spoken(language: str, texts: Mapping[str, str]) -> Mapping[str, str]:
    """Return texts in a language of the page, by their names; those that it has no words for are left out."""
    known = _texts(language)
    return {name: known[text] for name, text in texts.items() if text in known}


def translator(language: str) -> Callable[[str], str]:
    """Return what gives the page's words in a language; English where it has none."""
    texts = _texts(language)

    def translate(text: str) -> str:
        return texts.get(text) or text

    return translate


def sentence(language: str, text: str) -> str:
    """Return a sentence of the program's in a language of the page; as it is where the page has none for it.

    A sentence of the catalogs may have blanks, `{0}`, for names, numbers, and what git or the system said.
    """
    known = _texts(language)
    if text in known:
        return known[text]
    for pattern, target in _with_blanks(language):
        if found := pattern.fullmatch(text):
            return target.format(*(known.get(value, value) for value in found.groups()))
    return text


def preferred(wanted: str, accepted: str) -> str:
    """Return the language to speak: the one that was chosen, or the first of the browser's that is spoken.

    Args:
        wanted: what the person chose; empty where nothing.
        accepted: the header `Accept-Language`.
    """
    if wanted in LANGUAGES:
        return wanted
    for tag in _tags(accepted):
        language, _, rest = tag.partition("-")
        if language == "uz":
            return "uz_Cyrl" if rest.startswith("cyrl") else "uz"
        if language in LANGUAGES:
            return language
    return "en"


@cache
def _with_blanks(language: str) -> Sequence[tuple[re.Pattern[str], str]]:
    """Return the sentences with blanks, those first that say the most themselves, and what they are."""
    found = [(source, target) for source, target in _texts(language).items() if _BLANK.search(source)]
    found.sort(key=lambda one: -len(_BLANK.sub("", one[0])))
    return [
        (re.compile("(.*?)".join(map(re.escape, _BLANK.split(source)[::2])), re.DOTALL), target)
        for source, target in found
    ]


def _tags(accepted: str) -> Iterable[str]:
    """Return the tags of the header, the dearest first; those that are not wanted are left out."""
    found: list[tuple[float, int, str]] = []
    for part in accepted.lower().split(","):
        tag, _, quality = part.strip().partition(";q=")
        try:
            weight = float(quality or "1")
        except ValueError:
            continue
        if weight > 0:
            found.append((-weight, len(found), tag.strip()))
    return [tag for _, _, tag in sorted(found)]


@cache
def _texts(language: str) -> Mapping[str, str]:
    if language not in LANGUAGES or language == "en":
        return {}
    file = resources.files("localize.web") / "locales" / f"{language}.po"
    catalog = gettext.parse(file.read_bytes(), file.name, locale=Locale.parse(language), domain=Domain("web"))
    return {key.source: message.targets[0] for key, message in catalog.by_key.items() if not message.fuzzy}
