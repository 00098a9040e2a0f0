"""Names that could as well be Japanese, spelled in Latin letters."""

# In small letters. Those that no Japanese spelling has (VLOOKUP, Canva) need not stand here, nor
# those that the dictionary knows.
LATIN_NAMES = frozenset(
    (
        *("onenote", "notion", "garoon", "asana", "miro", "zoho", "todo"),
        *("siri", "aruba", "meraki", "debian", "kibana", "toshiba"),
    )
)
