"""How a target is written into the bytes of an HTML article: the names that `Segment.codec` may hold.

| name | where | what is done to a target |
|---|---|---|
| `html` | text of a block, with the markup in it | one line; a `<` that opens no tag is an entity |
| `html-attribute` | a value in quotes | one line; `<` and the quote are entities |
| `html-bare` | a value without quotes | as `html-attribute`, and double quotes around it |
| `html-title` | `<title>` | one line; every `<` is an entity, since there is no markup |
"""

from __future__ import annotations

from typing import Final

HTML: Final = "html"
ATTRIBUTE: Final = "html-attribute"
BARE: Final = "html-bare"
TITLE: Final = "html-title"
