"""Parquet, read in batches of rows."""

from typing import BinaryIO

from helpers.articles.article import Rejected
from helpers.articles.sources import records
from helpers.articles.sources.common import Found, Options, Refused

_ROWS = 256  # held at a time


def read(file: BinaryIO, name: str, options: Options) -> Found:
    """The rows, each reported as ``name#number`` from 1."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.ParquetFile(file)
    except (pa.ArrowInvalid, pa.ArrowException, OSError) as error:
        raise Refused(f"a corrupt Parquet file: {str(error)[:150]}") from error
    records.by_name(list(table.schema_arrow.names), options.columns)
    number = 0
    try:
        for batch in table.iter_batches(batch_size=_ROWS):
            for record in batch.to_pylist():
                number += 1
                where = f"{name}#{number}"
                size = sum(len(value) for value in record.values() if isinstance(value, (str, bytes)))
                if size > options.max_bytes:
                    yield Rejected(
                        where, f"too large: a record of {size:,} characters; the limit is {options.max_bytes:,} (max_bytes)"
                    )
                    continue
                yield records.article(record, where, "parquet", options)
    except (pa.ArrowInvalid, pa.ArrowException, OSError) as error:
        raise Refused(f"a corrupt Parquet file, read up to row {number:,}: {str(error)[:150]}") from error
    if number == 0:
        raise Refused("the table has no rows")
