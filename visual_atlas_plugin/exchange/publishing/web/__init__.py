"""The static web map: one folder that opens by double click as well as from any web server."""

from .imagery import WebImagery
from .write import write_web

__all__ = ["WebImagery", "write_web"]
