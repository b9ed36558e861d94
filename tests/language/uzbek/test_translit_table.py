from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SCRIPT = ROOT / "scripts" / "translit.py"
HEADER = "id\tset\tdir\tlatn\tcyrl\ttags\tsource\talt_cyrl\tconfidence\n"


def table(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SCRIPT), *arguments],
        env={"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_without_data_nothing_is_proved() -> None:
    run = table()
    assert (run.returncode, run.stdout) == (2, "")
    assert "translit_dev.tsv" in run.stderr


def test_accuracy_is_counted_per_direction_and_part(tmp_path: Path) -> None:
    pairs = [("sirk", "цирк"), ("kitob", "китоб"), ("kitoblar", "нотўғри")]
    rows = (
        f"{n}\tsome\tboth\t{latin}\t{cyrillic}\t\t\t\thigh\n" for n, (latin, cyrillic) in enumerate(pairs)
    )
    (tmp_path / "translit_dev.tsv").write_text(HEADER + "".join(rows), encoding="utf-8")
    run = table(str(tmp_path))
    assert run.returncode == 0
    ours = [line.split()[1:] for line in run.stdout.splitlines() if line.startswith("localize ")]
    words = {cells[1]: cells[2:] for cells in ours if cells[0] == "some"}
    right = sum(
        round(float(share[1]) * int(share[0]) / 100) for name, share in words.items() if name != "sure"
    )
    assert right == 2
    assert "million characters/s" in run.stdout
