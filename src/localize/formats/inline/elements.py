"""HTML's elements by their part for a reader (HTML Standard, sections 4 and 15.3)."""

from __future__ import annotations

from typing import Final

RAW: Final = frozenset(
    {"script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext", "textarea", "title"}
)
"""Elements whose content is no markup: it ends at their own end tag only (section 13.2.5, as browsers with
scripting on read `noscript`)."""

VOID: Final = frozenset(
    [
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
"""Elements without content and end tag."""

BLOCKS: Final = (
    frozenset(
        [
            "address",
            "article",
            "aside",
            "base",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "col",
            "colgroup",
            "datalist",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "frameset",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hgroup",
            "hr",
            "html",
            "input",
            "legend",
            "li",
            "link",
            "listing",
            "main",
            "menu",
            "meta",
            "nav",
            "object",
            "ol",
            "optgroup",
            "option",
            "p",
            "param",
            "picture",
            "pre",
            "search",
            "section",
            "select",
            "source",
            "summary",
            "table",
            "tbody",
            "td",
            "template",
            "tfoot",
            "th",
            "thead",
            "tr",
            "track",
            "ul",
            "video",
            "audio",
        ]
    )
    | RAW
)
"""Elements that end a run of text. All others, unknown ones too, stand inside of one, as in browsers."""

HIDDEN: Final = frozenset({"pre", "listing", "template"})
"""Blocks whose content is not translated."""

ATOMS: Final = frozenset({"code", "kbd", "samp", "svg", "math"})
"""Elements inside of a text that stay as they are, content and all."""

UNREAD: Final = ATOMS | {"noscript", "script", "style", "template", "textarea"}
"""Elements that stay as they are where Markdown makes them a part of a text; in a page some are blocks."""

FOREIGN: Final = frozenset({"svg", "math"})
"""Elements of other vocabularies, in which `title` and `style` are no raw text and CDATA is text."""

LEAVING: Final = frozenset(
    [
        "b",
        "big",
        "br",
        "code",
        "em",
        "embed",
        "i",
        "img",
        "nobr",
        "ruby",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "var",
    ]
)
"""Elements inside of a text that end the drawing or formula they stand in (section 13.2.6.5). Blocks do too,
and `font` with one of the attributes of `FONT`."""

FONT: Final = frozenset({"color", "face", "size"})

INTEGRATION: Final = {
    "svg": frozenset({"foreignobject", "desc", "title"}),
    "math": frozenset({"mi", "mo", "mn", "ms", "mtext"}),
}
"""Elements of other vocabularies in which HTML stands again, and ends nothing (section 13.2.6)."""

PICTURES: Final = frozenset({"img", "svg", "wbr", "br"})
"""Characters that may stand at either end of a text without belonging to its sentence."""

ROLES: Final = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "summary"), "heading"),
    **dict.fromkeys(("figcaption", "caption", "legend"), "caption"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("button", "option", "optgroup"), "label"),
    "li": "item",
    "dt": "term",
    "dd": "definition",
    "blockquote": "quote",
}
"""Roles of the texts in blocks; other blocks take the role of the block around them."""

CLASS_ROLES: Final = {
    **dict.fromkeys(("credit", "credits", "photo-credit", "image-credit"), "credit"),
    **dict.fromkeys(("pullquote", "pull-quote", "wp-block-pullquote"), "pull-quote"),
}
"""Classes of blocks whose texts have a role of their own, whatever the element."""

CLOSED_BY: Final = {
    **dict.fromkeys(("td", "th"), frozenset({"td", "th"})),
    **dict.fromkeys(("tr", "tbody", "tfoot", "thead"), frozenset({"td", "th", "tr"})),
    **dict.fromkeys(("dt", "dd"), frozenset({"dt", "dd"})),
    **dict.fromkeys(("option", "optgroup"), frozenset({"option"})),
    "li": frozenset({"li"}),
}
"""Block → the blocks that end where it starts, beside `p`, which ends at every block (section 13.1.2.4)."""

READ_ATTRIBUTES: Final = ("alt", "title", "aria-label", "placeholder")
"""Attributes of any element whose values a reader sees or hears."""

LATE_ATTRIBUTES: Final = ("aria-description", "aria-roledescription", "aria-valuetext")
"""More of these, read as texts since version 2 of `localize.yaml`."""

LATE_BY_ELEMENT: Final = {"th": ("abbr",), "td": ("abbr",), "table": ("summary",)}
"""Element → its own such attributes, read since then: the short name of a heading, what a table is about."""

BUTTONS: Final = frozenset({"submit", "button", "reset"})
"""Types of `input` whose `value` is what the button says."""

META_ROLES: Final = {
    "description": "description",
    "og:description": "description",
    "twitter:description": "description",
    "headline": "title",
    "og:title": "title",
    "twitter:title": "title",
    "og:image:alt": "alt",
    "twitter:image:alt": "alt",
}
"""`name`, `property` or `itemprop` of a `meta` whose `content` is a text, and its role."""

LATE_META_ROLES: Final = {
    "author": "name",
    "article:author": "name",
    **dict.fromkeys(("keywords", "news_keywords", "article:section", "article:tag"), "field"),
    **{f"twitter:{kind}{number}": "field" for kind in ("label", "data") for number in (1, 2)},
}
"""More of these, read as texts since version 2 of `localize.yaml`."""
