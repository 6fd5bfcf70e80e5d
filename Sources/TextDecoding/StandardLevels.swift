/// The levels into which national standards divide their characters: the first is what people need
/// every day.
enum StandardLevels {
  enum Level: CaseIterable {
    /// GB/T 2312, rows 16 to 55.
    case gb2312
    /// Big5, codes A440 to C67E.
    case big5
    /// JIS X 0208, rows 16 to 47.
    case jisFirst
    /// JIS X 0208, rows 48 to 84.
    case jisSecond
    /// KS X 1001, rows 16 to 40.
    case ksHangul
    /// KS X 1001, rows 42 to 93.
    case ksHanja
  }

  static func characters(_ level: Level) -> String {
    switch level {
    case .gb2312: decode("gb18030", 0xB0...0xD7, even)
    case .big5: decode("ibm-1375", 0xA4...0xC6, [0x40...0x7E, 0xA1...0xFE])
    case .jisFirst: decode("EUC-JP", 0xB0...0xCF, even)
    case .jisSecond: decode("EUC-JP", 0xD0...0xF4, even)
    case .ksHangul: decode("windows-949", 0xB0...0xC8, even)
    case .ksHanja: decode("windows-949", 0xCA...0xFD, even)
    }
  }

  /// The second bytes of the standards that follow ISO 2022.
  private static let even: [ClosedRange<UInt8>] = [0xA1...0xFE]

  private static func decode(
    _ charset: String, _ leads: ClosedRange<UInt8>, _ trails: [ClosedRange<UInt8>]
  ) -> String {
    let bytes = leads.flatMap { lead in trails.joined().flatMap { [lead, $0] } }
    let decoding = bytes.withUnsafeBufferPointer { ICUConverter.decode($0, charset) }
    var characters = String.UnicodeScalarView()
    for scalar in decoding.scalars where scalar != "\u{FFFD}" && !isPrivate(scalar) {
      characters.append(scalar)
    }
    return String(characters)
  }

  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    0xE000...0xF8FF ~= scalar.value
  }
}
