"""The unit tests draw routes as the store does: with PROJ's data, wherever this system keeps them."""

import contextlib


def pytest_configure(config):
    """Find them before the first test."""
    with contextlib.suppress(ImportError):
        from visual_atlas_plugin.store.proj_data import point_pyproj_there

        point_pyproj_there()
