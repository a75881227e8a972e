"""Texts from the data are shown as they are: never as HTML, never as an expression."""

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsFeature, QgsVectorLayer

from visual_atlas_plugin.mapping import atlas_layers, cards, roles

NASTY = "<script>alert(1)</script> & \"quoted\" 'single' [% 1+1 %] https://example.org/a?b=1&c=2\"><img src=x> end"
COLUMNS = ("name_en", "kind", "precision", "status", "weak_note", "card_names_text", "card_same_as_text",
           "card_claims_text", "card_sources_text")


@pytest.fixture
def nasty_layer():
    fields = "&".join(f"field={name}:string" for name in COLUMNS)
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326&{fields}", "nasty", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([NASTY] * len(COLUMNS))
    layer.dataProvider().addFeatures([feature])
    cards.set_up_places(layer)
    return layer


def tip_of(layer):
    """The HTML that QGIS would show for the first row."""
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.layerScope(layer))
    context.setFeature(next(layer.getFeatures()))
    return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


def test_markup_in_the_data_is_escaped(nasty_layer):
    tip = tip_of(nasty_layer)
    assert "<script" not in tip and "<img" not in tip
    assert "&lt;script&gt;" in tip
    assert "&amp; &quot;quoted&quot;" in tip


def test_expressions_in_the_data_are_not_run(nasty_layer):
    assert "[% 1+1 %]" in tip_of(nasty_layer)


def test_only_web_addresses_of_sources_become_links(nasty_layer):
    tip = tip_of(nasty_layer)
    assert tip.count("<a href=") == 1
    assert '<a href="https://example.org/a?b=1&amp;c=2&quot;&gt' not in tip, "the link ends at the quote"


def test_empty_values_leave_no_empty_rows(nasty_layer):
    nasty_layer.dataProvider().changeAttributeValues({next(nasty_layer.getFeatures()).id(): {
        index: None for index in range(1, len(COLUMNS))}})
    assert "<i>" not in tip_of(nasty_layer)


def test_opening_reads_no_card(atlas_file, project):
    """A join that keeps its rows in memory works out every card at once: minutes in an atlas of a million cases."""
    opened = atlas_layers.open_atlas(project, str(atlas_file))
    joins = [join for layer in roles.our_layers(project, opened.atlas_uuid) if isinstance(layer, QgsVectorLayer)
             for join in layer.vectorJoins()]
    assert joins and not any(join.isUsingMemoryCache() for join in joins)
