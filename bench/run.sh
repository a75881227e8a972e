#!/usr/bin/env bash
# make bench: what the plugin adds to the start of QGIS, and how fast it counts a million cases. Prints a table and
# writes build/bench/results.json. VISUAL_ATLAS_BENCH_PAIRS: how many pairs of starts (default 9, at least 7).
# Figures of a machine that does other work at the same time are worth little; CPU seconds suffer least.
set -u
. "$(dirname "$0")/../scripts/lib.sh"
cd "$ROOT" || exit 1
OUT="$BUILD/bench"
bash scripts/setup.sh system || exit 1
"$SYSTEM_PYTHON" -B scripts/stage.py || fail "the plugin could not be staged"
mkdir -p "$OUT"
find "$OUT" -mindepth 1 -maxdepth 1 ! -name made -exec rm -rf {} +    # made-up atlases are kept from run to run
mkdir -p "$OUT/plugin"
cp -r "$STAGED" "$OUT/plugin/"        # Python keeps its compiled files beside this copy, as at a user's
start_screen
"$SYSTEM_PYTHON" -B bench/start_up.py "$OUT" "${VISUAL_ATLAS_BENCH_PAIRS:-9}"
code=$?
stop_screen
[ $code -eq 0 ] || exit $code
mkdir -p "$OUT/config"
QT_QPA_PLATFORM=offscreen QGIS_CUSTOM_CONFIG_PATH="$OUT/config" "$SYSTEM_PYTHON" -B bench/counting.py "$OUT" || exit 1
"$SYSTEM_PYTHON" -B bench/report.py "$OUT"
