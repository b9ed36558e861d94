"""The ways to write a target into the bytes of an article: the names that `Segment.codec` may hold.

| name | where | what is done to a target |
|---|---|---|
| `markdown` | paragraphs, items, quotes, `===` titles | newlines break lines; block starts are escaped |
| `heading` | `# …` | one line; closing `#` escaped |
| `cell` | table cells | one line; `|` escaped |
| `label` | the title of `!!! note "…"`, `=== "…"`, `::: tip …` | one line; what would end it is an entity |
| `definition-title` | `[label]: url "…"` | one line; the quote is escaped |
| `html` | text in HTML, with the markup in it | one line; a `<` that opens no tag is an entity |
| `html-attribute` | `alt="…"` in HTML, `:::image alt-text="…"` | one line; `<` and the quote are entities |
| `html-bare` | `alt=Dog` in HTML | as `html-attribute`, and double quotes around it |
| `html-title` | `<title>` | one line; every `<` is an entity, since there is no markup |
| `shortcode` | `caption='…'` in a shortcode | one line; the quote is an entity |
| `shortcode-escaped` | `caption="…"` in a shortcode of Hugo | one line; a backslash before the quote |
| `json` | a string of JSON-LD | a string of JSON without `<` |
| `yaml-plain`, `yaml-single`, `yaml-double` | front matter | the same style, or double quotes |
| `yaml-literal`, `yaml-folded` | front matter, over lines | the same style, or double quotes |
| `toml` | front matter between `+++` | a basic string |
"""

from __future__ import annotations

from typing import Final

MARKDOWN: Final = "markdown"
HEADING: Final = "heading"
CELL: Final = "cell"
LABEL: Final = "label"
DEFINITION_TITLE: Final = "definition-title"
HTML: Final = "html"
HTML_ATTRIBUTE: Final = "html-attribute"
HTML_BARE: Final = "html-bare"
HTML_TITLE: Final = "html-title"
JSON: Final = "json"
SHORTCODE: Final = "shortcode"
SHORTCODE_ESCAPED: Final = "shortcode-escaped"
YAML_PLAIN: Final = "yaml-plain"
YAML_SINGLE: Final = "yaml-single"
YAML_DOUBLE: Final = "yaml-double"
YAML_LITERAL: Final = "yaml-literal"
YAML_FOLDED: Final = "yaml-folded"
TOML: Final = "toml"

YAML_BY_STYLE: Final = {
    "": YAML_PLAIN,
    "'": YAML_SINGLE,
    '"': YAML_DOUBLE,
    "|": YAML_LITERAL,
    ">": YAML_FOLDED,
}
"""The codec of a YAML scalar by its style."""

RUNNING: Final = frozenset({MARKDOWN, HEADING, CELL})
"""Codecs of the whole text of a block in Markdown."""

SHORTCODES: Final = frozenset({SHORTCODE, SHORTCODE_ESCAPED})
"""Codecs of values in shortcodes."""

FRONT_MATTER: Final = frozenset({*YAML_BY_STYLE.values(), TOML})
"""Codecs of values whose text is plain, not Markdown."""

VALUES: Final = FRONT_MATTER | SHORTCODES | {JSON}
"""Codecs of values that are written alike in every kind of article."""
