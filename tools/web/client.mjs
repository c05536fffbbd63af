// Writes the types of the TypeScript client from the OpenAPI documents; with --check says what is stale.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const SERVICES = ["candidate", "employer", "integration", "matching", "training"];
const ROOT = new URL("../../", import.meta.url);
const HEADER = "// Generated from the service's OpenAPI document by `make specs`: change the route, not this file.\n\n";

// What has a default may be left out of a request; an answer has it.
const OPTIONS = { defaultNonNullable: false };

let stale = 0;
for (const service of SERVICES) {
  const document = new URL(`services/${service}-svc/openapi.json`, ROOT);
  const path = `clients/typescript/src/generated/${service}.ts`;
  const text = HEADER + astToString(await openapiTS(document, OPTIONS));
  const file = new URL(path, ROOT);
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  if (process.argv.includes("--check")) {
    console.error(`stale: ${path} (run make specs)`);
    stale += 1;
  } else {
    writeFileSync(file, text);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
