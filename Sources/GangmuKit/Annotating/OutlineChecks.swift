/// Reports what a reader should look at in the nodes of all outlines of a document.
///
/// The nodes are looked at as they are made. What nearly all items have and one lacks is known only
/// at the end.
struct OutlineChecks {
  private(set) var hasReferences = false
  private var diagnostics: [Diagnostic] = []
  private var items = 0
  private var annotated = 0
  private var titled = 0
  private var withoutTitle: [SourceRange] = []
  private var withoutAnnotation: [SourceRange] = []

  // Inlined, because a node is too large to be copied for a look.
  @inline(__always)
  mutating func take(_ node: OutlineNode) {
    let place = node.labelRange ?? node.range
    if node.title == nil, node.text.isEmpty {
      diagnostics.append(Diagnostic(.itemEmpty, "Nothing follows this number.", range: place))
    }
    if node.kind == .item { count(node, place) }
    if node.references != nil { hasReferences = true }
    for field in node.responsibility where field.role == .other && field.inherited == nil {
      diagnostics.append(
        Diagnostic(
          .annotationLabelUnknown, "“\(field.label ?? "")” is no label that is known.",
          range: field.range))
    }
    for mask in node.placeholders {
      let code: DiagnosticCode = mask.kind == .year ? .yearMasked : .placeholder
      diagnostics.append(
        Diagnostic(
          code, "“\(mask.raw)” stands for something that was left out; it is not filled in.",
          range: mask.range))
    }
  }

  @inline(__always)
  private mutating func count(_ node: OutlineNode, _ place: SourceRange) {
    items += 1
    if node.title != nil {
      titled += 1
    } else if !node.text.isEmpty {
      withoutTitle.append(place)
    }
    if node.responsibility.isEmpty {
      withoutAnnotation.append(place)
    } else {
      annotated += 1
    }
  }

  /// From this share of annotated items on, of so many at least, one without is worth a look.
  private static let annotatedPercent = 80
  private static let leastItems = 5

  /// All findings, once every node was taken.
  func findings() -> [Diagnostic] {
    var findings = diagnostics
    if 2 * titled > items {
      findings += withoutTitle.map {
        Diagnostic(
          .itemWithoutTitle, "The other items start with a title; this one does not.", range: $0)
      }
    }
    if items >= Self.leastItems, 100 * annotated >= Self.annotatedPercent * items {
      findings += withoutAnnotation.map {
        Diagnostic(
          .annotationMissing, "The other items name who is responsible; this one does not.",
          range: $0)
      }
    }
    return findings
  }
}
