"""Views as a seat could have them, made by hand: what every screen test looks at.
A house of no engine: nothing here is computed, and names are meant to be awkward.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from simulator.seat.ask import Ask, Choice, Form, Offer, Receipt
from simulator.seat.debrief import Count, Debrief, Occasion, Parting
from simulator.seat.view import (
    Card,
    CardSeen,
    Leaf,
    Line,
    Page,
    PersonSeen,
    Query,
    Row,
    Sheets,
    View,
)
from simulator.texts.phrase import Phrase, Spelled, phrase

# What the lead's catalogue will say, carried here by the one key that says what it is given.


def said(kk: str, ru: str, en: str) -> Phrase:
    """A phrase that reads as given, whatever the catalogue of the desk holds."""
    return phrase("date.1", day=Spelled(kk=kk, ru=ru, en=en), year="")


def spelled(kk: str, ru: str, en: str) -> Spelled:
    """A text in three languages."""
    return Spelled(kk=kk, ru=ru, en=en)
