internal import TextDecoding

/// Names of files and of entries of archives, which are bytes in whatever charset their writer used.
enum EntryName {
  /// The name as text. What is not UTF-8 was written under a Chinese system of Windows: GBK on the
  /// mainland, Big5 elsewhere.
  ///
  /// - Parameter encoding: What the names beside it are in, when that is known.
  static func decoded(_ name: [UInt8], as encoding: TextEncoding? = nil) -> String {
    if let text = String(validating: name, as: UTF8.self) { return text.withoutControls }
    let chosen = encoding ?? Self.encoding(of: [name])
    let scalars = DecodedText(name, as: chosen, basis: .vouched).scalars
    return String(String.UnicodeScalarView(scalars)).withoutControls
  }

  /// The last part of a label.
  static func last(of label: String) -> String {
    label.split(separator: "/").last.map(String.init) ?? label
  }

  /// The charset of names that are not UTF-8; several names tell more than one.
  static func encoding(of names: [[UInt8]]) -> TextEncoding {
    let foreign = names.filter { String(validating: $0, as: UTF8.self) == nil }
    let text = Array(foreign.joined(separator: [UInt8(ascii: "\n")]))
    guard let verdict = EncodingCourt.judge(text) else { return .gb18030 }
    return verdict.encoding == .big5HKSCS ? .big5HKSCS : .gb18030
  }
}

extension String {
  /// Control characters would break the lines of the manifest for careless readers.
  fileprivate var withoutControls: String {
    guard unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return self
    }
    var view = UnicodeScalarView()
    for scalar in unicodeScalars {
      view.append(scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
    }
    return String(view)
  }
}

/// Names that have to differ: one that is taken gets a number, `plan.txt (2)`.
struct UniqueNames {
  private var taken: Set<String> = []

  mutating func claim(_ name: String) -> String {
    var unique = name
    var number = 2
    while !taken.insert(unique).inserted {
      unique = "\(name) (\(number))"
      number += 1
    }
    return unique
  }
}
