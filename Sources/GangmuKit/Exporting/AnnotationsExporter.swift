/// Writes what was found in a source text as W3C Web Annotations (JSON-LD, one AnnotationPage).
///
/// - Targets are selected by position and by quote; a position counts Unicode code points, as the
///   Web Annotation Data Model (4.2.5) does and as every range of ours.
/// - With the source at hand a block's place in its own file stands beside them: an element of a
///   page, a paragraph of a Word part.
/// - Nodes and frame blocks are `classifying`, names, dates and targets `tagging`, edits and
///   discards `editing`, findings `commenting`.
public struct AnnotationsExporter: Exporter {
  private let locators: [SourceBlock]

  /// - Parameter source: What the document was read from; nil when only the result is at hand.
  public init(source: SourceDocument? = nil) {
    locators = source?.blocks.filter { $0.locator != .none } ?? []
  }

  public func write(_ document: PlanDocument, into output: inout [UInt8]) {
    let text = (try? Restorer.restore(document)) ?? []
    let source = "urn:sha256:" + document.source.sha256
    var writer = JSONWriter(layout: .pretty, capacity: 1 << 16)
    let annotations = Self.annotations(of: document)
    writer.object {
      $0.field("@context", "http://www.w3.org/ns/anno.jsonld")
      $0.field("id", source + "#annotations")
      $0.field("type", "AnnotationPage")
      $0.field("startIndex", 0)
      $0.list("items", Array(annotations.enumerated())) { writer, item in
        let selector = Selector(item.element.range, in: text, locator: locator(of: item.element))
        writer.annotation(item.element, number: item.offset, selector, of: source)
      }
    }
    writer.endLine()
    writer.append(to: &output)
  }

  /// The block that an annotation starts in, by its place in the file.
  private func locator(of annotation: Annotation) -> Locator {
    let low = locators.partitioningIndex { $0.range.end > annotation.range.start }
    guard low < locators.count, locators[low].range.start <= annotation.range.start else {
      return .none
    }
    return locators[low].locator
  }
}

// MARK: - What is annotated

extension AnnotationsExporter {
  fileprivate struct Annotation {
    var motivation: StaticString
    var range: SourceRange
    /// What the annotation says; a purpose and a text.
    var bodies: [(purpose: StaticString, text: String)]
  }

  fileprivate static func annotations(of document: PlanDocument) -> [Annotation] {
    var list: [Annotation] = []
    let frame =
      document.front.blocks + (document.front.notice?.blocks ?? []) + document.back.blocks
    list += frame.map { Annotation(kind: $0.role.rawValue, text: $0.text, $0.range) }
    list += (document.preamble + document.closing).map {
      Annotation(kind: "paragraph", text: $0.text, $0.range)
    }
    for attachment in document.attachments {
      list.append(
        Annotation(kind: "attachment", text: attachment.title ?? "", attachment.range))
      list += (attachment.preamble + attachment.closing).map {
        Annotation(kind: "paragraph", text: $0.text, $0.range)
      }
    }
    for node in document.allNodes {
      list.append(Annotation(kind: node.kind.rawValue, text: node.fullText, node.range))
      list += mentions(in: node)
    }
    list += document.discarded.map {
      Annotation(
        motivation: "editing", range: $0.range,
        bodies: [("classifying", $0.reason.rawValue), ("describing", $0.rule)])
    }
    list += document.edits.map {
      Annotation(
        motivation: "editing", range: $0.range,
        bodies: [("editing", $0.after), ("describing", $0.rule)])
    }
    list += document.diagnostics.compactMap { finding in
      finding.range.map {
        Annotation(
          motivation: "commenting", range: $0,
          bodies: [("classifying", finding.code.rawValue), ("commenting", finding.message)])
      }
    }
    return list.enumerated().sorted {
      ($0.element.range, $0.offset) < ($1.element.range, $1.offset)
    }.map(\.element)
  }

  private static func mentions(in node: OutlineNode) -> [Annotation] {
    node.responsibility.map {
      Annotation(tag: $0.role.rawValue, text: $0.names.joined(separator: "、"), $0.range)
    }
      + node.citations.map { Annotation(tag: "citation", text: $0.title, $0.range) }
      + node.targets.map { Annotation(tag: "target", text: $0.metric ?? $0.raw, $0.range) }
      + node.deadlines.map { Annotation(tag: "deadline", text: $0.edtf ?? $0.raw, $0.range) }
      + node.placeholders.map { Annotation(tag: "placeholder", text: $0.scope, $0.range) }
      + (node.organizations ?? []).map {
        Annotation(tag: "organization", text: $0.name, $0.range)
      }
  }
}

extension AnnotationsExporter.Annotation {
  fileprivate init(kind: String, text: String, _ range: SourceRange) {
    self.init(
      motivation: "classifying", range: range,
      bodies: [("classifying", kind), ("describing", text)])
  }

  fileprivate init(tag: String, text: String, _ range: SourceRange) {
    self.init(
      motivation: "tagging", range: range, bodies: [("classifying", tag), ("tagging", text)])
  }
}

// MARK: - Selectors

extension AnnotationsExporter {
  fileprivate struct Selector {
    /// How much text stands around a quote, so that it is found again in a text that moved.
    static let surroundings = 24

    var range: SourceRange
    var exact: String
    var prefix: String
    var suffix: String
    var locator: Locator

    init(_ range: SourceRange, in text: [Unicode.Scalar], locator: Locator) {
      let end = min(range.end, text.count)
      let start = min(range.start, end)
      self.range = range
      exact = String(text[start..<end])
      prefix = String(text[max(0, start - Self.surroundings)..<start])
      suffix = String(text[end..<min(text.count, end + Self.surroundings)])
      self.locator = locator
    }
  }
}

extension JSONWriter {
  fileprivate mutating func annotation(
    _ annotation: AnnotationsExporter.Annotation, number: Int,
    _ selector: AnnotationsExporter.Selector, of source: String
  ) {
    object {
      $0.field("id", "\(source)#annotation-\(number)")
      $0.field("type", "Annotation")
      $0.field("motivation", annotation.motivation.description)
      $0.list("body", annotation.bodies) { writer, body in
        writer.object {
          $0.field("type", "TextualBody")
          $0.field("value", body.text)
          $0.field("purpose", body.purpose.description)
          $0.field("format", "text/plain")
        }
      }
      $0.field("target") {
        $0.object {
          $0.field("source", source)
          $0.field("selector") { $0.selectors(selector) }
        }
      }
    }
  }

  private mutating func selectors(_ selector: AnnotationsExporter.Selector) {
    let parts = 0..<(selector.locator.isElsewhere ? 3 : 2)
    array(Array(parts)) { writer, part in
      writer.object {
        switch part {
        case 0:
          $0.field("type", "TextPositionSelector")
          $0.field("start", selector.range.start)
          $0.field("end", selector.range.end)
        case 1:
          $0.field("type", "TextQuoteSelector")
          $0.field("exact", selector.exact)
          $0.field("prefix", selector.prefix)
          $0.field("suffix", selector.suffix)
        default: $0.locator(selector.locator)
        }
      }
    }
  }

  private mutating func locator(_ locator: Locator) {
    switch locator {
    case .element(let path):
      field("type", "XPathSelector")
      field("value", path)
    case .paragraph(let part, let index):
      field("type", "XPathSelector")
      field("value", "(/\(part)//w:p)[\(index)]")
    case .line(let number):
      field("type", "FragmentSelector")
      field("conformsTo", "http://tools.ietf.org/rfc/rfc5147")
      field("value", "line=\(number - 1),\(number)")
    case .none: break
    }
  }
}

extension Locator {
  fileprivate var isElsewhere: Bool { self != .none }
}
