"""How long a pool rests before people are proposed from its lists."""

from datetime import UTC, datetime
from uuid import UUID

from matching_svc.store.change_log import Position
from matching_svc.usecases.keeping import SECONDS_PER_REST, Keeping

VACANCY = UUID(int=1)


def kept_since(moment: float) -> Keeping:
    keeping = Keeping(Position("1:1:", "1", datetime(2026, 1, 1, tzinfo=UTC)))
    keeping.take_up((), {VACANCY}, moment)
    return keeping


def test_a_lone_change_rests_for_the_least_time() -> None:
    assert kept_since(50.0).rest_needed(moved_at=50.0, least=1.0) == 1.0


def test_a_pool_that_has_long_been_on_the_move_must_rest_longer() -> None:
    assert kept_since(50.0).rest_needed(moved_at=50.0 + 3 * SECONDS_PER_REST, least=2.0) == 8.0


def test_what_came_before_the_last_move_of_the_pool_does_not_shorten_the_rest() -> None:
    assert kept_since(50.0).rest_needed(moved_at=40.0, least=1.0) == 1.0
