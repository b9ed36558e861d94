"""The tables in the docs are what the commands print."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.shared import SHARED, needs

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
DATA = SHARED / "data"
PAGES = {
    "captures": "docs/explanation/captures.md",
    "weather": "docs/explanation/captures.md",
    "translit": "docs/explanation/uzbek.md",
    "uztext": "docs/explanation/uzbek.md",
    "langid": "docs/explanation/uzbek.md",
    "glossary": "docs/how-to/glossary.md",
}


def tables() -> ModuleType:
    spec = importlib.util.spec_from_file_location("tables", ROOT / "scripts" / "tables.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def results(text: str) -> list[str]:
    """Return the lines of our own results; times, and what may not be installed, are left out."""
    return [line for line in text.splitlines() if line.startswith(("|", "localize")) and "/s" not in line]


def table(name: str) -> list[str]:
    page = (ROOT / PAGES[name]).read_text(encoding="utf-8")
    return results(page.partition(f"<!-- make {name} -->")[2].partition(f"<!-- end of {name} -->")[0])


@pytest.mark.parametrize("name", PAGES)
def test_a_page_holds_the_table(name: str) -> None:
    assert len(table(name)) > 10


@pytest.mark.parametrize("name", PAGES)
@needs("data")
def test_the_table_is_what_the_command_prints(name: str) -> None:
    ran = subprocess.run(
        [sys.executable, ROOT / "scripts" / f"{name}.py", DATA],
        env={"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert results(ran.stdout) == table(name)


@pytest.mark.parametrize("name", [*PAGES, "tables"])
def test_without_data_nothing_is_proved(name: str) -> None:
    ran = subprocess.run(
        [sys.executable, ROOT / "scripts" / f"{name}.py"],
        env={"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "DATA=" in ran.stderr


def test_only_what_stands_between_the_marks_is_written() -> None:
    marks = ("<!-- make glossary -->\n", "<!-- end of glossary -->\n")
    page = f"# A\n<!-- make translit -->\nold\n<!-- end of translit -->\nmore\n{''.join(marks)}"
    written = tables().written(page, {"translit": "engine  1\n", "glossary": "| a |\n\n3 names\n"})
    assert written == (
        "# A\n<!-- make translit -->\n\n```text\nengine  1\n```\n\n<!-- end of translit -->\nmore\n"
        "<!-- make glossary -->\n\n| a |\n\n3 names\n\n<!-- end of glossary -->\n"
    )
    assert tables().written(written, {"translit": "engine  1\n", "glossary": "| a |\n\n3 names\n"}) == written
