"""The proof that people are protected: `make prove-protection`, in short in `test_protection.py`."""
