// Validates the AsyncAPI documents named on the command line: a line of what each holds, or its findings and "refused".
// Exits 1 where one has an error or a warning.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DiagnosticSeverity, Parser } from "@asyncapi/parser";

for (const path of process.argv.slice(2).map((name) => resolve(name))) {
  const { document, diagnostics } = await new Parser().parse(readFileSync(path, "utf8"), { source: path });
  for (const { code, message, path: at, severity } of diagnostics) {
    console.error(`${path}: ${DiagnosticSeverity[severity]} ${code} at ${at.join(" > ")}: ${message}`);
  }
  if (document === undefined || diagnostics.some(({ severity }) => severity <= DiagnosticSeverity.Warning)) {
    process.exitCode = 1;
    console.log("refused");
  } else {
    const [channels, operations, messages] = [document.channels(), document.operations(), document.allMessages()];
    console.log(`${channels.length} channels, ${operations.length} operations, ${messages.length} messages`);
  }
}
