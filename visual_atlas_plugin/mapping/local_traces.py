"""What QGIS keeps of an atlas on this computer, each with one plain sentence and the way to remove it.

Looked at: recent projects with their preview pictures, remembered files and folders (those of QGIS, and those that Qt's
file dialogs share among programs), the Processing history, the network cache, files beside the atlas, copies, bookmarks.
Only entries that name the atlas, or come from the hosts of our imagery, are listed; nothing else is touched.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterable, List, Optional, Sequence, Tuple

from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsProcessingUtils, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QCryptographicHash, QSettings, QUrl
from qgis.PyQt.QtNetwork import QNetworkDiskCache

from ..i18n import tr
from ..store import local_traces as files
from . import imagery_register

RECENT = "UI/recentProjects"
_CONNECTION = "/connections/"
_DIALOGS = "FileDialog/"


@dataclass(frozen=True)
class Trace:
    """One kind of trace: what it tells, where it is, how to remove it (raises AtlasError), whether it is ticked at first."""

    key: str
    sentence: str
    details: Tuple[str, ...]
    remove: Callable[[], None]
    ticked: bool = True


class LocalTraces:
    """Looks for the traces of one atlas. `profile` and `temporary` are folders; QGIS's own by default."""

    def __init__(self, atlas: str, atlas_uuid: str = "", title: str = "", project: Optional[QgsProject] = None,
                 profile: Optional[Path] = None, temporary: Optional[Path] = None, hosts: Optional[Sequence[str]] = None,
                 dialogs: Optional[QSettings] = None):
        self.atlas = Path(os.path.normpath(atlas)).absolute()
        self.title = title
        self.project = project
        self.profile = Path(profile or QgsApplication.qgisSettingsDirPath())
        self.temporary = Path(temporary or QgsProcessingUtils.tempFolder())
        self.hosts = list(hosts) if hosts is not None else imagery_hosts()
        self._dialogs = dialogs if dialogs is not None else QSettings(QSettings.Scope.UserScope, "QtProject")
        self.pattern = files.pattern_of(self.atlas)
        self._in_projects = files.pattern_of(self.atlas, [atlas_uuid])

    def find(self) -> List[Trace]:
        """Return the traces that there are, most telling first. Raises AtlasError where a list cannot be read."""
        recent = self._recent()
        projects = [path for _, path, _ in recent]
        if self.project is not None and self.project.fileName() and self._uses(Path(self.project.fileName())):
            projects.append(Path(self.project.fileName()))
        found = [
            self._recent_projects(recent), self._previews(recent, projects), self._settings(), self._file_dialogs(), self._log(),
            self._history(),
            self._cache(), self._side_files(),
            _of_files("copies", files.copies(self.atlas, self.temporary),
                      tr("Copies: unfinished or temporary copies of the atlas on this computer ({count}).")),
            _of_files("backups", files.backups(dict.fromkeys(projects)),
                      tr("Backups: the state before last of projects that draw this atlas ({count}).")),
            self._bookmarks(),
        ]
        return [trace for trace in found if trace is not None]

    def _uses(self, project: Path) -> bool:
        return files.project_uses(project, self.atlas, self._in_projects)

    def _recent(self) -> List[Tuple[str, Path, str]]:
        """Return (number, project file, preview picture) of the recent projects that draw the atlas."""
        settings, found = QgsSettings(), []
        settings.beginGroup(RECENT)
        for number in settings.childGroups():
            path = str(settings.value(f"{number}/path", "") or "")
            if path and (self.pattern.search(path) or self._uses(Path(path))):
                found.append((number, Path(path), str(settings.value(f"{number}/previewImage", "") or "")))
        settings.endGroup()
        return found

    def _recent_projects(self, recent) -> Optional[Trace]:
        if not recent:
            return None

        def remove() -> None:
            for number, _, _ in recent:
                QgsSettings().remove(f"{RECENT}/{number}")

        return Trace("recent", tr("Recent projects: QGIS's start page lists projects that draw this atlas ({count}).").format(
            count=len(recent)), tuple(str(path) for _, path, _ in recent), remove)

    def _previews(self, recent, projects: Iterable[Path]) -> Optional[Trace]:
        named = [Path(picture) for _, _, picture in recent if picture]
        named += [self.profile / "previewImages" / f"{_md5(str(path))}.png" for path in projects]
        folder = os.path.normpath(self.profile / "previewImages")
        pictures = [path for path in dict.fromkeys(named)
                    if path.is_file() and os.path.normpath(path.parent) == folder]    # nothing but QGIS's own pictures
        return _of_files("previews", pictures, tr("Preview pictures: small pictures of the map of this atlas, as it was when a "
                                                  "project was last saved ({count})."))

    def _settings(self) -> Optional[Trace]:
        """Remembered files and folders: settings whose value is the atlas or its folder."""
        keys = [key for key in QgsSettings().allKeys() if not key.startswith(RECENT) and self._names(QgsSettings().value(key))]
        if not keys:
            return None
        return Trace("settings", tr("Remembered folders: settings of QGIS that hold the path of the atlas or its folder, for "
                                    "example the folder last used ({count}).").format(count=len(keys)), tuple(keys),
                     lambda: [self._forget(QgsSettings(), key) for key in keys])

    def _file_dialogs(self) -> Optional[Trace]:
        """Folders that Qt's own file dialogs remember, for all programs of this user."""
        keys = [key for key in self._dialogs.allKeys() if key.startswith(_DIALOGS) and self._names(self._dialogs.value(key))]
        if not keys:
            return None
        return Trace("dialogs", tr("File dialogs: the folder of the atlas among those that Qt's file dialogs remember, for other "
                                   "programs too ({count}).").format(count=len(keys)), tuple(keys),
                     lambda: [self._forget(self._dialogs, key) for key in keys])

    def _names(self, value) -> bool:
        if isinstance(value, (list, tuple)):
            return any(self._names(part) for part in value)
        if not isinstance(value, str) or not value:
            return False
        plain = QUrl(value).toLocalFile() if value.startswith("file:") else value
        return os.path.normpath(plain) == str(self.atlas.parent) or bool(self.pattern.search(value))

    def _forget(self, settings, key: str) -> None:
        value = settings.value(key)
        if isinstance(value, (list, tuple)):
            settings.setValue(key, [part for part in value if not self._names(part)])
        elif _CONNECTION in key and key.endswith("/path"):
            settings.remove(key[:-len("/path")])        # a connection is its path and what belongs to it
        else:
            settings.remove(key)

    def _log(self) -> Optional[Trace]:
        log = self.profile / "processing" / "processing.log"
        lines = files.log_lines(log, self.pattern)
        if not lines:
            return None
        return Trace("log", tr("Processing history: lines that tell which jobs ran on the atlas, and when ({count}).").format(
            count=len(lines)), tuple(lines), lambda: files.drop_log_lines(log, self.pattern))

    def _history(self) -> Optional[Trace]:
        history = self.profile / "user-history.db"
        rows = files.history_rows(history, self.pattern)
        if not rows:
            return None
        return Trace("history", tr("History of QGIS: entries that tell which jobs and queries ran on the atlas, and when "
                                   "({count}).").format(count=len(rows)), (str(history),),
                     lambda: files.drop_history_rows(history, self.pattern))

    def _cache(self) -> Optional[Trace]:
        cache = _cache_of(self.profile)
        urls = _cached(cache, self.hosts) if cache is not None else []
        if not urls:
            return None
        own = QgsNetworkAccessManager.instance().cache()
        holder = own if isinstance(own, QNetworkDiskCache) and _same(own.cacheDirectory(), cache.cacheDirectory()) else cache

        def remove() -> None:
            for url in urls:
                holder.remove(url)

        hosts = sorted({url.host() for url in urls})
        return Trace("cache", tr("Network cache: satellite tiles, which show what places were looked at ({count}).").format(
            count=len(urls)), tuple(hosts), remove)

    def _side_files(self) -> Optional[Trace]:
        beside = files.side_files(self.atlas)
        if not beside:
            return None
        return Trace("side", tr("Beside the atlas: working files with its latest changes, which are put into the atlas "
                                "first ({count}).").format(count=len(beside)), tuple(str(path) for path in beside),
                     lambda: files.drop_side_files(self.atlas))

    def _bookmarks(self) -> Optional[Trace]:
        words = [word for word in (self.title, self.atlas.name) if word]
        manager = QgsApplication.bookmarkManager()
        found = [mark for mark in manager.bookmarks()
                 if any(word in mark.name() or word in mark.group() for word in words)
                 or self.atlas.stem in (mark.name(), mark.group())]
        if not found:
            return None
        return Trace("bookmarks", tr("Bookmarks: those of yours that name this atlas ({count}).").format(count=len(found)),
                     tuple(mark.name() for mark in found), lambda: [manager.removeBookmark(mark.id()) for mark in found],
                     ticked=False)


def _of_files(key: str, found: Sequence[Path], sentence: str) -> Optional[Trace]:
    """Return a trace that is removed by deleting files; sentence holds {count}."""
    if not found:
        return None
    return Trace(key, sentence.format(count=len(found)), tuple(str(path) for path in found),
                 lambda: files.unlink_files(found))


def imagery_hosts() -> List[str]:
    """Return the hosts of all imagery, the user's own too. Raises AtlasError where the shipped list is damaged."""
    known = imagery_register.listed() + imagery_register.own_or_nothing()
    return sorted({source.host.split(":")[0] for source in known if source.host})


def _md5(text: str) -> str:
    """Return the name that QGIS gives to the preview picture of a project."""
    return bytes(QCryptographicHash.hash(text.encode("utf-8"), QCryptographicHash.Algorithm.Md5).toHex()).decode("ascii")


def _same(one: str, other: str) -> bool:
    return os.path.normpath(one) == os.path.normpath(other)


def _cache_of(profile: Path) -> Optional[QNetworkDiskCache]:
    """Return a reader of QGIS's network cache, None where there is none."""
    own = QgsNetworkAccessManager.instance().cache()
    folder = own.cacheDirectory() if isinstance(own, QNetworkDiskCache) else ""
    folder = folder or str(QgsSettings().value("cache/directory", "") or profile / "cache")
    if not Path(folder).is_dir():
        return None
    cache = QNetworkDiskCache()
    cache.setCacheDirectory(folder)
    return cache


def _cached(cache: QNetworkDiskCache, hosts: Sequence[str]) -> List[QUrl]:
    """Return the addresses in a cache that belong to these hosts."""
    urls = []
    for path in sorted(Path(cache.cacheDirectory()).rglob("*.d")):
        url = cache.fileMetaData(str(path)).url()
        if url.host() in hosts:
            urls.append(url)
    return urls
