"""Files that cross articles are named in the manifest, and are part of the bundle."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from tests.flows.test_edition_slugs import RAIN, built, published, room

if TYPE_CHECKING:
    from tests.flows.room import Room

__all__ = ["room"]


def test_the_manifest_names_them_with_their_digests_and_a_build_removes_what_is_gone(room: Room) -> None:
    published(room)
    room.write("articles/rain.md", "---\nslug: {ru: osadki}\n---\n" + RAIN)
    files = built(room)
    said = {one["path"]: one for one in json.loads(files["dist/manifest.json"])["files"]}
    data = files["dist/_redirects"].encode()
    assert said["_redirects"] == {
        "path": "_redirects",
        "sha256": hashlib.sha256(data).hexdigest(),
        "kind": "redirects",
    }
    room.write("articles/rain.md", RAIN)
    assert "dist/_redirects" not in built(room)
