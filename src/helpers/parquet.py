"""The schema's tables as Parquet files: exact types, each column with its meaning as metadata."""

from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from helpers import schema

_ARROW = {
    "string": pa.string(),
    "int": pa.int64(),
    "float": pa.float64(),
    "bool": pa.bool_(),
    "date": pa.timestamp("ms"),
    "list": pa.list_(pa.string()),
}


def arrow(table: str) -> pa.Schema:
    """A table's Arrow schema, each column with its meaning as metadata."""
    return pa.schema(
        pa.field(column.name, _ARROW[column.dtype], metadata={"meaning": column.meaning}) for column in schema.TABLES[table]
    )


def write(table: str, df: pd.DataFrame, path: Path) -> None:
    """A table of the schema as one Parquet file."""
    pq.write_table(pa.Table.from_pandas(df, arrow(table), preserve_index=False), path)


def read(table: str, path: Path) -> pd.DataFrame:
    """A table of the schema from Parquet, checked; SchemaError (a ValueError) where it is another table."""
    columns = pq.read_table(path).to_pydict()
    data = {c.name: pd.Series(columns[c.name], dtype=schema.PANDAS_DTYPE[c.dtype]) for c in schema.TABLES[table]}
    return schema.check(table, pd.DataFrame(data, columns=schema.columns(table)))
