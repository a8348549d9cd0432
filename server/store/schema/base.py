"""What all tables share: their metadata, and the number that grows for years."""

from sqlalchemy import BigInteger, Integer, MetaData

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite numbers a plain INTEGER primary key only; PostgreSQL wants the wide one for rows that grow for years.
Serial = BigInteger().with_variant(Integer, "sqlite")
