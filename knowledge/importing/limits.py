"""How much a file may hold, so that whatever is handed in, memory and time stay bounded.

CSV and JSONL are read row by row: what is limited there is the row and how many there are, not the
file. XLSX forces more: its table of strings has to be held, and a few kilobytes of it unpack to
gigabytes.
"""

# Of one article. Together they stay below what a cell of a spreadsheet holds (32,767).
LONGEST_ID = 200  # characters, as are all that follow; the database takes no more
LONGEST_QUESTION = 500
LONGEST_ANSWER = 20_000
LONGEST_PHRASING = 500
MOST_PHRASINGS = 50
LONGEST_TAG = 100
MOST_TAGS = 50
LONGEST_URL = 2_000
LONGEST_OWNER = 200

# Of one row, whatever else stands in it. The longest article has some 60,000 characters; escaped
# as JSON, up to twelve times as many.
LONGEST_ROW = 1_000_000

# Ours are nine; a survey or a ticket system may have a hundred. Further columns of a spreadsheet
# are not looked at.
MOST_COLUMNS = 200

# Of one file, blank rows included: a million articles, or all the rows that a spreadsheet has.
MOST_ROWS = 1_100_000

# Each is named to the person who imports. Whoever sees so many has the wrong file.
MOST_BAD_ROWS = 10_000

# Of an XLSX file. 20,000 long articles unpack to some 100 MB.
UNPACKED_MAX = 512 << 20  # bytes, all parts together
READ_MAX = 3 * UNPACKED_MAX  # bytes; openpyxl looks at some parts twice
ELEMENTS_MAX = 5_000_000  # of all that is read; about half a minute. 20,000 articles have 700,000
DIRECTORY_MAX = 1 << 20  # bytes of the table of contents, some 10,000 parts
HELD_MAX = 100 << 20  # bytes of what openpyxl keeps of them, by our estimate
TOKEN_MAX = 1 << 20  # bytes of a single tag; the parser holds it whole
ELEMENTS_IN_A_ROW = 50_000  # all 16,384 columns of a spreadsheet, each with a value
DEEPEST = 64  # elements within elements; text with formats has seven
