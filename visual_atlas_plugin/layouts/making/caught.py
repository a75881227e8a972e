"""What nobody foresaw in one page must not cost the other pages: it is kept, told, and the work goes on."""

import traceback
from types import TracebackType
from typing import Optional, Type


class Caught:
    """A context that keeps the error which ended it; what ends a program (an interrupt) goes on."""

    def __init__(self) -> None:
        self.error: Optional[BaseException] = None

    def __enter__(self) -> "Caught":
        return self

    def __exit__(self, _kind: Optional[Type[BaseException]], error: Optional[BaseException], _trace: Optional[TracebackType]) -> bool:
        self.error = error
        return isinstance(error, Exception)

    @property
    def details(self) -> str:
        """The error with its traceback, for the log."""
        if self.error is None:
            return ""
        return "".join(traceback.format_exception(type(self.error), self.error, self.error.__traceback__))
