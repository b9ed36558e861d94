"""Strings as a page to print and mark up: source and text side by side, with room to write."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from localize.exchange.safe_xml import cleaned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.exchange.package import Package, PackageArticle, PackageUnit

_STYLE = """
body{font:11pt/1.45 Georgia,"Noto Serif",serif;margin:1.5cm;color:#111;background:#fff}
h1{font-size:15pt}h2{font-size:13pt;margin-top:1.6em;break-after:avoid}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border:1px solid #999;padding:.35em .5em;text-align:left;vertical-align:top;white-space:pre-wrap;
overflow-wrap:anywhere}
th{font-size:9pt}thead{display:table-header-group}tr{break-inside:avoid}
.number{width:2.6em}.quiet{color:#555;font-size:9pt}.text{padding-bottom:2.2em}
@page{margin:1.5cm}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write(package: Package) -> bytes:
    """Return a package as a page: no scripts, and nothing from elsewhere."""
    title = _text(f"{package.newsroom}: {package.locale}")
    lines = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{title}</title><style>{_STYLE}</style></head><body>",
        f"<h1>{title}</h1>",
    ]
    for article in package.articles:
        lines += _article(package, article)
    return "\n".join([*lines, "</body></html>", ""]).encode()


def _article(package: Package, article: PackageArticle) -> Iterator[str]:
    source, target = article.source_locale, package.locale
    yield f'<h2 lang="{source.bcp47}">{_text(article.title or article.slug)}</h2>'
    yield f'<p class="quiet">{_text(article.path)}</p>'
    heads = f'<th class="number">no.</th><th>{source}</th><th>{target}</th>'
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for number, unit in enumerate(article.units, start=1):
        for form in range(len(unit.targets)):
            yield _row(package, article, unit, (number, form))
    yield "</tbody></table>"


def _row(package: Package, article: PackageArticle, unit: PackageUnit, place: tuple[int, int]) -> str:
    number, form = place
    shown = f"{number}.{form + 1}" if unit.plural_source else str(number)
    said = [", ".join(unit.roles), unit.key.context, *unit.notes]
    quiet = _text("\n".join(line for line in said if line))
    return (
        f'<tr><td class="number">{shown}</td>'
        f'<td lang="{article.source_locale.bcp47}">{_text(unit.source_of(form))}'
        f'<div class="quiet" lang="en">{quiet}</div></td>'
        f'<td class="text" lang="{package.locale.bcp47}">{_text(unit.targets[form])}'
        f'<div class="quiet" lang="en">{unit.state}</div></td></tr>'
    )


def _text(text: str) -> str:
    return escape(cleaned(text))
