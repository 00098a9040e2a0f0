"""Articles that the office should look at again."""

from bot.letters.upkeep_content import DueArticle, OwnersArticles, ReviewsContent
from bot.locale import Locale
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.answer import source
from handlers.views.articles import edit_button
from handlers.views.blocks import Block, actions, button, context, one_line, section
from handlers.views.rendered import Reader, Rendered
from handlers.wording import answers, reviews
from handlers.wording.dates import day

# Ten articles of ten owners have to fit into one message, each sign of them escaped.
TITLE_MAX = 80
OWNER_MAX = 40
KEY_MAX = 40
LINK_MAX = 200  # as sent


def render_reviews(content: ReviewsContent, reader: Reader) -> Rendered:
    """What is still to be looked at, by owner, with a button for what is right as it is."""
    locale = reader.locale
    if not content.owners:
        done = reviews.REVIEWS_DONE.mrkdwn(locale, count=content.asked)
        return Rendered(done, [section(done)])
    count = content.more + sum(len(owner.articles) for owner in content.owners)
    lead = reviews.REVIEWS_LEAD.mrkdwn(locale, count=count)
    blocks = [section(f"*{lead}*")]
    for owner in content.owners:
        blocks += _of_owner(owner, locale)
    if content.more:
        blocks.append(context(reviews.REVIEWS_MORE.mrkdwn(locale, count=content.more)))
    blocks.append(context(reviews.REVIEWS_MEND.mrkdwn(locale)))
    return Rendered(lead, blocks)


def _of_owner(owner: OwnersArticles, locale: Locale) -> list[Block]:
    name = one_line(owner.owner, OWNER_MAX)
    heading = (
        reviews.REVIEWS_OWNER.mrkdwn(locale, owner=name)
        if name
        else reviews.REVIEWS_NO_OWNER.mrkdwn(locale)
    )
    blocks = [section(f"*{heading}*")]
    for article in owner.articles:
        ways = (_confirm(article, locale), edit_button(article.article_id, locale))
        blocks += [section(_article(article, locale)), actions(*ways)]
    return blocks


def _article(article: DueArticle, locale: Locale) -> str:
    title = escape(one_line(article.question, TITLE_MAX))
    date = day(article.review_on, locale)
    key = one_line(article.key, KEY_MAX)
    details = reviews.REVIEWS_DETAILS.mrkdwn(locale, key=key, date=date)
    link = source(article.url, locale)
    if link and len(link) <= LINK_MAX:
        details = answers.ANSWER_ORIGIN.plain(locale, as_of=details, more=link)
    return f"{title}\n{details}"


def _confirm(article: DueArticle, locale: Locale) -> Block:
    label = reviews.CONFIRM_BUTTON.plain(locale)
    value = action_ids.pack(review=article.review_id)
    return button(label, action_ids.CONFIRM_ARTICLE, value)
