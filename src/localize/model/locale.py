"""A locale and the four ways in which it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from localize.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Collection

# The script that a language has when none is named (CLDR likely subtags), for the languages of the region.
_DEFAULT_SCRIPT = {
    "az": "Latn",
    "be": "Cyrl",
    "de": "Latn",
    "en": "Latn",
    "fr": "Latn",
    "kaa": "Latn",
    "kk": "Cyrl",
    "ky": "Cyrl",
    "ru": "Cyrl",
    "sr": "Cyrl",
    "tg": "Cyrl",
    "tk": "Latn",
    "tr": "Latn",
    "uk": "Cyrl",
    "uz": "Latn",
}
# GNU gettext names a script by a modifier (gettext manual, section "Locale Names").
_MODIFIERS = {"Cyrl": "cyrillic", "Latn": "latin", "Arab": "arabic"}
_SCRIPTS = {modifier: script for script, modifier in _MODIFIERS.items()}
# What Uzbek sites call Latin Uzbek.
_ALIASES = {"oz": "uz"}
# BCP 47 (RFC 5646, section 2.1), the part that sites use: language, script, region, variants.
_PATTERN = re.compile(
    r"(?P<language>[a-z]{2,3})"
    r"(?:[-_](?P<script>[a-z]{4}))?"
    r"(?:[-_](?P<territory>[a-z]{2}|[0-9]{3}))?"
    r"(?P<variants>(?:[-_](?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)"
    r"(?:@(?P<modifier>[a-z]+))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, order=True)
class Locale:
    """A language, with script, territory and variants where they are not the usual ones.

    Made by `Locale.parse`. `str(locale)` is the folder form, `uz_Cyrl`.
    """

    language: str
    """ISO 639 code in lower case, `uz`."""
    script: str = ""
    """ISO 15924 code, `Cyrl`; empty where it is the language's default."""
    territory: str = ""
    """ISO 3166 or UN M.49 code, `UZ`; empty where none was named."""
    variants: tuple[str, ...] = ()
    """Registered variants in lower case, in the order in which they were named."""

    @classmethod
    def parse(cls, text: str) -> Locale:
        """Read any of the spellings people type: `uz-Cyrl`, `uz_cyrl`, `uz@cyrillic`, `uz_Latn`, `oz`.

        Raises:
            UsageError: the text is no well-formed locale code.
        """
        return _parse(text)

    @cached_property
    def folder(self) -> str:
        """The form of folders and of the command line: `uz_Cyrl`."""
        return "_".join(self._subtags())

    @cached_property
    def bcp47(self) -> str:
        """The form of the web (BCP 47, RFC 5646): `uz-Cyrl`."""
        return "-".join(self._subtags())

    @property
    def cldr(self) -> str:
        """The form of CLDR and Babel, which know no variants here: `uz_Cyrl`."""
        return "_".join(part for part in (self.language, self.script, self.territory) if part)

    @property
    def gettext(self) -> str:
        """The form of a PO file's `Language` header: `uz@cyrillic`. Never hand it to Babel."""
        territory = f"_{self.territory}" if self.territory else ""
        modifier = f"@{_MODIFIERS.get(self.script, self.script.lower())}" if self.script else ""
        return f"{self.language}{territory}{modifier}"

    @cached_property
    def effective_script(self) -> str:
        """The script in which the locale is written, `Cyrl`; empty where it is not known."""
        return self.script or _DEFAULT_SCRIPT.get(self.language, "")

    def nearest(self, known: Collection[Locale]) -> Locale:
        """Return the known locale that this one falls back to: itself, or `en` for `en_US`; else itself.

        A variant without a territory is rather a slip, such as `uz_Cyrll`, and falls back to nothing.
        """
        if not self.territory or self in known:
            return self
        general = replace(self, territory="", variants=())
        return general if general in known else self

    @classmethod
    def among(cls, text: str, known: Collection[Locale]) -> Locale | None:
        """Return which of the known locales a code names or falls back to; None where it does neither."""
        try:
            locale = cls.parse(text).nearest(known)
        except UsageError:
            return None
        return locale if locale in known else None

    def __str__(self) -> str:
        return self.folder

    def __eq__(self, other: object) -> bool:
        """Compare the folders, one for each locale: what dataclasses do makes two tuples each time."""
        return self.folder == other.folder if isinstance(other, Locale) else NotImplemented

    def __hash__(self) -> int:
        """Digest the folder."""
        return hash(self.folder)

    def __reduce__(self) -> tuple[object, ...]:
        """Come out of another process as the one that is here already, its folder at hand."""
        return _one, (self.language, self.script, self.territory, self.variants)

    def _subtags(self) -> tuple[str, ...]:
        return tuple(part for part in (self.language, self.script, self.territory, *self.variants) if part)


@lru_cache(maxsize=1024)
def _one(language: str, script: str, territory: str, variants: tuple[str, ...]) -> Locale:
    # Results of thousands of articles name the same few.
    return Locale(language, script, territory, variants)


@lru_cache(maxsize=1024)
def _parse(text: str) -> Locale:
    match = _PATTERN.fullmatch(text.strip())
    if match is None:
        raise UsageError(f"«{text}» is not a locale code", hint="Write it like en, ru, uz or uz_Cyrl.")
    language = match["language"].lower()
    language = _ALIASES.get(language, language)
    script = (match["script"] or "").title()
    modifier = (match["modifier"] or "").lower()
    if modifier:
        script = _SCRIPTS.get(modifier, modifier.title() if len(modifier) == len("Cyrl") else script)
    if script == _DEFAULT_SCRIPT.get(language):
        script = ""
    variants = tuple(part.lower() for part in re.split("[-_]", match["variants"]) if part)
    return Locale(language, script, (match["territory"] or "").upper(), variants)
