"""The style of pages: one column of text, light or dark as the reader's system is. No scripts."""

from __future__ import annotations

from typing import Final

PAGE: Final = """
:root{color-scheme:light dark;--ink:#1d1d1b;--paper:#fdfdfb;--quiet:#5c5f63;--line:#dcdad4;--link:#0a558c;
--soft:#f3f2ee}
@media(prefers-color-scheme:dark){:root{--ink:#e7e4de;--paper:#17181a;--quiet:#a7a9ac;--line:#3b3d41;
--link:#8cbdee;--soft:#222427}}
*{box-sizing:border-box}
body{max-width:42rem;margin:0 auto;padding:1rem 1.25rem 4rem;background:var(--paper);color:var(--ink);
font:1.125rem/1.65 Charter,"Bitstream Charter",Cambria,Georgia,"Noto Serif",serif;overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em}
h1,h2,h3,h4{line-height:1.2;margin:2em 0 .5em;text-wrap:balance}
h1{font-size:2.1rem;margin-top:.3em}
body>header,body>footer,.label,.byline,.ticker,.legend,aside,time{
font-family:system-ui,"Segoe UI","Noto Sans",sans-serif;font-size:.875rem;line-height:1.5}
body>header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1.5rem;
padding-bottom:.75rem;margin-bottom:2rem;border-bottom:1px solid var(--line)}
body>header>a{font-weight:700;color:var(--ink);text-decoration:none}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
nav [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
.label{color:var(--quiet);text-transform:uppercase;letter-spacing:.06em;margin:0}
.byline,.ticker,time{color:var(--quiet);margin:.25rem 0}
.teaser{font-size:1.25rem;line-height:1.5;margin:1rem 0 0}
article>header{margin-bottom:2rem}
img,video{max-width:100%;height:auto}
table{display:block;overflow-x:auto;border-collapse:collapse;font-size:.95em}
td,th{padding:.35rem .75rem;border:1px solid var(--line);text-align:start}
blockquote{margin-inline:0;padding-inline-start:1.1rem;border-inline-start:3px solid var(--line);
color:var(--quiet)}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.875em}
pre{overflow-x:auto;padding:.9rem 1rem;background:var(--soft);border-radius:.4rem}
figure{margin-inline:0}
figcaption{color:var(--quiet);font-size:.9em}
hr{border:0;border-top:1px solid var(--line);margin:2.5em 0}
aside{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line)}
section h2{font-size:1.15rem;margin:.1em 0 .2em}
section p{margin:.2em 0}
section{margin-bottom:1.75rem}
body>footer{margin-top:3rem;padding-top:.75rem;border-top:1px solid var(--line)}
@media print{:root{color-scheme:light;--ink:#000;--paper:#fff;--quiet:#333;--link:#000}
body{max-width:none;padding:0;font-size:11pt}nav,body>footer{display:none}
h1,h2,h3,h4{break-after:avoid}p{orphans:3;widows:3}img,figure,table,blockquote,pre,section{break-inside:avoid}
main a[href^=http]::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}}
""".replace("\n", "")
"""The style of every page."""

NOTICE: Final = """
.notice{font-family:system-ui,"Segoe UI","Noto Sans",sans-serif;font-size:.9375rem;line-height:1.5;
margin:1rem 0;padding:.6rem .9rem;background:var(--soft);border-inline-start:3px solid var(--quiet)}
""".replace("\n", "")
"""The additions of a page that says something of itself."""

MARKS: Final = """
mark{color:inherit;background:#ffe9a8;box-decoration-break:clone;-webkit-box-decoration-break:clone;
padding:.05em .2em;border-radius:.2em}
mark.untranslated,mark.rejected{background:#fbd3cf}
mark.translated{background:#d8e8fb}
@media(prefers-color-scheme:dark){mark{background:#5a4a12}mark.untranslated,mark.rejected{background:#5e2b27}
mark.translated{background:#1f3d5e}}
""".replace("\n", "")
"""The additions of a preview: texts that are not ready, by their state."""
