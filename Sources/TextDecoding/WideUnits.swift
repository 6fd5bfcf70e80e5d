@inline(__always)
func utf16Unit(
  _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ bigEndian: Bool
) -> UInt32 {
  let unit = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt16.self)
  return UInt32(bigEndian ? UInt16(bigEndian: unit) : UInt16(littleEndian: unit))
}

@inline(__always)
func utf32Unit(
  _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ bigEndian: Bool
) -> UInt32 {
  let unit = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt32.self)
  return bigEndian ? UInt32(bigEndian: unit) : UInt32(littleEndian: unit)
}
