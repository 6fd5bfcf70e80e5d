internal import Markup

/// What the name, class and id of an element say about its part in the page.
enum ElementNames {
  struct Role {
    var isKnownContainer = false
    var furniture: PageProfiles.Furniture?
  }

  static func role(of node: Int, in tree: HTMLTree) -> Role {
    var role = Role()
    switch tree.nodes[node].element {
    case .nav: role.furniture = .nav
    case .header: role.furniture = .header
    case .footer: role.furniture = .footer
    case .aside: role.furniture = .sidebar
    case .select, .button: role.furniture = .links
    case .article, .main, .founderContent: role.isKnownContainer = true
    default: break
    }
    guard tree.hasAttributes(node) else { return role }
    for attribute in tree.attributes(of: node) {
      switch attribute.name {
      case .class, .id: read(tree.characters[attribute.value], into: &role)
      case .role:
        if tree.string(attribute.value) == "navigation" { role.furniture = .nav }
      default: break
      }
    }
    if role.isKnownContainer { role.furniture = nil }
    return role
  }

  /// Reads class names or an id: whole names for containers, the words in them for furniture.
  private static func read(_ names: ArraySlice<UInt8>, into role: inout Role) {
    var whole = PackedName()
    var word = PackedName()
    var wasLower = false
    func endWord() {
      guard word.count > 1 else { return word = PackedName() }
      if role.furniture == nil, let index = PageWords.names.index(of: word) {
        role.furniture = PageWords.nameFurniture[index]
      }
      word = PackedName()
    }
    func endName() {
      endWord()
      if whole.count > 0, PageWords.containers.index(of: whole) != nil {
        role.isKnownContainer = true
      }
      whole = PackedName()
    }
    for byte in names {
      guard byte > 0x20 else {
        endName()
        wasLower = false
        continue
      }
      let lower = byte.lowercaseASCII
      whole.append(lower)
      let isLetter = lower &- 0x61 < 26
      if !isLetter || byte != lower && wasLower { endWord() }
      if isLetter { word.append(lower) }
      wasLower = isLetter && byte == lower
    }
    endName()
  }
}
