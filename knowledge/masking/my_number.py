"""My Number, the number that every resident has: nobody may keep it for such a purpose."""

from collections.abc import Iterator

from knowledge.masking.digit_runs import numerals
from knowledge.masking.sensitive import Sensitive, Spot

LENGTH = 12
# Whatever people put between the digits: spaces, invisible ones too, dashes, dots, strokes.
_SEPARATOR = r"[\s\u200b-\u200f\u2060\ufeff\-.,:/_|、，．・･]{1,3}"


def my_numbers(narrowed: str) -> Iterator[Spot]:
    """Twelve digits, in whichever groups, whose check digit is right."""
    for found in numerals(narrowed, _SEPARATOR, range(LENGTH, LENGTH + 1)):
        if is_my_number(found.digits):
            yield Spot(found.start, found.end, Sensitive.MY_NUMBER)


def is_my_number(digits: str) -> bool:
    """Whether the last of twelve digits fits the others."""
    return len(digits) == LENGTH and int(digits[-1]) == check_digit(digits[:-1])


def check_digit(digits: str) -> int:
    """The check digit of eleven digits.

    Article 5 of the order on individual numbers (総務省令第85号, 2014): with P_n the n-th digit
    from the right and Q_n = n + 1 for n up to 6, n - 5 from 7 on, it is 11 - (the sum of P_n x Q_n
    modulo 11), and 0 where that remainder is 0 or 1.
    """
    rest = sum(
        int(digit) * (n + 1 if n <= 6 else n - 5)
        for n, digit in enumerate(reversed(digits), start=1)
    )
    return 0 if rest % 11 <= 1 else 11 - rest % 11
