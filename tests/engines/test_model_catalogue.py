from __future__ import annotations

import json

import pytest

from localize.engines.model_catalogue import chosen, is_archive, named, own, parsed, single
from localize.errors import UsageError

DIGEST = "ab" * 32
FILE = {"path": "vocab.enru.spm", "bytes": 12, "sha256": DIGEST}


def table(*models: object) -> bytes:
    return json.dumps({"models": list(models)}).encode()


def test_the_package_s_table_is_whole() -> None:
    model = own()["firefox-en-ru"]
    assert [file.path for file in model.files] == [
        "model.enru.intgemm.alphas.bin",
        "lex.50.50.enru.s2t.bin",
        "vocab.enru.spm",
    ]
    assert model.size == 35_240_782
    assert model.host == "firefox-settings-attachments.cdn.mozilla.net"
    assert model.files[2].url.endswith("/5604e3a8-6087-40d4-bd38-d156c38749ed.spm")
    assert not model.packed


def test_a_mirror_has_each_file_under_the_model_s_name() -> None:
    model = own("https://mirror.example.org/models/")["firefox-en-ru"]
    assert model.files[2].url == "https://mirror.example.org/models/firefox-en-ru/vocab.enru.spm"


def test_addresses_start_from_the_table_s_own() -> None:
    said = {"name": "a", "base": "sub/", "files": [FILE, {**FILE, "path": "b", "at": "c?x=1"}]}
    model = parsed(table(said), "https://m.example.org/", "index.json")["a"]
    assert [file.url for file in model.files] == [
        "https://m.example.org/sub/vocab.enru.spm",
        "https://m.example.org/sub/c?x=1",
    ]
    assert model.licence == ""


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"[" * 100_000,
        b'{"models": 1}',
        table(1),
        table({"name": "a"}),
        table({"name": "a", "files": []}),
        table({"name": "a", "files": [FILE] * 2}),
        table({"name": "a", "files": [{**FILE, "path": f"f{n}"} for n in range(101)]}),
        table({"name": "a", "files": [{**FILE, "bytes": 0}]}),
        table({"name": "a", "files": [{**FILE, "bytes": "12"}]}),
        table({"name": "a", "files": [{**FILE, "bytes": 1 << 40}]}),
        table({"name": "a", "files": [{**FILE, "sha256": "AB" * 32}]}),
        table({"name": "a", "files": [{**FILE, "at": "file:///etc/passwd"}]}),
        table({"name": "a", "files": [{**FILE, "at": 7}]}),
        table({"name": "a", "licence": "x\x1b[2J", "files": [FILE]}),
    ],
)
def test_a_table_that_is_none_is_one_line(data: bytes) -> None:
    with pytest.raises(UsageError, match=r"^index\.json lists no models as they are listed here") as caught:
        parsed(data, "https://m.example.org/", "index.json")
    assert "\n" not in caught.value.message


@pytest.mark.parametrize("name", ["", "..", ".hidden", "a/b", "a\\b", "a.", "C:", "a b", "é", "a" * 101])
def test_a_name_is_a_file_s_and_nothing_else(name: str) -> None:
    with pytest.raises(UsageError, match="cannot be a model's name"):
        named(name)
    with pytest.raises(UsageError, match="cannot be a model's name"):
        parsed(table({"name": "a", "files": [{**FILE, "path": name}]}), "https://m/", "index.json")


def test_a_name_that_is_nearly_right_is_put_right() -> None:
    with pytest.raises(UsageError, match="there is no model «firefox-en-uk» to fetch") as caught:
        chosen(own(), "firefox-en-uk")
    assert caught.value.hint == "Did you mean `firefox-en-ru`?"


def test_an_archive_at_an_address_wants_its_digest() -> None:
    found = single("https://m.example.org/p/translate-en_ru-1_9.argosmodel", "", 7, DIGEST.upper(), "CC0")
    assert (found.name, found.licence, found.packed) == ("translate-en_ru-1_9", "CC0", True)
    assert found.files[0].sha256 == DIGEST
    with pytest.raises(UsageError, match="wants its SHA-256"):
        single("https://m.example.org/x.zip", "", 7, "", "")
    with pytest.raises(UsageError, match=r"is no \.argosmodel and no \.zip"):
        single("https://m.example.org/x.tar.gz", "", 7, DIGEST, "")


def test_what_an_archive_is_called() -> None:
    assert [name for name in ("a.zip", "A.ARGOSMODEL", "a.bin") if is_archive(name)] == [
        "a.zip",
        "A.ARGOSMODEL",
    ]
