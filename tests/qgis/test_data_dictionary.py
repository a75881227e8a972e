"""The data dictionary says what the schema says."""

import importlib.util


def test_the_page_is_the_one_that_the_schema_gives(repository):
    spec = importlib.util.spec_from_file_location("make_data_dictionary", repository / "tools" / "make_data_dictionary.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    page = (repository / "docs" / "data-dictionary.md").read_text(encoding="utf-8")
    assert page == tool.dictionary(), "run tools/make_data_dictionary.py"
    assert "| `geom` | geometry, EPSG:4326 |" in page and "`mss_holding_center`" in page
