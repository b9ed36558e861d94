#!/usr/bin/env bash
# Change one room's code in small ways, and name the changes that none of its tests notices:
# scripts/mutants.sh ROOM. It works on a copy under .venv/mutants/, so that no change can reach the checkout.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
room=$1
work=$root/.venv/mutants/$room
if [ ! -d "src/localize/$room" ] || [ ! -d "tests/$room" ]; then
    echo "There is no room «$room» with tests of its own. The rooms: $(cd tests && echo */)" >&2
    exit 2
fi
python=$root/.venv/mutants/env/bin/python
if [ ! -x "$python" ]; then
    "$root/.venv/bin/python" -m venv "$root/.venv/mutants/env"
    "$python" -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt -r requirements-mutants.txt
fi
rm -rf "$work"
mkdir -p "$work"
cp -R src tests scripts docs articles captures ui locales localize.yaml glossary.yaml README.md Makefile "$work"
awk '/^\[tool\.(ruff|mypy|coverage|importlinter|hatch)/ || /^\[\[tool/ { skip = 1 } /^\[(project|build|dependency|tool\.pytest)/ { skip = 0 } !skip' \
    pyproject.toml > "$work/pyproject.toml"
cat >> "$work/pyproject.toml" <<EOF

[tool.mutmut]
source_paths = ["src/localize"]
only_mutate = ["src/localize/$room/*"]
also_copy = ["scripts", "docs", "articles", "captures", "ui", "locales", "localize.yaml", "glossary.yaml", "README.md"]
pytest_add_cli_args_test_selection = ["tests/$room"]
pytest_add_cli_args = ["-p", "no:cacheprovider"]
use_git_change_detection = false
EOF
cd "$work"
"$python" -m mutmut run --max-children 2 > run.log 2>&1 || { tail -n 20 run.log >&2; exit 1; }
survivors=$("$python" -m mutmut results | sed -n 's/^ *\([^ ]*\): survived$/\1/p')
for mutant in $survivors; do
    echo "$mutant"
    "$python" -m mutmut show "$mutant" | grep -E '^[-+]' | grep -vE '^(---|\+\+\+)'
done
echo "$(echo "$survivors" | grep -c .) mutants of $room survive"
