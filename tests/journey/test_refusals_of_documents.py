"""Each guard of candidate-svc about the files of documents, broken alone by one request to the running service."""

import hashlib
from typing import Any, Final
from uuid import uuid4

from candidate_svc.domain import document_file
from candidate_svc.domain.document_file import PART_BYTES

from .asking import ON_THE_EMBEDDED_LOG
from .refusals import Case, Cases, Request, is_refused
from .scene import Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

CASES = Cases()

PICTURE: Final = b"\xff\xd8\xff\xe0" + bytes(96)
LONG: Final = PICTURE + bytes(PART_BYTES)
LIMIT: Final = 26_214_400
OF_A_PERSON: Final = 524_288_000
"""What a stack takes unless it is told otherwise."""


@CASES.one_by_one()
async def test_guard(scene: Scene, case: Case) -> None:
    await is_refused(scene, case)


async def document(scene: Scene) -> str:
    """Where the files of somebody's passport are."""

    return await scene.once("document", lambda: new_document(scene))


async def new_document(scene: Scene) -> str:
    """Where the files of another person's passport are."""
    path = f"/candidates/{await scene.active()}/documents"
    recorded = await scene.do(scene.caseworker, "candidate", path, {"kind": "passport"})
    return f"{path}/{recorded['id']}/files"


def announced(content: bytes, **more: Any) -> dict[str, Any]:
    """The body that begins an upload."""
    digest = hashlib.sha256(content).hexdigest()
    return {"media_type": "image/jpeg", "size": len(content), "sha256": digest, **more}


async def beginning(scene: Scene, **more: Any) -> Request:
    path = await document(scene)
    return Request(scene.caseworker, "candidate", path, announced(PICTURE, **more), watched=path)


async def begun(scene: Scene, name: str = "begun") -> str:
    """A file of two parts, of which none has arrived."""

    async def make() -> str:
        file = await scene.do(scene.caseworker, "candidate", await document(scene), announced(LONG))
        return f"/document-files/{file['id']}"

    return await scene.once(name, make)


async def stored(scene: Scene) -> str:
    """The id of a file that can be read."""

    async def make() -> str:
        file = await scene.do(scene.caseworker, "candidate", await document(scene), announced(PICTURE))
        path = f"/document-files/{file['id']}"
        await scene.ask(scene.caseworker, "candidate", f"{path}/parts/0", method="PUT", content=PICTURE)
        await scene.do(scene.caseworker, "candidate", f"{path}/completion")

        async def is_stored() -> bool:
            return bool((await scene.get(scene.caseworker, "candidate", path))["state"] == "stored")

        await scene.comes("a file with its verdict", is_stored)
        return str(file["id"])

    return await scene.once("stored", make)


def part(scene: Scene, path: str, offset: int, content: bytes) -> Request:
    return Request(scene.caseworker, "candidate", f"{path}/parts/{offset}", watched=path, method="PUT", content=content)


@CASES.breaks(document_file.the_size_is_allowed, "size", "at most 26214400 bytes")
async def _(scene: Scene) -> Request:
    return await beginning(scene, size=LIMIT + 1)


@CASES.breaks(document_file.a_person_has_room, "size", "the files of a person take at most 524288000 bytes together")
async def _(scene: Scene) -> Request:
    path = await new_document(scene)
    for _ in range(OF_A_PERSON // LIMIT):
        await scene.do(scene.caseworker, "candidate", path, {**announced(PICTURE), "size": LIMIT})
    return Request(scene.caseworker, "candidate", path, {**announced(PICTURE), "size": LIMIT}, watched=path)


@CASES.breaks(
    document_file.a_translation_says_of_what,
    "translation.of",
    "a translation is of a file of this document that was stored",
)
async def _(scene: Scene) -> Request:
    return await beginning(scene, translation={"of": str(uuid4()), "language": "eng"})


@CASES.breaks(document_file.a_translation_has_no_validity, "valid_until", "a translation has no validity of its own")
async def _(scene: Scene) -> Request:
    translation = {"of": await stored(scene), "language": "eng"}
    return await beginning(scene, translation=translation, valid_until="2040-01-01")


@CASES.breaks(document_file.parts_come_in_order, "offset", "the next part begins where the last one ended")
async def _(scene: Scene) -> Request:
    return part(scene, await begun(scene), PART_BYTES, LONG[PART_BYTES:])


@CASES.breaks(document_file.a_part_is_whole, "body", "the part at this offset has 1048576 bytes")
async def _(scene: Scene) -> Request:
    return part(scene, await begun(scene), 0, PICTURE)


@CASES.breaks(document_file.a_part_does_not_change, "body", "a part that has arrived does not change")
async def _(scene: Scene) -> Request:
    path = await begun(scene, "with one part")
    first = part(scene, path, 0, LONG[:PART_BYTES])
    answer = await scene.ask(scene.caseworker, "candidate", first.path, method="PUT", content=first.content)
    assert answer.is_success, answer.text
    return part(scene, path, 0, bytes(PART_BYTES))


@CASES.breaks(document_file.every_part_arrived, "received", "every part has arrived")
async def _(scene: Scene) -> Request:
    path = await begun(scene)
    return Request(scene.caseworker, "candidate", f"{path}/completion", watched=path)


def link(scene: Scene, path: str, purpose: str) -> Request:
    body = {"purpose": purpose, "reason": "visa_file"}
    return Request(scene.caseworker, "candidate", f"{path}/links", body, watched=path)


@CASES.breaks(
    document_file.the_file_can_be_read, "document_file_id", "a file is read once it was checked and found clean"
)
async def _(scene: Scene) -> Request:
    return link(scene, await begun(scene), "register")


@CASES.breaks(
    document_file.documents_serve_the_purpose,
    "purpose",
    "documents are shown for immigration, integration, register, training",
)
async def _(scene: Scene) -> Request:
    return link(scene, f"/document-files/{await stored(scene)}", "share_identified")
