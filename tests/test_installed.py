"""Versions and entry points are told as Python's own reader tells them, and more quickly."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from importlib.machinery import PathFinder
from importlib.metadata import MetadataPathFinder, PackageNotFoundError, metadata
from importlib.metadata import version as of_python
from typing import TYPE_CHECKING

import pytest
from tests.plugin_package import MODULE, install

from localize import installed
from localize.plugins import CHECKS, ENGINES, LAYOUTS, names

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def no_other_finders(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put Python's own finder of packages in the place of those that libraries of other tests may bring."""
    own = [one for one in sys.meta_path if one is PathFinder or not hasattr(one, "find_distributions")]
    monkeypatch.setattr(sys, "meta_path", own)
    monkeypatch.setattr(
        PathFinder, "find_distributions", MetadataPathFinder.find_distributions, raising=False
    )


@pytest.mark.parametrize(
    "package", ["localize", "pyyaml", "PyYAML", "rapidfuzz", "tzdata", "typing-extensions"]
)
def test_a_version_is_that_of_python(package: str) -> None:
    assert installed.version(package) == of_python(package)


def test_what_is_not_installed_has_no_version() -> None:
    with pytest.raises(PackageNotFoundError):
        of_python("localize-nobody")
    assert installed.version("localize-nobody") is None


@pytest.mark.parametrize("package", ["localize", "pyyaml", "rapidfuzz", "typing-extensions"])
def test_an_address_is_that_of_python(package: str) -> None:
    named = dict(line.split(", ", 1) for line in metadata(package).get_all("Project-URL") or ())
    assert all(installed.address(package, label) == url for label, url in named.items())
    assert installed.address(package, "Nowhere") == ""


def test_what_is_not_installed_has_no_address() -> None:
    assert installed.address("localize-nobody", "Documentation") == ""


def test_a_folder_that_names_no_version_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = of_python("babel")
    (tmp_path / "babel-9.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert installed.version("babel") == known


def test_a_group_is_known_by_its_heading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not installed.adds_to(CHECKS)
    install(monkeypatch, tmp_path, "", {CHECKS: {"acme": "check"}})
    assert installed.adds_to(CHECKS)
    assert not installed.adds_to(LAYOUTS)
    assert names(CHECKS) == ("acme",)
    assert MODULE not in sys.modules


def test_an_older_installer_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("acme-1.egg-info", "EGG-INFO"):
        folder = tmp_path / name / name
        folder.mkdir(parents=True)
        (folder / "entry_points.txt").write_text(f"[{ENGINES}]\nacme = acme:engine\n", encoding="utf-8")
        with monkeypatch.context() as patched:
            patched.syspath_prepend(folder.parent)
            assert installed.adds_to(ENGINES)
        assert not installed.adds_to(ENGINES)


def test_packages_in_an_archive_are_left_to_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(tmp_path / "packages.zip", "w") as archive:
        archive.writestr("localize_acme-1.2.dist-info/METADATA", "Name: localize-acme\nVersion: 1.2\n")
        archive.writestr("localize_acme-1.2.dist-info/entry_points.txt", f"[{CHECKS}]\nzipped = acme:check\n")
    monkeypatch.syspath_prepend(tmp_path / "packages.zip")
    assert installed.adds_to(LAYOUTS)
    assert names(CHECKS) == ("zipped",)
    assert names(LAYOUTS) == ()
    assert installed.version("localize-acme") == "1.2"


class Finder:
    """A finder of somebody else's, which knows of packages that lie nowhere."""

    @staticmethod
    def find_spec(*_: object) -> None:
        return None

    @staticmethod
    def find_distributions(*_: object) -> tuple[()]:
        return ()


def test_other_finders_of_packages_are_left_to_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder])
    assert installed.adds_to(CHECKS)
    assert names(CHECKS) == ()
    assert installed.version("localize") == of_python("localize")


def test_what_is_in_folders_needs_no_reader_of_python() -> None:
    code = (
        "import sys; from localize import installed, plugins; "
        "print(installed.version('localize'), plugins.names('localize.checks')); "
        "print('importlib.metadata' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == f"{of_python('localize')} ()\nFalse\n"
