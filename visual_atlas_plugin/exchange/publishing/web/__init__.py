"""The static web map: one folder that opens by double click as well as from any web server."""

from .imagery import WebImagery, web_imagery
from .write import write_web

__all__ = ["WebImagery", "web_imagery", "write_web"]
