"""A small package with entry points, installed into a folder, for the tests of plug-ins."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pytest

MODULE = "acme_plugin"


def install(
    monkeypatch: pytest.MonkeyPatch, folder: Path, source: str, points: Mapping[str, Mapping[str, str]]
) -> None:
    """Install a package of one module, as pip would.

    Args:
        monkeypatch: takes the folder out of the path again, and the module out of memory.
        folder: where to; it becomes part of the path.
        source: the module's text.
        points: group → name → attribute of the module.
    """
    info = folder / "localize_acme-1.2.dist-info"
    info.mkdir(parents=True)
    (folder / f"{MODULE}.py").write_text(source, encoding="utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: localize-acme\nVersion: 1.2\n")
    lines = []
    for group, named in points.items():
        lines += [f"[{group}]", *(f"{name} = {MODULE}:{attribute}" for name, attribute in named.items())]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n")
    monkeypatch.syspath_prepend(folder)
    monkeypatch.delitem(__import__("sys").modules, MODULE, raising=False)
