"""Nothing gets through to Slack, until it does."""

from datetime import timedelta

from bot.letters.incident import write_incident_over
from bot.office import OfficeAddress
from bot.unit import Unit
from storage.incident import IncidentKind, end_incident, incidents_open, open_incident

# The office hears of an outage afterwards, for nothing can be said while it lasts; and only of
# one that people noticed.
WORTH_TELLING = timedelta(minutes=10)


def note_outage(unit: Unit, problem: str) -> None:
    """Note that nothing gets through."""
    if not incidents_open(unit.session, IncidentKind.SLACK):
        open_incident(unit.session, IncidentKind.SLACK, "", problem, unit.at)


def note_recovery(unit: Unit, office: OfficeAddress) -> None:
    """Something got through again."""
    noted = incidents_open(unit.session, IncidentKind.SLACK)
    ended = [incident for incident in noted if end_incident(unit.session, incident, unit.at)]
    if not ended or office.channel is None:
        return
    first = ended[0]  # two processes may have noted it for different reasons
    if unit.at - first.first_at >= WORTH_TELLING:
        write_incident_over(unit, first, office.channel, 0)
