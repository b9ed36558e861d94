from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.room import Room

TMX = """\
<tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="en"><seg>Rain fell in 12 villages.</seg></tuv>
<tuv xml:lang="ru"><seg>Дождь прошёл в 12 сёлах.</seg></tuv></tu>
</body></tmx>
"""


def test_a_memory_is_taken_in_looked_up_counted_and_given_out(bare: Room, tmp_path: Path) -> None:
    (tmp_path / "old.tmx").write_text(TMX, encoding="utf-8")
    taken = bare.run("memory", "import", str(tmp_path / "old.tmx"))
    assert (taken.code, taken.out) == (0, "added  memory/old.tmx\n")
    assert taken.err == "en → ru: 1 texts\n"
    ran = bare.run("memory", "search", "Rain fell in 14 villages.", "-l", "ru")
    assert (ran.code, ran.err) == (0, "")
    assert "99 %" in ran.lines[1]
    assert "Дождь прошёл в 14 сёлах." in ran.lines[1]
    assert "12 → 14" in ran.lines[1]
    counted = bare.run("memory", "stats", "--json")
    assert counted.json["pairs"][0]["tmx"] == 1
    out = tmp_path / "new.tmx"
    given = bare.run("memory", "export", str(out))
    assert (given.code, given.out, given.err) == (0, "", "0 texts.\n")
    assert out.read_text(encoding="utf-8").startswith('<?xml version="1.0" encoding="UTF-8"?>\n<tmx')


def test_hostile_files_and_times_without_a_zone_are_refused(bare: Room, tmp_path: Path) -> None:
    bad = tmp_path / "bad.tmx"
    bad.write_text('<!DOCTYPE t [\n<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx>&x;</tmx>', encoding="utf-8")
    ran = bare.run("memory", "import", str(bad))
    assert (ran.code, ran.out) == (2, "")
    assert f"{bad}:2: error: the entity «x» is declared or used, and none is expanded here" in ran.err
    ran = bare.run("memory", "export", "--at", "tomorrow")
    assert (ran.code, ran.out) == (2, "")
    assert "«tomorrow» is no time with a zone" in ran.err
    assert bare.run("memory", "export", str(tmp_path / "none" / "a.tmx")).code == 2
