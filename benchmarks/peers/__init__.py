"""What somebody would use instead, held against ours in the same run."""
