"""A synthetic programme, driven over HTTP alone as its caseworkers, employers, advisers and candidates would."""
