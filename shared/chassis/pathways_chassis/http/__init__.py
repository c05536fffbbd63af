"""The HTTP edge: problems, one transaction per request, versions, pages, and the app itself."""
