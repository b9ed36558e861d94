"""A shelf of the models that a test made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.workspace.model_folder import ModelFolder

if TYPE_CHECKING:
    from pathlib import Path

    from localize.engines.local_model import LocalModel


class CountingShelf:
    """A folder of models that counts how often it is looked through."""

    def __init__(self, root: Path) -> None:
        """Take the folder."""
        self.looked = 0
        self._folder = ModelFolder(root)

    def every(self) -> tuple[LocalModel, ...]:
        """Return the models."""
        self.looked += 1
        return self._folder.every()

    def read(self, model: LocalModel, file: str) -> bytes:
        """Return a model's file."""
        return self._folder.read(model, file)
