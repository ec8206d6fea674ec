"""The only place that knows SQLAlchemy: files, tables, transactions."""
