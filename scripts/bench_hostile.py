"""Time what no newsroom writes, 10 MB of it: make bench-hostile.

Each input is the only article of a newsroom that is pulled, translated without an engine, given a text for
every message in one locale, checked and built, by the command itself in processes of their own. A row tells
exit status, seconds and peak memory of each; an article that is refused is refused by every command, so that
one is timed. Seconds are those of the processor, which other work on the machine changes little.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from localize.formats import gettext
from localize.model import Locale
from localize.model.domain import Domain

LOCALIZE = Path(sys.executable).with_name("localize")
MEGABYTE = 1_000_000
CONFIG = """\
version: 2
name: Hostile
source_locale: en
locales: [en, ru]
articles: ["articles/*.md", "articles/*.html"]
publish: {title: translated, description: translated, teaser: translated, body: translated, ui: translated}
"""
HEADS = {".md": "---\ntitle: T\n---\n", ".html": "<title>T</title>\n"}
MARKDOWN = [
    *["a ", "a\n", "ў", "a  \n", "\\\n", "\n", " ", "\t", "<p>a</p>", "&amp; ", "%s ", "{a} ", "http://a.b "],
    *["*", "_", "`", "~", "[", "](", "![", "<", "|", "\\", "&", "{", "$", ":", "{{<", "<!--", '<a "', "<b>"],
    *["*a* ", "**a** ", "`a` ", "[a](b) ", "[a] ", "![a](b) ", "[^a] ", "<b>a</b> ", "{{< a >}} b ", "| a "],
    *[">", "> a\n", "- ", "- a\n", "1. ", "# a\n", "a\n\n", "```\na\n```\n", "!!! a ", "::: a\n", "[a]: b\n"],
    *["<p>", "<!-- l10n: skip -->\n\n", "<!-- l10n: note a -->\n\n> ", "<!-- l10n: note a -->"],
]
HTML = [
    *[
        "a ",
        "<",
        "&a",
        "<b>",
        "</b>",
        "<b>a",
        "<b>a</b>",
        "<b>a</b> ",
        "<br>",
        "a<br>",
        "a<br><br>",
        "<!---->",
    ],
    *["<p>", "<p>a</p>", "<td>", "<div><b>", "<svg>", "<code>", "<!", "<a ", '<a b="c">', "<p title=a>"],
    *["<title>a</title>", "<script></script>", "<i translate=no>a</i>", "x <img alt=a>", "a<!-- -->"],
    *["<!-- l10n: skip -->", "<!-- l10n: note a --><div>"],
]


class Cost(NamedTuple):
    """What a process cost."""

    seconds: float
    mebibytes: float
    exit_status: int


def main(arguments: list[str]) -> int:
    """Print the table, or do a part of it in a process of its own."""
    if arguments[:1] == ["--write"]:
        write(Path(arguments[1]), arguments[2], int(arguments[3]))
        return 0
    if arguments[:1] == ["--translate"]:
        translate(Path(arguments[1]))
        return 0
    megabytes = float(arguments[0]) if arguments else 10.0
    print(f"{megabytes:g} MB of each; exit status, seconds, and peak memory in MiB.\n")
    print(f"| {'input':<30} | {'pull':>13} | {'translate':>13} | {'check':>13} | {'build':>13} |")
    print(f"|{'-' * 32}|{'-' * 14}:|{'-' * 14}:|{'-' * 14}:|{'-' * 14}:|")
    worst = Cost(0, 0, 0)
    for ending, unit in [*((".md", one) for one in MARKDOWN), *((".html", one) for one in HTML)]:
        costs = measured(ending, unit, int(megabytes * MEGABYTE))
        worst = Cost(max(worst[0], *(one[0] for one in costs)), max(worst[1], *(one[1] for one in costs)), 0)
        cells = [f"{one.exit_status}  {one.seconds:5.2f} {one.mebibytes:5.0f}" for one in costs]
        cells += ["refused"] * (4 - len(cells))
        print(
            f"| {ending[1:]:<4} {ascii(unit)[:25]:<25} | {' | '.join(f'{one:>13}' for one in cells)} |",
            flush=True,
        )
    print(f"\nThe most was {worst.seconds:.2f} s and {worst.mebibytes:.0f} MiB.")
    return 0


def measured(ending: str, unit: str, size: int) -> list[Cost]:
    """Return what each command cost; only the first, where the article is refused."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        (room / "localize.yaml").write_text(CONFIG, encoding="utf-8")
        (room / "articles").mkdir()
        apart("--write", str(room / "articles" / f"a{ending}"), unit, str(size))
        costs = [run(room, "pull")]
        if costs[0].exit_status:
            return costs
        require_known(room)
        costs.append(run(room, "translate", "--no-engines"))
        apart("--translate", str(room / "locales/ru/LC_MESSAGES/articles/a.po"))
        return [*costs, run(room, "check"), run(room, "build")]


def require_known(room: Path) -> None:
    """Make sure that the article was read: what is passed over costs nothing."""
    said = subprocess.run([str(LOCALIZE), "status", "--json"], cwd=room, check=True, capture_output=True)  # noqa: S603 - our own command
    assert json.loads(said.stdout)["counts"]["articles"] == 1


def run(room: Path, *arguments: str) -> Cost:
    """Run localize, and return what it cost."""
    process = subprocess.Popen(  # noqa: S603 - our own command
        [str(LOCALIZE), *arguments], cwd=room, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, process.returncode)


def apart(*arguments: str) -> None:
    """Do something in another process: what this one has in memory would count as that of those it starts."""
    subprocess.run([sys.executable, __file__, *arguments], check=True)  # noqa: S603 - this very file


def write(path: Path, unit: str, size: int) -> None:
    """Write an article of so many bytes."""
    path.write_bytes((HEADS[path.suffix] + unit * (size // len(unit.encode()))).encode())


def translate(path: Path) -> None:
    """Give each message of a catalog a text."""
    if path.exists():
        catalog = gettext.parse(
            path.read_bytes(), path.name, locale=Locale("ru"), domain=Domain("articles/a")
        )
        filled = [replace(one, targets=(f"⟦{one.key.source}⟧",)) for one in catalog.messages]
        path.write_bytes(gettext.serialize(catalog.with_messages(filled)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
