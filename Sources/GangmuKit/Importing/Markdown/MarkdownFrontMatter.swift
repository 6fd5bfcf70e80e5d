/// The YAML head of a Markdown file. Only plain and quoted scalars at the top are read; whatever
/// else it holds is passed over.
struct MarkdownFrontMatter {
  var properties: [String: String] = [:]
  /// How many lines the head takes, its two rulers included.
  var lineCount = 0

  /// Whether ``MarkdownExporter`` wrote the file, which then says where nodes start.
  var isOurs: Bool {
    properties["generator"]?.split(separator: " ").first == "gangmu"
  }

  init(_ lines: [ArraySlice<Unicode.Scalar>]) {
    guard let first = lines.first, Self.isRuler(first),
      let end = lines.dropFirst().firstIndex(where: Self.isRuler)
    else { return }
    lineCount = end + 1
    for line in lines[1..<end] {
      guard let (key, value) = Self.member(line) else { continue }
      properties[key] = value
    }
  }

  private static func isRuler(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.elementsEqual("---".unicodeScalars)
  }

  private static func member(_ line: ArraySlice<Unicode.Scalar>) -> (String, String)? {
    guard let colon = line.firstIndex(of: ":"), let first = line.first,
      first.properties.isAlphabetic
    else { return nil }
    let value = line[(colon + 1)...].trimmingBlanks()
    guard let opening = value.first, !"[{|>&*!#".unicodeScalars.contains(opening) else {
      return nil
    }
    return (String(line[..<colon]), scalar(value, opening: opening))
  }

  private static func scalar(
    _ value: ArraySlice<Unicode.Scalar>, opening: Unicode.Scalar
  ) -> String {
    switch opening {
    case "\"": unescaped(value.dropFirst())
    case "'": String(value.dropFirst().prefix { $0 != "'" })
    default: String(value)
    }
  }

  /// A double-quoted scalar up to its end (YAML 1.2, 5.7, the escapes in use).
  private static func unescaped(_ value: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    var index = value.startIndex
    while index < value.endIndex, value[index] != "\"" {
      guard value[index] == "\\", index + 1 < value.endIndex else {
        text.append(value[index])
        index += 1
        continue
      }
      let escape = value[index + 1]
      index += 2
      switch escape {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "r": text.append("\r")
      case "x", "u", "U":
        let digits = value[index...].prefix(escape == "x" ? 2 : escape == "u" ? 4 : 8)
        text.append(UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
        index += digits.count
      default: text.append(escape)
      }
    }
    return String(text)
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Without spaces and tabs at both ends.
  func trimmingBlanks() -> ArraySlice<Unicode.Scalar> {
    let isInk: (Unicode.Scalar) -> Bool = { $0 != " " && $0 != "\t" }
    guard let first = firstIndex(where: isInk), let last = lastIndex(where: isInk) else {
      return self[startIndex..<startIndex]
    }
    return self[first...last]
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }
}
