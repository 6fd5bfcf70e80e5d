/// Writes a plan as StratML Part 2, a performance plan (ISO 17469-2).
///
/// - A top section is a `Goal`, what stands below it an `Objective`; a heading between them is the
///   objective's `OtherInformation`, as objectives do not nest. `SequenceIndicator` is the path.
/// - Offices and persons are `Stakeholder`s who perform, targets `PerformanceIndicator`s.
/// - An outline without sections is one goal, named as the plan.
public struct StratMLExporter: Exporter {
  public init() {}

  public func write(_ document: PlanDocument, into output: inout [UInt8]) {
    var writer = MarkupWriter()
    writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    StratMLWriting(document).write(to: &writer)
    output += writer.bytes
    output.append(UInt8(ascii: "\n"))
  }
}

private struct StratMLWriting {
  private static let namespace = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"

  private let document: PlanDocument
  private let prefix: String
  private let name: String

  init(_ document: PlanDocument) {
    self.document = document
    prefix = "gangmu-" + document.source.sha256.prefix(16) + "-"
    name = document.front.title ?? document.source.name ?? "—"
  }

  func write(to writer: inout MarkupWriter) {
    writer.element(
      "PerformancePlanOrReport", [("xmlns", Self.namespace), ("Type", "Performance_Plan")]
    ) {
      $0.text("Name", name)
      $0.text("Description", joined(document.preamble))
      $0.text("OtherInformation", otherInformation)
      $0.element("StrategicPlanCore") { writer in
        organization(to: &writer)
        goals(to: &writer)
      }
      $0.element("AdministrativeInformation") { administration(to: &$0) }
    }
  }

  // MARK: About the plan

  private func joined(_ blocks: [TextBlock]) -> String? {
    blocks.isEmpty ? nil : blocks.map(\.text).joined(separator: "\n")
  }

  private var otherInformation: String? {
    let number = document.front.docNumber ?? document.front.notice?.docNumber
    let lines = [number?.normalized, joined(document.closing)].compactMap(\.self)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private func organization(to writer: inout MarkupWriter) {
    let front = document.front
    guard
      let issuer = front.issuer ?? front.notice?.issuer ?? document.back.signature
        ?? front.notice?.signature
    else { return }
    writer.element("Organization") {
      $0.text("Name", issuer)
      $0.text("Identifier", prefix + "issuer")
    }
  }

  private func administration(to writer: inout MarkupWriter) {
    writer.text("Identifier", prefix + "plan")
    if let year = document.front.planYear, (1000...9999).contains(year) {
      writer.text("StartDate", "\(year)-01-01")
      writer.text("EndDate", "\(year)-12-31")
    }
    let dates = [
      document.back.date, document.front.notice?.date, document.front.publishedAt,
    ]
    writer.text("PublicationDate", dates.compactMap(\.self).first(where: \.isWholeDate))
    writer.text("Source", "urn:sha256:" + document.source.sha256)
  }

  // MARK: Goals and objectives

  private func goals(to writer: inout MarkupWriter) {
    let sections = document.outline.contains { $0.kind == .section }
    if sections {
      for node in document.outline { goal(node, to: &writer) }
    } else {
      goal(named: name, id: "goal", document.outline, to: &writer)
    }
    for (index, attachment) in document.attachments.enumerated() where !attachment.outline.isEmpty {
      let name = attachment.title ?? attachment.label ?? "—"
      goal(named: name, id: "attachment-\(index + 1)", attachment.outline, to: &writer)
    }
  }

  private func goal(_ node: OutlineNode, to writer: inout MarkupWriter) {
    writer.element("Goal") {
      $0.text("Name", node.shortName)
      $0.text("Description", node.text)
      $0.text("Identifier", prefix + node.id)
      $0.text("SequenceIndicator", node.path ?? node.label)
      stakeholders(of: node, to: &$0)
      // A goal has no indicators of its own; those of a section stand in an objective.
      if !node.targets.isEmpty { objective(node, below: [], as: node.id + "-targets", to: &$0) }
      objectives(node.children, below: [], to: &$0)
    }
  }

  private func goal(
    named name: String, id: String, _ nodes: [OutlineNode], to writer: inout MarkupWriter
  ) {
    writer.element("Goal") {
      $0.text("Name", name)
      $0.text("Description", "")
      $0.text("Identifier", prefix + id)
      objectives(nodes, below: [], to: &$0)
    }
  }

  private func objectives(
    _ nodes: [OutlineNode], below headings: [String], to writer: inout MarkupWriter
  ) {
    for node in nodes {
      if node.children.isEmpty || !node.text.isEmpty || !node.targets.isEmpty {
        objective(node, below: headings, as: node.id, to: &writer)
      }
      let heading = [node.label, node.title].compactMap(\.self).joined()
      objectives(node.children, below: headings + [heading], to: &writer)
    }
  }

  private func objective(
    _ node: OutlineNode, below headings: [String], as id: String, to writer: inout MarkupWriter
  ) {
    writer.element("Objective") { writer in
      writer.text("Name", node.shortName)
      writer.text("Description", node.text)
      writer.text("Identifier", prefix + id)
      writer.text("SequenceIndicator", node.path ?? node.label)
      stakeholders(of: node, to: &writer)
      if !headings.isEmpty {
        writer.text("OtherInformation", headings.joined(separator: " / "))
      }
      for (index, target) in node.targets.enumerated() {
        indicator(target, number: index + 1, of: id, to: &writer)
      }
    }
  }

  // MARK: Who and how much

  private func stakeholders(of node: OutlineNode, to writer: inout MarkupWriter) {
    for responsibility in node.responsibility {
      guard let type = responsibility.stakeholderType else { continue }
      for name in responsibility.names {
        writer.element("Stakeholder", [("StakeholderTypeType", type)]) {
          $0.text("Name", name)
          $0.element("Role") {
            $0.text("Name", responsibility.label ?? responsibility.role.rawValue)
            $0.text("RoleType", "Performer")
          }
        }
      }
    }
  }

  private func indicator(
    _ target: Target, number: Int, of id: String, to writer: inout MarkupWriter
  ) {
    writer.element("PerformanceIndicator", [("PerformanceIndicatorType", "Quantitative")]) {
      $0.text("SequenceIndicator", String(number))
      $0.text("MeasurementDimension", target.metric ?? target.raw)
      $0.text("UnitOfMeasurement", target.unit ?? "")
      $0.text("Identifier", "\(prefix)\(id)-target-\(number)")
      $0.element("MeasurementInstance") {
        $0.element("TargetResult") {
          $0.text("EndDate", target.deadline?.lastDay)
          $0.text("NumberOfUnits", target.value.plainDecimal ?? "")
          $0.element("Descriptor") {
            $0.text("DescriptorName", "comparator")
            $0.text("DescriptorValue", target.comparator.rawValue)
          }
          $0.text("Description", target.raw)
        }
      }
    }
  }
}

extension OutlineNode {
  /// The title, or the beginning of the text where there is none.
  var shortName: String {
    if let title { return title }
    let line = text.unicodeScalars.prefix { $0 != "\n" }
    let words = line.prefix(40)
    let name = String(words) + (words.count < line.count ? "…" : "")
    return name.isEmpty ? label ?? "—" : name
  }
}

extension Responsibility {
  fileprivate var stakeholderType: String? {
    switch role {
    case .leadOrg, .org, .coOrg, .supervisor: collective == true ? "Generic_Group" : "Organization"
    case .leadPerson, .person: "Person"
    case .deadline, .output, .measure, .note, .other: nil
    }
  }
}

extension String {
  /// Whether this is a day of ISO 8601: `2024-03-01`.
  var isWholeDate: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let month = Int(parts[1]), let day = Int(parts[2]),
      Int(parts[0]) != nil
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }

  /// The day that an EDTF interval or date ends on, when it names one.
  var lastDay: String? {
    let last = split(separator: "/").last.map(String.init) ?? self
    return last.isWholeDate ? last : nil
  }
}

extension Double {
  /// Digits without an exponent, as `xsd:decimal` wants them; nil where that cannot be written.
  var plainDecimal: String? {
    guard isFinite, magnitude < 1e15 else { return nil }
    if let whole = Int(exactly: self) { return String(whole) }
    let text = description
    return text.utf8.contains(UInt8(ascii: "e")) ? nil : text
  }
}
