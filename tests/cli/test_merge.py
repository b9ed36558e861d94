"""`localize merge`, as git calls it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from tests.cli.room import COMMAND

if TYPE_CHECKING:
    from pathlib import Path

ENTRY = 'msgid "Home"\nmsgstr "{}"\n'


def merged(folder: Path, path: str, *texts: str) -> subprocess.CompletedProcess[str]:
    for name, text in zip(("base", "ours", "theirs"), texts, strict=True):
        (folder / name).write_text(ENTRY.format(text), encoding="utf-8")
    words = [*COMMAND, "merge", "base", "ours", "theirs", path]
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)


def test_a_catalog_is_merged_entry_by_entry(tmp_path: Path) -> None:
    done = merged(tmp_path, "locales/ru/LC_MESSAGES/ui.po", "Дом", "На главную", "Главная")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    text = (tmp_path / "ours").read_text(encoding="utf-8")
    assert text == '# was: На главную\n#, fuzzy\nmsgid "Home"\nmsgstr "Главная"\n'


def test_what_is_no_catalog_is_a_conflict_of_text(tmp_path: Path) -> None:
    done = merged(tmp_path, "notes.txt", "a", "b", "c")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert "<<<<<<<" in (tmp_path / "ours").read_text(encoding="utf-8")
