"""The file in the place of an edition that was withdrawn: a headline and a sentence, no word of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.formats.registry import ReadOptions, format_of, read, render

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.model import Locale

_TITLE, _TEXT = "title", "text"
_MARKDOWN = f"---\ntitle: {_TITLE}\n---\n\n{_TEXT}\n"
_HTML = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<title>title</title>
</head>
<body>
<main>
<h1>title</h1>
<p>text</p>
</main>
</body>
</html>
"""


def withdrawn_notice(
    path: str, locale: Locale, title: str, text: str, extra: Mapping[str, object] | None = None
) -> bytes:
    """Return the notice as an article of the same kind as the one that was withdrawn.

    Args:
        path: the article's file, whose ending tells its kind.
        locale: the language of the notice.
        title: the headline, plain text.
        text: the sentence, plain text.
        extra: keys to add to its front matter.

    Raises:
        InputError: the notice cannot take the keys.
    """
    is_html = format_of(path).name == "html"
    bare = _HTML.format(lang=locale.bcp47) if is_html else _MARKDOWN
    article = read(bare.encode(), path=path, slug="withdrawn", options=ReadOptions(default_locale=locale))
    texts = {_TITLE: title, _TEXT: text}
    return render(article, lambda segment: texts.get(segment.key.source), extra_front_matter=extra)
