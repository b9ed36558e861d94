"""What the pages show is run as it stands, in an empty folder."""

from __future__ import annotations

import runpy
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "tour.py"


def test_a_page_is_toured_in_an_empty_folder() -> None:
    with_output = runpy.run_path(str(SCRIPT))["with_output"]
    shown = "$ cat > a.txt <<'END'\none\ntwo\nEND\n$ ls\n$ wc -l < a.txt\n"
    page = f"before\n<!-- tour -->\n\n{shown}<!-- /tour -->\nafter\n"
    shown = "\n```console\n$ cat > a.txt <<'END'\none\ntwo\nEND\n\n$ ls\na.txt\n\n$ wc -l < a.txt\n2\n```\n\n"
    toured = f"before\n<!-- tour -->\n{shown}<!-- /tour -->\nafter\n"
    assert with_output(page) == toured
    assert with_output(toured) == toured
