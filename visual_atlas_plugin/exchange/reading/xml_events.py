"""XML read piece by piece, safely: no document type, so no entities that grow or fetch files; nothing outside is opened."""

from typing import Callable, Dict, Iterable, Iterator
from xml.parsers import expat  # nosec B407 - documents with a DOCTYPE are refused below, before any entity exists

from ...domain.errors import N_
from ...domain.importing.raw import BadInput
from . import limits

SPACE = " "     # between a name's namespace and the name; neither can hold one


class XmlEvents:
    """Calls begin(name, attributes), end(name), text(piece) for every element; names come without their namespaces.

    A subclass gathers what it wants in `found`, which `read` hands on after every piece of the file.
    """

    def __init__(self, title: str):
        self.title = title
        self.found: list = []
        self.depth = 0
        self._short: Dict[str, str] = {}
        self._parser = expat.ParserCreate(namespace_separator=SPACE)
        self._parser.buffer_text = True
        self._parser.buffer_size = 1 << 16
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self.text
        self._parser.StartDoctypeDeclHandler = self._refuse

    def begin(self, name: str, attributes: Dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, piece: str) -> None:
        """Text within an element; it may come in several pieces."""

    def read(self, pieces: Iterable[bytes]) -> Iterator[list]:
        """Yield what was found, piece after piece. Raises BadInput."""
        given = 0
        for piece in pieces:
            given += len(piece)
            self._feed(lambda: self._parser.Parse(piece, False))
            if given - max(0, self._parser.CurrentByteIndex) > limits.XML_TOKEN_BYTES:
                raise self._damaged("a tag or text without end")
            if self.found:
                yield self._taken()
        self._feed(lambda: self._parser.Parse(b"", True))
        if self.found:
            yield self._taken()

    def read_all(self, pieces: Iterable[bytes]) -> list:
        """Return all that was found. Raises BadInput."""
        return [item for found in self.read(pieces) for item in found]

    def _taken(self) -> list:
        found, self.found = self.found, []
        return found

    def _feed(self, parse: Callable[[], object]) -> None:
        try:
            parse()
        except expat.ExpatError as error:
            raise self._damaged(str(error)) from error
        except (UnicodeError, ValueError, LookupError) as error:     # an encoding that does not exist, or that does not fit
            raise self._damaged(f"{type(error).__name__}: {error}") from error

    def _begin(self, name: str, attributes: Dict[str, str]) -> None:
        self.depth += 1
        if self.depth > limits.XML_DEPTH:
            raise self._damaged("elements within elements without end")
        if attributes and SPACE in "".join(attributes):
            attributes = {key.rsplit(SPACE, 1)[-1]: value for key, value in attributes.items()}
        self.begin(self._short.get(name) or self._shortened(name), attributes)

    def _end(self, name: str) -> None:
        self.depth -= 1
        self.end(self._short.get(name) or self._shortened(name))

    def _shortened(self, name: str) -> str:
        short = name.rsplit(SPACE, 1)[-1]
        if len(self._short) < 10_000:
            self._short[name] = short
        return short

    def _refuse(self, *_: object) -> None:
        raise BadInput(N_("“{name}” holds a document type, as files do that want to open others."),
                       N_("Do not open this file. Ask its sender for another."), name=self.title)

    def _damaged(self, details: str) -> BadInput:
        return limits.damaged(self.title, f"{details} (line {self._parser.CurrentLineNumber})")
