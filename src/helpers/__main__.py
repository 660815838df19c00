"""The command line: ``python -m helpers load | tag | report | explain``."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from helpers import __version__


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m helpers", description="Reads peace mediation out of news articles.")
    parser.add_argument("--version", action="version", version=f"good-offices {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    source = argparse.ArgumentParser(add_help=False)
    source.add_argument("source", nargs="+", metavar="SOURCE", help="file, folder, archive or glob of articles")
    source.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder to write into (made if missing)")
    source.add_argument("--max-mb", type=float, default=50, metavar="N", help="reject files above this size (default 50)")
    source.add_argument("--fast", action="store_true", help="the faster, less careful HTML extractor")
    source.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FIELD=NAME",
        help="which column of a table is title, text, date, url or outlet",
    )

    load = commands.add_parser("load", parents=[source], help="read articles, take the page off them, write the tables")
    load.add_argument("--format", choices=("csv", "parquet"), default="csv")
    load.set_defaults(run=_load)

    tag = commands.add_parser("tag", parents=[source], help="load and tag: actors, times, events, roles, claims, incidents")
    tag.add_argument(
        "--format", default="csv", metavar="FORMAT", help="csv, parquet, jsonl, or an export format: plover, gexf, ..."
    )
    tag.add_argument("--conflict", metavar="NAME", help="a file of data/conflicts, by name or path")
    tag.add_argument("--workers", type=int, metavar="N", help="processes (default: one, or one a core for a large corpus)")
    tag.add_argument("--no-cache", action="store_true", help="tag anew even if nothing has changed")
    tag.set_defaults(run=_tag)

    report = commands.add_parser("report", help="run the notebooks on articles and write a folder of HTML pages")
    report.add_argument("--articles", default="", metavar="SOURCE", help="default: the sample corpus")
    report.add_argument("--conflict", default=None, metavar="NAME", help="a file of data/conflicts, by name or path")
    report.add_argument("--start", default="", metavar="DATE", help="first day, month or year of the period")
    report.add_argument("--end", default="", metavar="DATE", help="last day, month or year of the period")
    report.add_argument("--out", type=Path, default=None, metavar="DIR", help="default: report/ in the working directory")
    report.add_argument(
        "-p",
        dest="parameters",
        nargs=2,
        action="append",
        default=[],
        metavar=("NAME", "VALUE"),
        help="any parameter of the notebooks",
    )
    report.set_defaults(run=_report)

    explain = commands.add_parser("explain", help="show which rules read what in one text, and what was rejected")
    explain.add_argument("text", help='the text, or "-" for standard input')
    explain.add_argument("--published", metavar="DATE", help="day of publication (2022-03-31)")
    explain.set_defaults(run=_explain)
    return parser


def _columns(given: Sequence[str]) -> dict[str, str]:
    fields = ("title", "text", "date", "url", "outlet")
    found = {}
    for item in given:
        field, _, name = item.partition("=")
        if field not in fields or not name:
            raise ValueError(f"--column {item!r}: write FIELD=NAME with FIELD one of {', '.join(fields)}")
        found[field] = name
    return found


def _loading(args: argparse.Namespace) -> dict:
    return {"max_bytes": int(args.max_mb * 1e6), "columns": _columns(args.column), "careful": not args.fast}


def _load(args: argparse.Namespace) -> None:
    from helpers import load
    from helpers.corpus.build import loaded_tables
    from helpers.exports import export

    loaded = load(args.source, **_loading(args))
    written = export(loaded_tables(loaded), args.out, args.format)
    print(f"{loaded.seen:,} seen = {len(loaded.articles):,} loaded + {len(loaded.rejected):,} rejected")
    _wrote(written)


def _tag(args: argparse.Namespace) -> None:
    from helpers import Corpus

    corpus = Corpus.tag(args.source, args.conflict, workers=args.workers, cache=not args.no_cache, **_loading(args))
    written = corpus.export(args.out, args.format)
    print(f"{corpus.seen:,} seen = {len(corpus.tables['articles']):,} loaded + {len(corpus.tables['rejected']):,} rejected")
    if len(corpus.corrections):
        print(f"{int(corpus.corrections['applied'].sum())} of {len(corpus.corrections)} corrections applied")
    _wrote(written)


def _report(args: argparse.Namespace) -> None:
    from helpers.report import report

    index = report(
        articles=args.articles,
        conflict=args.conflict,
        start=args.start,
        end=args.end,
        out=args.out or Path("report"),
        parameters=dict(args.parameters),
    )
    print(f"report: {index}")


def _explain(args: argparse.Namespace) -> None:
    from helpers.explain import explain

    print(explain(sys.stdin.read() if args.text == "-" else args.text, args.published))


def _wrote(files: Sequence[Path]) -> None:
    for path in files:
        print(path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 where it worked, 1 with one sentence on stderr where what the user gave cannot be used."""
    args = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console or a C locale cannot print every name
            stream.reconfigure(errors="replace")
    try:
        args.run(args)
    except (ValueError, OSError) as error:
        print(f"good-offices {args.command}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
