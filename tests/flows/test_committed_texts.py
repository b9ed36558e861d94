from __future__ import annotations

import subprocess

from tests.flows.room import RU, Room, key

from localize.flows.committed_texts import committed_texts
from localize.model import Domain

HURT = "Nobody was hurt."
PATH = "locales/ru/LC_MESSAGES/articles/frost.po"
DOMAIN = Domain("articles/frost")
GIT = ("git", "-c", "user.name=M", "-c", "user.email=m@example.org")


def commit(room: Room) -> None:
    for words in (("init", "-q"), ("add", "."), ("commit", "-qm", "x")):
        subprocess.run([*GIT, *words], cwd=room.root, check=True)


def test_the_texts_of_the_last_commit_where_the_catalog_differs(room: Room) -> None:
    room.pull()
    assert committed_texts(room.disk, PATH, RU, DOMAIN) == {}  # no repository
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    commit(room)
    assert committed_texts(room.disk, PATH, RU, DOMAIN) == {}  # as it was committed
    room.translate(RU, "articles/frost", {HURT: "Обошлось."})
    assert committed_texts(room.disk, PATH, RU, DOMAIN)[key(HURT)] == ("Все целы.",)


def test_a_commit_that_nobody_could_work_with_has_no_texts(room: Room) -> None:
    room.pull()
    room.write(PATH, 'msgid "')
    commit(room)
    room.write(PATH, "")
    assert committed_texts(room.disk, PATH, RU, DOMAIN) == {}
