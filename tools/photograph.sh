#!/usr/bin/env bash
# Photographs the panel in the real QGIS: English and Korean, light and dark, at 1x and 2x, and the forms of the tables.
# The pictures go to build/photographs. Run from anywhere: bash tools/photograph.sh
set -u
. "$(dirname "$0")/../scripts/lib.sh"
cd "$ROOT" || exit 1
OUT="$BUILD/photographs"
ATLAS="$OUT/atlas.gpkg"
bash scripts/setup.sh system || exit 1
"$SYSTEM_PYTHON" -B scripts/stage.py || fail "the plugin could not be staged"
rm -rf "$OUT" && mkdir -p "$OUT"
run_algorithm "$BUILD/profile-tool" visualatlas:createatlas OUTPUT="$ATLAS" || fail "no atlas could be made"
export VISUAL_ATLAS_ROOT="$ROOT" VISUAL_ATLAS_OUT="$OUT" PYTHONDONTWRITEBYTECODE=1

# photograph LOCALE THEME FACTOR WHAT
photograph() {
    fresh_profile "$BUILD/profile-photograph"
    local ini="$BUILD/profile-photograph/profiles/default/QGIS/QGIS3.ini"
    sed -i "s/^userLocale=.*/userLocale=$1/" "$ini"
    [ "$2" = light ] || printf '\n[UI]\nUITheme=Night Mapping\n' >>"$ini"
    VISUAL_ATLAS_WHAT="$4" VISUAL_ATLAS_NAME="$1_$2_$3x" QT_SCALE_FACTOR="$3" \
        run_qgis 240 "$OUT/stuck.png" "$OUT/qgis.log" --profiles-path "$BUILD/profile-photograph" --nologo \
        --code "$ROOT/tools/photograph.py" || fail "QGIS ended badly at $1 $2 $3x (log: $OUT/qgis.log)"
}

start_screen
for locale in en_US ko; do
    for theme in light dark; do
        for factor in 1 2; do photograph $locale $theme $factor dock; done
    done
done
photograph en_US light 1 forms
photograph ko light 1 forms
stop_screen
ls "$OUT"/*.png
