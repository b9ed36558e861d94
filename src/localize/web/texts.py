"""The page's own words in the languages that it speaks, from the package's catalogs."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from localize.formats import gettext
from localize.model import Domain, Locale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

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
