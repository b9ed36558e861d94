"""The common ground of engines that only rework a text on this machine."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Self

from localize.engines.base import Limits, TextRefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.engines.access import Access
    from localize.model import Locale


class LocalEngine:
    """An engine without options or network that answers for any two locales; subclasses rework one text."""

    name: str
    local = True
    settings = ""
    limits = Limits(1_000_000, texts_per_request=50, calls_at_once=1)
    options: ClassVar[Mapping[str, str]] = MappingProxyType({})

    @classmethod
    def from_options(cls, _options: Mapping[str, str], _access: Access) -> Self:
        """Make the engine; there is nothing to set."""
        return cls()

    def supports(self, source: Locale, target: Locale) -> bool:
        """Return whether the locales differ."""
        return source != target

    def translate(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        """Return the texts, reworked.

        Raises:
            TextRefusedError: both locales are the same.
        """
        if not self.supports(source, target):
            raise TextRefusedError(f"{self.name} does not translate from {source} into {target}")
        return [self.reworked(text, target) for text in texts]

    def reworked(self, text: str, target: Locale) -> str:
        """Return one text as the engine makes it."""
        raise NotImplementedError
