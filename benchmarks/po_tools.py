"""What reads and writes catalogs here and elsewhere, each in the way that its own documentation shows."""

from __future__ import annotations

import importlib
import importlib.util
import shutil
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from localize.formats import gettext
from localize.model import Locale
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from localize.model import Catalog

RU = Locale("ru")


@dataclass(frozen=True)
class Library:
    """A library of Python."""

    name: str
    read: Callable[[bytes], Any]
    write: Callable[[Any], bytes]
    compile: Callable[[Any], bytes]


def ours() -> Library:
    """Return this project's."""

    def read(data: bytes) -> Catalog:
        return gettext.parse(data, "bench.po", locale=RU, domain=UI)

    return Library("localize", read, gettext.serialize, gettext.compile_mo)


def libraries() -> Iterator[Library]:
    """Yield those of others that are installed."""
    for module, make in (("polib", _polib), ("babel", _babel), ("translate", _toolkit)):
        if importlib.util.find_spec(module):
            yield make()


def _polib() -> Library:
    tool: Any = importlib.import_module("polib")
    return Library(
        "polib",
        lambda data: tool.pofile(data.decode()),
        lambda catalog: str(catalog).encode(),
        lambda catalog: bytes(catalog.to_binary()),
    )


def _babel() -> Library:
    po: Any = importlib.import_module("babel.messages.pofile")
    mo: Any = importlib.import_module("babel.messages.mofile")

    def into(write: Callable[[BytesIO, Any], None]) -> Callable[[Any], bytes]:
        def written(catalog: Any) -> bytes:  # noqa: ANN401 - another's catalog
            out = BytesIO()
            write(out, catalog)
            return out.getvalue()

        return written

    return Library("Babel", lambda data: po.read_po(BytesIO(data)), into(po.write_po), into(mo.write_mo))


def _toolkit() -> Library:
    po: Any = importlib.import_module("translate.storage.pypo")
    compiler: Any = importlib.import_module("translate.tools.pocompile").POCompile()
    return Library("translate-toolkit", po.pofile.parsestring, bytes, compiler.convertstore)


def commands(source: Path, target: Path) -> dict[str, list[str]]:
    """Return GNU's commands that are installed: one reads and writes a catalog, one compiles it."""
    named = {"msgcat": ["msgcat", "-o", str(target), str(source)]}
    named["msgfmt"] = ["msgfmt", "-o", str(target), str(source)]
    return {name: words for name, words in named.items() if shutil.which(name)}
