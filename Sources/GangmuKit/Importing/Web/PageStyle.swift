internal import Markup

/// The layout that an element gives to its content.
struct PageStyle {
  /// Why a text is not read although the page holds it.
  enum Absence: UInt8 {
    case none
    /// A reading over a character.
    case gloss
    /// Not shown at all.
    case hidden
    /// In the colour of the paper, where other text stands beside it.
    case pale
  }

  var alignment = BlockStyle.Alignment.start
  var isBold = false
  var isPreformatted = false
  var isLink = false
  var hasBackground = false
  var absence = Absence.none
  var heading: UInt8 = 0
  var fontSize: Double?

  /// The style inside an element that stands in this one; nil when its content is no text.
  func entering(_ node: Int, of tree: HTMLTree) -> PageStyle? {
    let element = tree.nodes[node].element
    guard !PageElements.unseen.contains(element) else { return nil }
    var style = self
    if PageElements.bold.contains(element) { style.isBold = true }
    if PageElements.preformatted.contains(element) { style.isPreformatted = true }
    if PageElements.glosses.contains(element), absence == .none { style.absence = .gloss }
    if element == .center { style.alignment = .center }
    if let level = PageElements.headingLevel(element) { style.heading = UInt8(level) }
    guard tree.hasAttributes(node) else { return style }
    for attribute in tree.attributes(of: node) {
      style.apply(attribute, of: element, in: tree)
    }
    return style
  }

  private mutating func apply(
    _ attribute: HTMLTree.Attribute, of element: HTMLElement, in tree: HTMLTree
  ) {
    let value = tree.characters[attribute.value]
    switch attribute.name {
    case .href where element == .a:
      // A place on the same page is no way out of the text.
      if let first = value.first, first != UInt8(ascii: "#") { isLink = true }
    case .hidden: absence = .hidden
    case .align where PageElements.blocks.contains(element):
      align(String(decoding: value.map(\.lowercaseASCII), as: UTF8.self))
    case .bgcolor: hasBackground = true
    case .color where element == .font:
      applyColor(String(decoding: value.map(\.lowercaseASCII), as: UTF8.self))
    case .style: apply(declarations: value, isInline: !PageElements.blocks.contains(element))
    default: break
    }
  }

  private mutating func apply(declarations: ArraySlice<UInt8>, isInline: Bool) {
    var style = self
    var isAbsolute = false
    var isFar = false
    StyleDeclarations.each(in: declarations) { property, value in
      switch property {
      case .display: if value == "none" { style.absence = .hidden }
      case .visibility: if value == "hidden" || value == "collapse" { style.absence = .hidden }
      case .opacity: if Double(value) == 0 { style.absence = .hidden }
      case .microsoftHide: if value == "all" { style.absence = .hidden }
      case .position: isAbsolute = value == "absolute" || value == "fixed"
      case .left, .top:
        if let (number, _) = StyleDeclarations.length(value) { isFar = isFar || number <= -500 }
      case .textIndent:
        if let (number, _) = StyleDeclarations.length(value), number <= -500 {
          style.absence = .hidden
        }
      case .textAlign: style.align(value)
      case .fontWeight: style.isBold = value.hasPrefix("bold") || (Int(value) ?? 400) >= 600
      case .fontSize: style.applyFontSize(value)
      case .whiteSpace: style.isPreformatted = value.hasPrefix("pre")
      case .background, .backgroundColor:
        style.hasBackground = value != "none" && value != "transparent"
      case .color: if isInline { style.applyColor(value) }
      }
    }
    if isAbsolute, isFar { style.absence = .hidden }
    self = style
  }

  private mutating func applyFontSize(_ value: String) {
    guard let (number, unit) = StyleDeclarations.length(value) else { return }
    if number == 0 || number <= 1 && (unit == "px" || unit == "pt") { absence = .hidden }
    switch unit {
    case "pt": fontSize = number
    case "px": fontSize = number * 0.75
    default: break
    }
  }

  private static let paperColors: Set<String> = [
    "#fff", "#ffffff", "white", "rgb(255,255,255)", "rgb(255, 255, 255)", "#fefefe", "transparent",
  ]

  private mutating func applyColor(_ value: String) {
    if Self.paperColors.contains(value) {
      if absence == .none, !hasBackground { absence = .pale }
    } else if absence == .pale {
      absence = .none
    }
  }

  private mutating func align(_ value: String) {
    switch value {
    case "center", "middle", "-webkit-center": alignment = .center
    case "right", "end": alignment = .end
    case "left", "start", "justify": alignment = .start
    default: break
    }
  }
}
