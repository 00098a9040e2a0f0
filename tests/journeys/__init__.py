"""Stories: what people do in Slack and at the command line, and what they see."""

import pytest

pytest.register_assert_rewrite("tests.journeys.main_story", "tests.journeys.stand_in_city")
