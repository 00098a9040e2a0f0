"""All sections of digests, and how each reads."""

from collections.abc import Mapping

from handlers.views.digests.capacity import CAPACITY_VIEW
from handlers.views.digests.day_done import DAY_DONE_VIEW, DUE_NEXT_VIEW, NEXT_DUTY_VIEW
from handlers.views.digests.duty import DUTY_VIEW
from handlers.views.digests.gaps import NEW_GAPS_VIEW
from handlers.views.digests.helpful_articles import HELPFUL_ARTICLES_VIEW
from handlers.views.digests.invitation import INVITATION_VIEW
from handlers.views.digests.new_articles import NEW_ARTICLES_VIEW
from handlers.views.digests.numbers import NUMBERS_VIEW
from handlers.views.digests.own_day import OWN_DAY_VIEW
from handlers.views.digests.proposals import PROPOSALS_VIEW
from handlers.views.digests.results import RESULTS_VIEW
from handlers.views.digests.section_view import AnyView
from handlers.views.digests.to_decide import TO_DECIDE_VIEW

_ALL: tuple[AnyView, ...] = (
    *(TO_DECIDE_VIEW, NUMBERS_VIEW, DUTY_VIEW),
    *(CAPACITY_VIEW, NEW_GAPS_VIEW, PROPOSALS_VIEW),
    *(RESULTS_VIEW, NEW_ARTICLES_VIEW, HELPFUL_ARTICLES_VIEW, INVITATION_VIEW),
    *(OWN_DAY_VIEW, DAY_DONE_VIEW, DUE_NEXT_VIEW, NEXT_DUTY_VIEW),
)
SECTION_VIEWS: Mapping[str, AnyView] = {one.section.name: one for one in _ALL}
