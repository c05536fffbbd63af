// Names what a client of one OpenAPI document would notice in another: node breaks.mjs BEFORE AFTER
import { readFileSync } from "node:fs";
import { apiCompare } from "api-smart-diff";

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const KINDS = new Set(["type", "format", "const"]);

// The comparer knows which direction each schema goes, as it follows every reference from an operation: what it says
// of components beside that is said twice, and without the direction. Three things it calls harmless are none, and one
// it calls breaking is none: who reads an answer expects values that are new.
function breaks({ type, action, path }) {
  const [section, , , part] = path;
  const last = path.at(-1);
  if (section !== "paths") return false;
  if (part === "responses" && path.at(-2) === "enum" && action === "add") return false;
  if (type === "breaking") return true;
  if (last === "operationId") return action !== "add"; // a method's name in a generated client
  if (part === "responses" && KINDS.has(last)) return action === "replace"; // a reader has the old kind in mind
  return false;
}

const [before, after] = process.argv.slice(2).map(read);
const found = apiCompare(before, after).diffs.filter(breaks);
for (const { action, path } of found) console.log(`${action} ${path.slice(1).join(" > ")}`);
