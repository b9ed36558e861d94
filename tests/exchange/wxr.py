"""An export of WordPress as its exporter writes one."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

HEAD = """\
<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Samarqand</title>
<language>en-US</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[nodira]]></wp:author_login>
<wp:author_display_name><![CDATA[Nodira Salimova]]></wp:author_display_name></wp:author>
"""


def item(
    number: int,
    title: str,
    body: str,
    *,
    name: str = "",
    kind: str = "post",
    status: str = "publish",
    terms: dict[str, tuple[str, str]] | None = None,
    meta: dict[str, str] | None = None,
    more: str = "",
) -> str:
    """Return one item; `terms` is domain → short name and name."""
    said = "".join(
        f"<category domain={quoteattr(domain)} nicename={quoteattr(short)}><![CDATA[{label}]]></category>"
        for domain, (short, label) in (terms or {}).items()
    )
    said += "".join(
        f"<wp:postmeta><wp:meta_key><![CDATA[{key}]]></wp:meta_key>"
        f"<wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>"
        for key, value in (meta or {}).items()
    )
    return f"""\
<item>
<title>{escape(title)}</title>
<link>https://samarqand.example/{name or number}/</link>
<dc:creator><![CDATA[nodira]]></dc:creator>
<content:encoded><![CDATA[{body}]]></content:encoded>
<wp:post_id>{number}</wp:post_id>
<wp:post_date_gmt>2021-05-04 10:11:12</wp:post_date_gmt>
<wp:post_modified_gmt>0000-00-00 00:00:00</wp:post_modified_gmt>
<wp:post_name>{name}</wp:post_name>
<wp:status>{status}</wp:status>
<wp:post_type>{kind}</wp:post_type>
{said}{more}
</item>
"""


def export(*items: str) -> bytes:
    return f"{HEAD}{''.join(items)}</channel></rss>".encode()


def translated(group: str, code: str) -> dict[str, tuple[str, str]]:
    """Return the categories by which Polylang pairs a post."""
    return {"language": (code, code), "post_translations": (group, group)}
