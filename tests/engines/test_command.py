from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

import pytest
from tests.engines.contract import EN, RU, EngineContract

from localize.engines.access import Access
from localize.engines.base import Engine, EngineBusyError, TextRefusedError
from localize.engines.command import CommandEngine
from localize.errors import EngineError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

WELL = """
import json, sys
for line in sys.stdin.buffer.read().decode().splitlines():
    asked = json.loads(line)
    print(json.dumps({"text": f"[{asked['target']}] {asked['text']}"}))
"""


def running(tmp_path: Path, code: str, *, timeout: float = 120.0) -> CommandEngine:
    (tmp_path / "engine.py").write_text(code)
    return CommandEngine([sys.executable, str(tmp_path / "engine.py")], timeout=timeout)


class TestContract(EngineContract):
    @pytest.fixture
    def engine(self, tmp_path: Path) -> Engine:
        return running(tmp_path, WELL)

    @pytest.fixture
    def unreachable(self, tmp_path: Path) -> Engine:
        return CommandEngine([str(tmp_path / "nothing")])

    def test_it_says_what_it_supports(self, engine: Engine) -> None:
        assert engine.supports(EN, RU)  # the program alone knows what it can
        assert not engine.supports(EN, EN)


@pytest.mark.parametrize(
    "code",
    [
        "",
        'print(\'{"text": "a"}\\n{"text": "b"}\')',
        "print('no JSON')",
        "print('[' * 100_000)",
        "print('{\"text\": null}')",
        "print('42')",
        "import sys; sys.stdout.buffer.write(b'\\xff\\xfe')",
    ],
)
def test_what_is_no_answer_costs_one_call(tmp_path: Path, code: str) -> None:
    with pytest.raises(TextRefusedError):
        running(tmp_path, code).translate(["Rain"], EN, RU)


def test_a_program_that_fails_is_told_with_its_last_word(tmp_path: Path) -> None:
    code = "import sys; sys.stderr.write('loading\\nno model for ru\\n'); sys.exit(7)"
    with pytest.raises(EngineError, match=r"ended with status 7: no model for ru$") as caught:
        running(tmp_path, code).translate(["Rain"], EN, RU)
    assert not isinstance(caught.value, EngineBusyError | TextRefusedError)


def test_a_program_that_hangs_is_ended(tmp_path: Path) -> None:
    with pytest.raises(EngineBusyError, match=r"did not answer within 0\.5 s$"):
        running(tmp_path, "import time; time.sleep(60)", timeout=0.5).translate(["Rain"], EN, RU)


def test_only_a_trusted_program_is_run(tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    options = {"run": f"touch {shlex.quote(str(mark))}"}
    with pytest.raises(UsageError, match="wants to run `touch") as caught:
        CommandEngine.from_options(options, Access())
    assert caught.value.hint == "If you trust it: --trust"
    engine = CommandEngine.from_options(options, Access(trusted=True))
    assert not mark.exists()
    with pytest.raises(TextRefusedError):
        engine.translate(["Rain"], EN, RU)
    assert mark.exists()


@pytest.mark.parametrize("run", ["", "  ", "'unclosed"])
def test_without_a_program_there_is_no_engine(run: str) -> None:
    with pytest.raises(UsageError, match="names no program"):
        CommandEngine.from_options({"run": run}, Access(trusted=True))


def test_words_are_no_shell_s(tmp_path: Path) -> None:
    (tmp_path / "engine.py").write_text(WELL)
    run = f"{shlex.quote(sys.executable)} {shlex.quote(str(tmp_path / 'engine.py'))} ; touch {tmp_path}/ran"
    engine = CommandEngine.from_options({"run": run}, Access(trusted=True))
    assert engine.translate(["Rain"], EN, RU) == ["[ru] Rain"]
    assert not (tmp_path / "ran").exists()
