"""``madoguchi kb``: the knowledge base."""

import typer

from bot.cli.on_demand import on_demand

COMMANDS = {
    "import": "bot.cli.kb_import:import_",
    "export": "bot.cli.kb_export:export",
    "history": "bot.cli.kb_versions:history",
    "withdraw": "bot.cli.kb_versions:withdraw",
    "restore": "bot.cli.kb_versions:restore",
    "duplicates": "bot.cli.kb_duplicates:duplicates",
    "merge": "bot.cli.kb_duplicates:merge",
    "unmerge": "bot.cli.kb_duplicates:unmerge",
    "gaps": "bot.cli.kb_gaps:gaps",
    "synonyms": "bot.cli.kb_synonyms:synonyms",
    "ranker": "bot.cli.kb_ranker:ranker",
    "encode": "bot.cli.kb_encode:encode",
    "eval": "bot.cli.kb_eval:eval_",
}

kb = typer.Typer(cls=on_demand(COMMANDS), no_args_is_help=True)


@kb.callback()
def _kb() -> None:
    """The knowledge base."""
