"""Lets the cosines of any model lie where the judgement expects them.

The weights of ``knowledge.ranking`` were fitted with a model for which texts that have nothing to
do with each other have a cosine of some .8. Of others it is .1 or .4: all would look unlike, and
nearly every question would go to people. So each vector gets one more number, the same for all,
that moves unrelated texts to where they were; equal texts keep their cosine of 1, and no order
changes.
"""

import math

import numpy as np

from knowledge.encoding.encoder import Rows

# As staff ask, each about another thing.
UNRELATED = (
    "パスワードを忘れてログインできません",
    "公用車を予約する方法を教えてください",
    "コピー機の紙が詰まりました",
    "年次休暇はどこから申請しますか",
    "議事録を録音から作りたい",
    "庁舎の会議室に暖房が入らない",
    "業者への請求書の支払い期限はいつですか",
    "保育所の入所申し込みをオンラインにしたい",
    "メールの添付ファイルが開けない",
    "新しい職員の名刺を注文したい",
    "地図に防災倉庫の場所を載せたい",
    "統計データをグラフにしたい",
)
# The mean cosine of these texts with the model that the weights were fitted with.
EXPECTED = 0.825


class Lift:
    """Adds the number.

    Args:
        unrelated: the vectors of ``UNRELATED`` as questions, of unit length.
    """

    def __init__(self, unrelated: Rows) -> None:
        cosines = unrelated @ unrelated.T
        found = float(cosines[~np.eye(len(unrelated), dtype=np.bool_)].mean())
        # A model whose texts lie nearer still is left as it is.
        self._share = min((1 - EXPECTED) / max(1 - found, 1e-6), 1.0)

    def lifted(self, rows: Rows) -> Rows:
        """Return vectors that are longer by one number, and of unit length as before."""
        more = np.full((len(rows), 1), math.sqrt(1 - self._share), np.float32)
        lifted: Rows = np.hstack([rows * np.float32(math.sqrt(self._share)), more])
        return lifted
