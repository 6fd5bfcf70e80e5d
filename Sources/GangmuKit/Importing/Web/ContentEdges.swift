internal import Markup

/// Takes away what sites put before and after a text inside the element that holds it.
struct ContentEdges {
  let features: [LineFeatures]
  let outline: PageOutline
  let text: [Unicode.Scalar]

  /// So many lines at the start of the text are looked at.
  private static let headReach = 12

  func trim(_ core: Range<Int>, _ furniture: inout [PageProfiles.Furniture?]) {
    trimHead(core, &furniture)
    trimNeighbours(core, &furniture)
    trimTail(core, &furniture)
  }

  /// Publish lines, tools and lead-ins, up to the first paragraph.
  private func trimHead(_ core: Range<Int>, _ furniture: inout [PageProfiles.Furniture?]) {
    for line in core.prefix(Self.headReach) where furniture[line] == nil {
      if let kind = features[line].atEdge {
        furniture[line] = kind
      } else if features[line].isRunningText {
        return
      }
    }
  }

  /// A line that announces other texts takes what stands between it and the end along, unless that
  /// reads like text.
  private func trimNeighbours(_ core: Range<Int>, _ furniture: inout [PageProfiles.Furniture?]) {
    var cut: Int?
    for line in core.reversed() {
      if features[line].furniture == .links { cut = line }
      if features[line].isRunningText { break }
    }
    guard let cut else { return }
    for line in cut..<core.upperBound where furniture[line] == nil { furniture[line] = .links }
  }

  /// Editors, tags, disclaimers and tools after the last paragraph.
  private func trimTail(_ core: Range<Int>, _ furniture: inout [PageProfiles.Furniture?]) {
    for line in core.reversed() where furniture[line] == nil {
      if let kind = features[line].atEdge {
        furniture[line] = kind
      } else if features[line].isRunningText || outline.lines[line].role != .paragraph {
        return
      } else if isDocumentFoot(line) {
        continue
      }
    }
  }

  private func isDocumentFoot(_ line: Int) -> Bool { features[line].visible <= 40 }
}
