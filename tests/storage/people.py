"""Who works at the city hall."""

from bot.actor import Actor, Role

YAMADA = Actor("U0YAMADA", "山田 花子", Role.STAFF, "税務課")
SATO = Actor("U0SATO", "佐藤 健一", Role.STAFF, "税務課")
TANAKA = Actor("U0TANAKA", "田中 一郎", Role.STAFF, "総務課")
KOBAYASHI = Actor("U0KOBAYASHI", "小林 直樹", Role.PARTNER)
KATO = Actor("U0KATO", "加藤 彩", Role.PARTNER)
YOSHIDA = Actor("U0YOSHIDA", "吉田 隆", Role.OFFICE, "デジタル推進室")
