"""What the coded words of the atlas are called on the screen."""

from functools import lru_cache
from typing import Dict

from ..i18n import tr


def _place_words() -> Dict[str, str]:
    return {
        "detention_center": tr("Detention center"), "mss_office": tr("MSS office"), "mss_holding_center": tr("Holding center"),
        "police_holding_camp": tr("Police holding camp"), "police_detention": tr("Police detention"),
        "labor_training_camp": tr("Labor training camp"), "prison": tr("Re-education prison (kyo-hwa-so)"),
        "political_prison_camp": tr("Political prison camp (kwan-li-so)"), "customs": tr("Customs house"), "other": tr("Other"),
        "border_crossing": tr("Border crossing"), "settlement": tr("Settlement"), "china": tr("China"),
        "north_korea": tr("North Korea"), "not_stated": tr("Not stated"), "building": tr("Building"), "site": tr("Site"),
        "county": tr("County"), "unknown": tr("Unknown (no point)"), "operating": tr("Operating"), "closed": tr("Closed"),
        "believed_closed": tr("Believed closed"), "disputed": tr("Disputed"), "not_known": tr("Not known"),
        "Hang": tr("Hangul"), "Hani": tr("Chinese characters"), "Latn": tr("Latin"), "Mixed": tr("Mixed"),
    }


def _judgement_words() -> Dict[str, str]:
    return {
        "high": tr("High"), "medium": tr("Medium"), "low": tr("Low"), "almost_no_chance": tr("Almost no chance (1–5 %)"),
        "very_unlikely": tr("Very unlikely (5–20 %)"), "unlikely": tr("Unlikely (20–45 %)"),
        "roughly_even": tr("Roughly even chance (45–55 %)"), "likely": tr("Likely (55–80 %)"),
        "very_likely": tr("Very likely (80–95 %)"), "almost_certain": tr("Almost certain (95–99 %)"),
        "present": tr("Present"), "absent": tr("Absent"), "partly": tr("Partly there"), "not_visible": tr("Not visible"),
        "draft": tr("Draft"), "reviewed": tr("Reviewed"), "approved": tr("Approved"), "yes": tr("Yes"), "no": tr("No"),
        "A": tr("A · Completely reliable"), "B": tr("B · Usually reliable"), "C": tr("C · Fairly reliable"),
        "D": tr("D · Not usually reliable"), "E": tr("E · Unreliable"), "F": tr("F · Cannot be judged"),
    }


def _case_words() -> Dict[str, str]:
    return {
        "case": tr("Case"), "event": tr("Event"), "public": tr("Public"), "restricted": tr("Restricted"),
        "confidential": tr("Confidential"), "escape": tr("Escape"), "life_abroad": tr("Life abroad"),
        "trafficking": tr("Trafficking"), "arrest": tr("Arrest"), "detention": tr("Detention"), "deportation": tr("Deportation"),
        "hand_over": tr("Hand-over"), "transfer": tr("Transfer"), "disappearance": tr("Disappearance"), "release": tr("Release"),
        "death": tr("Death"), "female": tr("Female"), "male": tr("Male"), "keep": tr("Keep in the atlas"),
        "share_with_partner": tr("Share with a partner"), "publish_without_name": tr("Publish without name"),
        "publish_with_name": tr("Publish with name"), "court": tr("Use in court"), "insert": tr("Added"), "update": tr("Changed"),
        "delete": tr("Deleted"), "import": tr("Imported"), "withdraw": tr("Withdrawn"), "arrow": tr("Arrow"),
        "badge": tr("Badge"), "badge_arrow": tr("Badge with arrow"), "tie": tr("Tie"),
    }


def _imagery_words() -> Dict[str, str]:
    return {
        "file": tr("File"), "service": tr("Service"), "stac": tr("STAC catalog"), "metadata": tr("Metadata of the file"),
        "file_name": tr("File name"), "analyst": tr("Analyst"), "confirmed": tr("Confirmed"), "changed": tr("Changed"),
        "ended": tr("Ended"), "point": tr("Point"), "line": tr("Line"), "polygon": tr("Area"), "started": tr("Started"),
        "nothing_to_report": tr("Nothing to report"), "done": tr("Done"), "not_usable": tr("Image not usable"),
    }


def _credibility_words() -> Dict[str, str]:
    return {
        "1": tr("1 · Confirmed by other sources"), "2": tr("2 · Probably true"), "3": tr("3 · Possibly true"),
        "4": tr("4 · Doubtful"), "5": tr("5 · Improbable"), "6": tr("6 · Cannot be judged"),
    }


@lru_cache(maxsize=4)
def _all_words(_language_probe: str) -> Dict[str, str]:
    return {**_place_words(), **_judgement_words(), **_case_words(), **_imagery_words()}


def word_names(column: str) -> Dict[str, str]:
    """Return what the coded words of a column are called."""
    if column == "credibility":
        return _credibility_words()
    if column == "date_precision":
        return {"day": tr("Day"), "month": tr("Month"), "season": tr("Season"), "year": tr("Year"), "decade": tr("Decade"),
                "century": tr("Century"), "millennium": tr("Millennium"), "range": tr("From … to …"), "unknown": tr("Unknown")}
    words = dict(_all_words(tr("Case")))
    if column == "sex":
        words["other"] = tr("Other")
    if column == "date_basis":
        words["unknown"] = tr("Unknown")
    if column in ("print_allowed", "web_allowed"):
        words.update({"0": tr("No"), "1": tr("Yes")})
    return words


def word_name(column: str, word: str) -> str:
    """Return what one coded word is called."""
    return word_names(column).get(word) or word.replace("_", " ").capitalize()


def no_answer() -> str:
    """Return what an empty choice is called."""
    return tr("(not given)")
