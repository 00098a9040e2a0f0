"""A way to the office that a test looks into."""

from bot.pulse.notice import Notice, NotToldError, WayName


class FakeWay:
    """Remembers what was told; refuses as long as ``works`` is False."""

    def __init__(self, name: WayName = WayName.MAIL) -> None:
        self.name = name
        self.told: list[Notice] = []
        self.tries = 0
        self.works = True

    @property
    def heard(self) -> list[tuple[str, bool]]:
        """Kinds, and whether each was over."""
        return [(one.trouble.kind, one.is_over) for one in self.told]

    def tell(self, notice: Notice) -> None:
        self.tries += 1
        if not self.works:
            raise NotToldError("ConnectionRefusedError")
        self.told.append(notice)

    def tell_trial(self) -> None:
        raise NotImplementedError

    def knock(self) -> None:
        raise NotImplementedError
