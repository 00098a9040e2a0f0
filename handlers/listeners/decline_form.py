"""The form in which the office says why a proposal is not published."""

from slack_bolt import Ack, App, BoltContext

from bot.articles.decline import decline_proposal
from bot.articles.form import ArticleProblem
from bot.articles.target import Target, refuse_if_late
from bot.hear import overhear
from bot.refusal import RefusedError
from bot.refuse import refuse
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form, place_of_press
from handlers.listeners.forms import text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import open_modal
from handlers.views.article_form import REASON, render_decline_form
from handlers.wording.articles import ARTICLE_PROBLEM


def register_decline_form(app: App, front: FrontDesk) -> None:
    """Listen to the button below a proposal, and to the form."""

    @app.action(action_ids.DECLINE_PROPOSAL)
    def _on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        place = place_of_press(body)
        call = front.call(body["user"]["id"], place, context)
        proposal = int(action_ids.unpack(body["actions"][0]["value"])["proposal"])
        try:
            refuse_if_late(front.desk, call, Target(proposal_id=proposal))
            carried = action_ids.pack(proposal=proposal, channel=place.channel)
            view = render_decline_form(carried, front.locale_of(call.actor))
            open_modal(front.slack, view, body, context)
        except RefusedError as refused:
            refuse(front.desk, call, refused)
        else:
            overhear(front.desk, call)

    @app.view(action_ids.DECLINE_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        reason = text_of(body["view"], REASON).strip()
        call = front.call(body["user"]["id"], place_of_form(body), context)
        if not reason:
            problem = ARTICLE_PROBLEM[ArticleProblem.MISSING].plain(front.locale_of(call.actor))
            ack(response_action="errors", errors={REASON: problem})
            overhear(front.desk, call)
            return
        ack()
        proposal = int(action_ids.unpack(body["view"]["private_metadata"])["proposal"])
        decline_proposal(front.desk, call, proposal, reason)
