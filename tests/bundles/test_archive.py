"""An archive's bytes depend on nothing but what is in it."""

import hashlib
import io
import time
import zipfile

import pytest

from localize.bundles.archive import archive, path
from localize.bundles.base import Site
from localize.model import Locale

FILES = {"ru/ў.md": "Ў\n".encode(), "ru/a.md": b"a" * 100, "manifest.json": b""}
DIGEST = "2d3ce2e1a61f813d64fd4641eaf784088b5be4997c42e41be0cf37d9d1427092"


def test_it_holds_the_files_in_the_order_of_their_paths() -> None:
    with zipfile.ZipFile(io.BytesIO(archive(FILES))) as file:
        assert file.testzip() is None
        assert file.namelist() == ["manifest.json", "ru/a.md", "ru/ў.md"]
        assert {name: file.read(name) for name in file.namelist()} == FILES
        assert {one.external_attr >> 16 for one in file.infolist()} == {0o100644}


def test_clock_and_order_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    made = archive(FILES)
    monkeypatch.setattr(time, "time", lambda: 4e9)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(0))
    assert archive(dict(reversed(FILES.items()))) == made
    # Another machine gives these bytes, too.
    assert (
        hashlib.sha256(made).hexdigest() == "2d3ce2e1a61f813d64fd4641eaf784088b5be4997c42e41be0cf37d9d1427092"
    )


def test_it_is_named_as_the_site_names_the_locale() -> None:
    uz = Locale.parse("uz")
    assert path(Site("News", uz, {uz: "oz"}), uz) == "oz.zip"
