internal import Markup

/// What a page says about itself: in its head, in its structured data, in the index table above the
/// text, and in the lines around it.
struct PageMetadata {
  private(set) var fields: [WebField] = []

  /// The titles of the page as its head says them, for finding the title in the text.
  init(head tree: HTMLTree) {
    let hasMicrodata = tree.uses(.itemprop)
    for node in tree.nodes.indices {
      switch tree.nodes[node].element {
      case .meta: readMeta(node, of: tree)
      case .title: readTitle(node, of: tree)
      case .script: readLinkedData(node, of: tree)
      default: if hasMicrodata { readMicrodata(node, of: tree) }
      }
    }
    sort()
  }

  /// The first value of a name.
  func first(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The first value of each name that earlier results of pages gave.
  var properties: [String: String] {
    var properties: [String: String] = [:]
    for field in fields where properties[field.name] == nil {
      properties[field.name] = field.value
    }
    if let title = properties["pageTitle"] {
      if properties["title"] == nil {
        properties["title"] = PageTitle.withoutSite(title, siteName: properties["siteName"])
      }
      properties["pageTitle"] = nil
    }
    return properties
  }

  /// All fields, the page's own title among those named `title`.
  var webFields: [WebField] {
    let siteName = first("siteName")
    return fields.map { field in
      guard field.name == "pageTitle" else { return field }
      return WebField(
        name: "title", value: PageTitle.withoutSite(field.value, siteName: siteName),
        origin: field.origin)
    }
  }

  mutating func add(_ name: String, _ value: String, origin: String) {
    guard let value = Self.cleaned(value) else { return }
    let field = WebField(name: name, value: value, origin: origin)
    if !fields.contains(field) { fields.append(field) }
  }

  /// The names of one kind stand together, each in the order of ``PageFields``.
  mutating func sort() {
    let ranks = fields.map(PageFields.rank)
    let order = fields.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    fields = order.map { fields[$0] }
  }

  // MARK: The head

  private mutating func readMeta(_ node: Int, of tree: HTMLTree) {
    guard let name = tree.string(.name, of: node) ?? tree.string(.property, of: node),
      let content = tree.string(.content, of: node),
      let field = PageFields.metaNames[name.lowercased()]
    else { return }
    add(field, content, origin: "meta \(name)")
  }

  private mutating func readTitle(_ node: Int, of tree: HTMLTree) {
    guard !fields.contains(where: { $0.origin == "title" }) else { return }
    add("pageTitle", tree.text(in: node), origin: "title")
  }

  // MARK: Structured data

  private mutating func readLinkedData(_ node: Int, of tree: HTMLTree) {
    guard tree.string(.type, of: node)?.lowercased() == "application/ld+json" else { return }
    for (path, value) in LinkedData.values(in: Array(tree.text(in: node).utf8)) {
      if let field = PageFields.linkedNames[path] { add(field, value, origin: "json-ld \(path)") }
    }
  }

  private mutating func readMicrodata(_ node: Int, of tree: HTMLTree) {
    guard tree.hasAttributes(node), let property = tree.string(.itemprop, of: node),
      let field = PageFields.linkedNames[property]
    else { return }
    let value =
      tree.string(.content, of: node) ?? tree.string(.datetime, of: node) ?? tree.text(in: node)
    add(field, value, origin: "microdata \(property)")
  }

  // MARK: Values

  private static let valueLimit = 2000

  /// One line without tags; nil when empty or a template that the site forgot to fill in.
  static func cleaned(_ value: String) -> String? {
    var text = String.UnicodeScalarView()
    var isInTag = false
    var hasSpace = false
    for scalar in value.unicodeScalars.prefix(valueLimit) {
      if scalar == "<" { isInTag = true }
      defer { if scalar == ">" { isInTag = false } }
      if isInTag { continue }
      if scalar.isEdgeBlank || scalar.isLineEnd {
        hasSpace = !text.isEmpty
        continue
      }
      if hasSpace { text.append(" ") }
      hasSpace = false
      text.append(scalar)
    }
    let result = String(text)
    let isTemplate = result.hasPrefix("${") || result.hasPrefix("{") && result.hasSuffix("}")
    return result.isEmpty || isTemplate || PageFields.nothing.contains(result) ? nil : result
  }
}
