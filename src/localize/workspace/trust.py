"""The checkouts whose engines and hooks a person trusts, remembered outside: no stranger's branch reaches it.

Trust is given to them as localize.yaml names them that day. Another address, or another program, has to be
trusted anew.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from localize.workspace import durable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.config import Config

_FILE = "localize/trusted.json"


class TrustFile:
    """One person's trust, in their own folder for the state of programs."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        """Find the folder: `XDG_STATE_HOME`, or `.local/state` at home (XDG Base Directory Specification)."""
        home = environment.get("HOME") or environment.get("USERPROFILE") or ""
        state = environment.get("XDG_STATE_HOME") or (f"{home}/.local/state" if home else "")
        self._path = Path(state) / _FILE if state else None

    def knows(self, root: Path, config: Config) -> bool:
        """Return whether a checkout's engines, as they are named now, were trusted before."""
        return self._read().get(str(root)) == _digest(config)

    def remember(self, root: Path, config: Config) -> None:
        """Trust a checkout's engines from now on; a folder that takes nothing is no fault."""
        self._write({**self._read(), str(root): _digest(config)})

    def forget(self, root: Path) -> None:
        """Trust a checkout's engines no longer."""
        known = self._read()
        if known.pop(str(root), None) is not None:
            self._write(known)

    def _read(self) -> dict[str, str]:
        with suppress(OSError, ValueError, AttributeError, RecursionError):
            if self._path is not None:
                return {str(root): str(said) for root, said in json.loads(self._path.read_bytes()).items()}
        return {}

    def _write(self, known: Mapping[str, str]) -> None:
        with suppress(OSError):
            if self._path is not None:
                durable.replace(self._path, json.dumps(known, indent=1, sort_keys=True).encode())


def _digest(config: Config) -> str:
    """Digest the engines that a configuration names, with their options, and the programs of its hooks."""
    named: set[tuple[object, ...]] = {
        (one.name, *sorted(one.options.items())) for listed in config.engines.values() for one in listed
    }
    named |= {("hooks", str(event), *words) for event, words in config.hooks.commands.items()}
    return hashlib.sha256(repr(sorted(map(repr, named))).encode("utf-8", "surrogatepass")).hexdigest()
