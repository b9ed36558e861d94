"""What is read of an article where its project says nothing."""

from __future__ import annotations

from localize.formats.article.read_options import DEFAULT_TEXT_KEYS, DEFAULT_UI_KEYS, ReadOptions
from localize.model import Locale


def test_titles_are_texts_and_labels_are_the_sites() -> None:
    options = ReadOptions(Locale("en"))
    assert options.text_keys == DEFAULT_TEXT_KEYS
    assert {"title", "description"} < set(options.text_keys)
    assert options.ui_keys["category"] == DEFAULT_UI_KEYS["related.*.category"] == "category"
    assert {"alt", "caption"} < set(options.text_attributes)
    assert not set(options.text_keys) & set(options.ui_keys)
