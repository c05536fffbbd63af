"""Who looks for malware in what people upload: ClamAV, or nobody by a decision that the settings name."""

from candidate_svc.domain.document_file import Scanner
from candidate_svc.scanners.clamd import ClamdScanner
from candidate_svc.scanners.nobody import NoScanner
from candidate_svc.settings import CandidateSettings


def scanner_of(settings: CandidateSettings) -> Scanner:
    """The scanner of the settings."""
    if settings.scan_by == "clamd":
        return ClamdScanner(settings.scan_address or "", settings.scan_timeout_seconds)
    return NoScanner()
