extension JSONWriter {
  mutating func layers(_ layers: Layers) {
    object {
      $0.list("asides", layers.asides) { $0.aside($1) }
      $0.list("revisions", layers.revisions) { $0.revision($1) }
    }
  }

  private mutating func aside(_ aside: Aside) {
    object {
      $0.field("kind", aside.kind.rawValue)
      $0.field("mark", aside.mark)
      $0.field("text", aside.text)
      if let range = aside.range { $0.range(range) }
      $0.range(anchor: aside.anchor)
      $0.field("author", aside.author)
      $0.field("date", aside.date)
    }
  }

  private mutating func revision(_ revision: Revision) {
    object {
      $0.field("kind", revision.kind.rawValue)
      $0.field("unit", revision.unit.rawValue)
      $0.range(revision.range)
      $0.field("author", revision.author)
      $0.field("date", revision.date)
    }
  }
}
