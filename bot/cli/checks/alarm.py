"""How the office is told when the desk itself is in trouble, and what it was told of."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from bot.app import utc_now
from bot.cli.checks.finding import Finding, mend, note, ok
from bot.cli.pulse import alarm_ways, alarm_words
from bot.cli.say import mend_of
from bot.network.way import Way
from bot.pulse.notice import AlarmWay, NotToldError, WayName
from bot.pulse.trouble import Trouble
from bot.setting_error import SettingError
from bot.settings import Settings
from handlers.wording import alarms
from handlers.wording import doctor as words
from storage.alarm import alarms_open


def check_alarm_ways(settings: Settings, way: Way, *, is_open: bool) -> list[Finding]:
    """Each way, as far as it can be tried without telling; Slack only if the way is open."""
    try:
        ways = alarm_ways(settings, way, utc_now)
    except SettingError as error:
        sentence = mend_of(error, settings.madoguchi_locale)
        return [mend(words.ALARM_SETTING, variable=error.variable, mend=sentence)]
    if not ways:
        return [_without(settings)]
    return [_tried(one, settings) for one in ways if is_open or one.name is not WayName.CHANNEL]


def check_alarms(session: Session, settings: Settings) -> Iterator[Finding]:
    """What the desk found to be wrong with itself, and is not over."""
    say = alarm_words(settings)
    for alarm in alarms_open(session):
        trouble = Trouble(alarm.kind, alarm.since, alarm.about)
        yield mend(
            words.ALARM_OPEN,
            what=say.what(trouble),
            mend=say.mend(trouble),
            since=say.since(trouble),
        )


def _without(settings: Settings) -> Finding:
    host, port = settings.madoguchi_health_host, settings.madoguchi_health_port
    if port is None:
        return note(words.ALARM_NONE)
    return ok(words.ALARM_HEALTH_ONLY, host=host, port=port)


def _tried(way: AlarmWay, settings: Settings) -> Finding:
    name = alarms.WAY[way.name].plain(settings.madoguchi_locale)
    try:
        way.knock()
    except NotToldError as error:
        return mend(words.ALARM_BAD, way=name, problem=str(error))
    return ok(words.ALARM_OK, way=name)
