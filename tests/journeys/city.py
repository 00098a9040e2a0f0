"""Who and what there is in the city of the stories."""

from dataclasses import dataclass

from tests.fakes.slack import Channel, FakeSlack, User

PATIENCE = 30.0
"""Seconds in which a payload is acknowledged, and a form opens; Slack allows three.

Stories that run side by side are slower than any desk; those of what comes too late say so.
"""


@dataclass(frozen=True)
class City:
    """A workspace with its people and channels."""

    slack: FakeSlack
    yamada: User  # staff
    sato: User  # staff
    kobayashi: User  # partner
    kato: User  # partner
    yoshida: User  # DX office
    everybody: Channel
    helpdesk: Channel
    office: Channel


def build_city(slack: FakeSlack) -> City:
    """Let people move in and make the channels."""
    slack.triggers.lifetime = slack.delivery.ack_timeout = PATIENCE
    yamada = slack.add_user("yamada", real_name="山田 花子")
    sato = slack.add_user("sato", real_name="佐藤 健一")
    kobayashi = slack.add_user("kobayashi", real_name="小林 直樹")
    kato = slack.add_user("kato", real_name="加藤 彩")
    yoshida = slack.add_user("yoshida", real_name="吉田 隆")
    everyone = [yamada, sato, kobayashi, kato, yoshida]
    return City(
        slack,
        yamada,
        sato,
        kobayashi,
        kato,
        yoshida,
        everybody=slack.add_channel("全庁", everyone),
        helpdesk=slack.add_channel("ヘルプデスク", [kobayashi, kato, yoshida]),
        office=slack.add_channel("デジ室", [yoshida]),
    )
