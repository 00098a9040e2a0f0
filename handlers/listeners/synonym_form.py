"""The form above the list of synonyms, in which the office writes a group."""

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.refusal import RefusedError
from bot.refuse import refuse
from bot.synonyms.look import group_to_change, may_manage
from bot.synonyms.save import save_group
from bot.synonyms.scribe import BETWEEN, Draft, Overlap
from bot.synonyms.words import WordsError, WordsProblem, split_words
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import Values, place_of_form, place_of_press
from handlers.listeners.forms import state_of, text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import push_modal
from handlers.listeners.synonyms import show_list
from handlers.views.blocks import Block, one_line
from handlers.views.synonyms import OVERLAP, WORDS, render_synonym_form
from handlers.wording.synonyms import WORDS_PROBLEM

SAID_MAX = 500  # characters at a field


def register_synonym_form(app: App, front: FrontDesk) -> None:
    """Listen to the buttons that open the form, and to the form."""

    @app.action(action_ids.ADD_SYNONYMS)
    @app.action(action_ids.CHANGE_SYNONYMS)
    def _on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        try:
            push_modal(front.slack, _form(front, call, body), body, context)
        except RefusedError as refused:
            refuse(front.desk, call, refused)
        else:
            overhear(front.desk, call)

    @app.view(action_ids.SYNONYM_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        view = body["view"]
        carried = action_ids.unpack(view["private_metadata"])
        call = front.call(body["user"]["id"], place_of_form(body), context)
        try:
            save_group(front.desk, call, _draft(view, carried))
        except WordsError as error:
            ack(**_objection(front, call, view, error))
            overhear(front.desk, call)
        else:
            ack()
            show_list(front, call, view["root_view_id"], carried)


def _form(front: FrontDesk, call: Call, body: Payload) -> Block:
    """The form as it opens: empty, or with the words of the group that is to be changed."""
    where = action_ids.unpack(body["view"]["private_metadata"])
    pressed = action_ids.unpack(body["actions"][0]["value"])
    may_manage(call)
    written = ""
    if "group" in pressed:
        group = group_to_change(front.desk, call, str(pressed["group"]))
        written = BETWEEN.join(group.words)
    carried = action_ids.pack(**where, **pressed)
    return render_synonym_form(carried, written, front.locale_of(call.actor))


def _draft(view: Payload, carried: Values) -> Draft:
    chosen = state_of(view, OVERLAP).get("selected_option") or {}
    return Draft(
        words=split_words(text_of(view, WORDS)),
        changes=str(carried["group"]) if "group" in carried else None,
        overlap=Overlap(chosen.get("value", Overlap.ASK)),
    )


def _objection(front: FrontDesk, call: Call, view: Payload, error: WordsError) -> Payload:
    """Why the form stays open; where groups could be joined, it asks."""
    locale = front.locale_of(call.actor)
    if error.problem is WordsProblem.TAKEN:
        carried, written = view["private_metadata"], text_of(view, WORDS)
        shown = render_synonym_form(carried, written, locale, taken=error)
        return {"response_action": "update", "view": shown}
    said = WORDS_PROBLEM[error.problem].plain(locale, **error.details)
    return {"response_action": "errors", "errors": {WORDS: one_line(said, SAID_MAX)}}
