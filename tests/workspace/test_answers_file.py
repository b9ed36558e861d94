from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from localize.translate.answers import Paid
from localize.workspace.answers_file import PATH, AnswersFile
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_kept_is_there_in_the_next_run(tmp_path: Path) -> None:
    answers = AnswersFile(Disk(tmp_path))
    assert answers.get("a") is None
    answers.put("a", "Ob-havo\n\u2028 «\ud800»")
    answers.put("b", "")
    answers.put("b", "later")
    assert (answers.get("a"), answers.get("b")) == ("Ob-havo\n\u2028 «\ud800»", "later")
    again = AnswersFile(Disk(tmp_path))
    assert (again.get("a"), again.get("b"), again.get("c")) == ("Ob-havo\n\u2028 «\ud800»", "later", None)


def test_it_is_on_the_disk_before_anything_else_happens(tmp_path: Path) -> None:
    AnswersFile(Disk(tmp_path)).put("a", "Ob-havo")
    assert (tmp_path / PATH).read_bytes() == b'\n{"key": "a", "answer": "Ob-havo"}\n'


@pytest.mark.parametrize(
    "torn",
    [
        b'{"key": "b", "answ',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"key": 1, "answer": "x"}',
        b'{"key": "b", "answer": null}',
        b'["b", "x"]',
    ],
)
def test_a_line_that_is_none_of_ours_costs_no_other(tmp_path: Path, torn: bytes) -> None:
    AnswersFile(Disk(tmp_path)).put("a", "Ob-havo")
    with (tmp_path / PATH).open("ab") as file:
        file.write(torn)
    answers = AnswersFile(Disk(tmp_path))
    assert (answers.get("a"), answers.get("b")) == ("Ob-havo", None)
    answers.put("b", "Shamol")
    assert AnswersFile(Disk(tmp_path)).get("b") == "Shamol"


def test_many_threads_lose_nothing(tmp_path: Path) -> None:
    answers = AnswersFile(Disk(tmp_path))
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: answers.put(str(number), "x" * number), range(60)))
    again = AnswersFile(Disk(tmp_path))
    assert [again.get(str(number)) for number in range(60)] == ["x" * number for number in range(60)]


def test_bills_are_kept_with_the_answers_and_lines_without_one_are_left_out(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    answers = AnswersFile(disk, at="2026-03-01T08:00:00Z")
    paid = Paid("deepl", "en", "ru", 12, 20.0)
    answers.put("a", "Ob-havo", paid)
    answers.put("b", "Shamol", Paid("llm", "en", "uz", 3))
    answers.put("c", "Qor")
    answers.put("", None, Paid("llm", "en", "uz", 0, 1.0, 0.5))
    disk.append(
        PATH, b'{"at": 1, "engine": "x", "source": "", "target": "", "characters": "many", "price": null}\n'
    )
    again = AnswersFile(disk)
    assert again.get("a") == "Ob-havo"
    at = "2026-03-01T08:00:00Z"
    bills = [paid, Paid("llm", "en", "uz", 3), Paid("llm", "en", "uz", 0, 1.0, 0.5)]
    assert list(again.bills()) == [(at, bill) for bill in bills]
    assert (answers.get(""), again.get("")) == (None, None)


def test_a_shared_folder_has_its_own_file(tmp_path: Path) -> None:
    AnswersFile(Disk(tmp_path), "answers.jsonl").put("a", "Ob-havo")
    assert (tmp_path / "answers.jsonl").exists()
