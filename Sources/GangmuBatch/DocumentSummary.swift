package import GangmuKit

/// What a record and the manifest tell of a converted document.
package struct DocumentSummary: Sendable {
  package let document: PlanDocument

  package init(_ document: PlanDocument) { self.document = document }

  package func write(into line: inout JSONLine) {
    let source = document.source
    line.field("sha256", source.sha256)
    line.field("bytes", source.bytes)
    line.field("format", source.format.rawValue)
    line.field("encoding", source.encoding)
    line.field("scalars", source.scalars)
    line.field("script", document.script.detected)
    line.field("scriptState", document.script.state)
    line.field("title", document.front.title ?? document.front.notice?.title)
    line.field("planYear", document.front.planYear)
    line.field(
      "issuer",
      document.front.issuer ?? document.front.notice?.issuer ?? document.back.signature)
    line.field("numbering", NumberingRegime.describe(document.outline))
    line.field("nodes", document.outline.nodeCount)
    line.field("grade", Grade(document).rawValue)
    line.object("diagnostics") { line in
      for severity in Diagnostic.Severity.allCases {
        line.field(severity.rawValue, document.diagnostics.count { $0.severity == severity })
      }
    }
    line.object("codes") { line in
      let codes = Dictionary(
        document.diagnostics.map { ($0.code.rawValue, 1) }, uniquingKeysWith: +)
      for (code, count) in codes.sorted(by: { $0.key < $1.key }) { line.field(code, count) }
    }
  }
}

extension Failure {
  package func write(into line: inout JSONLine) {
    line.field("status", "failed")
    line.object("error") {
      $0.field("code", code)
      $0.field("message", message)
      $0.field("place", place)
      $0.field("advice", advice)
    }
  }
}
