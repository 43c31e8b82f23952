"""The front door: the command `votingday` with the verbs that open a screen; it alone knows command and sessions.

`--version` is answered before anything else is loaded; a screen is loaded when it is asked for.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from simulator import __version__

if TYPE_CHECKING:  # loaded when needed: a person who asks for the version waits for nothing
    from collections.abc import Sequence

    from simulator.seat.base import Seat
    from simulator.session.lobby import Lobby, Offered
    from simulator.texts.domains import Lang
    from simulator.texts.phrase import Phrase
    from tui.door import Entry, Start

INTERRUPTED = 130
TUTORIAL = ("first-steps", "issuer-1")


class Home:
    """The world outside the screens (tui.door.Door): one person's folder and sittings.

    `asked` is what the command named; without it the tutorial opens the first time, the lobby afterwards.
    """

    def __init__(self, lobby: Lobby, lang: Lang | None, asked: Namespace | None) -> None:
        self.lobby = lobby
        self._lang = lang
        self._asked = asked

    def language(self) -> Lang | None:
        """The language asked for, or that of last time; none when there is neither."""
        from simulator.texts.domains import LANGUAGES  # noqa: PLC0415 - see above

        remembered = self.lobby.folder.recall("language")
        return self._lang or next((lang for lang in LANGUAGES if lang == remembered), None)

    def speaks(self, lang: Lang) -> None:
        """A person chose a language."""
        self._lang = lang
        self.lobby.folder.remember("language", lang)

    def first(self) -> Start | None:
        """What the command named; the tutorial the first time; else the lobby."""
        from tui.door import Start  # noqa: PLC0415 - see above

        if self._asked is not None:
            return Start(self._asked.scenario, self._asked.seat or "")
        if self.lobby.folder.recall("met") is None:
            self.lobby.folder.remember("met", "yes")
            return Start(*TUTORIAL)
        return None

    async def entries(self) -> Sequence[Entry]:
        """What the lobby offers."""
        return tuple(_entry(offered) for offered in self.lobby.offered())

    async def open(self, entry: str, seat: str) -> Seat:
        """Begin or go on, and sit down."""
        from simulator.session.local import LocalSeat  # noqa: PLC0415 - see above

        asked, self._asked = self._asked, None
        if asked is None:
            return LocalSeat(self.lobby.sit(entry, seat))
        journal = Path(asked.journal) if asked.journal else None
        return LocalSeat(self.lobby.sit(entry, seat, seed=asked.seed, at=asked.at, pace=asked.pace, journal=journal))


def _entry(offered: Offered) -> Entry:
    from tui.door import Entry, Role  # noqa: PLC0415 - see above

    return Entry(
        id=offered.id,
        title=offered.title,
        minutes=offered.minutes,
        difficulty=offered.difficulty,
        roles=tuple(Role(seat, _called(seat)) for seat in offered.seats),
        left_at=offered.left_at,
    )


def _called(seat: str) -> Phrase:
    from simulator.texts.phrase import phrase  # noqa: PLC0415 - see above

    role, _, number = seat.partition("-")
    return phrase(f"seat.{role}", n=int(number)) if role == "issuer" else phrase(f"seat.{role}")


class Screens:
    """Opens screens for the command (simulator.cli.base.Screens)."""

    def first(self, lang: Lang) -> int:
        """The first screen: the language, then the tutorial, or what was left off."""
        return self._open(lang if any(a.startswith("--lang") for a in sys.argv) else None, None)

    def play(self, asked: Namespace, lang: Lang) -> int:
        """A seat of a scenario."""
        return self._open(lang, asked)

    def _open(self, lang: Lang | None, asked: Namespace | None) -> int:
        from simulator.session.lobby import Lobby  # noqa: PLC0415 - see above
        from tui.app import VotingDay  # noqa: PLC0415 - see above

        lobby = Lobby()
        app = VotingDay(Home(lobby, lang, asked))
        try:
            app.run()
        finally:
            lobby.close()
        if app.fault is not None:
            raise app.fault
        return 0


def main() -> int:
    """The entry point `votingday`: reads the arguments and gives back the number to end with."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        sys.stdout.write(f"votingday {__version__}\n")
        return 0
    try:
        from simulator.cli.main import main as command  # noqa: PLC0415 - see above

        return command(arguments, Screens())
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
