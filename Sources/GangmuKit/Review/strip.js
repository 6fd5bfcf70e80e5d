// The numbering as a strip: one cell a node, dashed cells where numbers are missing.

const patternOf = part => `${part.level} ${(part.label || "").replace(/[0-9０-９一二三四五六七八九十百〇零①-⑳⑴-⒇壹贰叁肆伍陆柒捌玖拾]+/gu, "#")}`;

/** Cells in the order of the text: nodes, and the numbers that are missing before them. */
function stripCells(doc) {
  const last = new Map(), cells = [];
  const glued = new Set(doc.findings.filter(([, , code]) => code === "W_MARKER_GLUED").map(([start]) => start));
  doc.parts.forEach((part, row) => {
    if (part.kind !== "node" || part.number == null) return;
    const pattern = patternOf(part), before = last.get(pattern) ?? 0;
    const states = [part.source === "inferred" && "inferred", part.source === "auto" && "auto", glued.has(part.start) && "glued"];
    if (part.number > before + 1 && (before > 0 || part.number > 1)) {
      const missing = part.number - before - 1;
      for (let number = before + 1; number < part.number && number <= before + 5; number++) cells.push({ gap: number });
      if (missing > 5) cells.push({ gap: "…" });
    } else if (part.number <= before && part.number !== 1) states.push("order");
    // A new number on a level begins the levels below it anew, unless they go on counting.
    last.set(pattern, part.number);
    cells.push({ row, part, states: states.filter(Boolean) });
  });
  return cells;
}

function renderStrip(doc, strip) {
  const cells = stripCells(doc);
  strip.classList.toggle("dense", cells.length > 600);
  strip.hidden = !cells.length;
  const words = { inferred: "restored", auto: "automatic", glued: "was glued to the text before", order: "out of order" };
  strip.innerHTML = cells.map(cell => cell.gap
    ? `<span class="gap" role="img" aria-label="number ${cell.gap} is missing" title="number ${cell.gap} is missing">${cell.gap}</span>`
    : `<button type="button" tabindex="-1" data-part="${cell.row}" class="${[cell.part.level <= doc.topLevel && cell.part.role === "section" && "top", ...cell.states].filter(Boolean).join(" ")}" title="${escaped(`${cell.part.label || ""}${cell.part.title || ""}${cell.states.map(state => ` — ${words[state]}`).join("")}`)}">${escaped(cell.part.level <= doc.topLevel && cell.part.role === "section" ? (cell.part.path || cell.part.number) : cell.part.number)}</button>`).join("");
  const firstButton = strip.querySelector("button");
  if (firstButton) firstButton.tabIndex = 0;
}
