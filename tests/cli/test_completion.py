"""What the shell completes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest
    from tests.cli.room import Room


def test_completion_knows_slugs_and_locales_and_never_complains(bare: Room) -> None:
    def completed(words: str) -> list[str]:
        env = {
            "_LOCALIZE_COMPLETE": "complete_bash",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split(" ")) - 1),
        }
        ran = bare.run(env=env)
        assert ran.err == ""
        return ran.out.split()

    assert completed("localize status sp") == ["sport/final"]
    assert completed("localize pull ") == ["frost", "sport/final", "ui"]
    assert completed("localize status -l uz") == ["uz", "uz_Cyrl"]
    assert completed("localize check --only pl") == ["plural-forms", "placeholders"]
    assert completed("localize translate --engine g") == ["google"]
    assert completed("localize sta") == ["status"]
    bare.write("localize.yaml", "version: [")
    assert completed("localize status sp") == []
    (bare.root / "localize.yaml").unlink()
    assert completed("localize status -l u") == []


def test_completion_looks_where_the_option_says(bare: Room, tmp_path_factory: pytest.TempPathFactory) -> None:
    env = {
        "_LOCALIZE_COMPLETE": "complete_bash",
        "COMP_WORDS": f"localize -C {bare.root} status fr",
        "COMP_CWORD": "4",
    }
    assert bare.run(env=env, cwd=tmp_path_factory.mktemp("elsewhere")).lines == ["frost"]
