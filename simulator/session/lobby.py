"""What one can sit down to: shipped exercises, a person's own files, and what was left off; and sitting down.

One sitting at a time. It opens files and starts exercises; what is shown of them is not its concern.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from simulator.exercise.kit import Kit, kit
from simulator.exercise.replay import again
from simulator.exercise.running import Exercise
from simulator.journal.lines import decode
from simulator.journal.records import Asked
from simulator.scenario.model import Scenario
from simulator.seat.view import Pace
from simulator.session.keeper import Keeper
from simulator.session.people import Folder, LeftOff
from simulator.session.sitting import Sitting
from simulator.session.store import kit_for, shelf
from simulator.texts.phrase import Spelled


@dataclass(frozen=True, slots=True)
class Offered:
    """An exercise one can begin or go on with: its id here, and what is told of it."""

    id: str
    title: Spelled
    minutes: int
    difficulty: int
    seats: tuple[str, ...]
    left_at: int | None = None


class NotPlayable(Exception):  # noqa: N818 - what a person asked for, told to them
    """A scenario has no such seat to play: the seat, and those it has."""

    def __init__(self, seat: str, seats: tuple[str, ...]) -> None:
        super().__init__(seat)
        self.seat = seat
        self.seats = seats


class Lobby:
    """One person before and between exercises."""

    def __init__(self, folder: Folder | None = None) -> None:
        self.folder = folder or Folder()
        self._keeper: Keeper | None = None
        self._left: dict[str, LeftOff] = {}

    def offered(self) -> tuple[Offered, ...]:
        """What was left off first, then the shipped exercises from easy to hard."""
        scenarios = {name: model for name in shelf().ids("scenario") if isinstance(model := _scenario(name), Scenario)}
        self._left = {f"left-{n}": left for n, left in enumerate(self.folder.left_off())}
        begun = [
            _offered(key, scenarios[left.scenario], (left.seat,), left.at)
            for key, left in self._left.items()
            if left.scenario in scenarios
        ]
        fresh = [_offered(name, model, model.playable, None) for name, model in scenarios.items()]
        return (*begun, *sorted(fresh, key=lambda o: (o.difficulty, o.minutes, o.id)))

    def sit(
        self,
        entry: str,
        seat: str = "",
        *,
        seed: int = 1,
        at: int | None = None,
        pace: Pace | None = None,
        journal: Path | None = None,
    ) -> Sitting:
        """Begin an exercise (an id, a file) or go on with one left off, and keep its journal."""
        self.close()
        left = self._left.get(entry)
        if left is not None:
            return self._go_on(left, pace)
        made = kit_for(entry)
        own = seat or made.scenario.seat
        if own not in made.scenario.playable:
            raise NotPlayable(own, made.scenario.playable)
        run = Exercise(made, seed, played=(own,))
        path = journal or self.folder.new_journal(made.scenario.id, own)
        return self._sitting(run, own, pace or made.scenario.pace, at, path)

    def close(self) -> None:
        """End the journal of the present sitting, if there is one."""
        if self._keeper is not None:
            self._keeper.close()
            self._keeper = None

    def _go_on(self, left: LeftOff, pace: Pace | None) -> Sitting:
        """Live the day anew up to the last ask; the journal is written afresh."""
        records = decode(left.path.read_bytes()).records
        made: Kit = kit(records[0].sources)
        asks = [r for r in records if isinstance(r, Asked)]
        run = again(records, made=made)
        run.advance(run.busy.get(left.seat, asks[-1].at))
        left.path.unlink()
        return self._sitting(run, left.seat, pace or made.scenario.pace, None, left.path)

    def _sitting(self, run: Exercise, seat: str, pace: Pace, at: int | None, path: Path) -> Sitting:
        self._keeper = Keeper(path)
        return Sitting(run, seat, pace, at=at, keep=self._keeper)


def _scenario(name: str) -> object:
    return shelf().model("scenario", name)[0]


def _offered(key: str, model: Scenario, seats: tuple[str, ...], left_at: int | None) -> Offered:
    return Offered(key, model.title, model.minutes, model.difficulty, seats, left_at)
