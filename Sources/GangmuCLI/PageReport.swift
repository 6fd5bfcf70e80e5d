import GangmuKit

/// What `inspect --why` tells about a page: which elements came into question, and what speaks for
/// and against each line.
struct PageReport {
  let text: String

  init(of page: PageExplanation, name: String) {
    var lines = [name, "  elements that may hold the text, by worth:"]
    for candidate in page.candidates {
      let mark = candidate.isKnown ? " (a name known from many sites)" : ""
      lines.append(
        "  \(candidate.worth): \(candidate.path)\(mark), lines \(candidate.lines.lowerBound + 1) to"
          + " \(candidate.lines.upperBound)")
    }
    if let core = page.core {
      lines.append("  chosen: lines \(core.lowerBound + 1) to \(core.upperBound)")
    } else {
      lines.append("  no element reads like a text, so everything is kept")
    }
    lines.append("  each line: value (Han characters, marks, per cent in links), decision")
    for (index, line) in page.lines.enumerated() {
      lines.append(
        "  \(index + 1): \(line.value) (\(line.hanCharacters), \(line.marks), \(line.linkPercent) %) "
          + "\(line.rule ?? "kept"): \(line.text.beginning)")
    }
    text = lines.map { $0.onOneLine + "\n" }.joined()
  }
}
