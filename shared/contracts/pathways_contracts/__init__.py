"""What crosses a border between services: envelope, events, topics, codes and roles."""
