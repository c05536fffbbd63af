"""The taxonomy of a run: the starter one, a prepared bundle, or an ESCO download that is imported first."""

import time

from pathways_taxonomy import import_esco, write_bundle
from rich.console import Console

from pathways_single_machine.settings import LauncherSettings


def with_taxonomy(settings: LauncherSettings, console: Console) -> LauncherSettings:
    """The settings with a bundle in the run folder where an ESCO download was named. Raises `TaxonomyError`."""
    if settings.esco is None:
        return settings
    started = time.perf_counter()
    imported = import_esco(settings.esco)
    settings.run_folder.mkdir(parents=True, exist_ok=True)
    path = settings.run_folder / "taxonomy.bundle"
    write_bundle(imported.taxonomy, path)
    taxonomy = imported.taxonomy
    console.print(
        f"  {taxonomy.name} {taxonomy.release} ({taxonomy.language}): {taxonomy.counts} "
        f"in {time.perf_counter() - started:.1f} s",
        highlight=False,
    )
    return settings.model_copy(update={"taxonomy_path": path})
