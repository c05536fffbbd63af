// Writes the types of the TypeScript client from the combined OpenAPI document; with --check says whether they are stale.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const DOCUMENT = new URL("../../clients/openapi.json", import.meta.url);
const TYPES = new URL("../../clients/typescript/src/generated/pathways.ts", import.meta.url);
const HEADER = "// Generated from the combined OpenAPI document by `make specs`: change the route, not this file.\n\n";

// What has a default may be left out of a request; an answer has it.
const OPTIONS = { defaultNonNullable: false };

const text = HEADER + astToString(await openapiTS(DOCUMENT, OPTIONS));
if (!existsSync(TYPES) || readFileSync(TYPES, "utf8") !== text) {
  if (process.argv.includes("--check")) {
    console.error("stale: clients/typescript/src/generated/pathways.ts (run make specs)");
    process.exitCode = 1;
  } else {
    writeFileSync(TYPES, text);
  }
}
