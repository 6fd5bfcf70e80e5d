internal import CICU

/// Charsets that ICU decodes for us.
enum ICUConverter {
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ name: String) -> Decoding {
    var status: Int32 = 0
    guard let start = bytes.baseAddress, let converter = cicu_converter_open(name, &status) else {
      return Decoding()
    }
    defer { cicu_converter_close(converter) }
    var decoding = Decoding()
    var found = CICUDecoding()
    decoding.scalars = [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count + 1) {
      buffer, count in
      buffer.withMemoryRebound(to: UInt32.self) { output in
        guard let target = output.baseAddress else { return }
        found = cicu_decode(converter, start, bytes.count, target, nil, 0)
        decoding.isCut = found.incomplete != 0
        count = Int(found.scalars)
        guard found.damaged > 0 else { return }
        let places = Self.places(converter, start, bytes.count, target, found.damaged)
        var next = 0
        for index in 0..<count where output[index] == UInt32(CICU_DAMAGE) {
          output[index] = 0xFFFD
          let range = next < places.count ? places[next] : bytes.count..<bytes.count
          decoding.lost.append(LostBytes(position: index, bytes: range))
          next += 1
        }
      }
    }
    return decoding
  }

  /// Where the damaged bytes are, which a second run finds.
  private static func places(
    _ converter: OpaquePointer, _ start: UnsafePointer<UInt8>, _ count: Int,
    _ target: UnsafeMutablePointer<UInt32>, _ damaged: Int
  ) -> [Range<Int>] {
    var places = [CICUDamagePlace](repeating: CICUDamagePlace(), count: damaged)
    _ = cicu_decode(converter, start, count, target, &places, damaged)
    return places.map { place in
      let end = min(max(0, Int(place.end)), count)
      return max(0, end - Int(place.length))..<end
    }
  }

  /// Nil when a character has no code.
  static func encode(_ units: [UInt16], _ name: String) -> [UInt8]? {
    var status: Int32 = 0
    guard let converter = cicu_converter_open(name, &status) else { return nil }
    defer { cicu_converter_close(converter) }
    // No charset here needs more than eight bytes for a unit, with the marks of its sets.
    let capacity = units.count * 8 + 16
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
