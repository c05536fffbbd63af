"""Reference pages of an API, at home: of a service and of all of them."""

from pathlib import Path
from typing import Final

import fastapi_offline
from fastapi import FastAPI, Request
from fastapi.openapi.docs import get_redoc_html, get_swagger_ui_html
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles

DOCUMENT: Final = "/openapi.json"
"""Where the document is that the pages show."""

_DOCS_POLICY: Final = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none'"
)

_GROUPS_CLOSED: Final = {"docExpansion": "none", "filter": True, "defaultModelsExpandDepth": -1}
"""Of hundreds of operations the groups are shown, and a field to look for one; a schema is shown where it is used."""


def mount_reference(app: FastAPI) -> None:
    """Swagger UI and ReDoc from a package's files: no page loads anything from elsewhere."""
    files = Path(fastapi_offline.__file__).parent / "static"
    app.mount("/docs/files", StaticFiles(directory=files), name="docs-files")

    def page(content: HTMLResponse) -> HTMLResponse:
        content.headers["Content-Security-Policy"] = _DOCS_POLICY
        return content

    @app.get("/", include_in_schema=False)
    async def front_page(request: Request) -> RedirectResponse:
        return RedirectResponse(f"{request.scope.get('root_path', '')}/docs")

    @app.get("/docs", include_in_schema=False)
    async def swagger_page(request: Request) -> HTMLResponse:
        root = request.scope.get("root_path", "")
        return page(
            get_swagger_ui_html(
                openapi_url=f"{root}{DOCUMENT}",
                title=app.title,
                swagger_js_url=f"{root}/docs/files/swagger-ui-bundle.js",
                swagger_css_url=f"{root}/docs/files/swagger-ui.css",
                swagger_favicon_url=f"{root}/docs/files/favicon.png",
                swagger_ui_parameters=_GROUPS_CLOSED,
            )
        )

    @app.get("/redoc", include_in_schema=False)
    async def redoc_page(request: Request) -> HTMLResponse:
        root = request.scope.get("root_path", "")
        return page(
            get_redoc_html(
                openapi_url=f"{root}{DOCUMENT}",
                title=app.title,
                redoc_js_url=f"{root}/docs/files/redoc.standalone.js",
                redoc_favicon_url=f"{root}/docs/files/favicon.png",
                with_google_fonts=False,
            )
        )
