internal import Markup

/// The numbers that a browser draws before the entries of an ordered list.
struct ListNumbering {
  enum Style {
    case decimal, lowerAlpha, upperAlpha, lowerRoman, upperRoman, han, none
  }

  var style: Style
  var next: Int
  var step: Int
  var id: String

  /// - Parameter count: How many entries the list has, where a reversed list begins.
  init(_ list: Int, of tree: HTMLTree, count: Int) {
    id = "ol\(list)"
    style = Self.style(list, of: tree) ?? .decimal
    let isReversed = tree.attribute(.reversed, of: list) != nil
    step = isReversed ? -1 : 1
    next = tree.number(.start, of: list) ?? (isReversed ? count : 1)
  }

  /// The label of the next entry, and its ordinal; nil where the page draws none.
  mutating func label(_ entry: Int, of tree: HTMLTree) -> (text: String, value: Int)? {
    let value = tree.number(.value, of: entry) ?? next
    next = value &+ step
    let style = Self.style(entry, of: tree) ?? style
    return style == .none ? nil : (Self.text(value, style), value)
  }

  /// The `type` attribute and the `list-style` property.
  private static func style(_ node: Int, of tree: HTMLTree) -> Style? {
    guard tree.hasAttributes(node) else { return nil }
    if let style = tree.string(.style, of: node)?.lowercased(), style.contains("list-style") {
      for (keyword, value) in keywords where style.contains(keyword) { return value }
    }
    return tree.string(.type, of: node).flatMap { types[$0] }
  }

  private static let types: [String: Style] = [
    "1": .decimal, "a": .lowerAlpha, "A": .upperAlpha, "i": .lowerRoman, "I": .upperRoman,
  ]

  /// Values of `list-style-type`, in an order in which none hides another.
  private static let keywords: [(String, Style)] = [
    ("none", .none), ("cjk-ideographic", .han), ("simp-chinese", .han), ("trad-chinese", .han),
    ("lower-alpha", .lowerAlpha), ("lower-latin", .lowerAlpha), ("upper-alpha", .upperAlpha),
    ("upper-latin", .upperAlpha), ("lower-roman", .lowerRoman), ("upper-roman", .upperRoman),
    ("decimal", .decimal),
  ]

  private static func text(_ value: Int, _ style: Style) -> String {
    switch style {
    case .none: ""
    case .decimal: "\(value)."
    case .lowerAlpha: (letters(value) ?? "\(value)") + "."
    case .upperAlpha: (letters(value)?.uppercased() ?? "\(value)") + "."
    case .lowerRoman: (roman(value)?.lowercased() ?? "\(value)") + "."
    case .upperRoman: (roman(value) ?? "\(value)") + "."
    case .han: han(value).map { $0 + "、" } ?? "\(value)."
    }
  }

  private static func letters(_ value: Int) -> String? {
    guard value > 0 else { return nil }
    var rest = value
    var letters: [Character] = []
    while rest > 0 {
      rest -= 1
      letters.append(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(rest % 26))))
      rest /= 26
    }
    return String(letters.reversed())
  }

  private static func roman(_ value: Int) -> String? {
    guard 1...3999 ~= value else { return nil }
    let parts = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = value
    var text = ""
    for (number, numeral) in parts {
      while rest >= number {
        text += numeral
        rest -= number
      }
    }
    return text
  }

  /// Up to 99, as lists of a page are.
  private static func han(_ value: Int) -> String? {
    guard 1...99 ~= value else { return nil }
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let (tens, ones) = (value / 10, value % 10)
    if tens == 0 { return digits[ones] }
    return (tens == 1 ? "" : digits[tens]) + "十" + digits[ones]
  }
}

extension HTMLTree {
  /// The whole number that an attribute says.
  func number(_ name: HTMLAttribute, of node: Int) -> Int? {
    string(name, of: node).flatMap { Int($0) }
  }
}
