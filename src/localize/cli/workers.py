"""Who does the work on articles: processes of this machine, or a cluster."""

from __future__ import annotations

from localize.cli.progress import ProgressForm
from localize.errors import UsageError
from localize.frozen import frozen


@frozen
class Workers:
    """The choice of a run."""

    jobs: int | None = 1
    """In how many processes; None for as many as there are cores."""
    cluster: str = ""
    """The address of a cluster's scheduler, which works in their place; empty where there is none."""
    files: str = ""
    """The address of a store with the newsroom's files, for a cluster; empty where they are sent."""
    progress: ProgressForm = ProgressForm.NONE
    """How the jobs that are done are told."""

    @classmethod
    def of(
        cls,
        jobs: int | None,
        cluster: str | None,
        files: str | None,
        progress: ProgressForm = ProgressForm.NONE,
    ) -> Workers:
        """Return what the options say.

        Raises:
            UsageError: they do not go together.
        """
        if cluster and jobs is not None:
            raise UsageError("--jobs and --cluster do not go together", hint="Name one of them.")
        if files and not cluster:
            raise UsageError("--cluster-files is for a cluster", hint="Name it, too: --cluster tcp://…")
        return cls(jobs, cluster or "", files or "", progress)


HERE = Workers()
"""This process alone."""
EVERY_CORE = Workers(jobs=None)
"""As many processes as there are cores, where there is work for them."""
