from __future__ import annotations

import hashlib
import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from tests.engines.tiny_marian import firefox

from localize.engines.model_catalogue import own
from localize.errors import EnvironmentFault, InputError, UsageError
from localize.flows.models import Wish, add_local, add_remote, listing, offered, remote
from localize.workspace.model_folder import ModelFolder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from localize.network.model_download import Part

BASE = "https://m.example.org"


class Web:
    """The web, as a mapping; it counts what it gave out."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files
        self.asked: list[str] = []

    def size(self, url: str) -> int | None:
        return len(self.files[url]) if url in self.files else None

    def small(self, url: str) -> bytes | None:
        return self.files.get(url)

    def fetch(self, url: str, part: Part, size: int, progress: Callable[[int], None]) -> None:
        self.asked.append(url)
        if url not in self.files:
            raise EnvironmentFault("nothing there")
        part.add(self.files[url][part.size : size])
        progress(part.size)


@pytest.fixture
def folder(tmp_path: Path) -> ModelFolder:
    return ModelFolder(tmp_path / "models")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return firefox(tmp_path / "tiny-en-ru", ["Rain"], "enru")


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def mirrored(source: Path, **other: str) -> Web:
    files = {path.name: path.read_bytes() for path in source.iterdir()}
    listed = [{"path": name, "bytes": len(data), "sha256": digest(data)} for name, data in files.items()]
    model = {"name": "tiny-en-ru", "licence": "CC0", "base": "tiny/", "files": listed, **other}
    index = json.dumps({"models": [model]}).encode()
    return Web({f"{BASE}/index.json": index, **{f"{BASE}/tiny/{name}": data for name, data in files.items()}})


def quiet(_done: int, _total: int, _what: str) -> None:
    """Hear of progress, and say nothing."""


def test_a_mirror_offers_its_own_models_beside_the_known_ones(source: Path) -> None:
    found = offered(f"{BASE}/", mirrored(source))
    assert set(found) == {"tiny-en-ru", *own()}
    assert found["firefox-en-ru"].host == "m.example.org"
    assert set(offered(BASE, Web({}))) == set(own())
    assert offered("", Web({})) == own()


def test_a_mirror_s_table_does_not_replace_known_digests(source: Path) -> None:
    web = mirrored(source, name="firefox-en-ru")
    assert offered(BASE, web)["firefox-en-ru"].files[0].sha256 == own()["firefox-en-ru"].files[0].sha256


def test_a_model_is_fetched_verified_and_taken_in(folder: ModelFolder, source: Path) -> None:
    web, heard = mirrored(source), list[tuple[int, int, str]]()
    wish = Wish("tiny-en-ru", mirror=BASE)
    model = remote(wish, web)
    assert (model.licence, web.asked) == ("CC0", [])
    report = add_remote(folder, wish, model, web, lambda *said: heard.append(said))
    assert [change.path for change in report.changes] == [str(folder.root / "tiny-en-ru")]
    assert report.notes == ("tiny-en-ru: firefox, en → ru.",)
    assert heard[-1] == (model.size, model.size, "tiny-en-ru")
    (found,) = folder.every()
    assert (found.licence, found.origin) == ("CC0", f"{BASE}/tiny")
    assert not list((folder.root / ".parts").iterdir())


def test_a_file_that_was_changed_on_its_way_is_refused_and_dropped(folder: ModelFolder, source: Path) -> None:
    web = mirrored(source)
    model = remote(Wish("tiny-en-ru", mirror=BASE), web)
    last = model.files[-1]
    web.files[last.url] = bytes(len(web.files[last.url]))
    with pytest.raises(InputError, match="its SHA-256 is another"):
        add_remote(folder, Wish("tiny-en-ru"), model, web, quiet)
    assert folder.every() == ()
    assert folder.part(last.sha256).size == 0
    assert folder.part(model.files[0].sha256).size == model.files[0].size


def test_what_came_before_a_break_is_kept(folder: ModelFolder, source: Path) -> None:
    web = mirrored(source)
    model = remote(Wish("tiny-en-ru", mirror=BASE), web)
    lost = web.files.pop(model.files[-1].url)
    with pytest.raises(EnvironmentFault):
        add_remote(folder, Wish("tiny-en-ru"), model, web, quiet)
    web.files[model.files[-1].url] = lost
    add_remote(folder, Wish("tiny-en-ru"), model, web, quiet)
    assert len(folder.every()) == 1


def test_a_model_that_is_there_is_not_fetched_again(folder: ModelFolder, source: Path) -> None:
    web = mirrored(source)
    model = remote(Wish("tiny-en-ru", mirror=BASE), web)
    add_remote(folder, Wish("tiny-en-ru"), model, web, quiet)
    web.asked.clear()
    with pytest.raises(UsageError, match="there is a model tiny-en-ru already"):
        add_remote(folder, Wish("tiny-en-ru"), model, web, quiet)
    assert web.asked == []
    add_remote(folder, Wish("tiny-en-ru", force=True), model, web, quiet)
    add_remote(folder, Wish("tiny-en-ru", name="other-en-ru"), model, web, quiet)
    assert [found.name for found in folder.every()] == ["other-en-ru", "tiny-en-ru"]


def test_an_archive_at_an_address_is_fetched(folder: ModelFolder, source: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as opened:
        for path in source.iterdir():
            opened.write(path, f"en-ru/{path.name}")
    data = (tmp_path / "x.zip").read_bytes()
    web = Web({f"{BASE}/tiny.zip": data})
    wish = Wish(f"{BASE}/tiny.zip", sha256=digest(data), licence="MIT")
    model = remote(wish, web)
    assert model.size == len(data)
    report = add_remote(folder, wish, model, web, quiet)
    found: Any = report.data["model"]
    assert (found["name"], found["licence"], found["engine"]) == ("tiny", "MIT", "firefox")
    with pytest.raises(UsageError, match="does not say how large"):
        remote(Wish(f"{BASE}/other.zip", sha256=digest(b"")), web)


def test_a_folder_and_an_archive_of_the_person_s_own(
    folder: ModelFolder, source: Path, tmp_path: Path
) -> None:
    assert add_local(folder, Wish("x", licence="CC0"), source).counts == {"models": 1}
    with zipfile.ZipFile(tmp_path / "y-en-ru.zip", "w") as opened:
        for path in source.iterdir():
            opened.write(path, path.name)
    archive = tmp_path / "y-en-ru.zip"
    add_local(folder, Wish("x", sha256=digest(archive.read_bytes()).upper()), archive)
    assert [found.name for found in folder.every()] == ["tiny-en-ru", "y-en-ru"]
    with pytest.raises(InputError, match="its SHA-256 is another"):
        add_local(folder, Wish("x", name="z", sha256="ab" * 32), archive)
    with pytest.raises(InputError, match="neither a folder nor an archive"):
        add_local(folder, Wish("x"), source / "vocab.enru.spm")


def test_the_list_shows_what_is_here_and_what_could_be(folder: ModelFolder, source: Path) -> None:
    add_local(folder, Wish("x", name="firefox-en-ru"), source)
    (folder.root / "strange").mkdir()
    report = listing(folder, own())
    assert report.counts == {"models": 1, "offered": 0}
    rows: Any = report.data["models"]
    assert (rows[0]["from"], rows[0]["to"], rows[0]["engine"]) == (["en"], ["ru"], "firefox")
    assert report.notes == (
        "strange is no model that is known here: it has neither model.bin nor metadata.json nor model.….bin.",
    )
