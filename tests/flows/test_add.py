"""Add: a captured page becomes an article that can be read, or nothing is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import AT, CONFIG, Room, key

from localize.capture import Capture
from localize.errors import DiskError, InputError, UsageError
from localize.flows.add import AddOptions, add, take_in
from localize.flows.newsroom_session import NewsroomSession
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from localize.model import Report

TITLE = "Why does the canal need new gates?"
SLUG = "why-does-the-canal-need-new-gates"
PAGE = f"""\
Uzbekistan

1204

{TITLE}

{TITLE}

The canal has carried water to the valley for eighty years, and half of it is lost on the way.

The farmers will share the water by a new schedule that the council published on Monday.

Dilshod Karimov, hydrologist

Similar news

Melon growers try drip irrigation

Forty farms save water and harvest two weeks earlier than they did before the drought began.

Economy

03:36, 4-03-2025
"""
LATER = PAGE.replace("eighty years", "ninety years")


@pytest.fixture
def empty(room: Room) -> Room:
    """A newsroom with a configuration and nothing else."""
    (room.root / "articles/frost.md").unlink()
    (room.root / "ui/labels.yaml").unlink()
    return room


def added(room: Room, text: str = PAGE, name: str = "captures/page.txt", *, update: bool = False) -> Report:
    return add(room.session(growing=True), text.encode(), name, AddOptions(update=update))


def refused(room: Room, text: str = PAGE, *, update: bool = False) -> str:
    before = room.tree()
    with pytest.raises((UsageError, InputError)) as caught:
        added(room, text, update=update)
    assert room.tree() == before
    return str(caught.value)


def test_a_capture_becomes_an_article_and_its_labels_entries(empty: Room) -> None:
    report = added(empty)
    assert (report.data["path"], report.data["slug"]) == (f"articles/{SLUG}.md", SLUG)
    assert [(change.kind, change.path) for change in report.changes] == [
        ("added", f"articles/{SLUG}.md"),
        ("added", "ui/captured.yaml"),
    ]
    (head,) = empty.newsroom().articles
    article = empty.session().catalogs(head).article
    assert article is not None
    assert [segment.key.source for segment in article.text_segments if segment.role == "title"] == [TITLE]
    assert [label.key for label in empty.newsroom().labels] == [key("Similar news", "label")]
    assert empty.pull().exit_code == 0


def test_the_same_capture_again_changes_nothing(empty: Room) -> None:
    added(empty)
    before = empty.tree()
    report = added(empty, PAGE.replace("\n", "\r\n"), "elsewhere/copy.txt")
    assert [(change.kind, change.path) for change in report.changes] == [("kept", f"articles/{SLUG}.md")]
    assert (report.counts["changes"], empty.tree()) == (0, before)


def test_a_newer_capture_needs_to_be_asked_for(empty: Room) -> None:
    added(empty)
    assert f"articles/{SLUG}.md was made from an older capture" in refused(empty, LATER)
    report = added(empty, LATER, update=True)
    assert [(change.kind, change.path) for change in report.changes] == [("updated", f"articles/{SLUG}.md")]
    assert "ninety years" in empty.read(f"articles/{SLUG}.md")


def test_an_update_keeps_what_a_person_edited(empty: Room) -> None:
    added(empty)
    path = f"articles/{SLUG}.md"
    empty.write(path, empty.read(path).replace("eighty years", "80 years"))
    report = added(empty, LATER, update=True)
    assert "80 years" in empty.read(path)
    assert report.notes[0].startswith("Kept as a person edited it: ")


def test_a_page_whose_title_changed_is_known_by_its_file(empty: Room) -> None:
    added(empty)
    renamed = PAGE.replace(TITLE, "Why does the old canal need gates?")
    assert "older capture" in refused(empty, renamed)
    assert added(empty, renamed, update=True).data["slug"] == SLUG


OTHER = PAGE.replace("canal has", "river has").replace("The farmers", "Ten farmers")
OTHER = OTHER.replace("Melon growers", "Fishermen").replace("Forty farms", "Six villages")


def test_a_title_that_comes_again_is_another_page_where_no_text_is_shared(empty: Room) -> None:
    added(empty, name="monday.txt")
    assert added(empty, OTHER, "tuesday.txt").data["slug"] == f"{SLUG}-2"
    later = OTHER.replace("Ten farmers", "Twelve farmers")
    with pytest.raises(UsageError, match=f"{SLUG}-2.md was made from an older capture"):
        added(empty, later, "tuesday, again.txt")
    assert added(empty, later, "tuesday, again.txt", update=True).data["slug"] == f"{SLUG}-2"
    assert added(empty, LATER, "monday, again.txt", update=True).data["slug"] == SLUG


def test_a_file_s_name_that_comes_again_is_another_page_where_no_text_is_shared(empty: Room) -> None:
    added(empty)
    slug = "why-does-the-old-canal-need-gates"
    renamed = OTHER.replace(TITLE, "Why does the old canal need gates?")
    assert added(empty, renamed, "others/page.txt").data["slug"] == slug


def test_pages_of_the_web_are_known_by_their_addresses(empty: Room) -> None:
    def page(text: str, url: str, *, update: bool = False) -> Report:
        paragraphs = tuple(f"{text} {number}." for number in range(4))
        capture = Capture(TITLE, paragraphs=paragraphs, digest=text)
        return take_in(empty.session(), capture, url, url, AddOptions(update=update))

    assert page("Rain", "https://news.example/1").data["slug"] == SLUG
    assert page("Snow", "https://news.example/2").data["slug"] == f"{SLUG}-2"
    assert page("Hail", "https://news.example/2", update=True).data["slug"] == f"{SLUG}-2"
    assert page("Fog", "https://news.example/1", update=True).data["slug"] == SLUG


def test_slugs_are_unique_by_letter_case_too(empty: Room) -> None:
    empty.write(f"articles/{SLUG.title()}.md", "# Another\n\nText.\n")
    assert added(empty).data["slug"] == f"{SLUG}-2"
    empty.write(f"articles/{SLUG}-3.txt", "no article")
    other = LATER.replace("harvest", "reap")
    empty.write(f"articles/{SLUG}-2.md", "# Taken over\n\nText.\n")
    assert added(empty, other).data["slug"] == f"{SLUG}-3"


@pytest.mark.parametrize(("title", "slug"), [("UI?", "ui-2"), ("Nul", "nul-2")])
def test_an_article_called_like_the_interface_or_a_device_gets_a_number(
    empty: Room, title: str, slug: str
) -> None:
    assert added(empty, PAGE.replace(TITLE, title)).data["slug"] == slug


@pytest.mark.parametrize(
    ("patterns", "path"),
    [
        ("[news/*.txt, stories/**/*.md]", f"stories/{SLUG}.md"),
        ("['[ab]/*.md', archive/2026/*.md]", f"archive/2026/{SLUG}.md"),
        ("['*.md']", f"{SLUG}.md"),
    ],
)
def test_the_article_goes_where_the_first_fitting_pattern_finds_it(
    empty: Room, patterns: str, path: str
) -> None:
    empty.write("localize.yaml", CONFIG + f"articles: {patterns}\n")
    assert added(empty).data["path"] == path
    assert [article.path for article in empty.newsroom(growing=True).articles] == [path]


@pytest.mark.parametrize("patterns", ["[news/*.txt]", "[articles/*/index.md]", "[]"])
def test_where_no_pattern_fits_nothing_is_written(empty: Room, patterns: str) -> None:
    empty.write("localize.yaml", CONFIG + f"articles: {patterns}\n")
    assert "no pattern in `articles` of localize.yaml finds a new file" in refused(empty)


def test_an_article_that_cannot_be_read_is_not_written(empty: Room) -> None:
    empty.write(
        "localize.yaml",
        CONFIG.replace("[en, ru, uz, uz_Cyrl]", "[ru, uz, uz_Cyrl]").replace(
            "source_locale: en", "source_locale: ru"
        ),
    )
    assert "the article's language `en` is not among" in refused(empty)


@pytest.mark.parametrize("text", ["", "\xff", "Today\n"])
def test_what_is_no_page_is_refused(empty: Room, text: str) -> None:
    before = empty.tree()
    with pytest.raises(InputError):
        add(empty.session(), text.encode("latin-1"), "page.txt", AddOptions())
    assert empty.tree() == before


def test_labels_are_added_to_those_that_are_there(empty: Room) -> None:
    empty.write("ui/captured.yaml", "# Ours.\n- {key: captured.similar-news, text: Similar stories}")
    report = added(empty)
    assert [change.kind for change in report.changes] == ["added", "updated"]
    short = key("Similar news", "label").short
    assert empty.read("ui/captured.yaml") == (
        "# Ours.\n- {key: captured.similar-news, text: Similar stories}\n"
        f'- key: "captured.similar-news-{short}"\n  text: "Similar news"\n'
    )


def test_known_labels_are_not_added(empty: Room) -> None:
    empty.write("ui/labels.yaml", "- {key: news.similar, text: Similar news}\n")
    assert [change.path for change in added(empty).changes] == [f"articles/{SLUG}.md"]
    assert not (empty.root / "ui/captured.yaml").exists()


def test_a_known_capture_still_brings_the_labels_that_lack(empty: Room) -> None:
    added(empty)
    (empty.root / "ui/captured.yaml").unlink()
    again = added(empty)
    assert [(change.kind, change.path) for change in again.changes] == [
        ("kept", f"articles/{SLUG}.md"),
        ("added", "ui/captured.yaml"),
    ]
    assert again.notes == ("This very capture is in already.",)


def test_what_is_left_out_of_the_text_is_listed(empty: Room) -> None:
    box = "Found a mistake? Press Ctrl+Enter"
    prose = "It stood still for twenty years. It grinds again."
    text = f"The mill is sold\n\n{prose}\n\n{box}\n\nThe village runs it, and well."
    findings = added(empty, text).findings
    assert [(one.check, one.message, one.line) for one in findings] == [
        ("left-out", f"left out of the text: {box}", 5)
    ]


@pytest.mark.parametrize("unit", ["  - {key: a, text: A}\n", "[{key: a, text: A}]\n"])
def test_a_file_that_labels_cannot_be_added_to_is_left_alone(empty: Room, unit: str) -> None:
    empty.write("ui/captured.yaml", unit)
    assert refused(empty).startswith("ui/captured.yaml: labels cannot be added to this file")


@pytest.mark.parametrize(
    ("patterns", "path"),
    [("[site/*.yml, site/labels/*.yaml]", "site/labels/captured.yaml"), ("labels.yaml", "labels.yaml")],
)
def test_labels_go_where_the_newsroom_reads_them(empty: Room, patterns: str, path: str) -> None:
    empty.write("localize.yaml", CONFIG + f"ui: {patterns}\n")
    added(empty)
    assert [label.path for label in empty.newsroom().labels] == [path]


def test_labels_that_would_not_be_read_are_not_lost(empty: Room) -> None:
    empty.write("localize.yaml", CONFIG + "ui: ['ui/*/x.yaml']\n")
    assert "no pattern in `ui` of localize.yaml finds a new file captured.yaml" in refused(empty)


def test_a_run_that_is_killed_between_labels_and_article_is_repeated(empty: Room) -> None:
    class Dying(Disk):
        def write(self, path: str, data: bytes) -> bool:
            if path.startswith("articles/"):
                raise DiskError("no space")
            return super().write(path, data)

    with pytest.raises(DiskError):
        add(
            NewsroomSession(Dying(empty.root), empty.newsroom(), at=AT),
            PAGE.encode(),
            "page.txt",
            AddOptions(),
        )
    assert [change.kind for change in added(empty).changes] == ["added"]
    assert [label.key.source for label in empty.newsroom().labels] == ["Similar news"]


def test_what_was_not_recognised_is_listed(empty: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    from localize import capture as captures  # noqa: PLC0415 - what is replaced
    from localize.capture import parse  # noqa: PLC0415 - likewise

    def odd(data: bytes, **options: Any) -> Any:  # noqa: ANN401 - what `parse` takes, and a capture
        found = parse(data, **options)
        return replace(
            found,
            labels=("★★", "Похожее"),
            unrecognised=((3, "?!"),),
            unknown_weather=("морось",),
            locale=found.locale,
        )

    monkeypatch.setattr(captures, "parse", odd)
    report = added(empty)
    assert [(f.check, f.message, f.line) for f in report.findings] == [
        ("unrecognised", "not recognised: ?!", 3),
        ("unknown-weather", "the weather words «морось» are not known", 0),
    ]
    labels = empty.newsroom().labels
    assert [label.name for label in labels] == [f"captured.{key('★★', 'label').short}", "captured.pokhozhee"]


def test_a_label_in_another_language_that_nobody_knows_is_listed(
    empty: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    from localize import capture as captures  # noqa: PLC0415 - what is replaced
    from localize.capture import parse  # noqa: PLC0415 - likewise
    from localize.model import Locale  # noqa: PLC0415 - with the others

    def russian(data: bytes, **options: Any) -> Any:  # noqa: ANN401 - what `parse` takes, and a capture
        found = parse(data, **options)
        return replace(found, labels=("Сегодня", "Нечто"), locale=Locale("ru"))

    monkeypatch.setattr(captures, "parse", russian)
    report = added(empty)
    unknown = [finding.message for finding in report.findings if finding.check == "unknown-label"]
    assert unknown == ["the page's label «Нечто» is not known"]
    assert [label.key.source for label in empty.newsroom().labels] == ["Today"]


def test_lines_of_hyphens_make_no_article_of_a_page(empty: Room) -> None:
    assert added(empty, f"---\n\n{PAGE}\n---\n", "lines.txt").counts["changes"] > 0
    assert added(empty, f"---\n\n{LATER}", "open.txt", update=True).counts["changes"] > 0
