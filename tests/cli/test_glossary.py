from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.room import Room


def test_terms_go_out_and_come_in(bare: Room, tmp_path: Path) -> None:
    bare.write("glossary.yaml", "- {term: Nukus, ru: Нукус}\n")
    out = tmp_path / "terms.tbx"
    ran = bare.run("glossary", "export", str(out))
    assert (ran.code, ran.out, ran.err) == (0, "", "1 terms.\n")
    bare.write("glossary.yaml", "")
    ran = bare.run("glossary", "import", str(out))
    assert (ran.code, ran.out, ran.err) == (0, "added  glossary.yaml  Nukus\n", "")
    assert bare.read("glossary.yaml") == "- term: Nukus\n  ru: Нукус\n"
    assert bare.run("glossary", "export").out.startswith("<?xml")
