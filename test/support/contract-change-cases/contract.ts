import type { Change } from "../refusals.js";

/** Changes of what the whole contract says, or which Redocly would look for in any copy of the contract. */
export const contractChanges: Readonly<Record<string, Change>> = {
  "a path that is gone": (c) => {
    delete c.paths["/loans"];
  },
  "another path": (c) => {
    c.paths["/loan"] = c.paths["/loans"];
    delete c.paths["/loans"];
  },
  "other words and other members in prerequisites": (c) => {
    const prerequisites = c.paths["/loans/{id}/renewals"].post["x-prerequisites"];
    prerequisites.rules[0].description = "B stays.";
    prerequisites.identifiedBy.subject = "Shelf";
  },
  "the servers in another order": (c) => {
    c.servers.reverse();
  },
  "another first server and one more, another attribute for null, a new example, a new tag and another title": (c) => {
    c.servers[0].url = "https://loans.example";
    c.servers.push({ url: "https://third.example" });
    c["x-xml-nil-aliases"][0].localName = "void";
    c.components.responses.Loan.content["application/json"].examples = { one: { value: {} } };
    c.tags = [{ name: "Loans", description: "Loans." }];
    c.info.title = "The library";
  },
};
