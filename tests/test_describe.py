"""The page on the tables is current, and the data package tells the truth about the CSV files beside it."""

import csv
import json

from helpers import describe, paths, schema
from helpers.exports import export


def test_the_page_on_the_tables_is_current():
    page = (paths.root() / "docs" / "tables.md").read_text("utf8")
    assert page == describe.markdown(), (
        "make it anew: python -c 'from helpers import describe; print(describe.markdown(), end=\"\")'"
    )


def test_every_csv_has_the_columns_and_values_its_data_package_says(sample, tmp_path):
    export(sample.tables, tmp_path, "csv")
    package = json.loads((tmp_path / "datapackage.json").read_text("utf8"))
    assert {resource["name"] for resource in package["resources"]} == set(schema.TABLES)
    for resource in package["resources"]:
        fields = {field["name"]: field for field in resource["schema"]["fields"]}
        with (tmp_path / resource["path"]).open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            assert reader.fieldnames == list(fields)
            for row in reader:
                for name, value in row.items():
                    constraints = fields[name]["constraints"]
                    assert value or not constraints["required"], (resource["name"], name)
                    assert not value or value in constraints.get("enum", [value]), (resource["name"], name, value)
                    if value and fields[name]["type"] == "integer":
                        int(value)
