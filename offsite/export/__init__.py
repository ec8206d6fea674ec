"""The only place that knows ReportLab: documents for readers."""
