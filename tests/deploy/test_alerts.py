"""The rules of deploy/prometheus name metrics and labels that exist, and docs/operations.md explains every metric."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import promql_parser
import pytest
import yaml
from pathways_chassis.metrics import CATALOGUE, Kind
from pathways_contracts.registry import Service

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = ROOT / "deploy" / "prometheus"
[GROUP] = yaml.safe_load((FOLDER / "alerts.yml").read_text("utf-8"))["groups"]
RULES: Final[dict[str, dict[str, Any]]] = {rule["alert"]: rule for rule in GROUP["rules"]}
OF_PROMETHEUS: Final = {"job", "instance", "service_name"}
MUST_BE_KNOWN: Final = {
    "pathways_outbox_oldest_seconds",
    "pathways_consumer_lag",
    "pathways_quarantine_open",
    "pathways_view_age_seconds",
    "pathways_sweep_findings",
    "pathways_part_ready",
}


class Series(NamedTuple):
    """What an expression asks for: a name, and the labels that it asks by."""

    name: str
    labels: set[str]


def selectors(expression: Any) -> Iterator[Series]:
    """Every series that an expression asks for."""
    if isinstance(expression, promql_parser.VectorSelector):
        yield Series(expression.name or "", {matcher.name for matcher in expression.matchers.matchers})
    for name in ("lhs", "rhs", "expr", "vector_selector"):
        if (part := getattr(expression, name, None)) is not None and not isinstance(part, str):
            yield from selectors(part)
    for part in getattr(expression, "args", None) or ():
        yield from selectors(part)


def exposed_as(name: str) -> str:
    """The metric that a series belongs to; a histogram has three."""
    metric = re.sub(r"_(bucket|count|sum)$", "", name)
    return metric if metric in CATALOGUE and CATALOGUE[metric].kind is Kind.HISTOGRAM else name


def labels_of(name: str) -> set[str]:
    if name == "up":
        return OF_PROMETHEUS
    return {*CATALOGUE[exposed_as(name)].labels, *OF_PROMETHEUS, *(["le"] if name.endswith("_bucket") else [])}


def faults_of(expr: str) -> list[str]:
    """What an expression names that no service shows."""
    series = list(selectors(promql_parser.parse(expr)))
    assert series, expr
    unknown = [one.name for one in series if one.name != "up" and exposed_as(one.name) not in CATALOGUE]
    if unknown:
        return unknown
    known = set.union(*(labels_of(one.name) for one in series))
    named = set.union(*(one.labels for one in series))
    named |= {label.strip() for labels in re.findall(r"by \(([^)]*)\)", expr) for label in labels.split(",")}
    return sorted(named - known)


@pytest.mark.parametrize("alert", RULES)
def test_a_rule_names_metrics_and_labels_that_services_show(alert: str) -> None:
    assert faults_of(RULES[alert]["expr"]) == []


@pytest.mark.parametrize("alert", RULES)
def test_an_alert_says_in_a_sentence_what_is_wrong_and_where(alert: str) -> None:
    rule = RULES[alert]
    assert rule["labels"]["severity"] in {"critical", "warning"}
    told = set(re.findall(r"\$labels\.(\w+)", rule["annotations"]["summary"]))
    shown = set.union(*(labels_of(one.name) for one in selectors(promql_parser.parse(rule["expr"]))))
    assert told
    assert told <= shown
    if kept := re.findall(r"\bby \(([^)]*)\)", rule["expr"]):
        assert told <= {label.strip() for label in kept[0].split(",")}, "what is summed over is not known any more"


def test_what_an_operator_must_know_has_an_alert() -> None:
    watched = {one.name for rule in RULES.values() for one in selectors(promql_parser.parse(rule["expr"]))}
    assert watched >= MUST_BE_KNOWN
    assert "> 60" in RULES["ViewTooOld"]["expr"], "as long as a view may be relied upon"


def test_a_misspelt_metric_or_label_is_noticed() -> None:
    assert faults_of("max by (service_name) (pathways_outbox_oldest_second) > 60") == ["pathways_outbox_oldest_second"]
    assert faults_of('rate(pathways_retries_total{why="x"}[5m]) > 1') == ["why"]
    assert faults_of("sum by (partition) (pathways_outbox_pending) > 1") == ["partition"]
    with pytest.raises(ValueError, match="unclosed"):
        faults_of("sum by (consumer) (rate(pathways_retries_total[5m])")


def test_prometheus_asks_every_service() -> None:
    settings = yaml.safe_load((FOLDER / "prometheus.yml").read_text("utf-8"))
    [job] = settings["scrape_configs"]
    [targets] = job["static_configs"]
    assert {target.partition(":")[0] for target in targets["targets"]} == {service.value for service in Service}
    assert job["job_name"] == "pathways"
    assert all((FOLDER / file).is_file() for file in settings["rule_files"])


def test_the_page_for_operators_explains_every_metric_and_no_other() -> None:
    page = (ROOT / "docs" / "operations.md").read_text("utf-8")
    rows = {
        cells[0].strip(" `"): cells
        for cells in (line.strip("|").split("|") for line in page.splitlines())
        if re.fullmatch(r" `(pathways|http_server)_\w+` ", cells[0])
    }
    assert set(rows) == set(CATALOGUE)
    for name, (_, labels, means, do, *_) in rows.items():
        assert tuple(re.findall(r"`(\w+)`", labels)) == CATALOGUE[name].labels, name
        assert means.strip(), name
        assert do.strip(), name
        assert set(re.findall(r"\*(\w+)\*", do)) <= set(RULES), name


def test_every_alert_is_explained_in_the_row_of_a_metric() -> None:
    page = (ROOT / "docs" / "operations.md").read_text("utf-8")
    table = "\n".join(line for line in page.splitlines() if re.match(r"\| `(pathways|http_server)_", line))
    assert set(RULES) - {"ServiceAway"} <= set(re.findall(r"\*(\w+)\*", table))
