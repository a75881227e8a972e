"""pyproj without its own folder of data, as on Debian 13 without proj-bin: GDAL's is taken, or the routes that ship."""

import pytest
from pyproj import datadir
from pyproj.exceptions import DataDirError

from visual_atlas_plugin.domain import route_curves
from visual_atlas_plugin.store import proj_data


def test_gdals_folder_is_taken_where_pyproj_has_none(monkeypatch):
    given = []
    monkeypatch.setattr(datadir, "get_data_dir", lambda: (_ for _ in ()).throw(DataDirError("none")))
    monkeypatch.setattr(datadir, "set_data_dir", given.append)
    proj_data.point_pyproj_there()
    assert len(given) == 1 and given[0].endswith("proj")


def test_pyprojs_own_folder_is_kept(monkeypatch):
    monkeypatch.setattr(datadir, "get_data_dir", lambda: "/somewhere")
    monkeypatch.setattr(datadir, "set_data_dir", lambda folder: pytest.fail(f"changed to {folder}"))
    proj_data.point_pyproj_there()


def test_no_data_at_all_counts_as_no_library(monkeypatch):
    def broken(*_arguments, **_options):
        raise DataDirError("none")

    monkeypatch.setattr("pyproj.Proj", broken)
    with pytest.raises(ImportError):
        route_curves.Plane()
