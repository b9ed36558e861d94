"""A renamed article."""

from __future__ import annotations

import pickle

from localize.model import Article, Locale
from localize.model.rename import Rename


def test_a_rename_travels_to_another_process() -> None:
    head = Article("ice", "articles/ice.md", Locale("en"), b"# Ice\n", ()).head
    rename = Rename("frost", head, (Locale("ru"),))
    assert pickle.loads(pickle.dumps(rename)) == rename  # noqa: S301 - our own
