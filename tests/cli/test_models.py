from __future__ import annotations

import hashlib
import json
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from tests.engines.tiny_marian import firefox
from tests.engines.tiny_models import one_way, opus
from tests.loopback.files import FileServer, serve_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.room import Ran, Room


@dataclass
class Shop:
    """A newsroom, and a folder of models of its own."""

    room: Room
    models: Path

    def run(self, *arguments: str) -> Ran:
        return self.room.run(*arguments, env={"LOCALIZE_MODELS": str(self.models), "NO_PROXY": "127.0.0.1"})


@pytest.fixture
def shop(bare: Room, tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return Shop(bare, tmp_path_factory.mktemp("cache") / "models")


@pytest.fixture
def mirror(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FileServer]:
    source = firefox(tmp_path_factory.mktemp("published") / "en-ru", ["Дождь"], "enru")
    with serve_files() as server:
        listed = []
        for path in source.iterdir():
            data = path.read_bytes()
            server.files[f"/tiny/{path.name}"] = data
            digest = hashlib.sha256(data).hexdigest()
            listed.append({"path": path.name, "bytes": len(data), "sha256": digest})
        model = {"name": "tiny-en-ru", "licence": "CC0-1.0", "base": "tiny/", "files": listed}
        server.files["/index.json"] = json.dumps({"models": [model]}).encode()
        yield server


def test_nothing_is_fetched_without_a_word(shop: Shop, mirror: FileServer) -> None:
    ran = shop.run("models", "add", "tiny-en-ru", "--mirror", mirror.url)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(
        f"tiny-en-ru: 3.5 kB from {mirror.url.removeprefix('http://')}, into {shop.models}\n"
    )
    assert "\nLicence: CC0-1.0\nSHA-256: " in ran.err
    assert ran.err.endswith("error: nothing is fetched before you say so\n  Say --yes.\n")
    assert [path for _, path, _ in mirror.asked] == ["/index.json"]
    assert not shop.models.exists()


def test_a_model_is_fetched_resumed_and_used(shop: Shop, mirror: FileServer) -> None:
    mirror.breaks = [10_000, 100, *[0] * 20]
    broken = shop.run("models", "add", "tiny-en-ru", "--mirror", mirror.url, "--yes")
    assert broken.code == 3
    assert " broke off after 100 of " in broken.err
    mirror.breaks.clear()
    ran = shop.run("models", "add", "tiny-en-ru", "--mirror", mirror.url, "--yes")
    assert (ran.code, ran.out) == (0, f"added  {shop.models / 'tiny-en-ru'}\n")
    assert ran.err.endswith("tiny-en-ru: firefox, en → ru.\n")
    assert "bytes=100-" in {wanted for _, _, wanted in mirror.asked}
    tried = shop.run("engines", "test", "firefox", "-l", "ru")
    assert (tried.code, tried.lines[1].split()) == (0, ["firefox", "ru", "Дождь"])


def test_a_file_that_was_changed_on_its_way_is_refused(shop: Shop, mirror: FileServer) -> None:
    path = next(path for path in mirror.files if path.endswith(".bin"))
    mirror.files[path] = bytes(len(mirror.files[path]))
    ran = shop.run("models", "add", "tiny-en-ru", "--mirror", mirror.url, "--yes")
    assert ran.code == 2
    assert "this is not the file that was announced: its SHA-256 is another" in ran.err
    assert not (shop.models / "tiny-en-ru").exists()


def test_an_address_wants_a_digest(shop: Shop, mirror: FileServer, tmp_path: Path) -> None:
    source = opus(tmp_path / "opus-mt-en-ru", one_way({"Rain": "Дождь"}))
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as opened:
        for path in source.iterdir():
            opened.write(path, f"opus/{path.name}")
    mirror.files["/opus-mt-en-ru.zip"] = (tmp_path / "x.zip").read_bytes()
    address = f"{mirror.url}/opus-mt-en-ru.zip"
    refused = shop.run("models", "add", address, "--yes")
    assert (refused.code, mirror.asked) == (2, [])
    assert "a model from an address of yours wants its SHA-256" in refused.err
    digest = hashlib.sha256(mirror.files["/opus-mt-en-ru.zip"]).hexdigest()
    ran = shop.run("models", "add", address, "--yes", "--sha256", digest, "--json")
    assert ran.code == 0
    assert ran.json["model"]["name"] == "opus-mt-en-ru"
    assert (shop.models / "opus-mt-en-ru" / "model.bin").exists()


def test_a_hostile_archive_writes_nothing(shop: Shop, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "evil.argosmodel", "w") as opened:
        opened.writestr("../../evil.txt", "evil")
    ran = shop.run("models", "add", str(tmp_path / "evil.argosmodel"))
    assert ran.code == 2
    assert "the path leads outside" in ran.err
    assert [path.name for path in shop.models.rglob("*")] == []


def test_a_folder_of_one_s_own_is_listed_and_found(shop: Shop, tmp_path: Path) -> None:
    source = opus(tmp_path / "opus-mt-en-ru", one_way({"Rain": "Дождь"}))
    assert shop.run("models", "path").out == f"{shop.models}\n"
    assert shop.run("models", "list").err.startswith(f"There is no model in {shop.models}.\n")
    assert shop.run("models", "add", str(source), "--licence", "CC-BY-4.0").code == 0
    listed = shop.run("models", "list")
    assert listed.lines[1].split()[:4] == ["opus-mt-en-ru", "ct2", "en", "ru"]
    assert listed.lines[1].endswith("CC-BY-4.0")
    assert shop.run("models", "path", "opus-mt-en-ru").out == f"{shop.models / 'opus-mt-en-ru'}\n"
    unknown = shop.run("models", "path", "opus-mt-en-uz")
    assert (unknown.code, unknown.err.splitlines()[1].strip()) == (2, "Did you mean `opus-mt-en-ru`?")


def test_what_is_no_model_is_told(shop: Shop, tmp_path: Path) -> None:
    ran = shop.run("models", "add", str(tmp_path))
    assert (ran.code, ran.out) == (2, "")
    assert "is no model that is known here" in ran.err
    missing = shop.run("models", "add", "./nothing")
    assert missing.err == "error: there is no file or folder ./nothing\n"
    assert not list(shop.models.glob("*"))


def test_texts_without_a_model_of_the_pair_go_through_english_and_say_so(shop: Shop, tmp_path: Path) -> None:
    words = {"Финал": "Final", "перенесён": "moved"}
    shop.run("models", "add", str(opus(tmp_path / "opus-mt-ru-en", one_way(words))))
    into = {"Final": "Final", "moved": "koʻchirildi"}
    shop.run("models", "add", str(opus(tmp_path / "opus-mt-en-uz", one_way(into))))
    shop.run("pull")
    ran = shop.run("translate", "sport/final", "-l", "uz", "--engine", "ct2")
    assert ran.code == 0
    assert "ct2 via en: no model has the pair itself, so these texts went through en." in ran.err
    assert "from engine:ct2 via en" in ran.err
    ledger = shop.room.read("locales/uz/LC_MESSAGES/articles/sport/final.review.jsonl")
    assert '"origin":"engine:ct2 via en"' in ledger.replace(": ", ":")
