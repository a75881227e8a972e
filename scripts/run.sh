#!/usr/bin/env bash
# Shows the Visual Atlas: QGIS with the plugin on, the shipped facts as an atlas, the panel open.
# With a display QGIS stays open for you. Without one the same happens on a virtual screen and pictures are left in
# build/demo; any failure ends with a code other than 0.
set -u
. "$(dirname "$0")/lib.sh"
cd "$ROOT" || exit 1

DEMO="$BUILD/demo"
ATLAS="$DEMO/atlas.gpkg"
mkdir -p "$DEMO"

bash scripts/setup.sh system || exit 1
"$SYSTEM_PYTHON" -B scripts/stage.py || fail "the plugin could not be staged"

display=no
if [ "${VISUAL_ATLAS_HEADLESS:-}" != 1 ] && display_works; then display=yes; fi

if [ $display = yes ] && [ -s "$ATLAS" ]; then
    say "Keeping the atlas of an earlier run: $ATLAS (make clean starts over)"
else
    rm -f "$ATLAS" "$ATLAS-wal" "$ATLAS-shm"
    run_algorithm "$BUILD/profile-tool" visualatlas:createatlas OUTPUT="$ATLAS" || fail "the atlas could not be made from the shipped facts"
    [ -s "$ATLAS" ] || fail "visualatlas:createatlas left no file at $ATLAS"
    say "Made the atlas from the shipped facts: $ATLAS"
fi

export VISUAL_ATLAS_ROOT="$ROOT" VISUAL_ATLAS_OUT="$DEMO" PYTHONDONTWRITEBYTECODE=1
if [ $display = yes ]; then
    fresh_profile "$BUILD/profile"
    say "Opening QGIS with the atlas"
    exec qgis --profiles-path "$BUILD/profile" --nologo --code "$ROOT/scripts/open_demo.py"
fi

say "No display: opening QGIS on a virtual screen"
rm -f "$DEMO"/*.png "$DEMO"/*.pdf "$DEMO/result.json"
bash scripts/in_qgis.sh on demo 240 "$ROOT/scripts/demo_driver.py"
code=$?
[ ! -s "$DEMO/errors.txt" ] || fail "a Python error came up in QGIS: $DEMO/errors.txt"
[ $code -eq 0 ] || fail "QGIS ended with code $code (log: $DEMO/qgis.log)"
"$SYSTEM_PYTHON" -B scripts/check_demo.py "$DEMO" || exit 1
