"""Logs, one JSON object a line, and traces. Neither holds a body, a query, a header's value or an exception's text."""

import logging
import os
import sys
import threading
import traceback
from collections.abc import Mapping, MutableMapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final, TextIO

import msgspec
import structlog
from opentelemetry import trace
from opentelemetry.sdk.resources import SERVICE_NAME, Resource
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SimpleSpanProcessor, SpanExporter, SpanExportResult

OTLP_ENDPOINT_VARIABLE: Final = "OTEL_EXPORTER_OTLP_ENDPOINT"
TRACE_FILE_VARIABLE: Final = "PATHWAYS_TRACE_FILE"


# --- logs ------------------------------------------------------------------------------------------------------


def configure_logging(service_name: str, level: str = "INFO") -> None:
    """Send structlog's and the standard library's records to stdout as JSON, replacing what handlers there were.

    What structlog is given goes there straight, without a record of the standard library: each request has a line.
    """
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _add_trace,
        _name_service(service_name),
        _exceptions_without_text,
    ]
    as_json = structlog.processors.JSONRenderer(serializer=_json)
    structlog.configure(
        processors=[*shared, as_json],
        logger_factory=partial(_Lines, sys.stdout),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, as_json],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logger = logging.getLogger(name)
        logger.handlers = []
        logger.propagate = True
    # Its lines hold the raw path with its query; the edge writes one line per request instead.
    logging.getLogger("uvicorn.access").disabled = True
    # These write addresses with their queries.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    logging.getLogger("httpcore").setLevel(logging.WARNING)


class _Lines:
    """Writes lines to a file, each at once and whole."""

    def __init__(self, file: TextIO, name: str = "pathways") -> None:
        self.name = name
        self._file = file

    def msg(self, line: str) -> None:
        """Write one."""
        self._file.write(f"{line}\n")
        self._file.flush()

    debug = info = warning = error = critical = msg


def _json(event: Any, **_: Any) -> str:
    return msgspec.json.encode(event, enc_hook=repr).decode()


def _name_service(service_name: str) -> Any:
    def add(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        event["service"] = service_name
        return event

    return add


def _add_trace(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    context = trace.get_current_span().get_span_context()
    if context.is_valid:
        event.setdefault("trace_id", f"{context.trace_id:032x}")
    return event


def _exceptions_without_text(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """An exception's text can hold what was sent or stored: its type and its frames are enough to find the place."""
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    error = info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        event["exception_type"] = f"{type(error).__module__}.{type(error).__qualname__}"
        event["frames"] = frames_of(error)
    return event


def frames_of(error: BaseException) -> list[str]:
    """Where an exception came from, without its text."""
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]


# --- traces ----------------------------------------------------------------------------------------------------


def configure_tracing(service_name: str, environment: Mapping[str, str] = os.environ) -> TracerProvider:
    """Make spans; send them only where the environment says.

    `OTEL_EXPORTER_OTLP_ENDPOINT` names a collector; `PATHWAYS_TRACE_FILE` a file that gets one JSON object a line.
    """
    provider = TracerProvider(resource=Resource.create({SERVICE_NAME: service_name}), shutdown_on_exit=False)
    if environment.get(OTLP_ENDPOINT_VARIABLE):
        # imported by those who have a collector, as its protocol takes a while
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter

        provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    if path := environment.get(TRACE_FILE_VARIABLE):
        provider.add_span_processor(SimpleSpanProcessor(FileSpanExporter(Path(path))))
    trace.set_tracer_provider(provider)
    return provider


class FileSpanExporter(SpanExporter):
    """One JSON object a line for each span; several processes may append to one file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()

    def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
        lines = "".join(span.to_json(indent=None) + "\n" for span in spans)
        with self._lock, self._path.open("a", encoding="utf-8") as file:
            file.write(lines)
        return SpanExportResult.SUCCESS
