"""Errors that a person can act on."""


class AtlasError(Exception):
    """A failure told in two sentences: what happened, and what to do.

    `message` and `advice` are plain text for the user's eyes; `details` (plain text, may be empty) goes
    to the log and behind a "more" button.
    """

    def __init__(self, message: str, advice: str, details: str = ""):
        super().__init__(f"{message} {advice}".strip())
        self.message = message
        self.advice = advice
        self.details = details
