// Validates the AsyncAPI document named on the command line: prints every finding, exits 1 for an error or a warning.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DiagnosticSeverity, Parser } from "@asyncapi/parser";

const path = resolve(process.argv[2]);
const { document, diagnostics } = await new Parser().parse(readFileSync(path, "utf8"), { source: path });
for (const { code, message, path: at, severity } of diagnostics) {
  console.error(`${DiagnosticSeverity[severity]} ${code} at ${at.join(" > ")}: ${message}`);
}
if (document === undefined || diagnostics.some(({ severity }) => severity <= DiagnosticSeverity.Warning)) process.exit(1);
console.log(`${document.channels().length} channels, ${document.operations().length} operations, ${document.allMessages().length} messages`);
