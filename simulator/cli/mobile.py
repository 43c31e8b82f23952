"""The mobile team's bench in plain lines: the minutes left, the road, the bag, the home and what was seen in it.

The words are those of the screen; it shows what a view holds and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.seat.mobile import HomeSeen, Mobile
from simulator.texts.words import Words


def mobile_lines(mobile: Mobile, words: Words) -> Iterator[str]:
    """The bench, a line a subject."""
    yield words("mobile.left", n=mobile.left, back=mobile.back)
    if mobile.driving is not None:
        yield words("mobile.driving-back") if not mobile.driving else words("mobile.driving", n=mobile.driving)
    yield words("mobile.route")
    for stop in mobile.route:
        where = f"{words.say(stop.name)}, {words.say(stop.street)} {stop.house}"
        yield f"  {stop.number}. {where}: {words.say(stop.state)}"
    bag = [words("mobile.bag-row", letter=b.contest, left=b.left, signed=b.signed) for b in mobile.bag]
    yield f"{words('mobile.bag')}: {'; '.join(bag)}"
    if mobile.home is not None:
        yield from _home(mobile.home, words)


def _home(home: HomeSeen, words: Words) -> Iterator[str]:
    people = ", ".join(map(words.say, home.people))
    yield words("mobile.home", n=home.number, people=people)
    told = (home.says, home.holds, home.document, home.application, *home.done)
    for one in told:
        if one is not None:
            yield f"  {words.say(one)}"
