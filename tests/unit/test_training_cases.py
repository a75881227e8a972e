"""Made-up cases: as many as asked, in the published shares, of every kind of date, and nobody in them."""

import re
from collections import Counter

import pytest

from visual_atlas_plugin.domain import dates, training, words
from visual_atlas_plugin.domain.training_dates import FORMS, Draw, edtf_of

PUBLISHED = [("political-prison-camps", 735), ("detention-facilities", 1228), ("public-execution", 168),
             ("forced-repatriation", 414), ("religious-persecution", 145), ("womens-rights", 89),
             ("torture-and-assault", 82)]
KINDS = words.FACILITY_KINDS + (words.CROSSING,)
PLACES = [training.TrainingPlace(f"{kind}-{number}", kind) for kind in KINDS for number in range(4)]


@pytest.fixture(scope="module")
def cases():
    return training.make_cases(PUBLISHED, PLACES)


def located(case):
    return [stage for stage in case.stages if stage.place_id]


def test_as_many_cases_and_locations_as_published(cases):
    assert len(cases) == 3622 and len({case.case_id for case in cases}) == 3622
    assert sum(len(located(case)) for case in cases) == 3901
    assert {len(located(case)) for case in cases} == {0, 1, 2, 3}


def test_themes_have_the_published_shares(cases):
    found = Counter(case.theme_id for case in cases)
    assert sum(found.values()) == 3622
    for theme, count in PUBLISHED:      # 2,861 in all: within one case of the exact share
        assert abs(found[theme] - count * 3622 / 2861) < 1, theme


def test_shares_lose_and_invent_nothing():
    assert training.shares([("a", 1), ("b", 1), ("c", 1)], 10) == {"a": 4, "b": 3, "c": 3}
    assert training.shares([("a", 5), ("b", 0)], 7) == {"a": 7, "b": 0}
    with pytest.raises(ValueError):
        training.shares([("a", 0)], 3)


@pytest.mark.parametrize("count, locations", [(40, 31), (40, 60), (3, 0), (1, 1)])
def test_other_sizes(count, locations):
    made = training.make_cases(PUBLISHED, PLACES, count, locations)
    assert len(made) == count
    assert sum(len(located(case)) for case in made) == locations


def test_the_same_every_time(cases):
    assert training.make_cases(PUBLISHED, PLACES) == cases
    assert [Draw("a", 1).below(1000), Draw("a", 2).below(1000)] != [Draw("b", 1).below(1000), Draw("b", 2).below(1000)]
    draw = Draw("even")
    spread = Counter(draw.below(4) for _ in range(4000))
    assert all(850 < spread[value] < 1150 for value in range(4))


def test_every_form_of_date(cases):
    first = [case.date_edtf for case in cases[:len(FORMS)]]
    assert None in first
    parsed = [dates.parse(text) for text in first if text]
    assert {date.precision for date in parsed} == {"day", "month", "season", "year", "decade", "century", "range"}
    assert {date.mark for date in parsed} == {"", "~", "?", "%"}
    assert any(date.start_day is None for date in parsed) and any(date.end_day is None for date in parsed)
    assert any("XX" in text for text in first if text) and any("T09:00Z" in text for text in first if text)
    every = [dates.parse(case.date_edtf) for case in cases if case.date_edtf]
    assert 150 < sum(case.date_edtf is None for case in cases) < 300
    assert max(date.end_day or 0 for date in every) <= dates.day_number(2025, 12, 31)


def test_a_date_of_every_form_parses():
    for number in range(1, 3000):
        text = edtf_of(number, Draw("dates", number))
        if text is not None:
            dates.parse(text)


def test_every_text_says_so(cases):
    for case in cases:
        assert re.fullmatch(r"SYN-\d{6}", case.case_id)
        assert case.title.startswith("SYNTHETIC") and case.summary.startswith("SYNTHETIC")
        assert all(stage.text.startswith("SYNTHETIC") for stage in case.stages)
        assert all(claim.text.startswith("SYNTHETIC") and "SYNTHETIC" in claim.claimed_by for claim in case.claims)
        assert all(re.fullmatch(r"SYN-P\d{6}", person) for person in case.persons)


def test_all_words_of_the_field_occur(cases):
    stages = [stage for case in cases for stage in case.stages]
    assert {stage.role for stage in stages} == set(words.STAGE_ROLES)
    assert {case.review for case in cases} == set(words.REVIEW_STATES)
    assert {case.privacy for case in cases} == {stage.privacy for stage in stages} == set(words.PRIVACY_LEVELS)
    assert {case.confidence for case in cases} == set(words.CONFIDENCES)
    assert any(stage.duration for stage in stages)
    people = [training.make_person(f"SYN-P{number:06d}") for number in range(1, 400)]
    assert {person.consent for person in people} == {None, *training.CONSENT_STATES}
    assert training.make_person("SYN-P000007") == people[6]


def test_places_fit_the_step(cases):
    kinds = {place.place_id: place.kind for place in PLACES}
    for case in cases:
        for stage in located(case):
            if case.theme_id == "political-prison-camps":
                assert kinds[stage.place_id] in ("political_prison_camp", "prison")
            if stage.role == "hand_over":
                assert kinds[stage.place_id] == words.CROSSING
    repatriated = next(case for case in cases if case.theme_id == "forced-repatriation" and len(located(case)) == 3)
    assert [kinds[stage.place_id] for stage in located(repatriated)][:2] == ["detention_center", words.CROSSING]


def test_a_kind_or_theme_that_is_not_there_takes_any_place():
    made = training.make_cases([("a-theme-of-ones-own", 1)], [training.TrainingPlace("X", "customs")], 20, 15)
    assert {stage.place_id for case in made for stage in located(case)} == {"X"}
