extension RegionFinder {
  /// Leaves out the numbers of pages, and what stands at the head of every page after them.
  func withoutPageNumbers(_ regions: inout Regions) -> [Int] {
    let bare = barePageNumbers()
    var previousIsPage = false
    var runningTitles: [[Unicode.Scalar]: [Int]] = [:]
    let kept = lines.indices.filter { index in
      let length = lines[index].folded.count
      guard length <= Self.longestRunningTitle, !lines[index].isTableRow else {
        previousIsPage = false
        return true
      }
      let isPage =
        bare.contains(index)
        || (length <= Self.longestPageNumber && PageNumbers.isPageNumber(compact(index)))
      if isPage {
        regions.setAside.append(.init(line: index, reason: .pagination, rule: "page-number"))
      } else if previousIsPage {
        runningTitles[compact(index), default: []].append(index)
      }
      previousIsPage = isPage
      return !isPage
    }
    return withoutRunningTitles(kept, runningTitles, &regions)
  }

  private static let longestRunningTitle = 60
  /// With the blanks that spread it.
  private static let longestPageNumber = 24

  /// A line that stands after at least two page numbers, and nowhere as the first of its kind, is a
  /// running title.
  private func withoutRunningTitles(
    _ kept: [Int], _ candidates: [[Unicode.Scalar]: [Int]], _ regions: inout Regions
  ) -> [Int] {
    let running = candidates.values.filter { $0.count >= 2 }.flatMap { $0 }.sorted()
      .filter { !isMarker($0) }
    for line in running {
      regions.setAside.append(.init(line: line, reason: .pagination, rule: "running-title"))
    }
    let set = Set(running)
    return kept.filter { !set.contains($0) }
  }

  /// Lines that hold only a number, when there are several and they count up by one.
  private func barePageNumbers() -> Set<Int> {
    var numbered: [(line: Int, value: Int)] = []
    for (index, line) in lines.enumerated() where line.folded.count <= 3 && !line.isTableRow {
      let range = line.folded
      guard
        let number = Numerals.arabic(
          in: folded.scalars, at: range.lowerBound, end: range.upperBound),
        number.length == range.count
      else { continue }
      numbered.append((index, number.value))
    }
    guard numbered.count >= 2,
      zip(numbered, numbered.dropFirst()).allSatisfy({ $1.value == $0.value + 1 })
    else { return [] }
    return Set(numbered.map(\.line))
  }

  /// Takes a table of contents out, told by its heading 目录 or by at least three entries with a
  /// leader and a page number.
  func takeContents(_ content: inout [Int], _ regions: inout Regions) {
    let table = ContentsTable(count: content.count) {
      mayStartContents(content[$0])
    } line: {
      compact(content[$0], upTo: 100)
    }
    guard let range = table.range else { return }
    for line in content[range] {
      regions.setAside.append(.init(line: line, reason: .contents, rule: "table-of-contents"))
    }
    content.removeSubrange(range)
  }

  /// A cheap look, since hardly any line does: it starts as the heading does, or ends in a number.
  private func mayStartContents(_ line: Int) -> Bool {
    let range = lines[line].folded
    guard range.count <= 100, let first = firstLetter(of: line) else { return true }
    let last = range.last { !folded.scalars[$0].isFoldedBlank }
    return ContentsTable.headingFirsts.contains(first)
      || last.map { folded.scalars[$0].isASCIIDigit } ?? false
  }

  private func firstLetter(of line: Int) -> Unicode.Scalar? {
    lines[line].folded.first { !folded.scalars[$0].isFoldedBlank }.map { folded.scalars[$0] }
  }

  /// How many lines from the end are searched for a site's foot.
  private static let footReach = 60

  func trimFoot(_ content: inout [Int], _ regions: inout Regions) {
    let reach = content.suffix(Self.footReach)
    if let cut = reach.firstIndex(where: { line in
      lines[line].folded.count <= BoilerplateRules.longestEnd + 40 && mayEndContent(line)
        && rule(for: line, at: .foot)?.endsContent == true && !isMarker(line)
    }), cut > 0 {
      for line in content[cut...] {
        let name = rule(for: line, at: .foot)?.name ?? "neighbours"
        regions.setAside.append(.init(line: line, reason: .boilerplate, rule: name))
      }
      content.removeSubrange(cut...)
    }
    while let last = content.last, let rule = rule(for: last, at: .foot),
      !isSignedDate(content)
    {
      regions.setAside.append(.init(line: last, reason: .boilerplate, rule: rule.name))
      content.removeLast()
    }
  }

  /// Whether the content ends in the name of an organ with a date below it: `2021-03-11` is a site's
  /// line elsewhere.
  private func isSignedDate(_ content: [Int]) -> Bool {
    guard let date = content.last, let name = content.dropLast().last,
      lines[date].folded.count <= 12, lines[name].folded.count <= 60
    else { return false }
    return DateGrammar.wholeLine(compact(date)) != nil && OrganNames.isOrgan(compact(name))
  }

  private func mayEndContent(_ line: Int) -> Bool {
    guard let firsts = BoilerplateRules.endFirsts else { return true }
    return firstLetter(of: line).map(firsts.contains) ?? false
  }
}
