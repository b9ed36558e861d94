"""Pictures that lie beside articles, and are not there."""

from __future__ import annotations

from localize.checks import NewsroomSubject, inspect
from localize.checks.registry import select
from localize.checks.subjects import ArticlePicture

CHECKS = select(["missing-picture"]).newsroom


def test_a_picture_is_told_where_it_is_named() -> None:
    gone = ArticlePicture("frost", "articles/frost.md", 4, "map.png", "articles/map.png")
    (found,) = inspect(NewsroomSubject(missing_pictures=(gone,)), CHECKS)
    assert (found.where, found.message) == ("articles/frost.md:4", "the picture «map.png» is not there")
    assert found.fix == "Put it beside articles/frost.md, or mend its address there."
    assert ArticlePicture.of(gone.data()) == gone
    assert tuple(inspect(NewsroomSubject(), CHECKS)) == ()
