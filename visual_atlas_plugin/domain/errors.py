"""Errors that a person can act on."""


def N_(text: str) -> str:  # noqa: N802 - the usual name of this mark
    """Return text as it is, and mark it for translation where it will be shown."""
    return text


class AtlasError(Exception):
    """A failure told in two sentences: what happened, and what to do.

    `message` and `advice` are plain text for the user's eyes; `details` (plain text, may be empty) goes
    to the log and behind a "more" button. Where they name something that changes, they are patterns with
    the values behind them: AtlasError("“{name}” is damaged.", "Open a backup copy.", name="a.gpkg"). So they can be
    translated where they are shown, by whoever may know the user's language.
    """

    def __init__(self, message: str, advice: str, details: str = "", **values: object):
        self.pattern, self.remedy, self.values = message, advice, values
        self.message = message.format(**values) if values else message
        self.advice = advice.format(**values) if values else advice
        self.details = details
        super().__init__(f"{self.message} {self.advice}".strip())


class Stopped(AtlasError):
    """The user stopped a job before its end; nothing of it was written."""

    def __init__(self, message: str = "Stopped before the end.", advice: str = "Nothing was written.", details: str = "",
                 **values: object):
        super().__init__(message, advice, details, **values)
