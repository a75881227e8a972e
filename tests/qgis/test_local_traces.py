"""Local traces: what names the atlas is found and taken away; whatever else stands beside it stays to the byte."""

import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication, QgsBookmark, QgsNetworkAccessManager, QgsProject, QgsRectangle, QgsReferencedRectangle,
    QgsCoordinateReferenceSystem, QgsSettings,
)
from qgis.PyQt.QtCore import QDateTime, QSettings, Qt, QUrl
from qgis.PyQt.QtNetwork import QNetworkCacheMetaData, QNetworkDiskCache
from qgis.PyQt.QtWidgets import QLabel, QPushButton

from visual_atlas_plugin.dialogs.local_traces import LocalTracesDialog
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.mapping.local_traces import RECENT, LocalTraces, imagery_hosts
from visual_atlas_plugin.store import local_traces as files
from visual_atlas_plugin.store import schema

UUID = "0a1b2c3d-0000-4000-8000-00000000abcd"
HOST = "server.arcgisonline.com"


@pytest.fixture
def profile(tmp_path, qgis_app):
    """A profile of its own: folder, and settings that are put back."""
    folder = tmp_path / "profile"
    (folder / "processing").mkdir(parents=True)
    (folder / "previewImages").mkdir()
    before = {key: QgsSettings().value(key) for key in QgsSettings().allKeys()}
    yield folder
    settings = QgsSettings()
    for key in set(settings.allKeys()) - set(before):
        settings.remove(key)
    for key, value in before.items():
        settings.setValue(key, value)


@pytest.fixture
def atlas(tmp_path):
    folder = tmp_path / "it's <mine> & 변방"
    folder.mkdir()
    schema.create(folder / "atlas.gpkg")
    return folder / "atlas.gpkg"


@pytest.fixture
def traces(atlas, profile, tmp_path):
    (tmp_path / "temporary").mkdir()
    return LocalTraces(str(atlas), UUID, "Border atlas", None, profile, tmp_path / "temporary", [HOST], dialogs(tmp_path))


def dialogs(tmp_path):
    """What Qt's file dialogs remember, in a file of the test's own."""
    return QSettings(str(tmp_path / "QtProject.conf"), QSettings.Format.IniFormat)


def found(traces):
    return {trace.key: trace for trace in traces.find()}


def write_project(path, source):
    xml = f'<qgis><maplayer><datasource>{source}</datasource></maplayer></qgis>'
    if path.suffix == ".qgz":
        with zipfile.ZipFile(path, "w") as packed:
            packed.writestr("inside.qgs", xml)
    else:
        path.write_text(xml, encoding="utf-8")
    return path


def remember(number, project, picture=None):
    QgsSettings().setValue(f"{RECENT}/{number}/path", str(project))
    QgsSettings().setValue(f"{RECENT}/{number}/title", "t")
    QgsSettings().setValue(f"{RECENT}/{number}/previewImage", str(picture or ""))


def test_the_hosts_are_those_of_the_register():
    hosts = imagery_hosts()
    assert HOST in hosts and "tiles.maps.eox.at" in hosts and all("/" not in host and ":" not in host for host in hosts)


def test_nothing_is_nothing(traces):
    assert found(traces) == {}


def test_a_longer_path_is_another_file():
    pattern = files.pattern_of(Path("/data/a.gpkg"))
    for text in ("'/data/a.gpkg|layername=cases'", "file:///data/a.gpkg", "</data/a.gpkg>", "/data/a.gpkg"):
        assert pattern.search(text), text
    for text in ("/other/data/a.gpkg", "/data/a.gpkg2", "/data/a.gpkg.old", "C:/data/a.gpkg.bak", "x-/data/a.gpkg"):
        assert not pattern.search(text), text


def test_recent_projects_and_their_pictures(traces, atlas, profile, tmp_path):
    html_path = str(atlas).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    mine = [write_project(tmp_path / "full.qgs", html_path + "|layername=cases"),
            write_project(atlas.parent / "near.qgz", "./atlas.gpkg|layername=places"),
            write_project(tmp_path / "marked.qgz", f'x"{UUID}"')]
    theirs = [write_project(tmp_path / "other.qgz", "./atlas.gpkg|layername=birds"), tmp_path / "gone.qgz"]
    pictures = []
    for number, project in enumerate(mine + theirs, start=1):
        picture = profile / "previewImages" / f"{number}.png"
        picture.write_bytes(b"png")
        pictures.append(picture)
        remember(number, project, picture)
    elsewhere = tmp_path / "holiday.png"
    elsewhere.write_bytes(b"png")
    remember(1, mine[0], elsewhere)     # a picture that is not QGIS's own is never deleted
    seen = found(traces)
    assert sorted(seen["recent"].details) == sorted(str(path) for path in mine)
    assert set(seen["previews"].details) == {str(pictures[1]), str(pictures[2])}
    seen["recent"].remove()
    seen["previews"].remove()
    settings = QgsSettings()
    settings.beginGroup(RECENT)
    assert sorted(settings.childGroups()) == ["4", "5"]
    assert [picture.exists() for picture in pictures] == [True, False, False, True, True] and elsewhere.exists()
    assert all(path.exists() for path in mine), "projects themselves stay"
    assert not {"recent", "previews"} & set(found(traces))


def test_backups_of_projects(traces, atlas):
    project = write_project(atlas.parent / "mine.qgz", "./atlas.gpkg|layername=places")
    backup = project.with_name("mine.qgz~")
    backup.write_bytes(project.read_bytes())
    remember(1, project)
    found(traces)["backups"].remove()
    assert not backup.exists() and project.exists()


def test_remembered_folders(traces, atlas):
    settings = QgsSettings()
    settings.setValue("UI/lastProjectDir", str(atlas.parent))
    settings.setValue("UI/lastVectorFileFilterDir", "/somewhere/else")
    settings.setValue("browser/favourites", [str(atlas.parent) + "/", "/photos"])
    settings.setValue("providers/ogr/GPKG/connections/mine/path", str(atlas))
    settings.setValue("providers/ogr/GPKG/connections/mine/extra", "1")
    settings.setValue("providers/ogr/GPKG/connections/other/path", "/other.gpkg")
    trace = found(traces)["settings"]
    assert set(trace.details) == {"UI/lastProjectDir", "browser/favourites", "providers/ogr/GPKG/connections/mine/path"}
    trace.remove()
    assert not settings.contains("UI/lastProjectDir")
    assert settings.value("UI/lastVectorFileFilterDir") == "/somewhere/else"
    assert settings.value("browser/favourites") in (["/photos"], "/photos")
    assert not [key for key in settings.allKeys() if "connections/mine" in key]
    assert settings.value("providers/ogr/GPKG/connections/other/path") == "/other.gpkg"
    assert "settings" not in found(traces)


def test_processing_log_of_3_22(traces, atlas, profile):
    log = profile / "processing" / "processing.log"
    other = "ALGORITHM|~|2026-01-02 10:00:00|~|processing.run(\"native:buffer\", {'INPUT':'/birds.gpkg'})\n".encode()
    odd = b"old \xff line\r\n"
    mine = f"ALGORITHM|~|2026-01-02 11:00:00|~|processing.run(\"visualatlas:x\", {{'ATLAS':{str(atlas)!r}}})\n".encode()
    log.write_bytes(b"Started logging\n" + other + mine + odd + mine)
    trace = found(traces)["log"]
    assert len(trace.details) == 2
    trace.remove()
    assert log.read_bytes() == b"Started logging\n" + other + odd
    assert list(log.parent.iterdir()) == [log]


def test_history_of_3_24_and_newer(traces, atlas, profile):
    history = profile / "user-history.db"
    connection = sqlite3.connect(history)
    connection.execute("CREATE TABLE history (id INTEGER PRIMARY KEY, provider_id TEXT, xml TEXT, timestamp DATETIME)")
    escaped = str(atlas).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    for text in (f"<Option value=\"{{'ATLAS': '{escaped}|layername=x'}}\"/>", "<Option value=\"'/birds.gpkg'\"/>"):
        connection.execute("INSERT INTO history VALUES (NULL, 'processing', ?, '2026-01-02')", (text,))
    connection.commit()
    connection.close()
    trace = found(traces)["history"]
    trace.remove()
    connection = sqlite3.connect(history)
    assert [row[0] for row in connection.execute("SELECT xml FROM history")] == ["<Option value=\"'/birds.gpkg'\"/>"]
    connection.close()
    assert b"atlas.gpkg" not in history.read_bytes(), "what was deleted is overwritten"
    assert "history" not in found(traces)


def put(cache, address):
    meta = QNetworkCacheMetaData()
    meta.setUrl(QUrl(address))
    meta.setSaveToDisk(True)
    meta.setExpirationDate(QDateTime.currentDateTime().addDays(9))
    device = cache.prepare(meta)
    device.write(b"tile" * 50)
    cache.insert(device)


def test_tiles_of_our_hosts_only(traces, profile):
    own = QgsNetworkAccessManager.instance().cache()
    if isinstance(own, QNetworkDiskCache) and own.cacheDirectory():
        cache = own
    else:
        cache = QNetworkDiskCache()
        cache.setCacheDirectory(str(profile / "cache"))
    mine, theirs = f"https://{HOST}/ArcGIS/tile/9/1/2", f"https://tiles.example.org/{HOST}/9/1/2"
    for address in (mine, theirs):
        put(cache, address)
    trace = found(traces)["cache"]
    assert trace.details == (HOST,) and "(1)" in trace.sentence
    trace.remove()
    assert not cache.metaData(QUrl(mine)).isValid() and cache.metaData(QUrl(theirs)).isValid()
    cache.remove(QUrl(theirs))
    assert "cache" not in found(traces)


def test_working_files_are_put_into_the_atlas(traces, atlas):
    connection = sqlite3.connect(atlas)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("INSERT INTO atlas_info (key, value) VALUES ('note', 'late')")
    connection.commit()
    trace = found(traces)["side"]
    with pytest.raises(AtlasError, match="in use"):
        trace.remove()
    reader = sqlite3.connect(atlas)     # a program that was killed leaves its files behind
    wal = atlas.with_name(atlas.name + "-wal").read_bytes()
    connection.close()
    reader.close()
    atlas.with_name(atlas.name + "-wal").write_bytes(wal)
    assert "side" in found(traces)
    found(traces)["side"].remove()
    assert [path.name for path in atlas.parent.iterdir()] == ["atlas.gpkg"]
    connection = sqlite3.connect(atlas)
    assert connection.execute("SELECT value FROM atlas_info WHERE key = 'note'").fetchone() == ("late",)
    connection.close()


def test_copies_by_name(traces, atlas, tmp_path):
    part = atlas.with_name(".atlas.gpkg.00ff.part.gpkg")
    copy = tmp_path / "temporary" / "processing_x" / "atlas.gpkg"
    other = tmp_path / "temporary" / "processing_x" / "birds.gpkg"
    beside = atlas.with_name("my copy of atlas.gpkg")
    copy.parent.mkdir()
    for path in (part, copy, other, beside):
        path.write_bytes(b"x")
    trace = found(traces)["copies"]
    assert set(trace.details) == {str(part), str(copy)}
    trace.remove()
    assert [path.exists() for path in (part, copy, other, beside, atlas)] == [False, False, True, True, True]


def test_bookmarks_that_name_the_atlas(traces):
    manager = QgsApplication.bookmarkManager()
    made = []
    for name, group in (("Tumen", "Border atlas"), ("home", "")):
        mark = QgsBookmark()
        mark.setName(name)
        mark.setGroup(group)
        mark.setExtent(QgsReferencedRectangle(QgsRectangle(0, 0, 1, 1), QgsCoordinateReferenceSystem("EPSG:4326")))
        made.append(manager.addBookmark(mark)[0])
    trace = found(traces)["bookmarks"]
    assert trace.details == ("Tumen",) and not trace.ticked, "bookmarks are the user's own: not ticked unasked"
    trace.remove()
    assert [mark.name() for mark in manager.bookmarks() if mark.id() in made] == ["home"]
    manager.removeBookmark(made[1])


def test_the_window(qtbot, traces, atlas, profile):
    QgsSettings().setValue("UI/lastProjectDir", str(atlas.parent))
    (profile / "processing" / "processing.log").write_text(f"ALGORITHM|~|d|~|{atlas}\n", encoding="utf-8")
    dialog = LocalTracesDialog([traces])
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.tree.topLevelItemCount() == 2
    rows = {trace.key: dialog.tree.topLevelItem(row) for row, trace in enumerate(dialog._found)}
    assert rows["log"].text(0).replace("\n", " ") == "Processing history: lines that tell which jobs ran on the atlas, and when (1)."
    rows["settings"].setCheckState(0, Qt.CheckState.Unchecked)
    dialog.remove_button.click()
    assert QgsSettings().value("UI/lastProjectDir") == str(atlas.parent), "what is not ticked stays"
    assert dialog.tree.topLevelItemCount() == 1 and not dialog.answer.isVisible()
    dialog.remove_button.click()
    assert dialog.tree.topLevelItemCount() == 0 and not dialog.remove_button.isEnabled()
    assert dialog.findChild(QLabel, "vaTracesAnswer").text() == "All of it was removed."


def test_folders_that_qts_file_dialogs_remember(traces, atlas, tmp_path):
    kept = dialogs(tmp_path)
    kept.setValue("FileDialog/history", ["file:///elsewhere", QUrl.fromLocalFile(str(atlas.parent)).toString()])
    kept.setValue("FileDialog/lastVisited", QUrl.fromLocalFile(str(atlas.parent)).toString())
    kept.setValue("FileDialog/sidebarWidth", 80)
    kept.setValue("Other/lastVisited", QUrl.fromLocalFile(str(atlas.parent)).toString())
    kept.sync()
    trace = found(traces)["dialogs"]
    assert set(trace.details) == {"FileDialog/history", "FileDialog/lastVisited"}
    trace.remove()
    left = dialogs(tmp_path)
    assert "dialogs" not in found(traces) and left.value("FileDialog/lastVisited") is None
    assert left.value("FileDialog/history") in (["file:///elsewhere"], "file:///elsewhere")
    assert int(left.value("FileDialog/sidebarWidth")) == 80 and left.contains("Other/lastVisited")


def test_one_of_several_atlases_is_chosen(qtbot, traces, atlas, profile, tmp_path):
    other_file = tmp_path / "second.gpkg"
    shutil.copyfile(atlas, other_file)
    third_file = tmp_path / "third.gpkg"
    make = lambda path, title: LocalTraces(str(path), "", title, None, profile, tmp_path / "temporary", [HOST], dialogs(tmp_path))  # noqa: E731
    (profile / "processing" / "processing.log").write_text(f"ALGORITHM|~|d|~|{other_file}\n", encoding="utf-8")
    answers = [None, make(third_file, "")]
    dialog = LocalTracesDialog([traces, make(other_file, "Second")], ask_other=lambda: answers.pop(0))
    qtbot.addWidget(dialog)
    dialog.show()
    assert [dialog.atlas_box.itemText(row) for row in (0, 1)] == ["Border atlas (atlas.gpkg)", "Second (second.gpkg)"]
    assert dialog.tree.topLevelItemCount() == 0 and dialog.windowTitle() == "Local traces of atlas.gpkg"
    dialog.atlas_box.setCurrentIndex(1)
    assert [trace.key for trace in dialog._found] == ["log"] and dialog.windowTitle() == "Local traces of second.gpkg"
    dialog.remove_button.click()
    assert dialog.tree.topLevelItemCount() == 0 and "All of it" in dialog.answer.text()
    button = dialog.findChild(QPushButton, "vaTracesOther")
    button.click()
    assert dialog.atlas_box.count() == 2, "nothing was chosen"
    button.click()
    assert dialog.atlas_box.currentText() == "third.gpkg" and dialog.windowTitle() == "Local traces of third.gpkg"


def test_what_cannot_be_removed_is_told(qtbot, traces, atlas):
    connection = sqlite3.connect(atlas)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("INSERT INTO atlas_info (key, value) VALUES ('note', 'late')")
    connection.commit()
    dialog = LocalTracesDialog([traces])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.remove_button.click()
    connection.close()
    assert "“atlas.gpkg” is in use" in dialog.answer.text() and dialog.answer.isVisible()
    assert dialog.tree.topLevelItemCount() == 1


def test_the_project_that_is_open_counts(atlas, profile, tmp_path):
    project = QgsProject()
    project.setFileName(str(write_project(atlas.parent / "open.qgs", "./atlas.gpkg|layername=places")))
    backup = atlas.parent / "open.qgs~"
    backup.write_text("x", encoding="utf-8")
    seen = found(LocalTraces(str(atlas), UUID, "", project, profile, tmp_path, [HOST]))
    assert str(backup) in seen["backups"].details
