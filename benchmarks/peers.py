"""Other tools on the same articles, each as its own command line would run it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import corpus
from measure import Cost, run

if TYPE_CHECKING:
    from collections.abc import Iterator

PYTHON = (
    Path(sys.prefix) / "bench" / "bin" / "python"
    if Path(sys.prefix).name == ".venv"
    else Path(sys.executable)
)
"""The interpreter of what `make bench-env` installed; two of the tools install a command of one name."""
TOOLKIT = "translate-toolkit"
LOCALES = ("ru", "uz", "uz_Cyrl")


def installed() -> bool:
    """Return whether there is anything to compare with."""
    return PYTHON.exists()


MANY = 1000
"""Of more articles, tools are left out that take longer for each the more there are: hours in the end."""


def costs(room: Path, scratch: Path, size: int) -> Iterator[tuple[str, Cost]]:
    """Yield what each tool's work on a newsroom's articles costs, by name.

    Args:
        room: the newsroom.
        scratch: an empty folder.
        size: how many articles there are.
    """
    articles, pots = room / "articles", scratch / "pots"
    yield f"{TOOLKIT}: md2po", _toolkit("md2po", scratch, "-P", articles, pots)
    merged = [_toolkit("pot2po", scratch, pots, scratch / locale) for locale in LOCALES]
    yield f"{TOOLKIT}: pot2po, 3 locales", sum(merged[1:], merged[0])
    for locale in LOCALES:
        corpus.fill_units(scratch / locale, locale)
    written = [
        _toolkit("po2md", scratch, "-t", articles, "-i", scratch / locale, "-o", scratch / f"out-{locale}")
        for locale in LOCALES
    ]
    yield f"{TOOLKIT}: po2md, 3 locales", sum(written[1:], written[0])
    names = [word for locale in LOCALES for word in ("-l", locale)]
    sphinx = PYTHON.with_name("sphinx-intl")
    if sphinx.exists():
        yield (
            "sphinx-intl: update, 3 locales",
            run([sphinx, "update", "-p", pots, "-d", scratch / "s", *names], scratch),
        )
    if size <= MANY:
        yield from _of_few(articles, scratch)


FEW = 100
"""Of more articles po4a is left out: it takes minutes for a thousand."""


def _of_few(articles: Path, scratch: Path) -> Iterator[tuple[str, Cost]]:
    files = sorted(articles.rglob("*.md"))
    script = "from mdpo.md2po.__main__ import main; main()"
    words: list[str | Path] = [
        str(articles / "**" / "*.md"),
        "--quiet",
        "--save",
        "--po-filepath",
        scratch / "mdpo.pot",
    ]
    yield "mdpo: md2po", run([PYTHON, "-c", script, *words], scratch)
    if len(files) <= FEW and (po4a := shutil.which("po4a-updatepo")):
        masters: list[str | Path] = [word for path in files for word in ("-m", path)]
        options = ["-f", "text", "-o", "markdown", "-o", "yfm_skip_array", "-o", "yfm_keys=title"]
        try:
            yield "po4a: updatepo", run([po4a, *options, *masters, "-p", scratch / "p.pot"], scratch)
        except RuntimeError:  # some releases end at a mapping in a front matter
            print("po4a cannot read these articles, and is left out", file=sys.stderr)


def _toolkit(name: str, cwd: Path, *words: str | Path) -> Cost:
    script = f"from translate.convert.{name} import main; main()"
    return run([PYTHON, "-c", script, *words, "--progress", "none"], cwd)
