"""What happens at the same time, as threads of commands."""

from collections.abc import Awaitable, Callable, Sequence
from typing import NamedTuple

from pathways_contracts.codes import ConsentPurpose

from .cast import Cast
from .commands import (
    accept,
    allow,
    close,
    close_visa_case_of,
    closing_was_a_mistake,
    contract,
    death_was_a_mistake,
    decide_visa,
    die,
    end_of_placement_was_a_mistake,
    end_of_work_was_a_mistake,
    end_placement,
    leave,
    lift_suspension,
    lose_job,
    not_select,
    offer,
    offer_runs_out,
    reservation_runs_out,
    resume,
    say_something_unreadable,
    shortlist,
    start_work,
    suspend,
    withdraw,
    withdraw_offer,
    withdrawal_is_final,
)
from .world import Command

Threads = Sequence[Sequence[Command]]
Tell = Callable[[Cast], Awaitable[Threads]]


class Scenario(NamedTuple):
    """A story with the services that have a part in it.

    `at_once`: what is only kept is delivered at once, and orders are counted without it. `large`: explored to the end
    by `make interleavings`, not in every run of the tests. `corrects`: the histories are read, and tell states apart.
    """

    tell: Tell
    services: tuple[str, ...] = ("candidate", "employer")
    at_once: bool = False
    large: bool = False
    corrects: bool = False

    @property
    def name(self) -> str:
        return self.tell.__name__


WITH_MATCHING = ("candidate", "employer", "matching")
ALL_THREE = ("candidate", "employer", "integration")

# --- offer, acceptance, contract ----------------------------------------------------------------------------------


async def one_person_two_offers(cast: Cast) -> Threads:
    """A person accepts at two employers, and both want to sign."""
    person = await cast.person()
    one, other = [await cast.offered(person, await cast.vacancy(1)) for _ in range(2)]
    return [
        [accept(person, one), contract(one)],
        [accept(person, other), contract(other)],
    ]


async def one_seat_two_people(cast: Cast) -> Threads:
    """An employer has one seat and two people it wants; it takes the first offer back."""
    vacancy = await cast.vacancy(1)
    first, second = await cast.person(), await cast.person()
    one, other = await cast.offered(first, vacancy), await cast.in_rounds(second, vacancy)
    return [
        [accept(first, one), contract(one)],
        [offer(other), accept(second, other)],
        [withdraw_offer(one)],
    ]


async def acceptance_meets_withdrawn_offer(cast: Cast) -> Threads:
    """The person accepts, and is asked to sign, while the employer takes the offer back."""
    person = await cast.person()
    application = await cast.offered(person, await cast.vacancy(1))
    return [[accept(person, application), contract(application)], [withdraw_offer(application)]]


async def acceptance_meets_expiry(cast: Cast) -> Threads:
    """The offer runs out while it is accepted, and the reservation while the contract is signed."""
    person = await cast.person()
    application = await cast.offered(person, await cast.vacancy(1))
    return [
        [accept(person, application), contract(application)],
        [offer_runs_out(application)],
        [reservation_runs_out(application)],
    ]


async def contract_meets_withdrawal(cast: Cast) -> Threads:
    """The person leaves the programme while the contract is signed."""
    person = await cast.person()
    application = await cast.offered(person, await cast.vacancy(1))
    return [[accept(person, application), contract(application)], [leave(person)]]


async def contract_meets_death(cast: Cast) -> Threads:
    """The person dies while the contract is signed and the reservation runs out."""
    person = await cast.person()
    application = await cast.offered(person, await cast.vacancy(1))
    return [
        [accept(person, application), contract(application)],
        [die(person)],
        [reservation_runs_out(application)],
    ]


async def signature_meets_withdrawal(cast: Cast) -> Threads:
    """The reservation stands; while both sides sign, the person leaves or the promise runs out."""
    person = await cast.person()
    application = await cast.reserved(person, await cast.vacancy(1))
    return [[contract(application)], [leave(person)], [reservation_runs_out(application)]]


async def contract_meets_suspension(cast: Cast) -> Threads:
    """The employer is suspended and cleared again while its offer is accepted and signed, and would run out."""
    person = await cast.person()
    application = await cast.offered(person, await cast.vacancy(1))
    (employer,) = cast.employers
    return [
        [accept(person, application), contract(application)],
        [suspend(employer), lift_suspension(employer)],
        [offer_runs_out(application)],
    ]


# --- consent ------------------------------------------------------------------------------------------------------


async def contract_meets_withdrawn_consent(cast: Cast) -> Threads:
    """The consent to be registered is withdrawn and 72 hours go by, while the contract is signed."""
    person = await cast.person()
    await cast.past(allow(person, ConsentPurpose.REGISTER))
    application = await cast.offered(person, await cast.vacancy(1))
    return [
        [accept(person, application), contract(application)],
        [withdraw(person, ConsentPurpose.REGISTER), withdrawal_is_final(person, ConsentPurpose.REGISTER)],
    ]


async def consent_is_restored(cast: Cast) -> Threads:
    """The consent is withdrawn and granted again, and the 72 hours end before or after that."""
    person = await cast.person()
    await cast.past(allow(person, ConsentPurpose.REGISTER))
    application = await cast.offered(person, await cast.vacancy(1))
    return [
        [accept(person, application)],
        [withdraw(person, ConsentPurpose.REGISTER), allow(person, ConsentPurpose.REGISTER)],
        [withdrawal_is_final(person, ConsentPurpose.REGISTER)],
    ]


async def visa_meets_withdrawn_consent(cast: Cast) -> Threads:
    """The consent to the visa's file is withdrawn for good, while the visa is granted or the employer ends it all."""
    person = await cast.person()
    await cast.past(allow(person, ConsentPurpose.IMMIGRATION))
    application = await cast.placed(person, await cast.vacancy(1))
    return [
        [withdraw(person, ConsentPurpose.IMMIGRATION), withdrawal_is_final(person, ConsentPurpose.IMMIGRATION)],
        [decide_visa(application, granted=True)],
        [end_placement(application)],
    ]


async def withdrawal_behind_an_unreadable_event(cast: Cast) -> Threads:
    """An event of the person is quarantined; whoever leaves then is heard all the same."""
    person = await cast.person()
    application = await cast.offered(person, await cast.vacancy(1))
    await cast.past(say_something_unreadable(person))
    return [[accept(person, application), contract(application)], [leave(person)]]


async def hiding_behind_an_unreadable_event(cast: Cast) -> Threads:
    """The same where the person does not want to be shown any more, and an offer is made and runs out meanwhile."""
    person = await cast.person()
    await cast.past(allow(person, ConsentPurpose.REGISTER), allow(person, ConsentPurpose.SHARE_ANONYMISED))
    application = await cast.in_rounds(person, await cast.vacancy(1))
    await cast.past(say_something_unreadable(person))
    return [[offer(application), offer_runs_out(application)], [withdraw(person, ConsentPurpose.SHARE_ANONYMISED)]]


# --- after the contract -------------------------------------------------------------------------------------------


async def three_ends_of_a_placement(cast: Cast) -> Threads:
    """The visa is refused for good, the employer ends the placement, the person leaves: all at once."""
    person = await cast.person()
    application = await cast.placed(person, await cast.vacancy(1))
    await cast.past(decide_visa(application, granted=False))
    return [[close_visa_case_of(application)], [end_placement(application)], [leave(person)]]


async def visa_refused_and_promised_again(cast: Cast) -> Threads:
    """The visa is refused and the case closed; the person's other application, parked until then, leads on."""
    person = await cast.person()
    other = await cast.in_rounds(person, await cast.vacancy(1))
    first = await cast.placed(person, await cast.vacancy(1))
    return [
        [decide_visa(first, granted=False), close_visa_case_of(first)],
        [offer(other), accept(person, other), contract(other)],
    ]


async def ended_and_promised_again(cast: Cast) -> Threads:
    """The employer ends a placement, and the person's other application, parked until then, leads to an offer."""
    person = await cast.person()
    other = await cast.in_rounds(person, await cast.vacancy(2))
    first = await cast.placed(person, await cast.vacancy(1))
    return [[end_placement(first)], [offer(other), accept(person, other)]]


async def parked_while_a_rival_holds_the_seat(cast: Cast) -> Threads:
    """A placement ends while the one seat of the person's other vacancy is held for somebody else, for a time."""
    person, rival = await cast.person(), await cast.person()
    vacancy = await cast.vacancy(1)
    await cast.in_rounds(person, vacancy)
    rivals = await cast.in_rounds(rival, vacancy)
    first = await cast.placed(person, await cast.vacancy(1))
    await cast.past(decide_visa(first, granted=False))
    return [[close_visa_case_of(first)], [offer(rivals), withdraw_offer(rivals)]]


async def placement_meets_suspension(cast: Cast) -> Threads:
    """A placement freezes and goes on, while the visa is granted and the person leaves."""
    person = await cast.person()
    application = await cast.placed(person, await cast.vacancy(1))
    (employer,) = cast.employers
    return [
        [suspend(employer), lift_suspension(employer)],
        [decide_visa(application, granted=True)],
        [leave(person)],
    ]


# --- with integration-svc -----------------------------------------------------------------------------------------


async def visa_granted_and_ended(cast: Cast) -> Threads:
    """The visa is granted at the moment in which the placement ends, or the person leaves."""
    person = await cast.person()
    application = await cast.placed(person, await cast.vacancy(1))
    return [[decide_visa(application, granted=True)], [end_placement(application)]]


async def work_begins_and_ends(cast: Cast) -> Threads:
    """Work begins and the job is lost, while the employer ends the placement on its side."""
    person = await cast.person()
    application = await cast.arrived(person, await cast.vacancy(1))
    return [[start_work(application), lose_job(application)], [end_placement(application)]]


async def job_is_lost_and_another_found(cast: Cast) -> Threads:
    """The job is lost, and the person's other application, parked until then, leads to a promise."""
    person = await cast.person()
    other = await cast.in_rounds(person, await cast.vacancy(1))
    first = await cast.arrived(person, await cast.vacancy(1))
    await cast.past(start_work(first))
    return [[lose_job(first)], [offer(other), accept(person, other)]]


# --- with matching-svc --------------------------------------------------------------------------------------------


async def shortlist_meets_closing(cast: Cast) -> Threads:
    """Somebody is shortlisted while the vacancy is closed by mistake, and again when it is open after all."""
    person, vacancy = await cast.person(), await cast.vacancy(1)
    await cast.in_the_pool(person, vacancy)
    return [
        [shortlist(person, vacancy), shortlist(person, vacancy)],
        [close(vacancy), closing_was_a_mistake(vacancy), resume(vacancy)],
    ]


async def shortlist_meets_leaving(cast: Cast) -> Threads:
    """Somebody is shortlisted while they leave, or are not selected, and once more if that has ended."""
    person, vacancy = await cast.person(), await cast.vacancy(1)
    await cast.in_the_pool(person, vacancy)
    return [
        [shortlist(person, vacancy), shortlist(person, vacancy)],
        [leave(person)],
        [not_select(person, vacancy)],
    ]


# --- corrections --------------------------------------------------------------------------------------------------


async def death_was_none(cast: Cast) -> Threads:
    """Somebody is marked deceased by mistake while the contract is signed, and it is taken back."""
    person = await cast.person()
    application = await cast.reserved(person, await cast.vacancy(1))
    return [[contract(application)], [die(person), death_was_a_mistake(person)]]


async def end_of_a_placement_was_none(cast: Cast) -> Threads:
    """A placement is ended by mistake; its seat or the person is promised on, or not, when it is taken back."""
    person = await cast.person()
    other = await cast.in_rounds(person, await cast.vacancy(1))
    first = await cast.placed(person, await cast.vacancy(1))
    return [
        [end_placement(first), end_of_placement_was_a_mistake(first)],
        [offer(other), accept(person, other)],
    ]


async def end_of_work_was_none(cast: Cast) -> Threads:
    """The job is lost by mistake; the person's other application leads to a promise, or not, when it is taken back."""
    person = await cast.person()
    other = await cast.in_rounds(person, await cast.vacancy(1))
    first = await cast.arrived(person, await cast.vacancy(1))
    await cast.past(start_work(first))
    return [[lose_job(first), end_of_work_was_a_mistake(first)], [offer(other), accept(person, other)]]


# --- large --------------------------------------------------------------------------------------------------------


async def everything_ends_an_acceptance(cast: Cast) -> Threads:
    """Offer and reservation run out, the offer is withdrawn, the person leaves, while it is accepted and signed."""
    person = await cast.person()
    application = await cast.offered(person, await cast.vacancy(1))
    return [
        [accept(person, application), contract(application)],
        [offer_runs_out(application)],
        [reservation_runs_out(application)],
        [withdraw_offer(application)],
        [leave(person)],
    ]


async def two_people_two_vacancies(cast: Cast) -> Threads:
    """Each of two people is wanted at both of two vacancies of one seat; one of them leaves."""
    one, other = await cast.person(), await cast.person()
    first, second = await cast.vacancy(1), await cast.vacancy(1)
    ones_first, others_second = await cast.offered(one, first), await cast.offered(other, second)
    ones_second, others_first = await cast.in_rounds(one, second), await cast.in_rounds(other, first)
    return [
        [accept(one, ones_first), contract(ones_first)],
        [accept(other, others_second), withdraw_offer(others_second)],
        [offer(ones_second), accept(one, ones_second)],
        [leave(other)],
        [offer(others_first)],
    ]


SCENARIOS = (
    Scenario(one_person_two_offers, large=True),
    Scenario(one_seat_two_people),
    Scenario(acceptance_meets_withdrawn_offer),
    Scenario(acceptance_meets_expiry),
    Scenario(contract_meets_withdrawal),
    Scenario(contract_meets_death, large=True),
    Scenario(signature_meets_withdrawal),
    Scenario(contract_meets_suspension),
    Scenario(contract_meets_withdrawn_consent, large=True),
    Scenario(consent_is_restored, large=True),
    Scenario(visa_meets_withdrawn_consent, large=True),
    Scenario(withdrawal_behind_an_unreadable_event),
    Scenario(hiding_behind_an_unreadable_event),
    Scenario(three_ends_of_a_placement),
    Scenario(visa_refused_and_promised_again, large=True),
    Scenario(ended_and_promised_again),
    Scenario(parked_while_a_rival_holds_the_seat),
    Scenario(placement_meets_suspension),
    Scenario(visa_granted_and_ended, ALL_THREE, at_once=True),
    Scenario(work_begins_and_ends, ALL_THREE, at_once=True, large=True),
    Scenario(job_is_lost_and_another_found, ALL_THREE, at_once=True, large=True),
    Scenario(shortlist_meets_closing, WITH_MATCHING, at_once=True, large=True, corrects=True),
    Scenario(shortlist_meets_leaving, WITH_MATCHING, at_once=True),
    Scenario(death_was_none, corrects=True),
    Scenario(end_of_a_placement_was_none, large=True, corrects=True),
    Scenario(end_of_work_was_none, ALL_THREE, at_once=True, large=True, corrects=True),
    Scenario(everything_ends_an_acceptance, large=True),
    Scenario(two_people_two_vacancies, at_once=True, large=True),
)
