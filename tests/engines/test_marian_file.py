from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engines.tiny_marian import firefox

from localize.engines.marian_file import fault

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def model(tmp_path: Path) -> bytes:
    return (firefox(tmp_path / "en-ru", ["Rain"], "enru") / "model.enru.intgemm.alphas.bin").read_bytes()


def test_a_whole_model_has_no_fault(model: bytes) -> None:
    assert fault(model) == ""


def test_a_model_that_was_cut_off_has_one(model: bytes) -> None:
    head = 300
    assert fault(b"") == "it is too short"
    assert all(fault(model[:length]) for length in range(0, head, 7))
    assert fault(model[: len(model) // 2]) == "it is shorter than its head says"


def test_another_format_is_told() -> None:
    assert fault(b"PK\x03\x04" + bytes(100)) == "it does not begin as Marian's models do"
