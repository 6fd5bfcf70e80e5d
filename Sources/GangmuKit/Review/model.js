"use strict";
// What the page knows: documents, their places to review ("marks"), and the decisions on them.

const payload = JSON.parse(document.getElementById("data").textContent);
const CLASSES = [
  ["repair", "Findings"], ["suggestion", "Suggestions"], ["discard", "Set aside"], ["script", "Script"],
  ["tidy", "Tidied"], ["info", "Notes"], ["layout", "Layout"],
];

const classOfRule = rule =>
  rule.startsWith("script/") ? "script" : rule.startsWith("layout/") ? "layout" : "tidy";
const classOfFinding = (code, suggestion) =>
  suggestion || code[0] === "S" ? "suggestion" : code[0] === "I" ? "info" : "repair";

/** The places of a document that a person can judge, in the order of the text. */
function marksOf(doc) {
  const marks = [];
  for (const [start, end, before, after, rule] of doc.edits)
    marks.push({ kind: "edit", start, end, before, after, rule, cls: classOfRule(rule) });
  for (const [start, end, reason, rule] of doc.discards)
    marks.push({ kind: "discard", start, end, reason, rule, cls: reason === "layout" ? "layout" : "discard" });
  for (const [start, end, code, severity, message, confidence, suggestion] of doc.findings)
    if (start >= 0) marks.push({ kind: "finding", start, end, rule: code, severity, message, confidence, suggestion, cls: classOfFinding(code, suggestion) });
  const rank = { finding: 0, edit: 1, discard: 2 };
  marks.sort((a, b) => a.start - b.start || a.end - b.end || rank[a.kind] - rank[b.kind]);
  marks.forEach((mark, index) => { mark.id = index; mark.key = `${mark.kind} ${mark.start} ${mark.end} ${mark.rule}`; });
  return marks;
}

/** Where a position in scalars stands in the string, whose units are UTF-16. */
function offsetsOf(text, scalars) {
  if (text.length === scalars) return null;
  const offsets = new Uint32Array(scalars + 1);
  let position = 0, offset = 0;
  for (const character of text) { offsets[position++] = offset; offset += character.length; }
  offsets[position] = offset;
  return offsets;
}

class Doc {
  constructor(data, index) {
    Object.assign(this, data);
    this.index = index;
    this.offsets = offsetsOf(this.text, this.scalars);
    this.marks = marksOf(this);
    // What is said of the document as a whole stands first in the outline.
    this.parts = this.findings.filter(([start]) => start < 0)
      .map(([, , code, , message]) => ({ kind: "about", role: code, level: 0, start: 0, end: 0, text: message })).concat(this.parts);
    this.lines = this.splitLines();
    this.decisions = Store.read(this.sha256);
  }
  at(position) { return this.offsets ? this.offsets[position] : position; }
  slice(start, end) { return this.text.slice(this.at(start), this.at(end)); }
  /** The scalar position of an offset in the string. */
  position(offset) {
    if (!this.offsets) return offset;
    return lowerBound(this.offsets.length, index => this.offsets[index] >= offset);
  }
  splitLines() {
    const lines = [];
    let from = 0, start = 0;
    for (let end = this.text.indexOf("\n"); ; end = this.text.indexOf("\n", from)) {
      const stop = end < 0 ? this.text.length : end;
      const length = this.offsets ? [...this.text.slice(from, stop)].length : stop - from;
      // A carriage return is part of the line's end.
      lines.push([start, start + length - (this.text[stop - 1] === "\r" && length > 0 ? 1 : 0)]);
      start += length + 1;
      from = stop + 1;
      if (end < 0) return lines;
    }
  }
  lineAt(position) { return Math.max(0, lowerBound(this.lines.length, index => this.lines[index][0] > position) - 1); }
  partAt(position) { return Math.max(0, lowerBound(this.parts.length, index => this.parts[index].start > position) - 1); }
  decision(mark) { return this.decisions[mark.key]; }
  decide(mark, change) {
    const next = { ...this.decisions[mark.key], ...change };
    if (!next.verdict && !next.note) delete this.decisions[mark.key]; else this.decisions[mark.key] = next;
    Store.write(this.sha256, this.decisions);
  }
  count(test) { return this.marks.reduce((sum, mark) => sum + (test(mark) ? 1 : 0), 0); }
  get errors() { return this.findings.filter(finding => finding[3] === "error").length; }
  get warnings() { return this.findings.filter(finding => finding[3] === "warning").length; }
  get unsure() { return this.parts.filter(part => part.confidence < 0.9 || part.source === "inferred").length; }
  /** What puts a document before others in the overview. */
  get badness() { return 100 * this.errors + 10 * this.warnings + 3 * this.unsure + this.count(mark => mark.cls === "suggestion"); }
}

/** The first index from 0 for which a test holds that stays true once it is. */
function lowerBound(count, test) {
  let low = 0, high = count;
  while (low < high) { const middle = (low + high) >> 1; if (test(middle)) high = middle; else low = middle + 1; }
  return low;
}

/** Decisions are kept in the browser, by the digest of the file they speak of. */
const Store = {
  key: sha256 => `gangmu-review:${sha256}`,
  read(sha256) { try { return JSON.parse(localStorage.getItem(this.key(sha256))) || {}; } catch { return {}; } },
  write(sha256, decisions) { try { localStorage.setItem(this.key(sha256), JSON.stringify(decisions)); } catch { /* private window: only the file keeps them */ } },
};

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = text => String(text).replace(/[&<>"]/g, sign => escapes[sign]);

/** The file that `gangmu convert --decisions` reads. */
function decisionsFile(docs) {
  const documents = docs.map(doc => ({
    name: doc.name, sha256: doc.sha256,
    decisions: doc.marks.filter(mark => doc.decision(mark)).map(mark => ({
      kind: mark.kind, range: [mark.start, mark.end], rule: mark.rule, ...doc.decision(mark),
    })),
  })).filter(entry => entry.decisions.length);
  return JSON.stringify({ decisionsVersion: "1.0", documents }, null, 2) + "\n";
}

/** Takes decisions from such a file; says how many found their place. */
function loadDecisions(docs, text) {
  let taken = 0;
  for (const entry of JSON.parse(text).documents) {
    const doc = docs.find(each => each.sha256 === entry.sha256);
    if (!doc) continue;
    const byKey = new Map(doc.marks.map(mark => [mark.key, mark]));
    for (const { kind, range, rule, verdict, note } of entry.decisions) {
      const mark = byKey.get(`${kind} ${range[0]} ${range[1]} ${rule}`);
      if (mark) { doc.decide(mark, { verdict, note }); taken++; }
    }
  }
  return taken;
}
