"""A cluster's workers give the same bytes as this process."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.network.cluster_jobs import cluster

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.room import Room


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with cluster(tmp_path_factory.mktemp("cluster"), 1) as (found, _):
        yield found


def test_verbs_leave_the_same_bytes_behind(written: Room, address: str) -> None:
    other = type(written)(written.root.parent / "other")
    shutil.copytree(written.root, other.root)
    for verb in (["pull"], ["translate", "--no-engines"], ["check"], ["build"]):
        here = written.run(*verb)
        there = other.run(*verb, "--cluster", address, "--cluster-files", other.root.as_uri())
        assert (there.out, there.err, there.code) == (here.out, here.err, here.code), verb
    assert other.tree() == written.tree()
