"""A book of an edition: text pages laid out here, maps by the sheets of the house, joined to one PDF."""
