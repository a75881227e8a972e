"""Runs an algorithm of the atlas as QGIS does, and reads what it left in the file."""

import sqlite3

from qgis.core import QgsProcessingContext, QgsProcessingFeedback


class Feedback(QgsProcessingFeedback):
    """Keeps what was said."""

    def __init__(self):
        super().__init__()
        self.said = []

    def pushInfo(self, text):  # noqa: N802 - the name QGIS calls
        self.said.append(text)


def run_algorithm(algorithm, parameters):
    """Return the results of a run and all that it said; what goes wrong is raised."""
    feedback = Feedback()
    results, done = algorithm.create().run(parameters, QgsProcessingContext(), feedback, {}, False)
    assert done
    return results, "\n".join(feedback.said)


def asked_of(path, sql, *values):
    """Return the rows of a question to a file, which is only read."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        return connection.execute(sql, values).fetchall()
