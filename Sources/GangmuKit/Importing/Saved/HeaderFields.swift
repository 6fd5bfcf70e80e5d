/// The header lines of an HTTP message, a MIME part or a WARC record: `Name: value`, ended by an
/// empty line. A line that begins with a blank goes on with the one before.
struct HeaderFields {
  /// Lines of headers longer than this are no headers.
  private static let limit = 64 << 10

  /// In order; names in lower case.
  private(set) var fields: [(name: String, value: String)] = []
  /// Where the body begins.
  private(set) var end: Int

  /// - Parameter isLenient: Whether a block that the end of the bytes cuts counts.
  /// - Returns: Nil when what stands at the position is no block of header lines.
  init?(_ bytes: ArraySlice<UInt8>, isLenient: Bool = false) {
    var position = bytes.startIndex
    end = position
    while true {
      guard position - bytes.startIndex < Self.limit else { return nil }
      guard position < bytes.endIndex else {
        guard isLenient else { return nil }
        end = position
        return
      }
      let line = bytes[position...].prefix { $0 != 0x0A }
      position = min(bytes.endIndex, line.endIndex + 1)
      let text = line.last == 0x0D ? line.dropLast() : line
      if text.isEmpty {
        end = position
        return
      }
      guard add(text) else { return nil }
    }
  }

  private mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
    if line.first == 0x20 || line.first == 0x09 {
      guard !fields.isEmpty else { return false }
      fields[fields.count - 1].value += " " + Self.text(line)
      return true
    }
    guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex,
      line[..<colon].allSatisfy(Self.isNameByte)
    else { return false }
    fields.append((Self.text(line[..<colon]).lowercased(), Self.text(line[(colon + 1)...])))
    return true
  }

  /// The characters of names by RFC 9110, 5.6.2.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let trimmed = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    let end = trimmed.lastIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
    return String(decoding: end.map { trimmed[...$0] } ?? [], as: UTF8.self)
  }

  /// The first field of the name, which is given in lower case.
  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  var contentType: MediaType { MediaType(self["content-type"] ?? "") }
}

/// A media type with its parameters: `text/html; charset="gb2312"`.
struct MediaType: Hashable {
  /// In lower case; empty when there is none.
  private(set) var name: String
  private var parameters: [String: String] = [:]

  init(_ text: String) {
    var parts = Self.split(text)[...]
    name = parts.popFirst()?.trimmed.lowercased() ?? ""
    for part in parts {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let key = part[..<equals].trimmed.lowercased()
      let value = part[part.index(after: equals)...].trimmed
      let bare = value.hasPrefix("\"") ? value.dropFirst().prefix { $0 != "\"" } : value[...]
      if parameters[key] == nil { parameters[key] = String(bare) }
    }
  }

  subscript(_ parameter: String) -> String? {
    parameters[parameter].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// At semicolons outside quotation marks.
  private static func split(_ text: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    let start = drop { $0 == " " || $0 == "\t" }
    guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return String(start[...last])
  }
}
