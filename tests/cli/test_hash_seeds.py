"""The same newsroom gives the same bytes, whatever order sets have in a process."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.cli import room as rooms
from tests.cli.room import Room, copied, environment

if TYPE_CHECKING:
    from pathlib import Path

SEEDS = ("0", "1", "4711")
VERBS = (
    ("pull", "--json"),
    ("translate", "--engine", "pseudo", "--json"),
    ("review", "list", "--json"),
    ("review", "approve", "tags", "frost", "-l", "ru", "-l", "uz", "--drafts", "--by", "Malika", "--json"),
    ("check", "--json", "--skip", "untranslated"),
    ("build", "--archive", "--json"),
    ("status", "--json"),
)
RUN = """
import sys
from localize.cli.main import main
for verb in {verbs!r}:
    sys.argv = ["localize", *verb]
    try:
        main()
    except SystemExit as ended:
        print(ended.code)
"""


def left_by(seed: str, room: Room) -> tuple[str, dict[str, bytes]]:
    """Run every verb in one process, and return what it said and all files but the cache's."""
    ran = subprocess.run(
        [sys.executable, "-c", RUN.format(verbs=VERBS)],
        cwd=room.root,
        env=environment(PYTHONHASHSEED=seed),
        capture_output=True,
        text=True,
        check=True,
    )
    paths = sorted(path for path in room.root.rglob("*") if path.is_file() and ".localize" not in path.parts)
    files = {path.relative_to(room.root).as_posix(): path.read_bytes() for path in paths}
    # A ledger's lines name the time; and their ids digest it.
    return ran.stdout, {path: data for path, data in files.items() if not path.endswith(".review.jsonl")}


def test_the_order_of_sets_is_in_no_output(tmp_path: Path) -> None:
    made = rooms.bare(tmp_path / "made")
    tags = "tags: [winter, farming, Weather, snow, frost, orchards]"
    made.write(
        "articles/tags.md",
        f"---\ntitle: Many tags\ncategory: Weather\n{tags}\n---\n\nSee [frost](frost.md).\n",
    )
    found = [left_by(seed, copied(made, tmp_path / seed)) for seed in SEEDS]
    assert {"dist/manifest.json", "dist/ru.zip", "locales/ui.pot"} <= found[0][1].keys()
    assert '"editions"' in found[0][0]
    assert '"approved"' in found[0][0]
    assert found[1] == found[0]
    assert found[2] == found[0]
