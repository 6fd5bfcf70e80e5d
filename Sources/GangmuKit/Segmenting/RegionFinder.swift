/// Divides a document's lines into frame, body, attachments and residue.
///
/// Guarantees: every line is in exactly one place of the result; only whole lines are set aside,
/// and, page numbers apart, only before the first and after the last line of content.
package struct RegionFinder: Sendable {
  let folded: FoldedText
  let lines: [TextLine]
  private let scanner: MarkerScanner

  package init(_ folded: FoldedText, lines: [TextLine]) {
    self.folded = folded
    self.lines = lines
    scanner = MarkerScanner(folded)
  }

  package func find() -> Regions {
    if let settled = SettledRegions.regions(of: lines) { return settled }
    var regions = Regions()
    var content = withoutPageNumbers(&regions)
    takeContents(&content, &regions)
    trimFoot(&content, &regions)
    let isMinutes = isMinutes(content)
    let imprint = takeFoot(&content, roles: Self.imprintRoles)
    let plan = takeNotice(&content, &regions)
    content = plan
    takeAttachments(&content, &regions)
    regions.front = takeHead(&content, isMinutes: isMinutes, &regions)
    regions.back = takeFoot(&content, roles: Self.footRoles(isMinutes: isMinutes)) + imprint
    regions.body = content
    return regions
  }

  /// What stands at the very end, below any attachment.
  private static let imprintRoles: Set<FrameRole> = [
    .cc, .printedBy, .subjectTerms, .copiesPrinted, .note,
  ]

  /// Who took part in a meeting stands in minutes alone.
  static func footRoles(isMinutes: Bool) -> Set<FrameRole> {
    isMinutes ? allFootRoles : ordinaryFootRoles
  }

  private static let allFootRoles = Set(FrameRole.allCases)
  private static let ordinaryFootRoles = allFootRoles.subtracting([.attendance])

  private func isMinutes(_ content: [Int]) -> Bool {
    content.prefix(15).contains {
      lines[$0].folded.count <= 60 && compact($0).ends(with: "纪要")
    }
  }

  // MARK: Lines

  /// A line without its blanks.
  func compact(_ line: Int) -> [Unicode.Scalar] { compact(line, upTo: .max) }

  /// The start of a line without its blanks.
  func compact(_ line: Int, upTo limit: Int) -> [Unicode.Scalar] {
    let range = lines[line].folded.prefix(limit)
    if !range.contains(where: { folded.scalars[$0].isFoldedBlank }) {
      return Array(folded.scalars[range])
    }
    return folded.scalars[range].filter { !$0.isFoldedBlank }
  }

  func isMarker(_ line: Int) -> Bool {
    let range = lines[line].folded
    if lines[line].block.automaticLabel?.value != nil { return true }
    guard let marker = scanner.marker(at: range.lowerBound, end: range.upperBound) else {
      return false
    }
    return !marker.isWeak && marker.kind != .bullet
  }

  func rule(for line: Int, at place: BoilerplateRule.Place) -> BoilerplateRule? {
    // With a few blanks that spread it.
    guard lines[line].folded.count <= BoilerplateRules.longest(at: place) + 40 else { return nil }
    return BoilerplateRules.rule(for: compact(line), at: place)
  }

  /// Whether a line says when something was issued, alone or after the name of who issued it.
  func isDateLine(_ text: [Unicode.Scalar]) -> Bool {
    guard text.count <= 60 else { return false }
    return FrameGrammar.matches(text, .date) || FrameGrammar.matches(text, .signedDate)
  }
}
