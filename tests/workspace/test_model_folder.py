from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from tests.engines.tiny_marian import firefox

from localize.errors import DiskError, InputError, UsageError
from localize.workspace.model_folder import Card, ModelFolder, from_archive, neither, place

CARD = Card("https://models.example.org", "CC0", "ab" * 32)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return firefox(tmp_path / "download", ["Rain"], "enru")


@pytest.fixture
def folder(tmp_path: Path) -> ModelFolder:
    return ModelFolder(tmp_path / "models")


def packed(source: Path, archive: Path) -> Path:
    with zipfile.ZipFile(archive, "w") as opened:
        for path in source.iterdir():
            opened.write(path, f"top/{path.name}")
    return archive


@pytest.mark.parametrize(
    ("environment", "path"),
    [
        ({"LOCALIZE_MODELS": "/srv/models", "HOME": "/home/a"}, "/srv/models"),
        ({"XDG_CACHE_HOME": "/var/cache/a", "HOME": "/home/a"}, "/var/cache/a/localize/models"),
        ({"HOME": "/home/a"}, "/home/a/.cache/localize/models"),
        ({"USERPROFILE": "/users/a"}, "/users/a/.cache/localize/models"),
    ],
)
def test_the_environment_says_where_models_lie(environment: dict[str, str], path: str) -> None:
    assert place(environment) == Path(path)


def test_without_a_home_there_is_no_place() -> None:
    with pytest.raises(UsageError, match="there is no home to keep models in"):
        place({})


def test_a_folder_that_is_not_there_has_no_models(folder: ModelFolder) -> None:
    assert (folder.every(), folder.told_apart(), folder.has("a")) == ((), ((), ()), False)
    assert not folder.root.exists()


@pytest.mark.parametrize("as_archive", [False, True])
def test_a_model_is_taken_in_whole_with_its_card(
    folder: ModelFolder, source: Path, tmp_path: Path, as_archive: bool
) -> None:
    given = packed(source, tmp_path / "download.zip") if as_archive else source
    found = folder.put("mine", given, CARD)
    assert folder.every() == (found,)
    assert (found.name, found.licence, found.origin) == ("mine", "CC0", "https://models.example.org")
    assert found.folder == str(folder.root / "mine")
    assert folder.read(found, "vocab.enru.spm") == (source / "vocab.enru.spm").read_bytes()
    said = json.loads((folder.root / "mine" / "localize-model.json").read_text())
    assert said == {"origin": "https://models.example.org", "licence": "CC0", "sha256": "ab" * 32}
    assert [path.name for path in folder.root.iterdir()] == ["mine"]


def test_a_model_replaces_another_only_when_told(folder: ModelFolder, source: Path) -> None:
    folder.put("mine", source, Card())
    with pytest.raises(UsageError, match="there is a model mine already") as caught:
        folder.put("mine", source, CARD)
    assert caught.value.hint == "Replace it with --force."
    assert folder.put("mine", source, CARD, force=True).licence == "CC0"


def test_what_is_no_model_leaves_nothing_behind(folder: ModelFolder, tmp_path: Path) -> None:
    (tmp_path / "download").mkdir()
    with pytest.raises(UsageError, match="mine is no model that is known here"):
        folder.put("mine", tmp_path / "download", Card())
    assert list(folder.root.iterdir()) == []


def test_links_do_not_come_along(folder: ModelFolder, source: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("key")
    (source / "link").symlink_to(tmp_path / "secret")
    folder.put("mine", source, Card())
    assert not (folder.root / "mine" / "link").exists()


def test_a_file_outside_of_a_model_is_not_read(folder: ModelFolder, source: Path) -> None:
    found = folder.put("mine", source, Card())
    with pytest.raises(InputError):
        folder.read(found, "../../download/vocab.enru.spm")


def test_a_card_that_is_none_is_no_fault(folder: ModelFolder, source: Path) -> None:
    folder.put("mine", source, CARD)
    (folder.root / "mine" / "localize-model.json").write_text("[")
    assert folder.every()[0].licence == ""


def test_folders_that_are_no_models_are_told(folder: ModelFolder) -> None:
    (folder.root / "strange").mkdir(parents=True)
    (folder.root / ".parts").mkdir()
    assert folder.every() == ()
    assert [name for name, _ in folder.told_apart()[1]] == ["strange"]


def test_parts_become_a_model_and_are_gone(folder: ModelFolder, source: Path) -> None:
    files = []
    for number, path in enumerate(source.iterdir()):
        folder.part(str(number)).add(path.read_bytes())
        files.append((path.name, str(number)))
    found = folder.put_parts("mine", files, CARD, packed=False)
    assert found.sources == ("en",)
    assert not list((folder.root / ".parts").iterdir())


def test_an_archive_that_was_fetched_becomes_a_model(
    folder: ModelFolder, source: Path, tmp_path: Path
) -> None:
    folder.part("1").add(packed(source, tmp_path / "x.zip").read_bytes())
    assert folder.put_parts("mine", [("x.zip", "1")], CARD, packed=True).name == "mine"


def test_a_part_grows_and_begins_anew(folder: ModelFolder) -> None:
    part = folder.part("1")
    assert part.size == 0
    part.add(b"ab")
    part.add(b"c")
    assert (part.size, part.digest()[:8]) == (3, "ba7816bf")
    part.begin()
    assert part.size == 0


def test_a_disk_that_takes_nothing_is_told(source: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DiskError):
        ModelFolder(tmp_path / "file" / "models").put("mine", source, Card())


def test_archives_are_known_by_what_is_in_them(source: Path, tmp_path: Path) -> None:
    assert from_archive(packed(source, tmp_path / "x.bin"))
    assert not from_archive(source)
    assert not from_archive(source / "vocab.enru.spm")
    assert neither(source).message == "this is neither a folder nor an archive"


@pytest.mark.parametrize("name", ["x.zip", "translate-en_ru-1_9.argosmodel"])
def test_of_an_archive_that_came_in_part_it_is_said_what_to_do(
    source: Path, tmp_path: Path, name: str
) -> None:
    whole = packed(source, tmp_path / name)
    whole.write_bytes(whole.read_bytes()[:-100])
    assert not from_archive(whole)
    error = neither(whole)
    assert error.message == "the archive cannot be read"
    assert error.hint == "Is it whole? Fetch it anew, from who made it."
