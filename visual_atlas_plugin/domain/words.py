"""The words of the field as codes: one word per thing, used in code, database and files alike.

Labels for the screen are made elsewhere, where text can be translated.
"""

FACILITY_KINDS = (
    "detention_center", "mss_office", "mss_holding_center", "police_holding_camp", "police_detention",
    "labor_training_camp", "prison", "political_prison_camp", "customs", "other",
)
CROSSING = "border_crossing"
SETTLEMENT = "settlement"
PLACE_KINDS = FACILITY_KINDS + (CROSSING, SETTLEMENT)

STATUSES = ("operating", "closed", "believed_closed", "disputed", "not_known")
PRECISIONS = ("building", "site", "settlement", "county", "unknown")
CONFIDENCES = ("high", "medium", "low")
PRIVACY_LEVELS = ("public", "restricted", "confidential")
CUSTODIES = ("china", "north_korea", "not_stated")
REVIEW_STATES = ("draft", "reviewed", "approved")
STAGE_ROLES = (
    "escape", "life_abroad", "trafficking", "arrest", "detention", "deportation", "hand_over", "transfer",
    "disappearance", "release", "death", "other",
)
CASE_RECORD_KINDS = ("case", "event")
# Roles of stages at which somebody holds or moves a person: a leg between two of them is a movement in custody.
CUSTODY_ROLES = ("arrest", "detention", "deportation", "hand_over", "transfer", "disappearance")
SEXES = ("female", "male", "other", "not_stated")

# A case whose publisher states no theme. An id of its own, so that a filter can name it.
NO_THEME = "no_theme_given"

# Values of facets for what a record does not tell (domain/facets.py).
NOT_STATED = "not_stated"
PLACE_UNKNOWN = "place_unknown"

# Decimals of a degree that a point of this precision earns (style guide, section 1).
COORDINATE_DECIMALS = {"building": 5, "site": 4, "settlement": 2, "county": 1}
