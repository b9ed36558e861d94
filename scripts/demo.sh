#!/usr/bin/env bash
# The main job, on a copy of the sample newsroom under .demo/: nothing outside that folder is written, and no
# network service is asked.
set -euo pipefail
cd "$(dirname "$0")/.."
localize=$PWD/.venv/bin/localize
room=$PWD/.demo/newsroom
export LC_ALL=C.UTF-8

say() { printf '\n\033[1m%s\033[0m\n' "$*" | if [ -t 1 ]; then cat; else sed 's/\x1b\[[0-9;]*m//g'; fi; }
run() {
    printf '$ localize %s\n' "$*"
    "$localize" "$@"
}

rm -rf .demo
mkdir -p "$room"
cp -R localize.yaml glossary.yaml articles captures ui locales .gitattributes "$room"
cd "$room"

say "An editor mends a sentence in one article, and files a new one."
sed -i.bak 's/Proposals are accepted until 9 May\./Proposals are accepted until noon on 9 May./' \
    articles/politics/samarkand-open-budget-vote.md
rm articles/politics/*.bak
cp ../../scripts/demo/second-frost-warning.md articles/weather/

say "1. Pull what the articles say into the catalogs: the mended text keeps its translation, as stale."
run pull

say "2. Fill what is known: from memory, vocabulary, CLDR and script conversion. No engine is named here."
run translate

say "3. Review: what waits, an approval, and a rejection."
run review list weather/second-frost-warning politics/samarkand-open-budget-vote
run review approve weather/second-frost-warning --by demo
stale=$("$localize" review list politics/samarkand-open-budget-vote -l ru --state stale --json |
    "$(dirname "$localize")/python" -c 'import json, sys; print(json.load(sys.stdin)["strings"][0]["address"])')
run review reject "$stale" -l ru --note "The deadline is noon now." --by demo

say "4. Status: how far every locale and every article is."
run status

say "5. Check, as CI runs it. It fails, as it should: the new article is not translated, one text is rejected."
code=0
run check || code=$?
if [ "$code" -ne 1 ]; then
    echo "check ended with $code, not with 1" >&2
    exit 1
fi

say "6. Build what is ready; the rest is held back."
run build

say "The bundles lie in .demo/newsroom/dist/: a folder per locale, ui.json and ui.mo, and manifest.json."
