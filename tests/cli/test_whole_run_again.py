"""Of a newsroom that nobody touched every verb says again what it said, and reads nothing."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from tests.cli.room import FROST

from localize.cache import store
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from tests.cli.room import Room

SETTLED = 2.1
"""Seconds: files are dated by the disk; only what was not touched for so long is remembered."""


def read_from(room: Room, verb: str) -> None:
    """Change what is remembered, so that it shows where an answer comes from."""
    disk = Disk(room.root)
    store.put(disk, f"runs/{verb}", store.get(disk, f"runs/{verb}").replace(b"frost", b"ashes"))


def without_prints(text: str) -> str:
    """Return what was said without fingerprints, which are digests of it."""
    return re.sub('"fingerprint": "[0-9a-f]{32}"', '"fingerprint": ""', text)


@pytest.mark.parametrize("verb", ["status", "check", "build"])
def test_what_was_said_is_said_again_until_a_file_is_touched(pulled: Room, verb: str) -> None:
    pulled.run("build")
    time.sleep(SETTLED)
    first = pulled.run(verb, "--json")
    assert "frost" in first.out
    read_from(pulled, verb)
    again = pulled.run(verb, "--json")
    assert again.code == first.code
    assert without_prints(again.out) == without_prints(first.out.replace("frost", "ashes"))
    pulled.write("articles/frost.md", FROST.replace("Nobody", "No one"))
    assert "ashes" not in pulled.run(verb, "--json").out


@pytest.mark.parametrize("words", [["list"], ["list", "-l", "ru"], ["--next", "--by", "Malika"]])
def test_the_queue_of_what_nobody_touched_is_known(pulled: Room, words: list[str]) -> None:
    time.sleep(SETTLED)
    first = pulled.run("review", *words)
    disk, name = Disk(pulled.root), "joined/queue.first"
    store.put(disk, name, store.get(disk, name).replace(b"Frost comes early", b"Ashes"))
    assert (first.code, "Frost comes early" in first.out) == (0, True)
    assert "Ashes" in pulled.run("review", *words).out
    pulled.write("articles/frost.md", FROST.replace("Nobody", "No one"))
    assert "Ashes" not in pulled.run("review", *words).out


@pytest.mark.parametrize(
    ("verb", "options"),
    [
        ("status", ["frost"]),
        ("status", ["-l", "ru"]),
        ("check", ["frost"]),
        ("check", ["--only", "untranslated"]),
        ("check", ["--skip", "blank"]),
        ("build", ["frost"]),
        ("build", ["--strict"]),
        ("build", ["--archive"]),
    ],
)
def test_another_question_is_answered_anew(pulled: Room, verb: str, options: list[str]) -> None:
    pulled.run("build")
    time.sleep(SETTLED)
    pulled.run(verb)
    read_from(pulled, verb)
    assert "ashes" not in pulled.run(verb, *options, "--json").out


def test_the_form_of_an_answer_is_no_other_question(pulled: Room) -> None:
    time.sleep(SETTLED)
    pulled.run("check")
    read_from(pulled, "check")
    assert "articles/ashes.po" in pulled.run("check", "--format", "github").out


def test_a_bundle_that_somebody_removed_is_built_again(pulled: Room) -> None:
    pulled.run("build")
    time.sleep(SETTLED)
    assert pulled.run("build", "--json").json["written"] == []
    (pulled.root / "dist/en/frost.md").unlink()
    assert pulled.run("build", "--json").json["written"] == ["en/frost.md"]


def test_what_is_said_of_a_bundle_is_looked_up_after_another_build(pulled: Room) -> None:
    pulled.run("build")
    pulled.write("articles/frost.md", FROST.replace("Nobody", "No one"))
    pulled.run("pull")
    time.sleep(SETTLED)
    behind = ("check", "--only", "bundle-behind")
    assert "a build would change «frost»" in pulled.run(*behind).out
    pulled.run("build")
    time.sleep(SETTLED)
    assert "a build would change" not in pulled.run(*behind).out


@pytest.fixture
def pictured(pulled: Room) -> Room:
    """A newsroom that was built with a picture outside the folders of articles."""
    pulled.write("localize.yaml", f"{pulled.read('localize.yaml')}bundles: {{pictures: copy}}\n")
    pulled.write("articles/frost.md", f"{FROST}\n![The orchard](../pictures/orchard.png)\n")
    pulled.write("pictures/orchard.png", "one")
    pulled.run("pull")
    pulled.run("build")
    time.sleep(SETTLED)
    return pulled


def test_a_picture_outside_the_folders_of_articles_counts_too(pictured: Room) -> None:
    checked, built = pictured.run("check", "--json"), pictured.run("build", "--json")
    for verb in ("check", "build"):
        assert store.get(Disk(pictured.root), f"runs/{verb}")
    pictured.write("pictures/orchard.png", "another")
    assert "media/pictures/orchard.png" in pictured.run("build", "--json").json["written"]
    assert built.json["written"] == []
    (pictured.root / "pictures/orchard.png").unlink()
    assert "missing-picture" not in checked.out
    assert "missing-picture" in pictured.run("check", "--json").out
    pictured.write("pictures/orchard.png", "another")
    assert pictured.run("check", "--json").out == checked.out


def test_so_it_does_where_a_build_is_done_with_the_article(pictured: Room) -> None:
    for form in (["--json"], []):  # the second one looks for no picture
        assert pictured.run("build", *form).code == 0
    assert store.get(Disk(pictured.root), "runs/build-counts")
    pictured.write("pictures/orchard.png", "another")
    assert "0 files written" not in pictured.run("build").out
    assert pictured.read("dist/media/pictures/orchard.png") == "another"


def test_what_time_alone_ends_is_looked_at_anew(pulled: Room) -> None:
    assert pulled.run("publish", "--force").code == 0
    pulled.write("articles/frost.md", FROST.replace("---\n", "---\nembargo: 2099-01-01T08:00+05:00\n", 1))
    pulled.run("pull")
    time.sleep(SETTLED)
    broken = ("check", "--only", "embargo-broken", "--json")
    assert pulled.run(*broken).code == 1
    assert store.get(Disk(pulled.root), "runs/check") == b""
    assert pulled.run(*broken, "--at", "2099-01-01T08:00+05:00").code == 0


def test_what_could_not_be_read_is_not_remembered(pulled: Room) -> None:
    pulled.write("articles/broken.md", "---\ntitle: [\n---\n")
    time.sleep(SETTLED)
    for _ in range(2):
        ran = pulled.run("status", "--keep-going")
        assert ran.code == 2
        assert "articles/broken.md" in ran.err


def test_git_does_not_see_what_is_remembered(pulled: Room) -> None:
    time.sleep(SETTLED)
    pulled.run("check")
    assert (pulled.root / ".localize/.gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_spoiled_memory_is_as_good_as_none(pulled: Room) -> None:
    time.sleep(SETTLED)
    said = pulled.run("status", "--json")
    for name in ("runs/status", "heads/first"):
        path = pulled.root / ".localize/v1" / name
        path.write_bytes(path.read_bytes().replace(b'"', b"7", 1))
    again = pulled.run("status", "--json")
    assert (again.code, again.out, again.err) == (said.code, said.out, said.err)


def test_a_program_gets_all_of_which_people_were_shown_a_part(pulled: Room) -> None:
    time.sleep(SETTLED)
    told = pulled.run("status")
    assert not (pulled.root / ".localize/v1/runs/status").exists()
    whole = pulled.run("status", "--json")
    assert "left_out" not in whole.out
    assert {"first": pulled.run("status").out, "all": pulled.run("status", "--json").out} == {
        "first": told.out,
        "all": whole.out,
    }


def test_a_build_keeps_a_table_for_people_and_each_edition_for_programs(pulled: Room) -> None:
    said = [pulled.run("build"), pulled.run("build", "--json")]
    for _ in range(2):
        time.sleep(SETTLED)
        for number, words in enumerate((("build",), ("build", "--json"))):
            said[number] = pulled.run(*words)
    kept = pulled.root / ".localize/v1/runs"
    assert "sha256" not in (kept / "build-counts").read_text()
    assert "sha256" in (kept / "build").read_text()
    again = [pulled.run("build"), pulled.run("build", "--json")]
    assert [(one.code, one.out, one.err) for one in again] == [(one.code, one.out, one.err) for one in said]
    table = "\nlocale " + said[0].out.partition("\nlocale ")[2]
    assert pulled.run("build", "--all").out.endswith(table)


IDLE = """
import sys
from localize.cli.main import run
code = run(sys.argv[1:])
loaded = sorted(name for name in sys.modules if name.startswith(("localize.formats", "localize.catalogs")))
sys.stderr.write(f"{code} {loaded}")
"""


@pytest.mark.parametrize("verb", ["pull", "status"])
def test_where_nobody_touched_anything_no_reader_is_loaded(pulled: Room, verb: str) -> None:
    time.sleep(SETTLED)
    assert pulled.run(verb).code == 0
    done = subprocess.run(
        [sys.executable, "-c", IDLE, verb], cwd=pulled.root, capture_output=True, text=True, check=True
    )
    assert done.stderr.endswith("0 []")
