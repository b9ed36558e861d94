#!/usr/bin/env bash
# The main job, on a copy of the sample newsroom under .demo/: nothing outside that folder is written, and no
# network service is asked.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$PWD/.venv/bin
scripts=$PWD/scripts/demo
room=$PWD/.demo/newsroom
mended=politics/samarkand-open-budget-vote
new=weather/second-frost-warning
export LC_ALL=C.UTF-8

say() { printf '\n\033[1m%s\033[0m\n' "$*" | if [ -t 1 ]; then cat; else sed 's/\x1b\[[0-9;]*m//g'; fi; }
run() {
    printf '$ localize %s\n' "$*"
    "$bin/localize" "$@"
}

rm -rf .demo
mkdir -p "$room"
cp -R localize.yaml glossary.yaml articles captures ui locales .gitattributes "$room"
cd "$room"

say "An editor mends a sentence in one article, and files a new one."
sed -i.bak 's/Proposals are accepted until 9 May\./Proposals are accepted until noon on 9 May./' "articles/$mended.md"
rm articles/politics/*.bak
cp "$scripts/second-frost-warning.md" articles/weather/

say "1. Pull the texts into catalogs. The mended sentence keeps its translation, as stale: made for another source."
run pull

say "2. Fill what is known in Russian, from memory and vocabulary. No engine is named here."
run translate -l ru

say "3. Review: what waits in Russian, an approval, and a rejection."
run review list "$mended" -l ru
run review approve "$new@078e9184" -l ru --by demo
stale=$("$bin/localize" review list "$mended" -l ru --state stale --json |
    "$bin/python" -c 'import json, sys; print(json.load(sys.stdin)["strings"][0]["address"])')
run review reject "$stale" -l ru --note noon --by demo

say "4. Status: how far the new article is in Russian."
run status "$new" -l ru

say "5. Check, as CI runs it. It fails, as it should: a text was rejected."
code=0
run check "$mended" -l ru || code=$?
if [ "$code" -ne 1 ]; then
    echo "check ended with $code, not with 1" >&2
    exit 1
fi

say "6. Build what is ready; the rest is held back."
run build

say "7. What editions say of themselves: that a machine translated, that a number was corrected, that an article was
   withdrawn. Of the one under embargo no file says a word. All of it lies in .demo/newsroom/dist/."
(cd dist && "$bin/python" "$scripts/show_page.py" ru/culture/uroki-*.md uz/economy/qoqondagi-*.md ru/technology/vesnoy-*.md)

say "Next: cd .demo/newsroom, and with ../../.venv/bin on your PATH"
printf '%s\n' \
    "    localize review                 # the queue: read, write, approve, key by key" \
    "    localize preview $new   # the page as it would look, in your browser"
