import { expect, test } from "vitest";
import type { OperationView } from "../../backend/generated";
import { roleRows } from "./roles";

const operation = (
  name: string,
  kind: "read" | "write",
  ...roles: OperationView["roles"]
): OperationView => ({
  name,
  kind,
  roles,
  request: "",
  response: "",
});

test("one row for each thing said and each set of roles; what needs no account is left out", () => {
  const rows = roleRows(
    [
      operation("vault.unlock", "write", "visitor", "assistant", "practitioner"),
      operation("lots.list", "read", "assistant", "practitioner"),
      operation("lots.read", "read", "assistant", "practitioner"),
      operation("lots.recall", "write", "practitioner"),
      operation("backups.restore", "write", "visitor", "practitioner"),
    ],
    ({ name, kind }) => (kind === "read" ? name.split(".")[0]! : name),
  );
  expect(rows).toEqual([
    { area: "lots", words: "lots", assistant: true, practitioner: true },
    { area: "lots", words: "lots.recall", assistant: false, practitioner: true },
    { area: "backups", words: "backups.restore", assistant: false, practitioner: true },
  ]);
});
