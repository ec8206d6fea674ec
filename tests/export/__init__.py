"""What reaches paper and disk."""
