"""Who works for the help desk."""

from bot.digests.sections.duty import DUTY, CompanyDuty, DutyAhead, DutyOfDay
from bot.letters.digest_content import DigestNames
from bot.locale import Locale
from handlers.views.blocks import Block, one_line, section
from handlers.views.calendar_lines import BETWEEN, company_name
from handlers.views.digests.section_view import SectionView
from handlers.views.rendered import Reader
from handlers.wording import digests as words
from handlers.wording.dates import day_of_year
from handlers.wording.working_days import DAY_PART

MOST = 5  # companies that are named
NAME_MAX = 60


def duty_blocks(told: DutyAhead, _names: DigestNames, reader: Reader) -> list[Block]:
    """Today, and the next business day."""
    locale, (today, following) = reader.locale, told.days
    lines = [
        words.DUTY.mrkdwn(locale),
        duty_line(words.TODAY.plain(locale), today, locale),
        duty_line(day_of_year(following.day, locale), following, locale),
    ]
    return [section("\n".join(lines))]


def duty_line(name: str, day: DutyOfDay, locale: Locale) -> str:
    """Who works for the help desk on a day, and whether anybody is there."""
    if not day.is_planned:
        who = words.NOT_PLANNED.plain(locale, count=day.there)
    elif not day.companies:
        return words.DUTY_OF_DAY.mrkdwn(locale, day=name, who=words.NO_DUTY.plain(locale))
    else:
        named = (_company(one, locale) for one in day.companies[:MOST])
        who = BETWEEN[locale].join(named)
    line = words.DUTY_OF_DAY.mrkdwn(locale, day=name, who=who)
    return line if day.there else f"{line}\n{words.NOBODY_THERE.mrkdwn(locale)}"


def _company(duty: CompanyDuty, locale: Locale) -> str:
    return words.COMPANY.plain(
        locale,
        company=one_line(company_name(duty.company, locale), NAME_MAX),
        part=DAY_PART[duty.part].plain(locale),
        people=duty.people,
    )


DUTY_VIEW = SectionView(DUTY, duty_blocks)
