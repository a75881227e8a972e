#!/usr/bin/env bash
# make bench: what the plugin adds to the start of QGIS, and how fast it counts, paints, searches and opens a million cases.
# Prints a table and writes build/bench/results.json; exit code 1 where a target is missed. See bench/README.md.
#   VISUAL_ATLAS_BENCH_QUICK=1         3,622 and 100,000 cases only
#   VISUAL_ATLAS_BENCH="name ..."      some benches only: start_up counting opening searching importing releasing painting window scenes marking printing
#   VISUAL_ATLAS_BENCH_PAIRS           how many pairs of starts (default 9, at least 7)
set -u
. "$(dirname "$0")/../scripts/lib.sh"
cd "$ROOT" || exit 1
OUT="$BUILD/bench"
PARTS="${VISUAL_ATLAS_BENCH:-start_up counting opening searching importing releasing painting window scenes marking printing}"
bash scripts/setup.sh system || exit 1
"$SYSTEM_PYTHON" -B scripts/stage.py || fail "the plugin could not be staged"
mkdir -p "$OUT"
find "$OUT" -mindepth 1 -maxdepth 1 ! -name made -exec rm -rf {} +    # made-up atlases are kept from run to run
mkdir -p "$OUT/plugin" "$OUT/config"
cp -r "$STAGED" "$OUT/plugin/"        # Python keeps its compiled files beside this copy, as at a user's
export QGIS_CUSTOM_CONFIG_PATH="$OUT/config"

for part in $PARTS; do
    say "== $part"
    (
        case $part in
            start_up | window | marking) unset QGIS_CUSTOM_CONFIG_PATH ;;     # they bring profiles of their own
        esac
        case $part in
            painting | window | marking) export SCREEN_SIZE=2200x1300; start_screen ;;
            start_up) start_screen ;;
            *) export QT_QPA_PLATFORM=offscreen ;;
        esac
        "$SYSTEM_PYTHON" -B "bench/$part.py" "$OUT"
    ) || say "the bench $part failed" >&2
done
# shellcheck disable=SC2086
"$SYSTEM_PYTHON" -B bench/report.py "$OUT" $PARTS
