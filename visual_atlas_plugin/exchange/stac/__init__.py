"""Catalogs of satellite scenes (STAC): the search of a server (API v1.0), and catalogs that are only files on the web.

`search.search` takes a wish and gives scenes; `opening` tells what lies at an address; `item_search` asks a server page by
page, `walking` goes from file to file. What an item says is read in `domain.imaging`.
"""
