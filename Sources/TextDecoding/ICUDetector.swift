internal import CICU

/// What ICU's own detector makes of bytes.
enum ICUDetector {
  /// More bytes would cost time and change nothing.
  private static let limit = 4 << 10

  /// ICU's name for the likeliest charset.
  static func name(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let start = bytes.baseAddress else { return nil }
    var name = [CChar](repeating: 0, count: 64)
    let length = cicu_detect(start, min(bytes.count, limit), &name, Int32(name.count))
    guard length > 0 else { return nil }
    return String(decoding: name.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
