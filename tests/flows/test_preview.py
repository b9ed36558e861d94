"""Preview writes pages of what stands there; archives hold what goes out. The commands' tests say more."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from tests.flows.room import RU

from localize.errors import InputError
from localize.flows.build import BuildOptions, build
from localize.flows.preview import FOLDER, preview
from localize.flows.selection import select

if TYPE_CHECKING:
    from tests.flows.room import Room

    from localize.model import Report


def previewed(room: Room, *names: str, locales: tuple[str, ...] = ()) -> Report:
    session = room.session()
    return preview(session, select(session.newsroom, names, locales), "localize 1.0")


def built(room: Room, *names: str, layout: str = "folder") -> Report:
    config = room.read("localize.yaml").partition("unready:")[0]
    room.write("localize.yaml", f"{config}unready: source\nbundles: {{layout: {layout}}}\n")
    session = room.session()
    return build(session, select(session.newsroom, names), BuildOptions(tool="localize 1.0", archive=True))


def body(room: Room, path: str) -> str:
    return room.read(path).partition("</header>\n<main>")[2]


def test_unready_texts_are_marked_and_ready_ones_are_not(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {"Nobody was hurt.": "Никто не пострадал."})
    done = previewed(room, "frost", locales=("ru",))
    page = body(room, f"{FOLDER}/ru/frost.html")
    assert done.data["page"] == f"{FOLDER}/ru/frost.html"
    assert "<p>Никто не пострадал.</p>" in page
    assert '<h1><mark class="untranslated" title="untranslated">Frost comes early</mark></h1>' in page
    assert "<mark" not in body(room, f"{FOLDER}/en/frost.html")


def test_a_translation_that_fits_nowhere_gives_way_to_the_source(room: Room) -> None:
    room.pull()
    target = "<h1>Никто</h1>"
    room.translate(RU, "articles/frost", {"Nobody was hurt.": target}, approved=False)
    previewed(room)
    page = body(room, f"{FOLDER}/ru/frost.html")
    assert "Никто" not in page
    assert '<mark class="translated" title="translated">Nobody was hurt.</mark>' in page


def test_where_every_bracket_is_taken_nothing_is_marked(room: Room) -> None:
    room.write("articles/frost.md", "---\ntitle: ⸨⦃⦅⸢⸤⟬⦇⦉\n---\n\nText\n")
    room.pull()
    previewed(room)
    assert "<mark" not in room.read(f"{FOLDER}/ru/frost.html")


def test_nothing_to_show(room: Room) -> None:
    (room.root / "articles/frost.md").unlink()
    done = previewed(room)
    assert (done.data["page"], done.notes) == (None, ("There is no article to show.",))


def test_an_archive_holds_what_is_written_and_what_stays(room: Room) -> None:
    room.write("articles/rain.md", "---\ntitle: Rain\n---\n\nIt rained.\n")
    room.pull()
    built(room)
    built(room, "frost")
    with zipfile.ZipFile(io.BytesIO((room.root / "dist/ru.zip").read_bytes())) as file:
        assert file.namelist() == ["ru/frost.md", "ru/rain.md", "ru/ui.json", "ru/ui.mo"]
    room.write("dist/ru/rain.md", "touched")
    with pytest.raises(InputError, match="this is not what the last build wrote here"):
        built(room, "frost")


def test_lists_are_sorted_by_date_and_then_by_path(room: Room) -> None:
    for slug, published in (("a", "2025-01-02"), ("b", ""), ("c", "2025-03-04"), ("d", "2025-01-02")):
        line = f"published: {published}\n" if published else ""
        room.write(f"articles/{slug}.md", f"---\ntitle: T {slug}\n{line}---\n\nText\n")
    (room.root / "articles/frost.md").unlink()
    room.pull()
    built(room, layout="html")
    page = room.read("dist/en/index.html")
    assert [part[0] for part in page.split(">T ")[1:]] == ["c", "a", "d", "b"]


def test_lists_name_each_other_and_the_one_for_all_others(room: Room) -> None:
    room.pull()
    built(room, layout="html")
    head = room.read("dist/ru/index.html").partition("</head>")[0]
    assert dict(re.findall('hreflang="(.*?)" href="(.*?)"', head)) == {
        "en": "../en/index.html",
        "ru": "index.html",
        "uz": "../uz/index.html",
        "uz-Cyrl": "../uz_Cyrl/index.html",
        "x-default": "../en/index.html",
    }
