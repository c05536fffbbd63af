"""Which member of a group reads which partition: the rule of the embedded log, computed alike by every member."""

from collections.abc import Collection, Mapping
from uuid import UUID

from pathways_chassis.messaging.transport import TopicPartition


def assign(
    members: Mapping[UUID, Collection[str]],
    holders: Mapping[TopicPartition, UUID | None],
) -> dict[TopicPartition, UUID]:
    """Even shares with as few moves as possible; a partition without a subscriber is left out.

    `members` are the topics of each living member, `holders` the present owner of each partition. The result depends
    on nothing else, so that members who see the same rows agree without talking.
    """
    shares: dict[UUID, list[TopicPartition]] = {member: [] for member in sorted(members)}

    def readers(partition: TopicPartition) -> list[UUID]:
        return [member for member in shares if partition.topic in members[member]]

    def least_laden(candidates: list[UUID]) -> UUID:
        return min(candidates, key=lambda member: (len(shares[member]), member))

    free: list[TopicPartition] = []
    for partition in sorted(holders):
        holder = holders[partition]
        if holder is not None and holder in shares and partition.topic in members[holder]:
            shares[holder].append(partition)
        else:
            free.append(partition)
    for partition in free:
        if candidates := readers(partition):
            shares[least_laden(candidates)].append(partition)
    moved = True
    while moved:
        moved = False
        for giver in sorted(shares, key=lambda member: (-len(shares[member]), member)):
            for partition in reversed(shares[giver]):
                taker = least_laden(readers(partition))
                if len(shares[giver]) - len(shares[taker]) >= 2:
                    shares[giver].remove(partition)
                    shares[taker].append(partition)
                    moved = True
                    break
            if moved:
                break
    return {partition: member for member, share in shares.items() for partition in share}
