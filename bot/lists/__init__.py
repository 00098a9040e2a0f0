"""Finding work again: lists of tickets, searched, filtered, sorted and leafed through."""
