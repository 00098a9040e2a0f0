"""Tests that want the real encoder run wherever it is built for, and fail where it is missing."""

import platform
import sys

import pytest

BUILT_FOR = ("linux", "x86_64")
where_an_encoder_is = pytest.mark.skipif(
    (sys.platform, platform.machine()) != BUILT_FOR, reason="no encoder for this kind of machine"
)
