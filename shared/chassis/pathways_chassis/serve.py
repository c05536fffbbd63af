"""Runs a service's app under uvicorn, as its settings say."""

import gc
from collections.abc import Callable
from typing import Final, TypeVar

import uvicorn
from fastapi import FastAPI

from pathways_chassis.metrics import configure_metrics
from pathways_chassis.settings import ServiceSettings, from_environment
from pathways_chassis.telemetry import configure_logging, configure_tracing

YOUNG_OBJECTS: Final = 20_000
"""Allocations between two looks of the collector; a request makes some thousands."""

Settings = TypeVar("Settings", bound=ServiceSettings)

gc.disable()  # until all of the service is imported, which comes after this module: a seventh of its start


def serve(create_app: Callable[[Settings], FastAPI], settings_class: type[Settings]) -> None:
    """Read the settings from the environment, set up logs and traces, serve until stopped."""
    settings = from_environment(settings_class)
    configure_logging(settings.service_name, settings.log_level)
    configure_tracing(settings.service_name)
    configure_metrics(
        settings.service_name,
        otlp_endpoint=settings.metrics_otlp_endpoint,
        otlp_seconds=settings.metrics_otlp_seconds,
    )
    app = create_app(settings)
    # What was imported lives as long as the process: the collector need not look at it again and again.
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(YOUNG_OBJECTS)
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        # Whoever else sends X-Forwarded-For is taken for the address that it comes from.
        proxy_headers=settings.trusted_proxies is not None,
        forwarded_allow_ips=settings.trusted_proxies or "",
        timeout_graceful_shutdown=5,
    )
