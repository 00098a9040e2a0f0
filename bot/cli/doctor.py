"""``madoguchi doctor``: is everything in place, and if not, how to mend it."""

import typer

from bot.app import open_way
from bot.cli.checks.alarm import check_alarm_ways
from bot.cli.checks.finding import Finding, Severity
from bot.cli.checks.local import check_database
from bot.cli.checks.network import check_network
from bot.cli.checks.remote import check_slack
from bot.cli.explained import settings_or_exit
from bot.locale import Locale
from handlers.wording import doctor as words

MARK = {Severity.OK: words.OK, Severity.NOTE: words.NOTE, Severity.MEND: words.MEND}


def doctor() -> None:
    """Check database, network, tokens, scopes, channels and roles.

    Status 1 when something needs mending.
    """
    settings = settings_or_exit()
    way = open_way(settings)
    network = check_network(settings, way)
    is_open = not any(finding.severity is Severity.MEND for finding in network)
    findings = [
        *check_database(settings),
        *network,
        *check_slack(settings, way, is_open=is_open),
        *check_alarm_ways(settings, way, is_open=is_open),
    ]
    for finding in findings:
        typer.echo(_line(finding, settings.madoguchi_locale))
    if any(finding.severity is Severity.MEND for finding in findings):
        raise typer.Exit(1)


def _line(finding: Finding, locale: Locale) -> str:
    mark = MARK[finding.severity].plain(locale)
    return f"[{mark}] {finding.wording.plain(locale, **finding.details)}"
