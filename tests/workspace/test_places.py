"""Where paths really lie."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from localize.errors import InputError
from localize.workspace.places import Places, parts_of

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_is_looked_up_once_for_all_of_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up: list[str] = []
    real = os.path.realpath

    def realpath(path: str) -> str:
        looked_up.append(str(path))
        return real(path)

    monkeypatch.setattr(os.path, "realpath", realpath)
    places = Places(tmp_path)
    found = [places.target(f"locales/uz/{number}.po") for number in range(9)]
    assert found == [f"{tmp_path}/locales/uz/{number}.po" for number in range(9)]
    assert looked_up == [f"{tmp_path}/locales/uz"]


def test_a_link_is_followed_and_stays_one_where_it_is_itself_meant(tmp_path: Path) -> None:
    (tmp_path / "real.po").write_bytes(b"")
    (tmp_path / "link.po").symlink_to("real.po")
    places = Places(tmp_path)
    assert places.target("link.po") == f"{tmp_path}/real.po"
    assert places.place("link.po") == f"{tmp_path}/link.po"


def test_a_link_that_leads_outside_is_refused_in_a_known_folder_too(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "l").mkdir(parents=True)
    (root / "l/out.po").symlink_to(tmp_path / "secret")
    places = Places(root)
    places.target("l/a.po")
    with pytest.raises(InputError, match="a link leads out"):
        places.target("l/out.po")
    assert places.place("l/out.po") == f"{root}/l/out.po"


@pytest.mark.parametrize("path", ["", ".", "/etc", "..", "l/..", "l/../../x", "l/a\0", "l/\ud800"])
def test_a_path_that_leads_outside_is_refused_in_a_known_folder_too(path: str, tmp_path: Path) -> None:
    places = Places(tmp_path)
    places.target("l/a.po")
    places.target("a.po")
    for look in (places.place, parts_of):
        with pytest.raises(InputError, match="no path inside"):
            look(path)
