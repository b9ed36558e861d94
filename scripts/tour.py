"""Run what the README's tour and the tutorial show, and put what was printed where it is shown.

    python scripts/tour.py [--check]

Every command between `<!-- tour -->` and `<!-- /tour -->`, a line that begins with `$ ` and, where it ends in
`<<'END'`, the lines to `END`, is run by a shell, in an empty folder per page; what it prints follows it. With
--check, nothing is written, and a page that shows anything else than what is printed is a fault.
"""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "docs/tutorial.md")
PICTURE = ROOT / "docs" / "status.svg"
LOCALIZE = Path(sys.executable).with_name("localize")
BLOCK = re.compile(r"(<!-- tour -->\n)(.*?)(<!-- /tour -->)", re.DOTALL)
SHOWN = 24
"""How many lines of one command's output a page shows."""
WIDTH = 132
"""How many characters of a line a page shows."""
SVG = """\
<svg viewBox="0 0 {terminal_width} {terminal_height}" xmlns="http://www.w3.org/2000/svg" xml:space="preserve">
<style>
.{unique_id}-matrix {{ white-space: pre; font-family: monospace; font-size: {char_height}px;
  line-height: {line_height}px; }}
{styles}
</style>
<defs>{lines}</defs>
<rect fill="#1e1e24" width="{terminal_width}" height="{terminal_height}" rx="8"/>
<g transform="translate({terminal_x}, 8)">{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g>
</svg>
"""


def main(arguments: list[str]) -> int:
    """Run the tours, and write the pages or compare them."""
    faults = []
    for name in PAGES:
        page = ROOT / name
        text = page.read_text(encoding="utf-8")
        toured = with_output(text)
        if "--check" not in arguments:
            page.write_text(toured, encoding="utf-8")
        elif toured != text:
            faults.append(f"{name} shows something else than what is printed; run: make docs-write")
    if "--check" not in arguments:
        PICTURE.write_text(picture(), encoding="utf-8")
    print("\n".join(faults) or "docs: the tours show what is printed")
    return 1 if faults else 0


def with_output(text: str) -> str:
    """Return a page with the output of its commands, run one after the other in one new folder."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder) / "newsroom"
        room.mkdir()
        return BLOCK.sub(lambda match: match[1] + transcript(match[2], room) + match[3], text)


def transcript(block: str, room: Path) -> str:
    """Return the commands of a block, each with what it prints."""
    shown = [f"{command}\n{printed(command.removeprefix('$ '), room)}" for command in commands(block)]
    return "\n```console\n" + "\n".join(shown) + "```\n\n"


def commands(block: str) -> list[str]:
    """Return the commands that a block shows, each with the lines that it feeds to its input."""
    found: list[str] = []
    feeding = False
    for line in block.splitlines():
        if feeding:
            found[-1] += f"\n{line}"
            feeding = line != "END"
        elif line.startswith("$ "):
            found.append(line)
            feeding = line.endswith("<<'END'")
    return found


def printed(command: str, room: Path) -> str:
    """Run one command, and return the lines that a page shows."""
    path = os.pathsep.join((str(LOCALIZE.parent), os.environ["PATH"]))
    environment = {**os.environ, "PATH": path, "NO_COLOR": "1", "COLUMNS": str(WIDTH), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(  # noqa: S603 - the commands stand in our own pages
        ["sh", "-c", command],  # noqa: S607 - the system's own shell
        cwd=room,
        env=environment,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    lines = [cut(line) for line in done.stdout.splitlines()]
    if len(lines) > SHOWN:
        lines = [*lines[: SHOWN - 4], f"… {len(lines) - SHOWN + 2} more lines …", *lines[-2:]]
    return "".join(f"{line}\n" for line in lines)


def cut(line: str) -> str:
    """Return a line as a page shows it."""
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…"


def picture() -> str:
    """Return the status of the sample newsroom as a terminal shows it, as SVG."""
    from rich.console import Console  # noqa: PLC0415 - only for the picture
    from rich.text import Text  # noqa: PLC0415 - likewise

    shown = "\n".join(on_terminal([str(LOCALIZE), "status"]).splitlines()[:14])
    console = Console(record=True, width=90, file=open(os.devnull, "w"))  # noqa: PTH123, SIM115 - thrown away
    console.print(Text.from_ansi(shown))
    return console.export_svg(code_format=SVG, unique_id="status")


def on_terminal(words: list[str]) -> str:
    """Run a command on a pseudo-terminal, and return everything that it printed."""
    chunks: list[bytes] = []

    def read(descriptor: int) -> bytes:
        chunk = os.read(descriptor, 65536)
        chunks.append(chunk)
        return b""

    os.environ |= {"COLUMNS": "110", "LINES": "50", "TERM": "xterm-256color"}
    os.chdir(ROOT)
    pty.spawn(words, read)
    return b"".join(chunks).decode()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
