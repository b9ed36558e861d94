"""Boilerplate amid the text of a page."""

from __future__ import annotations

import pytest

from localize.capture import parse

BEFORE = "The mill by the stream grinds again. It stood still for twenty years."
AFTER = "The wheel was mended by the villagers, and the miller's son runs it."
TITLE = "The mill that nobody would buy"


def read(box: str) -> tuple[tuple[str, ...], list[str]]:
    capture = parse(
        f"{TITLE}\n\nSociety\n{TITLE}\n{BEFORE}\n\n{box}\n\n{AFTER}\n\nBy Anvar Karimov\n", path="p"
    )
    assert capture.title == TITLE
    assert capture.unrecognised == ()
    return capture.paragraphs, [text for _, text in capture.left_out]


@pytest.mark.parametrize(
    "box",
    [
        "See also:\nA ferry that runs on rumours",
        "Читайте также: Паром, который ходит по слухам",
        "Мавзуга оид:\nМаяк чироғи яна ёнди",
        "Shuningdek oʻqing\n\nMayoq chirogʻi yana yondi",
        "Advertisement",
        "Реклама\nНовые матрасы с доставкой",
        "Share\nTwitter\nCopy link",
        "Found a mistake? Select it and press Ctrl+Enter",
        "Если вы заметили ошибку, выделите текст",
        "Xato topdingizmi? Bizga yozing",
        "Хато топдингизми? Бизга ёзинг",
        "Subscribe to our Telegram channel",
        "Подписывайтесь на наш канал",
        "Telegram kanalimizga obuna boʻling",
        "Телеграм каналимизга обуна бўлинг",
        "Updated: 9 May 2026, 08:10",
        "Янгиланган: 09.05.2026",
        "Story continues below",
    ],
)
def test_boxes_and_requests_are_left_out_and_listed(box: str) -> None:
    body, left_out = read(box)
    assert body == (BEFORE, AFTER)
    assert left_out == [line for line in box.split("\n") if line]


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "Similar news",
        "They found a mistake in the ledger, and the mill was sold to the village for a coin.",
        "Facebook\nTwitter",
        "Join us!",
        "Read on: the mill has a mind of its own, the villagers say, and it hates Mondays.",
    ],
)
def test_what_only_looks_like_boilerplate_stays(line: str) -> None:
    body, left_out = read(line)
    assert body == (BEFORE, *line.split("\n"), AFTER)
    assert left_out == []
