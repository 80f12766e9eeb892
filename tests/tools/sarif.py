"""A SARIF 2.1.0 log → what is wrong with it, by the schema of the standard.

The schema beside this file is OASIS's, as the npm package `@microsoft/jest-sarif` 1.0.0-beta.0 (MIT) brings it in
`lib/schemas/sarif-2.1.0-rtm.5.json`.
"""

import json
from pathlib import Path

from jsonschema import Draft4Validator

SCHEMA = json.loads(Path(__file__).with_name("sarif.schema.json").read_text("utf-8"))


def check(text: str) -> list[str]:
    """Everything wrong with a log."""
    return [
        f"{each.json_path}: {each.message}"
        for each in Draft4Validator(SCHEMA).iter_errors(json.loads(text))
    ]
