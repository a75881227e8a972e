"""Started by QGIS before any plugin (PYQGIS_STARTUP): Python errors go into a file, not into a dialog that waits.

A plugin that fails while QGIS starts would otherwise open a modal dialog over the splash screen and hang the run.
"""


def _install() -> None:
    import os
    import traceback

    import qgis.utils

    path = os.environ.get("VISUAL_ATLAS_ERRORS")
    if not path:
        return

    def collect(kind, value, trace, msg="", *_args, **_kwargs) -> None:
        text = "".join(traceback.format_exception(kind, value, trace))
        with open(path, "a", encoding="utf-8") as stream:
            stream.write(f"{msg or ''}\n{text}\n")

    qgis.utils.showException = collect
    qgis.utils.open_stack_dialog = collect


_install()
