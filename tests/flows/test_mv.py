"""Mv: an article gets another slug, and keeps its texts and their states."""

from __future__ import annotations

import pytest
from tests.flows.room import CONFIG, FROST, RU, Room

from localize.errors import DiskError, InputError, UsageError
from localize.flows.mv import move
from localize.flows.newsroom_session import NewsroomSession
from localize.formats import ledger as ledgers
from localize.model import Decision, Ledger, Report, ReviewState
from localize.model.domain import Domain
from localize.workspace.disk import Disk

TITLE = "Frost comes early"


def mv(room: Room, old: str, new: str) -> Report:
    return move(room.session(), old, new)


@pytest.fixture
def written(room: Room) -> Room:
    room.pull()
    room.translate(RU, "articles/frost", {TITLE: "Заморозки пришли рано"})
    return room


def refused(room: Room, old: str, new: str) -> str:
    before = room.tree()
    with pytest.raises(UsageError) as caught:
        mv(room, old, new)
    assert room.tree() == before
    return str(caught.value)


def test_article_catalogs_and_ledgers_move(written: Room) -> None:
    ledger = written.read("locales/ru/LC_MESSAGES/articles/frost.review.jsonl")
    report = mv(written, "frost", "weather/early-frost")
    assert [(change.path, change.detail) for change in report.changes] == [
        ("articles/weather/early-frost.md", "was articles/frost.md"),
        *(
            (
                f"locales/{code}/LC_MESSAGES/articles/weather/early-frost.po",
                f"was locales/{code}/LC_MESSAGES/articles/frost.po",
            )
            for code in ("ru", "uz", "uz_Cyrl")
        ),
    ]
    assert written.read("locales/ru/LC_MESSAGES/articles/weather/early-frost.review.jsonl") == ledger
    assert not [path for path in written.tree() if path.endswith(("/frost.po", "/frost.md"))]
    written.pull()
    assert written.states("weather/early-frost", RU)[TITLE] is ReviewState.APPROVED


@pytest.mark.parametrize("slug", ["m", "d", "md", "a", "frost.v2", "articles", "2026/m/m"])
def test_slugs_that_look_like_parts_of_the_path(written: Room, slug: str) -> None:
    mv(written, "frost", slug)
    assert [article.slug for article in written.newsroom().articles] == [slug]
    mv(written, slug, "frost")
    assert written.read("articles/frost.md") == FROST


def test_an_article_that_was_moved_by_hand_is_followed(written: Room) -> None:
    (written.root / "articles/frost.md").rename(written.root / "articles/early.md")
    mv(written, "frost", "early")
    assert written.states("early", RU)[TITLE] is ReviewState.APPROVED


def test_a_run_that_was_killed_is_finished_by_the_next(written: Room) -> None:
    class Dying(Disk):
        def remove(self, path: str) -> bool:
            raise DiskError(f"{path} cannot be removed")

    with pytest.raises(DiskError):
        move(
            NewsroomSession(Dying(written.root), written.newsroom(), at="2026-03-01T08:00:00Z"),
            "frost",
            "early",
        )
    mv(written, "frost", "early")
    assert written.states("early", RU)[TITLE] is ReviewState.APPROVED
    assert not [path for path in written.tree() if "/frost." in path]


@pytest.fixture
def half_moved(written: Room) -> Room:
    """A room whose renaming was killed while the old catalogs were removed, and that was pulled since."""
    path = "locales/ru/LC_MESSAGES/articles/frost"
    left = {f"{path}{end}": written.read(f"{path}{end}") for end in (".po", ".review.jsonl")}
    mv(written, "frost", "early")
    for name, text in left.items():
        written.write(name, text)
    written.write("articles/early.md", written.read("articles/early.md") + "\nA new paragraph.\n")
    written.pull()
    return written


def test_what_was_translated_since_a_killed_run_stays(half_moved: Room) -> None:
    new = "A new paragraph."
    half_moved.translate(RU, "articles/early", {new: "Новый абзац."})
    catalog = half_moved.read("locales/ru/LC_MESSAGES/articles/early.po")
    mv(half_moved, "frost", "early")
    assert half_moved.read("locales/ru/LC_MESSAGES/articles/early.po") == catalog
    states = half_moved.states("early", RU)
    assert (states[TITLE], states[new]) == (ReviewState.APPROVED, ReviewState.APPROVED)
    assert not [path for path in half_moved.tree() if "/frost." in path]


def test_an_old_text_that_differs_from_the_new_one_is_kept_and_named(half_moved: Room) -> None:
    half_moved.translate(RU, "articles/early", {TITLE: "Мороз пришёл рано"})
    message = refused(half_moved, "frost", "early")
    assert f"articles/frost.po has a text for «{TITLE}» that locales" in message
    assert message.endswith("remove locales/ru/LC_MESSAGES/articles/frost.po.")


def test_a_ledger_at_the_new_place_grows(written: Room) -> None:
    path = written.root / "locales/ru/LC_MESSAGES/articles/early.review.jsonl"
    former = written.session().file(RU, Domain("articles/frost")).ledger.decisions
    other = Decision("k" * 64, "t" * 64, ReviewState.APPROVED, "Timur", "2026-01-01T00:00:00Z")
    path.write_bytes(ledgers.serialize(Ledger(frozenset({other}))) + b"half a li\n")
    mv(written, "frost", "early")
    assert written.session().file(RU, Domain("articles/early")).ledger.decisions == former | {other}
    assert "half a li" in (path.parent / f"{path.name}.torn").read_text()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("forst", "early", "there is no article «forst»\n  Did you mean `frost`?"),
        ("frost", "Rain", "there is an article «Rain» already"),
        ("frost", "frost", "«frost» is called that already"),
        ("frost", "ui", "«ui» cannot be a slug"),
        ("frost", "UI", "«UI» cannot be a slug"),
        ("frost", "", "«» cannot be a slug"),
        ("frost", "../out", "«../out» cannot be a slug"),
        ("frost", "a//b", "«a//b» cannot be a slug"),
        ("frost", ".hidden", "«.hidden» cannot be a slug"),
        ("frost", "a\\b", "«a\\b» cannot be a slug"),
        ("frost", "a\nb", "«a\nb» cannot be a slug"),
        ("frost", " a", "« a» cannot be a slug"),
        ("frost", "con", "«con» cannot be a slug: «con» is the name of a device on Windows"),
        ("frost", "weather/why?", "«weather/why?» cannot be a slug: Windows allows no «?» in a file name"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_touched(
    written: Room, old: str, new: str, message: str
) -> None:
    written.write("articles/rain.md", "# Rain\n\nIt rained.\n")
    assert message in refused(written, old, new)


def test_a_place_where_it_would_be_no_article_is_refused(written: Room) -> None:
    written.write("localize.yaml", CONFIG + "articles: [articles/*.md]\n")
    assert "articles/weather/frost.md would be no article «weather/frost»" in refused(
        written, "frost", "weather/frost"
    )


def test_texts_at_the_new_place_are_not_overwritten(written: Room) -> None:
    written.write("articles/rain.md", "# Rain\n\nIt rained.\n")
    written.pull()
    (written.root / "articles/rain.md").unlink()
    assert "rain.po holds texts already" in refused(written, "frost", "rain")


def test_catalogs_have_to_follow_an_article(written: Room) -> None:
    written.write("articles/rain.md", "# Rain\n\nIt rained.\n")
    (written.root / "articles/frost.md").unlink()
    assert "there is no article «early» that the catalogs could follow" in refused(written, "frost", "early")


def test_a_file_in_the_way_is_not_overwritten(written: Room) -> None:
    written.write("articles/note.markdown", "# Note\n\nText.\n")
    written.write("localize.yaml", CONFIG + "articles: [articles/*.md]\n")
    written.write("articles/early.md", "# Early\n\nText.\n")
    session = written.session()
    (written.root / "articles/late.md").write_text("untouched")
    with pytest.raises(InputError, match="there is a file already"):
        move(session, "frost", "late")
    assert written.read("articles/late.md") == "untouched"
    assert (written.root / "locales/ru/LC_MESSAGES/articles/frost.po").exists()


def test_a_catalog_in_another_charset_becomes_utf8_saying_so(written: Room) -> None:
    path = written.root / "locales/ru/LC_MESSAGES/articles/frost.po"
    path.write_bytes(path.read_text("utf-8").replace("charset=UTF-8", "charset=CP1251").encode("CP1251"))
    assert "is CP1251; it is written as UTF-8." in mv(written, "frost", "cold").notes[0]
