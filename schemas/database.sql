-- The tables of `gangmu convert --to sqlite`. Written by the program; a test keeps it true.

-- The documents, one a row.
CREATE TABLE "documents" (
  "document" INTEGER NOT NULL,
  "name" TEXT,
  "sha256" TEXT NOT NULL,
  "format" TEXT,
  "encoding" TEXT,
  "title" TEXT,
  "plan_year" INTEGER,
  "issuer" TEXT,
  "doc_number" TEXT,
  "date" TEXT,
  "script" TEXT,
  "scalars" INTEGER,
  PRIMARY KEY ("document")
);

-- The sections, items and points, one a row, those of attachments last.
CREATE TABLE "nodes" (
  "document" INTEGER NOT NULL,
  "node" TEXT NOT NULL,
  "parent" TEXT,
  "path" TEXT,
  "level" INTEGER,
  "kind" TEXT,
  "ordinal" INTEGER,
  "ordinal_printed" INTEGER,
  "number_source" TEXT,
  "label" TEXT,
  "title" TEXT,
  "text" TEXT,
  "start" INTEGER,
  "end" INTEGER,
  PRIMARY KEY ("document", "node"),
  FOREIGN KEY ("document") REFERENCES "documents" ("document") ON DELETE CASCADE,
  FOREIGN KEY ("document", "parent") REFERENCES "nodes" ("document", "node") ON DELETE CASCADE
);

-- Who answers for nodes, one name a row.
CREATE TABLE "responsibilities" (
  "document" INTEGER NOT NULL,
  "node" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  "role" TEXT,
  "label" TEXT,
  "name" TEXT,
  "job_title" TEXT,
  "start" INTEGER,
  "end" INTEGER,
  PRIMARY KEY ("document", "node", "number"),
  FOREIGN KEY ("document", "node") REFERENCES "nodes" ("document", "node") ON DELETE CASCADE
);

-- The deadlines of nodes.
CREATE TABLE "deadlines" (
  "document" INTEGER NOT NULL,
  "node" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  "edtf" TEXT,
  "kind" TEXT,
  "frequency" TEXT,
  "raw" TEXT,
  "start" INTEGER,
  "end" INTEGER,
  PRIMARY KEY ("document", "node", "number"),
  FOREIGN KEY ("document", "node") REFERENCES "nodes" ("document", "node") ON DELETE CASCADE
);

-- The documents that nodes cite.
CREATE TABLE "citations" (
  "document" INTEGER NOT NULL,
  "node" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  "title" TEXT,
  "status" TEXT,
  "doc_number" TEXT,
  "type" TEXT,
  "raw" TEXT,
  "start" INTEGER,
  "end" INTEGER,
  PRIMARY KEY ("document", "node", "number"),
  FOREIGN KEY ("document", "node") REFERENCES "nodes" ("document", "node") ON DELETE CASCADE
);

-- The quantitative targets of nodes.
CREATE TABLE "targets" (
  "document" INTEGER NOT NULL,
  "node" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  "metric" TEXT,
  "comparator" TEXT,
  "value" REAL,
  "unit" TEXT,
  "period" TEXT,
  "deadline" TEXT,
  "raw" TEXT,
  "start" INTEGER,
  "end" INTEGER,
  PRIMARY KEY ("document", "node", "number"),
  FOREIGN KEY ("document", "node") REFERENCES "nodes" ("document", "node") ON DELETE CASCADE
);

-- What a reader should know about the documents.
CREATE TABLE "diagnostics" (
  "document" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "code" TEXT,
  "severity" TEXT,
  "message" TEXT,
  "start" INTEGER,
  "end" INTEGER,
  PRIMARY KEY ("document", "number"),
  FOREIGN KEY ("document") REFERENCES "documents" ("document") ON DELETE CASCADE
);

-- Every change between the source texts and the results.
CREATE TABLE "edits" (
  "document" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "start" INTEGER,
  "end" INTEGER,
  "before" TEXT,
  "after" TEXT,
  "rule" TEXT,
  PRIMARY KEY ("document", "number"),
  FOREIGN KEY ("document") REFERENCES "documents" ("document") ON DELETE CASCADE
);

-- What belongs to no part of a plan.
CREATE TABLE "discards" (
  "document" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "start" INTEGER,
  "end" INTEGER,
  "text" TEXT,
  "reason" TEXT,
  "rule" TEXT,
  PRIMARY KEY ("document", "number"),
  FOREIGN KEY ("document") REFERENCES "documents" ("document") ON DELETE CASCADE
);

CREATE INDEX "nodes_by_parent" ON "nodes" ("document", "parent");

-- Words of up to four characters of the nodes, in Simplified and Traditional.
CREATE VIRTUAL TABLE "nodes_search" USING fts5(
  "words1", "words2", "words3", "words4",
  content="nodes", tokenize="unicode61 remove_diacritics 0"
);

-- The ledger of actions (督办台账): what nobody below says more exactly.
CREATE VIEW "tasks" AS
SELECT d."name" AS "file", d."title" AS "plan", n."document", n."node", n."path", n."title",
  n."text" AS "action",
  (SELECT group_concat(r."name", '; ') FROM "responsibilities" r
    WHERE r."document" = n."document" AND r."node" = n."node"
    AND r."role" IN ('leadOrg', 'org', 'coOrg')) AS "offices",
  (SELECT group_concat(r."name", '; ') FROM "responsibilities" r
    WHERE r."document" = n."document" AND r."node" = n."node"
    AND r."role" IN ('leadPerson', 'person')) AS "people",
  (SELECT group_concat(x."edtf", '; ') FROM "deadlines" x
    WHERE x."document" = n."document" AND x."node" = n."node") AS "deadlines",
  (SELECT group_concat(t."raw", '; ') FROM "targets" t
    WHERE t."document" = n."document" AND t."node" = n."node") AS "targets"
FROM "nodes" n JOIN "documents" d ON d."document" = n."document"
WHERE NOT EXISTS (SELECT 1 FROM "nodes" c
    WHERE c."document" = n."document" AND c."parent" = n."node")
  OR (n."kind" <> 'section' AND n."text" IS NOT NULL);

-- Every target with the plan and the node that it stands in.
CREATE VIEW "targets_in_plans" AS
SELECT d."plan_year", d."title" AS "plan", n."path", n."title" AS "node_title", t.*
FROM "targets" t
JOIN "nodes" n ON n."document" = t."document" AND n."node" = t."node"
JOIN "documents" d ON d."document" = t."document";

-- What is cited, how often, and by how many plans.
CREATE VIEW "cited_documents" AS
SELECT "title", count(*) AS "citations", count(DISTINCT "document") AS "plans"
FROM "citations" GROUP BY "title" ORDER BY "citations" DESC, "title";
