"""What all charts have in common: paper, ink and a Japanese font.

The program that draws is loaded with the first picture: it is a fifth of what the desk loads, and
most processes never draw.
"""

from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.font_manager import FontProperties

INCHES, DOTS = (8.0, 4.5), 150  # a landscape picture of 1,200 by 675 dots
# Dark, middle and light differ in grey as they do in colour.
DARK, MIDDLE, LIGHT = "#1b3a57", "#6f97b8", "#c9d8e4"
INK, FAINT = "#222222", "#d8d8d8"
MARGIN = 0.15  # inches
SMALL, USUAL, LARGE = 11, 12, 15  # points


class Canvas:
    """One picture with one pair of axes. It belongs to its thread alone.

    Args:
        title: the question that it answers.
        height: in inches; more of it where there are many lines.
    """

    def __init__(self, title: str, height: float = INCHES[1]) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
        from matplotlib.layout_engine import ConstrainedLayoutEngine

        margins = ConstrainedLayoutEngine(w_pad=MARGIN, h_pad=MARGIN)
        self.figure = Figure(figsize=(INCHES[0], height), dpi=DOTS, layout=margins)
        FigureCanvasAgg(self.figure)
        self._path = _font_file()
        self.axes: Axes = self.figure.add_subplot()
        self.axes.set_title(title, loc="left", fontproperties=self.font(LARGE), color=INK, pad=12)
        self.axes.spines[["top", "right"]].set_visible(False)
        self.axes.spines[["left", "bottom"]].set_color(FAINT)
        self.axes.tick_params(length=0, colors=INK)
        self.axes.set_axisbelow(True)

    def font(self, points: float) -> "FontProperties":
        """The font in a size."""
        from matplotlib.font_manager import FontProperties

        return FontProperties(fname=self._path, size=points)

    def grid(self, axis: str) -> None:
        """Faint lines along which values are read."""
        if axis == "x":
            self.axes.xaxis.grid(visible=True, color=FAINT, linewidth=0.8)
        else:
            self.axes.yaxis.grid(visible=True, color=FAINT, linewidth=0.8)

    def legend(self) -> None:
        """Which ink is what, below the picture."""
        self.figure.legend(
            loc="outside lower center", ncols=3, frameon=False, prop=self.font(SMALL)
        )

    def png(self) -> bytes:
        """The picture; the same figures give the same bytes."""
        for label in (*self.axes.get_xticklabels(), *self.axes.get_yticklabels()):
            label.set_fontproperties(self.font(SMALL))
        drawn = BytesIO()
        self.figure.savefig(drawn, format="png", metadata={"Software": None})
        return drawn.getvalue()


def _font_file() -> Path:
    """The IPAex Gothic that comes with a package, which would change every chart if imported."""
    spec = find_spec("matplotlib_fontja")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("matplotlib_fontja")
    return Path(spec.origin).parent / "fonts" / "ipaexg.ttf"
