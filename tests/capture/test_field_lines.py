"""Lines that say several things, cut apart."""

from __future__ import annotations

from functools import partial

import pytest

from localize.capture import line_patterns
from localize.capture.field_lines import cut

read_meta = partial(line_patterns.meta, timezone="Asia/Tashkent")


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Society · 28 April 2025 · 1,204 views", ["Society | 28 April 2025", "1,204 views"]),
        ("28.04.2025 | 129", ["28.04.2025", "129"]),
        ("By Kamola Yusupova | 28 April 2025", ["28 April 2025", "By Kamola Yusupova"]),
        ("👁 129 • Автор: Камола Юсупова", ["👁 129", "Автор: Камола Юсупова"]),
        ("Jamiyat|1,2 ming marta oʻqildi", ["Jamiyat", "1,2 ming marta oʻqildi"]),
        ("Society | 28 April 2025", ["Society | 28 April 2025"]),
        ("The bridge | 129", ["The bridge | 129"]),
        ("Live | By night and day | 129", ["Live | By night and day | 129"]),
        ("28.04.2025 | 12:05   Кўрилди: 845", ["28.04.2025 | 12:05", "Кўрилди: 845"]),
        ("Главная / Общество › Образование", ["Главная", "Общество", "Образование"]),
        (
            "Футбол | 28.04.2025 15:28 | Просмотры: 1 204 | Комментарии: 3",
            ["Футбол | 28.04.2025 15:28", "Просмотры: 1 204", "Комментарии: 3"],
        ),
        (
            "Muallif: Zilola Qodirova | Surat: Akmal Toirov",
            ["Muallif: Zilola Qodirova", "Surat: Akmal Toirov"],
        ),
        ("Ob-havo: Toshkent, +24°C, ochiq", ["Ob-havo: Toshkent", "+24°C", "ochiq"]),
        ("Home / The bridge", ["Home / The bridge"]),
        ("Ташкент +17 °C, облачно", ["Ташкент", "+17 °C", "облачно"]),
        ("−5° shamol 3 m/s, shm", ["−5°", "shamol 3 m/s, shm"]),
        ("+18…+20 °C, ясно", ["+18…+20 °C", "ясно"]),
        ("ясно, +26°", ["+26°", "ясно"]),
        ("Clear; 26°C", ["26°C", "Clear"]),
        ("Oven hot, 65°C", ["Oven hot, 65°C"]),
        ("Heat of +45 °C is expected", ["Heat of +45 °C is expected"]),
        ("129", ["129"]),
        ("129 | " * 30, ["129 | " * 30]),
    ],
)
def test_cut(line: str, parts: list[str]) -> None:
    assert cut(line, read_meta) == parts
