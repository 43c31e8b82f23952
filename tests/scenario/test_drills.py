"""Drills played by hand, rightly and in the ways that tempt: what the debrief says of each, in every language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from simulator.cli.typed import fields, offer_of
from simulator.exercise.running import Exercise
from simulator.seat.ask import Ask
from simulator.seat.debrief import Debrief
from simulator.session.sitting import Sitting
from simulator.session.store import kit_for
from simulator.texts.domains import LANGUAGES
from simulator.texts.phrase import Phrase
from simulator.texts.words import words
from tests.scenario.careful import Careful

ASKED = """
watch; answer-phone 1; look-address-up 1; tell-caller 1 here
watch; show-row 1 covered
watch; answer-phone 2; tell-caller 2 cannot-say
watch; take-certificate 40021 ABC
watch; refuse-row 2
watch; answer-phone 3; look-address-up 3; tell-caller 3 search-by-iin
watch; look-up 637; refuse-addition 637 other-list
watch; show-row 3 covered
watch; answer-phone 4; tell-caller 4 cannot-say
watch; look-up 638; add 638 request
watch; refuse-row 4
watch; answer-phone 5; look-address-up 5; tell-caller 5 here
"""
TOO_MUCH_TOLD = """
watch; answer-phone 1; tell-caller 1 call-centre
watch; show-row 1 page
watch; answer-phone 2; tell-caller 2 voted-or-not
watch; take-certificate 40021 ABCDE
watch; show-row 2 covered
watch; answer-phone 3; tell-caller 3 here
watch; add 637 request
watch; refuse-row 3
"""
LET_IN = """
watch; admit 1; watch; admit 2; watch; refuse-observer 3 no-assignment; watch; admit 4
watch; meet 1 allow; watch; admit 5; watch; refuse-observer 6 second-of-body; watch; admit 7
watch; meet 2 ask-to-stop; watch; refuse-observer 8 no-card; watch; admit 9; watch; meet 3 warn
"""
HELD_OFF = """
watch; admit 1; watch; refuse-observer 2 second-of-body; watch; admit 3; watch; admit 4
watch; meet 1 ask-out; watch; refuse-observer 5 foreigner; watch; admit 6; watch; refuse-observer 7 no-card
"""
SERVE = "applicant-signs; sign-application; sign-set; give-set applicant"
PAPERS = "look-at-paper document; look-at-paper application"
DOORS = f"""
drive 1; {PAPERS}; ask-others-out; {SERVE}
drive 2; {PAPERS}; note-helper; {SERVE}
drive 3; refuse-at-home besides no-application; {PAPERS}; {SERVE}
drive 4; ask-at-home another-document; {PAPERS}; {SERVE}
drive 5; drive 6
"""
IN_A_HURRY = f"""
drive 1; sign-set; give-set applicant
drive 2; look-at-paper document; ask-others-out; applicant-signs; sign-application; sign-set; give-set applicant
drive 3; {PAPERS}; sign-set; give-set besides
drive 4; {PAPERS}; sign-set; give-set applicant
drive 6
"""
WAITED = """
watch 60; meet 1 allow; go desk-1; watch 60; meet 2 keep-in-view; go desk-1; watch 60; watch 60; meet 3 allow
go desk-1; watch 60; admit 2; go desk-1; watch 60; meet 4 attach; mark-end; close
"""
TOO_EARLY = "watch 60; meet 1 allow; watch 60; meet 2 keep-in-view; mark-end; close"
FOUR = """
watch 60; meet 1 warn
watch 60; write-act line-signed; sign-act 1
watch 60; write-act line-signed; sign-act 2; meet 2 allow
watch 60; meet 3 warn; sit-signed 110; watch 60; vote 1 yes; watch 60; close-sitting 1 adopted
settle 110 desk; settle 107 home
watch 60; watch 60; meet 4 attach
"""
THREE = """
watch 60; meet 1 let-be
watch 60; sit-signed 107; watch 60; vote 1 yes; watch 60; close-sitting 1 adopted; dissent 1
"""
FACTS = "go booths; watch 60; note-fact 1; watch 5; point-out 1; hand-in-act 1"
OPINIONS = "go booths; watch 60; interfere; note-opinion 2; hand-in-act 1"

RIGHT = [
    ("who-asks-about-the-list", "secretary", ASKED, 9),
    ("the-press-is-here", "chair", LET_IN, 12),
    ("at-their-door", "issuer-2", DOORS, 6),
    ("all-have-voted", "chair", WAITED, 6),
    ("four-of-five", "chair", FOUR, 7),
    ("act-or-complaint", "observer", FACTS, 1),
]
"""A drill, the seat, what is done, how many occasions were kept."""

WRONG = [
    ("who-asks-about-the-list", "secretary", TOO_MUCH_TOLD, {"OBS-15", "AVC-07", "LST-02", "LST-05"}),
    ("the-press-is-here", "chair", HELD_OFF, {"OBS-06", "OBS-07", "OBS-12"}),
    ("at-their-door", "issuer-2", IN_A_HURRY, {"MOB-07", "MOB-11", "MOB-12"}),
    ("all-have-voted", "chair", TOO_EARLY, {"CLO-01", "CLO-03"}),
    ("four-of-five", "chair", THREE, {"COM-05", "COM-07", "OBS-09"}),
    ("act-or-complaint", "observer", OPINIONS, {"OBS-09"}),
]
"""A drill, the seat, what is done, the rules that the debrief names."""


def played(name: str, seat: str, script: str) -> Debrief:
    """A drill done by hand with seed 1, each act typed as at a pipe; all that is shown can be said in any language."""
    kit = kit_for(name)
    sitting = Sitting(Exercise(kit, 1, played=(seat,)), seat, "stands")
    for number, typed in enumerate(line for line in script.replace(";", "\n").splitlines() if line.strip()):
        view = sitting.view()
        first, *rest = typed.split()
        offer, named = offer_of(view.offers, first)
        assert offer is not None, typed
        receipt = sitting.submit(Ask(id=f"a-{number}", act=offer.act, fields=fields(offer, [*named, *rest])))
        assert receipt.accepted, (typed, receipt.reason)
        say(sitting.view())
    told = sitting.leave()
    say(told)
    return told


def say(shown: BaseModel) -> None:
    """Every phrase of a page, in all languages."""
    for lang in LANGUAGES:
        for found in phrases(shown):
            assert words(lang).say(found)


def phrases(value: object) -> Iterator[Phrase]:
    """The phrases in a page, however deep."""
    if isinstance(value, Phrase):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from phrases(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from phrases(one)


@pytest.mark.parametrize(("name", "seat", "script", "kept"), RIGHT, ids=[row[0] for row in RIGHT])
def test_done_rightly(name: str, seat: str, script: str, kept: int) -> None:
    """Nothing to look at and no advice."""
    told = played(name, seat, script)
    assert [(one.at, one.rule, one.seen.key) for one in (*told.look_at, *told.advice)] == []
    assert told.kept == told.occasions >= kept


@pytest.mark.parametrize(("name", "seat", "script", "rules"), WRONG, ids=[row[0] for row in WRONG])
def test_done_in_the_way_that_tempts(name: str, seat: str, script: str, rules: set[str]) -> None:
    """The debrief names the rules, and only them."""
    told = played(name, seat, script)
    assert {one.rule for one in (*told.look_at, *told.advice)} == rules


def test_a_deputy_without_a_desk_has_enough_to_do() -> None:
    """The round, the chair's place, a desk that somebody left: no idle second, and nothing that could not be lawful."""
    kit = kit_for("wherever-needed")
    person = Careful(Sitting(Exercise(kit, 1, played=("deputy",)), "deputy", kit.scenario.pace, wall=lambda: 0.0))
    person.play()
    told = person.sitting.leave()
    assert not person.idle
    assert person.jobs * 3 >= kit.scenario.minutes * 2
    assert told.kept == told.occasions > 0
    assert told.advice == ()
