"""JSON of a bundle is the same bytes for the same data, and readable."""

from __future__ import annotations

import json

import pytest

from localize.bundles.json_text import json_text


def test_keys_are_sorted_and_letters_stay() -> None:
    data = {"title": "Ayoz", "lang": "uz", "teaser": "Gʻalla"}
    assert json_text(data) == b'{\n  "lang": "uz",\n  "teaser": "G\xca\xbballa",\n  "title": "Ayoz"\n}\n'
    assert json.loads(json_text(data)) == data


def test_numbers_that_json_lacks_are_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_text({"share": float("nan")})
