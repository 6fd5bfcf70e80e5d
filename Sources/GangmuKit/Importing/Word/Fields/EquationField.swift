/// Writes out an `EQ` field in one line. Chinese documents set circled numbers (`\o\ac(○,21)`) and
/// the sounds of characters (`\o\ad(\s\up 11(lù),鹭)`) with it.
struct EquationField {
  /// What a reader sees, as far as it is text.
  private(set) var text: [Unicode.Scalar] = []
  /// The gloss over the text, which belongs to no sentence.
  private(set) var gloss: [Unicode.Scalar] = []

  private let code: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  init(_ arguments: [Unicode.Scalar]) {
    code = arguments
    text = sequence(until: [])
  }

  /// Arguments inside arguments beyond this are left as they stand.
  private static let deepest = 20

  /// Text and commands up to one of the signs, which stays.
  private mutating func sequence(until ends: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var written: [Unicode.Scalar] = []
    depth += 1
    defer { depth -= 1 }
    while position < code.count, !ends.contains(code[position]) {
      let sign = code[position]
      if sign == "\\", depth <= Self.deepest {
        written += command()
      } else {
        written.append(sign)
        position += 1
      }
    }
    return written
  }

  private mutating func command() -> [Unicode.Scalar] {
    var names: [String] = []
    while position < code.count, code[position] == "\\" {
      position += 1
      var name = ""
      while position < code.count, code[position].properties.isAlphabetic {
        name.unicodeScalars.append(code[position])
        position += 1
      }
      if name.isEmpty { return escaped() }
      names.append(name.lowercased())
      // Sizes and shifts: `\up 11`, `\* hps10`.
      while position < code.count,
        code[position] == " " || code[position] == "*" || Self.isDigit(code[position])
      {
        position += 1
      }
    }
    guard position < code.count, code[position] == "(" else { return [] }
    return Self.written(names, arguments(), gloss: &gloss)
  }

  /// A sign behind a backslash stands for itself, but `\* jc2` says how the field is set.
  private mutating func escaped() -> [Unicode.Scalar] {
    guard position < code.count else { return [] }
    defer { position += 1 }
    guard code[position] == "*" else { return [code[position]] }
    position += 1
    while position < code.count, code[position] == " " { position += 1 }
    while position < code.count, code[position] != " ", code[position] != "\\" { position += 1 }
    position -= position < code.count && code[position] == "\\" ? 1 : 0
    return []
  }

  private mutating func arguments() -> [[Unicode.Scalar]] {
    var arguments: [[Unicode.Scalar]] = []
    repeat {
      position += 1
      arguments.append(sequence(until: [",", ";", ")"]))
    } while position < code.count && code[position] != ")"
    position = min(position + 1, code.count)
    return arguments
  }

  private static func written(
    _ names: [String], _ arguments: [[Unicode.Scalar]], gloss: inout [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    let all = Array(arguments.joined(separator: [","]))
    switch names.first {
    case "f" where arguments.count == 2: return arguments[0] + ["/"] + arguments[1]
    case "r":
      return arguments.count == 2
        ? arguments[0] + ["√"] + arguments[1] : ["√"] + all
    case "o":
      if let circled = circled(arguments) { return circled }
      guard arguments.count == 2, names.contains("ad") else { return Array(arguments.joined()) }
      gloss += arguments[0]
      return arguments[1]
    default: return all
    }
  }

  /// A number in a circle as one character; what stands in another frame, without the frame.
  private static func circled(_ arguments: [[Unicode.Scalar]]) -> [Unicode.Scalar]? {
    guard arguments.count == 2, let frame = arguments[0].first, arguments[0].count == 1,
      ["○", "〇", "◯", "□", "△", "◇"].contains(frame)
    else { return nil }
    let inner = arguments[1].filter { $0 != " " }
    guard ["○", "〇", "◯"].contains(frame), inner.allSatisfy(isDigit),
      let number = Int(String(inner[...])), let character = circle(number)
    else { return inner }
    return [character]
  }

  /// Unicode has circled numbers up to 50, in three places.
  private static func circle(_ number: Int) -> Unicode.Scalar? {
    switch number {
    case 1...20: Unicode.Scalar(UInt32(0x2460 + number - 1))
    case 21...35: Unicode.Scalar(UInt32(0x3251 + number - 21))
    case 36...50: Unicode.Scalar(UInt32(0x32B1 + number - 36))
    default: nil
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
