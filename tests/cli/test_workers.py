"""Who does the work on articles, as the options say it."""

from __future__ import annotations

import pytest

from localize.cli.progress import ProgressForm
from localize.cli.workers import HERE, Workers
from localize.errors import UsageError


def test_options_that_are_not_given_are_the_machines_cores() -> None:
    assert Workers.of(None, None, None) == Workers(jobs=None)
    assert (HERE.jobs, HERE.cluster, HERE.progress) == (1, "", ProgressForm.NONE)
    assert Workers.of(None, "tcp://127.0.0.1:1", "file:///srv") == Workers(
        None, "tcp://127.0.0.1:1", "file:///srv"
    )


@pytest.mark.parametrize(
    ("jobs", "cluster", "files", "why"),
    [
        (2, "tcp://127.0.0.1:1", None, "--jobs and --cluster do not go together"),
        (2, None, "file:///srv", "--cluster-files is for a cluster"),
    ],
)
def test_what_does_not_go_together_is_said(
    jobs: int | None, cluster: str | None, files: str | None, why: str
) -> None:
    with pytest.raises(UsageError, match=why):
        Workers.of(jobs, cluster, files)
