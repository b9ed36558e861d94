"""The two streams, whatever stands behind them."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest
from tests.cli.room import COMMAND, environment

if TYPE_CHECKING:
    from tests.cli.room import Room


def test_a_closed_pipe_is_silent(pulled: Room) -> None:
    """As with any tool that SIGPIPE ends, the shell sees 141; no message, no traceback."""
    for words in (("status",), ("status", "--json"), ("--help",), ("check", "--list")):
        reader, writer = os.pipe()
        os.close(reader)
        ran = subprocess.run(
            [*COMMAND, *words],
            cwd=pulled.root,
            env=environment(),
            stdout=writer,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
        os.close(writer)
        assert (ran.returncode, ran.stderr.replace(b"\n", b"")) == (141, b""), words


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs the device that is always full")  # noqa: PTH110 - a device
@pytest.mark.parametrize("words", [("status",), ("status", "--json"), ("statsu", "--json"), ("--help",)])
def test_a_full_disk_behind_stdout_is_told(pulled: Room, words: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        ran = subprocess.run(
            [*COMMAND, *words],
            cwd=pulled.root,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            text=True,
            timeout=60,
        )
    assert ran.returncode == (2 if "statsu" in words else 3)
    assert ran.stderr.startswith("error: ")
    assert "Traceback" not in ran.stderr
    assert "Exception" not in ran.stderr


def test_closed_streams(pulled: Room) -> None:
    for redirection, code in (
        ("status >&-", 0),
        ("status 2>&-", 0),
        ("statsu >&- 2>&-", 2),
        ("status <&-", 0),
    ):
        ran = subprocess.run(
            ["sh", "-c", f'"$@" {redirection}', "sh", *COMMAND],
            cwd=pulled.root,
            env=environment(),
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert (ran.returncode, ran.stderr) == (code, b""), redirection


def test_output_survives_a_terminal_of_another_encoding(pulled: Room) -> None:
    ran = subprocess.run(
        [*COMMAND, "review", "list", "sport/final", "--state", "untranslated", "-l", "en"],
        cwd=pulled.root,
        env=environment(PYTHONIOENCODING="ascii"),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert ran.returncode == 0
    assert rb"\u0424\u0438\u043d\u0430\u043b" in ran.stdout
    as_json = subprocess.run(
        [*COMMAND, "review", "list", "sport/final", "--state", "untranslated", "--json"],
        cwd=pulled.root,
        env=environment(PYTHONIOENCODING="ascii"),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert "Финал перенесён" in as_json.stdout.decode("utf-8")
