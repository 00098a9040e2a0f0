"""The Bolt app: the gate, who we are, and the listeners."""

from concurrent.futures import Executor

from slack_bolt import App
from slack_bolt.authorization import AuthorizeResult

from handlers.gate import Gate
from handlers.identity import Identity
from handlers.listeners.absences import register_absences
from handlers.listeners.article_form import register_article_form
from handlers.listeners.article_list import register_article_list, register_article_pages
from handlers.listeners.article_merge_form import register_article_merge_form
from handlers.listeners.article_page import register_article_page
from handlers.listeners.audit import register_audit
from handlers.listeners.buttons import register_buttons
from handlers.listeners.calendar_forms import register_calendar_forms
from handlers.listeners.calendar_page import register_calendar_page
from handlers.listeners.changes import register_changes
from handlers.listeners.channels import register_channels
from handlers.listeners.command.listen import register_command
from handlers.listeners.decline_form import register_decline_form
from handlers.listeners.effort import register_effort
from handlers.listeners.exports import register_exports
from handlers.listeners.failures import register_failures
from handlers.listeners.flags import register_flags
from handlers.listeners.found import register_found
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.handover import register_handover
from handlers.listeners.home import register_home, register_home_forms
from handlers.listeners.idea_form import register_idea_form
from handlers.listeners.link_form import register_link_form
from handlers.listeners.merge_form import register_merge_form
from handlers.listeners.messages import register_messages
from handlers.listeners.messages_tab import register_messages_tab
from handlers.listeners.notes import register_notes
from handlers.listeners.people import register_people
from handlers.listeners.prepared import register_prepared
from handlers.listeners.problems import register_problems
from handlers.listeners.rating import register_rating
from handlers.listeners.reactions import register_reactions
from handlers.listeners.reminders import register_reminders
from handlers.listeners.reply_form import register_reply_form
from handlers.listeners.report_form import register_report_form
from handlers.listeners.see_list import register_see_list
from handlers.listeners.solved import register_solved
from handlers.listeners.synonym_form import register_synonym_form
from handlers.listeners.synonyms import register_synonym_pages, register_synonyms
from handlers.listeners.template_form import register_template_form
from handlers.listeners.ticket_form import register_phone_form, register_ticket_form
from handlers.listeners.ticket_lines import register_ticket_lines
from handlers.listeners.ticket_menu import register_ticket_menu
from handlers.listeners.type_forms import register_type_forms
from handlers.listeners.type_page import register_shown_type, register_type_page
from handlers.listeners.typed_form import register_typed_form
from handlers.listeners.unsent import register_unsent
from handlers.listeners.used_article import register_used_article
from handlers.listeners.watch import register_watch_form
from handlers.listeners.work import register_work
from handlers.untouched import fill_in


def build_bolt_app(
    front: FrontDesk,
    gate: Gate,
    identity: Identity,
    executor: Executor,
    signing_secret: str | None,
) -> App:
    """Put the app together.

    Args:
        front: what the listeners work with.
        gate: admits payloads.
        identity: who the bot is.
        executor: runs the listeners; Bolt's own has five threads only.
        signing_secret: for HTTP mode; Socket Mode needs none.
    """

    def authorize() -> AuthorizeResult:
        return identity.authorize_result()

    app = App(
        signing_secret=signing_secret or "",
        request_verification_enabled=signing_secret is not None,
        before_authorize=gate.admit,
        authorize=authorize,
        listener_executor=executor,
        client=front.slack,
    )
    if identity.is_stand_in:
        app.middleware(fill_in)
    register_changes(app, front)
    register_flags(app, front)
    register_reactions(app, front)
    register_messages(app, front)
    register_messages_tab(app, front)
    register_people(app, front)
    register_buttons(app, front)
    register_ticket_form(app, front)
    register_phone_form(app, front)
    register_idea_form(app, front)
    register_command(app, front)
    register_handover(app, front)
    register_unsent(app, front)
    register_typed_form(app, front)
    register_reply_form(app, front)
    register_notes(app, front)
    register_ticket_menu(app, front)
    register_merge_form(app, front)
    register_link_form(app, front)
    register_problems(app, front)
    register_watch_form(app, front)
    register_effort(app, front)
    register_reminders(app, front)
    register_solved(app, front)
    register_rating(app, front)
    register_home(app, front)
    register_home_forms(app, front)
    register_work(app, front)
    register_ticket_lines(app, front)
    register_found(app, front)
    register_see_list(app, front)
    register_exports(app, front)
    register_audit(app, front)
    register_report_form(app, front)
    register_article_form(app, front)
    register_article_list(app, front)
    register_article_pages(app, front)
    register_article_page(app, front)
    register_article_merge_form(app, front)
    register_decline_form(app, front)
    register_used_article(app, front)
    register_synonyms(app, front)
    register_synonym_pages(app, front)
    register_synonym_form(app, front)
    register_absences(app, front)
    register_channels(app, front)
    register_calendar_page(app, front)
    register_calendar_forms(app, front)
    register_prepared(app, front)
    register_template_form(app, front)
    register_type_page(app, front)
    register_shown_type(app, front)
    register_type_forms(app, front)
    register_failures(app, front)
    return app
