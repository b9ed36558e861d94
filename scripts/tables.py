"""Write what `make translit`, `make weather` and others print into the docs: `make tables DATA=DIR`.

A page holds a table between `<!-- make NAME -->` and `<!-- end of NAME -->`; what stands between becomes what
the command prints. Exits 2 without DIR, as the commands do.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT: Final = Path(__file__).resolve().parents[1]
BLOCK: Final = re.compile(
    r"(?P<open><!-- make (?P<name>[a-z]+) -->\n)(?P<table>.*?)(?P<close><!-- end of (?P=name) -->)", re.DOTALL
)


def main(arguments: Sequence[str]) -> int:
    """Write the tables; return the exit status of the first command that fails."""
    printed: dict[str, str] = {}
    for page in sorted((ROOT / "docs").rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        for block in BLOCK.finditer(text):
            name = block["name"]
            if name not in printed:
                ran = run(name, arguments)
                if ran.returncode:
                    sys.stderr.write(ran.stderr)
                    return ran.returncode
                printed[name] = ran.stdout
        page.write_text(written(text, printed), encoding="utf-8")
    return 0


def run(name: str, arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run a command that prints a table."""
    command = [sys.executable, str(ROOT / "scripts" / f"{name}.py"), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - our own


def written(text: str, printed: dict[str, str]) -> str:
    """Return a page with the tables that were printed."""

    def block(match: re.Match[str]) -> str:
        table = printed[match["name"]].strip("\n")
        if not table.startswith("|"):
            table = f"```text\n{table}\n```"
        return f"{match['open']}\n{table}\n\n{match['close']}"

    return BLOCK.sub(block, text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
