"""The form of an article: opened from a ticket, a question, a proposal or an article, and sent."""

from collections.abc import Callable, Mapping

from slack_bolt import Ack, App, BoltContext

from bot.articles.alike import alike
from bot.articles.draft import ArticleDraft
from bot.articles.draft_of_kept import draft_of_article, draft_of_proposal
from bot.articles.draft_of_ticket import draft_of_ticket
from bot.articles.draft_of_words import draft_of_question, draft_of_text
from bot.articles.take_in import take_in
from bot.articles.target import refuse_if_late
from bot.call import Call
from bot.hear import overhear
from bot.people.circle import all_known
from bot.refusal import RefusedError
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.article_page import ShownArticle, show_article_anew
from handlers.listeners.buttons import Values, place_of_form, place_of_press
from handlers.listeners.filled_article import Carried, FilledArticle, read_article_form
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.open_form import open_form
from handlers.views.article_form import ANSWER_FIELDS, render_article_form
from handlers.views.blocks import Block
from handlers.wording.articles import ARTICLE_PROBLEM, masks_in
from handlers.wording.refusals import REFUSAL

Drafting = Callable[[FrontDesk, Call, Values], ArticleDraft]


def register_article_form(app: App, front: FrontDesk) -> None:
    """Listen to the buttons that open the form, and to the form."""
    for action_id, drafting in OPENS.items():
        app.action(action_id)(_opener(front, drafting))

    @app.view(action_ids.ARTICLE_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        filled = read_article_form(body["view"])
        call = front.call(body["user"]["id"], place_of_form(body), context)
        answer = _objection(front, call, filled)
        if answer is None:
            ack()
            take_in(front.desk, call, filled.carried.target, filled.form)
            _show_below(front, call, body["view"], filled.carried)
        else:
            ack(**answer)
            overhear(front.desk, call)


def _opener(front: FrontDesk, drafting: Drafting) -> Callable[..., None]:
    def on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        open_form(front, call, lambda: _form(front, call, body, drafting), body, context)

    return on_press


def _form(front: FrontDesk, call: Call, body: Payload, drafting: Drafting) -> Block:
    pressed_in = body.get("view") or {}
    draft = drafting(front, call, action_ids.unpack(body["actions"][0]["value"]))
    carried = Carried(
        draft.target,
        call.place.channel,
        is_withdrawn=draft.is_withdrawn,
        above=pressed_in["private_metadata"] if _shows_article(pressed_in) else "",
    )
    locale = front.locale_of(call.actor)
    return render_article_form(draft, carried.packed(), locale, by_office=call.actor.manages)


def _shows_article(view: Payload) -> bool:
    return bool(view.get("callback_id") == action_ids.ARTICLE_PAGE)


def _show_below(front: FrontDesk, call: Call, view: Payload, carried: Carried) -> None:
    """The form was opened above an article, which reads otherwise now."""
    if carried.above:
        shown = ShownArticle.read(carried.above)
        show_article_anew(front, call, shown, view["previous_view_id"], view["root_view_id"])


def _proposal(front: FrontDesk, call: Call, values: Values) -> ArticleDraft:
    """A new article: of a ticket, of a question that is kept, or of any words."""
    masks = masks_in(front.locale)
    if "ticket" in values:
        return draft_of_ticket(front.desk, call, int(values["ticket"]), masks)
    if "question" in values:
        return draft_of_question(front.desk, call, int(values["question"]), masks)
    return draft_of_text(front.desk, call, str(values["text"]), masks)


def _revision(front: FrontDesk, call: Call, values: Values) -> ArticleDraft:
    return draft_of_article(front.desk, call, int(values["article"]))


OPENS: Mapping[str, Drafting] = {
    action_ids.PROPOSE_ARTICLE: _proposal,
    action_ids.AMEND_PROPOSAL: lambda front, call, values: draft_of_proposal(
        front.desk, call, int(values["proposal"])
    ),
    action_ids.REVISE_ARTICLE: _revision,
    action_ids.REVISE_SHOWN: _revision,
}


def _objection(front: FrontDesk, call: Call, filled: FilledArticle) -> Payload | None:
    """Why the form stays open; None when all is well. Nobody's words are lost that way."""
    locale = front.locale_of(call.actor)
    problems = filled.form.problems(call.at.astimezone(front.desk.timezone).date())
    if problems:
        errors = {
            filled.block_of(field): ARTICLE_PROBLEM[problem].plain(locale)
            for field, problem in problems.items()
        }
        return {"response_action": "errors", "errors": errors}
    try:
        refuse_if_late(front.desk, call, filled.carried.target)
    except RefusedError as refused:
        words = REFUSAL[refused.reason].plain(locale, **refused.details)
        return {"response_action": "errors", "errors": {ANSWER_FIELDS[0]: words}}
    return _warning(front, call, filled)


def _warning(front: FrontDesk, call: Call, filled: FilledArticle) -> Payload | None:
    """What was not told before: personal data, marks, answers alike. Sent again, it is meant."""
    circle = all_known(front.desk.database)
    found, marks = filled.untold(circle), filled.untold_marks()
    near = filled.carried.not_named(alike(front.desk, filled.form, filled.carried.target))
    if not found and not marks and not near:
        return None
    carried = filled.carried
    view = render_article_form(
        ArticleDraft(filled.form, carried.target, is_withdrawn=carried.is_withdrawn),
        carried.having_told(filled.form.sensitive(circle), near, filled.marks).packed(),
        front.locale_of(call.actor),
        answers=filled.answers,
        found=found,
        marks=marks,
        near=near,
        by_office=call.actor.manages,
    )
    return {"response_action": "update", "view": view}
