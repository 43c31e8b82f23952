"""`votingday schema`: the shape of every file people write and of everything the product hands out, as JSON Schema.

Shapes come from the models themselves; nothing is described twice.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any, get_args

import msgspec
from pydantic import BaseModel

from simulator.cli.base import Code, Talk
from simulator.cli.parser import Parser
from simulator.journal.lines import Chain, Record
from simulator.scenario.reading import MODELS
from simulator.seat.ask import Ask, Receipt
from simulator.seat.debrief import Debrief
from simulator.seat.view import View

SHAPES: dict[str, type[BaseModel]] = {
    **{str(kind): model for kind, model in MODELS.items()},
    "ask": Ask,
    "receipt": Receipt,
    "view": View,
    "debrief": Debrief,
}
JOURNAL = "journal"


def arguments(parser: Parser) -> None:
    """What may stand behind `schema`."""
    parser.takes("what", metavar="what", nargs="?", type=parser.one_of((*SHAPES, JOURNAL)))


def run(asked: Namespace, talk: Talk) -> int:
    """Print one, or all by name."""
    talk.json(shape(asked.what) if asked.what else {name: shape(name) for name in (*SHAPES, JOURNAL)}, indent=1)
    return Code.DONE


def shape(name: str) -> dict[str, Any]:
    """The schema of one kind."""
    return journal() if name == JOURNAL else SHAPES[name].model_json_schema(by_alias=True)


def journal() -> dict[str, Any]:
    """The schema of one line of a journal."""
    kinds = [kind for base in get_args(Record) for kind in _leaves(base)]
    schemas, parts = msgspec.json.schema_components([*kinds, Chain], ref_template="#/$defs/{name}")
    return {"title": "Journal line", "anyOf": list(schemas), "$defs": parts}


def _leaves(base: type) -> Iterator[type]:
    """A record's kind itself, or every kind of event there is."""
    below: list[type] = sorted(base.__subclasses__(), key=lambda kind: kind.__name__)
    if not below:
        yield base
    for kind in below:
        yield from _leaves(kind)
