internal import CICU

/// Charsets that ICU decodes for us.
enum ICUConverter {
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ name: String) -> Decoding {
    var status: Int32 = 0
    guard let start = bytes.baseAddress, let converter = cicu_converter_open(name, &status) else {
      return Decoding(scalars: [], damaged: [], isCut: false)
    }
    defer { cicu_converter_close(converter) }
    var damaged: [Int] = []
    var isCut = false
    let scalars = [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count + 1) { buffer, count in
      buffer.withMemoryRebound(to: UInt32.self) { output in
        guard let target = output.baseAddress else { return }
        let result = cicu_decode(converter, start, bytes.count, target)
        isCut = result.incomplete != 0
        count = Int(result.scalars)
        guard result.damaged > 0 else { return }
        for index in 0..<count where output[index] == UInt32(CICU_DAMAGE) {
          output[index] = 0xFFFD
          damaged.append(index)
        }
      }
    }
    return Decoding(scalars: scalars, damaged: damaged, isCut: isCut)
  }

  /// Nil when a character has no code.
  static func encode(_ units: [UInt16], _ name: String) -> [UInt8]? {
    var status: Int32 = 0
    guard let converter = cicu_converter_open(name, &status) else { return nil }
    defer { cicu_converter_close(converter) }
    // No charset here needs more than four bytes for a unit.
    let capacity = units.count * 4 + 1
    var length: Int64 = -1
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      guard let target = buffer.baseAddress else { return }
      length = units.withUnsafeBufferPointer { source in
        guard let start = source.baseAddress else { return 0 }
        return cicu_encode(converter, start, source.count, target, capacity)
      }
      count = max(0, Int(length))
    }
    return length < 0 ? nil : bytes
  }
}
