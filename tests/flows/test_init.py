"""Init lays out a newsroom, never over what stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.config import CURRENT, Unready
from localize.flows.init import DEFAULT_LOCALES, init
from localize.flows.newsroom import read_newsroom
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.pull import PullOptions, pull
from localize.flows.selection import select
from localize.model import Locale
from localize.workspace.config_file import read_config
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path

FILES = ["localize.yaml", "articles/.gitkeep", "ui/labels.yaml", ".gitattributes", ".gitignore"]
EN, RU, UZ, UZ_CYRL = DEFAULT_LOCALES


def kinds(
    root: Path, name: str = "Samarqand", source: Locale = EN, locales: tuple[Locale, ...] = DEFAULT_LOCALES
) -> list[tuple[str, str]]:
    report = init(Disk(root), name=name, source_locale=source, locales=locales)
    return [(change.kind, change.path) for change in report.changes]


def test_an_empty_folder_becomes_a_newsroom(tmp_path: Path) -> None:
    assert kinds(tmp_path) == [("added", path) for path in FILES]
    config = read_config(Disk(tmp_path))
    assert (config.name, config.source_locale, config.locales) == ("Samarqand", EN, DEFAULT_LOCALES)
    assert config.derive == {UZ_CYRL: UZ}
    assert (config.version, config.unready) == (CURRENT, Unready.PREVIOUS)
    assert set(config.engines.values()) == {()}
    disk = Disk(tmp_path)
    newsroom = read_newsroom(disk, config)
    session = NewsroomSession(disk, newsroom, at="2026-03-01T08:00:00Z")
    assert pull(session, select(newsroom), PullOptions()).exit_code == 0
    assert (tmp_path / ".gitattributes").read_text() == (
        "*.po text eol=lf\n*.pot text eol=lf\n*.review.jsonl text eol=lf merge=union\narticles/** -text\n"
    )
    assert (tmp_path / ".gitignore").read_text() == (
        "# Deleting .localize/answers/ costs what the answers of engines cost.\n/.localize/\n/dist/\n"
    )


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    kinds(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert kinds(tmp_path, "Another") == [("kept", path) for path in FILES]
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_files_that_are_there_are_kept_and_lines_added_at_their_end(tmp_path: Path) -> None:
    (tmp_path / "localize.yaml").write_text("ours")
    (tmp_path / ".gitignore").write_bytes(b"*.log\r\n/dist/\r\n# \xff")
    (tmp_path / ".gitattributes").write_bytes(b"*.po text eol=lf\n")
    assert kinds(tmp_path) == [
        ("kept", "localize.yaml"),
        ("added", "articles/.gitkeep"),
        ("added", "ui/labels.yaml"),
        ("updated", ".gitattributes"),
        ("updated", ".gitignore"),
    ]
    assert (tmp_path / "localize.yaml").read_text() == "ours"
    assert (tmp_path / ".gitignore").read_bytes() == (
        b"*.log\r\n/dist/\r\n# \xff\n"
        b"# Deleting .localize/answers/ costs what the answers of engines cost.\n/.localize/\n"
    )


@pytest.mark.parametrize(
    "name", ['Our "Daily" \\ News', "a: {b} # c", "Тошкент ҳаёти", "a\u2028b", "%s {name}"]
)
def test_any_name_stands_in_the_configuration_as_it_is(tmp_path: Path, name: str) -> None:
    kinds(tmp_path, name)
    text = (tmp_path / "localize.yaml").read_text(encoding="utf-8")
    if name.isprintable():
        assert read_config(Disk(tmp_path)).name == name
    else:
        assert name not in text


@pytest.mark.parametrize(
    ("source", "locales", "expected", "derives"),
    [
        (Locale("ru"), (Locale("en"), Locale("ru")), (Locale("ru"), Locale("en")), False),
        (UZ_CYRL, (UZ,), (UZ_CYRL, UZ), True),
        (EN, (), (EN,), False),
        (Locale("no"), (EN, EN), (Locale("no"), EN), False),
    ],
)
def test_the_source_is_a_locale_and_uzbek_is_derived_where_both_scripts_are(
    tmp_path: Path, source: Locale, locales: tuple[Locale, ...], expected: tuple[Locale, ...], derives: bool
) -> None:
    kinds(tmp_path, source=source, locales=locales)
    config = read_config(Disk(tmp_path))
    assert (config.source_locale, config.locales) == (source, expected)
    assert dict(config.derive) == ({UZ_CYRL: UZ} if derives else {})
