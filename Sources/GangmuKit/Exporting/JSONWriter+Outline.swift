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
      $0.range(node.range)
      $0.range(label: node.labelRange)
      $0.range(title: node.titleRange)
      $0.field("confidence", node.confidence)
      $0.list("responsibility", node.responsibility) { $0.responsibility($1) }
      $0.list("citations", node.citations) { $0.citation($1) }
      $0.list("targets", node.targets) { $0.target($1) }
      $0.list("deadlines", node.deadlines) { $0.deadline($1) }
      $0.list("placeholders", node.placeholders) { $0.placeholder($1) }
      $0.list("points", node.points) { $0.point($1) }
      $0.list("slogans", node.slogans) { $0.slogan($1) }
      $0.list("organizations", node.organizations) { $0.organization($1) }
      $0.list("references", node.references) { $0.reference($1) }
      $0.list("children", node.children) { $0.node($1) }
    }
  }

  private mutating func responsibility(_ responsibility: Responsibility) {
    object {
      $0.field("role", responsibility.role.rawValue)
      $0.field("label", responsibility.label)
      $0.field("names", responsibility.names)
      if let titles = responsibility.titles { $0.field("titles", titles) }
      $0.field("collective", responsibility.collective)
      $0.field("modality", responsibility.modality?.rawValue)
      $0.field("raw", responsibility.raw)
      $0.range(responsibility.range)
      $0.field("inherited", responsibility.inherited)
      $0.field("confidence", responsibility.confidence)
    }
  }

  private mutating func citation(_ citation: Citation) {
    object {
      $0.field("title", citation.title)
      $0.field("status", citation.status)
      $0.field("docNumber", citation.docNumber)
      $0.field("shortName", citation.shortName)
      $0.field("issuerHint", citation.issuerHint)
      $0.field("type", citation.type)
      $0.field("nested", citation.nested)
      $0.field("raw", citation.raw)
      $0.range(citation.range)
    }
  }

  private mutating func target(_ target: Target) {
    object {
      $0.field("metric", target.metric)
      $0.field("comparator", target.comparator.rawValue)
      $0.field("value", target.value)
      $0.field("valuePrinted", target.valuePrinted)
      $0.field("unit", target.unit)
      $0.field("from", target.from)
      $0.field("to", target.to)
      $0.field("delta", target.delta)
      $0.field("min", target.min)
      $0.field("max", target.max)
      $0.field("approx", target.approx)
      $0.field("implicit", target.implicit)
      $0.field("scope", target.scope)
      $0.field("period", target.period?.rawValue)
      $0.field("deadline", target.deadline)
      $0.field("of", target.of)
      $0.field("confidence", target.confidence)
      $0.field("raw", target.raw)
      $0.range(target.range)
    }
  }

  private mutating func deadline(_ deadline: Deadline) {
    object {
      $0.field("edtf", deadline.edtf)
      $0.field("alternative", deadline.alternative)
      $0.field("kind", deadline.kind.rawValue)
      $0.field("frequency", deadline.frequency?.rawValue)
      $0.field("durationYears", deadline.durationYears)
      $0.field("raw", deadline.raw)
      $0.range(deadline.range)
    }
  }

  private mutating func placeholder(_ placeholder: Placeholder) {
    object {
      $0.field("kind", placeholder.kind.rawValue)
      $0.field("raw", placeholder.raw)
      $0.range(placeholder.range)
      $0.field("scope", placeholder.scope)
    }
  }

  private mutating func point(_ point: InlinePoint) {
    object {
      $0.field("label", point.label)
      $0.field("number", point.number)
      $0.field("text", point.text)
      $0.range(point.range)
    }
  }

  private mutating func slogan(_ slogan: Slogan) {
    object {
      $0.field("text", slogan.text)
      $0.field("kind", slogan.kind.rawValue)
      $0.range(slogan.range)
    }
  }

  private mutating func organization(_ organization: Organization) {
    object {
      $0.field("name", organization.name)
      $0.field("collective", organization.collective)
      $0.range(organization.range)
    }
  }

  private mutating func reference(_ reference: CrossReference) {
    object {
      $0.field("kind", reference.kind.rawValue)
      $0.field("number", reference.number)
      $0.field("target", reference.target)
      $0.field("raw", reference.raw)
      $0.range(reference.range)
    }
  }
}
