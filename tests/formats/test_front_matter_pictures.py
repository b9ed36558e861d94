"""Pictures that front matter names, by the places of their addresses."""

from __future__ import annotations

import pytest

from localize.formats.front_matter_pictures import front_matter_pictures

YAML = """\
---
title: "Мороз"
image: map.png
cover: {src: 'a road.jpg', alt: image.png}
og: {image: "og.png"}
"og:image": card.webp
images:
  - one.png
  - {url: two.png, caption: three.png}
related:
  - {title: Rain, thumbnail: rain.jpg}
picture: >-
  folded.png
thumbnail: "esc\\x61ped.png"
pictures: &all [four.png]
path: no.png
note: image.png
---
![in the text](text.png)
"""
TOML = """\
+++
title = "Мороз"
image = "map.png"
[cover]
src = 'road.jpg'
alt = "image.png"
[[images]]
url = "one.png"
+++
"""
JSON = '{"title": "Мороз", "image": "map.png",\t"cover": {"image": "road.jpg"}}\n\nText.\n'


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            YAML,
            ["map.png", "a road.jpg", "og.png", "card.webp", "one.png", "two.png", "rain.jpg", "four.png"],
        ),
        (YAML.replace("\n", "\r\n"), ["map.png", "a road.jpg", "og.png", "card.webp", "one.png", "two.png"]),
        (TOML, ["map.png", "road.jpg", "one.png"]),
        (JSON, ["map.png", "road.jpg"]),
        ("---\ntitle: An image of it\n---\nimage: no.png\n", []),
        ("---\n- image: of.png\n---\n", ["of.png"]),
        ("No front matter, image: no.png", []),
        ("---\nimage:\n---\n", []),
    ],
)
def test_addresses_are_found_where_they_stand(text: str, found: list[str]) -> None:
    content = text.encode()
    links = front_matter_pictures(content, "articles/a.md")
    assert [one.destination for one in links][: len(found)] == found
    assert all(content[one.start : one.end].decode() == one.destination for one in links)
