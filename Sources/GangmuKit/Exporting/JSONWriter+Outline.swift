extension JSONWriter {
  mutating func node(_ node: OutlineNode) {
    object {
      $0.field("id", node.id)
      $0.field("kind", node.kind.rawValue)
      $0.field("level", node.level)
      $0.field("label", node.label)
      $0.field("number", node.number)
      $0.field("numberPrinted", node.numberPrinted)
      $0.field("numberSource", node.numberSource?.rawValue)
      $0.field("path", node.path)
      $0.field("title", node.title)
      $0.field("text", node.text)
      $0.field("range", node.range)
      $0.field("labelRange", node.labelRange)
      $0.field("titleRange", node.titleRange)
      $0.field("confidence", node.confidence)
      $0.list("responsibility", node.responsibility) { $0.responsibility($1) }
      $0.list("citations", node.citations) { $0.citation($1) }
      $0.list("targets", node.targets) { $0.target($1) }
      $0.list("deadlines", node.deadlines) { $0.deadline($1) }
      $0.list("placeholders", node.placeholders) { $0.placeholder($1) }
      $0.list("children", node.children) { $0.node($1) }
    }
  }

  private mutating func responsibility(_ responsibility: Responsibility) {
    object {
      $0.field("role", responsibility.role.rawValue)
      $0.field("label", responsibility.label)
      $0.field("names", responsibility.names)
      $0.field("raw", responsibility.raw)
      $0.field("range", responsibility.range)
      $0.field("inherited", responsibility.inherited)
    }
  }

  private mutating func citation(_ citation: Citation) {
    object {
      $0.field("title", citation.title)
      $0.field("status", citation.status)
      $0.field("docNumber", citation.docNumber)
      $0.field("nested", citation.nested)
      $0.field("raw", citation.raw)
      $0.field("range", citation.range)
    }
  }

  private mutating func target(_ target: Target) {
    object {
      $0.field("metric", target.metric)
      $0.field("comparator", target.comparator)
      $0.field("value", target.value)
      $0.field("unit", target.unit)
      $0.field("raw", target.raw)
      $0.field("range", target.range)
    }
  }

  private mutating func deadline(_ deadline: Deadline) {
    object {
      $0.field("edtf", deadline.edtf)
      $0.field("kind", deadline.kind)
      $0.field("raw", deadline.raw)
      $0.field("range", deadline.range)
    }
  }

  private mutating func placeholder(_ placeholder: Placeholder) {
    object {
      $0.field("kind", placeholder.kind.rawValue)
      $0.field("raw", placeholder.raw)
      $0.field("range", placeholder.range)
      $0.field("scope", placeholder.scope)
    }
  }
}
