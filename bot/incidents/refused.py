"""Slack refuses what goes to a channel, until it takes it again."""

import structlog

from bot.incidents.mishap import WHOLE_CHANNEL, refusal_behind
from bot.letters.incident import write_incident, write_incident_over
from bot.office import OfficeAddress
from bot.unit import Unit
from storage import letter_claims
from storage.incident import Incident, IncidentKind, end_incident, incidents_open, open_incident
from storage.letter import Letter

log = structlog.get_logger(__name__)

# What waits for another letter is a consequence: the cause has an incident of its own.
WAITS = "waits_for_another_letter"


def note_refusal(unit: Unit, office: OfficeAddress, letter: Letter, problem: str) -> None:
    """Note that a letter was set aside; the office hears of it the first time only."""
    if problem == WAITS:
        return
    kind, channel = IncidentKind.CHANNEL, letter.channel
    incident, is_new = open_incident(unit.session, kind, channel, problem, unit.at)
    tried_again, incident.retried_at = incident.retried_at is not None, None
    if not is_new and not tried_again:
        return
    if is_new:
        mend = refusal_behind(problem)
        log.error("incident", channel=channel, problem=problem, mend=mend, shown_by="doctor")
    for address in office.to_tell_of(channel):
        write_incident(unit, incident, address)


def note_passage(unit: Unit, office: OfficeAddress, channel: str) -> None:
    """A letter got through to a channel: trouble with it may be over."""
    for incident in incidents_open(unit.session, IncidentKind.CHANNEL, channel):
        if refusal_behind(incident.problem) in WHOLE_CHANNEL or not _waits(unit, incident):
            _end(unit, office, incident)


def _waits(unit: Unit, incident: Incident) -> bool:
    """Whether a letter is still set aside for this."""
    return letter_claims.is_set_aside(unit.session, incident.about, incident.problem)


def _end(unit: Unit, office: OfficeAddress, incident: Incident) -> None:
    if not end_incident(unit.session, incident, unit.at):
        return
    sent_again = 0
    if refusal_behind(incident.problem) in WHOLE_CHANNEL:
        problems = (incident.problem, WAITS)
        sent_again = letter_claims.send_again(
            unit.session, now=unit.at, channel=incident.about, problems=problems
        )
    log.info("incident_over", channel=incident.about, problem=incident.problem)
    if office.channel is not None:
        write_incident_over(unit, incident, office.channel, sent_again)
