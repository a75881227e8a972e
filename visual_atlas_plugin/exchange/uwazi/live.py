"""A download of an Uwazi instance into a folder: page after page, each kept as soon as it came, so that it can be resumed.

Interface (github.com/huridocs/uwazi): `app/shared/types/searchParameterSchema.ts` (types, from, limit, sort, order,
includeUnpublished; unknown keys are refused), `app/api/search/deprecatedRoutes.js`, `app/api/utils/languageMiddleware.ts`
(a header names the language), `app/api/entities/routes.js`. Its search sees 10,000 rows from one end
(github.com/huridocs/python_uwazi_API, `search_repository.py`), so longer lists are read from both ends and by title.
"""

import json
import re
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Set, Tuple

from ...domain.errors import AtlasError, N_
from ...store.atomic_file import check_target, remove_with_side_files, write_text
from ...store.connection import explain
from . import saved, templates
from .interface import rows_of
from .asking import Requests
from .templates import identity

WINDOW = 10_000                      # rows that a search shows from one end
PAGE_ROWS = 100
MAX_PAGES = 2_000                    # of one list; no instance that is known is near it
WAYS = (("creationDate", "asc"), ("creationDate", "desc"), ("title", "asc"), ("title", "desc"))
BY_EDIT = (("editDate", "desc"),)
OVERLAP_MS = 3_600_000               # read twice, against clocks that differ and edits during a download
ALL = "all"                          # of `since`: everything again


@dataclass(frozen=True)
class Wanted:
    """What to fetch. `languages`: none for all of the instance; `since`: milliseconds, "all", or "" for what is new."""

    languages: Tuple[str, ...] = ()
    since: str = ""
    relations: bool = False          # the hubs of each record, which takes one request for each
    signed_in: bool = False
    page_rows: int = PAGE_ROWS


@dataclass
class Summary:
    """What a download did."""

    pages: int = 0                   # that came now
    kept: int = 0                    # that were there from before
    rows: int = 0


class Download:
    """Fetches an instance into a folder. `progress` is told a share (0 to 1) and what is being read."""

    def __init__(self, requests: Requests, folder: Path, wanted: Wanted = Wanted(),
                 progress: Callable[[float, str], None] = lambda _share, _what: None):
        self._requests, self._folder, self._wanted, self._progress = requests, Path(folder).absolute(), wanted, progress
        self._list: Dict[str, Any] = {}
        self.summary = Summary()

    def run(self) -> Summary:
        """Fetch what is missing. Raises AtlasError or Stopped; what came until then is kept, and the next run goes on."""
        self._begin()
        settings = self._page("settings.json", "settings")
        known = self._page("templates.json", "templates", take=self._templates)
        self._page("thesauris.json", "dictionaries")
        self._page("relationtypes.json", "relationtypes")
        languages = self._languages(settings)
        lists = [(language, template) for language in languages for template in known]
        ids: Dict[str, None] = {}
        for number, (language, template) in enumerate(lists):
            self._progress(number / len(lists), f"{template.name} ({language})")
            for row in self._search(language, template):
                ids[identity(row.get("sharedId"))] = None
        if self._wanted.relations:
            self._entities([one for one in ids if one], languages[0])
        self._end(languages)
        return self.summary

    # the folder and its list

    def _begin(self) -> None:
        """Take up the download that lies in the folder, or begin one. Raises AtlasError where the folder is another's."""
        try:
            if not self._folder.exists():
                check_target(self._folder)
                self._folder.mkdir()
            inside = [one for one in self._folder.iterdir() if not one.name.startswith(".")]
        except OSError as error:
            raise explain(error, self._folder) from error
        if (self._folder / saved.LIST_NAME).is_file():
            self._list = saved.read_list(self._folder)
            self._check_same()
        elif inside:
            raise AtlasError(N_("The folder “{name}” holds something else than a download of Uwazi."),
                             N_("Choose an empty folder, or a new one."), str(self._folder), name=self._folder.name)
        if not self._list or self._list.get("finished"):
            self._next_round()
        self._write_list()

    def _check_same(self) -> None:
        if self._list.get("address") != self._requests.address:
            raise AtlasError(N_("The folder “{name}” holds a download from another address."),
                             N_("Choose an empty folder, or a new one."), str(self._list.get("address")),
                             name=self._folder.name)

    def _next_round(self) -> None:
        """Begin a round: the first, or one that asks for what was edited since the last."""
        since: Optional[float] = None
        if self._wanted.since not in ("", ALL):
            since = float(self._wanted.since)
        elif self._wanted.since == "" and not self._wants_more():
            since = self._list.get("mark")
        number = self._list.get("round")
        self._list = {"format": saved.LIST_FORMAT, "version": 1, "address": self._requests.address,
                      "started": round(self._requests.now() * 1000), "finished": None, "newest": None,
                      "round": (number if isinstance(number, int) else 0) + 1, "since": since,
                      "mark": self._list.get("mark"),
                      "full": self._list.get("full"), "short": [] if since is None else self._list.get("short", []),
                      "languages": [] if since is None else self._list.get("languages", []),
                      "signed_in": self._wanted.signed_in, "relations": self._wanted.relations}

    def _wants_more(self) -> bool:
        """Whether this run may see records, or asks for relations, that the last did not: then all is read anew."""
        return any(getattr(self._wanted, name) and not self._list.get(name) for name in ("signed_in", "relations"))

    def _write_list(self) -> None:
        write_text(self._folder / saved.LIST_NAME, json.dumps(self._list, ensure_ascii=False, indent=1, sort_keys=True))

    def _end(self, languages: Sequence[str]) -> None:
        """Close the round, and note up to when it is complete: an edit while it ran may have been missed.

        A round that asked for edits since a day of the user's choice closes no gap before that day, and so notes nothing.
        """
        since, mark = self._list["since"], self._list.get("mark")
        if since is None or (mark is not None and since <= mark):
            if self._list["newest"] is not None:
                self._list["mark"] = min(self._list["newest"], self._list["started"]) - OVERLAP_MS
            self._list["languages"] = list(dict.fromkeys([*self._list.get("languages", []), *languages]))
        if since is None:
            self._list["full"] = self._list["round"]
        self._list["finished"] = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._write_list()

    # single pages

    def _page(self, name: str, path: str, query: Optional[Mapping[str, object]] = None, language: str = "",
              take: Callable[[Any], Any] = lambda page: page) -> Any:
        """Return what `take` makes of a page: of the folder where this round has it whole, else of the server, then kept.

        A page that `take` refuses with an AtlasError is not kept, so that the next run asks for it anew.
        """
        file = self._folder / f"round-{self._list['round']:04d}" / name
        if file.is_file():
            try:
                page = saved.read_json(file)
            except AtlasError:
                page = None                                 # half written when the machine went off: fetched again
            if page is not None:
                return self._take_kept(file, page, take)
        body = self._requests.get(path, query, language)
        taken = take(saved.parse(body, self._requests.host))
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise explain(error, file.parent) from error
        write_text(file, body.decode("utf-8-sig"))
        self.summary.pages += 1
        return taken

    def _take_kept(self, file: Path, page: Any, take: Callable[[Any], Any]) -> Any:
        try:
            taken = take(page)
        except AtlasError:
            remove_with_side_files(file)
            raise
        self.summary.kept += 1
        return taken

    def _templates(self, page: Any) -> List[templates.Template]:
        known = [one for one in map(templates.read_template, rows_of(page)) if one is not None]
        if not known:
            raise AtlasError(N_("{host} shows no templates; it may be no Uwazi database, or show them only after sign-in."),
                             N_("Check the address, or choose an authentication of QGIS."), host=self._requests.host)
        return known

    def _languages(self, settings: Any) -> List[str]:
        listed = list(templates.languages(settings if isinstance(settings, dict) else {}))
        wanted = [one for one in self._wanted.languages if one in listed or not listed]
        missing = [one for one in self._wanted.languages if one not in wanted]
        if missing:
            raise AtlasError(N_("{host} has no pages in the language {language}; it has: {listed}."),
                             N_("Choose among these, or none for all."), host=self._requests.host, language=missing[0],
                             listed=", ".join(listed))
        default = [one for one in listed[:1] if wanted and one not in wanted]
        return default + wanted if wanted else listed or ["en"]

    # lists of records

    def _search(self, language: str, template: templates.Template) -> List[Mapping[str, Any]]:
        """Return the rows of a template in a language: all of them, or those that were edited since the last round."""
        since = self._list["since"] if self._wanted.since or language in self._list.get("languages", []) else None
        listing = _Listing(since)
        ways = BY_EDIT + WAYS if since is not None else WAYS
        for sort, order in ways:
            listing.begin(sort)
            self._walk(language, template, sort, order, listing)
            if listing.is_whole:
                break
        if not listing.is_whole:
            self._list["short"] = [*self._list.get("short", []), {
                "language": language, "template": template.name, "read": len(listing.rows), "told": listing.total}]
        self._note_newest(listing.rows.values())
        self._write_list()
        self.summary.rows += len(listing.rows)
        return list(listing.rows.values())

    def _walk(self, language: str, template: templates.Template, sort: str, order: str, listing: "_Listing") -> None:
        """Read a list from one end, as far as the server shows it from there."""
        rows, begin = self._wanted.page_rows, 0
        for _number in range(MAX_PAGES):
            if listing.is_at_end or begin + rows > WINDOW:
                return
            query: Dict[str, object] = {"types": [template.key], "from": begin, "limit": rows, "sort": sort, "order": order,
                                        "allAggregations": False}
            if self._wanted.signed_in:
                query["includeUnpublished"] = True
            name = f"search/{_safe(language)}/{_safe(template.key)}/{sort}-{order}-{begin:06d}.json"
            begin += self._page(name, "search", query, language, lambda page: listing.take(page, rows, self._requests.host))
        raise _endless(self._requests.host)

    def _note_newest(self, rows) -> None:
        moments = [row["editDate"] for row in rows if isinstance(row.get("editDate"), (int, float))]
        if moments:
            before = self._list.get("newest")
            self._list["newest"] = max(moments + ([before] if isinstance(before, (int, float)) else []))

    def _entities(self, ids: Sequence[str], language: str) -> None:
        """Fetch each record with the hubs that it is in."""
        for number, shared_id in enumerate(ids):
            self._progress(number / len(ids), shared_id)
            self._page(f"entities/{_safe(language)}/{_safe(shared_id)}.json", "entities", {"sharedId": shared_id}, language)


class _Listing:
    """One list, read from one or more ends: knows when it is whole, and when a server never ends."""

    def __init__(self, since: Optional[float]):
        self.rows: Dict[str, Mapping[str, Any]] = {}
        self.total = 0
        self.is_at_end = self.is_whole = False
        self._since, self._sort, self._last_edit = since, "", float("inf")
        self._seen: Set[str] = set()
        self._other_end: Set[str] = set()

    def begin(self, sort: str) -> None:
        """Begin at another end of the same order, or with another order."""
        self._other_end = self._seen if sort == self._sort else set()
        self._sort, self._last_edit, self._seen, self.is_at_end = sort, float("inf"), set(), False

    def take(self, page: Any, page_rows: int, host: str) -> int:
        """Take a page and return how many rows it has.

        Raises AtlasError where the server repeats itself or sends more than it says it has.
        """
        if not isinstance(page, dict) or not isinstance(page.get("rows"), list):
            raise AtlasError(N_("{host} sent an answer that is none of Uwazi's."), N_("Check the address."),
                             json.dumps(page)[:300], host=host)
        rows, total = rows_of(page), page.get("totalRows")
        if len(rows) > page_rows:
            raise AtlasError(N_("{host} sends more records in a page than it was asked for."),
                             N_("Its interface is not the one that is known; save the pages yourself."), host=host)
        self.total = total if isinstance(total, int) and not isinstance(total, bool) else self.total
        keys = [identity(row.get("_id")) or f"{identity(row.get('sharedId'))}/{row.get('language')}" for row in rows]
        if rows and all(key in self._seen for key in keys):
            raise _endless(host)
        self._seen.update(keys)
        self.rows.update(zip(keys, rows))
        is_exact = page.get("relation", "eq") == "eq"           # Elasticsearch counts to 10,000 and says "gte" beyond
        if is_exact and len(self._seen) > self.total:
            raise _endless(host)
        has_all = is_exact and len(self.rows) >= self.total
        has_met = bool(rows) and all(key in self._other_end for key in keys)
        is_old = self._is_old(rows)
        self.is_whole = has_all or has_met or is_old
        self.is_at_end = not rows or self.is_whole
        return len(rows)

    def _is_old(self, rows: Sequence[Mapping[str, Any]]) -> bool:
        """Whether a list by the day of edit has come to what was read before. Only where the server did order it so."""
        if self._sort != "editDate" or self._since is None:
            return False
        for row in rows:
            edited = row.get("editDate")
            if not isinstance(edited, (int, float)) or edited > self._last_edit:
                self._since = None                               # no order to rely on: everything is read
                return False
            self._last_edit = edited
        return bool(rows) and self._last_edit < self._since


def _endless(host: str) -> AtlasError:
    return AtlasError(N_("{host} sends pages without end, or the same ones again and again."),
                      N_("What came is kept in the folder; tell the administrator of the database."), host=host)


def _safe(name: str) -> str:
    """Return a name as part of a file name: nothing in it can leave the folder."""
    return re.sub(r"[^A-Za-z0-9_-]", lambda match: f"%{ord(match.group()):02x}", name)[:120] or "_"
