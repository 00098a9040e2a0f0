"""The form in which staff say that an article is out of date or wrong."""

from slack_bolt import Ack, App, BoltContext

from bot.call import Place
from bot.hear import overhear
from bot.refusal import RefusedError
from bot.refuse import refuse
from bot.reports.form import ReportField, ReportForm
from bot.reports.report import draft_report, report_article
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_press
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import open_modal
from handlers.slack_text import storable
from handlers.views.reports import render_report_form
from storage.article_report import ReportReason


def register_report_form(app: App, front: FrontDesk) -> None:
    """Listen to the button below an article, and to the form."""

    @app.action(action_ids.REPORT_ARTICLE)
    def _on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        place = place_of_press(body)
        call = front.call(body["user"]["id"], place, context)
        carried = action_ids.unpack(body["actions"][0]["value"])
        try:
            reported = draft_report(front.desk, int(carried["article"]), int(carried["revision"]))
            locale = front.locale_of(call.actor)
            view = render_report_form(reported, place.channel, place.thread_ts or "", locale)
            open_modal(front.slack, view, body, context)
        except RefusedError as refused:
            refuse(front.desk, call, refused)
        else:
            overhear(front.desk, call)

    @app.view(action_ids.REPORT_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        carried = action_ids.unpack(body["view"]["private_metadata"])
        place = Place(str(carried["channel"]), str(carried["thread_ts"]) or None)
        call = front.call(body["user"]["id"], place, context)
        article, revision = int(carried["article"]), int(carried["revision"])
        report_article(front.desk, call, article, revision, read_report(body["view"]))


def read_report(view: Payload) -> ReportForm:
    """The form as sent; Slack sends it only with a reason chosen."""
    values = view["state"]["values"]
    chosen = values[ReportField.REASON][ReportField.REASON]["selected_option"]["value"]
    said = values.get(ReportField.COMMENT, {}).get(ReportField.COMMENT) or {}
    return ReportForm(ReportReason(chosen), storable(said.get("value") or ""))
