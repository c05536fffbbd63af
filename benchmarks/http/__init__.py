"""What a request of the services costs beside a bare twin, and what each layer of the door takes of it."""
