"""What happens here, one file each."""
