"""An engine on this machine that gives each text back, with its target in front: for trying things out."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from localize.engines.base import Limits, TextRefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.engines.access import Access
    from localize.model import Locale


class EchoEngine:
    """`Rain` → `[ru] Rain`."""

    name = "echo"
    settings = ""
    limits = Limits(1_000_000, texts_per_request=50, calls_at_once=1)
    options: ClassVar[Mapping[str, str]] = MappingProxyType({})

    @classmethod
    def from_options(cls, _options: Mapping[str, str], _access: Access) -> EchoEngine:
        """Make the engine; there is nothing to set."""
        return cls()

    def supports(self, source: Locale, target: Locale) -> bool:
        """Return whether the locales differ."""
        return source != target

    def translate(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        """Return the texts, marked.

        Raises:
            TextRefusedError: both locales are the same.
        """
        if not self.supports(source, target):
            raise TextRefusedError(f"echo does not translate from {source} into {target}")
        return [_marked(text, target) for text in texts]


def _marked(text: str, target: Locale) -> str:
    core = text.strip()
    start = text.index(core)
    return f"{text[:start]}[{target}] {text[start:]}" if core else text
