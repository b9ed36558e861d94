"""What was done in one sitting."""

from __future__ import annotations

import pytest
from tests.flows.test_sitting_queue import item

from localize.errors import UsageError
from localize.flows.done_acts import DoneAct, DoneActs


def test_acts_are_counted_and_forgotten_the_last_first() -> None:
    done = DoneActs()
    first, second = (DoneAct(kind, item(kind), lambda: None) for kind in ("edited", "approved"))
    for act in (first, second):
        done.add(act)
    assert (done.last, done.counts["edited"], done.counts["approved"]) == (second, 1, 1)
    done.forget_last()
    assert (done.last, done.counts["edited"], done.counts["approved"]) == (first, 1, 0)
    done.forget_last()
    with pytest.raises(UsageError, match="there is nothing to undo"):
        _ = done.last
