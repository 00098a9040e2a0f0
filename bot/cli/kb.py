"""``madoguchi kb``: the knowledge base."""

import typer

from bot.cli.kb_duplicates import duplicates, merge, unmerge
from bot.cli.kb_encode import encode
from bot.cli.kb_eval import eval_
from bot.cli.kb_export import export
from bot.cli.kb_gaps import gaps
from bot.cli.kb_import import import_
from bot.cli.kb_ranker import ranker
from bot.cli.kb_synonyms import synonyms
from bot.cli.kb_versions import history, restore, withdraw

kb = typer.Typer(help="The knowledge base.", no_args_is_help=True)
kb.command(name="import")(import_)
kb.command()(export)
kb.command()(history)
kb.command()(withdraw)
kb.command()(restore)
kb.command()(duplicates)
kb.command()(merge)
kb.command()(unmerge)
kb.command()(gaps)
kb.add_typer(synonyms, name="synonyms")
kb.add_typer(ranker, name="ranker")
kb.command()(encode)
kb.command(name="eval")(eval_)
