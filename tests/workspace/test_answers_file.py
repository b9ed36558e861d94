from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from localize.translate.answers import Paid
from localize.workspace.answers_file import PATH, AnswersFile
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Counting(Disk):
    """A disk that counts how often something is made durable."""

    appended = 0

    def append(self, path: str, data: bytes) -> None:
        self.appended += 1
        super().append(path, data)


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


def test_two_runs_at_once_see_each_other_s_answers(tmp_path: Path) -> None:
    one, other = shared(tmp_path), shared(tmp_path)
    assert (one.get("a"), other.get("a")) == (None, None)
    one.put("a", "Ob-havo")
    assert other.get("a") == "Ob-havo"
    other.put("b", "Shamol")
    assert one.get("b") == "Shamol"


def test_a_line_that_is_being_written_is_read_once_it_is_whole(tmp_path: Path) -> None:
    disk, answers = Disk(tmp_path), shared(tmp_path)
    disk.append("answers.jsonl", b'\n{"key": "a", "ans')
    assert answers.get("a") is None
    disk.append("answers.jsonl", b'wer": "Ob-havo"}\n')
    assert answers.get("a") == "Ob-havo"


def test_answers_of_one_call_are_made_durable_together(tmp_path: Path) -> None:
    disk = Counting(tmp_path)
    AnswersFile(disk).put_all([(str(number), "Ob-havo", None) for number in range(50)])
    assert disk.appended == 1
    assert AnswersFile(Disk(tmp_path)).get("49") == "Ob-havo"


def shared(folder: Path, clock: Callable[[], float] = lambda: 100.0) -> AnswersFile:
    return AnswersFile(Disk(folder), "answers.jsonl", clock=clock)


def test_of_two_runs_that_ask_at_once_the_second_waits(tmp_path: Path) -> None:
    one, other = shared(tmp_path), shared(tmp_path)
    assert one.claim(["a", "b"]) == frozenset()
    assert other.claim(["b", "c"]) == {"b"}
    assert one.claim(["c"]) == {"c"}
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(other.awaited, "b")
        one.put("b", "Ob-havo")
        assert waiting.result(30) == "Ob-havo"
    assert list(one.bills()) == []


def test_a_run_that_was_killed_is_waited_for_so_long_and_no_longer(tmp_path: Path) -> None:
    now = [100.0]
    shared(tmp_path, lambda: now[0]).claim(["a"])
    other = shared(tmp_path, lambda: now[0])
    assert other.claim(["a"]) == {"a"}
    now[0] += 31
    assert other.awaited("a") is None
    assert other.claim(["a"]) == frozenset()
    assert shared(tmp_path, lambda: now[0]).claim(["a"]) == {"a"}  # whoever took its place is waited for


def test_a_claim_without_end_is_cut_short(tmp_path: Path) -> None:
    now = [100.0]
    Disk(tmp_path).append("answers.jsonl", b'{"key": "a", "claim": "x", "until": 1e300}\n')
    Disk(tmp_path).append("answers.jsonl", b'{"key": "b", "claim": "x", "until": "late"}\n')
    answers = shared(tmp_path, lambda: now[0])
    assert answers.claim(["a", "b"]) == {"a"}
    now[0] += 31
    assert answers.awaited("a") is None


def test_in_one_s_own_checkout_nobody_is_waited_for(tmp_path: Path) -> None:
    answers = AnswersFile(Disk(tmp_path))
    assert answers.claim(["a"]) == frozenset()
    assert answers.awaited("a") is None
    assert not (tmp_path / PATH).exists()
