"""Characters that are never seen."""

from __future__ import annotations

from tests.checks.texts import told


def test_control_characters() -> None:
    check = "control-characters"
    assert told(check, "Rain", "Yom\tgʻir\u200f\u00a0\u00ad\u200d") == []
    assert told(check, "Rain", "Yom\x00gʻir") == ["holds characters that nobody sees: U+0000"]
    assert told(check, "Rain\x00\ud800", "\ud800\x00") == [
        "holds characters that nobody sees: U+0000, U+D800"
    ]
    assert told(check, "\u2067Rain\u2069\x07", "\u2067Yomgʻir\u2069\x07") == []
    assert told(check, "\u2067Rain", "\u202eYomgʻir") == ["holds characters that nobody sees: U+202E"]
    assert told(check, "Rain", "\x05\x04\x03\x02\x01") == [
        "holds characters that nobody sees: U+0001, U+0002, U+0003, U+0004, U+0005"
    ]
    assert told(check, "Rain", "\x01\x02\x03\x0d\x85\ufeff\ufffd") == [
        "holds characters that nobody sees: U+0001, U+0002, U+0003, U+000D, U+0085 and 2 more"
    ]


def test_a_space_without_width_behind_a_word_is_told() -> None:
    assert told("control-characters", "The lake is calm.", "Озеро\u200b спокойно.", locale="ru") != []
    assert told("control-characters", "The lake is calm.", "Озеро \u200bспокойно.", locale="ru") == []
    assert told("control-characters", "The lake\u200b is calm.", "Озеро\u200b спокойно.", locale="ru") == []
