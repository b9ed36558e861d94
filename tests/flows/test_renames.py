"""Articles that were renamed take their catalogs along; nothing else does."""

from __future__ import annotations

import pytest
from tests.flows.room import CONFIG, FROST, RU, UZ, UZ_CYRL, Room, key

from localize.flows.check import check
from localize.flows.pull import PullOptions
from localize.flows.renames import find_renames, orphans
from localize.flows.selection import select
from localize.model import ReviewState
from localize.model.domain import Domain

PO = "locales/{}/LC_MESSAGES/articles/{}.po"
TEXTS_RU = {"Frost comes early": "Заморозки пришли рано", "Nobody was hurt.": "Никто не пострадал."}
RAIN = "# Rain in Nukus\n\nIt rained all day.\n\nThe river rose by a metre.\n"


@pytest.fixture
def written(room: Room) -> Room:
    room.pull()
    room.translate(RU, "articles/frost", TEXTS_RU)
    room.translate(UZ, "articles/frost", {"Nobody was hurt.": "Hech kim jabrlanmadi."})
    room.pull()
    return room


def rename(room: Room, old: str, new: str) -> None:
    target = room.root / f"articles/{new}.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    (room.root / f"articles/{old}.md").rename(target)


def renames(room: Room) -> list[tuple[str, str, list[str]]]:
    return [(r.old, r.article.slug, [str(code) for code in r.locales]) for r in find_renames(room.session())]


def test_nothing_vanished_or_nothing_is_new(written: Room) -> None:
    assert renames(written) == []
    written.write("articles/rain.md", RAIN)
    (written.root / "articles/frost.md").unlink()
    assert renames(written) == []
    assert [(str(locale), domain) for locale, domain, _ in orphans(written.session())] == [
        ("ru", "articles/frost"),
        ("uz", "articles/frost"),
        ("uz_Cyrl", "articles/frost"),
    ]


def test_a_new_slug_takes_all_catalogs_and_ledgers(written: Room) -> None:
    rename(written, "frost", "weather/early-frost")
    assert renames(written) == [("frost", "weather/early-frost", ["ru", "uz", "uz_Cyrl"])]
    report = written.pull()
    assert [c.detail for c in report.changes if c.kind == "renamed"] == ["frost → weather/early-frost"]
    assert written.states("weather/early-frost", RU)["Nobody was hurt."] is ReviewState.APPROVED
    assert written.states("weather/early-frost", UZ_CYRL)["Nobody was hurt."] is ReviewState.APPROVED
    assert not [path for path in written.tree() if "/frost." in path and path.startswith("locales/")]
    before = written.tree()
    assert written.pull().changes == ()
    assert written.tree() == before


def test_catalogs_that_the_article_does_not_want_follow_too(written: Room) -> None:
    (written.root / "articles/frost.md").unlink()
    written.write("articles/early.md", FROST.replace("---\n", "---\ndraft: true\n", 1))
    written.pull()
    assert [path for path in written.tree() if path.endswith(".po") and "articles/" in path] == [
        PO.format(code, "early") for code in ("ru", "uz", "uz_Cyrl")
    ]
    assert written.pull().changes == ()


def test_another_article_is_no_rename(written: Room) -> None:
    (written.root / "articles/frost.md").unlink()
    written.write("articles/rain.md", RAIN)
    assert renames(written) == []
    assert "frost" in written.pull().notes[0]


def test_four_of_five_keys_are_enough_and_less_is_not(room: Room) -> None:
    body = "# One\n\nTwo.\n\nThree.\n\nFour.\n\n{}\n"
    room.write("articles/five.md", body.format("Five."))
    room.pull()
    (room.root / "articles/five.md").unlink()
    room.write("articles/four.md", body.format("Changed."))
    assert [(old, new) for old, new, _ in renames(room)] == [("five", "four")]
    room.write("articles/four.md", body.replace("Four.", "It snows.").format("Changed."))
    assert renames(room) == []


def test_pairs_are_one_to_one_and_the_nearest_wins(written: Room) -> None:
    written.write("articles/rain.md", RAIN)
    written.pull()
    rename(written, "frost", "b")
    rename(written, "rain", "a")
    written.write("articles/c.md", RAIN + "\nMore rain.\n")
    assert [(old, new) for old, new, _ in renames(written)] == [("frost", "b"), ("rain", "a")]


def test_a_move_that_was_killed_halfway_is_finished(written: Room) -> None:
    rename(written, "frost", "early")
    for suffix in (".po", ".review.jsonl"):
        old = written.root / f"locales/ru/LC_MESSAGES/articles/frost{suffix}"
        (old.parent / f"early{suffix}").write_bytes(old.read_bytes())
    assert renames(written) == [("frost", "early", ["uz", "uz_Cyrl"])]
    written.pull()
    assert written.states("early", UZ)["Nobody was hurt."] is ReviewState.APPROVED
    written.pull(options=PullOptions(prune=True))
    assert written.states("early", RU)["Nobody was hurt."] is ReviewState.APPROVED
    assert not [path for path in written.tree() if path.endswith("/frost.po")]


def test_a_ledger_without_its_catalog_follows(written: Room) -> None:
    (written.root / PO.format("ru", "frost")).unlink()
    ledger = written.read("locales/ru/LC_MESSAGES/articles/frost.review.jsonl")
    rename(written, "frost", "early")
    written.pull()
    assert written.read("locales/ru/LC_MESSAGES/articles/early.review.jsonl") == ledger


def test_swapped_slugs_lose_no_text(written: Room) -> None:
    written.write("articles/rain.md", RAIN)
    written.pull()
    written.translate(RU, "articles/rain", {"It rained all day.": "Весь день шёл дождь."})
    frost, rain = written.read("articles/frost.md"), written.read("articles/rain.md")
    written.write("articles/frost.md", rain)
    written.write("articles/rain.md", frost)
    written.pull()
    catalog = written.session().file(RU, Domain("articles/frost")).catalog
    assert catalog.obsolete_by_key[key("Nobody was hurt.")].targets == ("Никто не пострадал.",)
    written.write("articles/frost.md", frost)
    written.write("articles/rain.md", rain)
    written.pull()
    assert written.states("frost", RU)["Nobody was hurt."] is ReviewState.APPROVED
    assert written.states("rain", RU)["It rained all day."] is ReviewState.APPROVED


def test_an_article_that_lost_its_copy_gets_only_what_it_wants(written: Room) -> None:
    written.write("articles/copy.md", FROST.replace("---\n", "---\nlocales: [en, ru]\n", 1))
    written.pull()
    (written.root / "articles/frost.md").unlink()
    assert renames(written) == []
    written.write("articles/copy.md", FROST)
    assert renames(written) == [("frost", "copy", ["uz", "uz_Cyrl"])]


def test_a_pull_of_named_articles_or_check_moves_nothing(written: Room) -> None:
    rename(written, "frost", "early")
    before = written.tree()
    session = written.session()
    found = check(session, select(session.newsroom))
    assert PO.format("ru", "early") in {f.path for f in found.findings if f.check == "behind"}
    assert written.tree() == before
    assert "renamed" not in {change.kind for change in written.pull("early").changes}


def test_a_locale_that_was_added_is_no_rename(written: Room) -> None:
    (written.root / "articles/frost.md").unlink()
    written.write("articles/rain.md", RAIN)
    written.pull()
    written.write("localize.yaml", CONFIG.replace("uz_Cyrl]", "uz_Cyrl, kk]"))
    assert renames(written) == []


def test_an_article_that_was_edited_on_the_way_takes_its_catalogs_along(written: Room) -> None:
    rename(written, "frost", "early-frost")
    path = "articles/early-frost.md"
    written.write(path, written.read(path).replace("Nobody was hurt.", "Nobody was hurt there."))
    assert renames(written) == [("frost", "early-frost", ["ru", "uz", "uz_Cyrl"])]
    written.pull()
    states = written.states("early-frost", RU)
    assert states["Frost comes early"] is ReviewState.APPROVED
    assert states["Nobody was hurt there."] is ReviewState.STALE
