"""Questions that nobody could answer, by topic."""

from bot.letters.gap_content import GapsContent, GapTopicContent
from bot.locale import Locale
from handlers import action_ids
from handlers.views.blocks import Block, button, context, one_line, section
from handlers.views.rendered import Reader, Rendered
from handlers.wording import gaps
from handlers.wording.dates import local_day

NAME_MAX = 100
EXAMPLE_MAX = 120


def render_gaps(content: GapsContent, reader: Reader) -> Rendered:
    """How many, and the largest topics with a few examples."""
    locale = reader.locale
    lead = gaps.GAPS_LEAD.mrkdwn(
        locale,
        since=local_day(content.since, locale, reader.timezone),
        until=local_day(content.until, locale, reader.timezone),
        count=content.unanswered,
    )
    topics = [topic_block(place, topic, locale) for place, topic in enumerate(content.topics, 1)]
    foot = gaps.GAPS_FOOT.mrkdwn(locale)
    if content.more:
        foot = f"{gaps.GAPS_MORE.mrkdwn(locale, count=content.more)}\n{foot}"
    return Rendered(lead, [section(lead), *topics, context(foot)])


def topic_name(words: tuple[str, ...], typical: str, locale: Locale) -> str:
    """The words that its questions have in common, or else the question itself."""
    named = gaps.GAPS_BETWEEN.plain(locale).join(words)
    return one_line(named or typical, NAME_MAX)


def topic_block(place: int, topic: GapTopicContent, locale: Locale) -> Block:
    """What people asked, and the way to answer it."""
    done = topic.proposed_by or topic.answered_by
    return section(_topic(place, topic, locale), None if done else _write(topic, locale))


def _topic(place: int, topic: GapTopicContent, locale: Locale) -> str:
    name = topic_name(topic.words, topic.examples[0], locale)
    wording = gaps.GAPS_TOPIC_TICKETS if topic.tickets else gaps.GAPS_TOPIC
    lines = [
        wording.mrkdwn(locale, place=place, name=name, count=topic.count, tickets=topic.tickets)
    ]
    if topic.words:
        lines += [_example(example, locale) for example in topic.examples]
    if topic.proposed_by:
        name = one_line(topic.proposed_by, NAME_MAX)
        lines.append(gaps.GAPS_PROPOSED.mrkdwn(locale, name=name))
    elif topic.answered_by:
        lines.append(gaps.GAPS_ANSWERED.mrkdwn(locale, key=topic.answered_by))
    return "\n".join(lines)


def _write(topic: GapTopicContent, locale: Locale) -> Block:
    """Opens the form of an article, with the most typical question in it."""
    value = action_ids.pack(question=topic.question_id)
    return button(gaps.GAPS_WRITE_BUTTON.plain(locale), action_ids.PROPOSE_ARTICLE, value)


def _example(question: str, locale: Locale) -> str:
    return gaps.GAPS_EXAMPLE.mrkdwn(locale, question=one_line(question, EXAMPLE_MAX))
