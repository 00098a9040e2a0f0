"""The form above the list of reply templates: written, seen filled in, and only then kept."""

from hashlib import blake2b

from slack_bolt import Ack, App, BoltContext

from bot.calendar.office_hours import today
from bot.call import Call
from bot.hear import overhear
from bot.prepared.revise import may_prepare
from bot.refusal import RefusedError
from bot.reply_templates.form import TemplateForm, TemplatePart, TemplateProblemError
from bot.reply_templates.preview import named_answers, would_take
from bot.reply_templates.save import add_template, revise_template, template_to_revise
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import Values, place_of_form, place_of_press
from handlers.listeners.forms import text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.open_form import open_form
from handlers.listeners.prepared import show_prepared
from handlers.views.blocks import Block, one_line
from handlers.views.prepared import Of
from handlers.views.reply_words import example_facts, filled
from handlers.views.template_form import render_template_form
from handlers.wording.refusals import REFUSAL
from handlers.wording.reply_templates import TEMPLATE_PROBLEM

SAID_MAX = 500  # characters at a field


def register_template_form(app: App, front: FrontDesk) -> None:
    """Listen to the buttons that open the form, and to the form."""

    @app.action(action_ids.ADD_TEMPLATE)
    @app.action(action_ids.CHANGE_TEMPLATE)
    def _on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        open_form(front, call, lambda: _form(front, call, body), body, context)

    @app.view(action_ids.TEMPLATE_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        view = body["view"]
        call = front.call(body["user"]["id"], place_of_form(body), context)
        carried = action_ids.unpack(view["private_metadata"])
        written = _read(view)
        try:
            answer = _before_it_is_kept(front, call, carried, written)
        except TemplateProblemError as error:
            answer = _objection(front, call, error)
        if answer is not None:
            ack(**answer)
            overhear(front.desk, call)
            return
        _save(front, call, carried, written)
        ack()
        root, page = view["root_view_id"], int(carried["page"])
        show_prepared(front, call, root, Of.TEMPLATES, page)


def _form(front: FrontDesk, call: Call, body: Payload) -> Block:
    """As it opens: empty, or with the template that is to be changed."""
    may_prepare(call)
    page = action_ids.unpack(body["view"]["private_metadata"])["page"]
    pressed = action_ids.unpack(body["actions"][0]["value"])
    written, locale = TemplateForm("", ""), front.locale_of(call.actor)
    carried: Values = {"page": page}
    if "id" in pressed:
        written, revision = template_to_revise(front.desk, call, int(pressed["id"]))
        carried |= {"id": pressed["id"], "revision": revision}
    return render_template_form(written, action_ids.pack(**carried), locale)


def _read(view: Payload) -> TemplateForm:
    title, text = (text_of(view, part).strip() for part in TemplatePart)
    return TemplateForm(" ".join(title.split()), text)


def _before_it_is_kept(
    front: FrontDesk, call: Call, carried: Values, written: TemplateForm
) -> Payload | None:
    """What has to be mended, or to be seen first; None when all is well."""
    locale = front.locale_of(call.actor)
    try:
        would_take(front.desk, call, written)
        if "id" in carried:
            template_to_revise(front.desk, call, int(carried["id"]), int(carried["revision"]))
    except RefusedError as refused:
        words = REFUSAL[refused.reason].plain(locale, **refused.details)
        return {"response_action": "errors", "errors": {TemplatePart.TEXT.value: words}}
    if carried.get("seen") == _digest(written):
        return None
    preview = _preview(front, call, written)
    seen = action_ids.pack(**carried | {"seen": _digest(written)})
    view = render_template_form(written, seen, locale, preview)
    return {"response_action": "update", "view": view}


def _preview(front: FrontDesk, call: Call, written: TemplateForm) -> str:
    """As a requester would read it, in the language of the office's templates."""
    day = today(call.at, front.desk.timezone)
    answers = named_answers(front.desk, written.text)
    following = front.desk.calendar.business_days_after(day, 1)
    facts = example_facts(day, following, answers, front.locale)
    return filled(written.text, facts, front.locale)


def _save(front: FrontDesk, call: Call, carried: Values, written: TemplateForm) -> None:
    if "id" in carried:
        revision = int(carried["revision"])
        revise_template(front.desk, call, int(carried["id"]), revision, written)
    else:
        add_template(front.desk, call, written)


def _objection(front: FrontDesk, call: Call, error: TemplateProblemError) -> Payload:
    name = one_line(error.name, SAID_MAX - 200)
    said = TEMPLATE_PROBLEM[error.problem].plain(front.locale_of(call.actor), name=name)
    return {"response_action": "errors", "errors": {error.part.value: said}}


def _digest(written: TemplateForm) -> str:
    return blake2b(f"{written.title}\n{written.text}".encode(), digest_size=8).hexdigest()
