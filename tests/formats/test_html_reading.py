"""HTML is read once: a page and a block of HTML in Markdown give the same texts, and the same is left out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest

from localize.formats import registry
from localize.formats.registry import ReadOptions
from localize.model import Locale

ENGLISH: Final = ReadOptions(Locale("en"))
HEADS: Final = {"a.md": "---\ntitle: '1'\n---\n", "a.html": "<title>1</title>"}
Texts = list[tuple[str, str]]

TABLE: Final[list[tuple[str, Texts, Texts]]] = [
    ("<p>Bread rose</p>", [("Bread rose", "paragraph")], []),
    ("<p>Bread<br><br>Milk</p>", [("Bread", "paragraph"), ("Milk", "paragraph")], []),
    ("<p>Bread<br>Milk</p>", [("Bread<br>Milk", "paragraph")], []),
    ("<div>Bread <i>and</i> milk</div>", [("Bread <i>and</i> milk", "paragraph")], []),
    ("<div><b>Bread</b></div>", [("Bread", "paragraph")], []),
    ('<div><a id="top"></a>Bread</div>', [("Bread", "paragraph")], []),
    ('<p title="Price">Bread</p>', [("Price", "link-title"), ("Bread", "paragraph")], []),
    ('<div><input placeholder="Your city"></div>', [("Your city", "label")], []),
    ('<div><input type="reset" value="Clear it"></div>', [("Clear it", "label")], []),
    ('<div><input type="text" value="Clear it"></div>', [], [("Clear it", "value")]),
    (
        '<div><select><option label="Far north">North</option></select></div>',
        [("Far north", "label"), ("North", "label")],
        [],
    ),
    (
        '<div><select><optgroup label="Regions"><option>North</option></optgroup></select></div>',
        [("Regions", "label"), ("North", "label")],
        [],
    ),
    ('<p translate="no">Leave it</p>', [], [("Leave it", "translate=no")]),
    ('<p class="x notranslate">Leave it</p>', [], [("Leave it", "translate=no")]),
    (
        '<div translate="no">Leave <p translate="yes">Take it</p></div>',
        [("Take it", "paragraph")],
        [("Leave", "translate=no")],
    ),
    ("<div><script>let a = 'b';</script>Bread</div>", [("Bread", "paragraph")], [("let a = 'b';", "script")]),
    ("<div><style>p {}</style>Bread</div>", [("Bread", "paragraph")], [("p {}", "style")]),
    ("<div><textarea>Draft words</textarea></div>", [], [("Draft words", "textarea")]),
    ("<div><noscript>Turn scripts on</noscript></div>", [], [("Turn scripts on", "noscript")]),
    ("<div><template><p>Stored words</p></template></div>", [], [("Stored words", "template")]),
    (
        "<div><svg><title>A map</title></svg></div>",
        [],
        [("<svg><title>A map</title></svg>", "svg")],
    ),
    ("<div><code>make all</code></div>", [], [("<code>make all</code>", "no-text")]),
    ("<pre>make all</pre>", [], [("make all", "pre")]),
    ("<p>Run <code>make all</code> first</p>", [("Run <code>make all</code> first", "paragraph")], []),
    ("<p>Press <kbd>Esc</kbd></p>", [("Press <kbd>Esc</kbd>", "paragraph")], []),
    (
        "<p>Let <math><mi>n</mi></math> grow</p>",
        [("Let <math><mi>n</mi></math> grow", "paragraph")],
        [],
    ),
    (
        '<figure><img src="a.png" alt="A ferry"><figcaption>The ferry</figcaption></figure>',
        [("A ferry", "alt"), ("The ferry", "caption")],
        [],
    ),
    ("<div><img src=a.png alt=Ferry></div>", [("Ferry", "alt")], []),
    ("<table><tr><td>Rice</td><td>Oil</td></tr></table>", [("Rice", "cell"), ("Oil", "cell")], []),
    ("<div><my-card>Bread rose</my-card></div>", [("Bread rose", "paragraph")], []),
    (
        "<details><summary>More</summary>Bread rose</details>",
        [("More", "heading"), ("Bread rose", "paragraph")],
        [],
    ),
    ("<dl><dt>Som</dt><dd>Money</dd></dl>", [("Som", "term"), ("Money", "definition")], []),
    (
        '<div><video title="A film">No film here</video></div>',
        [("A film", "link-title"), ("No film here", "paragraph")],
        [],
    ),
    ('<div><video><track label="In English"></video></div>', [("In English", "label")], []),
    ('<div aria-label="News">Bread</div>', [("News", "label"), ("Bread", "paragraph")], []),
    (
        '<p><abbr title="Air quality">AQI</abbr> fell</p>',
        [('<abbr title="Air quality">AQI</abbr> fell', "paragraph")],
        [],
    ),
    ("<p>Rice &amp; oil</p>", [("Rice &amp; oil", "paragraph")], []),
    ("<div><p>Rice<p>Oil</div>", [("Rice", "paragraph"), ("Oil", "paragraph")], []),
    ("<ul><li>Rice<li>Oil</ul>", [("Rice", "item"), ("Oil", "item")], []),
    ("<h3>Prices</h3>", [("Prices", "heading")], []),
    ("<blockquote>Prices rose</blockquote>", [("Prices rose", "quote")], []),
    ('<div><iframe title="A map" src="m"></iframe></div>', [("A map", "link-title")], []),
    ("<div><!-- for later -->Bread</div>", [("Bread", "paragraph")], []),
    (
        '<div><a href="/b" title="To prices">Prices</a></div>',
        [("To prices", "link-title"), ("Prices", "paragraph")],
        [],
    ),
    ("<center>Prices</center>", [("Prices", "paragraph")], []),
    ("<p><q>Sold out</q> she said</p>", [("<q>Sold out</q> she said", "paragraph")], []),
    ("<div><label>Your city <input></label></div>", [("Your city", "paragraph")], []),
    ("<div><button>Send</button></div>", [("Send", "label")], []),
    ("<p>1984</p>", [], [("1984", "no-text")]),
    ("<p>{{< chart >}}</p>", [], [("{{< chart >}}", "no-text")]),
    ("<p>See {{< chart >}} here</p>", [("See {{< chart >}} here", "paragraph")], []),
]
"""HTML, its texts with their roles, and what is left out, with the reason."""

PARAGRAPHS: Final = {
    "option": "select",
    "optgroup": "select",
    "custom el": "my-box",
    "video": "video",
    "track": "video",
    "label": "label",
    "button el": "button",
    "template": "template",
    "noscript": "noscript",
}
"""Given fragments that begin with a tag that starts no block of HTML (CommonMark 0.31, 4.6, condition 6),
and that tag: in Markdown they are paragraphs with tags in them."""


def _read(path: str, html: str) -> tuple[Texts, Texts]:
    head = HEADS[path]
    article = registry.read(f"{head}{html}\n".encode(), path=path, slug="a", options=ENGLISH)
    passed = [(start, end, why) for start, end, why in article.passed_through if start >= len(head)]
    # Markdown names shortcodes outside of texts, in a place without words once more.
    named = [(article.content[start:end].decode(), why) for start, end, why in passed if why != "shortcode"]
    return [(one.key.source, one.role) for one in article.segments], named


@pytest.mark.parametrize("path", HEADS)
@pytest.mark.parametrize(("html", "texts", "left"), TABLE)
def test_html_gives_the_same_wherever_it_stands(path: str, html: str, texts: Texts, left: Texts) -> None:
    assert _read(path, html) == (texts, left)


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<button>Send</button>", [("<button>Send</button>", "paragraph")]),
        ("<label>Your city <input></label>", [("<label>Your city <input></label>", "paragraph")]),
        ("<template><p>Stored</p></template>", []),
        ("<noscript>Turn scripts on</noscript>", []),
    ],
)
def test_a_tag_that_starts_no_block_is_a_part_of_a_paragraph(html: str, texts: Texts) -> None:
    assert _read("a.md", html)[0] == texts


GIVEN = Path(__file__).parents[3] / "shared/cases/html_fragments.json"


@pytest.mark.skipif(not GIVEN.exists(), reason="the fragments are not beside this checkout")
def test_given_fragments_are_read_alike() -> None:
    fragments = json.loads(GIVEN.read_text())
    differing = {name for name, html in fragments.items() if _read("a.md", html) != _read("a.html", html)}
    assert differing <= set(PARAGRAPHS)
    assert all(_read("a.md", html)[0] for name, html in fragments.items() if name in {"button", "math"})
