"""Runs a service's app under uvicorn, as its settings say."""

from collections.abc import Callable
from typing import TypeVar

import uvicorn
from fastapi import FastAPI

from pathways_chassis.settings import ServiceSettings
from pathways_chassis.telemetry import configure_logging, configure_tracing

Settings = TypeVar("Settings", bound=ServiceSettings)


def serve(create_app: Callable[[Settings], FastAPI], settings_class: type[Settings]) -> None:
    """Read the settings from the environment, set up logs and traces, serve until stopped."""
    settings = settings_class()
    configure_logging(settings.service_name, settings.log_level)
    configure_tracing(settings.service_name)
    uvicorn.run(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=5,
    )
