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

  /// Looks at one of some nodes where it stands: it is too large to be copied for that.
  mutating func take(_ nodes: [OutlineNode], at index: Int) {
    let place = nodes[index].labelRange ?? nodes[index].range
    let hasTitle = nodes[index].title != nil
    let hasText = !nodes[index].text.isEmpty
    let fields = nodes[index].responsibility
    if !hasTitle, !hasText {
      diagnostics.append(Diagnostic(.itemEmpty, "Nothing follows this number.", range: place))
    }
    if let title = nodes[index].titleRange, title.count > Self.longTitle {
      diagnostics.append(
        Diagnostic(
          .itemLongTitle,
          "The title has \(title.count) characters; it may hold a part of the text.",
          range: title))
    }
    if nodes[index].kind == .item {
      items += 1
      if hasTitle { titled += 1 } else if hasText { withoutTitle.append(place) }
      if fields.isEmpty { withoutAnnotation.append(place) } else { annotated += 1 }
    }
    if nodes[index].references != nil { hasReferences = true }
    for field in fields.indices
    where fields[field].role == .other && fields[field].inherited == nil {
      diagnostics.append(
        Diagnostic(
          .annotationLabelUnknown, "“\(fields[field].label ?? "")” is no label that is known.",
          range: fields[field].range))
    }
    for mask in nodes[index].placeholders {
      let code: DiagnosticCode = mask.kind == .year ? .yearMasked : .placeholder
      diagnostics.append(
        Diagnostic(
          code, "“\(mask.raw)” stands for something that was left out; it is not filled in.",
          range: mask.range))
    }
  }

  /// A first sentence that is longer is text; a title is so only by its style.
  private static let longTitle = 40
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
