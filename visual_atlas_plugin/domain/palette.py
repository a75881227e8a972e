"""Colors and sizes of the house style, as plain values (style guide, sections 4 and 5).

Colors are "#RRGGBB"; sizes are millimetres on paper at 100 %.
"""

INK = "#14181D"
HALO = "#FFFFFF"
UNKNOWN_GREY = "#8A949E"
WARNING = "#B00020"

PAPER = {
    "sea": "#D9E5EC", "north_korea": "#F7F5F0", "land": "#ECE9E1", "river": "#5E93B8",
    "boundary": "#55606B", "province": "#A9A296", "text": INK, "quiet": "#55606B",
    "water_text": "#2A5D84", "count": "#6F42A6",
}
NIGHT = {
    "sea": "#101820", "north_korea": "#1F2933", "land": "#1B232D", "river": "#4C7FA3",
    "boundary": "#A9B8C6", "province": "#5A6875", "text": "#EAF0F4", "quiet": "#A9B8C6",
    "water_text": "#8FB7D3", "count": "#B58AE0",
}
# for a page that is printed or copied in grey; lightness as on paper
GREY = {
    "sea": "#DDDDDD", "north_korea": "#F5F5F5", "land": "#E9E9E9", "river": "#8C8C8C", "boundary": "#5E5E5E",
    "province": "#A2A2A2", "text": "#171717", "quiet": "#5E5E5E", "water_text": "#575757", "count": "#565656",
}

ROUTE_COLORS = {1: "#D81E05", 2: "#58CFFA", 3: "#087F5D", 4: "#EDC934", 5: "#4046D8", 6: "#FF6BB0"}
ROUTE_NUMERALS = {1: "#FFFFFF", 2: INK, 3: "#FFFFFF", 4: INK, 5: "#FFFFFF", 6: INK}
# L* 26, 90, 58, 74, 10, 42: neighbors in lightness differ in their stripe, too
ROUTE_GREYS = {1: "#3E3E3E", 2: "#E2E2E2", 3: "#8B8B8B", 4: "#B6B6B6", 5: "#1B1B1B", 6: "#636363"}
ROUTE_STRIPES = {1: "#FFFFFF", 2: INK, 3: INK}      # a line in the middle; the others have none
GREY_NUMERALS = {1: "#FFFFFF", 2: INK, 3: INK, 4: INK, 5: "#FFFFFF", 6: "#FFFFFF"}

THEME_COLORS = {
    "political-prison-camps": "#332288", "detention-facilities": "#699798", "public-execution": "#DA3B5F",
    "forced-repatriation": "#DDCC77", "religious-persecution": "#7CDFF0", "womens-rights": "#9740E9",
    "torture-and-assault": "#146214",
}
THEME_GREYS = {
    "political-prison-camps": "#1F1F1F", "torture-and-assault": "#3A3A3A", "womens-rights": "#555555",
    "public-execution": "#737373", "detention-facilities": "#919191", "forced-repatriation": "#B0B0B0",
    "religious-persecution": "#D1D1D1",
}
THEME_CODES = {
    "political-prison-camps": "PP", "detention-facilities": "DF", "public-execution": "PE",
    "forced-repatriation": "FR", "religious-persecution": "RP", "womens-rights": "WR",
    "torture-and-assault": "TA",
}

CUSTODY_FILL = {"china": "#FFFFFF", "north_korea": INK, "not_stated": UNKNOWN_GREY}

# kind: (QGIS simple-marker shape, size in mm)
PLACE_MARKERS = {
    "detention_center": ("square", 3.4), "mss_office": ("diamond", 4.2),
    "mss_holding_center": ("hexagon", 3.8), "police_holding_camp": ("circle", 2.6),
    "police_detention": ("circle", 2.6), "labor_training_camp": ("circle", 2.6),
    "prison": ("triangle", 4.0), "political_prison_camp": ("pentagon", 4.4),
    "customs": ("circle", 2.0), "other": ("circle", 2.0), "settlement": ("circle", 0.9),
}
