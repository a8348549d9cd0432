"""The written contract is the one that the code keeps."""

import json
from pathlib import Path

from server.protocol.asyncapi import as_text, document

KEPT = Path(__file__).parents[3] / "docs" / "asyncapi.json"


def test_the_kept_document_is_current():
    assert KEPT.read_text("utf-8") == as_text(), "renew it: python -m server.protocol.asyncapi > docs/asyncapi.json"


def test_every_frame_of_the_contract_is_in_it():
    found = document()
    said = {
        action: {found["components"]["messages"][one["$ref"].split("/")[-1]]["name"] for one in operation["messages"]}
        for action, operation in found["operations"].items()
    }
    assert said["command"] == set("hello join leave send edit delete thank flag history profile typing ping".split())
    events = "welcome joined ack message mine history notice presence typing resync goodbye pong error"
    assert said["event"] == set(events.split())


def test_every_reference_leads_somewhere():
    found = document()

    def references(node):
        if isinstance(node, dict):
            for key, value in node.items():
                if key == "$ref":
                    yield value
                yield from references(value)
        elif isinstance(node, list):
            for value in node:
                yield from references(value)

    for reference in references(found):
        place = json.loads(json.dumps(found))
        for name in reference.removeprefix("#/").split("/"):
            place = place[name]
