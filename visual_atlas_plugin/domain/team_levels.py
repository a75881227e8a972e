"""Who of a team may see which row of an atlas: three levels, and the level of a table whose rows have none of their own."""

PUBLIC, RESTRICTED, CONFIDENTIAL = "public", "restricted", "confidential"
LEVELS = (PUBLIC, RESTRICTED, CONFIDENTIAL)         # from open to secret; a row's rank is its place in here
ROLES = ("viewer", "analyst", "editor", "steward")
OPENED = {"viewer": PUBLIC, "analyst": RESTRICTED, "editor": RESTRICTED, "steward": CONFIDENTIAL}

# The least level of all rows of a table. A row is as secret as the strictest of this, its own privacy, and the rows it
# points to. The log holds what rows were before, so it may hold what was cut from them.
LEAST = {
    "change_log": CONFIDENTIAL, "change_values": CONFIDENTIAL, "imports": CONFIDENTIAL, "publications": CONFIDENTIAL,
    "persons": RESTRICTED, "consents": RESTRICTED, "case_persons": RESTRICTED, "examinations": RESTRICTED,
    "atlas_info": RESTRICTED,
}
OPEN_KEYS = ("atlas_uuid", "title", "synthetic")    # of atlas_info: what everybody may know of the atlas


def rank(level: str) -> int:
    """Return 0 for public, 1 for restricted, 2 for confidential. Raises ValueError for any other word."""
    return LEVELS.index(level)


def least_rank(table: str) -> int:
    """Return the rank below which no row of a table is."""
    return rank(LEAST.get(table, PUBLIC))
