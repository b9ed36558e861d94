"""An engine on this machine that gives each text back, with its target in front: for trying things out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.engines.local_engine import LocalEngine

if TYPE_CHECKING:
    from localize.model import Locale


class EchoEngine(LocalEngine):
    """`Rain` → `[ru] Rain`."""

    name = "echo"

    def reworked(self, text: str, target: Locale) -> str:
        """Return the text, marked."""
        core = text.strip()
        start = text.index(core)
        return f"{text[:start]}[{target}] {text[start:]}" if core else text
